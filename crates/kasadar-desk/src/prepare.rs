//! What a person is shown before something runs, and what is kept of it until they say so.

use kasadar_engine::Error;
use kasadar_engine::backup::{Pruned, Pruning as Depth, prune};
use kasadar_engine::context::Context;
use kasadar_engine::database::{Access, AnyDatabase, Database};
use kasadar_engine::error::Coded;
use kasadar_engine::event::{Stage, Watch};
use kasadar_engine::job::{JobError, Way, left_behind, outlook, pre_checks};
use kasadar_engine::plan::{Goal, UnknownRows};
use kasadar_engine::rehearse;
use kasadar_engine::seed::{self, SeedReport, SeedSource};
use kasadar_engine::stamp::{self, Stamping};
use kasadar_engine::target::Target;
use kasadar_engine::verbs::{identify, preview};
use kasadar_host::needed_backups;

use crate::Inner;
use crate::action::Action;
use crate::backups::own;
use crate::error::{Refusal, not_asked};
use crate::fold::Course;
use crate::surroundings::{Known, graph};
use crate::told;
use crate::who::{Asks, Unreadable, asks};
use crate::wire::{Prepared, Pruning, Recovery, Right, StampRequest, StampSubject, UpdateSubject};

impl Inner {
    pub(crate) async fn prepare_update(&self, name: &str, target: Option<&str>) -> Result<Prepared<UpdateSubject>, Refusal> {
        self.prepare_move(name, Goal::Upgrade(target.unwrap_or("heads").parse()?), Right::Update).await
    }

    pub(crate) async fn prepare_downgrade(&self, name: &str, target: &str) -> Result<Prepared<UpdateSubject>, Refusal> {
        self.prepare_move(name, Goal::Downgrade(target.parse()?), Right::Downgrade).await
    }

    async fn prepare_move(&self, name: &str, goal: Goal, right: Right) -> Result<Prepared<UpdateSubject>, Refusal> {
        let database = self.around.database(name)?;
        let (graph, context) = (graph()?, self.quiet()?);
        let mut open = database.open(Access::Write).await?;
        let plan = preview(&mut open, &graph, &goal).await?;
        let wishes = self.around.configuration()?.wishes(&self.around.places.configuration)?;
        let ahead = pre_checks(&mut open, &graph, &goal, &wishes, &context).await?;
        let outlook = outlook(&mut open, &graph, plan.clone(), &context.folders).await?;
        let rehearsed = rehearse::last(open.engine(), &open.place(), &context.folders);
        let steps = told::steps(&graph, open.engine(), &outlook, rehearsed.as_ref());
        let asks = asks(Some(&mut open), right, Unreadable::Refused).await?;
        let course = Course {
            before: vec![Stage::PreChecks, Stage::Backup, Stage::VerifyBackup],
            revisions: steps.iter().map(|step| (step.named.clone(), step.duration_ms)).collect(),
            after: vec![Stage::Verify],
        };
        let subject = UpdateSubject {
            outlook,
            steps,
            checks: ahead.checks,
            needed_bytes: ahead.needed_bytes,
            free_bytes: ahead.free_bytes,
            bytes: ahead.bytes,
        };
        self.put(Action::Move { goal, plan: Box::new(plan), course }, database, asks, subject)
    }

    pub(crate) async fn prepare_stamp(&self, name: &str, request: &StampRequest) -> Result<Prepared<StampSubject>, Refusal> {
        let database = self.around.database(name)?;
        let graph = graph()?;
        let mut open = database.open(Access::Read).await?;
        let what = match request {
            StampRequest::Identified => Stamping::Identified,
            StampRequest::Target { revision } if revision == "base" || graph.node(revision).is_some() => {
                Stamping::To { targets: vec![revision.parse::<Target>()?], despite_schema: None }
            }
            StampRequest::Target { .. } => return Err(not_asked("revision").into()),
        };
        let identity = identify(&mut open, &graph).await?;
        let (plan, refused) = match stamp::preview(&mut open, &graph, &what, UnknownRows::Purge).await {
            Ok(plan) => (Some(plan), None),
            Err(Error::Stamp(error)) => (None, Some(error.problem())),
            Err(error) => return Err(error.into()),
        };
        let asks = asks(Some(&mut open), Right::Stamp, Unreadable::Refused).await?;
        let subject = StampSubject { identity, plan: plan.clone(), refused };
        self.put(Action::Stamp { what, plan }, database, asks, subject)
    }

