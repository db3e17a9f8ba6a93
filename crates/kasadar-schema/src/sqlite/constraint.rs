//! Keys, references and checks, behind a column or by themselves.

use super::index::part;
use super::reader::{Reader, items};
use crate::lexer::Token;
use crate::model::{Check, Column, ForeignKey, Key, Table};
use crate::normal::{NormalForm, as_word};

/// A constraint whose columns are not looked up yet: it may name columns that come after it.
#[derive(Clone, Debug)]
pub(super) struct Constraint<'a> {
    /// The column behind which it is written.
    column: Option<String>,
    name: Option<String>,
    rule: Rule<'a>,
    options: String,
}

#[derive(Clone, Debug)]
enum Rule<'a> {
    PrimaryKey {
        columns: &'a [Token<'a>],
        order: Option<&'static str>,
        counter: Option<String>,
    },
    Unique {
        columns: &'a [Token<'a>],
    },
    Check {
        expression: &'a [Token<'a>],
    },
    ForeignKey {
        columns: Vec<String>,
        parent: String,
        parent_columns: Vec<String>,
    },
    /// What a column says and the model has no place for.
    Option(String),
    /// A name that names nothing.
    Nothing,
}

impl Constraint<'_> {
    pub(super) fn option(text: String) -> Self {
        Self { column: None, name: None, rule: Rule::Option(text), options: String::new() }
    }
}

/// Whether a constraint stands here. `REFERENCES` alone does only behind a column.
pub(super) fn begins(reader: &Reader<'_>) -> bool {
    reader.sees_any(&["CONSTRAINT", "UNIQUE", "CHECK"]) || reader.sees(&["PRIMARY", "KEY"]) || reader.sees(&["FOREIGN", "KEY"])
}

/// Reads one constraint; `column` is the one behind which it stands.
pub(super) fn read<'a>(reader: &mut Reader<'a>, column: Option<&str>) -> Option<Constraint<'a>> {
    let mut name = if reader.eat(&["CONSTRAINT"]) { Some(reader.name()?) } else { None };
    let mut options = String::new();
    let list = |reader: &mut Reader<'a>| if column.is_some() { Some(&[][..]) } else { reader.bracketed() };
    let rule = if reader.eat(&["PRIMARY", "KEY"]) {
        let columns = list(reader)?;
        let order = order(reader);
        options = conflict(reader)?;
        // Behind a column it stands at the end, in a key of the table inside the brackets.
        let (columns, counts) = match columns {
            [columns @ .., last] if last.is_word("AUTOINCREMENT") => (columns, true),
            columns => (columns, reader.eat(&["AUTOINCREMENT"])),
        };
        Rule::PrimaryKey { columns, order, counter: counts.then(|| "autoincrement".to_owned()) }
    } else if reader.eat(&["UNIQUE"]) {
        let columns = list(reader)?;
        options = conflict(reader)?;
        Rule::Unique { columns }
    } else if reader.eat(&["CHECK"]) {
        let expression = reader.bracketed()?;
        options = conflict(reader)?;
        Rule::Check { expression }
    } else if column.is_none() && reader.eat(&["FOREIGN", "KEY"]) {
        let columns = names(reader)?;
        reader.sees(&["REFERENCES"]).then_some(())?;
        references(reader, columns, &mut options)?
    } else if let Some(column) = column.filter(|_| reader.sees(&["REFERENCES"])) {
        references(reader, vec![column.to_owned()], &mut options)?
    } else {
        // `CONSTRAINT name NOT NULL` and the like: SQLite keeps the name in the text only.
        name.take()?;
        Rule::Nothing
    };
    Some(Constraint { column: column.map(str::to_owned), name, rule, options })
}

/// `ON CONFLICT …`; empty for none and for the usual, nothing where it is not understood.
pub(super) fn conflict(reader: &mut Reader<'_>) -> Option<String> {
    if !reader.eat(&["ON", "CONFLICT"]) {
        return Some(String::new());
    }
    let word = reader.name()?.to_ascii_lowercase();
    Some(if word == "abort" { String::new() } else { format!("on conflict {word}") })
}

