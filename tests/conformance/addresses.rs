//! Databases that cannot be opened: each its own error, none of them a generic one.

use std::path::Path;

use kasadar_engine::database::{Access, Address, AddressFault, AnyDatabase, DatabaseError, Password};
use kasadar_engine::{Exit, error::Coded};
use kasadar_test_support::{Certificate, PASSWORD, Server, finishes, sqlite, store};

async fn opened(address: &str, access: Access, password: Option<&str>) -> Result<AnyDatabase, DatabaseError> {
    let address: Address = address.parse()?;
    AnyDatabase::open(&address, access, password.map(Password::from)).await
}

async fn refused(address: &str) -> DatabaseError {
    let error = opened(address, Access::Write, None).await.map(drop).unwrap_err();
    assert!(!format!("{error:?} {:?}", error.problem()).contains("parolası"), "{error:?}");
    error
}

#[test]
fn a_path_that_is_no_database_is_named_for_what_it_is() {
    let store = store();
    let at = |name: &str| store.path.with_file_name(name).display().to_string();
    std::fs::create_dir(at("klasör")).unwrap();
    std::fs::write(at("rapor.pdf"), "%PDF-1.7 and so on, long enough to be looked at").unwrap();
    std::fs::write(at("kısa.db"), "SQLite").unwrap();
    sqlite(Path::new(&at("bozuk.db")), "CREATE TABLE a (b); CREATE TABLE alembic_version (version_num)");
    let mut bytes = std::fs::read(at("bozuk.db")).unwrap();
    bytes.truncate(5000);
    bytes[100..].fill(0xAA);
    std::fs::write(at("bozuk.db"), bytes).unwrap();
    let files = store.files();
    finishes(async {
        for access in [Access::Read, Access::Write, Access::Create] {
            let open = async |name: &str| opened(&at(name), access, None).await.map(drop).unwrap_err();
            assert!(matches!(open("klasör").await, DatabaseError::IsFolder { .. }));
            assert!(matches!(open("rapor.pdf").await, DatabaseError::NotADatabase { .. }));
            assert!(matches!(open("kısa.db").await, DatabaseError::NotADatabase { .. }));
            let missing = open("yok/kasa.db").await;
            assert!(matches!(missing, DatabaseError::NoSuchFile { .. }), "{missing:?}");
            assert_eq!(missing.exit(), Exit::Connection);
        }
        for access in [Access::Read, Access::Write] {
            assert!(matches!(opened(&at("yok.db"), access, None).await.map(drop).unwrap_err(), DatabaseError::NoSuchFile { .. }));
        }
        let mut damaged = opened(&at("bozuk.db"), Access::Read, None).await.unwrap();
        let error = kasadar_engine::database::Database::ledger(&mut damaged).await.unwrap_err();
        assert!(matches!(error, DatabaseError::Damaged { .. } | DatabaseError::NotADatabase { .. }), "{error:?}");
    });
    assert_eq!(store.files(), files);
}

#[test]
fn an_address_that_cannot_be_read_is_refused() {
    for (text, why, about) in [
        ("", AddressFault::NoPath, None),
        ("sqlite:", AddressFault::NoPath, None),
        ("mysql://a@b/c", AddressFault::UnknownScheme, Some("mysql")),
        ("postgres://merkez/db", AddressFault::NoUser, None),
        ("postgres://a@b/c?sslmode=sometimes", AddressFault::UnknownTlsMode, Some("sometimes")),
        ("postgres://a@b/c?colour=red", AddressFault::UnknownParameter, Some("colour")),
        ("postgres://a@b:port/c", AddressFault::BadPort, None),
        ("postgres://a@b/c?port=x", AddressFault::BadPort, None),
        ("postgres://a@b c/d", AddressFault::BadHost, None),
    ] {
        match text.parse::<Address>() {
            Err(DatabaseError::BadAddress { reason, word, .. }) => assert_eq!((reason, word.as_deref()), (why, about), "{text}"),
            other => panic!("{text}: {other:?}"),
        }
    }
}

