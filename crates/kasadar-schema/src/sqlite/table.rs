//! `CREATE TABLE` and `CREATE VIRTUAL TABLE`.

use super::ToldColumn;
use super::column::{self, rowid};
use super::constraint;
use super::reader::Reader;
use crate::lexer::Token;
use crate::model::{Column, Table};
use crate::normal::NormalForm;

/// Reads a table's text; nothing where a piece of it is not understood, or where SQLite tells other columns.
pub(super) fn read(form: &NormalForm, tokens: &[Token<'_>], told: &[ToldColumn]) -> Option<Table> {
    let mut reader = Reader::of(tokens);
    if reader.sees(&["CREATE", "VIRTUAL"]) {
        return Some(Table { options: vec![virtual_table(form, reader)?], ..Table::default() });
    }
    reader.created(&["TABLE"])?;
    let mut body = Reader::of(reader.bracketed()?);
    let mut table = Table { options: options(reader)?, ..Table::default() };
    let mut constraints = Vec::new();
    while !body.is_end() {
        if constraint::begins(&body) {
            constraints.push(constraint::read(&mut body, None)?);
        } else {
            let column = column::read(form, &mut body, &mut constraints)?;
            table.columns.push(column);
        }
        // SQLite wants no comma between two constraints.
        body.eat_mark(",");
    }
    is_as_told(form, &table.columns, told).then_some(())?;
    for constraint in constraints {
        constraint::put(form, &mut table, constraint);
    }
    let rowid = rowid(&table);
    for (column, told) in table.columns.iter_mut().zip(told) {
        // A key that is the row's number takes no NULL, whatever is written.
        column.nullable = !told.not_null && rowid.as_ref() != Some(&column.name);
    }
    table.options.sort();
    Some(table)
}

/// Whether what was read is what SQLite has.
fn is_as_told(form: &NormalForm, columns: &[Column], told: &[ToldColumn]) -> bool {
    columns.len() == told.len()
        && columns.iter().zip(told).all(|(column, told)| column.name == told.name && column.type_name == column::type_of(form, told))
}

/// `STRICT`, `WITHOUT ROWID`.
fn options(mut reader: Reader<'_>) -> Option<Vec<String>> {
    let mut options = Vec::new();
    while !reader.is_end() {
        if reader.eat(&["STRICT"]) {
            options.push("strict".to_owned());
        } else if reader.eat(&["WITHOUT", "ROWID"]) {
            options.push("without rowid".to_owned());
        } else if !reader.eat_mark(",") {
            return None;
        }
    }
    Some(options)
}

/// `CREATE VIRTUAL TABLE name USING module(arguments)`. Arguments are the module's own language, and
/// mostly names.
fn virtual_table(form: &NormalForm, mut reader: Reader<'_>) -> Option<String> {
    reader.eat(&["CREATE", "VIRTUAL"]);
    reader.created(&["TABLE"])?;
    reader.eat(&["USING"]).then_some(())?;
    Some(format!("virtual {}", form.print(reader.rest())))
}
