//! Loads base data: looks, compares, writes, all datasets in one transaction.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use serde_json::{Value, json};
use uuid::Uuid;

use super::compare::{Fields, Held, Shipped, Verdict, answered, text};
use super::file::{Dataset, Datasets, Field, Question, SeedRow};
use super::{Answers, Ask, DatasetReport, SeedError, SeedReport};
use crate::context::Context;
use crate::database::Database;
use crate::error::{Error, Result};
use crate::ledger::{Entry, Keeper, Kind, Outcome};
use crate::report::{self, Report, StepReport};
use crate::revision::Direction;

/// Namespace of the ids of shipped rows: the same row has the same id in every database.
const NAMESPACE: Uuid = Uuid::from_u128(0x6b61_7361_6461_7200_7365_6564_0000_0001);
const MEMORY: &str = "kasadar_seed";

/// What loading would do, and what has to be asked for it. Writes nothing.
pub async fn preview<D: Database>(database: &mut D, datasets: &Datasets, names: &[String], context: &Context) -> Result<SeedReport> {
    let mut draft = Draft::read(database, datasets, names).await?;
    draft.decide(context);
    Ok(draft.report())
}

/// Loads `names` and what they need is loaded before; all for an empty list.
pub async fn seed<D: Database>(
    database: &mut D,
    datasets: &Datasets,
    names: &[String],
    answers: &Answers,
    context: &Context,
) -> Result<SeedReport> {
    // Bad names and missing tables are told before anything is held.
    Draft::read(database, datasets, names).await?;
    database.lock(&context.lease(), &context.watch).await?;
    let result = write(database, datasets, names, answers, context).await;
    if result.is_err() {
        database.abandon().await;
    }
    database.unlock().await;
    result
}

async fn write<D: Database>(
    database: &mut D,
    datasets: &Datasets,
    names: &[String],
    answers: &Answers,
    context: &Context,
) -> Result<SeedReport> {
    let started = context.now();
    database.begin_rows(&context.lease()).await?;
    let mut draft = Draft::read(database, datasets, names).await?;
    draft.decide(context);
    for change in &mut draft.changes {
        change.answer(answers)?;
        change.write(database).await?;
    }
    let report = draft.report();
    let names: Vec<&str> = report.datasets.iter().map(|dataset| dataset.dataset.as_str()).collect();
    let job = context.new_id();
    let entry = Entry {
        started,
        duration_ms: i64::try_from(context.since(started)).unwrap_or(i64::MAX),
        statements: i64::try_from(draft.changes.len()).unwrap_or(i64::MAX),
        ..context.entry(&job, Kind::Seed, Some(names.join(" ")))
    };
    database.finish_rows(entry).await?;
    let run = account(database, &report, &names, started, job, context).await;
    Ok(SeedReport { questions: Vec::new(), run: Some(run), ..report })
}

/// The account of what was loaded: a step for each dataset.
async fn account<D: Database>(
    database: &mut D,
    report: &SeedReport,
    names: &[&str],
    started: Timestamp,
    job: String,
    context: &Context,
) -> Report {
    let ledger = database.ledger().await.unwrap_or_default();
    let step = |dataset: &DatasetReport| StepReport {
        revision: dataset.dataset.clone(),
        direction: Direction::Up,
        outcome: Outcome::Done,
        statements: 0,
        rows: u64::from(dataset.added) + u64::from(dataset.changed),
        duration_ms: 0,
    };
    Report {
        job,
        kind: Kind::Seed,
        place: database.place(),
        engine: database.engine(),
        operator: context.operator.clone(),
        host: context.host.clone(),
        program: context.program.clone(),
        target: names.join(" "),
        started,
        duration_ms: context.since(started),
        outcome: Outcome::Done,
        rows_before: ledger.rows.clone(),
        rows_after: ledger.rows.clone(),
        steps: report.datasets.iter().map(step).collect(),
        checks: Vec::new(),
        backup: None,
        set_aside: Vec::new(),
        hazards: Vec::new(),
        verdict: report::Verdict::Kept,
        bytes_before: 0,
        bytes_after: 0,
        ledger: ledger.anchor(),
        problem: None,
    }
}

/// Shipped rows that must have their like in the database and have none: a missing administrator,
/// missing system roles.
pub async fn check<D: Database>(database: &mut D, datasets: &Datasets) -> Result<()> {
    let draft = Draft::read(database, datasets, &[]).await?;
    let mut missing = BTreeSet::new();
    for (dataset, held) in draft.wanted.iter().zip(&draft.held) {
        if dataset.must_have.is_empty() {
            continue;
        }
        for row in &dataset.rows {
            let alike = Shipped::new(dataset, row, |other, key| draft.ids.get(other)?.get(&text(key)).cloned()).is_some_and(|shipped| {
                let fits = |held: &Fields| {
                    dataset.must_have.iter().all(|column| held.get(column).map(text) == shipped.fields.get(column).map(text))
                };
                held.rows.values().any(fits)
            });
            if !alike {
                missing.insert(format!("{}: {}", dataset.name, told(dataset, row)));
            }
        }
    }
    if missing.is_empty() { Ok(()) } else { Err(SeedError::BaseDataIncomplete { missing: missing.into_iter().collect() }.into()) }
}

