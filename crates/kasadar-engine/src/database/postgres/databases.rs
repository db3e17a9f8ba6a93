//! Databases beside this one on the same server: made like it, filled, taken away. Who changes places with
//! whom is `swap`'s.

use std::fmt::Write;

use sha2::{Digest, Sha256};
use tokio_postgres::error::SqlState;
use tokio_postgres::{Error, Row};

use super::rows::{literal, quoted};
use super::{Postgres, dump, settings};
use crate::context::Folders;
use crate::database::address::PostgresAddress;
use crate::database::{DatabaseError, Result};
use crate::event::Watch;
use crate::scratch::Scratch;

/// What PostgreSQL keeps of a name, in bytes.
const LONGEST_NAME: usize = 63;
/// What is kept of an id: the end, where UUIDs of one moment differ.
const ID: usize = 12;

impl Postgres {
    /// A name for a database beside this one: `<name>_kasadar_<purpose>_<id>`, in 63 bytes. A name that is
    /// too long is cut and told apart by a hash; of `id` the last twelve letters and digits count.
    pub fn scratch_name(&self, purpose: &str, id: &str) -> String {
        let id: Vec<char> = id.chars().filter(char::is_ascii_alphanumeric).collect();
        let id: String = id[id.len().saturating_sub(ID)..].iter().collect();
        format!("{}{}", scratch_prefix(&self.address.database, purpose), id.to_ascii_lowercase())
    }

    /// Databases that `scratch_name` named for this one and `purpose`, and that nobody is connected to: what
    /// a verb left that did not reach its end.
    ///
    /// # Errors
    /// What any look at the server can give.
    pub async fn leftovers(&self, purpose: &str) -> Result<Vec<String>> {
        let sql = "SELECT d.datname::text FROM pg_database d WHERE starts_with(d.datname::text, $1)
                     AND NOT EXISTS (SELECT FROM pg_stat_activity a WHERE a.datid = d.oid) ORDER BY 1";
        let prefix = scratch_prefix(&self.address.database, purpose);
        let rows = self.client.query(sql, &[&prefix]).await.map_err(|error| self.blame.on("look for leftovers", error))?;
        Ok(rows.iter().map(|row| row.get(0)).collect())
    }

    /// Makes an empty database like this one — owner, encoding, collation, place on the disk, settings — and
    /// opens a session with it. A setting that this account may not give is left out.
    ///
    /// # Errors
    /// `MayNotMakeDatabases` without the right, `DatabaseExists` where the name is taken.
    pub async fn make_database(&self, name: &str) -> Result<Self> {
        let sql =
            "SELECT pg_get_userbyid(datdba)::text, pg_encoding_to_char(encoding)::text, datcollate::text, datctype::text,
                          CASE WHEN dattablespace <> (SELECT dattablespace FROM pg_database WHERE datname = 'template0') THEN t.spcname::text END,
                          to_jsonb(d) ->> 'datlocprovider', coalesce(to_jsonb(d) ->> 'datlocale', to_jsonb(d) ->> 'daticulocale'),
                          to_jsonb(d) ->> 'daticurules'
                   FROM pg_database d JOIN pg_tablespace t ON t.oid = d.dattablespace WHERE d.datname = current_database()";
        let like = self.client.query_one(sql, &[]).await.map_err(|error| self.blame.on("look at the database", error))?;
        let sql = format!("CREATE DATABASE {} TEMPLATE template0{}", quoted(name), made_like(&like));
        self.client.batch_execute(&sql).await.map_err(|error| self.making(name, error))?;
        self.open_made(name).await
    }

    /// Settings and a session; without them the database is gone again.
    async fn open_made(&self, name: &str) -> Result<Self> {
        let settings = settings::settings(&self.client, &self.address.database, name).await;
        for sql in settings.unwrap_or_default() {
            // What the account may not set is missed by nobody before a swap, and a swap insists on it.
            let _ = self.client.batch_execute(&sql).await;
        }
        let address = PostgresAddress { database: name.to_owned(), ..self.address.clone() };
        match Self::connect(&address, self.password.clone()).await {
            Ok(made) => Ok(made),
            Err(error) => {
                let _ = self.drop_database(name).await;
                Err(error)
            }
        }
    }

