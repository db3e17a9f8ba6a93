//! Where a plan leads, as people write it: `head`, `base`, an id, `+2`, `label@head`.
//!
//! ```text
//! target := [label "@"] core
//! core   := "head" | "heads" | "base" | "current" | id | unique id prefix | [symbol] ("+"|"-") N
//! ```

use std::fmt;
use std::str::FromStr;

use crate::graph::{Graph, Node};
use crate::plan::PlanError;

/// Shorter prefixes are typing errors more often than names.
const SHORTEST_PREFIX: usize = 4;

/// A target, read but not yet looked up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// The lineage that the core is meant in.
    pub label: Option<String>,
    /// The rest.
    pub core: Core,
}

/// A target without its label.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Core {
    /// A place by name.
    At(Symbol),
    /// A number of steps from a place; without one, from the current row.
    Walk {
        /// Where the walk begins.
        from: Option<Symbol>,
        /// Toward head when positive, toward base when negative; never 0.
        steps: i32,
    },
}

/// A place on the graph by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Symbol {
    /// The one head.
    Head,
    /// All heads.
    Heads,
    /// Before the first revision.
    Base,
    /// Where the database is.
    Current,
    /// An id, a label or the beginning of an id.
    Name(String),
}

impl Target {
    /// The one head.
    pub const HEAD: Self = Self { label: None, core: Core::At(Symbol::Head) };
}

impl FromStr for Target {
    type Err = PlanError;

    fn from_str(text: &str) -> Result<Self, PlanError> {
        let bad = || PlanError::BadTarget { target: text.to_owned() };
        let (label, core) = match text.split_once('@') {
            Some(("", _)) => return Err(bad()),
            Some((label, core)) => (Some(label.to_owned()), core),
            None => (None, text),
        };
        let is_name = |name: &str| !name.is_empty() && !name.contains(|c: char| matches!(c, '@' | ':' | '+' | '-') || c.is_whitespace());
        if label.as_deref().is_some_and(|label| !is_name(label)) {
            return Err(bad());
        }
        let Some(at) = core.find(['+', '-']) else {
            return if is_name(core) { Ok(Self { label, core: Core::At(core.into()) }) } else { Err(bad()) };
        };
        let (from, digits) = (&core[..at], &core[at + 1..]);
        if !digits.bytes().all(|byte| byte.is_ascii_digit()) || !(from.is_empty() || is_name(from)) {
            return Err(bad());
        }
        let steps: i32 = digits.parse().ok().filter(|steps| *steps > 0).ok_or_else(bad)?;
        let steps = if core[at..].starts_with('-') { -steps } else { steps };
        let from = (!from.is_empty()).then(|| from.into());
        Ok(Self { label, core: Core::Walk { from, steps } })
    }
}

impl From<&str> for Symbol {
    fn from(name: &str) -> Self {
        match name {
            "head" => Self::Head,
            "heads" => Self::Heads,
            "base" => Self::Base,
            "current" => Self::Current,
            _ => Self::Name(name.to_owned()),
        }
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(label) = &self.label {
            write!(f, "{label}@")?;
        }
        match &self.core {
            Core::At(symbol) => symbol.fmt(f),
            Core::Walk { from, steps } => {
                if let Some(from) = from {
                    from.fmt(f)?;
                }
                write!(f, "{steps:+}")
            }
        }
    }
}

impl fmt::Display for Symbol {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Head => "head",
            Self::Heads => "heads",
            Self::Base => "base",
            Self::Current => "current",
            Self::Name(name) => name,
        })
    }
}

/// Looks up an id, a label, or a prefix of at least four characters that only one id begins with.
pub fn find(graph: &Graph, name: &str) -> Result<Node, PlanError> {
    if let Some(node) = graph.node(name).or_else(|| graph.labelled(name)) {
        return Ok(node);
    }
    let unknown = || PlanError::UnknownTarget { target: name.to_owned() };
    if name.chars().count() < SHORTEST_PREFIX {
        return Err(unknown());
    }
    let matches: Vec<Node> = (0..graph.len()).filter(|node| graph.id(*node).starts_with(name)).collect();
    match matches[..] {
        [] => Err(unknown()),
        [node] => Ok(node),
        _ => Err(PlanError::AmbiguousPrefix {
            target: name.to_owned(),
            matches: matches.iter().map(|node| graph.id(*node).to_owned()).collect(),
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_target_is_written_as_it_was_read() {
        for text in ["head", "heads", "base", "current", "0f1e", "+2", "-1", "shop@head", "shop@+1", "ae10-2", "base+3", "şube@head"] {
            assert_eq!(text.parse::<Target>().expect(text).to_string(), text);
        }
    }

    #[test]
    fn what_is_no_target_is_refused() {
        for text in ["", "@", "@head", "a@b@c", "+", "-", "+1junk", "+-1", "--1", "+0", "a+b", "a:b", "head ", "+99999999999", "a@"] {
            assert!(matches!(text.parse::<Target>(), Err(PlanError::BadTarget { .. })), "{text}");
        }
    }
}
