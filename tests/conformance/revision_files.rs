//! Revision files that are wrong: each its own code, with the file and the line to look at.

use kasadar_engine::source::Source;
use kasadar_test_support::{Folder, folder, revision};
use serde_json::{Value, json};

const HEADER: &str = "-- revision: aaaa\n-- message: m\n\n";
const DOWN: &str = "\n-- +down\n";

/// Loads a folder and gives code and arguments of what is wrong.
fn wrong(files: &Folder) -> (String, Value) {
    let problem = Source::Folder(files.path().to_path_buf()).load().unwrap_err().problem();
    (problem.code, Value::Object(problem.args))
}

#[test]
fn a_wrong_file_is_named_with_its_line() {
    let body = |up: &str| format!("{HEADER}-- +up\n{up}{DOWN}");
    let head = |line: &str| format!("-- revision: aaaa\n{line}\n-- message: m\n\n-- +up\n{DOWN}");
    let cases: Vec<(String, &str, Value)> = vec![
        (head("-- just words"), "KSD-1002", json!({"line": 2, "text": "-- just words"})),
        (head("-- two words: x"), "KSD-1002", json!({"line": 2, "text": "-- two words: x"})),
        (head("-- colour: red"), "KSD-1003", json!({"line": 2, "key": "colour"})),
        (head("-- revision: bbbb"), "KSD-1004", json!({"line": 2, "key": "revision"})),
        ("-- message: m\n\n-- +up\n\n-- +down\n".into(), "KSD-1005", json!({"key": "revision"})),
        ("-- revision: a\n\n-- +up\n\n-- +down\n".into(), "KSD-1005", json!({"key": "message"})),
        ("-- revision: a\n-- message:\n\n-- +up\n\n-- +down\n".into(), "KSD-1005", json!({"key": "message"})),
        (HEADER.replace("aaaa", "a-b"), "KSD-1006", json!({"line": 1, "name_given": "a-b"})),
        (HEADER.replace("aaaa", &"a".repeat(33)), "KSD-1006", json!({"line": 1, "name_given": "a".repeat(33)})),
        (HEADER.replace("aaaa", "ığdır"), "KSD-1006", json!({"line": 1, "name_given": "ığdır"})),
        (HEADER.replace("aaaa", "head"), "KSD-1006", json!({"line": 1, "name_given": "head"})),
        (head("-- revises: b@c"), "KSD-1006", json!({"line": 2, "name_given": "b@c"})),
        (head("-- labels: a+b"), "KSD-1006", json!({"line": 2, "name_given": "a+b"})),
        (head("-- created: yesterday"), "KSD-1007", json!({"line": 2, "text": "yesterday"})),
        (format!("{HEADER}-- +up mysql\n{DOWN}"), "KSD-1008", json!({"line": 4, "text": "-- +up mysql"})),
        (
            format!("{HEADER}-- +up no-transaction no-transaction\n{DOWN}"),
            "KSD-1008",
            json!({"line": 4, "text": "-- +up no-transaction no-transaction"}),
        ),
        (format!("{HEADER}-- +sideways\n{DOWN}"), "KSD-1008", json!({"line": 4, "text": "-- +sideways"})),
        (format!("{HEADER}-- +\n{DOWN}"), "KSD-1008", json!({"line": 4, "text": "-- +"})),
        (format!("{HEADER}-- +up\n-- +up\n{DOWN}"), "KSD-1009", json!({"line": 5, "section": "+up"})),
        (format!("{HEADER}-- +up sqlite\n-- +up sqlite\n{DOWN}"), "KSD-1009", json!({"line": 5, "section": "+up sqlite"})),
        (format!("{HEADER}-- +up\n"), "KSD-1010", json!({"section": "+down"})),
        (format!("{HEADER}{DOWN}"), "KSD-1010", json!({"section": "+up"})),
        (format!("{HEADER}-- +up sqlite\n{DOWN}"), "KSD-1010", json!({"section": "+up postgres"})),
        (format!("{HEADER}-- +up\n\n-- +down postgres\n"), "KSD-1010", json!({"section": "+down sqlite"})),
        (format!("{HEADER}-- +up\n\n-- irreversible:\n"), "KSD-1015", json!({"line": 6})),
        (format!("{HEADER}-- +up\n\n-- irreversible: so\n-- +down\n"), "KSD-1016", json!({"line": 6})),
        (body("SELECT 1;\nSELECT 'açık\n"), "KSD-1011", json!({"line": 6})),
        (body("DO $x$ BEGIN\n"), "KSD-1011", json!({"line": 5})),
        (body("SELECT \"a\n"), "KSD-1011", json!({"line": 5})),
        (body("\n\n/* hiç bitmeyen\n"), "KSD-1011", json!({"line": 7})),
        (body("SELECT 1;\nCOMMIT;\n"), "KSD-1012", json!({"line": 6, "word": "COMMIT"})),
        (body("/* a */ begin immediate;\n"), "KSD-1012", json!({"line": 5, "word": "BEGIN"})),
        (body("START TRANSACTION;\n"), "KSD-1012", json!({"line": 5, "word": "START TRANSACTION"})),
        (body("SAVEPOINT a;\n"), "KSD-1012", json!({"line": 5, "word": "SAVEPOINT"})),
        (format!("{HEADER}-- +backfill table=a key=b\nUPDATE a SET c = 1;\n-- +up\n{DOWN}"), "KSD-1013", json!({"line": 4})),
        (body("-- +backfill key=b\nUPDATE a;\n"), "KSD-1013", json!({"line": 5, "reason": "no-table"})),
        (body("-- +backfill table=a\nUPDATE a;\n"), "KSD-1013", json!({"line": 5, "reason": "no-key"})),
        (body("-- +backfill table=a key=b size=0\nUPDATE a;\n"), "KSD-1013", json!({"line": 5, "reason": "bad-size"})),
        (body("-- +backfill table=a key=b speed=9\nUPDATE a;\n"), "KSD-1013", json!({"line": 5, "reason": "unknown-word"})),
        (body("-- +backfill table=a key=b\n"), "KSD-1013", json!({"line": 5, "reason": "no-range"})),
        (body("-- +backfill table=a key=b\nUPDATE a SET c = 1 WHERE b >= :from;\n"), "KSD-1013", json!({"line": 5, "reason": "no-range"})),
        (format!("{HEADER}SELECT 1;\n-- +up\n{DOWN}"), "KSD-1014", json!({"line": 4})),
        (format!("SELECT 1;\n{HEADER}-- +up\n{DOWN}"), "KSD-1014", json!({"line": 1})),
    ];
    for (text, code, args) in cases {
        let files = folder(&[("a.sql", &text)]);
        let (found, told) = wrong(&files);
        assert_eq!((found.as_str(), &told["file"]), (code, &json!("a.sql")), "{text}\n{told}");
        for (name, value) in args.as_object().unwrap() {
            assert_eq!(&told[name], value, "{name} of {text}\n{told}");
        }
        // What is wrong does not depend on how lines end, nor on a byte order mark.
        files.write("a.sql", format!("\u{feff}{}", text.replace('\n', "\r\n")));
        assert_eq!(wrong(&files), (found, told), "{text}");
    }
}

