//! Folders of revision files and of base data.

use std::path::Path;

use kasadar_engine::graph::Graph;
use kasadar_engine::source::Source;
use tempfile::TempDir;

/// A temporary folder with files.
#[derive(Debug)]
pub struct Folder(TempDir);

/// A folder with these files: names and contents.
pub fn folder<N: AsRef<str>, T: AsRef<[u8]>>(files: &[(N, T)]) -> Folder {
    let folder = Folder(tempfile::Builder::new().prefix("geçişler ").tempdir().unwrap());
    for (name, text) in files {
        folder.write(name.as_ref(), text);
    }
    folder
}

/// A revision's file: its name and its text. `revises` may name several, or none.
pub fn revision(id: &str, revises: &str, up: &str, down: &str) -> (String, String) {
    let down = if down.starts_with("-- irreversible") { down.to_owned() } else { format!("-- +down\n{down}") };
    let text = format!("-- revision: {id}\n-- revises: {revises}\n-- message: {id}\n\n-- +up\n{up}\n\n{down}\n");
    (format!("{id}.sql"), text)
}

impl Folder {
    /// Where it is.
    pub fn path(&self) -> &Path {
        self.0.path()
    }

    /// Writes a file, or writes it anew.
    pub fn write(&self, name: &str, text: impl AsRef<[u8]>) {
        std::fs::write(self.0.path().join(name), text).unwrap();
    }

    /// Takes a file away.
    pub fn remove(&self, name: &str) {
        std::fs::remove_file(self.0.path().join(name)).unwrap();
    }

    /// Its revisions, which must fit together.
    pub fn graph(&self) -> Graph {
        Source::Folder(self.0.path().to_path_buf()).load().unwrap()
    }
}
