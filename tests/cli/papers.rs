//! Reports, the ledger's audit, the upkeep of a database, and the support file that may leave the shop.

use std::io::Read;
use std::path::Path;

use kasadar_engine::report::Report;
use kasadar_test_support::{Folder, PASSWORD, Place, ROLE, Server, folder, revision};
use serde_json::Value;

use crate::program::{Ran, Shop, ran};
use crate::revisions::{db, three};
use crate::transcript::transcript;

const NAME: &str = "Kanarya Müşterioğlu";
const PHONE: &str = "0532 765 43 21";
const SECRET: &str = "kanarya-Wz9!ş-gizli";

/// Kept reports, oldest first.
fn kept(shop: &Shop) -> Vec<(Report, String)> {
    let mut folders: Vec<_> = std::fs::read_dir(shop.path("data/kasadar/reports"))
        .map_or_else(|_| Vec::new(), |all| all.map(|one| one.unwrap().path()).collect());
    folders.sort();
    let read = |folder: &std::path::PathBuf| {
        let report = serde_json::from_slice(&std::fs::read(folder.join("report.json")).unwrap()).unwrap();
        (report, std::fs::read_to_string(folder.join("report.html")).unwrap())
    };
    folders.iter().map(read).collect()
}

fn on(shop: &Shop, place: &Place, folder: &Folder, words: &[&str]) -> Ran {
    let migrations = folder.path().display().to_string();
    shop.run(["--migrations", &migrations, "--db", &db(place)].iter().chain(words))
}

#[test]
fn every_run_leaves_a_report_also_one_that_failed() {
    for place in [Place::sqlite(), Place::postgres()] {
        let (shop, folder) = (Shop::new(), three());
        for (words, code) in [
            (&["upgrade", "+1"][..], 0),
            (&["stamp", "r1"], 0),
            (&["upgrade", "r1"], 0),
            (&["downgrade", "base"], 0),
            (&["upgrade", "nowhere"], 2),
        ] {
            let told = on(&shop, &place, &folder, words);
            assert_eq!(told.code, Some(code), "{words:?}: {told:?}");
        }
        folder.write("r2.sql", "-- revision: r2\n-- revises: r1\n-- message: m\n-- +up\nSELECT * FROM <yok>;\n-- +down\n");
        let told = on(&shop, &place, &folder, &["upgrade", "r2"]);
        assert_eq!(told.code, Some(1), "{told:?}");
        let kept = kept(&shop);
        let kinds: Vec<String> = kept.iter().map(|(report, _)| format!("{} {}", report.kind, report.outcome)).collect();
        assert_eq!(kinds, ["upgrade done", "downgrade done", "upgrade failed"], "a run that did nothing leaves none");
        let (last, page) = kept.last().unwrap();
        assert_eq!(last.problem.as_ref().unwrap().code, "KSD-1301");
        assert!(page.contains("KSD-1301") && page.contains("<html lang=\"en\">") && !page.contains("<yok>"), "{page}");
        let anchor = last.ledger.clone().unwrap();
        assert_eq!(place.sql(&format!("SELECT chain FROM kasadar_ledger WHERE seq = {}", anchor.seq)), anchor.chain);
    }
}

#[test]
fn reports_are_listed_shown_and_written() {
    let shop = Shop::new();
    insta::assert_snapshot!("no-reports", transcript(&shop, &["report", "report list --json", "report 0198 --json"]));
    shop.done("kasa.db", &["upgrade", "+1"]);
    shop.done("baska.db", &["upgrade", "+2"]);
    insta::assert_snapshot!("reports", transcript(&shop, &["--db kasa.db report", "report list"]));
    let whole: Value = serde_json::from_str(&shop.done("kasa.db", &["report", "--json"]).stdout).unwrap();
    assert_eq!(whole["schema"], "kasadar.report/1");
    assert!(Path::new(whole["data"]["place"].as_str().unwrap()).is_absolute(), "{whole}");
    let job = whole["data"]["job"].as_str().unwrap();
    for language in ["tr", "en"] {
        let told = ran(shop.command(["report", job, "--html", "rapor ş.html"]).env("KASADAR_LANG", language));
        assert_eq!(told.code, Some(0), "{told:?}");
        let page = std::fs::read_to_string(shop.path("rapor ş.html")).unwrap();
        assert!(page.contains(&format!("<html lang=\"{language}\">")) && page.contains(job), "{page}");
    }
    assert_eq!(shop.run(["report", job, "--html", "yok/rapor.html"]).code, Some(1));
    assert_eq!(shop.run(["report", job, "--html", "a", "--open"]).code, Some(2));
}

