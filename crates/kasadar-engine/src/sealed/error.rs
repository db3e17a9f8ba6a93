//! What is wrong with sealed files, or with what is to be sealed.

use kasadar_schema::{Engine, ObjectDifference};

use crate::error::problems;

problems! {
    /// Files and seals that do not fit together. Nothing is loaded from their folder then.
    pub enum SealError {
        /// A line that is none of a sealed file.
        1811 Failed BrokenSeal { file: String, line: u32, text: String } = "{file}:{line}: `{text}` is no line of a sealed file",
        /// A later Kasadar wrote it.
        1812 Failed SealTooNew { file: String, format: u32 } = "{file} has format {format}, which this program does not know",
        /// One of the two files without the other.
        1813 Failed HalfASeal { missing: String } = "{missing} is missing beside its other half",
        /// A file that reads otherwise than when it was sealed.
        1814 Verification SealedFileEdited { revision: String, file: String } = "{file} was edited after {revision} was sealed",
        /// A sealed revision that no file has.
        1815 Verification SealedFileMissing { revision: String } = "no file has {revision}, which is sealed",
        /// Two sealed files that tell different stories.
        1816 Verification SealContradicts { revision: String, engine: Engine } = "the sealed changes up to {revision} do not lead to its fingerprint on {engine}",
        /// The way back leaves another schema than there was before.
        1817 Verification DownLeavesOther { revision: String, engine: Engine, differences: Vec<ObjectDifference> } = "{revision} down leaves another schema than before it on {engine}: {differences:?}",
        /// The second way up leaves another schema than the first.
        1818 Verification UpLeavesOther { revision: String, engine: Engine, differences: Vec<ObjectDifference> } = "{revision} up again leaves another schema than the first time on {engine}: {differences:?}",
        /// A database to prove revisions on that holds something.
        1819 Refused ScratchNotEmpty { place: String } = "{place} is not empty, so nothing is proved on it",
        /// Sealed files that are not what sealing would write now.
        1820 Verification SealNotCurrent { file: String } = "{file} is not what sealing would write",
        /// `--server` names a store.
        1822 Usage NotAServer { place: String } = "{place} is no PostgreSQL database",
        /// The set inside the program cannot be sealed.
        1821 Usage NothingToSealInto {} = "the embedded set has no folder to write seals into",
    }
}
