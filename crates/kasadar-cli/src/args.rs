//! The words of the command line. Their descriptions are texts of `i18n/`, put in by `help`.
#![allow(missing_docs, reason = "the texts of i18n describe each word, in two languages")]

mod authors;
mod backups;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use kasadar_engine::report::CheckName;

pub use authors::{Edit, Init, Merge, Revision, Seal, Show};
pub use backups::{Backup, BackupCreate, BackupExport, BackupPrune, BackupVerb, BackupVerify, Restore};

/// Everything that can be written behind `kasadar`.
#[derive(Debug, Parser)]
#[command(
    name = "kasadar",
    version,
    disable_help_subcommand = true,
    disable_help_flag = true,
    disable_version_flag = true,
    arg_required_else_help = true
)]
pub struct Cli {
    #[command(flatten)]
    pub everywhere: Everywhere,
    #[command(subcommand)]
    pub verb: Verb,
}

/// Options that every verb takes.
#[derive(Debug, Args)]
pub struct Everywhere {
    #[arg(long, global = true, value_name = "DB", env = "KASADAR_DB", hide_env = true)]
    pub db: Option<String>,
    #[arg(long, global = true, value_name = "DIR", env = "KASADAR_MIGRATIONS", hide_env = true)]
    pub migrations: Option<PathBuf>,
    #[arg(long, global = true, value_name = "FILE")]
    pub config: Option<PathBuf>,
    #[arg(long, global = true, value_name = "tr|en")]
    pub lang: Option<String>,
    #[arg(long, global = true)]
    pub json: bool,
    #[arg(short, long, global = true, action = clap::ArgAction::Count)]
    pub verbose: u8,
    #[arg(short, long, global = true)]
    pub quiet: bool,
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    pub color: Color,
    #[arg(long, global = true, value_name = "SECONDS", default_value_t = 10)]
    pub wait: u64,
    #[arg(short, long, global = true, action = clap::ArgAction::Help)]
    help: Option<bool>,
    #[arg(short = 'V', long, action = clap::ArgAction::Version)]
    version: Option<bool>,
}

/// When to colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Color {
    Auto,
    Always,
    Never,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Verb {
    Status(Status),
    Upgrade(Upgrade),
    Downgrade(Downgrade),
    Plan(Plan),
    Current(Current),
    History(History),
    Check,
    Rehearse(Rehearse),
    Recover(Recover),
    Schema(Schema),
    Seed(Seed),
    Doctor,
    Backup(Backup),
    Restore(Restore),
    Stamp(Stamp),
    Heads,
    Branches,
    Show(Show),
    Revision(Revision),
    Merge(Merge),
    Edit(Edit),
    Init(Init),
    EnsureVersion,
    Report(Report),
    Seal(Seal),
    Identify,
    SupportFile(SupportFile),
    Demo(Demo),
    Password(Password),
    Completions(Completions),
    Man(Man),
}

#[derive(Debug, Args)]
pub struct Status {
    #[arg(long)]
    pub all: bool,
}

#[derive(Debug, Args)]
pub struct Upgrade {
    #[arg(value_name = "TARGET", default_value = "head", allow_negative_numbers = true)]
    pub target: String,
    #[command(flatten)]
    pub how: How,
}

#[derive(Debug, Args)]
pub struct Downgrade {
    #[arg(value_name = "TARGET", allow_negative_numbers = true)]
    pub target: String,
    #[command(flatten)]
    pub how: How,
}

/// How a run is carried out.
#[derive(Debug, Args)]
pub struct How {
    #[arg(long)]
    pub dry_run: bool,
    #[arg(long, conflicts_with = "dry_run")]
    pub sql: bool,
    #[arg(long, value_name = "SCOPE", default_value = "revision")]
    pub transaction: Scope,
    #[command(flatten)]
    pub guard: Guard,
}

/// What a job does around a run.
#[derive(Debug, Args)]
pub struct Guard {
    #[arg(long)]
    pub rehearse: bool,
    #[arg(long)]
    pub compress: bool,
    #[arg(long, value_name = "REASON", conflicts_with = "compress")]
    pub no_backup_because: Option<String>,
    #[arg(long, value_name = "CHECK=REASON", value_parser = set_aside)]
    pub set_aside: Vec<(CheckName, String)>,
}

/// `drift=the shop added a column`.
fn set_aside(text: &str) -> Result<(CheckName, String), String> {
    let (check, reason) = text.split_once('=').unwrap_or((text, ""));
    let check = check.trim().parse().map_err(|_| check.to_owned())?;
    Ok((check, reason.trim().to_owned()))
}

/// What one transaction covers on PostgreSQL.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Scope {
    Revision,
    Run,
}

#[derive(Debug, Args)]
pub struct Plan {
    #[command(subcommand)]
    pub goal: PlanGoal,
}

#[derive(Debug, Subcommand)]
pub enum PlanGoal {
    Upgrade(OneTarget),
    Downgrade(DownTarget),
    Stamp(StampTargets),
}

#[derive(Debug, Args)]
pub struct OneTarget {
    #[arg(value_name = "TARGET", default_value = "head", allow_negative_numbers = true)]
    pub target: String,
}

#[derive(Debug, Args)]
pub struct DownTarget {
    #[arg(value_name = "TARGET", allow_negative_numbers = true)]
    pub target: String,
}

