//! What must hold of the repository itself.
#![allow(
    clippy::expect_used,
    clippy::case_sensitive_file_extension_comparisons,
    clippy::needless_pass_by_value,
    reason = "our own files, looked at by tests"
)]

mod dependencies;
mod rooms;
mod tidiness;
