//! What a verb tells while it works, and how it is told to stop.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::revision::Direction;

/// Something that happened during a run. Values only: faces find the words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "event", rename_all = "kebab-case")]
pub enum Event {
    /// Somebody else holds the database; the run waits for them, within bounds.
    WaitingForLock {
        /// Who, where it is known.
        holder: Option<String>,
    },
    /// The steps begin.
    RunStarted {
        /// How many there are.
        steps: u32,
    },
    /// A step begins.
    StepStarted {
        /// Counted from 1.
        number: u32,
        /// Which revision.
        revision: String,
        /// Which way.
        direction: Direction,
    },
    /// A statement of the open step was run.
    StatementRun {
        /// Counted from 1 within the step.
        number: u32,
        /// Statements in the step, ranges of backfills not counted.
        of: u32,
    },
    /// A range of a backfill was done.
    RowsDone {
        /// Table that is walked.
        table: String,
        /// Rows done so far.
        rows: u64,
        /// Rows there were when the walk began.
        of: u64,
    },
    /// A table's lock was not to be had; the step is tried again.
    Retrying {
        /// Counted from 1.
        attempt: u32,
    },
    /// A step ended well.
    StepDone {
        /// Counted from 1.
        number: u32,
        /// How long it took, in milliseconds.
        duration_ms: u64,
    },
    /// A job enters a stage.
    StageStarted {
        /// Which one.
        stage: Stage,
    },
    /// Part of a long copy is done.
    BytesDone {
        /// Bytes so far.
        done: u64,
        /// How many there will be, where that is known.
        of: Option<u64>,
    },
    /// Somebody who writes without pause made a copy begin anew.
    CopyRestarted {
        /// Counted from 1.
        attempt: u32,
    },
    /// Row counts and foreign keys are being looked at.
    Checking,
    /// The work is being made permanent; from here on a stop comes too late.
    Committing,
}

/// A stage of a job, in the order in which they come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS, strum::Display, strum::VariantNames)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Stage {
    /// Space, use, integrity, drift.
    PreChecks,
    /// A copy is made.
    Backup,
    /// A copy is opened and looked through.
    VerifyBackup,
    /// The plan runs on a copy.
    Rehearsal,
    /// The plan runs.
    Apply,
    /// What came out is looked at.
    Verify,
    /// A backup is unpacked beside the database.
    Unpack,
    /// Old and new change places.
    Swap,
    /// What was there before is put back.
    PutBack,
}

/// A face's ear and its stop button, given to every long verb.
#[derive(Clone)]
pub struct Watch {
    tell: Arc<dyn Fn(Event) + Send + Sync>,
    cancel: Cancel,
}

/// A request to stop at the next safe point. Clones share one flag.
#[derive(Clone, Debug, Default)]
pub struct Cancel(Arc<AtomicBool>);

impl std::fmt::Debug for Watch {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Watch").field("cancel", &self.cancel).finish_non_exhaustive()
    }
}

impl Watch {
    /// Calls `tell` for every event, from whatever thread it happens on; `cancel` stops the verb.
    pub fn new(tell: impl Fn(Event) + Send + Sync + 'static, cancel: Cancel) -> Self {
        Self { tell: Arc::new(tell), cancel }
    }

    /// Nobody listens and nobody stops it.
    pub fn silent() -> Self {
        Self::new(|_| {}, Cancel::default())
    }

    /// The same stop button with another ear.
    #[must_use]
    pub(crate) fn with_ear(&self, tell: impl Fn(Event) + Send + Sync + 'static) -> Self {
        Self { tell: Arc::new(tell), cancel: self.cancel.clone() }
    }

    /// The same stop button, and nobody who listens: for runs that are part of something greater.
    #[must_use]
    pub(crate) fn muted(&self) -> Self {
        Self::new(|_| {}, self.cancel.clone())
    }

    pub(crate) fn tell(&self, event: Event) {
        (self.tell)(event);
    }

    pub(crate) fn is_cancelled(&self) -> bool {
        self.cancel.is_requested()
    }
}

impl Cancel {
    /// Asks to stop; asking twice does no more.
    pub fn request(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Whether somebody asked.
    pub fn is_requested(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}
