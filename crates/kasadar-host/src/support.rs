//! The support file: what a vendor needs to help, and nothing of what the shop sells or to whom.
//!
//! Values that can come out of rows never get into it: reports lose the words of drivers, and logs have none.

use std::io::{Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use kasadar_engine::database::{Access, Address, Database};
use kasadar_engine::report::Report;
use kasadar_engine::source::Source;
use kasadar_engine::status::status;
use serde::Serialize;
use serde_json::{Value, json};
use tempfile::NamedTempFile;
use zip::write::{SimpleFileOptions, ZipWriter};

use crate::reports::reports;
use crate::{Configuration, FaceError, Finding, HostError, Places, examine};

/// The end of a log that goes along, in bytes: days of a busy machine.
const LOG_END: u64 = 4 << 20;
/// How many reports go along, the newest.
const REPORTS: usize = 50;

/// Facts of the machine that only a face knows.
#[derive(Clone, Debug)]
pub struct Machine {
    /// Program and version.
    pub program: String,
    /// Language of the program, as a person chose it or the system has it.
    pub language: String,
    /// Languages of the system.
    pub locales: Vec<String>,
}

/// Writes the support file for the databases `about` to `file`, whole or not at all; gives the names of what is in it.
pub async fn support_file(
    file: &Path,
    places: &Places,
    configuration: &Configuration,
    source: &Source,
    about: &[(String, Address)],
    machine: &Machine,
) -> Result<Vec<String>, HostError> {
    let mut parts = vec![part("machine.json", &facts(machine))];
    if let Ok(text) = toml::to_string_pretty(configuration) {
        parts.push(("configuration.toml".to_owned(), text.into_bytes()));
    }
    parts.push(part("revisions.json", &revisions(source)));
    for (number, (name, address)) in (1..).zip(about) {
        let found = examine(places, source, &Ok(address.clone()), |_| Ok(None)).await;
        let doctor: Vec<Finding> = found.into_iter().map(without_words).collect();
        let looked = look(address, source).await.unwrap_or_else(|error| json!({ "problem": error.problem().without_words() }));
        let name = format!("databases/{number}-{}.json", plain_name(name));
        parts.push(part(&name, &json!({ "place": address.to_string(), "database": looked, "doctor": doctor })));
    }
    for kept in reports(&places.folders(configuration).reports).into_iter().take(REPORTS) {
        let name = kept.folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        parts.push(part(&format!("reports/{name}.json"), &stripped(kept.report)));
    }
    for log in logs(&places.logs) {
        let name = log.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        parts.extend(end_of(&log).map(|text| (format!("logs/{name}"), text)));
    }
    pack(file, &parts).map_err(|source| HostError::SupportFileNotWritten { file: file.display().to_string(), source })?;
    Ok(parts.into_iter().map(|(name, _)| name).collect())
}

type Part = (String, Vec<u8>);

fn part(name: &str, value: &impl Serialize) -> Part {
    (name.to_owned(), serde_json::to_vec_pretty(value).unwrap_or_default())
}

fn facts(machine: &Machine) -> Value {
    json!({
        "program": machine.program,
        "made": Timestamp::now(),
        "system": std::env::consts::OS,
        "processor": std::env::consts::ARCH,
        "host": whoami::hostname().unwrap_or_default(),
        "distribution": whoami::distro().unwrap_or_default(),
        "language": machine.language,
        "locales": machine.locales,
        "zone": jiff::tz::TimeZone::system().iana_name(),
    })
}

fn revisions(source: &Source) -> Value {
    match source.load() {
        Err(error) => json!({ "problem": FaceError::from(error).problem().without_words() }),
        Ok(graph) => {
            let one = |node| {
                let revision = graph.revision(node);
                json!({ "revision": revision.id, "file": revision.file, "sha256": revision.checksum.0 })
            };
            json!({ "heads": graph.heads().into_iter().map(|node| graph.id(node)).collect::<Vec<_>>(), "revisions": (0..graph.len()).map(one).collect::<Vec<_>>() })
        }
    }
}

/// Status, tables and history of one database; no row of it.
async fn look(address: &Address, source: &Source) -> Result<Value, FaceError> {
    let mut database = crate::open(address, Access::Read, |_| Ok(None)).await?;
    let graph = source.load()?;
    let found = status(&mut database, &graph).await?;
    let runs = database.ledger().await?.runs();
    Ok(json!({ "status": found, "schema": kasadar_engine::schema::describe(&mut database).await?, "runs": runs }))
}

fn without_words(finding: Finding) -> Finding {
    Finding { problem: finding.problem.map(|problem| problem.without_words()), ..finding }
}

fn stripped(report: Report) -> Report {
    Report { problem: report.problem.map(|problem| problem.without_words()), ..report }
}

fn logs(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut logs: Vec<PathBuf> = entries.filter(|path| path.extension().is_some_and(|ending| ending == "log")).collect();
    logs.sort_unstable();
    logs
}

/// The end of a log, from a whole line on.
fn end_of(log: &Path) -> Option<Vec<u8>> {
    let mut file = std::fs::File::open(log).ok()?;
    let length = file.metadata().ok()?.len();
    file.seek(SeekFrom::Start(length.saturating_sub(LOG_END))).ok()?;
    let mut text = Vec::new();
    std::io::Read::read_to_end(&mut file, &mut text).ok()?;
    if length > LOG_END {
        let line = text.iter().position(|byte| *byte == b'\n').map_or(0, |end| end + 1);
        text.drain(..line);
    }
    Some(text)
}

/// A name that every file system takes.
fn plain_name(name: &str) -> String {
    name.chars().map(|c| if c.is_ascii_alphanumeric() || c == '-' { c } else { '_' }).take(40).collect()
}

fn pack(file: &Path, parts: &[Part]) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut beside = NamedTempFile::new_in(folder)?;
    let mut zip = ZipWriter::new(beside.as_file_mut());
    for (name, bytes) in parts {
        zip.start_file(name, SimpleFileOptions::default())?;
        zip.write_all(bytes)?;
    }
    zip.finish()?;
    beside.as_file().sync_all()?;
    beside.persist(file)?;
    Ok(())
}
