//! A connection that is cut behind every message: the server is at a whole revision, the next run finishes.

use std::collections::BTreeMap;
use std::process::Command;

use kasadar_test_support::{Folder, PASSWORD, Place, ROLE, Server};

use crate::dice::{Dice, times};
use crate::program::{Ran, Shop, ran};
use crate::states::{emptied, seen, server, six, whole};
use crate::wire::{Cut, Later, Wire};

struct Case {
    shop: Shop,
    folder: Folder,
    place: Place,
    /// What the user has at each revision.
    known: BTreeMap<String, String>,
}

impl Case {
    fn new() -> Self {
        let mut case = Self { shop: Shop::new(), folder: six(), place: Place::postgres(), known: BTreeMap::new() };
        case.known.insert(String::new(), seen(&case.place).content);
        for target in ["r1", "r2", "r3", "r4", "r5", "r6"] {
            let told = ran(&mut case.upgrade(&server(&case.place).address(), target));
            assert_eq!(told.code, Some(0), "{told:?}");
            case.known.insert(target.to_owned(), seen(&case.place).content);
        }
        case
    }

    fn upgrade(&self, address: &str, target: &str) -> Command {
        let migrations = self.folder.path().display().to_string();
        let mut command =
            self.shop.command(["--db", address, "--migrations", &migrations, "upgrade", target, "--no-backup-because", "deneme"]);
        command.env("PGPASSWORD", PASSWORD);
        command
    }

    /// An upgrade from nothing through a wire.
    fn over(&self, wire: &Wire) -> Ran {
        emptied(&self.place);
        let address = format!("postgres://{ROLE}@127.0.0.1:{}/{}?sslmode=disable", wire.port, server(&self.place).name);
        let told = ran(&mut self.upgrade(&address, "head"));
        assert!(!told.stderr.contains(PASSWORD));
        told
    }

    /// Messages and commits of an upgrade that nobody cuts.
    fn calm(&self) -> Wire {
        let calm = Wire::new(Server::shared().port(), Cut::Never, Later::Through);
        let told = self.over(&calm);
        assert_eq!(told.code, Some(0), "{told:?}");
        calm
    }

    /// The version, once the server has noticed the cut: a revision's, with what the user has there.
    fn whole(&self) -> String {
        whole(&self.place, &self.known)
    }

    fn finishes(&self) {
        let told = ran(&mut self.upgrade(&server(&self.place).address(), "head"));
        assert_eq!(told.code, Some(0), "the next run: {told:?}");
        assert_eq!(self.whole(), "r6");
    }
}

#[test]
fn a_connection_cut_behind_any_message_leaves_a_whole_revision() {
    let case = Case::new();
    let port = Server::shared().port();
    let messages = case.calm().messages();
    // Every message in the long form, a sample that begins somewhere else each time in the short one.
    let stride = if times(1) > 1 { 1 } else { messages / 20 + 1 };
    let mut at = 1 + Dice::new("cuts").below(stride);
    let mut ends = BTreeMap::<String, u32>::new();
    while at <= messages {
        let later = if at.is_multiple_of(2) { Later::Through } else { Later::Refused };
        let wire = Wire::new(port, Cut::After(at), later);
        let told = case.over(&wire);
        assert!(wire.is_cut(), "message {at} of {messages}: {told:?}");
        let version = case.whole();
        let codes = ["KSD-1220", "KSD-1227", "KSD-1308"];
        match told.code {
            // The last answers say nothing that matters.
            Some(0) => assert_eq!(version, "r6", "{told:?}"),
            code => assert!(
                [Some(1), Some(6)].contains(&code) && codes.iter().any(|code| told.stderr.contains(code)),
                "message {at} of {messages}, behind `{}`: {told:?}",
                wire.last()
            ),
        }
        *ends.entry(version).or_default() += 1;
        case.finishes();
        at += stride;
    }
    #[allow(clippy::print_stderr, reason = "for the report")]
    {
        eprintln!("{messages} messages, cut at {ends:?}");
    }
}

/// The server commits and its answer is lost: on a new connection the run learns that it did.
#[test]
fn a_commit_whose_answer_is_lost_is_known_afterwards() {
    let case = Case::new();
    let port = Server::shared().port();
    let commits = case.calm().commits();
    assert!(commits >= 6, "{commits}");
    for at in 1..=commits {
        for later in [Later::Through, Later::Refused] {
            let wire = Wire::new(port, Cut::Commit(at), later);
            let told = case.over(&wire);
            assert!(wire.is_cut(), "{told:?}");
            let version = case.whole();
            match (told.code, later) {
                (Some(0), Later::Through) => assert_eq!(version, "r6", "{told:?}"),
                (Some(6), Later::Through) => {
                    // What it says of itself is what is there.
                    assert!(told.stderr.contains("KSD-1227"), "commit {at}: {told:?}");
                    let shown = if version.is_empty() { "base" } else { &version };
                    assert!(told.stderr.contains(&format!("The database is at: {shown}")), "commit {at}, really at {version}: {told:?}");
                }
                (Some(1 | 6), Later::Refused) => {
                    assert!(["KSD-1227", "KSD-1308"].iter().any(|code| told.stderr.contains(code)), "commit {at}: {told:?}");
                }
                _ => panic!("commit {at}, {later:?}: {told:?}"),
            }
            case.finishes();
        }
    }
}
