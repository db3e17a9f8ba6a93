//! Where the desk stands: places, clock, language, and which databases the page may name.

use std::sync::Arc;

use kasadar_engine::Clock;
use kasadar_engine::context::{Context, Folders};
use kasadar_engine::database::{Access, Address, AnyDatabase, Transaction};
use kasadar_engine::event::Watch;
use kasadar_engine::graph::Graph;
use kasadar_engine::source::Source;
use kasadar_host::{Configuration, FaceError, HostError, MachineClock, Places, context_of};
use kasadar_l10n::{Language, system_locales};

/// How long a verb waits for a till or another Kasadar. A stop may be heard only after it.
const WAIT: std::time::Duration = std::time::Duration::from_secs(10);

/// What the desk is told of the machine.
#[derive(Clone)]
pub struct Surroundings {
    /// Where files are.
    pub places: Places,
    /// The one database that the window was started with: a name, a path or an address. Else all of the configuration.
    pub started_with: Option<String>,
    /// The language that was asked for, before that of the configuration.
    pub language: Option<Language>,
    /// Whether the program runs as the machine's administrator.
    pub administrator: bool,
    /// What time it is.
    pub clock: Arc<dyn Clock>,
    /// Program and version, as the ledger keeps it.
    pub program: String,
}

impl Surroundings {
    /// This machine's. `argument` is what stood behind the program's name.
    pub fn of_machine(argument: Option<String>, program: &str) -> Self {
        let variable = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
        Self {
            places: Places::of_machine(),
            started_with: argument.filter(|argument| !argument.is_empty()).or_else(|| variable("KASADAR_DB")),
            language: variable("KASADAR_LANG").and_then(|language| language.parse().ok()),
            administrator: kasadar_host::is_administrator(),
            clock: Arc::new(MachineClock),
            program: program.to_owned(),
        }
    }

    /// `KASADAR_LANG`, else the configuration's language, else the system's: as the command line has it.
    pub(crate) fn language(&self) -> Language {
        let configured = || self.configuration().ok()?.language?.parse().ok();
        Language::choose(self.language.or_else(configured), system_locales())
    }

    pub(crate) fn configuration(&self) -> Result<Configuration, HostError> {
        Configuration::load(&self.places.configuration)
    }

    pub(crate) fn folders(&self) -> Result<Folders, HostError> {
        Ok(self.places.folders(&self.configuration()?))
    }

    /// The databases that the page may name, in the order of the screen.
    pub(crate) fn known(&self) -> Result<Vec<Known>, FaceError> {
        let configuration = self.configuration()?;
        let names = self.started_with.clone().map_or_else(|| configuration.names(), |name| vec![name]);
        let known = |name: String| {
            let address = configuration.address(Some(&name), &self.places.configuration)?;
            Ok(Known { name, address })
        };
        names.into_iter().map(known).collect()
    }

    /// One of these. Other names are unknown here: a page cannot ask for any file it likes.
    pub(crate) fn database(&self, name: &str) -> Result<Known, FaceError> {
        let known = self.known()?;
        let names = || known.iter().map(|one| one.name.clone()).collect();
        let unknown = || HostError::UnknownDatabase { database: name.to_owned(), known: names() };
        known.iter().find(|one| one.name == name).cloned().ok_or_else(|| unknown().into())
    }

    /// The circumstances of a verb. Nobody at a keyboard is the operator: who signed in is.
    pub(crate) fn context(&self, watch: Watch, operator: Option<String>) -> Result<Context, HostError> {
        let context = context_of(&self.program, watch, WAIT, Transaction::default(), self.folders()?);
        Ok(Context { operator: operator.unwrap_or_else(|| context.operator.clone()), clock: self.clock.clone(), ..context })
    }
}

/// A database that the page may name.
#[derive(Clone, Debug)]
pub(crate) struct Known {
    pub(crate) name: String,
    pub(crate) address: Address,
}

impl Known {
    /// Opens it. Nobody is asked for a server's password: it is in the keyring or there is none.
    pub(crate) async fn open(&self, access: Access) -> Result<AnyDatabase, FaceError> {
        kasadar_host::open(&self.address, access, |_| Ok(None)).await
    }

    /// A name that stays when the configuration calls it otherwise.
    pub(crate) fn place(&self) -> String {
        match &self.address {
            Address::Sqlite(path) => std::path::absolute(path).unwrap_or_else(|_| path.clone()).display().to_string(),
            Address::Postgres(_) => self.address.to_string(),
        }
    }
}

/// The revisions that this program was built with.
pub(crate) fn graph() -> Result<Graph, kasadar_engine::Error> {
    Source::Embedded.load()
}
