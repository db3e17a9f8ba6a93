//! Verbs that only look: status in its states, current, history, heads, branches, show, check, doctor.

use kasadar_test_support::{Place, revision, sqlite};

use crate::program::Shop;
use crate::revisions::{bring, db, go, image, is_server, three, two_heads, with};
use crate::transcript::transcript;

/// A store in each of the states, looked at by the verbs that tell of it; nothing is written.
#[test]
fn every_state_has_its_words_and_its_exit_code() {
    let shop = Shop::new();
    for state in ["empty", "pending", "up-to-date", "no-stamp", "newer", "unknown-rows", "drift", "unfinished", "several-heads"] {
        let (place, folder) = (Place::sqlite(), if state == "several-heads" { two_heads() } else { three() });
        match state {
            "empty" => std::fs::write(db(&place), "").unwrap(),
            "pending" => bring(&shop, &place, &folder, "r1"),
            "no-stamp" => drop(place.sql("CREATE TABLE eski (id INTEGER)")),
            "several-heads" => bring(&shop, &place, &folder, "r2"),
            _ => bring(&shop, &place, &folder, "head"),
        }
        match state {
            "newer" => folder.remove("r3.sql"),
            "unknown-rows" => drop(place.sql("UPDATE alembic_version SET version_num = 'bilinmez'")),
            "drift" => {
                let (name, text) =
                    revision("r2", "r1", "CREATE TABLE fiyatlar (id INTEGER PRIMARY KEY, lira BIGINT);", "DROP TABLE fiyatlar;");
                folder.write(&name, text);
            }
            "unfinished" => drop(place.sql("INSERT INTO kasadar_progress VALUES ('r3', 'down', 0, 'x', NULL, 1)")),
            _ => {}
        }
        let before = image(&place);
        let lines: Vec<String> =
            ["status", "status --verbose", "status --quiet", "status --json", "check", "current", "current --check-heads --json"]
                .map(|line| with(&place, &folder, line))
                .into();
        insta::assert_snapshot!(format!("status-{state}"), transcript(&shop, &lines.iter().map(String::as_str).collect::<Vec<_>>()));
        assert_eq!(image(&place), before, "{state}: somebody wrote");
    }
}

#[test]
fn a_server_is_told_of_as_a_store_is() {
    let (shop, place, folder) = (Shop::new(), Place::postgres(), three());
    assert!(is_server(&place));
    let line = |line: &str| with(&place, &folder, line);
    let told = transcript(&shop, &[&line("status"), &line("doctor")]);
    bring(&shop, &place, &folder, "r2");
    let before = image(&place);
    let lines =
        ["status", "status --json", "current", "history", "plan upgrade", "plan downgrade base --json", "doctor", "check"].map(line);
    let after = transcript(&shop, &lines.iter().map(String::as_str).collect::<Vec<_>>());
    insta::assert_snapshot!("server", told + &after);
    assert_eq!(image(&place), before);
}

#[test]
fn history_shows_ranges_and_more_when_asked() {
    let (shop, place, folder) = (Shop::new(), Place::sqlite(), two_heads());
    bring(&shop, &place, &folder, "r3");
    let lines = [
        "history",
        "history r2:",
        "history :r2",
        "history r1:r2",
        "history -r current:",
        "history -r base:current --verbose",
        "history --json",
        "history r1:yok",
        "history a:b:c",
        "heads",
        "heads --verbose",
        "heads --json",
        "branches",
        "branches --json",
        "show s3",
        "show head",
        "show heads",
        "show base",
        "show current --json",
        "show yok",
    ]
    .map(|line| with(&place, &folder, line));
    insta::assert_snapshot!("history", transcript(&shop, &lines.iter().map(String::as_str).collect::<Vec<_>>()));
}

/// Without a database the files are told of, and without a folder the set inside the program.
#[test]
fn files_are_told_of_without_a_database() {
    let (shop, folder) = (Shop::new(), two_heads());
    let at = |line: &str| format!("--migrations '{}' {line}", folder.path().display());
    let (check, history) = (at("check"), at("history"));
    let lines = [
        check.as_str(),
        history.as_str(),
        "check",
        "check --json",
        "history head:",
        "heads",
        "branches",
        "show 9ce1 -v",
        "status",
        "current",
    ];
    insta::assert_snapshot!("without-a-database", transcript(&shop, &lines));
}

#[test]
fn databases_of_the_settings_are_meant_by_name() {
    let shop = Shop::new();
    let settings = "default = \"kasa1\"\n[stores.kasa1]\npath = \"Kasa ş.db\"\n[stores.kasa2]\npath = \"yok.db\"\n[central]\nname = \"merkez\"\naddress = \"postgres://u@127.0.0.1:1/d\"\n";
    std::fs::write(shop.path("kasadar.toml"), settings).unwrap();
    shop.demo("Kasa ş.db");
    let told = transcript(
        &shop,
        &["status", "--db kasa2 status", "--db merkez status", "--db kasa3 status", "status --all", "status --all --json"],
    );
    insta::assert_snapshot!("settings", told);
    std::fs::write(shop.path("kasadar.toml"), "[stores]\n").unwrap();
    insta::assert_snapshot!("settings-empty", transcript(&shop, &["status --all", "status", "--db kasa3 status"]));
}

#[test]
fn the_doctor_finds_what_is_wrong() {
    let shop = Shop::new();
    let store = shop.demo("kasa.db");
    let before = std::fs::read(&store).unwrap();
    let mut told = transcript(&shop, &["doctor", "--db kasa.db doctor", "--db yok.db doctor", "--db kasa.db doctor --json"]);
    assert_eq!(std::fs::read(&store).unwrap(), before);
    shop.done("kasa.db", &["upgrade"]);
    told += &transcript(&shop, &["--db kasa.db doctor"]);
    std::fs::write(shop.path("kasadar.toml"), "default = 3\n").unwrap();
    told += &transcript(&shop, &["--db kasa.db doctor", "--db kasa.db status"]);
    insta::assert_snapshot!("doctor", told);
}

/// A store whose file and folder cannot be written is looked at all the same.
#[test]
fn a_demo_store_at_head_is_up_to_date() {
    let shop = Shop::new();
    let told = transcript(&shop, &["demo 'Örnek mağaza.db'"]);
    let (place, folder) = (shop.path("Örnek mağaza.db"), three());
    assert_eq!(sqlite(&place, "SELECT count(*) > 0 FROM satislar"), "1");
    insta::assert_snapshot!("demo", told + &transcript(&shop, &["demo --json", "demo /proc/olmaz/x.db", "--db 'Örnek mağaza.db' status"]));
    assert_eq!(sqlite(&shop.path("data/kasadar/demo.db"), "SELECT version_num FROM alembic_version"), "9ce13fa7b586");
    let wrong = go(&shop, &Place::sqlite(), &folder, &["status"]);
    assert_eq!(wrong.code, Some(6), "a status of nothing: {wrong:?}");
}
