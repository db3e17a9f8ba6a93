//! Who may do what by the shop's own tables, at the old and the new name of the hash column.

use std::time::Instant;

use argon2::{Argon2, Params, PasswordHasher};
use kasadar_engine::Error;
use kasadar_engine::database::{Database, Password};
use kasadar_engine::error::Coded;
use kasadar_engine::source::Source;
use kasadar_engine::users::{AccessError, Gate, Operator, gate, sign_in};
use kasadar_test_support::Place;

use crate::content::shop;
use crate::harness::{on_both, reached, up};

on_both! {
    a_database_without_active_users_asks_nobody,
    a_right_belongs_to_the_active_roles_that_list_it,
    the_administrators_have_rights_that_base_data_does_not_know,
    where_nobody_may_that_is_said,
    a_user_signs_in_before_and_behind_the_renamed_column,
    who_may_not_is_told_by_name_and_who_is_wrong_is_not,
    a_hash_that_is_not_argon2id_opens_nothing,
    tables_of_another_shape_are_no_open_door,
}

const RIGHT: &str = "guncelleme.uygula";
const PASSWORD: &str = "doğru at pil";

fn password(text: &str) -> Password {
    Password::from(text.to_owned())
}

async fn gate_of(place: &Place, right: &str) -> Gate {
    gate(&mut place.look().await, right).await.unwrap()
}

async fn enter(place: &Place, login: &str, text: &str, right: &str) -> Result<Operator, Error> {
    let before = place.dump();
    let entered = sign_in(&mut place.look().await, login, &password(text), right).await;
    assert_eq!(place.dump(), before, "nothing is written");
    entered
}

async fn refused(place: &Place, login: &str, text: &str) -> AccessError {
    match enter(place, login, text, RIGHT).await {
        Err(Error::Access(error)) => error,
        other => panic!("{other:?}"),
    }
}

fn roles(names: &[&str]) -> Gate {
    Gate::User { roles: names.iter().map(ToString::to_string).collect() }
}

/// A second user, with the administrator's password and one role.
fn hire(place: &Place, login: &str, role: &str) {
    place.sql(&format!(
        "INSERT INTO kullanicilar (id, kullanici_adi, ad_soyad, parola_ozeti) SELECT '{login}', '{login}', 'Ayşe Işık', parola_ozeti FROM kullanicilar WHERE kullanici_adi = 'admin'"
    ));
    place.sql(&format!("INSERT INTO kullanici_rolleri (kullanici_id, rol_id) SELECT '{login}', id FROM roller WHERE kod = '{role}'"));
}

async fn a_database_without_active_users_asks_nobody(place: Place) {
    place.open().await;
    assert_eq!(gate_of(&place, RIGHT).await, Gate::Open);
    reached(&place, &Source::Embedded.load().unwrap(), &up("head")).await;
    assert_eq!(gate_of(&place, RIGHT).await, Gate::Open);
    shop(&place, PASSWORD).await;
    assert!(matches!(gate_of(&place, RIGHT).await, Gate::User { .. }));
    place.sql("UPDATE kullanicilar SET aktif = FALSE");
    assert_eq!(gate_of(&place, RIGHT).await, Gate::Open);
    assert!(matches!(refused(&place, "admin", PASSWORD).await, AccessError::SignInFailed {}));
}

async fn a_right_belongs_to_the_active_roles_that_list_it(place: Place) {
    shop(&place, PASSWORD).await;
    assert_eq!(gate_of(&place, RIGHT).await, roles(&["Sistem Yöneticisi", "Teknik Servis"]));
    place.sql("UPDATE roller SET ad = 'Bizim Usta' WHERE kod = 'teknik_servis'");
    place.sql(&format!(
        "INSERT INTO rol_yetkileri (rol_id, yetki_id) SELECT r.id, y.id FROM roller r, yetkiler y WHERE r.kod = 'kasiyer' AND y.kod = '{RIGHT}'"
    ));
    assert_eq!(gate_of(&place, RIGHT).await, roles(&["Bizim Usta", "Kasiyer", "Sistem Yöneticisi"]));
    place.sql("UPDATE roller SET aktif = FALSE WHERE kod = 'kasiyer'");
    place.sql("DELETE FROM rol_yetkileri WHERE rol_id = (SELECT id FROM roller WHERE kod = 'teknik_servis')");
    assert_eq!(gate_of(&place, RIGHT).await, roles(&["Sistem Yöneticisi"]));
}

async fn the_administrators_have_rights_that_base_data_does_not_know(place: Place) {
    shop(&place, PASSWORD).await;
    place.sql(&format!("DELETE FROM rol_yetkileri WHERE yetki_id = (SELECT id FROM yetkiler WHERE kod = '{RIGHT}')"));
    place.sql(&format!("DELETE FROM yetkiler WHERE kod = '{RIGHT}'"));
    assert_eq!(gate_of(&place, RIGHT).await, roles(&["Sistem Yöneticisi"]));
    assert_eq!(enter(&place, "admin", PASSWORD, RIGHT).await.unwrap().name, "Sistem Yöneticisi");
}

