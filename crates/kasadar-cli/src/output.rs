//! What goes to stdout and stderr, and in which form.

use std::io::Write;

use anstyle::{AnsiColor, Style};
use kasadar_engine::{Exit, Problem};
use kasadar_l10n::{Args, Language, Texts};
use serde::Serialize;
use serde_json::{Value, json};

use crate::args::Color;

/// Colours mean states and nothing else.
pub const GOOD: Style = AnsiColor::Green.on_default();
pub const PENDING: Style = AnsiColor::Blue.on_default();
pub const CAUTION: Style = AnsiColor::Yellow.on_default();
pub const BAD: Style = AnsiColor::Red.on_default();
pub const STRONG: Style = Style::new().bold();
pub const DIM: Style = Style::new().dimmed();

/// Where a verb puts what it has to show.
pub struct Output {
    pub texts: Texts,
    pub json: bool,
    pub quiet: bool,
}

impl Output {
    pub fn new(language: Language, json: bool, quiet: bool, color: Color) -> Self {
        match color {
            // anstream looks at NO_COLOR, CLICOLOR and the terminal itself.
            Color::Auto => {}
            Color::Always => anstream::ColorChoice::Always.write_global(),
            Color::Never => anstream::ColorChoice::Never.write_global(),
        }
        Self { texts: Texts::new(language), json, quiet }
    }

    /// Data for scripts, or lines for people. The JSON is never localised.
    pub fn data(&self, schema: &str, ok: bool, data: &impl Serialize, lines: impl FnOnce(&Self)) {
        if self.json {
            self.line(&json!({ "schema": format!("kasadar.{schema}/1"), "ok": ok, "data": data }).to_string());
        } else {
            lines(self);
        }
    }

    /// A line on stdout. A reader that went away (`| head`) ends the showing, not the work.
    #[allow(clippy::unused_self, reason = "lines go to an output, wherever it puts them")]
    pub fn line(&self, line: &str) {
        let _ = writeln!(anstream::stdout().lock(), "{}", one_line(line));
    }

    /// Text of many lines on stdout: SQL, a revision's file, a manual page.
    #[allow(clippy::unused_self, reason = "as lines do")]
    pub fn lines(&self, text: &str) {
        let mut stdout = anstream::stdout().lock();
        for line in text.lines() {
            let _ = writeln!(stdout, "{}", one_line(line));
        }
    }

    /// A line on stderr, for people only.
    pub fn hint(&self, line: &str) {
        if !self.quiet {
            let _ = writeln!(anstream::stderr().lock(), "{}", one_line(line));
        }
    }

    pub fn text(&self, id: &str, args: &Args) -> String {
        self.texts.text(id, args)
    }

    pub fn plain(&self, id: &str) -> String {
        self.texts.text(id, &Args::new())
    }

    /// Tells what went wrong, whether the data is safe, and what to do. Gives the exit code.
    pub fn problem(&self, problem: &Problem, schema: &str) -> Exit {
        self.failure(problem, schema, &Value::Null)
    }

    /// The same, with what was done before.
    pub fn failure(&self, problem: &Problem, schema: &str, data: &impl Serialize) -> Exit {
        // Words of drivers may hold values of rows, which a log must not: codes and names tell enough.
        let told = problem.without_words();
        tracing::error!(code = told.code, name = told.name, args = ?told.args, refusal = told.refusal, "stopped");
        if self.json {
            self.line(&json!({ "schema": format!("kasadar.{schema}/1"), "ok": false, "problem": problem, "data": data }).to_string());
        }
        let id = format!("error-{}", problem.name);
        let mut stderr = anstream::stderr().lock();
        let what = one_line(&self.texts.text(&id, &problem.args));
        let _ = writeln!(stderr, "{BAD}{}{BAD:#} {what}", problem.code);
        for attribute in ["data", "next"] {
            if let Some(text) = self.texts.attribute(&id, attribute, &problem.args) {
                let label = self.plain(&format!("label-{attribute}"));
                let _ = writeln!(stderr, "  {DIM}{label}{DIM:#} {}", one_line(&text));
            }
        }
        if !problem.causes.is_empty() {
            // The last cause is what happened; those above it only say where.
            let causes = problem.causes.last().map(String::as_str).unwrap_or_default();
            let _ = writeln!(stderr, "  {DIM}{}: {}{DIM:#}", self.plain("label-details"), one_line(causes));
        }
        problem.exit
    }
}

/// Text on one line, whatever a file or a database has put into it: nothing but a colour of ours is obeyed by a
/// terminal, and nobody can begin a line that looks like ours.
pub fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    let mut rest = text.chars();
    while let Some(character) = rest.next() {
        let color = (character == '\u{1b}').then(|| color_length(rest.as_str())).flatten();
        if let Some(length) = color {
            line.push(character);
            line.push_str(&rest.as_str()[..length]);
            rest = rest.as_str()[length..].chars();
        } else {
            let draws =
                character.is_control() || matches!(character, '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
            line.push(if draws { ' ' } else { character });
        }
    }
    line
}

/// How long the rest of a colour (`[1;31m`) is at the beginning of `rest`, in bytes.
fn color_length(rest: &str) -> Option<usize> {
    let digits = rest.strip_prefix('[')?;
    let end = digits.find(|c: char| !c.is_ascii_digit() && c != ';')?;
    (digits.as_bytes()[end] == b'm').then_some(end + 2)
}

/// Text in a style.
pub fn styled(style: Style, text: &str) -> String {
    format!("{style}{text}{style:#}")
}
