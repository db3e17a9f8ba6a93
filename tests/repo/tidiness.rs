//! Small things that would otherwise be said in every review.

use kasadar_repo_tests::{files, top};

const LONGEST_FILE: usize = 400;

fn ours() -> impl Iterator<Item = (String, String)> {
    let made = ["Cargo.lock", "ui/package-lock.json", "LICENSE-APACHE"];
    files()
        .into_iter()
        .filter(move |(path, _)| !made.contains(&path.as_str()) && !path.starts_with("ui/src/wire/") && !path.ends_with(".svg"))
}

fn code() -> impl Iterator<Item = (String, String)> {
    ours().filter(|(path, _)| [".rs", ".ts", ".tsx", ".py", ".mjs"].iter().any(|ending| path.ends_with(ending)))
}

#[track_caller]
fn none(found: Vec<String>) {
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn every_rust_file_says_what_it_is_for() {
    none(code().filter(|(path, text)| path.ends_with(".rs") && !text.starts_with("//!")).map(|(path, _)| path).collect());
}

#[test]
fn no_file_is_too_long_to_be_one_thing() {
    none(
        code()
            .filter(|(_, text)| text.lines().count() > LONGEST_FILE)
            .map(|(path, text)| format!("{path}: {} lines", text.lines().count()))
            .collect(),
    );
}

#[test]
fn no_test_is_switched_off_and_no_plan_stands_in_the_code() {
    // Put together, so that this file does not find itself.
    let words = [
        ["#[ign", "ore"].concat(),
        ["TO", "DO"].concat(),
        ["FIX", "ME"].concat(),
        ["tod", "o!("].concat(),
        ["unimpl", "emented!("].concat(),
        [".sk", "ip("].concat(),
    ];
    let found = |(path, text): (String, String)| {
        let allowed = |line: &str, word: &String| word.starts_with(".sk") && path.ends_with(".rs") && !line.contains("it.sk");
        let lines: Vec<String> = text
            .lines()
            .filter(|line| words.iter().any(|word| line.contains(word.as_str()) && !allowed(line, word)))
            .map(|line| format!("{path}: {}", line.trim()))
            .collect();
        lines
    };
    none(code().flat_map(found).collect());
}

#[test]
fn nothing_names_a_machine_it_was_written_on() {
    let words = [["/ho", "me/"].concat(), ["/ro", "ot/"].concat(), ["/wo", "rk/"].concat(), ["C:\\Us", "ers"].concat()];
    none(ours().filter(|(_, text)| words.iter().any(|word| text.contains(word.as_str()))).map(|(path, _)| path).collect());
}

#[test]
fn lines_end_as_they_should() {
    let bad = |(path, text): &(String, String)| {
        let trailing = !path.ends_with(".md") && !path.ends_with(".snap") && text.lines().any(|line| line.ends_with([' ', '\t']));
        trailing || text.contains('\r') || (!text.is_empty() && !text.ends_with('\n'))
    };
    none(ours().filter(bad).map(|(path, _)| path).collect());
}

#[test]
fn every_shipped_revision_speaks_both_languages() {
    let is_revision = |path: &str| path.starts_with("migrations/") && path.ends_with(".sql");
    let speaks = |text: &str| text.contains("\n-- message: ") && text.contains("\n-- message.tr: ");
    let (spoken, silent): (Vec<_>, Vec<_>) = files().into_iter().filter(|(path, _)| is_revision(path)).partition(|(_, text)| speaks(text));
    assert!(spoken.len() >= 16, "{} revisions", spoken.len());
    none(silent.into_iter().map(|(path, _)| path).collect());
}

#[test]
fn the_readme_names_only_what_make_knows() {
    let makefile = std::fs::read_to_string(top().join("Makefile")).expect("a Makefile");
    for readme in ["README.md", "README.tr.md"] {
        let text = std::fs::read_to_string(top().join(readme)).expect(readme);
        let block = text.split("```").nth(1).expect("a block of commands");
        for word in block.split("make ").skip(1).filter_map(|rest| rest.split_whitespace().next()) {
            assert!(makefile.contains(&format!("\n{word}:")), "{readme}: make {word}");
        }
    }
}
