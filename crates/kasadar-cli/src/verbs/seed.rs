//! `kasadar seed [DATASET…]`: base data, three-way.

use kasadar_engine::Exit;
use kasadar_engine::database::{Access, Password, Transaction};
use kasadar_engine::seed::{self, Answers, Ask, SeedReport, SeedSource};
use kasadar_host::{FaceError, HostError};
use kasadar_l10n::{Language, args};
use serde_json::json;

use crate::args::Seed;
use crate::output::{DIM, GOOD, Output, styled};
use crate::prompt;
use crate::session::Session;

pub async fn run(words: &Seed, session: &Session) -> Result<Exit, FaceError> {
    let datasets = words.from.clone().map_or(SeedSource::Embedded, SeedSource::Folder).load()?;
    let output = &session.output;
    if words.list {
        let list: Vec<_> = datasets
            .iter()
            .map(|one| json!({ "dataset": one.name, "title": one.title, "title_tr": one.title_tr, "table": one.table }))
            .collect();
        output.data("seed", true, &list, |output| {
            for one in datasets.iter() {
                output.line(&format!("{:<20} {}", one.name, title(&one.title, &one.title_tr, output)));
            }
        });
        return Ok(Exit::Done);
    }
    if words.check {
        seed::check(&mut session.database(Access::Read).await?, &datasets).await?;
        output.data("seed", true, &json!({ "missing": [] }), |output| {
            output.line(&format!("{} {}", styled(GOOD, "✓"), output.plain("seed-complete")));
        });
        return Ok(Exit::Done);
    }
    let context = session.context(Transaction::default(), None);
    let expected = seed::preview(&mut session.database(Access::Read).await?, &datasets, &words.datasets, &context).await?;
    if words.dry_run {
        output.data("seed", true, &expected, |output| show(&expected, output));
        return Ok(Exit::Done);
    }
    let answers = answers(words, &expected.questions, session)?;
    let mut database = session.database(Access::Write).await?;
    let report = seed::seed(&mut database, &datasets, &words.datasets, &answers, &context).await?;
    if let Some(run) = &report.run {
        super::report::keep(run, session);
    }
    output.data("seed", true, &report, |output| show(&report, output));
    Ok(Exit::Done)
}

/// Flags first; what is still open is asked for where somebody can answer.
fn answers(words: &Seed, questions: &[Ask], session: &Session) -> Result<Answers, FaceError> {
    let mut answers = Answers::default();
    let texts = [
        (Ask::CompanyName, &words.company),
        (Ask::StoreName, &words.store),
        (Ask::StoreCode, &words.store_code),
        (Ask::AdminLogin, &words.admin_login),
        (Ask::AdminName, &words.admin_name),
    ];
    for (ask, given) in texts {
        if let Some(given) = given {
            answers.text(ask, given);
        }
    }
    if let Some(file) = &words.admin_password_file {
        answers.admin_password(password_in(file)?)?;
    }
    for ask in questions {
        if answers.has(*ask) || !prompt::can_ask(&session.output) {
            continue;
        }
        let question = session.output.plain(&format!("ask-{ask}"));
        if *ask == Ask::AdminPassword {
            answers.admin_password(prompt::secret(&question)?)?;
        } else {
            answers.text(*ask, &prompt::line(&question, None)?);
        }
    }
    Ok(answers)
}

/// The first line of a file; a line end is not part of a password.
pub fn password_in(file: &std::path::Path) -> Result<Password, HostError> {
    let text = std::fs::read_to_string(file).map_err(|source| HostError::PasswordFile { file: file.display().to_string(), source })?;
    match text.lines().next() {
        Some(password) if !password.is_empty() => Ok(Password::from(password.to_owned())),
        _ => Err(HostError::EmptyPasswordFile { file: file.display().to_string() }),
    }
}

fn show(report: &SeedReport, output: &Output) {
    for one in &report.datasets {
        let counts = args! { "added" => one.added, "changed" => one.changed, "kept" => one.kept, "same" => one.same };
        let title = title(&one.title, &one.title_tr, output);
        output.line(&format!("{title:<26} {}", styled(DIM, &output.text("seed-counts", &counts))));
    }
    if !report.questions.is_empty() {
        let asked: Vec<String> = report.questions.iter().map(|ask| output.plain(&format!("ask-{ask}"))).collect();
        output.hint(&output.text("seed-will-ask", &args! { "questions" => asked }));
    }
}

fn title<'a>(english: &'a str, turkish: &'a str, output: &Output) -> &'a str {
    if output.texts.language() == Language::Tr { turkish } else { english }
}
