//! The library that makes one writing call fail, built once with `cc` and loaded before the program's own.

use std::path::{Path, PathBuf};
use std::process::Command;

use kasadar_test_support::{once, run};

use crate::program::Shop;

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

/// Makes the `at`-th writing call below `folders` fail as `how` says; 0 only counts them.
pub(crate) fn faulty<'a>(shop: &Shop, command: &'a mut Command, folders: &[&Path], at: u64, how: &str) -> &'a mut Command {
    let folders: Vec<String> = folders.iter().map(|folder| folder.display().to_string()).collect();
    command.env("LD_PRELOAD", library()).env("KASADAR_FAULT_DIR", folders.join(":"));
    command.env("KASADAR_FAULT_AT", at.to_string()).env("KASADAR_FAULT_HOW", how);
    command.env("KASADAR_FAULT_MARK", mark(shop)).env("KASADAR_FAULT_SUM", sum(shop));
    for file in [mark(shop), sum(shop)] {
        let _ = std::fs::remove_file(file);
    }
    command
}

/// Whether the call that was to fail came.
pub(crate) fn came(shop: &Shop) -> bool {
    mark(shop).exists()
}

/// How many writing calls the last command made.
pub(crate) fn calls(shop: &Shop) -> u64 {
    std::fs::read_to_string(sum(shop)).unwrap().parse().unwrap()
}

fn mark(shop: &Shop) -> PathBuf {
    shop.path("mark")
}

fn sum(shop: &Shop) -> PathBuf {
    shop.path("sum")
}
