//! Progress on stderr: bars on a terminal, plain lines elsewhere, nothing when quiet.

use std::collections::HashMap;
use std::io::IsTerminal;
use std::sync::Mutex;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};
use kasadar_engine::event::Event;
use kasadar_l10n::{Args, Language, Texts, args};

use crate::output::Output;

/// Shows the events of a run.
pub struct Progress {
    texts: Texts,
    bar: Option<ProgressBar>,
    silent: bool,
    steps: Mutex<u32>,
    messages: HashMap<String, String>,
}

impl Progress {
    pub fn new(output: &Output, messages: HashMap<String, String>) -> Self {
        let silent = output.quiet || output.json;
        let bar = (!silent && std::io::stderr().is_terminal()).then(|| {
            let bar = ProgressBar::new(0);
            if let Ok(style) = ProgressStyle::with_template("{bar:24} {pos}/{len}  {elapsed}  {msg}") {
                bar.set_style(style);
            }
            bar.enable_steady_tick(Duration::from_millis(200));
            bar
        });
        let language: Language = output.texts.language();
        Self { texts: Texts::new(language), bar, silent, steps: Mutex::new(0), messages }
    }

    pub fn show(&self, event: &Event) {
        if self.silent {
            return;
        }
        match event {
            Event::RunStarted { steps } => {
                if let Ok(mut known) = self.steps.lock() {
                    *known = *steps;
                }
                if let Some(bar) = &self.bar {
                    bar.set_length(u64::from(*steps));
                }
            }
            Event::StepStarted { number, revision, direction } => {
                let of = self.steps.lock().map_or(0, |steps| *steps);
                let id = format!("progress-step-{direction}");
                self.say(&id, &args! { "number" => *number, "of" => of, "revision" => revision.as_str(), "message" => self.messages.get(revision).map_or("", String::as_str) }, true);
            }
            Event::StepDone { .. } => {
                if let Some(bar) = &self.bar {
                    bar.inc(1);
                }
            }
            Event::RowsDone { table, rows, of } => {
                self.say("progress-rows", &args! { "table" => table.as_str(), "rows" => *rows, "of" => *of }, false);
            }
            Event::WaitingForLock { holder } => {
                self.say("progress-waiting", &args! { "holder" => holder.as_deref().unwrap_or("?") }, true);
            }
            Event::Retrying { attempt } => self.say("progress-retrying", &args! { "attempt" => *attempt }, true),
            Event::StageStarted { stage } => self.say("progress-stage", &args! { "stage" => stage.to_string() }, true),
            Event::BytesDone { done, of } => {
                let bytes = |bytes: u64| self.texts.bytes(bytes);
                let args = args! { "done" => bytes(*done), "of" => of.map(bytes) };
                self.say(if of.is_some() { "progress-bytes-of" } else { "progress-bytes" }, &args, false);
            }
            Event::CopyRestarted { attempt } => self.say("progress-copy-restarted", &args! { "attempt" => *attempt }, true),
            Event::Checking => self.say("progress-checking", &Args::new(), true),
            Event::Committing => self.say("progress-committing", &Args::new(), true),
            Event::StatementRun { .. } => {}
        }
    }

    /// On a terminal the bar's own line changes; elsewhere only what is worth a line gets one.
    fn say(&self, id: &str, args: &Args, worth_a_line: bool) {
        let text = self.texts.text(id, args);
        match &self.bar {
            Some(bar) => bar.set_message(text),
            None if worth_a_line => {
                use std::io::Write;
                let _ = writeln!(std::io::stderr().lock(), "{text}");
            }
            None => {}
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}
