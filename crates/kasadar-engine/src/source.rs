//! Where revision files and their seals come from: a folder, or the set embedded in the program.
//!
//! A sealed file that was edited or lost stops every verb that could touch a database.

use std::borrow::Cow;
use std::path::{Path, PathBuf};

use include_dir::{Dir, include_dir};

use crate::error::{Error, Result, problems};
use crate::graph::Graph;
use crate::revision::Revision;
use crate::sealed::{SCHEMAS, SUM, SealError, Sealed};

static EMBEDDED: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../migrations");

/// Fewer files are read sooner than a thread begins.
const WORTH_A_THREAD: usize = 50;
const MOST_THREADS: usize = 8;

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
    /// Reads every file, holds it against its seal, and ties them into a graph.
    pub fn load(&self) -> Result<Graph> {
        let revisions = self.revisions()?;
        let sealed = self.sealed()?;
        if let Some(sealed) = &sealed {
            sealed.verify(&revisions)?;
        }
        Ok(Graph::new(revisions)?.with_sealed(sealed))
    }

    /// The same for authors, who edit files before they seal them: nothing is held against its seal, and
    /// seals that cannot be read are as good as none.
    pub fn load_unverified(&self) -> Result<Graph> {
        let sealed = match self.sealed() {
            Err(Error::Seal(_)) => None,
            other => other?,
        };
        Ok(Graph::new(self.revisions()?)?.with_sealed(sealed))
    }

    fn revisions(&self) -> Result<Vec<Revision>> {
        match self {
            Self::Embedded => {
                let files: Vec<_> = EMBEDDED.files().filter_map(|file| Some((revision_name(file.path())?, file.contents()))).collect();
                side_by_side(&files, |(name, bytes)| Ok(Revision::parse(name, bytes)?))
            }
            Self::Folder(folder) => {
                let files = sql_files(folder)?;
                if files.is_empty() {
                    return Err(SourceError::EmptyFolder { folder: folder.display().to_string(), kind: FolderKind::Revisions }.into());
                }
                side_by_side(&files, |path| read(path))
            }
        }
    }

    fn sealed(&self) -> Result<Option<Sealed>> {
        let (sum, schemas) = (self.seal_file(SUM)?, self.seal_file(SCHEMAS)?);
        match (&sum, &schemas) {
            (Some(sum), Some(schemas)) => Ok(Some(Sealed::parse((&sum.0, &sum.1), (&schemas.0, &schemas.1))?)),
            (None, None) => Ok(None),
            (there, _) => {
                let missing = if there.is_none() { SUM } else { SCHEMAS };
                let missing = if let Self::Folder(folder) = self { folder.join(missing).display().to_string() } else { missing.to_owned() };
                Err(SealError::HalfASeal { missing }.into())
            }
        }
    }

    /// A sealed file's text as it is, where it is there and is text.
    pub(crate) fn seal_text(&self, name: &str) -> Result<Option<String>> {
        Ok(self.seal_file(name)?.and_then(|(_, bytes)| String::from_utf8(bytes.into_owned()).ok()))
    }

    /// Where a sealed file is or would be; nowhere for the set inside the program.
    pub(crate) fn seal_path(&self, name: &str) -> Option<PathBuf> {
        match self {
            Self::Embedded => None,
            Self::Folder(folder) => Some(folder.join(name)),
        }
    }

    /// A sealed file's name for people and its bytes, where it is there.
    fn seal_file(&self, name: &str) -> Result<Option<(String, Cow<'static, [u8]>)>> {
        let Self::Folder(folder) = self else {
            return Ok(EMBEDDED.get_file(name).map(|file| (name.to_owned(), file.contents().into())));
        };
        let path = folder.join(name);
        let file = path.display().to_string();
        match std::fs::read(&path) {
            Ok(bytes) => Ok(Some((file, bytes.into()))),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
            Err(source) => Err(SourceError::UnreadableFile { file, source }.into()),
        }
    }
}

fn read(path: &Path) -> Result<Revision> {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let bytes = std::fs::read(path).map_err(|source| SourceError::UnreadableFile { file: path.display().to_string(), source })?;
    Ok(Revision::parse(&name, &bytes)?)
}

/// What `make` gives for each of `files`, in their order, or its first error. Many files are shared
/// out among threads: reading and cutting them is most of what a verb that only looks has to do.
fn side_by_side<F: Sync, T: Send>(files: &[F], make: impl Fn(&F) -> Result<T> + Sync) -> Result<Vec<T>> {
    let threads = std::thread::available_parallelism().map_or(1, usize::from).min(files.len() / WORTH_A_THREAD).min(MOST_THREADS);
    if threads < 2 {
        return files.iter().map(make).collect();
    }
    let make = &make;
    std::thread::scope(|scope| {
        let shares: Vec<_> = files
            .chunks(files.len().div_ceil(threads))
            .map(|files| scope.spawn(move || files.iter().map(make).collect::<Vec<Result<T>>>()))
            .collect();
        let made = shares.into_iter().map(|share| share.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
        made.flatten().collect()
    })
}

fn sql_files(folder: &Path) -> Result<Vec<PathBuf>> {
    let no_folder = |source| SourceError::NoSuchFolder { folder: folder.display().to_string(), kind: FolderKind::Revisions, source };
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(no_folder)? {
        let entry = entry.map_err(no_folder)?;
        let path = entry.path();
        // The folder itself knows what is a file; only a link must be followed.
        let is_file = || entry.file_type().is_ok_and(|kind| kind.is_file()) || path.is_file();
        if revision_name(&path).is_some() && is_file() {
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
