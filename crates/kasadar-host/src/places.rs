//! Where Kasadar keeps its files on this machine.

use std::path::{Path, PathBuf};

use directories::ProjectDirs;
use kasadar_engine::context::Folders;

use crate::Configuration;

/// Folders and files by the customs of the platform.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Places {
    /// The configuration file.
    pub configuration: PathBuf,
    /// Folder of the log files.
    pub logs: PathBuf,
    /// Folder for databases that no person chose a place for, such as the demo's.
    pub data: PathBuf,
}

impl Places {
    /// The places of this machine's user; `KASADAR_CONFIG` names another configuration file.
    ///
    /// A machine without a home folder keeps everything in the folder that the program was started in.
    pub fn of_machine() -> Self {
        let (config, data) = ProjectDirs::from("", "", "kasadar").map_or_else(
            || (PathBuf::from("."), PathBuf::from(".")),
            |dirs| (dirs.config_dir().to_path_buf(), dirs.data_local_dir().to_path_buf()),
        );
        let configuration =
            std::env::var_os("KASADAR_CONFIG").filter(|path| !path.is_empty()).map_or_else(|| config.join("kasadar.toml"), PathBuf::from);
        Self { configuration, logs: data.join("logs"), data }
    }

    /// The same, with the configuration file that a person named.
    #[must_use]
    pub fn with_configuration(self, path: Option<&Path>) -> Self {
        Self { configuration: path.map_or(self.configuration, Path::to_path_buf), ..self }
    }

    /// Where the engine may put files and find the server's programs, as the configuration says and else by custom.
    pub fn folders(&self, configuration: &Configuration) -> Folders {
        let backup = configuration.backup.as_ref();
        let named = |folder: Option<&PathBuf>| folder.map(|folder| self.configuration.parent().unwrap_or(Path::new("")).join(folder));
        Folders {
            backups: named(backup.and_then(|backup| backup.folder.as_ref())).unwrap_or_else(|| self.data.join("backups")),
            reports: self.data.join("reports"),
            scratch: std::env::temp_dir(),
            programs: backup.and_then(|backup| backup.programs.clone()).into_iter().chain(program_folders()).collect(),
        }
    }
}

/// Folders of `PATH`, then those where PostgreSQL's own packages put their programs, newest version first.
fn program_folders() -> Vec<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let mut versions = Vec::new();
    for (root, programs) in [("/usr/lib/postgresql", "bin"), ("C:\\Program Files\\PostgreSQL", "bin"), ("/opt/homebrew/opt", "bin")] {
        for entry in std::fs::read_dir(root).into_iter().flatten().flatten() {
            let version = entry.file_name().to_string_lossy().trim_start_matches("postgresql@").parse::<u32>();
            if let Ok(version) = version {
                versions.push((version, entry.path().join(programs)));
            }
        }
    }
    versions.sort_unstable_by(|one, other| other.cmp(one));
    std::env::split_paths(&path)
        .filter(|folder| !folder.as_os_str().is_empty())
        .chain(versions.into_iter().map(|(_, folder)| folder))
        .collect()
}
