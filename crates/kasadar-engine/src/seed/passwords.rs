//! Which passwords protect nothing.

use std::collections::HashSet;
use std::sync::LazyLock;

use serde::Serialize;
use ts_rs::TS;

use super::SeedError;

/// Shorter passwords are refused (characters).
const SHORTEST: usize = 8;

/// What people try first, one on each line, sorted and folded: words, names, clubs, cities, dates and walks over the
/// keyboard, in Turkish and English, with the endings that people give them.
static COMMON: LazyLock<HashSet<&str>> = LazyLock::new(|| include_str!("common_passwords.txt").lines().collect());

/// Why a password is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "fault", rename_all = "kebab-case")]
pub enum PasswordFault {
    /// It is short enough to be tried out.
    TooShort {
        /// The fewest characters.
        minimum: usize,
    },
    /// It is among those that are tried first.
    Common,
    /// It is the name of the account, the company or the store.
    IsName,
}

/// What is wrong with `password`, as far as it can be told without knowing whose it is.
pub fn password_fault(password: &str) -> Option<PasswordFault> {
    if password.chars().count() < SHORTEST {
        return Some(PasswordFault::TooShort { minimum: SHORTEST });
    }
    COMMON.contains(folded(password).as_str()).then_some(PasswordFault::Common)
}

/// The same for somebody who is known by `names`.
pub fn password_fault_for<'a>(password: &str, names: impl IntoIterator<Item = &'a str>) -> Option<PasswordFault> {
    let own = folded(password);
    let is_name = || names.into_iter().any(|name| folded(name) == own);
    password_fault(password).or_else(|| is_name().then_some(PasswordFault::IsName))
}

impl From<PasswordFault> for SeedError {
    fn from(fault: PasswordFault) -> Self {
        match fault {
            PasswordFault::TooShort { minimum } => Self::WeakPassword { minimum },
            PasswordFault::Common => Self::CommonPassword {},
            PasswordFault::IsName => Self::PasswordIsName {},
        }
    }
}

/// Without what people vary without making it harder: capitals, the dots and tails of Turkish letters, blanks.
fn folded(text: &str) -> String {
    let fold = |letter: char| match letter {
        'İ' | 'I' | 'ı' => Some('i'),
        'ç' | 'Ç' => Some('c'),
        'ğ' | 'Ğ' => Some('g'),
        'ö' | 'Ö' => Some('o'),
        'ş' | 'Ş' => Some('s'),
        'ü' | 'Ü' => Some('u'),
        // Some keyboards give a letter and its mark apart.
        '\u{300}'..='\u{36f}' => None,
        blank if blank.is_whitespace() => None,
        other => Some(other.to_ascii_lowercase()),
    };
    text.chars().filter_map(fold).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_long_sorted_and_folded() {
        let lines: Vec<&str> = include_str!("common_passwords.txt").lines().collect();
        assert!(lines.len() >= 3_000, "{}", lines.len());
        assert!(lines.is_sorted());
        assert_eq!(COMMON.len(), lines.len(), "each stands once");
        assert_eq!(lines.iter().find(|line| line.len() < SHORTEST || folded(line) != **line), None);
    }

    #[test]
    fn what_everybody_tries_is_refused_however_it_is_written() {
        for common in [
            "12345678",
            "password",
            "Password1",
            "PAROLA123",
            "qwertyuiop",
            "Galatasaray1905",
            "FENERBAHÇE",
            "Beşiktaş1903",
            "İSTANBUL34",
            "ıstanbul34",
            "İstanbul 34",
            "Şifre2024",
            "yönetici",
            "Yo\u{308}netici",
            "1q2w3e4r",
            "29101923",
            "11111111",
            "P@ssw0rd",
        ] {
            assert_eq!(password_fault(common), Some(PasswordFault::Common), "{common}");
        }
        for good in ["doğru at pil", "zımba-47-kestane", "Trabzon'da yağmur", "ığüşöçığ"] {
            assert_eq!(password_fault(good), None, "{good}");
        }
        assert_eq!(password_fault("ığüşöçİ"), Some(PasswordFault::TooShort { minimum: 8 }), "characters are counted, not bytes");
    }

    #[test]
    fn a_name_is_no_password() {
        let names = ["ayse.isik", "Çınar Gıda", "Şişli Merkez"];
        for own in ["AYŞE.IŞIK", "çınar gıda", "CinarGida", "sisli merkez"] {
            assert_eq!(password_fault_for(own, names), Some(PasswordFault::IsName), "{own}");
        }
        assert_eq!(password_fault_for("çınar gıda 7", names), None);
    }
}
