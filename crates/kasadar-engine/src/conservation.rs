//! Row conservation: no table loses or gains rows unless its revision says so.
//!
//! A revision says so by naming the table in INSERT, DELETE and their like (or by `changes-rows`). A table
//! that is rebuilt under its own name — a copy made, the original dropped, the copy renamed — must
//! come out with as many rows as it had: that is how rebuilds lose sales. Pure; who counts is `database`'s.

use std::collections::{BTreeMap, BTreeSet};

use kasadar_schema::{Effect, TableName};
use serde::Serialize;
use ts_rs::TS;

/// Rows per table.
pub type Counts = BTreeMap<TableName, u64>;

/// A table whose number of rows changed without a word from its revision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Difference {
    /// Name before.
    pub table: TableName,
    /// Rows before.
    pub before: u64,
    /// Rows after; none where the table is gone.
    pub after: Option<u64>,
}

/// Follows the tables of one stretch of statements, be it a step or a whole run.
#[derive(Debug, Default)]
pub struct Conservation {
    existing: BTreeSet<TableName>,
    /// What each name that was touched stands for now.
    stands_for: BTreeMap<TableName, Origin>,
    declared: BTreeSet<TableName>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Origin {
    /// A table that was there before, by its name then.
    Existing(TableName),
    /// A table made since.
    New,
    /// No table now.
    Gone,
}

impl Conservation {
    /// Begins with the tables that exist.
    pub fn new(existing: impl IntoIterator<Item = TableName>) -> Self {
        Self { existing: existing.into_iter().collect(), ..Self::default() }
    }

    /// Reads what the next statements do; `also` are tables that the revision declares by name.
    pub fn read<'a>(&mut self, effects: impl IntoIterator<Item = &'a Effect>, also: &[TableName]) {
        self.declared.extend(also.iter().cloned());
        for effect in effects {
            match effect {
                Effect::Creates(name) => {
                    // CREATE TABLE IF NOT EXISTS of a table that is there makes nothing.
                    if self.origin(name) == Origin::Gone {
                        self.stands_for.insert(name.clone(), Origin::New);
                    }
                }
                Effect::Drops(names) => {
                    self.stands_for.extend(names.iter().map(|name| (name.clone(), Origin::Gone)));
                }
                Effect::Renames { from, to } => {
                    let origin = self.origin(from);
                    self.stands_for.insert(from.clone(), Origin::Gone);
                    self.stands_for.insert(to.clone(), origin);
                }
                Effect::Rows(names) => {
                    for name in names {
                        if let Origin::Existing(table) = self.origin(name) {
                            self.declared.insert(table);
                        }
                    }
                }
                Effect::Updates(_) | Effect::Transaction(_) | Effect::Schema | Effect::Other => {}
            }
        }
    }

    /// Ends a step: a table that it dropped and did not give back is gone because its revision said so,
    /// and one that a later step makes under that name is another table.
    pub fn end_step(&mut self) {
        let kept = |table: &TableName| self.stands_for.values().any(|origin| *origin == Origin::Existing(table.clone()));
        let gone = self.stands_for.iter().filter(|(name, origin)| **origin == Origin::Gone && self.existing.contains(*name));
        let gone: Vec<TableName> = gone.map(|(name, _)| name.clone()).filter(|name| !kept(name)).collect();
        self.declared.extend(gone);
    }

    fn origin(&self, name: &str) -> Origin {
        match self.stands_for.get(name) {
            Some(origin) => origin.clone(),
            None if self.existing.contains(name) => Origin::Existing(name.to_owned()),
            None => Origin::Gone,
        }
    }

    /// Whether the revision said that the rows of `table` change.
    pub fn declares(&self, table: &str) -> bool {
        self.declared.contains(table) || !self.existing.contains(table)
    }

    /// The tables that changed their number of rows without being declared.
    pub fn differences(&self, before: &Counts, after: &Counts) -> Vec<Difference> {
        before
            .iter()
            .filter(|(table, _)| !self.declared.contains(*table))
            .filter_map(|(table, rows)| {
                let now = self.stands_for.iter().find(|(_, origin)| **origin == Origin::Existing(table.clone())).map(|(name, _)| name);
                let found = after.get(now.unwrap_or(table)).copied();
                let dropped = now.is_none() && self.stands_for.get(table) == Some(&Origin::Gone);
                let same = found == Some(*rows) || (dropped && found.is_none());
                (!same).then(|| Difference { table: table.clone(), before: *rows, after: found })
            })
            .collect()
    }
}

