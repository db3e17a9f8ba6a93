//! Walks over the tokens of a text. Knows SQL's shapes, not what they mean.

use crate::lexer::{Kind, Token};

/// A place between two tokens.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reader<'a> {
    tokens: &'a [Token<'a>],
    at: usize,
}

impl<'a> Reader<'a> {
    pub(super) fn of(tokens: &'a [Token<'a>]) -> Self {
        Self { tokens, at: 0 }
    }

    pub(super) fn rest(&self) -> &'a [Token<'a>] {
        &self.tokens[self.at..]
    }

    pub(super) fn is_end(&self) -> bool {
        self.at >= self.tokens.len()
    }

    pub(super) fn sees(&self, words: &[&str]) -> bool {
        let rest = self.rest();
        rest.len() >= words.len() && words.iter().zip(rest).all(|(word, token)| token.is_word(word))
    }

    pub(super) fn sees_any(&self, words: &[&str]) -> bool {
        words.iter().any(|word| self.sees(&[word]))
    }

    /// Steps over these words where they all stand here.
    pub(super) fn eat(&mut self, words: &[&str]) -> bool {
        let sees = self.sees(words);
        if sees {
            self.at += words.len();
        }
        sees
    }

    pub(super) fn eat_mark(&mut self, mark: &str) -> bool {
        let sees = self.rest().first().is_some_and(|token| token.is_mark(mark));
        self.at += usize::from(sees);
        sees
    }

    pub(super) fn next(&mut self) -> Option<&'a Token<'a>> {
        let token = self.tokens.get(self.at)?;
        self.at += 1;
        Some(token)
    }

    /// A name in any of the spellings that SQLite takes.
    pub(super) fn name(&mut self) -> Option<String> {
        let token = self.rest().first().filter(|token| matches!(token.kind, Kind::Word | Kind::Quoted | Kind::Literal))?;
        self.at += 1;
        Some(token.unquoted())
    }

    /// What stands inside the brackets that open here.
    pub(super) fn bracketed(&mut self) -> Option<&'a [Token<'a>]> {
        let rest = self.rest();
        if !rest.first()?.is_mark("(") {
            return None;
        }
        let mut depth = 0_usize;
        for (index, token) in rest.iter().enumerate() {
            if token.is_mark("(") {
                depth += 1;
            } else if token.is_mark(")") {
                depth -= 1;
                if depth == 0 {
                    self.at += index + 1;
                    return Some(&rest[1..index]);
                }
            }
        }
        None
    }

    /// Steps over `CREATE … kind [IF NOT EXISTS] [schema.]name`.
    pub(super) fn created(&mut self, kind: &[&str]) -> Option<String> {
        self.eat(&["CREATE"]);
        for word in ["TEMP", "TEMPORARY", "UNIQUE"] {
            self.eat(&[word]);
        }
        if !self.eat(kind) {
            return None;
        }
        self.eat(&["IF", "NOT", "EXISTS"]);
        let name = self.name()?;
        if self.eat_mark(".") { self.name() } else { Some(name) }
    }
}

/// What stands between the commas of a list.
pub(super) fn items<'a>(tokens: &'a [Token<'a>]) -> Vec<&'a [Token<'a>]> {
    let mut depth = 0_usize;
    tokens
        .split(|token| {
            if token.is_mark("(") {
                depth += 1;
            } else if token.is_mark(")") {
                depth = depth.saturating_sub(1);
            }
            depth == 0 && token.is_mark(",")
        })
        .collect()
}
