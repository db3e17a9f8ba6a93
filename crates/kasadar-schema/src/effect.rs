//! What a statement does to tables, told by its first words.
//!
//! This feeds row conservation (which tables a revision declares to change) and the refusal of
//! transaction control. It claims no more than the words say: what it cannot tell is [`Effect::Other`].

use serde::Serialize;
use sqlparser::tokenizer::Token;

/// A table's name as both engines compare it: without schema and quotes, ASCII lower case.
///
/// SQLite compares names without ASCII case, PostgreSQL folds unquoted ones, so one folded form
/// serves both; two tables whose names differ by case only are not told apart.
pub type TableName = String;

/// The part of a statement's meaning that the engine acts on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum Effect {
    /// `CREATE TABLE name`.
    Creates(TableName),
    /// `DROP TABLE names`.
    Drops(Vec<TableName>),
    /// `ALTER TABLE from RENAME TO to`.
    Renames {
        /// Name before.
        from: TableName,
        /// Name after.
        to: TableName,
    },
    /// INSERT, REPLACE, DELETE, TRUNCATE, MERGE or COPY: the number of rows may change.
    Rows(Vec<TableName>),
    /// UPDATE: rows change, their number does not.
    Updates(TableName),
    /// BEGIN, COMMIT, ROLLBACK, SAVEPOINT…: not allowed in a revision.
    Transaction(String),
    /// Any other change of the schema: CREATE INDEX, ALTER TABLE ADD COLUMN…
    Schema,
    /// Anything else, such as SELECT, DO or SET.
    Other,
}

impl Effect {
    /// Whether the statement changes rows and nothing else.
    pub fn is_data_only(&self) -> bool {
        matches!(self, Self::Rows(_) | Self::Updates(_))
    }
}

/// Reads the effect from a statement's tokens, blanks and comments left out.
pub(crate) fn read(tokens: &[&Token]) -> Effect {
    let mut words = Words { tokens, at: 0 };
    let Some(first) = words.keyword() else { return Effect::Other };
    match first.as_str() {
        "CREATE" => create(words),
        "DROP" => drop_table(words),
        "ALTER" => alter(words),
        "INSERT" | "REPLACE" => {
            words.skip(&["OR", "ABORT", "FAIL", "IGNORE", "REPLACE", "ROLLBACK", "INTO"]);
            words.name().map_or(Effect::Other, |table| Effect::Rows(vec![table]))
        }
        "DELETE" | "MERGE" => {
            words.skip(&["FROM", "INTO", "ONLY"]);
            words.name().map_or(Effect::Other, |table| Effect::Rows(vec![table]))
        }
        "TRUNCATE" => {
            words.skip(&["TABLE", "ONLY"]);
            Effect::Rows(words.names())
        }
        "COPY" => words.name().map_or(Effect::Other, |table| Effect::Rows(vec![table])),
        "UPDATE" => {
            words.skip(&["OR", "ABORT", "FAIL", "IGNORE", "REPLACE", "ROLLBACK", "ONLY"]);
            words.name().map_or(Effect::Other, Effect::Updates)
        }
        "WITH" => within_with(tokens),
        "BEGIN" | "COMMIT" | "ROLLBACK" | "ABORT" | "SAVEPOINT" | "RELEASE" | "END" => Effect::Transaction(first),
        "START" | "PREPARE" if words.keyword().as_deref() == Some("TRANSACTION") => Effect::Transaction(format!("{first} TRANSACTION")),
        "COMMENT" | "REINDEX" | "GRANT" | "REVOKE" => Effect::Schema,
        _ => Effect::Other,
    }
}

fn create(mut words: Words<'_>) -> Effect {
    words.skip(&["TEMP", "TEMPORARY", "UNLOGGED", "GLOBAL", "LOCAL"]);
    if words.keyword().as_deref() != Some("TABLE") {
        return Effect::Schema;
    }
    words.skip(&["IF", "NOT", "EXISTS"]);
    words.name().map_or(Effect::Schema, Effect::Creates)
}

fn drop_table(mut words: Words<'_>) -> Effect {
    if words.keyword().as_deref() != Some("TABLE") {
        return Effect::Schema;
    }
    words.skip(&["IF", "EXISTS"]);
    Effect::Drops(words.names())
}

fn alter(mut words: Words<'_>) -> Effect {
    if words.keyword().as_deref() != Some("TABLE") {
        return Effect::Schema;
    }
    words.skip(&["IF", "EXISTS", "ONLY"]);
    let Some(from) = words.name() else { return Effect::Schema };
    if words.keyword().as_deref() == Some("RENAME") && words.keyword().as_deref() == Some("TO") {
        return words.name().map_or(Effect::Schema, |to| Effect::Renames { from, to });
    }
    Effect::Schema
}

