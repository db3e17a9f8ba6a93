//! Identification on hand-made graphs: each revision tells its table and an index of it.

use std::collections::HashMap;

use kasadar_schema::ObjectKind;

use super::*;
use crate::context::{Clock, Context, Folders};
use crate::database::Transaction;
use crate::event::Watch;
use crate::revision::Revision;
use crate::sealed::{Change, Deltas, Seal, Sealed};

struct Noon;

impl Clock for Noon {
    fn now(&self) -> jiff::Timestamp {
        "2026-11-21T12:00:00Z".parse().unwrap()
    }
}

/// `id: parents: objects`; an object is a table's name, and one that begins with `~` changes it.
fn graph(lines: &[&str]) -> Graph {
    let (mut revisions, mut seals, mut deltas) = (Vec::new(), HashMap::new(), Deltas::default());
    for line in lines {
        let [id, parents, objects] = <[&str; 3]>::try_from(line.split(':').map(str::trim).collect::<Vec<_>>()).unwrap();
        let text = format!("-- revision: {id}\n-- revises: {parents}\n-- message: {id}\n\n-- +up\n\n-- +down\n");
        let revision = Revision::parse(&format!("{id}.sql"), text.as_bytes()).unwrap();
        let of = |object: &str| match object.strip_prefix('~') {
            Some(name) => difference(name, Some(String::new()), Some(format!("strict, {id}"))),
            None => difference(object, None, Some(String::new())),
        };
        deltas.put(id, Engine::Sqlite, objects.split_whitespace().map(of).filter_map(Change::of));
        let sqlite = Some(Fingerprint("0".repeat(64)));
        seals.insert(id.to_owned(), Seal { checksum: revision.checksum.clone(), sqlite, postgres: None });
        revisions.push(revision);
    }
    Graph::new(revisions).unwrap().with_sealed(Some(Sealed::new(seals, deltas)))
}

fn difference(name: &str, expected: Option<String>, found: Option<String>) -> kasadar_schema::ObjectDifference {
    kasadar_schema::ObjectDifference { object: object(name), expected, found }
}

fn object(name: &str) -> ObjectName {
    ObjectName { kind: ObjectKind::Table, name: name.to_owned() }
}

/// Table names; one with `=` has a definition.
fn tables(names: &str) -> Objects {
    let one =
        |name: &str| name.split_once('=').map_or((object(name), String::new()), |(name, line)| (object(name), line.replace('_', " ")));
    Objects(names.split_whitespace().map(one).collect())
}

fn ledger(rows: &str, moves: &[(Kind, &str)]) -> Ledger {
    let clock = std::sync::Arc::new(Noon);
    let (watch, folders) = (Watch::silent(), Folders::default());
    let context = Context {
        operator: String::new(),
        host: String::new(),
        process: 1,
        program: String::new(),
        clock,
        watch,
        wait: std::time::Duration::ZERO,
        transaction: Transaction::default(),
        folders,
    };
    let entries = moves.iter().map(|(kind, id)| context.entry("job", *kind, Some((*id).to_owned()))).collect();
    Ledger { rows: rows.split_whitespace().map(str::to_owned).collect(), entries, ..Ledger::default() }
}

fn at(graph: &Graph, found: &str, rows: &str) -> Identity {
    identify(graph, Engine::Sqlite, &ledger(rows, &[]), &tables(found))
}

fn exact(identity: &Identity) -> Vec<String> {
    match &identity.verdict {
        Verdict::Exact { revisions, .. } => revisions.iter().map(|rows| rows.join("+")).collect(),
        other => panic!("{other:?}"),
    }
}

fn line() -> Graph {
    graph(&["r1::a b", "r2:r1:c", "r3:r2:", "r4:r3:~a d"])
}

/// One lineage splits in two, which a last revision joins.
fn branches() -> Graph {
    graph(&["r1::a", "s2:r1:s", "t3:r1:t", "s4:s2:s4", "t5:t3:t5", "v6:s4, t5:v"])
}

#[test]
fn a_schema_that_one_revision_leaves_is_that_revision() {
    let graph = line();
    for (found, id) in [("a b", "r1"), ("a=strict,_r4 b c d", "r4")] {
        let identity = at(&graph, found, "");
        assert_eq!((exact(&identity), identity.certain().unwrap().join(" ")), (vec![id.to_owned()], id.to_owned()));
        assert_eq!(identity.candidates[0].matched, found.replace(",_", "").split(' ').count());
    }
    let next_best = &at(&graph, "a b c", "").candidates[1];
    assert_eq!((next_best.revisions[0][0].as_str(), next_best.matched, next_best.expected), ("r1", 2, 2));
    assert_eq!(next_best.differences.len(), 1);
}

#[test]
fn revisions_with_the_same_schema_are_a_group_unless_the_database_says_which() {
    let graph = line();
    let told = |rows: &str, moves: &[(Kind, &str)]| {
        let identity = identify(&graph, Engine::Sqlite, &ledger(rows, moves), &tables("a b c"));
        assert_eq!(exact(&identity), ["r2", "r3"]);
        identity.certain().map(|rows| rows.join(" "))
    };
    assert_eq!(told("", &[]), None);
    assert_eq!(told("r4", &[]), None);
    assert_eq!(told("r3", &[]), Some("r3".to_owned()));
    assert_eq!(told("r4", &[(Kind::Upgrade, "r2"), (Kind::Stamp, "r4")]), Some("r2".to_owned()));
    assert_eq!(told("", &[(Kind::Upgrade, "r4"), (Kind::Downgrade, "r4")]), Some("r3".to_owned()));
    assert_eq!(told("", &[(Kind::Upgrade, "r1")]), None);
}

