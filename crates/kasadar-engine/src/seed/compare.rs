//! The three-way rule, on values alone.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::file::{Dataset, Field, Question, SeedRow};

/// A row's fields by column.
pub(super) type Fields = Map<String, Value>;

/// What a database holds of a dataset.
#[derive(Debug, Default)]
pub(super) struct Held {
    /// Rows by the text of their key values.
    pub rows: BTreeMap<String, Fields>,
    /// What was shipped last, by template key.
    pub shipped: BTreeMap<String, Fields>,
}

/// What becomes of one shipped row.
#[derive(Debug, PartialEq)]
pub(super) enum Verdict {
    /// It is not there and never was.
    Add,
    /// It is there and some fields follow the vendor.
    Change(Fields),
    /// The shop changed or removed it.
    Keep,
    /// Nothing to do.
    Same,
}

/// A shipped row, its references looked up.
#[derive(Debug)]
pub(super) struct Shipped {
    pub template: String,
    /// Values; what is asked is missing.
    pub fields: Fields,
    pub asks: BTreeMap<String, Question>,
}

impl Shipped {
    /// Looks references up with `id_of`; `None` when one leads nowhere.
    pub(super) fn new(dataset: &Dataset, row: &SeedRow, id_of: impl Fn(&str, &Value) -> Option<Value>) -> Option<Self> {
        let mut shipped = Self { template: dataset.template_key(row), fields: Fields::new(), asks: BTreeMap::new() };
        for (column, field) in row {
            match (field, dataset.from.get(column)) {
                (Field::Value(value), Some(other)) => {
                    shipped.fields.insert(column.clone(), id_of(other, value)?);
                }
                (Field::Value(value), None) => {
                    shipped.fields.insert(column.clone(), value.clone());
                }
                (Field::Ask(question), _) => {
                    shipped.asks.insert(column.clone(), question.clone());
                }
            }
        }
        Some(shipped)
    }

    /// The text of the row's key values; none while a part of it is not answered.
    pub(super) fn key(&self, dataset: &Dataset, held: &Held) -> Option<String> {
        let then = held.shipped.get(&self.template);
        dataset.key.iter().map(|column| self.key_part(column, then).map(text)).collect::<Option<Vec<_>>>().map(|parts| parts.join("\u{1f}"))
    }

    /// A part of the key: as shipped, as it was answered `then`, or what stands for an answer.
    pub(super) fn key_part<'a>(&'a self, column: &str, then: Option<&'a Fields>) -> Option<&'a Value> {
        let answered = || then.and_then(|then| then.get(column));
        self.fields.get(column).or_else(answered).or_else(|| self.asks.get(column)?.default.as_ref())
    }

    /// The three-way rule.
    pub(super) fn verdict(&self, dataset: &Dataset, held: &Held) -> Verdict {
        let then = held.shipped.get(&self.template);
        let now = self.key(dataset, held).and_then(|key| held.rows.get(&key));
        match (then, now) {
            (None, None) if dataset.only_when_empty && !held.rows.is_empty() => Verdict::Same,
            (None, None) => Verdict::Add,
            (Some(_), None) => Verdict::Keep,
            // Nobody remembers who wrote it, so it is the shop's.
            (None, Some(now)) => {
                if self.differs(now) {
                    Verdict::Keep
                } else {
                    Verdict::Same
                }
            }
            (Some(then), Some(now)) => self.follow(then, now),
        }
    }

    fn differs(&self, now: &Fields) -> bool {
        self.fields.iter().any(|(column, value)| now.get(column).is_none_or(|held| !same(held, value)))
    }

    fn follow(&self, then: &Fields, now: &Fields) -> Verdict {
        let (mut change, mut keep) = (Fields::new(), false);
        for (column, shipped) in &self.fields {
            let held = now.get(column).unwrap_or(&Value::Null);
            // A column that was not shipped before is the vendor's as long as nobody filled it.
            let before = then.get(column).unwrap_or(&Value::Null);
            if same(held, shipped) {
                continue;
            }
            if same(held, before) {
                change.insert(column.clone(), shipped.clone());
            } else {
                keep = true;
            }
        }
        match (change.is_empty(), keep) {
            (false, _) => Verdict::Change(change),
            (true, true) => Verdict::Keep,
            (true, false) => Verdict::Same,
        }
    }
}

/// Ids by the keys that files refer to: a row whose key was answered is found by what stands for the answer.
pub(super) fn answered(dataset: &Dataset, held: &Held, mut ids: BTreeMap<String, Value>) -> BTreeMap<String, Value> {
    let [key] = &dataset.key[..] else { return ids };
    let found: Vec<(String, Option<Value>)> = dataset
        .rows
        .iter()
        .filter_map(|row| {
            let Field::Ask(Question { default: Some(default), .. }) = row.get(key)? else { return None };
            let own = Shipped::new(dataset, row, |_, _| Some(Value::Null))?.key(dataset, held)?;
            Some((text(default), ids.get(&own).cloned()))
        })
        .collect();
    for (default, id) in found {
        // Somebody else may have the name that was not taken.
        match id {
            Some(id) => ids.insert(default, id),
            None => ids.remove(&default),
        };
    }
    ids
}

/// A value as key text; SQLite has no booleans.
pub(super) fn text(value: &Value) -> String {
    match value {
        Value::Bool(yes) => i64::from(*yes).to_string(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

fn same(a: &Value, b: &Value) -> bool {
    a.is_null() == b.is_null() && text(a) == text(b)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn verdict(then: Option<Value>, now: Option<Value>) -> Verdict {
        let dataset = Dataset {
            name: "d".into(),
            title: String::new(),
            title_tr: String::new(),
            table: "t".into(),
            key: vec!["kod".into()],
            id: None,
            local: false,
            only_when_empty: false,
            needs: Vec::new(),
            from: BTreeMap::new(),
            must_have: Vec::new(),
            rows: Vec::new(),
        };
        let row: SeedRow =
            [("kod", json!("a")), ("ad", json!("yeni")), ("aktif", json!(true))].map(|(c, v)| (c.into(), Field::Value(v))).into();
        let shipped = Shipped::new(&dataset, &row, |_, _| None).expect("no references");
        let fields = |value: Value| value.as_object().cloned().expect("an object");
        let mut held = Held::default();
        if let Some(then) = then {
            held.shipped.insert(shipped.template.clone(), fields(then));
        }
        if let Some(now) = now {
            held.rows.insert("a".into(), fields(now));
        }
        shipped.verdict(&dataset, &held)
    }

    #[test]
    fn the_three_values_decide() {
        let old = json!({"kod": "a", "ad": "eski", "aktif": true});
        let stored = json!({"kod": "a", "ad": "eski", "aktif": 1});
        let shops = json!({"kod": "a", "ad": "bizim", "aktif": 1});
        let new = json!({"kod": "a", "ad": "yeni", "aktif": 1});
        assert_eq!(verdict(None, None), Verdict::Add);
        assert_eq!(verdict(None, Some(new.clone())), Verdict::Same);
        assert_eq!(verdict(None, Some(shops.clone())), Verdict::Keep);
        assert_eq!(verdict(Some(old.clone()), None), Verdict::Keep);
        assert_eq!(verdict(Some(old.clone()), Some(new)), Verdict::Same);
        assert_eq!(verdict(Some(old.clone()), Some(shops)), Verdict::Keep);
        let change = json!({"ad": "yeni"}).as_object().cloned().expect("an object");
        assert_eq!(verdict(Some(old), Some(stored)), Verdict::Change(change));
    }
}
