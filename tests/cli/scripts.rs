//! What scripts read: one line of JSON on stdout, in no language, whatever the verb and however it ends.

use serde_json::Value;

use crate::program::{Shop, ran};
use crate::transcript::words;

#[test]
fn every_verb_answers_a_script() {
    let shop = Shop::new();
    shop.demo("kasa.db");
    std::fs::write(shop.path("parola.txt"), "doğru at pil zımba").unwrap();
    for (line, schema, ok) in [
        ("--db kasa.db status", "status", true),
        ("status --all", "status", true),
        ("--db kasa.db plan upgrade", "plan", true),
        ("--db kasa.db plan downgrade -1", "plan", true),
        ("--db kasa.db plan stamp head", "plan", true),
        ("--db kasa.db upgrade --dry-run", "upgrade", true),
        ("--db kasa.db upgrade --sql", "upgrade", true),
        ("--db kasa.db upgrade", "upgrade", true),
        ("--db kasa.db downgrade ab3e", "downgrade", true),
        ("--db kasa.db downgrade yok9", "downgrade", false),
        ("--db kasa.db stamp head", "stamp", false),
        ("--db kasa.db identify", "identify", true),
        ("--db kasa.db stamp --identified", "stamp", true),
        ("--db kasa.db upgrade", "upgrade", true),
        ("--db kasa.db current", "current", true),
        ("--db kasa.db history", "history", true),
        ("--db kasa.db check", "check", true),
        ("check", "check", true),
        ("--db kasa.db seed --dry-run", "seed", true),
        ("--db kasa.db seed --check", "seed", false),
        ("seed --list", "seed", true),
        ("--db kasa.db seed --admin-password-file parola.txt", "seed", true),
        ("--db kasa.db doctor", "doctor", true),
        ("heads", "heads", true),
        ("branches", "branches", true),
        ("show head", "show", true),
        ("show yok9", "show", false),
        ("init g", "init", true),
        ("--migrations g revision -m bir --rev-id r1", "revision", true),
        ("--migrations g edit", "edit", true),
        ("--migrations g merge", "merge", true),
        ("--migrations g revision -m iki --rev-id r1", "revision", false),
        ("--db yeni.db ensure-version", "ensure-version", true),
        ("demo ornek.db", "demo", true),
        ("demo ornek.db", "demo", false),
        ("--db kasa.db password", "password", false),
        ("--db yok.db upgrade --dry-run", "upgrade", false),
        ("--db yok9 status", "status", false),
    ] {
        for language in crate::transcript::LANGUAGES {
            let mut line = line.to_owned();
            if language == "tr" {
                // What was made in English cannot be made once more.
                line = line.replace("init g", "init h").replace("rev-id r1", "rev-id r2").replace("demo ornek.db", "demo ornek2.db");
                if line.contains("-m iki") {
                    line = line.replace("r2", "r1");
                }
            }
            let mut command = shop.command(words(&format!("{line} --json")));
            let told = ran(command.env("KASADAR_LANG", language).env("EDITOR", "true"));
            let json: Value = serde_json::from_str(&told.stdout).unwrap_or_else(|error| panic!("{line}: {error}: {told:?}"));
            let keys: Vec<&str> = json.as_object().unwrap().keys().map(String::as_str).collect();
            let wanted = if ok { vec!["schema", "ok", "data"] } else { vec!["schema", "ok", "problem", "data"] };
            assert_eq!((&json["schema"], &json["ok"]), (&format!("kasadar.{schema}/1").into(), &ok.into()), "{line}: {told:?}");
            assert_eq!(keys, wanted, "{line}: {told:?}");
            assert_eq!(told.stdout.lines().count(), 1);
            if !ok {
                let problem = &json["problem"];
                assert!(
                    problem["code"].as_str().unwrap().starts_with("KSD-") && problem["name"].is_string() && problem["exit"].is_string()
                );
                assert_ne!(told.code, Some(0), "{line}");
            }
        }
    }
}
