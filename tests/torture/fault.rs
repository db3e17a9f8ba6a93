//! The library that makes one writing call fail, built once with `cc` and loaded before the program's own.

use std::path::PathBuf;
use std::process::Command;

use kasadar_test_support::{Place, Store, once, run};

use crate::program::Shop;
use crate::states::file;

const SOURCE: &str = include_str!("fault.c");

/// Where the library is.
fn library() -> PathBuf {
    // Another text is another library.
    let sum = SOURCE.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    let path = std::env::temp_dir().join(format!("kasadar-fault-{sum:016x}"));
    once(&path, |half| {
        std::fs::create_dir(half).unwrap();
        std::fs::write(half.join("fault.c"), SOURCE).unwrap();
        run(Command::new("cc")
            .args(["-shared", "-fPIC", "-O1", "-Wall", "-Werror", "fault.c", "-o", "fault.so", "-ldl"])
            .current_dir(half));
    });
    path.join("fault.so")
}

/// The program on a store, with its `at`-th writing call below the store's folder failing as `how` says.
pub(crate) fn faulty(shop: &Shop, place: &Place, words: &[&str], at: u64, how: &str) -> Command {
    let Place::Sqlite(Store { path, .. }) = place else { panic!("not a store") };
    let mut command = shop.command(["--db", &file(place)].iter().chain(words));
    command.env("LD_PRELOAD", library()).env("KASADAR_FAULT_DIR", path.parent().unwrap());
    command.env("KASADAR_FAULT_AT", at.to_string()).env("KASADAR_FAULT_HOW", how).env("KASADAR_FAULT_MARK", mark(shop));
    let _ = std::fs::remove_file(mark(shop));
    command
}

/// Whether the call that was to fail came.
pub(crate) fn came(shop: &Shop) -> bool {
    mark(shop).exists()
}

fn mark(shop: &Shop) -> PathBuf {
    shop.path("mark")
}
