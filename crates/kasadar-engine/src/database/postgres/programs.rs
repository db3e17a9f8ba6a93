//! The server's own programs, `pg_dump` and `pg_restore`: which one fits, how it logs in, how it is run.
//!
//! Files go in and out by the programs' standard streams, so that no path stands in their arguments; the
//! password stands in their environment alone. What they are run for is `dump`'s.

use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use secrecy::ExposeSecret;
use tokio::io::{AsyncRead, AsyncReadExt};
use tokio::process::Command;

use super::Postgres;
use super::authorities::Authorities;
use super::connect::{APPLICATION, Tls};
use super::dump::disk;
use crate::context::Folders;
use crate::database::{Cause, DatabaseError, Result};
use crate::event::Watch;

/// What is kept of a program's complaints, in bytes: the end, where the reason stands.
const LONGEST_COMPLAINT: usize = 8 * 1024;
/// A program that does not even tell its version in this time is no use.
const VERSION_TIMEOUT: Duration = Duration::from_secs(20);
const LOOK_AGAIN: Duration = Duration::from_millis(100);
/// Variables of libpq that would lead a program elsewhere than our own session.
const STRAY: [&str; 26] = [
    "PGHOSTADDR",
    "PGSERVICE",
    "PGSERVICEFILE",
    "PGSYSCONFDIR",
    "PGPASSWORD",
    "PGPASSFILE",
    "PGOPTIONS",
    "PGCLUSTER",
    "PGREQUIREAUTH",
    "PGREQUIRESSL",
    "PGREQUIREPEER",
    "PGCHANNELBINDING",
    "PGSSLNEGOTIATION",
    "PGSSLCERT",
    "PGSSLKEY",
    "PGSSLROOTCERT",
    "PGSSLCRL",
    "PGSSLCRLDIR",
    "PGSSLSNI",
    "PGKRBSRVNAME",
    "PGTARGETSESSIONATTRS",
    "PGLOADBALANCEHOSTS",
    "PGCLIENTENCODING",
    "PGDATESTYLE",
    "PGTZ",
    "PGGEQO",
];

/// A program that fits the server.
#[derive(Debug)]
pub(super) struct Program {
    pub(super) name: &'static str,
    path: PathBuf,
    /// Major version.
    version: u32,
}

/// Why a program did not come to a good end.
#[derive(Debug)]
pub(super) enum Ended {
    /// The person stopped it.
    Cancelled,
    /// What it said, or the operating system of it.
    Badly(Cause),
}

impl Program {
    /// The program for a server of major version `needed`. An older one refuses the server; of those that
    /// do not, the oldest is taken, because newer ones write what an older server does not understand.
    pub(super) async fn find(name: &'static str, needed: u32, host: &str, folders: &Folders) -> Result<Self> {
        let file = if cfg!(windows) { format!("{name}.exe") } else { name.to_owned() };
        let mut found = Vec::new();
        for path in folders.programs.iter().map(|folder| folder.join(&file)).filter(|path| path.is_file()) {
            if let Some(version) = version(&path, host).await {
                found.push(Self { name, path, version });
            }
        }
        let newest =
            found.iter().max_by_key(|program| program.version).map(|program| (program.version, program.path.display().to_string()));
        if let Some(fitting) = found.into_iter().filter(|program| program.version >= needed).min_by_key(|program| program.version) {
            return Ok(fitting);
        }
        let (program, needed) = (name.to_owned(), needed.to_string());
        if let Some((version, path)) = newest {
            return Err(DatabaseError::ProgramTooOld { program, path, version: version.to_string(), needed });
        }
        let looked = folders.programs.iter().map(|folder| folder.display().to_string()).collect::<Vec<_>>().join(", ");
        Err(DatabaseError::ProgramMissing { program, needed, looked })
    }

    /// Runs it to its end; `look` is called ten times a second meanwhile.
    pub(super) async fn run(&self, call: Call, watch: &Watch, mut look: impl FnMut()) -> Result<(), Ended> {
        let mut command = quiet(&self.path);
        command
            .args(&call.arguments)
            .envs(call.login.variables.iter().map(|(name, value)| (name, value)))
            .stdin(call.input)
            .stdout(call.output)
            .stderr(Stdio::piped());
        let mut child = command.spawn().map_err(|error| Ended::Badly(error.into()))?;
        // Our copies of the streams would keep files open behind the program's back.
        drop(command);
        let said = child.stderr.take().map(|stream| tokio::spawn(tail(stream)));
        let status = loop {
            tokio::select! {
                biased;
                status = child.wait() => break status,
                () = tokio::time::sleep(LOOK_AGAIN) => {
                    if watch.is_cancelled() {
                        // Waits for its end as well: a file cannot be deleted under a living program on Windows.
                        let _ = child.kill().await;
                        return Err(Ended::Cancelled);
                    }
                    look();
                }
            }
        };
        let said = match said {
            Some(said) => said.await.unwrap_or_default(),
            None => String::new(),
        };
        match status {
            Ok(status) if status.success() => Ok(()),
            // An interrupt at the keyboard reaches the program as it reaches us.
            _ if watch.is_cancelled() => Err(Ended::Cancelled),
            Ok(status) if said.trim().is_empty() => Err(Ended::Badly(status.to_string().into())),
            Ok(_) => Err(Ended::Badly(said.trim().to_owned().into())),
            Err(error) => Err(Ended::Badly(error.into())),
        }
    }
}

