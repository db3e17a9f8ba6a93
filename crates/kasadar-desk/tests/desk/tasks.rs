//! The one task: what a listener hears of it, stopping it, and what becomes of the window meanwhile.

use std::time::Duration;

use kasadar_desk::wire::{Ended, Given, InstallRequest, LineState, Message, TaskKind};
use kasadar_test_support::connection;

use crate::setting::{Heard, Machine, PASSWORD, STORE, admin, answers, ended, lines, problem, product};

#[tokio::test]
async fn a_listener_hears_at_most_ten_times_a_second_and_always_the_first_and_the_last() {
    let machine = Machine::bare();
    let request = InstallRequest { name: STORE.to_owned(), file: None };
    let prepared = machine.desk.prepare_install(request).await.unwrap();
    let heard = Heard::of(&machine.desk);
    product(&machine.carried_out(prepared, answers()).await);
    std::thread::sleep(Duration::from_millis(150));
    let told = heard.tasks();
    assert!(told.first().unwrap().1.ended.is_none());
    assert!(matches!(told.last().unwrap().1.ended, Some(Ended::Done { .. })), "nothing comes behind the end");
    assert_eq!(told.iter().filter(|(_, task)| task.ended.is_some()).count(), 1);
    let took = told.last().unwrap().0.duration_since(told[0].0);
    let most = usize::try_from(took.as_millis() / 100).unwrap() + 2;
    assert!(told.len() <= most, "{} messages in {took:?}", told.len());
}

#[tokio::test]
async fn a_page_that_is_loaded_anew_hears_of_the_task_and_a_second_one_is_refused() {
    let machine = Machine::with_store();
    // A till that holds the store lets the task wait.
    let till = connection(&machine.store());
    till.execute_batch("BEGIN IMMEDIATE").unwrap();
    let first = Heard::of(&machine.desk);
    let prepared = machine.desk.prepare_seed(STORE.to_owned()).await.unwrap();
    let other = machine.desk.prepare_seed(STORE.to_owned()).await.unwrap();
    for token in [&prepared.token, &other.token] {
        machine.desk.sign_in(token.clone(), admin(PASSWORD)).await.unwrap();
    }
    machine.desk.execute(prepared.token, Given::default()).await.unwrap();
    let second = Heard::of(&machine.desk);
    std::thread::sleep(Duration::from_millis(300));
    assert_eq!((first.tasks().len(), second.tasks().len()), (1, 1), "the new page hears what it missed");

    let refused = machine.desk.execute(other.token.clone(), Given::default()).await.unwrap_err();
    assert_eq!((refused.name.as_str(), refused.args["kind"].as_str()), ("task-running", Some("seed")));
    assert_eq!(machine.desk.start_backup(STORE.to_owned()).await.unwrap_err().name, "task-running");
    assert!(!machine.desk.close_requested());
    assert!(second.0.lock().unwrap().iter().any(|(_, message)| *message == Message::CloseAsked));

    till.execute_batch("ROLLBACK").unwrap();
    assert_eq!(ended(&machine.desk).kind, TaskKind::Seed);
    assert!(machine.desk.close_requested());
    // Who only had to wait has not lost what was prepared.
    machine.desk.execute(other.token, Given::default()).await.unwrap();
    ended(&machine.desk);
}

#[tokio::test]
async fn a_stop_leaves_the_store_before_or_after() {
    let machine = Machine::with_store();
    let head = machine.sql("SELECT version_num FROM alembic_version");
    let prepared = machine.desk.prepare_downgrade(STORE.to_owned(), "-1".to_owned()).await.unwrap();
    machine.desk.sign_in(prepared.token.clone(), admin(PASSWORD)).await.unwrap();
    machine.desk.execute(prepared.token, Given::default()).await.unwrap();
    machine.desk.stop();
    machine.desk.close().await.unwrap();
    let task = machine.desk.task().unwrap();
    let now = machine.sql("SELECT version_num FROM alembic_version");
    match task.ended.as_ref().expect("closing waits for the end") {
        Ended::Failed { problem, .. } => assert_eq!((problem.exit, now), (kasadar_engine::Exit::Interrupted, head)),
        Ended::Done { .. } => assert_ne!(now, head),
    }
    assert!(machine.desk.close_requested());
    assert_eq!(machine.sql("PRAGMA integrity_check"), "ok");
}

#[tokio::test]
async fn a_revision_that_fails_is_the_line_that_failed() {
    let machine = Machine::with_store();
    let prepared = machine.desk.prepare_downgrade(STORE.to_owned(), "-1".to_owned()).await.unwrap();
    product(&machine.carried_out(prepared, Given::default()).await);
    let before = machine.sql("SELECT version_num FROM alembic_version");
    let prepared = machine.desk.prepare_update(STORE.to_owned(), None).await.unwrap();
    let step = prepared.subject.steps[0].clone();
    // Something of the shop's stands where the revision wants to put its own.
    let object = step.adds.iter().chain(&step.changes).chain(&step.removes).next().expect("it changes something").clone();
    let in_the_way = format!("{object:?}");
    let table = object.name.split('.').next().unwrap().to_owned();
    let made = match object.kind.to_string().as_str() {
        "column" => format!("ALTER TABLE {table} ADD COLUMN {} TEXT", object.name.split('.').nth(1).unwrap()),
        "index" => format!("CREATE INDEX {} ON {table} (rowid)", object.name.rsplit('.').next().unwrap()),
        "trigger" => {
            let name = object.name.rsplit('.').next().unwrap();
            format!("CREATE TRIGGER {name} BEFORE DELETE ON {table} BEGIN SELECT 1; END")
        }
        _ => format!("CREATE TABLE {table} (x INTEGER)"),
    };
    machine.sql(&made);
    let set_aside = vec![(kasadar_engine::report::CheckName::Drift, "deneme".to_owned())];
    let task = machine.carried_out(prepared, Given { set_aside, ..Given::default() }).await;
    assert!(matches!(task.ended, Some(Ended::Failed { .. })), "{in_the_way}: {task:?}");
    assert_eq!(problem(&task).name, "statement-failed", "{in_the_way}");
    assert_eq!(lines(&task, LineState::Failed), 1, "{:?}", task.progress.lines);
    let Some(Ended::Failed { report: Some(report), .. }) = &task.ended else { panic!("no report") };
    assert_eq!(report.operator, "Sistem Yöneticisi (admin)");
    assert_eq!(machine.sql("SELECT version_num FROM alembic_version"), before);
    assert_eq!(machine.desk.reports().await.unwrap()[0].job, report.job);
}
