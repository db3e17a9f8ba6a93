//! The only place that changes a schema. Upgrade, downgrade and stamp are plans given to it.
//!
//! It holds the lock, reads the ledger again, refuses a plan whose ledger has moved, and accounts for
//! what was done also when it stops half-way.

mod work;

use kasadar_schema::TableName;

use crate::context::Context;
use crate::database::{Applied, Database, DatabaseError};
use crate::drift;
use crate::error::{Error, problems};
use crate::event::Event;
use crate::graph::Graph;
use crate::ledger::{Entry, Keeper, Kind, Ledger, Outcome};
use crate::plan::{Plan, Step};
use crate::position::Position;
use crate::report::{Report, StepReport, Verdict};
use crate::revision::Direction;

problems! {
    /// Why a run does not begin.
    pub enum RunError {
        /// Somebody changed the version between planning and running.
        1401 Locked LedgerMoved {} = "the database moved since the plan was made",
        /// Files of applied revisions read differently now.
        1402 Refused EditedRevision { revision: String, file: String } = "{file} was edited after {revision} was applied",
        /// Tables, but no version: nobody knows what is applied.
        1403 Refused UnmanagedDatabase { tables: Vec<TableName> } = "the database has tables and no version: {tables:?}",
    }
}

/// A run that stopped, with the account of what it did before.
#[derive(Debug, thiserror::Error)]
#[error("the run stopped")]
pub struct RunFailure {
    /// What stopped it.
    #[source]
    pub error: Error,
    /// What was done and what was taken back.
    pub report: Report,
}

/// What the ledger says of every entry of a run.
#[derive(Clone, Debug)]
pub(crate) struct Terms {
    /// UUID version 7.
    pub(crate) job: String,
    /// The backup that was made before.
    pub(crate) backup: Option<String>,
    /// What a person wants remembered with it; stands where a failure's detail would.
    pub(crate) note: Option<String>,
}

impl Terms {
    /// A run of its own, with no backup before it.
    pub(crate) fn new(context: &Context) -> Self {
        Self { job: context.new_id(), backup: None, note: None }
    }
}

/// Runs `plan`. On SQLite everything is committed at the end or nothing; on PostgreSQL each revision.
pub async fn run<D: Database>(database: &mut D, graph: &Graph, plan: &Plan, context: &Context) -> Result<Report, Box<RunFailure>> {
    if let Err(error) = database.lock(&context.lease(), &context.watch).await {
        return Err(Account::new(database, plan, Terms::new(context), context).failed(error.into()));
    }
    let result = held(database, graph, plan, Terms::new(context), context, async |_| Ok(())).await;
    database.unlock().await;
    result
}

/// The same, for a caller who has the lock and keeps it. `verify` looks at what came out, on SQLite and with one transaction for the run before it is committed.
pub(crate) async fn held<D: Database>(
    database: &mut D,
    graph: &Graph,
    plan: &Plan,
    terms: Terms,
    context: &Context,
    verify: impl AsyncFnOnce(&mut D) -> Result<(), Error>,
) -> Result<Report, Box<RunFailure>> {
    let mut account = Account::new(database, plan, terms, context);
    let result = locked(database, graph, plan, &mut account, verify).await;
    if let Err(error) = &result {
        database.abandon().await;
        if let Ok(ledger) = database.ledger().await {
            account.learn(ledger);
        }
        account.take_back(error);
        // The ledger's memory of a failure is worth having; that it cannot be written is no second failure.
        // A run that was refused did nothing, and leaves the database as it was to the byte.
        if !matches!(error, Error::Run(_)) {
            let _ = database.note(account.last_words(error)).await;
        }
    }
    if !plan.is_empty() {
        account.report.ledger = database.ledger().await.ok().and_then(|ledger| ledger.anchor());
    }
    match result {
        Ok(()) => Ok(account.done(plan)),
        Err(error) => Err(account.failed(error)),
    }
}

