//! `kasadar doctor`: looks at everything, and says what to try.

use kasadar_engine::Exit;
use kasadar_host::FaceError;
use kasadar_host::{Finding, Verdict, examine};

use crate::output::{BAD, CAUTION, DIM, GOOD, Output, one_line, styled};
use crate::session::Session;

pub async fn run(session: &Session) -> Result<Exit, FaceError> {
    let address = session.address();
    let found = examine(&session.places, &session.source(), &address, |place| session.ask_password(place)).await;
    let worst = found
        .iter()
        .filter(|finding| finding.verdict == Verdict::Bad)
        .find_map(|finding| finding.problem.as_ref().map(|problem| problem.exit));
    let bad = found.iter().any(|finding| finding.verdict == Verdict::Bad);
    session.output.data("doctor", !bad, &found, |output| found.iter().for_each(|finding| show(finding, output)));
    Ok(worst.unwrap_or(if bad { Exit::Verification } else { Exit::Done }))
}

fn show(finding: &Finding, output: &Output) {
    let (style, sign) = match finding.verdict {
        Verdict::Good => (GOOD, "✓"),
        Verdict::Note => (CAUTION, "!"),
        Verdict::Bad => (BAD, "✗"),
    };
    let Some(problem) = &finding.problem else {
        let mut args = finding.args.clone();
        // Sizes are for people here; the JSON keeps the bytes.
        if let Some(bytes) = args.get("bytes").and_then(|bytes| bytes.as_u64()) {
            args.insert("size".to_owned(), output.texts.bytes(bytes).into());
        }
        if let Some(state) = args.get("state").and_then(|state| state.as_str()).map(str::to_owned) {
            args.insert("state".to_owned(), output.text(&format!("state-{state}"), &finding.args).into());
        }
        output.line(&format!("{} {}", styled(style, sign), output.text(finding.name, &args)));
        return;
    };
    let id = format!("error-{}", problem.name);
    output.line(&format!("{} {} {}", styled(style, sign), problem.code, output.text(&id, &problem.args)));
    if let Some(next) = output.texts.attribute(&id, "next", &problem.args) {
        output.line(&format!("  {next}"));
    }
    if let Some(cause) = problem.causes.last() {
        output.line(&styled(DIM, &format!("  {}", one_line(cause))));
    }
}