#[test]
fn a_report_that_cannot_be_kept_fails_no_run() {
    let shop = Shop::new();
    std::fs::create_dir_all(shop.path("data/kasadar")).unwrap();
    std::fs::write(shop.path("data/kasadar/reports"), "in the way").unwrap();
    let told = shop.done("kasa.db", &["upgrade"]);
    assert!(told.stderr.contains("its report could not be kept"), "{told:?}");
}

#[test]
fn two_hundred_reports_are_kept_and_no_other_folder_is_touched() {
    let shop = Shop::new();
    let reports = shop.path("data/kasadar/reports");
    for number in 0..205 {
        std::fs::create_dir_all(reports.join(format!("2020{:02}{:02}T000000Z-job", number / 28 + 1, number % 28 + 1))).unwrap();
    }
    std::fs::create_dir_all(reports.join("benim klasörüm")).unwrap();
    shop.done("kasa.db", &["upgrade"]);
    let left: Vec<_> = std::fs::read_dir(&reports).unwrap().map(|one| one.unwrap().file_name().into_string().unwrap()).collect();
    assert_eq!(left.len(), 201, "{left:?}");
    assert!(left.iter().any(|name| name == "benim klasörüm") && !left.iter().any(|name| name.starts_with("20200101")));
    assert_eq!(kept_jobs(&shop), 1);
}

fn kept_jobs(shop: &Shop) -> usize {
    let list: Value = serde_json::from_str(&shop.run(["report", "list", "--json"]).stdout).unwrap();
    list["data"].as_array().unwrap().len()
}

#[test]
fn a_broken_ledger_is_told_and_check_ends_with_4() {
    for place in [Place::sqlite(), Place::postgres()] {
        let (shop, folder) = (Shop::new(), three());
        assert_eq!(on(&shop, &place, &folder, &["upgrade"]).code, Some(0));
        assert_eq!(on(&shop, &place, &folder, &["check"]).code, Some(0));
        place.sql("UPDATE kasadar_ledger SET operator = 'başkası' WHERE seq = 2");
        for language in ["tr", "en"] {
            let words = ["--migrations", &folder.path().display().to_string(), "--db", &db(&place), "check"].map(str::to_owned);
            let told = ran(shop.command(words).env("KASADAR_LANG", language));
            assert_eq!(told.code, Some(4), "{told:?}");
            assert!(told.stdout.contains(if language == "tr" { "2 numaralı kayıt" } else { "Ledger entry 2 was changed" }), "{told:?}");
        }
        let status: Value = serde_json::from_str(&on(&shop, &place, &folder, &["status", "--json"]).stdout).unwrap();
        assert_eq!((&status["data"]["audit"][0]["seq"], &status["data"]["audit"][0]["breach"]), (&2.into(), &"edited".into()));
        // The end of a ledger that was cut off is known from the last report, on both engines.
        place.sql("DELETE FROM kasadar_ledger WHERE seq > 1");
        if let Place::Sqlite(_) = &place {
            place.sql("UPDATE sqlite_sequence SET seq = 1 WHERE name = 'kasadar_ledger'");
        }
        let status: Value = serde_json::from_str(&on(&shop, &place, &folder, &["status", "--json"]).stdout).unwrap();
        assert_eq!(status["data"]["audit"][0]["breach"], "cut", "{status}");
        assert_eq!(on(&shop, &place, &folder, &["check"]).code, Some(4));
    }
}