fn order(reader: &mut Reader<'_>) -> Option<&'static str> {
    if reader.eat(&["DESC"]) {
        return Some("desc");
    }
    reader.eat(&["ASC"]);
    None
}

/// `(a, b)`.
fn names(reader: &mut Reader<'_>) -> Option<Vec<String>> {
    items(reader.bracketed()?).into_iter().map(|item| Reader::of(item).name().filter(|_| item.len() == 1)).collect()
}

/// `REFERENCES parent (columns) ON … DEFERRABLE …`.
fn references<'a>(reader: &mut Reader<'a>, columns: Vec<String>, options: &mut String) -> Option<Rule<'a>> {
    reader.eat(&["REFERENCES"]);
    let parent = reader.name()?;
    let parent_columns = if reader.rest().first().is_some_and(|token| token.is_mark("(")) { names(reader)? } else { Vec::new() };
    let (mut delete, mut update, mut matching, mut deferrable) = (String::new(), String::new(), String::new(), String::new());
    loop {
        if reader.eat(&["ON", "DELETE"]) {
            delete = action(reader, "on delete")?;
        } else if reader.eat(&["ON", "UPDATE"]) {
            update = action(reader, "on update")?;
        } else if reader.eat(&["MATCH"]) {
            let word = reader.name()?.to_ascii_lowercase();
            matching = if word == "simple" { String::new() } else { format!("match {word}") };
        } else if reader.eat(&["NOT", "DEFERRABLE"]) {
            initially(reader);
            deferrable = String::new();
        } else if reader.eat(&["DEFERRABLE"]) {
            deferrable = format!("deferrable{}", if initially(reader) { " initially deferred" } else { "" });
        } else {
            break;
        }
    }
    let parts = [delete, update, matching, deferrable];
    *options = parts.iter().filter(|part| !part.is_empty()).map(String::as_str).collect::<Vec<_>>().join(" ");
    Some(Rule::ForeignKey { columns, parent, parent_columns })
}

/// The action in words; empty for `NO ACTION`, which is the usual.
fn action(reader: &mut Reader<'_>, when: &str) -> Option<String> {
    for words in [&["SET", "NULL"][..], &["SET", "DEFAULT"], &["CASCADE"], &["RESTRICT"]] {
        if reader.eat(words) {
            return Some(format!("{when} {}", words.join(" ").to_ascii_lowercase()));
        }
    }
    reader.eat(&["NO", "ACTION"]).then(String::new)
}

/// Whether it begins deferred.
fn initially(reader: &mut Reader<'_>) -> bool {
    let deferred = reader.eat(&["INITIALLY", "DEFERRED"]);
    if !deferred {
        reader.eat(&["INITIALLY", "IMMEDIATE"]);
    }
    deferred
}

/// Puts a constraint into its table, its columns spelled as the table spells them.
pub(super) fn put(form: &NormalForm, table: &mut Table, constraint: Constraint<'_>) {
    let Constraint { column, name, rule, options } = constraint;
    let key = |list: &[Token<'_>], columns: &[Column]| match &column {
        Some(column) => vec![as_word(column)],
        None => items(list).into_iter().map(|item| part(form, item, columns)).collect(),
    };
    match rule {
        Rule::PrimaryKey { columns, order, counter } => {
            let mut columns = key(columns, &table.columns);
            let mut options = options;
            let of_key = table
                .columns
                .iter_mut()
                .find(|one| columns.first().is_some_and(|first| first.strip_suffix(" desc").unwrap_or(first) == as_word(&one.name)));
            if let Some(of_key) = of_key {
                // Said of one column, DESC keeps it from being the row's number (sqlite.org/lang_createtable.html#rowid).
                if let Some(order) = order {
                    columns[0] = format!("{} {order}", columns[0]);
                    options.insert_str(0, BESIDE_ROWID);
                }
                of_key.counter = counter;
            }
            table.primary_key = Some(Key { name, columns, options });
        }
        Rule::Unique { columns } => table.unique.push(Key { name, columns: key(columns, &table.columns), options }),
        Rule::Check { expression } => table.checks.push(Check { name, expression: form.value(expression), options }),
        Rule::ForeignKey { columns, parent, parent_columns } => {
            let columns = columns.into_iter().map(|column| spelled(column, &table.columns)).collect();
            table.foreign_keys.push(ForeignKey { name, columns, parent, parent_columns, options });
        }
        Rule::Option(text) => table.options.push(text),
        Rule::Nothing => {}
    }
}

/// An INTEGER key that is not the row's number.
pub(super) const BESIDE_ROWID: &str = "beside the rowid";

fn spelled(name: String, columns: &[Column]) -> String {
    columns.iter().find(|column| column.name.eq_ignore_ascii_case(&name)).map_or(name, |column| column.name.clone())
}
