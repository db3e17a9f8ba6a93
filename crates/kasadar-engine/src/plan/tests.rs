//! Planning by one line each: graph, rows, goal, and what comes of it.
//!
//! A graph is written `id: parents +dependency #label`, revisions separated by `|`. What comes of a
//! plan is written `steps -> rows`, a step being `+id` (up), `-id` (down) or `=id` (stamp).

pub(crate) mod oracle;

use crate::graph::Graph;
use crate::ledger::Ledger;
use crate::revision::{Direction, Revision};

use super::{Goal, Plan, PlanError, UnknownRows, plan};

pub(crate) fn graph(spec: &str) -> Graph {
    let revisions = spec.split('|').map(|one| {
        let (id, rest) = one.split_once(':').unwrap_or((one, ""));
        let (id, words) = (id.trim(), rest.split_whitespace().collect::<Vec<_>>());
        let pick = |mark: char| words.iter().filter_map(|word| word.strip_prefix(mark)).collect::<Vec<_>>().join(",");
        let parents = words.iter().filter(|word| !word.starts_with(['+', '#', '!'])).copied().collect::<Vec<_>>().join(",");
        let down = if words.contains(&"!irreversible") { "-- irreversible: it was so" } else { "-- +down\nSELECT 1" };
        let text = format!(
            "-- revision: {id}\n-- revises: {parents}\n-- depends-on: {}\n-- labels: {}\n-- message: {id}\n\n-- +up\nSELECT 1;\n\n{down}\n",
            pick('+'),
            pick('#')
        );
        Revision::parse(&format!("{id}.sql"), text.as_bytes()).expect("reads")
    });
    Graph::new(revisions.collect()).expect("fits")
}

fn goal(words: &str) -> Goal {
    let mut words = words.split_whitespace();
    let verb = words.next().expect("a verb");
    let mut targets: Vec<_> = words.map(|word| word.parse().expect("a target")).collect();
    match verb {
        "upgrade" => Goal::Upgrade(targets.remove(0)),
        "downgrade" => Goal::Downgrade(targets.remove(0)),
        "stamp" => Goal::Stamp { targets, unknown_rows: UnknownRows::Refuse },
        _ => Goal::Stamp { targets, unknown_rows: UnknownRows::Purge },
    }
}

pub(super) fn planned(graph: &Graph, rows: &[&str], words: &str) -> Result<Plan, PlanError> {
    let ledger = Ledger { rows: rows.iter().map(ToString::to_string).collect(), ..Ledger::default() };
    plan(graph, &ledger, &goal(words))
}

#[track_caller]
fn check(spec: &str, rows: &str, words: &str, expected: &str) {
    let rows: Vec<&str> = rows.split_whitespace().collect();
    let told = match planned(&graph(spec), &rows, words) {
        Ok(plan) => told(&plan),
        Err(error) => format!("error: {error}"),
    };
    assert_eq!(told, expected, "{words} from {rows:?} on {spec}");
}

fn told(plan: &Plan) -> String {
    let sign = |direction| match direction {
        Direction::Up => '+',
        Direction::Down => '-',
        Direction::Stamp => '=',
    };
    let mut words: Vec<String> = plan.rows_dropped.iter().map(|row| format!("!{row}")).collect();
    words.extend(plan.steps.iter().map(|step| format!("{}{}", sign(step.direction), step.revision)));
    words.push("->".into());
    words.extend(plan.rows_after.iter().cloned());
    words.join(" ")
}

const LINE: &str = "a | b: a | c: b | d: c";
const DIAMOND: &str = "a | b1: a | b2: a | m: b1 b2 | n: m";
const SPLIT: &str = "a | b1: a #left | b2: a #right | b3: a | c1: b1 | c2: b2";
const CROSSED: &str = "a1: #alpha | a2: a1 | a3: a2 | b1: #beta | b2: b1 +a2 | b3: b2";