    fn making(&self, name: &str, error: Error) -> DatabaseError {
        let place = self.blame.place();
        match error.code() {
            Some(code) if *code == SqlState::INSUFFICIENT_PRIVILEGE => {
                DatabaseError::MayNotMakeDatabases { user: self.address.user.clone(), place, source: error.into() }
            }
            Some(code) if *code == SqlState::DUPLICATE_DATABASE => DatabaseError::DatabaseExists { database: name.to_owned(), place },
            _ => self.blame.on("make a database", error),
        }
    }

    /// Takes a database away, and whoever is connected to it; where there is none, all is well.
    ///
    /// # Errors
    /// What the server says, and a refusal for this very database.
    pub async fn drop_database(&self, name: &str) -> Result<()> {
        self.execute("drop a database", &format!("DROP DATABASE IF EXISTS {} WITH (FORCE)", quoted(name))).await
    }

    /// Makes the database `name` with everything that this one holds, and opens a session with it. Where
    /// nobody else is connected the server copies its files; else a copy is dumped to `folders.scratch` and unpacked.
    ///
    /// # Errors
    /// What `make_database`, `copy_to` and `unpack` can give.
    pub async fn clone_as(&self, name: &str, folders: &Folders, watch: &Watch) -> Result<Self> {
        if self.others().await?.is_empty() {
            let sql = format!("CREATE DATABASE {} TEMPLATE {}", quoted(name), quoted(&self.address.database));
            match self.interruptible(watch, self.client.batch_execute(&sql)).await {
                Ok(()) => return self.open_made(name).await,
                // Somebody came in between.
                Err(error) if error.code() == Some(&SqlState::OBJECT_IN_USE) => {}
                Err(error) => return Err(self.making(name, error)),
            }
        }
        let scratch = Scratch::new(&folders.scratch, name).map_err(|error| dump::disk(&folders.scratch, error))?;
        let file = scratch.file("copy.dump");
        self.write_copy(&file, folders, watch).await?;
        self.unpack(&file, name, folders, watch).await
    }
}

/// What stands behind `CREATE DATABASE … TEMPLATE template0`.
fn made_like(like: &Row) -> String {
    let text = |index: usize| like.get::<_, Option<&str>>(index).map(literal);
    let mut sql = format!(" OWNER {}", quoted(like.get(0)));
    // To name the usual place on the disk would need a right that nobody has.
    let place = like.get::<_, Option<&str>>(4).map(quoted);
    for (word, value) in [("ENCODING", text(1)), ("LC_COLLATE", text(2)), ("LC_CTYPE", text(3)), ("TABLESPACE", place)] {
        if let Some(value) = value {
            let _ = write!(sql, " {word} {value}");
        }
    }
    // PostgreSQL 14 knows one provider only and not the word.
    let (provider, locale) = match like.get(5) {
        Some("i") => ("icu", Some("ICU_LOCALE")),
        Some("b") => ("builtin", Some("BUILTIN_LOCALE")),
        Some(_) => ("libc", None),
        None => return sql,
    };
    let _ = write!(sql, " LOCALE_PROVIDER {provider}");
    for (word, value) in [(locale, text(6)), (Some("ICU_RULES"), text(7))] {
        if let (Some(word), Some(value)) = (word, value) {
            let _ = write!(sql, " {word} {value}");
        }
    }
    sql
}

/// Everything of a scratch name before its id.
fn scratch_prefix(database: &str, purpose: &str) -> String {
    let ending = format!("_kasadar_{purpose}_");
    let room = LONGEST_NAME.saturating_sub(ending.len() + ID);
    if database.len() <= room {
        return format!("{database}{ending}");
    }
    let hash: String = Sha256::digest(database).iter().take(4).map(|byte| format!("{byte:02x}")).collect();
    let mut cut = room.saturating_sub(hash.len());
    while !database.is_char_boundary(cut) {
        cut -= 1;
    }
    format!("{}{hash}{ending}", &database[..cut])
}

#[cfg(test)]
mod tests {
    use super::{ID, LONGEST_NAME, scratch_prefix};

    #[test]
    fn a_scratch_name_fits_and_tells_databases_apart() {
        assert_eq!(scratch_prefix("merkez", "rehearsal"), "merkez_kasadar_rehearsal_");
        let (one, other) = ("ş".repeat(31) + "a", "ş".repeat(31) + "b");
        let (one, other) = (scratch_prefix(&one, "before-restore"), scratch_prefix(&other, "before-restore"));
        assert_ne!(one, other);
        assert!(one.len() + ID <= LONGEST_NAME, "{one}");
        assert!(one.ends_with("_kasadar_before-restore_"));
    }
}
