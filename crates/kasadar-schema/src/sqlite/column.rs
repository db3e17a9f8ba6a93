//! A column's definition: name, type and what stands behind them.

use super::ToldColumn;
use super::constraint::{self, BESIDE_ROWID, Constraint};
use super::reader::Reader;
use crate::Engine;
use crate::lexer::{Kind, Token, tokens};
use crate::model::{Column, Table};
use crate::normal::{NormalForm, as_word};

/// Words that end a type.
const ENDS_TYPE: [&str; 10] = ["CONSTRAINT", "PRIMARY", "NOT", "NULL", "UNIQUE", "CHECK", "DEFAULT", "COLLATE", "REFERENCES", "AS"];

/// Reads one column. Its constraints go to the table's, where it makes no difference where they are written.
pub(super) fn read<'a>(form: &NormalForm, reader: &mut Reader<'a>, constraints: &mut Vec<Constraint<'a>>) -> Option<Column> {
    let mut column = Column { name: reader.name()?, nullable: true, ..Column::default() };
    column.type_name = form.print(type_tokens(reader)?);
    while !reader.is_end() && !reader.rest()[0].is_mark(",") {
        if constraint::begins(reader) || reader.sees(&["REFERENCES"]) {
            constraints.push(constraint::read(reader, Some(&column.name))?);
        } else {
            clause(form, reader, &mut column, constraints)?;
        }
    }
    Some(column)
}

/// A column that SQLite tells of and that was not read.
pub(super) fn as_told(form: &NormalForm, told: &ToldColumn) -> Column {
    Column { name: told.name.clone(), type_name: type_of(form, told), nullable: !told.not_null, ..Column::default() }
}

pub(super) fn type_of(form: &NormalForm, told: &ToldColumn) -> String {
    form.print(&tokens(Engine::Sqlite, &told.type_name))
}

/// The column that is the row's number: the only one of a key, written exactly INTEGER.
pub(super) fn rowid(table: &Table) -> Option<String> {
    let key = table.primary_key.as_ref().filter(|key| key.columns.len() == 1 && !key.options.contains(BESIDE_ROWID))?;
    let is_of_key = |name: &str| key.columns[0] == name || key.columns[0].strip_prefix(name).is_some_and(|rest| rest.starts_with(' '));
    let column = table.columns.iter().find(|column| is_of_key(&as_word(&column.name)))?;
    let is = column.type_name == "integer" && !table.options.iter().any(|option| option == "without rowid");
    is.then(|| column.name.clone())
}

fn type_tokens<'a>(reader: &mut Reader<'a>) -> Option<&'a [Token<'a>]> {
    let start = reader.rest();
    while let Some(token) = reader.rest().first() {
        let is_type = match token.kind {
            Kind::Word => !reader.sees_any(&ENDS_TYPE) && !reader.sees(&["GENERATED", "ALWAYS"]),
            Kind::Quoted | Kind::Literal => true,
            _ => false,
        };
        if !is_type {
            break;
        }
        reader.next();
    }
    if start.len() > reader.rest().len() && reader.rest().first().is_some_and(|token| token.is_mark("(")) {
        reader.bracketed()?;
    }
    Some(&start[..start.len() - reader.rest().len()])
}

/// What a column has and a table has not.
fn clause<'a>(form: &NormalForm, reader: &mut Reader<'a>, column: &mut Column, constraints: &mut Vec<Constraint<'a>>) -> Option<()> {
    if reader.eat(&["NOT", "NULL"]) {
        let conflict = constraint::conflict(reader)?;
        if !conflict.is_empty() {
            constraints.push(Constraint::option(format!("{} not null {conflict}", as_word(&column.name))));
        }
    } else if reader.eat(&["NULL"]) {
        constraint::conflict(reader)?;
    } else if reader.eat(&["DEFAULT"]) {
        column.default = Some(default(form, reader)?);
    } else if reader.eat(&["COLLATE"]) {
        // The last one counts, and BINARY is the usual.
        column.collation = Some(reader.name()?.to_ascii_lowercase()).filter(|name| name != "binary");
    } else if reader.eat(&["GENERATED", "ALWAYS", "AS"]) || reader.eat(&["AS"]) {
        let expression = form.value(reader.bracketed()?);
        let kept = if reader.eat(&["STORED"]) { "stored" } else { "virtual" };
        reader.eat(&["VIRTUAL"]);
        column.generated = Some(format!("({expression}) {kept}"));
    } else {
        return None;
    }
    Some(())
}

/// A literal, a signed number, brackets, or a bare name, which SQLite takes as a text.
fn default(form: &NormalForm, reader: &mut Reader<'_>) -> Option<String> {
    if let Some(inside) = reader.bracketed() {
        return Some(form.value(inside));
    }
    let start = reader.rest();
    let first = reader.next()?;
    match first.kind {
        Kind::Mark if first.is_mark("-") || first.is_mark("+") => {
            reader.next()?;
            Some(form.print(&start[..2]))
        }
        Kind::Mark => None,
        Kind::Quoted => Some(in_text(&first.unquoted())),
        Kind::Word if is_value(first) => Some(form.print(&start[..1])),
        Kind::Word => Some(in_text(first.text)),
        Kind::Literal | Kind::Number => Some(form.print(&start[..1])),
    }
}

fn is_value(word: &Token<'_>) -> bool {
    ["null", "true", "false", "current_time", "current_date", "current_timestamp"].iter().any(|value| word.is_word(value))
}

fn in_text(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}
