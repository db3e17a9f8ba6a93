//! Events in, lines out.

use kasadar_engine::revision::Direction;

use super::*;

fn at(second: i64) -> Timestamp {
    Timestamp::constant(second, 0)
}

fn named(revision: &str) -> Named {
    Named { revision: revision.to_owned(), message: String::new(), messages: std::collections::BTreeMap::new() }
}

fn update(engine: Engine) -> Fold {
    let course = Course {
        before: vec![Stage::PreChecks, Stage::Backup, Stage::VerifyBackup],
        revisions: vec![(named("a"), Some(500)), (named("b"), None)],
        after: vec![Stage::Verify],
    };
    Fold::new(course, engine)
}

/// The lines as `name:state`.
fn lines(fold: &Fold) -> Vec<String> {
    let word = |line: &Line| match &line.what {
        What::Stage { stage } => stage.to_string(),
        What::Revision { named } => named.revision.clone(),
    };
    let sign = |line: &Line| match line.state {
        LineState::Waiting => ' ',
        LineState::Running => '>',
        LineState::Done => '+',
        LineState::Failed => '!',
    };
    fold.progress().lines.iter().map(|line| format!("{}{}", sign(line), word(line))).collect()
}

fn stage(stage: Stage) -> Event {
    Event::StageStarted { stage }
}

fn step(number: u32, revision: &str) -> Event {
    Event::StepStarted { number, revision: revision.to_owned(), direction: Direction::Up }
}

#[test]
fn an_update_goes_from_line_to_line() {
    let mut fold = update(Engine::Postgres);
    assert_eq!(lines(&fold), [" pre-checks", " backup", " verify-backup", " a", " b", " verify"]);
    assert_eq!(fold.progress().lines[3].duration_ms, Some(500), "what it may take");
    fold.tell(&stage(Stage::PreChecks), at(0));
    fold.tell(&stage(Stage::Backup), at(1));
    fold.tell(&Event::BytesDone { done: 5, of: Some(10) }, at(2));
    assert_eq!(fold.progress().lines[1].share, Some(Share::Bytes { done: 5, total: Some(10) }));
    assert_eq!(fold.progress().stop, StopEffect::Nothing);
    fold.tell(&stage(Stage::VerifyBackup), at(3));
    fold.tell(&stage(Stage::Rehearsal), at(4));
    assert_eq!(lines(&fold), ["+pre-checks", "+backup", "+verify-backup", ">rehearsal", " a", " b", " verify"]);
    assert_eq!(fold.progress().lines[1].duration_ms, Some(2000));
    fold.tell(&stage(Stage::Apply), at(5));
    fold.tell(&Event::RunStarted { steps: 2 }, at(5));
    fold.tell(&step(1, "a"), at(5));
    assert_eq!(fold.progress().stop, StopEffect::StepUndone);
    fold.tell(&Event::RowsDone { table: "t".to_owned(), rows: 3, of: 9 }, at(6));
    assert_eq!(fold.progress().stop, StopEffect::RangeFinished);
    fold.tell(&Event::StepDone { number: 1, duration_ms: 777 }, at(6));
    fold.tell(&step(2, "b"), at(6));
    assert_eq!(fold.progress().lines[4].duration_ms, Some(777));
    fold.tell(&Event::StepDone { number: 2, duration_ms: 1 }, at(7));
    fold.tell(&stage(Stage::Verify), at(7));
    fold.tell(&Event::Committing, at(8));
    assert_eq!(fold.progress().stop, StopEffect::TooLate);
    fold.end(true, at(9));
    assert!(lines(&fold).iter().all(|line| line.starts_with('+')), "{:?}", lines(&fold));
}

#[test]
fn a_failure_marks_the_line_that_was_under_way() {
    let mut fold = update(Engine::Sqlite);
    for event in [stage(Stage::PreChecks), stage(Stage::Apply), step(1, "a")] {
        fold.tell(&event, at(1));
    }
    assert_eq!(fold.progress().stop, StopEffect::Nothing, "one transaction: nothing of it stays");
    fold.end(false, at(2));
    assert_eq!(lines(&fold), ["+pre-checks", " backup", " verify-backup", "!a", " b", " verify"]);
}

#[test]
fn putting_back_is_a_line_of_its_own_behind_the_one_that_failed() {
    let mut fold = update(Engine::Sqlite);
    for event in [stage(Stage::PreChecks), stage(Stage::Apply), step(1, "a"), stage(Stage::PutBack)] {
        fold.tell(&event, at(1));
    }
    assert_eq!(fold.progress().stop, StopEffect::TooLate);
    fold.end(false, at(2));
    let told = lines(&fold);
    assert!(told.contains(&"!a".to_owned()) && told.contains(&"+put-back".to_owned()), "{told:?}");
}

#[test]
fn waiting_is_told_until_something_else_happens() {
    let mut fold = update(Engine::Sqlite);
    fold.tell(&Event::WaitingForLock { holder: Some("ayşe@kasa-1".to_owned()) }, at(1));
    assert_eq!(fold.progress().waits_for.as_deref(), Some("ayşe@kasa-1"));
    fold.tell(&stage(Stage::PreChecks), at(2));
    assert_eq!(fold.progress().waits_for, None);
}

#[test]
fn what_nobody_announced_gets_a_line_when_it_comes() {
    let mut fold = Fold::new(Course::default(), Engine::Sqlite);
    fold.tell(&step(1, "roller"), at(1));
    fold.tell(&step(2, "yetkiler"), at(2));
    fold.tell(&stage(Stage::Verify), at(3));
    assert_eq!(lines(&fold), ["+roller", "+yetkiler", ">verify"]);
}
