//! What in a store's schema counts and what does not: nothing that a rebuild could lose goes
//! unnoticed, and no spelling that SQLite itself changes is taken for a change.

use kasadar_schema::Objects;
use kasadar_test_support::{Place, finishes};

use crate::schemas::schema;

async fn read(sql: &str) -> Objects {
    let place = Place::sqlite();
    place.open().await;
    place.sql(sql);
    Objects::of(&schema(&place).await)
}

/// The acceptance list of the rebuild, and more: a table and the same with one thing lost.
const LOSSES: [(&str, &str); 46] = [
    ("CREATE TABLE a (i INTEGER, PRIMARY KEY (i DESC AUTOINCREMENT))", "CREATE TABLE a (i INTEGER, PRIMARY KEY (i DESC))"),
    (
        "CREATE TABLE p (i PRIMARY KEY); CREATE TABLE a (b REFERENCES p NOT NULL DEFERRABLE INITIALLY DEFERRED)",
        "CREATE TABLE p (i PRIMARY KEY); CREATE TABLE a (b REFERENCES p NOT NULL)",
    ),
    ("CREATE TABLE a (b INT, CONSTRAINT x UNIQUE (b))", "CREATE TABLE a (b INT, UNIQUE (b))"),
    ("CREATE TABLE a (i INTEGER PRIMARY KEY AUTOINCREMENT)", "CREATE TABLE a (i INTEGER PRIMARY KEY)"),
    ("CREATE TABLE a (i INTEGER PRIMARY KEY)", "CREATE TABLE a (i INT PRIMARY KEY)"),
    ("CREATE TABLE a (i INTEGER PRIMARY KEY)", "CREATE TABLE a (i INTEGER)"),
    ("CREATE TABLE a (i INTEGER PRIMARY KEY)", "CREATE TABLE a (i INTEGER PRIMARY KEY DESC)"),
    ("CREATE TABLE a (b TEXT COLLATE NOCASE)", "CREATE TABLE a (b TEXT)"),
    ("CREATE TABLE a (b TEXT COLLATE NOCASE)", "CREATE TABLE a (b TEXT COLLATE RTRIM)"),
    ("CREATE TABLE a (b INT CHECK (b > 0))", "CREATE TABLE a (b INT)"),
    ("CREATE TABLE a (b INT CHECK (b > 0))", "CREATE TABLE a (b INT CHECK (b >= 0))"),
    ("CREATE TABLE a (b INT, CONSTRAINT x CHECK (b > 0))", "CREATE TABLE a (b INT, CHECK (b > 0))"),
    ("CREATE TABLE a (b INT CHECK (b <> 'Ş'))", "CREATE TABLE a (b INT CHECK (b <> 'ş'))"),
    ("CREATE TABLE a (b INT CHECK (b <> 'a  b'))", "CREATE TABLE a (b INT CHECK (b <> 'a b'))"),
    ("CREATE TABLE a (b INT CHECK (b <> '--'))", "CREATE TABLE a (b INT CHECK (b <> ''))"),
    ("CREATE TABLE a (b INT CHECK (b <> \"Açık\"))", "CREATE TABLE a (b INT CHECK (b <> \"açık\"))"),
    ("CREATE TABLE a (b, c, CHECK ((b OR c) AND b))", "CREATE TABLE a (b, c, CHECK (b OR c AND b))"),
    ("CREATE TABLE a (b, c, CHECK (b) CHECK (c))", "CREATE TABLE a (b, c, CHECK (b))"),
    ("CREATE TABLE a (b UNIQUE ON CONFLICT REPLACE)", "CREATE TABLE a (b UNIQUE)"),
    ("CREATE TABLE a (b NOT NULL ON CONFLICT IGNORE)", "CREATE TABLE a (b NOT NULL)"),
    ("CREATE TABLE a (b PRIMARY KEY ON CONFLICT IGNORE)", "CREATE TABLE a (b PRIMARY KEY)"),
    ("CREATE TABLE a (b NOT NULL)", "CREATE TABLE a (b)"),
    ("CREATE TABLE a (b, c, UNIQUE (b, c))", "CREATE TABLE a (b, c, UNIQUE (c, b))"),
    ("CREATE TABLE a (b, c, UNIQUE (b COLLATE NOCASE))", "CREATE TABLE a (b, c, UNIQUE (b))"),
    ("CREATE TABLE a (b DEFAULT 1)", "CREATE TABLE a (b DEFAULT '1')"),
    ("CREATE TABLE a (b DEFAULT Evet)", "CREATE TABLE a (b DEFAULT evet)"),
    ("CREATE TABLE a (b DEFAULT TRUE)", "CREATE TABLE a (b DEFAULT 'true')"),
    ("CREATE TABLE a (b DEFAULT (1 + 1))", "CREATE TABLE a (b)"),
    ("CREATE TABLE a (b, c AS (b + 1) STORED)", "CREATE TABLE a (b, c AS (b + 1))"),
    ("CREATE TABLE a (b, c AS (b + 1))", "CREATE TABLE a (b, c)"),
    ("CREATE TABLE a (b VARCHAR(64))", "CREATE TABLE a (b VARCHAR(32))"),
    ("CREATE TABLE a (b TEXT)", "CREATE TABLE a (b)"),
    ("CREATE TABLE a (b TEXT PRIMARY KEY) WITHOUT ROWID", "CREATE TABLE a (b TEXT NOT NULL PRIMARY KEY)"),
    ("CREATE TABLE a (b TEXT) STRICT", "CREATE TABLE a (b TEXT)"),
    (
        "CREATE TABLE p (i PRIMARY KEY); CREATE TABLE a (b REFERENCES p ON DELETE CASCADE)",
        "CREATE TABLE p (i PRIMARY KEY); CREATE TABLE a (b REFERENCES p)",
    ),
    (
        "CREATE TABLE p (i PRIMARY KEY); CREATE TABLE a (b REFERENCES p(i) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED)",
        "CREATE TABLE p (i PRIMARY KEY); CREATE TABLE a (b REFERENCES p(i) ON DELETE CASCADE)",
    ),
    (
        "CREATE TABLE p (i PRIMARY KEY, j UNIQUE); CREATE TABLE a (b REFERENCES p(i) REFERENCES p(j))",
        "CREATE TABLE p (i PRIMARY KEY, j UNIQUE); CREATE TABLE a (b REFERENCES p(i))",
    ),
    ("CREATE TABLE a (b); CREATE INDEX x ON a (lower(b))", "CREATE TABLE a (b); CREATE INDEX x ON a (upper(b))"),
    ("CREATE TABLE a (b); CREATE INDEX x ON a (b DESC)", "CREATE TABLE a (b); CREATE INDEX x ON a (b)"),
    ("CREATE TABLE a (b); CREATE INDEX x ON a (b COLLATE NOCASE)", "CREATE TABLE a (b); CREATE INDEX x ON a (b)"),
    (
        "CREATE TABLE a (b COLLATE NOCASE); CREATE INDEX x ON a (b COLLATE BINARY)",
        "CREATE TABLE a (b COLLATE NOCASE); CREATE INDEX x ON a (b)",
    ),
    ("CREATE TABLE a (b); CREATE INDEX x ON a (b) WHERE b > 1", "CREATE TABLE a (b); CREATE INDEX x ON a (b)"),
    ("CREATE TABLE a (b); CREATE UNIQUE INDEX x ON a (b)", "CREATE TABLE a (b); CREATE INDEX x ON a (b)"),
    ("CREATE TABLE a (b); CREATE TRIGGER g AFTER DELETE ON a BEGIN SELECT 1; END", "CREATE TABLE a (b)"),
    (
        "CREATE TABLE a (b); CREATE TRIGGER g AFTER DELETE ON a WHEN old.b BEGIN SELECT 1; END",
        "CREATE TABLE a (b); CREATE TRIGGER g AFTER DELETE ON a BEGIN SELECT 1; END",
    ),
    ("CREATE TABLE a (b); CREATE VIEW v AS SELECT b FROM a", "CREATE TABLE a (b); CREATE VIEW v (c) AS SELECT b FROM a"),
];

