//! A server's password in a real keyring, on a session bus of its own.

use std::process::Command;

use kasadar_test_support::{PASSWORD, Server};

use crate::program::{PROGRAM, Shop, ran};

/// Opens a keyring for the commands behind it and closes it after them. A keyring has a bus, or it is none.
const WITH_KEYRING: &str = r#"
printf 'anahtarlık' | gnome-keyring-daemon --unlock --components=secrets --foreground >/dev/null 2>&1 &
keyring=$!
trap 'kill $keyring' EXIT
tries=0
# Who asks before the keyring is on the bus makes the bus start another one, which nobody has opened.
until dbus-send --session --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.NameHasOwner string:org.freedesktop.secrets | grep -q 'boolean true'; do
    tries=$((tries + 1)); [ $tries -lt 300 ] || exit 96
    sleep 0.1
done
tries=0
until [ "$("$1" --db "$2" password --file "$3" --quiet 2>&1)" ] && "$1" --db "$2" current --quiet >/dev/null 2>&1; do
    tries=$((tries + 1)); [ $tries -lt 100 ] || exit 97
    sleep 0.1
done
"$1" --db "$2" current || exit 98
"$1" --db "$2" password --forget || exit 99
"$1" --db "$2" current
"#;

#[test]
fn a_password_is_kept_in_a_real_keyring_and_taken_out_again() {
    let (shop, database) = (Shop::new(), Server::shared().database());
    std::fs::write(shop.path("parola.txt"), format!("{PASSWORD}\n")).unwrap();
    let mut command = Command::new("dbus-run-session");
    shop.clean(&mut command);
    command.args(["--", "sh", "-c", WITH_KEYRING, "sh", PROGRAM, &database.tcp_address("sslmode=disable"), "parola.txt"]);
    let ran = ran(&mut command);
    // The last command finds no password any more, and says so.
    assert!(ran.code == Some(6) && ran.stderr.contains("KSD-1222"), "{ran:?}");
    assert!(ran.stdout.contains("does not hold the password"), "{ran:?}");
    assert!(!format!("{ran:?}").contains(PASSWORD));
}
