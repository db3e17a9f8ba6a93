//! Whether the program runs with the rights of the machine's administrator.

/// Whether it does. Where that cannot be told without asking the system in its own language, it does not.
pub fn is_administrator() -> bool {
    #[cfg(unix)]
    return rustix::process::geteuid().is_root();
    #[cfg(not(unix))]
    false
}
