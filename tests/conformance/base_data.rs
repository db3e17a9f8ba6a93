//! Base data of our own making: what the vendor changes, what the shop changes, files that are wrong.

use kasadar_engine::database::DatabaseError;
use kasadar_engine::seed::{Answers, Datasets, SeedError, SeedReport, SeedSource, seed};
use kasadar_engine::{Error, Result};
use kasadar_test_support::{Place, context, folder};
use serde_json::Value;

use crate::harness::on_both;

on_both! {
    new_rows_arrive_and_untouched_values_follow_the_vendor,
    a_removed_row_stays_removed_and_what_hangs_on_it_is_not_brought,
    an_unanswered_question_and_a_failing_row_load_nothing,
    a_missing_table_or_dataset_is_named,
}

const HEAD: &str = "dataset = \"roller\"\ntable = \"roller\"\nkey = [\"kod\"]\nid = \"id\"\ntitle = \"Roles\"\ntitle-tr = \"Roller\"\n";
const LINKS: &str = "dataset = \"izinler\"\ntable = \"izinler\"\nkey = [\"rol_id\", \"kod\"]\nneeds = [\"roller\"]\ntitle = \"t\"\ntitle-tr = \"t\"\n\
                     [columns]\nrol_id = { from = \"roller\" }\n[[row]]\nrol_id = \"kasiyer\"\nkod = \"satis\"\n";

fn roles(rows: &[(&str, &str)]) -> String {
    rows.iter().fold(HEAD.to_owned(), |text, (kod, ad)| format!("{text}[[row]]\nkod = \"{kod}\"\nad = \"{ad}\"\nsistem = true\n"))
}

fn read(files: &[(&str, &str)]) -> Result<Datasets> {
    SeedSource::Folder(folder(files).path().to_path_buf()).load()
}

async fn load(place: &Place, files: &[(&str, &str)]) -> Result<SeedReport> {
    seed(&mut place.open().await, &read(files)?, &[], &Answers::default(), &context()).await
}

fn tables(place: &Place) {
    place.sql("CREATE TABLE roller (id VARCHAR(36) PRIMARY KEY, kod VARCHAR(20) UNIQUE, ad VARCHAR(40), sistem BOOLEAN NOT NULL)");
    place.sql("CREATE TABLE izinler (rol_id VARCHAR(36) REFERENCES roller (id), kod VARCHAR(20), PRIMARY KEY (rol_id, kod))");
}

fn counts(report: &SeedReport, dataset: usize) -> [u32; 4] {
    let found = &report.datasets[dataset];
    [found.added, found.changed, found.kept, found.same]
}

async fn new_rows_arrive_and_untouched_values_follow_the_vendor(place: Place) {
    tables(&place);
    let report = load(&place, &[("1.toml", &roles(&[("kasiyer", "Kasiyer"), ("mudur", "Müdür")]))]).await.unwrap();
    assert_eq!(counts(&report, 0), [2, 0, 0, 0]);
    let id = place.sql("SELECT id FROM roller WHERE kod = 'kasiyer'");
    place.sql("UPDATE roller SET ad = 'Bizim Müdür' WHERE kod = 'mudur'");

    let newer = roles(&[("kasiyer", "Kasa Görevlisi"), ("mudur", "Mağaza Müdürü"), ("depocu", "Depo'cu \\\\")]);
    let report = load(&place, &[("1.toml", &newer)]).await.unwrap();
    assert_eq!(counts(&report, 0), [1, 1, 1, 0]);
    assert_eq!(place.sql("SELECT ad FROM roller ORDER BY kod"), "Depo'cu \\\nKasa Görevlisi\nBizim Müdür");
    assert_eq!(place.sql("SELECT id FROM roller WHERE kod = 'kasiyer'"), id);

    // The shop takes the vendor's word after all: from then on it follows again.
    place.sql("UPDATE roller SET ad = 'Mağaza Müdürü' WHERE kod = 'mudur'");
    assert_eq!(counts(&load(&place, &[("1.toml", &newer)]).await.unwrap(), 0), [0, 0, 0, 3]);
    let newest = newer.replace("Mağaza Müdürü", "Müdür");
    assert_eq!(counts(&load(&place, &[("1.toml", &newest)]).await.unwrap(), 0), [0, 1, 0, 2]);
}

async fn a_removed_row_stays_removed_and_what_hangs_on_it_is_not_brought(place: Place) {
    tables(&place);
    let roles = roles(&[("kasiyer", "Kasiyer")]);
    load(&place, &[("1.toml", &roles)]).await.unwrap();
    place.sql("DELETE FROM roller");
    let report = load(&place, &[("1.toml", &roles), ("2.toml", LINKS)]).await.unwrap();
    assert_eq!((counts(&report, 0), counts(&report, 1)), ([0, 0, 1, 0], [0, 0, 1, 0]));
    assert_eq!(place.sql("SELECT count(*) FROM roller"), "0");
}

