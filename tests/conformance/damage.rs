//! Chance at work on backups: whatever it changes is found before anything is overwritten.

use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use kasadar_engine::backup::{Backups, Compression, Depth, Manifest, Reason, Wish, create, verify};
use kasadar_engine::{Context, Exit};
use kasadar_test_support::{Place, finishes};

use crate::backups::{backups_of, machine};
use crate::harness::{reached, three, up};

const FLIPS: u64 = 400;
const CUTS: u64 = 100;

/// Pseudo-random numbers (xorshift64*; Vigna 2016) whose seed is printed.
struct Chance(u64);

impl Chance {
    #[allow(clippy::print_stderr, reason = "who repeats a failure needs it")]
    fn new() -> Self {
        let seed: u64 = std::env::var("KASADAR_TORTURE_SEED").map_or_else(
            |_| SystemTime::now().duration_since(UNIX_EPOCH).unwrap().subsec_nanos().into(),
            |seed| seed.parse().expect("KASADAR_TORTURE_SEED is a number"),
        );
        eprintln!("damage: KASADAR_TORTURE_SEED={seed}");
        Self(seed ^ 0x9e37_79b9_7f4a_7c15)
    }

    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        usize::try_from(self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) % (end.max(1) as u64)).unwrap()
    }
}

/// The damaged file is refused as one that cannot be trusted.
async fn refused(backups: &Backups, manifest: &Manifest, context: &Context, what: &str) {
    let error = match verify(backups, &manifest.id, Depth::Open, None, context).await {
        Ok(_) => panic!("{what} was not found"),
        Err(error) => error.problem(),
    };
    assert_eq!(error.exit, Exit::Backup, "{what}: {error:?}");
}

async fn every_change_is_found(compression: Compression) {
    let (place, (_machine, context), mut chance) = (Place::sqlite(), machine(), Chance::new());
    reached(&place, &three().graph(), &up("head")).await;
    let mut database = place.open().await;
    let backups = backups_of(&database, &context);
    let manifest = create(&mut database, &backups, Wish { reason: Reason::ByHand, compression }, &context).await.unwrap();
    drop(database);
    let told = backups.folder().join(format!("{}.json", manifest.id));
    for file in [backups.folder().join(&manifest.file), told] {
        let whole = std::fs::read(&file).unwrap();
        let write = |bytes: &[u8]| std::fs::write(&file, bytes).unwrap();
        for _ in 0..FLIPS {
            let (at, bit) = (chance.below(whole.len()), chance.below(8));
            let mut changed = whole.clone();
            changed[at] ^= 1 << bit;
            write(&changed);
            refused(&backups, &manifest, &context, &format!("bit {bit} of byte {at} of {}", name(&file))).await;
        }
        for _ in 0..CUTS {
            let length = chance.below(whole.len());
            write(&whole[..length]);
            refused(&backups, &manifest, &context, &format!("{} cut to {length}", name(&file))).await;
        }
        let mut longer = whole.clone();
        longer.push(b'\n');
        write(&longer);
        refused(&backups, &manifest, &context, "a byte more").await;
        write(&whole);
        verify(&backups, &manifest.id, Depth::Open, None, &context).await.unwrap();
        // The sound look wrote its time into the manifest; what follows begins from there.
        assert!(backups.find(&manifest.id).is_ok());
    }
}

fn name(file: &Path) -> String {
    file.file_name().unwrap().to_string_lossy().into_owned()
}

#[test]
fn every_change_to_a_backup_is_found() {
    finishes(every_change_is_found(Compression::None));
}

#[test]
fn every_change_to_a_packed_backup_is_found() {
    finishes(every_change_is_found(Compression::Gzip));
}

/// A manifest and a file that are each sound but do not belong together.
#[test]
fn parts_of_two_backups_make_none() {
    finishes(async {
        let (place, (_machine, context)) = (Place::sqlite(), machine());
        reached(&place, &three().graph(), &up("head")).await;
        let (backups, first) = crate::backups::backup(&place, &context).await;
        place.sql("INSERT INTO urunler (id, ad) VALUES (2, 'Simit')");
        let (_, second) = crate::backups::backup(&place, &context).await;
        let at = |name: &str| backups.folder().join(name);
        let files = [std::fs::read(at(&first.file)).unwrap(), std::fs::read(at(&second.file)).unwrap()];
        std::fs::write(at(&first.file), &files[1]).unwrap();
        refused(&backups, &first, &context, "another backup's file").await;
        std::fs::write(at(&first.file), &files[0]).unwrap();
        std::fs::copy(at(&format!("{}.json", second.id)), at(&format!("{}.json", first.id))).unwrap();
        refused(&backups, &first, &context, "another backup's manifest").await;
    });
}
