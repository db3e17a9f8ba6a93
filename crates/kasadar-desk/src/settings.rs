//! What is set on this machine, and one thing of it set.

use std::sync::PoisonError;

use kasadar_engine::database::{Address, Password, PostgresAddress};
use kasadar_host::{Central, Configuration, Quiet, Store, forget_password, remember_password};

use crate::Inner;
use crate::error::{DeskError, Refusal, not_asked};
use crate::install::refuse_name;
use crate::surroundings::Known;
use crate::wire::{BackupSettings, CentralSettings, QuietSettings, Settings, SettingsChange, Theme};

/// More backups than this are no retention.
const MOST: u32 = 1000;
/// Longer names than this are none.
const LONGEST: usize = 255;

/// Light or dark, as the configuration says.
pub(crate) fn theme(configuration: &Configuration) -> Theme {
    match configuration.theme.as_deref() {
        Some("light") => Theme::Light,
        Some("dark") => Theme::Dark,
        _ => Theme::Auto,
    }
}

impl Inner {
    pub(crate) fn settings(&self) -> Result<Settings, Refusal> {
        let configuration = self.around.configuration()?;
        let file = &self.around.places.configuration;
        let store = |name: &String| {
            let address = configuration.address(Some(name), file)?;
            Ok(Known { name: name.clone(), address }.shown())
        };
        let central = match &configuration.central {
            Some(central) => match configuration.address(Some(&central.name), file)? {
                Address::Postgres(address) => Some(CentralSettings {
                    name: central.name.clone(),
                    host: address.host,
                    port: address.port,
                    database: address.database,
                    user: address.user,
                }),
                Address::Sqlite(_) => None,
            },
            None => None,
        };
        let (retention, folders) =
            (configuration.backup.clone().unwrap_or_default().retention(), self.around.places.folders(&configuration));
        Ok(Settings {
            language: configuration.language.clone(),
            theme: theme(&configuration),
            stores: configuration.stores.keys().map(store).collect::<Result<_, Refusal>>()?,
            central,
            backup: BackupSettings {
                folder: folders.backups.display().to_string(),
                keep: retention.keep_last,
                daily: retention.daily,
                weekly: retention.weekly,
                monthly: retention.monthly,
                compress: configuration.backup.as_ref().is_some_and(|backup| backup.compress),
            },
            quiet_hours: configuration.quiet_hours.as_ref().map(|quiet| QuietSettings { from: quiet.from.clone(), to: quiet.to.clone() }),
            file: file.display().to_string(),
            version: self.around.program.rsplit(' ').next().unwrap_or_default().to_owned(),
        })
    }

    pub(crate) fn change(&self, change: SettingsChange) -> Result<Settings, Refusal> {
        let alone = self.changing.lock().unwrap_or_else(PoisonError::into_inner);
        let before = self.around.configuration()?;
        let mut configuration = before.clone();
        match change {
            SettingsChange::Language { language } => {
                configuration.language =
                    Some(Some(language).filter(|one| one == "tr" || one == "en").ok_or_else(|| not_asked("language"))?);
            }
            SettingsChange::Theme { theme } => {
                configuration.theme = match theme {
                    Theme::Auto => None,
                    Theme::Light => Some("light".to_owned()),
                    Theme::Dark => Some("dark".to_owned()),
                };
            }
            SettingsChange::Central { central, password } => change_central(&mut configuration, &central, password)?,
            SettingsChange::NoCentral => self.forget_central(&mut configuration),
            SettingsChange::Store { name, file } => {
                refuse_name(&name, &configuration)?;
                let path = self.picked.path(&file, "file")?;
                configuration.stores.insert(name.clone(), Store { path });
                configuration.default.get_or_insert(name);
            }
            SettingsChange::NoStore { name } => {
                configuration.stores.remove(&name).ok_or_else(|| not_asked("name"))?;
                if configuration.default.as_ref() == Some(&name) {
                    configuration.default = configuration.names().into_iter().next();
                }
            }
            SettingsChange::Backup { keep, daily, weekly, monthly, compress, folder } => {
                if keep == 0 || [keep, daily, weekly, monthly].iter().any(|count| *count > MOST) {
                    return Err(not_asked("keep").into());
                }
                let folder = folder.map(|id| self.picked.path(&id, "folder")).transpose()?;
                let backup = configuration.backup.get_or_insert_default();
                backup.folder = folder.or_else(|| backup.folder.take());
                (backup.keep, backup.daily, backup.weekly, backup.monthly) = (Some(keep), Some(daily), Some(weekly), Some(monthly));
                backup.compress = compress;
            }
            SettingsChange::QuietHours { hours } => {
                configuration.quiet_hours = hours.map(|hours| Quiet { from: hours.from, to: hours.to });
                if configuration.quiet_hours(&self.around.places.configuration).is_err() {
                    return Err(not_asked("hours").into());
                }
            }
        }
        if configuration != before {
            configuration.save(&self.around.places.configuration)?;
        }
        drop(alone);
        self.settings()
    }

