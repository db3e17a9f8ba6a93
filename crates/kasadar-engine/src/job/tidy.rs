//! What killed jobs left behind of their copies, in files and on the server. Journals and backups are not touched.

use crate::context::Context;
use crate::database::AnyDatabase;
use crate::scratch;

/// Takes away what killed jobs left of their copies. One that cannot go is in nobody's way but the disk's.
pub(super) async fn copies(database: &mut AnyDatabase, context: &Context) {
    scratch::tidy(&context.folders.scratch);
    let AnyDatabase::Postgres(server) = database else { return };
    for purpose in ["rehearsal", "verify"] {
        for name in server.leftovers(purpose).await.unwrap_or_default() {
            let _ = server.drop_database(&name).await;
        }
    }
}
