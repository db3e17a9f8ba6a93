//! What people come for, from the first question to the database afterwards.

use kasadar_desk::wire::{Given, InstallRequest, LineState, Permission, Product, SettingsChange, StampRequest};
use kasadar_engine::ledger::Kind;
use kasadar_engine::status::State;

use crate::setting::{Machine, PASSWORD, STORE, admin, answers, lines, problem, product};

#[tokio::test]
async fn a_new_store_is_current_and_its_administrator_can_sign_in() {
    let machine = Machine::bare();
    assert!(machine.desk.databases().await.unwrap().is_empty());
    let request = InstallRequest { name: STORE.to_owned(), file: None };
    let prepared = machine.desk.prepare_install(request).await.unwrap();
    assert_eq!(prepared.permission, Permission::Nobody);
    assert!(prepared.subject.ends_with("kasa-1.db"), "{}", prepared.subject);
    let task = machine.carried_out(prepared, answers()).await;
    let Product::Installed { recovery_code, report } = product(&task) else { panic!("{task:?}") };
    assert_eq!((recovery_code.len(), report.kind), (29, Kind::Upgrade));
    assert_eq!(lines(&task, LineState::Done), task.progress.lines.len());
    assert_eq!(machine.desk.status(STORE.to_owned()).await.unwrap().state, State::UpToDate);
    assert_eq!(machine.desk.settings().await.unwrap().stores.len(), 1);
    let seed = machine.desk.prepare_seed(STORE.to_owned()).await.unwrap();
    assert!(matches!(seed.permission, Permission::User { .. }));
    assert_eq!(machine.desk.sign_in(seed.token, admin(PASSWORD)).await.unwrap(), "Sistem Yöneticisi (admin)");
    let told = std::fs::read_to_string(machine.places.data.join("recovery.json")).unwrap();
    assert!(told.contains("argon2id") && !told.contains(recovery_code.as_str()));
}

#[tokio::test]
async fn an_installation_that_fails_leaves_no_file() {
    let machine = Machine::bare();
    for (given, name) in [
        (Given { answers: [("admin-password".to_owned(), "kısa".to_owned())].into(), ..Given::default() }, "weak-password"),
        (Given::default(), "answer-missing"),
    ] {
        let request = InstallRequest { name: STORE.to_owned(), file: None };
        let prepared = machine.desk.prepare_install(request).await.unwrap();
        let refused = match machine.desk.execute(prepared.token, given).await {
            Ok(_) => problem(&crate::setting::ended(&machine.desk)).clone(),
            Err(problem) => problem,
        };
        assert_eq!(refused.name, name);
        assert!(!machine.places.data.join("kasa-1.db").exists());
    }
    assert!(machine.desk.databases().await.unwrap().is_empty());
}

#[tokio::test]
async fn nobody_installs_over_a_store() {
    let machine = Machine::with_store();
    let picked = machine.desk.picked(&machine.store()).unwrap();
    let request = InstallRequest { name: "kasa-2".to_owned(), file: Some(picked.id) };
    assert_eq!(machine.desk.prepare_install(request).await.unwrap_err().name, "place-taken");
    for name in ["../kasa", "kasa/2", "", "-", "a\nb", STORE] {
        let request = InstallRequest { name: name.to_owned(), file: None };
        assert_eq!(machine.desk.prepare_install(request).await.unwrap_err().name, "not-asked", "{name}");
    }
}

#[tokio::test]
async fn back_and_forth_with_the_operator_in_ledger_and_report() {
    let machine = Machine::with_store();
    let head = machine.sql("SELECT version_num FROM alembic_version");
    let back = machine.desk.prepare_downgrade(STORE.to_owned(), "-1".to_owned()).await.unwrap();
    assert!(matches!(&back.permission, Permission::User { roles, .. } if !roles.is_empty()), "{:?}", back.permission);
    assert_eq!(back.subject.steps.len(), 1);
    let task = machine.carried_out(back, Given::default()).await;
    assert!(matches!(product(&task), Product::Run { .. }));
    assert_ne!(machine.sql("SELECT version_num FROM alembic_version"), head);

    let forth = machine.desk.prepare_update(STORE.to_owned(), None).await.unwrap();
    assert!(forth.subject.checks.iter().all(|check| check.problem.is_none()), "{:?}", forth.subject.checks);
    assert!(forth.subject.needed_bytes > 0 && forth.subject.bytes > 0);
    let task = machine.carried_out(forth, Given::default()).await;
    let Product::Run { report } = product(&task) else { panic!("{task:?}") };
    assert_eq!(report.operator, "Sistem Yöneticisi (admin)");
    assert_eq!(machine.sql("SELECT version_num FROM alembic_version"), head);
    let last = machine.sql("SELECT operator, kind FROM kasadar_ledger ORDER BY seq DESC LIMIT 1");
    assert_eq!(last, "Sistem Yöneticisi (admin)|upgrade");
    let reports = machine.desk.reports().await.unwrap();
    assert_eq!(reports[0].job, report.job);
    let page = machine.desk.report_page(report.job.clone()).await.unwrap();
    assert!(std::fs::read_to_string(page).unwrap().contains("Sistem Yöneticisi"));
    assert_eq!(machine.desk.backups(STORE.to_owned()).await.unwrap().backups.len(), 2);
}

