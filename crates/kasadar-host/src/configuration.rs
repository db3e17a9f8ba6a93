//! The configuration file: databases by name, one central and any number of stores.
//!
//! ```toml
//! default = "kasa1"
//! language = "tr"
//!
//! [stores.kasa1]
//! path = "D:/Kasa/kasa1.db"
//!
//! [central]
//! name = "merkez"
//! address = "postgres://kasadar@merkez.egegida.local/kasadar"
//! ```
//!
//! Passwords are never in it: an address with one is refused.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};

use kasadar_engine::backup::Retention;
use kasadar_engine::database::{Address, Cause};
use kasadar_engine::job::{BackupWish, QuietHours, Wishes};
use kasadar_engine::upkeep::Thresholds;
use serde::{Deserialize, Serialize};

use crate::{ConfigFault, FaceError, HostError};

/// What the file says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Configuration {
    /// The database meant when none is named.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default: Option<String>,
    /// `tr` or `en`; the system's where it is missing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// How the window looks: `light` or `dark`; as the system has it where it is missing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub theme: Option<String>,
    /// Stores by name.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub stores: BTreeMap<String, Store>,
    /// Head office's database.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub central: Option<Central>,
    /// Backups: where, and how many are kept.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub backup: Option<Backup>,
    /// Updates wait for these hours.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quiet_hours: Option<Quiet>,
    /// From where on `status` warns.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub thresholds: Option<Thresholds>,
}

/// Where backups go, and how many are kept.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Backup {
    /// Folder of all backups; relative paths count from the configuration file's folder.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub folder: Option<PathBuf>,
    /// Folder of `pg_dump` and `pg_restore`, where they are not in a usual place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub programs: Option<PathBuf>,
    /// Whether backups are compressed.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub compress: bool,
    /// How many of the last backups are kept.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub keep: Option<u32>,
    /// Of how many days the last one is kept.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub daily: Option<u32>,
    /// Of how many weeks.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weekly: Option<u32>,
    /// Of how many months.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub monthly: Option<u32>,
}

impl Backup {
    /// How many backups are kept; what the file does not say is as usual.
    pub fn retention(&self) -> Retention {
        let usual = Retention::default();
        Retention {
            keep_last: self.keep.unwrap_or(usual.keep_last),
            daily: self.daily.unwrap_or(usual.daily),
            weekly: self.weekly.unwrap_or(usual.weekly),
            monthly: self.monthly.unwrap_or(usual.monthly),
        }
    }
}

/// When the shop is quiet enough for an update, in the machine's own time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quiet {
    /// First minute: `22:30`.
    pub from: String,
    /// First minute that is not quiet any more.
    pub to: String,
}

/// A store's file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Store {
    /// Where the file is; relative paths count from the configuration file's folder.
    pub path: PathBuf,
}

/// Head office's server.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Central {
    /// Name on the command line.
    #[serde(default = "central_name")]
    pub name: String,
    /// `postgres://user@host:port/database`, without a password.
    pub address: String,
}

fn central_name() -> String {
    "central".to_owned()
}

impl Configuration {
    /// Reads a file that a person named: it must be there.
    pub fn load_named(file: &Path) -> Result<Self, HostError> {
        if file.exists() {
            return Self::load(file);
        }
        let (file, database, source) = (file.display().to_string(), None, None);
        Err(HostError::BrokenConfig { file, line: 1, reason: ConfigFault::Missing, database, source })
    }