#[test]
fn a_line_is_walked_in_order() {
    check(LINE, "", "upgrade head", "+a +b +c +d -> d");
    check(LINE, "b", "upgrade head", "+c +d -> d");
    check(LINE, "d", "upgrade head", "-> d");
    check(LINE, "d", "upgrade b", "-> d");
    check(LINE, "", "upgrade +2", "+a +b -> b");
    check(LINE, "b", "upgrade +1", "+c -> c");
    check(LINE, "b", "upgrade head-1", "+c -> c");
    check(LINE, "a", "upgrade base+2", "+b -> b");
    check(LINE, "a", "upgrade current+2", "+b +c -> c");
    check(LINE, "c", "upgrade base", "-> c");
    check(LINE, "c", "upgrade current", "-> c");
    check(LINE, "d", "downgrade base", "-d -c -b -a ->");
    check(LINE, "d", "downgrade b", "-d -c -> b");
    check(LINE, "d", "downgrade -1", "-d -> c");
    check(LINE, "d", "downgrade -4", "-d -c -b -a ->");
    check(LINE, "d", "downgrade head", "-> d");
    check(LINE, "d", "downgrade d-2", "-d -c -> b");
    check(LINE, "d", "downgrade head-4", "-d -c -b -a ->");
    check(LINE, "", "downgrade base", "->");
}

#[test]
fn a_target_that_leads_nowhere_is_refused() {
    check(LINE, "b", "upgrade +3", "error: `+3` asks for more steps than the 2 there are");
    check(LINE, "b", "downgrade -3", "error: `-3` asks for more steps than the 2 there are");
    check(LINE, "b", "downgrade d", "error: `d` is not applied, so no downgrade leads there");
    check(LINE, "b", "upgrade -1", "error: `-1` leads the other way");
    check(LINE, "b", "downgrade +1", "error: `+1` leads the other way");
    check(LINE, "b", "upgrade zzzz", "error: no revision or label is called `zzzz`");
    check(LINE, "b", "upgrade x@head", "error: no revision or label is called `x`");
    check("abcd1 | abcd2: abcd1", "", "upgrade abcd", "error: `abcd` fits [\"abcd1\", \"abcd2\"]");
    check("abcd1 | abce2: abcd1", "", "upgrade abce", "+abcd1 +abce2 -> abce2");
    check("abcd1", "", "upgrade abc", "error: no revision or label is called `abc`");
}

#[test]
fn a_diamond_goes_up_and_down_whole() {
    check(DIAMOND, "", "upgrade head", "+a +b1 +b2 +m +n -> n");
    check(DIAMOND, "n", "downgrade base", "-n -m -b2 -b1 -a ->");
    check(DIAMOND, "n", "downgrade b1", "-n -m -> b1 b2");
    check(DIAMOND, "b1", "upgrade head", "+b2 +m +n -> n");
    check(DIAMOND, "b1 b2", "upgrade +1", "error: `+1` could lead to any of [\"b1\", \"b2\"]");
    check(DIAMOND, "a", "upgrade +1", "error: `+1` could lead to any of [\"b1\", \"b2\"]");
    check(DIAMOND, "m", "downgrade -1", "-m -> b1 b2");
    check(DIAMOND, "n", "downgrade -2", "-n -m -> b1 b2");
    check(DIAMOND, "n", "downgrade -3", "error: `-3` could lead to any of [\"b1\", \"b2\"]");
}

#[test]
fn several_heads_are_named_or_taken_all() {
    check(SPLIT, "", "upgrade heads", "+a +b1 +b2 +b3 +c1 +c2 -> b3 c1 c2");
    check(SPLIT, "", "upgrade head", "error: several heads: [\"b3\", \"c1\", \"c2\"]");
    check(SPLIT, "", "upgrade left@head", "+a +b1 +c1 -> c1");
    check(SPLIT, "c1", "upgrade right@+1", "+b2 -> b2 c1");
    check(SPLIT, "b2 c1", "upgrade right@head", "+c2 -> c1 c2");
    check(SPLIT, "", "upgrade left@c2", "error: `c2` is not in the lineage of `left`");
}

