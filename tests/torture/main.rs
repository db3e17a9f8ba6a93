//! Everything that can go wrong under a run, made to go wrong.
