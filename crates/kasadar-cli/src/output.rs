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
        let _ = writeln!(anstream::stdout().lock(), "{line}");
    }

    /// A line on stderr, for people only.
    pub fn hint(&self, line: &str) {
        if !self.quiet {
            let _ = writeln!(anstream::stderr().lock(), "{line}");
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
        tracing::error!(code = problem.code, name = problem.name, args = ?problem.args, causes = ?problem.causes, "stopped");
        if self.json {
            self.line(&json!({ "schema": format!("kasadar.{schema}/1"), "ok": false, "problem": problem, "data": data }).to_string());
        }
        let id = format!("error-{}", problem.name);
        let mut stderr = anstream::stderr().lock();
        let what = self.texts.text(&id, &problem.args);
        let _ = writeln!(stderr, "{BAD}{}{BAD:#} {what}", problem.code);
        for attribute in ["data", "next"] {
            if let Some(text) = self.texts.attribute(&id, attribute, &problem.args) {
                let label = self.plain(&format!("label-{attribute}"));
                let _ = writeln!(stderr, "  {DIM}{label}{DIM:#} {text}");
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

/// Text from outside on one line: it must not draw over ours.
pub fn one_line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

/// Text in a style.
pub fn styled(style: Style, text: &str) -> String {
    format!("{style}{text}{style:#}")
}