    /// Reads the file; one that is not there says nothing.
    pub fn load(file: &Path) -> Result<Self, HostError> {
        let broken = |line: usize, reason, source: Option<Cause>| HostError::BrokenConfig {
            file: file.display().to_string(),
            line: u32::try_from(line).unwrap_or(u32::MAX),
            reason,
            database: None,
            source,
        };
        let text = match std::fs::read_to_string(file) {
            Ok(text) => text,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Self::default()),
            Err(error) if error.kind() == std::io::ErrorKind::InvalidData => return Err(broken(1, ConfigFault::NotUtf8, None)),
            Err(error) => return Err(broken(1, ConfigFault::Unreadable, Some(error.into()))),
        };
        let line_at = |at: usize| text.as_bytes()[..at.min(text.len())].split(|byte| *byte == b'\n').count();
        let line_of = |word: &str| text.find(word).map_or(1, line_at);
        let read: Self = toml::from_str(&text).map_err(|error| {
            // Only the message: the error's own text shows the line, and with it what may be a password.
            let line = error.span().map_or(1, |span| line_at(span.start));
            broken(line, ConfigFault::Syntax, Some(error.message().to_owned().into()))
        })?;
        if !matches!(read.language.as_deref(), None | Some("tr" | "en")) {
            return Err(broken(line_of("language"), ConfigFault::UnknownLanguage, None));
        }
        if let Some(central) = &read.central {
            match central.address.parse::<Address>() {
                Ok(Address::Postgres(address)) if address.password.is_none() => {}
                Ok(Address::Postgres(_)) => return Err(broken(line_of("address"), ConfigFault::PasswordInAddress, None)),
                Ok(Address::Sqlite(_)) => return Err(broken(line_of("address"), ConfigFault::NotPostgres, None)),
                Err(error) => return Err(broken(line_of("address"), ConfigFault::NotPostgres, Some(error.into()))),
            }
        }
        if let Some(name) = &read.default
            && !read.names().contains(name)
        {
            return Err(HostError::BrokenConfig {
                file: file.display().to_string(),
                line: u32::try_from(line_of("default")).unwrap_or(u32::MAX),
                reason: ConfigFault::UnknownDefault,
                database: Some(name.clone()),
                source: None,
            });
        }
        Ok(read)
    }

    /// Writes the file whole: beside, then over the old one.
    pub fn save(&self, file: &Path) -> Result<(), HostError> {
        let unwritable = |source| HostError::UnwritableConfig { file: file.display().to_string(), source };
        let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        std::fs::create_dir_all(folder).map_err(unwritable)?;
        let text = toml::to_string_pretty(self).map_err(|error| unwritable(std::io::Error::other(error)))?;
        let mut beside = tempfile::NamedTempFile::new_in(folder).map_err(unwritable)?;
        beside.write_all(text.as_bytes()).and_then(|()| beside.as_file().sync_all()).map_err(unwritable)?;
        beside.persist(file).map_err(|error| unwritable(error.error))?;
        Ok(())
    }

    /// The quiet hours, where there are any.
    pub fn quiet_hours(&self, file: &Path) -> Result<Option<QuietHours>, HostError> {
        let Some(quiet) = &self.quiet_hours else { return Ok(None) };
        let time = |text: &str| {
            jiff::civil::Time::strptime("%H:%M", text).map_err(|error| HostError::BrokenConfig {
                file: file.display().to_string(),
                line: 1,
                reason: ConfigFault::NoTime,
                database: None,
                source: Some(error.into()),
            })
        };
        Ok(Some(QuietHours { from: time(&quiet.from)?, to: time(&quiet.to)?, zone: jiff::tz::TimeZone::system() }))
    }

    /// How jobs are wished where nobody says otherwise: compressed backups and quiet hours, as the file says.
    pub fn wishes(&self, file: &Path) -> Result<Wishes, HostError> {
        let compress = self.backup.as_ref().is_some_and(|backup| backup.compress);
        let backup = if compress { BackupWish::Compressed } else { BackupWish::Plain };
        Ok(Wishes { backup, quiet_hours: self.quiet_hours(file)?, ..Wishes::default() })
    }

    /// Every name that `--db` takes.
    pub fn names(&self) -> Vec<String> {
        self.stores.keys().cloned().chain(self.central.as_ref().map(|central| central.name.clone())).collect()
    }

    /// The database that `wanted` means: a configured name, a path or an address; the default without it.
    pub fn address(&self, wanted: Option<&str>, file: &Path) -> Result<Address, FaceError> {
        let Some(wanted) = wanted.or(self.default.as_deref()) else { return Err(HostError::NoDefaultDatabase {}.into()) };
        if let Some(store) = self.stores.get(wanted) {
            return Ok(Address::Sqlite(file.parent().unwrap_or(Path::new("")).join(&store.path)));
        }
        let central = self.central.as_ref().filter(|central| central.name == wanted);
        let text = central.map_or(wanted, |central| central.address.as_str());
        // A bare word is a name; that of a file in this folder is taken only when the file is there.
        let is_bare = !text.contains(['/', '\\', ':', '.']);
        if is_bare && !Path::new(text).exists() {
            return Err(HostError::UnknownDatabase { database: wanted.to_owned(), known: self.names() }.into());
        }
        Ok(text.parse()?)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used, clippy::unwrap_used)]

    use super::*;

    fn written(text: &str) -> Result<Configuration, HostError> {
        let folder = tempfile::Builder::new().prefix("Şube İzmir ığüşöç").tempdir().unwrap();
        let file = folder.path().join("kasadar.toml");
        std::fs::write(&file, text).unwrap();
        let read = Configuration::load(&file)?;
        read.save(&file)?;
        assert_eq!(Configuration::load(&file)?, read, "what is saved reads the same");
        Ok(read)
    }

    #[test]
    fn names_paths_and_addresses_all_mean_a_database() {
        let read = written("default = \"kasa\"\n[stores.kasa]\npath = \"a.db\"\n[central]\naddress = \"postgres://u@h/d\"\n").unwrap();
        let file = Path::new("/etc/kasadar/kasadar.toml");
        let shown = |wanted: Option<&str>| read.address(wanted, file).map(|address| address.to_string());
        assert_eq!(shown(None).unwrap(), "/etc/kasadar/a.db");
        assert_eq!(shown(Some("central")).unwrap(), "u@h:5432/d");
        assert_eq!(shown(Some("x/kasa.db")).unwrap(), "x/kasa.db");
        assert!(matches!(shown(Some("kasb")), Err(FaceError::Host(HostError::UnknownDatabase { .. }))));
        assert!(matches!(Configuration::default().address(None, file), Err(FaceError::Host(HostError::NoDefaultDatabase {}))));
        assert!(matches!(shown(Some("mysql://h/d")), Err(FaceError::Engine(error)) if error.problem().name == "bad-address"));
    }

    #[test]
    fn a_broken_file_is_named_with_its_line_and_never_shows_a_password() {
        for (text, line) in [
            ("default = 3", 1),
            ("\n\nx = 1", 3),
            ("[stores.a]\npath = 1", 2),
            ("[central]\naddress = \"postgres://u:gizli@h/d\"", 2),
            ("default = \"b\"", 1),
            ("[central]\naddress = \"a.db\"", 2),
        ] {
            let error = written(text).expect_err(text);
            assert!(!format!("{error:?}").contains("gizli"));
            assert!(matches!(error, HostError::BrokenConfig { line: found, .. } if found == line), "{text}: {error:?}");
        }
    }
}
