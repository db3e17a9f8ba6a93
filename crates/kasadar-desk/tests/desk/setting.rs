//! A machine of its own for each test: places, a clock that can be moved, a store with users, and a desk.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock};
use std::time::{Duration, Instant};

use jiff::{SignedDuration, Timestamp};
use kasadar_desk::wire::{Asked, Ended, Given, InstallRequest, LineState, Message, Permission, Prepared, Product, Task};
use kasadar_desk::{Desk, Surroundings};
use kasadar_engine::{Clock, Problem};
use kasadar_host::Places;
use kasadar_l10n::Language;
use tempfile::TempDir;

pub const STORE: &str = "kasa-1";
pub const PASSWORD: &str = "Çilek-Reçeli-42";

/// The machine's clock, as far ahead as a test says.
#[derive(Default)]
pub struct Moved(Mutex<SignedDuration>);

impl Clock for Moved {
    fn now(&self) -> Timestamp {
        Timestamp::now() + *self.0.lock().unwrap()
    }
}

pub struct Machine {
    folder: TempDir,
    pub desk: Desk,
    pub clock: Arc<Moved>,
    pub places: Places,
    administrator: bool,
}

impl Machine {
    /// A machine without any database.
    pub fn bare() -> Self {
        let folder = tempfile::Builder::new().prefix("Şube İzmir ığüşöç ").tempdir().unwrap();
        let data = folder.path().join("veri");
        let places = Places { configuration: folder.path().join("kasadar.toml"), logs: data.join("logs"), data };
        let clock = Arc::new(Moved::default());
        let desk = desk(&places, &clock, false, None);
        Self { folder, desk, clock, places, administrator: false }
    }

    /// With an installed store, whose administrator is `admin` with [`PASSWORD`].
    pub fn with_store() -> Self {
        let machine = Self::bare();
        std::fs::copy(installed(), machine.store()).unwrap();
        machine.configure(&format!("default = \"{STORE}\"\n[stores.{STORE}]\npath = \"kasa 1.db\"\n"));
        machine
    }

    pub fn configure(&self, text: &str) {
        std::fs::write(&self.places.configuration, text).unwrap();
    }

    pub fn store(&self) -> PathBuf {
        self.folder.path().join("kasa 1.db")
    }

    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The program started anew.
    pub fn restarted(self) -> Self {
        let desk = desk(&self.places, &self.clock, self.administrator, None);
        Self { desk, ..self }
    }

    pub fn by_the_administrator(self) -> Self {
        Self { administrator: true, ..self }.restarted()
    }

    pub fn started_with(&self, database: &str) -> Desk {
        desk(&self.places, &self.clock, false, Some(database.to_owned()))
    }

    pub fn later(&self, seconds: i64) {
        *self.clock.0.lock().unwrap() += SignedDuration::from_secs(seconds);
    }

    pub fn sql(&self, sql: &str) -> String {
        kasadar_test_support::sqlite(&self.store(), sql)
    }

    /// Signs the administrator in for what was prepared, and carries it out to its end.
    pub async fn carried_out<S>(&self, prepared: Prepared<S>, given: Given) -> Task {
        if matches!(prepared.permission, Permission::User { .. }) {
            self.desk.sign_in(prepared.token.clone(), admin(PASSWORD)).await.unwrap();
        }
        self.desk.execute(prepared.token, given).await.unwrap();
        ended(&self.desk)
    }
}

fn desk(places: &Places, clock: &Arc<Moved>, administrator: bool, started_with: Option<String>) -> Desk {
    Desk::new(Surroundings {
        places: places.clone(),
        started_with,
        language: Some(Language::Tr),
        administrator,
        clock: clock.clone(),
        program: "kasadar 0.0.0".to_owned(),
    })
}

/// The task under way, waited for.
pub fn ended(desk: &Desk) -> Task {
    let began = Instant::now();
    loop {
        let task = desk.task().expect("a task");
        if task.ended.is_some() {
            return task;
        }
        assert!(began.elapsed() < Duration::from_mins(2), "it does not end: {task:?}");
        std::thread::sleep(Duration::from_millis(5));
    }
}

pub fn product(task: &Task) -> &Product {
    match task.ended.as_ref().unwrap() {
        Ended::Done { product } => product,
        Ended::Failed { problem, .. } => panic!("{problem:?}"),
    }
}

pub fn problem(task: &Task) -> &Problem {
    match task.ended.as_ref().unwrap() {
        Ended::Failed { problem, .. } => problem,
        Ended::Done { product } => panic!("{product:?}"),
    }
}

pub fn admin(password: &str) -> Asked {
    Asked::User { login: "admin".to_owned(), password: password.to_owned() }
}

pub fn answers() -> Given {
    let said = [("company-name", "Ege Gıda"), ("store-name", "İzmir Şubesi"), ("store-code", "IZM1"), ("admin-password", PASSWORD)];
    Given { answers: said.map(|(ask, answer)| (ask.to_owned(), answer.to_owned())).into(), ..Given::default() }
}

/// Everything that a listener was told.
#[derive(Clone, Default)]
pub struct Heard(pub Arc<Mutex<Vec<(Instant, Message)>>>);

impl Heard {
    pub fn of(desk: &Desk) -> Self {
        let heard = Self::default();
        let list = heard.0.clone();
        desk.attend(Box::new(move |message| list.lock().unwrap().push((Instant::now(), message))));
        heard
    }

    pub fn tasks(&self) -> Vec<(Instant, Task)> {
        let told = self.0.lock().unwrap().clone();
        told.into_iter().filter_map(|(at, message)| if let Message::Task { task } = message { Some((at, *task)) } else { None }).collect()
    }
}

/// Names of the lines that are in `state`.
pub fn lines(task: &Task, state: LineState) -> usize {
    task.progress.lines.iter().filter(|line| line.state == state).count()
}

/// A store as an installation leaves it, made once.
fn installed() -> &'static Path {
    static MADE: OnceLock<(TempDir, PathBuf)> = OnceLock::new();
    let made = MADE.get_or_init(|| {
        // Tests wait for one another here, each in a runtime of its own.
        std::thread::spawn(|| {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
            runtime.block_on(async {
                let machine = Machine::bare();
                let request = InstallRequest { name: STORE.to_owned(), file: None };
                let prepared = machine.desk.prepare_install(request).await.unwrap();
                let task = machine.carried_out(prepared, answers()).await;
                assert!(matches!(product(&task), Product::Installed { .. }));
                let file = machine.places.data.join(format!("{STORE}.db"));
                (machine.folder, file)
            })
        })
        .join()
        .unwrap()
    });
    &made.1
}
