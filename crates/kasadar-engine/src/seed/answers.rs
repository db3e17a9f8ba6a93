//! What only a person can say when base data is loaded.

use std::collections::BTreeMap;

use argon2::{Argon2, PasswordHasher};
use secrecy::ExposeSecret;
use serde::Serialize;
use strum::{Display, EnumString};
use ts_rs::TS;

use super::{SeedError, password_fault_for};
use crate::database::Password;

/// A question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, TS, Display, EnumString)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Ask {
    /// The company's name.
    CompanyName,
    /// The store's name.
    StoreName,
    /// The store's short code, unique in the chain.
    StoreCode,
    /// The name of the administrator's account.
    AdminLogin,
    /// The administrator's name.
    AdminName,
    /// The administrator's password.
    AdminPassword,
}

/// Answers, as far as they are known.
#[derive(Clone, Debug, Default)]
pub struct Answers {
    texts: BTreeMap<Ask, String>,
    admin_password: Option<Password>,
}

impl Answers {
    /// Answers a question other than the password's; blanks at the ends are nobody's name.
    pub fn text(&mut self, ask: Ask, answer: &str) {
        if !answer.trim().is_empty() {
            self.texts.insert(ask, answer.trim().to_owned());
        }
    }

    /// Sets the administrator's password, unless it protects nothing.
    pub fn admin_password(&mut self, password: Password) -> Result<(), SeedError> {
        self.refuse_fault(&password)?;
        self.admin_password = Some(password);
        Ok(())
    }

    fn refuse_fault(&self, password: &Password) -> Result<(), SeedError> {
        match password_fault_for(password.expose_secret(), self.texts.values().map(String::as_str)) {
            Some(fault) => Err(fault.into()),
            None => Ok(()),
        }
    }

    /// Whether `ask` is answered.
    pub fn has(&self, ask: Ask) -> bool {
        if ask == Ask::AdminPassword { self.admin_password.is_some() } else { self.texts.contains_key(&ask) }
    }

    /// What is stored for `ask`: the password as an Argon2id hash (m = 19,456 KiB, t = 2, p = 1).
    pub(super) fn stored(&self, ask: Ask) -> Result<String, SeedError> {
        let missing = || SeedError::AnswerMissing { ask };
        if ask != Ask::AdminPassword {
            return self.texts.get(&ask).cloned().ok_or_else(missing);
        }
        let password = self.admin_password.as_ref().ok_or_else(missing)?;
        // A name may have been given after the password.
        self.refuse_fault(password)?;
        Argon2::default()
            .hash_password(password.expose_secret().as_bytes())
            .map(|hash| hash.to_string())
            .map_err(|error| SeedError::HashFailed { source: error.to_string().into() })
    }
}
