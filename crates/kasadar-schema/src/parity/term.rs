//! What a read expression is put together from. Knows where brackets say something, and no tokens.

use super::types::Family;

/// What was read.
pub(super) enum Term {
    /// A name, a value, a call: needs no brackets anywhere.
    Atom(String),
    /// Anything with an operator.
    Text(String),
    /// `and` or `or`, flat.
    List(&'static str, Vec<String>),
}

impl Term {
    pub(super) fn text(self) -> String {
        match self {
            Self::Atom(text) | Self::Text(text) => text,
            Self::List(word, parts) => parts.join(&format!(" {word} ")),
        }
    }

    /// As a part of something else.
    pub(super) fn part(self) -> String {
        match self {
            Self::Atom(text) => text,
            other => format!("({})", other.text()),
        }
    }

    pub(super) fn joined(self, word: &'static str, other: Self) -> Self {
        let parts = |term: Self| match term {
            Self::List(own, parts) if own == word => parts,
            other => vec![other.part()],
        };
        let mut all = parts(self);
        all.extend(parts(other));
        Self::List(word, all)
    }

    pub(super) fn infix(self, operator: &str, other: Self) -> Self {
        Self::Text(format!("{} {operator} {}", self.part(), other.part()))
    }
}

/// A cast says nothing, but for `'-1'::integer`, which is how PostgreSQL writes a negative number.
pub(super) fn cast(term: Term, to: Family) -> Term {
    match term {
        Term::Atom(text) if matches!(to, Family::Integer | Family::Numeric | Family::Real) => {
            let number = text.strip_prefix('\'').and_then(|text| text.strip_suffix('\'')).filter(|text| text.parse::<f64>().is_ok());
            Term::Atom(number.map_or(text.clone(), str::to_owned))
        }
        other => other,
    }
}
