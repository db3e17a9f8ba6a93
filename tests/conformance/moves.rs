//! Up and down, version rows and ledger, databases that others kept so far.

use kasadar_engine::Error;
use kasadar_engine::ledger::{Keeper, Outcome};
use kasadar_engine::plan::{Goal, PlanError, UnknownRows};
use kasadar_engine::run::{RunError, run};
use kasadar_engine::status::{State, status};
use kasadar_engine::verbs::{Stopped, preview};
use kasadar_test_support::{Place, context, folder, revision};

use crate::harness::{down, failed, go, on_both, reached, stamp, steps, three, up};

const ALEMBIC: &str =
    "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num));";

on_both! {
    base_to_head_and_back_leaves_the_same_schema,
    a_database_that_alembic_kept_is_taken_over_as_it_is,
    an_edited_file_is_refused_and_other_blanks_are_not,
    a_database_of_a_later_kasadar_is_named_as_such,
    rows_of_nobody_stop_a_run_until_they_are_purged,
    tables_without_a_version_are_refused_then_stamped_then_upgraded,
    base_data_does_not_make_an_unmanaged_database_managed,
    redundant_rows_are_healed_on_the_way,
    a_plan_is_refused_when_the_ledger_moved,
    turkish_quoted_and_reserved_names_are_names,
}

async fn base_to_head_and_back_leaves_the_same_schema(place: Place) {
    let folder = three();
    let graph = folder.graph();
    let report = reached(&place, &graph, &up("head")).await;
    assert_eq!(steps(&report), ["r1 done", "r2 done", "r3 done"]);
    assert_eq!((report.outcome, report.rows_after.join(" ")), (Outcome::Done, "r3".to_owned()));
    let head = place.dump();
    assert_eq!(place.version(), "r3");

    let report = reached(&place, &graph, &down("base")).await;
    assert_eq!((place.dump().as_str(), place.version().as_str()), ("", ""));
    assert_eq!((report.rows_before.join(" "), report.rows_after.join(" ")), ("r3".to_owned(), String::new()));

    reached(&place, &graph, &up("head")).await;
    assert_eq!(place.dump(), head);
    let done = ["r1", "r2", "r3"].map(|id| format!("upgrade {id} done"));
    let undone = ["r3", "r2", "r1"].map(|id| format!("downgrade {id} done"));
    assert_eq!(place.ledger(), [&done[..], &undone, &done].concat());
    assert!(go(&place, &graph, &up("head")).await.unwrap().0.is_empty());
    assert_eq!(place.ledger().len(), 9, "a run without steps leaves no entry");
}

async fn a_database_that_alembic_kept_is_taken_over_as_it_is(place: Place) {
    let folder = three();
    let graph = folder.graph();
    place.sql(ALEMBIC);
    place.sql("CREATE TABLE urunler (id INTEGER PRIMARY KEY, ad TEXT NOT NULL)");
    place.sql("INSERT INTO urunler VALUES (7, 'Simit'); INSERT INTO alembic_version VALUES ('r1')");
    let seen = status(&mut place.look().await, &graph).await.unwrap();
    assert_eq!((seen.state, seen.keeper, seen.applied), (State::Pending, Keeper::Alembic, 1));

    let report = reached(&place, &graph, &up("head")).await;
    assert_eq!(steps(&report), ["r2 done", "r3 done"]);
    assert_eq!(place.version(), "r3");
    assert_eq!(place.sql("SELECT ad FROM urunler"), "Simit");
    let seen = status(&mut place.look().await, &graph).await.unwrap();
    assert_eq!((seen.state, seen.keeper, seen.applied), (State::UpToDate, Keeper::Kasadar, 3));
}

async fn an_edited_file_is_refused_and_other_blanks_are_not(place: Place) {
    let folder = three();
    reached(&place, &folder.graph(), &up("r2")).await;
    let text = std::fs::read_to_string(folder.path().join("r2.sql")).unwrap();

    folder.write("r2.sql", format!("\u{feff}{}   \r\n\r\n", text.replace('\n', "  \r\n")));
    let seen = status(&mut place.look().await, &folder.graph()).await.unwrap();
    assert_eq!((seen.state, seen.edited.len()), (State::Pending, 0));
    reached(&place, &folder.graph(), &up("+1")).await;

    folder.write("r2.sql", text.replace("550", "551"));
    let seen = status(&mut place.look().await, &folder.graph()).await.unwrap();
    assert_eq!((seen.state, seen.edited[0].file.as_str()), (State::Drift, "r2.sql"));
    let before = (place.dump(), place.version());
    let failure = failed(&place, &folder.graph(), &down("base")).await;
    assert!(matches!(&failure.error, Error::Run(RunError::EditedRevision { revision, file }) if revision == "r2" && file == "r2.sql"));
    assert_eq!((failure.error.problem().code.as_str(), (place.dump(), place.version())), ("KSD-1402", before));
}

