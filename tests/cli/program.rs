//! The program as a shop runs it: a clean environment in a folder with a Turkish name.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use tempfile::TempDir;

/// The compiled program.
pub(crate) const PROGRAM: &str = env!("CARGO_BIN_EXE_kasadar");

/// A machine of a shop: home, settings and a place for databases, all in one temporary folder.
#[derive(Debug)]
pub(crate) struct Shop(TempDir);

/// How the program ended and what it said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Ran {
    /// The exit code; none where a signal ended it.
    pub(crate) code: Option<i32>,
    /// Data.
    pub(crate) stdout: String,
    /// Progress, hints and errors.
    pub(crate) stderr: String,
}

impl Shop {
    /// A fresh machine.
    pub(crate) fn new() -> Self {
        Self(tempfile::Builder::new().prefix("Şube İzmir ığüşöç ").tempdir().unwrap())
    }

    /// A demo store of this name in the machine's folder; gives its path.
    pub(crate) fn demo(&self, name: &str) -> PathBuf {
        static DEMO: OnceLock<Vec<u8>> = OnceLock::new();
        let path = self.path(name);
        let bytes = DEMO.get_or_init(|| {
            let shop = Self::new();
            assert_eq!(shop.run(["demo", "d.db"]).code, Some(0));
            std::fs::read(shop.path("d.db")).unwrap()
        });
        std::fs::write(&path, bytes).unwrap();
        path
    }

    /// A path in the machine's folder.
    pub(crate) fn path(&self, name: impl AsRef<Path>) -> PathBuf {
        self.0.path().join(name)
    }

    /// The program, in English, with nothing of our own environment.
    pub(crate) fn command<I: IntoIterator<Item = S>, S: AsRef<OsStr>>(&self, words: I) -> Command {
        let mut command = Command::new(PROGRAM);
        self.clean(&mut command);
        command.args(words);
        command
    }

    /// Gives any program the machine's environment.
    pub(crate) fn clean(&self, command: &mut Command) {
        let home = self.0.path();
        command.env_clear().current_dir(home).stdin(Stdio::null());
        command.env("PATH", std::env::var_os("PATH").unwrap_or_default()).env("HOME", home).env("TZ", "UTC").env("NO_COLOR", "1");
        command.env("XDG_DATA_HOME", home.join("data")).env("XDG_CONFIG_HOME", home.join("config"));
        command.env("KASADAR_CONFIG", home.join("kasadar.toml")).env("KASADAR_LANG", "en");
    }

    /// Runs the program in English.
    pub(crate) fn run<I: IntoIterator<Item = S>, S: AsRef<OsStr>>(&self, words: I) -> Ran {
        ran(&mut self.command(words))
    }

    /// Runs the program on a database and wants it to end well.
    pub(crate) fn done(&self, db: &str, words: &[&str]) -> Ran {
        let ran = self.on(db, words);
        assert_eq!(ran.code, Some(0), "{words:?}: {ran:?}");
        ran
    }

    /// Runs the program on a database.
    pub(crate) fn on(&self, db: &str, words: &[&str]) -> Ran {
        self.run(["--db", db].iter().chain(words))
    }
}

/// Runs a command to its end.
pub(crate) fn ran(command: &mut Command) -> Ran {
    told(command.output().unwrap_or_else(|error| panic!("{command:?}: {error}")))
}

/// Starts a command whose words are collected.
pub(crate) fn start(command: &mut Command) -> Child {
    command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap_or_else(|error| panic!("{command:?}: {error}"))
}

/// Waits for the end of what was started.
pub(crate) fn end(child: Child) -> Ran {
    told(child.wait_with_output().unwrap())
}

fn told(output: Output) -> Ran {
    let text = |bytes| String::from_utf8(bytes).unwrap();
    let ran = Ran { code: output.status.code(), stdout: text(output.stdout), stderr: text(output.stderr) };
    assert!(!ran.stderr.contains("panicked"), "{ran:?}");
    ran
}

/// Waits, half a minute at most, until `there` says yes.
pub(crate) fn until(what: &str, mut there: impl FnMut() -> bool) {
    let began = Instant::now();
    while !there() {
        assert!(began.elapsed() < Duration::from_secs(30), "it never came: {what}");
        std::thread::sleep(Duration::from_millis(2));
    }
}