/// What leads a program to a database.
#[derive(Default)]
pub(super) struct Login {
    /// Variables of its environment.
    variables: Vec<(&'static str, String)>,
    /// Stays until the program has ended.
    authorities: Option<Authorities>,
}

impl Login {
    pub(super) fn add(&mut self, name: &'static str, value: impl Into<String>) {
        self.variables.push((name, value.into()));
    }
}

/// How a program is run.
pub(super) struct Call {
    pub(super) arguments: Vec<String>,
    pub(super) login: Login,
    pub(super) input: Stdio,
    pub(super) output: Stdio,
}

impl Postgres {
    /// The program that fits this server.
    pub(super) async fn program(&self, name: &'static str, folders: &Folders) -> Result<Program> {
        let sql = "SELECT current_setting('server_version_num')::int / 10000";
        let row = self.client.query_one(sql, &[]).await.map_err(|error| self.blame.on("ask for the version", error))?;
        Program::find(name, row.get::<_, i32>(0).unsigned_abs(), &self.address.host, folders).await
    }

    /// What leads a program to this very database as this very account, encrypted as our session is.
    pub(super) async fn login(&self, folders: &Folders) -> Result<Login> {
        let mut login = Login::default();
        login.add("PGHOST", &self.address.host);
        login.add("PGPORT", self.address.port.to_string());
        login.add("PGUSER", &self.address.user);
        login.add("PGDATABASE", &self.address.database);
        login.add("PGAPPNAME", APPLICATION);
        login.add("PGCONNECT_TIMEOUT", "10");
        login.add("PGGSSENCMODE", "disable");
        if let Some(password) = &self.password {
            login.add("PGPASSWORD", password.expose_secret());
        }
        if matches!(self.tls, Tls::Plain) || !self.is_encrypted().await? {
            login.add("PGSSLMODE", "disable");
            return Ok(login);
        }
        // Certificate and name are always checked, as our own session checks them.
        login.add("PGSSLMODE", "verify-full");
        let authorities = if let Some(file) = &self.address.ca_file {
            file.display().to_string()
        } else {
            let written = Authorities::write(&folders.scratch).map_err(|error| disk(&folders.scratch, error))?;
            login.authorities.insert(written).path().display().to_string()
        };
        login.add("PGSSLROOTCERT", authorities);
        Ok(login)
    }

    async fn is_encrypted(&self) -> Result<bool> {
        let sql = "SELECT coalesce((SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()), false)";
        Ok(self.client.query_one(sql, &[]).await.map_err(|error| self.blame.on("look at the session", error))?.get(0))
    }
}

/// A program that opens no window, dies with us, and knows of libpq's variables only what we tell it.
fn quiet(path: &Path) -> Command {
    let mut command = Command::new(path);
    command.kill_on_drop(true);
    for name in STRAY {
        command.env_remove(name);
    }
    #[cfg(windows)]
    command.creation_flags(0x0800_0000);
    command
}

/// Major version: the first number of what `--version` tells. Debian's `pg_dump` only stands for another
/// one, which it chooses by whether a host is named: so it is named here, too.
async fn version(path: &Path, host: &str) -> Option<u32> {
    let told = quiet(path).arg("--version").env("PGHOST", host).stdin(Stdio::null()).stderr(Stdio::null()).output();
    let told = tokio::time::timeout(VERSION_TIMEOUT, told).await.ok()?.ok()?;
    let told = String::from_utf8_lossy(&told.stdout).into_owned();
    let word = told.split_whitespace().find(|word| word.starts_with(|char: char| char.is_ascii_digit()))?;
    word.split(|char: char| !char.is_ascii_digit()).next()?.parse().ok()
}

/// Reads to the end and keeps the end.
async fn tail(mut stream: impl AsyncRead + Unpin) -> String {
    let (mut kept, mut part) = (Vec::new(), [0; 1024]);
    while let Ok(read) = stream.read(&mut part).await
        && read > 0
    {
        kept.extend_from_slice(&part[..read]);
        let over = kept.len().saturating_sub(LONGEST_COMPLAINT);
        kept.drain(..over);
    }
    String::from_utf8_lossy(&kept).into_owned()
}