#[test]
fn a_label_at_base_leaves_the_shared_base_to_the_others() {
    check(SPLIT, "b3 c1 c2", "downgrade left@base", "-c1 -b1 -> b3 c2");
    check(SPLIT, "c1", "downgrade left@base", "-c1 -b1 -> a");
    check(SPLIT, "b3 c1 c2", "downgrade right@-1", "-c2 -> b2 b3 c1");
}

#[test]
fn dependencies_are_run_and_stay() {
    check(CROSSED, "", "upgrade b3", "+a1 +a2 +b1 +b2 +b3 -> b3");
    check(CROSSED, "b3", "upgrade heads", "+a3 -> a3 b3");
    check(CROSSED, "a3 b3", "downgrade a1", "-b3 -b2 -a3 -a2 -> a1 b1");
    check(CROSSED, "a3 b2", "downgrade beta@base", "-b2 -b1 -> a3");
    check(CROSSED, "a3 b3", "downgrade alpha@base", "-b3 -b2 -a3 -a2 -a1 -> b1");
    check(CROSSED, "b3", "downgrade b1", "-b3 -b2 -> a2 b1");
    check(CROSSED, "b3", "upgrade alpha@+1", "+a3 -> a3 b3");
    check(CROSSED, "", "upgrade head", "error: several heads: [\"a3\", \"b3\"]");
}

#[test]
fn a_dependency_can_be_named_by_its_label() {
    check("a: #alpha | b: +alpha", "", "upgrade b", "+a +b -> b");
    check("a: #alpha | b: +alpha", "", "upgrade heads", "+a +b -> b");
}

#[test]
fn a_merge_parent_that_is_another_parents_ancestor_is_no_problem() {
    check("a | b: a | m: a b", "", "upgrade head", "+a +b +m -> m");
    check("a | b: a | m: a b", "m", "downgrade base", "-m -b -a ->");
    check("a | b: a | m: a b", "m", "downgrade -1", "-m -> b");
}

#[test]
fn redundant_rows_are_healed_on_the_way() {
    check(DIAMOND, "a b1", "upgrade head", "!a +b2 +m +n -> n");
    check(LINE, "b d", "upgrade head", "!b -> d");
    check(LINE, "b d", "downgrade c", "!b -d -> c");
    check(CROSSED, "a2 b3", "upgrade heads", "!a2 +a3 -> a3 b3");
}

#[test]
fn rows_of_nobody_stop_everything_but_a_purge() {
    check(LINE, "b zz", "upgrade head", "error: the version table holds rows that no file has: [\"zz\"]");
    check(LINE, "zz", "stamp b", "error: the version table holds rows that no file has: [\"zz\"]");
    check(LINE, "zz", "purge b", "!zz =b -> b");
    check(LINE, "b zz", "purge b", "!zz -> b");
}

#[test]
fn a_stamp_replaces_the_rows_of_its_lineage() {
    check(LINE, "d", "stamp b", "=b -> b");
    check(LINE, "", "stamp head", "=d -> d");
    check(LINE, "d", "stamp base", "=base ->");
    check(LINE, "d", "stamp head", "-> d");
    check(SPLIT, "b3 c1", "stamp c2", "=c2 -> b3 c1 c2");
    check(SPLIT, "b3 c1 c2", "stamp b1", "=b1 -> b1 b3 c2");
    check(SPLIT, "b3 c1 c2", "stamp left@base", "=base -> b3 c2");
    check(SPLIT, "", "stamp heads", "=b3 =c1 =c2 -> b3 c1 c2");
    check(SPLIT, "a", "stamp c1 c2", "=c1 =c2 -> c1 c2");
    check(CROSSED, "b3", "stamp a1", "=a1 -> a1");
    check(CROSSED, "", "stamp heads", "=a3 =b3 -> a3 b3");
    check(LINE, "", "stamp a d", "error: [\"a\", \"d\"] contain each other");
}

#[test]
fn the_irreversible_stands_in_the_way() {
    check("a | b: a !irreversible | c: b", "c", "downgrade b", "-c -> b");
    check("a | b: a !irreversible | c: b", "c", "downgrade base", "error: b cannot be undone: it was so");
}
