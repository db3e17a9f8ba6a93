//! What a database holds, as text that is the same whenever the content is.
//!
//! Kasadar's own tables are left out. Spelling that no one meant is evened out: SQLite puts quotes
//! around a renamed table, PostgreSQL leaves gaps in column numbers.

use std::path::Path;

use rusqlite::{Connection, OpenFlags};

use crate::ServerDatabase;

const OURS: &str = "name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE 'kasadar\\_%' ESCAPE '\\' AND name <> 'alembic_version'";

/// The user's schema and rows in a store.
pub(crate) fn store(path: &Path) -> String {
    let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    let mut told: Vec<String> = Some(store_schema(path)).into_iter().filter(|schema| !schema.is_empty()).collect();
    for (table, _) in list(&connection, &format!("SELECT name, '' FROM sqlite_schema WHERE type = 'table' AND {OURS} ORDER BY 1")) {
        let columns = format!("SELECT 'quote(\"' || name || '\")', '' FROM pragma_table_info('{}')", table.replace('\'', "''"));
        let columns: Vec<String> = list(&connection, &columns).into_iter().map(|(column, _)| column).collect();
        let sql = format!("SELECT {}, '' FROM \"{table}\" ORDER BY 1", columns.join(" || ',' || "));
        told.extend(list(&connection, &sql).into_iter().map(|(row, _)| format!("row {table}: {row}")));
    }
    told.join("\n")
}

/// The user's schema in a store.
pub(crate) fn store_schema(path: &Path) -> String {
    let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    let sql = format!("SELECT type || ' ' || name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND {OURS} ORDER BY 1");
    let lines = list(&connection, &sql).into_iter().map(|(name, sql)| format!("{name}: {}", evened(&sql)));
    lines.collect::<Vec<_>>().join("\n")
}

fn list(connection: &Connection, sql: &str) -> Vec<(String, String)> {
    let mut query = connection.prepare(sql).unwrap();
    let rows = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
    rows.map(Result::unwrap).collect()
}

/// Without comments, quotes around names, and blanks that separate nothing.
fn evened(sql: &str) -> String {
    let mut out = String::new();
    for line in sql.lines() {
        let line = line.split("--").next().unwrap_or_default();
        for (index, part) in line.split('\'').enumerate() {
            let text = if index % 2 == 0 { part.replace('"', "") } else { format!("'{part}'") };
            out.push_str(&text);
        }
        out.push(' ');
    }
    let mut out = out.split_whitespace().collect::<Vec<_>>().join(" ");
    for mark in ["(", ")", ","] {
        out = out.replace(&format!(" {mark}"), mark).replace(&format!("{mark} "), mark);
    }
    out
}

/// The same on a server, in the schema `public`.
pub(crate) fn server(database: &ServerDatabase) -> String {
    let schema = server_schema(database);
    let tables = database.psql_as("postgres", TABLES);
    let rows: Vec<String> = tables
        .lines()
        .map(|table| {
            let name = table.replace('\'', "''");
            let quoted = table.replace('"', "\"\"");
            format!("SELECT 'row {name}: ' || t::text FROM \"{quoted}\" t")
        })
        .collect();
    if rows.is_empty() {
        return schema;
    }
    let rows = database.psql_as("postgres", &format!("{} ORDER BY 1", rows.join(" UNION ALL ")));
    format!("{schema}\n{rows}")
}

/// The user's schema on a server.
pub(crate) fn server_schema(database: &ServerDatabase) -> String {
    database.psql_as("postgres", SCHEMA)
}

const TABLES: &str = "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
    AND relname <> 'alembic_version' AND relname NOT LIKE 'kasadar\\_%' ORDER BY 1";

const SCHEMA: &str = "
WITH ours AS (SELECT * FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relname NOT LIKE 'alembic\\_version%' AND relname NOT LIKE 'kasadar\\_%')
SELECT replace(line, E'\\n', ' ') FROM (
    SELECT 'column ' || c.relname || ' ' || lpad((row_number() OVER (PARTITION BY c.oid ORDER BY attnum))::text, 3, '0') || ' ' || attname || ' '
        || format_type(atttypid, atttypmod) || CASE WHEN attnotnull THEN ' NOT NULL' ELSE '' END || ' ' || attidentity::text || attgenerated::text
        || coalesce(' DEFAULT ' || pg_get_expr(adbin, adrelid), '') AS line
    FROM ours c JOIN pg_attribute a ON attrelid = c.oid AND attnum > 0 AND NOT attisdropped LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
    WHERE c.relkind IN ('r', 'p', 'v')
    UNION ALL SELECT 'constraint ' || c.relname || ' ' || conname || ' ' || pg_get_constraintdef(k.oid) FROM pg_constraint k JOIN ours c ON conrelid = c.oid
    UNION ALL SELECT 'index ' || c.relname || ' ' || pg_get_indexdef(c.oid) || CASE WHEN indisvalid THEN '' ELSE ' INVALID' END FROM ours c JOIN pg_index ON indexrelid = c.oid
    UNION ALL SELECT 'view ' || c.relname || ' ' || pg_get_viewdef(c.oid) FROM ours c WHERE relkind IN ('v', 'm')
    UNION ALL SELECT 'sequence ' || c.relname FROM ours c WHERE relkind = 'S'
    UNION ALL SELECT 'trigger ' || pg_get_triggerdef(t.oid) FROM pg_trigger t JOIN ours c ON tgrelid = c.oid WHERE NOT tgisinternal
    UNION ALL SELECT 'function ' || pg_get_functiondef(oid) FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prokind = 'f'
    UNION ALL SELECT 'type ' || typname FROM pg_type WHERE typnamespace = 'public'::regnamespace AND typtype IN ('e', 'd')
) lines ORDER BY line COLLATE \"C\"";
