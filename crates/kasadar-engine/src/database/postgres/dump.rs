//! Copies of a server's database as files: written by `pg_dump`, unpacked by `pg_restore`.
//!
//! A copy and what is told of it are one moment: our session holds a snapshot, and `pg_dump` reads in it.

use std::fs::{File, OpenOptions};
use std::io::{self, ErrorKind, Seek, Write};
use std::path::{Path, PathBuf};
use std::process::Stdio;

use tokio_postgres::Error;

use super::programs::{Call, Ended, Login, Program};
use super::{Postgres, content, fault, lock};
use crate::context::Folders;
use crate::database::{Content, DatabaseError, Result};
use crate::event::{Event, Watch};

/// How long a table that somebody is changing is waited for, by us and by `pg_dump` (milliseconds).
const LOCK_WAIT: u32 = 5_000;

impl Postgres {
    /// Writes the copy; see the port.
    pub(super) async fn write_copy(&self, file: &Path, folders: &Folders, watch: &Watch) -> Result<Content> {
        let program = self.program("pg_dump", folders).await?;
        let half = Half::create(file)?;
        let held = match self.hold_still(watch).await {
            Ok(snapshot) => self.dump(&program, &snapshot, &half, folders, watch).await,
            Err(error) => Err(error),
        };
        let _ = self.client.batch_execute("ROLLBACK").await;
        let content = held?;
        half.keep();
        Ok(content)
    }

    /// Opens a transaction that sees one moment, in which no table changes its shape; gives the name of its
    /// snapshot. Locks come before the snapshot, or a table might change its shape in between.
    async fn hold_still(&self, watch: &Watch) -> Result<String> {
        let on = |error| self.blame.on("hold a snapshot", error);
        let tables: Vec<String> = content::counted(&self.client).await.map_err(on)?.into_iter().map(|table| table.sql).collect();
        let begin =
            format!("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL row_security = off; SET LOCAL lock_timeout = {LOCK_WAIT}");
        self.execute("begin", &begin).await?;
        if !tables.is_empty() {
            let lock = format!("LOCK TABLE {} IN ACCESS SHARE MODE", tables.join(", "));
            if let Err(error) = self.interruptible(watch, self.client.batch_execute(&lock)).await {
                return Err(self.held(&lock, error).await);
            }
        }
        Ok(self.client.query_one("SELECT pg_export_snapshot()", &[]).await.map_err(on)?.get(0))
    }

    async fn held(&self, sql: &str, error: Error) -> DatabaseError {
        if !fault::is_lock_timeout(&error) {
            return self.blame.on("hold a snapshot", error);
        }
        let _ = self.client.batch_execute("ROLLBACK").await;
        DatabaseError::TablesHeld { place: self.blame.place(), holder: lock::blocker(&self.client, sql).await }
    }

    async fn dump(&self, program: &Program, snapshot: &str, half: &Half, folders: &Folders, watch: &Watch) -> Result<Content> {
        let arguments = ["--format=custom", "--no-password"].map(str::to_owned).into_iter();
        let arguments = arguments.chain([format!("--snapshot={snapshot}"), format!("--lock-wait-timeout={LOCK_WAIT}")]).collect();
        let output = half.stream()?.into();
        let call = Call { arguments, login: self.login(folders).await?, input: Stdio::null(), output };
        let mut done = 0;
        let look = || {
            if let Some(now) = half.size().filter(|now| *now != done) {
                done = now;
                watch.tell(Event::BytesDone { done, of: None });
            }
        };
        let read = self.interruptible(watch, content::content(&self.client));
        let (content, dumped) = tokio::join!(read, program.run(call, watch, look));
        if let Err(ended) = dumped {
            return Err(self.badly(program, ended, half).await);
        }
        let content = content.map_err(|error| self.blame.on("read what the copy holds", error))?;
        if watch.is_cancelled() { Err(DatabaseError::Cancelled {}) } else { Ok(content) }
    }

    /// Why a program failed: our own session and the disk know it better than its words.
    async fn badly(&self, program: &Program, ended: Ended, half: &Half) -> DatabaseError {
        match ended {
            Ended::Cancelled => DatabaseError::Cancelled {},
            Ended::Badly(source) if half.is_disk_full() => DatabaseError::DiskFull { path: half.path(), source },
            Ended::Badly(source) => self.failed(program, source).await,
        }
    }

    async fn failed(&self, program: &Program, source: crate::database::Cause) -> DatabaseError {
        let place = self.blame.place();
        // A refusal is an answer, too: only silence means that the server is gone.
        let _ = self.client.simple_query("SELECT 1").await;
        if self.client.is_closed() {
            DatabaseError::ConnectionLost { place, source }
        } else {
            DatabaseError::ProgramFailed { program: program.name.to_owned(), place, source }
        }
    }

    /// Whether the programs that copy and unpack this server's databases are there: asked before work begins.
    ///
    /// # Errors
    /// `ProgramMissing` and `ProgramTooOld`.
    pub async fn may_copy(&self, folders: &Folders) -> Result<()> {
        for name in ["pg_dump", "pg_restore"] {
            self.program(name, folders).await?;
        }
        Ok(())
    }

