//! What is prepared, confirmed by a person, and then carried out by its token.

use std::collections::BTreeMap;

use kasadar_engine::Problem;
use kasadar_engine::backup::Manifest;
use kasadar_engine::identify::Identity;
use kasadar_engine::job::{Outlook, PreCheck, WayOut};
use kasadar_engine::plan::Plan;
use kasadar_engine::report::CheckName;
use kasadar_engine::restore::Comparison;
use kasadar_engine::status::Named;
use serde::{Deserialize, Serialize};
use strum::{Display, EnumString, VariantNames};
use ts_rs::TS;

/// Something that can be carried out once, for a quarter of an hour.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct Prepared<S> {
    /// Names it. Random, and of no use for anything else.
    pub token: String,
    /// Who may carry it out.
    pub permission: Permission,
    /// What it is about.
    pub subject: S,
}

/// Who may carry something out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "asks", rename_all = "kebab-case")]
pub enum Permission {
    /// Whoever sits here: the database has no users yet.
    Nobody,
    /// A user of the database with this right.
    User {
        /// The right.
        right: Right,
        /// Names of the roles that have it, as the shop calls them.
        roles: Vec<String>,
    },
    /// The database's users cannot be read: the machine's administrator, or who has the recovery code.
    Recovery {
        /// Whether the program runs as the administrator already, so that nothing is asked.
        administrator: bool,
        /// Whether a recovery code was ever printed on this machine.
        code: bool,
    },
}

/// A right, by the code that the shop's own tables have for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS, Display, EnumString, VariantNames)]
pub enum Right {
    /// Updates.
    #[serde(rename = "guncelleme.uygula")]
    #[strum(serialize = "guncelleme.uygula")]
    Update,
    /// Going back to an older revision.
    #[serde(rename = "surum.geri_al")]
    #[strum(serialize = "surum.geri_al")]
    Downgrade,
    /// Restores, their undoing, and clearing old backups.
    #[serde(rename = "yedek.geri_yukle")]
    #[strum(serialize = "yedek.geri_yukle")]
    Restore,
    /// Stamps.
    #[serde(rename = "surum.damgala")]
    #[strum(serialize = "surum.damgala")]
    Stamp,
    /// Base data.
    #[serde(rename = "baslangic_verileri.yukle")]
    #[strum(serialize = "baslangic_verileri.yukle")]
    BaseData,
}

/// An update or a way back, before it runs.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct UpdateSubject {
    /// The plan, what it would take away, how long it may take.
    pub outlook: Outlook,
    /// The steps in words.
    pub steps: Vec<StepTold>,
    /// What was looked at, in order.
    pub checks: Vec<PreCheck>,
    /// Bytes that the backup and the run need.
    pub needed_bytes: u64,
    /// Bytes that are free where the backup goes; none where it could not be asked.
    pub free_bytes: Option<u64>,
    /// Size of the database, in bytes.
    pub bytes: u64,
}

/// A step of a plan in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct StepTold {
    /// Id and messages.
    #[serde(flatten)]
    pub named: Named,
    /// Objects that come: `table urunler`, by kind and name.
    pub adds: Vec<kasadar_engine::schema::ObjectName>,
    /// Objects that change.
    pub changes: Vec<kasadar_engine::schema::ObjectName>,
    /// Objects that go.
    pub removes: Vec<kasadar_engine::schema::ObjectName>,
    /// How long it may take, in milliseconds, where a rehearsal or the past tells.
    pub duration_ms: Option<u64>,
}

/// A backup that would be put in the place of a database.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct RestoreSubject {
    /// Now and then.
    pub comparison: Comparison,
    /// How many revisions the backup is behind the database, where both are known.
    pub behind: Option<u32>,
    /// Why the backup must not be put here, where that is so.
    pub refused: Option<Problem>,
    /// Whether the backup is of another database: a person must say that this is meant.
    pub foreign: bool,
    /// Who has the centre open, where it must be left first.
    pub sessions: Vec<String>,
}

/// What a stamp would write.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct StampSubject {
    /// Which revision the database is, with evidence.
    pub identity: Identity,
    /// What would be written; none where the evidence does not name one revision and no target was given.
    pub plan: Option<Plan>,
    /// Why it would be refused without a reason, where that is so.
    pub refused: Option<Problem>,
}

/// Which version to write.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(tag = "stamp", rename_all = "kebab-case")]
pub enum StampRequest {
    /// What the schema says.
    Identified,
    /// This revision.
    Target {
        /// Its id, or `base`.
        revision: String,
    },
}

/// A way out of a job that was cut off.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct Recovery {
    /// The way, and where it leads.
    pub way: WayOut,
}

/// What clearing old backups would take away.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct Pruning {
    /// Those that would go.
    pub removes: Vec<Manifest>,
    /// How many stay.
    pub keeps: u32,
}

/// What a new installation is to be.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, TS)]
pub struct InstallRequest {
    /// Name of the store in the configuration: letters, digits and `-`.
    pub name: String,
    /// The file, as a dialog gave it out; the usual place without it.
    pub file: Option<String>,
}

/// A file that a person chose in a dialog of the system's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct PickedFile {
    /// Names it here.
    pub id: String,
    /// Its path, for people to read.
    pub shown: String,
}

/// Who says so: for what asks for a user, or for the recovery code.
#[derive(Clone, Deserialize, TS)]
#[serde(tag = "by", rename_all = "kebab-case")]
pub enum Asked {
    /// A user of the database.
    User {
        /// Name of the account.
        login: String,
        /// Its password.
        password: String,
    },
    /// The code that was printed at installation.
    RecoveryCode {
        /// As it was typed; blanks and dashes do not matter.
        code: String,
    },
}

/// What a person said about something that was prepared. What does not belong to it is refused.
#[derive(Clone, Default, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[allow(clippy::struct_excessive_bools, reason = "words that a person said or did not say")]
pub struct Given {
    /// No backup, for this reason.
    pub no_backup_because: Option<String>,
    /// Checks that may fail, each with a reason.
    #[ts(as = "Vec<(CheckName, String)>")]
    pub set_aside: Vec<(CheckName, String)>,
    /// Rehearse in any case.
    pub rehearse: bool,
    /// The schema says otherwise, and this is why it is stamped all the same.
    pub despite_schema: Option<String>,
    /// A backup of another database is meant.
    pub foreign: bool,
    /// Others may be thrown out of the centre.
    pub end_sessions: bool,
    /// Answers to what only a person can say, by question.
    pub answers: BTreeMap<String, String>,
    /// Whether the backup is compressed.
    pub compress: bool,
}
