//! The texts of one language, made from `i18n/<language>/*.ftl`.
//!
//! JSON values become Fluent's here. Besides Fluent's own, four functions may stand in a text; the
//! window's Fluent has the same: `NUMBER($n, useGrouping: 0)` for numbers that are names (ports,
//! lines), `DURATION($ms)`, `BYTES($n)`, and `KNOWN($x)`, which is `yes` or `no` and tells whether anything is there.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::FluentNumber;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::{Entry, Pattern};
use include_dir::{Dir, include_dir};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde_json::Value;

use crate::{Args, Language};

static I18N: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../i18n");

/// The texts of one language.
pub struct Texts {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Texts {
    /// Reads the texts of `language`, and of no other.
    pub fn new(language: Language) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![language.identifier()]);
        // Consoles show the marks as boxes.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match language {
            Language::Tr => shown_in_turkish,
            Language::En => shown_in_english,
        }));
        // Faults in files are found by the tests; here the other texts count more.
        let _ = bundle.add_function("NUMBER", number);
        let _ = bundle.add_function("KNOWN", known);
        let _ = bundle.add_function("DURATION", move |values, _| measured(values, |ms| language.duration(ms)));
        let _ = bundle.add_function("BYTES", move |values, _| measured(values, |bytes| language.bytes(bytes)));
        for (_, text) in files(language) {
            let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, _)| resource);
            let _ = bundle.add_resource(resource);
        }
        Self { language, bundle }
    }

    /// Which language it is.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The text `id`. A text or value that is missing shows as its name in braces.
    pub fn text(&self, id: &str, args: &Args) -> String {
        let pattern = self.bundle.get_message(id).and_then(|message| message.value());
        pattern.map_or_else(|| format!("{{{id}}}"), |pattern| self.fill(pattern, args))
    }

    /// An attribute of the text `id`: `.next`, `.data`. None where there is no such text or attribute.
    pub fn attribute(&self, id: &str, attribute: &str, args: &Args) -> Option<String> {
        let message = self.bundle.get_message(id)?;
        Some(self.fill(message.get_attribute(attribute)?.value(), args))
    }

    /// Whether there is a text `id`.
    pub fn has(&self, id: &str) -> bool {
        self.bundle.has_message(id)
    }

    /// The ids of all texts, sorted. For tests: it reads the files again.
    pub fn ids(&self) -> Vec<String> {
        let mut ids = Vec::new();
        for (_, text) in files(self.language) {
            let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, _)| resource);
            ids.extend(resource.entries().filter_map(|entry| match entry {
                Entry::Message(message) => Some(message.id.name.to_owned()),
                _ => None,
            }));
        }
        ids.sort_unstable();
        ids
    }

    /// A whole number: `1.234` in Turkish, `1,234` in English.
    pub fn number(&self, n: i64) -> String {
        self.language.decimal(&n.to_string())
    }

    /// A size in bytes: `412,6 MB`. 1 KB is 1,024 bytes.
    pub fn bytes(&self, n: u64) -> String {
        self.language.bytes(n)
    }

    /// A duration in milliseconds: `1 dk 12 sn`.
    pub fn duration(&self, ms: u64) -> String {
        self.language.duration(ms)
    }

    /// Day and minute in `zone`: `21.11.2026 14:05`.
    pub fn when(&self, at: Timestamp, zone: &TimeZone) -> String {
        self.language.when(at, zone)
    }

    fn fill(&self, pattern: &Pattern<&str>, args: &Args) -> String {
        let mut values = FluentArgs::with_capacity(args.len());
        for (name, value) in args {
            values.set(name.as_str(), fluent(self.language, value));
        }
        self.bundle.format_pattern(pattern, Some(&values), &mut Vec::new()).into_owned()
    }
}

/// Name and content of each file of `language`.
pub(crate) fn files(language: Language) -> impl Iterator<Item = (&'static str, &'static str)> {
    let folder = I18N.get_dir(language.code());
    folder.into_iter().flat_map(Dir::files).filter_map(|file| {
        let name = file.path().file_name()?.to_str()?;
        if file.path().extension()? == "ftl" { Some((name, file.contents_utf8()?)) } else { None }
    })
}

/// Numbers stay numbers, so that texts can choose by them; all else is text.
fn fluent(language: Language, value: &Value) -> FluentValue<'_> {
    match value {
        Value::Null => "".into(),
        Value::Bool(true) => "true".into(),
        Value::Bool(false) => "false".into(),
        Value::Number(number) => number.as_f64().map_or_else(|| number.to_string().into(), FluentValue::from),
        Value::String(text) => text.as_str().into(),
        Value::Array(items) => items.iter().map(|item| plain(language, item)).collect::<Vec<_>>().join(", ").into(),
        Value::Object(_) => plain(language, value).into(),
    }
}

/// A value inside another one.
fn plain(language: Language, value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Number(number) => language.decimal(&number.to_string()),
        Value::Object(fields) => match (fields.get("table"), fields.get("before"), fields.get("after")) {
            (Some(table), Some(before), Some(after)) => {
                let [table, before, after] = [table, before, after].map(|field| plain(language, field));
                // A table that is gone has no number of rows.
                format!("{table}: {before} → {}", if after.is_empty() { "–" } else { &after })
            }
            _ => value.to_string(),
        },
        _ => value.to_string(),
    }
}

fn shown_in_turkish<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    shown(Language::Tr, value)
}

fn shown_in_english<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    shown(Language::En, value)
}

fn shown(language: Language, value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(number) if number.options.use_grouping => Some(language.decimal(&number.as_string())),
        FluentValue::Number(number) => Some(number.value.to_string()),
        _ => None,
    }
}

/// Fluent's NUMBER as far as it is used; the crate's own does not know `useGrouping: 0`, and browsers take
/// the text "false" for true.
fn number<'a>(values: &[FluentValue<'a>], options: &FluentArgs<'_>) -> FluentValue<'a> {
    let Some(FluentValue::Number(number)) = values.first() else {
        return values.first().cloned().unwrap_or(FluentValue::Error);
    };
    let ungrouped = matches!(options.get("useGrouping"), Some(FluentValue::Number(FluentNumber { value: 0.0, .. })));
    let mut number = number.clone();
    number.options.use_grouping = !ungrouped;
    FluentValue::Number(number)
}

fn known<'a>(values: &[FluentValue<'a>], _: &FluentArgs<'_>) -> FluentValue<'a> {
    match values.first() {
        Some(FluentValue::String(text)) if text.is_empty() => "no".into(),
        Some(FluentValue::String(_) | FluentValue::Number(_)) => "yes".into(),
        _ => "no".into(),
    }
}

/// A number as `shown` writes it; anything else as it is.
fn measured<'a>(values: &[FluentValue<'a>], shown: impl Fn(u64) -> String) -> FluentValue<'a> {
    match values.first() {
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "casts from floats stop at the ends")]
        Some(FluentValue::Number(number)) => shown(number.value as u64).into(),
        Some(other) => other.clone(),
        None => FluentValue::Error,
    }
}
