//! Numbers as they are printed.

/// A ratio as a whole percentage: "76%".
pub(crate) fn percent(ratio: f64) -> String {
    format!("{:.0}%", ratio * 100.0)
}

/// A ratio to two decimals: "0.65". What is not nothing is 0.01 at least, and what is not all 0.99 at
/// most.
pub(crate) fn short_ratio(ratio: f64) -> String {
    let shown = if ratio > 0.0 && ratio < 1.0 { ratio.clamp(0.01, 0.99) } else { ratio };
    format!("{shown:.2}")
}

/// A ratio for a narrow cell: ".65"; only nothing is "0", and only all "1".
pub(crate) fn narrow_ratio(ratio: f64) -> String {
    let text = short_ratio(ratio);
    match text.strip_prefix('0') {
        Some(".00") => "0".to_owned(),
        Some(decimals) => decimals.to_owned(),
        None => text.trim_end_matches('0').trim_end_matches('.').to_owned(),
    }
}

/// A number to four decimals, as documents give it.
pub(crate) fn rounded(number: f64) -> f64 {
    (number * 10_000.0).round() / 10_000.0
}

/// A count with its noun: "1 project", "5 projects".
pub(crate) fn counted(count: usize, singular: &str, plural: &str) -> String {
    format!("{count} {}", if count == 1 { singular } else { plural })
}

#[cfg(test)]
mod tests {
    use super::{narrow_ratio, percent, short_ratio};

    #[test]
    fn ratios_are_short() {
        let ratios = [0.0, 0.004, 0.654, 0.996, 1.0];
        assert_eq!(ratios.map(narrow_ratio), ["0", ".01", ".65", ".99", "1"]);
        assert_eq!(ratios.map(short_ratio), ["0.00", "0.01", "0.65", "0.99", "1.00"]);
        assert_eq!([0.0, 0.7586, 1.0].map(percent), ["0%", "76%", "100%"]);
    }
}
