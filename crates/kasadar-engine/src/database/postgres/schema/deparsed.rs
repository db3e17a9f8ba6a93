//! SQL as the server writes it back, in one form. Pure.
//!
//! The server's own spelling is nearly normal: what is left is white space, and a cast of an array that
//! moves to its elements when the text is read again, as after a dump and a restore.

/// One line: white space outside of quotes counts once, and none stands at the ends; no `;` at the end.
pub(super) fn one_line(sql: &str) -> String {
    let mut out = String::with_capacity(sql.len());
    let mut at = 0;
    while let Some(char) = sql[at..].chars().next() {
        let behind = behind_quoted(sql, at);
        if behind > at {
            out.push_str(&sql[at..behind].replace("\r\n", "\n"));
            at = behind;
            continue;
        }
        if !char.is_whitespace() {
            out.push(char);
        } else if !out.ends_with(' ') {
            out.push(' ');
        }
        at += char.len_utf8();
    }
    out.trim().trim_end_matches(';').trim_end().to_owned()
}

/// An expression in one form, however often it was written and read.
pub(super) fn expression(sql: &str) -> String {
    casts_moved_in(&one_line(sql))
}

/// What stands between `USING` and `WHERE` of an index: its method, its parts, the columns that it
/// carries along, and the rest.
pub(super) struct IndexText {
    pub(super) method: String,
    pub(super) parts: Vec<String>,
    pub(super) includes: Vec<String>,
    pub(super) options: String,
}

/// Reads `CREATE INDEX … USING method (parts) [INCLUDE (columns)] [options] [WHERE …]`.
pub(super) fn index(sql: &str) -> IndexText {
    let sql = one_line(sql);
    let mut text = IndexText { method: String::new(), parts: Vec::new(), includes: Vec::new(), options: String::new() };
    let Some((_, rest)) = cut(&sql, " USING ") else { return text };
    let (method, rest) = rest.split_once(' ').unwrap_or((rest, ""));
    method.clone_into(&mut text.method);
    let (parts, mut rest) = bracketed(rest);
    text.parts = split(parts).into_iter().map(casts_moved_in).collect();
    if let Some(included) = rest.trim_start().strip_prefix("INCLUDE ") {
        let (columns, behind) = bracketed(included);
        text.includes = split(columns).into_iter().map(str::to_owned).collect();
        rest = behind;
    }
    let options = cut(rest, " WHERE ").map_or(rest, |(options, _)| options);
    text.options = options.trim().to_lowercase();
    text
}

/// `(ARRAY[a, b])::t[]` becomes `ARRAY[(a)::t, (b)::t]`, which is what the server makes of it when it
/// reads its own words.
fn casts_moved_in(sql: &str) -> String {
    let Some((before, rest)) = cut(sql, "(ARRAY[") else { return sql.to_owned() };
    let inside = &sql[before.len() + "(ARRAY".len()..];
    let (elements, behind) = bracketed(inside);
    let type_name = behind.strip_prefix(")::").and_then(|cast| cast.split_once("[]")).filter(|(name, _)| is_type(name));
    let Some((type_name, after)) = type_name else {
        return format!("{before}(ARRAY[{}", casts_moved_in(rest));
    };
    let elements: Vec<String> = split(elements).into_iter().map(|element| format!("({})::{type_name}", casts_moved_in(element))).collect();
    format!("{before}ARRAY[{}]{}", elements.join(", "), casts_moved_in(after))
}

fn is_type(name: &str) -> bool {
    !name.is_empty() && name.chars().all(|char| char.is_alphanumeric() || " .,_\"()".contains(char)) && !name.starts_with(')')
}

/// The text before and behind the first `word` that stands outside of quotes.
fn cut<'a>(sql: &'a str, word: &str) -> Option<(&'a str, &'a str)> {
    let mut at = 0;
    while let Some(char) = sql[at..].chars().next() {
        if sql[at..].starts_with(word) {
            return Some((&sql[..at], &sql[at + word.len()..]));
        }
        at = behind_quoted(sql, at).max(at + char.len_utf8());
    }
    None
}

