//! Jobs: what stands ready before a run, what is looked at after it, and what a person set aside.

use jiff::civil::Time;
use jiff::tz::TimeZone;
use kasadar_engine::backup::{Backups, Manifest, Reason};
use kasadar_engine::database::Database;
use kasadar_engine::event::{Event, Stage};
use kasadar_engine::graph::Graph;
use kasadar_engine::job::{BackupWish, JobError, QuietHours, RehearsalWish, Wishes, carry_out, left_behind};
use kasadar_engine::plan::Goal;
use kasadar_engine::report::{CheckName, CheckOutcome, Report, Verdict};
use kasadar_engine::run::RunFailure;
use kasadar_engine::source::Source;
use kasadar_engine::verbs::Stopped;
use kasadar_engine::{Context, Engine, Error};
use kasadar_test_support::{Folder, Place, folder, hearing, revision};

use crate::backups::machine;
use crate::harness::{down, on_both, on_sqlite, reached, three, up};
use crate::sealing::seal;

on_both! {
    an_upgrade_leaves_a_verified_backup_that_ledger_and_report_name,
    an_empty_database_needs_no_backup,
    a_rule_is_set_aside_only_with_a_reason_and_the_report_keeps_it,
    a_failing_revision_leaves_no_journal_and_keeps_the_backup,
    a_downgrade_that_drops_rows_counts_them_and_insists_on_a_backup,
    a_plan_that_the_rows_refuse_fails_on_the_copy_and_nowhere_else,
    updates_wait_for_the_quiet_hours,
    references_that_were_broken_before_stop_nothing,
    a_schema_that_drifted_stops_a_job_until_it_is_set_aside,
}
on_sqlite! {
    what_a_failed_run_committed_is_put_back,
    nothing_is_put_back_over_what_somebody_sold_meanwhile,
    nothing_is_put_back_over_what_was_sold_behind_the_backup,
    a_damaged_store_is_not_begun_on,
    a_result_that_is_not_the_sealed_one_never_was,
}

async fn job(place: &Place, graph: &Graph, goal: &Goal, wishes: &Wishes, context: &Context) -> Result<Report, Stopped> {
    carry_out(&mut place.open().await, graph, goal, wishes, context).await.map(|(_, report)| report)
}

async fn done(place: &Place, graph: &Graph, goal: &Goal, wishes: &Wishes, context: &Context) -> Report {
    match job(place, graph, goal, wishes, context).await {
        Ok(report) => report,
        Err(stopped) => panic!("{goal:?}: {:?}", stopped.error()),
    }
}

async fn refused(place: &Place, graph: &Graph, goal: &Goal, wishes: &Wishes, context: &Context) -> Error {
    match job(place, graph, goal, wishes, context).await {
        Err(Stopped::Early(error)) => error,
        other => panic!("{other:?}"),
    }
}

async fn stopped(place: &Place, graph: &Graph, goal: &Goal, wishes: &Wishes, context: &Context) -> Box<RunFailure> {
    match job(place, graph, goal, wishes, context).await {
        Err(Stopped::InRun(failure)) => failure,
        other => panic!("{other:?}"),
    }
}

async fn kept(place: &Place, context: &Context) -> Vec<Manifest> {
    let database = place.open().await;
    let backups = Backups::of(&context.folders, database.engine(), &database.place());
    backups.list().unwrap().into_iter().map(|kept| kept.manifest.unwrap()).collect()
}

fn no_backup() -> Wishes {
    Wishes { backup: BackupWish::NoneBecause("deneme".into()), ..Wishes::default() }
}

fn outcome(report: &Report, check: CheckName) -> Option<CheckOutcome> {
    report.checks.iter().find(|one| one.check == check).map(|one| one.outcome)
}

async fn no_journal(place: &Place, graph: &Graph, context: &Context) {
    assert_eq!(left_behind(&mut place.look().await, graph, &context.folders).await.unwrap(), None);
}

