//! A shop's machine with one store, its revisions and its backups, and what must hold of them whatever happened.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use kasadar_engine::Engine;
use kasadar_engine::backup::{Backups, Depth, Manifest, verify};
use kasadar_engine::context::{Context, Folders};
use kasadar_test_support::{Folder, Place, Store, context, finishes};
use serde_json::Value;

use crate::program::{Ran, Shop, ran};
use crate::states::{file, six, state};

/// Files beside a store that stay on purpose.
const STAYS: [&str; 2] = [".kasadar-lock", ".kasadar-holder"];

/// One shop with one store.
pub(crate) struct Machine {
    pub(crate) shop: Shop,
    pub(crate) place: Place,
    pub(crate) folder: Folder,
    /// Backups that were there before anything happened.
    first: Shelf,
}

/// All backups that have a manifest: their files, and what their manifests say apart from the last look.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Shelf(pub(crate) BTreeMap<PathBuf, (Vec<u8>, String)>);

impl Machine {
    /// A machine whose store comes out of `words`, each a run of the program.
    pub(crate) fn new(words: &[&[&str]]) -> Self {
        let machine = Self { shop: Shop::new(), place: Place::sqlite(), folder: six(), first: Shelf::default() };
        for words in words {
            machine.done(words);
        }
        let mut machine = machine;
        machine.keep();
        machine
    }

    /// The backups that are there now are those that every round begins with.
    pub(crate) fn keep(&mut self) {
        self.first = self.shelf();
    }

    /// The program on the store, with a folder for copies that the machine can look into.
    pub(crate) fn command(&self, words: &[&str]) -> Command {
        let mut command = self.shop.command(["--db", &file(&self.place), "--migrations", &self.folder.path().display().to_string()]);
        std::fs::create_dir_all(self.scratch()).unwrap();
        command.args(words).env("TMPDIR", self.scratch());
        command
    }

    pub(crate) fn run(&self, words: &[&str]) -> Ran {
        ran(&mut self.command(words))
    }

    pub(crate) fn done(&self, words: &[&str]) -> Ran {
        let ran = self.run(words);
        assert_eq!(ran.code, Some(0), "{words:?}: {ran:?}");
        ran
    }

    pub(crate) fn scratch(&self) -> PathBuf {
        self.shop.path("geçici")
    }

    pub(crate) fn store(&self) -> &Path {
        let Place::Sqlite(Store { path, .. }) = &self.place else { panic!("not a store") };
        path
    }

    /// The store's bytes, once nobody has it open.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        state(&self.place);
        std::fs::read(self.store()).unwrap()
    }

    /// Everything as it was in the beginning, with `bytes` in the store.
    pub(crate) fn begin(&self, bytes: &[u8]) {
        for entry in std::fs::read_dir(self.store().parent().unwrap()).unwrap() {
            std::fs::remove_file(entry.unwrap().path()).unwrap();
        }
        std::fs::write(self.store(), bytes).unwrap();
        for path in kept(&self.shop).into_iter().flat_map(|backups| files_in(backups.folder())) {
            let stem = path.file_name().unwrap().to_string_lossy().split('.').next().unwrap().to_owned();
            if !self.first.0.keys().any(|file| file.to_string_lossy().contains(&stem)) {
                if path.is_dir() { std::fs::remove_dir_all(path).unwrap() } else { std::fs::remove_file(path).unwrap() }
            }
        }
        let _ = std::fs::remove_dir_all(self.scratch());
    }

    /// The backups that have a manifest; each of them is looked through.
    pub(crate) fn shelf(&self) -> Shelf {
        shelf(&self.shop, &self.first)
    }

    /// Every backup that has a manifest is sound, and none of `before` is lost or changed.
    pub(crate) fn lost_no_backup(&self, before: &Shelf) {
        let now = self.shelf();
        for (path, kept) in &before.0 {
            assert!(now.0.get(path) == Some(kept), "a backup is lost or changed: {}", path.display());
        }
    }

    /// Nothing half-done stays for good: no journal, no partial file, no copy.
    pub(crate) fn is_tidy(&self) {
        if partial(&self.shop).next().is_some() {
            // The next backup clears what one that failed could not.
            self.done(&["backup"]);
        }
        let name = self.store().file_name().unwrap().to_string_lossy().into_owned();
        let beside = files_in(self.store().parent().unwrap());
        let strange = |path: &&PathBuf| {
            let found = path.file_name().unwrap().to_string_lossy().into_owned();
            found != name && !STAYS.iter().any(|ending| found == format!("{name}{ending}"))
        };
        let copies = files_in(&self.scratch());
        let left: Vec<PathBuf> = beside.iter().filter(strange).cloned().chain(copies).chain(partial(&self.shop)).collect();
        assert!(left.is_empty(), "left for good: {left:?}");
    }

    /// `status` answers, whatever the state.
    pub(crate) fn answers(&self) -> Value {
        let told = self.run(&["status", "--json"]);
        assert!([Some(0), Some(3), Some(4)].contains(&told.code), "{told:?}");
        serde_json::from_str(&told.stdout).unwrap_or_else(|error| panic!("{error}: {told:?}"))
    }

    /// The ways out that `recover` offers now.
    pub(crate) fn ways(&self) -> Vec<String> {
        ways(&mut self.command(&["recover", "--json"]))
    }
}

