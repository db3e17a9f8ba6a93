//! A page that means no good: names that are paths, ids of others, tokens again, words that do not belong.

use kasadar_desk::wire::{CentralSettings, Given, Permission, Product, SettingsChange, StampRequest};

use crate::setting::{Machine, PASSWORD, STORE, admin, ended, product};

#[tokio::test]
async fn only_configured_databases_have_a_name() {
    let machine = Machine::with_store();
    let path = machine.store().display().to_string();
    for name in [path.as_str(), "", "kasa-2", "../kasa 1.db", "postgres://u@h/d", "/etc/passwd"] {
        let refused = |answer: Result<(), kasadar_engine::Problem>| assert_eq!(answer.unwrap_err().name, "unknown-database", "{name}");
        refused(machine.desk.status(name.to_owned()).await.map(drop));
        refused(machine.desk.backups(name.to_owned()).await.map(drop));
        refused(machine.desk.prepare_update(name.to_owned(), None).await.map(drop));
        refused(machine.desk.prepare_restore(name.to_owned(), "x".to_owned()).await.map(drop));
        refused(machine.desk.prepare_pruning(name.to_owned()).await.map(drop));
        refused(machine.desk.start_backup(name.to_owned()).await.map(drop));
    }
    // The one that the window was started with is the only one then.
    let desk = machine.started_with(&path);
    assert_eq!(desk.databases().await.unwrap()[0].name, path);
    assert_eq!(desk.status(STORE.to_owned()).await.unwrap_err().name, "unknown-database");
}

#[tokio::test]
async fn ids_are_whole_and_no_paths() {
    let machine = Machine::with_store();
    machine.desk.start_backup(STORE.to_owned()).await.unwrap();
    let task = ended(&machine.desk);
    let Product::Backup { manifest } = product(&task) else { panic!("{task:?}") };
    let folder = machine.desk.backups(STORE.to_owned()).await.unwrap().folder;
    let outside = format!("{folder}/{}", manifest.file);
    for backup in [&manifest.id[..12], &outside, "../x", &format!("../{}", manifest.id), "", "kasa 1.db", "picked-0"] {
        let answer = machine.desk.prepare_restore(STORE.to_owned(), backup.to_owned()).await;
        assert_eq!(answer.unwrap_err().name, "no-such-backup", "{backup}");
        let answer = machine.desk.start_verify(STORE.to_owned(), backup.to_owned(), false).await;
        assert_eq!(answer.unwrap_err().name, "no-such-backup", "{backup}");
        let answer = machine.desk.export_backup(STORE.to_owned(), backup.to_owned(), machine.folder().join("x")).await;
        assert_eq!(answer.unwrap_err().name, "no-such-backup", "{backup}");
    }
    for revision in ["head", "-1", "../x", "f17c", ""] {
        let answer = machine.desk.revision(STORE.to_owned(), revision.to_owned()).await;
        assert_eq!(answer.unwrap_err().name, "not-asked", "{revision}");
        let request = StampRequest::Target { revision: revision.to_owned() };
        assert_eq!(machine.desk.prepare_stamp(STORE.to_owned(), request).await.unwrap_err().name, "not-asked", "{revision}");
    }
    for job in ["", "0", "..", "last", "../../etc"] {
        assert_eq!(machine.desk.report_page(job.to_owned()).await.unwrap_err().name, "no-such-report", "{job}");
    }
}

#[tokio::test]
async fn a_token_works_once_for_a_quarter_of_an_hour_and_for_what_it_was_made() {
    let machine = Machine::with_store();
    let prepare = || machine.desk.prepare_seed(STORE.to_owned());

    let prepared = prepare().await.unwrap();
    machine.desk.sign_in(prepared.token.clone(), admin(PASSWORD)).await.unwrap();
    machine.desk.execute(prepared.token.clone(), Given::default()).await.unwrap();
    ended(&machine.desk);
    assert_eq!(machine.desk.execute(prepared.token.clone(), Given::default()).await.unwrap_err().name, "unknown-token", "again");
    assert_eq!(machine.desk.sign_in(prepared.token, admin(PASSWORD)).await.unwrap_err().name, "unknown-token");
    assert_eq!(machine.desk.execute(String::new(), Given::default()).await.unwrap_err().name, "unknown-token");

    let prepared = prepare().await.unwrap();
    machine.desk.sign_in(prepared.token.clone(), admin(PASSWORD)).await.unwrap();
    machine.later(15 * 60);
    assert_eq!(machine.desk.execute(prepared.token, Given::default()).await.unwrap_err().name, "unknown-token", "too late");

    // A person who signed in for one thing has not done so for another.
    let (one, other) = (prepare().await.unwrap(), machine.desk.prepare_downgrade(STORE.to_owned(), "-1".to_owned()).await.unwrap());
    machine.desk.sign_in(one.token, admin(PASSWORD)).await.unwrap();
    let head = machine.sql("SELECT version_num FROM alembic_version");
    assert_eq!(machine.desk.execute(other.token.clone(), Given::default()).await.unwrap_err().name, "sign-in-needed");
    assert_eq!(machine.desk.execute(other.token, Given::default()).await.unwrap_err().name, "unknown-token", "and it is gone");
    assert_eq!(machine.sql("SELECT version_num FROM alembic_version"), head);

    // The oldest gives way when there are too many.
    let first = prepare().await.unwrap();
    for _ in 0..32 {
        prepare().await.unwrap();
    }
    assert_eq!(machine.desk.sign_in(first.token, admin(PASSWORD)).await.unwrap_err().name, "unknown-token");
}

