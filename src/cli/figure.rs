//! Numbers as they are printed.

/// A ratio as a whole percentage: "76%".
pub(super) fn percent(ratio: f64) -> String {
    format!("{:.0}%", ratio * 100.0)
}

/// A ratio for a narrow cell: ".65", "1".
pub(super) fn narrow_ratio(ratio: f64) -> String {
    let text = format!("{ratio:.2}");
    match text.strip_prefix('0') {
        Some(".00") => "0".to_owned(),
        Some(decimals) => decimals.to_owned(),
        None => text.trim_end_matches('0').trim_end_matches('.').to_owned(),
    }
}

/// A number to four decimals, as documents give it.
pub(super) fn rounded(number: f64) -> f64 {
    (number * 10_000.0).round() / 10_000.0
}

/// A part by a whole, 0 to 1; 0 of nothing.
pub(super) fn share(part: usize, whole: usize) -> f64 {
    let number = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    if whole == 0 { 0.0 } else { number(part) / number(whole) }
}

/// A count with its noun: "1 project", "5 projects".
pub(super) fn counted(count: usize, singular: &str, plural: &str) -> String {
    format!("{count} {}", if count == 1 { singular } else { plural })
}

#[cfg(test)]
mod tests {
    use super::{narrow_ratio, percent};

    #[test]
    fn ratios_are_short() {
        assert_eq!([0.0, 0.004, 0.654, 0.999, 1.0].map(narrow_ratio), ["0", "0", ".65", "1", "1"]);
        assert_eq!([0.0, 0.7586, 1.0].map(percent), ["0%", "76%", "100%"]);
    }
}