/// The ways out that `recover --json` offers.
pub(crate) fn ways(recover: &mut Command) -> Vec<String> {
    let told = ran(recover);
    let value: Value = serde_json::from_str(&told.stdout).unwrap_or_else(|error| panic!("{error}: {told:?}"));
    let ways = value["data"]["ways"].as_array().cloned().unwrap_or_default();
    assert_eq!(told.code, Some(if value["data"].is_null() { 0 } else { 4 }), "{told:?}");
    ways.iter().map(|way| way["way"].as_str().unwrap().to_owned()).collect()
}

fn kept(shop: &Shop) -> Vec<Backups> {
    files_in(&shop.path("data/kasadar/backups")).into_iter().map(Backups::at).collect()
}

/// The backups of a machine that have a manifest. Each that is not `known` is looked through in a copy of
/// its folder, because a look is noted; a server's dump by its bytes alone.
pub(crate) fn shelf(shop: &Shop, known: &Shelf) -> Shelf {
    let mut shelf = Shelf::default();
    for backups in kept(shop) {
        let copy = tempfile::tempdir().unwrap();
        for kept in backups.list().unwrap() {
            let manifest = kept.manifest.unwrap_or_else(|| panic!("{}: {:?}", kept.id, kept.problem));
            let path = backups.folder().join(&manifest.file);
            let told = format!("{:?}", Manifest { checked: None, seal: String::new(), ..manifest.clone() });
            let bytes = std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            let entry = (bytes, told);
            if known.0.get(&path) != Some(&entry) {
                std::fs::write(copy.path().join(&manifest.file), &entry.0).unwrap();
                let name = format!("{}.json", manifest.id);
                std::fs::copy(backups.folder().join(&name), copy.path().join(&name)).unwrap();
                sound(copy.path(), &manifest);
            }
            shelf.0.insert(path, entry);
        }
    }
    shelf
}

/// Files among the backups that are not whole.
pub(crate) fn partial(shop: &Shop) -> impl Iterator<Item = PathBuf> {
    let all = kept(shop).into_iter().flat_map(|backups| files_in(backups.folder()));
    all.filter(|path| path.extension().is_some_and(|ending| ending == "partial"))
}

fn sound(folder: &Path, manifest: &Manifest) {
    let scratch = folder.join("geçici");
    let context = Context { folders: Folders { scratch, ..Folders::default() }, ..context() };
    let depth = if manifest.engine == Engine::Sqlite { Depth::Open } else { Depth::Checksum };
    finishes(async {
        if let Err(error) = verify(&Backups::at(folder), &manifest.id, depth, None, &context).await {
            panic!("backup {} does not verify: {error:?}", manifest.id);
        }
    });
}

/// The paths in a folder that may not be there.
pub(crate) fn files_in(folder: &Path) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = std::fs::read_dir(folder).into_iter().flatten().map(|entry| entry.unwrap().path()).collect();
    found.sort();
    found
}
