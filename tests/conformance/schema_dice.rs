//! Tables by chance: spelled twice they read the same, without one of their features they do not, and
//! no text makes the reading panic.

use std::collections::BTreeMap;

use kasadar_engine::database::{Access, AnyDatabase, Database};
use kasadar_schema::sqlite::{Entry, EntryKind, ToldColumn};
use kasadar_schema::{Engine, NormalForm, Objects, Schema};
use kasadar_test_support::{Place, finishes};

use crate::dice::{Dice, times};
use crate::schemas::schema;

/// Names; the first five need no quotes.
const NAMES: [&str; 11] = ["a", "Adet", "satır", "ÜRÜN", "desc", "order", "ad soyad", "select", "9x", "x\"y", "CHECK"];
const BLANKS: [&str; 6] = [" ", "\n", "\t ", " /* ' \" [ */ ", " -- ' (\n", "\r\n"];

/// A table by chance: pieces of text, each of which may be left out. `‹n›` declares a name, `«n»` refers to it.
struct Sample {
    columns: Vec<(String, Vec<String>)>,
    constraints: Vec<String>,
    after: Vec<String>,
}

fn pick<'a, T: ?Sized>(dice: &mut Dice, list: &[&'a T]) -> &'a T {
    list[usize::try_from(dice.below(list.len() as u64)).unwrap()]
}

fn sample(dice: &mut Dice) -> Sample {
    let mut names: Vec<&str> = NAMES.to_vec();
    let mut columns = Vec::new();
    for number in 0..2 + dice.below(4) {
        let name = names.remove(usize::try_from(dice.below(names.len() as u64)).unwrap());
        let mut features = vec![pick(dice, &["INTEGER", "VARCHAR ( 9 )", "TEXT", "DOUBLE PRECISION"]).to_owned()];
        let all = [
            "NOT NULL".to_owned(),
            format!("DEFAULT {}", pick(dice, &["0", "- 1", "'çay--'", "( 1 + 2 )", "NULL", "CURRENT_TIMESTAMP", "x'AB'"])),
            "COLLATE NOCASE".to_owned(),
            format!("CHECK ( «{name}» > {number} AND «{name}» != 'Ş''x' )"),
            format!("CONSTRAINT ‹k{number}› CHECK ( «{name}» IN ( 1 , 2 ) )"),
            format!("UNIQUE{}", pick(dice, &["", " ON CONFLICT REPLACE", " ON CONFLICT IGNORE"])),
            format!(
                "REFERENCES «p» ( «i» ){}",
                pick(dice, &["", " ON DELETE CASCADE", " ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED"])
            ),
        ];
        features.extend(all.into_iter().filter(|_| dice.below(3) == 0));
        columns.push((name.to_owned(), features));
    }
    let (one, other) = (columns[0].0.clone(), columns[1].0.clone());
    let keep = |dice: &mut Dice, all: Vec<String>| all.into_iter().filter(|_| dice.below(2) == 0).collect::<Vec<_>>();
    let constraints = vec![
        format!("PRIMARY KEY ( «{one}» , «{other}» )"),
        format!("UNIQUE ( «{other}» , «{one}» COLLATE NOCASE )"),
        format!("CONSTRAINT ‹t› CHECK ( «{one}» <> «{other}» OR ( «{one}» IS NULL AND length ( «{other}» ) >= 3 ) )"),
        format!("FOREIGN KEY ( «{one}» , «{other}» ) REFERENCES «p» ( «j» , «i» ) ON DELETE RESTRICT"),
    ];
    let after = vec![
        format!("CREATE UNIQUE INDEX ‹ix1› ON «T» ( «{one}» DESC , lower ( «{other}» ) ) WHERE «{one}» IS NOT NULL"),
        format!("CREATE INDEX ‹ix2› ON «T» ( «{one}» COLLATE RTRIM )"),
        format!(
            "CREATE TRIGGER ‹g› AFTER UPDATE OF «{one}» ON «T» WHEN NEW . «{one}» > 1 BEGIN UPDATE «T» SET «{other}» = 'x' ; SELECT 1 ; END"
        ),
        format!("CREATE VIEW ‹v› AS SELECT «{one}» , count ( * ) FROM «T» GROUP BY «{one}»"),
    ];
    Sample { columns, constraints: keep(dice, constraints), after: keep(dice, after) }
}