async fn an_upgrade_leaves_a_verified_backup_that_ledger_and_report_name(place: Place) {
    let (_machine, context) = machine();
    let graph = three().graph();
    reached(&place, &graph, &up("r1")).await;
    let report = done(&place, &graph, &up("head"), &Wishes::default(), &context).await;
    let manifests = kept(&place, &context).await;
    let [manifest] = &manifests[..] else { panic!("{manifests:?}") };
    assert_eq!((manifest.reason, manifest.rows.join(" ").as_str()), (Reason::BeforeUpgrade, "r1"));
    assert!(manifest.checked.is_some(), "it was looked through");
    assert_eq!(report.backup.as_ref(), Some(&manifest.id));
    assert_eq!(place.sql("SELECT DISTINCT coalesce(backup, '-') FROM kasadar_ledger ORDER BY 1"), format!("-\n{}", manifest.id));
    assert_eq!((report.verdict, place.version().as_str()), (Verdict::Kept, "r3"));
    for check in [CheckName::Space, CheckName::IntegrityBefore, CheckName::Integrity] {
        assert_eq!(outcome(&report, check), Some(CheckOutcome::Passed), "{check}");
    }
    assert!(report.bytes_before > 0 && report.bytes_after > 0);
    no_journal(&place, &graph, &context).await;
}

async fn an_empty_database_needs_no_backup(place: Place) {
    let (_machine, context) = machine();
    let report = done(&place, &three().graph(), &up("head"), &Wishes::default(), &context).await;
    assert_eq!((report.verdict, report.backup), (Verdict::Kept, None));
    assert!(kept(&place, &context).await.is_empty());
    let again = done(&place, &three().graph(), &up("head"), &Wishes::default(), &context).await;
    assert_eq!((again.verdict, again.checks.len()), (Verdict::Nothing, 0));
}

async fn a_rule_is_set_aside_only_with_a_reason_and_the_report_keeps_it(place: Place) {
    let (_machine, context) = machine();
    let graph = three().graph();
    reached(&place, &graph, &up("r1")).await;
    let blank = Wishes { backup: BackupWish::NoneBecause("  ".into()), ..Wishes::default() };
    let error = refused(&place, &graph, &up("head"), &blank, &context).await;
    assert!(matches!(error, Error::Job(JobError::ReasonMissing {})), "{error:?}");
    let report = done(&place, &graph, &up("head"), &no_backup(), &context).await;
    assert_eq!(
        report.set_aside.iter().map(|aside| (aside.rule.as_str(), aside.reason.as_str())).collect::<Vec<_>>(),
        [("backup", "deneme")]
    );
    assert!(kept(&place, &context).await.is_empty());
}

/// `three` with a step in its middle that fails; in the second form it commits what it did before.
fn broken(section: &str) -> Folder {
    let folder = three();
    let up = "CREATE TABLE yarim (id INTEGER PRIMARY KEY);\nINSERT INTO olmayan VALUES (1);\n";
    let (name, text) = revision("r2b", "r2", up, "DROP TABLE yarim;");
    folder.write(&name, text.replace("-- +up", section));
    let (name, text) = revision("r3", "r2b", "CREATE TABLE son (id INTEGER PRIMARY KEY);", "DROP TABLE son;");
    folder.write(&name, text);
    folder
}

async fn a_failing_revision_leaves_no_journal_and_keeps_the_backup(place: Place) {
    let (_machine, context) = machine();
    let graph = broken("-- +up").graph();
    reached(&place, &graph, &up("r1")).await;
    let before = place.dump();
    let failure = stopped(&place, &graph, &up("head"), &Wishes::default(), &context).await;
    let (verdict, version) = place.pick((Verdict::Unchanged, "r1"), (Verdict::PartKept, "r2"));
    assert_eq!((failure.report.verdict, place.version().as_str()), (verdict, version));
    if place.engine() == Engine::Sqlite {
        assert_eq!(place.dump(), before);
    }
    assert_eq!(kept(&place, &context).await.len(), 1);
    no_journal(&place, &graph, &context).await;
}