#[derive(Debug, Args)]
pub struct Rehearse {
    #[arg(value_name = "TARGET", default_value = "head", allow_negative_numbers = true)]
    pub target: String,
    #[arg(long)]
    pub downgrade: bool,
}

#[derive(Debug, Args)]
pub struct Recover {
    #[arg(value_name = "WAY")]
    pub way: Option<WayWord>,
    #[command(flatten)]
    pub guard: Guard,
}

/// A way out of a job that was cut off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum WayWord {
    Finish,
    Undo,
    Restore,
}

#[derive(Debug, Args)]
pub struct StampTargets {
    #[arg(value_name = "TARGET", required = true, allow_negative_numbers = true)]
    pub targets: Vec<String>,
    #[arg(long)]
    pub purge: bool,
}

#[derive(Debug, Args)]
#[allow(clippy::struct_excessive_bools, reason = "each is a word of its own on the command line")]
pub struct Stamp {
    #[arg(value_name = "TARGET", required_unless_present = "identified", conflicts_with = "identified", allow_negative_numbers = true)]
    pub targets: Vec<String>,
    #[arg(long)]
    pub purge: bool,
    #[arg(long)]
    pub identified: bool,
    #[arg(long, value_name = "REASON", conflicts_with_all = ["identified", "sql"], value_parser = clap::builder::NonEmptyStringValueParser::new())]
    pub despite_schema: Option<String>,
    #[arg(long)]
    pub dry_run: bool,
    #[arg(long, conflicts_with_all = ["dry_run", "identified"])]
    pub sql: bool,
}

#[derive(Debug, Args)]
pub struct Current {
    #[arg(long)]
    pub check_heads: bool,
}

#[derive(Debug, Args)]
pub struct History {
    #[arg(value_name = "RANGE", allow_hyphen_values = true)]
    pub range: Option<String>,
    #[arg(short = 'r', long = "rev-range", value_name = "RANGE", allow_hyphen_values = true, conflicts_with = "range")]
    pub rev_range: Option<String>,
}

#[derive(Debug, Args)]
pub struct Schema {
    #[arg(long, value_name = "DB")]
    pub compare: Option<String>,
}

#[derive(Debug, Args)]
pub struct Seed {
    #[arg(value_name = "DATASET")]
    pub datasets: Vec<String>,
    #[arg(long, conflicts_with_all = ["dry_run", "list"])]
    pub check: bool,
    #[arg(long, conflicts_with = "dry_run")]
    pub list: bool,
    #[arg(long)]
    pub dry_run: bool,
    #[arg(long, value_name = "DIR")]
    pub from: Option<PathBuf>,
    #[arg(long, value_name = "NAME")]
    pub company: Option<String>,
    #[arg(long, value_name = "NAME")]
    pub store: Option<String>,
    #[arg(long, value_name = "CODE")]
    pub store_code: Option<String>,
    #[arg(long, value_name = "NAME")]
    pub admin_login: Option<String>,
    #[arg(long, value_name = "NAME")]
    pub admin_name: Option<String>,
    #[arg(long, value_name = "FILE")]
    pub admin_password_file: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct Report {
    #[arg(value_name = "WHICH", default_value = "last")]
    pub which: String,
    #[arg(long, value_name = "FILE")]
    pub html: Option<PathBuf>,
    #[arg(long, conflicts_with = "html")]
    pub open: bool,
}

#[derive(Debug, Args)]
pub struct SupportFile {
    #[arg(value_name = "FILE")]
    pub file: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct Demo {
    #[arg(value_name = "FILE")]
    pub file: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct Password {
    #[arg(long)]
    pub forget: bool,
    #[arg(long, value_name = "FILE", conflicts_with = "forget")]
    pub file: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct Completions {
    #[arg(value_name = "SHELL")]
    pub shell: Shell,
}

#[derive(Debug, Args)]
pub struct Man {
    #[arg(value_name = "DIR")]
    pub folder: Option<PathBuf>,
}

impl Verb {
    /// The name of the JSON that the verb writes: `kasadar.<name>/1`.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Status(_) => "status",
            Self::Upgrade(_) => "upgrade",
            Self::Downgrade(_) => "downgrade",
            Self::Plan(_) => "plan",
            Self::Current(_) => "current",
            Self::History(_) => "history",
            Self::Check => "check",
            Self::Rehearse(_) => "rehearse",
            Self::Recover(_) => "recover",
            Self::Schema(_) => "schema",
            Self::Seed(_) => "seed",
            Self::Doctor => "doctor",
            Self::Backup(_) => "backup",
            Self::Restore(_) => "restore",
            Self::Stamp(_) => "stamp",
            Self::Heads => "heads",
            Self::Branches => "branches",
            Self::Show(_) => "show",
            Self::Revision(_) => "revision",
            Self::Merge(_) => "merge",
            Self::Edit(_) => "edit",
            Self::Init(_) => "init",
            Self::EnsureVersion => "ensure-version",
            Self::Report(_) => "report",
            Self::Seal(_) => "seal",
            Self::Identify => "identify",
            Self::SupportFile(_) => "support-file",
            Self::Demo(_) => "demo",
            Self::Password(_) => "password",
            Self::Completions(_) => "completions",
            Self::Man(_) => "man",
        }
    }
}
