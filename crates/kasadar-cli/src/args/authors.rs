//! The words of verbs for authors of revisions.

use std::path::PathBuf;

use clap::Args;

#[derive(Debug, Args)]
pub struct Show {
    #[arg(value_name = "REVISION")]
    pub revision: String,
}

#[derive(Debug, Args)]
pub struct Revision {
    #[arg(short, long, value_name = "TEXT")]
    pub message: String,
    #[arg(long, value_name = "TEXT")]
    pub message_tr: Option<String>,
    #[arg(long, value_name = "REVISION", default_value = "head")]
    pub head: String,
    #[arg(long, value_name = "REVISION")]
    pub depends_on: Vec<String>,
    #[arg(long, value_name = "LABEL")]
    pub branch_label: Vec<String>,
    #[arg(long, value_name = "ID")]
    pub rev_id: Option<String>,
    #[arg(long)]
    pub splice: bool,
}

#[derive(Debug, Args)]
pub struct Merge {
    #[arg(value_name = "REVISION", default_value = "heads")]
    pub revisions: Vec<String>,
    #[arg(short, long, value_name = "TEXT")]
    pub message: Option<String>,
    #[arg(long, value_name = "LABEL")]
    pub branch_label: Vec<String>,
    #[arg(long, value_name = "ID")]
    pub rev_id: Option<String>,
}

#[derive(Debug, Args)]
pub struct Edit {
    #[arg(value_name = "REVISION", default_value = "head")]
    pub revision: String,
}

#[derive(Debug, Args)]
pub struct Init {
    #[arg(value_name = "DIR", default_value = "migrations")]
    pub folder: PathBuf,
}

#[derive(Debug, Args)]
pub struct Seal {
    #[arg(long)]
    pub check: bool,
    #[arg(long, value_name = "DB")]
    pub server: Option<String>,
    #[arg(long)]
    pub without_rows: bool,
}
