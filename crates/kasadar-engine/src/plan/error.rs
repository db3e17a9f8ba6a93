//! Why no plan can be made. Nothing was touched: planning never does.

use crate::error::problems;

problems! {
    /// A target that leads nowhere, or a database that cannot be planned for.
    pub enum PlanError {
        /// The target's text does not follow the grammar.
        1101 Usage BadTarget { target: String } = "`{target}` is not a target",
        /// No revision or label of that name.
        1102 Usage UnknownTarget { target: String } = "no revision or label is called `{target}`",
        /// A prefix that several ids begin with.
        1103 Usage AmbiguousPrefix { target: String, matches: Vec<String> } = "`{target}` fits {matches:?}",
        /// `head` where there are several.
        1104 Refused SeveralHeads { heads: Vec<String> } = "several heads: {heads:?}",
        /// A relative target that could go several ways.
        1105 Usage AmbiguousWalk { target: String, choices: Vec<String> } = "`{target}` could lead to any of {choices:?}",
        /// A relative target that leads out of the graph.
        1106 Usage TooFewSteps { target: String, found: u32 } = "`{target}` asks for more steps than the {found} there are",
        /// Version rows that no file has, from a source nobody knows.
        1107 Refused UnknownRows { rows: Vec<String> } = "the version table holds rows that no file has: {rows:?}",
        /// Version rows that a later Kasadar wrote.
        1108 Refused DatabaseNewer { rows: Vec<String>, program: String } = "the database was upgraded by {program} to {rows:?}",
        /// A downgrade to something that is not applied.
        1109 Usage NotApplied { target: String } = "`{target}` is not applied, so no downgrade leads there",
        /// A downgrade over a revision that cannot be undone.
        1110 Refused IrreversibleRevision { revision: String, reason: String } = "{revision} cannot be undone: {reason}",
        /// `+N` for a downgrade, `-N` for an upgrade.
        1111 Usage WrongDirection { target: String } = "`{target}` leads the other way",
        /// `label@id` whose id is elsewhere.
        1112 Usage NotInLineage { target: String, label: String } = "`{target}` is not in the lineage of `{label}`",
        /// Another plan must wait until the unfinished revision is finished.
        1113 Refused UnfinishedRevision { revision: String, direction: String } = "{revision} is half-way {direction}",
        /// A new revision's parent that has a child already.
        1115 Usage NotAHead { revision: String, heads: Vec<String> } = "{revision} is no head; the heads are {heads:?}",
        /// Several targets for one stamp that contain each other.
        1114 Usage OverlappingTargets { targets: Vec<String> } = "{targets:?} contain each other",
    }
}
