//! What is known of a backup without opening it: the file `<id>.json` beside it.
//!
//! It is sealed: its bytes are the one spelling of its values, and one of the values is the hash of the
//! others, so that a byte changed anywhere in it is found.

use jiff::Timestamp;
use kasadar_schema::{Engine, Fingerprint};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use ts_rs::TS;

use super::BackupError;
use crate::conservation::Counts;

/// The format that this program writes.
pub const FORMAT: u64 = 1;

/// A backup, told by the file beside it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// Format of this file.
    pub format: u64,
    /// UTC time and four hex digits: `20261121-140512-3f9a`.
    pub id: String,
    /// Engine of the database.
    pub engine: Engine,
    /// Where the database was, for people.
    pub place: String,
    /// Job of the first entry of its ledger: tells databases apart. None without a ledger.
    pub origin: Option<String>,
    /// Version rows.
    pub rows: Vec<String>,
    /// Fingerprint of the schema.
    pub fingerprint: Fingerprint,
    /// Rows of every table that is not Kasadar's own.
    pub tables: Counts,
    /// Name of the file beside this one.
    pub file: String,
    /// Its size, in bytes.
    pub bytes: u64,
    /// Size of the database, in bytes.
    pub content_bytes: u64,
    /// SHA-256 of the file, 64 hex digits.
    pub sha256: String,
    /// How the file is packed.
    pub compression: Compression,
    /// Program and version that made it.
    pub program: String,
    /// Version of the engine: `SQLite 3.51.0`.
    pub engine_version: String,
    /// Why it was made.
    pub reason: Reason,
    /// When, UTC.
    #[ts(as = "String")]
    pub taken: Timestamp,
    /// How long it took, in milliseconds.
    pub duration_ms: u64,
    /// Who made it.
    pub operator: String,
    /// On which machine.
    pub host: String,
    /// When it was last found sound, and how deep that look went.
    pub checked: Option<Checked>,
    /// SHA-256 of everything above, 64 hex digits.
    pub seal: String,
}

/// A look at a backup that found it sound.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Checked {
    /// When, UTC.
    #[ts(as = "String")]
    pub at: Timestamp,
    /// How deep.
    pub depth: Depth,
}

/// How deep a look at a backup goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS, strum::Display, strum::VariantNames)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Depth {
    /// The bytes are those that were written.
    Checksum,
    /// It opens; on SQLite its content is looked through as well.
    Open,
    /// It is unpacked, and its content looked through.
    Deep,
}

/// Why a backup was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS, strum::Display, strum::VariantNames)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Reason {
    /// Somebody asked for it.
    ByHand,
    /// A job was about to upgrade.
    BeforeUpgrade,
    /// A job was about to downgrade.
    BeforeDowngrade,
    /// A restore was about to overwrite.
    BeforeRestore,
    /// The version was about to be stamped.
    BeforeStamp,
}

/// How a backup's file is packed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Compression {
    /// As the engine writes it. `pg_dump`'s own format is small already.
    #[default]
    None,
    /// gzip.
    Gzip,
}

impl Manifest {
    /// The bytes of the manifest's file: sealed.
    pub(super) fn sealed(&mut self) -> Vec<u8> {
        self.seal = self.hash();
        let mut text = serde_json::to_vec_pretty(self).unwrap_or_default();
        text.push(b'\n');
        text
    }

    /// Reads a manifest's file; `file` names it in errors.
    pub(super) fn read(bytes: &[u8], file: &str) -> Result<Self, BackupError> {
        let damaged = || BackupError::ManifestDamaged { file: file.to_owned() };
        let Ok(mut manifest) = serde_json::from_slice::<Self>(bytes) else {
            let format = serde_json::from_slice::<serde_json::Value>(bytes).ok().and_then(|read| read.get("format")?.as_u64());
            return Err(match format {
                Some(format) if format > FORMAT => BackupError::ManifestTooNew { file: file.to_owned(), format },
                _ => damaged(),
            });
        };
        if manifest.format > FORMAT {
            return Err(BackupError::ManifestTooNew { file: file.to_owned(), format: manifest.format });
        }
        let names_one_file = std::path::Path::new(&manifest.file).file_name().is_some_and(|name| name == manifest.file.as_str());
        if manifest.sealed() != bytes || !names_one_file {
            return Err(damaged());
        }
        Ok(manifest)
    }

    fn hash(&self) -> String {
        let mut unsealed = self.clone();
        unsealed.seal.clear();
        hex(&Sha256::digest(serde_json::to_vec(&unsealed).unwrap_or_default()))
    }
}

/// Bytes as hex digits.
pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
