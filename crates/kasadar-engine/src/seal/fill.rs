//! Puts made-up rows into every table that is empty.

use std::collections::HashMap;

use kasadar_schema::Schema;
use kasadar_schema::model::Table;
use serde::Serialize;
use serde_json::Value;
use ts_rs::TS;

use super::rows::{ATTEMPTS, ROWS, parent_columns, parents_first, row};
use crate::context::Context;
use crate::database::{Database, DatabaseError};
use crate::error::{Error, Result};
use crate::ledger::Kind;

/// A table that no row was found for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Unfilled {
    /// Its name.
    pub table: String,
    /// Why the last row was not taken, in the driver's words.
    pub reason: String,
}

type Parents = HashMap<(String, Vec<String>), Vec<Vec<Value>>>;

/// Fills the empty tables, parents first; names those that it cannot fill.
pub(super) async fn fill<D: Database>(database: &mut D, context: &Context) -> Result<Vec<Unfilled>> {
    let (schema, counts) = (database.schema().await?, database.counts().await?);
    let mut unfilled = Vec::new();
    for table in parents_first(&schema) {
        if counts.get(&table.name.to_lowercase()).or_else(|| counts.get(&table.name)).is_some_and(|rows| *rows > 0) {
            continue;
        }
        if let Err(reason) = fill_one(database, &schema, table, context).await? {
            unfilled.push(Unfilled { table: table.name.clone(), reason });
        }
    }
    Ok(unfilled)
}

/// Offers rows in one form after the other until the table takes them.
async fn fill_one<D: Database>(database: &mut D, schema: &Schema, table: &Table, context: &Context) -> Result<Result<(), String>> {
    let parents = parents(database, schema, table).await?;
    let mut reason = String::new();
    for attempt in 0..ATTEMPTS {
        match offer(database, schema, table, attempt, &parents, context).await {
            Ok(()) => return Ok(Ok(())),
            Err(error @ DatabaseError::Cancelled {}) => return Err(error.into()),
            Err(error) => {
                database.abandon().await;
                let problem = Error::from(error).problem();
                reason = problem.causes.last().cloned().unwrap_or(problem.code);
            }
        }
    }
    Ok(Err(reason))
}

async fn offer<D: Database>(
    database: &mut D,
    schema: &Schema,
    table: &Table,
    attempt: usize,
    parents: &Parents,
    context: &Context,
) -> Result<(), DatabaseError> {
    database.begin_rows(&context.lease()).await?;
    for number in 0..ROWS {
        database.insert(&table.name, &row(schema, table, number, attempt, parents)).await?;
    }
    database.finish_rows(context.entry(&context.new_id(), Kind::Seed, Some(table.name.clone()))).await
}

/// Rows that the table's references can point at.
async fn parents<D: Database>(database: &mut D, schema: &Schema, table: &Table) -> Result<Parents> {
    let mut parents = Parents::new();
    for key in &table.foreign_keys {
        let columns = parent_columns(schema, key);
        if key.parent != table.name && !columns.is_empty() {
            let rows = database.rows(&key.parent, &columns).await?;
            parents.insert((key.parent.clone(), columns), rows);
        }
    }
    Ok(parents)
}
