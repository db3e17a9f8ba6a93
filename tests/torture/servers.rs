//! Jobs and restores of the centre while connections are cut, the server dies or the program is killed: whole, and nothing stays behind.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read};
use std::process::{Command, Stdio};
use std::time::Duration;

use kasadar_test_support::{Folder, PASSWORD, Place, ROLE, Server, ServerDatabase};
use serde_json::Value;

use crate::dice::{Dice, times};
use crate::machine::{Shelf, files_in, partial, shelf, ways};
use crate::program::{Ran, Shop, ran};
use crate::states::{emptied, killed_at, seen, server, six, timed, whole};
use crate::wire::{Cut, Later, Wire};

/// A database of a server, its revisions, and what the user has at each of them.
struct Case {
    shop: Shop,
    folder: Folder,
    place: Place,
    known: BTreeMap<String, String>,
}

impl Case {
    fn new(database: ServerDatabase) -> Self {
        let mut case = Self { shop: Shop::new(), folder: six(), place: Place::Postgres(database), known: BTreeMap::new() };
        for target in ["r1", "r2", "r3", "r4", "r5", "r6"] {
            case.done(&["upgrade", target, "--no-backup-because", "deneme"]);
            case.known.insert(target.to_owned(), seen(&case.place).content);
        }
        case
    }

    fn address(&self) -> String {
        server(&self.place).address()
    }

    fn command(&self, address: &str, words: &[&str]) -> Command {
        let mut command = self.shop.command(["--db", address, "--migrations", &self.folder.path().display().to_string()]);
        std::fs::create_dir_all(self.shop.path("geçici")).unwrap();
        command.args(words).env("TMPDIR", self.shop.path("geçici")).env("PGPASSWORD", PASSWORD);
        command
    }

    fn done(&self, words: &[&str]) -> (Duration, Ran) {
        timed(&mut self.command(&self.address(), words))
    }

    /// From nothing to r2, without a backup of it.
    fn begin(&self) {
        emptied(&self.place);
        self.done(&["upgrade", "r2"]);
    }

    fn shelf(&self) -> Shelf {
        shelf(&self.shop, &Shelf::default())
    }

    fn lost_no_backup(&self, before: &Shelf) {
        let now = self.shelf();
        assert!(before.0.iter().all(|(path, kept)| now.0.get(path) == Some(kept)), "a backup is lost or changed");
    }

    /// The version: a revision's, with what the user has there.
    fn whole(&self) -> String {
        whole(&self.place, &self.known)
    }

    /// Databases beside this one that are not kept on purpose, copies and partial files.
    fn is_tidy(&self) {
        let name = &server(&self.place).name;
        let sql = format!("SELECT datname FROM pg_database WHERE datname LIKE '{name}\\_kasadar%' AND datname NOT LIKE '%\\_kept\\_%'");
        assert_eq!(server(&self.place).psql(&sql), "", "databases left for good");
        let journals = files_in(&self.shop.path("data/kasadar/reports"))
            .into_iter()
            .filter(|path| path.extension().is_some_and(|ending| ending == "kasadar-job"));
        let left: Vec<_> = files_in(&self.shop.path("geçici")).into_iter().chain(partial(&self.shop)).chain(journals).collect();
        assert!(left.is_empty(), "left for good: {left:?}");
    }

    fn finishes(&self, words: &[&str], goal: &str) {
        self.done(words);
        assert_eq!(self.whole(), goal);
        if partial(&self.shop).next().is_some() {
            self.done(&["backup"]);
        }
        self.is_tidy();
    }
}

fn judged(ran: &Ran, doing: &str) -> String {
    let code = ran.stderr.split_whitespace().find(|word| word.starts_with("KSD-")).unwrap_or("done").to_owned();
    assert!(!ran.stderr.contains(PASSWORD), "{doing}: the password is told");
    assert!(ran.code == Some(0) || (matches!(ran.code, Some(1 | 4..=7)) && code != "done"), "{doing}: {ran:?}");
    code
}

