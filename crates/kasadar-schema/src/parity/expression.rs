//! An expression in a form that both engines' texts come to: brackets by meaning, no casts, one
//! spelling for what is spelled twice (`BETWEEN`, `= ANY (ARRAY[…])`, `now()`, truth as 0 and 1).
//!
//! It reads what checks, defaults, predicates and indexes are made of. What it does not know (queries,
//! windows) is compared by its tokens.

use crate::Engine;
use crate::lexer::{Kind, Token, tokens};
use crate::normal::{NormalForm, as_word};
use crate::parity::term::{Term, cast};
use crate::parity::types::family;

/// The common form of an expression.
pub(super) fn common(engine: Engine, sql: &str) -> String {
    let tokens = tokens(engine, sql);
    let mut reader = Reader { tokens: &tokens, at: 0, depth: 0 };
    match reader.expression(LOWEST) {
        Some(term) if reader.at == tokens.len() => term.text(),
        _ => NormalForm::of(engine).value(&tokens),
    }
}

/// The common form of a part of an index. Collation, operator class and where NULLs stand say how it
/// is searched, not what is in it.
pub(super) fn common_part(engine: Engine, sql: &str) -> String {
    let tokens = tokens(engine, sql);
    let mut reader = Reader { tokens: &tokens, at: 0, depth: 0 };
    let Some(term) = reader.expression(LOWEST) else { return NormalForm::of(engine).value(&tokens) };
    let descends = tokens[reader.at..].iter().any(|token| token.is_word("DESC"));
    format!("{}{}", term.text(), if descends { " desc" } else { "" })
}

/// How tight an operator binds; SQLite's and PostgreSQL's order is one where both have the operator.
type Power = u8;
const LOWEST: Power = 0;
const OR: Power = 1;
const AND: Power = 2;
const NOT: Power = 3;
const COMPARISON: Power = 4;
const OTHER: Power = 6;
const SUM: Power = 7;
const PRODUCT: Power = 8;
const CONCATENATION: Power = 9;

/// How deep brackets may stand in each other; what is deeper is compared by its tokens.
const DEEPEST: usize = 128;

struct Reader<'a> {
    tokens: &'a [Token<'a>],
    at: usize,
    depth: usize,
}

impl<'a> Reader<'a> {
    fn peek(&self) -> Option<&'a Token<'a>> {
        self.tokens.get(self.at)
    }

    fn eat(&mut self, words: &[&str]) -> bool {
        let rest = &self.tokens[self.at..];
        let sees = rest.len() >= words.len() && words.iter().zip(rest).all(|(word, token)| token.is_word(word));
        self.at += if sees { words.len() } else { 0 };
        sees
    }

    fn eat_mark(&mut self, mark: &str) -> bool {
        let sees = self.peek().is_some_and(|token| token.is_mark(mark));
        self.at += usize::from(sees);
        sees
    }

    fn expression(&mut self, least: Power) -> Option<Term> {
        self.depth += 1;
        let read = if self.depth > DEEPEST { None } else { self.first().and_then(|first| self.whole(first, least)) };
        self.depth -= 1;
        read
    }

    fn whole(&mut self, mut left: Term, least: Power) -> Option<Term> {
        loop {
            if self.eat_mark("::") {
                left = cast(left, family(&self.type_name()?));
                continue;
            }
            match self.further(left, least)? {
                (term, true) => left = term,
                (term, false) => return Some(term),
            }
        }
    }

