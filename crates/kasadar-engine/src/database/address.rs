//! Where a database is: `PATH`, `sqlite:PATH` or `postgres://user@host:port/name?sslmode=…`.

use std::fmt;
use std::path::PathBuf;
use std::str::FromStr;

use kasadar_schema::Engine;
pub use secrecy::SecretString as Password;
use url::Url;

use super::DatabaseError;

const DEFAULT_PORT: u16 = 5432;

/// Where a database is. Its text never shows a password.
#[derive(Clone, Debug)]
pub enum Address {
    /// A file.
    Sqlite(PathBuf),
    /// A server's database.
    Postgres(Box<PostgresAddress>),
}

/// Where a server's database is.
#[derive(Clone, Debug)]
pub struct PostgresAddress {
    /// Name, IP address, or the folder of a Unix socket.
    pub host: String,
    /// TCP port; also part of a socket's name.
    pub port: u16,
    /// Account.
    pub user: String,
    /// Database.
    pub database: String,
    /// A password written into the address.
    pub password: Option<Password>,
    /// How to encrypt.
    pub tls: TlsMode,
    /// Authorities to trust instead of the system's, in PEM.
    pub ca_file: Option<PathBuf>,
}

/// Whether a connection is encrypted. Where it is, certificate and host name are always checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TlsMode {
    /// Never: `sslmode=disable`.
    Disable,
    /// Where the server offers it: the default on this machine.
    Prefer,
    /// Always: the default for every other machine.
    Require,
}

impl Address {
    /// Which engine it is.
    pub fn engine(&self) -> Engine {
        match self {
            Self::Sqlite(_) => Engine::Sqlite,
            Self::Postgres(_) => Engine::Postgres,
        }
    }
}

impl PostgresAddress {
    /// Whether nobody can listen on the way: a socket or the loopback interface.
    pub(super) fn is_local(&self) -> bool {
        is_local(&self.host)
    }
}

impl FromStr for Address {
    type Err = DatabaseError;

    fn from_str(text: &str) -> Result<Self, DatabaseError> {
        let bad = |fault: Fault| {
            let Fault { reason, word, source } = fault;
            DatabaseError::BadAddress { address: without_password(text), reason, word, source }
        };
        if text.starts_with("postgres:") || text.starts_with("postgresql:") {
            return postgres(text).map_err(bad).map(|address| Self::Postgres(Box::new(address)));
        }
        // The spellings that SQLAlchemy's users bring along: sqlite:///relative, sqlite:////absolute.
        let path = text.strip_prefix("sqlite:///").or_else(|| text.strip_prefix("sqlite:")).unwrap_or(text);
        if path.is_empty() || path.contains('\0') {
            return Err(bad(AddressFault::NoPath.into()));
        }
        // A drive letter is no scheme.
        if let Some((scheme, _)) = path.split_once("://")
            && scheme.len() > 1
        {
            return Err(bad(Fault::about(AddressFault::UnknownScheme, scheme)));
        }
        Ok(Self::Sqlite(PathBuf::from(path)))
    }
}

/// What keeps a text from being an address; each has its words in both languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, strum::Display, strum::VariantNames)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum AddressFault {
    /// Not a URL; the cause has the reader's words.
    NotUrl,
    /// A port that is no number from 0 to 65535.
    BadPort,
    /// A host that is neither a name nor an IP address.
    BadHost,
    /// No path to a file.
    NoPath,
    /// No user name.
    NoUser,
    /// Something other than `sqlite:` and `postgres:` (`word`).
    UnknownScheme,
    /// A parameter behind `?` that means nothing here (`word`).
    UnknownParameter,
    /// A value of `sslmode` that libpq does not know (`word`).
    UnknownTlsMode,
}

/// A fault on its way to [`DatabaseError::BadAddress`].
struct Fault {
    reason: AddressFault,
    word: Option<String>,
    source: Option<url::ParseError>,
}

impl Fault {
    fn about(reason: AddressFault, word: &str) -> Self {
        Self { reason, word: Some(word.to_owned()), source: None }
    }
}

impl From<AddressFault> for Fault {
    fn from(reason: AddressFault) -> Self {
        Self { reason, word: None, source: None }
    }
}

impl From<url::ParseError> for Fault {
    fn from(error: url::ParseError) -> Self {
        use url::ParseError::{EmptyHost, IdnaError, InvalidDomainCharacter, InvalidIpv4Address, InvalidIpv6Address, InvalidPort};
        let reason = match error {
            InvalidPort => AddressFault::BadPort,
            EmptyHost | IdnaError | InvalidDomainCharacter | InvalidIpv4Address | InvalidIpv6Address => AddressFault::BadHost,
            _ => AddressFault::NotUrl,
        };
        Self { reason, word: None, source: Some(error) }
    }
}

