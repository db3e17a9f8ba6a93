//! Sealing: every revision is proved up, down and up again on a database of its own, with rows in its
//! tables, and what it leaves behind is written down in the two sealed files.
//!
//! Owns the proof and the writing; what the files mean is `sealed`'s. A database that is proved on ends full
//! of made-up rows: it is never anybody's.

mod fill;
mod prove;
mod rows;
mod write;

use std::collections::HashMap;

use kasadar_schema::{Engine, Fingerprint, Objects};
use serde::Serialize;
use ts_rs::TS;

use crate::context::Context;
use crate::database::{Access, Postgres, Sqlite};
use crate::error::Result;
use crate::graph::{Follow, Graph, Node};
use crate::sealed::{Change, Deltas, SCHEMAS, SUM, Seal, SealError, Sealed};
use crate::source::{Source, SourceError};

pub use fill::Unfilled;
pub use prove::{Proof, Proved, WayBack, prove};

/// Whether tables hold rows while revisions are proved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filling {
    /// Every empty table gets made-up rows.
    MadeUpRows,
    /// Tables stay as the revisions leave them.
    None,
}

/// What is done with the files that sealing makes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keep {
    /// They are written.
    Write,
    /// They must be there already.
    Compare,
}

/// What sealing proved and wrote.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct SealReport {
    /// What was proved, database by database.
    pub proofs: Vec<Proof>,
    /// Revisions in all.
    pub revisions: usize,
    /// Revisions that are not sealed on PostgreSQL now; without a server only what was sealed before stays so.
    pub without_postgres: Vec<String>,
    /// Files that were written anew; none where all was as it should be.
    pub written: Vec<String>,
}

/// Proves all revisions on a store of its own, which lives as long as the proof.
pub async fn prove_on_store(graph: &Graph, filling: Filling, context: &Context) -> Result<Proof> {
    let folder = context.folders.scratch.join(format!("kasadar-seal-{}", context.new_id()));
    let unwritable = |source| SourceError::UnwritableFile { file: folder.display().to_string(), source };
    std::fs::create_dir_all(&folder).map_err(unwritable)?;
    let proof = match Sqlite::open(&folder.join("proof.db"), Access::Create).await {
        Ok(mut store) => prove(&mut store, graph, filling, context).await,
        Err(error) => Err(error.into()),
    };
    // What cannot be taken away lies in a folder for such things.
    let _ = std::fs::remove_dir_all(&folder);
    proof
}

/// The same on a server: in a database made beside that of `server`, which is only asked to make it.
pub async fn prove_on_server(server: &Postgres, graph: &Graph, filling: Filling, context: &Context) -> Result<Proof> {
    let name = server.scratch_name("seal", &context.new_id());
    let mut made = server.make_database(&name).await?;
    let proof = prove(&mut made, graph, filling, context).await;
    drop(made);
    // Its owner can take it away at any time; what was proved stays true.
    let _ = server.drop_database(&name).await;
    proof
}

/// Puts proofs and what was sealed before together, and writes both files or holds them against those that are there.
pub fn conclude(source: &Source, graph: &Graph, proofs: Vec<Proof>, keep: Keep) -> Result<SealReport> {
    let sealed = sealed(graph, &proofs);
    let (sum, schemas) = sealed.texts(graph);
    let mut written = Vec::new();
    for (name, text) in [(SCHEMAS, schemas), (SUM, sum)] {
        if source.seal_text(name)?.is_some_and(|there| there.lines().eq(text.lines())) {
            continue;
        }
        let file = source.seal_path(name).ok_or(SealError::NothingToSealInto {})?;
        if keep == Keep::Compare {
            return Err(SealError::SealNotCurrent { file: file.display().to_string() }.into());
        }
        write::whole(&file, &text)?;
        written.push(file.display().to_string());
    }
    let without_postgres = sealed.unsealed(graph, Engine::Postgres).into_iter().map(|node| graph.id(node).to_owned()).collect();
    Ok(SealReport { proofs, revisions: graph.len(), without_postgres, written })
}

/// What the files should say.
fn sealed(graph: &Graph, proofs: &[Proof]) -> Sealed {
    let mut deltas = Deltas::default();
    let [mut sqlite, mut postgres] = Engine::ALL.map(|engine| {
        let proof = proofs.iter().find(|proof| proof.engine == engine);
        let (mut fingerprints, mut at) = (HashMap::new(), HashMap::new());
        for node in graph.order().iter().copied() {
            let id = graph.id(node);
            let changes: Option<Vec<Change>> = match proof {
                Some(proof) => proof.changes.get(id).cloned(),
                None => unchanged(graph, node, engine, &fingerprints),
            };
            if let Some(changes) = changes {
                deltas.put(id, engine, changes);
                let objects = objects(graph, node, engine, &deltas, &mut at);
                fingerprints.insert(id.to_owned(), objects.fingerprint());
                at = HashMap::from([(node, objects)]);
            }
        }
        fingerprints
    });
    let seals = graph.order().iter().map(|node| {
        let revision = graph.revision(*node);
        let (sqlite, postgres) = (sqlite.remove(&revision.id), postgres.remove(&revision.id));
        (revision.id.clone(), Seal { checksum: revision.checksum.clone(), sqlite, postgres })
    });
    Sealed::new(seals.collect(), deltas)
}

/// On an engine without a proof a seal stays, where its file and all before it stayed as they were.
fn unchanged(graph: &Graph, node: Node, engine: Engine, kept: &HashMap<String, Fingerprint>) -> Option<Vec<Change>> {
    let (sealed, id) = (graph.sealed()?, graph.id(node));
    let seal = sealed.seal(id).filter(|seal| seal.checksum == graph.revision(node).checksum && seal.on(engine).is_some());
    let stays = seal.is_some() && graph.needs(node).iter().all(|need| kept.contains_key(graph.id(*need)));
    stays.then(|| sealed.delta(id, engine).collect())
}

/// The objects of a database at `node` alone: beside other branches a revision was proved with more around it.
fn objects(graph: &Graph, node: Node, engine: Engine, deltas: &Deltas, at: &mut HashMap<Node, Objects>) -> Objects {
    let (mut objects, todo) = match graph.needs(node) {
        [only] if at.contains_key(only) => (at.remove(only).unwrap_or_default(), vec![node]),
        _ => (Objects::default(), graph.in_order(&graph.ancestors(&[node], Follow::Everything)).collect()),
    };
    for node in todo {
        deltas.of(graph.id(node), engine).for_each(|change| change.carry_out(&mut objects));
    }
    objects
}
