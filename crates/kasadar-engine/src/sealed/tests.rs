//! Sealed files: written and read back, held against revisions, folded.

use std::collections::BTreeMap;

use kasadar_schema::ObjectKind;

use super::*;
use crate::drift::{Weight, schema_drift};
use crate::error::Error;
use crate::position::Position;

fn objects(lines: &[(&str, &str)]) -> Objects {
    let named = |(object, line): &(&str, &str)| {
        let (kind, name) = object.split_once(' ').unwrap();
        (ObjectName { kind: kind.parse().unwrap(), name: name.to_owned() }, (*line).to_owned())
    };
    Objects(lines.iter().map(named).collect::<BTreeMap<_, _>>())
}

fn file(id: &str, revises: &str) -> (String, String) {
    let text = format!("-- revision: {id}\n-- revises: {revises}\n-- message: {id}\n\n-- +up\nSELECT '{id}';\n\n-- +down\n");
    (format!("{id}.sql"), text)
}

/// r1 makes a table, then r2 a column and r3, beside it, an index.
fn revisions() -> Vec<Revision> {
    [file("r1", ""), file("r2", "r1"), file("r3", "r1")]
        .iter()
        .map(|(name, text)| Revision::parse(name, text.as_bytes()).unwrap())
        .collect()
}

fn at_r1() -> Objects {
    objects(&[("table urunler", ""), ("column urunler.ad", "text")])
}

fn at_r2() -> Objects {
    objects(&[("table urunler", ""), ("column urunler.ad", "text not null"), ("column urunler.barkod", "varchar(64) default '\\t'")])
}

fn at_r3() -> Objects {
    objects(&[("table urunler", ""), ("index urunler.ix_ad", "btree (ad)")])
}

fn graph() -> Graph {
    let steps = [("r1", Objects::default(), at_r1()), ("r2", at_r1(), at_r2()), ("r3", at_r1(), at_r3())];
    let revisions = revisions();
    let (mut seals, mut deltas) = (HashMap::new(), Deltas::default());
    for (revision, (id, before, after)) in revisions.iter().zip(steps) {
        deltas.put(id, Engine::Sqlite, before.differences(&after).into_iter().filter_map(Change::of));
        let seal = Seal { checksum: revision.checksum.clone(), sqlite: Some(after.fingerprint()), postgres: None };
        seals.insert(id.to_owned(), seal);
    }
    Graph::new(revisions).unwrap().with_sealed(Some(Sealed::new(seals, deltas)))
}

fn texts() -> (String, String) {
    let graph = graph();
    graph.sealed().unwrap().texts(&graph)
}

fn parsed(sum: &str, schemas: &str) -> Result<Sealed> {
    Sealed::parse((SUM, sum.as_bytes()), (SCHEMAS, schemas.as_bytes()))
}

