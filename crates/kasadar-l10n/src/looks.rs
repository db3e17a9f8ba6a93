//! How numbers, sizes, durations and times look in each language. For people only: data, logs and
//! files stay plain and in UTC.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::Language;

const SIZES: [&str; 5] = ["KB", "MB", "GB", "TB", "PB"];

/// Units of time.
struct Units {
    hours: &'static str,
    minutes: &'static str,
    seconds: &'static str,
}

impl Language {
    fn thousands(self) -> char {
        match self {
            Self::Tr => '.',
            Self::En => ',',
        }
    }

    fn point(self) -> char {
        match self {
            Self::Tr => ',',
            Self::En => '.',
        }
    }

    fn units(self) -> Units {
        match self {
            Self::Tr => Units { hours: "sa", minutes: "dk", seconds: "sn" },
            Self::En => Units { hours: "h", minutes: "min", seconds: "s" },
        }
    }

    /// A number in plain digits (`-1234.5`) as people write it.
    pub(crate) fn decimal(self, plain: &str) -> String {
        let (sign, digits) = plain.strip_prefix('-').map_or(("", plain), |digits| ("-", digits));
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let mut out = String::from(sign);
        for (index, digit) in whole.char_indices() {
            if index > 0 && (whole.len() - index).is_multiple_of(3) {
                out.push(self.thousands());
            }
            out.push(digit);
        }
        if !fraction.is_empty() {
            out.push(self.point());
            out.push_str(fraction);
        }
        out
    }

    /// Tenths as a number; a zero after the point is left out.
    fn tenths(self, tenths: u128) -> String {
        match (tenths / 10, tenths % 10) {
            (whole, 0) => self.decimal(&whole.to_string()),
            (whole, rest) => self.decimal(&format!("{whole}.{rest}")),
        }
    }

    /// A size; 1 KB is 1,024 bytes, as on the tills' Windows.
    pub(crate) fn bytes(self, bytes: u64) -> String {
        if bytes < 1024 {
            return format!("{bytes} B");
        }
        let mut unit = 1024_u128;
        let mut name = SIZES[0];
        let in_tenths = |unit: u128| (u128::from(bytes) * 10 + unit / 2) / unit;
        for next in &SIZES[1..] {
            if in_tenths(unit) < 10 * 1024 {
                break;
            }
            unit *= 1024;
            name = next;
        }
        format!("{} {name}", self.tenths(in_tenths(unit)))
    }

    /// A duration in at most two units, as exact as its length deserves.
    pub(crate) fn duration(self, ms: u64) -> String {
        let Units { hours, minutes, seconds } = self.units();
        if ms < 100 {
            return format!("{ms} ms");
        }
        if ms < 9_950 {
            return format!("{} {seconds}", self.tenths(u128::from((ms + 50) / 100)));
        }
        let whole = ms.saturating_add(500) / 1000;
        let (large, large_unit, small, small_unit) = match whole {
            0..60 => return format!("{whole} {seconds}"),
            60..3600 => (whole / 60, minutes, whole % 60, seconds),
            _ => (whole / 3600, hours, whole % 3600 / 60, minutes),
        };
        let large = self.decimal(&large.to_string());
        if small == 0 { format!("{large} {large_unit}") } else { format!("{large} {large_unit} {small} {small_unit}") }
    }

    /// Day and minute in `zone`.
    pub(crate) fn when(self, at: Timestamp, zone: &TimeZone) -> String {
        let pattern = match self {
            Self::Tr => "%d.%m.%Y %H:%M",
            Self::En => "%Y-%m-%d %H:%M",
        };
        at.to_zoned(zone.clone()).strftime(pattern).to_string()
    }
}

#[cfg(test)]
#[allow(clippy::expect_used, clippy::unwrap_used, clippy::panic)]
mod tests {
    use super::*;
    use Language::{En, Tr};

    #[test]
    fn numbers_are_grouped_by_threes() {
        for (plain, tr, en) in [
            ("0", "0", "0"),
            ("999", "999", "999"),
            ("1234", "1.234", "1,234"),
            ("-1234567", "-1.234.567", "-1,234,567"),
            ("1234.5", "1.234,5", "1,234.5"),
        ] {
            assert_eq!((Tr.decimal(plain).as_str(), En.decimal(plain).as_str()), (tr, en));
        }
    }

    #[test]
    fn sizes_never_show_more_than_a_thousand_of_a_unit_that_has_a_larger_one() {
        for (bytes, tr) in [
            (0, "0 B"),
            (1023, "1023 B"),
            (1024, "1 KB"),
            (1_048_575, "1 MB"),
            (432_642_458, "412,6 MB"),
            (10 * 1024 * 1024 * 1024, "10 GB"),
            (u64::MAX, "16.384 PB"),
        ] {
            assert_eq!(Tr.bytes(bytes), tr, "{bytes}");
        }
        assert_eq!(En.bytes(432_642_458), "412.6 MB");
    }

    #[test]
    fn durations_are_as_exact_as_their_length_deserves() {
        for (ms, tr, en) in [
            (0, "0 ms", "0 ms"),
            (99, "99 ms", "99 ms"),
            (400, "0,4 sn", "0.4 s"),
            (2_000, "2 sn", "2 s"),
            (9_949, "9,9 sn", "9.9 s"),
            (9_950, "10 sn", "10 s"),
            (48_200, "48 sn", "48 s"),
            (59_600, "1 dk", "1 min"),
            (72_000, "1 dk 12 sn", "1 min 12 s"),
            (7_500_000, "2 sa 5 dk", "2 h 5 min"),
        ] {
            assert_eq!((Tr.duration(ms).as_str(), En.duration(ms).as_str()), (tr, en), "{ms}");
        }
    }

    #[test]
    fn times_are_shown_in_the_zone_of_the_person() {
        let at: Timestamp = "2026-11-21T11:05:59Z".parse().unwrap();
        let istanbul = TimeZone::fixed(jiff::tz::offset(3));
        assert_eq!(Tr.when(at, &istanbul), "21.11.2026 14:05");
        assert_eq!(En.when(at, &istanbul), "2026-11-21 14:05");
    }
}
