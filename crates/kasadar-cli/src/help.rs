//! clap in two languages: help, usage and what is wrong with a command line.
//!
//! The words come from `i18n/*/help.ftl`: `help-<verb>` with `.examples`, `help-<verb>-<argument>` or
//! `help-arg-<argument>`, `value-<name>`.

use clap::builder::StyledStr;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, Command, CommandFactory, FromArgMatches};
use kasadar_engine::Exit;
use kasadar_engine::error::Coded;
use kasadar_host::{Configuration, HostError, Places};
use kasadar_l10n::{Args, Language, Texts, args, system_locales};

use crate::args::{Cli, Color};
use crate::output::Output;

/// `--lang`, else KASADAR_LANG, else the configuration's, else the system's.
pub fn language() -> Language {
    let words: Vec<String> = std::env::args_os().map(|word| word.to_string_lossy().into_owned()).collect();
    let flag = words.windows(2).find_map(|two| (two[0] == "--lang").then(|| two[1].clone()));
    let joined = words.iter().find_map(|word| word.strip_prefix("--lang=").map(str::to_owned));
    let variable = std::env::var("KASADAR_LANG").ok();
    // A word that names no language is told about in the next one that somebody chose.
    let wanted = [flag, joined, variable].into_iter().flatten().find_map(|word| word.parse().ok());
    // A configuration that cannot be read is told about later, in whichever language this gives.
    let configured = || Configuration::load(&Places::of_machine().configuration).ok()?.language?.parse().ok();
    Language::choose(wanted.or_else(configured), system_locales())
}

/// Reads the command line. Help and versions are printed here; so is what is wrong with it.
pub fn parse(language: Language) -> Result<Cli, Exit> {
    // Most command lines are right, and then nobody reads a translated word of them.
    let read = Cli::command().try_get_matches().and_then(|matches| Cli::from_arg_matches(&matches));
    if let Ok(cli) = read
        && cli.everywhere.lang.as_deref().is_none_or(|lang| lang.parse::<Language>().is_ok())
    {
        return Ok(cli);
    }
    let texts = Texts::new(language);
    let Err(error) = command(&texts).try_get_matches() else {
        // Everything about it is right but the language.
        return Err(wrong(&texts, texts.text("usage-language", &Args::new())));
    };
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            // A reader that went away ends the showing, nothing else.
            let _ = error.print();
            Err(Exit::Done)
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            let _ = error.print();
            Err(Exit::Usage)
        }
        kind => Err(wrong(&texts, detail(&texts, kind, &error))),
    }
}

fn wrong(texts: &Texts, detail: String) -> Exit {
    let json = std::env::args_os().any(|word| word == "--json");
    let output = Output::new(texts.language(), json, false, Color::Auto);
    output.problem(&HostError::Usage { detail }.problem(), "error")
}

/// One sentence about a wrong command line.
fn detail(texts: &Texts, kind: ErrorKind, error: &clap::Error) -> String {
    let part = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    };
    // Of several suggestions clap puts the nearest last.
    let nearest = |kind| match error.get(kind) {
        Some(ContextValue::Strings(texts)) => texts.last().cloned().unwrap_or_default(),
        _ => part(kind),
    };
    let suggestion = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue]
        .into_iter()
        .map(nearest)
        .find(|text| !text.is_empty());
    let valid = part(ContextKind::ValidValue);
    let args = args! {
        "argument" => part(ContextKind::InvalidArg),
        "other" => part(ContextKind::PriorArg),
        "value" => part(ContextKind::InvalidValue),
        "verb" => part(ContextKind::InvalidSubcommand),
        "valid" => valid,
    };
    let id = match kind {
        ErrorKind::UnknownArgument => "usage-unknown-argument",
        ErrorKind::InvalidSubcommand => "usage-unknown-verb",
        ErrorKind::MissingRequiredArgument => "usage-missing",
        ErrorKind::ArgumentConflict => "usage-conflict",
        ErrorKind::MissingSubcommand => "usage-no-verb",
        ErrorKind::InvalidValue if part(ContextKind::InvalidValue).is_empty() => "usage-no-value",
        ErrorKind::InvalidValue if !valid_is_empty(error) => "usage-not-one-of",
        _ => "usage-bad-value",
    };
    let told = texts.text(id, &args);
    match suggestion {
        Some(suggestion) => format!("{told} {}", texts.text("usage-suggestion", &args! { "suggestion" => suggestion })),
        None => told,
    }
}

