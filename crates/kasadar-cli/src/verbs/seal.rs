//! `kasadar seal`: proves every revision and writes down what it leaves behind.

use kasadar_engine::database::{Access, Address, AnyDatabase, Postgres, Transaction};
use kasadar_engine::seal::{Filling, Keep, Proof, SealReport, WayBack, conclude, prove_on_server, prove_on_store};
use kasadar_engine::sealed::SealError;
use kasadar_engine::{Error, Exit};
use kasadar_host::FaceError;
use kasadar_l10n::args;

use crate::args::Seal;
use crate::output::{CAUTION, DIM, GOOD, Output, one_line, styled};
use crate::session::Session;

pub async fn run(words: &Seal, session: &Session) -> Result<Exit, FaceError> {
    let source = session.source();
    // What was edited is what is to be sealed.
    let graph = source.load_unverified()?;
    let context = session.context(Transaction::default(), Some(&graph));
    let filling = if words.without_rows { Filling::None } else { Filling::MadeUpRows };
    let server = match &words.server {
        Some(server) => Some(open_server(server, session).await?),
        None => None,
    };
    let mut proofs = vec![prove_on_store(&graph, filling, &context).await?];
    if let Some(server) = server {
        proofs.push(prove_on_server(&server, &graph, filling, &context).await?);
    }
    let keep = if words.check { Keep::Compare } else { Keep::Write };
    let report = conclude(&source, &graph, proofs, keep)?;
    session.output.data("seal", true, &report, |output| show(&report, output, session.verbose));
    Ok(Exit::Done)
}

async fn open_server(server: &str, session: &Session) -> Result<Postgres, FaceError> {
    let address = session.address_of(Some(server))?;
    // A store is not even opened.
    let no_server = || Error::from(SealError::NotAServer { place: address.to_string() });
    if matches!(address, Address::Sqlite(_)) {
        return Err(no_server().into());
    }
    match session.open(&address, Access::Write).await? {
        AnyDatabase::Postgres(server) => Ok(server),
        AnyDatabase::Sqlite(_) => Err(no_server().into()),
    }
}

fn show(report: &SealReport, output: &Output, verbose: bool) {
    for proof in &report.proofs {
        show_proof(proof, output, verbose);
    }
    if !report.without_postgres.is_empty() {
        let args = args! { "count" => report.without_postgres.len(), "revisions" => report.without_postgres.clone() };
        output.line(&format!("{} {}", styled(CAUTION, "!"), output.text("seal-without-postgres", &args)));
    }
    for file in &report.written {
        output.line(&output.text("seal-written", &args! { "file" => file.as_str() }));
    }
    if report.written.is_empty() {
        output.line(&output.text("seal-current", &args! { "count" => report.revisions }));
    }
}

fn show_proof(proof: &Proof, output: &Output, verbose: bool) {
    let proved = proof.revisions.iter().filter(|one| one.way_back == WayBack::Proved).count();
    let line = output.text("seal-proved", &args! { "count" => proved, "version" => proof.version.as_str() });
    output.line(&format!("{} {line}", styled(GOOD, "✓")));
    for one in &proof.revisions {
        let args = args! { "revision" => one.revision.as_str(), "objects" => one.objects, "rows" => one.rows };
        if one.way_back == WayBack::Irreversible {
            output.line(&format!("  {}", output.text("seal-irreversible", &args)));
        } else if verbose {
            output.line(&styled(DIM, &format!("  {}", output.text("seal-one", &args))));
        }
        for changed in &one.rows_changed {
            let args = args! { "revision" => one.revision.as_str(), "table" => changed.table.as_str(), "before" => changed.before, "after" => changed.after };
            output.line(&format!("  {}", output.text("seal-rows-changed", &args)));
        }
    }
    for unfilled in &proof.unfilled {
        let args = args! { "table" => unfilled.table.as_str(), "reason" => one_line(&unfilled.reason) };
        output.line(&format!("  {} {}", styled(CAUTION, "!"), output.text("seal-unfilled", &args)));
    }
}
