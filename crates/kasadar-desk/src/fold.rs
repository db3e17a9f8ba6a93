//! What a verb tells while it works, folded into the lines that the page draws. Pure.

use jiff::Timestamp;
use kasadar_engine::Engine;
use kasadar_engine::event::{Event, Stage};
use kasadar_engine::status::Named;

use crate::wire::{Line, LineState, Progress, Share, StopEffect, What};

/// The lines of a task that are known before it begins.
#[derive(Clone, Debug, Default)]
pub(crate) struct Course {
    /// Stages before the revisions.
    pub(crate) before: Vec<Stage>,
    /// Revisions in their order, each with the time that it may take.
    pub(crate) revisions: Vec<(Named, Option<u64>)>,
    /// Stages behind them.
    pub(crate) after: Vec<Stage>,
}

/// The progress of one task.
#[derive(Clone, Debug)]
pub(crate) struct Fold {
    progress: Progress,
    /// A store's run is one transaction: what is stopped there leaves nothing.
    engine: Engine,
}

impl Fold {
    /// Before anything has happened.
    pub(crate) fn new(course: Course, engine: Engine) -> Self {
        let stage = |stage: Stage| waiting(What::Stage { stage }, None);
        let revision = |(named, expected): (Named, Option<u64>)| waiting(What::Revision { named }, expected);
        let before = course.before.into_iter().map(stage);
        let lines = before.chain(course.revisions.into_iter().map(revision)).chain(course.after.into_iter().map(stage)).collect();
        Self { progress: Progress { lines, ..Progress::default() }, engine }
    }

    /// As it is now.
    pub(crate) fn progress(&self) -> &Progress {
        &self.progress
    }

    /// Something happened.
    pub(crate) fn tell(&mut self, event: &Event, now: Timestamp) {
        if !matches!(event, Event::WaitingForLock { .. }) {
            self.progress.waits_for = None;
        }
        match event {
            Event::WaitingForLock { holder } => self.progress.waits_for = Some(holder.clone().unwrap_or_default()),
            // The revisions stand for this stage.
            Event::StageStarted { stage: Stage::Apply } => self.close(LineState::Done, now),
            Event::StageStarted { stage } => self.enter(*stage, now),
            Event::RunStarted { .. } | Event::Retrying { .. } | Event::CopyRestarted { .. } | Event::Checking => {}
            Event::StepStarted { number, revision, .. } => {
                self.begin_revision(*number, revision, now);
                self.progress.stop = if self.engine == Engine::Sqlite { StopEffect::Nothing } else { StopEffect::StepUndone };
            }
            Event::StatementRun { number, of } => self.share(Share::Statements { done: *number, total: *of }),
            Event::RowsDone { table, rows, of } => {
                self.share(Share::Rows { table: table.clone(), done: *rows, total: *of });
                if self.engine == Engine::Postgres {
                    self.progress.stop = StopEffect::RangeFinished;
                }
            }
            Event::StepDone { duration_ms, .. } => self.end_revision(*duration_ms, now),
            Event::BytesDone { done, of } => self.share(Share::Bytes { done: *done, total: *of }),
            Event::Committing => self.progress.stop = StopEffect::TooLate,
        }
    }

    /// It has ended: what was under way is done, or is where it stopped unless that was told before.
    pub(crate) fn end(&mut self, well: bool, now: Timestamp) {
        self.progress.waits_for = None;
        let told = self.progress.lines.iter().any(|line| line.state == LineState::Failed);
        self.close(if well || told { LineState::Done } else { LineState::Failed }, now);
        if well {
            // What there was no need for did not fail to happen.
            self.progress.lines.retain(|line| line.state != LineState::Waiting);
        }
    }

    fn enter(&mut self, stage: Stage, now: Timestamp) {
        let is = |line: &Line| line.what == What::Stage { stage };
        if self.running().is_some_and(|at| is(&self.progress.lines[at])) {
            return;
        }
        // A backup is put back because what was under way has failed.
        self.close(if stage == Stage::PutBack { LineState::Failed } else { LineState::Done }, now);
        let waits = |line: &Line| is(line) && line.state == LineState::Waiting;
        let known = self.progress.lines.iter().position(waits);
        // A stage that nobody announced comes before what has not begun.
        let at = known.unwrap_or_else(|| {
            let at = self.progress.lines.iter().position(|line| line.state == LineState::Waiting);
            let at = at.unwrap_or(self.progress.lines.len());
            self.progress.lines.insert(at, waiting(What::Stage { stage }, None));
            at
        });
        self.progress.lines[at].begin(now);
        self.progress.stop = match stage {
            Stage::Swap | Stage::PutBack => StopEffect::TooLate,
            _ => StopEffect::Nothing,
        };
    }

    fn begin_revision(&mut self, number: u32, revision: &str, now: Timestamp) {
        self.close(LineState::Done, now);
        let is = |line: &Line| matches!(&line.what, What::Revision { named } if named.revision == revision);
        let known = self.progress.lines.iter().position(|line| is(line) && line.state == LineState::Waiting);
        // Base data tells its datasets as steps too: those get their lines as they come.
        let at = known.unwrap_or_else(|| {
            let revisions = |(_, line): &(usize, &Line)| matches!(line.what, What::Revision { .. });
            let last = self.progress.lines.iter().enumerate().filter(revisions).map(|(at, _)| at + 1).max();
            let at = last.unwrap_or_else(|| self.progress.lines.iter().filter(|line| line.state != LineState::Waiting).count());
            let named = Named { revision: revision.to_owned(), message: String::new(), messages: std::collections::BTreeMap::new() };
            self.progress.lines.insert(at, waiting(What::Revision { named }, None));
            at
        });
        tracing::trace!(number, revision, "a step begins");
        self.progress.lines[at].begin(now);
    }

    fn end_revision(&mut self, duration_ms: u64, now: Timestamp) {
        let at = self.running();
        self.close(LineState::Done, now);
        if let Some(line) = at.and_then(|at| self.progress.lines.get_mut(at)) {
            line.duration_ms = Some(duration_ms);
        }
    }

    fn running(&self) -> Option<usize> {
        self.progress.lines.iter().position(|line| line.state == LineState::Running)
    }

    fn share(&mut self, share: Share) {
        if let Some(at) = self.running() {
            self.progress.lines[at].share = Some(share);
        }
    }

    /// Ends the line that is under way.
    fn close(&mut self, state: LineState, now: Timestamp) {
        if let Some(at) = self.running() {
            let line = &mut self.progress.lines[at];
            line.state = state;
            let took = line.started.map(|began| now.duration_since(began).as_millis());
            line.duration_ms = took.and_then(|took| u64::try_from(took).ok());
            line.share = None;
        }
    }
}

impl Line {
    fn begin(&mut self, now: Timestamp) {
        self.state = LineState::Running;
        self.started = Some(now);
    }
}

fn waiting(what: What, expected: Option<u64>) -> Line {
    Line { what, state: LineState::Waiting, started: None, duration_ms: expected, share: None }
}

#[cfg(test)]
mod tests;
