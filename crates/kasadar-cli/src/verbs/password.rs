//! `kasadar password`: keeps a server's password in the keyring, or takes it out.

use kasadar_engine::Exit;
use kasadar_engine::database::Address;
use kasadar_host::{FaceError, HostError, forget_password, remember_password};
use kasadar_l10n::args;
use serde_json::json;

use super::seed::password_in;
use crate::args::Password;
use crate::session::Session;

pub fn run(words: &Password, session: &Session) -> Result<Exit, FaceError> {
    let address = session.address()?;
    let place = address.to_string();
    let Address::Postgres(server) = address else {
        return Err(HostError::Usage { detail: session.output.plain("usage-store-has-no-password") }.into());
    };
    let id = if words.forget {
        forget_password(&server)?;
        "password-forgotten"
    } else {
        let password = match &words.file {
            Some(file) => password_in(file)?,
            None => session.ask_password(&place)?.ok_or_else(|| HostError::InputClosed { what: session.output.plain("word-password") })?,
        };
        remember_password(&server, &password)?;
        "password-remembered"
    };
    session
        .output
        .data("password", true, &json!({ "place": place }), |output| output.line(&output.text(id, &args! { "place" => place.as_str() })));
    Ok(Exit::Done)
}
