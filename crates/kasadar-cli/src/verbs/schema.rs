//! `kasadar schema`: what a database holds besides rows, table by table, or in what two of them differ.

use kasadar_engine::Exit;
use kasadar_engine::database::Access;
use kasadar_engine::schema::{Compared, Described, ObjectDifference, ObjectKind, Table, compare, describe, table_lines};
use kasadar_host::FaceError;
use kasadar_l10n::args;

use crate::args::Schema;
use crate::output::{BAD, DIM, GOOD, Output, STRONG, styled};
use crate::session::Session;

pub async fn run(words: &Schema, session: &Session) -> Result<Exit, FaceError> {
    let mut database = session.database(Access::Read).await?;
    let Some(other) = &words.compare else {
        let found = describe(&mut database).await?;
        session.output.data("schema", true, &found, |output| show(&found, output));
        return Ok(Exit::Done);
    };
    let mut other = session.open(&session.address_of(Some(other))?, Access::Read).await?;
    let found = compare(&mut database, &mut other).await?;
    let same = found.differences.is_empty();
    session.output.data("schema", same, &found, |output| show_differences(&found, output));
    Ok(if same { Exit::Done } else { Exit::Verification })
}

fn show(found: &Described, output: &Output) {
    output.line(&output.text("schema-of", &args! { "place" => found.place.clone(), "fingerprint" => found.fingerprint.0.clone() }));
    for table in &found.schema.tables {
        show_table(table, output);
    }
    let mut begun = false;
    for object in &found.objects {
        if is_of_a_table(object.name.kind) {
            continue;
        }
        if !begun {
            output.line("");
            begun = true;
        }
        output.line(&format!("{} {}  {}", styled(DIM, &kind(object.name.kind, output)), styled(STRONG, &object.name.name), object.line));
    }
}

fn show_table(table: &Table, output: &Output) {
    let lines = table_lines(table);
    let (of_table, parts): (Vec<_>, Vec<_>) = lines.iter().partition(|(object, _)| object.kind == ObjectKind::Table);
    let (prefix, options) = of_table.first().map(|(object, line)| (format!("{}.", object.name), line.as_str())).unwrap_or_default();
    output.line("");
    output.line(format!("{}  {}", styled(STRONG, &table.name), styled(DIM, options)).trim_end());
    let width = table.columns.iter().map(|column| column.name.chars().count()).max().unwrap_or_default();
    for (object, line) in parts {
        let name = object.name.strip_prefix(&prefix).unwrap_or(&object.name);
        if object.kind == ObjectKind::Column {
            output.line(&format!("  {name:<width$}  {line}"));
        } else {
            let named = [ObjectKind::Check, ObjectKind::Index].contains(&object.kind) && name != line;
            let name = if named { format!("{name} ") } else { String::new() };
            output.line(&format!("  {} {name}{line}", styled(DIM, &kind(object.kind, output))));
        }
    }
}

fn show_differences(found: &Compared, output: &Output) {
    if found.differences.is_empty() {
        output.line(&styled(GOOD, &output.plain("schema-same")));
        return;
    }
    output.line(&styled(BAD, &output.text("schema-differs", &args! { "count" => found.differences.len() })));
    for one in &found.differences {
        show_difference(found, one, output);
    }
}

fn show_difference(found: &Compared, one: &ObjectDifference, output: &Output) {
    output.line("");
    output.line(&format!("{} {}", kind(one.object.kind, output), styled(STRONG, &one.object.name)));
    for (place, line) in [(&found.one.place, &one.expected), (&found.other.place, &one.found)] {
        let told = match line.as_deref() {
            None => output.plain("schema-absent"),
            Some("") => output.plain("schema-present"),
            Some(line) => line.to_owned(),
        };
        output.line(&format!("  {} {told}", styled(DIM, &format!("{place}:"))));
    }
}

fn kind(kind: ObjectKind, output: &Output) -> String {
    output.plain(&format!("object-{kind}"))
}

fn is_of_a_table(kind: ObjectKind) -> bool {
    use ObjectKind::{Check, Column, ForeignKey, Index, PrimaryKey, Table, Unique};
    matches!(kind, Table | Column | PrimaryKey | Unique | ForeignKey | Check | Index)
}
