//! Sealing: the proof of revisions, the files that it writes, and what a sealed folder refuses.

use std::path::Path;

use kasadar_engine::database::Database;
use kasadar_engine::seal::{Filling, Keep, Proof, SealReport, WayBack, conclude, prove, prove_on_store};
use kasadar_engine::source::Source;
use kasadar_engine::{Engine, Result};
use kasadar_test_support::{Folder, Place, context, finishes, folder, revision};

use crate::harness::{on_both, three};

on_both! {
    the_shipped_seals_are_what_sealing_writes_now,
    a_way_back_that_leaves_something_is_found,
    what_fails_only_with_rows_in_the_table_is_found,
    a_table_that_takes_no_row_is_named,
    only_an_empty_database_is_proved_on,
}

fn source(folder: &Path) -> Source {
    Source::Folder(folder.to_path_buf())
}

async fn proved(place: &Place, folder: &Folder, filling: Filling) -> Result<Proof> {
    let graph = source(folder.path()).load_unverified()?;
    prove(&mut place.open().await, &graph, filling, &context()).await
}

/// Seals a folder for stores.
pub(crate) async fn seal(folder: &Folder) -> Result<SealReport> {
    let source = source(folder.path());
    let graph = source.load_unverified()?;
    let proof = prove_on_store(&graph, Filling::MadeUpRows, &scratch(folder)).await?;
    conclude(&source, &graph, vec![proof], Keep::Write)
}

/// Circumstances with the folder's own place for what lives as long as a verb.
fn scratch(folder: &Folder) -> kasadar_engine::Context {
    let mut context = context();
    context.folders.scratch = folder.path().join("geçici");
    context
}

fn refused(folder: &Folder) -> String {
    source(folder.path()).load().unwrap_err().problem().name
}

async fn the_shipped_seals_are_what_sealing_writes_now(place: Place) {
    let migrations = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../migrations");
    let source = source(&migrations);
    let graph = source.load().unwrap();
    let proof = prove(&mut place.open().await, &graph, Filling::MadeUpRows, &context()).await.unwrap();
    assert_eq!(proof.unfilled, [], "every table has had rows");
    assert_eq!(proof.revisions.len(), graph.len());
    for one in &proof.revisions {
        let irreversible = one.revision == "ab3e581c60d9";
        assert_eq!(one.way_back, if irreversible { WayBack::Irreversible } else { WayBack::Proved }, "{}", one.revision);
    }
    let report = conclude(&source, &graph, vec![proof], Keep::Compare).unwrap();
    assert!(report.without_postgres.is_empty() && report.written.is_empty(), "{report:?}");
    graph.sealed().unwrap().agree(&graph).unwrap();
}

async fn a_way_back_that_leaves_something_is_found(place: Place) {
    let forgets = revision("r4", "r3", "CREATE INDEX ix_ad ON urunler (ad); CREATE TABLE renkler (id INTEGER);", "DROP TABLE renkler;");
    let folder = three();
    folder.write(&forgets.0, &forgets.1);
    let problem = proved(&place, &folder, Filling::MadeUpRows).await.unwrap_err().problem();
    assert_eq!((problem.name.as_str(), problem.args["revision"].as_str()), ("down-leaves-other", Some("r4")));
    assert_eq!(problem.args["differences"][0]["name"], "urunler.ix_ad");
}

async fn what_fails_only_with_rows_in_the_table_is_found(place: Place) {
    let files = [
        revision("r1", "", "CREATE TABLE urunler (id INTEGER PRIMARY KEY, ad VARCHAR(50) NOT NULL);", "DROP TABLE urunler;"),
        revision("r2", "r1", "CREATE UNIQUE INDEX ux ON urunler (length(CAST(id AS VARCHAR(9))));", "DROP INDEX ux;"),
    ];
    assert!(proved(&Place::on(place.engine()), &folder(&files), Filling::None).await.is_ok());
    let problem = proved(&place, &folder(&files), Filling::MadeUpRows).await.unwrap_err().problem();
    assert_eq!((problem.name.as_str(), problem.args["revision"].as_str()), ("statement-failed", Some("r2")));
}

