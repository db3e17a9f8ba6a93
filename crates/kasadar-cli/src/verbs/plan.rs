//! `kasadar plan upgrade|downgrade|stamp TARGET`: what would run.

use kasadar_engine::Exit;
use kasadar_engine::database::Access;
use kasadar_engine::graph::Graph;
use kasadar_engine::plan::{Goal, Plan, UnknownRows};
use kasadar_engine::verbs::preview;
use kasadar_host::FaceError;
use kasadar_l10n::args;

use super::run::rows;
use crate::args::{Plan as Words, PlanGoal, StampTargets};
use crate::output::{DIM, PENDING, styled};
use crate::session::Session;

pub async fn run(words: &Words, session: &Session) -> Result<Exit, FaceError> {
    let graph = session.graph()?;
    let goal = match &words.goal {
        PlanGoal::Upgrade(words) => Goal::Upgrade(words.target.parse()?),
        PlanGoal::Downgrade(words) => Goal::Downgrade(words.target.parse()?),
        PlanGoal::Stamp(words) => stamp_goal(words)?,
    };
    let plan = preview(&mut session.database(Access::Read).await?, &graph, &goal).await?;
    show_plan("plan", &plan, &graph, session);
    Ok(Exit::Done)
}

fn stamp_goal(words: &StampTargets) -> Result<Goal, FaceError> {
    let targets = words.targets.iter().map(|target| target.parse()).collect::<Result<_, _>>()?;
    let unknown_rows = if words.purge { UnknownRows::Purge } else { UnknownRows::Refuse };
    Ok(Goal::Stamp { targets, unknown_rows })
}

/// The steps with their messages, and where they lead.
pub fn show_plan(name: &str, plan: &Plan, graph: &Graph, session: &Session) {
    session.output.data(name, true, plan, |output| {
        if plan.is_empty() {
            output.line(&output.plain("plan-nothing"));
            return;
        }
        output.line(&output.text("plan-title", &args! { "count" => plan.steps.len(), "rows" => rows(&plan.rows_before, session) }));
        if !plan.rows_dropped.is_empty() {
            output.line(&output.text("plan-drops-rows", &args! { "rows" => plan.rows_dropped.clone() }));
        }
        let language = output.texts.language().to_string();
        for (number, step) in (1..).zip(&plan.steps) {
            let message = graph.node(&step.revision).map_or("", |node| graph.revision(node).message_in(&language));
            let direction = output.plain(&format!("direction-{}", step.direction));
            let number = styled(DIM, &format!("{number:>3}."));
            output.line(&format!("{number} {} {}  {message}", styled(PENDING, &direction), step.revision));
        }
        output.line(&output.text("plan-after", &args! { "rows" => rows(&plan.rows_after, session) }));
    });
}
