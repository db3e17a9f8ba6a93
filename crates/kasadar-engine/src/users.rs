//! Who may do what, by the shop's own tables: users, their roles, and the rights of these.
//!
//! Reads only. How often a person may try, and what is asked of whom, is the face's. A right is named by its
//! code in `yetkiler`. The role `sistem_yoneticisi` counts as having every right: base data from before a right
//! was invented does not list it, and nobody would be left who could load newer ones.

use std::collections::{BTreeSet, HashSet};

use argon2::{ARGON2ID_IDENT, Argon2, Params, PasswordHash, PasswordHasher, PasswordVerifier};
use kasadar_schema::Schema;
use secrecy::ExposeSecret;
use serde::Serialize;
use serde_json::Value;
use ts_rs::TS;

use crate::database::{Database, Password};
use crate::error::{Result, problems};

const USERS: &str = "kullanicilar";
/// The role that has every right.
const ADMINISTRATORS: &str = "sistem_yoneticisi";
/// Names that the column of the hash has had, the present one first.
const HASH_COLUMNS: [&str; 2] = ["parola_ozeti", "sifre_ozeti"];
/// A hash that asks for more is none of ours and could take the machine's memory (KiB).
const MOST_MEMORY: u32 = 1 << 20;
/// A hash that asks for more rounds would hold up the window.
const MOST_ROUNDS: u32 = 64;

problems! {
    /// Why a person is not let in.
    pub enum AccessError {
        /// The login or the password is wrong, or the account is closed; which of these is nobody's business.
        1841 Refused SignInFailed {} = "login and password do not belong together",
        /// The person is who they say, and may not do it.
        1842 Refused RightMissing { login: String, right: String, roles: Vec<String> } = "{login} lacks {right}, which {roles:?} have",
        /// The tables of users are not those that we know.
        1845 Verification UsersUnreadable { table: String, column: String } = "{table} has no column {column}",
        /// There are users, and none of them may do it.
        1846 Refused NobodyEntitled { right: String } = "no active user has {right}",
    }
}

/// What stands before an action.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "gate", rename_all = "kebab-case")]
pub enum Gate {
    /// Nothing: the database has no active users yet.
    Open,
    /// A user in one of these roles must sign in.
    User {
        /// Names of the active roles that have the right, as the shop calls them, sorted.
        roles: Vec<String>,
    },
}

/// A person who has signed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Operator {
    /// Name of the account.
    pub login: String,
    /// The person's name.
    pub name: String,
}

/// What stands before an action that asks for `right`.
pub async fn gate<D: Database>(database: &mut D, right: &str) -> Result<Gate> {
    let Some(schema) = users_schema(database).await? else { return Ok(Gate::Open) };
    let people = People::read(database, &schema, right).await?;
    if !people.users.iter().any(|user| user.active) {
        return Ok(Gate::Open);
    }
    people.refuse_nobody(right)?;
    Ok(Gate::User { roles: people.entitled_names() })
}

/// The user behind `login` and `password`, who must have `right`. An unknown login takes as long as a wrong
/// password and is told with the same words.
pub async fn sign_in<D: Database>(database: &mut D, login: &str, password: &Password, right: &str) -> Result<Operator> {
    let Some(schema) = users_schema(database).await? else { return Err(AccessError::SignInFailed {}.into()) };
    let people = People::read(database, &schema, right).await?;
    let hashes = people.hashes(database, &schema).await?;
    let login = login.trim();
    let user = people.users.iter().find(|user| user.login == login);
    let own = user.and_then(|user| hashes.iter().find(|(id, _)| *id == user.id)).and_then(|(_, hash)| hash.as_ref());
    let any = hashes.iter().find_map(|(_, hash)| hash.as_ref());
    let fits = verified(password, own, any);
    let Some(user) = user.filter(|user| user.active && fits) else { return Err(AccessError::SignInFailed {}.into()) };
    if !people.may(user) {
        people.refuse_nobody(right)?;
        let (login, right) = (user.login.clone(), right.to_owned());
        return Err(AccessError::RightMissing { login, right, roles: people.entitled_names() }.into());
    }
    Ok(Operator { login: user.login.clone(), name: user.name.clone() })
}

/// Whether `password` is the one behind `own`. Without a hash of one's own the work of another user's is done, or that
/// of a new one: the time must not tell which logins there are.
fn verified(password: &Password, own: Option<&PasswordHash>, any: Option<&PasswordHash>) -> bool {
    let (argon2, password) = (Argon2::default(), password.expose_secret().as_bytes());
    match own.or(any) {
        Some(hash) => argon2.verify_password(password, hash).is_ok() && own.is_some(),
        None => argon2.hash_password(password).is_err() && own.is_some(),
    }
}

