//! Bad files and databases in the wrong state: each has its code and its words, and nothing is written.

use kasadar_engine::Engine;
use kasadar_test_support::{Folder, Place, revision};

use crate::program::{Shop, ran};
use crate::revisions::{bring, go, image, three, with};
use crate::transcript::{LANGUAGES, entry, words};

/// A change to `three`, and what the program says of it.
struct Bad {
    name: &'static str,
    spoil: fn(&Folder),
    code: &'static str,
    exit: i32,
}

fn write(folder: &Folder, text: &str) {
    folder.write("kötü.sql", text);
}

const HEAD: &str = "-- revision: k1\n-- revises: r3\n-- message: kötü\n";

#[rustfmt::skip]
const FILES: [Bad; 24] = [
    Bad { name: "a broken header", spoil: |f| write(f, "-- revision: k1\n-- kötü satır\n-- message: x\n\n-- +up\n\n-- +down\n"), code: "KSD-1002", exit: 1 },
    Bad { name: "an unknown key", spoil: |f| write(f, &format!("{HEAD}-- renk: mavi\n\n-- +up\n\n-- +down\n")), code: "KSD-1003", exit: 1 },
    Bad { name: "a repeated key", spoil: |f| write(f, &format!("{HEAD}-- message: bir daha\n\n-- +up\n\n-- +down\n")), code: "KSD-1004", exit: 1 },
    Bad { name: "no message", spoil: |f| write(f, "-- revision: k1\n-- revises: r3\n\n-- +up\n\n-- +down\n"), code: "KSD-1005", exit: 1 },
    Bad { name: "a bad id", spoil: |f| write(f, "-- revision: kötü@1\n-- revises: r3\n-- message: x\n\n-- +up\n\n-- +down\n"), code: "KSD-1006", exit: 1 },
    Bad { name: "a bad time", spoil: |f| write(f, &format!("{HEAD}-- created: dün\n\n-- +up\n\n-- +down\n")), code: "KSD-1007", exit: 1 },
    Bad { name: "a bad section", spoil: |f| write(f, &format!("{HEAD}\n-- +yukarı\n\n-- +down\n")), code: "KSD-1008", exit: 1 },
    Bad { name: "a repeated section", spoil: |f| write(f, &format!("{HEAD}\n-- +up\n\n-- +up\n\n-- +down\n")), code: "KSD-1009", exit: 1 },
    Bad { name: "a missing section", spoil: |f| write(f, &format!("{HEAD}\n-- +up\nSELECT 1;\n")), code: "KSD-1010", exit: 1 },
    Bad { name: "a section and irreversible", spoil: |f| write(f, &format!("{HEAD}-- irreversible: olmaz\n\n-- +up\n\n-- +down\n")), code: "KSD-1016", exit: 1 },
    Bad { name: "an unterminated string", spoil: |f| write(f, &format!("{HEAD}\n-- +up\nINSERT INTO urunler VALUES (1, 'Çay);\n\n-- +down\n")), code: "KSD-1011", exit: 1 },
    Bad { name: "an unterminated dollar quote", spoil: |f| write(f, &format!("{HEAD}\n-- +up\nDO $govde$ BEGIN END;\n\n-- +down\n")), code: "KSD-1011", exit: 1 },
    Bad { name: "an unterminated comment", spoil: |f| write(f, &format!("{HEAD}\n-- +up\nSELECT 1 /* yorum\n\n-- +down\n")), code: "KSD-1011", exit: 1 },
    Bad { name: "a commit", spoil: |f| write(f, &format!("{HEAD}\n-- +up\nSELECT 1; COMMIT; SELECT 2;\n\n-- +down\n")), code: "KSD-1012", exit: 1 },
    Bad { name: "a bad backfill", spoil: |f| write(f, &format!("{HEAD}\n-- +up\n\n-- +backfill table=urunler key=id\nUPDATE urunler SET ad = 'x';\n\n-- +down\n")), code: "KSD-1013", exit: 1 },
    Bad { name: "SQL outside", spoil: |f| write(f, &format!("{HEAD}\nSELECT 1;\n\n-- +up\n\n-- +down\n")), code: "KSD-1014", exit: 1 },
    Bad { name: "not UTF-8", spoil: |f| f.write("kötü.sql", [HEAD.as_bytes(), b"\n-- +up\nSELECT '\xdd\xfe';\n\n-- +down\n"].concat()), code: "KSD-1001", exit: 1 },
    Bad { name: "a duplicate id", spoil: |f| write(f, "-- revision: r3\n-- revises: r2\n-- message: x\n\n-- +up\n\n-- +down\n"), code: "KSD-1020", exit: 1 },
    Bad { name: "a duplicate label", spoil: |f| { write(f, &format!("{HEAD}-- labels: l\n\n-- +up\n\n-- +down\n")); f.write("z.sql", format!("{}-- labels: l\n\n-- +up\n\n-- +down\n", HEAD.replace("k1", "k2"))); }, code: "KSD-1021", exit: 1 },
    Bad { name: "an unknown parent", spoil: |f| write(f, &format!("{}\n-- +up\n\n-- +down\n", HEAD.replace("r3", "yok9"))), code: "KSD-1022", exit: 1 },
    Bad { name: "a cycle", spoil: |f| { write(f, &format!("{}\n-- +up\n\n-- +down\n", HEAD.replace("r3", "k2"))); f.write("z.sql", format!("{}\n-- +up\n\n-- +down\n", HEAD.replace("k1", "k2").replace("r3", "k1"))); }, code: "KSD-1023", exit: 1 },
    Bad { name: "an empty folder", spoil: |f| { for name in ["r1.sql", "r2.sql", "r3.sql"] { f.remove(name); } }, code: "KSD-1031", exit: 1 },
    Bad { name: "an edited file", spoil: |f| { let (name, text) = revision("r1", "", "CREATE TABLE urunler (id INTEGER PRIMARY KEY);", "DROP TABLE urunler;"); f.write(&name, text); }, code: "KSD-1402", exit: 8 },
    Bad { name: "two heads", spoil: |f| { let (name, text) = revision("s3", "r2", "SELECT 1;", "SELECT 1;"); f.write(&name, text); }, code: "KSD-1104", exit: 8 },
];