async fn a_database_of_a_later_kasadar_is_named_as_such(place: Place) {
    let folder = three();
    reached(&place, &folder.graph(), &up("head")).await;
    folder.remove("r3.sql");
    let graph = folder.graph();
    assert_eq!(status(&mut place.look().await, &graph).await.unwrap().state, State::Newer);
    match go(&place, &graph, &up("head")).await.unwrap_err() {
        Stopped::Early(Error::Plan(PlanError::DatabaseNewer { rows, program })) => {
            assert_eq!((rows, program.as_str()), (vec!["r3".to_owned()], "kasadar 0.0.0"));
        }
        other => panic!("{other:?}"),
    }
    // Words of a later program in the ledger are no reason to fail otherwise.
    place.sql("UPDATE kasadar_ledger SET kind = 'transmogrify' WHERE revision = 'r1'");
    assert_eq!(status(&mut place.look().await, &graph).await.unwrap().state, State::Newer);
}

async fn rows_of_nobody_stop_a_run_until_they_are_purged(place: Place) {
    let folder = three();
    let graph = folder.graph();
    reached(&place, &graph, &up("r2")).await;
    place.sql("INSERT INTO alembic_version VALUES ('ffff')");
    assert_eq!(status(&mut place.look().await, &graph).await.unwrap().state, State::UnknownRows);
    for goal in [up("head"), down("base"), stamp("r1")] {
        let stopped = go(&place, &graph, &goal).await.unwrap_err();
        assert!(matches!(stopped.error(), Error::Plan(PlanError::UnknownRows { rows }) if rows == &["ffff"]), "{stopped:?}");
    }
    let purge = Goal::Stamp { targets: vec!["r2".parse().unwrap()], unknown_rows: UnknownRows::Purge };
    reached(&place, &graph, &purge).await;
    assert_eq!(place.version(), "r2");
    reached(&place, &graph, &up("head")).await;
    assert_eq!(place.version(), "r3");
}

async fn tables_without_a_version_are_refused_then_stamped_then_upgraded(place: Place) {
    let folder = three();
    let graph = folder.graph();
    place.sql("CREATE TABLE urunler (id INTEGER PRIMARY KEY, ad TEXT NOT NULL)");
    let before = place.dump();
    assert_eq!(status(&mut place.look().await, &graph).await.unwrap().state, State::NoStamp);
    let failure = failed(&place, &graph, &up("head")).await;
    assert!(matches!(&failure.error, Error::Run(RunError::UnmanagedDatabase { tables }) if tables == &["urunler"]));
    let made = place.pick(
        "SELECT count(*) FROM sqlite_schema WHERE name LIKE 'kasadar%'",
        "SELECT count(*) FROM pg_class WHERE relname LIKE 'kasadar%'",
    );
    assert_eq!((place.dump(), place.sql(made).as_str()), (before, "0"));

    let report = reached(&place, &graph, &stamp("r1")).await;
    assert_eq!((steps(&report), place.version().as_str()), (vec!["r1 done".to_owned()], "r1"));
    reached(&place, &graph, &up("head")).await;
    assert_eq!(place.ledger(), ["stamp r1 done", "upgrade r2 done", "upgrade r3 done"]);
}