    /// What stands at the beginning of an expression.
    fn first(&mut self) -> Option<Term> {
        if self.eat(&["NOT"]) {
            return Some(Term::Text(format!("not {}", self.expression(NOT)?.part())));
        }
        if self.eat(&["CASE"]) {
            return self.case();
        }
        if self.eat(&["CAST"]) {
            self.eat_mark("(").then_some(())?;
            let inside = self.expression(LOWEST)?;
            self.eat(&["AS"]).then_some(())?;
            let kind = family(&self.type_name()?);
            return self.eat_mark(")").then(|| cast(inside, kind));
        }
        if self.eat(&["ARRAY"]) {
            self.eat_mark("[").then_some(())?;
            return Some(Term::Atom(format!("array[{}]", self.list("]")?.join(", "))));
        }
        let token = self.peek()?;
        self.at += 1;
        match token.kind {
            Kind::Number => Some(Term::Atom(token.text.to_ascii_lowercase())),
            Kind::Literal => Some(Term::Atom(token.text.to_owned())),
            Kind::Word | Kind::Quoted => self.name(token),
            Kind::Mark if token.text == "(" => {
                let mut list = self.terms(")")?;
                match (list.len(), list.pop()) {
                    (1, only) => only,
                    (_, last) => {
                        list.extend(last);
                        Some(Term::Atom(format!("({})", list.into_iter().map(Term::text).collect::<Vec<_>>().join(", "))))
                    }
                }
            }
            Kind::Mark if token.text == "-" || token.text == "+" => {
                let value = self.expression(CONCATENATION)?.part();
                Some(Term::Atom(if token.text == "-" { format!("-{value}") } else { value }))
            }
            Kind::Mark => None,
        }
    }

    /// A column, a constant or a call.
    fn name(&mut self, token: &Token<'_>) -> Option<Term> {
        let is_word = token.kind == Kind::Word;
        let mut name = as_word(&token.unquoted().to_ascii_lowercase());
        if is_word && ["select", "with", "exists", "distinct", "values"].contains(&name.as_str()) {
            return None;
        }
        while self.eat_mark(".") {
            name = as_word(&self.peek()?.unquoted().to_ascii_lowercase());
            self.at += 1;
        }
        if self.eat_mark("(") {
            let list = if self.eat_mark("*") { self.eat_mark(")").then(|| vec!["*".to_owned()])? } else { self.list(")")? };
            let call = format!("{name}({})", list.join(", "));
            let is_now = ["now()", "transaction_timestamp()", "datetime('now')"].contains(&call.as_str());
            return Some(Term::Atom(if is_now { "current_timestamp".to_owned() } else { call }));
        }
        Some(Term::Atom(match name.as_str() {
            "true" if is_word => "1".to_owned(),
            "false" if is_word => "0".to_owned(),
            _ => name,
        }))
    }

    /// `CASE [value] WHEN … THEN … [ELSE …] END`, the first word read.
    fn case(&mut self) -> Option<Term> {
        let mut out = "case".to_owned();
        if !self.peek()?.is_word("WHEN") {
            out = format!("{out} {}", self.expression(LOWEST)?.part());
        }
        while self.eat(&["WHEN"]) {
            let when = self.expression(LOWEST)?.part();
            self.eat(&["THEN"]).then_some(())?;
            out = format!("{out} when {when} then {}", self.expression(LOWEST)?.part());
        }
        if self.eat(&["ELSE"]) {
            out = format!("{out} else {}", self.expression(LOWEST)?.part());
        }
        self.eat(&["END"]).then(|| Term::Atom(format!("{out} end")))
    }

    fn terms(&mut self, close: &str) -> Option<Vec<Term>> {
        let mut terms = Vec::new();
        if self.eat_mark(close) {
            return Some(terms);
        }
        loop {
            terms.push(self.expression(LOWEST)?);
            if self.eat_mark(close) {
                return Some(terms);
            }
            self.eat_mark(",").then_some(())?;
        }
    }

    fn list(&mut self, close: &str) -> Option<Vec<String>> {
        Some(self.terms(close)?.into_iter().map(Term::text).collect())
    }

