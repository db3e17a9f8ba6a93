//! The one task: on a thread of its own, with or without a page that listens.

use std::panic::AssertUnwindSafe;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use kasadar_engine::Clock;
use kasadar_engine::Engine;
use kasadar_engine::event::{Cancel, Event, Watch};

use crate::answer::runtime;
use crate::error::{DeskError, Failed, Refusal, defect};
use crate::fold::{Course, Fold};
use crate::wire::{Ended, Message, Product, Task, TaskKind};

/// Between two messages about the same task.
const PACE: Duration = Duration::from_millis(100);

/// Whoever wants to hear of the task.
pub type Listener = Box<dyn Fn(Message) + Send + Sync>;

/// What a task is about.
pub(crate) struct Errand {
    pub(crate) kind: TaskKind,
    pub(crate) database: String,
    pub(crate) engine: Engine,
    pub(crate) course: Course,
}

/// The task under way, or the last one.
#[derive(Clone)]
pub(crate) struct Tasks(Arc<Shared>);

struct Shared {
    clock: Arc<dyn Clock>,
    state: Mutex<State>,
    ended: Condvar,
    /// Held while the listener is told, so that nothing older comes behind something newer. Taken before `state`.
    telling: Mutex<()>,
}

#[derive(Default)]
struct State {
    last_id: u32,
    task: Option<Task>,
    fold: Option<Fold>,
    cancel: Cancel,
    listener: Option<Arc<Listener>>,
    /// Something has changed that the listener has not heard of.
    news: bool,
}

impl Tasks {
    pub(crate) fn new(clock: Arc<dyn Clock>) -> Self {
        Self(Arc::new(Shared { clock, state: Mutex::default(), ended: Condvar::new(), telling: Mutex::default() }))
    }

    /// Refuses where a task is under way.
    pub(crate) fn refuse_second(&self) -> Result<(), DeskError> {
        self.0.state().refuse_second()
    }

    /// Begins a task, unless there is one already.
    pub(crate) fn begin(
        &self,
        errand: Errand,
        work: impl AsyncFnOnce(Watch) -> Result<Product, Failed> + Send + 'static,
    ) -> Result<Task, Refusal> {
        let telling = self.0.telling.lock().unwrap_or_else(PoisonError::into_inner);
        let (task, listener, watch) = {
            let mut state = self.0.state();
            state.refuse_second()?;
            state.last_id += 1;
            let fold = Fold::new(errand.course, errand.engine);
            let task = Task {
                id: state.last_id,
                kind: errand.kind,
                database: errand.database,
                started: self.0.clock.now(),
                progress: fold.progress().clone(),
                stopping: false,
                ended: None,
            };
            (state.task, state.fold, state.cancel, state.news) = (Some(task.clone()), Some(fold), Cancel::default(), false);
            let shared = self.0.clone();
            let watch = Watch::new(move |event| shared.hear(&event), state.cancel.clone());
            (task, state.listener.clone(), watch)
        };
        tracing::info!(kind = %task.kind, database = task.database, "a task begins");
        if let Some(listener) = listener {
            listener(Message::Task { task: Box::new(task.clone()) });
        }
        drop(telling);
        let shared = self.0.clone();
        let worker = move || {
            let done = std::panic::catch_unwind(AssertUnwindSafe(|| runtime()?.block_on(work(watch))));
            shared.end(done.unwrap_or_else(|_| Err(defect("the task broke off").into())));
        };
        let (shared, id) = (self.0.clone(), task.id);
        let started = std::thread::Builder::new().name("teller".to_owned()).spawn(move || shared.keep_telling(id));
        let started = started.and_then(|_| std::thread::Builder::new().name("task".to_owned()).spawn(worker));
        if let Err(error) = started {
            self.0.end(Err(defect(&error).into()));
            return Err(defect(error).into());
        }
        Ok(task)
    }

    /// As it is.
    pub(crate) fn task(&self) -> Option<Task> {
        self.0.state().task.clone()
    }

    /// Asks it to stop at the next safe point.
    pub(crate) fn stop(&self) {
        let mut state = self.0.state();
        if state.is_busy() {
            state.cancel.request();
            state.task.iter_mut().for_each(|task| task.stopping = true);
            state.news = true;
        }
    }

