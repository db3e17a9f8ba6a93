//! A thread for each question: the engine's futures stay on one thread, and the window's commands do not.

use kasadar_engine::Problem;
use kasadar_engine::error::Coded;

use crate::error::{Refusal, defect};

/// Asks on a thread that may wait, with a small runtime of its own. A question that panics is answered with a defect.
pub(crate) async fn answer<T: Send + 'static>(question: impl AsyncFnOnce() -> Result<T, Refusal> + Send + 'static) -> Result<T, Problem> {
    let (tell, told) = tokio::sync::oneshot::channel();
    let on_thread = move || {
        let answered = runtime().and_then(|runtime| runtime.block_on(question()));
        // Nobody may be left who wants to hear it: the page was loaded anew.
        let _ = tell.send(answered);
    };
    std::thread::Builder::new().name("question".to_owned()).spawn(on_thread).map_err(|error| defect(error).problem())?;
    match told.await {
        Ok(answered) => answered.map_err(|error| error.problem()),
        Err(_) => Err(defect("the question ended without an answer").problem()),
    }
}

/// A runtime for one thread.
pub(crate) fn runtime() -> Result<tokio::runtime::Runtime, Refusal> {
    Ok(tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(defect)?)
}
