//! Verbs that move a version: upgrade, downgrade, plan, stamp, ensure-version; and those that only would.

use std::io::Write;
use std::process::{Command, Stdio};

use kasadar_test_support::{Place, Store, run, sqlite, store};
use serde_json::{Value, json};

use crate::program::{Shop, ran};
use crate::revisions::{bring, db, go, image, three, two_heads, with};
use crate::transcript::transcript;

/// One line, on a fresh database for each language.
fn each(begin: impl Fn(&Shop) -> Place, folder: &kasadar_test_support::Folder, lines: &[&str]) -> String {
    let mut told = String::new();
    for language in crate::transcript::LANGUAGES {
        let shop = Shop::new();
        let place = begin(&shop);
        for line in lines {
            let words = crate::transcript::words(&with(&place, folder, line));
            let ran = ran(shop.command(words).env("KASADAR_LANG", language));
            told += &crate::transcript::entry(&format!("[{language}] kasadar {line}"), &ran);
        }
    }
    told
}

const WALK: [&str; 16] = [
    "plan upgrade",
    "upgrade r1",
    "upgrade +1",
    "plan upgrade --json",
    "upgrade --json",
    "upgrade",
    "plan downgrade base",
    "downgrade -1",
    "downgrade r1 --quiet",
    "downgrade +1",
    "upgrade -1",
    "downgrade base",
    "downgrade base",
    "downgrade -1",
    "upgrade r",
    "upgrade r9",
];

#[test]
fn a_store_goes_up_and_down() {
    insta::assert_snapshot!("walk-store", each(|_| Place::sqlite(), &three(), &WALK));
}

#[test]
fn a_server_goes_up_and_down() {
    insta::assert_snapshot!("walk-server", each(|_| Place::postgres(), &three(), &WALK));
    insta::assert_snapshot!(
        "walk-server-whole",
        each(|_| Place::postgres(), &three(), &["upgrade --transaction run", "downgrade base --transaction=run"])
    );
}

#[test]
fn heads_and_branches_are_reached_by_name() {
    let lines = ["upgrade", "upgrade heads", "downgrade subeler@-1", "plan upgrade subeler@head", "plan downgrade r1"];
    insta::assert_snapshot!("walk-heads", each(|_| Place::sqlite(), &two_heads(), &lines));
}

#[test]
fn stamps_write_the_version_and_nothing_else() {
    let begin = |shop: &Shop| {
        let place = Place::sqlite();
        drop(place.sql("CREATE TABLE eski (id INTEGER); CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)); INSERT INTO alembic_version VALUES ('bilinmez');"));
        assert_eq!(shop.run(["--version"]).code, Some(0));
        place
    };
    let lines = [
        "plan stamp r2",
        "stamp r2",
        "plan stamp r2 --purge",
        "stamp r2 --purge --dry-run",
        "stamp r2 --purge --json",
        "stamp r3 s3",
        "stamp r1 r2",
        "stamp heads --sql",
        "stamp base",
        "current",
    ];
    insta::assert_snapshot!("stamp", each(begin, &two_heads(), &lines));
}

#[test]
fn the_version_table_is_made_once() {
    let shop = Shop::new();
    insta::assert_snapshot!(
        "ensure-version",
        transcript(
            &shop,
            &[
                "--db yeni.db ensure-version",
                "--db yeni.db ensure-version --json",
                "--db yeni.db status",
                "--db yok/yeni.db ensure-version"
            ]
        )
    );
    let tables = sqlite(
        &shop.path("yeni.db"),
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'kasadar%' AND name NOT LIKE 'sqlite%'",
    );
    assert_eq!(tables, "alembic_version");
}

#[test]
fn a_plan_for_scripts_names_steps_and_rows() {
    let (shop, place, folder) = (Shop::new(), Place::sqlite(), three());
    bring(&shop, &place, &folder, "r1");
    let data = |words: &[&str]| -> Value {
        let ran = go(&shop, &place, &folder, words);
        let json: Value = serde_json::from_str(&ran.stdout).unwrap_or_else(|error| panic!("{error}: {ran:?}"));
        assert_eq!((ran.code, &json["ok"], ran.stderr.as_str()), (Some(0), &json!(true), ""));
        json["data"].clone()
    };
    let steps = |data: &Value| -> Vec<String> {
        let step = |step: &Value| format!("{} {}", step["revision"].as_str().unwrap(), step["direction"].as_str().unwrap());
        data["steps"].as_array().unwrap().iter().map(step).collect()
    };
    for (words, wanted, after) in [
        (&["plan", "upgrade"][..], &["r2 up", "r3 up"][..], json!(["r3"])),
        (&["plan", "upgrade", "+1"], &["r2 up"], json!(["r2"])),
        (&["plan", "downgrade", "base"], &["r1 down"], json!([])),
        (&["plan", "stamp", "r3"], &["r3 stamp"], json!(["r3"])),
        (&["upgrade", "--dry-run"], &["r2 up", "r3 up"], json!(["r3"])),
        (&["plan", "upgrade", "r1"], &[], json!(["r1"])),
    ] {
        let data = data(&[words, &["--json"]].concat());
        assert_eq!(
            (steps(&data).iter().map(String::as_str).collect::<Vec<_>>(), &data["rows_after"]),
            (wanted.to_vec(), &after),
            "{words:?}"
        );
    }
}

