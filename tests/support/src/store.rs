//! A store's file in a folder that is named as shops name folders.

use std::path::{Path, PathBuf};

use rusqlite::Connection;
use rusqlite::fallible_iterator::FallibleIterator;
use rusqlite::types::ValueRef;
use tempfile::TempDir;

/// A place for a store; the file is not there yet.
#[derive(Debug)]
pub struct Store {
    folder: TempDir,
    /// Where the file is, or will be.
    pub path: PathBuf,
}

/// A fresh place for a store.
pub fn store() -> Store {
    let folder = tempfile::Builder::new().prefix("Şube İzmir ığüşöç ").tempdir().unwrap();
    let path = folder.path().join("kasa 1.db");
    Store { folder, path }
}

impl Store {
    /// Names of all files in the folder, sorted.
    pub fn files(&self) -> Vec<String> {
        let entries = std::fs::read_dir(self.folder.path()).unwrap();
        let mut names: Vec<String> = entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }

    /// A connection of somebody else, who waits for nobody.
    pub fn connection(&self) -> Connection {
        connection(&self.path)
    }
}

/// A connection of somebody else, who waits for nobody.
pub fn connection(path: &Path) -> Connection {
    let connection = Connection::open(path).unwrap();
    connection.busy_timeout(std::time::Duration::ZERO).unwrap();
    connection
}

/// Runs statements; gives the rows of all of them, columns separated by `|`, as `psql -At` prints them.
pub fn sqlite(path: &Path, sql: &str) -> String {
    let connection = Connection::open(path).unwrap();
    connection.busy_timeout(std::time::Duration::from_secs(5)).unwrap();
    let mut told = Vec::new();
    let mut batch = rusqlite::Batch::new(&connection, sql);
    while let Some(mut statement) = batch.next().unwrap_or_else(|error| panic!("{sql}: {error}")) {
        let columns = statement.column_count();
        let mut rows = statement.raw_query();
        while let Some(row) = rows.next().unwrap_or_else(|error| panic!("{sql}: {error}")) {
            let cells: Vec<String> = (0..columns).map(|column| text(row.get_ref(column).unwrap())).collect();
            told.push(cells.join("|"));
        }
    }
    told.join("\n")
}

fn text(value: ValueRef<'_>) -> String {
    match value {
        ValueRef::Null => String::new(),
        ValueRef::Integer(number) => number.to_string(),
        ValueRef::Real(number) => number.to_string(),
        ValueRef::Text(text) | ValueRef::Blob(text) => String::from_utf8_lossy(text).into_owned(),
    }
}
