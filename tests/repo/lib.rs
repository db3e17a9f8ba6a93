//! The files of the repository, for the tests beside this file.
#![allow(
    clippy::expect_used,
    clippy::case_sensitive_file_extension_comparisons,
    clippy::needless_pass_by_value,
    reason = "our own files, looked at by tests"
)]

use std::path::{Path, PathBuf};
use std::process::Command;

/// The top folder.
pub fn top() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Every file that git tracks or would track, by its path from the top, with its text where it is text.
pub fn files() -> Vec<(String, String)> {
    let output = Command::new("git").args(["ls-files", "-co", "--exclude-standard", "-z"]).current_dir(top()).output();
    let list = output.map(|output| String::from_utf8_lossy(&output.stdout).into_owned()).unwrap_or_default();
    list.split('\0')
        .filter(|path| !path.is_empty())
        .filter_map(|path| Some((path.to_owned(), std::fs::read_to_string(top().join(path)).ok()?)))
        .collect()
}

/// The Rust files below `folder`, without tests.
pub fn rust(folder: &str) -> Vec<(String, String)> {
    let is_source = |path: &str| path.starts_with(folder) && path.ends_with(".rs") && !path.contains("/tests");
    files().into_iter().filter(|(path, _)| is_source(path)).map(|(path, text)| (path, without_tests(&text))).collect()
}

/// The text above `#[cfg(test)]`, without comments.
fn without_tests(text: &str) -> String {
    let code = text.split("#[cfg(test)]\nmod").next().unwrap_or_default();
    code.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}