#[tokio::test]
async fn words_that_do_not_belong_to_an_action_are_refused() {
    let machine = Machine::with_store();
    let strange = [
        ("foreign", Given { foreign: true, ..Given::default() }),
        ("end_sessions", Given { end_sessions: true, ..Given::default() }),
        ("despite_schema", Given { despite_schema: Some("x".to_owned()), ..Given::default() }),
        ("answers", Given { answers: [("store-name".to_owned(), "x".to_owned())].into(), ..Given::default() }),
    ];
    for (field, given) in strange {
        let prepared = machine.desk.prepare_downgrade(STORE.to_owned(), "-1".to_owned()).await.unwrap();
        machine.desk.sign_in(prepared.token.clone(), admin(PASSWORD)).await.unwrap();
        let refused = machine.desk.execute(prepared.token, given).await.unwrap_err();
        assert_eq!((refused.name.as_str(), refused.args["field"].as_str()), ("not-asked", Some(field)));
    }
    for (ask, answer) in [("kimse", "x"), ("store-name", "a\u{1b}[2J"), ("store-name", &"x".repeat(300))] {
        let prepared = machine.desk.prepare_seed(STORE.to_owned()).await.unwrap();
        machine.desk.sign_in(prepared.token.clone(), admin(PASSWORD)).await.unwrap();
        let given = Given { answers: [(ask.to_owned(), answer.to_owned())].into(), ..Given::default() };
        assert_eq!(machine.desk.execute(prepared.token, given).await.unwrap_err().name, "not-asked", "{ask}");
    }
    assert!(machine.desk.task().is_none());
}

#[tokio::test]
async fn a_plan_that_is_another_one_now_does_not_run() {
    let machine = Machine::with_store();
    let prepared = machine.desk.prepare_downgrade(STORE.to_owned(), "-1".to_owned()).await.unwrap();
    let again = machine.desk.prepare_downgrade(STORE.to_owned(), "-1".to_owned()).await.unwrap();
    product(&machine.carried_out(prepared, Given::default()).await);
    let now = machine.sql("SELECT version_num FROM alembic_version");
    let task = machine.carried_out(again, Given::default()).await;
    assert_eq!(crate::setting::problem(&task).name, "plan-changed");
    assert_eq!(machine.sql("SELECT version_num FROM alembic_version"), now);
}

#[tokio::test]
async fn the_centre_is_set_from_fields_that_are_looked_at_again() {
    let machine = Machine::with_store();
    let central = |host: &str, database: &str, user: &str| CentralSettings {
        name: "merkez".to_owned(),
        host: host.to_owned(),
        port: 5432,
        database: database.to_owned(),
        user: user.to_owned(),
    };
    for (host, database, user) in [
        ("h/../x", "d", "u"),
        ("h?host=/tmp", "d", "u"),
        ("", "d", "u"),
        ("-h", "d", "u"),
        ("h", "d?sslmode=disable", "u"),
        ("h", "d", "u:p"),
        ("h", "d", "u@evil"),
        ("h\n", "d", "u"),
        ("/run/postgresql", "d", "u"),
    ] {
        let central = central(host, database, user);
        let change = SettingsChange::Central { central: central.clone(), password: None };
        assert_eq!(machine.desk.change(change).await.unwrap_err().name, "not-asked", "{host} {database} {user}");
        assert_eq!(machine.desk.test_connection(central, None).await.unwrap_err().name, "not-asked");
    }
    let change = SettingsChange::Central { central: central("merkez.egegida.local", "kasadar", "ayşe"), password: None };
    let settings = machine.desk.change(change).await.unwrap();
    assert_eq!(settings.central, Some(central("merkez.egegida.local", "kasadar", "ayşe")));
    assert_eq!(machine.desk.databases().await.unwrap().len(), 2);
    let settings = machine.desk.change(SettingsChange::NoCentral).await.unwrap();
    assert_eq!((settings.central, settings.stores.len()), (None, 1));

    let file = || "picked-0".to_owned();
    let strange = [
        SettingsChange::Language { language: "de".to_owned() },
        SettingsChange::Store { name: "kasa-2".to_owned(), file: machine.store().display().to_string() },
        SettingsChange::Store { name: "a/b".to_owned(), file: file() },
        SettingsChange::NoStore { name: "yok".to_owned() },
        SettingsChange::Backup { keep: 0, daily: 0, weekly: 0, monthly: 0, compress: false, folder: None },
        SettingsChange::Backup { keep: 1, daily: 0, weekly: 0, monthly: 0, compress: false, folder: Some("/tmp".to_owned()) },
        SettingsChange::QuietHours { hours: Some(kasadar_desk::wire::QuietSettings { from: "25:00".to_owned(), to: "x".to_owned() }) },
    ];
    let before = std::fs::read_to_string(&machine.places.configuration).unwrap();
    for change in strange {
        assert_eq!(machine.desk.change(change).await.unwrap_err().name, "not-asked");
    }
    assert_eq!(std::fs::read_to_string(&machine.places.configuration).unwrap(), before);
}

#[tokio::test]
async fn users_who_come_after_something_was_prepared_are_asked_all_the_same() {
    let machine = Machine::with_store();
    machine.sql("UPDATE kullanicilar SET aktif = 0");
    let prepared = machine.desk.prepare_downgrade(STORE.to_owned(), "-1".to_owned()).await.unwrap();
    assert_eq!(prepared.permission, Permission::Nobody);
    machine.sql("UPDATE kullanicilar SET aktif = 1");
    assert_eq!(machine.desk.execute(prepared.token, Given::default()).await.unwrap_err().name, "sign-in-needed");
}
