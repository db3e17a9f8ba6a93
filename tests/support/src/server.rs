//! A throwaway PostgreSQL: one for each test process, gone with it whatever happens.
//!
//! `initdb` runs once for a machine; every server starts from a copy. A shell at the other end of a
//! pipe sees the test process die, by whatever signal, and takes the server down and its folder away.

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use crate::process::{is_root, once, run};

/// The account that the databases belong to. It is no superuser.
pub const ROLE: &str = "kasadar";
/// Its password on 127.0.0.1; on the socket none is asked.
pub const PASSWORD: &str = "kasa ş:/@parolası";

const HBA: &str = "local all all trust\nhost all all 127.0.0.1/32 scram-sha-256\n";
const SETTINGS: &str = "fsync=off full_page_writes=off wal_level=minimal max_wal_senders=0 shared_buffers=16MB autovacuum=off jit=off \
                        max_connections=50 listen_addresses=127.0.0.1 log_min_messages=error";
/// Waits for the pipe to close, then stops the server that `$1/data/postmaster.pid` names.
const WATCHDOG: &str = r#"cat >/dev/null
pid=$(head -n 1 "$1/data/postmaster.pid" 2>/dev/null)
if [ -n "$pid" ]; then
    kill -QUIT "$pid" 2>/dev/null
    for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do kill -0 "$pid" 2>/dev/null || break; sleep 0.1; done
    kill -KILL "$pid" 2>/dev/null
fi
rm -rf "$1""#;

/// A running server.
#[derive(Debug)]
pub struct Server {
    programs: PathBuf,
    folder: PathBuf,
    port: u16,
    settings: Vec<String>,
    /// Its standard input is the pipe: closing it ends server and folder.
    watchdog: Child,
}

/// A database of a [`Server`].
#[derive(Debug)]
pub struct ServerDatabase {
    folder: PathBuf,
    programs: PathBuf,
    port: u16,
    /// Its name.
    pub name: String,
}

