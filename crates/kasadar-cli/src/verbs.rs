//! One file per verb.

mod backup;
mod branches;
mod check;
mod completions;
mod current;
mod demo;
mod doctor;
mod edit;
mod ensure_version;
mod heads;
mod history;
mod identify;
mod init;
mod man;
mod merge;
mod password;
mod plan;
mod recover;
mod rehearse;
mod report;
mod restore;
mod revision;
mod run;
mod schema;
mod seal;
mod seed;
mod show;
mod stamp;
mod status;
mod support_file;
mod upkeep;

use kasadar_engine::Exit;
use kasadar_host::FaceError;

use crate::args::Verb;
use crate::session::Session;

/// Carries out a verb. An error comes back to be told in one place.
pub async fn run(verb: &Verb, session: &Session) -> Result<Exit, FaceError> {
    match verb {
        Verb::Status(words) => status::run(words, session).await,
        Verb::Upgrade(words) => run::upgrade(words, session).await,
        Verb::Downgrade(words) => run::downgrade(words, session).await,
        Verb::Plan(words) => plan::run(words, session).await,
        Verb::Current(words) => current::run(words, session).await,
        Verb::History(words) => history::run(words, session).await,
        Verb::Rehearse(words) => rehearse::run(words, session).await,
        Verb::Recover(words) => recover::run(words, session).await,
        Verb::Check => check::run(session).await,
        Verb::Schema(words) => schema::run(words, session).await,
        Verb::Seed(words) => seed::run(words, session).await,
        Verb::Doctor => doctor::run(session).await,
        Verb::Backup(words) => backup::run(words, session).await,
        Verb::Restore(words) => restore::run(words, session).await,
        Verb::Stamp(words) => stamp::run(words, session).await,
        Verb::Heads => heads::run(session),
        Verb::Branches => branches::run(session),
        Verb::Show(words) => show::run(words, session).await,
        Verb::Revision(words) => revision::run(words, session),
        Verb::Merge(words) => merge::run(words, session),
        Verb::Edit(words) => edit::run(words, session),
        Verb::Init(words) => init::run(words, session),
        Verb::EnsureVersion => ensure_version::run(session).await,
        Verb::Report(words) => report::run(words, session),
        Verb::Seal(words) => seal::run(words, session).await,
        Verb::Identify => identify::run(session).await,
        Verb::SupportFile(words) => support_file::run(words, session).await,
        Verb::Demo(words) => demo::run(words, session).await,
        Verb::Password(words) => password::run(words, session),
        Verb::Completions(words) => Ok(completions::run(words, session)),
        Verb::Man(words) => man::run(words, session),
    }
}
