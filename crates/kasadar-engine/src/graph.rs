//! All revisions with their parents: a directed graph without cycles, checked once when it is made.
//!
//! Owns what follows from the files alone. What a database has applied is `ledger`'s, where a target
//! leads is `target`'s.

mod check;

use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap};
use std::sync::Arc;

use crate::error::problems;
use crate::revision::Revision;
use crate::sealed::Sealed;

problems! {
    /// Revisions that do not fit together.
    pub enum GraphError {
        /// Two files with the same id, or a label that is another file's id.
        1020 Failed DuplicateId { id: String, files: Vec<String> } = "`{id}` is used twice: {files:?}",
        /// Two files with the same label.
        1021 Failed DuplicateLabel { label: String, files: Vec<String> } = "label `{label}` is used twice: {files:?}",
        /// `revises` or `depends-on` names nothing that exists.
        1022 Failed UnknownParent { file: String, parent: String } = "{file} names `{parent}`, which no file has",
        /// Revisions that come before themselves.
        1023 Failed Cycle { files: Vec<String> } = "these files revise or depend on each other in a circle: {files:?}",
    }
}

/// A revision's place in a [`Graph`]; places are ordered by file name.
pub type Node = usize;

/// A set of nodes, as one flag for each.
pub type Nodes = Vec<bool>;

/// The revisions and what follows from them.
#[derive(Clone, Debug)]
pub struct Graph {
    revisions: Vec<Revision>,
    by_id: HashMap<String, Node>,
    by_label: HashMap<String, Node>,
    /// By `revises`.
    parents: Vec<Vec<Node>>,
    /// By `revises` and `depends-on`.
    needs: Vec<Vec<Node>>,
    children: Vec<Vec<Node>>,
    needed_by: Vec<Vec<Node>>,
    /// Every node after all that it needs; ties by file name.
    order: Vec<Node>,
    sealed: Option<Arc<Sealed>>,
}

/// Which arrows a walk follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Follow {
    /// `revises` only.
    Lineage,
    /// `revises` and `depends-on`.
    Everything,
}

impl Graph {
    /// Ties revisions together, or says which files do not fit.
    pub fn new(mut revisions: Vec<Revision>) -> Result<Self, GraphError> {
        revisions.sort_by(|a, b| a.file.cmp(&b.file));
        let (by_id, by_label) = check::names(&revisions)?;
        let mut graph = Self {
            parents: vec![Vec::new(); revisions.len()],
            needs: vec![Vec::new(); revisions.len()],
            children: vec![Vec::new(); revisions.len()],
            needed_by: vec![Vec::new(); revisions.len()],
            order: Vec::with_capacity(revisions.len()),
            revisions,
            by_id,
            by_label,
            sealed: None,
        };
        for node in 0..graph.len() {
            graph.tie(node)?;
        }
        let all = vec![true; graph.len()];
        graph.order = graph.sorted(&all);
        if graph.order.len() < graph.len() {
            return Err(check::cycle(&graph));
        }
        Ok(graph)
    }

    /// The same revisions with what was sealed of them.
    #[must_use]
    pub fn with_sealed(self, sealed: Option<Sealed>) -> Self {
        Self { sealed: sealed.map(Arc::new), ..self }
    }

    /// What was sealed of these revisions; nothing where nobody ever sealed them.
    pub fn sealed(&self) -> Option<&Sealed> {
        self.sealed.as_deref()
    }

    fn tie(&mut self, node: Node) -> Result<(), GraphError> {
        let revision = &self.revisions[node];
        let unknown = |parent: &str| GraphError::UnknownParent { file: revision.file.clone(), parent: parent.to_owned() };
        let mut parents = Vec::new();
        for parent in &revision.revises {
            parents.push(*self.by_id.get(parent).ok_or_else(|| unknown(parent))?);
        }
        let mut needs = parents.clone();
        for name in &revision.depends_on {
            needs.push(*self.by_id.get(name).or_else(|| self.by_label.get(name)).ok_or_else(|| unknown(name))?);
        }
        for list in [&mut parents, &mut needs] {
            list.sort_unstable();
            list.dedup();
        }
        for parent in &parents {
            self.children[*parent].push(node);
        }
        for need in &needs {
            self.needed_by[*need].push(node);
        }
        (self.parents[node], self.needs[node]) = (parents, needs);
        Ok(())
    }

    /// Number of revisions.
    pub fn len(&self) -> usize {
        self.revisions.len()
    }

    /// Whether there is no revision at all.
    pub fn is_empty(&self) -> bool {
        self.revisions.is_empty()
    }

    /// The revision at `node`.
    pub fn revision(&self, node: Node) -> &Revision {
        &self.revisions[node]
    }

    /// The id at `node`.
    pub fn id(&self, node: Node) -> &str {
        &self.revisions[node].id
    }