fn valid_is_empty(error: &clap::Error) -> bool {
    matches!(error.get(ContextKind::ValidValue), None | Some(ContextValue::None))
}

/// The whole command line with its words in the language of `texts`.
pub fn command(texts: &Texts) -> Command {
    let mut command = translate(Cli::command(), None, texts);
    // Usage lines are put together by clap from what stands above, so they come last.
    command.build();
    with_usage(command, texts)
}

fn translate(command: Command, verb: Option<&str>, texts: &Texts) -> Command {
    let plain = |id: &str| texts.text(id, &Args::new());
    let id = verb.map_or_else(|| "help-kasadar".to_owned(), |verb| format!("help-{verb}"));
    let name = verb.map(str::to_owned);
    let mut command = command
        .about(plain(&id))
        .help_template(format!("{{about}}\n\n{}: {{usage}}\n\n{{all-args}}{{after-help}}", plain("help-usage")))
        .subcommand_help_heading(plain("help-commands"))
        .mut_args(|arg| describe(arg, name.as_deref(), texts));
    if let Some(examples) = texts.attribute(&id, "examples", &Args::new()) {
        command = command.after_long_help(format!("{}:\n{examples}", plain("help-examples")));
    }
    let verbs: Vec<String> = command.get_subcommands().map(|verb| verb.get_name().to_owned()).collect();
    for inner in verbs {
        // `plan upgrade` is described as `plan-upgrade`.
        let full = verb.map_or_else(|| inner.clone(), |verb| format!("{verb}-{inner}"));
        command = command.mut_subcommand(inner, |inner| translate(inner, Some(&full), texts));
    }
    command
}

fn describe(arg: Arg, verb: Option<&str>, texts: &Texts) -> Arg {
    let name = arg.get_id().as_str().replace('_', "-");
    let own = verb.map(|verb| format!("help-{verb}-{name}")).filter(|id| texts.has(id));
    let help = texts.text(&own.unwrap_or_else(|| format!("help-arg-{name}")), &Args::new());
    let heading = match (arg.is_positional(), arg.is_global_set()) {
        (true, _) => "help-arguments",
        (false, true) => "help-options-everywhere",
        (false, false) => "help-options",
    };
    let names: Option<Vec<String>> = arg.get_value_names().map(|names| names.iter().map(|name| value_name(name, texts)).collect());
    let arg = arg.help(help).help_heading(texts.text(heading, &Args::new()));
    match names {
        Some(names) if arg.get_action().takes_values() => arg.value_names(names).hide_default_value(true).hide_possible_values(true),
        _ => arg,
    }
}

/// `FILE` is `DOSYA` in Turkish; what has no text of its own stays as it is.
fn value_name(name: &str, texts: &Texts) -> String {
    let id = format!("value-{}", name.to_ascii_lowercase());
    if texts.has(&id) { texts.text(&id, &Args::new()) } else { name.to_owned() }
}

/// clap puts English words into its usage line; ours take their places.
fn with_usage(mut command: Command, texts: &Texts) -> Command {
    let usage: StyledStr = command.render_usage();
    let plain = usage.to_string();
    let usage = plain
        .trim_start_matches("Usage: ")
        .replace("[OPTIONS]", &texts.text("usage-word-options", &Args::new()))
        .replace("<COMMAND>", &texts.text("usage-word-command", &Args::new()));
    let verbs: Vec<String> = command.get_subcommands().map(|verb| verb.get_name().to_owned()).collect();
    for verb in verbs {
        command = command.mut_subcommand(verb, |verb| with_usage(verb, texts));
    }
    command.override_usage(usage)
}
