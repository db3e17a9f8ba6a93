//! The objects of any set of revisions, one revision more or less at a time, and how many of them a live
//! schema has: what each revision changes is looked at once, however many sets are compared.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use kasadar_schema::{Engine, ObjectName, Objects};

use crate::graph::{Graph, Node, Nodes};

/// How well the current set fits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Score {
    /// Objects that the set leaves behind.
    pub expected: usize,
    /// Of these, those that are there as they should be.
    pub matched: usize,
    /// Objects that any revision knows and that are otherwise than the set leaves them.
    pub wrong: usize,
    /// The same for sets that leave the same schema behind.
    pub signature: u64,
}

/// A definition's number within its object; nothing where the object is not there.
type Definition = Option<u32>;

/// A definition that no revision ever gave the object.
const FOREIGN: u32 = u32::MAX;

/// A set of revisions and its objects.
pub(super) struct Fold<'a> {
    pub graph: &'a Graph,
    pub engine: Engine,
    /// Whether a revision and all that it needs are sealed.
    comparable: Nodes,
    /// Objects that each revision changes, with their numbers.
    changes: Vec<Vec<usize>>,
    objects: Vec<Object>,
    numbers: HashMap<ObjectName, usize>,
    applied: Nodes,
    score: Score,
}

struct Object {
    /// Revisions that changed it, in order, with what they made of it.
    history: Vec<(Node, Definition)>,
    found: Definition,
    now: Definition,
}

impl<'a> Fold<'a> {
    /// Begins with the empty set; nothing where no revision is sealed on `engine`.
    pub fn new(graph: &'a Graph, engine: Engine, found: &Objects) -> Option<Self> {
        let sealed = graph.sealed()?;
        let mut fold = Self {
            graph,
            engine,
            comparable: vec![false; graph.len()],
            changes: vec![Vec::new(); graph.len()],
            objects: Vec::new(),
            numbers: HashMap::new(),
            applied: vec![false; graph.len()],
            score: Score::default(),
        };
        let mut words: Vec<HashMap<String, u32>> = Vec::new();
        for node in graph.order().iter().copied() {
            let id = graph.id(node);
            let whole = sealed.fingerprint(id, engine).is_some() && graph.needs(node).iter().all(|need| fold.comparable[*need]);
            fold.comparable[node] = whole;
            if !whole {
                continue;
            }
            for change in sealed.delta(id, engine) {
                let after = change.after().map(str::to_owned);
                let number = *fold.numbers.entry(change.object).or_insert_with(|| {
                    fold.objects.push(Object { history: Vec::new(), found: None, now: None });
                    words.push(HashMap::new());
                    words.len() - 1
                });
                let next = u32::try_from(words[number].len()).unwrap_or(FOREIGN - 1);
                let definition = after.map(|text| *words[number].entry(text).or_insert(next));
                fold.objects[number].history.push((node, definition));
                fold.changes[node].push(number);
            }
        }
        for (object, line) in &found.0 {
            if let Some(number) = fold.numbers.get(object) {
                fold.objects[*number].found = Some(words[*number].get(line).copied().unwrap_or(FOREIGN));
            }
        }
        fold.score.wrong = fold.objects.iter().filter(|object| object.found.is_some()).count();
        fold.comparable.contains(&true).then_some(fold)
    }

    /// Objects of the live schema that no revision ever made, sorted.
    pub fn unknown(&self, found: &Objects) -> Vec<ObjectName> {
        found.0.keys().filter(|object| !self.numbers.contains_key(*object)).cloned().collect()
    }

    /// Whether `node` and all that it needs are sealed.
    pub fn is_comparable(&self, node: Node) -> bool {
        self.comparable[node]
    }

    pub fn score(&self) -> Score {
        self.score
    }

    pub fn has(&self, node: Node) -> bool {
        self.applied[node]
    }

    /// Puts `node` into the set or takes it out.
    pub fn turn(&mut self, node: Node) {
        self.applied[node] = !self.applied[node];
        for change in 0..self.changes[node].len() {
            let number = self.changes[node][change];
            let object = &mut self.objects[number];
            let last = object.history.iter().rev().find(|(node, _)| self.applied[*node]);
            let now = last.and_then(|(_, definition)| *definition);
            let before = std::mem::replace(&mut object.now, now);
            let found = object.found;
            self.score.count(number, before, found, false);
            self.score.count(number, now, found, true);
        }
    }

    /// For each object that `node` changes, whether it is now as it should be, and what it should be.
    pub fn touched(&self, node: Node) -> Vec<(bool, Definition)> {
        let look = |number: &usize| (self.objects[*number].now == self.objects[*number].found, self.objects[*number].now);
        self.changes[node].iter().map(look).collect()
    }
}

impl Score {
    /// Adds an object in the state `now`, or takes it away.
    fn count(&mut self, number: usize, now: Definition, found: Definition, adds: bool) {
        let turn = |sum: &mut usize, counts: bool| match (counts, adds) {
            (true, true) => *sum += 1,
            (true, false) => *sum -= 1,
            _ => {}
        };
        turn(&mut self.expected, now.is_some());
        turn(&mut self.matched, now.is_some() && now == found);
        turn(&mut self.wrong, now != found);
        if now.is_some() {
            let mut hasher = DefaultHasher::new();
            (number, now).hash(&mut hasher);
            let part = hasher.finish();
            self.signature = if adds { self.signature.wrapping_add(part) } else { self.signature.wrapping_sub(part) };
        }
    }
}