#[test]
fn nothing_that_a_rebuild_could_lose_goes_unnoticed() {
    finishes(async {
        for (whole, lost) in LOSSES {
            assert_ne!(read(whole).await.fingerprint(), read(lost).await.fingerprint(), "{whole}\n{lost}");
        }
    });
}

/// Two ways to the same schema.
const SPELLINGS: [(&str, &str); 20] = [
    ("CREATE TABLE a (i INTEGER PRIMARY KEY AUTOINCREMENT)", "CREATE TABLE a (i INTEGER NOT NULL, PRIMARY KEY (I AUTOINCREMENT))"),
    ("CREATE TABLE [a] (`b` varchar( 64 )  not  null /* ad */)", "create table a (\"b\" VARCHAR(64) NOT NULL) -- son"),
    ("CREATE TABLE a (i INTEGER PRIMARY KEY NOT NULL, b UNIQUE)", "CREATE TABLE a (i INTEGER, b, PRIMARY KEY (i), UNIQUE (b))"),
    ("CREATE TABLE a (b CHECK ((b > - 1)))", "CREATE TABLE a (b, CHECK (\"b\">-1))"),
    ("CREATE TABLE a (b, c CHECK (b) CHECK (c))", "CREATE TABLE a (b CHECK (b), c, CHECK (c))"),
    ("CREATE TABLE a (b DEFAULT (0), c DEFAULT \"x\")", "CREATE TABLE a (b DEFAULT 0, c DEFAULT 'x')"),
    (
        "CREATE TABLE a (Adet INT, CHECK (ADET > 0 AND [adet] != 3)); CREATE INDEX x ON A (ADET asc)",
        "CREATE TABLE a (Adet INT CHECK (adet>0 and \"Adet\"<>3)); CREATE INDEX x ON a (Adet)",
    ),
    ("CREATE TABLE eski (b CHECK (b > 0)); ALTER TABLE eski RENAME TO \"order\"", "CREATE TABLE \"order\" (b CHECK (b > 0))"),
    (
        "CREATE TABLE p (i PRIMARY KEY); CREATE TABLE a (b REFERENCES p (i)); CREATE INDEX x ON a (b); CREATE VIEW v AS SELECT b FROM a; ALTER TABLE p RENAME TO Satış; ALTER TABLE a RENAME TO Ürün",
        "CREATE TABLE Satış (i PRIMARY KEY); CREATE TABLE Ürün (b REFERENCES Satış (i)); CREATE INDEX x ON Ürün (b); CREATE VIEW v AS SELECT b FROM Ürün",
    ),
    (
        "CREATE TABLE a (b CHECK (b > 0), c AS (b * 2)); CREATE INDEX x ON a (abs(b)) WHERE b > 5; CREATE TRIGGER g AFTER UPDATE OF b ON a BEGIN DELETE FROM a WHERE b = NEW.b; END; ALTER TABLE a RENAME COLUMN b TO Değer",
        "CREATE TABLE a (Değer CHECK (Değer > 0), c AS (Değer * 2)); CREATE INDEX x ON a (abs(Değer)) WHERE Değer > 5; CREATE TRIGGER g AFTER UPDATE OF Değer ON a FOR EACH ROW BEGIN DELETE FROM a WHERE Değer = NEW.Değer; END",
    ),
    (
        "CREATE TABLE a (b, key, CHECK (key)); ALTER TABLE a RENAME COLUMN b TO \"desc\"; ALTER TABLE a RENAME COLUMN key TO \"plan\"",
        "CREATE TABLE a (desc, plan CHECK (plan))",
    ),
    (
        "CREATE TABLE a (b, CONSTRAINT k PRIMARY KEY (b)); ALTER TABLE a ADD COLUMN c INT NOT NULL DEFAULT 0 CHECK (c >= 0)",
        "CREATE TABLE a (b, c INT NOT NULL DEFAULT 0, CONSTRAINT k PRIMARY KEY (b), CHECK (c >= 0))",
    ),
    ("CREATE TABLE a (b, c TEXT, d); ALTER TABLE a DROP COLUMN c", "CREATE TABLE a (b, d)"),
    ("CREATE TABLE a (b, c); ALTER TABLE a DROP COLUMN b; ALTER TABLE a ADD COLUMN b", "CREATE TABLE a (b, c)"),
    (
        "CREATE TABLE a (b); CREATE INDEX x ON a (b); CREATE TABLE \"a_yeni\" (\"b\"); DROP TABLE a; ALTER TABLE a_yeni RENAME TO a; CREATE INDEX \"x\" ON \"a\" (\"b\")",
        "CREATE TABLE a (b); CREATE INDEX x ON a (b)",
    ),
    (
        "CREATE TABLE p (i PRIMARY KEY); CREATE TABLE a (b REFERENCES P (I) ON UPDATE NO ACTION ON DELETE CASCADE NOT DEFERRABLE)",
        "CREATE TABLE p (i PRIMARY KEY); CREATE TABLE a (b, FOREIGN KEY (B) REFERENCES p (i) ON DELETE CASCADE)",
    ),
    ("CREATE TABLE a (b COLLATE BINARY); CREATE INDEX x ON a (b COLLATE binary)", "CREATE TABLE a (b); CREATE INDEX x ON a (b)"),
    (
        "CREATE TABLE a (b); CREATE TRIGGER g DELETE ON a FOR EACH ROW BEGIN SELECT 1; END",
        "CREATE TABLE a (b); CREATE TRIGGER [g] BEFORE DELETE ON [a] BEGIN SELECT 1; END",
    ),
    (
        "CREATE TABLE IF NOT EXISTS main.a (b TEXT, PRIMARY KEY (b)) STRICT, WITHOUT ROWID",
        "CREATE TABLE 'a' ('b' text primary key) without rowid, strict",
    ),
    ("CREATE TABLE s AS SELECT 1 AS Adet, 'x' AS \"ad soyad\"", "CREATE TABLE s (\"Adet\", \"ad soyad\")"),
];

