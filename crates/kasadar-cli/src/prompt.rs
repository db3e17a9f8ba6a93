//! Questions to the person before the screen.

use std::io::{IsTerminal, Write};

use kasadar_engine::database::Password;
use kasadar_host::HostError;

use crate::output::Output;

/// Whether somebody can answer: a terminal on both sides, and no script that wants JSON.
pub fn can_ask(output: &Output) -> bool {
    !output.json && std::io::stdin().is_terminal() && std::io::stderr().is_terminal()
}

/// Asks for a line. `suggested` is taken for an empty answer.
pub fn line(question: &str, suggested: Option<&str>) -> Result<String, HostError> {
    let closed = || HostError::InputClosed { what: question.to_owned() };
    let shown = suggested.map_or_else(String::new, |text| format!(" [{text}]"));
    let mut stderr = std::io::stderr();
    write!(stderr, "{question}{shown} ").and_then(|()| stderr.flush()).map_err(|_| closed())?;
    let mut answer = String::new();
    match std::io::stdin().read_line(&mut answer) {
        Ok(read) if read > 0 => {
            let answer = answer.trim();
            Ok(if answer.is_empty() { suggested.unwrap_or_default().to_owned() } else { answer.to_owned() })
        }
        _ => Err(closed()),
    }
}

/// Asks for something that is not shown while it is typed.
pub fn secret(question: &str) -> Result<Password, HostError> {
    rpassword::prompt_password(format!("{question} ")).map(Password::from).map_err(|_| HostError::InputClosed { what: question.to_owned() })
}
