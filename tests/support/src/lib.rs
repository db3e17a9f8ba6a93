//! Real databases for tests: stores in folders with Turkish names, a throwaway PostgreSQL.
//!
//! Everything here fails the test at once where it cannot do its work: a test without its database
//! proves nothing.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot be set up has failed")]
#![allow(clippy::missing_panics_doc, reason = "all of it panics, see above")]

mod certificate;
mod context;
mod dump;
mod files;
mod place;
mod process;
mod server;
mod session;
mod store;

pub use certificate::Certificate;
pub use context::{Heard, context, hearing};
pub use files::{Folder, folder, revision};
pub use place::{Place, finishes};
pub use process::{once, run};
pub use server::{PASSWORD, ROLE, Server, ServerDatabase, programs};
pub use session::Session;
pub use store::{Store, connection, sqlite, store};
