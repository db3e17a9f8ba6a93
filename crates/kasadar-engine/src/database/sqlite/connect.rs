//! From a path to a connection, without leaving a trace where the caller only looks.

use std::path::Path;

use rusqlite::{Connection, OpenFlags};

use super::fault::Blame;
use super::{Access, READ_WAIT, head};
use crate::database::{DatabaseError, Result};

/// What every SQLite file begins with; an empty file is a database too.
const MAGIC: &[u8] = b"SQLite format 3\0";

pub(super) fn connect(path: &Path, access: Access) -> Result<Connection> {
    let blame = Blame::new(path);
    match std::fs::metadata(path) {
        Ok(found) if found.is_dir() => return Err(DatabaseError::IsFolder { path: blame.path() }),
        Ok(found) => {
            look(path, &blame)?;
            if access != Access::Read && found.permissions().readonly() {
                return Err(DatabaseError::ReadOnly { path: blame.path() });
            }
        }
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            let folder_is_there = path.parent().is_none_or(|folder| folder.as_os_str().is_empty() || folder.is_dir());
            if access != Access::Create || !folder_is_there {
                return Err(DatabaseError::NoSuchFile { path: blame.path() });
            }
        }
        Err(error) => return Err(DatabaseError::NoPermission { path: blame.path(), source: error.into() }),
    }
    let connection = match access {
        Access::Read => connect_to_read(path),
        Access::Write => open_as(path, OpenFlags::SQLITE_OPEN_READ_WRITE),
        Access::Create => open_as(path, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE),
    }
    .map_err(|error| blame.on("open", error))?;
    connection.busy_timeout(READ_WAIT).map_err(|error| blame.on("open", error))?;
    Ok(connection)
}

fn open_as(path: &Path, mode: OpenFlags) -> rusqlite::Result<Connection> {
    Connection::open_with_flags(path, mode | OpenFlags::SQLITE_OPEN_NO_MUTEX)
}

/// A connection that writes nothing of its own.
///
/// Two kinds of file want more than reading. One in WAL mode that nobody has open: a connection that
/// may only read makes `-wal` and `-shm` and cannot take them away again, one that may write can. One
/// whose writer lost its power: SQLite takes the half-written transaction back before anybody sees it.
fn connect_to_read(path: &Path) -> rusqlite::Result<Connection> {
    let may_write = std::fs::metadata(path).is_ok_and(|found| !found.permissions().readonly());
    if is_idle_wal(path) {
        if may_write && let Some(connection) = read_through_writer(path) {
            return Ok(connection);
        }
        // Neither file nor folder can be written, so nobody changes it while we look.
        return still(path);
    }
    let connection = open_as(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let needs_recovery = |error: &rusqlite::Error| {
        let code = error.sqlite_error().map(|error| error.extended_code);
        matches!(code, Some(rusqlite::ffi::SQLITE_READONLY_ROLLBACK | rusqlite::ffi::SQLITE_READONLY_RECOVERY))
    };
    match touch(&connection) {
        Err(error) if may_write && needs_recovery(&error) => Ok(read_through_writer(path).unwrap_or(connection)),
        // Whatever else is wrong is told by whoever asks for something.
        _ => Ok(connection),
    }
}

/// A connection to a file that nobody changes: no lock is taken and no log is looked for.
pub(super) fn still(path: &Path) -> rusqlite::Result<Connection> {
    let uri = url::Url::from_file_path(std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf()));
    let Ok(uri) = uri else { return open_as(path, OpenFlags::SQLITE_OPEN_READ_ONLY) };
    let mode = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI;
    open_as(Path::new(&format!("{uri}?immutable=1")), mode)
}

/// Whether the file is in WAL mode (bytes 18 and 19) and has no log beside it: nobody has it open.
fn is_idle_wal(path: &Path) -> bool {
    let mut log = path.as_os_str().to_owned();
    log.push("-wal");
    !Path::new(&log).exists() && head::read(path).is_ok_and(|head| head.len() == head::LENGTH && head[18..] == [2, 2])
}

fn read_through_writer(path: &Path) -> Option<Connection> {
    let connection = open_as(path, OpenFlags::SQLITE_OPEN_READ_WRITE).ok()?;
    connection.pragma_update(None, "query_only", true).ok()?;
    touch(&connection).ok()?;
    Some(connection)
}

/// Makes SQLite open the file: until then it has only remembered the name.
fn touch(connection: &Connection) -> rusqlite::Result<()> {
    connection.busy_timeout(READ_WAIT)?;
    connection.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))
}

fn look(path: &Path, blame: &Blame) -> Result<()> {
    let head = head::read(path).map_err(|error| DatabaseError::NoPermission { path: blame.path(), source: error.into() })?;
    if head.is_empty() || head.starts_with(MAGIC) { Ok(()) } else { Err(DatabaseError::NotADatabase { path: blame.path() }) }
}
