//! Other programs, and work that one process does for all.

use std::fs::{File, OpenOptions};
use std::path::Path;
use std::process::{Command, Output};

/// Runs a program to its end; gives what it wrote. Fails the test where the program fails.
pub fn run(command: &mut Command) -> String {
    let Output { status, stdout, stderr } = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    assert!(status.success(), "{command:?}: {status}\n{}\n{}", String::from_utf8_lossy(&stdout), String::from_utf8_lossy(&stderr));
    String::from_utf8_lossy(&stdout).into_owned()
}

/// Makes `path` once for all test processes: `make` gets another path, which is renamed when it is done.
pub fn once(path: &Path, make: impl FnOnce(&Path)) {
    let beside = |ending: &str| path.with_file_name(format!("{}.{ending}", path.file_name().unwrap().to_string_lossy()));
    let lock: File = OpenOptions::new().create(true).truncate(false).write(true).open(beside("lock")).unwrap();
    lock.lock().unwrap();
    if path.exists() {
        return;
    }
    let half = beside("half");
    let _ = std::fs::remove_dir_all(&half);
    make(&half);
    std::fs::rename(&half, path).unwrap();
}

/// Whether this process is the superuser, who may not start a PostgreSQL server.
pub(crate) fn is_root() -> bool {
    cfg!(unix) && run(Command::new("id").arg("-u")).trim() == "0"
}