fn postgres(text: &str) -> Result<PostgresAddress, Fault> {
    // libpq takes an address without a host, for a socket that a parameter names; a URL must have one.
    let url = match Url::parse(text) {
        Err(url::ParseError::EmptyHost) => Url::parse(&text.replacen("@/", "@localhost/", 1)),
        read => read,
    }?;
    let decoded = |part: &str| {
        let bytes =
            url::form_urlencoded::parse(format!("v={}", part.replace('+', "%2B")).as_bytes()).next().map(|(_, value)| value.into_owned());
        bytes.unwrap_or_default()
    };
    let mut host = url.host_str().map(|host| decoded(host.trim_matches(['[', ']']))).unwrap_or_default();
    let mut port = url.port();
    let (mut tls, mut ca_file) = (None, None);
    let mut user = decoded(url.username());
    for (key, value) in url.query_pairs() {
        match key.as_ref() {
            "host" => host = value.into_owned(),
            "port" => port = Some(value.parse().map_err(|_| AddressFault::BadPort)?),
            "user" => user = value.into_owned(),
            "sslmode" => tls = Some(value.parse().map_err(|reason| Fault::about(reason, &value))?),
            "sslrootcert" => ca_file = Some(PathBuf::from(value.as_ref())),
            // Hints to libpq that change nothing here.
            "application_name" | "connect_timeout" | "target_session_attrs" => {}
            _ => return Err(Fault::about(AddressFault::UnknownParameter, &key)),
        }
    }
    if host.is_empty() {
        "localhost".clone_into(&mut host);
    }
    if user.is_empty() {
        return Err(AddressFault::NoUser.into());
    }
    let database = decoded(url.path().trim_start_matches('/'));
    Ok(PostgresAddress {
        tls: tls.unwrap_or(if is_local(&host) { TlsMode::Prefer } else { TlsMode::Require }),
        port: port.unwrap_or(DEFAULT_PORT),
        database: if database.is_empty() { user.clone() } else { database },
        password: url.password().map(|password| Password::from(decoded(password))),
        host,
        user,
        ca_file,
    })
}

/// Whether nobody can listen on the way: a socket or the loopback interface.
fn is_local(host: &str) -> bool {
    host.starts_with(['/', '@']) || host == "localhost" || host.parse::<std::net::IpAddr>().is_ok_and(|ip| ip.is_loopback())
}

impl FromStr for TlsMode {
    type Err = AddressFault;

    /// libpq's words. `verify-ca` and `verify-full` are what `require` means here already.
    fn from_str(text: &str) -> Result<Self, AddressFault> {
        match text {
            "disable" => Ok(Self::Disable),
            "allow" | "prefer" => Ok(Self::Prefer),
            "require" | "verify-ca" | "verify-full" => Ok(Self::Require),
            _ => Err(AddressFault::UnknownTlsMode),
        }
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sqlite(path) => path.display().fmt(f),
            Self::Postgres(address) => address.fmt(f),
        }
    }
}

impl fmt::Display for PostgresAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { user, host, port, database, .. } = self;
        write!(f, "{user}@{host}:{port}/{database}")
    }
}

/// The text with its passwords blotted out — behind the user, and in a parameter — for errors about
/// addresses too broken to be read.
fn without_password(text: &str) -> String {
    let mut shown = text.to_owned();
    if let Some((before, host)) = text.rsplit_once('@')
        && let Some((scheme, login)) = before.split_once("://")
        && let Some((user, _)) = login.split_once(':')
    {
        shown = format!("{scheme}://{user}:***@{host}");
    }
    let Some((place, parameters)) = shown.split_once('?') else { return shown };
    let blot = |parameter: &str| match parameter.split_once('=') {
        Some((key, _)) if key.contains("pass") => format!("{key}=***"),
        _ => parameter.to_owned(),
    };
    format!("{place}?{}", parameters.split('&').map(blot).collect::<Vec<_>>().join("&"))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used, clippy::panic)]

    use super::*;

    #[test]
    fn addresses_are_read_as_people_write_them() {
        for (text, shown) in [
            ("kasa2.db", "kasa2.db"),
            ("sqlite:Şube İzmir/kasa.db", "Şube İzmir/kasa.db"),
            ("sqlite:///kasa.db", "kasa.db"),
            ("sqlite:////var/kasa.db", "/var/kasa.db"),
            (r"C:\Kasa\kasa.db", r"C:\Kasa\kasa.db"),
            ("postgres://ayse@merkez/kasadar", "ayse@merkez:5432/kasadar"),
            ("postgresql://ay%40se:p%2Fw@[::1]:6000/veri%20tabani", "ay@se@::1:6000/veri tabani"),
            ("postgres://u@x/d?host=/run/postgresql&port=7000", "u@/run/postgresql:7000/d"),
            ("postgres://u@/d?host=/run/postgresql", "u@/run/postgresql:5432/d"),
        ] {
            assert_eq!(text.parse::<Address>().expect(text).to_string(), shown);
        }
    }

    #[test]
    fn other_machines_are_spoken_to_encrypted_unless_told_otherwise() {
        let tls = |text: &str| match text.parse::<Address>().expect(text) {
            Address::Postgres(address) => address.tls,
            Address::Sqlite(_) => panic!("{text}"),
        };
        assert_eq!(tls("postgres://u@merkez/d"), TlsMode::Require);
        assert_eq!(tls("postgres://u@merkez/d?sslmode=disable"), TlsMode::Disable);
        assert_eq!(tls("postgres://u@127.0.0.1/d"), TlsMode::Prefer);
        assert_eq!(tls("postgres://u@localhost/d?sslmode=verify-full"), TlsMode::Require);
    }

    #[test]
    fn a_broken_address_is_named_without_its_password() {
        for text in [
            "postgres://u:gizli@host:99999/d",
            "postgres://u:gizli@host/d?x=1",
            "mysql://u:gizli@host/d",
            "postgres://:gizli@h/d",
            "postgres://u@h/d?password=gizli",
        ] {
            let error = text.parse::<Address>().expect_err(text);
            assert!(!format!("{error:?}").contains("gizli"), "{error:?}");
        }
        assert!(!format!("{:?}", "postgres://u:gizli@h/d".parse::<Address>().expect("reads")).contains("gizli"));
    }
}
