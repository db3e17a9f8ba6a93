//! `kasadar man [DIR]`: manual pages, one for each verb; without a folder the main one on stdout.

use clap_mangen::Man as Page;
use kasadar_engine::Exit;
use kasadar_engine::source::SourceError;
use kasadar_host::{FaceError, HostError};
use kasadar_l10n::{Args, Language, Texts};

use crate::args::Man;
use crate::help;
use crate::session::Session;

pub fn run(words: &Man, session: &Session) -> Result<Exit, FaceError> {
    let texts = &session.output.texts;
    let command = help::command(texts);
    let Some(folder) = &words.folder else {
        session.output.lines(render(command, texts)?.trim_end());
        return Ok(Exit::Done);
    };
    let unwritable = |source| SourceError::UnwritableFile { file: folder.display().to_string(), source };
    std::fs::create_dir_all(folder).map_err(unwritable)?;
    for verb in command.get_subcommands().cloned() {
        let name = format!("kasadar-{}", verb.get_name());
        std::fs::write(folder.join(format!("{name}.1")), render(verb.name(name), texts)?).map_err(unwritable)?;
    }
    std::fs::write(folder.join("kasadar.1"), render(command, texts)?).map_err(unwritable)?;
    Ok(Exit::Done)
}

fn render(command: clap::Command, texts: &Texts) -> Result<String, HostError> {
    let mut page = Vec::new();
    Page::new(command).render(&mut page).map_err(|error| HostError::Unexpected { detail: error.to_string() })?;
    let page = String::from_utf8_lossy(&page);
    let headed = page.lines().map(|line| match line.strip_prefix(".SH ") {
        Some(heading) => format!(".SH \"{}\"", heading_in(heading.trim_matches('"'), texts)),
        None => line.to_owned(),
    });
    Ok(headed.collect::<Vec<_>>().join("\n") + "\n")
}

/// A heading of clap's, which are English, or ours in capitals that are not Turkish.
fn heading_in(heading: &str, texts: &Texts) -> String {
    let plain = |id: &str| texts.text(id, &Args::new());
    let ours =
        ["help-arguments", "help-options", "help-options-everywhere"].map(plain).into_iter().find(|text| text.to_uppercase() == heading);
    let text = ours.unwrap_or_else(|| match heading {
        "NAME" => plain("man-name"),
        "SYNOPSIS" => plain("help-usage"),
        "DESCRIPTION" => plain("man-description"),
        "VERSION" => plain("man-version"),
        "EXTRA" => plain("man-more"),
        other => other.to_owned(),
    });
    if texts.language() == Language::Tr { text.replace('i', "İ").to_uppercase() } else { text.to_uppercase() }
}
