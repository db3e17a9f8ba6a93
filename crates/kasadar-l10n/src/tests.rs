//! What must hold for every text in `i18n/`, and how values look inside one.
#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic)]

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::{FluentBundle, FluentResource};
use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement, Resource};
use fluent_syntax::parser;

use crate::texts::files;
use crate::{Args, Language, Texts, args};

/// What a pattern holds.
#[derive(Default)]
struct Held {
    /// Each text, and whether something is filled in directly before it.
    pieces: Vec<(bool, String)>,
    variables: BTreeSet<String>,
}

impl Held {
    fn of(pattern: &Pattern<&str>) -> Self {
        let mut held = Self::default();
        held.pattern(pattern);
        held
    }

    fn text(&self) -> String {
        self.pieces.iter().map(|(_, text)| text.as_str()).collect::<Vec<_>>().join(" ")
    }

    fn pattern(&mut self, pattern: &Pattern<&str>) {
        let mut behind_value = false;
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.pieces.push((behind_value, (*value).to_owned())),
                PatternElement::Placeable { expression } => self.expression(expression),
            }
            // A literal in braces only keeps blanks that Fluent would take away.
            behind_value = match element {
                PatternElement::Placeable { expression } => {
                    !matches!(expression, Expression::Inline(InlineExpression::StringLiteral { .. }))
                }
                PatternElement::TextElement { .. } => false,
            };
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                for variant in variants {
                    self.pattern(&variant.value);
                }
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.to_owned());
            }
            InlineExpression::FunctionReference { id, arguments } => {
                assert!(["NUMBER", "KNOWN", "DURATION", "BYTES"].contains(&id.name), "no function is called {}", id.name);
                self.arguments(arguments);
            }
            InlineExpression::TermReference { id, arguments, .. } => {
                self.variables.insert(format!("-{}", id.name));
                if let Some(arguments) = arguments {
                    self.arguments(arguments);
                }
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } | InlineExpression::MessageReference { .. } => {
            }
        }
    }

    fn arguments(&mut self, arguments: &CallArguments<&str>) {
        for inline in &arguments.positional {
            self.inline(inline);
        }
    }
}

/// Every pattern of `language` by `file: id.attribute`.
fn patterns(language: Language) -> BTreeMap<String, Held> {
    let mut patterns = BTreeMap::new();
    for (file, text) in files(language) {
        let resource: Resource<&str> = parser::parse(text).unwrap_or_else(|(_, errors)| panic!("{language}/{file} has faults: {errors:?}"));
        for entry in &resource.body {
            let (name, value, attributes) = match entry {
                Entry::Message(message) => (message.id.name.to_owned(), message.value.as_ref(), &message.attributes),
                Entry::Term(term) => (format!("-{}", term.id.name), Some(&term.value), &term.attributes),
                Entry::Junk { content } => panic!("{language}/{file}: {content}"),
                _ => continue,
            };
            patterns.extend(value.map(|value| (format!("{file}: {name}"), Held::of(value))));
            for attribute in attributes {
                let place = format!("{file}: {name}.{}", attribute.id.name);
                assert!(patterns.insert(place.clone(), Held::of(&attribute.value)).is_none(), "{language}/{place} stands twice");
            }
        }
    }
    patterns
}

#[test]
fn both_languages_say_the_same_things_with_the_same_values() {
    let shape = |language| patterns(language).into_iter().map(|(place, held)| (place, held.variables)).collect::<BTreeMap<_, _>>();
    let (tr, en) = (shape(Language::Tr), shape(Language::En));
    assert!(!en.is_empty());
    for (place, variables) in &en {
        assert_eq!(tr.get(place), Some(variables), "{place}");
    }
    for place in tr.keys() {
        assert!(en.contains_key(place), "{place} is in Turkish alone");
    }
}

#[test]
fn no_id_stands_twice_in_a_language() {
    for language in Language::ALL {
        let mut bundle = FluentBundle::new(vec![language.identifier()]);
        for (file, text) in files(language) {
            let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(_, errors)| panic!("{file}: {errors:?}"));
            bundle.add_resource(resource).unwrap_or_else(|errors| panic!("{language}/{file}: {errors:?}"));
        }
        let ids = Texts::new(language).ids();
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
    }
}

#[test]
fn no_text_is_empty() {
    for language in Language::ALL {
        for (place, held) in patterns(language) {
            assert!(!held.text().trim().is_empty() || !held.variables.is_empty(), "{language}/{place}");
        }
    }
}

#[test]
fn every_error_says_whether_the_data_is_safe_and_what_to_do() {
    for language in Language::ALL {
        let texts = Texts::new(language);
        let args = Args::new();
        for id in texts.ids() {
            let wanted: &[&str] = match id.split_once('-') {
                Some(("error", _)) => &["data", "next"],
                Some(("state", _)) => &["sentence", "next"],
                _ => &[],
            };
            for attribute in wanted {
                assert!(texts.attribute(&id, attribute, &args).is_some(), "{language}/{id}.{attribute}");
            }
        }
    }
}

/// Commands and SQL between backticks, and options, stay as they are.
fn without_code(text: &str) -> String {
    let prose = text.split('`').step_by(2).flat_map(str::split_whitespace);
    prose.filter(|word| !word.starts_with("--")).collect::<Vec<_>>().join(" ")
}

fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

