//! Help, usage errors, completions and manual pages.

use serde_json::Value;

use crate::program::{Shop, ran};
use crate::transcript::{LANGUAGES, transcript, words};

const VERBS: &[&str] = &[
    "status",
    "upgrade",
    "downgrade",
    "plan",
    "current",
    "history",
    "check",
    "schema",
    "rehearse",
    "recover",
    "identify",
    "seal",
    "report",
    "seed",
    "doctor",
    "backup",
    "restore",
    "stamp",
    "heads",
    "branches",
    "show",
    "revision",
    "merge",
    "edit",
    "init",
    "ensure-version",
    "support-file",
    "demo",
    "password",
    "completions",
    "man",
];

#[test]
fn help_is_in_both_languages() {
    let shop = Shop::new();
    insta::assert_snapshot!("help", transcript(&shop, &["", "-h", "--help", "--version", "-V"]));
    for (name, option) in [("help-short", "-h"), ("help-long", "--help")] {
        let goals = [
            "plan upgrade",
            "plan downgrade",
            "plan stamp",
            "backup create",
            "backup list",
            "backup verify",
            "backup prune",
            "backup export",
        ];
        let lines: Vec<String> = VERBS.iter().copied().chain(goals).map(|verb| format!("{verb} {option}")).collect();
        insta::assert_snapshot!(name, transcript(&shop, &lines.iter().map(String::as_str).collect::<Vec<_>>()));
    }
}

#[test]
fn a_wrong_command_line_is_told_in_both_languages_and_as_json() {
    let shop = Shop::new();
    let wrong = [
        "statüs",
        "stauts",
        "status --hizli",
        "status --alll",
        "status --db",
        "--lang de status",
        "--lang=de status",
        "--lang",
        "--wait çok status",
        "--color bazen status",
        "downgrade",
        "plan",
        "plan sideways",
        "revision",
        "show",
        "stamp",
        "upgrade --dry-run --sql",
        "seed --check --list",
        "upgrade --transaction step",
        "completions tcsh",
        "history -r a:b c:d",
        "password --forget --file x",
    ];
    insta::assert_snapshot!("usage", transcript(&shop, &wrong));
    for line in wrong {
        for language in LANGUAGES {
            let mut words = words(line);
            words.push("--json".into());
            let told = ran(shop.command(&words).env("KASADAR_LANG", language));
            assert_eq!(told.code, Some(2), "{words:?}");
            // A word in want of a value takes `--json` for it.
            if line.ends_with("--db") || line.ends_with("--lang") {
                continue;
            }
            let json: Value = serde_json::from_str(&told.stdout).unwrap_or_else(|error| panic!("{words:?}: {error}: {told:?}"));
            assert_eq!(
                (&json["schema"], &json["ok"], &json["problem"]["code"]),
                (&"kasadar.error/1".into(), &false.into(), &"KSD-1601".into())
            );
        }
    }
}

#[test]
fn the_language_is_the_options_then_the_variables_then_the_settings() {
    let shop = Shop::new();
    std::fs::write(shop.path("kasadar.toml"), "language = \"tr\"\n").unwrap();
    let says = |variable: Option<&str>, options: &[&str]| {
        let mut command = shop.command([options, &["status"]].concat());
        match variable {
            Some(language) => command.env("KASADAR_LANG", language),
            None => command.env_remove("KASADAR_LANG"),
        };
        if ran(&mut command).stderr.contains("veritabanı belirtilmedi") { "tr" } else { "en" }
    };
    assert_eq!(says(None, &[]), "tr");
    assert_eq!(says(Some("en"), &[]), "en");
    assert_eq!(says(Some("en"), &["--lang", "tr"]), "tr");
    assert_eq!(says(None, &["--lang=en"]), "en");
}

#[test]
fn completions_and_manual_pages_know_every_verb() {
    let shop = Shop::new();
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let told = shop.run(["completions", shell]);
        assert_eq!(told.code, Some(0), "{told:?}");
        assert!(VERBS.iter().all(|verb| told.stdout.contains(verb)), "{shell}");
    }
    let told = ran(shop.command(["completions", "fish"]).env("KASADAR_LANG", "tr"));
    assert!(told.stdout.contains("kasadar"));
    for language in LANGUAGES {
        let folder = shop.path(format!("man {language}"));
        let main = ran(shop.command(["man"]).env("KASADAR_LANG", language));
        let all = ran(shop.command(["man".as_ref(), folder.as_os_str()]).env("KASADAR_LANG", language));
        assert_eq!((main.code, all.code, all.stdout.as_str()), (Some(0), Some(0), ""));
        assert!(main.stdout.starts_with(".ie") || main.stdout.contains(".TH kasadar 1"), "{}", main.stdout);
        assert_eq!(std::fs::read_dir(&folder).unwrap().count(), VERBS.len() + 1);
        let page = std::fs::read_to_string(folder.join("kasadar-upgrade.1")).unwrap();
        insta::assert_snapshot!(format!("man-upgrade-{language}"), page);
    }
    let told = shop.run(["man", "/proc/olmaz"]);
    assert!(told.code == Some(1) && told.stderr.contains("KSD-1033"), "{told:?}");
}

#[test]
fn colour_is_there_only_when_it_is_wanted() {
    let shop = Shop::new();
    let coloured = |options: &[&str], variable: bool| {
        let mut command = shop.command([options, &["heads"]].concat());
        if !variable {
            command.env_remove("NO_COLOR");
        }
        ran(&mut command).stdout.contains('\u{1b}')
    };
    assert!(coloured(&["--color", "always"], true));
    assert!(coloured(&["--color=always"], false));
    assert!(!coloured(&["--color", "never"], false));
    assert!(!coloured(&[], true));
    assert!(!coloured(&[], false), "a pipe is no terminal");
}
