//! Restores and their undoing, prepared: now and then side by side, and what speaks against it.

use kasadar_engine::Engine;
use kasadar_engine::backup::Manifest;
use kasadar_engine::database::{Access, AnyDatabase};
use kasadar_engine::error::Coded;
use kasadar_engine::graph::{Follow, Graph};
use kasadar_engine::restore::{Chosen, Objections, compare, last_saved, objections};
use kasadar_host::open_if_whole;

use crate::Inner;
use crate::action::Action;
use crate::backups::own;
use crate::error::{Refusal, not_asked};
use crate::surroundings::{Known, graph};
use crate::who::{Unreadable, asks};
use crate::wire::{Prepared, RestoreSubject, Right};

impl Inner {
    pub(crate) async fn prepare_restore(&self, name: &str, backup: &str) -> Result<Prepared<RestoreSubject>, Refusal> {
        let database = self.around.database(name)?;
        let chosen = self.chosen(&database, backup)?;
        let manifest = self.manifest(&database, &chosen)?;
        let mut open = open_if_whole(&database.address, Access::Read, |_| Ok(None)).await?;
        let subject = self.compared(&database, open.as_mut(), &chosen, &manifest).await?;
        let asks = asks(open.as_mut(), Right::Restore, Unreadable::Recovered).await?;
        let action = Action::Restore { chosen, manifest: Box::new(manifest), foreign: subject.foreign };
        self.put(action, database, asks, subject)
    }

    pub(crate) async fn prepare_undo(&self, name: &str) -> Result<Prepared<RestoreSubject>, Refusal> {
        let database = self.around.database(name)?;
        // What a restore of the centre set aside is a database and no backup: the command line undoes it.
        if database.address.engine() == Engine::Postgres {
            return Err(not_asked("name").into());
        }
        let saved = last_saved(&database.address, &self.quiet()?)?;
        let mut open = open_if_whole(&database.address, Access::Read, |_| Ok(None)).await?;
        let subject = self.compared(&database, open.as_mut(), &Chosen::Id(saved.id.clone()), &saved).await?;
        let asks = asks(open.as_mut(), Right::Restore, Unreadable::Recovered).await?;
        // What was in place before was this place's, whosever it is.
        let subject = RestoreSubject { foreign: false, ..subject };
        self.put(Action::Undo { saved: Box::new(saved) }, database, asks, subject)
    }

    /// What the backup's manifest says now.
    pub(crate) fn manifest(&self, database: &Known, chosen: &Chosen) -> Result<Manifest, Refusal> {
        Ok(chosen.resolve(&own(database, &self.around.folders()?))?.1)
    }

    async fn compared(
        &self,
        database: &Known,
        mut open: Option<&mut AnyDatabase>,
        chosen: &Chosen,
        manifest: &Manifest,
    ) -> Result<RestoreSubject, Refusal> {
        let (graph, folders) = (graph()?, self.around.folders()?);
        let Objections { unfit, foreign, sessions } = objections(&database.address, open.as_deref_mut(), chosen, &graph, &folders).await?;
        let comparison = compare(open, manifest.clone()).await?;
        let behind = comparison.rows_now.as_deref().and_then(|now| behind(&graph, now, &manifest.rows));
        Ok(RestoreSubject { comparison, behind, refused: unfit.map(|error| error.problem()), foreign, sessions })
    }
}

/// How many revisions `now` has that `then` has not; none where a row is no revision of ours.
fn behind(graph: &Graph, now: &[String], then: &[String]) -> Option<u32> {
    let applied = |rows: &[String]| {
        let nodes = rows.iter().map(|row| graph.node(row)).collect::<Option<Vec<_>>>()?;
        Some(graph.ancestors(&nodes, Follow::Everything))
    };
    let (now, then) = (applied(now)?, applied(then)?);
    u32::try_from(now.iter().zip(then.iter()).filter(|(now, then)| **now && !**then).count()).ok()
}