#[test]
fn turkish_is_written_in_turkish() {
    // None of the command line's own words: they stay English.
    const ENGLISH: &str = "the and not is are was of with without file folder database error failed please data table row rows step \
                           pending update server password done see try line section missing unknown next change changed safe nothing";
    // Words whose Turkish letters got lost on the way.
    const BARE: &str = "guncel gecis veritabani magaza surum icin degil yukle yukselt dosyasi satiri basla baslangic uc acik acilamiyor \
                        yazin calis calisiyor baglanti uygulanmis guvende islem ozet cikis ogren once butun butunluk duzeltin kullanici \
                        adim tasi klasoru parolasi birlestir degistirildi";
    let english: Vec<&str> = ENGLISH.split_whitespace().collect();
    let bare: Vec<&str> = BARE.split_whitespace().collect();
    for (place, held) in patterns(Language::Tr).into_iter().filter(|(place, _)| !place.ends_with(".examples")) {
        let text = without_code(&held.pieces.iter().map(|(_, piece)| piece.as_str()).collect::<Vec<_>>().join("\u{fffc}"));
        for word in words(&text) {
            assert!(!english.contains(&word.as_str()), "{place}: `{word}` is English: {text}");
            assert!(!bare.contains(&word.as_str()), "{place}: `{word}` lost its letters: {text}");
        }
        let characters: Vec<char> = text.chars().collect();
        for pair in characters.windows(2) {
            assert!(!(pair[0] == '?' && pair[1].is_alphanumeric()), "{place}: a letter was lost: {text}");
        }
        // The replacement character, a combining dot, and what other encodings make of ş, ğ, ı and their like.
        let odd = |c: char| matches!(c, '\u{fffd}' | '\u{307}' | 'þ' | 'Þ' | 'ð' | 'Ð' | 'ý' | 'Ý' | 'ţ' | 'Ã' | 'Å' | 'Ä');
        assert!(!text.contains(odd), "{place}: {text}");
    }
}

#[test]
fn no_turkish_suffix_hangs_on_a_value() {
    for (place, held) in patterns(Language::Tr) {
        for (behind_value, piece) in &held.pieces {
            let rest = piece.trim_start_matches('`');
            let glued = *behind_value && rest.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '\'' | '’'));
            assert!(!glued, "{place}: `{piece}` hangs on a value");
        }
    }
}

#[test]
fn values_are_shown_as_each_language_writes_them() {
    let shown = |id: &str, args: &Args| Language::ALL.map(|language| Texts::new(language).text(id, args));
    let port = args! { "host" => "merkez", "port" => 5432 };
    let [tr, en] = shown("error-unreachable", &port);
    assert!(tr.contains("5432") && en.contains("5432"), "{tr} {en}");
    let [tr, en] = shown("state-pending", &args! { "count" => 1234 });
    assert_eq!((tr.as_str(), en.as_str()), ("1.234 bekleyen güncelleme var", "1,234 updates are waiting"));
    let [tr, en] = shown("state-pending", &args! { "count" => 1 });
    assert_eq!((tr.as_str(), en.as_str()), ("1 bekleyen güncelleme var", "1 update is waiting"));
    let [tr, en] = shown("error-in-use", &args! { "path" => "kasa.db", "waited_ms" => 30_000 });
    assert!(tr.contains("Kasadar 30 sn bekledi") && en.contains("waited 30 s"), "{tr} {en}");
    let [tr, _] = shown("error-in-use", &args! { "path" => "kasa.db", "waited_ms" => 0 });
    assert_eq!(tr, "kasa.db dosyasını başka bir program kullanıyor.");
}

#[test]
fn lists_objects_and_nothing_are_shown_in_words() {
    let english = Texts::new(Language::En);
    let lost = serde_json::json!([
        { "table": "sales", "before": 1200, "after": 1199 },
        { "table": "stock", "before": 3, "after": null },
    ]);
    let text = english.text("error-rows-not-conserved", &args! { "differences" => lost });
    assert!(text.contains("sales: 1,200 → 1,199, stock: 3 → –."), "{text}");
    let text = english.text("error-several-heads", &args! { "heads" => ["a1", "b2"] });
    assert!(text.contains("a1, b2"), "{text}");
    for nobody in [serde_json::Value::Null, "".into()] {
        let text = english.text("error-lock-held", &args! { "place" => "till.db", "holder" => nobody });
        assert_eq!(text, "Another Kasadar is at work on till.db.");
    }
    let text = english.text("error-unexpected", &args! { "detail" => serde_json::json!({ "a": [true, 1] }) });
    assert!(text.ends_with(r#"{"a":[true,1]}"#), "{text}");
}

#[test]
fn a_word_of_the_engine_chooses_the_sentence() {
    let texts = Texts::new(Language::En);
    let args = args! { "file" => "a.sql", "line" => 1234, "reason" => "no-key" };
    assert_eq!(texts.text("error-bad-backfill", &args), "a.sql, line 1234: the backfill lacks `key=`.");
    let next = texts.attribute("error-answer-missing", "next", &args! { "ask" => "store-code" });
    assert!(next.is_some_and(|next| next.contains("--store-code")));
}

#[test]
fn what_is_missing_shows_instead_of_stopping_the_program() {
    let texts = Texts::new(Language::Tr);
    assert_eq!(texts.text("no-such-text", &Args::new()), "{no-such-text}");
    assert_eq!(texts.attribute("error-cancelled", "no-such", &Args::new()), None);
    assert_eq!(texts.attribute("no-such-text", "next", &Args::new()), None);
    assert!(texts.text("error-is-folder", &Args::new()).contains("{$path}"));
    assert!(texts.has("error-is-folder") && !texts.has("no-such-text") && !texts.has("-untouched"));
}

#[test]
fn texts_may_be_shared_between_threads() {
    fn shared<T: Send + Sync>() {}
    shared::<Texts>();
}
