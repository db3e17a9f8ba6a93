//! The page: one column, headings that are answers, colour for states alone.

use jiff::tz::TimeZone;
use kasadar_engine::Problem;
use kasadar_engine::report::{Report, StepReport};
use kasadar_l10n::{Args, Texts};

use crate::Messages;
use crate::markup::Markup;
use crate::parts;

/// Colours and sizes of the window's light theme; on paper, lines and words carry the same.
const STYLE: &str = "
:root{--canvas:#F2F5F4;--surface:#fff;--line:#DAE1DF;--text:#162326;--dim:#526164;--petrol:#17555F;
--ok:#1B7040;--ok-tint:#E3F2E8;--warn:#8A4F00;--warn-tint:#FCEED6;--bad:#AB241C;--bad-tint:#FBE7E5;--idle:#526164;--idle-tint:#E9EDEC}
*{box-sizing:border-box}
body{margin:0;background:var(--canvas);color:var(--text);font:15px/22px Inter,'Segoe UI','Noto Sans',system-ui,sans-serif;font-variant-numeric:tabular-nums}
main{max-width:760px;margin:32px auto;background:var(--surface);border:1px solid var(--line);border-radius:12px;padding:32px 40px}
header{display:flex;gap:16px;align-items:flex-start}
.seal{flex:none;width:52px;height:52px;border-radius:50%;display:grid;place-items:center;font-size:26px;line-height:1}
.seal.ok{background:var(--ok-tint)}.seal.warn{background:var(--warn-tint)}.seal.bad{background:var(--bad-tint)}.seal.idle{background:var(--idle-tint)}
.ok{color:var(--ok)}.warn{color:var(--warn)}.bad{color:var(--bad)}.idle{color:var(--idle)}
h1{margin:2px 0 4px;font-size:26px;line-height:32px;font-weight:620;text-wrap:balance}
h2{margin:28px 0 8px;font-size:18px;line-height:26px;font-weight:620}
p{margin:0 0 8px}.dim,th,dt{color:var(--dim)}.least{font-size:13px;line-height:18px}
code,.id{font-family:'Cascadia Mono',Consolas,'DejaVu Sans Mono',monospace;font-size:13px}
dl{display:grid;grid-template-columns:max-content 1fr;gap:6px 24px;margin:24px 0 0;border-top:1px solid var(--line);padding-top:16px}
dd{margin:0;overflow-wrap:anywhere}
.problem{margin-top:24px;border-top:1px solid var(--line);padding-top:16px}.problem p{overflow-wrap:anywhere}
table{width:100%;border-collapse:collapse}
th{font-weight:400;text-align:left;font-size:13px;padding:0 0 4px}
td{border-top:1px solid var(--line);padding:8px 0;vertical-align:top;overflow-wrap:anywhere}
.n{text-align:right;white-space:nowrap;padding-left:16px}
.dot{width:28px;position:relative;font-size:14px}
.line td.dot::before{content:'';position:absolute;left:6px;top:0;bottom:0;border-left:2px solid var(--line)}
.line tr:first-child td.dot::before{top:18px}.line tr:last-child td.dot::before{bottom:auto;height:18px}
.line tr:first-child:last-child td.dot::before{display:none}
.dot span{position:relative;background:var(--surface);display:inline-block;width:14px;text-align:center}
.line{border-bottom:1px solid var(--line)}
footer{margin-top:32px;border-top:1px solid var(--line);padding-top:12px;overflow-wrap:anywhere}
@page{size:A4;margin:16mm}
@media print{body{background:none;font-size:11pt;line-height:15pt}main{max-width:none;margin:0;border:0;border-radius:0;padding:0}
tr,.problem,header{break-inside:avoid}h2{break-after:avoid}thead{display:table-header-group}.seal{border:1.5pt solid currentColor}}
";

pub(crate) fn page(report: &Report, messages: &Messages, texts: &Texts, zone: &TimeZone) -> String {
    let mut page = Markup::default();
    let heading = parts::heading(report, texts);
    page.raw("<!doctype html>\n<html lang=\"").text(texts.language().code()).raw("\">\n<head>\n<meta charset=\"utf-8\">\n");
    // Nothing may be loaded and nothing may run, whatever found its way into the text.
    page.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
    page.raw("<meta name=\"viewport\" content=\"width=device-width\">\n<meta name=\"referrer\" content=\"no-referrer\">\n");
    page.element("title", "", &format!("{heading} · {}", report.place))
        .raw("\n<style>")
        .raw(STYLE)
        .raw("</style>\n</head>\n<body>\n<main>\n");
    head(&mut page, report, texts, &heading);
    if let Some(problem) = &report.problem {
        self::problem(&mut page, problem, texts);
    }
    page.raw("<dl>\n");
    for (label, value) in parts::facts(report, texts, zone) {
        page.element("dt", "", &label).element("dd", "", &value).raw("\n");
    }
    page.raw("</dl>\n");
    steps(&mut page, report, messages, texts);
    checks(&mut page, report, texts, zone);
    asides(&mut page, report, texts);
    foot(&mut page, report, texts);
    page.raw("</main>\n</body>\n</html>\n");
    page.finish()
}

fn head(page: &mut Markup, report: &Report, texts: &Texts, heading: &str) {
    let tone = parts::tone(report.verdict);
    let sign = match tone {
        "ok" => "✓",
        "idle" => "–",
        "bad" => "✕",
        _ => "!",
    };
    page.raw("<header><div class=\"seal ").raw(tone).raw("\" aria-hidden=\"true\">").raw(sign).raw("</div><div>");
    page.element("h1", "", heading);
    let args = kasadar_l10n::args! { "kind" => report.kind };
    page.element("p", "dim", &texts.attribute(&format!("report-heading-{}", report.verdict), "sentence", &args).unwrap_or_default());
    page.raw("</div></header>\n");
}

/// What stopped it. A later Kasadar's error has no texts here; its code says enough to ask with.
fn problem(page: &mut Markup, problem: &Problem, texts: &Texts) {
    let id = format!("error-{}", problem.name);
    page.raw("<section class=\"problem\">");
    page.raw("<p><span class=\"id bad\">").text(&problem.code).raw("</span> ");
    page.text(&if texts.has(&id) { texts.text(&id, &problem.args) } else { problem.name.clone() }).raw("</p>\n");
    for attribute in ["data", "next"] {
        if let Some(text) = texts.attribute(&id, attribute, &problem.args) {
            page.raw("<p>").element("span", "dim", &texts.text(&format!("label-{attribute}"), &Args::new()));
            page.raw(" ").text(&text).raw("</p>\n");
        }
    }
    if let Some(cause) = problem.causes.last() {
        page.raw("<p class=\"dim least\">").text(&texts.text("label-details", &Args::new())).raw(": ").text(cause).raw("</p>\n");
    }
    page.raw("</section>\n");
}

fn steps(page: &mut Markup, report: &Report, messages: &Messages, texts: &Texts) {
    if report.steps.is_empty() {
        return;
    }
    let plain = |id: &str| texts.text(id, &Args::new());
    page.element("h2", "", &plain("report-steps")).raw("\n<table><thead><tr><th></th>");
    page.element("th", "", &plain("report-step"));
    for label in ["report-statements", "report-rows", "report-took"] {
        page.element("th", "n", &plain(label));
    }
    page.raw("</tr></thead>\n<tbody class=\"line\">\n");
    for step in &report.steps {
        self::step(page, step, messages.get(&step.revision), texts);
    }
    page.raw("</tbody></table>\n");
}

fn step(page: &mut Markup, step: &StepReport, message: Option<&String>, texts: &Texts) {
    let (tone, dot) = parts::dot(step);
    page.raw("<tr><td class=\"dot ").raw(tone).raw("\" aria-hidden=\"true\"><span>").raw(dot).raw("</span></td><td>");
    page.text(message.unwrap_or(&step.revision)).raw("<br>");
    page.element("span", "id dim", &step.revision).raw(" ");
    page.raw("<span class=\"least ").raw(tone).raw("\">").text(&texts.text(&format!("outcome-{}", step.outcome), &Args::new()));
    page.raw("</span></td>");
    for count in parts::counts(step, texts) {
        page.element("td", "n", &count);
    }
    page.raw("</tr>\n");
}

fn checks(page: &mut Markup, report: &Report, texts: &Texts, zone: &TimeZone) {
    if report.checks.is_empty() {
        return;
    }
    let plain = |id: &str| texts.text(id, &Args::new());
    page.element("h2", "", &plain("report-checks")).raw("\n<table><tbody>\n");
    for check in &report.checks {
        let (tone, sign) = parts::sign(check.outcome);
        page.raw("<tr><td class=\"dot ").raw(tone).raw("\" aria-hidden=\"true\">").raw(sign).raw("</td>");
        page.element("td", "", &plain(&format!("report-check-{}", check.check)));
        page.raw("<td class=\"n ").raw(tone).raw("\">").text(&plain(&format!("report-check-outcome-{}", check.outcome))).raw("</td>");
        page.element("td", "n dim", &texts.when(check.at, zone)).raw("</tr>\n");
    }
    page.raw("</tbody></table>\n");
}

/// What was taken away on purpose, and which rules a person set aside.
fn asides(page: &mut Markup, report: &Report, texts: &Texts) {
    if report.hazards.is_empty() && report.set_aside.is_empty() {
        return;
    }
    page.element("h2", "", &texts.text("report-on-purpose", &Args::new())).raw("\n<table><tbody>\n");
    for hazard in &report.hazards {
        page.raw("<tr>").element("td", "", &parts::hazard(hazard, texts)).raw("</tr>\n");
    }
    for aside in &report.set_aside {
        // Most rules are the checks of the same name; `backup` and what a later Kasadar adds are told as they are.
        let known = format!("report-check-{}", aside.rule);
        let rule = if texts.has(&known) { texts.text(&known, &Args::new()) } else { aside.rule.clone() };
        let args = kasadar_l10n::args! { "rule" => rule, "reason" => aside.reason.as_str() };
        page.raw("<tr>").element("td", "", &texts.text("report-set-aside", &args)).raw("</tr>\n");
    }
    page.raw("</tbody></table>\n");
}

fn foot(page: &mut Markup, report: &Report, texts: &Texts) {
    page.raw("<footer class=\"dim least\">").text(&texts.text("report-job", &Args::new())).raw(" ");
    page.element("span", "id", &report.job);
    if let Some(anchor) = &report.ledger {
        let args = kasadar_l10n::args! { "seq" => anchor.seq };
        page.raw("<br>").text(&texts.text("report-ledger", &args)).raw(" ").element("span", "id", &anchor.chain);
    }
    page.raw("</footer>\n");
}
