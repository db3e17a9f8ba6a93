//! What the machine or the way a program was called can refuse.

use kasadar_engine::database::Cause;

kasadar_engine::error::problems! {
    /// An error outside of any database.
    pub enum HostError {
        /// The command line was written wrongly.
        1601 Usage Usage { detail: String } = "{detail}",
        /// The configuration file does not follow its format.
        1602 Usage BrokenConfig { file: String, line: u32, reason: ConfigFault, database: Option<String>, #[serde(skip)] source: Option<Cause> } = "{file}:{line}: {reason}",
        /// The configuration file cannot be written.
        1603 Failed UnwritableConfig { file: String, #[serde(skip)] source: std::io::Error } = "{file} cannot be written",
        /// No database of that name is configured.
        1604 Usage UnknownDatabase { database: String, known: Vec<String> } = "no database is called `{database}`; there are {known:?}",
        /// No database was named and none is the default.
        1605 Usage NoDefaultDatabase {} = "no database was named",
        /// The keyring did not take or give up a password.
        1606 Failed KeyringFailed { #[serde(skip)] source: keyring::Error } = "the keyring failed",
        /// A question cannot be asked: nobody sits at a terminal.
        1607 Usage InputClosed { what: String } = "`{what}` cannot be asked here",
        /// The file that holds a password cannot be read.
        1608 Usage PasswordFile { file: String, #[serde(skip)] source: std::io::Error } = "{file} cannot be read",
        /// The editor did not start or reported an error.
        1609 Failed EditorFailed { editor: String } = "the editor `{editor}` failed",
        /// The person stopped the program while nothing was being written.
        1610 Interrupted Interrupted {} = "interrupted",
        /// The file that should hold a password is empty.
        1611 Usage EmptyPasswordFile { file: String } = "{file} is empty",
        /// A report cannot be kept.
        1612 Failed ReportNotKept { folder: String, #[serde(skip)] source: std::io::Error } = "{folder} does not take a report",
        /// No report of that job.
        1613 Usage NoSuchReport { job: String } = "there is no report of job `{job}`",
        /// No program shows the page.
        1614 Failed PageNotOpened { file: String } = "{file} could not be shown",
        /// The file for a page cannot be written.
        1615 Failed PageNotWritten { file: String, #[serde(skip)] source: std::io::Error } = "{file} cannot be written",
        /// The support file cannot be written.
        1616 Failed SupportFileNotWritten { file: String, #[serde(skip)] source: Cause } = "{file} cannot be written",
        /// A file of the data folder cannot be written.
        1617 Failed UnwritablePrivate { file: String, #[serde(skip)] source: std::io::Error } = "{file} cannot be written",
        /// A defect of the program itself.
        1699 Failed Unexpected { detail: String } = "{detail}",
    }
}

/// What is wrong with a configuration file; each has its words in both languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, strum::Display, strum::VariantNames)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum ConfigFault {
    /// The file that a person named is not there.
    Missing,
    /// The language is none of ours.
    UnknownLanguage,
    /// The operating system does not hand it over; the cause has its words.
    Unreadable,
    /// The bytes are not UTF-8.
    NotUtf8,
    /// Not TOML, or a key or value that has no place in it; the cause has the reader's words.
    Syntax,
    /// The central address holds a password.
    PasswordInAddress,
    /// The central address is no server's.
    NotPostgres,
    /// A quiet hour that is no time of the day.
    NoTime,
    /// The default (`database`) is not in the file.
    UnknownDefault,
}
