//! The seam between the window and the engine: which databases there are, and a thread to ask them on.
//!
//! The engine's futures stay on one thread and Tauri's commands do not, so each question gets a
//! blocking thread with a small runtime of its own.

use kasadar_engine::database::{Access, Address};
use kasadar_engine::error::Coded;
use kasadar_engine::source::Source;
use kasadar_engine::status::Status;
use kasadar_engine::{Engine, Problem};
use kasadar_host::{Configuration, FaceError, HostError, Places};
use kasadar_l10n::{Language, system_locales};
use serde::Serialize;
use ts_rs::TS;

/// A database that the window shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Configured {
    /// Its name in the configuration, or the path that the window was started with.
    pub name: String,
    /// Which engine: a store is SQLite, the centre is PostgreSQL.
    pub engine: Engine,
    /// Path, or `user@host:port/name`. Never a password.
    pub place: String,
}

/// Asks the engine on a thread that may wait.
pub async fn answer<T: Send + 'static>(question: impl AsyncFnOnce() -> Result<T, FaceError> + Send + 'static) -> Result<T, Problem> {
    let on_thread = move || -> Result<T, FaceError> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(defect)?;
        runtime.block_on(question())
    };
    let asked = tauri::async_runtime::spawn_blocking(on_thread).await;
    asked.map_err(|error| defect(error).problem())?.map_err(|error| error.problem())
}

/// `KASADAR_LANG`, else the configuration's language, else the system's: as the command line has it.
pub fn language() -> Language {
    let configured = || Configuration::load(&Places::of_machine().configuration).ok()?.language?.parse().ok();
    let wanted = std::env::var("KASADAR_LANG").ok().and_then(|language| language.parse().ok());
    Language::choose(wanted.or_else(configured), system_locales())
}

/// The databases to show.
pub fn databases() -> Result<Vec<Configured>, FaceError> {
    let shown = |(name, address): (String, Address)| Configured { name, engine: address.engine(), place: address.to_string() };
    Ok(addresses()?.into_iter().map(shown).collect())
}

/// How one of these databases is. Other names are unknown here: a screen cannot ask for any file it likes.
pub async fn status(name: &str) -> Result<Status, FaceError> {
    let databases = addresses()?;
    let Some((_, address)) = databases.iter().find(|(known, _)| known == name) else {
        let known = databases.into_iter().map(|(known, _)| known).collect();
        return Err(HostError::UnknownDatabase { database: name.to_owned(), known }.into());
    };
    let mut database = kasadar_host::open(address, Access::Read, |_| Ok(None)).await?;
    let places = Places::of_machine();
    let configuration = Configuration::load(&places.configuration)?;
    kasadar_host::look(&mut database, &Source::Embedded.load()?, &places, &configuration).await
}

/// Names with addresses: the one that the window was started with, or else all of the configuration.
fn addresses() -> Result<Vec<(String, Address)>, FaceError> {
    let file = Places::of_machine().configuration;
    let configuration = Configuration::load(&file)?;
    let wanted = std::env::args().nth(1).or_else(|| std::env::var("KASADAR_DB").ok()).filter(|name| !name.is_empty());
    let names = wanted.map_or_else(|| configuration.names(), |name| vec![name]);
    let with_address = |name: String| configuration.address(Some(&name), &file).map(|address| (name, address));
    names.into_iter().map(with_address).collect()
}

fn defect(error: impl std::fmt::Display) -> HostError {
    HostError::Unexpected { detail: error.to_string() }
}