/// What the bracket at the beginning holds, and what stands behind it.
fn bracketed(sql: &str) -> (&str, &str) {
    let mut depth = 0_usize;
    let mut at = 0;
    while let Some(char) = sql[at..].chars().next() {
        match char {
            '(' | '[' => depth += 1,
            ')' | ']' if depth == 1 => return (&sql[1..at], &sql[at + 1..]),
            ')' | ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        at = behind_quoted(sql, at).max(at + char.len_utf8());
    }
    ("", sql)
}

/// The parts of a list, by the commas outside of brackets and quotes.
fn split(list: &str) -> Vec<&str> {
    let (mut parts, mut begin, mut at, mut depth) = (Vec::new(), 0, 0, 0_usize);
    while let Some(char) = list[at..].chars().next() {
        match char {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            ',' if depth == 0 => {
                parts.push(list[begin..at].trim());
                begin = at + 1;
            }
            _ => {}
        }
        at = behind_quoted(list, at).max(at + char.len_utf8());
    }
    if !list.trim().is_empty() {
        parts.push(list[begin..].trim());
    }
    parts
}

/// Where the literal, the quoted name or the dollar quote that begins at `at` ends; `at` where none does.
fn behind_quoted(sql: &str, at: usize) -> usize {
    let rest = &sql[at..];
    let end = match rest.as_bytes().first() {
        // Doubled quotes are two literals side by side, which ends at the same place.
        Some(b'\'') => rest[1..].find('\'').map(|found| found + 2),
        Some(b'"') => rest[1..].find('"').map(|found| found + 2),
        Some(b'$') => dollar_quoted(rest),
        _ => return at,
    };
    at + end.unwrap_or(rest.len())
}

/// Length of a dollar quote; 0 where the `$` begins none.
fn dollar_quoted(rest: &str) -> Option<usize> {
    let Some(tag) = rest[1..].find('$').map(|end| &rest[..end + 2]) else { return Some(0) };
    let name = &tag[1..tag.len() - 1];
    if name.starts_with(|char: char| char.is_ascii_digit()) || !name.chars().all(|char| char.is_alphanumeric() || char == '_') {
        return Some(0);
    }
    rest[tag.len()..].find(tag).map(|found| found + 2 * tag.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_counts_outside_of_quotes_only() {
        assert_eq!(one_line(" SELECT  a,\n   'x  y''  z' AS \"b  c\"\n FROM t;\n"), "SELECT a, 'x  y''  z' AS \"b  c\" FROM t");
        assert_eq!(one_line("AS $f$\n a  b\r\n$f$\n"), "AS $f$\n a  b\n$f$");
        assert_eq!(one_line("($1  + $2)  'ş  ğ'"), "($1 + $2) 'ş  ğ'");
        assert_eq!(one_line("'not closed  "), "'not closed");
    }

    #[test]
    fn a_cast_of_an_array_is_a_cast_of_its_elements() {
        let fresh = "((tur)::text = ANY ((ARRAY['a, b'::character varying, 'c]'::character varying])::text[]))";
        let restored = "((tur)::text = ANY (ARRAY[('a, b'::character varying)::text, ('c]'::character varying)::text]))";
        assert_eq!(expression(fresh), restored);
        assert_eq!(expression(restored), restored);
        for same in ["(x = ANY (ARRAY[1, 2]))", "'(ARRAY[1])::text[]'::text", "(ARRAY[1, 2])", "(ARRAY["] {
            assert_eq!(expression(same), same);
        }
    }

    #[test]
    fn an_index_is_taken_apart() {
        let text = index(
            "CREATE UNIQUE INDEX \"a USING b\" ON public.t USING gist (lower((ad)::text) COLLATE \"C\" DESC, f(a, b) gist_trgm_ops (siglen='32')) \
             INCLUDE (c, \"d,e\") NULLS NOT DISTINCT WITH (fillfactor='70') WHERE (x > 0)",
        );
        assert_eq!(text.method, "gist");
        assert_eq!(text.parts, ["lower((ad)::text) COLLATE \"C\" DESC", "f(a, b) gist_trgm_ops (siglen='32')"]);
        assert_eq!(text.includes, ["c", "\"d,e\""]);
        assert_eq!(text.options, "nulls not distinct with (fillfactor='70')");
    }
}