    pub(crate) async fn prepare_seed(&self, name: &str) -> Result<Prepared<SeedReport>, Refusal> {
        let database = self.around.database(name)?;
        let mut open = database.open(Access::Read).await?;
        let expected = seed::preview(&mut open, &SeedSource::Embedded.load()?, &[], &self.quiet()?).await?;
        let asks = asks(Some(&mut open), Right::BaseData, Unreadable::Refused).await?;
        self.put(Action::Seed { expected: Box::new(expected.clone()) }, database, asks, expected)
    }

    pub(crate) async fn prepare_recovery(&self, name: &str, way: Way) -> Result<Prepared<Recovery>, Refusal> {
        let database = self.around.database(name)?;
        let mut open = database.open(Access::Read).await?;
        let left = left_behind(&mut open, &graph()?, &self.around.folders()?).await?.ok_or(Error::from(JobError::NothingToRecover {}))?;
        let going_back = left.journal.as_ref().is_some_and(|journal| journal.kind == kasadar_engine::ledger::Kind::Downgrade);
        let open_ways: Vec<Way> = left.ways.iter().map(|out| out.way).collect();
        let Some(out) = left.ways.into_iter().find(|out| out.way == way) else {
            return Err(Error::from(JobError::WayClosed { way, open: open_ways }).into());
        };
        let (right, unreadable) = match way {
            Way::Finish if going_back => (Right::Downgrade, Unreadable::Refused),
            Way::Undo if !going_back => (Right::Downgrade, Unreadable::Refused),
            Way::Finish | Way::Undo => (Right::Update, Unreadable::Refused),
            Way::Restore => (Right::Restore, Unreadable::Recovered),
        };
        let asks = asks(Some(&mut open), right, unreadable).await?;
        self.put(Action::Recover { way: out.clone(), right }, database, asks, Recovery { way: out })
    }

    pub(crate) async fn prepare_pruning(&self, name: &str) -> Result<Prepared<Pruning>, Refusal> {
        let database = self.around.database(name)?;
        let mut open = kasadar_host::open_if_whole(&database.address, Access::Read, |_| Ok(None)).await?;
        let pruned = self.pruned(&database, open.as_mut(), Depth::Dry, &self.quiet()?).await?;
        let asks = asks(open.as_mut(), Right::Restore, Unreadable::Recovered).await?;
        let removes = pruned.removed.iter().map(|manifest| manifest.id.clone()).collect();
        let keeps = u32::try_from(pruned.kept.len()).unwrap_or(u32::MAX);
        self.put(Action::Prune { removes }, database, asks, Pruning { removes: pruned.removed, keeps })
    }

    /// What the configuration's retention takes away.
    pub(crate) async fn pruned(
        &self,
        database: &Known,
        open: Option<&mut AnyDatabase>,
        pruning: Depth,
        context: &Context,
    ) -> Result<Pruned, Refusal> {
        let retention = self.around.configuration()?.backup.unwrap_or_default().retention();
        let needed = needed_backups(open, &graph()?, &context.folders).await;
        Ok(prune(&own(database, &context.folders), retention, pruning, &needed, context).await?)
    }

    /// The circumstances of a look.
    pub(crate) fn quiet(&self) -> Result<Context, Refusal> {
        Ok(self.around.context(Watch::silent(), None)?)
    }

    /// Keeps an action until it is carried out, and tells the page.
    pub(crate) fn put<S>(&self, action: Action, database: Known, asks: Asks, subject: S) -> Result<Prepared<S>, Refusal> {
        let permission = self.permission(&asks, &database);
        let token = self.drawer.put(action, database, asks, self.now())?;
        Ok(Prepared { token, permission, subject })
    }
}
