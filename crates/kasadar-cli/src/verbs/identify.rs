//! `kasadar identify`: which revision a database really is, and what says so.

use kasadar_engine::Exit;
use kasadar_engine::database::{Access, Database};
use kasadar_engine::drift::Drifted;
use kasadar_engine::identify::{Candidate, Identity, ObjectName, Verdict};
use kasadar_engine::verbs::identify;
use kasadar_host::FaceError;
use kasadar_l10n::{Args, args};

use crate::output::{BAD, CAUTION, DIM, GOOD, Output, one_line, styled};
use crate::session::Session;

/// Characters of a definition that are worth showing.
const DEFINITION: usize = 80;
/// Differences of a candidate that are worth a line each; the JSON has more.
const SHOWN: usize = 10;

pub async fn run(session: &Session) -> Result<Exit, FaceError> {
    let graph = session.graph()?;
    let mut database = session.database(Access::Read).await?;
    let found = identify(&mut database, &graph).await?;
    let certain = found.certain().is_some() || found.verdict == Verdict::Empty;
    session.output.data("identify", certain, &found, |output| show(&found, &database.place(), output));
    Ok(if certain { Exit::Done } else { Exit::Verification })
}

fn show(found: &Identity, place: &str, output: &Output) {
    let (style, sign) = match (&found.verdict, found.certain()) {
        (_, Some(_)) => (GOOD, "✓"),
        (Verdict::Exact { .. } | Verdict::Between { .. }, None) => (CAUTION, "!"),
        (Verdict::Empty, None) => (DIM, "·"),
        _ => (BAD, "✗"),
    };
    let (id, args) = words(found, place);
    output.line(&format!("{} {}", styled(style, sign), output.text(&id, &args)));
    for (number, candidate) in found.candidates.iter().enumerate() {
        show_candidate(number, candidate, output);
    }
    for object in &found.unknown {
        output.line(&format!("  {}", output.text("identify-unknown", &args! { "what" => what(object, output) })));
    }
    if !found.unsealed.is_empty() && found.verdict != Verdict::Unsealed {
        output.hint(&output.text("identify-not-compared", &args! { "revisions" => found.unsealed.clone() }));
    }
    if let Some(next) = output.texts.attribute(&id, "next", &args) {
        output.hint(&next);
    }
}

/// Where the texts of a verdict are, and what they speak of.
fn words(found: &Identity, place: &str) -> (String, Args) {
    let mut args = args! { "place" => place, "objects" => found.objects };
    let mut put = |name: &str, value: serde_json::Value| args.insert(name.to_owned(), value);
    let id = match &found.verdict {
        Verdict::Exact { revisions, narrowed_to } => {
            put("revisions", revisions.iter().map(|rows| rows.join(" ")).collect::<Vec<_>>().into());
            if let Some(narrowed) = narrowed_to {
                put("revision", narrowed.revision.join(" ").into());
                put("by", narrowed.by.to_string().into());
            }
            match (revisions.len(), narrowed_to) {
                (1, _) => "exact",
                (_, Some(_)) => "narrowed",
                _ => "group",
            }
        }
        Verdict::Between { after, before, done, of } => {
            put("after", after.join(" ").into());
            put("at_base", if after.is_empty() { "yes" } else { "no" }.into());
            put("before", before.clone().into());
            put("done", (*done).into());
            put("of", (*of).into());
            "between"
        }
        other => other.into(),
    };
    (format!("identify-{id}"), args)
}

fn show_candidate(number: usize, candidate: &Candidate, output: &Output) {
    let revisions: Vec<String> = candidate.revisions.iter().map(|rows| rows.join(" ")).collect();
    let args = args! { "matched" => candidate.matched, "expected" => candidate.expected, "revisions" => revisions };
    let id = if number == 0 { "identify-best" } else { "identify-next-best" };
    output.line(&format!("  {}", output.text(id, &args)));
    show_differences(&candidate.differences, "    ", output);
}

/// Object by object what is otherwise than expected.
pub fn show_differences(differences: &[Drifted], indent: &str, output: &Output) {
    for drifted in differences.iter().take(SHOWN) {
        let difference = &drifted.difference;
        let is = match (&difference.expected, &difference.found) {
            (Some(_), None) => "missing",
            (None, _) => "extra",
            _ => "different",
        };
        let args = args! {
            "what" => what(&difference.object, output),
            "expected" => definition(difference.expected.as_deref()),
            "found" => definition(difference.found.as_deref()),
        };
        output.line(&format!("{indent}{}", output.text(&format!("differs-{is}"), &args)));
    }
    if differences.len() > SHOWN {
        output.line(&format!("{indent}{}", output.text("differs-more", &args! { "count" => differences.len() - SHOWN })));
    }
}

fn what(object: &ObjectName, output: &Output) -> String {
    format!("{} {}", output.plain(&format!("object-{}", object.kind)), one_line(&object.name))
}

/// A definition as far as it fits a line; a plain table has none.
fn definition(line: Option<&str>) -> String {
    let line = line.filter(|line| !line.is_empty()).unwrap_or("–");
    let short: String = one_line(line).chars().take(DEFINITION).collect();
    if short.chars().count() == DEFINITION { short + "…" } else { short }
}