    /// What may stand behind `left`, and whether something did. `Some((left, false))` ends the expression.
    fn further(&mut self, left: Term, least: Power) -> Option<(Term, bool)> {
        let Some(token) = self.peek() else { return Some((left, false)) };
        if token.kind == Kind::Word {
            return self.word_behind(left, least);
        }
        let (operator, power) = match token.text {
            _ if token.kind != Kind::Mark => return Some((left, false)),
            "=" | "==" => ("=", COMPARISON),
            "<>" | "!=" => ("<>", COMPARISON),
            "<" | "<=" | ">" | ">=" => (token.text, COMPARISON + 1),
            "~~" => ("like", COMPARISON),
            "!~~" => ("not like", COMPARISON),
            "+" | "-" => (token.text, SUM),
            "*" | "/" | "%" => (token.text, PRODUCT),
            "||" => ("||", CONCATENATION),
            ")" | "]" | "," | ";" | "(" | "[" | "." => return Some((left, false)),
            other => (other, OTHER),
        };
        if power <= least {
            return Some((left, false));
        }
        self.at += 1;
        if let Some(all) = [("ANY", "="), ("ALL", "<>")].iter().find(|(word, of)| operator == *of && self.eat(&[word])) {
            return Some((self.of_array(left, all.1)?, true));
        }
        let right = self.expression(power)?;
        Some((left.infix(operator, right), true))
    }

    /// `= ANY (ARRAY[…])` is `IN`.
    fn of_array(&mut self, left: Term, operator: &str) -> Option<Term> {
        self.eat_mark("(").then_some(())?;
        let array = self.expression(LOWEST)?.text();
        self.eat_mark(")").then_some(())?;
        let inside = array.strip_prefix("array[")?.strip_suffix(']')?;
        Some(left.infix(if operator == "=" { "in" } else { "not in" }, Term::Atom(format!("({inside})"))))
    }

    fn word_behind(&mut self, left: Term, least: Power) -> Option<(Term, bool)> {
        if least < OR && self.eat(&["OR"]) {
            let right = self.expression(OR)?;
            return Some((left.joined("or", right), true));
        }
        if least < AND && self.eat(&["AND"]) {
            let right = self.expression(AND)?;
            return Some((left.joined("and", right), true));
        }
        if least >= COMPARISON {
            return Some((left, false));
        }
        if self.eat(&["ISNULL"]) || self.eat(&["IS", "NULL"]) {
            return Some((Term::Text(format!("{} is null", left.part())), true));
        }
        if self.eat(&["NOTNULL"]) || self.eat(&["NOT", "NULL"]) || self.eat(&["IS", "NOT", "NULL"]) {
            return Some((Term::Text(format!("{} is not null", left.part())), true));
        }
        if self.eat(&["IS"]) {
            let distinct = [(&["NOT", "DISTINCT", "FROM"][..], "is"), (&["DISTINCT", "FROM"], "is not"), (&["NOT"], "is not")];
            let operator = distinct.iter().find(|(words, _)| self.eat(words)).map_or("is", |(_, operator)| operator);
            let right = self.expression(COMPARISON)?;
            return Some((left.infix(operator, right), true));
        }
        let before = self.at;
        let not = self.eat(&["NOT"]);
        if self.eat(&["IN"]) {
            self.eat_mark("(").then_some(())?;
            let mut list = self.terms(")")?;
            if list.len() == 1 {
                // PostgreSQL makes an equation of a list of one.
                return Some((left.infix(if not { "<>" } else { "=" }, list.remove(0)), true));
            }
            let list = list.into_iter().map(Term::text).collect::<Vec<_>>().join(", ");
            return Some((left.infix(if not { "not in" } else { "in" }, Term::Atom(format!("({list})"))), true));
        }
        if self.eat(&["BETWEEN"]) {
            return Some((self.between(&left.part(), not)?, true));
        }
        for word in ["like", "glob", "regexp", "ilike", "match"] {
            if self.eat(&[word]) {
                let right = self.expression(COMPARISON)?;
                return Some((left.infix(&format!("{}{word}", if not { "not " } else { "" }), right), true));
            }
        }
        self.at = before;
        Some((left, false))
    }

    /// `BETWEEN a AND b` is `>= a AND <= b`.
    fn between(&mut self, value: &str, not: bool) -> Option<Term> {
        let low = self.expression(COMPARISON)?.part();
        self.eat(&["AND"]).then_some(())?;
        let high = self.expression(COMPARISON)?.part();
        let sides = if not { [("<", low), (">", high)] } else { [(">=", low), ("<=", high)] };
        let sides = sides.map(|(operator, side)| format!("({value} {operator} {side})")).to_vec();
        Some(Term::List(if not { "or" } else { "and" }, sides))
    }

