//! A store and the centre, brought to head from the same files, hold the same.

use kasadar_engine::schema::compare;
use kasadar_schema::ObjectKind;
use kasadar_test_support::{Place, finishes};

use crate::content::shipped;
use crate::harness::{reached, up};

/// The outbox is the store's, what was received is the centre's: on purpose (migrations/README.md).
const ON_PURPOSE: [(&str, bool); 2] = [("senkron_durumu", false), ("senkron_kuyrugu", true)];

#[test]
fn the_shipped_databases_differ_on_purpose_only() {
    finishes(async {
        let (store, centre) = (Place::sqlite(), Place::postgres());
        reached(&store, &shipped(), &up("head")).await;
        reached(&centre, &shipped(), &up("head")).await;
        let compared = compare(&mut store.look().await, &mut centre.look().await).await.unwrap();
        let found: Vec<(&str, bool)> = compared.differences.iter().map(|one| (one.object.name.as_str(), one.expected.is_some())).collect();
        assert_eq!(found, ON_PURPOSE, "{:#?}", compared.differences);
        assert!(compared.differences.iter().all(|one| one.object.kind == ObjectKind::Table));
    });
}

async fn differences(on_store: &str, on_centre: &str) -> Vec<String> {
    let (store, centre) = (Place::sqlite(), Place::postgres());
    store.open().await;
    store.sql(on_store);
    centre.sql(on_centre);
    let compared = compare(&mut store.look().await, &mut centre.look().await).await.unwrap();
    compared.differences.iter().map(|one| format!("{} {}", one.object.kind, one.object.name)).collect()
}

/// What a store and the centre have for the same thing.
const SAME: [(&str, &str); 12] = [
    ("CREATE TABLE a (i INTEGER PRIMARY KEY AUTOINCREMENT)", "CREATE TABLE a (i BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY)"),
    ("CREATE TABLE a (i INTEGER PRIMARY KEY)", "CREATE TABLE a (i SERIAL PRIMARY KEY)"),
    ("CREATE TABLE a (i INTEGER PRIMARY KEY)", "CREATE TABLE a (i INTEGER PRIMARY KEY)"),
    (
        "CREATE TABLE a (b TEXT NOT NULL, c VARCHAR(8), d TEXT DEFAULT (datetime('now')), e INTEGER DEFAULT 1 CHECK (e IN (0, 1)), f TEXT, g BLOB, h REAL)",
        "CREATE TABLE a (b VARCHAR(64) NOT NULL, c VARCHAR(8), d TIMESTAMPTZ DEFAULT now(), e BOOLEAN DEFAULT TRUE, f NUMERIC(12, 2), g BYTEA, h DOUBLE PRECISION)",
    ),
    (
        "CREATE TABLE a (b INT DEFAULT -1 CHECK (b BETWEEN -5 AND 10), c TEXT CHECK (c IN ('x', 'ş') OR c LIKE 'a%'), d TEXT DEFAULT 'it''s')",
        "CREATE TABLE a (b INT DEFAULT -1, c VARCHAR(9), d TEXT DEFAULT 'it''s', CONSTRAINT adı CHECK (b >= -5 AND b <= 10), CHECK (c IN ('x', 'ş') OR c LIKE 'a%'))",
    ),
    (
        "CREATE TABLE a (b TEXT CHECK (b IN ('x')), c BIGINT CHECK (c % 2 = 0))",
        "CREATE TABLE a (b VARCHAR(9) CHECK (b IN ('x')), c BIGINT CHECK (c % 2 = 0))",
    ),
    ("CREATE TABLE a (b INT, c AS (b * 2))", "CREATE TABLE a (b INT, c INT GENERATED ALWAYS AS (b * 2) STORED)"),
    (
        "CREATE TABLE a (b TEXT, c INT); CREATE INDEX x ON a (lower(b), c DESC) WHERE c IS NOT NULL AND b <> ''; CREATE UNIQUE INDEX y ON a (c)",
        "CREATE TABLE a (b VARCHAR(9), c INT UNIQUE); CREATE INDEX x ON a (lower(b) text_pattern_ops, c DESC NULLS LAST) WHERE c IS NOT NULL AND b <> ''",
    ),
    (
        "CREATE TABLE p (i TEXT NOT NULL PRIMARY KEY); CREATE TABLE a (b TEXT REFERENCES p ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED)",
        "CREATE TABLE p (i TEXT PRIMARY KEY); CREATE TABLE a (b TEXT CONSTRAINT f REFERENCES p (i) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED)",
    ),
    (
        "CREATE TABLE \"order\" (\"satır no\" INT, desc TEXT, UNIQUE (\"satır no\", desc)); CREATE INDEX \"ix ğ\" ON \"order\" (\"satır no\")",
        "CREATE TABLE \"order\" (\"satır no\" INT, \"desc\" TEXT, UNIQUE (\"satır no\", \"desc\")); CREATE INDEX \"ix ğ\" ON \"order\" USING hash (\"satır no\")",
    ),
    (
        "CREATE TABLE a (b INT); CREATE VIEW v AS SELECT b FROM a WHERE b > 1",
        "CREATE TABLE a (b INT); CREATE VIEW v AS SELECT b FROM a WHERE b > 1",
    ),
    (
        "CREATE TABLE a (b INT); CREATE TRIGGER g BEFORE DELETE ON a BEGIN SELECT RAISE(ABORT, 'x'); END",
        "CREATE TABLE a (b INT); CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'x'; END $$; \
         CREATE TRIGGER g BEFORE DELETE ON a FOR EACH ROW EXECUTE FUNCTION f()",
    ),
];

