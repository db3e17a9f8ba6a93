//! The centre on a real server: a connection step by step, an update, base data, a backup.

use kasadar_desk::wire::{CentralSettings, ConnectionStep, Given, Permission, Product, StepOutcome};
use kasadar_engine::status::State;
use kasadar_test_support::{PASSWORD as SERVER_PASSWORD, ROLE, Server};

use crate::setting::{Machine, answers, ended, product};

#[tokio::test]
async fn the_centre_is_brought_to_head_filled_and_backed_up() {
    let (machine, centre) = (Machine::bare(), Server::shared().database());
    machine.configure(&format!("[central]\nname = \"merkez\"\naddress = \"{}\"\n", centre.address()));
    let name = || "merkez".to_owned();
    let prepared = machine.desk.prepare_update(name(), None).await.unwrap();
    assert_eq!(prepared.permission, Permission::Nobody);
    product(&machine.carried_out(prepared, Given::default()).await);
    assert_eq!(machine.desk.status(name()).await.unwrap().state, State::UpToDate);

    let prepared = machine.desk.prepare_seed(name()).await.unwrap();
    assert!(!prepared.subject.questions.is_empty());
    product(&machine.carried_out(prepared, answers()).await);
    assert!(matches!(machine.desk.prepare_seed(name()).await.unwrap().permission, Permission::User { .. }));

    machine.desk.start_backup(name()).await.unwrap();
    let task = ended(&machine.desk);
    let Product::Backup { manifest } = product(&task) else { panic!("{task:?}") };
    let prepared = machine.desk.prepare_restore(name(), manifest.id.clone()).await.unwrap();
    assert!(!prepared.subject.foreign);
    product(&machine.carried_out(prepared, Given::default()).await);
    assert_eq!(centre.psql("SELECT unvan FROM firmalar"), "Ege Gıda");
    assert_eq!(machine.desk.backups(name()).await.unwrap().kept_databases.len(), 1);
}

#[tokio::test]
async fn a_connection_is_tried_step_by_step() {
    let (machine, server) = (Machine::bare(), Server::shared());
    let centre = server.database();
    let database = centre.psql("SELECT current_database()");
    let good =
        CentralSettings { name: "merkez".to_owned(), host: "127.0.0.1".to_owned(), port: server.port(), database, user: ROLE.to_owned() };
    let tried = async |central: &CentralSettings, password: &str| {
        let test = machine.desk.test_connection(central.clone(), Some(password.to_owned())).await.unwrap();
        test.steps.iter().find(|(_, outcome)| *outcome == StepOutcome::Failed).map(|(step, _)| *step)
    };
    assert_eq!(tried(&good, SERVER_PASSWORD).await, None);
    assert_eq!(tried(&good, "yanlış").await, Some(ConnectionStep::SignIn));
    let absent = CentralSettings { database: "yok".to_owned(), ..good.clone() };
    assert_eq!(tried(&absent, SERVER_PASSWORD).await, Some(ConnectionStep::SignIn));
    let closed = CentralSettings { port: 1, ..good.clone() };
    assert_eq!(tried(&closed, SERVER_PASSWORD).await, Some(ConnectionStep::Port));
    let nowhere = CentralSettings { host: "yok.invalid".to_owned(), ..good };
    assert_eq!(tried(&nowhere, SERVER_PASSWORD).await, Some(ConnectionStep::Name));
    assert!(!machine.places.configuration.exists(), "nothing is kept");
}