    /// The node of an exact id.
    pub fn node(&self, id: &str) -> Option<Node> {
        self.by_id.get(id).copied()
    }

    /// The node that carries `label` itself.
    pub fn labelled(&self, label: &str) -> Option<Node> {
        self.by_label.get(label).copied()
    }

    /// All nodes in the one order in which they can be applied.
    pub fn order(&self) -> &[Node] {
        &self.order
    }

    /// Parents by `revises`.
    pub fn parents(&self, node: Node) -> &[Node] {
        &self.parents[node]
    }

    /// Children by `revises`.
    pub fn children(&self, node: Node) -> &[Node] {
        &self.children[node]
    }

    /// What must be applied before `node`: parents and dependencies.
    pub fn needs(&self, node: Node) -> &[Node] {
        &self.needs[node]
    }

    /// What needs `node`: children and dependents.
    pub fn needed_by(&self, node: Node) -> &[Node] {
        &self.needed_by[node]
    }

    /// Nodes without a child by `revises`: what `head` means.
    pub fn heads(&self) -> Vec<Node> {
        (0..self.len()).filter(|node| self.children[*node].is_empty()).collect()
    }

    /// Nodes that nothing needs: what `heads` means, and the rows of a database that has everything.
    pub fn tips(&self) -> Vec<Node> {
        (0..self.len()).filter(|node| self.needed_by[*node].is_empty()).collect()
    }

    /// Nodes without a parent.
    pub fn bases(&self) -> Vec<Node> {
        (0..self.len()).filter(|node| self.parents[*node].is_empty()).collect()
    }

    /// `from` and everything before it.
    pub fn ancestors(&self, from: &[Node], follow: Follow) -> Nodes {
        self.walk(from, |node| match follow {
            Follow::Lineage => &self.parents[node],
            Follow::Everything => &self.needs[node],
        })
    }

    /// `from` and everything after it.
    pub fn descendants(&self, from: &[Node], follow: Follow) -> Nodes {
        self.walk(from, |node| match follow {
            Follow::Lineage => &self.children[node],
            Follow::Everything => &self.needed_by[node],
        })
    }

    fn walk<'a>(&'a self, from: &[Node], next: impl Fn(Node) -> &'a Vec<Node>) -> Nodes {
        let mut seen = vec![false; self.len()];
        let mut stack = from.to_vec();
        while let Some(node) = stack.pop() {
            if !std::mem::replace(&mut seen[node], true) {
                stack.extend(next(node).iter().filter(|next| !seen[**next]));
            }
        }
        seen
    }

    /// The lineage of a label: the revision that carries it, its descendants, and its ancestors back
    /// to the preceding branch or merge point, which is not part of it.
    pub fn lineage(&self, label: &str) -> Option<Nodes> {
        let carrier = self.labelled(label)?;
        let mut lineage = self.descendants(&[carrier], Follow::Lineage);
        let mut node = carrier;
        while let [parent] = self.parents[node][..] {
            if self.children[parent].len() > 1 || self.parents[parent].len() > 1 {
                break;
            }
            lineage[parent] = true;
            node = parent;
        }
        Some(lineage)
    }

    /// Every label with its lineage, by label.
    pub fn lineages(&self) -> Vec<(&str, Nodes)> {
        let mut lineages: Vec<_> = self.by_label.keys().filter_map(|label| Some((label.as_str(), self.lineage(label)?))).collect();
        lineages.sort_unstable_by_key(|(label, _)| *label);
        lineages
    }

    /// The members of `applied` that no other member needs: what the version table holds.
    pub fn maximal(&self, applied: &[bool]) -> Vec<Node> {
        (0..self.len()).filter(|node| applied[*node] && !self.needed_by[*node].iter().any(|next| applied[*next])).collect()
    }

    /// `subset` in the order in which it can be applied, by Kahn's algorithm, ties by file name.
    fn sorted(&self, subset: &[bool]) -> Vec<Node> {
        let mut open: Vec<usize> = (0..self.len()).map(|node| self.needs[node].iter().filter(|need| subset[**need]).count()).collect();
        let mut ready: BinaryHeap<Reverse<Node>> = (0..self.len()).filter(|node| subset[*node] && open[*node] == 0).map(Reverse).collect();
        let mut sorted = Vec::new();
        while let Some(Reverse(node)) = ready.pop() {
            sorted.push(node);
            for next in self.needed_by[node].iter().filter(|next| subset[**next]) {
                open[*next] -= 1;
                if open[*next] == 0 {
                    ready.push(Reverse(*next));
                }
            }
        }
        sorted
    }

    /// `subset` in the order in which it can be applied.
    pub fn in_order<'a>(&'a self, subset: &'a [bool]) -> impl DoubleEndedIterator<Item = Node> + 'a {
        self.order.iter().copied().filter(|node| subset[*node])
    }
}