/// A row as people recognise it: the shipped values of the columns that must be there.
fn told(dataset: &Dataset, row: &SeedRow) -> String {
    let part = |column: &String| match row.get(column) {
        Some(Field::Value(value)) => Some(text(value)),
        _ => None,
    };
    dataset.must_have.iter().filter_map(part).collect::<Vec<_>>().join(", ")
}

/// Everything read, then everything decided.
struct Draft<'a> {
    wanted: Vec<&'a Dataset>,
    held: Vec<Held>,
    /// By dataset: the id of a row by its key. Rows about to be added are in it.
    ids: BTreeMap<String, BTreeMap<String, Value>>,
    changes: Vec<Change>,
    reports: Vec<DatasetReport>,
}

/// What is written for one shipped row.
struct Change {
    dataset: String,
    table: String,
    template: String,
    /// What is remembered as shipped; the answers of key columns with it.
    shipped: Fields,
    known: bool,
    key: Vec<String>,
    asks: BTreeMap<String, Question>,
    rows: RowChange,
}

enum RowChange {
    Add(Fields),
    Change {
        key: Vec<(String, Value)>,
        fields: Fields,
    },
    /// The row stays as it is; only what was shipped is remembered.
    Nothing,
}

impl<'a> Draft<'a> {
    async fn read<D: Database>(database: &mut D, datasets: &'a Datasets, names: &[String]) -> Result<Self, Error> {
        let wanted = datasets.wanted(names)?;
        let tables = database.tables().await?;
        let mut memory = memory(database).await?;
        let mut draft = Self { wanted, held: Vec::new(), ids: BTreeMap::new(), changes: Vec::new(), reports: Vec::new() };
        // What is referred to is read as well, loaded or not.
        let referred: BTreeSet<&String> = draft.wanted.iter().flat_map(|dataset| dataset.from.values()).collect();
        for dataset in
            datasets.iter().filter(|dataset| draft.wanted.iter().any(|w| w.name == dataset.name) || referred.contains(&dataset.name))
        {
            if !tables.contains(&dataset.table.to_ascii_lowercase()) {
                return Err(SeedError::TableMissing { dataset: dataset.name.clone(), table: dataset.table.clone() }.into());
            }
            let columns = dataset.columns();
            let rows = database.rows(&dataset.table, &columns).await?;
            let mut held = Held { rows: BTreeMap::new(), shipped: memory.remove(&dataset.name).unwrap_or_default() };
            for row in rows {
                let fields: Fields = columns.iter().cloned().zip(row).collect();
                held.rows.insert(key_text(dataset, &fields), fields);
            }
            if let Some(id) = &dataset.id {
                let ids = held.rows.iter().filter_map(|(key, fields)| Some((key.clone(), fields.get(id)?.clone()))).collect();
                draft.ids.insert(dataset.name.clone(), answered(dataset, &held, ids));
            }
            if draft.wanted.iter().any(|wanted| wanted.name == dataset.name) {
                draft.held.push(held);
            }
        }
        Ok(draft)
    }

    fn decide(&mut self, context: &Context) {
        for (dataset, held) in self.wanted.clone().into_iter().zip(std::mem::take(&mut self.held)) {
            let mut report = DatasetReport {
                dataset: dataset.name.clone(),
                title: dataset.title.clone(),
                title_tr: dataset.title_tr.clone(),
                ..DatasetReport::default()
            };
            for row in &dataset.rows {
                let shipped = Shipped::new(dataset, row, |other, key| self.ids.get(other)?.get(&text(key)).cloned());
                // A reference that leads nowhere: the shop removed what the row belongs to.
                let Some(shipped) = shipped else {
                    report.kept += 1;
                    continue;
                };
                self.row(dataset, &held, shipped, &mut report, context);
            }
            self.reports.push(report);
            self.held.push(held);
        }
    }

    fn row(&mut self, dataset: &Dataset, held: &Held, shipped: Shipped, report: &mut DatasetReport, context: &Context) {
        let verdict = shipped.verdict(dataset, held);
        let then = held.shipped.get(&shipped.template);
        if then.is_none() && dataset.only_when_empty && verdict == Verdict::Same {
            report.same += 1;
            return;
        }
        let mut remembered = shipped.fields.clone();
        // Answers in the key are remembered from the first time on.
        for column in dataset.key.iter().filter(|column| shipped.asks.contains_key(*column)) {
            if let Some(answer) = shipped.key_part(column, then) {
                remembered.insert(column.clone(), answer.clone());
            }
        }
        let rows = match verdict {
            Verdict::Add => {
                report.added += 1;
                RowChange::Add(self.with_id(dataset, &shipped, context))
            }
            Verdict::Change(fields) => {
                report.changed += 1;
                let key = dataset.key.iter().map(|column| (column.clone(), remembered.get(column).cloned().unwrap_or_default())).collect();
                RowChange::Change { key, fields }
            }
            Verdict::Keep => {
                report.kept += 1;
                RowChange::Nothing
            }
            Verdict::Same => {
                report.same += 1;
                RowChange::Nothing
            }
        };
        if matches!(rows, RowChange::Nothing) && then == Some(&remembered) {
            return;
        }
        let asks = if matches!(rows, RowChange::Add(_)) { shipped.asks } else { BTreeMap::new() };
        self.changes.push(Change {
            dataset: dataset.name.clone(),
            table: dataset.table.clone(),
            template: shipped.template,
            shipped: remembered,
            known: then.is_some(),
            key: dataset.key.clone(),
            asks,
            rows,
        });
    }

