//! Stamping with open eyes: the live schema is looked at before a version is written, and a database can be
//! stamped as what it is.
//!
//! Where a stamp leads is `plan`'s, writing it is `run`'s.

use kasadar_schema::Objects;

use crate::context::Context;
use crate::database::Database;
use crate::drift::{Drifted, Weight, compare};
use crate::error::{Error, Result, problems};
use crate::graph::Graph;
use crate::identify::identify;
use crate::plan::{Goal, Plan, Step, UnknownRows, plan};
use crate::position::Position;
use crate::report::Report;
use crate::revision::Direction;
use crate::run::{Terms, held};
use crate::target::Target;
use crate::verbs::Stopped;

/// More differences than this are not told with a refusal.
const TOLD: usize = 20;

problems! {
    /// Why a version is not written.
    pub enum StampError {
        /// The tables are not those of the target.
        1830 Refused SchemaContradicts { target: String, count: usize, differences: Vec<Drifted> } = "the schema is not that of {target}: {count} differences",
        /// What the schema says is not enough to stamp by.
        1831 Refused NotIdentified { verdict: String, revisions: Vec<String> } = "the schema does not say which revision it is: {verdict} {revisions:?}",
    }
}

/// What to stamp.
#[derive(Clone, Debug)]
pub enum Stamping {
    /// These targets.
    To {
        /// One or more; none may contain another.
        targets: Vec<Target>,
        /// Why, although the schema contradicts them; the ledger keeps it.
        despite_schema: Option<String>,
    },
    /// The revision that the schema is, where there is no doubt.
    Identified,
}

/// What stamping would write. Writes nothing.
pub async fn preview<D: Database>(database: &mut D, graph: &Graph, what: &Stamping, unknown_rows: UnknownRows) -> Result<Plan> {
    let ledger = database.ledger().await?;
    let found = Objects::of(&database.schema().await?);
    let goal = |targets| Goal::Stamp { targets, unknown_rows };
    match what {
        Stamping::To { targets, despite_schema } => {
            let plan = plan(graph, &ledger, &goal(targets.clone()))?;
            if despite_schema.is_none() {
                refuse_contradiction(graph, database.engine(), &plan, &found)?;
            }
            Ok(plan)
        }
        Stamping::Identified => {
            let identity = identify(graph, database.engine(), &ledger, &found);
            let Some(rows) = identity.certain() else {
                let revisions = identity.candidates.iter().take(1).flat_map(|candidate| &candidate.revisions).map(|rows| rows.join(" "));
                let verdict: &str = (&identity.verdict).into();
                return Err(StampError::NotIdentified { verdict: verdict.to_owned(), revisions: revisions.collect() }.into());
            };
            let targets = rows.iter().map(|row| row.parse()).collect::<Result<_, _>>()?;
            Ok(only(plan(graph, &ledger, &goal(targets))?, rows))
        }
    }
}

/// Writes the version. No table is touched.
pub async fn stamp<D: Database>(
    database: &mut D,
    graph: &Graph,
    what: &Stamping,
    unknown_rows: UnknownRows,
    context: &Context,
) -> Result<(Plan, Report), Stopped> {
    // What can be told without waiting for anybody is told first.
    preview(database, graph, what, unknown_rows).await?;
    database.lock(&context.lease(), &context.watch).await.map_err(Error::from)?;
    let stamped = under_lock(database, graph, what, unknown_rows, context).await;
    database.unlock().await;
    stamped
}

async fn under_lock<D: Database>(
    database: &mut D,
    graph: &Graph,
    what: &Stamping,
    unknown_rows: UnknownRows,
    context: &Context,
) -> Result<(Plan, Report), Stopped> {
    let plan = preview(database, graph, what, unknown_rows).await?;
    let note = match what {
        Stamping::To { despite_schema, .. } => despite_schema.clone(),
        Stamping::Identified => None,
    };
    let terms = Terms { note, ..Terms::new(context) };
    let report = held(database, graph, &plan, terms, context, async |_| Ok(())).await?;
    Ok((plan, report))
}

/// A stamp to revisions that were never sealed is taken at its word.
fn refuse_contradiction(graph: &Graph, engine: kasadar_schema::Engine, plan: &Plan, found: &Objects) -> Result<(), StampError> {
    let position = Position::new(graph, &plan.rows_after);
    let differences = graph.sealed().and_then(|sealed| {
        let expected = sealed.expected(graph, &position.applied, engine)?;
        Some(compare(sealed, engine, &expected, found))
    });
    let differences = differences.unwrap_or_default();
    let alarms: Vec<Drifted> = differences.into_iter().filter(|drifted| drifted.weight == Weight::Alarm).collect();
    if alarms.is_empty() {
        return Ok(());
    }
    let (target, count) = (plan.target.clone(), alarms.len());
    Err(StampError::SchemaContradicts { target, count, differences: alarms.into_iter().take(TOLD).collect() })
}

/// The plan with no rows but these afterwards: what stood beside them is not in the schema.
fn only(mut plan: Plan, rows: &[String]) -> Plan {
    let beside: Vec<String> = plan.rows_after.iter().filter(|row| !rows.contains(row)).cloned().collect();
    if beside.is_empty() {
        return plan;
    }
    plan.rows_after.retain(|row| rows.contains(row));
    match plan.steps.first_mut() {
        Some(step) => step.removes.extend(beside),
        None => plan.steps.push(Step {
            revision: rows.first().cloned().unwrap_or_default(),
            direction: Direction::Stamp,
            checksum: None,
            removes: beside,
            adds: Vec::new(),
        }),
    }
    plan
}
