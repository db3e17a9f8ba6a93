//! What a database may be like after something went wrong, and whether it is.

use std::collections::BTreeMap;
use std::process::Command;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use kasadar_test_support::{Folder, Place, ServerDatabase, Store, folder, revision, sqlite, store};
use regex::Regex;

use crate::dice::Dice;
use crate::program::{Ran, Shop, end, ran, start};

/// A store's content in full: schema, rows, version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct State {
    dump: String,
    version: String,
}

/// A store that holds `bytes`.
pub(crate) fn store_of(bytes: &[u8]) -> Place {
    let store = store();
    std::fs::write(&store.path, bytes).unwrap();
    Place::Sqlite(store)
}

/// The file behind a place.
pub(crate) fn file(place: &Place) -> String {
    let Place::Sqlite(Store { path, .. }) = place else { panic!("not a store") };
    path.display().to_string()
}

/// The server's database behind a place.
pub(crate) fn server(place: &Place) -> &ServerDatabase {
    let Place::Postgres(database) = place else { panic!("not a server's") };
    database
}

/// The store's state, once SQLite itself finds nothing wrong with it.
pub(crate) fn state(place: &Place) -> State {
    let path = file(place);
    assert_eq!(sqlite(path.as_ref(), "PRAGMA integrity_check"), "ok");
    assert_eq!(sqlite(path.as_ref(), "PRAGMA foreign_key_check"), "");
    let has_version = place.sql("SELECT count(*) FROM sqlite_schema WHERE name = 'alembic_version'") == "1";
    State { dump: timeless(&place.dump()), version: if has_version { place.version() } else { String::new() } }
}

/// Without the moments of this very run, which revisions and defaults write into rows.
pub(crate) fn timeless(dump: &str) -> String {
    static MOMENT: LazyLock<Regex> = LazyLock::new(|| {
        let today = sqlite(":memory:".as_ref(), "SELECT date('now'); SELECT date('now', '+1 day')").replace('\n', "|");
        Regex::new(&format!(r"({today})[ T][0-9:]{{8}}(\.[0-9]+)?(\+00)?")).unwrap()
    });
    MOMENT.replace_all(dump, "<now>").into_owned()
}

/// Runs `command` and kills it at `moment`; true where it had ended by itself.
pub(crate) fn killed_at(command: &mut Command, moment: Duration) -> bool {
    let mut child = start(command);
    let began = Instant::now();
    while began.elapsed() < moment {
        if child.try_wait().unwrap().is_some() {
            break;
        }
        std::thread::sleep((moment.saturating_sub(began.elapsed())).min(Duration::from_millis(1)));
    }
    child.kill().unwrap();
    end(child).code.is_some()
}

/// How long `command` takes when nobody disturbs it, and what it said.
pub(crate) fn timed(command: &mut Command) -> (Duration, Ran) {
    let began = Instant::now();
    let ran = ran(command);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    (began.elapsed(), ran)
}

/// Kills `words` on stores that hold `bytes`, `count` times: before or after, and the next run finishes.
pub(crate) fn survives_kills(test: &str, bytes: &[u8], words: &[&str], count: u64) {
    let (shop, mut dice) = (Shop::new(), Dice::new(test));
    let command = |place: &Place| {
        let mut command = shop.command(["--db", &file(place)].iter().chain(words));
        command.env("KASADAR_LANG", "en");
        command
    };
    let before = state(&store_of(bytes));
    let whole = store_of(bytes);
    let (long, _) = timed(&mut command(&whole));
    let after = state(&whole);
    assert_ne!(before, after);
    let (mut untouched, mut finished) = (0, 0);
    for round in 0..count {
        let place = store_of(bytes);
        killed_at(&mut command(&place), dice.moment(long * 5 / 4));
        let found = state(&place);
        assert!(found == before || found == after, "{test}, round {round}: neither before nor after: {}", found.version);
        if found == before {
            untouched += 1;
        } else {
            finished += 1;
        }
        timed(&mut command(&place));
        assert_eq!(state(&place), after, "{test}, round {round}: the next run");
    }
    #[allow(clippy::print_stderr, reason = "for the report")]
    {
        eprintln!("{test}: {untouched} before, {finished} after, {long:?} undisturbed");
    }
}

/// A server's database, seen at once: where it is, whether something was begun, and what the user has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Seen {
    pub(crate) version: String,
    pub(crate) begun: bool,
    pub(crate) content: String,
}

/// The version of a server's database on the way of [`six`]: a revision's, with what is `known` to be there.
pub(crate) fn whole(place: &Place, known: &BTreeMap<String, String>) -> String {
    let Seen { version, begun, content } = seen(place);
    assert!(known.contains_key(&version), "at {version}");
    if begun {
        assert!(["r3", "r4"].contains(&version.as_str()), "something was begun behind {version}");
    } else {
        assert_eq!(content, known[&version], "at {version}");
    }
    version
}

