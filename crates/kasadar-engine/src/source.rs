//! Where revision files come from: a folder, or the set embedded in the program.

use std::path::{Path, PathBuf};

use include_dir::{Dir, include_dir};

use crate::error::{Result, problems};
use crate::graph::Graph;
use crate::revision::Revision;

static EMBEDDED: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../migrations");

problems! {
    /// A folder or file that cannot be read.
    pub enum SourceError {
        /// The folder does not exist or is not a folder.
        1030 Failed NoSuchFolder { folder: String, kind: FolderKind, #[serde(skip)] source: std::io::Error } = "{folder} cannot be opened as a folder",
        /// The folder holds no file of the kind looked for.
        1031 Failed EmptyFolder { folder: String, kind: FolderKind } = "{folder} holds no {kind}",
        /// A file that the operating system does not hand over.
        1032 Failed UnreadableFile { file: String, #[serde(skip)] source: std::io::Error } = "{file} cannot be read",
        /// A file that the operating system does not let us write.
        1033 Failed UnwritableFile { file: String, #[serde(skip)] source: std::io::Error } = "{file} cannot be written",
        /// A new file would replace one that is there.
        1034 Usage FileExists { file: String } = "{file} exists already",
    }
}

/// What a folder was opened for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, strum::Display, strum::VariantNames)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum FolderKind {
    /// `*.sql`, named by `--migrations`.
    Revisions,
    /// `*.toml`, named by `--from`.
    SeedFiles,
}

/// A set of revision files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// The set that this program was built with: a till needs no folder.
    Embedded,
    /// The `*.sql` files of a folder, its sub-folders left out.
    Folder(PathBuf),
}

impl Source {
    /// Reads every file and ties them into a graph.
    pub fn load(&self) -> Result<Graph> {
        let mut revisions = Vec::new();
        match self {
            Self::Embedded => {
                for file in EMBEDDED.files() {
                    if let Some(name) = revision_name(file.path()) {
                        revisions.push(Revision::parse(name, file.contents())?);
                    }
                }
            }
            Self::Folder(folder) => {
                for path in sql_files(folder)? {
                    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
                    let bytes =
                        std::fs::read(&path).map_err(|source| SourceError::UnreadableFile { file: path.display().to_string(), source })?;
                    revisions.push(Revision::parse(&name, &bytes)?);
                }
                if revisions.is_empty() {
                    return Err(SourceError::EmptyFolder { folder: folder.display().to_string(), kind: FolderKind::Revisions }.into());
                }
            }
        }
        Ok(Graph::new(revisions)?)
    }
}

fn sql_files(folder: &Path) -> Result<Vec<PathBuf>> {
    let no_folder = |source| SourceError::NoSuchFolder { folder: folder.display().to_string(), kind: FolderKind::Revisions, source };
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(no_folder)? {
        let path = entry.map_err(no_folder)?.path();
        if revision_name(&path).is_some() && path.is_file() {
            files.push(path);
        }
    }
    Ok(files)
}

/// The name of a revision file; editors' and version control's hidden files are none.
fn revision_name(path: &Path) -> Option<&str> {
    let name = path.file_name()?.to_str()?;
    let is_sql = path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("sql"));
    (is_sql && !name.starts_with('.')).then_some(name)
}