/// `--sql` and `--dry-run` touch nothing, not even a file that is not there.
#[test]
fn what_is_only_shown_touches_nothing() {
    let (shop, folder) = (Shop::new(), three());
    for place in [Place::sqlite(), Place::postgres()] {
        bring(&shop, &place, &folder, "r2");
        let before = image(&place);
        for words in [
            &["upgrade", "--dry-run"][..],
            &["downgrade", "base", "--dry-run"],
            &["stamp", "r1", "--dry-run"],
            &["upgrade", "--sql"],
            &["upgrade", "--sql", "r1:head"],
            &["downgrade", "--sql", "r2:base"],
            &["stamp", "--sql", "head"],
            &["plan", "upgrade"],
            &["plan", "stamp", "base"],
        ] {
            let ran = go(&shop, &place, &folder, words);
            assert!(ran.code == Some(0) && !ran.stdout.is_empty(), "{words:?}: {ran:?}");
            assert_eq!(image(&place), before, "{words:?}");
        }
    }
    let absent = Place::sqlite();
    let ran = go(&shop, &absent, &folder, &["upgrade", "--sql"]);
    assert!(ran.code == Some(0) && ran.stdout.contains("CREATE TABLE urunler"), "{ran:?}");
    assert_eq!(go(&shop, &absent, &folder, &["upgrade", "--dry-run"]).code, Some(6));
    let Place::Sqlite(Store { path, .. }) = &absent else { panic!() };
    assert!(!path.exists());
    let (place, lines) =
        (Place::sqlite(), ["upgrade --sql base:r2", "upgrade --sql --json r2:head", "downgrade --sql r2:base", "upgrade --sql"]);
    let lines = lines.map(|line| with(&place, &folder, line));
    insta::assert_snapshot!("sql", transcript(&shop, &lines.iter().map(String::as_str).collect::<Vec<_>>()));
}

fn fed(mut command: Command, script: &str) {
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(script.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success() && told.is_empty(), "{told}");
}

/// The shipped revisions, once by the program and once by the database's own tool.
#[test]
fn a_script_run_by_others_gives_the_same_schema() {
    let shop = Shop::new();
    let (ours, theirs) = (store(), Place::sqlite());
    shop.done(&ours.path.display().to_string(), &["upgrade"]);
    let script = shop.done(&db(&theirs), &["upgrade", "--sql", "base:head"]).stdout;
    let mut tool = Command::new("sqlite3");
    tool.arg("-bail").arg(db(&theirs));
    fed(tool, &script);
    let ours = Place::Sqlite(ours);
    assert_eq!((theirs.schema(), theirs.version()), (ours.schema(), ours.version()));
    assert_eq!(shop.on(&db(&theirs), &["status", "--json"]).code, Some(0));
    // Back down again by script.
    let script = shop.done(&db(&theirs), &["downgrade", "--sql", "head:-1"]).stdout;
    let mut tool = Command::new("sqlite3");
    tool.arg("-bail").arg(db(&theirs));
    fed(tool, &script);
    shop.done(&db(&ours), &["downgrade", "-1"]);
    assert_eq!((theirs.schema(), theirs.version()), (ours.schema(), ours.version()));

    let (ours, theirs) = (Place::postgres(), Place::postgres());
    shop.done(&db(&ours), &["upgrade"]);
    let script = shop.done(&db(&theirs), &["upgrade", "--sql", "base:head"]).stdout;
    let file = shop.path("betik.sql");
    std::fs::write(&file, script).unwrap();
    run(Command::new("psql").args(["-Xq", "-v", "ON_ERROR_STOP=1", "-f"]).arg(&file).arg("-d").arg(db(&theirs)));
    assert_eq!((theirs.schema(), theirs.version()), (ours.schema(), ours.version()));
}