async fn locked<D: Database>(
    database: &mut D,
    graph: &Graph,
    plan: &Plan,
    account: &mut Account<'_>,
    verify: impl AsyncFnOnce(&mut D) -> Result<(), Error>,
) -> Result<(), Error> {
    let context = account.context;
    // Looked at before anything is written, and again inside the transaction.
    refuse_unfit(database, graph, plan).await?;
    if plan.is_empty() {
        return Ok(());
    }
    database.begin(&context.lease()).await?;
    let ledger = refuse_unfit(database, graph, plan).await?;
    context.watch.tell(Event::RunStarted { steps: count(plan.steps.len()) });
    let mut rows = plan.rows_before.clone();
    if !plan.rows_dropped.is_empty() {
        let heal = Step {
            revision: String::new(),
            direction: Direction::Stamp,
            checksum: None,
            removes: plan.rows_dropped.clone(),
            adds: Vec::new(),
        };
        let entry = Entry { kind: Kind::Heal, revision: None, ..account.entry(&heal) };
        move_rows(&mut rows, &heal);
        let work = work::of(graph, &heal, entry, database.engine(), &ledger, rows.clone());
        database.apply(work, &context.watch).await?;
    }
    for step in &plan.steps {
        if context.watch.is_cancelled() {
            return Err(DatabaseError::Cancelled {}.into());
        }
        account.begin_step(step);
        move_rows(&mut rows, step);
        let work = work::of(graph, step, account.entry(step), database.engine(), &ledger, rows.clone());
        let applied = database.apply(work, &context.watch).await?;
        account.end_step(&applied, &rows);
    }
    verify(database).await?;
    database.finish(&context.watch).await?;
    account.commit(&rows);
    Ok(())
}

/// A plan is for one state of one ledger; edited files and unmanaged tables stop everything but a stamp.
pub(crate) async fn refuse_unfit<D: Database>(database: &mut D, graph: &Graph, plan: &Plan) -> Result<Ledger, Error> {
    let ledger = database.ledger().await?;
    if ledger.mark() != plan.mark {
        return Err(RunError::LedgerMoved {}.into());
    }
    if plan.kind != Kind::Stamp {
        let position = Position::new(graph, &ledger.rows);
        if let Some(edited) = drift::edited(graph, &ledger, &position).into_iter().next() {
            return Err(RunError::EditedRevision { revision: edited.revision, file: edited.file }.into());
        }
        if ledger.rows.is_empty() && !plan.steps.is_empty() {
            let tables = if ledger.keeper == Keeper::Unmanaged { database.tables().await? } else { Vec::new() };
            if !tables.is_empty() {
                return Err(RunError::UnmanagedDatabase { tables }.into());
            }
        }
    }
    Ok(ledger)
}

/// The version table after `step`, sorted.
fn move_rows(rows: &mut Vec<String>, step: &Step) {
    rows.retain(|row| !step.removes.contains(row));
    rows.extend(step.adds.iter().cloned());
    rows.sort_unstable();
}

/// The report as it grows.
struct Account<'a> {
    report: Report,
    /// Steps that cannot be taken back any more.
    committed: usize,
    /// Whether pieces of a revision stay in the database.
    unfinished: bool,
    note: Option<String>,
    context: &'a Context,
}

impl<'a> Account<'a> {
    fn new<D: Database>(database: &D, plan: &Plan, terms: Terms, context: &'a Context) -> Self {
        let report = Report {
            job: terms.job,
            kind: plan.kind,
            place: database.place(),
            engine: database.engine(),
            operator: context.operator.clone(),
            host: context.host.clone(),
            program: context.program.clone(),
            target: plan.target.clone(),
            started: context.now(),
            duration_ms: 0,
            outcome: Outcome::Done,
            rows_before: plan.rows_before.clone(),
            rows_after: plan.rows_before.clone(),
            steps: Vec::new(),
            checks: Vec::new(),
            backup: terms.backup,
            set_aside: Vec::new(),
            hazards: Vec::new(),
            verdict: Verdict::Unchanged,
            bytes_before: 0,
            bytes_after: 0,
            ledger: None,
            problem: None,
        };
        Self { report, committed: 0, unfinished: false, note: terms.note, context }
    }
}