/// `WITH … INSERT INTO t`: the verb stands anywhere behind the common table expressions.
fn within_with(tokens: &[&Token]) -> Effect {
    let mut tables = Vec::new();
    for at in 0..tokens.len() {
        let mut words = Words { tokens, at };
        let rows = match words.keyword().as_deref() {
            Some("INSERT" | "MERGE") => words.keyword().as_deref() == Some("INTO"),
            Some("DELETE") => words.keyword().as_deref() == Some("FROM"),
            _ => false,
        };
        if rows {
            words.skip(&["ONLY"]);
            tables.extend(words.name());
        }
    }
    if tables.is_empty() { Effect::Other } else { Effect::Rows(tables) }
}

/// A reader over a statement's tokens.
struct Words<'a> {
    tokens: &'a [&'a Token],
    at: usize,
}

impl Words<'_> {
    /// The next token as an upper-case keyword, if it is an unquoted word.
    fn keyword(&mut self) -> Option<String> {
        let word = match self.tokens.get(self.at)? {
            Token::Word(word) if word.quote_style.is_none() => word.value.to_ascii_uppercase(),
            _ => return None,
        };
        self.at += 1;
        Some(word)
    }

    fn skip(&mut self, keywords: &[&str]) {
        while let Some(Token::Word(word)) = self.tokens.get(self.at) {
            if word.quote_style.is_some() || !keywords.contains(&word.value.to_ascii_uppercase().as_str()) {
                return;
            }
            self.at += 1;
        }
    }

    /// A possibly qualified name; its last part counts.
    fn name(&mut self) -> Option<TableName> {
        let mut name = self.part()?;
        while self.tokens.get(self.at) == Some(&&Token::Period) {
            self.at += 1;
            name = self.part()?;
        }
        Some(name)
    }

    fn part(&mut self) -> Option<TableName> {
        let name = match self.tokens.get(self.at)? {
            Token::Word(word) => unquote(&word.value, word.quote_style),
            Token::SingleQuotedString(text) | Token::DoubleQuotedString(text) => text.clone(),
            _ => return None,
        };
        self.at += 1;
        Some(name.to_ascii_lowercase())
    }

    fn names(&mut self) -> Vec<TableName> {
        let mut names = Vec::new();
        while let Some(name) = self.name() {
            names.push(name);
            if self.tokens.get(self.at) != Some(&&Token::Comma) {
                break;
            }
            self.at += 1;
        }
        names
    }
}

/// A doubled quote inside a quoted name stands for one: the tokenizer keeps the author's text.
fn unquote(value: &str, quote: Option<char>) -> String {
    quote.map_or_else(|| value.to_owned(), |quote| value.replace(&format!("{quote}{quote}"), &quote.to_string()))
}

#[cfg(test)]
mod tests {
    use crate::{Effect, Engine, split};

    fn effect(sql: &str) -> Effect {
        split(sql, Some(Engine::Sqlite)).expect("splits").remove(0).effect
    }

    fn rows(tables: &[&str]) -> Effect {
        Effect::Rows(tables.iter().map(ToString::to_string).collect())
    }

    #[test]
    fn the_table_is_found_behind_every_spelling() {
        assert_eq!(effect("INSERT OR IGNORE INTO main.\"Urunler\" (a) VALUES (1)"), rows(&["urunler"]));
        assert_eq!(effect("DELETE FROM [satislar] WHERE 1"), rows(&["satislar"]));
        assert_eq!(effect("TRUNCATE TABLE a, public.b CASCADE"), rows(&["a", "b"]));
        assert_eq!(effect("WITH x AS (SELECT 1) INSERT INTO y SELECT * FROM x"), rows(&["y"]));
        assert_eq!(effect("UPDATE kasalar SET a = 1"), Effect::Updates("kasalar".into()));
        assert_eq!(effect("CREATE TABLE IF NOT EXISTS `order` (a)"), Effect::Creates("order".into()));
        assert_eq!(effect("DROP TABLE IF EXISTS a, b"), Effect::Drops(vec!["a".into(), "b".into()]));
        assert_eq!(effect("ALTER TABLE a_new RENAME TO a"), Effect::Renames { from: "a_new".into(), to: "a".into() });
        assert_eq!(effect("ALTER TABLE a RENAME COLUMN b TO c"), Effect::Schema);
        assert_eq!(effect("SELECT 1"), Effect::Other);
    }

    #[test]
    fn transaction_control_is_recognised() {
        for sql in ["BEGIN", "begin immediate", "COMMIT", "ROLLBACK TO x", "START TRANSACTION", "SAVEPOINT a", "END"] {
            assert!(matches!(effect(sql), Effect::Transaction(_)), "{sql}");
        }
    }
}