#[test]
fn a_half_done_revision_is_told_as_between() {
    let midway = |found: &str| match at(&line(), found, "").verdict {
        Verdict::Between { after, before, done, of } => format!("{} {before} {done}/{of}", after.join("+")),
        other => panic!("{found}: {other:?}"),
    };
    assert_eq!(midway("a"), " r1 1/2");
    assert_eq!(midway("a b c d"), "r3 r4 1/2");
    assert_eq!(midway("a=strict,_r4 b c"), "r3 r4 1/2");
    let branched = graph(&["r1::a", "s2:r1:s", "t3:r1:t", "t4:t3:x y"]);
    let identity = at(&branched, "a s t x", "");
    assert!(
        matches!(&identity.verdict, Verdict::Between { after, before, .. } if *after == ["s2", "t3"] && before == "t4"),
        "{identity:?}"
    );
}

#[test]
fn several_heads_are_found_beside_each_other() {
    let graph = branches();
    assert_eq!(exact(&at(&graph, "a s", "")), ["s2"]);
    assert_eq!(exact(&at(&graph, "a t", "")), ["t3"]);
    assert_eq!(exact(&at(&graph, "a s t", "")), ["s2+t3"]);
    assert_eq!(exact(&at(&graph, "a s t t5", "")), ["s2+t5"]);
    assert_eq!(exact(&at(&graph, "a s t s4", "")), ["s4+t3"]);
    assert_eq!(exact(&at(&graph, "a s t s4 t5", "")), ["s4+t5"]);
    assert_eq!(exact(&at(&graph, "a s t s4 t5 v", "")), ["v6"]);
    let three = graph_of_three_heads();
    assert_eq!(exact(&at(&three, "a x z", "")), ["x+z"]);
}

#[test]
fn beside_each_other_too_a_revision_without_objects_may_be_there_or_not() {
    let graph = graph(&["r1::a", "s2:r1:s", "t3:r1:t", "s4:s2:", "t5:t3:", "s6:s4:s6"]);
    let identity = at(&graph, "a s t", "");
    let mut group = exact(&identity);
    group.sort();
    assert_eq!((group, identity.certain()), (["s2+t3", "s2+t5", "s4+t3", "s4+t5"].map(str::to_owned).to_vec(), None));
    assert_eq!(at(&graph, "a s t", "s4 t3").certain().unwrap(), ["s4", "t3"]);
}

fn graph_of_three_heads() -> Graph {
    graph(&["r::a", "x:r:x", "y:r:y", "z:r:z"])
}

#[test]
fn what_fits_nothing_is_told_with_the_nearest_and_never_guessed() {
    let identity = at(&line(), "a b=changed c d", "r4");
    assert_eq!((&identity.verdict, identity.certain()), (&Verdict::Nearest, None));
    let best = &identity.candidates[0];
    assert_eq!((best.revisions[0].join(" "), best.matched, best.expected), ("r2".to_owned(), 2, 3));
    assert_eq!(best.revisions.len(), 2, "r3 leaves the same schema");
}

#[test]
fn what_the_shop_added_is_named_and_stands_in_nobodys_way_unless_it_changes_a_known_table() {
    let mut found = tables("a b c dükkan");
    let put =
        |found: &mut Objects, kind, name: &str, line: &str| found.0.insert(ObjectName { kind, name: name.to_owned() }, line.to_owned());
    put(&mut found, ObjectKind::Index, "a.ix_dükkan", "btree (x)");
    let look = |found: &Objects| identify(&line(), Engine::Sqlite, &ledger("r2", &[]), found);
    assert_eq!(exact(&look(&found)), ["r2", "r3"]);
    assert_eq!(look(&found).unknown.len(), 2);
    put(&mut found, ObjectKind::Column, "a.renk", "text");
    assert_eq!(look(&found).verdict, Verdict::Nearest);
}

#[test]
fn empty_and_unsealed_are_verdicts_of_their_own() {
    assert_eq!(at(&line(), "", "").verdict, Verdict::Empty);
    let server = identify(&line(), Engine::Postgres, &ledger("", &[]), &tables("a"));
    assert_eq!((server.verdict, server.unsealed.len()), (Verdict::Unsealed, 4));
    assert_eq!(at(&line(), "elsewhere", "").candidates, []);
}

#[test]
fn three_thousand_revisions_of_five_hundred_tables_are_compared_in_a_moment() {
    let lines: Vec<String> = (0..3000)
        .map(|number| {
            let parent = if number == 0 { String::new() } else { format!("r{:04}", number - 1) };
            let object = if number < 500 { format!("t{number}") } else { format!("~t{}", number % 500) };
            format!("r{number:04}:{parent}:{object}")
        })
        .collect();
    let graph = graph(&lines.iter().map(String::as_str).collect::<Vec<_>>());
    let expected =
        graph.sealed().unwrap().expected(&graph, &graph.ancestors(&[2222], crate::graph::Follow::Everything), Engine::Sqlite).unwrap();
    let began = std::time::Instant::now();
    let identity = identify(&graph, Engine::Sqlite, &ledger("", &[]), &expected);
    assert_eq!(exact(&identity), ["r2222"]);
    assert!(began.elapsed() < std::time::Duration::from_secs(3), "{:?}", began.elapsed());
}
