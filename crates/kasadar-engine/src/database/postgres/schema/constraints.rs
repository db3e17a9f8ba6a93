//! Keys, foreign keys, checks and exclusions, from a row of the catalogue.

use kasadar_schema::model::{Check, ForeignKey, Key, Table};
use tokio_postgres::Row;

use super::deparsed::{expression, one_line};

/// Puts the constraint of `row` where it belongs in `table`.
pub(super) fn put(table: &mut Table, row: &Row) {
    let name = Some(row.get::<_, String>(2));
    let columns: Vec<String> = row.get(3);
    let deferrable = match (row.get(4), row.get(5)) {
        (true, true) => "deferrable initially deferred",
        (true, false) => "deferrable",
        (false, _) => "",
    };
    let unchecked = if row.get(6) { "" } else { "not valid" };
    match row.get(1) {
        "f" => {
            let options = words(&[
                &on("delete", row.get(12), row.get(15)),
                &on("update", row.get(13), None),
                matching(row.get(14)),
                deferrable,
                unchecked,
            ]);
            let parent = row.get::<_, Option<String>>(10).unwrap_or_default();
            table.foreign_keys.push(ForeignKey { name, columns, parent, parent_columns: row.get(11), options });
        }
        "c" => {
            let inherits = if row.get(7) { "no inherit" } else { "" };
            let expression = row.get::<_, Option<&str>>(8).map(expression).unwrap_or_default();
            table.checks.push(Check { name, expression, options: words(&[unchecked, inherits]) });
        }
        "x" => {
            let options = row.get::<_, Option<&str>>(9).map(one_line).unwrap_or_default();
            table.unique.push(Key { name, columns, options: expression(&options) });
        }
        kind => {
            let nulls = if row.get(16) { "nulls not distinct" } else { "" };
            let includes = row.get::<_, Option<Vec<String>>>(17).map(|columns| format!("include ({})", columns.join(", ")));
            let key = Key { name, columns, options: words(&[nulls, includes.as_deref().unwrap_or_default(), deferrable]) };
            if kind == "p" {
                table.primary_key = Some(key);
            } else {
                table.unique.push(key);
            }
        }
    }
}

/// What happens to the rows when the row that they point at changes; nothing is said of the usual.
fn on(change: &str, action: &str, only: Option<Vec<String>>) -> String {
    let action = match action {
        "r" => "restrict",
        "c" => "cascade",
        "n" => "set null",
        "d" => "set default",
        _ => return String::new(),
    };
    let only = only.filter(|columns| !columns.is_empty()).map(|columns| format!(" ({})", columns.join(", ")));
    format!("on {change} {action}{}", only.unwrap_or_default())
}

fn matching(kind: &str) -> &'static str {
    match kind {
        "f" => "match full",
        "p" => "match partial",
        _ => "",
    }
}

fn words(parts: &[&str]) -> String {
    parts.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(" ")
}
