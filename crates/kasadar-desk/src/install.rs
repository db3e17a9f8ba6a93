//! A new store: made, brought to head, given its base data, written into the configuration, and a recovery code printed
//! for it. What fails half-way leaves no file behind.

use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError};

use kasadar_engine::context::Context;
use kasadar_engine::database::{Access, Address, AnyDatabase, Database};
use kasadar_engine::event::Stage;
use kasadar_engine::job::carry_out;
use kasadar_engine::plan::Goal;
use kasadar_engine::seed::{self, Answers, Ask, SeedError, SeedSource};
use kasadar_engine::status::Named;
use kasadar_host::Configuration;

use crate::Inner;
use crate::action::Action;
use crate::error::{DeskError, Failed, Refusal, not_asked};
use crate::fold::Course;
use crate::recovery_code;
use crate::surroundings::{Known, graph};
use crate::who::Asks;
use crate::wire::{InstallRequest, Prepared, Product};

/// Longer names do not fit a button.
const LONGEST_NAME: usize = 40;

impl Inner {
    pub(crate) fn prepare_install(&self, request: InstallRequest) -> Result<Prepared<String>, Refusal> {
        let configuration = self.around.configuration()?;
        refuse_name(&request.name, &configuration)?;
        let file = match &request.file {
            Some(id) => self.picked.path(id, "file")?,
            None => self.around.places.data.join(format!("{}.db", request.name)),
        };
        refuse_taken(&file)?;
        let subject = file.display().to_string();
        let database = Known { name: request.name, address: Address::Sqlite(file.clone()) };
        self.put(Action::Install { file }, database, Asks::Nobody, subject)
    }

    /// What an installation is going to do.
    pub(crate) fn install_course() -> Result<Course, Refusal> {
        let graph = graph()?;
        let revisions = graph.order().iter().map(|node| (Named::new(&graph, *node), None)).collect();
        Ok(Course { before: vec![Stage::PreChecks], revisions, after: vec![Stage::Verify] })
    }

    pub(crate) async fn install(
        self: Arc<Self>,
        database: Known,
        file: PathBuf,
        answers: Answers,
        context: Context,
    ) -> Result<Product, Failed> {
        refuse_unanswered(&answers)?;
        refuse_name(&database.name, &self.around.configuration()?)?;
        refuse_taken(&file)?;
        let open = begun(&database, &file).await?;
        // From here on the file is ours: it was found empty, or made.
        let made = self.made(open, &database, &file, &answers, &context).await;
        if made.is_err() {
            remove(&file);
        }
        made
    }

    async fn made(
        &self,
        mut open: AnyDatabase,
        database: &Known,
        file: &Path,
        answers: &Answers,
        context: &Context,
    ) -> Result<Product, Failed> {
        let graph = graph()?;
        let wishes = kasadar_engine::job::Wishes::default();
        let goal = Goal::Upgrade("heads".parse()?);
        let report = self.keep_ended(carry_out(&mut open, &graph, &goal, &wishes, context).await.map(|(_, report)| report))?;
        let seeded = seed::seed(&mut open, &SeedSource::Embedded.load()?, &[], answers, context).await?;
        seeded.run.iter().for_each(|run| self.keep(run));
        let recovery_code = recovery_code::make(&self.around.places.data, &database.place())?;
        self.remember(&database.name, file)?;
        Ok(Product::Installed { report: Box::new(report), recovery_code })
    }

    /// Writes the store into the configuration.
    fn remember(&self, name: &str, file: &Path) -> Result<(), Refusal> {
        let _alone = self.changing.lock().unwrap_or_else(PoisonError::into_inner);
        let mut configuration = self.around.configuration()?;
        let path = std::path::absolute(file).unwrap_or_else(|_| file.to_path_buf());
        configuration.stores.insert(name.to_owned(), kasadar_host::Store { path });
        configuration.default.get_or_insert_with(|| name.to_owned());
        Ok(configuration.save(&self.around.places.configuration)?)
    }
}

/// A name that fits the configuration, the command line and a file's name, and that is not taken.
pub(crate) fn refuse_name(name: &str, configuration: &Configuration) -> Result<(), DeskError> {
    let letters = name.chars().all(|letter| letter.is_alphanumeric() || letter == '-');
    let fits = letters && name.chars().any(char::is_alphanumeric) && !name.starts_with('-') && name.chars().count() <= LONGEST_NAME;
    if fits && !configuration.names().iter().any(|known| known == name) { Ok(()) } else { Err(not_asked("name")) }
}

/// What is asked when base data is loaded must be answered before a file is made.
fn refuse_unanswered(answers: &Answers) -> Result<(), Refusal> {
    for ask in [Ask::CompanyName, Ask::StoreName, Ask::StoreCode, Ask::AdminPassword] {
        if !answers.has(ask) {
            return Err(SeedError::AnswerMissing { ask }.into());
        }
    }
    Ok(())
}

/// A file that holds something is nobody's to make anew.
fn refuse_taken(file: &Path) -> Result<(), DeskError> {
    let taken = || DeskError::PlaceTaken { path: file.display().to_string() };
    match std::fs::symlink_metadata(file) {
        Ok(found) if !found.is_file() || found.len() > 0 => Err(taken()),
        _ => Ok(()),
    }
}

/// Opens the new store. What somebody put there since it was prepared is left alone.
async fn begun(database: &Known, file: &Path) -> Result<AnyDatabase, Refusal> {
    if let Some(folder) = file.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        std::fs::create_dir_all(folder).map_err(|_| DeskError::PlaceUnusable { path: file.display().to_string() })?;
    }
    let mut open = database.open(Access::Create).await?;
    if is_empty(&mut open).await? { Ok(open) } else { Err(DeskError::PlaceTaken { path: file.display().to_string() }.into()) }
}

async fn is_empty(database: &mut AnyDatabase) -> Result<bool, Refusal> {
    Ok(database.tables().await?.is_empty() && database.ledger().await?.rows.is_empty())
}

/// Takes away what was begun, with all that SQLite puts beside it.
fn remove(file: &Path) {
    for ending in ["", "-wal", "-shm", "-journal", ".kasadar-lock", ".kasadar-job"] {
        let mut name = file.as_os_str().to_owned();
        name.push(ending);
        let _ = std::fs::remove_file(PathBuf::from(name));
    }
}
