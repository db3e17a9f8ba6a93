//! Where passwords of servers come from: keyring, then PGPASSWORD, then the password file.
//!
//! tokio-postgres reads neither variables nor files, so libpq's rules are followed here
//! (postgresql.org/docs/current/libpq-pgpass.html). Passwords are never logged or shown.

use std::path::PathBuf;

use directories::BaseDirs;
use kasadar_engine::database::{Password, PostgresAddress};
use secrecy::ExposeSecret;

use crate::HostError;

const SERVICE: &str = "kasadar";

/// The first password found for `address`.
pub(crate) fn find(address: &PostgresAddress) -> Option<Password> {
    from_keyring(address)
        .or_else(|| std::env::var("PGPASSWORD").ok().filter(|password| !password.is_empty()).map(Password::from))
        .or_else(|| std::fs::read_to_string(password_file()?).ok().and_then(|text| in_file(&text, address)))
}

/// A machine without a keyring service simply has no password there.
fn from_keyring(address: &PostgresAddress) -> Option<Password> {
    let entry = keyring::Entry::new(SERVICE, &address.to_string()).ok()?;
    entry.get_password().ok().map(Password::from)
}

/// Keeps the password of `address` in the keyring of the person who is logged in.
pub fn remember_password(address: &PostgresAddress, password: &Password) -> Result<(), HostError> {
    keyring::Entry::new(SERVICE, &address.to_string())
        .and_then(|entry| entry.set_password(password.expose_secret()))
        .map_err(|source| HostError::KeyringFailed { source })
}

/// Takes the password of `address` out of the keyring; none there is fine.
pub fn forget_password(address: &PostgresAddress) -> Result<(), HostError> {
    match keyring::Entry::new(SERVICE, &address.to_string()).and_then(|entry| entry.delete_credential()) {
        Ok(()) | Err(keyring::Error::NoEntry) => Ok(()),
        Err(source) => Err(HostError::KeyringFailed { source }),
    }
}

fn password_file() -> Option<PathBuf> {
    if let Some(file) = std::env::var_os("PGPASSFILE").filter(|file| !file.is_empty()) {
        return Some(file.into());
    }
    let dirs = BaseDirs::new()?;
    Some(if cfg!(windows) { dirs.config_dir().join("postgresql").join("pgpass.conf") } else { dirs.home_dir().join(".pgpass") })
}

/// The first line whose host, port, database and user fit; `*` fits all.
fn in_file(text: &str, address: &PostgresAddress) -> Option<Password> {
    // A socket's folder is written as localhost in this file.
    let host = if address.host.starts_with('/') { "localhost" } else { &address.host };
    let port = address.port.to_string();
    let wanted = [host, &port, &address.database, &address.user];
    text.lines().filter(|line| !line.starts_with('#')).find_map(|line| {
        let fields = fields(line);
        let [places @ .., password] = &fields[..] else { return None };
        let fits = places.len() == wanted.len() && places.iter().zip(wanted).all(|(field, wanted)| field == "*" || field == wanted);
        fits.then(|| Password::from(password.clone()))
    })
}

/// Five fields between colons; a backslash makes the next character itself.
fn fields(line: &str) -> Vec<String> {
    let mut fields = vec![String::new()];
    let mut characters = line.trim_end_matches(['\r', '\n']).chars();
    while let Some(character) = characters.next() {
        match (character, fields.len()) {
            ('\\', _) => {
                if let (Some(next), Some(field)) = (characters.next(), fields.last_mut()) {
                    field.push(next);
                }
            }
            (':', 1..=4) => fields.push(String::new()),
            _ => {
                if let Some(field) = fields.last_mut() {
                    field.push(character);
                }
            }
        }
    }
    fields
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic)]

    use kasadar_engine::database::Address;

    use super::*;

    fn found(file: &str, address: &str) -> Option<String> {
        let Ok(Address::Postgres(address)) = address.parse() else { panic!("{address}") };
        in_file(file, &address).map(|password| password.expose_secret().to_owned())
    }

    #[test]
    fn the_first_fitting_line_of_a_password_file_counts() {
        let file = "# merkez\nmerkez:5432:kasadar:ayse:p\\:a\\\\ş\n*:*:*:ayse:herkese:acik\nlocalhost:5433:*:*:soket";
        assert_eq!(found(file, "postgres://ayse@merkez/kasadar").unwrap(), "p:a\\ş");
        assert_eq!(found(file, "postgres://ayse@merkez/baska").unwrap(), "herkese:acik");
        assert_eq!(found(file, "postgres://veli@x/d?host=/run&port=5433").unwrap(), "soket");
        assert_eq!(found(file, "postgres://veli@merkez/kasadar"), None);
    }
}