#[test]
fn status_says_what_has_become_due_by_the_thresholds_of_the_settings() {
    let shop = Shop::new();
    shop.done("kasa.db", &["upgrade"]);
    let due = |shop: &Shop| {
        let status: Value = serde_json::from_str(&shop.on("kasa.db", &["status", "--json"]).stdout).unwrap();
        let due = status["data"]["upkeep"]["due"].as_array().unwrap().iter().map(|due| due["due"].as_str().unwrap().to_owned());
        due.collect::<Vec<_>>()
    };
    assert_eq!(due(&shop), ["no-backup"]);
    let connection = rusqlite::Connection::open(shop.path("kasa.db")).unwrap();
    connection.execute_batch("CREATE TABLE dolgu (b BLOB); INSERT INTO dolgu VALUES (zeroblob(4000000)); DELETE FROM dolgu").unwrap();
    assert_eq!(due(&shop), ["no-backup", "free-pages", "growth"]);
    for (language, words) in [("tr", "Henüz doğrulanmış bir yedek yok"), ("en", "There is no verified backup yet")] {
        let told = ran(shop.command(["--db", "kasa.db", "status"]).env("KASADAR_LANG", language));
        assert!(told.stdout.contains(words), "{told:?}");
    }
    shop.done("kasa.db", &["backup"]);
    assert_eq!(due(&shop), ["no-backup", "free-pages", "growth"], "nobody has looked at it yet");
    shop.done("kasa.db", &["backup", "verify", "--all"]);
    assert_eq!(due(&shop), ["free-pages", "growth"]);
    std::fs::write(shop.path("kasadar.toml"), "[thresholds]\ngrowth_percent = 100000\nfree_percent = 99\n").unwrap();
    assert!(due(&shop).is_empty());
}

#[test]
fn nothing_from_a_file_or_a_database_begins_a_line_of_its_own() {
    let (shop, place) = (Shop::new(), Place::sqlite());
    let evil = "a\n2026-01-01T00:00:00Z ERROR forged\r\u{1b}[2J\u{2028}forged";
    let graph = folder(&[revision("r1", "", "CREATE TABLE \"kötü\nforged\" (id INTEGER);\nSELECT 1 FROM \"yok\nforged\";", "")]);
    let told = on(&shop, &place, &graph, &["-vv", "upgrade"]);
    assert_eq!(told.code, Some(1));
    let mut all = vec![told];
    all.push(on(&shop, &place, &three(), &["upgrade"]));
    place.sql(&format!(
        "UPDATE kasadar_ledger SET operator = '{evil}', host = '{evil}', revision = revision || '{evil}', program = '{evil}' WHERE seq = 3"
    ));
    place.sql(&format!("INSERT INTO alembic_version VALUES ('{evil}')"));
    for words in [&["status"][..], &["status", "-v"], &["check"], &["history", "-v"], &["current"], &["upgrade"], &["doctor"], &["report"]]
    {
        all.push(on(&shop, &place, &three(), words));
    }
    all.push(shop.run(["-vv", "--db", "yok\nforged.db", "status"]));
    let logs = std::fs::read_dir(shop.path("data/kasadar/logs")).unwrap().map(|log| std::fs::read_to_string(log.unwrap().path()).unwrap());
    let texts: Vec<String> = all.into_iter().flat_map(|ran| [ran.stdout, ran.stderr]).chain(logs).collect();
    let mut seen = false;
    for line in texts.iter().flat_map(|text| text.split('\n')) {
        seen |= line.contains("forged");
        assert!(
            !line.trim_start().starts_with("forged") && !line.starts_with("2026-01-01") && !line.contains(['\r', '\u{1b}', '\u{2028}']),
            "{line:?}"
        );
    }
    assert!(seen);
}

/// Everything in a zip, names and bytes.
fn unpacked(file: &Path) -> Vec<(String, Vec<u8>)> {
    let mut zip = zip::ZipArchive::new(std::fs::File::open(file).unwrap()).unwrap();
    let mut parts = Vec::new();
    for at in 0..zip.len() {
        let mut part = zip.by_index(at).unwrap();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        parts.push((part.name().unwrap().into_owned(), bytes));
    }
    parts
}