/// `upgrade` in both languages; the code, and the database as it was to the byte.
fn refused(told: &mut String, name: &str, place: &Place, folder: &Folder, line: &str, (code, exit): (&str, i32)) {
    let shop = Shop::new();
    let before = image(place);
    let mut says = Vec::new();
    for language in LANGUAGES {
        let line = with(place, folder, line);
        let ran = ran(shop.command(words(&line)).env("KASADAR_LANG", language));
        assert_eq!((ran.code, ran.stdout.as_str()), (Some(exit), ""), "{name}: {ran:?}");
        assert!(ran.stderr.starts_with(code), "{name}: {ran:?}");
        assert!(image(place) == before, "{name}: somebody wrote");
        *told += &entry(&format!("[{language}] {name}"), &ran);
        says.push(ran.stderr);
    }
    assert_ne!(says[0], says[1], "{name}: one language for both");
    let json = ran(shop.command(words(&with(place, folder, line))).arg("--json"));
    let json: serde_json::Value = serde_json::from_str(&json.stdout).unwrap_or_else(|error| panic!("{name}: {error}: {json:?}"));
    assert_eq!((&json["ok"], &json["problem"]["code"]), (&false.into(), &code.into()), "{name}");
    assert!(image(place) == before, "{name}: somebody wrote");
}

fn files_on(engine: Engine) -> String {
    let (shop, mut told) = (Shop::new(), String::new());
    let place = Place::on(engine);
    bring(&shop, &place, &three(), "r2");
    for Bad { name, spoil, code, exit } in FILES {
        let folder = three();
        spoil(&folder);
        refused(&mut told, name, &place, &folder, "upgrade", (code, exit));
    }
    told
}

