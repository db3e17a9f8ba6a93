//! Questions that change nothing.

use std::path::{Path, PathBuf};

use kasadar_engine::database::{Access, Database};
use kasadar_engine::event::Watch;
use kasadar_engine::history::{Catalogue, Range, history};
use kasadar_engine::identify::Identity;
use kasadar_engine::seed::{self, SeedReport, SeedSource};
use kasadar_engine::source::Source;
use kasadar_engine::status::Status;
use kasadar_engine::verbs::identify;
use kasadar_host::{HostError, Machine, reports, support_file};
use kasadar_l10n::system_locales;

use crate::Inner;
use crate::error::{Refusal, not_asked};
use crate::settings::theme;
use crate::surroundings::{Known, graph};
use crate::wire::{Configured, FolderName, Greeting, History, ReportListed, RevisionPage};

impl Inner {
    pub(crate) fn greeting(&self) -> Greeting {
        // A configuration that cannot be read is told by the first question that needs it.
        let configuration = self.around.configuration().unwrap_or_default();
        Greeting {
            language: self.around.language().code().to_owned(),
            theme: theme(&configuration),
            store_place: self.around.places.data.display().to_string(),
        }
    }

    pub(crate) fn databases(&self) -> Result<Vec<Configured>, Refusal> {
        Ok(self.around.known()?.iter().map(Known::shown).collect())
    }

    pub(crate) async fn status(&self, name: &str) -> Result<Status, Refusal> {
        let mut database = self.around.database(name)?.open(Access::Read).await?;
        Ok(kasadar_host::look(&mut database, &graph()?, &self.around.places, &self.around.configuration()?).await?)
    }

    pub(crate) async fn history(&self, name: &str) -> Result<History, Refusal> {
        let mut database = self.around.database(name)?.open(Access::Read).await?;
        let (graph, ledger) = (graph()?, database.ledger().await?);
        let listed = history(&graph, Some(&ledger), &Range::default())?;
        Ok(crate::told::history(&graph, listed))
    }

    pub(crate) async fn revision(&self, name: &str, revision: &str) -> Result<RevisionPage, Refusal> {
        let mut database = self.around.database(name)?.open(Access::Read).await?;
        let (graph, ledger) = (graph()?, database.ledger().await?);
        let node = graph.node(revision).ok_or_else(|| not_asked("revision"))?;
        Ok(crate::told::revision(&graph, Catalogue::new(&graph, Some(&ledger)).listed(node), node))
    }

    pub(crate) async fn identity(&self, name: &str) -> Result<Identity, Refusal> {
        let mut database = self.around.database(name)?.open(Access::Read).await?;
        Ok(identify(&mut database, &graph()?).await?)
    }

    pub(crate) async fn base_data(&self, name: &str) -> Result<SeedReport, Refusal> {
        let mut database = self.around.database(name)?.open(Access::Read).await?;
        let context = self.around.context(Watch::silent(), None)?;
        Ok(seed::preview(&mut database, &SeedSource::Embedded.load()?, &[], &context).await?)
    }

    pub(crate) fn reports(&self) -> Result<Vec<ReportListed>, Refusal> {
        let listed = reports(&self.around.folders()?.reports).into_iter().map(|kept| kept.report);
        let listed = listed.map(|report| ReportListed {
            job: report.job,
            kind: report.kind,
            place: report.place,
            started: report.started,
            duration_ms: report.duration_ms,
            outcome: report.outcome,
            operator: report.operator,
        });
        Ok(listed.collect())
    }

    pub(crate) fn report_page(&self, job: &str) -> Result<PathBuf, Refusal> {
        let kept = reports(&self.around.folders()?.reports).into_iter().find(|kept| kept.report.job == job);
        Ok(kept.ok_or_else(|| HostError::NoSuchReport { job: job.to_owned() })?.page())
    }

    pub(crate) fn folder(&self, name: FolderName) -> Result<PathBuf, Refusal> {
        let folders = self.around.folders()?;
        let folder = match name {
            FolderName::Reports => folders.reports,
            FolderName::Backups => folders.backups,
            FolderName::Logs => self.around.places.logs.clone(),
        };
        // One that nothing was put into yet is shown empty.
        drop(std::fs::create_dir_all(&folder));
        Ok(folder)
    }

    pub(crate) async fn save_support_file(&self, file: &Path) -> Result<String, Refusal> {
        let (places, configuration) = (&self.around.places, self.around.configuration().unwrap_or_default());
        let about: Vec<_> = self.around.known().unwrap_or_default().into_iter().map(|known| (known.name, known.address)).collect();
        let language = self.around.language().to_string();
        let machine = Machine { program: self.around.program.clone(), language, locales: system_locales() };
        support_file(file, places, &configuration, &Source::Embedded, &about, &machine).await?;
        Ok(file.display().to_string())
    }
}

impl Known {
    /// As the page has it.
    pub(crate) fn shown(&self) -> Configured {
        Configured { name: self.name.clone(), engine: self.address.engine(), place: self.address.to_string() }
    }
}
