//! Small sets of revisions for cases about the command line.

use kasadar_engine::database::Address;
use kasadar_test_support::{Folder, Place, folder, revision};

use crate::program::{Ran, Shop};

/// Two revisions with a message in both languages, and a third.
pub(crate) fn three() -> Folder {
    let turkish = |(name, text): (String, String), english: &str, turkish: &str| {
        let id = name.trim_end_matches(".sql").to_owned();
        (name, text.replace(&format!("-- message: {id}"), &format!("-- message: {english}\n-- message.tr: {turkish}")))
    };
    folder(&[
        turkish(
            revision("r1", "", "CREATE TABLE urunler (id INTEGER PRIMARY KEY, ad TEXT NOT NULL);", "DROP TABLE urunler;"),
            "Products",
            "Ürünler",
        ),
        turkish(
            revision("r2", "r1", "CREATE TABLE fiyatlar (id INTEGER PRIMARY KEY, kurus BIGINT);", "DROP TABLE fiyatlar;"),
            "Prices",
            "Fiyatlar",
        ),
        revision("r3", "r2", "ALTER TABLE urunler ADD COLUMN barkod VARCHAR(64);", "ALTER TABLE urunler DROP COLUMN barkod;"),
    ])
}

/// `three`, with a second head beside `r3`.
pub(crate) fn two_heads() -> Folder {
    let folder = three();
    let (name, text) = revision("s3", "r2", "CREATE TABLE subeler (id INTEGER PRIMARY KEY);", "DROP TABLE subeler;");
    folder.write(&name, text.replace("-- message", "-- labels: subeler\n-- message"));
    folder
}

/// What stands behind `--db` for a place.
pub(crate) fn db(place: &Place) -> String {
    match place {
        Place::Sqlite(store) => store.path.display().to_string(),
        Place::Postgres(database) => database.address(),
    }
}

/// `'--db' … '--migrations' …` as a line of a transcript begins.
pub(crate) fn with(place: &Place, folder: &Folder, line: &str) -> String {
    format!("--db '{}' --migrations '{}' {line}", db(place), folder.path().display())
}

/// Runs the program on a place with a folder's revisions.
pub(crate) fn go(shop: &Shop, place: &Place, folder: &Folder, words: &[&str]) -> Ran {
    let (db, migrations) = (db(place), folder.path().display().to_string());
    shop.run(["--db", &db, "--migrations", &migrations].iter().chain(words))
}

/// Brings a place to a revision.
pub(crate) fn bring(shop: &Shop, place: &Place, folder: &Folder, target: &str) {
    let ran = go(shop, place, folder, &["upgrade", target]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
}

/// Everything of a database that a refusal must not change: bytes of a file, dump and own tables of a server.
pub(crate) fn image(place: &Place) -> Vec<u8> {
    match place {
        Place::Sqlite(store) => std::fs::read(&store.path).unwrap(),
        Place::Postgres(database) => {
            let own =
                "SELECT coalesce(string_agg(relname, ' ' ORDER BY relname), '') FROM pg_class WHERE relnamespace = 'public'::regnamespace";
            let version = "SELECT to_regclass('alembic_version') IS NOT NULL AND to_regclass('kasadar_ledger') IS NOT NULL";
            let mut told = format!("{}\n{}", place.dump(), database.psql(own));
            if database.psql(version) == "t" {
                told += &database.psql("SELECT string_agg(version_num, ' ') FROM alembic_version");
                told += &database.psql("SELECT string_agg(l::text, ' ' ORDER BY seq) FROM kasadar_ledger l");
            }
            told.into_bytes()
        }
    }
}

/// The address as the program reads it.
pub(crate) fn is_server(place: &Place) -> bool {
    matches!(place.address(), Address::Postgres(_))
}
