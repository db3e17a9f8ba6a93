//! Passwords are nowhere but where they were put.

use std::path::Path;

use kasadar_test_support::{Place, ROLE, Server};

use crate::program::{Ran, Shop, ran};
use crate::revisions::{bring, three};

const CANARY: &str = "kanarya-Qx7!ş-uçar";
/// The same as it stands in an address.
const IN_ADDRESS: &str = "kanarya-Qx7!%C5%9F-u%C3%A7ar";

fn nowhere(shop: &Shop, ran: &Ran) {
    for text in [&ran.stdout, &ran.stderr] {
        assert!(!text.contains("kanarya") && !text.contains("Qx7"), "{ran:?}");
    }
    let mut folders = vec![shop.path("data")];
    let mut logs = 0;
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
            if entry.path().is_dir() {
                folders.push(entry.path());
            } else {
                logs += 1;
                let bytes = std::fs::read(entry.path()).unwrap();
                assert!(!String::from_utf8_lossy(&bytes).contains("kanarya"), "{}", entry.path().display());
            }
        }
    }
    assert!(logs > 0, "no log was written");
}

#[test]
fn the_password_of_a_server_is_never_told() {
    let place = Place::postgres();
    let Place::Postgres(database) = &place else { panic!() };
    let role = format!("kanat_{}", std::process::id());
    database.psql_as("postgres", &format!("CREATE ROLE {role} LOGIN PASSWORD '{CANARY}'; GRANT ALL ON SCHEMA public TO {role}"));
    let (port, name, folder) = (Server::shared().port(), &database.name, three());
    let migrations = folder.path().display().to_string();
    let address = |password: &str| format!("postgres://{role}{password}@127.0.0.1:{port}/{name}?sslmode=disable");
    let with = |way: &str, shop: &Shop, verb: &[&str]| {
        let db = if way == "address" { address(&format!(":{IN_ADDRESS}")) } else { address("") };
        let mut command = shop.command(["-vv", "--migrations", &migrations, "--db", &db].iter().chain(verb));
        match way {
            "variable" => drop(command.env("PGPASSWORD", CANARY)),
            "file" => {
                std::fs::write(shop.path("pgpass"), format!("*:*:*:*:{CANARY}\n")).unwrap();
                command.env("PGPASSFILE", shop.path("pgpass"));
            }
            _ => {}
        }
        ran(&mut command)
    };
    for way in ["address", "variable", "file"] {
        let shop = Shop::new();
        for verb in [&["upgrade", "+1"][..], &["status", "--json"], &["doctor"], &["upgrade", "yok"], &["downgrade", "base"], &["history"]]
        {
            let told = with(way, &shop, verb);
            assert!(told.code != Some(6), "{way}, {verb:?}: {told:?}");
            nowhere(&shop, &told);
        }
    }
    // Also where the address is broken, the server gone, the account another one, or the program asks for it.
    let shop = Shop::new();
    let broken = [
        format!("postgres://{role}:{IN_ADDRESS}@127.0.0.1:99999/{name}"),
        format!("postgres://{role}:{IN_ADDRESS}@127.0.0.1:1/{name}?sslmode=disable"),
        format!("postgres://{ROLE}:{IN_ADDRESS}@127.0.0.1:{port}/{name}?sslmode=disable"),
        format!("postgres://{role}:{IN_ADDRESS}@127.0.0.1:{port}/{name}?renk=1"),
        format!("postgres://:{IN_ADDRESS}@127.0.0.1:{port}/{name}"),
        format!("postgres://{role}:{IN_ADDRESS}@127.0.0.1:{port}/yok?sslmode=disable"),
        format!("mysql://{role}:{IN_ADDRESS}@127.0.0.1/{name}"),
    ];
    for db in &broken {
        for verb in ["status", "doctor", "upgrade"] {
            for json in [&[][..], &["--json"]] {
                let told = shop.run(["-vv", "--db", db, verb].iter().chain(json));
                assert!(matches!(told.code, Some(2 | 6)), "{db}: {told:?}");
                nowhere(&shop, &told);
            }
        }
    }
    std::fs::write(shop.path("kasadar.toml"), format!("[central]\naddress = \"{}\"\n", address(&format!(":{IN_ADDRESS}")))).unwrap();
    for verb in ["status", "doctor"] {
        nowhere(&shop, &shop.run(["-vv", verb]));
    }
    let held = database.psql_as("postgres", "SELECT string_agg(l::text, ' ') FROM kasadar_ledger l");
    assert!(held.contains("r1") && !held.contains("kanarya"), "{held}");
}

#[test]
fn the_password_of_the_administrator_is_stored_as_a_hash_only() {
    let shop = Shop::new();
    std::fs::write(shop.path("parola"), format!("{CANARY}\n")).unwrap();
    shop.done("kasa.db", &["upgrade"]);
    for _ in 0..2 {
        let answers = ["--company", "Ege", "--store", "İzmir", "--store-code", "i1", "--admin-password-file", "parola"];
        let told = shop.run(["-vv", "--db", "kasa.db", "seed"].iter().chain(&answers));
        assert_eq!(told.code, Some(0), "{told:?}");
        nowhere(&shop, &told);
    }
    let bytes = std::fs::read(shop.path("kasa.db")).unwrap();
    assert!(!bytes.windows(CANARY.len()).any(|window| window == CANARY.as_bytes()));
    nowhere(&shop, &shop.run(["--db", "postgres://u@127.0.0.1:1/d", "password", "--file", "parola"]));
}

#[test]
fn verbs_of_the_keyring_say_what_is_wrong() {
    let shop = Shop::new();
    std::fs::write(shop.path("parola"), "x\n").unwrap();
    std::fs::write(shop.path("bos"), "").unwrap();
    let lines = [
        "--db kasa.db password",
        "--db postgres://u@127.0.0.1:1/d password",
        "--db postgres://u@127.0.0.1:1/d password --file yok",
        "--db postgres://u@127.0.0.1:1/d password --file bos",
        "password",
    ];
    insta::assert_snapshot!("password", crate::transcript::transcript(&shop, &lines));
    // This machine has no keyring service.
    for words in [&["password", "--file", "parola"][..], &["password", "--forget"]] {
        let told = shop.on("postgres://u@127.0.0.1:1/d", words);
        assert!(told.code == Some(1) && told.stderr.contains("KSD-1606"), "{told:?}");
    }
    let place = Place::sqlite();
    bring(&shop, &place, &three(), "r1");
    assert!(Path::new(&crate::revisions::db(&place)).exists());
}