#[test]
fn bad_files_are_refused_before_a_store_is_touched() {
    insta::assert_snapshot!("bad-files", files_on(Engine::Sqlite));
}

#[test]
fn bad_files_are_refused_before_a_server_is_touched() {
    files_on(Engine::Postgres);
}

#[test]
fn databases_in_the_wrong_state_are_refused() {
    let shop = Shop::new();
    for engine in [Engine::Sqlite, Engine::Postgres] {
        let mut told = String::new();
        let mut case = |name: &str, spoil: &dyn Fn(&Place, &Folder), line: &str, wanted: (&str, i32)| {
            let (place, folder) = (Place::on(engine), three());
            bring(&shop, &place, &folder, "r2");
            spoil(&place, &folder);
            refused(&mut told, name, &place, &folder, line, wanted);
        };
        case("unknown rows", &|place, _| drop(place.sql("UPDATE alembic_version SET version_num = 'yok9'")), "upgrade", ("KSD-1107", 8));
        case("a database from a later program", &|_, folder| folder.remove("r2.sql"), "upgrade +1", ("KSD-1022", 1));
        case(
            "newer",
            &|_, folder| {
                folder.remove("r2.sql");
                folder.remove("r3.sql");
            },
            "upgrade",
            ("KSD-1108", 8),
        );
        case("a downgrade to what is not applied", &|_, _| {}, "downgrade r3", ("KSD-1109", 2));
        case("an unknown target", &|_, _| {}, "upgrade yok9", ("KSD-1102", 2));
        case("no target at all", &|_, _| {}, "upgrade a@b@c", ("KSD-1101", 2));
        case("too many steps", &|_, _| {}, "upgrade +9", ("KSD-1106", 2));
        case(
            "something that cannot be undone",
            &|_, folder| {
                let (name, text) = revision(
                    "r2",
                    "r1",
                    "CREATE TABLE fiyatlar (id INTEGER PRIMARY KEY, kurus BIGINT);",
                    "-- irreversible: fiyatlar gitti",
                );
                folder.write(&name, text);
            },
            "downgrade base",
            ("KSD-1110", 8),
        );
        case(
            "tables without a version",
            &|place, _| drop(place.sql("DROP TABLE alembic_version; DROP TABLE kasadar_ledger")),
            "upgrade",
            ("KSD-1403", 8),
        );
        case(
            "another revision is half-way",
            &|place, _| drop(place.sql("INSERT INTO kasadar_progress VALUES ('r2', 'down', 0, 'x', NULL, CAST(1 AS BOOLEAN))")),
            "upgrade",
            ("KSD-1113", 8),
        );
        insta::assert_snapshot!(format!("bad-states-{engine}"), told);
    }
}

/// A statement that fails in the middle: the store as before, the server at the last whole revision.
#[test]
fn a_failing_statement_is_shown_with_its_line() {
    let shop = Shop::new();
    let mut told = String::new();
    for engine in [Engine::Sqlite, Engine::Postgres] {
        for language in LANGUAGES {
            let (place, folder) = (Place::on(engine), three());
            bring(&shop, &place, &folder, "r1");
            let (name, text) =
                revision("r3", "r2", "CREATE TABLE yarim (id INTEGER);\nINSERT INTO olmayan VALUES (1);", "DROP TABLE yarim;");
            folder.write(&name, text);
            let ran = ran(shop.command(words(&with(&place, &folder, "upgrade"))).env("KASADAR_LANG", language));
            told += &entry(&format!("[{language}] upgrade on {engine}"), &ran);
            assert_eq!((ran.code, place.version().as_str()), (Some(1), place.pick("r1", "r2")));
            let json = go(&shop, &place, &folder, &["upgrade", "--json"]);
            let json: serde_json::Value = serde_json::from_str(&json.stdout).unwrap();
            assert_eq!((&json["problem"]["code"], &json["data"]["outcome"]), (&"KSD-1301".into(), &"failed".into()));
        }
    }
    insta::assert_snapshot!("failing-statement", told);
}
