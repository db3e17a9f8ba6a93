//! `kasadar`: the engine's verbs on the command line.
//!
//! stdout is data, stderr is progress and hints, the exit code is by the table of the README. Nothing
//! is decided here: a verb unpacks its words, calls the engine and shows the value that comes back.

mod args;
mod help;
mod output;
mod progress;
mod prompt;
mod session;
mod verbs;

use std::process::ExitCode;

use args::Cli;
use kasadar_engine::Exit;
use session::Session;

fn main() -> ExitCode {
    let language = help::language();
    let cli = match help::parse(language) {
        Ok(cli) => cli,
        Err(exit) => return code(exit),
    };
    let session = match Session::new(&cli, language) {
        Ok(session) => session,
        Err(stopped) => {
            let (error, output) = *stopped;
            return code(output.problem(&error.problem(), "error"));
        }
    };
    code(run(&cli, &session))
}

/// One thread is enough: SQLite's waiting and the server's go on beside it.
fn run(cli: &Cli, session: &Session) -> Exit {
    let schema = cli.verb.name();
    let runtime = match tokio::runtime::Builder::new_current_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => {
            let error = kasadar_host::HostError::Unexpected { detail: error.to_string() };
            return session.output.problem(&kasadar_engine::error::Coded::problem(&error), schema);
        }
    };
    runtime.block_on(async {
        match verbs::run(&cli.verb, session).await {
            Ok(exit) => exit,
            Err(error) => session.output.problem(&error.problem(), schema),
        }
    })
}

fn code(exit: Exit) -> ExitCode {
    ExitCode::from(exit as u8)
}