async fn where_nobody_may_that_is_said(place: Place) {
    shop(&place, PASSWORD).await;
    hire(&place, "ayse", "kasiyer");
    place.sql("UPDATE kullanicilar SET aktif = FALSE WHERE kullanici_adi = 'admin'");
    let error = gate(&mut place.look().await, RIGHT).await.unwrap_err();
    assert!(matches!(error, Error::Access(AccessError::NobodyEntitled { right }) if right == RIGHT));
    assert!(matches!(refused(&place, "ayse", PASSWORD).await, AccessError::NobodyEntitled { .. }));
    place.sql("UPDATE kullanicilar SET aktif = TRUE");
    place.sql("UPDATE roller SET aktif = FALSE WHERE kod = 'sistem_yoneticisi'");
    assert!(matches!(refused(&place, "admin", PASSWORD).await, AccessError::NobodyEntitled { .. }));
}

async fn a_user_signs_in_before_and_behind_the_renamed_column(place: Place) {
    let graph = Source::Embedded.load().unwrap();
    reached(&place, &graph, &up("29ae60c7f4d8")).await;
    let hash = Argon2::default().hash_password(PASSWORD.as_bytes()).unwrap();
    place.sql(&format!("INSERT INTO kullanicilar (id, kullanici_adi, ad_soyad, sifre_ozeti) VALUES ('u', 'işık', 'Işık Çınar', '{hash}')"));
    place.sql("INSERT INTO roller (id, kod, ad) VALUES ('r', 'usta', 'Usta')");
    place.sql("INSERT INTO kullanici_rolleri (kullanici_id, rol_id) VALUES ('u', 'r')");
    place.sql(&format!("INSERT INTO yetkiler (id, kod, modul, ad) VALUES ('y', '{RIGHT}', 'guncelleme', 'Güncelleme')"));
    place.sql("INSERT INTO rol_yetkileri (rol_id, yetki_id) VALUES ('r', 'y')");
    let operator = Operator { login: "işık".into(), name: "Işık Çınar".into() };
    assert_eq!(enter(&place, "  işık\n", PASSWORD, RIGHT).await.unwrap(), operator);
    for goal in [up("f17c84be3a05"), up("head")] {
        reached(&place, &graph, &goal).await;
        assert_eq!(gate_of(&place, RIGHT).await, roles(&["Usta"]));
        assert_eq!(enter(&place, "işık", PASSWORD, RIGHT).await.unwrap(), operator);
    }
}

async fn who_may_not_is_told_by_name_and_who_is_wrong_is_not(place: Place) {
    shop(&place, PASSWORD).await;
    hire(&place, "ayse", "kasiyer");
    let missing = refused(&place, "ayse", PASSWORD).await;
    let AccessError::RightMissing { login, right, roles } = &missing else { panic!("{missing:?}") };
    assert_eq!((login.as_str(), right.as_str(), roles.len()), ("ayse", RIGHT, 2));
    let mut told = Vec::new();
    for (login, text) in
        [("admin", "yanlış at pil"), ("yok", PASSWORD), ("", ""), ("ADMIN", PASSWORD), ("ayse", "gizli söz"), ("' OR 1=1 --", "")]
    {
        let began = Instant::now();
        let error = refused(&place, login, text).await;
        assert!(began.elapsed().as_millis() >= 5, "a hash was worked out for {login:?}");
        assert!(text.is_empty() || !format!("{error:?}{:?}", error.problem()).contains(text));
        told.push(error.problem());
    }
    assert!(told.iter().all(|problem| problem.code == "KSD-1841" && *problem == told[0]), "{told:?}");
}

async fn a_hash_that_is_not_argon2id_opens_nothing(place: Place) {
    shop(&place, PASSWORD).await;
    let own = place.sql("SELECT parola_ozeti FROM kullanicilar");
    let others = [
        PASSWORD.to_owned(),
        String::new(),
        "$argon2id$v=19$m=19456,t=2,p=1$".to_owned(),
        own.replace("$argon2id$", "$argon2i$"),
        own.replace("m=19456", "m=4294967295"),
        own.replace("t=2", "t=4294967295"),
        "$2b$12$abcdefghijklmnopqrstuuJ8W0F1C2D3E4F5G6H7I8J9K0L1M2N3O4".to_owned(),
    ];
    for other in others {
        place.sql(&format!("UPDATE kullanicilar SET parola_ozeti = '{other}'"));
        assert!(matches!(refused(&place, "admin", PASSWORD).await, AccessError::SignInFailed {}), "{other}");
    }
    // Another program's parameters are read from the text.
    let theirs = Argon2::from(Params::new(8 << 10, 3, 2, None).unwrap()).hash_password(PASSWORD.as_bytes()).unwrap();
    assert!(theirs.to_string().starts_with("$argon2id$v=19$m=8192,t=3,p=2$"));
    place.sql(&format!("UPDATE kullanicilar SET parola_ozeti = '{theirs}'"));
    enter(&place, "admin", PASSWORD, RIGHT).await.unwrap();
}

async fn tables_of_another_shape_are_no_open_door(place: Place) {
    place.open().await;
    place.sql("CREATE TABLE kullanicilar (id VARCHAR(36) PRIMARY KEY, kullanici_adi VARCHAR(64), ad_soyad VARCHAR(64))");
    let mut database = place.look().await;
    assert_eq!(database.tables().await.unwrap(), ["kullanicilar"]);
    for error in [gate(&mut database, RIGHT).await.unwrap_err(), sign_in(&mut database, "a", &password("b"), RIGHT).await.unwrap_err()] {
        assert!(matches!(&error, Error::Access(AccessError::UsersUnreadable { column, .. }) if column == "aktif"), "{error:?}");
    }
}