#[test]
fn a_server_that_does_not_let_us_in_says_why() {
    let server = Server::shared();
    let database = server.database();
    finishes(async {
        let with_password = |password: &str| database.tcp_address("").replace('@', &format!(":{password}@"));
        let error = refused(&with_password("yanlis")).await;
        assert!(matches!(&error, DatabaseError::WrongPassword { user, .. } if user == "kasadar"), "{error:?}");
        let error = refused(&database.tcp_address("")).await;
        assert!(matches!(error, DatabaseError::PasswordMissing { .. }), "{error:?}");
        let error = refused(&server.named("olmayan").address()).await;
        assert!(matches!(&error, DatabaseError::NoSuchDatabase { database, .. } if database == "olmayan"), "{error:?}");
        let error = refused(&database.address_as("kimse")).await;
        assert!(matches!(&error, DatabaseError::AccountRefused { user, .. } if user == "kimse"), "{error:?}");
        let error = refused("postgres://kasadar@localhost/db?host=/olmayan/klasor").await;
        assert!(matches!(error, DatabaseError::Unreachable { .. }), "{error:?}");
        let closed = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
        let error = refused(&format!("postgres://kasadar@{closed}/db")).await;
        assert!(matches!(&error, DatabaseError::Unreachable { port, .. } if *port == closed.port()), "{error:?}");
        assert_eq!(error.exit(), Exit::Connection);
        let error = refused("postgres://kasadar@olmayan.invalid/db?sslmode=disable").await;
        assert!(matches!(error, DatabaseError::Unreachable { .. }), "{error:?}");

        opened(&database.tcp_address(""), Access::Write, Some(PASSWORD)).await.unwrap();
        let encoded = "kasa%20%C5%9F%3A%2F%40parolas%C4%B1";
        opened(&with_password(encoded), Access::Write, None).await.unwrap();
    });
}

#[test]
fn encryption_that_is_asked_for_is_had_or_refused() {
    let plain = Server::shared().database();
    let certificate = Certificate::new();
    let settings = ["ssl=on", "ssl_cert_file=server.pem", "ssl_key_file=server.key"];
    let server = Server::start_with(&settings, |data| certificate.install(data));
    let database = server.database();
    let authority = certificate.authority().display().to_string();
    finishes(async {
        let error = opened(&plain.tcp_address("sslmode=require"), Access::Write, Some(PASSWORD)).await.map(drop).unwrap_err();
        assert!(matches!(error, DatabaseError::TlsUnavailable { .. }), "{error:?}");
        let error = opened(&database.tcp_address("sslmode=require"), Access::Write, Some(PASSWORD)).await.map(drop).unwrap_err();
        assert!(matches!(error, DatabaseError::CertificateRefused { .. }), "{error:?}");
        let error =
            opened(&database.tcp_address("sslmode=require&sslrootcert=/olmayan.pem"), Access::Write, Some(PASSWORD)).await.map(drop);
        assert!(matches!(error.unwrap_err(), DatabaseError::BadCaFile { .. }));

        let encrypted = "SELECT count(*) FROM pg_stat_ssl JOIN pg_stat_activity USING (pid) WHERE application_name = 'kasadar' AND ssl";
        let trusted = database.tcp_address(&format!("sslmode=verify-full&sslrootcert={authority}"));
        let open = opened(&trusted, Access::Write, Some(PASSWORD)).await.unwrap();
        assert_eq!(database.psql_as("postgres", encrypted), "1");
        drop(open);
        // On the loopback interface a server's own certificate is no reason to stay out.
        opened(&database.tcp_address(""), Access::Write, Some(PASSWORD)).await.unwrap();
        // Who names an authority wants it asked.
        let other = Certificate::new();
        let error =
            opened(&database.tcp_address(&format!("sslrootcert={}", other.authority().display())), Access::Write, Some(PASSWORD)).await;
        assert!(matches!(error.map(drop).unwrap_err(), DatabaseError::CertificateRefused { .. }));
    });
}
