//! What was prepared is carried out: the token, the person and the plan are looked at again, and the task begins.

use std::sync::Arc;

use kasadar_engine::Error;
use kasadar_engine::backup::Pruning;
use kasadar_engine::context::Context;
use kasadar_engine::database::{Access, AnyDatabase};
use kasadar_engine::event::Stage;
use kasadar_engine::job::{Wishes, carry_out, left_behind, recover};
use kasadar_engine::plan::{Goal, Plan, UnknownRows};
use kasadar_engine::restore::{Chosen, RestoreWishes, restore, undo};
use kasadar_engine::seed::{self, Answers, SeedReport, SeedSource};
use kasadar_engine::stamp::{self, Stamping, stamp};
use kasadar_engine::verbs::preview;

use crate::Inner;
use crate::action::Action;
use crate::backups::errand;
use crate::drawer::Entry;
use crate::error::{DeskError, Failed, Refusal};
use crate::fold::Course;
use crate::given::{answers, refuse_strange, restore_wishes, wishes};
use crate::surroundings::{Known, graph};
use crate::who::{Asks, Unreadable, asks};
use crate::wire::{Given, Product, Right, Task};

/// What a person said, checked.
struct Said {
    wishes: Wishes,
    restore: RestoreWishes,
    answers: Answers,
    despite_schema: Option<String>,
}

impl Inner {
    pub(crate) async fn execute(self: Arc<Self>, token: &str, given: Given) -> Result<Task, Refusal> {
        // A token is not lost to somebody who only has to wait.
        self.tasks.refuse_second()?;
        let entry = self.drawer.take(token, self.now())?;
        refuse_strange(&given, &entry.action)?;
        let operator = self.enforce(&entry.asks, entry.shown.as_ref())?;
        self.enforce(&self.asks_now(&entry).await?, entry.shown.as_ref())?;
        let said = Said {
            wishes: wishes(&given, &self.around.configuration()?, &self.around.places.configuration)?,
            restore: restore_wishes(&given),
            answers: answers(&given)?,
            despite_schema: given.despite_schema.clone(),
        };
        let Entry { action, database, .. } = entry;
        let errand = errand(action.kind(), &database, course(&action)?);
        let desk = self.clone();
        self.tasks.begin(errand, async move |watch| {
            let context = desk.around.context(watch, operator)?;
            Box::pin(desk.carry_out(action, database, said, context)).await
        })
    }

    /// What stands before it now: users may have come since it was prepared.
    async fn asks_now(&self, entry: &Entry) -> Result<Asks, Refusal> {
        let right = entry.action.right();
        let mends = match entry.action {
            Action::Install { .. } => return Ok(Asks::Nobody),
            _ => right == Right::Restore,
        };
        let unreadable = if mends { Unreadable::Recovered } else { Unreadable::Refused };
        let mut open = if mends {
            kasadar_host::open_if_whole(&entry.database.address, Access::Read, |_| Ok(None)).await?
        } else {
            Some(entry.database.open(Access::Read).await?)
        };
        asks(open.as_mut(), right, unreadable).await
    }

    async fn carry_out(self: Arc<Self>, action: Action, database: Known, said: Said, context: Context) -> Result<Product, Failed> {
        match action {
            Action::Move { goal, plan, .. } => self.r#move(&database, &goal, &plan, &said.wishes, &context).await,
            Action::Restore { chosen, manifest, .. } => {
                if self.manifest(&database, &chosen)?.sha256 != manifest.sha256 {
                    return Err(DeskError::PlanChanged {}.into());
                }
                self.restored(&database, &chosen, said.restore, &context).await
            }
            Action::Undo { saved } => {
                if kasadar_engine::restore::last_saved(&database.address, &context)?.id != saved.id {
                    return Err(DeskError::PlanChanged {}.into());
                }
                let mut open = self.present(&database).await?;
                let undone = undo(&database.address, open.as_mut(), said.restore, &graph()?, &context).await?;
                undone.run.iter().for_each(|run| self.keep(run));
                Ok(Product::Recovered { report: undone.run.map(Box::new) })
            }
            Action::Stamp { what, plan } => self.stamped(&database, what, plan, said.despite_schema, &context).await,
            Action::Seed { expected } => self.seeded(&database, &expected, &said.answers, &context).await,
            Action::Recover { way, .. } => {
                let (graph, mut open) = (graph()?, database.open(Access::Write).await?);
                let left = left_behind(&mut open, &graph, &context.folders).await?;
                if !left.is_some_and(|left| left.ways.contains(&way)) {
                    return Err(DeskError::PlanChanged {}.into());
                }
                let recovered = recover(&database.address, &mut open, &graph, way.way, &said.wishes, &context).await;
                match recovered {
                    Ok(None) => Ok(Product::Recovered { report: None }),
                    Ok(Some(report)) => Ok(Product::Recovered { report: Some(Box::new(self.keep_ended(Ok(report))?)) }),
                    Err(stopped) => Err(self.keep_ended(Err(stopped)).err().map_or_else(|| DeskError::PlanChanged {}.into(), Failed::from)),
                }
            }
            Action::Install { file } => self.install(database, file, said.answers, context).await,
            Action::Prune { removes } => {
                let mut open = self.present(&database).await?;
                let dry = self.pruned(&database, open.as_mut(), Pruning::Dry, &context).await?;
                if dry.removed.iter().map(|manifest| &manifest.id).ne(&removes) {
                    return Err(DeskError::PlanChanged {}.into());
                }
                let pruned = self.pruned(&database, open.as_mut(), Pruning::Real, &context).await?;
                Ok(Product::Pruned { removed: pruned.removed.into_iter().map(|manifest| manifest.id).collect() })
            }
        }
    }