    /// Looks through the table of contents of a copy.
    ///
    /// # Errors
    /// `UnreadableCopy` where `pg_restore` cannot read it, and what finding the program can give.
    pub async fn check_dump(&self, file: &Path, folders: &Folders) -> Result<()> {
        let program = self.program("pg_restore", folders).await?;
        let input = open(file)?;
        let call = Call { arguments: vec!["--list".to_owned()], login: Login::default(), input: input.into(), output: Stdio::null() };
        match program.run(call, &Watch::silent(), || {}).await {
            Ok(()) => Ok(()),
            Err(Ended::Cancelled) => Err(DatabaseError::Cancelled {}),
            Err(Ended::Badly(source)) => Err(DatabaseError::UnreadableCopy { file: file.display().to_string(), source }),
        }
    }

    /// Makes the database `name` on this server and unpacks a copy into it, with owners and grants as they
    /// were. Where that fails, the database is gone again.
    ///
    /// # Errors
    /// What `make_database` and finding the program can give; `ProgramFailed` with `pg_restore`'s words.
    pub async fn unpack(&self, file: &Path, name: &str, folders: &Folders, watch: &Watch) -> Result<Self> {
        let program = self.program("pg_restore", folders).await?;
        let input = open(file)?;
        let made = self.make_database(name).await?;
        match made.fill(&program, input, folders, watch).await {
            Ok(()) => Ok(made),
            Err(error) => {
                drop(made);
                // What stays is found as a leftover.
                let _ = self.drop_database(name).await;
                Err(error)
            }
        }
    }

    /// Statements commit one by one: a transaction around all of them would need a lock for every object
    /// at once, and nobody sees the database before it is whole.
    async fn fill(&self, program: &Program, input: File, folders: &Folders, watch: &Watch) -> Result<()> {
        let of = input.metadata().ok().map(|metadata| metadata.len());
        // The position is one for the program and us: it tells how far the program has read.
        let mut position = input.try_clone().map_err(|error| disk(Path::new(program.name), error))?;
        let mut login = self.login(folders).await?;
        login.add("PGOPTIONS", "-c default_transaction_read_only=off -c synchronous_commit=off -c client_min_messages=warning");
        let arguments = vec!["--exit-on-error".to_owned(), "--no-password".to_owned(), format!("--dbname={}", self.as_conninfo())];
        let call = Call { arguments, login, input: input.into(), output: Stdio::null() };
        let mut done = 0;
        let look = || {
            if let Some(now) = position.stream_position().ok().filter(|now| *now > done) {
                done = now;
                watch.tell(Event::BytesDone { done, of });
            }
        };
        match program.run(call, watch, look).await {
            Ok(()) => {}
            Err(Ended::Cancelled) => return Err(DatabaseError::Cancelled {}),
            Err(Ended::Badly(source)) => return Err(self.failed(program, source).await),
        }
        // A copy holds no statistics, and without them the server plans blindly. This commit is also the
        // one that puts everything before it on the disk.
        let sql = "SET default_transaction_read_only = off; ANALYZE; RESET default_transaction_read_only";
        for sql in sql.split("; ") {
            self.interruptible(watch, self.client.batch_execute(sql)).await.map_err(|error| self.blame.on("analyse", error))?;
        }
        Ok(())
    }

    /// The database as libpq reads it behind `--dbname`; the rest of the login stands in the environment.
    fn as_conninfo(&self) -> String {
        format!("dbname='{}'", self.address.database.replace('\\', "\\\\").replace('\'', "\\'"))
    }
}

fn open(file: &Path) -> Result<File> {
    File::open(file).map_err(|error| match error.kind() {
        ErrorKind::NotFound => DatabaseError::NoSuchFile { path: file.display().to_string() },
        _ => disk(file, error),
    })
}

/// What the operating system says of `path`.
pub(super) fn disk(path: &Path, error: io::Error) -> DatabaseError {
    let path = path.display().to_string();
    match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => DatabaseError::DiskFull { path, source: error.into() },
        ErrorKind::PermissionDenied => DatabaseError::NoPermission { path, source: error.into() },
        ErrorKind::ReadOnlyFilesystem => DatabaseError::ReadOnly { path },
        _ => DatabaseError::DiskFault { path, source: error.into() },
    }
}

/// A file that goes away unless it is kept.
struct Half {
    path: PathBuf,
    /// None once it is kept.
    file: Option<File>,
}

impl Half {
    fn create(path: &Path) -> Result<Self> {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = options.open(path).map_err(|error| disk(path, error))?;
        Ok(Self { path: path.to_path_buf(), file: Some(file) })
    }

    fn path(&self) -> String {
        self.path.display().to_string()
    }

    /// For the program that writes it.
    fn stream(&self) -> Result<File> {
        let file = self.file.as_ref().ok_or_else(|| io::Error::from(ErrorKind::NotFound));
        file.and_then(File::try_clone).map_err(|error| disk(&self.path, error))
    }

    fn size(&self) -> Option<u64> {
        self.file.as_ref().and_then(|file| file.metadata().ok()).map(|metadata| metadata.len())
    }

    /// Whether a little more would still find room: programs tell it in words only.
    fn is_disk_full(&self) -> bool {
        let full = |error: io::Error| matches!(error.kind(), ErrorKind::StorageFull | ErrorKind::QuotaExceeded);
        let file = self.stream();
        file.is_ok_and(|mut file| file.seek(io::SeekFrom::End(0)).and_then(|_| file.write_all(&vec![0; 64 * 1024])).is_err_and(full))
    }

    fn keep(mut self) {
        self.file = None;
    }
}

impl Drop for Half {
    fn drop(&mut self) {
        // Closed first: an open file cannot be deleted everywhere.
        if self.file.take().is_some() {
            let _ = std::fs::remove_file(&self.path);
        }
    }
}
