//! The revisions and the base data that are shipped, on both databases.

use std::collections::BTreeSet;

use kasadar_engine::database::{Database, Password};
use kasadar_engine::error::Coded;
use kasadar_engine::graph::Graph;
use kasadar_engine::job::{Wishes, carry_out};
use kasadar_engine::report::{CheckName, CheckOutcome};
use kasadar_engine::revision::Down;
use kasadar_engine::seed::{Answers, Ask, SeedError, SeedReport, SeedSource, check, preview, seed};
use kasadar_engine::source::Source;
use kasadar_test_support::{Place, context, finishes};

use crate::backups::machine;
use crate::harness::{down, on_both, reached, up};

on_both! {
    a_shop_goes_back_to_before_its_base_data,
    every_revision_goes_up_and_down_and_up_again,
    head_to_base_to_head_is_the_same_schema,
    base_data_keeps_what_the_shop_changed,
    a_password_that_protects_nothing_is_refused_and_nothing_is_written,
    the_administrator_has_the_name_that_was_answered,
    an_administrator_from_before_the_question_stays_the_only_one,
    missing_base_data_is_named,
}

pub(crate) fn shipped() -> Graph {
    Source::Embedded.load().unwrap()
}

/// Undoes the newest revision and no other, wherever branches stand side by side.
pub(crate) fn back_over(graph: &Graph, place: &Place, node: usize) -> kasadar_engine::plan::Goal {
    if place.version().contains(' ') {
        let lineages = graph.lineages();
        let (label, _) = lineages.iter().find(|(_, lineage)| lineage[node]).unwrap_or_else(|| panic!("{} has no label", graph.id(node)));
        return down(&format!("{label}@-1"));
    }
    down("-1")
}

async fn every_revision_goes_up_and_down_and_up_again(place: Place) {
    let graph = shipped();
    place.open().await;
    for node in graph.order() {
        let id = graph.id(*node);
        let before = place.schema();
        let report = reached(&place, &graph, &up(id)).await;
        assert_eq!(report.steps.len(), 1, "{id}");
        if matches!(graph.revision(*node).down, Down::Irreversible(_)) {
            continue;
        }
        let after = place.schema();
        let report = reached(&place, &graph, &back_over(&graph, &place, *node)).await;
        assert_eq!((report.steps.len(), report.steps[0].revision.as_str()), (1, id));
        assert_eq!(place.schema(), before, "{id} down");
        reached(&place, &graph, &up(id)).await;
        assert_eq!(place.schema(), after, "{id} up again");
    }
}

async fn head_to_base_to_head_is_the_same_schema(place: Place) {
    let graph = shipped();
    reached(&place, &graph, &up("head")).await;
    let head = place.schema();
    reached(&place, &graph, &down("base")).await;
    assert_eq!((place.schema().as_str(), place.version().as_str()), ("", ""));
    reached(&place, &graph, &up("head")).await;
    assert_eq!(place.schema(), head);
}

/// A database at head with base data, company "Çınar Gıda", password `password`.
pub(crate) async fn shop(place: &Place, password: &str) -> SeedReport {
    reached(place, &shipped(), &up("head")).await;
    let mut answers = Answers::default();
    for (ask, text) in [(Ask::CompanyName, "Çınar Gıda"), (Ask::StoreName, "Şişli"), (Ask::StoreCode, "SIS")] {
        answers.text(ask, text);
    }
    answers.admin_password(Password::from(password.to_owned())).unwrap();
    let datasets = SeedSource::Embedded.load().unwrap();
    let before = preview(&mut place.look().await, &datasets, &[], &context()).await.unwrap();
    assert_eq!(before.questions, [Ask::CompanyName, Ask::StoreName, Ask::StoreCode, Ask::AdminPassword]);
    seed(&mut place.open().await, &datasets, &[], &answers, &context()).await.unwrap()
}

/// Base data that goes with its tables is no base data that is missing.
async fn a_shop_goes_back_to_before_its_base_data(place: Place) {
    shop(&place, "doğru at pil").await;
    let (_machine, context) = machine();
    let went = carry_out(&mut place.open().await, &shipped(), &down("3f8a1c5e9d27"), &Wishes::default(), &context).await;
    let (_, report) = went.unwrap_or_else(|stopped| panic!("{:?}", stopped.error()));
    assert!(report.checks.iter().any(|check| check.check == CheckName::BaseData && check.outcome == CheckOutcome::Unknown), "{report:?}");
    assert_eq!(place.version(), "3f8a1c5e9d27");
}

async fn seeded_again(place: &Place) -> SeedReport {
    let datasets = SeedSource::Embedded.load().unwrap();
    seed(&mut place.open().await, &datasets, &[], &Answers::default(), &context()).await.unwrap()
}

