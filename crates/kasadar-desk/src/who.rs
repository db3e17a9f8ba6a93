//! Who may carry something out: asked when it is prepared, so that the page can tell, and again when it is carried out.
//!
//! Who has which right is read by the engine from the shop's own tables. How often somebody may try is `attempts`'.

use kasadar_engine::Error;
use kasadar_engine::database::{Access, AnyDatabase, Password};
use kasadar_engine::restore::is_restorable;
use kasadar_engine::users::{AccessError, Gate, gate, sign_in};
use kasadar_host::FaceError;

use crate::Inner;
use crate::error::{DeskError, Refusal, not_asked};
use crate::recovery_code;
use crate::surroundings::Known;
use crate::wire::{Asked, Permission, Right};

/// What stands before an action.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Asks {
    /// Nothing.
    Nobody,
    /// A user with this right; roles that have it.
    User(Right, Vec<String>),
    /// The administrator of the machine or the recovery code.
    Recovery,
}

/// What somebody has shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Shown {
    /// They are this user, `Ayşe Yılmaz (ayse)`, who has the right.
    User(Right, String),
    /// They have the recovery code.
    Code,
}

/// Whether a database that cannot be read for its users is in the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unreadable {
    /// It is, and the error goes to the page.
    Refused,
    /// A restore is what mends it: the machine's administrator or the recovery code will do.
    Recovered,
}

/// What stands before an action on `database`, which is open, or none where it cannot be.
pub(crate) async fn asks(database: Option<&mut AnyDatabase>, right: Right, unreadable: Unreadable) -> Result<Asks, Refusal> {
    let Some(database) = database else { return Ok(Asks::Recovery) };
    match gate(database, &right.to_string()).await {
        Ok(Gate::Open) => Ok(Asks::Nobody),
        Ok(Gate::User { roles }) => Ok(Asks::User(right, roles)),
        Err(error) if unreadable == Unreadable::Recovered && hides_its_users(&error) => Ok(Asks::Recovery),
        Err(error) => Err(error.into()),
    }
}

fn hides_its_users(error: &Error) -> bool {
    match error {
        Error::Access(_) => true,
        Error::Database(error) => is_restorable(error),
        _ => false,
    }
}

impl Inner {
    /// What the page tells of it.
    pub(crate) fn permission(&self, asks: &Asks, database: &Known) -> Permission {
        match asks {
            Asks::Nobody => Permission::Nobody,
            Asks::User(right, roles) => Permission::User { right: *right, roles: roles.clone() },
            Asks::Recovery => {
                let code = recovery_code::is_there(&self.around.places.data, &database.place());
                Permission::Recovery { administrator: self.around.administrator, code }
            }
        }
    }

    /// Lets nobody through who has not shown to be allowed to. Gives the operator's name, where somebody signed in.
    pub(crate) fn enforce(&self, asks: &Asks, shown: Option<&Shown>) -> Result<Option<String>, DeskError> {
        match (asks, shown) {
            (Asks::Nobody, Some(Shown::User(_, operator))) => Ok(Some(operator.clone())),
            (Asks::Nobody, _) | (Asks::Recovery, Some(Shown::Code)) => Ok(None),
            (Asks::User(right, _), Some(Shown::User(has, operator))) if has == right => Ok(Some(operator.clone())),
            (Asks::User(right, _), _) => Err(DeskError::SignInNeeded { right: *right }),
            (Asks::Recovery, _) if self.around.administrator => Ok(None),
            (Asks::Recovery, _) => Err(DeskError::RecoveryNeeded {}),
        }
    }

    /// Says who it is, for what was prepared under `token`. Gives the name that the ledger will show.
    pub(crate) async fn sign_in(&self, token: &str, asked: Asked) -> Result<String, Refusal> {
        let entry = self.drawer.look(token, self.now())?;
        let place = entry.database.place();
        let shown = match (entry.asks, asked) {
            (Asks::User(right, _), Asked::User { login, password }) => {
                self.user(&entry.database, &place, &login, Password::from(password), right).await?
            }
            (Asks::Recovery, Asked::RecoveryCode { code }) => self.code(&place, &code)?,
            _ => return Err(not_asked("by").into()),
        };
        let operator = match &shown {
            Shown::User(_, operator) => operator.clone(),
            Shown::Code => self.around.context(kasadar_engine::event::Watch::silent(), None)?.operator,
        };
        self.drawer.note(token, shown)?;
        Ok(operator)
    }

    async fn user(&self, database: &Known, place: &str, login: &str, password: Password, right: Right) -> Result<Shown, Refusal> {
        let door = format!("user {place}");
        let told = login.escape_debug().take(80).collect::<String>();
        self.attempts.begin(&door, self.now()).inspect_err(|_| tracing::warn!(database = database.name, login = told, "sign-in slowed"))?;
        let signed_in = match database.open(Access::Read).await {
            Ok(mut open) => sign_in(&mut open, login, &password, &right.to_string()).await.map_err(FaceError::from),
            Err(error) => Err(error),
        };
        match signed_in {
            Ok(operator) => {
                self.attempts.right(&door)?;
                tracing::warn!(database = database.name, login = told, %right, "signed in");
                Ok(Shown::User(right, format!("{} ({})", operator.name, operator.login)))
            }
            Err(error) => {
                // Only a wrong password is held against the next try.
                if !matches!(error, FaceError::Engine(Error::Access(AccessError::SignInFailed {}))) {
                    self.attempts.void(&door)?;
                }
                tracing::warn!(database = database.name, login = told, %right, code = error.problem().code, "sign-in refused");
                Err(error.into())
            }
        }
    }

    fn code(&self, place: &str, code: &str) -> Result<Shown, Refusal> {
        let door = format!("code {place}");
        self.attempts.begin(&door, self.now()).inspect_err(|_| tracing::warn!(place, "recovery code slowed"))?;
        if !recovery_code::is_right(&self.around.places.data, place, code) {
            tracing::warn!(place, "wrong recovery code");
            return Err(DeskError::RecoveryCodeWrong {}.into());
        }
        self.attempts.right(&door)?;
        tracing::warn!(place, "recovery code accepted");
        Ok(Shown::Code)
    }
}