    fn forget_central(&self, configuration: &mut Configuration) {
        let Some(central) = configuration.central.clone() else { return };
        if let Ok(Address::Postgres(address)) = configuration.address(Some(&central.name), &self.around.places.configuration) {
            // A machine without a keyring keeps none either.
            if let Err(error) = forget_password(&address) {
                tracing::warn!(%error, "the password stays in the keyring");
            }
        }
        configuration.central = None;
        if configuration.default.as_ref() == Some(&central.name) {
            configuration.default = configuration.names().into_iter().next();
        }
    }
}

/// The password goes to the keyring first: an address whose password could not be kept is not kept either.
fn change_central(configuration: &mut Configuration, central: &CentralSettings, password: Option<String>) -> Result<(), Refusal> {
    let own = configuration.central.as_ref().is_some_and(|known| known.name == central.name);
    if !own {
        refuse_name(&central.name, configuration)?;
    }
    let (address, text) = address(central, configuration)?;
    if let Some(password) = password.filter(|password| !password.is_empty()) {
        remember_password(&address, &Password::from(password))?;
    }
    if let Some(old) = configuration.central.as_ref().map(|known| known.name.clone()).filter(|_| !own)
        && configuration.default.as_ref() == Some(&old)
    {
        configuration.default = Some(central.name.clone());
    }
    configuration.central = Some(Central { name: central.name.clone(), address: text });
    configuration.default.get_or_insert_with(|| central.name.clone());
    Ok(())
}

/// The address that a page's fields mean, each looked at again, and how the configuration writes it. How the present
/// centre is spoken to (encryption, authorities, a socket) no page can say: that stays as it is.
pub(crate) fn address(central: &CentralSettings, configuration: &Configuration) -> Result<(PostgresAddress, String), Refusal> {
    let present = configuration.central.as_ref().map(|present| present.address.as_str());
    if let Some(text) = present
        && let Address::Postgres(now) = text.parse()?
        && (&now.host, now.port, &now.database, &now.user) == (&central.host, central.port, &central.database, &central.user)
    {
        return Ok((*now, text.to_owned()));
    }
    refuse_strange(central)?;
    let host = if central.host.contains(':') { format!("[{}]", central.host) } else { central.host.clone() };
    let mut text = format!("postgres://{}@{host}:{}/{}", central.user, central.port, central.database);
    let parameters = present.and_then(|text| text.split_once('?')).map_or("", |(_, parameters)| parameters);
    let encryption = parameters.split('&').filter(|one| one.starts_with("sslmode=") || one.starts_with("sslrootcert="));
    for (number, parameter) in encryption.enumerate() {
        text.push(if number == 0 { '?' } else { '&' });
        text.push_str(parameter);
    }
    match text.parse()? {
        Address::Postgres(address) => Ok((*address, text)),
        Address::Sqlite(_) => Err(not_asked("host").into()),
    }
}

fn refuse_strange(central: &CentralSettings) -> Result<(), DeskError> {
    let strange = |text: &str| text.trim() != text || text.is_empty() || text.len() > LONGEST || text.chars().any(char::is_control);
    let in_host = |letter: char| letter.is_alphanumeric() || matches!(letter, '.' | '-' | '_' | ':');
    if strange(&central.host) || !central.host.chars().all(in_host) || central.host.starts_with('-') {
        return Err(not_asked("host"));
    }
    for (field, text) in [("database", &central.database), ("user", &central.user)] {
        if strange(text) || text.contains(['/', '\\', '?', '#', '@', '&', '%', ':', '[', ']', '\'', '"']) {
            return Err(not_asked(field));
        }
    }
    if central.port == 0 { Err(not_asked("port")) } else { Ok(()) }
}
