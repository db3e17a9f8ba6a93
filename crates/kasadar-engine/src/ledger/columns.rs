//! An entry as the columns of its row, and back. Both drivers write and read it so.

use super::{Entry, Ledger, Link, chain};
use crate::revision::Checksum;

/// Columns of `kasadar_ledger` but `seq` and `chain`, in the order of [`Entry::columns`].
pub(crate) const COLUMNS: [&str; 14] = [
    "job",
    "kind",
    "revision",
    "checksum",
    "started",
    "duration_ms",
    "outcome",
    "statements",
    "error_code",
    "error_detail",
    "program",
    "operator",
    "host",
    "backup",
];

/// A row as text, column by column.
pub(crate) type Columns = [Option<String>; COLUMNS.len()];

impl Entry {
    /// The entry as its row has it.
    pub(crate) fn columns(&self) -> Columns {
        let columns = [
            Some(self.job.clone()),
            Some(self.kind.to_string()),
            self.revision.clone(),
            self.checksum.as_ref().map(|checksum| checksum.0.clone()),
            Some(self.started.to_string()),
            Some(self.duration_ms.to_string()),
            Some(self.outcome.to_string()),
            Some(self.statements.to_string()),
            self.error_code.clone(),
            self.error_detail.clone(),
            Some(self.program.clone()),
            Some(self.operator.clone()),
            Some(self.host.clone()),
            self.backup.clone(),
        ];
        // PostgreSQL keeps no NUL in a text.
        columns.map(|column| column.map(|text| text.replace('\0', "\u{fffd}")))
    }

    /// The entry in a row; none where its words are not ours: a later Kasadar may have written it.
    fn of(seq: i64, columns: &Columns) -> Option<Self> {
        let [
            job,
            kind,
            revision,
            checksum,
            started,
            duration_ms,
            outcome,
            statements,
            error_code,
            error_detail,
            program,
            operator,
            host,
            backup,
        ] = columns;
        Some(Self {
            seq,
            job: job.clone()?,
            kind: kind.as_ref()?.parse().ok()?,
            revision: revision.clone(),
            checksum: checksum.clone().map(Checksum),
            started: started.as_ref()?.parse().ok()?,
            duration_ms: duration_ms.as_ref()?.parse().ok()?,
            outcome: outcome.as_ref()?.parse().ok()?,
            statements: statements.as_ref()?.parse().ok()?,
            error_code: error_code.clone(),
            error_detail: error_detail.clone(),
            program: program.clone()?,
            operator: operator.clone()?,
            host: host.clone()?,
            backup: backup.clone(),
        })
    }
}

/// What an entry's hash is made of, besides the hash before it.
pub(crate) fn text(columns: &Columns) -> String {
    chain::canonical(columns.iter().map(|column| column.as_deref()))
}

impl Ledger {
    /// Takes the next row in.
    pub(crate) fn read_row(&mut self, seq: i64, columns: &Columns, chain: Option<String>) {
        self.links.push(Link { seq, job: columns[0].clone().unwrap_or_default(), text: text(columns), chain });
        self.entries.extend(Entry::of(seq, columns));
    }
}
