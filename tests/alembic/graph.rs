//! One graph, written for both programs: a branch, a merge, and a lineage that depends on another.

use kasadar_engine::graph::Graph;
use kasadar_test_support::folder;

/// A revision that makes one table.
pub(crate) struct One {
    pub(crate) id: &'static str,
    pub(crate) revises: &'static [&'static str],
    pub(crate) labels: &'static [&'static str],
    pub(crate) depends_on: &'static [&'static str],
}

/// ```text
/// a1 ─┬─ b1 ── c1 ─┬─ m ── d
///     └─ b2 ───────┘
///        ┊ (x2 depends on b2)
/// x1 ─── x2
/// ```
pub(crate) const REVISIONS: &[One] = &[
    One { id: "a1", revises: &[], labels: &[], depends_on: &[] },
    One { id: "b1", revises: &["a1"], labels: &["sol"], depends_on: &[] },
    One { id: "b2", revises: &["a1"], labels: &["sag"], depends_on: &[] },
    One { id: "c1", revises: &["b1"], labels: &[], depends_on: &[] },
    One { id: "m", revises: &["c1", "b2"], labels: &[], depends_on: &[] },
    One { id: "d", revises: &["m"], labels: &[], depends_on: &[] },
    One { id: "x1", revises: &[], labels: &["yan"], depends_on: &[] },
    One { id: "x2", revises: &["x1"], labels: &[], depends_on: &["b2"] },
];

impl One {
    pub(crate) fn up(&self) -> String {
        format!("CREATE TABLE t_{} (id INTEGER NOT NULL PRIMARY KEY, ad VARCHAR(40))", self.id)
    }

    pub(crate) fn down(&self) -> String {
        format!("DROP TABLE t_{}", self.id)
    }

    fn file(&self) -> (String, String) {
        let lists = [("revises", self.revises), ("labels", self.labels), ("depends-on", self.depends_on)];
        let lists: String = lists.iter().map(|(key, names)| format!("-- {key}: {}\n", names.join(", "))).collect();
        let text = format!("-- revision: {0}\n{lists}-- message: {0}\n\n-- +up\n{1};\n\n-- +down\n{2};\n", self.id, self.up(), self.down());
        (format!("{}.sql", self.id), text)
    }
}

/// The graph as Kasadar reads it.
pub(crate) fn graph() -> Graph {
    folder(&REVISIONS.iter().map(One::file).collect::<Vec<_>>()).graph()
}