impl Server {
    /// The server of this test process.
    pub fn shared() -> &'static Self {
        static SHARED: OnceLock<Server> = OnceLock::new();
        SHARED.get_or_init(Self::start_private)
    }

    /// A server of one's own, to be killed; it ends when it is dropped.
    pub fn start_private() -> Self {
        Self::start_with(&[], |_| {})
    }

    /// The same with more settings (`name=value`); `prepare` gets the data folder before the start.
    pub fn start_with(settings: &[&str], prepare: impl FnOnce(&Path)) -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let programs = programs();
        let template = template(&programs);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!("kasadar-pg-{}-{number}", std::process::id()));
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir(&folder).unwrap();
        let watchdog = watchdog(&folder);
        run(Command::new("cp").arg("-a").arg(&template).arg(folder.join("data")));
        prepare(&folder.join("data"));
        give(&folder);
        let settings = SETTINGS.split_whitespace().chain(settings.iter().copied()).map(str::to_owned).collect();
        let mut server = Self { programs, folder, port: 0, settings, watchdog };
        server.start();
        server
    }

    /// Starts a server that was killed; address and databases are as before.
    pub fn start(&mut self) {
        for _ in 0..5 {
            if self.port == 0 {
                self.port = free_port();
            }
            if self.try_start() {
                return;
            }
            self.port = 0;
        }
        panic!("PostgreSQL does not start: {}", std::fs::read_to_string(self.folder.join("log")).unwrap_or_default());
    }

    #[allow(clippy::zombie_processes, reason = "the server outlives this call; the watchdog ends it")]
    fn try_start(&self) -> bool {
        let log = std::fs::OpenOptions::new().create(true).append(true).open(self.folder.join("log")).unwrap();
        let mut command = as_server(&self.programs.join("postgres"));
        command.arg("-D").arg(self.folder.join("data")).args(["-p", &self.port.to_string(), "-k"]).arg(&self.folder);
        for setting in &self.settings {
            command.args(["-c", setting]);
        }
        let told = || std::fs::read_to_string(self.folder.join("data/postmaster.pid")).unwrap_or_default();
        // What a killed server left there says nothing of the new one.
        let old = told().lines().next().unwrap_or_default().to_owned();
        let mut server = command.stdin(Stdio::null()).stdout(log.try_clone().unwrap()).stderr(log).spawn().unwrap();
        let began = Instant::now();
        while began.elapsed() < Duration::from_secs(30) {
            if server.try_wait().unwrap().is_some() {
                return false;
            }
            // The last line of the file says how far the start has come.
            let told = told();
            if told.lines().next() != Some(&old) && told.lines().nth(7).is_some_and(|state| state.trim() == "ready") {
                return true;
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        false
    }

    /// Kills server and sessions as a power cut would.
    pub fn kill(&self) {
        let pid = std::fs::read_to_string(self.folder.join("data/postmaster.pid")).unwrap();
        let pid = pid.lines().next().unwrap().to_owned();
        let children = Command::new("ps").args(["-o", "pid=", "--ppid", &pid]).output().unwrap().stdout;
        let children = String::from_utf8_lossy(&children).into_owned();
        // Some may end by themselves in between.
        let _ = Command::new("kill").arg("-KILL").arg(&pid).args(children.split_whitespace()).stderr(Stdio::null()).status().unwrap();
        for pid in children.split_whitespace().chain([pid.as_str()]) {
            let began = Instant::now();
            while Command::new("kill").args(["-0", pid]).stderr(Stdio::null()).status().unwrap().success() && !is_zombie(pid) {
                assert!(began.elapsed() < Duration::from_secs(10), "{pid} does not die");
                std::thread::sleep(Duration::from_millis(10));
            }
        }
    }

    /// A fresh, empty database that belongs to [`ROLE`].
    pub fn database(&self) -> ServerDatabase {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let name = format!("magaza_{}", NUMBER.fetch_add(1, Ordering::Relaxed));
        self.named("postgres").psql_as("postgres", &format!("CREATE DATABASE {name} OWNER {ROLE}"));
        self.named(&name)
    }

    /// A database that is there, or not.
    pub fn named(&self, name: &str) -> ServerDatabase {
        ServerDatabase { folder: self.folder.clone(), programs: self.programs.clone(), port: self.port, name: name.to_owned() }
    }

    /// The port on 127.0.0.1.
    pub fn port(&self) -> u16 {
        self.port
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.watchdog.stdin.take());
        let _ = self.watchdog.wait();
    }
}

impl ServerDatabase {
    /// Its address on the socket, where nobody asks for a password.
    pub fn address(&self) -> String {
        self.address_as(ROLE)
    }

    /// The same for another account.
    pub fn address_as(&self, role: &str) -> String {
        format!("postgres://{role}@localhost/{}?host={}&port={}", self.name, self.folder.display(), self.port)
    }

    /// Its address on 127.0.0.1; `more` is what stands behind the `?`.
    pub fn tcp_address(&self, more: &str) -> String {
        format!("postgres://{ROLE}@127.0.0.1:{}/{}?{more}", self.port, self.name)
    }

    /// Runs SQL as [`ROLE`]; gives the rows as `psql -At` prints them.
    pub fn psql(&self, sql: &str) -> String {
        self.psql_as(ROLE, sql)
    }

    /// The same for another account.
    pub fn psql_as(&self, role: &str, sql: &str) -> String {
        run(self.psql_command(role).args(["-c", sql])).trim_end().to_owned()
    }

    /// The rows where it is to be had; none where the server sends us away.
    pub fn try_psql(&self, sql: &str) -> Option<String> {
        let told = self.psql_command(ROLE).args(["-c", sql]).stderr(Stdio::null()).output().unwrap();
        told.status.success().then(|| String::from_utf8_lossy(&told.stdout).trim_end().to_owned())
    }

