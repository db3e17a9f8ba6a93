//! Builds the crate anew when a file of texts is added or taken away.
#![allow(clippy::print_stdout, reason = "this is how a build script speaks")]

fn main() {
    println!("cargo:rerun-if-changed=../../i18n");
}
