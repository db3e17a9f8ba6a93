//! Drawings by hand, and of random graphs against rules that know of no lanes.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::{Lanes, lanes};
use crate::graph::{Graph, Node};
use crate::plan::tests::graph;
use crate::plan::tests::oracle::{needs, spec};

fn newest_first(graph: &Graph) -> Vec<Node> {
    graph.order().iter().rev().copied().collect()
}

/// `id@lane`, and behind it the pieces to the next row as `from>to`.
fn drawn(spec: &str) -> Vec<String> {
    let graph = graph(spec);
    let nodes = newest_first(&graph);
    let rows = lanes(&graph, &nodes).rows;
    let row = |(node, row): (&Node, super::LaneRow)| {
        let pieces = row.pieces.iter().map(|piece| format!(" {}>{}", piece.from, piece.to)).collect::<String>();
        format!("{}@{}{pieces}", graph.id(*node), row.lane)
    };
    nodes.iter().zip(rows).map(row).collect()
}

#[test]
fn a_line_a_merge_and_a_branch_are_drawn_as_one_would() {
    assert_eq!(drawn("a | b: a | c: b"), ["c@0 0>0", "b@0 0>0", "a@0"]);
    assert_eq!(
        drawn("a | b1: a | b2: a | m: b1 b2 | n: m"),
        ["n@0 0>0", "m@0 0>0 0>1", "b2@1 0>0 1>1", "b1@0 0>0 1>0", "a@0"].map(str::to_owned)
    );
    assert_eq!(drawn("a | b: a | c: a"), ["c@0 0>0", "b@1 0>0 1>0", "a@0"]);
    assert_eq!(drawn("a | b | c: +a"), ["c@0", "b@0", "a@0"], "a dependency is no line");
}

#[test]
fn a_parent_beyond_the_list_gets_no_line() {
    let graph = graph("a | b: a | c: b");
    let nodes: Vec<Node> = newest_first(&graph).into_iter().take(2).collect();
    let rows = lanes(&graph, &nodes).rows;
    assert_eq!(rows.iter().map(|row| row.pieces.len()).collect::<Vec<_>>(), [1, 0]);
    assert_eq!(lanes(&graph, &[]), Lanes::default());
}

/// The most lines that are beside each other anywhere, a node counted as one.
fn widest(lines: &BTreeSet<(usize, usize)>, rows: usize) -> usize {
    let across = |row: usize| lines.iter().filter(|(from, to)| *from <= row && row < *to).count();
    let beside = |row: usize| lines.iter().filter(|(from, to)| *from < row && row < *to).count() + 1;
    (0..rows).map(|row| across(row).max(beside(row))).max().unwrap_or(0)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    #[test]
    fn every_parent_is_reached_by_a_line_of_its_own(needs in needs(40), shown in prop::collection::vec(prop::bool::weighted(0.9), 40)) {
        let graph = graph(&spec(&needs));
        let nodes: Vec<Node> = newest_first(&graph).into_iter().filter(|node| shown[*node]).collect();
        let drawing = lanes(&graph, &nodes);
        prop_assert_eq!(drawing.rows.len(), nodes.len());
        let row_of: BTreeMap<&str, usize> = nodes.iter().enumerate().map(|(row, node)| (graph.id(*node), row)).collect();
        let mut lines = BTreeSet::new();
        for (child, (parents, _)) in &needs {
            for parent in parents {
                if let (Some(from), Some(to)) = (row_of.get(child.as_str()), row_of.get(parent.as_str())) {
                    lines.insert((*from, *to));
                }
            }
        }
        for (from, to) in &lines {
            let mut lane = drawing.rows[*from].lane;
            for row in *from..*to {
                let own: Vec<_> = drawing.rows[row].pieces.iter().filter(|piece| (piece.child, piece.parent) == (nodes[*from], nodes[*to])).collect();
                prop_assert_eq!(own.len(), 1, "a line is drawn once in each row it passes");
                prop_assert_eq!(own[0].from, lane, "it goes on where it came to");
                lane = own[0].to;
                if row + 1 < *to {
                    prop_assert!(lane != drawing.rows[row + 1].lane, "it passes by the node of another");
                }
            }
            prop_assert_eq!(lane, drawing.rows[*to].lane);
        }
        let spans: usize = lines.iter().map(|(from, to)| to - from).sum();
        prop_assert_eq!(drawing.rows.iter().map(|row| row.pieces.len()).sum::<usize>(), spans, "nothing else is drawn");
        for (row, drawn) in drawing.rows.iter().enumerate() {
            for (nth, piece) in drawn.pieces.iter().enumerate() {
                for other in &drawn.pieces[..nth] {
                    prop_assert!((piece.from, piece.to) != (other.from, other.to), "two lines share a piece in row {}", row);
                    prop_assert!(piece.to != other.to || piece.parent == other.parent, "two lines meet before row {}", row + 1);
                    prop_assert!(piece.from != other.from || piece.child == other.child, "two lines met before row {}", row);
                }
            }
            let first = graph.parents(nodes[row]).iter().find(|parent| row_of.contains_key(graph.id(**parent)));
            for piece in drawn.pieces.iter().filter(|piece| piece.child == nodes[row] && Some(&piece.parent) == first) {
                prop_assert!(piece.to == drawn.lane || piece.parent == nodes[row + 1], "the first parent leaves its child's lane");
            }
        }
        let used = drawing.rows.iter().flat_map(|row| row.pieces.iter().flat_map(|piece| [piece.from, piece.to]).chain([row.lane])).max();
        prop_assert_eq!(used.map_or(0, |most| most + 1), drawing.width);
        prop_assert!(drawing.width as usize <= widest(&lines, nodes.len()), "{} lanes", drawing.width);
    }
}