#[test]
fn bytes_that_are_no_text_are_told_from_text() {
    let utf16: Vec<u8> = HEADER.encode_utf16().flat_map(u16::to_le_bytes).collect();
    for (bytes, offset) in [
        ([HEADER.as_bytes(), b"-- +up\nSELECT '\xfe\xfd'"].concat(), HEADER.len() + 15),
        ([b"\xff\xfe", &utf16[..]].concat(), 0),
        (utf16.clone(), 1),
    ] {
        let (code, told) = wrong(&folder(&[("a.sql", bytes)]));
        assert_eq!((code.as_str(), &told), ("KSD-1001", &json!({"file": "a.sql", "offset": offset})));
    }
}

#[test]
fn revisions_that_do_not_fit_together_are_named() {
    let labelled = |id: &str, label: &str| {
        let (name, text) = revision(id, "", "", "");
        (name, text.replace("-- message", &format!("-- labels: {label}\n-- message")))
    };
    let needs = |id: &str, need: &str| {
        let (name, text) = revision(id, "", "", "");
        (name, text.replace("-- message", &format!("-- depends-on: {need}\n-- message")))
    };
    let twin = |name: &str| (name.to_owned(), revision("aaaa", "", "", "").1);
    let cases = [
        (vec![twin("a.sql"), twin("b.sql")], "KSD-1020", json!({"id": "aaaa", "files": ["a.sql", "b.sql"]})),
        (vec![labelled("a", "b"), revision("b", "", "", "")], "KSD-1020", json!({"id": "b", "files": ["b.sql", "a.sql"]})),
        (vec![labelled("a", "x"), labelled("b", "x")], "KSD-1021", json!({"label": "x", "files": ["a.sql", "b.sql"]})),
        (vec![revision("a", "yok", "", "")], "KSD-1022", json!({"file": "a.sql", "parent": "yok"})),
        (vec![needs("a", "yok")], "KSD-1022", json!({"file": "a.sql", "parent": "yok"})),
        (vec![revision("a", "a", "", "")], "KSD-1023", json!({"files": ["a.sql"]})),
        (
            vec![revision("a", "b", "", ""), revision("b", "a", "", ""), revision("c", "b", "", "")],
            "KSD-1023",
            json!({"files": ["a.sql", "b.sql"]}),
        ),
        (vec![needs("a", "b"), revision("b", "a", "", "")], "KSD-1023", json!({"files": ["a.sql", "b.sql"]})),
    ];
    for (files, code, args) in cases {
        assert_eq!(wrong(&folder(&files)), (code.to_owned(), args));
    }
}

#[test]
fn a_folder_without_revisions_and_no_folder_are_two_errors() {
    let nothing = folder(&[("README.md", ""), (".gizli.sql", "")]);
    assert_eq!(wrong(&nothing).0, "KSD-1031");
    let file = Source::Folder(nothing.path().join("README.md")).load().unwrap_err().problem();
    let missing = Source::Folder(nothing.path().join("yok")).load().unwrap_err().problem();
    assert_eq!((file.code.as_str(), missing.code.as_str()), ("KSD-1030", "KSD-1030"));
}
