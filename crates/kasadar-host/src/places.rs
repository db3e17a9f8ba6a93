//! Where Kasadar keeps its files on this machine.

use std::path::{Path, PathBuf};

use directories::ProjectDirs;

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
}