    /// From now on `listener` hears of it, and nobody else.
    pub(crate) fn attend(&self, listener: Listener) {
        let mut state = self.0.state();
        state.listener = Some(Arc::new(listener));
        // A page that was loaded anew hears at once what it missed.
        state.news = state.is_busy();
    }

    /// Whether the window may close; if not, the page hears that somebody wants it to.
    pub(crate) fn may_close(&self) -> bool {
        let (busy, listener) = {
            let state = self.0.state();
            (state.is_busy(), state.listener.clone())
        };
        if let (true, Some(listener)) = (busy, listener) {
            listener(Message::CloseAsked);
        }
        !busy
    }

    /// Waits for the end of the task under way.
    pub(crate) fn wait(&self) {
        let mut state = self.0.state();
        while state.is_busy() {
            state = self.0.ended.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
    }
}

impl State {
    fn is_busy(&self) -> bool {
        self.task.as_ref().is_some_and(|task| task.ended.is_none())
    }

    fn refuse_second(&self) -> Result<(), DeskError> {
        match &self.task {
            Some(Task { kind, database, ended: None, .. }) => Err(DeskError::TaskRunning { kind: *kind, database: database.clone() }),
            _ => Ok(()),
        }
    }
}

impl Shared {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn hear(&self, event: &Event) {
        match event {
            Event::StatementRun { .. } | Event::RowsDone { .. } | Event::BytesDone { .. } => tracing::debug!(?event),
            _ => tracing::info!(?event),
        }
        let now = self.clock.now();
        let mut state = self.state();
        let State { task: Some(task), fold: Some(fold), news, .. } = &mut *state else { return };
        if task.ended.is_none() {
            fold.tell(event, now);
            task.progress.clone_from(fold.progress());
            *news = true;
        }
    }

    /// The end of the task, and the last that is told of it.
    fn end(&self, done: Result<Product, Failed>) {
        let ended = match done {
            Ok(product) => Ended::Done { product: Box::new(product) },
            Err(Failed { problem, report }) => {
                let told = problem.without_words();
                tracing::error!(code = told.code, name = told.name, args = ?told.args, refusal = told.refusal, "the task failed");
                Ended::Failed { problem, report }
            }
        };
        let now = self.clock.now();
        let _telling = self.telling.lock().unwrap_or_else(PoisonError::into_inner);
        let mut state = self.state();
        let State { task: Some(task), fold: Some(fold), .. } = &mut *state else { return };
        fold.end(matches!(ended, Ended::Done { .. }), now);
        task.progress.clone_from(fold.progress());
        task.ended = Some(ended);
        let task = Box::new(task.clone());
        state.news = false;
        let listener = state.listener.clone();
        drop(state);
        if let Some(listener) = listener {
            listener(Message::Task { task });
        }
        self.ended.notify_all();
    }

    /// Tells the listener what is new of the task `id`, at a bearable pace, until its end.
    fn keep_telling(&self, id: u32) {
        let runs = |state: &State| state.is_busy() && state.last_id == id;
        loop {
            let (state, _) = self.ended.wait_timeout_while(self.state(), PACE, |state| runs(state)).unwrap_or_else(PoisonError::into_inner);
            drop(state);
            let _telling = self.telling.lock().unwrap_or_else(PoisonError::into_inner);
            let mut state = self.state();
            if !runs(&state) {
                return;
            }
            let news = std::mem::take(&mut state.news);
            let (task, listener) = (state.task.clone(), state.listener.clone());
            drop(state);
            if let (true, Some(task), Some(listener)) = (news, task, listener) {
                listener(Message::Task { task: Box::new(task) });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic)]

    use kasadar_host::MachineClock;

    use super::*;

    fn errand() -> Errand {
        Errand { kind: TaskKind::Backup, database: "kasa".to_owned(), engine: Engine::Sqlite, course: Course::default() }
    }

    #[test]
    fn a_task_that_panics_ends_as_a_defect_and_the_next_one_may_begin() {
        let tasks = Tasks::new(Arc::new(MachineClock));
        for _ in 0..2 {
            tasks.begin(errand(), async |_| panic!("on purpose")).unwrap();
            tasks.wait();
            let Some(Ended::Failed { problem, .. }) = tasks.task().unwrap().ended else { panic!("it ended well") };
            assert_eq!((problem.code.as_str(), problem.name.as_str()), ("KSD-1699", "unexpected"));
        }
    }
}
