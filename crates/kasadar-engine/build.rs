//! Builds the crate anew when a revision, a seal or a file of base data is added or taken away.
#![allow(clippy::print_stdout, reason = "this is how a build script speaks")]

fn main() {
    println!("cargo:rerun-if-changed=../../migrations");
    println!("cargo:rerun-if-changed=../../seed");
}
