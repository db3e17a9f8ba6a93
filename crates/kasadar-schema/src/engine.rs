//! The two databases that Kasadar keeps current.

use serde::{Deserialize, Serialize};
use strum::{Display, EnumString, IntoStaticStr};
use ts_rs::TS;

/// A database engine. Spelled `sqlite` and `postgres` in revision files, JSON and messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS, Display, EnumString, IntoStaticStr)]
#[serde(rename_all = "lowercase")]
#[strum(serialize_all = "lowercase")]
pub enum Engine {
    /// A store's file.
    Sqlite,
    /// The central database.
    Postgres,
}

impl Engine {
    /// Both, in the order in which reports list them.
    pub const ALL: [Self; 2] = [Self::Sqlite, Self::Postgres];
}
