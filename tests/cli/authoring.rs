//! Verbs of those who write revisions: init, revision, merge, edit, check.

use std::fmt::Write;
use std::path::Path;

use crate::program::{Shop, ran};
use crate::transcript::{LANGUAGES, entry, words};

fn files(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn a_folder_grows_from_init_to_merge() {
    let mut told = String::new();
    for language in LANGUAGES {
        let shop = Shop::new();
        let mut say = |line: &str| {
            let ran = ran(shop.command(words(line)).env("KASADAR_LANG", language).env("EDITOR", "true"));
            told += &entry(&format!("[{language}] kasadar {line}"), &ran);
        };
        let at = |line: &str| format!("--migrations 'Geçişler' {line}");
        say("init Geçişler");
        say(&at("check"));
        say(&at("revision -m 'Add products' --message-tr 'Ürünler eklendi' --rev-id r1"));
        say(&at("edit"));
        say(&at("revision -m 'Add prices' --rev-id r2 --json"));
        say(&at("revision -m 'Again' --rev-id r2"));
        say(&at("revision -m 'From the side' --head r1"));
        say(&at("revision -m 'From the side' --head r1 --splice --branch-label yan --rev-id s2"));
        say(&at("revision -m 'Which?'"));
        say(&at("check"));
        say(&at("merge --rev-id m --branch-label hep"));
        say(&at("merge"));
        say(&at("revision -m 'Needs' --depends-on r2 --rev-id n"));
        say(&at("heads"));
        say(&at("check"));
        say(&at("revision -m 'Bad id' --rev-id 'ş@1'"));
        say("init Geçişler");
        say("revision -m 'Nowhere'");
        say("edit");
        say("--migrations yok revision -m 'Nowhere'");
        say("--migrations yok check");
        let names: Vec<String> = files(&shop.path("Geçişler"))
            .into_iter()
            .map(|name| name.split_once('_').map_or(name.clone(), |(_, rest)| rest.to_owned()))
            .collect();
        writeln!(told, "{names:?}\n").unwrap();
        let text = std::fs::read_to_string(
            shop.path("Geçişler").join(files(&shop.path("Geçişler")).iter().find(|name| name.contains("_r1_")).unwrap()),
        )
        .unwrap();
        told += &text;
    }
    let day = regex::Regex::new(r"20[0-9]{2}-[0-9]{2}-[0-9]{2}(T[0-9:]+Z)?").unwrap();
    insta::assert_snapshot!("authoring", day.replace_all(&told, "<day>"));
}

#[test]
fn an_editor_that_fails_is_named() {
    let shop = Shop::new();
    std::fs::create_dir(shop.path("g")).unwrap();
    std::fs::write(shop.path("g/1.sql"), "-- revision: r1\n-- revises:\n-- message: x\n\n-- +up\n\n-- +down\n").unwrap();
    let edit = |editor: &str, visual: Option<&str>| {
        let mut command = shop.command(["--migrations", "g", "edit"]);
        command.env("EDITOR", editor);
        visual.map(|visual| command.env("VISUAL", visual));
        ran(&mut command)
    };
    assert_eq!(edit("true", None).code, Some(0));
    assert_eq!(edit("false", Some("true -x")).code, Some(0), "VISUAL comes first");
    for (editor, name) in [("false", "`false`"), ("olmayan-düzenleyici --wait", "`olmayan-düzenleyici --wait`")] {
        let told = edit(editor, None);
        assert!(told.code == Some(1) && told.stderr.contains("KSD-1609") && told.stderr.contains(name), "{told:?}");
    }
}
