//! Chance that can be repeated: its seed is printed and can be given.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// Pseudo-random numbers (xorshift64*; Vigna 2016).
pub(crate) struct Dice(u64);

impl Dice {
    /// Dice of this run; the seed goes into the test's output.
    pub(crate) fn new(test: &str) -> Self {
        let seed: u64 = std::env::var("KASADAR_TORTURE_SEED").map_or_else(
            |_| SystemTime::now().duration_since(UNIX_EPOCH).unwrap().subsec_nanos().into(),
            |seed| seed.parse().expect("KASADAR_TORTURE_SEED is a number"),
        );
        #[allow(clippy::print_stderr, reason = "who repeats a failure needs it")]
        {
            eprintln!("{test}: KASADAR_TORTURE_SEED={seed}");
        }
        Self(seed ^ 0x9e37_79b9_7f4a_7c15)
    }

    /// A number below `end`.
    pub(crate) fn below(&mut self, end: u64) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) % end.max(1)
    }

    /// A moment before `end`.
    pub(crate) fn moment(&mut self, end: Duration) -> Duration {
        Duration::from_micros(self.below(u64::try_from(end.as_micros()).unwrap()))
    }
}

/// `usual`, times what KASADAR_TORTURE says.
pub(crate) fn times(usual: u64) -> u64 {
    let factor = std::env::var("KASADAR_TORTURE").map_or(1, |factor| factor.parse().expect("KASADAR_TORTURE is a number"));
    usual * factor
}