impl Account<'_> {
    fn entry(&self, step: &Step) -> Entry {
        let entry = self.context.entry(&self.report.job, self.report.kind, Some(step.revision.clone()));
        Entry { checksum: step.checksum.clone(), backup: self.report.backup.clone(), error_detail: self.note.clone(), ..entry }
    }

    fn begin_step(&mut self, step: &Step) {
        let number = count(self.report.steps.len() + 1);
        self.context.watch.tell(Event::StepStarted { number, revision: step.revision.clone(), direction: step.direction });
        self.report.steps.push(StepReport {
            revision: step.revision.clone(),
            direction: step.direction,
            outcome: Outcome::Failed,
            statements: 0,
            rows: 0,
            // The beginning, until the step ends.
            duration_ms: self.context.since(self.report.started),
        });
    }

    fn end_step(&mut self, applied: &Applied, rows: &[String]) {
        let elapsed = self.context.since(self.report.started);
        let number = self.report.steps.len();
        if let Some(step) = self.report.steps.last_mut() {
            step.outcome = Outcome::Done;
            (step.statements, step.rows) = (applied.statements, applied.rows);
            step.duration_ms = elapsed.saturating_sub(step.duration_ms);
            self.context.watch.tell(Event::StepDone { number: count(number), duration_ms: step.duration_ms });
        }
        if applied.committed {
            self.commit(rows);
        }
    }

    fn commit(&mut self, rows: &[String]) {
        self.committed = self.report.steps.len();
        self.report.rows_after = rows.to_vec();
    }

    /// Takes from the ledger which steps stayed. A step that runs outside of a transaction commits those
    /// before it, also when it then fails itself; a commit may have arrived though its answer did not.
    fn learn(&mut self, ledger: Ledger) {
        let stayed = |step: &StepReport| {
            let fits = |entry: &Entry| entry.job == self.report.job && entry.revision.as_ref() == Some(&step.revision);
            ledger.entries.iter().rev().any(|entry| fits(entry) && entry.outcome == Outcome::Done)
        };
        self.committed = self.report.steps.iter().take_while(|step| stayed(step)).count();
        for step in &mut self.report.steps[..self.committed] {
            step.outcome = Outcome::Done;
        }
        self.report.rows_after = ledger.rows;
        self.unfinished = ledger.unfinished.is_some();
    }

    /// Tells which steps stayed and which went with the transaction.
    fn take_back(&mut self, error: &Error) {
        let stopped = stopped(error);
        self.report.outcome = stopped;
        let elapsed = self.context.since(self.report.started);
        for step in &mut self.report.steps[self.committed..] {
            if step.outcome == Outcome::Done {
                step.outcome = Outcome::Undone;
            } else {
                step.outcome = stopped;
                step.duration_ms = elapsed.saturating_sub(step.duration_ms);
            }
        }
    }

    /// The ledger entry of a run that stopped.
    fn last_words(&self, error: &Error) -> Entry {
        let open = self.report.steps.last().filter(|_| self.committed < self.report.steps.len());
        let problem = error.problem();
        let detail = std::iter::once(error.to_string()).chain(problem.causes).last();
        let step = Step { revision: String::new(), direction: Direction::Stamp, checksum: None, removes: Vec::new(), adds: Vec::new() };
        Entry {
            revision: open.map(|step| step.revision.clone()),
            started: self.report.started,
            duration_ms: i64::try_from(self.context.since(self.report.started)).unwrap_or(i64::MAX),
            outcome: stopped(error),
            error_code: Some(problem.code),
            error_detail: detail,
            ..self.entry(&step)
        }
    }

    fn done(mut self, plan: &Plan) -> Report {
        self.report.duration_ms = self.context.since(self.report.started);
        self.report.rows_after.clone_from(&plan.rows_after);
        self.report.verdict = if plan.is_empty() { Verdict::Nothing } else { Verdict::Kept };
        self.report
    }

    fn failed(mut self, error: Error) -> Box<RunFailure> {
        self.report.duration_ms = self.context.since(self.report.started);
        self.report.outcome = stopped(&error);
        self.report.problem = Some(error.problem());
        self.report.verdict = match (self.unfinished, self.committed) {
            (true, _) => Verdict::Unfinished,
            (false, 0) => Verdict::Unchanged,
            (false, _) => Verdict::PartKept,
        };
        Box::new(RunFailure { error, report: self.report })
    }
}

fn stopped(error: &Error) -> Outcome {
    if matches!(error, Error::Database(DatabaseError::Cancelled {})) { Outcome::Cancelled } else { Outcome::Failed }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