async fn base_data_does_not_make_an_unmanaged_database_managed(place: Place) {
    use kasadar_engine::seed::{Answers, SeedSource, seed};
    let graph = three().graph();
    place.sql("CREATE TABLE urunler (id INTEGER PRIMARY KEY, ad VARCHAR(40) NOT NULL)");
    let text = "dataset = \"u\"\ntable = \"urunler\"\nkey = [\"id\"]\ntitle = \"t\"\ntitle-tr = \"t\"\n[[row]]\nid = 1\nad = \"Çay\"\n";
    let datasets = SeedSource::Folder(folder(&[("u.toml", text)]).path().to_path_buf()).load().unwrap();
    seed(&mut place.open().await, &datasets, &[], &Answers::default(), &context()).await.unwrap();
    assert_eq!(status(&mut place.look().await, &graph).await.unwrap().state, State::NoStamp);
    let failure = failed(&place, &graph, &up("head")).await;
    assert!(matches!(failure.error, Error::Run(RunError::UnmanagedDatabase { .. })), "{:?}", failure.error);
}

async fn redundant_rows_are_healed_on_the_way(place: Place) {
    let folder = three();
    let graph = folder.graph();
    reached(&place, &graph, &up("r2")).await;
    place.sql("INSERT INTO alembic_version VALUES ('r1')");
    let plan = preview(&mut place.look().await, &graph, &up("head")).await.unwrap();
    assert_eq!((plan.rows_dropped, place.version().as_str()), (vec!["r1".to_owned()], "r1 r2"));
    reached(&place, &graph, &up("head")).await;
    assert_eq!((place.version().as_str(), place.ledger()[2..].join(", ")), ("r3", "heal - done, upgrade r3 done".to_owned()));

    place.sql("INSERT INTO alembic_version VALUES ('r1')");
    reached(&place, &graph, &up("head")).await;
    assert_eq!(place.version(), "r3", "healed without a step as well");
}

async fn a_plan_is_refused_when_the_ledger_moved(place: Place) {
    let folder = three();
    let graph = folder.graph();
    let mut database = place.open().await;
    let plan = preview(&mut database, &graph, &up("head")).await.unwrap();
    reached(&place, &graph, &up("r1")).await;
    let before = (place.dump(), place.version(), place.ledger());
    let failure = run(&mut database, &graph, &plan, &context()).await.unwrap_err();
    assert!(matches!(failure.error, Error::Run(RunError::LedgerMoved {})));
    assert!(failure.report.steps.is_empty());
    assert_eq!((place.dump(), place.version()), (before.0, before.1));

    // A ledger that came back to the same rows has moved all the same.
    let plan = preview(&mut database, &graph, &up("head")).await.unwrap();
    reached(&place, &graph, &up("r2")).await;
    reached(&place, &graph, &down("r1")).await;
    let failure = run(&mut database, &graph, &plan, &context()).await.unwrap_err();
    assert!(matches!(failure.error, Error::Run(RunError::LedgerMoved {})));
}

async fn turkish_quoted_and_reserved_names_are_names(place: Place) {
    let folder = folder(&[
        revision(
            "r1",
            "",
            r#"CREATE TABLE "Ürün İğne" ("Kod" VARCHAR(8) PRIMARY KEY, "select" INTEGER);
               CREATE TABLE "order" ("group" INTEGER PRIMARY KEY, "Ürün" VARCHAR(8) REFERENCES "Ürün İğne" ("Kod"));
               INSERT INTO "Ürün İğne" VALUES ('ŞIİığ', 1), ('''"', 2);
               INSERT INTO "order" VALUES (1, 'ŞIİığ');"#,
            r#"DROP TABLE "order"; DROP TABLE "Ürün İğne";"#,
        ),
        revision(
            "r2",
            "r1",
            r#"CREATE TABLE "Ürün İğne yeni" ("Kod" VARCHAR(8) PRIMARY KEY, "select" INTEGER, "from" INTEGER);
               INSERT INTO "Ürün İğne yeni" ("Kod", "select") SELECT "Kod", "select" FROM "Ürün İğne";
               DROP TABLE "order";
               DROP TABLE "Ürün İğne";
               ALTER TABLE "Ürün İğne yeni" RENAME TO "Ürün İğne";
               CREATE TABLE "order" ("group" INTEGER PRIMARY KEY);
               INSERT INTO "order" VALUES (1);"#,
            r#"DELETE FROM "order";"#,
        ),
        revision("r3", "r2", r#"DELETE FROM "Ürün İğne" WHERE "select" = 2;"#, ""),
    ]);
    reached(&place, &folder.graph(), &up("head")).await;
    assert_eq!(place.sql(r#"SELECT "Kod" FROM "Ürün İğne""#), "ŞIİığ");
    reached(&place, &folder.graph(), &down("r1")).await;
}
