//! Which language a person is spoken to in.

use std::fmt;
use std::str::FromStr;

use unic_langid::LanguageIdentifier;

/// A language that Kasadar speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Language {
    /// Turkish.
    Tr,
    /// English.
    En,
}

/// A locale of no language that Kasadar speaks.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is neither Turkish (tr) nor English (en)")]
pub struct UnknownLanguage(pub String);

impl Language {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Tr, Self::En];

    /// `wanted`, else the first of the `system`'s locales that is ours, else English.
    pub fn choose(wanted: Option<Self>, system: impl IntoIterator<Item = String>) -> Self {
        wanted.or_else(|| system.into_iter().find_map(|locale| locale.parse().ok())).unwrap_or(Self::En)
    }

    /// Code as in locales and folder names: `tr`, `en`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Tr => "tr",
            Self::En => "en",
        }
    }

    pub(crate) fn identifier(self) -> LanguageIdentifier {
        self.code().parse().unwrap_or_default()
    }
}

impl FromStr for Language {
    type Err = UnknownLanguage;

    /// Reads `tr`, `tr-TR`, `tr_TR.UTF-8` and the like.
    fn from_str(locale: &str) -> Result<Self, UnknownLanguage> {
        let unknown = || UnknownLanguage(locale.to_owned());
        // POSIX hangs character set and variant on: tr_TR.UTF-8@euro.
        let tag = locale.split(['.', '@']).next().unwrap_or_default();
        let identifier: LanguageIdentifier = tag.parse().map_err(|_| unknown())?;
        Self::ALL.into_iter().find(|language| language.code() == identifier.language.as_str()).ok_or_else(unknown)
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// The locales that the person set in the operating system, most wanted first.
pub fn system_locales() -> Vec<String> {
    sys_locale::get_locales().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn locales_are_read_as_systems_write_them() {
        for locale in ["tr", "TR", "tr-TR", "tr_TR.UTF-8", "tr-CY", "tr_TR@euro"] {
            assert_eq!(locale.parse(), Ok(Language::Tr), "{locale}");
        }
        for locale in ["en", "en-GB", "en_US.UTF-8", "en-Latn-US"] {
            assert_eq!(locale.parse(), Ok(Language::En), "{locale}");
        }
        for locale in ["", "C", "C.UTF-8", "POSIX", "de-DE", "turkish", "english", "t", "tr!"] {
            assert_eq!(locale.parse::<Language>(), Err(UnknownLanguage(locale.to_owned())), "{locale}");
        }
    }

    #[test]
    fn what_is_wanted_comes_before_what_the_system_says() {
        let system = |locales: &[&str]| locales.iter().map(|locale| (*locale).to_owned()).collect::<Vec<_>>();
        assert_eq!(Language::choose(Some(Language::En), system(&["tr-TR"])), Language::En);
        assert_eq!(Language::choose(None, system(&["de-DE", "tr-TR", "en-US"])), Language::Tr);
        assert_eq!(Language::choose(None, system(&["C"])), Language::En);
        assert_eq!(Language::choose(None, Some("tr_TR.UTF-8".to_owned())), Language::Tr);
        assert_eq!(Language::choose(None, None), Language::En);
    }

    #[test]
    fn a_language_is_shown_as_it_is_read() {
        for language in Language::ALL {
            assert_eq!(language.to_string().parse(), Ok(language));
        }
    }
}
