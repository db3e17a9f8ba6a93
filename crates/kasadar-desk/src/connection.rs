//! A connection to the centre tried step by step, so that a technician sees where it ends. Keeps nothing.

use std::net::{SocketAddr, TcpStream, ToSocketAddrs};
use std::sync::mpsc;
use std::time::Duration;

use kasadar_engine::database::{Access, Address, AnyDatabase, Database, DatabaseError, Password, PostgresAddress};
use kasadar_engine::{Error, Problem};
use kasadar_host::FaceError;

use crate::Inner;
use crate::error::Refusal;
use crate::settings::address;
use crate::wire::{CentralSettings, ConnectionStep, ConnectionTest, StepOutcome};

/// How long one step may take.
const BOUND: Duration = Duration::from_secs(5);

impl Inner {
    pub(crate) async fn test_connection(&self, central: &CentralSettings, password: Option<String>) -> Result<ConnectionTest, Refusal> {
        let (address, _) = address(central, &self.around.configuration()?)?;
        let password = password.filter(|password| !password.is_empty()).map(Password::from);
        let (version, stopped) = match tried(address, password).await {
            Ok(version) => (Some(version), None),
            Err((step, problem)) => (None, Some((step, problem))),
        };
        let order = [ConnectionStep::Name, ConnectionStep::Port, ConnectionStep::Server, ConnectionStep::SignIn, ConnectionStep::Rights];
        let stopped_at = stopped.as_ref().and_then(|(step, _)| order.iter().position(|one| one == step)).unwrap_or(order.len());
        let outcome = |at: usize| match at.cmp(&stopped_at) {
            std::cmp::Ordering::Less => StepOutcome::Done,
            std::cmp::Ordering::Equal => StepOutcome::Failed,
            std::cmp::Ordering::Greater => StepOutcome::NotTried,
        };
        let steps = order.into_iter().enumerate().map(|(at, step)| (step, outcome(at))).collect();
        Ok(ConnectionTest { steps, problem: stopped.map(|(_, problem)| problem), version })
    }
}

/// Version of the server, or the step that failed.
async fn tried(address: PostgresAddress, password: Option<Password>) -> Result<String, (ConnectionStep, Problem)> {
    // A socket is a file: it has no name to look up and no port to knock at.
    if !address.host.starts_with('/') {
        let at = |step| move |problem: Box<Problem>| (step, *problem);
        let found = look_up(&address).map_err(at(ConnectionStep::Name))?;
        knock(&address, &found).map_err(at(ConnectionStep::Port))?;
    }
    let place = Address::Postgres(Box::new(address));
    let opened = match password {
        Some(password) => AnyDatabase::open(&place, Access::Write, Some(password)).await.map_err(FaceError::from),
        None => kasadar_host::open(&place, Access::Write, |_| Ok(None)).await,
    };
    let mut open = opened.map_err(|error| (step_of(&error), error.problem()))?;
    let rights = |error: Error| (ConnectionStep::Rights, FaceError::from(error).problem());
    let facts = open.facts().await.map_err(|error| rights(error.into()))?;
    let may_create = match &open {
        AnyDatabase::Postgres(centre) => centre.may_create().await.map_err(|error| rights(error.into()))?,
        AnyDatabase::Sqlite(_) => true,
    };
    if facts.read_only || !may_create {
        return Err(rights(DatabaseError::ReadOnly { path: place.to_string() }.into()));
    }
    Ok(facts.version)
}

/// The step at which opening a session ended.
fn step_of(error: &FaceError) -> ConnectionStep {
    match error {
        FaceError::Engine(Error::Database(
            DatabaseError::WrongPassword { .. }
            | DatabaseError::PasswordMissing { .. }
            | DatabaseError::NoSuchDatabase { .. }
            | DatabaseError::AccountRefused { .. }
            | DatabaseError::NotAllowed { .. },
        )) => ConnectionStep::SignIn,
        _ => ConnectionStep::Server,
    }
}

/// Addresses behind the name. The system gives no bound for this question: a thread asks it.
fn look_up(address: &PostgresAddress) -> Result<Vec<SocketAddr>, Box<Problem>> {
    let (tell, told) = mpsc::channel();
    let (host, port) = (address.host.clone(), address.port);
    let asker = std::thread::Builder::new().name("name".to_owned());
    let asked = asker.spawn(move || tell.send((host.as_str(), port).to_socket_addrs().map(Iterator::collect::<Vec<_>>)));
    let refused = |cause: std::io::Error| Box::new(unreachable(address, cause));
    asked.map_err(refused)?;
    let timed_out = || std::io::Error::from(std::io::ErrorKind::TimedOut);
    match told.recv_timeout(BOUND) {
        Ok(found) => {
            found.and_then(|found| if found.is_empty() { Err(std::io::ErrorKind::NotFound.into()) } else { Ok(found) }).map_err(refused)
        }
        Err(_) => Err(refused(timed_out())),
    }
}

fn knock(address: &PostgresAddress, found: &[SocketAddr]) -> Result<(), Box<Problem>> {
    let mut last = std::io::Error::from(std::io::ErrorKind::NotFound);
    for at in found {
        match TcpStream::connect_timeout(at, BOUND) {
            Ok(_) => return Ok(()),
            Err(error) => last = error,
        }
    }
    Err(Box::new(unreachable(address, last)))
}

fn unreachable(address: &PostgresAddress, cause: std::io::Error) -> Problem {
    let error = DatabaseError::Unreachable { host: address.host.clone(), port: address.port, source: cause.into() };
    FaceError::from(error).problem()
}
