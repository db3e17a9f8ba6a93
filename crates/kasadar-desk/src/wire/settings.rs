//! What can be set.

use kasadar_engine::Problem;
use serde::{Deserialize, Serialize};
use strum::{Display, VariantNames};
use ts_rs::TS;

use super::{Configured, Theme};

/// What is set on this machine.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct Settings {
    /// `tr`, `en`, or none for the system's.
    pub language: Option<String>,
    /// Light or dark.
    pub theme: Theme,
    /// The stores.
    pub stores: Vec<Configured>,
    /// The centre; none where there is none.
    pub central: Option<CentralSettings>,
    /// Backups.
    pub backup: BackupSettings,
    /// When updates may run; any time without it.
    pub quiet_hours: Option<QuietSettings>,
    /// The configuration file, for people to read.
    pub file: String,
    /// The version of this program.
    pub version: String,
}

/// Where the centre is. The password goes to the system's keyring and never comes back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CentralSettings {
    /// Name in the configuration.
    pub name: String,
    /// Computer.
    pub host: String,
    /// Port.
    pub port: u16,
    /// Database.
    pub database: String,
    /// Account.
    pub user: String,
}

/// Where backups go and how many are kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BackupSettings {
    /// The folder, for people to read.
    pub folder: String,
    /// How many of the last ones are kept.
    pub keep: u32,
    /// Of how many days the last one is kept.
    pub daily: u32,
    /// Of how many weeks.
    pub weekly: u32,
    /// Of how many months.
    pub monthly: u32,
    /// Whether they are compressed.
    pub compress: bool,
}

/// When updates may run, in the machine's own time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct QuietSettings {
    /// First minute: `22:30`.
    pub from: String,
    /// First minute that is not quiet any more.
    pub to: String,
}

/// One thing to set.
#[derive(Clone, Deserialize, TS)]
#[serde(tag = "set", rename_all = "kebab-case")]
pub enum SettingsChange {
    /// The language: `tr` or `en`.
    Language {
        /// Which.
        language: String,
    },
    /// Light or dark.
    Theme {
        /// Which.
        theme: Theme,
    },
    /// Where the centre is.
    Central {
        /// Its address.
        central: CentralSettings,
        /// Its password, for the keyring; none keeps the one that is there.
        password: Option<String>,
    },
    /// There is no centre.
    NoCentral,
    /// A store that is there already, chosen in a dialog.
    Store {
        /// Its name: letters, digits and `-`.
        name: String,
        /// The file, as the dialog gave it out.
        file: String,
    },
    /// This store is shown no more. Its file stays.
    NoStore {
        /// Its name.
        name: String,
    },
    /// How many backups are kept, and whether they are compressed.
    Backup {
        /// How many of the last ones.
        keep: u32,
        /// Days.
        daily: u32,
        /// Weeks.
        weekly: u32,
        /// Months.
        monthly: u32,
        /// Compressed.
        compress: bool,
        /// The folder, as a dialog gave it out; none keeps the one that is there.
        folder: Option<String>,
    },
    /// When updates may run; none for any time.
    QuietHours {
        /// The hours.
        hours: Option<QuietSettings>,
    },
}

/// How far a connection to the centre got.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct ConnectionTest {
    /// In order; after the first that failed, the rest was not tried.
    pub steps: Vec<(ConnectionStep, StepOutcome)>,
    /// Why it failed.
    pub problem: Option<Problem>,
    /// Version of the server, where it answered.
    pub version: Option<String>,
}

/// A step on the way to the centre.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS, Display, VariantNames)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum ConnectionStep {
    /// The computer's name means an address.
    Name,
    /// The computer answers at the port.
    Port,
    /// The server speaks PostgreSQL, over TLS where it must.
    Server,
    /// Account and password are right, and the database is there.
    SignIn,
    /// The account may change tables there.
    Rights,
}

/// How a step went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum StepOutcome {
    /// It went well.
    Done,
    /// It did not.
    Failed,
    /// It was not tried.
    NotTried,
}
