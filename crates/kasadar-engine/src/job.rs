//! The guarded run: look, back up, rehearse, run, look again, keep or put back.
//!
//! A job never decides what a plan is (`plan`) nor how it is run (`run`); it decides whether a run may
//! begin, what stands ready to undo it, and whether what came out may stay. While it is under way a
//! journal says so on disk; `recover` reads it after a power cut.

mod checks;
mod error;
mod estimate;
mod hazard;
mod journal;
mod look;
mod pre_check;
mod put_back;
mod recover;
mod tidy;
mod verify;
mod wishes;

use kasadar_schema::Engine;

use crate::backup::{self, BackupError, Backups, Compression, Depth, Reason, Unsound, Wish};
use crate::context::{Context, Folders};
use crate::database::{AnyDatabase, Database, Flaw, Overwritten};
use crate::error::Error;
use crate::event::{Event, Stage};
use crate::graph::Graph;
use crate::ledger::{Entry, Kind, Outcome};
use crate::plan::{Goal, Plan};
use crate::rehearse;
use crate::report::{Check, CheckName, CheckOutcome, Hazard, Report, SetAside, Verdict};
use crate::run::{RunFailure, Terms, held, refuse_unfit};
use crate::seed::{self, SeedSource};
use crate::verbs::{Stopped, preview, refuse_early};
use journal::JournalFile;
use look::Prospect;
use verify::Before;

pub use checks::QuietHours;
pub use error::{JobError, Purpose};
pub use estimate::{Estimate, EstimateSource, Outlook, estimate, outlook};
pub use hazard::hazards;
pub use journal::Journal;
pub use pre_check::{LookedAhead, PreCheck, pre_checks};
pub(crate) use recover::left_behind_by;
pub use recover::{LeftBehind, Remains, Way, WayOut, left_behind, recover};
pub use wishes::{BackupWish, RehearsalWish, Wishes};

/// Brings a database to `goal` under guard. What is told early has changed nothing.
pub async fn carry_out(
    database: &mut AnyDatabase,
    graph: &Graph,
    goal: &Goal,
    wishes: &Wishes,
    context: &Context,
) -> Result<(Plan, Report), Stopped> {
    wishes.refuse_empty_reasons().map_err(Error::from)?;
    refuse_early(database, graph, goal).await?;
    database.lock(&context.lease(), &context.watch).await.map_err(Error::from)?;
    tidy::copies(database, context).await;
    let done = under_lock(database, graph, goal, wishes, context).await;
    database.unlock().await;
    done
}

async fn under_lock(
    database: &mut AnyDatabase,
    graph: &Graph,
    goal: &Goal,
    wishes: &Wishes,
    context: &Context,
) -> Result<(Plan, Report), Stopped> {
    let plan = preview(database, graph, goal).await?;
    let file = JournalFile::of(database.engine(), &database.place(), &context.folders);
    let mut job = Job { graph, plan: &plan, wishes, context, terms: Terms::new(context), account: Account::default() };
    if plan.is_empty() {
        let report = held(database, graph, &plan, job.terms, context, async |_| Ok(())).await?;
        file.remove().map_err(Error::from)?;
        return Ok((plan, report));
    }
    let earlier = file.read();
    let ended = job.run(database, &file).await;
    // The job has ended as it ended; a journal that cannot be written now is told by the next look.
    let noted = match (&ended, &earlier) {
        (Err(Stopped::InRun(failure)), _) if failure.report.verdict == Verdict::Unfinished => Ok(()),
        // A run that did not begin closes no way out of the one before it.
        (Err(Stopped::Early(_)), Some(earlier)) => file.write(earlier),
        _ => file.remove(),
    };
    if let Err(error) = noted {
        tracing::warn!(%error, "the journal of a job that has ended is still there");
    }
    ended.map(|report| (plan.clone(), report))
}

/// Takes away what a job that was cut off left beside its database: a restore has made it meaningless.
pub(crate) fn forget(engine: Engine, place: &str, folders: &Folders) -> Result<(), JobError> {
    JournalFile::of(engine, place, folders).remove()
}

/// A job under way.
struct Job<'a> {
    graph: &'a Graph,
    plan: &'a Plan,
    wishes: &'a Wishes,
    context: &'a Context,
    terms: Terms,
    account: Account,
}

/// What a job adds to the report of its run.
#[derive(Debug, Default)]
struct Account {
    checks: Vec<Check>,
    set_aside: Vec<SetAside>,
    hazards: Vec<Hazard>,
    bytes_before: u64,
}

