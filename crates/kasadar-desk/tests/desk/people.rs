//! Who may do what: signing in, being slowed, and the ways in when nobody can sign in.

use kasadar_desk::wire::{Asked, Given, InstallRequest, Permission, Product};
use kasadar_engine::Problem;

use crate::setting::{Machine, PASSWORD, STORE, admin, answers, ended, product};

async fn tried(machine: &Machine, password: &str) -> Result<String, Problem> {
    let prepared = machine.desk.prepare_seed(STORE.to_owned()).await.unwrap();
    machine.desk.sign_in(prepared.token, admin(password)).await
}

#[tokio::test]
async fn wrong_passwords_are_slowed_and_a_new_start_helps_nobody() {
    let machine = Machine::with_store();
    for _ in 0..3 {
        assert_eq!(tried(&machine, "yanlış parola").await.unwrap_err().name, "sign-in-failed");
    }
    let slowed = tried(&machine, PASSWORD).await.unwrap_err();
    assert_eq!((slowed.name.as_str(), slowed.code.as_str()), ("sign-in-slowed", "KSD-1843"));
    let machine = machine.restarted();
    assert_eq!(tried(&machine, PASSWORD).await.unwrap_err().name, "sign-in-slowed", "the file remembers");
    machine.later(2);
    assert_eq!(tried(&machine, "yine yanlış").await.unwrap_err().name, "sign-in-failed");
    machine.later(3);
    let slowed = tried(&machine, PASSWORD).await.unwrap_err();
    assert_eq!(slowed.name, "sign-in-slowed", "four seconds now");
    machine.later(2);
    tried(&machine, PASSWORD).await.unwrap();
    assert_eq!(tried(&machine, "yanlış parola").await.unwrap_err().name, "sign-in-failed", "who was right begins anew");
    let told = std::fs::read_to_string(machine.places.data.join("attempts.json")).unwrap();
    assert!(!told.contains("yanlış"), "{told}");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = machine.places.data.join("attempts.json").metadata().unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
}

#[tokio::test]
async fn many_tries_at_once_are_many_tries() {
    let machine = Machine::with_store();
    let mut tries = Vec::new();
    for _ in 0..12 {
        let (desk, token) = (machine.desk.clone(), machine.desk.prepare_seed(STORE.to_owned()).await.unwrap().token);
        tries.push(tokio::spawn(async move { desk.sign_in(token, admin("yanlış parola")).await.unwrap_err().name }));
    }
    let mut looked_at = 0;
    for one in tries {
        looked_at += usize::from(one.await.unwrap() == "sign-in-failed");
    }
    assert_eq!(looked_at, 3);
}

#[tokio::test]
async fn a_user_without_the_right_is_told_so_and_gets_nowhere() {
    let machine = Machine::with_store();
    // The administrator keeps the account and loses every role but one that may do nothing here.
    let role = machine.sql(
        "SELECT r.id FROM roller r WHERE r.id NOT IN (SELECT ry.rol_id FROM rol_yetkileri ry JOIN yetkiler y ON y.id = ry.yetki_id \
         WHERE y.kod = 'surum.geri_al') AND r.ad NOT LIKE 'sistem%' LIMIT 1",
    );
    assert!(!role.is_empty());
    machine.sql(&format!("UPDATE kullanici_rolleri SET rol_id = '{role}'"));
    let prepared = machine.desk.prepare_downgrade(STORE.to_owned(), "-1".to_owned()).await;
    match prepared {
        // Somebody else still has the right.
        Ok(prepared) => {
            let refused = machine.desk.sign_in(prepared.token.clone(), admin(PASSWORD)).await.unwrap_err();
            assert_eq!(refused.name, "right-missing");
            assert_eq!(machine.desk.execute(prepared.token, Given::default()).await.unwrap_err().name, "sign-in-needed");
        }
        Err(problem) => assert_eq!(problem.name, "nobody-entitled"),
    }
}

#[tokio::test]
async fn a_broken_store_is_restored_with_the_code_that_was_printed() {
    let machine = Machine::bare();
    let request = InstallRequest { name: STORE.to_owned(), file: None };
    let prepared = machine.desk.prepare_install(request).await.unwrap();
    let task = machine.carried_out(prepared, answers()).await;
    let Product::Installed { recovery_code, .. } = product(&task) else { panic!("{task:?}") };
    machine.desk.start_backup(STORE.to_owned()).await.unwrap();
    let task = ended(&machine.desk);
    let Product::Backup { manifest } = product(&task) else { panic!("{task:?}") };
    let file = machine.places.data.join("kasa-1.db");
    std::fs::write(&file, "bu bir veritabanı değil, hiç olmadı; en az yüz bayt olsun diye uzun bir satır daha yazıldı burada.").unwrap();

    assert!(machine.desk.prepare_update(STORE.to_owned(), None).await.is_err(), "only a restore mends it");
    let prepare = || machine.desk.prepare_restore(STORE.to_owned(), manifest.id.clone());
    let prepared = prepare().await.unwrap();
    assert_eq!(prepared.permission, Permission::Recovery { administrator: false, code: true });
    let code = |code: &str| Asked::RecoveryCode { code: code.to_owned() };
    assert_eq!(machine.desk.sign_in(prepared.token.clone(), admin(PASSWORD)).await.unwrap_err().name, "not-asked");
    assert_eq!(machine.desk.execute(prepared.token, Given::default()).await.unwrap_err().name, "recovery-needed");

    let prepared = prepare().await.unwrap();
    for _ in 0..3 {
        let wrong = machine.desk.sign_in(prepared.token.clone(), code("AAAAA-BBBBB-CCCCC-DDDDD-EEEEE")).await.unwrap_err();
        assert_eq!(wrong.name, "recovery-code-wrong");
    }
    assert_eq!(machine.desk.sign_in(prepared.token.clone(), code(recovery_code)).await.unwrap_err().name, "sign-in-slowed");
    machine.later(2);
    machine.desk.sign_in(prepared.token.clone(), code(&recovery_code.to_lowercase())).await.unwrap();
    machine.desk.execute(prepared.token, Given::default()).await.unwrap();
    assert!(matches!(product(&ended(&machine.desk)), Product::Restore { .. }));
    assert_eq!(kasadar_test_support::sqlite(&file, "SELECT unvan FROM firmalar"), "Ege Gıda");
}

#[tokio::test]
async fn the_administrator_of_the_machine_restores_without_a_code() {
    let machine = Machine::with_store().by_the_administrator();
    machine.desk.start_backup(STORE.to_owned()).await.unwrap();
    let task = ended(&machine.desk);
    let Product::Backup { manifest } = product(&task) else { panic!("{task:?}") };
    std::fs::remove_file(machine.store()).unwrap();
    let prepared = machine.desk.prepare_restore(STORE.to_owned(), manifest.id.clone()).await.unwrap();
    assert_eq!(prepared.permission, Permission::Recovery { administrator: true, code: false });
    product(&machine.carried_out(prepared, Given::default()).await);
    assert_eq!(machine.sql("SELECT unvan FROM firmalar"), "Ege Gıda");
    // Where there are users, the administrator of the machine is none of them.
    let prepared = machine.desk.prepare_restore(STORE.to_owned(), manifest.id.clone()).await.unwrap();
    assert!(matches!(prepared.permission, Permission::User { .. }));
    assert_eq!(machine.desk.execute(prepared.token, Given::default()).await.unwrap_err().name, "sign-in-needed");
}
