//! Words of `backup` and `restore`.

use std::path::PathBuf;

use clap::{Args, Subcommand};

#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct Backup {
    #[command(subcommand)]
    pub what: Option<BackupVerb>,
    #[command(flatten)]
    pub create: BackupCreate,
}

#[derive(Debug, Subcommand)]
pub enum BackupVerb {
    Create(BackupCreate),
    List,
    Verify(BackupVerify),
    Prune(BackupPrune),
    Export(BackupExport),
}

#[derive(Debug, Args)]
pub struct BackupCreate {
    #[arg(long)]
    pub compress: bool,
}

#[derive(Debug, Args)]
pub struct BackupVerify {
    #[arg(value_name = "BACKUP")]
    pub backup: Option<String>,
    #[arg(long)]
    pub deep: bool,
    #[arg(long, conflicts_with = "backup")]
    pub all: bool,
}

#[derive(Debug, Args)]
pub struct BackupPrune {
    #[arg(long, value_name = "N")]
    pub keep: Option<u32>,
    #[arg(long, value_name = "N")]
    pub daily: Option<u32>,
    #[arg(long, value_name = "N")]
    pub weekly: Option<u32>,
    #[arg(long, value_name = "N")]
    pub monthly: Option<u32>,
    #[arg(long)]
    pub dry_run: bool,
}

#[derive(Debug, Args)]
pub struct BackupExport {
    #[arg(value_name = "BACKUP")]
    pub backup: String,
    #[arg(value_name = "DIR")]
    pub folder: PathBuf,
}

#[derive(Debug, Args)]
#[allow(clippy::struct_excessive_bools, reason = "each is a word of its own on the command line")]
pub struct Restore {
    #[arg(value_name = "BACKUP", required_unless_present_any = ["undo", "confirm"], conflicts_with_all = ["undo", "confirm"])]
    pub backup: Option<String>,
    #[arg(long, conflicts_with_all = ["undo", "confirm"])]
    pub dry_run: bool,
    #[arg(long)]
    pub yes: bool,
    #[arg(long, conflicts_with = "confirm")]
    pub undo: bool,
    #[arg(long)]
    pub confirm: bool,
    #[arg(long)]
    pub end_sessions: bool,
    #[arg(long)]
    pub from_other_database: bool,
}