#[tokio::test]
async fn backup_restore_and_undo() {
    let machine = Machine::with_store();
    machine.desk.start_backup(STORE.to_owned()).await.unwrap();
    let task = crate::setting::ended(&machine.desk);
    let Product::Backup { manifest } = product(&task) else { panic!("{task:?}") };
    assert!(manifest.checked.is_some());
    machine.sql("UPDATE firmalar SET unvan = 'Sonra'");
    let names = || machine.sql("SELECT unvan FROM firmalar");

    let restore = machine.desk.prepare_restore(STORE.to_owned(), manifest.id.clone()).await.unwrap();
    assert!(!restore.subject.foreign && restore.subject.refused.is_none());
    assert_eq!(restore.subject.behind, Some(0));
    let task = machine.carried_out(restore, Given::default()).await;
    assert!(matches!(product(&task), Product::Restore { .. }));
    assert_eq!(names(), "Ege Gıda");

    let undo = machine.desk.prepare_undo(STORE.to_owned()).await.unwrap();
    let task = machine.carried_out(undo, Given::default()).await;
    assert!(matches!(product(&task), Product::Recovered { .. }));
    assert_eq!(names(), "Sonra");

    machine.desk.start_verify(STORE.to_owned(), manifest.id.clone(), true).await.unwrap();
    assert!(matches!(product(&crate::setting::ended(&machine.desk)), Product::Verified { .. }));
    let stick = machine.folder().join("Bellek çubuğu");
    machine.desk.export_backup(STORE.to_owned(), manifest.id.clone(), stick.clone()).await.unwrap();
    assert!(stick.join(&manifest.file).exists());
}

#[tokio::test]
async fn a_backup_of_another_store_is_put_in_place_only_when_that_is_meant() {
    let (machine, other) = (Machine::with_store(), Machine::bare());
    let request = InstallRequest { name: "kasa-9".to_owned(), file: None };
    let prepared = other.desk.prepare_install(request).await.unwrap();
    product(&other.carried_out(prepared, answers()).await);
    other.desk.start_backup("kasa-9".to_owned()).await.unwrap();
    let task = crate::setting::ended(&other.desk);
    let Product::Backup { manifest } = product(&task) else { panic!("{task:?}") };
    let folder = other.desk.backups("kasa-9".to_owned()).await.unwrap().folder;
    let picked = machine.desk.picked(&std::path::Path::new(&folder).join(&manifest.file)).unwrap();

    let prepared = machine.desk.prepare_restore(STORE.to_owned(), picked.id.clone()).await.unwrap();
    assert!(prepared.subject.foreign);
    let task = machine.carried_out(prepared, Given::default()).await;
    assert_eq!(problem(&task).name, "foreign-backup");
    let prepared = machine.desk.prepare_restore(STORE.to_owned(), picked.id).await.unwrap();
    let task = machine.carried_out(prepared, Given { foreign: true, ..Given::default() }).await;
    assert!(matches!(product(&task), Product::Restore { .. }));
}

#[tokio::test]
async fn a_version_is_stamped_with_a_reason() {
    let machine = Machine::with_store();
    let head = machine.sql("SELECT version_num FROM alembic_version");
    machine.sql("DELETE FROM alembic_version");
    let prepared = machine.desk.prepare_stamp(STORE.to_owned(), StampRequest::Identified).await.unwrap();
    assert!(prepared.subject.plan.is_some(), "{:?}", prepared.subject.refused);
    product(&machine.carried_out(prepared, Given::default()).await);
    assert_eq!(machine.sql("SELECT version_num FROM alembic_version"), head);

    let request = || StampRequest::Target { revision: "base".to_owned() };
    let prepared = machine.desk.prepare_stamp(STORE.to_owned(), request()).await.unwrap();
    assert_eq!(prepared.subject.refused.as_ref().unwrap().name, "schema-contradicts");
    let task = machine.carried_out(prepared, Given::default()).await;
    assert_eq!(problem(&task).name, "schema-contradicts");
    let prepared = machine.desk.prepare_stamp(STORE.to_owned(), request()).await.unwrap();
    let given = Given { despite_schema: Some("deneme için".to_owned()), ..Given::default() };
    product(&machine.carried_out(prepared, given).await);
    assert_eq!(machine.sql("SELECT count(*) FROM alembic_version"), "0");
}

#[tokio::test]
async fn old_backups_are_cleared_as_the_settings_say() {
    let machine = Machine::with_store();
    for _ in 0..3 {
        machine.desk.start_backup(STORE.to_owned()).await.unwrap();
        product(&crate::setting::ended(&machine.desk));
    }
    let change = SettingsChange::Backup { keep: 1, daily: 0, weekly: 0, monthly: 0, compress: true, folder: None };
    machine.desk.change(change).await.unwrap();
    let prepared = machine.desk.prepare_pruning(STORE.to_owned()).await.unwrap();
    assert_eq!((prepared.subject.removes.len(), prepared.subject.keeps), (2, 1));
    let task = machine.carried_out(prepared, Given::default()).await;
    assert!(matches!(product(&task), Product::Pruned { removed } if removed.len() == 2));
    assert_eq!(machine.desk.backups(STORE.to_owned()).await.unwrap().backups.len(), 1);
}

#[tokio::test]
async fn everything_can_be_looked_at() {
    let machine = Machine::with_store();
    let history = machine.desk.history(STORE.to_owned()).await.unwrap();
    assert!(history.rows.len() > 20);
    let newest = &history.rows[0].listed.named.revision;
    let page = machine.desk.revision(STORE.to_owned(), newest.clone()).await.unwrap();
    assert!(!page.up.sqlite.is_empty() && page.checksum.len() == 64);
    assert_eq!(machine.desk.identity(STORE.to_owned()).await.unwrap().unknown.len(), 0);
    assert!(!machine.desk.base_data(STORE.to_owned()).await.unwrap().datasets.is_empty());
    assert_eq!(machine.desk.greeting().await.unwrap().language, "tr");
    let file = machine.folder().join("destek.zip");
    machine.desk.save_support_file(file.clone()).await.unwrap();
    assert!(file.metadata().unwrap().len() > 1000);
}