impl Sample {
    fn statements(&self) -> Vec<String> {
        let columns = self.columns.iter().map(|(name, features)| format!("‹{name}› {}", features.join(" ")));
        let body: Vec<String> = columns.chain(self.constraints.iter().cloned()).collect();
        let mut all = vec![
            "CREATE TABLE ‹p› ( ‹i› UNIQUE , ‹j› , UNIQUE ( ‹j› , ‹i› ) )".to_owned(),
            format!("CREATE TABLE ‹T› ( {} )", body.join(" , ")),
        ];
        all.extend(self.after.iter().cloned());
        all
    }

    /// The text of one spelling among many.
    fn spelled(&self, dice: &mut Dice) -> String {
        self.statements().iter().map(|statement| spell(statement, dice)).collect::<Vec<_>>().join(";\n")
    }

    /// Takes one feature away; says which.
    fn lose_one(&mut self, dice: &mut Dice) -> String {
        let features: usize = self.columns.iter().map(|(_, features)| features.len()).sum();
        let all = features + self.constraints.len() + self.after.len();
        let mut at = usize::try_from(dice.below(all as u64)).unwrap();
        for (_, features) in &mut self.columns {
            if at < features.len() {
                return features.remove(at);
            }
            at -= features.len();
        }
        if at < self.constraints.len() { self.constraints.remove(at) } else { self.after.remove(at - self.constraints.len()) }
    }
}

fn spell(text: &str, dice: &mut Dice) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let end = match first {
            '‹' => rest.find('›').unwrap() + '›'.len_utf8(),
            '«' => rest.find('»').unwrap() + '»'.len_utf8(),
            _ => rest.find(' ').unwrap_or(rest.len()),
        };
        let word = &rest[..end];
        let name = word.trim_matches(['‹', '›', '«', '»']);
        match first {
            '‹' => out += &quoted(name, dice),
            '«' => out += &quoted(&cased(name, dice), dice),
            '\'' | 'x' => out += word,
            _ => out += &cased(word, dice),
        }
        rest = rest[end..].trim_start_matches(' ');
        out += pick(dice, &BLANKS);
    }
    out
}

fn cased(word: &str, dice: &mut Dice) -> String {
    match dice.below(3) {
        0 => word.to_ascii_lowercase(),
        1 => word.to_ascii_uppercase(),
        _ => word.to_owned(),
    }
}

fn quoted(name: &str, dice: &mut Dice) -> String {
    let plain =
        name.len() < 4 && !name.starts_with('9') && !name.contains('"') || NAMES[..5].iter().any(|one| one.eq_ignore_ascii_case(name));
    match dice.below(4) {
        0 if plain => name.to_owned(),
        1 => format!("[{name}]"),
        2 => format!("`{name}`"),
        _ => format!("\"{}\"", name.replace('"', "\"\"")),
    }
}

async fn read(sql: &str) -> (Place, Schema) {
    let place = Place::sqlite();
    place.open().await;
    place.sql(sql);
    let schema = schema(&place).await;
    (place, schema)
}

/// The order of columns is no part of the comparison.
fn unordered(mut schema: Schema) -> Schema {
    for table in &mut schema.tables {
        table.columns.sort_by(|one, other| one.name.cmp(&other.name));
    }
    schema
}

#[test]
fn a_table_by_chance_reads_the_same_in_every_spelling_and_otherwise_without_a_feature() {
    let mut dice = Dice::new("spellings");
    for _ in 0..times(40) {
        let dice = &mut dice;
        finishes(async move { spelled_twice(&mut sample(dice), dice).await });
    }
}