const JOB: &[&str] = &["upgrade", "--rehearse"];

#[test]
fn a_connection_cut_behind_any_message_of_a_job_loses_nothing() {
    let case = Case::new(Server::shared().database());
    let port = Server::shared().port();
    let over = |wire: &Wire| {
        let address = format!("postgres://{ROLE}@127.0.0.1:{}/{}?sslmode=disable", wire.port, server(&case.place).name);
        ran(&mut case.command(&address, JOB))
    };
    case.begin();
    let calm = Wire::new(port, Cut::Never, Later::Through);
    let told = over(&calm);
    assert_eq!((told.code, case.whole().as_str()), (Some(0), "r6"), "{told:?}");
    let (messages, mut dice, mut ends) = (calm.messages(), Dice::new("cuts of a job"), BTreeMap::<String, u32>::new());
    let count = times(8);
    for round in 0..count {
        case.begin();
        let kept = case.shelf();
        let at = 1 + (round * messages + dice.below(messages)) / count;
        let wire = Wire::new(port, Cut::After(at), if round % 2 == 0 { Later::Through } else { Later::Refused });
        let told = over(&wire);
        let doing = format!("message {at} of {messages}, behind `{}`", wire.last());
        let code = judged(&told, &doing);
        *ends.entry(format!("{} {code}", case.whole())).or_default() += 1;
        case.lost_no_backup(&kept);
        case.finishes(JOB, "r6");
        case.lost_no_backup(&kept);
    }
    #[allow(clippy::print_stderr, reason = "for the report")]
    {
        eprintln!("{messages} messages of a job, cut {count} times: {ends:?}");
    }
}

/// Runs a command and, some moments after a line that has `word`, does something to the world; gives how it ended.
fn disturbed(command: &mut Command, word: &str, after: Duration, disturb: impl FnOnce()) -> Ran {
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut lines = BufReader::new(child.stderr.take().unwrap());
    let mut stderr = String::new();
    while !stderr.lines().last().is_some_and(|line| line.contains(word)) && lines.read_line(&mut stderr).unwrap() > 0 {}
    std::thread::sleep(after);
    disturb();
    lines.read_to_string(&mut stderr).unwrap();
    let ended = child.wait_with_output().unwrap();
    assert!(!stderr.contains("panicked"), "{stderr}");
    Ran { code: ended.status.code(), stdout: String::from_utf8(ended.stdout).unwrap(), stderr }
}

#[test]
fn a_server_that_dies_in_any_phase_of_a_job_loses_nothing() {
    let mut own = Server::start_private();
    let case = Case::new(own.database());
    let (mut dice, mut ends) = (Dice::new("a server that dies"), BTreeMap::<String, u32>::new());
    let phases = ["Checking before", "Taking a backup", "Verifying the backup", "Rehearsing", "[1/", "[3/", "Verifying the result"];
    for round in 0..times(phases.len() as u64) {
        let phase = phases[usize::try_from(round).unwrap() % phases.len()];
        case.begin();
        let kept = case.shelf();
        let told = disturbed(&mut case.command(&case.address(), JOB), phase, dice.moment(Duration::from_millis(60)), || own.kill());
        own.start();
        let code = judged(&told, phase);
        *ends.entry(format!("{phase}: {} {code}", case.whole())).or_default() += 1;
        case.lost_no_backup(&kept);
        case.finishes(JOB, "r6");
        case.lost_no_backup(&kept);
    }
    #[allow(clippy::print_stderr, reason = "for the report")]
    {
        eprintln!("a server killed in phases of a job: {ends:?}");
    }
}

