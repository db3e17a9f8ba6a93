//! The desk: what stands between the window's commands and the engine's verbs.
//!
//! It answers questions, keeps what was prepared until it is carried out, runs the one task that may be under
//! way on a thread that outlives the page, and asks who may do it. It knows no window: everything here is
//! tested without one. It decides nothing about databases either; that is the engine's.

pub mod wire;