async fn spelled_twice(sample: &mut Sample, dice: &mut Dice) {
    let (one, other) = (sample.spelled(dice), sample.spelled(dice));
    let (place, of_one) = read(&one).await;
    let (_, of_other) = read(&other).await;
    let whole = Objects::of(&of_one);
    assert_eq!(whole.differences(&Objects::of(&of_other)), [], "{one}\n\n{other}");
    let is_whole_text = |option: &String| option.starts_with("create");
    assert!(!of_one.tables.iter().any(|table| table.options.iter().any(is_whole_text)), "{one}");

    let column = quoted(&sample.columns[0].0, dice);
    place.sql("ALTER TABLE T RENAME TO \"Geçici Ad\"; ALTER TABLE \"Geçici Ad\" RENAME TO \"T\"");
    place.sql(&format!("ALTER TABLE T RENAME COLUMN {column} TO Geçici; ALTER TABLE T RENAME COLUMN Geçici TO {column}"));
    assert_eq!(whole.differences(&Objects::of(&schema(&place).await)), [], "renamed and back:\n{one}");

    let lost = sample.lose_one(dice);
    let (_, of_less) = read(&sample.spelled(dice)).await;
    assert_ne!(Objects::of(&of_less).fingerprint(), whole.fingerprint(), "without {lost}:\n{one}");
    for (left, right) in [(&of_one, &of_other), (&of_one, &of_less)] {
        let same = unordered(left.clone()) == unordered(right.clone());
        assert_eq!(Objects::of(left).differences(&Objects::of(right)).is_empty(), same, "{one}");
    }
}

/// Strikes out, doubles or replaces a few characters.
fn damaged(text: &str, dice: &mut Dice) -> String {
    let mut chars: Vec<char> = text.chars().collect();
    for _ in 0..=dice.below(4) {
        if chars.is_empty() {
            break;
        }
        let at = usize::try_from(dice.below(chars.len() as u64)).unwrap();
        match dice.below(4) {
            0 => drop(chars.remove(at)),
            1 => chars.insert(at, *pick(dice, &['(', ')', '\'', '"', '[', '`', ',', '/', '-', '$', 'ş', '\0', '.'].each_ref())),
            2 => chars.truncate(at),
            _ => chars.swap(at, 0),
        }
    }
    chars.into_iter().collect()
}

#[test]
fn no_text_makes_the_reading_panic() {
    let mut dice = Dice::new("damaged texts");
    for _ in 0..times(3000) {
        let sample = sample(&mut dice);
        let kinds = [EntryKind::Table, EntryKind::Index, EntryKind::View, EntryKind::Trigger];
        let entries: Vec<Entry> = (sample.statements().iter().zip(kinds.iter().cycle()))
            .map(|(sql, kind)| Entry { kind: *kind, name: "T".into(), table: "T".into(), sql: damaged(&spell(sql, &mut dice), &mut dice) })
            .collect();
        let told = |name: &String| ToldColumn { name: name.clone(), type_name: "VARCHAR(9)".into(), not_null: false };
        let told = BTreeMap::from([("T".to_owned(), sample.columns.iter().map(|(name, _)| told(name)).collect())]);
        let read = kasadar_schema::sqlite::schema(&entries, &told);
        let mut as_if = read.clone();
        as_if.engine = Engine::Postgres;
        kasadar_schema::parity(&read, &as_if);
        for entry in &entries {
            for engine in Engine::ALL {
                NormalForm::of(engine).expression(&entry.sql);
            }
        }
    }
}

#[test]
fn the_normal_form_of_a_normal_form_is_itself() {
    let mut dice = Dice::new("normal forms");
    for _ in 0..times(300) {
        let text = sample(&mut dice).spelled(&mut dice);
        let form = NormalForm::of(Engine::Sqlite);
        let normal = form.text(&text);
        assert_eq!(form.text(&normal), normal, "{text}");
    }
}

#[test]
fn a_store_whose_own_texts_are_damaged_is_read_or_refused() {
    let mut dice = Dice::new("damaged stores");
    for _ in 0..times(40) {
        let sql = sample(&mut dice).spelled(&mut dice);
        let place = Place::sqlite();
        place.sql(&sql);
        let text = damaged(&place.sql("SELECT sql FROM sqlite_schema WHERE name = 'T'"), &mut dice);
        let text = text.replace('\'', "''").replace('\0', "");
        place.sql(&format!("PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = '{text}' WHERE name = 'T'"));
        // SQLite refuses what it cannot read itself; what it can, is told.
        finishes(async {
            if let Ok(mut store) = AnyDatabase::open(&place.address(), Access::Read, None).await {
                drop(store.schema().await);
            }
        });
    }
}
