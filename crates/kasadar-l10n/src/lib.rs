//! Texts of i18n/ in the language of the person before the screen.
//!
//! Owns the choice of the language, the texts, and how numbers, sizes, durations and times look.
//! What a text is about is the caller's: it gives an id and JSON values, and knows no Fluent.

mod language;
mod looks;
#[cfg(test)]
mod tests;
mod texts;

pub use language::{Language, UnknownLanguage, system_locales};
pub use texts::Texts;

/// Values for the placeholders of a text, by name.
pub type Args = serde_json::Map<String, serde_json::Value>;

/// [`Args`] from names and anything that can be written as JSON: `args! { "count" => 3, "file" => name }`.
#[macro_export]
macro_rules! args {
    () => { $crate::Args::new() };
    ($($name:expr => $value:expr),+ $(,)?) => {
        <$crate::Args as ::core::iter::FromIterator<_>>::from_iter([$((::std::string::String::from($name), $crate::value(&$value))),+])
    };
}

/// What [`args!`] makes of a value; null where it cannot be written as JSON.
#[doc(hidden)]
pub fn value(value: &(impl serde::Serialize + ?Sized)) -> serde_json::Value {
    serde_json::to_value(value).unwrap_or_default()
}
