//! One database of either engine, so that a case can be written once.

use std::future::Future;
use std::time::Duration;

use kasadar_engine::Engine;
use kasadar_engine::database::{Access, Address, AnyDatabase};

use crate::{Server, ServerDatabase, Store, sqlite, store};

/// An empty database and what is around it.
#[derive(Debug)]
pub enum Place {
    /// A store's file.
    Sqlite(Store),
    /// A database of the shared server.
    Postgres(ServerDatabase),
}

impl Place {
    /// A place for a store; its file is made by who opens it first.
    pub fn sqlite() -> Self {
        Self::Sqlite(store())
    }

    /// A database of this process's server.
    pub fn postgres() -> Self {
        Self::Postgres(Server::shared().database())
    }

    /// A place on `engine`.
    pub fn on(engine: Engine) -> Self {
        match engine {
            Engine::Sqlite => Self::sqlite(),
            Engine::Postgres => Self::postgres(),
        }
    }

    /// Which engine it is.
    pub fn engine(&self) -> Engine {
        match self {
            Self::Sqlite(_) => Engine::Sqlite,
            Self::Postgres(_) => Engine::Postgres,
        }
    }

    /// Where it is.
    pub fn address(&self) -> Address {
        match self {
            Self::Sqlite(store) => Address::Sqlite(store.path.clone()),
            Self::Postgres(database) => database.address().parse().unwrap(),
        }
    }

    /// Opens it as the program does to change it.
    pub async fn open(&self) -> AnyDatabase {
        AnyDatabase::open(&self.address(), Access::Create, None).await.unwrap()
    }

    /// Opens it as the program does to look at it.
    pub async fn look(&self) -> AnyDatabase {
        AnyDatabase::open(&self.address(), Access::Read, None).await.unwrap()
    }

    /// Runs SQL behind Kasadar's back; gives rows, columns separated by `|`.
    pub fn sql(&self, sql: &str) -> String {
        match self {
            Self::Sqlite(store) => sqlite(&store.path, sql),
            Self::Postgres(database) => database.psql(sql),
        }
    }

    /// The text for this engine.
    pub fn pick<T>(&self, sqlite: T, postgres: T) -> T {
        match self {
            Self::Sqlite(_) => sqlite,
            Self::Postgres(_) => postgres,
        }
    }

    /// Version rows, sorted, separated by blanks.
    pub fn version(&self) -> String {
        self.sql("SELECT version_num FROM alembic_version ORDER BY 1").replace('\n', " ")
    }

    /// The ledger: `kind revision outcome` of every entry, oldest first.
    pub fn ledger(&self) -> Vec<String> {
        let rows = self.sql("SELECT kind || ' ' || coalesce(revision, '-') || ' ' || outcome FROM kasadar_ledger ORDER BY seq");
        rows.lines().map(str::to_owned).collect()
    }

    /// Everything that is the user's: schema and rows, without Kasadar's own tables.
    pub fn dump(&self) -> String {
        match self {
            Self::Sqlite(store) => crate::dump::store(&store.path),
            Self::Postgres(database) => crate::dump::server(database),
        }
    }

    /// The same without rows.
    pub fn schema(&self) -> String {
        match self {
            Self::Sqlite(store) => crate::dump::store_schema(&store.path),
            Self::Postgres(database) => crate::dump::server_schema(database),
        }
    }
}

/// Runs a test's future; a minute is more than any of them needs.
pub fn finishes(test: impl Future<Output = ()>) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        tokio::time::timeout(Duration::from_mins(1), test).await.expect("the test hangs");
    });
}
