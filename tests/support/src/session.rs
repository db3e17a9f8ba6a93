//! A session of somebody else on a server: a till, an administrator, a forgotten window.

use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, ChildStdout, Stdio};

use crate::ServerDatabase;

/// A `psql` that stays open.
#[derive(Debug)]
pub struct Session {
    child: Child,
    input: Option<ChildStdin>,
    output: BufReader<ChildStdout>,
}

impl Session {
    /// Opens a session of `role`.
    pub fn open(database: &ServerDatabase, role: &str) -> Self {
        let mut command = database.psql_command(role);
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::inherit()).spawn().unwrap();
        let input = child.stdin.take();
        let output = BufReader::new(child.stdout.take().unwrap());
        Self { child, input, output }
    }

    /// Runs SQL, gives the rows, and stays.
    pub fn run(&mut self, sql: &str) -> String {
        self.send(sql);
        let mut told = String::new();
        loop {
            let mut line = String::new();
            let read = self.output.read_line(&mut line).unwrap();
            assert!(read > 0, "the session ended at: {sql}");
            if line.trim_end() == "-- done" {
                return told.trim_end().to_owned();
            }
            told.push_str(&line);
        }
    }

    /// Sends SQL and does not wait for its end.
    pub fn send(&mut self, sql: &str) {
        let input = self.input.as_mut().unwrap();
        writeln!(input, "{sql};\n\\echo -- done").unwrap();
        input.flush().unwrap();
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        drop(self.input.take());
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
