//! `CREATE INDEX`, and the columns of an index or a key.

use super::Entry;
use super::reader::{Reader, items};
use crate::Engine;
use crate::lexer::{Kind, Token, tokens};
use crate::model::{Column, Index};
use crate::normal::{NormalForm, as_word};

/// Reads an index; one that was not understood has its whole text as its predicate.
pub(super) fn read(form: &NormalForm, entry: &Entry, columns: &[Column]) -> Index {
    let tokens = tokens(Engine::Sqlite, &entry.sql);
    let index = Index { name: entry.name.clone(), method: "btree".to_owned(), ..Index::default() };
    let Some((unique, parts, predicate)) = pieces(Reader::of(&tokens)) else {
        return Index { options: form.print(&tokens), ..index };
    };
    Index {
        unique,
        parts: items(parts).into_iter().map(|item| part(form, item, columns)).collect(),
        predicate: predicate.map(|tokens| form.value(tokens)),
        ..index
    }
}

type Pieces<'a> = (bool, &'a [Token<'a>], Option<&'a [Token<'a>]>);

/// `CREATE [UNIQUE] INDEX name ON table (parts) [WHERE predicate]`.
fn pieces(mut reader: Reader<'_>) -> Option<Pieces<'_>> {
    let unique = reader.sees(&["CREATE", "UNIQUE"]);
    reader.created(&["INDEX"])?;
    reader.eat(&["ON"]).then_some(())?;
    reader.name()?;
    let parts = reader.bracketed()?;
    if reader.is_end() {
        return Some((unique, parts, None));
    }
    reader.eat(&["WHERE"]).then(|| (unique, parts, Some(reader.rest())))
}

/// A column or an expression with collation and order, where these are not the usual.
pub(super) fn part(form: &NormalForm, tokens: &[Token<'_>], columns: &[Column]) -> String {
    let mut rest = tokens;
    let mut order = "";
    if let [before @ .., last] = rest {
        if last.is_word("DESC") && !before.is_empty() {
            (rest, order) = (before, " desc");
        } else if last.is_word("ASC") && !before.is_empty() {
            rest = before;
        }
    }
    let mut collation = None;
    if let [before @ .., word, name] = rest
        && word.is_word("COLLATE")
        && !before.is_empty()
    {
        (rest, collation) = (before, Some(name.unquoted().to_ascii_lowercase()));
    }
    let column = column(rest, columns);
    let usual = column.and_then(|column| column.collation.as_deref()).unwrap_or("binary");
    let collation = collation.filter(|name| name != usual).map(|name| format!(" collate {name}")).unwrap_or_default();
    let what = column.map_or_else(|| form.value(rest), |column| as_word(&column.name));
    format!("{what}{collation}{order}")
}

/// The column, where the part is no more than one.
fn column<'c>(tokens: &[Token<'_>], columns: &'c [Column]) -> Option<&'c Column> {
    let [token] = tokens else { return None };
    if token.kind == Kind::Number {
        return None;
    }
    let name = token.unquoted();
    columns.iter().find(|column| column.name.eq_ignore_ascii_case(&name))
}