async fn an_unanswered_question_and_a_failing_row_load_nothing(place: Place) {
    tables(&place);
    let asks =
        format!("{HEAD}[[row]]\nkod = \"a\"\nsistem = true\n[[row]]\nkod = \"b\"\nad = {{ ask = \"company-name\" }}\nsistem = true\n");
    let error = load(&place, &[("1.toml", &asks)]).await.unwrap_err();
    assert!(matches!(error, Error::Seed(SeedError::AnswerMissing { .. })), "{error:?}");
    let empty = format!("{HEAD}[[row]]\nkod = \"a\"\nsistem = true\n[[row]]\nkod = \"b\"\n");
    let error = load(&place, &[("1.toml", &empty)]).await.unwrap_err();
    assert!(matches!(error, Error::Database(DatabaseError::QueryFailed { .. })), "{error:?}");
    assert_eq!(place.sql("SELECT count(*) FROM roller"), "0");
    load(&place, &[("1.toml", &roles(&[("a", "A")]))]).await.unwrap();
}

async fn a_missing_table_or_dataset_is_named(place: Place) {
    let files = [("1.toml", roles(&[("a", "A")]))].map(|(name, text)| (name, text));
    let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (*name, text.as_str())).collect();
    place.open().await;
    let error = load(&place, &files).await.unwrap_err();
    assert!(matches!(error, Error::Seed(SeedError::TableMissing { table, .. }) if table == "roller"));
    let named = seed(&mut place.open().await, &read(&files).unwrap(), &["rollar".into()], &Answers::default(), &context()).await;
    assert!(matches!(named.unwrap_err(), Error::Seed(SeedError::UnknownDataset { known, .. }) if known == ["roller"]));
}

#[test]
fn a_file_that_is_wrong_is_named_with_line_and_field() {
    let row = |more: &str| format!("{HEAD}[[row]]\nkod = \"a\"\n{more}");
    let cases: Vec<(String, u64, Value, &str)> = vec![
        ("dataset = ".into(), 1, Value::Null, "syntax"),
        (HEAD.replace("title = ", "titel = "), 5, "titel".into(), "unknown-field"),
        (HEAD.replace("table = \"roller\"\n", ""), 1, "table".into(), "missing"),
        (HEAD.replace("table = \"roller\"", "table = 1"), 2, "table".into(), "not-text"),
        (HEAD.replace("key = [\"kod\"]", "key = \"kod\""), 3, "key".into(), "not-texts"),
        (HEAD.replace("key = [\"kod\"]", "key = []"), 1, "key".into(), "missing"),
        (format!("local = 1\n{HEAD}"), 1, "local".into(), "not-flag"),
        (format!("needs = [\"yok\"]\n{HEAD}"), 1, "needs".into(), "not-loaded-before"),
        (HEAD.to_owned(), 1, "row".into(), "missing"),
        (format!("{HEAD}row = 1\n"), 7, "row".into(), "not-rows"),
        (format!("columns = 1\n{HEAD}"), 1, "columns".into(), "not-table"),
        (row("ad = 1.5\n"), 9, "ad".into(), "not-value"),
        (row("ad = 99999999999999999999\n"), 9, "ad".into(), "too-large"),
        (row("ad = 2026-01-01\n"), 9, "ad".into(), "not-value"),
        (row("ad = { ask = \"shoe-size\" }\n"), 9, "ad".into(), "unknown-question"),
        (row("ad = { ask = \"admin-password\", default = \"12345678\" }\n"), 9, "default".into(), "unknown-field"),
        (row("ad = { ask = \"admin-name\", default = 1 }\n"), 9, "default".into(), "not-text"),
        (row("ad = { demand = \"company-name\" }\n"), 9, "demand".into(), "unknown-field"),
        (row("[[row]]\nad = \"kodsuz\"\n"), 9, "kod".into(), "key-missing"),
        (row("[[row]]\nkod = \"a\"\n"), 9, "kod".into(), "repeated-key"),
        (row("[columns]\nad = 1\n"), 10, "ad".into(), "not-reference"),
        (row("[columns]\nad = { from = \"yok\" }\n"), 10, "ad".into(), "unfit-reference"),
    ];
    for (text, line, field, reason) in cases {
        let first = roles(&[("x", "X")]).replace("\"roller\"", "\"once\"");
        let problem = read(&[("1.toml", &first), ("şube.toml", &text)]).unwrap_err().problem();
        assert_eq!((problem.code.as_str(), &problem.args["file"]), ("KSD-1501", &"şube.toml".into()), "{text}");
        assert_eq!(
            [&problem.args["line"], &problem.args["field"], &problem.args["reason"]],
            [&line.into(), &field, &reason.into()],
            "{text}"
        );
    }
    let twice = read(&[("1.toml", &roles(&[("a", "A")])), ("2.toml", &roles(&[("a", "A")]))]).unwrap_err().problem();
    assert_eq!((twice.args["line"].as_u64(), twice.args["reason"].as_str()), (Some(1), Some("repeated-dataset")));
    let bytes = folder(&[("1.toml", [HEAD.as_bytes(), b"\xff"].concat())]);
    let latin = SeedSource::Folder(bytes.path().to_path_buf()).load().unwrap_err().problem();
    assert_eq!((latin.args["line"].as_u64(), latin.args["reason"].as_str()), (Some(7), Some("not-utf8")));
    assert_eq!(read(&[("README.md", "")]).unwrap_err().problem().code, "KSD-1031");
    assert_eq!(SeedSource::Folder("/yok/böyle".into()).load().unwrap_err().problem().code, "KSD-1030");
}