#[test]
fn the_support_file_holds_what_helps_and_no_row_and_no_password() {
    let shop = Shop::new();
    let (store, centre) = (Place::sqlite(), Place::postgres());
    let Place::Postgres(server) = &centre else { panic!() };
    let table = revision("r1", "", "CREATE TABLE musteriler (ad VARCHAR(64), telefon VARCHAR(32));", "DROP TABLE musteriler;");
    let rows = format!("INSERT INTO musteriler VALUES ('{NAME}', '{PHONE}'), ('{NAME}', '{PHONE}')");
    let trips = [
        (&store, vec!["CREATE TRIGGER t BEFORE UPDATE ON musteriler BEGIN SELECT RAISE(ABORT, old.ad || old.telefon); END;\nUPDATE musteriler SET ad = ad;".to_owned()]),
        (
            &centre,
            vec![
                "ALTER TABLE musteriler ADD CONSTRAINT uq_telefon UNIQUE (telefon);".to_owned(),
                "ALTER TABLE musteriler ALTER ad TYPE integer USING ad::integer;".to_owned(),
                format!("SELECT * FROM yok WHERE ad = '{NAME}';"),
            ],
        ),
    ];
    for (place, statements) in trips {
        assert_eq!(on(&shop, place, &folder(std::slice::from_ref(&table)), &["upgrade"]).code, Some(0));
        place.sql(&rows);
        for statement in statements {
            let told = on(&shop, place, &folder(&[table.clone(), revision("r2", "r1", &statement, "")]), &["-vv", "upgrade"]);
            assert_eq!(told.code, Some(1), "{told:?}");
        }
    }
    std::fs::write(shop.path("pgpass"), format!("*:*:*:*:{SECRET}\n")).unwrap();
    let role = format!("destek_{}", std::process::id());
    server.psql_as("postgres", &format!("CREATE ROLE {role} LOGIN PASSWORD '{SECRET}'"));
    let address = |user: &str| format!("postgres://{user}@127.0.0.1:{}/{}?sslmode=disable", Server::shared().port(), server.name);
    let settings = format!(
        "[stores.kasa1]\npath = {:?}\n[stores.yok]\npath = \"yok.db\"\n[central]\nname = \"merkez\"\naddress = {:?}\n",
        db(&store),
        address(&role)
    );
    std::fs::write(shop.path("kasadar.toml"), settings).unwrap();
    for (number, way) in ["address", "variable", "file"].into_iter().enumerate() {
        let named = if way == "address" { address(&format!("{ROLE}:{PASSWORD}")) } else { address(&role) };
        let name = format!("destek {number}.zip");
        let mut command = shop.command(["-vv", "--db", &named, "support-file", &name]);
        match way {
            "variable" => drop(command.env("PGPASSWORD", SECRET)),
            _ => drop(command.env("PGPASSFILE", shop.path("pgpass"))),
        }
        let told = ran(&mut command);
        assert_eq!(told.code, Some(0), "{told:?}");
        let parts = unpacked(&shop.path(&name));
        for folder in ["machine.json", "configuration.toml", "revisions.json", "databases/", "reports/", "logs/"] {
            assert!(parts.iter().any(|(name, bytes)| name.starts_with(folder) && !bytes.is_empty()), "{folder}");
        }
        let whole: Vec<u8> = parts.into_iter().flat_map(|(name, bytes)| [name.into_bytes(), bytes]).flatten().collect();
        let whole = String::from_utf8(whole).unwrap();
        for canary in ["Kanarya", "Müşterioğlu", "765 43", SECRET, "Wz9", PASSWORD] {
            assert!(!whole.contains(canary), "{canary}: {:?}", whole.find(canary).map(|at| whole.get(at.saturating_sub(300)..at + 80)));
        }
        for helps in ["KSD-1301", "23505, table musteriler, constraint uq_telefon", "22P02", "SQLite 1811", "\"musteriler\"", "KSD-1202"] {
            assert!(whole.contains(helps), "{helps}");
        }
    }
}

#[test]
fn a_support_file_is_written_where_little_works() {
    let shop = Shop::new();
    std::fs::write(shop.path("kasadar.toml"), "default = \n").unwrap();
    insta::assert_snapshot!("support-file", transcript(&shop, &["support-file a.zip", "support-file yok/a.zip"]));
    assert!(unpacked(&shop.path("a.zip")).iter().any(|(name, _)| name == "machine.json"));
    let left = std::fs::read_dir(shop.path("")).unwrap().map(|one| one.unwrap().file_name().into_string().unwrap());
    assert!(left.into_iter().all(|name| !name.starts_with(".tmp")));
}
