//! Kasadar's own tables on a server, and what PostgreSQL tells of the others.

use jiff::Timestamp;
use kasadar_schema::TableName;
use tokio_postgres::{Client, Error, Row};

use super::rows::literal;
use crate::database::OWN_TABLES;
use crate::ledger::{Entry, Keeper, Ledger, Piece, Unfinished};
use crate::revision::Checksum;

/// `alembic_version` is spelled as Alembic spells it.
const CREATE: &str = "
CREATE TABLE IF NOT EXISTS alembic_version (version_num VARCHAR(32) NOT NULL, CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num));
CREATE TABLE IF NOT EXISTS kasadar_ledger (
    seq BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    job TEXT NOT NULL, kind TEXT NOT NULL, revision TEXT, checksum TEXT,
    started TEXT NOT NULL, duration_ms BIGINT NOT NULL, outcome TEXT NOT NULL, statements BIGINT NOT NULL,
    error_code TEXT, error_detail TEXT, program TEXT NOT NULL, operator TEXT NOT NULL, host TEXT NOT NULL, backup TEXT
);
CREATE TABLE IF NOT EXISTS kasadar_progress (
    revision TEXT NOT NULL, direction TEXT NOT NULL, piece BIGINT NOT NULL,
    checksum TEXT NOT NULL, key_done TEXT, done BOOLEAN NOT NULL,
    PRIMARY KEY (revision, piece)
);
CREATE TABLE IF NOT EXISTS kasadar_seed (
    dataset TEXT NOT NULL, table_name TEXT NOT NULL, row_key TEXT NOT NULL, shipped TEXT NOT NULL,
    PRIMARY KEY (dataset, row_key)
);";

/// Makes what is missing, in one transaction of its own. An account that may not create tables can
/// still use those that are there.
pub(super) async fn create(client: &Client) -> Result<(), Error> {
    let sql = "SELECT count(*) FROM unnest($1::text[]) name WHERE to_regclass(quote_ident(name)) IS NOT NULL";
    let own: Vec<&str> = OWN_TABLES.to_vec();
    let found: i64 = client.query_one(sql, &[&own]).await?.get(0);
    if usize::try_from(found).is_ok_and(|found| found == OWN_TABLES.len()) {
        return Ok(());
    }
    client.batch_execute(CREATE).await
}

pub(super) async fn exists(client: &Client) -> Result<bool, Error> {
    Ok(client.query_one("SELECT to_regclass('kasadar_ledger') IS NOT NULL", &[]).await?.get(0))
}

pub(super) async fn read(client: &Client) -> Result<Ledger, Error> {
    let row = client
        .query_one(
            "SELECT to_regclass('alembic_version') IS NOT NULL, to_regclass('kasadar_ledger') IS NOT NULL, to_regclass('kasadar_progress') IS NOT NULL",
            &[],
        )
        .await?;
    let (has_version, has_ledger, has_progress): (bool, bool, bool) = (row.get(0), row.get(1), row.get(2));
    let mut ledger = Ledger::default();
    if has_version {
        ledger.rows = read_rows(client).await?;
    }
    if has_ledger {
        let entries = client.query("SELECT * FROM kasadar_ledger ORDER BY seq", &[]).await?;
        ledger.entries = entries.iter().filter_map(entry).collect();
    }
    if has_progress {
        ledger.unfinished = unfinished(&client.query("SELECT * FROM kasadar_progress ORDER BY piece", &[]).await?);
    }
    ledger.keeper = match (has_ledger, has_version) {
        (true, _) if ledger.has_version() => Keeper::Kasadar,
        (false, true) => Keeper::Alembic,
        _ if !tables(client).await?.is_empty() => Keeper::Unmanaged,
        (true, _) => Keeper::Kasadar,
        (false, false) => Keeper::Empty,
    };
    Ok(ledger)
}

/// A row whose words are not ours is nobody's entry; `check` finds it by its missing number.
fn entry(row: &Row) -> Option<Entry> {
    Some(Entry {
        seq: row.get("seq"),
        job: row.get("job"),
        kind: row.get::<_, &str>("kind").parse().ok()?,
        revision: row.get("revision"),
        checksum: row.get::<_, Option<String>>("checksum").map(Checksum),
        started: row.get::<_, &str>("started").parse::<Timestamp>().ok()?,
        duration_ms: row.get("duration_ms"),
        outcome: row.get::<_, &str>("outcome").parse().ok()?,
        statements: row.get("statements"),
        error_code: row.get("error_code"),
        error_detail: row.get("error_detail"),
        program: row.get("program"),
        operator: row.get("operator"),
        host: row.get("host"),
        backup: row.get("backup"),
    })
}

fn unfinished(rows: &[Row]) -> Option<Unfinished> {
    let first = rows.first()?;
    let piece =
        |row: &Row| Piece { number: row.get("piece"), checksum: row.get("checksum"), cursor: row.get("key_done"), done: row.get("done") };
    Some(Unfinished {
        revision: first.get("revision"),
        direction: first.get::<_, &str>("direction").parse().ok()?,
        pieces: rows.iter().map(piece).collect(),
    })
}

pub(super) async fn append(client: &Client, entry: &Entry) -> Result<(), Error> {
    client.batch_execute(&insertion(entry)).await
}

/// The statement that writes `entry`. With literals it is one round trip, prepared it would be two.
pub(super) fn insertion(entry: &Entry) -> String {
    let or_null = |text: Option<&str>| text.map_or_else(|| "NULL".to_owned(), literal);
    let values = [
        literal(&entry.job),
        literal(&entry.kind.to_string()),
        or_null(entry.revision.as_deref()),
        or_null(entry.checksum.as_ref().map(|checksum| checksum.0.as_str())),
        literal(&entry.started.to_string()),
        entry.duration_ms.to_string(),
        literal(&entry.outcome.to_string()),
        entry.statements.to_string(),
        or_null(entry.error_code.as_deref()),
        or_null(entry.error_detail.as_deref()),
        literal(&entry.program),
        literal(&entry.operator),
        literal(&entry.host),
        or_null(entry.backup.as_deref()),
    ];
    format!(
        "INSERT INTO kasadar_ledger (job, kind, revision, checksum, started, duration_ms, outcome, statements,
             error_code, error_detail, program, operator, host, backup) VALUES ({})",
        values.join(", ")
    )
}

/// Tables on the search path that hold somebody's data, folded and sorted.
pub(super) async fn tables(client: &Client) -> Result<Vec<TableName>, Error> {
    let sql = "SELECT DISTINCT lower(c.relname) FROM pg_class c
               WHERE c.relkind IN ('r', 'p') AND c.relnamespace = ANY (
                   SELECT oid FROM pg_namespace WHERE nspname = ANY (current_schemas(false)))
                 AND NOT c.relname = ANY ($1) ORDER BY 1";
    let own: Vec<&str> = OWN_TABLES.to_vec();
    Ok(client.query(sql, &[&own]).await?.iter().map(|row| row.get(0)).collect())
}

/// The version rows alone, sorted by bytes as everywhere else, whatever the server's collation.
pub(super) async fn read_rows(client: &Client) -> Result<Vec<String>, Error> {
    let rows = client.query("SELECT version_num FROM alembic_version ORDER BY version_num COLLATE \"C\"", &[]).await?;
    Ok(rows.iter().map(|row| row.get(0)).collect())
}
