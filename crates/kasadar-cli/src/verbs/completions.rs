//! `kasadar completions SHELL`: what a shell needs to complete our words.

use kasadar_engine::Exit;

use crate::args::Completions;
use crate::help;
use crate::session::Session;

pub fn run(words: &Completions, session: &Session) -> Exit {
    let mut text = Vec::new();
    clap_complete::generate(words.shell, &mut help::command(&session.output.texts), "kasadar", &mut text);
    session.output.lines(String::from_utf8_lossy(&text).trim_end());
    Exit::Done
}
