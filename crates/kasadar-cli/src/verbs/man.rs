//! `kasadar man [DIR]`: manual pages, one for each verb; without a folder the main one on stdout.

use clap_mangen::Man as Page;
use kasadar_engine::Exit;
use kasadar_engine::source::SourceError;
use kasadar_host::{FaceError, HostError};

use crate::args::Man;
use crate::help;
use crate::session::Session;

pub fn run(words: &Man, session: &Session) -> Result<Exit, FaceError> {
    let command = help::command(&session.output.texts);
    let Some(folder) = &words.folder else {
        session.output.line(render(command)?.trim_end());
        return Ok(Exit::Done);
    };
    let unwritable = |source| SourceError::UnwritableFile { file: folder.display().to_string(), source };
    std::fs::create_dir_all(folder).map_err(unwritable)?;
    for verb in command.get_subcommands().cloned() {
        let name = format!("kasadar-{}", verb.get_name());
        std::fs::write(folder.join(format!("{name}.1")), render(verb.name(name))?).map_err(unwritable)?;
    }
    std::fs::write(folder.join("kasadar.1"), render(command)?).map_err(unwritable)?;
    Ok(Exit::Done)
}

fn render(command: clap::Command) -> Result<String, HostError> {
    let mut page = Vec::new();
    Page::new(command).render(&mut page).map_err(|error| HostError::Unexpected { detail: error.to_string() })?;
    Ok(String::from_utf8_lossy(&page).into_owned())
}
