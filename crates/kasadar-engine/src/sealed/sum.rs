//! `kasadar.sum`: one line for each revision with its id, the checksum of its file, and the fingerprints
//! of the schema on SQLite and on PostgreSQL; `-` where it was not sealed.

use std::collections::HashMap;

use kasadar_schema::Fingerprint;

use super::{FORMAT, SUM, Seal, SealError, lines};
use crate::revision::Checksum;

pub(super) fn read(file: &str, text: &str) -> Result<HashMap<String, Seal>, SealError> {
    let mut seals = HashMap::new();
    for (number, line) in lines(file, SUM, text)? {
        let broken = || SealError::BrokenSeal { file: file.to_owned(), line: number, text: line.to_owned() };
        let (id, seal) = seal(line).ok_or_else(broken)?;
        // The same line twice is what joining two versions leaves behind.
        if seals.insert(id, seal.clone()).is_some_and(|other| other != seal) {
            return Err(broken());
        }
    }
    Ok(seals)
}

fn seal(line: &str) -> Option<(String, Seal)> {
    let mut words = line.split_whitespace();
    let (id, checksum) = (words.next()?, hash(words.next()?)?);
    let mut fingerprint = || match words.next()? {
        "-" => Some(None),
        word => Some(Some(Fingerprint(hash(word)?))),
    };
    let seal = Seal { checksum: Checksum(checksum), sqlite: fingerprint()?, postgres: fingerprint()? };
    words.next().is_none().then(|| (id.to_owned(), seal))
}

fn hash(word: &str) -> Option<String> {
    let is_hash = word.len() == 64 && word.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    is_hash.then(|| word.to_owned())
}

pub(super) fn write<'a>(ids: impl Iterator<Item = &'a str>, seals: &HashMap<String, Seal>) -> String {
    let mut text = format!("{SUM} {FORMAT}\n");
    for (id, seal) in ids.filter_map(|id| Some((id, seals.get(id)?))) {
        let [sqlite, postgres] = [&seal.sqlite, &seal.postgres].map(|found| found.as_ref().map_or("-", |found| &found.0));
        text.extend([id, " ", &seal.checksum.0, " ", sqlite, " ", postgres, "\n"]);
    }
    text
}
