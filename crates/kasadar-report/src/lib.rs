//! A job's report as one HTML page: to read, to print on A4, to carry away.
//!
//! Owns how a report looks. What it says is the engine's `Report`; where pages are kept is
//! `kasadar-host`'s. The page needs nothing from outside and runs nothing.

mod markup;
mod page;
mod parts;

use std::collections::BTreeMap;

use jiff::tz::TimeZone;
use kasadar_engine::graph::Graph;
use kasadar_engine::report::Report;
use kasadar_l10n::Texts;

/// Messages of revisions, or titles of datasets, by id, in the language of the page.
pub type Messages = BTreeMap<String, String>;

/// The messages of all revisions of `graph`.
pub fn messages(graph: &Graph, language: &str) -> Messages {
    let revisions = (0..graph.len()).map(|node| graph.revision(node));
    revisions.map(|revision| (revision.id.clone(), revision.message_in(language).to_owned())).collect()
}

/// The page of `report`, with times in `zone`. Whatever the report holds is shown as text.
pub fn html(report: &Report, messages: &Messages, texts: &Texts, zone: &TimeZone) -> String {
    page::page(report, messages, texts, zone)
}

/// The one sentence that the page begins with.
pub fn heading(report: &Report, texts: &Texts) -> String {
    parts::heading(report, texts)
}

/// What, when, who and where: label and value, for other faces of the same report.
pub fn facts(report: &Report, texts: &Texts, zone: &TimeZone) -> Vec<(String, String)> {
    parts::facts(report, texts, zone)
}