    /// `character varying(36)`, `timestamp with time zone`, `public.durum[]`; gives the first word.
    fn type_name(&mut self) -> Option<String> {
        let name = self.peek().filter(|token| matches!(token.kind, Kind::Word | Kind::Quoted))?.unquoted().to_ascii_lowercase();
        self.at += 1;
        while self.eat_mark(".") {
            self.at += 1;
        }
        while ["VARYING", "PRECISION", "BIG", "INT"].iter().any(|word| self.eat(&[word])) {}
        if self.eat_mark("(") {
            self.list(")")?;
        }
        if !self.eat(&["WITH", "TIME", "ZONE"]) {
            self.eat(&["WITHOUT", "TIME", "ZONE"]);
        }
        while self.eat_mark("[") {
            self.eat_mark("]").then_some(())?;
        }
        Some(name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_both_engines_write_of_one_expression_is_one() {
        for (sqlite, postgres) in [
            (
                "tur IN ('alis', 'fire')",
                "((tur)::text = ANY (ARRAY[('alis'::character varying)::text, ('fire'::character varying)::text]))",
            ),
            ("oran BETWEEN 0 AND 10000", "((oran >= 0) AND (oran <= 10000))"),
            ("ust_id <> id", "((ust_id)::text <> (id)::text)"),
            ("(tur = 'hediye') = (sh_id IS NOT NULL)", "(((tur)::text = 'hediye'::text) = (sh_id IS NOT NULL))"),
            (
                "(a IS NULL) = (b IS NULL) AND (a IS NULL) = (c IS NULL) AND d > 0",
                "(((a IS NULL) = (b IS NULL)) AND ((a IS NULL) = (c IS NULL)) AND (d > 0))",
            ),
            ("t >= 0 AND t = a - b", "((t >= 0) AND (t = (a - b)))"),
            ("u = 0 OR (u > 0 AND tur = 'nakit')", "((u = 0) OR ((u > 0) AND ((tur)::text = 'nakit'::text)))"),
            ("TRUE", "true"),
            ("1", "true"),
            ("CURRENT_TIMESTAMP", "now()"),
            ("datetime('now')", "CURRENT_TIMESTAMP"),
            ("'adet'", "'adet'::character varying"),
            ("-1", "'-1'::integer"),
            ("lower(ad) LIKE 'a%'", "(lower((ad)::text) ~~ 'a%'::text)"),
            ("a NOT IN (1, 2)", "(a <> ALL (ARRAY[1, 2]))"),
            ("a > -1", "(a > '-1'::integer)"),
            ("length(\"Satır\") > 3", "(length((\"satır\")::text) > 3)"),
            ("CASE WHEN a THEN 1 ELSE 0 END = 1", "(CASE WHEN a THEN 1 ELSE 0 END = 1)"),
        ] {
            assert_eq!(common(Engine::Sqlite, sqlite), common(Engine::Postgres, postgres), "{sqlite}");
        }
    }

    #[test]
    fn what_means_something_else_stays_different() {
        for (one, other) in [
            ("a OR b AND c", "(a OR b) AND c"),
            ("a - b - c", "a - (b - c)"),
            ("a IN ('x')", "a IN ('X')"),
            ("a BETWEEN 1 AND 2", "a > 1 AND a < 2"),
            ("NOT a = b", "(NOT a) = b"),
            ("a IS NULL", "a IS NOT NULL"),
            ("'1'", "1"),
            ("(a = b) = (c = d)", "((a = b) = c) = d"),
            ("'a' = (b = c)", "('a' = b) = c"),
        ] {
            assert_ne!(common(Engine::Sqlite, one), common(Engine::Sqlite, other), "{one}");
        }
    }

    #[test]
    fn any_text_has_a_form() {
        for sql in ["", "(", "a IN (SELECT 1)", "a ::", "NOT", "CASE WHEN", "a = ANY (b)", "x OVER (", "a AND", ")))", "'", "1 2 3"] {
            common(Engine::Sqlite, sql);
            common(Engine::Postgres, sql);
            common_part(Engine::Postgres, sql);
        }
        let deep = "(".repeat(100_000);
        common(Engine::Sqlite, &deep);
    }
}