fn refused<T: std::fmt::Debug>(result: Result<T>) -> SealError {
    match result {
        Err(Error::Seal(error)) => error,
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_is_written_reads_the_same_whatever_an_editor_did_to_blanks_and_line_ends() {
    let (sum, schemas) = texts();
    assert!(
        schemas.contains("\n\nr2 sqlite\n~ column urunler.ad\ttext not null\n+ column urunler.barkod\tvarchar(64) default '\\t'\n"),
        "{schemas}"
    );
    assert!(schemas.contains("\n\nr3 sqlite\n- column urunler.ad\ttext\n+ index urunler.ix_ad\tbtree (ad)\n"), "{schemas}");
    let edited = |text: &str| format!("\u{feff}{}\r\n", text.replace('\n', "  \t\r\n"));
    let graph = graph();
    for (sum_read, schemas_read) in [(sum.clone(), schemas.clone()), (edited(&sum), edited(&schemas))] {
        let sealed = parsed(&sum_read, &schemas_read).unwrap();
        sealed.verify(&revisions()).unwrap();
        sealed.agree(&graph).unwrap();
        assert_eq!(sealed.texts(&graph), (sum.clone(), schemas.clone()));
    }
}

#[test]
fn the_objects_of_any_applied_set_are_the_changes_in_order() {
    let graph = graph();
    let sealed = graph.sealed().unwrap();
    let expected = |ids: &[&str]| {
        let nodes: Vec<Node> = ids.iter().map(|id| graph.node(id).unwrap()).collect();
        sealed.expected(&graph, &graph.ancestors(&nodes, Follow::Everything), Engine::Sqlite).unwrap()
    };
    assert_eq!(expected(&[]), Objects::default());
    assert_eq!((expected(&["r1"]), expected(&["r2"]), expected(&["r3"])), (at_r1(), at_r2(), at_r3()));
    let both = [("table urunler", ""), ("column urunler.barkod", "varchar(64) default '\\t'"), ("index urunler.ix_ad", "btree (ad)")];
    assert_eq!(expected(&["r2", "r3"]), objects(&both));
    assert_eq!(sealed.expected(&graph, &[true, false, false], Engine::Postgres), None);
    assert!(sealed.unsealed(&graph, Engine::Sqlite).is_empty());
    assert_eq!(sealed.unsealed(&graph, Engine::Postgres), [0, 1, 2]);
}

#[test]
fn an_edited_or_missing_file_is_named_and_a_new_one_is_not() {
    let sealed = graph().sealed().unwrap().clone();
    let mut files = revisions();
    let (name, text) = file("r4", "r3");
    files.push(Revision::parse(&name, text.as_bytes()).unwrap());
    sealed.verify(&files).unwrap();
    files[1] = Revision::parse("r2.sql", file("r2", "r1").1.replace("'r2'", "'rx'").as_bytes()).unwrap();
    assert!(matches!(sealed.verify(&files), Err(SealError::SealedFileEdited { revision, file }) if revision == "r2" && file == "r2.sql"));
    files.remove(1);
    assert!(matches!(sealed.verify(&files), Err(SealError::SealedFileMissing { revision }) if revision == "r2"));
}

#[test]
fn a_broken_line_is_named_with_its_number() {
    let (sum, schemas) = texts();
    let broken = |error| match error {
        SealError::BrokenSeal { file, line, text } => format!("{file}:{line}: {text}"),
        other => panic!("{other:?}"),
    };
    assert_eq!(broken(refused(parsed("", &schemas))), "kasadar.sum:1: ");
    let conflict = sum.replacen("\nr2", "\n<<<<<<< HEAD\nr2", 1);
    assert_eq!(broken(refused(parsed(&conflict, &schemas))), "kasadar.sum:3: <<<<<<< HEAD");
    assert!(broken(refused(parsed(&sum.replace(" -\n", "\n"), &schemas))).starts_with("kasadar.sum:2: r1 "));
    assert_eq!(broken(refused(parsed(&sum, &schemas.replace("r1 sqlite", "r1 mysql")))), "kasadar.schemas:3: r1 mysql");
    assert_eq!(broken(refused(parsed(&sum, &schemas.replace("+ table", "+ tisch")))), "kasadar.schemas:4: + tisch urunler");
    assert_eq!(broken(refused(parsed(&sum, &schemas.replace("r3 sqlite", "r1 sqlite")))), "kasadar.schemas:11: r1 sqlite");
    let later = refused(parsed(&sum.replace("kasadar.sum 1", "kasadar.sum 2"), &schemas));
    assert!(matches!(later, SealError::SealTooNew { format: 2, .. }), "{later:?}");
}

#[test]
fn changes_that_do_not_lead_to_the_fingerprint_are_found() {
    let (sum, schemas) = texts();
    let sealed = parsed(&sum, &schemas.replace("~ column urunler.ad\ttext not null\n", "")).unwrap();
    assert!(matches!(sealed.agree(&graph()), Err(SealError::SealContradicts { revision, engine: Engine::Sqlite }) if revision == "r2"));
}

#[test]
fn what_is_missing_or_different_is_an_alarm_and_what_the_shop_added_a_note() {
    let graph = graph();
    let weights = |more: &[(&str, &str)], less: &str| {
        let mut found = at_r2();
        found.0.extend(objects(more).0);
        found.0.retain(|object, _| format!("{} {}", object.kind, object.name) != less);
        let drifted = schema_drift(&graph, &Position::new(&graph, &["r2".to_owned()]), Engine::Sqlite, &found).unwrap();
        drifted.into_iter().map(|one| one.weight).collect::<Vec<_>>()
    };
    assert!(weights(&[], "").is_empty());
    for (object, line) in [
        ("index urunler.ix_dükkan", "btree (ad)"),
        ("table dükkan.1", "strict"),
        ("column dükkan.1.ad", "text"),
        ("primary-key dükkan.1", "(ad)"),
        ("index dükkan.1.ux", "unique btree (ad)"),
        ("view v", "SELECT 1"),
        ("trigger v.t", "instead of insert"),
    ] {
        assert_eq!(weights(&[(object, line)], ""), [Weight::Note], "{object}");
    }
    for (object, line) in [
        ("column urunler.renk", "text"),
        ("check urunler.c", "ad <> ''"),
        ("primary-key urunler", "(ad)"),
        ("trigger urunler.t", "after insert"),
        ("index urunler.ux", "unique btree (ad)"),
        ("column urunler.barkod", "text"),
        ("index urunler.ix_ad", "btree (ad)"),
    ] {
        assert_eq!(weights(&[(object, line)], ""), [Weight::Alarm], "{object}");
    }
    assert_eq!(weights(&[], "column urunler.ad"), [Weight::Alarm]);
    assert_eq!(weights(&[], "table urunler"), [Weight::Alarm]);
}

#[test]
fn drift_is_not_told_where_the_revisions_are_not_sealed() {
    let graph = graph();
    let told = |rows: &[&str], engine, found: &Objects| {
        let rows: Vec<String> = rows.iter().map(|row| (*row).to_owned()).collect();
        schema_drift(&graph, &Position::new(&graph, &rows), engine, found).map(|drifted| drifted.len())
    };
    assert_eq!(told(&["r2"], Engine::Sqlite, &at_r1()), Some(2));
    assert_eq!(told(&["r2", "r3"], Engine::Sqlite, &at_r3()), Some(1));
    assert_eq!(told(&[], Engine::Sqlite, &Objects::default()), Some(0));
    assert_eq!(told(&["r2"], Engine::Postgres, &at_r2()), None);
    assert_eq!(told(&["r2", "unknown"], Engine::Sqlite, &at_r2()), None);
    let unsealed = Graph::new(revisions()).unwrap();
    assert_eq!(schema_drift(&unsealed, &Position::new(&unsealed, &[]), Engine::Sqlite, &at_r1()), None);
    assert_eq!(ObjectKind::PrimaryKey.to_string(), "primary-key");
}