impl Job<'_> {
    async fn run(&mut self, database: &mut AnyDatabase, file: &JournalFile) -> Result<Report, Stopped> {
        // What no run would begin on needs no backup either.
        refuse_unfit(database, self.graph, self.plan).await?;
        let before = self.look(database).await?;
        let mut journal = Journal::new(&self.terms.job, self.plan, self.context);
        file.write(&journal).map_err(Error::from)?;
        // Taken before the copy: what anybody writes from here on may be missing in it.
        let mark = if let AnyDatabase::Sqlite(store) = database { Some(store.write_mark().await.map_err(Error::from)?) } else { None };
        let backup = self.back_up(database, &mut journal, file).await?;
        let before = self.look_through(database, backup.as_ref(), before).await?;
        self.rehearse(database, &mut journal, file).await?;
        self.enter(&mut journal, file, Stage::Apply)?;
        let (graph, plan, context, account) = (self.graph, self.plan, self.context, &mut self.account);
        let verify = async |database: &mut AnyDatabase| verify::result(database, graph, plan, &before, context, &mut account.checks).await;
        let ran = held(database, graph, plan, self.terms.clone(), context, verify).await;
        let ran = match ran {
            Ok(report) => self.confirm(database, &before, report).await,
            Err(failure) => Err(failure),
        };
        match ran {
            Ok(mut report) => {
                self.complete(database, &mut report).await;
                Ok(report)
            }
            Err(mut failure) => {
                if let Err(error) = self.put_back(database, backup.as_ref(), mark, &mut failure, &mut journal, file).await {
                    tracing::error!(%error, "the backup could not be put back");
                }
                self.complete(database, &mut failure.report).await;
                Err(failure.into())
            }
        }
    }

    fn enter(&self, journal: &mut Journal, file: &JournalFile, stage: Stage) -> Result<(), Error> {
        journal.stage = stage;
        self.context.watch.tell(Event::StageStarted { stage });
        Ok(file.write(journal)?)
    }

    /// Notes how a check came out; one that failed stops the job unless its reason was given.
    fn note(&mut self, check: CheckName, found: Result<(), JobError>) -> Result<(), Error> {
        let outcome = match found {
            Ok(()) => CheckOutcome::Passed,
            Err(error) => match self.wishes.aside(check) {
                Some(reason) => {
                    self.account.set_aside.push(SetAside { rule: check.to_string(), reason: reason.to_owned() });
                    CheckOutcome::SetAside
                }
                None => return Err(error.into()),
            },
        };
        self.account.checks.push(Check { check, outcome, at: self.context.now() });
        Ok(())
    }

    /// The checks that need no copy.
    async fn look(&mut self, database: &mut AnyDatabase) -> Result<Before, Error> {
        self.context.watch.tell(Event::StageStarted { stage: Stage::PreChecks });
        if let Some(hours) = &self.wishes.quiet_hours {
            self.note(CheckName::QuietHours, hours.check(self.context.now()))?;
        }
        let prospect = Prospect::of(database, self.graph, self.plan, self.wishes, &self.context.folders).await?;
        self.account.bytes_before = prospect.bytes;
        self.account.hazards.clone_from(&prospect.hazards);
        self.note(CheckName::Space, prospect.space())?;
        if database.engine() == Engine::Sqlite {
            look::writable(database, self.context).await?;
            self.note(CheckName::InUse, Ok(()))?;
        }
        let mut before = Before::default();
        if let Some(alarms) = prospect.drift(database, self.graph).await? {
            self.note(CheckName::Drift, look::undrifted(&alarms))?;
            before.drift = alarms;
        }
        if let Ok(datasets) = SeedSource::Embedded.load()
            && seed::check(database, &datasets).await.is_ok()
        {
            before.base_data = Some(datasets);
        }
        Ok(before)
    }

    async fn back_up(
        &mut self,
        database: &mut AnyDatabase,
        journal: &mut Journal,
        file: &JournalFile,
    ) -> Result<Option<backup::Verdict>, Error> {
        // There is nothing to lose where there is nothing yet.
        if database.tables().await?.is_empty() && database.ledger().await?.rows.is_empty() {
            return Ok(None);
        }
        let compression = match &self.wishes.backup {
            BackupWish::Plain => Compression::None,
            BackupWish::Compressed => Compression::Gzip,
            BackupWish::NoneBecause(_) if self.plan.kind == Kind::Downgrade && !self.account.hazards.is_empty() => {
                return Err(JobError::BackupNeeded { hazards: self.account.hazards.clone() }.into());
            }
            BackupWish::NoneBecause(reason) => {
                self.account.set_aside.push(SetAside { rule: "backup".to_owned(), reason: reason.clone() });
                return Ok(None);
            }
        };
        journal.stage = Stage::Backup;
        file.write(journal)?;
        let reason = if self.plan.kind == Kind::Downgrade { Reason::BeforeDowngrade } else { Reason::BeforeUpgrade };
        let backups = Backups::of(&self.context.folders, database.engine(), &database.place());
        let made = backup::create(database, &backups, Wish { reason, compression }, self.context).await?;
        journal.stage = Stage::VerifyBackup;
        journal.backup = Some(made.id.clone());
        self.terms.backup = Some(made.id.clone());
        file.write(journal)?;
        match backup::verify(&backups, &made.id, Depth::Open, Some(database), self.context).await {
            Ok(verdict) => Ok(Some(verdict)),
            // The copy is what the database is: what is wrong in the one is wrong in the other.
            Err(Error::Backup(BackupError::BackupUnsound { reason: Unsound::Integrity, detail, .. })) => {
                Err(JobError::DamagedBefore { flaws: vec![Flaw::Integrity { detail }] }.into())
            }
            Err(error) => Err(error),
        }
    }

    /// Whether the database contradicts itself. A store's copy was looked through when it was verified,
    /// and what is wrong in a copy is wrong in the original.
    async fn look_through(
        &mut self,
        database: &mut AnyDatabase,
        backup: Option<&backup::Verdict>,
        mut before: Before,
    ) -> Result<Before, Error> {
        if let (Some(backup), Engine::Sqlite) = (backup, database.engine()) {
            before.flaws.clone_from(&backup.flaws);
            self.note(CheckName::IntegrityBefore, Ok(()))?;
        } else {
            let flaws = database.integrity(&self.context.watch).await?;
            // References that were broken before are told, and are not this run's doing.
            let damage: Vec<_> = flaws.iter().filter(|flaw| matches!(flaw, Flaw::Integrity { .. })).cloned().collect();
            let told = if damage.is_empty() { Ok(()) } else { Err(JobError::DamagedBefore { flaws: damage }) };
            self.note(CheckName::IntegrityBefore, told)?;
            before.flaws = flaws;
        }
        Ok(before)
    }

    async fn rehearse(&mut self, database: &mut AnyDatabase, journal: &mut Journal, file: &JournalFile) -> Result<(), Error> {
        if !look::rehearses(self.wishes, &self.account.hazards) {
            if let Some(reason) = self.wishes.aside(CheckName::Rehearsal).filter(|_| !self.account.hazards.is_empty()) {
                self.account.set_aside.push(SetAside { rule: CheckName::Rehearsal.to_string(), reason: reason.to_owned() });
            }
            return Ok(());
        }
        self.enter(journal, file, Stage::Rehearsal)?;
        let rehearsal = rehearse::on_copy(database, self.graph, self.plan, self.context).await?;
        let told = match (rehearsal.outcome, rehearsal.problem) {
            (Outcome::Done, _) => Ok(()),
            (Outcome::Cancelled, _) => return Err(crate::database::DatabaseError::Cancelled {}.into()),
            (_, problem) => {
                let revision = rehearsal.steps.last().map(|step| step.revision.clone()).unwrap_or_default();
                let (code, causes) = problem.map(|problem| (problem.code, problem.causes)).unwrap_or_default();
                let source = causes.last().cloned().unwrap_or_default().into();
                Err(JobError::RehearsalFailed { revision, found: code, source })
            }
        };
        self.note(CheckName::Rehearsal, told)
    }

    /// The looks that a long transaction would have held everybody up for.
    async fn confirm(&mut self, database: &mut AnyDatabase, before: &Before, mut report: Report) -> Result<Report, Box<RunFailure>> {
        match verify::afterwards(database, before, self.context, &mut self.account.checks).await {
            Ok(()) => Ok(report),
            Err(error) => {
                report.outcome = Outcome::Failed;
                report.verdict = Verdict::PartKept;
                report.problem = Some(error.problem());
                Err(Box::new(RunFailure { error, report }))
            }
        }
    }

    /// A store that a failed run left changed gets its backup back, unless somebody sold meanwhile. The
    /// centre is never put back by itself: others work on it, and what they wrote would be lost.
    async fn put_back(
        &mut self,
        database: &mut AnyDatabase,
        backup: Option<&backup::Verdict>,
        mark: Option<i64>,
        failure: &mut RunFailure,
        journal: &mut Journal,
        file: &JournalFile,
    ) -> Result<(), Error> {
        let changed = matches!(failure.report.verdict, Verdict::PartKept | Verdict::Unfinished);
        let (Some(backup), Some(mark), true, AnyDatabase::Sqlite(store)) = (backup, mark, changed, &mut *database) else { return Ok(()) };
        self.enter(journal, file, Stage::PutBack)?;
        if put_back::store(store, &backup.manifest, mark, self.context).await? == Overwritten::WrittenMeanwhile {
            return self.enter(journal, file, Stage::Apply);
        }
        failure.report.verdict = Verdict::PutBack;
        failure.report.rows_after.clone_from(&failure.report.rows_before);
        for step in &mut failure.report.steps {
            if step.outcome == Outcome::Done {
                step.outcome = Outcome::Undone;
            }
        }
        // The ledger went back as well; what happened is written into it again.
        let problem = failure.error.problem();
        let revision = failure.report.steps.last().map(|step| step.revision.clone());
        let entry = Entry {
            started: failure.report.started,
            duration_ms: i64::try_from(self.context.since(failure.report.started)).unwrap_or(i64::MAX),
            outcome: Outcome::Undone,
            error_code: Some(problem.code),
            error_detail: problem.causes.last().cloned(),
            backup: Some(backup.manifest.id.clone()),
            ..self.context.entry(&self.terms.job, self.plan.kind, revision)
        };
        Ok(database.note(entry).await?)
    }

    async fn complete(&mut self, database: &mut AnyDatabase, report: &mut Report) {
        let account = std::mem::take(&mut self.account);
        (report.checks, report.set_aside, report.hazards) = (account.checks, account.set_aside, account.hazards);
        report.bytes_before = account.bytes_before;
        report.bytes_after = database.facts().await.map_or(0, |facts| facts.bytes);
    }
}
