//! Servers that are not there, do not let in, or die.

use std::net::TcpListener;

use kasadar_test_support::{PASSWORD, Place, ROLE, Server, revision};

use crate::program::{Shop, end, ran, start, until};
use crate::revisions::three;
use crate::transcript::{LANGUAGES, entry};

#[test]
fn servers_that_do_not_let_in_are_told_apart() {
    let (shop, server) = (Shop::new(), Server::shared());
    let database = server.database();
    let (port, name) = (server.port(), &database.name);
    // A port that was free a moment ago.
    let nobody = TcpListener::bind(("127.0.0.1", 0)).unwrap().local_addr().unwrap().port();
    let on = |user: &str, port: u16, name: &str, more: &str| format!("postgres://{user}@127.0.0.1:{port}/{name}?{more}");
    let mut told = String::new();
    for (case, address, password, code) in [
        ("no password", on(ROLE, port, name, "sslmode=disable"), None, "KSD-1222"),
        ("a wrong password", on(ROLE, port, name, "sslmode=disable"), Some("yanlış"), "KSD-1221"),
        ("an unknown user", on("yabanci", port, name, "sslmode=disable"), Some(PASSWORD), "KSD-1221"),
        ("an unknown database", on(ROLE, port, "olmayan", "sslmode=disable"), Some(PASSWORD), "KSD-1223"),
        ("nobody there", on(ROLE, nobody, name, "sslmode=disable"), Some(PASSWORD), "KSD-1220"),
        ("no encryption", on(ROLE, port, name, "sslmode=require"), Some(PASSWORD), "KSD-1225"),
        ("a host that is not there", format!("postgres://{ROLE}@olmayan.invalid/{name}"), Some(PASSWORD), "KSD-1220"),
        ("no socket", format!("postgres://{ROLE}@localhost/{name}?host=/tmp/yok"), Some(PASSWORD), "KSD-1220"),
    ] {
        for language in LANGUAGES {
            for verb in ["upgrade", "status", "doctor"] {
                let mut command = shop.command(["--db", &address, verb]);
                if let Some(password) = password {
                    command.env("PGPASSWORD", password);
                }
                let ran = ran(command.env("KASADAR_LANG", language));
                let said = if verb == "doctor" { &ran.stdout } else { &ran.stderr };
                assert!(ran.code == Some(6) && said.contains(code), "{case}, {verb}: {ran:?}");
                if verb == "upgrade" {
                    let shown = entry(&format!("[{language}] {case}"), &ran);
                    // The words of the details are the machine's.
                    told += &shown.replace(&nobody.to_string(), "<port>").replace(&port.to_string(), "<port>");
                }
            }
        }
    }
    assert_eq!(database.psql("SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace"), "0");
    insta::assert_snapshot!("no-server", told);
}

/// The server is killed in the middle of a long statement, and comes back.
#[test]
fn a_server_that_dies_in_the_middle_is_at_a_whole_revision() {
    let (shop, folder) = (Shop::new(), three());
    let (name, text) = revision("r3", "r2", "CREATE TABLE yarim (id INTEGER);\nSELECT pg_sleep(60);", "DROP TABLE yarim;");
    folder.write(&name, text);
    let mut server = Server::start_private();
    let database = server.database();
    let migrations = folder.path().display().to_string();
    let child = start(&mut shop.command(["--db", &database.address(), "--migrations", &migrations, "upgrade"]));
    until("the long statement", || {
        database.psql_as("postgres", "SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep'") == "1"
    });
    server.kill();
    let told = end(child);
    assert!(told.code == Some(6) && told.stderr.contains("KSD-1227"), "{told:?}");
    server.start();
    let place = Place::Postgres(server.named(&database.name));
    // Steps before the last do not wait for the disk: after a power cut an earlier one may be the last.
    let version = if place.sql("SELECT to_regclass('alembic_version') IS NULL") == "t" { String::new() } else { place.version() };
    assert!(["", "r1", "r2"].contains(&version.as_str()), "{version}");
    assert!(!place.dump().contains("yarim"));
    let (name, text) = revision("r3", "r2", "CREATE TABLE yarim (id INTEGER);", "DROP TABLE yarim;");
    folder.write(&name, text);
    let told = crate::revisions::go(&shop, &place, &folder, &["upgrade"]);
    assert_eq!((told.code, place.version().as_str()), (Some(0), "r3"), "{told:?}");
}
