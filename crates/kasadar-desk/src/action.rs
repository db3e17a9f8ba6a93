//! What can be prepared, with all that was shown to the person who confirms it.

use std::path::PathBuf;

use kasadar_engine::backup::Manifest;
use kasadar_engine::job::WayOut;
use kasadar_engine::plan::{Goal, Plan};
use kasadar_engine::restore::Chosen;
use kasadar_engine::seed::SeedReport;
use kasadar_engine::stamp::Stamping;

use crate::fold::Course;
use crate::wire::{Right, TaskKind};

/// A prepared action.
#[derive(Clone, Debug)]
pub(crate) enum Action {
    /// An update or a way back.
    Move { goal: Goal, plan: Box<Plan>, course: Course },
    /// A backup put in the place of the database.
    Restore { chosen: Chosen, manifest: Box<Manifest>, foreign: bool },
    /// The state back that the last restore saved.
    Undo { saved: Box<Manifest> },
    /// A version written; no plan where the evidence was not enough and only a reason makes one.
    Stamp { what: Stamping, plan: Option<Plan> },
    /// Base data.
    Seed { expected: Box<SeedReport> },
    /// A way out of a job that was cut off.
    Recover { way: WayOut, right: Right },
    /// A new store.
    Install { file: PathBuf },
    /// Old backups cleared.
    Prune { removes: Vec<String> },
}

impl Action {
    /// What the task is that carries it out.
    pub(crate) fn kind(&self) -> TaskKind {
        match self {
            Self::Move { goal: Goal::Downgrade(_), .. } => TaskKind::Downgrade,
            Self::Move { .. } => TaskKind::Update,
            Self::Restore { .. } | Self::Undo { .. } => TaskKind::Restore,
            Self::Stamp { .. } => TaskKind::Stamp,
            Self::Seed { .. } => TaskKind::Seed,
            Self::Recover { .. } => TaskKind::Recover,
            Self::Install { .. } => TaskKind::Install,
            Self::Prune { .. } => TaskKind::Prune,
        }
    }

    /// The right that it asks for where the database has users.
    pub(crate) fn right(&self) -> Right {
        match self {
            Self::Move { goal: Goal::Downgrade(_), .. } => Right::Downgrade,
            Self::Move { .. } | Self::Install { .. } => Right::Update,
            Self::Restore { .. } | Self::Undo { .. } | Self::Prune { .. } => Right::Restore,
            Self::Stamp { .. } => Right::Stamp,
            Self::Seed { .. } => Right::BaseData,
            Self::Recover { right, .. } => *right,
        }
    }
}
