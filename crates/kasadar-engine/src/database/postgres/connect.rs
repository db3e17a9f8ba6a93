//! From an address to a session: encryption, password, settings.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use rustls::{ClientConfig, RootCertStore};
use rustls_pki_types::CertificateDer;
use rustls_pki_types::pem::PemObject;
use secrecy::ExposeSecret;
use tokio_postgres::config::SslMode;
use tokio_postgres::{CancelToken, Client, Config, NoTls};
use tokio_postgres_rustls::MakeRustlsConnect;

use super::fault::Blame;
use crate::database::address::{Password, PostgresAddress, TlsMode};
use crate::database::{DatabaseError, Result};

const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);
/// The oldest server that PostgreSQL itself still looks after.
const MINIMUM_SERVER: i32 = 140_000;
/// Sessions of ours are told from others by the beginning of this name.
pub(super) const APPLICATION: &str = "kasadar";

/// How a session is encrypted, decided once for it and for the requests that cancel its queries.
#[derive(Clone)]
pub(super) enum Tls {
    Plain,
    Rustls(MakeRustlsConnect),
}

impl Tls {
    pub(super) fn new(address: &PostgresAddress) -> Result<Self> {
        if address.tls == TlsMode::Disable || address.host.starts_with('/') {
            return Ok(Self::Plain);
        }
        let mut roots = RootCertStore::empty();
        match &address.ca_file {
            Some(file) => {
                for certificate in authorities(file)? {
                    roots.add(certificate).map_err(|_| bad_ca(file))?;
                }
            }
            None => {
                // Certificates that this machine holds and rustls cannot read are not trusted, that is all.
                roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
            }
        }
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let config = ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .map_err(|source| DatabaseError::CertificateRefused { host: address.host.clone(), source: source.into() })?
            .with_root_certificates(roots)
            .with_no_client_auth();
        Ok(Self::Rustls(MakeRustlsConnect::new(config)))
    }

    /// Asks the server to give up the session's running query.
    pub(super) async fn cancel(&self, token: &CancelToken) -> Result<(), tokio_postgres::Error> {
        match self {
            Self::Plain => token.cancel_query(NoTls).await,
            Self::Rustls(tls) => token.cancel_query(tls.clone()).await,
        }
    }
}

fn authorities(file: &Path) -> Result<Vec<CertificateDer<'static>>> {
    let found: Vec<_> = CertificateDer::pem_file_iter(file).and_then(Iterator::collect).map_err(|_| bad_ca(file))?;
    if found.is_empty() { Err(bad_ca(file)) } else { Ok(found) }
}

fn bad_ca(file: &Path) -> DatabaseError {
    DatabaseError::BadCaFile { file: file.display().to_string() }
}

/// Opens a session with the settings that every statement of ours counts on.
pub(super) async fn session(address: &PostgresAddress, password: Option<&Password>, tls: &Tls) -> Result<Client> {
    let mut config = Config::new();
    config
        .host(&address.host)
        .port(address.port)
        .user(&address.user)
        .dbname(&address.database)
        .connect_timeout(CONNECT_TIMEOUT)
        .application_name(APPLICATION)
        .ssl_mode(match address.tls {
            TlsMode::Disable => SslMode::Disable,
            TlsMode::Prefer => SslMode::Prefer,
            TlsMode::Require => SslMode::Require,
        })
        // Times are UTC whatever the server's zone; what an author writes is standard SQL; a step that we
        // report as done survives a power cut; a session that waits for a person is not cut off.
        .options("-c TimeZone=UTC -c standard_conforming_strings=on -c client_min_messages=warning -c synchronous_commit=on -c statement_timeout=0 -c idle_in_transaction_session_timeout=0");
    if let Some(password) = password {
        config.password(password.expose_secret());
    }
    let blame = Blame::new(address);
    // The task ends with the session; its error reaches us through the client.
    let client = match tls {
        Tls::Plain => {
            let (client, connection) = config.connect(NoTls).await.map_err(|error| blame.connecting(error))?;
            tokio::spawn(connection);
            client
        }
        Tls::Rustls(tls) => {
            let (client, connection) = config.connect(tls.clone()).await.map_err(|error| blame.connecting(error))?;
            tokio::spawn(connection);
            client
        }
    };
    let row = client
        .query_one("SELECT current_setting('server_version_num')::int, current_setting('server_version')", &[])
        .await
        .map_err(|error| blame.on("connect", error))?;
    if row.get::<_, i32>(0) < MINIMUM_SERVER {
        let minimum = (MINIMUM_SERVER / 10_000).to_string();
        return Err(DatabaseError::ServerTooOld { version: row.get(1), minimum });
    }
    Ok(client)
}
