//! Parity on models made by hand. What real databases say is `tests/conformance/parity.rs`'s.

use super::parity;
use crate::model::{Check, Column, EnumType, ForeignKey, Index, Key, Routine, Schema, Sequence, Table, Trigger};
use crate::{Engine, Objects};

fn column(name: &str, type_name: &str) -> Column {
    Column { name: name.into(), type_name: type_name.into(), nullable: true, ..Column::default() }
}

fn key(name: Option<&str>, columns: &[&str]) -> Key {
    Key { name: name.map(str::to_owned), columns: columns.iter().map(ToString::to_string).collect(), options: String::new() }
}

/// A table of a store and the same of the centre.
fn twins() -> (Schema, Schema) {
    let (mut store, mut centre) = (Schema::empty(Engine::Sqlite), Schema::empty(Engine::Postgres));
    let id = Column { nullable: false, ..column("id", "integer") };
    let identity = Column { counter: Some("identity always".into()), type_name: "bigint".into(), ..id.clone() };
    let check = |name: Option<&str>, expression: &str| Check {
        name: name.map(str::to_owned),
        expression: expression.into(),
        options: String::new(),
    };
    let foreign = |name: Option<&str>, columns: &[&str]| ForeignKey {
        name: name.map(str::to_owned),
        columns: vec!["ust".into()],
        parent: "a".into(),
        parent_columns: columns.iter().map(ToString::to_string).collect(),
        options: "on delete cascade".into(),
    };
    store.tables.push(Table {
        name: "a".into(),
        options: vec!["strict".into()],
        columns: vec![
            id,
            column("ust", "integer"),
            Column { default: Some("1".into()), ..column("aktif", "integer") },
            column("ad", "text"),
        ],
        primary_key: Some(key(None, &["id"])),
        unique: vec![key(None, &["ad"])],
        foreign_keys: vec![foreign(None, &[])],
        checks: vec![check(None, "aktif in (0, 1)"), check(None, "ad <> ''")],
        indexes: vec![Index { name: "ix".into(), method: "btree".into(), parts: vec!["ust".into()], ..Index::default() }],
    });
    centre.tables.push(Table {
        name: "a".into(),
        options: vec!["with (fillfactor=70)".into()],
        columns: vec![
            column("ad", "character varying(64)"),
            Column { default: Some("true".into()), ..column("aktif", "boolean") },
            identity,
            column("ust", "bigint"),
        ],
        primary_key: Some(key(Some("a_pkey"), &["id"])),
        unique: Vec::new(),
        foreign_keys: vec![foreign(Some("a_ust_fkey"), &["id"])],
        checks: vec![check(Some("a_ad_check"), "((ad)::text <> ''::text)")],
        indexes: vec![
            Index { name: "ix".into(), method: "hash".into(), parts: vec!["ust".into()], includes: vec!["ad".into()], ..Index::default() },
            Index { name: "a_ad".into(), unique: true, method: "btree".into(), parts: vec!["ad".into()], ..Index::default() },
        ],
    });
    (store, centre)
}

fn named(one: &Schema, other: &Schema) -> Vec<String> {
    parity(one, other).iter().map(|difference| format!("{} {}", difference.object.kind, difference.object.name)).collect()
}

#[test]
fn twins_are_the_same_from_both_sides() {
    let (store, centre) = twins();
    assert_eq!(named(&store, &centre), [""; 0]);
    assert_eq!(named(&centre, &store), [""; 0]);
}

#[test]
fn what_only_postgres_has_is_not_missed_in_a_store() {
    let (store, mut centre) = twins();
    centre.sequences.push(Sequence { name: "s".into(), definition: "bigint".into() });
    centre.enums.push(EnumType { name: "durum".into(), words: vec!["acik".into()] });
    centre.routines.push(Routine { name: "f()".into(), definition: "plpgsql".into() });
    assert_eq!(named(&store, &centre), [""; 0]);
}

#[test]
fn a_table_that_is_there_once_is_one_difference() {
    let (store, mut centre) = twins();
    centre.tables.push(Table {
        name: "b".into(),
        columns: vec![column("x", "text")],
        primary_key: Some(key(None, &["x"])),
        ..Table::default()
    });
    centre.triggers.push(Trigger { name: "g".into(), table: "b".into(), definition: "CREATE TRIGGER g BEFORE DELETE ON b".into() });
    assert_eq!(named(&store, &centre), ["table b"]);
    assert_eq!(named(&centre, &store), ["table b"]);
}

#[test]
fn a_trigger_counts_by_when_it_fires() {
    let (mut store, mut centre) = twins();
    let trigger = |definition: &str| Trigger { name: "g".into(), table: "a".into(), definition: definition.into() };
    store.triggers.push(trigger("before delete on a begin select 1; end"));
    centre.triggers.push(trigger("CREATE TRIGGER g BEFORE DELETE ON public.a FOR EACH ROW EXECUTE FUNCTION f()"));
    assert_eq!(named(&store, &centre), [""; 0]);
    centre.triggers[0] = trigger("CREATE TRIGGER g AFTER DELETE ON public.a FOR EACH ROW EXECUTE FUNCTION f()");
    assert_eq!(named(&store, &centre), ["trigger a.g"]);
}

#[test]
fn two_of_one_engine_are_compared_exactly() {
    let (store, _) = twins();
    let mut other = store.clone();
    assert_eq!(named(&store, &other), [""; 0]);
    other.tables[0].columns.reverse();
    assert_eq!(named(&store, &other), [""; 0], "the order of columns says nothing");
    other.tables[0].unique[0].name = Some("uq".into());
    assert_eq!(named(&store, &other), ["unique a.ad"]);
    assert_ne!(Objects::of(&store).fingerprint(), Objects::of(&other).fingerprint());
}
