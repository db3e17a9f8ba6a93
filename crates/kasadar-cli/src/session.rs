//! What every verb starts from: texts, configuration, revisions, a database, the circumstances.

use std::cell::RefCell;
use std::path::PathBuf;
use std::time::Duration;

use kasadar_engine::context::Context;
use kasadar_engine::database::{Access, Address, AnyDatabase, Password, Transaction};
use kasadar_engine::event::{Cancel, Event, Watch};
use kasadar_engine::graph::Graph;
use kasadar_engine::job::{BackupWish, RehearsalWish, Wishes};
use kasadar_engine::source::Source;
use kasadar_host::{Configuration, FaceError, HostError, Places};
use kasadar_l10n::Language;
use kasadar_report::{Messages, messages};

use crate::args::{Cli, Guard};
use crate::output::Output;
use crate::progress::Progress;
use crate::prompt;

pub struct Session {
    pub output: Output,
    pub places: Places,
    pub configuration: Configuration,
    pub verbose: bool,
    db: Option<String>,
    migrations: Option<PathBuf>,
    wait: Duration,
    /// Messages of the revisions that are being run, for the report of it.
    messages: RefCell<Messages>,
}

/// Program and version, as the ledger keeps it.
pub const PROGRAM: &str = concat!("kasadar ", env!("CARGO_PKG_VERSION"));

impl Session {
    /// Reads the configuration and starts the log. The output is there even when that fails.
    pub fn new(cli: &Cli, language: Language) -> Result<Self, Box<(FaceError, Output)>> {
        let everywhere = &cli.everywhere;
        let output = Output::new(language, everywhere.json, everywhere.quiet, everywhere.color);
        let places = Places::of_machine().with_configuration(everywhere.config.as_deref());
        let level = match everywhere.verbose {
            0 => None,
            1 => Some(tracing::Level::INFO),
            _ => Some(tracing::Level::DEBUG),
        };
        // `history --verbose` and its like want details on stdout; the trace is a second v away.
        let reads = matches!(cli.verb.name(), "history" | "heads" | "branches" | "current" | "status" | "show");
        kasadar_host::write_log(&places.logs, if reads && everywhere.verbose < 2 { None } else { level });
        tracing::info!(verb = cli.verb.name(), "{PROGRAM}");
        // The doctor looks at a broken configuration, and support hears of it; everybody else stops at it.
        let read = if everywhere.config.is_some() { Configuration::load_named } else { Configuration::load };
        let configuration = match read(&places.configuration) {
            Ok(configuration) => configuration,
            Err(_) if matches!(cli.verb.name(), "doctor" | "support-file") => Configuration::default(),
            Err(error) => return Err(Box::new((error.into(), output))),
        };
        Ok(Self {
            output,
            places,
            configuration,
            verbose: everywhere.verbose > 0,
            db: everywhere.db.clone(),
            migrations: everywhere.migrations.clone(),
            wait: Duration::from_secs(everywhere.wait),
            messages: RefCell::default(),
        })
    }

    pub fn source(&self) -> Source {
        self.migrations.clone().map_or(Source::Embedded, Source::Folder)
    }

    pub fn graph(&self) -> Result<Graph, FaceError> {
        Ok(self.source().load()?)
    }

    /// The same for verbs of authors, who look at files and edit them before they seal them.
    pub fn unverified_graph(&self) -> Result<Graph, FaceError> {
        Ok(self.source().load_unverified()?)
    }

    pub fn address(&self) -> Result<Address, FaceError> {
        self.address_of(self.db.as_deref())
    }

    pub fn address_of(&self, name: Option<&str>) -> Result<Address, FaceError> {
        self.configuration.address(name, &self.places.configuration)
    }

    /// Whether a database was named or is the default.
    pub fn has_database(&self) -> bool {
        self.db.is_some() || self.configuration.default.is_some()
    }

    pub async fn database(&self, access: Access) -> Result<AnyDatabase, FaceError> {
        self.open(&self.address()?, access).await
    }

    pub async fn open(&self, address: &Address, access: Access) -> Result<AnyDatabase, FaceError> {
        let database = kasadar_host::open(address, access, |place| self.ask_password(place)).await?;
        tracing::info!(place = %address, ?access, "opened");
        Ok(database)
    }

    /// The password of a server's account, from the person before the screen.
    pub fn ask_password(&self, place: &str) -> Result<Option<Password>, HostError> {
        if !prompt::can_ask(&self.output) {
            return Ok(None);
        }
        let question = self.output.text("ask-server-password", &kasadar_l10n::args! { "place" => place });
        prompt::secret(&question).map(Some)
    }

    /// How a job is wished, by the words of the command line and the configuration.
    pub fn wishes(&self, guard: &Guard) -> Result<Wishes, FaceError> {
        let usual = self.configuration.wishes(&self.places.configuration)?;
        let backup = match &guard.no_backup_because {
            Some(reason) => BackupWish::NoneBecause(reason.clone()),
            None if guard.compress => BackupWish::Compressed,
            None => usual.backup.clone(),
        };
        let rehearsal = if guard.rehearse { RehearsalWish::Always } else { RehearsalWish::WhenHazardous };
        Ok(Wishes { backup, rehearsal, set_aside: guard.set_aside.clone(), ..usual })
    }

    /// Messages of the revisions that a run of this session was about.
    pub fn messages(&self) -> Messages {
        self.messages.borrow().clone()
    }

    /// The circumstances of a verb that writes; Ctrl-C asks it to stop. Progress names the revisions of
    /// `graph` by their messages.
    pub fn context(&self, transaction: Transaction, graph: Option<&Graph>) -> Context {
        let cancel = Cancel::default();
        stop_on_signal(&cancel);
        let language = self.output.texts.language().to_string();
        let messages = graph.map(|graph| messages(graph, &language)).unwrap_or_default();
        let progress = Progress::new(&self.output, messages.clone().into_iter().collect());
        self.messages.replace(messages);
        let watch = Watch::new(
            move |event| {
                match &event {
                    Event::StatementRun { .. } | Event::RowsDone { .. } | Event::StepDone { .. } => tracing::debug!(?event),
                    _ => tracing::info!(?event),
                }
                progress.show(&event);
            },
            cancel,
        );
        kasadar_host::context_of(PROGRAM, watch, self.wait, transaction, self.places.folders(&self.configuration))
    }
}

/// The first signal asks to stop at the next safe point; the second ends the program at once, which
/// loses nothing either: what is not committed is rolled back.
fn stop_on_signal(cancel: &Cancel) {
    let cancel = cancel.clone();
    // A second handler in one process is refused; the first one's flag is then still the one in use.
    let _ = ctrlc::set_handler(move || {
        if cancel.is_requested() {
            std::process::exit(kasadar_engine::Exit::Interrupted as i32);
        }
        cancel.request();
    });
}