#[test]
fn what_both_have_for_one_thing_is_no_difference() {
    finishes(async {
        for (store, centre) in SAME {
            assert_eq!(differences(store, centre).await, [""; 0], "{store}\n{centre}");
        }
    });
}

#[test]
fn what_one_allows_and_the_other_does_not_is_named() {
    finishes(async {
        for (store, centre, named) in [
            ("CREATE TABLE a (b VARCHAR(8))", "CREATE TABLE a (b VARCHAR(9))", "column a.b"),
            ("CREATE TABLE a (b INT)", "CREATE TABLE a (b TEXT)", "column a.b"),
            ("CREATE TABLE a (b INT NOT NULL)", "CREATE TABLE a (b INT)", "column a.b"),
            ("CREATE TABLE a (b INT DEFAULT 1)", "CREATE TABLE a (b INT DEFAULT 2)", "column a.b"),
            ("CREATE TABLE a (b TEXT PRIMARY KEY)", "CREATE TABLE a (b TEXT PRIMARY KEY)", "column a.b"),
            ("CREATE TABLE a (b TEXT COLLATE NOCASE)", "CREATE TABLE a (b TEXT)", "column a.b"),
            ("CREATE TABLE a (b INT, c INT)", "CREATE TABLE a (b INT)", "column a.c"),
            (
                "CREATE TABLE a (b INT NOT NULL, c INT NOT NULL, PRIMARY KEY (b, c))",
                "CREATE TABLE a (b INT, c INT, PRIMARY KEY (c, b))",
                "primary-key a",
            ),
            ("CREATE TABLE a (b INT UNIQUE)", "CREATE TABLE a (b INT)", "unique a.b"),
            ("CREATE TABLE a (b INT CONSTRAINT k CHECK (b > 0))", "CREATE TABLE a (b INT CONSTRAINT k CHECK (b >= 0))", "check a.k"),
            (
                "CREATE TABLE a (b INT, CONSTRAINT k CHECK (b IN (1, 2)))",
                "CREATE TABLE a (b INT CONSTRAINT k CHECK (b IN (1, 3)))",
                "check a.k",
            ),
            ("CREATE TABLE a (b INT); CREATE INDEX x ON a (b)", "CREATE TABLE a (b INT)", "index a.x"),
            ("CREATE TABLE a (b INT); CREATE INDEX x ON a (b) WHERE b > 1", "CREATE TABLE a (b INT); CREATE INDEX x ON a (b)", "index a.x"),
            (
                "CREATE TABLE p (i INT PRIMARY KEY NOT NULL); CREATE TABLE a (b INT REFERENCES p (i))",
                "CREATE TABLE p (i INT PRIMARY KEY); CREATE TABLE a (b INT REFERENCES p (i) ON DELETE CASCADE)",
                "foreign-key a.b",
            ),
            ("CREATE TABLE a (b INT); CREATE VIEW v AS SELECT 1", "CREATE TABLE a (b INT)", "view v"),
        ] {
            assert_eq!(differences(store, centre).await, [named], "{store}\n{centre}");
        }
    });
}