    pub(crate) fn psql_command(&self, role: &str) -> Command {
        let mut command = Command::new(self.programs.join("psql"));
        command.args(["-XqAt", "-v", "ON_ERROR_STOP=1", "-U", role, "-p", &self.port.to_string(), "-d", &self.name, "-h"]);
        command.arg(&self.folder).env("PGOPTIONS", "-c client_min_messages=error -c timezone=UTC").env("PGCLIENTENCODING", "UTF8");
        command
    }
}

/// The folder with the newest server's programs; PostgreSQL 14 or later.
pub fn programs() -> PathBuf {
    let mut found: Vec<(u32, PathBuf)> = std::fs::read_dir("/usr/lib/postgresql").map_or_else(
        |_| Vec::new(),
        |folders| {
            let versions = folders.filter_map(|folder| folder.ok()?.file_name().to_str()?.parse().ok());
            versions.map(|version| (version, PathBuf::from(format!("/usr/lib/postgresql/{version}/bin")))).collect()
        },
    );
    found.retain(|(version, folder)| *version >= 14 && folder.join("postgres").exists());
    found.sort();
    found.pop().map_or_else(
        || {
            let path = std::env::var_os("PATH").unwrap_or_default();
            let here = std::env::split_paths(&path).find(|folder| folder.join("initdb").exists());
            here.expect("a PostgreSQL server in /usr/lib/postgresql or PATH (Debian: postgresql-15)")
        },
        |(_, folder)| folder,
    )
}

/// A data folder as `initdb` leaves it, with our account.
fn template(programs: &Path) -> PathBuf {
    let version = run(Command::new(programs.join("postgres")).arg("--version"));
    let version: String = version.split_whitespace().nth(2).unwrap_or("unknown").to_owned();
    // A new name whenever what is in it changes.
    let path = std::env::temp_dir().join(format!("kasadar-pg-template-2-{version}-{}", if is_root() { "postgres" } else { "self" }));
    once(&path, |half| {
        std::fs::create_dir(half).unwrap();
        give(half);
        let mut initdb = as_server(&programs.join("initdb"));
        initdb.arg("-D").arg(half).args(["-U", "postgres", "-E", "UTF8", "--locale=C.UTF-8", "--wal-segsize=1", "-N"]);
        run(&mut initdb);
        std::fs::write(half.join("pg_hba.conf"), HBA).unwrap();
        let mut single = as_server(&programs.join("postgres"));
        single.args(["--single", "-c", "fsync=off", "-D"]).arg(half).arg("postgres").current_dir("/");
        let mut single = single.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        let sql = format!("CREATE ROLE {ROLE} LOGIN CREATEDB PASSWORD '{PASSWORD}'\n");
        std::io::Write::write_all(single.stdin.as_mut().unwrap(), sql.as_bytes()).unwrap();
        drop(single.stdin.take());
        assert!(single.wait().unwrap().success());
    });
    path
}

/// A program run as an account that may run servers.
fn as_server(program: &Path) -> Command {
    let mut command;
    if is_root() {
        command = Command::new("runuser");
        command.args(["-u", "postgres", "--"]).arg(program);
    } else {
        command = Command::new(program);
    }
    command.current_dir("/").env("LC_ALL", "C.UTF-8").env("LANG", "C.UTF-8");
    command
}

/// Gives a folder to the account that runs the server.
fn give(folder: &Path) {
    if is_root() {
        run(Command::new("chown").arg("-R").arg("postgres:").arg(folder));
    }
}

fn watchdog(folder: &Path) -> Child {
    let mut shell = Command::new("setsid");
    shell.args(["sh", "-c", WATCHDOG, "watchdog"]).arg(folder);
    shell.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
}

fn free_port() -> u16 {
    TcpListener::bind(("127.0.0.1", 0)).unwrap().local_addr().unwrap().port()
}

/// Dead, and only waiting for its parent to look.
fn is_zombie(pid: &str) -> bool {
    std::fs::read_to_string(format!("/proc/{pid}/stat"))
        .map_or(true, |stat| stat.rsplit(')').next().is_some_and(|rest| rest.trim_start().starts_with('Z')))
}
