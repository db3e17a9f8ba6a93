//! SQL text as tokens, for texts that a database has already taken.
//!
//! Total: any text has tokens, and what is never closed reaches to the end. [`crate::split`] uses
//! sqlparser's tokenizer, which refuses text and so can tell an author where it is wrong.

use crate::Engine;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A keyword or a name without quotes.
    Word,
    /// A name in quotes.
    Quoted,
    /// A literal: text, bytes, dollar quotes.
    Literal,
    /// A number.
    Number,
    /// An operator or a bracket.
    Mark,
}

/// A piece of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Token<'a> {
    pub(crate) kind: Kind,
    /// As written, quotes included.
    pub(crate) text: &'a str,
}

impl Token<'_> {
    pub(crate) fn is_mark(&self, mark: &str) -> bool {
        self.kind == Kind::Mark && self.text == mark
    }

    pub(crate) fn is_word(&self, word: &str) -> bool {
        self.kind == Kind::Word && self.text.eq_ignore_ascii_case(word)
    }

    /// What stands between the quotes, a doubled one as one; the text itself where there are none.
    pub(crate) fn unquoted(&self) -> String {
        let Some(open) = self.text.chars().next().filter(|_| matches!(self.kind, Kind::Quoted | Kind::Literal)) else {
            return self.text.to_owned();
        };
        let close = if open == '[' { ']' } else { open };
        let inside = &self.text[open.len_utf8()..];
        let inside = inside.strip_suffix(close).unwrap_or(inside);
        if open == '[' { inside.to_owned() } else { inside.replace(&format!("{close}{close}"), &close.to_string()) }
    }
}

/// Cuts `text`; blanks and comments are dropped.
pub(crate) fn tokens(engine: Engine, text: &str) -> Vec<Token<'_>> {
    let mut found = Vec::with_capacity(text.len() / 4);
    let mut at = 0;
    while let Some(first) = text[at..].chars().next() {
        let rest = &text[at..];
        let (kind, length) = if first.is_ascii_whitespace() || first == '\u{feff}' {
            (None, first.len_utf8())
        } else if let Some(length) = comment(engine, rest) {
            (None, length)
        } else {
            let (kind, length) = token(engine, rest, first);
            (Some(kind), length)
        };
        if let Some(kind) = kind {
            found.push(Token { kind, text: &rest[..length] });
        }
        at += length;
    }
    found
}

fn token(engine: Engine, rest: &str, first: char) -> (Kind, usize) {
    match first {
        '\'' => (Kind::Literal, quoted(rest, 0, '\'')),
        '"' => (Kind::Quoted, quoted(rest, 0, '"')),
        '`' if engine == Engine::Sqlite => (Kind::Quoted, quoted(rest, 0, '`')),
        '[' if engine == Engine::Sqlite => (Kind::Quoted, rest.find(']').map_or(rest.len(), |end| end + 1)),
        '$' if engine == Engine::Postgres => dollar(rest),
        '.' if rest[1..].starts_with(|next: char| next.is_ascii_digit()) => (Kind::Number, number(rest)),
        _ if first.is_ascii_digit() => (Kind::Number, number(rest)),
        _ if is_word(first) => word(engine, rest),
        _ => (Kind::Mark, mark(engine, rest, first)),
    }
}

/// What SQLite and PostgreSQL take inside a name without quotes.
pub(crate) fn is_word(one: char) -> bool {
    one.is_ascii_alphanumeric() || one == '_' || one == '$' || !one.is_ascii()
}

fn comment(engine: Engine, rest: &str) -> Option<usize> {
    if rest.starts_with("--") {
        return Some(rest.find('\n').unwrap_or(rest.len()));
    }
    if !rest.starts_with("/*") {
        return None;
    }
    let (mut depth, mut at) = (1, 2);
    while depth > 0 {
        let close = rest[at..].find("*/").map_or(rest.len(), |found| at + found);
        // Only PostgreSQL nests them.
        match rest[at..close].find("/*").filter(|_| engine == Engine::Postgres) {
            Some(open) => (depth, at) = (depth + 1, at + open + 2),
            None if close == rest.len() => return Some(close),
            None => (depth, at) = (depth - 1, close + 2),
        }
    }
    Some(at)
}