/// Looks at a server's database, as soon as no session of the program is left on it.
pub(crate) fn seen(place: &Place) -> Seen {
    let mut told = String::new();
    crate::program::until("the end of a session", || {
        told = server(place).psql_as("postgres", LOOK);
        told.starts_with("0|")
    });
    let mut parts = told.splitn(4, '|').skip(1).map(str::to_owned);
    let mut next = || parts.next().unwrap_or_default();
    Seen { version: next(), begun: next() == "t", content: timeless(&next()) }
}

/// Takes everything away, Kasadar's own tables as well.
pub(crate) fn emptied(place: &Place) {
    server(place).psql("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
}

const LOOK: &str = r#"
WITH own AS (SELECT unnest(ARRAY['alembic_version', 'kasadar_ledger', 'kasadar_progress', 'kasadar_seed']) AS name),
ours AS (SELECT * FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relname NOT LIKE 'alembic\_%' AND relname NOT LIKE 'kasadar\_%'),
rows AS (SELECT name, query_to_xml('SELECT * FROM ' || name || ' ORDER BY 1', true, true, '')::text AS text FROM own WHERE to_regclass(name) IS NOT NULL)
SELECT (SELECT count(*) FROM pg_stat_activity WHERE application_name LIKE 'kasadar%' AND datname = current_database()),
    (SELECT string_agg(row[1], ' ') FROM rows, regexp_matches(text, '<version_num>([^<]*)', 'g') row WHERE name = 'alembic_version'),
    EXISTS (SELECT FROM rows WHERE name = 'kasadar_progress' AND text <> ''),
    (SELECT string_agg(line, E'\n' ORDER BY line COLLATE "C") FROM (
        SELECT relname || ' ' || attname || ' ' || format_type(atttypid, atttypmod) || attnotnull || coalesce(pg_get_expr(adbin, adrelid), '') AS line
            FROM ours c JOIN pg_attribute ON attrelid = c.oid AND attnum > 0 AND NOT attisdropped LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
        UNION ALL SELECT pg_get_indexdef(indexrelid) || indisvalid FROM pg_index JOIN ours c ON c.oid = indexrelid
        UNION ALL SELECT relname || ' ' || conname || ' ' || pg_get_constraintdef(k.oid) FROM pg_constraint k JOIN ours c ON conrelid = c.oid
        UNION ALL SELECT pg_get_triggerdef(t.oid) FROM pg_trigger t JOIN ours c ON tgrelid = c.oid WHERE NOT tgisinternal
        UNION ALL SELECT relname || ' ' || query_to_xml('SELECT * FROM ' || quote_ident(relname) || ' t ORDER BY t::text', true, true, '')::text FROM ours WHERE relkind = 'r'
    ) lines)"#;

/// Six small revisions: a rebuild on SQLite, a backfill, one outside of a transaction.
pub(crate) fn six() -> Folder {
    let backfill = "ALTER TABLE urunler ADD COLUMN kisa TEXT;\n\n-- +backfill table=urunler key=id size=4\nUPDATE urunler SET kisa = substr(ad, 1, 2) WHERE id BETWEEN :from AND :to;";
    let rows: Vec<String> = (1..=12).map(|id| format!("({id}, 'Ürün {id}')")).collect();
    let (index, text) = revision("r5", "r4", "CREATE INDEX CONCURRENTLY ix_urunler_kisa ON urunler (kisa);", "DROP INDEX ix_urunler_kisa;");
    let index = (
        index,
        text.replace("-- +up\n", "-- +up sqlite\nCREATE INDEX ix_urunler_kisa ON urunler (kisa);\n\n-- +up postgres no-transaction\n"),
    );
    folder(&[
        revision(
            "r1",
            "",
            &format!("CREATE TABLE urunler (id INTEGER PRIMARY KEY, ad TEXT NOT NULL);\nINSERT INTO urunler VALUES {};", rows.join(", ")),
            "DROP TABLE urunler;",
        ),
        revision(
            "r2",
            "r1",
            "CREATE TABLE fiyatlar (id INTEGER PRIMARY KEY, urun INTEGER NOT NULL REFERENCES urunler (id), kurus BIGINT);\nINSERT INTO fiyatlar SELECT id, id, 100 * id FROM urunler;",
            "DROP TABLE fiyatlar;",
        ),
        revision("r3", "r2", "ALTER TABLE urunler ADD COLUMN barkod VARCHAR(64);", "ALTER TABLE urunler DROP COLUMN barkod;"),
        revision("r4", "r3", backfill, "ALTER TABLE urunler DROP COLUMN kisa;"),
        index,
        revision("r6", "r5", "CREATE TABLE subeler (id INTEGER PRIMARY KEY);\nINSERT INTO subeler VALUES (1), (2);", "DROP TABLE subeler;"),
    ])
}
