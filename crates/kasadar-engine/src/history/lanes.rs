//! Where a drawing of the history has its nodes and lines: one row for each revision, lanes beside each other.
//!
//! Each line leads from a child to one parent and has a lane of its own until it gets there, so that it can be
//! followed with a finger. Dependencies are not drawn.

use std::collections::HashMap;

use crate::graph::{Graph, Node};

/// The drawing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lanes {
    /// How many lanes it needs.
    pub width: u32,
    /// One for each node, in their order.
    pub rows: Vec<LaneRow>,
}

/// A row of the drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LaneRow {
    /// Lane of the node, counted from 0.
    pub lane: u32,
    /// Pieces of lines from this row to the next one.
    pub pieces: Vec<Piece>,
}

/// A piece of a line, from one row to the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Lane at the upper row.
    pub from: u32,
    /// Lane at the lower row.
    pub to: u32,
    /// The revision that the line begins at.
    pub child: Node,
    /// The revision that it leads to.
    pub parent: Node,
}

/// A line that has not come to its parent yet; it goes down in the lane it is listed under.
#[derive(Clone, Copy)]
struct Line {
    child: Node,
    parent: Node,
    /// Where it was at the row above.
    from: u32,
}

/// Draws `nodes`, newest first: no parent before its child. The first parent goes on in its child's lane; a lane
/// whose line has arrived is free for the next. A parent that is not among them gets no line.
pub fn lanes(graph: &Graph, nodes: &[Node]) -> Lanes {
    let place: HashMap<Node, usize> = nodes.iter().enumerate().map(|(row, node)| (*node, row)).collect();
    let mut drawing = Lanes::default();
    let mut open: Vec<Option<Line>> = Vec::new();
    for (row, node) in nodes.iter().enumerate() {
        let arriving = open.iter().position(|line| line.is_some_and(|line| line.parent == *node));
        let own = arriving.unwrap_or_else(|| free(&mut open));
        let lane = number(own);
        if let Some(above) = drawing.rows.last_mut() {
            above.pieces = pieces(&open, *node, lane);
        }
        for (at, slot) in open.iter_mut().enumerate() {
            match slot {
                Some(line) if line.parent == *node => *slot = None,
                Some(line) => line.from = number(at),
                None => {}
            }
        }
        let below = graph.parents(*node).iter().filter(|parent| place.get(parent).is_some_and(|at| *at > row));
        for (nth, parent) in below.enumerate() {
            let at = if nth == 0 { own } else { free(&mut open) };
            open[at] = Some(Line { child: *node, parent: *parent, from: lane });
        }
        drawing.rows.push(LaneRow { lane, pieces: Vec::new() });
    }
    // A line that arrives at once never gets to the lane that was kept for it.
    let used = drawing.rows.iter().flat_map(|row| row.pieces.iter().map(|piece| piece.to).chain([row.lane]));
    drawing.width = used.max().map_or(0, |most| most + 1);
    drawing
}

/// What leads from the row above to the one of `node`.
fn pieces(open: &[Option<Line>], node: Node, lane: u32) -> Vec<Piece> {
    let piece = |(at, line): (usize, &Option<Line>)| {
        let Line { child, parent, from } = (*line)?;
        Some(Piece { from, to: if parent == node { lane } else { number(at) }, child, parent })
    };
    open.iter().enumerate().filter_map(piece).collect()
}

/// The first free lane; a new one where there is none.
fn free(open: &mut Vec<Option<Line>>) -> usize {
    open.iter().position(Option::is_none).unwrap_or_else(|| {
        open.push(None);
        open.len() - 1
    })
}

fn number(lane: usize) -> u32 {
    u32::try_from(lane).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests;