#[test]
fn both_databases_end_with_the_same_tables_and_the_same_base_data() {
    finishes(async {
        let (store, centre) = (Place::sqlite(), Place::postgres());
        let (a, b) = (shop(&store, "doğru at pil").await, shop(&centre, "doğru at pil").await);
        assert_eq!(a.datasets, b.datasets);
        assert!(a.datasets.iter().all(|dataset| dataset.added > 0 && dataset.changed + dataset.kept + dataset.same == 0));

        let tables = |list: Vec<String>| list.into_iter().collect::<BTreeSet<_>>();
        let (of_store, of_centre) =
            (tables(store.look().await.tables().await.unwrap()), tables(centre.look().await.tables().await.unwrap()));
        let only_one: Vec<&String> = of_store.symmetric_difference(&of_centre).collect();
        assert_eq!(only_one, ["senkron_durumu", "senkron_kuyrugu"]);

        for sql in [
            "SELECT id, kod, modul, ad FROM yetkiler ORDER BY kod",
            "SELECT id, kod, ad, aciklama FROM roller ORDER BY kod",
            "SELECT rol_id, yetki_id FROM rol_yetkileri ORDER BY 1, 2",
            "SELECT id, kod, ad, oran_onbinde FROM vergiler ORDER BY kod",
            "SELECT id, kod, unvan FROM firmalar",
            "SELECT kod, ad, firma_id FROM magazalar",
            "SELECT kullanici_adi, ad_soyad FROM kullanicilar",
            "SELECT k.kullanici_adi, r.kod FROM kullanici_rolleri JOIN kullanicilar k ON k.id = kullanici_id JOIN roller r ON r.id = rol_id",
            "SELECT kod, ad, para_birimi FROM fiyat_listeleri",
        ] {
            let rows = store.sql(sql);
            assert!(!rows.is_empty());
            assert_eq!(rows, centre.sql(sql), "{sql}");
        }
        // What belongs to one database alone has an id of its own.
        for table in ["magazalar", "kullanicilar"] {
            assert_ne!(store.sql(&format!("SELECT id FROM {table}")), centre.sql(&format!("SELECT id FROM {table}")));
        }
        assert!(store.sql("SELECT parola_ozeti FROM kullanicilar").starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
    });
}

async fn base_data_keeps_what_the_shop_changed(place: Place) {
    shop(&place, "doğru at pil").await;
    place.sql("UPDATE roller SET ad = 'Reyon Şefi' WHERE kod = 'kasiyer'");
    place.sql("DELETE FROM rol_yetkileri WHERE rol_id = (SELECT id FROM roller WHERE kod = 'kasiyer')");
    place.sql("UPDATE kullanicilar SET parola_ozeti = 'dükkânın kendi parolası' WHERE kullanici_adi = 'admin'");
    place.sql("UPDATE firmalar SET unvan = 'Yeni Unvan AŞ'");
    place.sql("UPDATE magazalar SET ad = 'Nişantaşı'");
    let before = place.dump();
    let report = seeded_again(&place).await;
    assert_eq!(place.dump(), before);
    assert!(report.datasets.iter().all(|dataset| dataset.added == 0 && dataset.changed == 0), "{report:?}");
    let kept = |name: &str| report.datasets.iter().find(|dataset| dataset.dataset == name).unwrap().kept;
    assert_eq!((kept("roller"), kept("rol_yetkileri") > 0), (1, true));
    // The key column of the store was an answer: another code makes it another store, not a second one.
    place.sql("UPDATE magazalar SET kod = 'NIS'");
    seeded_again(&place).await;
    assert_eq!(place.sql("SELECT count(*) FROM magazalar"), "1");
    assert_eq!(place.ledger().iter().filter(|entry| entry.starts_with("seed ")).count(), 3);
}

async fn a_password_that_protects_nothing_is_refused_and_nothing_is_written(place: Place) {
    reached(&place, &shipped(), &up("head")).await;
    let refused = |error: SeedError| error.problem().code;
    let mut answers = Answers::default();
    for (text, code) in [("1234567", "KSD-1505"), ("PAROLA123", "KSD-1508"), ("İstanbul34", "KSD-1508")] {
        assert_eq!(refused(answers.admin_password(Password::from(text.to_owned())).unwrap_err()), code, "{text}");
    }
    // The name comes after the password that is the same.
    answers.admin_password(Password::from("çınar gıda".to_owned())).unwrap();
    for (ask, text) in [(Ask::CompanyName, "Çınar Gıda"), (Ask::StoreName, "Şişli"), (Ask::StoreCode, "SIS")] {
        answers.text(ask, text);
    }
    let before = place.dump();
    let error = seed(&mut place.open().await, &SeedSource::Embedded.load().unwrap(), &[], &answers, &context()).await.unwrap_err();
    assert_eq!((error.problem().code.as_str(), place.dump()), ("KSD-1509", before));
    let again = answers.admin_password(Password::from("Çınar Gıda".to_owned())).unwrap_err();
    assert_eq!(refused(again), "KSD-1509");
}

/// Accounts with their names and roles.
fn accounts(place: &Place) -> String {
    place.sql(
        "SELECT k.kullanici_adi || ' ' || k.ad_soyad || ' ' || coalesce(r.kod, '-') FROM kullanicilar k \
         LEFT JOIN kullanici_rolleri l ON l.kullanici_id = k.id LEFT JOIN roller r ON r.id = l.rol_id ORDER BY 1",
    )
}

async fn the_administrator_has_the_name_that_was_answered(place: Place) {
    reached(&place, &shipped(), &up("head")).await;
    let mut answers = Answers::default();
    for (ask, text) in [(Ask::CompanyName, "Ege"), (Ask::StoreName, "Şişli"), (Ask::StoreCode, "SIS"), (Ask::AdminLogin, " ışık ")] {
        answers.text(ask, text);
    }
    answers.text(Ask::AdminName, "Işık Çınar");
    answers.admin_password(Password::from("doğru at pil".to_owned())).unwrap();
    let datasets = SeedSource::Embedded.load().unwrap();
    seed(&mut place.open().await, &datasets, &[], &answers, &context()).await.unwrap();
    assert_eq!(accounts(&place), "ışık Işık Çınar sistem_yoneticisi");
    // Whoever takes the name that was not taken gets nothing by it.
    place.sql("INSERT INTO kullanicilar (id, kullanici_adi, ad_soyad, parola_ozeti) VALUES ('k', 'admin', 'Biri', '-')");
    place.sql("UPDATE kullanicilar SET ad_soyad = 'Işık Çınar Ak' WHERE kullanici_adi = 'ışık'");
    let before = place.dump();
    let report = seeded_again(&place).await;
    assert!(report.datasets.iter().all(|dataset| dataset.added + dataset.changed == 0), "{report:?}");
    assert_eq!((place.dump(), accounts(&place).as_str()), (before, "admin Biri -\nışık Işık Çınar Ak sistem_yoneticisi"));
    check(&mut place.look().await, &datasets).await.unwrap();
    place.sql("DELETE FROM kullanici_rolleri");
    assert_eq!(check(&mut place.look().await, &datasets).await.unwrap_err().problem().code, "KSD-1506");
    place.sql("DELETE FROM kasadar_seed WHERE dataset = 'kullanici_rolleri'");
    seeded_again(&place).await;
    assert_eq!(accounts(&place), "admin Biri -\nışık Işık Çınar Ak sistem_yoneticisi");
}

async fn an_administrator_from_before_the_question_stays_the_only_one(place: Place) {
    shop(&place, "doğru at pil").await;
    let admin = "admin Sistem Yöneticisi sistem_yoneticisi";
    assert_eq!(accounts(&place), admin);
    // What programs remembered before they asked, and what nobody remembers.
    let old = r#"{"kullanici_adi":"admin","ad_soyad":"Sistem Yöneticisi"}"#;
    assert_eq!(place.sql("SELECT row_key FROM kasadar_seed WHERE dataset = 'kullanicilar'"), r#"["admin"]"#);
    for forget in
        [format!("UPDATE kasadar_seed SET shipped = '{old}' WHERE dataset = 'kullanicilar'"), "DELETE FROM kasadar_seed".to_owned()]
    {
        place.sql(&forget);
        let report = seeded_again(&place).await;
        assert!(report.datasets.iter().all(|dataset| dataset.added + dataset.changed == 0), "{report:?}");
        assert_eq!(accounts(&place), admin);
        check(&mut place.look().await, &SeedSource::Embedded.load().unwrap()).await.unwrap();
    }
}

async fn missing_base_data_is_named(place: Place) {
    let datasets = SeedSource::Embedded.load().unwrap();
    reached(&place, &shipped(), &up("head")).await;
    let error = check(&mut place.look().await, &datasets).await.unwrap_err();
    assert_eq!(error.problem().code, "KSD-1506");
    shop(&place, "doğru at pil").await;
    check(&mut place.look().await, &datasets).await.unwrap();
    place.sql("DELETE FROM kullanici_rolleri");
    let problem = check(&mut place.look().await, &datasets).await.unwrap_err().problem();
    assert_eq!(problem.args["missing"][0], "kullanici_rolleri: sistem_yoneticisi");
}