    async fn r#move(&self, database: &Known, goal: &Goal, shown: &Plan, wishes: &Wishes, context: &Context) -> Result<Product, Failed> {
        let (graph, mut open) = (graph()?, database.open(Access::Write).await?);
        // A goal that has no plan any more has another one than was shown, too.
        match preview(&mut open, &graph, goal).await {
            Ok(plan) if plan == *shown => {}
            Ok(_) | Err(Error::Plan(_)) => return Err(DeskError::PlanChanged {}.into()),
            Err(error) => return Err(error.into()),
        }
        let ended = carry_out(&mut open, &graph, goal, wishes, context).await;
        Ok(Product::Run { report: Box::new(self.keep_ended(ended.map(|(_, report)| report))?) })
    }

    async fn restored(&self, database: &Known, chosen: &Chosen, wishes: RestoreWishes, context: &Context) -> Result<Product, Failed> {
        let mut open = self.present(database).await?;
        let report = restore(&database.address, open.as_mut(), chosen, wishes, &graph()?, context).await?;
        report.run.iter().for_each(|run| self.keep(run));
        Ok(Product::Restore { report: Box::new(report) })
    }

    async fn stamped(
        &self,
        database: &Known,
        what: Stamping,
        shown: Option<Plan>,
        despite_schema: Option<String>,
        context: &Context,
    ) -> Result<Product, Failed> {
        let (graph, mut open) = (graph()?, database.open(Access::Write).await?);
        let what = match what {
            Stamping::To { targets, .. } => Stamping::To { targets, despite_schema },
            Stamping::Identified => what,
        };
        let now = stamp::preview(&mut open, &graph, &what, UnknownRows::Purge).await?;
        if shown.is_some_and(|shown| shown != now) {
            return Err(DeskError::PlanChanged {}.into());
        }
        let ended = stamp(&mut open, &graph, &what, UnknownRows::Purge, context).await;
        Ok(Product::Run { report: Box::new(self.keep_ended(ended.map(|(_, report)| report))?) })
    }

    async fn seeded(&self, database: &Known, expected: &SeedReport, answers: &Answers, context: &Context) -> Result<Product, Failed> {
        let (datasets, mut open) = (SeedSource::Embedded.load()?, database.open(Access::Write).await?);
        if seed::preview(&mut open, &datasets, &[], context).await? != *expected {
            return Err(DeskError::PlanChanged {}.into());
        }
        let report = seed::seed(&mut open, &datasets, &[], answers, context).await?;
        report.run.iter().for_each(|run| self.keep(run));
        Ok(Product::Seed { report: Box::new(report) })
    }

    /// The database as far as it is there.
    async fn present(&self, database: &Known) -> Result<Option<AnyDatabase>, Refusal> {
        Ok(kasadar_host::open_if_whole(&database.address, Access::Write, |_| Ok(None)).await?)
    }
}

/// The lines that the page draws before anything has happened.
fn course(action: &Action) -> Result<Course, Refusal> {
    Ok(match action {
        Action::Move { course, .. } => course.clone(),
        Action::Restore { .. } | Action::Undo { .. } => {
            Course { before: vec![Stage::VerifyBackup, Stage::Unpack, Stage::Swap], ..Course::default() }
        }
        Action::Install { .. } => Inner::install_course()?,
        Action::Stamp { .. } | Action::Seed { .. } | Action::Recover { .. } | Action::Prune { .. } => Course::default(),
    })
}
