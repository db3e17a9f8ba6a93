//! What a database, its server or its file can refuse.

use super::address::AddressFault;
use crate::conservation::Difference;
use crate::error::problems;

/// The driver's own error, kept as the cause.
pub type Cause = Box<dyn std::error::Error + Send + Sync>;

problems! {
    /// An error at the port. The database is as it was at its last commit.
    pub enum DatabaseError {
        /// `--db` is neither a path nor a URL that we know.
        1201 Usage BadAddress { address: String, reason: AddressFault, word: Option<String>, #[serde(skip)] source: Option<url::ParseError> } = "`{address}` is no database address: {reason}",
        /// There is no such file.
        1202 Connection NoSuchFile { path: String } = "{path} does not exist",
        /// A folder where a file should be.
        1203 Connection IsFolder { path: String } = "{path} is a folder",
        /// A file that is not SQLite's, or is encrypted.
        1204 Connection NotADatabase { path: String } = "{path} is not an SQLite database",
        /// A file, folder or server that does not let us write.
        1205 Refused ReadOnly { path: String } = "{path} cannot be written",
        /// A till program holds the file.
        1206 Locked InUse { path: String, waited_ms: u64 } = "{path} is in use by another program (waited {waited_ms} ms)",
        /// Another Kasadar is at work.
        1207 Locked LockHeld { place: String, holder: Option<String> } = "{place} is being worked on by {holder:?}",
        /// No space left.
        1208 Failed DiskFull { path: String, #[serde(skip)] source: Cause } = "no space left for {path}",
        /// Reading or writing failed below the database.
        1209 Failed DiskFault { path: String, #[serde(skip)] source: Cause } = "the disk failed under {path}",
        /// The file's content contradicts itself.
        1210 Verification Damaged { path: String, #[serde(skip)] source: Cause } = "{path} is damaged",
        /// The operating system does not let us at the file.
        1211 Connection NoPermission { path: String, #[serde(skip)] source: Cause } = "{path} may not be opened",
        /// A lock file cannot be made or taken.
        1212 Failed LockFile { path: String, #[serde(skip)] source: std::io::Error } = "the lock file {path} cannot be used",
        /// No server answers.
        1220 Connection Unreachable { host: String, port: u16, #[serde(skip)] source: Cause } = "no server answers at {host}:{port}",
        /// The server does not take the password (28P01).
        1221 Connection WrongPassword { user: String, place: String } = "{place} does not accept the password of {user}",
        /// The server asks for a password and none is at hand.
        1222 Connection PasswordMissing { user: String, place: String } = "{place} asks for the password of {user}",
        /// The server has no such database.
        1223 Connection NoSuchDatabase { database: String, place: String } = "{place} has no database `{database}`",
        /// The certificate is not one we trust, or is another host's.
        1224 Connection CertificateRefused { host: String, #[serde(skip)] source: Cause } = "the certificate of {host} is not trusted",
        /// The server offers no encryption and the address asks for it.
        1225 Connection TlsUnavailable { host: String } = "{host} offers no encrypted connection",
        /// The file of trusted authorities cannot be used.
        1226 Usage BadCaFile { file: String } = "{file} holds no usable certificate",
        /// The connection broke.
        1227 Connection ConnectionLost { place: String, #[serde(skip)] source: Cause } = "the connection to {place} broke",
        /// A server older than Kasadar supports.
        1228 Refused ServerTooOld { version: String, minimum: String } = "PostgreSQL {version} is older than {minimum}",
        /// The account may not do it.
        1229 Refused NotAllowed { place: String, #[serde(skip)] source: Cause } = "the account lacks a right at {place}",
        /// The server does not let this account in, whatever the password (28000).
        1230 Connection AccountRefused { user: String, place: String, #[serde(skip)] source: Cause } = "{place} does not let {user} in",
        /// No connection is free (53300).
        1231 Connection TooManyConnections { place: String, #[serde(skip)] source: Cause } = "{place} has no connection left",
        /// The server is starting, stopping or recovering.
        1232 Connection ServerNotReady { place: String, #[serde(skip)] source: Cause } = "{place} is not ready",
        /// The server answers and does not open a session, for any other reason.
        1233 Connection SessionRefused { place: String, #[serde(skip)] source: Cause } = "{place} opens no session",
        /// `pg_dump` or `pg_restore` is nowhere to be found.
        1241 Failed ProgramMissing { program: String, needed: String, looked: String } = "no {program} of version {needed} or later in {looked}",
        /// `pg_dump` or `pg_restore` is older than the server.
        1242 Failed ProgramTooOld { program: String, path: String, version: String, needed: String } = "{path} is of version {version}, the server needs {needed}",
        /// `pg_dump` or `pg_restore` failed.
        1243 Failed ProgramFailed { program: String, place: String, #[serde(skip)] source: Cause } = "{program} failed at {place}",
        /// A copy cannot begin because somebody is changing a table.
        1244 Locked TablesHeld { place: String, holder: Option<String> } = "tables of {place} are held by {holder:?}",
        /// A file is not what `pg_dump` writes, or only a part of it.
        1245 Backup UnreadableCopy { file: String, #[serde(skip)] source: Cause } = "{file} is no copy of a server's database",
        /// Databases cannot change places while somebody is connected.
        1246 Locked SessionsConnected { database: String, sessions: u64, who: String } = "{sessions} sessions are connected to {database}: {who}",
        /// The account may not make databases.
        1247 Refused MayNotMakeDatabases { user: String, place: String, #[serde(skip)] source: Cause } = "{user} may not make databases at {place}",
        /// The name of a new database is taken.
        1248 Failed DatabaseExists { database: String, place: String } = "{place} has a database `{database}` already",
        /// Nobody knows whether two databases have changed places.
        1249 Failed SwapUnknown { place: String, kept: String, #[serde(skip)] source: Cause } = "whether {place} was swapped could not be learnt",
        /// A setting of the database is an administrator's to give, and would be missing after a swap.
        1250 Refused SettingNotCarried { place: String, setting: String, #[serde(skip)] source: Cause } = "`{setting}` is refused at {place}",
        /// The account is not the database's owner.
        1251 Refused NotItsOwner { user: String, place: String, owner: String } = "{place} belongs to {owner}, not to {user}",
        /// A statement of a revision failed.
        1301 Failed StatementFailed { revision: String, file: String, line: u32, sql: String, detail: String, #[serde(skip)] source: Cause } = "{file}:{line}: {detail}",
        /// A table's lock was not to be had.
        1302 Locked LockTimeout { revision: String, file: String, line: u32, holder: Option<String> } = "{file}:{line}: a table is held by {holder:?}",
        /// Rows went missing or appeared.
        1303 Verification RowsNotConserved { differences: Vec<Difference> } = "rows changed in tables that no revision declares: {differences:?}",
        /// References without a target.
        1304 Verification ForeignKeysBroken { table: String, parent: String, rows: u64 } = "{rows} rows of {table} point at rows of {parent} that do not exist",
        /// An index that CREATE INDEX CONCURRENTLY left unusable.
        1305 Failed InvalidIndex { index: String } = "index {index} was left invalid",
        /// A half-done revision whose file has changed since.
        1306 Refused ProgressMismatch { revision: String } = "{revision} was begun with other text",
        /// The person stopped it.
        1307 Interrupted Cancelled {} = "stopped",
        /// Nobody knows whether the last commit arrived.
        1308 Failed CommitUnknown { place: String, #[serde(skip)] source: Cause } = "whether {place} committed could not be learnt",
        /// Anything else that the driver says.
        1309 Failed QueryFailed { place: String, #[serde(skip)] source: During } = "{place} refused a request",
    }
}

/// What was being done when the driver refused: stands above the driver's own words in the causes.
#[derive(Debug, thiserror::Error)]
#[error("{doing}")]
pub struct During {
    doing: String,
    source: Cause,
}

impl During {
    pub(super) fn new(doing: &str, source: impl Into<Cause>) -> Self {
        Self { doing: doing.to_owned(), source: source.into() }
    }
}
