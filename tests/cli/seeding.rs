//! `kasadar seed`: flags, refusals, what it would do, what it did.

use kasadar_test_support::sqlite;

use crate::program::{Shop, ran};
use crate::transcript::{LANGUAGES, entry, transcript, words};

const ANSWERS: &str = "--company 'Ege Gıda' --store 'İzmir Alsancak' --store-code izmir-1 --admin-password-file parola.txt";

fn empty_shop() -> Shop {
    let shop = Shop::new();
    shop.done("kasa.db", &["upgrade", "--quiet"]);
    std::fs::write(shop.path("parola.txt"), "doğru at pil zımba\nikinci satır\n").unwrap();
    std::fs::write(shop.path("kisa.txt"), "1234567\n").unwrap();
    shop
}

#[test]
fn base_data_is_loaded_once_and_kept() {
    let mut told = String::new();
    for language in LANGUAGES {
        let shop = empty_shop();
        let mut say = |line: &str| {
            let ran = ran(shop.command(words(line)).env("KASADAR_LANG", language));
            told += &entry(&format!("[{language}] kasadar {line}"), &ran);
        };
        say("--db kasa.db seed --check");
        say("--db kasa.db seed --dry-run");
        say("--db kasa.db seed yetkiler roller");
        say(&format!("--db kasa.db seed {ANSWERS}"));
        say(&format!("--db kasa.db seed {ANSWERS} --json"));
        say("--db kasa.db seed");
        say("--db kasa.db seed --check");
        say("--db kasa.db doctor");
        let hash = sqlite(&shop.path("kasa.db"), "SELECT parola_ozeti FROM kullanicilar");
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
        assert_eq!(sqlite(&shop.path("kasa.db"), "SELECT kod || ' ' || ad FROM magazalar"), "izmir-1 İzmir Alsancak");
    }
    insta::assert_snapshot!("seed", told);
}

#[test]
fn what_cannot_be_loaded_is_refused_and_nothing_is_written() {
    let shop = empty_shop();
    std::fs::create_dir(shop.path("bozuk")).unwrap();
    std::fs::write(shop.path("bozuk/01_x.toml"), "dataset = \"x\"\nrenk = 1\n").unwrap();
    std::fs::write(shop.path("bos.db"), "").unwrap();
    let before = std::fs::read(shop.path("kasa.db")).unwrap();
    let lines = [
        "--db kasa.db seed",
        "--db kasa.db seed --company Ege",
        "--db kasa.db seed --company Ege --store İzmir",
        "--db kasa.db seed --company Ege --store İzmir --store-code i1",
        "--db kasa.db seed --admin-password-file kisa.txt",
        "--db kasa.db seed --admin-password-file yok.txt",
        "--db kasa.db seed --admin-password-file .",
        "--db kasa.db seed renkler",
        "--db kasa.db seed --from yok",
        "--db kasa.db seed --from bozuk",
        "--db kasa.db seed --dry-run --json",
        "--db bos.db seed --dry-run",
        "seed --list",
        "seed --list --json",
        "seed",
    ];
    insta::assert_snapshot!("seed-refused", transcript(&shop, &lines));
    assert_eq!(std::fs::read(shop.path("kasa.db")).unwrap(), before);
    assert_eq!(std::fs::read(shop.path("bos.db")).unwrap(), b"");
}
