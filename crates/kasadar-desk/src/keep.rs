//! Reports of jobs with their pages, kept as the command line keeps them.

use jiff::tz::TimeZone;
use kasadar_engine::report::{Report, Verdict};
use kasadar_engine::verbs::Stopped;
use kasadar_l10n::Texts;

use crate::Inner;
use crate::surroundings::graph;

impl Inner {
    /// Keeps the report of a run that did something. That it cannot be kept is told in the log and fails nothing.
    pub(crate) fn keep(&self, report: &Report) {
        if report.verdict == Verdict::Nothing {
            return;
        }
        let texts = Texts::new(self.around.language());
        let messages = graph().map(|graph| kasadar_report::messages(&graph, texts.language().code())).unwrap_or_default();
        let page = kasadar_report::html(report, &messages, &texts, &TimeZone::system());
        let kept = self.around.folders().and_then(|folders| kasadar_host::keep_report(&folders.reports, report, &page));
        if let Err(error) = kept {
            tracing::warn!(%error, job = report.job, "the report was not kept");
        }
    }

    /// The same for however a run ended.
    pub(crate) fn keep_ended(&self, ended: Result<Report, Stopped>) -> Result<Report, Stopped> {
        match &ended {
            Ok(report) => self.keep(report),
            Err(Stopped::InRun(failure)) => self.keep(&failure.report),
            Err(Stopped::Early(_)) => {}
        }
        ended
    }
}