async fn a_table_that_takes_no_row_is_named(place: Place) {
    let up = "CREATE TABLE olmaz (id INTEGER PRIMARY KEY, x INTEGER NOT NULL, CHECK (x > 5 AND x < 3));
        CREATE TABLE olur (id INTEGER PRIMARY KEY, durum VARCHAR(9) NOT NULL CHECK (durum IN ('acik', 'kapali')),
            ust INTEGER REFERENCES olur (id), kod VARCHAR(3) NOT NULL UNIQUE, tutar NUMERIC(6, 2) NOT NULL, gun DATE NOT NULL);";
    let files = [revision("r1", "", up, "DROP TABLE olur; DROP TABLE olmaz;")];
    let proof = proved(&place, &folder(&files), Filling::MadeUpRows).await.unwrap();
    assert_eq!(proof.unfilled.iter().map(|one| one.table.as_str()).collect::<Vec<_>>(), ["olmaz"]);
    assert!(!proof.unfilled[0].reason.is_empty());
    assert_eq!((place.sql("SELECT count(*) FROM olur"), place.sql("SELECT count(*) FROM olmaz")), ("2".into(), "0".into()));
}

async fn only_an_empty_database_is_proved_on(place: Place) {
    place.open().await.ledger().await.unwrap();
    place.sql("CREATE TABLE eski (id INTEGER)");
    let problem = proved(&place, &three(), Filling::MadeUpRows).await.unwrap_err().problem();
    assert_eq!(problem.code, "KSD-1819");
    assert_eq!(place.sql("SELECT count(*) FROM eski"), "0");
}

#[test]
fn an_edited_or_lost_file_of_a_sealed_folder_is_refused_and_blanks_are_not() {
    finishes(async {
        let folder = three();
        let report = seal(&folder).await.unwrap();
        assert_eq!((report.written.len(), report.without_postgres.len()), (2, 3));
        assert_eq!(seal(&folder).await.unwrap().written, Vec::<String>::new(), "sealing twice writes nothing");
        let read = |name: &str| std::fs::read_to_string(folder.path().join(name)).unwrap();
        let (r2, sum) = (read("r2.sql"), read("kasadar.sum"));
        for name in ["r2.sql", "kasadar.sum", "kasadar.schemas"] {
            let text = read(name);
            folder.write(name, format!("\u{feff}{}\r\n\r\n", text.replace('\n', " \t\r\n")));
        }
        assert_eq!(folder.graph().len(), 3);

        folder.write("r2.sql", r2.replace("BIGINT", "INTEGER"));
        assert_eq!(refused(&folder), "sealed-file-edited");
        folder.remove("r2.sql");
        assert_eq!(refused(&folder), "sealed-file-missing");
        folder.write("r2.sql", &r2);
        folder.write("kasadar.sum", format!("{sum}=======\n"));
        assert_eq!(refused(&folder), "broken-seal");
        folder.write("kasadar.sum", sum.replace("kasadar.sum 1", "kasadar.sum 7"));
        assert_eq!(refused(&folder), "seal-too-new");
        folder.remove("kasadar.sum");
        assert_eq!(refused(&folder), "half-a-seal");
        assert_eq!(source(folder.path()).load_unverified().unwrap().len(), 3);
        folder.write("kasadar.sum", &sum);
        let (name, text) = revision("r4", "r3", "CREATE TABLE renkler (id INTEGER);", "DROP TABLE renkler;");
        folder.write(&name, text);
        assert_eq!(kasadar_engine::sealed::unsealed(&folder.graph()).len(), 4, "three lack a server, one lacks both");
    });
}

#[test]
fn without_a_server_its_seals_stay_as_far_as_the_files_did() {
    finishes(async {
        let (folder, server) = (three(), Place::postgres());
        seal(&folder).await.unwrap();
        let graph = folder.graph();
        let proof = prove(&mut server.open().await, &graph, Filling::MadeUpRows, &context()).await.unwrap();
        let source = source(folder.path());
        assert_eq!(conclude(&source, &graph, vec![proof], Keep::Write).unwrap().without_postgres, Vec::<String>::new());
        assert_eq!(conclude(&source, &folder.graph(), Vec::new(), Keep::Compare).unwrap().written, Vec::<String>::new());

        let (name, text) = revision("r2", "r1", "CREATE TABLE fiyatlar (id INTEGER PRIMARY KEY, kurus INTEGER);", "DROP TABLE fiyatlar;");
        folder.write(&name, text);
        let graph = source.load_unverified().unwrap();
        let stale = conclude(&source, &graph, Vec::new(), Keep::Compare).unwrap_err().problem();
        assert_eq!(stale.name, "seal-not-current");
        let report = seal(&folder).await.unwrap();
        assert_eq!(report.without_postgres, ["r2", "r3"]);
        let graph = folder.graph();
        let sealed = graph.sealed().unwrap();
        assert!(sealed.fingerprint("r1", Engine::Postgres).is_some() && sealed.fingerprint("r2", Engine::Postgres).is_none());
        assert!(sealed.fingerprint("r3", Engine::Sqlite).is_some());
        assert!(!folder.path().join("geçici").read_dir().unwrap().any(|_| true), "the store of the proof is gone");
    });
}