    /// The row to add. A shipped row has one id everywhere (UUID version 5 of table and key); a row that
    /// belongs to one database alone gets its own (version 7), or two shops would share it.
    fn with_id(&mut self, dataset: &Dataset, shipped: &Shipped, context: &Context) -> Fields {
        let mut fields = shipped.fields.clone();
        if let Some(id) = &dataset.id {
            let value: Value = if dataset.local {
                context.new_id().into()
            } else {
                Uuid::new_v5(&NAMESPACE, format!("{}\u{1f}{}", dataset.table, shipped.template).as_bytes()).to_string().into()
            };
            let key = dataset.key.iter().map(|column| text(shipped.key_part(column, None).unwrap_or(&Value::Null)));
            self.ids.entry(dataset.name.clone()).or_default().insert(key.collect::<Vec<_>>().join("\u{1f}"), value.clone());
            fields.insert(id.clone(), value);
        }
        fields
    }

    fn report(&self) -> SeedReport {
        let questions: BTreeSet<Ask> = self
            .changes
            .iter()
            .flat_map(|change| change.asks.values())
            .filter(|question| question.default.is_none())
            .map(|question| question.ask)
            .collect();
        SeedReport { datasets: self.reports.clone(), questions: questions.into_iter().collect(), run: None }
    }
}

impl Change {
    /// Fills in what was asked.
    fn answer(&mut self, answers: &Answers) -> Result<(), SeedError> {
        for (column, Question { ask, default }) in &self.asks {
            let answer = match default {
                Some(default) if !answers.has(*ask) => default.clone(),
                _ => Value::from(answers.stored(*ask)?),
            };
            if self.key.contains(column) {
                self.shipped.insert(column.clone(), answer.clone());
            }
            if let RowChange::Add(fields) = &mut self.rows {
                fields.insert(column.clone(), answer);
            }
        }
        Ok(())
    }

    async fn write<D: Database>(&self, database: &mut D) -> Result<()> {
        match &self.rows {
            RowChange::Add(fields) => database.insert(&self.table, &pairs(fields)).await?,
            RowChange::Change { key, fields } => {
                database.update(&self.table, key, &pairs(fields)).await?;
            }
            RowChange::Nothing => {}
        }
        let place = [("dataset".to_owned(), self.dataset.clone().into()), ("row_key".to_owned(), self.template.clone().into())];
        let shipped = ("shipped".to_owned(), Value::from(json!(self.shipped).to_string()));
        if self.known {
            database.update(MEMORY, &place, &[shipped]).await?;
        } else {
            let [dataset, row_key] = place;
            let table = ("table_name".to_owned(), Value::from(self.table.to_ascii_lowercase()));
            database.insert(MEMORY, &[dataset, table, row_key, shipped]).await?;
        }
        Ok(())
    }
}

fn pairs(fields: &Fields) -> Vec<(String, Value)> {
    fields.iter().map(|(column, value)| (column.clone(), value.clone())).collect()
}

fn key_text(dataset: &Dataset, fields: &Fields) -> String {
    dataset.key.iter().map(|column| text(fields.get(column).unwrap_or(&Value::Null))).collect::<Vec<_>>().join("\u{1f}")
}

/// What was shipped last, by dataset and template key. A database that was never seeded has none.
async fn memory<D: Database>(database: &mut D) -> Result<BTreeMap<String, BTreeMap<String, Fields>>> {
    let mut memory: BTreeMap<String, BTreeMap<String, Fields>> = BTreeMap::new();
    let ledger = database.ledger().await?;
    // Loading leaves an entry also where nobody keeps the schema.
    if ledger.keeper != Keeper::Kasadar && ledger.entries.is_empty() {
        return Ok(memory);
    }
    let columns = ["dataset", "row_key", "shipped"].map(str::to_owned);
    for row in database.rows(MEMORY, &columns).await? {
        if let [Value::String(dataset), Value::String(key), Value::String(shipped)] = &row[..]
            && let Ok(Value::Object(fields)) = serde_json::from_str(shipped)
        {
            memory.entry(dataset.clone()).or_default().insert(key.clone(), fields);
        }
    }
    Ok(memory)
}
