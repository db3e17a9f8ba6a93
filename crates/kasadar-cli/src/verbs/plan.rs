//! `kasadar plan upgrade|downgrade|stamp TARGET`: what would run.

use kasadar_engine::Exit;
use kasadar_engine::database::Access;
use kasadar_engine::graph::Graph;
use kasadar_engine::job::{EstimateSource, Outlook, outlook};
use kasadar_engine::plan::{Goal, Plan, UnknownRows};
use kasadar_engine::verbs::preview;
use kasadar_host::FaceError;
use kasadar_l10n::args;
use serde::Serialize;

use super::run::{hazard_line, rows};
use crate::args::{Plan as Words, PlanGoal, StampTargets};
use crate::output::{CAUTION, DIM, PENDING, styled};
use crate::session::Session;

pub async fn run(words: &Words, session: &Session) -> Result<Exit, FaceError> {
    let graph = session.graph()?;
    let goal = match &words.goal {
        PlanGoal::Upgrade(words) => Goal::Upgrade(words.target.parse()?),
        PlanGoal::Downgrade(words) => Goal::Downgrade(words.target.parse()?),
        PlanGoal::Stamp(words) => stamp_goal(words)?,
    };
    look_ahead("plan", &goal, &graph, session).await
}

/// What would run, what it would lose, and how long it may take.
pub async fn look_ahead(name: &str, goal: &Goal, graph: &Graph, session: &Session) -> Result<Exit, FaceError> {
    let mut database = session.database(Access::Read).await?;
    let plan = preview(&mut database, graph, goal).await?;
    let outlook = outlook(&mut database, graph, plan, &session.places.folders(&session.configuration)).await?;
    show_steps(name, &outlook.plan, &outlook, graph, session);
    if !session.output.json {
        tell_outlook(&outlook, session);
    }
    Ok(Exit::Done)
}

fn tell_outlook(outlook: &Outlook, session: &Session) {
    let output = &session.output;
    for hazard in &outlook.hazards {
        output.line(&styled(CAUTION, &hazard_line(hazard, output)));
    }
    if let Some(estimate) = &outlook.estimate {
        let took = output.texts.duration(estimate.duration_ms);
        let (id, args) = match &estimate.source {
            EstimateSource::Rehearsal { at } => {
                let when = output.texts.when(*at, &jiff::tz::TimeZone::system());
                let extra = output.texts.bytes(estimate.extra_bytes.unwrap_or(0));
                ("estimate-rehearsal", args! { "took" => took, "when" => when, "extra" => extra })
            }
            EstimateSource::PastRuns { steps } => ("estimate-past-runs", args! { "took" => took, "steps" => *steps }),
        };
        output.line(&output.text(id, &args));
    }
}

fn stamp_goal(words: &StampTargets) -> Result<Goal, FaceError> {
    let targets = words.targets.iter().map(|target| target.parse()).collect::<Result<_, _>>()?;
    let unknown_rows = if words.purge { UnknownRows::Purge } else { UnknownRows::Refuse };
    Ok(Goal::Stamp { targets, unknown_rows })
}

/// The steps with their messages, and where they lead.
pub fn show_plan(name: &str, plan: &Plan, graph: &Graph, session: &Session) {
    show_steps(name, plan, plan, graph, session);
}

fn show_steps(name: &str, plan: &Plan, data: &impl Serialize, graph: &Graph, session: &Session) {
    session.output.data(name, true, data, |output| {
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
