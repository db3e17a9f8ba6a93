//! A swap of two databases whose connection is cut behind every message: the old one or the new one stands
//! under the name, both are there, and the door is open.

use std::collections::BTreeMap;

use kasadar_engine::database::{Access, AnyDatabase, Database, DatabaseError, Postgres};
use kasadar_test_support::{PASSWORD, Place, ROLE, Server, ServerDatabase, finishes};

use crate::dice::{Dice, times};
use crate::states::server;
use crate::wire::{Cut, Later, Wire};

/// Two databases: `eski` has the name, `yeni` is to come.
struct Case {
    place: Place,
    kept: String,
    incoming: String,
}

fn admin(sql: &str) -> String {
    at("postgres").psql_as("postgres", sql)
}

fn at(name: &str) -> ServerDatabase {
    Server::shared().named(name)
}

impl Case {
    fn new() -> Self {
        let place = Place::postgres();
        let name = server(&place).name.clone();
        let case = Self { kept: format!("{name}_kept"), incoming: format!("{name}_incoming"), place };
        admin(&format!("CREATE DATABASE {} OWNER {ROLE}", case.incoming));
        admin(&format!("ALTER DATABASE {name} SET work_mem = '7MB'"));
        at(&name).psql("CREATE TABLE eski (id int)");
        at(&case.incoming).psql("CREATE TABLE yeni (id int)");
        case
    }

    /// A swap over a wire.
    fn swapped(&self, wire: &Wire) -> Result<(), DatabaseError> {
        let mut end = Ok(());
        finishes(async {
            let address = format!("postgres://{ROLE}@127.0.0.1:{}/{}?sslmode=disable", wire.port, server(&self.place).name);
            let opened = AnyDatabase::open(&address.parse().unwrap(), Access::Write, Some(PASSWORD.into())).await;
            end = match opened {
                Ok(AnyDatabase::Postgres(mut session)) => self.swap(&mut session).await,
                Ok(AnyDatabase::Sqlite(_)) => panic!("a server was asked for"),
                Err(error) => Err(error),
            };
        });
        end
    }

    async fn swap(&self, session: &mut Postgres) -> Result<(), DatabaseError> {
        session.swap(&self.incoming, &self.kept).await?;
        // A session that could not be opened again says so by itself.
        if let Ok(tables) = session.tables().await {
            assert_eq!(tables, ["yeni"]);
        }
        Ok(())
    }

    /// Which of the two has the name: found by somebody who comes now.
    fn stands(&self) -> String {
        let name = &server(&self.place).name;
        let tables = "SELECT relname FROM pg_class WHERE relname IN ('eski', 'yeni')";
        let stands = at(name).psql(tables);
        let (beside, has) = if stands == "yeni" { (&self.kept, "eski") } else { (&self.incoming, "yeni") };
        assert_eq!(at(beside).psql(tables), has);
        assert_eq!(at(name).psql("SHOW work_mem"), "7MB");
        stands
    }

    /// As it was, for the next cut.
    fn undo(&self) {
        let name = &server(&self.place).name;
        admin(&format!("ALTER DATABASE {name} RENAME TO {}", self.incoming));
        admin(&format!("ALTER DATABASE {} RENAME TO {name}", self.kept));
    }

    fn calm(&self) -> Wire {
        let wire = Wire::new(Server::shared().port(), Cut::Never, Later::Through);
        self.swapped(&wire).unwrap();
        assert_eq!(self.stands(), "yeni");
        self.undo();
        wire
    }

    fn cut(&self, cut: Cut, later: Later, ends: &mut BTreeMap<String, u32>) {
        let wire = Wire::new(Server::shared().port(), cut, later);
        let told = self.swapped(&wire);
        assert!(wire.is_cut(), "{cut:?}: {told:?}");
        let stands = self.stands();
        match told {
            Ok(()) => assert_eq!(stands, "yeni", "{cut:?}, behind `{}`", wire.last()),
            Err(DatabaseError::SwapUnknown { .. }) => assert_eq!(later, Later::Refused),
            Err(error) => assert_eq!(stands, "eski", "{cut:?}, behind `{}`: {error:?}", wire.last()),
        }
        if stands == "yeni" {
            self.undo();
        }
        *ends.entry(stands).or_default() += 1;
    }
}

#[test]
fn a_swap_that_is_cut_behind_any_message_happened_or_did_not() {
    let case = Case::new();
    let calm = case.calm();
    let (messages, commits) = (calm.messages(), calm.commits());
    assert_eq!(commits, 1);
    let stride = if times(1) > 1 { 1 } else { messages / 12 + 1 };
    let mut at = 1 + Dice::new("swaps").below(stride);
    let mut ends = BTreeMap::new();
    while at <= messages {
        let later = if at.is_multiple_of(2) { Later::Through } else { Later::Refused };
        case.cut(Cut::After(at), later, &mut ends);
        at += stride;
    }
    for later in [Later::Through, Later::Refused] {
        case.cut(Cut::Commit(1), later, &mut ends);
    }
    assert!(ends["eski"] > 0 && ends["yeni"] > 0, "{ends:?}");
}
