//! Numbers as text. Shares are given as two integers, part and whole, and rounded half up, so that the same share
//! is the same text everywhere.

/// A share in whole hundredths. It is 0 only for no part, and 100 only for the whole; 0 of 0 is 0.
pub(crate) fn hundredths(part: usize, whole: usize) -> usize {
    rounded_share(part, whole, 100)
}

/// A share as a percentage: "76%".
pub(crate) fn percent(part: usize, whole: usize) -> String {
    format!("{}%", hundredths(part, whole))
}

/// A share of a large whole as a percentage with one decimal: "2.4%".
pub(crate) fn fine_percent(part: usize, whole: usize) -> String {
    let tenths = rounded_share(part, whole, 1000);
    format!("{}.{}%", tenths / 10, tenths % 10)
}

/// A share with two decimals: "0.65".
pub(crate) fn two_decimals(part: usize, whole: usize) -> String {
    let hundredths = hundredths(part, whole);
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

/// A number with at most four decimals, as data has it.
pub(crate) fn four_decimals(number: f64) -> f64 {
    (number * 10_000.0).round() / 10_000.0
}

/// A share for a narrow cell: ".65", "0", "1".
pub(crate) fn narrow_decimals(part: usize, whole: usize) -> String {
    match hundredths(part, whole) {
        0 => "0".to_owned(),
        100 => "1".to_owned(),
        hundredths => format!(".{hundredths:02}"),
    }
}

/// A mean, with one decimal: "11.7", "12.0".
pub(crate) fn mean(number: f64) -> String {
    format!("{:.1}", tenths(number))
}

/// A median, whole or halfway: "12", "11.5".
pub(crate) fn median(number: f64) -> String {
    let text = mean(number);
    text.strip_suffix(".0").map(str::to_owned).unwrap_or(text)
}

/// A lift, with one decimal: "1.2", "14.5".
pub(crate) fn short_lift(lift: f64) -> String {
    mean(lift)
}

/// A number of bytes in megabytes, with one decimal: "90.0 MB".
pub(crate) fn megabytes(bytes: usize) -> String {
    let tenths = bytes.saturating_add(50_000) / 100_000;
    format!("{}.{} MB", tenths / 10, tenths % 10)
}

/// A place in an order: "1st", "2nd", "3rd", "11th".
pub(crate) fn ordinal(number: usize) -> String {
    let ending = match (number % 10, number % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{number}{ending}")
}

/// A share times `scale`, rounded half up; 0 and `scale` only if exact.
fn rounded_share(part: usize, whole: usize, scale: usize) -> usize {
    if part == 0 || whole == 0 {
        0
    } else if part >= whole {
        scale
    } else {
        (part.saturating_mul(scale).saturating_add(whole / 2) / whole).clamp(1, scale - 1)
    }
}

/// Rounds half up to one decimal. Formatting alone would round ties to the even digit.
pub(crate) fn tenths(number: f64) -> f64 {
    (number * 10.0).round() / 10.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_rounded_half_up() {
        let shares = [(0, 8), (5, 8), (3, 8), (22, 29), (1, 200), (8, 8)];
        assert_eq!(
            shares.map(|(part, whole)| percent(part, whole)),
            ["0%", "63%", "38%", "76%", "1%", "100%"]
        );
        assert_eq!(fine_percent(8, 338), "2.4%");
        assert_eq!(fine_percent(1, 16), "6.3%");
        assert_eq!(fine_percent(3, 3), "100.0%");
    }

    #[test]
    fn only_nothing_is_zero_and_only_all_is_a_hundred() {
        let shares = [(0, 300), (1, 300), (299, 300), (300, 300), (0, 0)];
        assert_eq!(shares.map(|(part, whole)| hundredths(part, whole)), [0, 1, 99, 100, 0]);
    }

    #[test]
    fn decimals_say_what_the_percentage_says() {
        let shares = [(0, 1), (1, 250), (17, 26), (5, 8), (249, 250), (1, 1)];
        assert_eq!(
            shares.map(|(part, whole)| two_decimals(part, whole)),
            ["0.00", "0.01", "0.65", "0.63", "0.99", "1.00"]
        );
        assert_eq!(
            shares.map(|(part, whole)| narrow_decimals(part, whole)),
            ["0", ".01", ".65", ".63", ".99", "1"]
        );
    }

    #[test]
    fn megabytes_have_one_decimal() {
        let sizes = [0, 49_999, 50_000, 89_950_000, 1_234_567].map(megabytes);
        assert_eq!(sizes, ["0.0 MB", "0.0 MB", "0.1 MB", "90.0 MB", "1.2 MB"]);
    }

    #[test]
    fn means_and_lifts_are_short() {
        assert_eq!([11.655, 12.0, 1.25].map(mean), ["11.7", "12.0", "1.3"]);
        assert_eq!([11.5, 12.0].map(median), ["11.5", "12"]);
        assert_eq!(
            [0.0, 1.0, 1.25, 9.94, 9.96, 14.5].map(short_lift),
            ["0.0", "1.0", "1.3", "9.9", "10.0", "14.5"]
        );
    }

    #[test]
    fn places_are_written_as_people_write_them() {
        let places = [1, 2, 3, 4, 11, 12, 13, 21, 102, 111];
        let expected =
            ["1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "102nd", "111th"];
        assert_eq!(places.map(ordinal), expected);
    }
}
