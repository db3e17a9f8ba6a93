//! Which type of one engine is which of the other.
//!
//! | PostgreSQL | SQLite, as declared |
//! |---|---|
//! | `varchar(n)`, `text`, `char(n)`, `uuid`, `json`, enumerated types | a text; lengths count where both give one |
//! | `smallint`, `integer`, `bigint` | an integer of any width |
//! | `boolean` | `boolean`, or an integer that is 0 or 1 |
//! | `timestamp`, `timestamptz`, `date`, `time` | the same name, or text |
//! | `numeric(p, s)` | `numeric`, text or real; digits count where both give them |
//! | `real`, `double precision` | `real`, `double` |
//! | `bytea` | `blob` |
//!
//! A column of SQLite without a type takes anything.

/// What a type holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Family {
    Anything,
    Text,
    Integer,
    Boolean,
    Moment,
    Numeric,
    Real,
    Bytes,
    /// A type that only PostgreSQL has: SQLite keeps it as text.
    Other,
}

pub(super) fn family(type_name: &str) -> Family {
    let name = type_name.split('(').next().unwrap_or_default().trim();
    let has = |words: &[&str]| words.iter().any(|word| name.contains(word));
    match name {
        "" | "any" => Family::Anything,
        _ if has(&["bool"]) => Family::Boolean,
        _ if has(&["interval", "point"]) => Family::Other,
        _ if has(&["time", "date"]) => Family::Moment,
        _ if has(&["int", "serial"]) => Family::Integer,
        _ if has(&["char", "text", "clob", "string", "uuid", "json"]) => Family::Text,
        _ if has(&["numeric", "decimal", "money"]) => Family::Numeric,
        _ if has(&["real", "floa", "doub"]) => Family::Real,
        _ if has(&["blob", "bytea", "binary"]) => Family::Bytes,
        _ => Family::Other,
    }
}

/// Whether a value of one is kept by the other without being changed.
pub(super) fn fits(one: &str, other: &str) -> bool {
    use Family::{Anything, Boolean, Integer, Moment, Numeric, Other, Real, Text};
    let as_text = |one, other| other == Text && matches!(one, Moment | Numeric | Other);
    let families = (family(one), family(other));
    let fit = match families {
        (Other, Other) => one == other,
        (one, other) if one == other => true,
        (Boolean, Integer) | (Integer, Boolean) | (Numeric, Real) | (Real, Numeric) => true,
        (one, other) => one == Anything || other == Anything || as_text(one, other) || as_text(other, one),
    };
    // A length says something where both sides give one for the same kind of value.
    let lengths = (length(one), length(other));
    fit && (families.0 != families.1 || lengths.0 == lengths.1 || lengths.0.is_none() || lengths.1.is_none())
}

/// What stands in the type's brackets, blanks left out.
fn length(type_name: &str) -> Option<String> {
    let (_, inside) = type_name.split_once('(')?;
    let inside: String = inside.chars().take_while(|one| *one != ')').filter(|one| !one.is_whitespace()).collect();
    // Digits behind the second say no more than that.
    Some(inside).filter(|_| !matches!(family(type_name), Family::Moment | Family::Integer))
}

#[cfg(test)]
mod tests {
    use super::fits;

    #[test]
    fn the_types_of_the_table_fit_and_others_do_not() {
        for (sqlite, postgres) in [
            ("varchar(36)", "character varying(36)"),
            ("text", "character varying(36)"),
            ("integer", "bigint"),
            ("boolean", "boolean"),
            ("integer", "boolean"),
            ("timestamptz", "timestamp with time zone"),
            ("text", "timestamp without time zone"),
            ("text", "numeric(12,2)"),
            ("numeric(12, 2)", "numeric(12,2)"),
            ("text", "fis_durumu"),
            ("", "bytea"),
            ("blob", "bytea"),
            ("double", "double precision"),
        ] {
            assert!(fits(sqlite, postgres) && fits(postgres, sqlite), "{sqlite} {postgres}");
        }
        for (sqlite, postgres) in [
            ("varchar(36)", "character varying(40)"),
            ("integer", "text"),
            ("text", "integer"),
            ("numeric(12, 2)", "numeric(12,3)"),
            ("blob", "text"),
        ] {
            assert!(!fits(sqlite, postgres), "{sqlite} {postgres}");
        }
    }
}