/// A stored hash; none for anything but Argon2id within reason.
fn hash(text: &str) -> Option<PasswordHash> {
    let hash = PasswordHash::new(text).ok()?;
    let params = Params::try_from(&hash).ok()?;
    let whole = hash.salt.is_some() && hash.hash.is_some() && hash.algorithm == ARGON2ID_IDENT;
    (whole && params.m_cost() <= MOST_MEMORY && params.t_cost() <= MOST_ROUNDS).then_some(hash)
}

/// The schema, where it has users at all.
async fn users_schema<D: Database>(database: &mut D) -> Result<Option<Schema>> {
    let has_users = database.tables().await?.iter().any(|table| table == USERS);
    Ok(if has_users { Some(database.schema().await?) } else { None })
}

struct User {
    id: Value,
    login: String,
    name: String,
    active: bool,
    roles: HashSet<String>,
}

/// The users of a database, and the active roles that have one right.
struct People {
    users: Vec<User>,
    /// Ids and names.
    entitled: Vec<(String, String)>,
}

impl People {
    async fn read<D: Database>(database: &mut D, schema: &Schema, right: &str) -> Result<Self> {
        let users = table(database, schema, USERS, ["id", "kullanici_adi", "ad_soyad", "aktif"]).await?;
        let held = table(database, schema, "kullanici_rolleri", ["kullanici_id", "rol_id"]).await?;
        let roles = table(database, schema, "roller", ["id", "kod", "ad", "aktif"]).await?;
        let given = table(database, schema, "rol_yetkileri", ["rol_id", "yetki_id"]).await?;
        let rights = table(database, schema, "yetkiler", ["id", "kod"]).await?;
        let right: Vec<&Value> = rights.iter().filter(|[_, code]| code == right).map(|[id, _]| id).collect();
        let entitled = roles.iter().filter(|[id, code, _, active]| {
            is(active) && (code == ADMINISTRATORS || given.iter().any(|[role, gives]| role == id && right.contains(&gives)))
        });
        let entitled = entitled.map(|[id, _, name, _]| (text(id), text(name))).collect();
        let users = users.into_iter().map(|[id, login, name, active]| User {
            login: text(&login),
            name: text(&name),
            active: is(&active),
            roles: held.iter().filter(|[user, _]| *user == id).map(|[_, role]| text(role)).collect(),
            id,
        });
        Ok(Self { users: users.collect(), entitled })
    }

    fn may(&self, user: &User) -> bool {
        self.entitled.iter().any(|(id, _)| user.roles.contains(id))
    }

    fn refuse_nobody(&self, right: &str) -> Result<(), AccessError> {
        let somebody = self.users.iter().any(|user| user.active && self.may(user));
        if somebody { Ok(()) } else { Err(AccessError::NobodyEntitled { right: right.to_owned() }) }
    }

    fn entitled_names(&self) -> Vec<String> {
        self.entitled.iter().map(|(_, name)| name.clone()).collect::<BTreeSet<_>>().into_iter().collect()
    }

    /// Ids of users with their hashes, as far as these can be read.
    async fn hashes<D: Database>(&self, database: &mut D, schema: &Schema) -> Result<Vec<(Value, Option<PasswordHash>)>> {
        let column = HASH_COLUMNS.into_iter().find(|column| has(schema, USERS, column)).unwrap_or(HASH_COLUMNS[0]);
        let rows = table(database, schema, USERS, ["id", column]).await?;
        Ok(rows.into_iter().map(|[id, stored]| (id, stored.as_str().and_then(hash))).collect())
    }
}

/// Rows of a table that must have these columns. SQLite would take the name of a missing one for a text.
async fn table<D: Database, const N: usize>(database: &mut D, schema: &Schema, table: &str, columns: [&str; N]) -> Result<Vec<[Value; N]>> {
    if let Some(column) = columns.into_iter().find(|column| !has(schema, table, column)) {
        return Err(AccessError::UsersUnreadable { table: table.to_owned(), column: column.to_owned() }.into());
    }
    let rows = database.rows(table, &columns.map(str::to_owned)).await?;
    Ok(rows.into_iter().filter_map(|row| row.try_into().ok()).collect())
}

fn has(schema: &Schema, table: &str, column: &str) -> bool {
    let of_table = schema.tables.iter().filter(|one| one.name.eq_ignore_ascii_case(table));
    of_table.flat_map(|table| &table.columns).any(|one| one.name.eq_ignore_ascii_case(column))
}

fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// A flag: SQLite has no booleans.
fn is(value: &Value) -> bool {
    value.as_bool().unwrap_or_else(|| value.as_i64().is_some_and(|number| number != 0))
}