async fn a_downgrade_that_drops_rows_counts_them_and_insists_on_a_backup(place: Place) {
    let (_machine, context) = machine();
    let graph = three().graph();
    reached(&place, &graph, &up("head")).await;
    let before = place.dump();
    let error = refused(&place, &graph, &down("r1"), &no_backup(), &context).await;
    let Error::Job(JobError::BackupNeeded { hazards }) = &error else { panic!("{error:?}") };
    assert_eq!(
        hazards.iter().map(|one| (one.revision.as_str(), one.table.as_str(), one.rows)).collect::<Vec<_>>(),
        [("r2", "fiyatlar", 1)]
    );
    assert_eq!(place.dump(), before);
    let report = done(&place, &graph, &down("r1"), &Wishes::default(), &context).await;
    assert_eq!((report.hazards.len(), outcome(&report, CheckName::Rehearsal)), (1, Some(CheckOutcome::Passed)));
    assert_eq!(kept(&place, &context).await[0].reason, Reason::BeforeDowngrade);
    assert_eq!(place.version(), "r1");
}

async fn a_plan_that_the_rows_refuse_fails_on_the_copy_and_nowhere_else(place: Place) {
    let (_machine, context) = machine();
    let folder = three();
    let (name, text) = revision("r4", "r3", "CREATE UNIQUE INDEX ux_urunler_ad ON urunler (ad);", "DROP INDEX ux_urunler_ad;");
    folder.write(&name, text);
    let graph = folder.graph();
    reached(&place, &graph, &up("r3")).await;
    place.sql("INSERT INTO urunler (id, ad) VALUES (2, 'Çay')");
    let before = place.dump();
    let wishes = Wishes { rehearsal: RehearsalWish::Always, ..Wishes::default() };
    let error = refused(&place, &graph, &up("head"), &wishes, &context).await;
    let Error::Job(JobError::RehearsalFailed { revision, found, .. }) = &error else { panic!("{error:?}") };
    assert_eq!((revision.as_str(), found.as_str()), ("r4", "KSD-1301"));
    assert_eq!((place.dump(), place.version()), (before, "r3".to_owned()));
    assert_eq!(place.ledger().last().map(String::as_str), Some("upgrade r3 done"), "the original's ledger knows nothing of it");
    let names: Vec<_> =
        std::fs::read_dir(&context.folders.scratch).into_iter().flatten().flatten().map(|entry| entry.file_name()).collect();
    assert!(names.is_empty(), "a copy was left: {names:?}");
}

async fn updates_wait_for_the_quiet_hours(place: Place) {
    let (_machine, context) = machine();
    let graph = three().graph();
    reached(&place, &graph, &up("r1")).await;
    let now = jiff::Timestamp::now().to_zoned(TimeZone::UTC).time();
    let away = now.wrapping_add(jiff::Span::new().hours(5));
    let from = Time::constant(away.hour(), 0, 0, 0);
    let hours = QuietHours { from, to: from.wrapping_add(jiff::Span::new().hours(2)), zone: TimeZone::UTC };
    let wishes = Wishes { quiet_hours: Some(hours), ..Wishes::default() };
    let error = refused(&place, &graph, &up("head"), &wishes, &context).await;
    assert!(matches!(error, Error::Job(JobError::OutsideQuietHours { .. })), "{error:?}");
    assert!(kept(&place, &context).await.is_empty(), "nothing was begun");
    let wishes = Wishes { set_aside: vec![(CheckName::QuietHours, "kasa kapalı".into())], ..wishes };
    let report = done(&place, &graph, &up("head"), &wishes, &context).await;
    assert_eq!(outcome(&report, CheckName::QuietHours), Some(CheckOutcome::SetAside));
    assert_eq!(report.set_aside[0].reason, "kasa kapalı");
}

