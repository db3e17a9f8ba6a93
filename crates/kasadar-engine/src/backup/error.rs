//! What a backup, its folder or a restore can refuse.

use crate::error::problems;

problems! {
    /// Why a backup is not made, not trusted, or not restored.
    pub enum BackupError {
        /// A folder or file of the backups cannot be read or written.
        1701 Failed BackupFolder { path: String, #[serde(skip)] source: std::io::Error } = "{path} cannot be used for backups",
        /// Too little space where the backup should go.
        1702 Refused NoRoomForBackup { path: String, needed: u64, free: u64 } = "{path} has {free} bytes free, {needed} are needed",
        /// Another Kasadar makes or clears backups in the folder.
        1703 Locked BackupsBusy { path: String } = "{path} is being worked on",
        /// No backup of that id.
        1704 Usage NoSuchBackup { backup: String, path: String } = "{path} has no backup `{backup}`",
        /// Several backups begin like that.
        1705 Usage AmbiguousBackup { backup: String, found: Vec<String> } = "`{backup}` fits {found:?}",
        /// The manifest is not as it was written.
        1706 Backup ManifestDamaged { file: String } = "{file} was changed or is damaged",
        /// A manifest that a later Kasadar wrote.
        1707 Backup ManifestTooNew { file: String, format: u64 } = "{file} has format {format}",
        /// The file beside the manifest is gone.
        1708 Backup BackupFileMissing { file: String } = "{file} is missing",
        /// The file is not the one that was written.
        1709 Backup BackupDamaged { backup: String, file: String } = "{file} is not what was written",
        /// The content contradicts itself, or the manifest.
        1710 Backup BackupUnsound { backup: String, reason: Unsound, detail: String } = "backup {backup}: {reason}: {detail}",
        /// A backup of another database.
        1711 Refused ForeignBackup { backup: String, from: String, place: String } = "{backup} is a backup of {from}",
        /// A backup of the other engine.
        1712 Refused OtherEngine { backup: String, place: String } = "{backup} does not fit {place}",
        /// A backup with revisions that this program does not know.
        1713 Refused BackupTooNew { backup: String, rows: Vec<String> } = "{backup} stands at {rows:?}",
        /// Somebody wrote between the saving of the present state and the restore.
        1714 Locked WrittenMeanwhile { place: String } = "{place} was written to meanwhile",
        /// A store on a network drive.
        1715 Refused NetworkPlace { path: String } = "{path} is on a network file system",
        /// Other sessions use the database.
        1716 Locked SessionsOpen { place: String, sessions: Vec<String> } = "{place} is used by {sessions:?}",
        /// Nothing was restored that could be undone.
        1717 Usage NothingToUndo { place: String } = "{place} has no restore to undo",
        /// Nothing waits to be confirmed.
        1718 Usage NothingToConfirm { place: String } = "{place} has no restore to confirm",
        /// Without somebody to ask, a restore has to be said to be meant.
        1719 Refused RestoreNotConfirmed { place: String } = "a restore of {place} was not confirmed",
        /// An earlier restore was interrupted and what it needs is gone.
        1720 Failed RestoreStuck { path: String, journal: String } = "the interrupted restore of {path} cannot be finished",
        /// What was put in place is not what was to be restored.
        1721 Verification RestoredDiffers { place: String, reason: Unsound, detail: String } = "{place} was restored otherwise: {reason}: {detail}",
        /// A dump is looked through by its server.
        1722 Usage ServerNeeded { backup: String } = "{backup} can only be looked through with its server",
        /// The folder of the store is not there.
        1723 Refused NothingToRestoreInto { place: String } = "{place} is not there and has no folder",
        /// What a restore found could only be kept as files.
        1724 Refused SavedAsFiles { place: String, folder: String } = "what {place} was before lies as files in {folder}",
    }
}

/// What about a backup's content cannot be trusted; each has its words in both languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, strum::Display, strum::VariantNames)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Unsound {
    /// It cannot be opened or unpacked.
    Unreadable,
    /// `integrity_check` found something.
    Integrity,
    /// The schema is another one.
    Fingerprint,
    /// Other version rows.
    Version,
    /// Other numbers of rows.
    Rows,
}
