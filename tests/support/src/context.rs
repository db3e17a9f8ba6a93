//! Who runs a verb in a test.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use jiff::Timestamp;
use kasadar_engine::context::Folders;
use kasadar_engine::database::Transaction;
use kasadar_engine::event::{Cancel, Event, Watch};
use kasadar_engine::{Clock, Context};

struct Wall;

impl Clock for Wall {
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }
}

/// Ayşe at till 1, who waits two seconds for others.
pub fn context() -> Context {
    Context {
        operator: "ayşe".into(),
        host: "kasa-1".into(),
        process: std::process::id(),
        program: "kasadar 0.0.0".into(),
        clock: Arc::new(Wall),
        watch: Watch::silent(),
        wait: Duration::from_secs(2),
        transaction: Transaction::PerRevision,
        folders: Folders::default(),
    }
}

/// What a verb told.
#[derive(Clone, Debug, Default)]
pub struct Heard(Arc<Mutex<Vec<Event>>>);

impl Heard {
    /// All events so far.
    pub fn events(&self) -> Vec<Event> {
        self.0.lock().unwrap().clone()
    }
}

/// The same context with an ear: `react` gets every event and the stop button, on the verb's own thread.
pub fn hearing(react: impl Fn(&Event, &Cancel) + Send + Sync + 'static) -> (Context, Heard) {
    let (heard, cancel) = (Heard::default(), Cancel::default());
    let (list, button) = (heard.clone(), cancel.clone());
    let tell = move |event: Event| {
        react(&event, &button);
        list.0.lock().unwrap().push(event);
    };
    (Context { watch: Watch::new(tell, cancel), ..context() }, heard)
}