async fn references_that_were_broken_before_stop_nothing(place: Place) {
    let (_machine, context) = machine();
    let folder = folder(&[
        revision(
            "r1",
            "",
            "CREATE TABLE ana (id INTEGER PRIMARY KEY);\nCREATE TABLE kol (id INTEGER PRIMARY KEY, ana_id INTEGER REFERENCES ana (id));",
            "DROP TABLE kol; DROP TABLE ana;",
        ),
        revision("r2", "r1", "CREATE TABLE b (id INTEGER PRIMARY KEY);", "DROP TABLE b;"),
    ]);
    let graph = folder.graph();
    reached(&place, &graph, &up("r1")).await;
    if place.engine() == Engine::Sqlite {
        place.sql("PRAGMA foreign_keys = off; INSERT INTO kol VALUES (1, 99)");
    }
    assert_eq!(done(&place, &graph, &up("head"), &Wishes::default(), &context).await.verdict, Verdict::Kept);
}

async fn a_schema_that_drifted_stops_a_job_until_it_is_set_aside(place: Place) {
    let (_machine, context) = machine();
    let graph = Source::Embedded.load().unwrap();
    reached(&place, &graph, &up("f4b08e27d95c")).await;
    place.sql("CREATE INDEX ix_benim ON vergiler (ad)");
    assert_eq!(
        done(&place, &graph, &up("+1"), &Wishes::default(), &context).await.verdict,
        Verdict::Kept,
        "an index of the shop's is a note"
    );
    place.sql("ALTER TABLE vergiler ADD COLUMN benim INTEGER");
    let (before, backups) = (place.dump(), kept(&place, &context).await.len());
    let error = refused(&place, &graph, &up("head"), &Wishes::default(), &context).await;
    let Error::Job(JobError::SchemaDrifted { differences }) = &error else { panic!("{error:?}") };
    assert_eq!(differences.iter().map(|one| one.difference.object.name.as_str()).collect::<Vec<_>>(), ["vergiler.benim"]);
    assert_eq!((place.dump(), kept(&place, &context).await.len()), (before, backups));
    let wishes = Wishes { set_aside: vec![(CheckName::Drift, "sütunu biz ekledik".into())], ..Wishes::default() };
    let report = done(&place, &graph, &up("head"), &wishes, &context).await;
    assert_eq!(
        (outcome(&report, CheckName::Drift), outcome(&report, CheckName::Fingerprint)),
        (Some(CheckOutcome::SetAside), Some(CheckOutcome::Passed))
    );
    assert_eq!(place.version(), "5c90f2e7846b");
}

async fn a_result_that_is_not_the_sealed_one_never_was(place: Place) {
    let (_machine, context) = machine();
    let folder = three();
    seal(&folder).await.unwrap();
    // Somebody edits a sealed file and its checksum, so that only the schema can tell.
    let checksum = |folder: &Folder| {
        let graph = Source::Folder(folder.path().to_path_buf()).load_unverified().unwrap();
        graph.revision(graph.node("r3").unwrap()).checksum.0.clone()
    };
    let old = checksum(&folder);
    let (name, text) =
        revision("r3", "r2", "ALTER TABLE urunler ADD COLUMN barkot VARCHAR(64);", "ALTER TABLE urunler DROP COLUMN barkot;");
    folder.write(&name, text);
    let sum = folder.path().join("kasadar.sum");
    std::fs::write(&sum, std::fs::read_to_string(&sum).unwrap().replace(&old, &checksum(&folder))).unwrap();
    let graph = Source::Folder(folder.path().to_path_buf()).load().unwrap();
    reached(&place, &graph, &up("r2")).await;
    let before = place.dump();
    let failure = stopped(&place, &graph, &up("head"), &Wishes::default(), &context).await;
    let Error::Job(JobError::WrongResult { differences }) = &failure.error else { panic!("{:?}", failure.error) };
    assert_eq!(differences.len(), 2, "one is missing, one is too many: {differences:?}");
    assert_eq!((failure.report.verdict, place.dump(), place.version()), (Verdict::Unchanged, before, "r2".to_owned()));
    assert_eq!(outcome(&failure.report, CheckName::Fingerprint), Some(CheckOutcome::Failed));
}

