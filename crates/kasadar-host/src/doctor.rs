//! Looks at everything a technician would look at, and says what to try. Writes nothing.

use std::path::{Path, PathBuf};

use kasadar_engine::Problem;
use kasadar_engine::database::{Access, Address, AnyDatabase, Database, DatabaseError, Password};
use kasadar_engine::ledger::Keeper;
use kasadar_engine::seed::{self, SeedSource};
use kasadar_engine::source::Source;
use kasadar_engine::status::{self, State};
use serde::Serialize;
use serde_json::{Map, Value, json};

use crate::{Configuration, FaceError, HostError, Places};

/// Less free space than this is worth a word (bytes): a backup and a rebuild want room.
const LITTLE_SPACE: u64 = 1 << 30;

/// One thing that was looked at.
#[derive(Clone, Debug, Serialize)]
pub struct Finding {
    /// Name of the texts: `doctor-<name>`.
    pub name: &'static str,
    /// How it is.
    pub verdict: Verdict,
    /// Values for the text.
    pub args: Map<String, Value>,
    /// What is wrong, where something is.
    pub problem: Option<Problem>,
}

/// How a thing is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, strum::IntoStaticStr)]
#[serde(rename_all = "lowercase")]
#[strum(serialize_all = "lowercase")]
pub enum Verdict {
    /// As it should be.
    Good,
    /// Worth knowing.
    Note,
    /// Work cannot go on like this.
    Bad,
}

fn finding(name: &'static str, verdict: Verdict, args: Value) -> Finding {
    let args = if let Value::Object(args) = args { args } else { Map::new() };
    Finding { name, verdict, args, problem: None }
}

fn bad(name: &'static str, error: &FaceError) -> Finding {
    Finding { problem: Some(error.problem()), ..finding(name, Verdict::Bad, json!({})) }
}

/// Looks at the machine, the revisions and one database.
pub async fn examine(
    places: &Places,
    source: &Source,
    address: &Result<Address, FaceError>,
    ask: impl FnOnce(&str) -> Result<Option<Password>, HostError>,
) -> Vec<Finding> {
    let mut found = vec![configuration(places)];
    found.push(folder("doctor-logs", &places.logs));
    let graph = match source.load() {
        Ok(graph) => {
            let heads: Vec<&str> = graph.heads().into_iter().map(|node| graph.id(node)).collect();
            let verdict = if heads.len() == 1 { Verdict::Good } else { Verdict::Note };
            found.push(finding("doctor-revisions", verdict, json!({ "count": graph.len(), "heads": heads })));
            Some(graph)
        }
        Err(error) => {
            found.push(bad("doctor-revisions", &error.into()));
            None
        }
    };
    match address {
        Err(FaceError::Host(HostError::NoDefaultDatabase {})) => found.push(finding("doctor-no-database", Verdict::Note, json!({}))),
        Err(error) => found.push(bad("doctor-database", error)),
        Ok(address) => match crate::open(address, Access::Read, ask).await {
            Err(error) => found.push(bad("doctor-database", &error)),
            Ok(mut database) => {
                if let Address::Sqlite(path) = address {
                    found.push(space(path));
                }
                if let Err(error) = look_inside(&mut database, address, graph.as_ref(), &mut found).await {
                    found.push(bad("doctor-database", &error));
                }
            }
        },
    }
    found.push(tools(address));
    found
}

async fn look_inside(
    database: &mut AnyDatabase,
    address: &Address,
    graph: Option<&kasadar_engine::graph::Graph>,
    found: &mut Vec<Finding>,
) -> Result<(), FaceError> {
    let facts = database.facts().await?;
    found.push(finding(
        "doctor-database",
        Verdict::Good,
        json!({ "place": database.place(), "version": facts.version, "bytes": facts.bytes }),
    ));
    found.push(match writable(address, facts.read_only) {
        Ok(()) => finding("doctor-writable", Verdict::Good, json!({})),
        Err(error) => bad("doctor-writable", &error.into()),
    });
    let Some(graph) = graph else { return Ok(()) };
    let status = status::status(database, graph).await?;
    let verdict = match status.state {
        State::UpToDate => Verdict::Good,
        State::Pending | State::Empty | State::SeveralHeads => Verdict::Note,
        _ => Verdict::Bad,
    };
    let name: &'static str = status.state.into();
    found.push(finding("doctor-version", verdict, json!({ "state": name, "count": status.pending.len() })));
    if status.state == State::UpToDate && status.keeper == Keeper::Kasadar {
        let datasets = SeedSource::Embedded.load()?;
        found.push(match seed::check(database, &datasets).await {
            Ok(()) => finding("doctor-base-data", Verdict::Good, json!({})),
            Err(error) => bad("doctor-base-data", &error.into()),
        });
    }
    Ok(())
}

/// Whether a run could write, as far as it can be told without writing.
fn writable(address: &Address, read_only: bool) -> Result<(), DatabaseError> {
    let Address::Sqlite(path) = address else {
        return if read_only { Err(DatabaseError::ReadOnly { path: address.to_string() }) } else { Ok(()) };
    };
    // Opening for writing changes nothing and asks the file system for the right.
    match std::fs::OpenOptions::new().write(true).open(path) {
        // A write protection counts also for the superuser, whom the system lets in.
        Ok(file) if !file.metadata().is_ok_and(|found| found.permissions().readonly()) => Ok(()),
        _ => Err(DatabaseError::ReadOnly { path: path.display().to_string() }),
    }
}

fn configuration(places: &Places) -> Finding {
    let file = places.configuration.display().to_string();
    match Configuration::load(&places.configuration) {
        Ok(_) if !places.configuration.exists() => finding("doctor-no-configuration", Verdict::Note, json!({ "file": file })),
        Ok(read) => finding("doctor-configuration", Verdict::Good, json!({ "file": file, "count": read.names().len() })),
        Err(error) => bad("doctor-configuration", &error.into()),
    }
}

fn folder(name: &'static str, path: &Path) -> Finding {
    let there = path.is_dir();
    finding(name, if there { Verdict::Good } else { Verdict::Note }, json!({ "folder": path.display().to_string() }))
}

fn space(database: &Path) -> Finding {
    let folder = database.parent().filter(|folder| !folder.as_os_str().is_empty()).map_or_else(|| PathBuf::from("."), Path::to_path_buf);
    match fs4::available_space(&folder) {
        Ok(bytes) => {
            let verdict = if bytes < LITTLE_SPACE { Verdict::Note } else { Verdict::Good };
            finding("doctor-space", verdict, json!({ "bytes": bytes, "folder": folder.display().to_string() }))
        }
        Err(_) => finding("doctor-space-unknown", Verdict::Note, json!({ "folder": folder.display().to_string() })),
    }
}

/// Versions of the program and, for a server, of its client tools on this machine.
fn tools(address: &Result<Address, FaceError>) -> Finding {
    let version = env!("CARGO_PKG_VERSION");
    let system = format!("{} {}", std::env::consts::OS, std::env::consts::ARCH);
    let mut args = json!({ "version": version, "system": system, "client": "none" });
    if matches!(address, Ok(Address::Postgres(_)))
        && let Ok(output) = std::process::Command::new("pg_dump").arg("--version").output()
    {
        args["client"] = String::from_utf8_lossy(&output.stdout).trim().into();
    }
    finding("doctor-program", Verdict::Good, args)
}