/// Length up to the quote that is not doubled. `from` is where the opening one stands.
fn quoted(rest: &str, from: usize, quote: char) -> usize {
    let mut at = from + 1;
    while let Some(found) = rest[at..].find(quote) {
        at += found + 1;
        if !rest[at..].starts_with(quote) {
            return at;
        }
        at += 1;
    }
    rest.len()
}

/// `E'…'`: a backslash takes the next character along.
fn escaped(rest: &str) -> usize {
    let mut skip = false;
    for (at, one) in rest.char_indices().skip(2) {
        match one {
            _ if skip => skip = false,
            '\\' => skip = true,
            '\'' if rest[at + 1..].starts_with('\'') => skip = true,
            '\'' => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

/// `$tag$ … $tag$`, or a parameter.
fn dollar(rest: &str) -> (Kind, usize) {
    let tag = rest[1..].find(|one: char| !is_word(one) || one == '$').map_or(rest.len(), |end| end + 1);
    if rest[tag..].starts_with('$') && !rest[1..].starts_with(|one: char| one.is_ascii_digit()) {
        let open = &rest[..=tag];
        let end = rest[tag + 1..].find(open).map_or(rest.len(), |found| tag + 1 + found + open.len());
        return (Kind::Literal, end);
    }
    (Kind::Word, tag)
}

/// Digits, letters and points; a sign behind an exponent.
fn number(rest: &str) -> usize {
    let hex = rest.starts_with("0x") || rest.starts_with("0X");
    let mut before = ' ';
    let end = rest.find(|one: char| {
        let goes_on = is_word(one) || one == '.' || (matches!(one, '+' | '-') && matches!(before, 'e' | 'E') && !hex);
        before = one;
        !goes_on
    });
    end.unwrap_or(rest.len())
}

fn word(engine: Engine, rest: &str) -> (Kind, usize) {
    let end = rest.find(|one: char| !is_word(one)).unwrap_or(rest.len());
    if !rest[end..].starts_with('\'') {
        return (Kind::Word, end);
    }
    match (rest[..end].to_ascii_lowercase().as_str(), engine) {
        ("x", _) | ("b" | "n", Engine::Postgres) => (Kind::Literal, quoted(rest, end, '\'')),
        ("e", Engine::Postgres) => (Kind::Literal, escaped(rest)),
        _ => (Kind::Word, end),
    }
}

fn mark(engine: Engine, rest: &str, first: char) -> usize {
    const SQLITE: [&str; 10] = ["->>", "->", "||", "<<", ">>", "<=", ">=", "<>", "!=", "=="];
    const POSTGRES: &str = "+-*/<>=~!@#%^&|`?";
    if engine == Engine::Sqlite {
        return SQLITE.iter().find(|mark| rest.starts_with(**mark)).map_or(first.len_utf8(), |mark| mark.len());
    }
    if rest.starts_with("::") || rest.starts_with(":=") {
        return 2;
    }
    let run = rest.find(|one| !POSTGRES.contains(one)).unwrap_or(rest.len());
    let run = ["--", "/*"].iter().filter_map(|comment| rest[..run].find(comment)).min().unwrap_or(run);
    let mut operator = &rest[..run];
    // A sign ends an operator only where one of these is in it (the server's own rule).
    if !operator.contains(['~', '!', '@', '#', '%', '^', '&', '|', '`', '?']) {
        while operator.len() > 1 && operator.ends_with(['+', '-']) {
            operator = &operator[..operator.len() - 1];
        }
    }
    operator.len().max(first.len_utf8())
}
