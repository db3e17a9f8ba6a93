//! Reports of jobs, kept on this machine: one folder each, with `report.json` for programs and
//! `report.html` for people. How a page looks is the face's.

use std::fs::File;
use std::io::{Error, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use jiff::tz::TimeZone;
use kasadar_engine::Engine;
use kasadar_engine::report::Report;

use crate::HostError;

/// How many reports are kept, the newest.
const KEPT: usize = 200;
/// Name of the page inside a report's folder.
const PAGE: &str = "report.html";
const VALUES: &str = "report.json";

/// A report and where it is kept.
#[derive(Clone, Debug, PartialEq)]
pub struct KeptReport {
    /// Its folder.
    pub folder: PathBuf,
    /// What it says.
    pub report: Report,
}

impl KeptReport {
    /// The file of the page.
    pub fn page(&self) -> PathBuf {
        self.folder.join(PAGE)
    }
}

/// Keeps `report` and its page in `folder`, whole or not at all, and drops the oldest ones. A relative path of a
/// store is kept as an absolute one: who reads the report later stands elsewhere.
pub fn keep_report(folder: &Path, report: &Report, page: &str) -> Result<KeptReport, HostError> {
    let refused = |source| HostError::ReportNotKept { folder: folder.display().to_string(), source };
    let mut report = report.clone();
    if report.engine == Engine::Sqlite {
        report.place = absolute(&report.place);
    }
    let json = serde_json::to_string_pretty(&report).map_err(|error| refused(Error::other(error)))?;
    let began = report.started.to_zoned(TimeZone::UTC).strftime("%Y%m%dT%H%M%SZ");
    let name = format!("{began}-{}", report.job);
    std::fs::create_dir_all(folder).map_err(refused)?;
    let beside = tempfile::Builder::new().prefix(".report-").tempdir_in(folder).map_err(refused)?;
    for (file, text) in [(VALUES, json.as_str()), (PAGE, page)] {
        let mut file = File::create(beside.path().join(file)).map_err(refused)?;
        file.write_all(text.as_bytes()).and_then(|()| file.sync_all()).map_err(refused)?;
    }
    let kept = folder.join(name);
    std::fs::rename(beside.path(), &kept).map_err(refused)?;
    // The folder has gone to its place; there is nothing left to take away.
    let _ = beside.keep();
    drop_oldest(folder);
    Ok(KeptReport { folder: kept, report })
}

/// All reports in `folder`, newest first. What cannot be read as one, such as a later Kasadar's, is left out.
pub fn reports(folder: &Path) -> Vec<KeptReport> {
    let mut folders = folders(folder);
    folders.sort_unstable_by(|one, other| other.cmp(one));
    folders.into_iter().filter_map(read).collect()
}

/// The newest report of a job whose number begins with `job`.
pub fn find_report(folder: &Path, job: &str) -> Result<KeptReport, HostError> {
    let found = reports(folder).into_iter().find(|kept| !job.is_empty() && kept.report.job.starts_with(job));
    found.ok_or_else(|| HostError::NoSuchReport { job: job.to_owned() })
}

/// The newest report about the database at `place`.
pub fn newest_report(folder: &Path, place: &str) -> Option<KeptReport> {
    newest_about(folder, place).next()
}

/// Reports about the database at `place`, newest first, read as they are asked for.
pub(crate) fn about(folder: &Path, place: &str) -> impl Iterator<Item = Report> {
    newest_about(folder, place).map(|kept| kept.report)
}

fn newest_about(folder: &Path, place: &str) -> impl Iterator<Item = KeptReport> {
    let (place, absolute) = (place.to_owned(), absolute(place));
    let mut folders = folders(folder);
    folders.sort_unstable_by(|one, other| other.cmp(one));
    folders.into_iter().filter_map(read).filter(move |kept| kept.report.place == place || kept.report.place == absolute)
}

/// Shows a page in whatever program this machine shows pages with.
pub fn open_page(page: &Path) -> Result<(), HostError> {
    let program = if cfg!(windows) {
        "explorer"
    } else if cfg!(target_os = "macos") {
        "open"
    } else {
        "xdg-open"
    };
    let refused = || HostError::PageNotOpened { file: page.display().to_string() };
    let ended = Command::new(program).arg(page).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status();
    // Windows' explorer ends with 1 also when it has shown the page.
    if ended.is_ok_and(|status| status.success() || cfg!(windows)) { Ok(()) } else { Err(refused()) }
}

/// Writes a page where a person wants it.
pub fn write_page(file: &Path, page: &str) -> Result<(), HostError> {
    std::fs::write(file, page).map_err(|source| HostError::PageNotWritten { file: file.display().to_string(), source })
}

/// A relative path as it is from here; anything else as it is.
pub(crate) fn absolute(place: &str) -> String {
    std::path::absolute(place).map_or_else(|_| place.to_owned(), |path| path.display().to_string())
}

fn read(folder: PathBuf) -> Option<KeptReport> {
    let report = serde_json::from_slice(&std::fs::read(folder.join(VALUES)).ok()?).ok()?;
    Some(KeptReport { folder, report })
}

/// Folders of reports: their names begin with a time.
fn folders(folder: &Path) -> Vec<PathBuf> {
    let named = |path: &PathBuf| {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        name.len() > 17 && name.is_ascii() && name.as_bytes()[..8].iter().all(u8::is_ascii_digit) && &name[15..17] == "Z-"
    };
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    entries.map(|entry| entry.path()).filter(named).collect()
}

/// What cannot be dropped now is dropped after the next job.
fn drop_oldest(folder: &Path) {
    let mut folders = folders(folder);
    folders.sort_unstable();
    let too_many = folders.len().saturating_sub(KEPT);
    for oldest in &folders[..too_many] {
        let _ = std::fs::remove_dir_all(oldest);
    }
}
