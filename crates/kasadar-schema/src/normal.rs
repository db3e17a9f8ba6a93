//! The normal form of SQL: two texts that differ only in white space, case of keywords and names,
//! comments, quoting styles or needless outer brackets have the same.
//!
//! It works on tokens and knows no grammar: it changes no operator's place and resolves nothing.

use std::collections::HashSet;

use crate::Engine;
use crate::lexer::{Kind, Token, is_word, tokens};

/// Words that are no name without quotes, in either engine; `true` and the times of day would be
/// values. Words that SQLite takes as names (`key`, `desc`) must not be here: it quotes a name when it
/// renames a table or column, and the two spellings must stay one.
const RESERVED: &str = "add all alter and as autoincrement between case check collate commit constraint create current_date current_time \
    current_timestamp default deferrable delete distinct drop else escape except exists false foreign from group having in index \
    insert intersect into is isnull join limit not nothing notnull null on or order primary references returning select set table \
    then to transaction true union unique update using values when where";

/// Words that mean something else without quotes on PostgreSQL only.
const RESERVED_POSTGRES: &str =
    "current_catalog current_role current_schema current_user localtime localtimestamp offset session_user user with";

/// Words before a bracket that is not a call's.
const NO_CALL: &str = "all and as between by case check distinct else except exists filter from glob having in intersect into is join like limit not on \
    or over select set then union using values when where";

/// Brings SQL of one engine into its normal form.
#[derive(Clone, Debug)]
pub struct NormalForm {
    engine: Engine,
    /// Names that the database knows, folded: SQLite takes `"Name"` for a text where it knows no such name.
    names: HashSet<String>,
}

impl NormalForm {
    /// For texts of `engine`.
    pub fn of(engine: Engine) -> Self {
        Self { engine, names: HashSet::new() }
    }

    /// Makes the name of a table or a column known.
    pub fn know(&mut self, name: &str) {
        self.names.insert(name.to_ascii_lowercase());
    }

    /// The normal form of a statement, or of a part of one.
    pub fn text(&self, sql: &str) -> String {
        self.print(&tokens(self.engine, sql))
    }

    /// The normal form of an expression: brackets around the whole say nothing either.
    pub fn expression(&self, sql: &str) -> String {
        self.value(&tokens(self.engine, sql))
    }

    pub(crate) fn value(&self, tokens: &[Token<'_>]) -> String {
        self.print(within_brackets(tokens))
    }

    pub(crate) fn print(&self, tokens: &[Token<'_>]) -> String {
        let mut out = String::with_capacity(tokens.len() * 6);
        for (index, token) in tokens.iter().enumerate() {
            if index > 0 && is_apart(&tokens[..index], token) {
                out.push(' ');
            }
            self.push(&mut out, token);
        }
        out
    }

    fn push(&self, out: &mut String, token: &Token<'_>) {
        match (token.kind, token.text) {
            (Kind::Quoted, _) => out.push_str(&self.name(token)),
            (Kind::Literal, text) if text.starts_with(['x', 'X']) => out.push_str(&text.to_ascii_lowercase()),
            (Kind::Literal, text) => out.push_str(text),
            (_, "==") => out.push('='),
            (_, "!=") => out.push_str("<>"),
            (_, text) => out.extend(text.chars().map(|one| one.to_ascii_lowercase())),
        }
    }

    fn name(&self, token: &Token<'_>) -> String {
        let name = token.unquoted();
        let folded = name.to_ascii_lowercase();
        let folds = self.engine == Engine::Sqlite && (!token.text.starts_with('"') || self.names.contains(&folded));
        let name = if folds { folded } else { name };
        if is_plain(self.engine, &name) { name } else { in_quotes(&name) }
    }
}

/// A name as SQL would have it: quotes only around what is not made of letters, digits and `_`.
pub fn as_word(name: &str) -> String {
    if !name.is_empty() && name.chars().all(is_word) { name.to_owned() } else { in_quotes(name) }
}

fn in_quotes(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

fn is_plain(engine: Engine, name: &str) -> bool {
    let starts = name.starts_with(|first: char| is_word(first) && first != '$' && !first.is_ascii_digit());
    let is_low = |one: char| is_word(one) && !one.is_ascii_uppercase();
    let is_in = |words: &str| words.split(' ').any(|word| word == name);
    let is_reserved = is_in(RESERVED) || (engine == Engine::Postgres && is_in(RESERVED_POSTGRES));
    starts && name.chars().all(is_low) && !is_reserved
}

/// Without brackets that hold all of it. A query keeps them, and so does a row.
fn within_brackets<'a, 't>(mut tokens: &'t [Token<'a>]) -> &'t [Token<'a>] {
    while let [first, inside @ .., last] = tokens {
        let mut depth = 0_usize;
        let holds_all = first.is_mark("(")
            && last.is_mark(")")
            && inside.iter().all(|token| {
                if token.is_mark("(") {
                    depth += 1;
                } else if token.is_mark(")") {
                    if depth == 0 {
                        return false;
                    }
                    depth -= 1;
                }
                depth > 0 || !token.is_mark(",")
            });
        if !holds_all || inside.is_empty() || ["select", "with", "values"].iter().any(|word| inside[0].is_word(word)) {
            break;
        }
        tokens = inside;
    }
    tokens
}

/// Whether a blank stands before `next`. It follows from the tokens alone.
fn is_apart(before: &[Token<'_>], next: &Token<'_>) -> bool {
    let Some((last, earlier)) = before.split_last() else { return false };
    let is_any = |token: &Token<'_>, marks: &[&str]| token.kind == Kind::Mark && marks.contains(&token.text);
    if is_any(next, &[",", ")", ";", ".", "::", "]"]) || is_any(last, &["(", ".", "::", "["]) {
        return false;
    }
    if is_any(next, &["(", "["]) {
        let is_name = matches!(last.kind, Kind::Word | Kind::Quoted);
        return !is_name || NO_CALL.split(' ').any(|word| last.is_word(word));
    }
    // A sign belongs to its number where no value stands before it.
    let is_sign = is_any(last, &["-", "+"]) && next.kind == Kind::Number;
    let is_value = |token: &Token<'_>| token.kind != Kind::Mark || is_any(token, &[")", "]"]);
    !is_sign || earlier.last().is_some_and(is_value)
}