/// Tables that are there before these statements and gone after them.
pub fn dropped<'a>(effects: impl IntoIterator<Item = &'a Effect>) -> Vec<TableName> {
    let mut gone = BTreeSet::new();
    for effect in effects {
        match effect {
            Effect::Drops(names) => gone.extend(names.iter().cloned()),
            Effect::Creates(name) | Effect::Renames { to: name, .. } => {
                gone.remove(name);
            }
            _ => {}
        }
    }
    gone.into_iter().collect()
}

/// Tables that these statements take away under a name that they give again: their rows are counted
/// around each step, not only around the run.
pub fn swapped<'a>(effects: impl IntoIterator<Item = &'a Effect>) -> BTreeSet<TableName> {
    let (mut taken, mut given) = (BTreeSet::new(), BTreeSet::new());
    for effect in effects {
        match effect {
            Effect::Drops(names) => taken.extend(names.iter().cloned()),
            Effect::Creates(name) => {
                given.insert(name.clone());
            }
            Effect::Renames { from, to } => {
                taken.insert(from.clone());
                given.insert(to.clone());
            }
            _ => {}
        }
    }
    taken.intersection(&given).cloned().collect()
}

#[cfg(test)]
mod tests {
    use kasadar_schema::split;

    use super::*;

    fn found(sql: &str, before: &[(&str, u64)], after: &[(&str, u64)]) -> Vec<String> {
        let effects: Vec<Effect> = split(sql, None).expect("splits").into_iter().map(|statement| statement.effect).collect();
        let counts = |rows: &[(&str, u64)]| rows.iter().map(|(table, rows)| ((*table).to_owned(), *rows)).collect::<Counts>();
        let mut conservation = Conservation::new(counts(before).into_keys());
        conservation.read(&effects, &[]);
        conservation.differences(&counts(before), &counts(after)).into_iter().map(|found| found.table).collect()
    }

    #[test]
    fn a_rebuild_that_loses_rows_is_found_whichever_way_it_swaps() {
        let copy_first = "CREATE TABLE x_new (a int); INSERT INTO x_new SELECT a FROM x; DROP TABLE x; ALTER TABLE x_new RENAME TO x";
        let rename_first = "ALTER TABLE x RENAME TO x_old; CREATE TABLE x (a int); INSERT INTO x SELECT a FROM x_old; DROP TABLE x_old";
        for sql in [copy_first, rename_first] {
            assert_eq!(found(sql, &[("x", 5)], &[("x", 4)]), ["x"], "{sql}");
            assert!(found(sql, &[("x", 5)], &[("x", 5)]).is_empty(), "{sql}");
        }
        assert!(swapped(&split(copy_first, None).expect("splits").into_iter().map(|s| s.effect).collect::<Vec<_>>()).contains("x"));
    }

    #[test]
    fn what_a_revision_declares_may_change() {
        assert!(found("INSERT INTO x VALUES (1)", &[("x", 5)], &[("x", 6)]).is_empty());
        assert!(found("DROP TABLE x", &[("x", 5)], &[]).is_empty());
        assert!(found("ALTER TABLE x RENAME TO y", &[("x", 5)], &[("y", 5)]).is_empty());
        assert!(found("ALTER TABLE x RENAME TO y; DELETE FROM y", &[("x", 5)], &[("y", 0)]).is_empty());
    }

    #[test]
    fn a_table_dropped_by_one_step_and_made_anew_by_another_is_another_table() {
        let read = |conservation: &mut Conservation, sql: &str| {
            let effects: Vec<Effect> = split(sql, None).expect("splits").into_iter().map(|statement| statement.effect).collect();
            conservation.read(&effects, &[]);
        };
        let (before, after) = (Counts::from([("x".to_owned(), 5)]), Counts::from([("x".to_owned(), 0)]));
        let mut conservation = Conservation::new(before.clone().into_keys());
        read(&mut conservation, "DROP TABLE x");
        conservation.end_step();
        read(&mut conservation, "CREATE TABLE x (a int)");
        assert!(conservation.differences(&before, &after).is_empty());
    }

    #[test]
    fn what_it_does_not_declare_may_not() {
        assert_eq!(found("UPDATE x SET a = 1", &[("x", 5)], &[("x", 4)]), ["x"]);
        assert_eq!(found("DELETE FROM parent", &[("parent", 1), ("child", 9)], &[("parent", 0), ("child", 0)]), ["child"]);
        assert_eq!(found("ALTER TABLE x RENAME TO y", &[("x", 5)], &[("y", 4)]), ["x"]);
        assert_eq!(found("SELECT 1", &[("x", 5)], &[]), ["x"]);
        assert_eq!(found("CREATE TABLE IF NOT EXISTS x (a int)", &[("x", 5)], &[("x", 6)]), ["x"]);
    }
}