#[test]
fn spellings_that_say_nothing_make_no_difference() {
    finishes(async {
        for (one, other) in SPELLINGS {
            assert_eq!(read(one).await.differences(&read(other).await), [], "{one}\n{other}");
        }
    });
}

#[test]
fn what_is_kasadars_or_sqlites_own_is_no_part_of_a_schema() {
    finishes(async {
        let plain = read("CREATE TABLE a (i INTEGER PRIMARY KEY AUTOINCREMENT, b UNIQUE)").await;
        let more = read(
            "CREATE TABLE a (i INTEGER PRIMARY KEY AUTOINCREMENT, b UNIQUE); INSERT INTO a (b) VALUES ('x'); CREATE INDEX gecici ON a (b); ANALYZE; \
             DROP INDEX gecici; CREATE TABLE Kasadar_Ledger (seq); CREATE INDEX l ON kasadar_ledger (seq); CREATE TABLE alembic_version (version_num); \
             CREATE TRIGGER t AFTER INSERT ON kasadar_ledger BEGIN SELECT 1; END; CREATE TEMP TABLE yok (a)",
        )
        .await;
        assert_eq!(plain.differences(&more), []);
        assert_eq!(plain.0.len(), 5, "{plain:?}");
    });
}

#[test]
fn a_virtual_table_is_one_object_and_its_arguments_count() {
    finishes(async {
        let one = read("CREATE VIRTUAL TABLE ara USING fts5 (ad, [not], tokenize = 'unicode61')").await;
        let same = read("create virtual table \"ara\" using FTS5(\"ad\", \"not\", tokenize='unicode61')").await;
        let other = read("CREATE VIRTUAL TABLE ara USING fts5 (ad, [not], tokenize = 'trigram')").await;
        assert_eq!(one.0.len(), 1, "{one:?}");
        assert_eq!(one.differences(&same), []);
        assert_eq!(one.differences(&other).len(), 1);
    });
}