async fn what_a_failed_run_committed_is_put_back(place: Place) {
    let (_machine, context) = machine();
    let graph = broken("-- +up no-transaction").graph();
    reached(&place, &graph, &up("r1")).await;
    let (before, entries) = (place.dump(), place.ledger());
    let failure = stopped(&place, &graph, &up("head"), &Wishes::default(), &context).await;
    assert_eq!(failure.report.verdict, Verdict::PutBack);
    assert_eq!((place.dump(), place.version()), (before, "r1".to_owned()));
    assert_eq!(place.ledger(), [entries, vec!["upgrade r2b undone".to_owned()]].concat(), "what happened is remembered");
    no_journal(&place, &graph, &context).await;
    let again = Wishes { backup: BackupWish::Compressed, ..Wishes::default() };
    assert_eq!(stopped(&place, &graph, &up("head"), &again, &context).await.report.verdict, Verdict::PutBack);
}

async fn nothing_is_put_back_over_what_somebody_sold_meanwhile(place: Place) {
    let (_machine, context) = machine();
    let graph = broken("-- +up no-transaction").graph();
    reached(&place, &graph, &up("r1")).await;
    let Place::Sqlite(store) = &place else { unreachable!() };
    let path = store.path.clone();
    let (heard, _) = hearing(move |event, _| {
        // The first statement of the section outside of a transaction is done, so the store is free.
        if matches!(event, Event::StatementRun { number: 1, of: 2 })
            && kasadar_test_support::sqlite(&path, "SELECT count(*) FROM sqlite_schema WHERE name = 'yarim'") == "1"
        {
            kasadar_test_support::sqlite(&path, "INSERT INTO urunler (id, ad) VALUES (77, 'Simit')");
        }
    });
    let context = Context { watch: heard.watch, ..context };
    let failure = stopped(&place, &graph, &up("head"), &Wishes::default(), &context).await;
    assert_eq!(failure.report.verdict, Verdict::Unfinished);
    assert_eq!(place.sql("SELECT ad FROM urunler WHERE id = 77"), "Simit", "the sale is there");
    let left = left_behind(&mut place.look().await, &graph, &context.folders).await.unwrap().expect("the job is not finished");
    assert_eq!(left.journal.as_ref().unwrap().stage, Stage::Apply);
    assert!(left.ways.iter().any(|out| out.backup.is_some()), "{left:?}");
}

async fn nothing_is_put_back_over_what_was_sold_behind_the_backup(place: Place) {
    let (_machine, context) = machine();
    let graph = broken("-- +up no-transaction").graph();
    reached(&place, &graph, &up("r1")).await;
    let Place::Sqlite(store) = &place else { unreachable!() };
    let path = store.path.clone();
    let (heard, _) = hearing(move |event, _| {
        if matches!(event, Event::StageStarted { stage: Stage::VerifyBackup }) {
            kasadar_test_support::sqlite(&path, "INSERT INTO urunler (id, ad) VALUES (78, 'Poğaça')");
        }
    });
    let context = Context { watch: heard.watch, ..context };
    let failure = stopped(&place, &graph, &up("head"), &Wishes::default(), &context).await;
    assert_eq!(failure.report.verdict, Verdict::Unfinished, "the copy does not have the sale, so it is not put back");
    assert_eq!(place.sql("SELECT ad FROM urunler WHERE id = 78"), "Poğaça");
}

async fn a_damaged_store_is_not_begun_on(place: Place) {
    let (_machine, context) = machine();
    let graph = three().graph();
    reached(&place, &graph, &up("r1")).await;
    place.sql("CREATE INDEX ix_ad ON urunler (ad); PRAGMA writable_schema = on; UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'urunler') WHERE name = 'ix_ad'");
    let Place::Sqlite(store) = &place else { unreachable!() };
    let bytes = std::fs::read(&store.path).unwrap();
    for wishes in [Wishes::default(), no_backup()] {
        let error = refused(&place, &graph, &up("head"), &wishes, &context).await;
        assert_eq!(error.problem().exit, kasadar_engine::Exit::Verification, "{error:?}");
    }
    assert_eq!(std::fs::read(&store.path).unwrap(), bytes, "not a byte was written");
}
