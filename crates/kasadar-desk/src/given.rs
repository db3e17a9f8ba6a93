//! What a person said with an execution: only what belongs to the action is heard, anything else is refused.

use std::path::Path;

use kasadar_engine::database::Password;
use kasadar_engine::job::{BackupWish, RehearsalWish, Wishes};
use kasadar_engine::restore::{AllowedOrigin, OtherSessions, RestoreWishes};
use kasadar_engine::seed::{Answers, Ask};
use kasadar_host::{Configuration, HostError};

use crate::action::Action;
use crate::error::{DeskError, Refusal, not_asked};
use crate::wire::Given;

/// Longer answers are no names.
const LONGEST: usize = 200;

/// Refuses what does not belong to `action`.
pub(crate) fn refuse_strange(given: &Given, action: &Action) -> Result<(), DeskError> {
    let allowed: &[&str] = match action {
        Action::Move { .. } => &["no_backup_because", "set_aside", "rehearse", "compress"],
        Action::Restore { foreign: true, .. } => &["foreign", "end_sessions"],
        Action::Restore { .. } | Action::Undo { .. } => &["end_sessions"],
        Action::Stamp { .. } => &["despite_schema"],
        Action::Seed { .. } | Action::Install { .. } => &["answers"],
        Action::Recover { .. } => &["no_backup_because", "set_aside", "compress"],
        Action::Prune { .. } => &[],
    };
    let said = [
        ("no_backup_because", given.no_backup_because.is_some()),
        ("set_aside", !given.set_aside.is_empty()),
        ("rehearse", given.rehearse),
        ("despite_schema", given.despite_schema.is_some()),
        ("foreign", given.foreign),
        ("end_sessions", given.end_sessions),
        ("answers", !given.answers.is_empty()),
        ("compress", given.compress),
    ];
    match said.iter().find(|(field, said)| *said && !allowed.contains(field)) {
        Some((field, _)) => Err(not_asked(field)),
        None => Ok(()),
    }
}

/// How a job is wished: by the configuration, and then by the person.
pub(crate) fn wishes(given: &Given, configuration: &Configuration, file: &Path) -> Result<Wishes, HostError> {
    let usual = configuration.wishes(file)?;
    let backup = match &given.no_backup_because {
        Some(reason) => BackupWish::NoneBecause(reason.clone()),
        None if given.compress => BackupWish::Compressed,
        None => usual.backup.clone(),
    };
    let rehearsal = if given.rehearse { RehearsalWish::Always } else { RehearsalWish::WhenHazardous };
    Ok(Wishes { backup, rehearsal, set_aside: given.set_aside.clone(), ..usual })
}

/// What a restore may do.
pub(crate) fn restore_wishes(given: &Given) -> RestoreWishes {
    RestoreWishes {
        origin: if given.foreign { AllowedOrigin::Any } else { AllowedOrigin::Own },
        sessions: if given.end_sessions { OtherSessions::End } else { OtherSessions::Refuse },
    }
}

/// Answers to what only a person can say.
pub(crate) fn answers(given: &Given) -> Result<Answers, Refusal> {
    let mut answers = Answers::default();
    for (question, answer) in &given.answers {
        let ask: Ask = question.parse().map_err(|_| not_asked("answers"))?;
        if ask == Ask::AdminPassword {
            answers.admin_password(Password::from(answer.clone()))?;
        } else if answer.chars().count() > LONGEST || answer.chars().any(char::is_control) {
            return Err(not_asked("answers").into());
        } else {
            answers.text(ask, answer);
        }
    }
    Ok(answers)
}
