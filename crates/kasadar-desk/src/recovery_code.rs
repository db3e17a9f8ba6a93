//! The recovery code of a store: printed once when the store is installed, kept as a hash, asked for when the store's
//! users cannot be read.

use std::collections::BTreeMap;
use std::path::Path;

use argon2::{Argon2, PasswordHasher, PasswordVerifier};
use kasadar_host::{HostError, read_private, write_private};

use crate::error::defect;
use crate::random::fill;

const FILE: &str = "recovery.json";
/// No character that is taken for another on paper.
const ALPHABET: &[u8; 32] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
const GROUPS: usize = 5;
const IN_GROUP: usize = 5;

/// Hashes by place of the store.
type Codes = BTreeMap<String, String>;

/// Whether a code was ever printed for the store at `place`.
pub(crate) fn is_there(data: &Path, place: &str) -> bool {
    read_private::<Codes>(&data.join(FILE)).contains_key(place)
}

/// A new code for the store at `place`; an older one is worth nothing from now on.
pub(crate) fn make(data: &Path, place: &str) -> Result<String, HostError> {
    let mut bytes = [0_u8; GROUPS * IN_GROUP];
    fill(&mut bytes)?;
    // 256 is a multiple of 32: every character is as likely as the others.
    let letters: Vec<char> = bytes.iter().map(|byte| char::from(ALPHABET[usize::from(byte % 32)])).collect();
    let code = letters.chunks(IN_GROUP).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join("-");
    let hash = Argon2::default().hash_password(plain(&code).as_bytes()).map_err(defect)?.to_string();
    let mut codes: Codes = read_private(&data.join(FILE));
    codes.insert(place.to_owned(), hash);
    write_private(&data.join(FILE), &codes)?;
    Ok(code)
}

/// Whether `typed` is the code of the store at `place`.
pub(crate) fn is_right(data: &Path, place: &str, typed: &str) -> bool {
    let codes: Codes = read_private(&data.join(FILE));
    codes.get(place).is_some_and(|hash| Argon2::default().verify_password(plain(typed).as_bytes(), hash.as_str()).is_ok())
}

/// Without blanks and dashes, in capitals: how it was typed does not matter.
fn plain(code: &str) -> String {
    code.chars().filter(char::is_ascii_alphanumeric).map(|letter| letter.to_ascii_uppercase()).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn a_code_is_known_again_however_it_was_typed() {
        let folder = tempfile::tempdir().unwrap();
        let code = make(folder.path(), "a").unwrap();
        assert_eq!(code.len(), 29);
        assert!(code.bytes().all(|byte| byte == b'-' || ALPHABET.contains(&byte)));
        assert!(is_right(folder.path(), "a", &format!(" {} ", code.to_lowercase().replace('-', " "))));
        assert!(!is_right(folder.path(), "b", &code));
        assert!(!is_right(folder.path(), "a", &code[1..]));
        assert!(!std::fs::read_to_string(folder.path().join(FILE)).unwrap().contains(&code));
    }
}