/// The program dies: at a whole revision, no backup lost, the copies on the server go with the next job.
#[test]
fn a_killed_job_of_a_server_loses_nothing() {
    let case = Case::new(Server::shared().database());
    case.begin();
    let (long, _) = case.done(JOB);
    let (mut dice, mut ends) = (Dice::new("a job of a server"), BTreeMap::<String, u32>::new());
    for round in 0..times(9) {
        case.begin();
        let kept = case.shelf();
        // The second half is where something is changed.
        killed_at(&mut case.command(&case.address(), JOB), long * 4 / 9 + dice.moment(long * 5 / 9));
        *ends.entry(case.whole()).or_default() += 1;
        case.lost_no_backup(&kept);
        let ways = ways(&mut case.command(&case.address(), &["recover", "--json"]));
        if let Some(way) = ways.get(usize::try_from(round).unwrap() % ways.len().max(1)) {
            case.done(&["recover", way]);
            assert_eq!(case.whole(), if way == "finish" { "r6" } else { "r2" }, "recover {way}");
            *ends.entry(way.clone()).or_default() += 1;
        }
        case.finishes(JOB, "r6");
        case.lost_no_backup(&kept);
    }
    #[allow(clippy::print_stderr, reason = "for the report")]
    {
        eprintln!("a job of a server: {long:?} undisturbed, killed at {ends:?}");
    }
}

/// A restore changes names in one go: the old database or the new one stands under its name at every moment.
#[test]
fn a_killed_restore_of_a_server_is_before_or_after() {
    let case = Case::new(Server::shared().database());
    case.begin();
    let told: Value = serde_json::from_str(&case.done(&["backup", "--json"]).1.stdout).unwrap();
    let id = told["data"]["id"].as_str().unwrap().to_owned();
    let words = ["restore", &id, "--yes", "--end-sessions"];
    let again = || {
        case.done(&["upgrade", "r6", "--no-backup-because", "deneme"]);
    };
    again();
    let (long, _) = case.done(&words);
    assert_eq!(case.whole(), "r2");
    let (mut dice, mut ends) = (Dice::new("a restore of a server"), BTreeMap::<String, u32>::new());
    for _ in 0..times(8) {
        case.done(&["restore", "--confirm", "--yes"]);
        again();
        let kept = case.shelf();
        killed_at(&mut case.command(&case.address(), &words), dice.moment(long * 9 / 8));
        let found = case.whole();
        assert!(["r2", "r6"].contains(&found.as_str()), "at {found}");
        *ends.entry(found).or_default() += 1;
        case.lost_no_backup(&kept);
        case.finishes(&words, "r2");
        case.lost_no_backup(&kept);
    }
    #[allow(clippy::print_stderr, reason = "for the report")]
    {
        eprintln!("a restore of a server: {long:?} undisturbed, killed at {ends:?}");
    }
}

#[test]
fn a_server_that_dies_in_any_phase_of_a_restore_loses_nothing() {
    let mut own = Server::start_private();
    let case = Case::new(own.database());
    case.begin();
    let told: Value = serde_json::from_str(&case.done(&["backup", "--json"]).1.stdout).unwrap();
    let id = told["data"]["id"].as_str().unwrap().to_owned();
    let words = ["restore", &id, "--yes", "--end-sessions"];
    let (mut dice, mut ends) = (Dice::new("a server that dies in a restore"), BTreeMap::<String, u32>::new());
    let phases = ["Verifying the backup", "Unpacking", "Unpacking", "Swapping"];
    for round in 0..times(phases.len() as u64) {
        let phase = phases[usize::try_from(round).unwrap() % phases.len()];
        case.done(&["upgrade", "r6", "--no-backup-because", "deneme"]);
        let kept = case.shelf();
        let told = disturbed(&mut case.command(&case.address(), &words), phase, dice.moment(Duration::from_millis(150)), || own.kill());
        own.start();
        let (code, found) = (judged(&told, phase), case.whole());
        assert!(["r2", "r6"].contains(&found.as_str()), "at {found}: {told:?}");
        *ends.entry(format!("{phase}: {found} {code}")).or_default() += 1;
        case.finishes(&words, "r2");
        case.lost_no_backup(&kept);
        case.done(&["restore", "--confirm", "--yes"]);
    }
    #[allow(clippy::print_stderr, reason = "for the report")]
    {
        eprintln!("a server killed in phases of a restore: {ends:?}");
    }
}
