//! A place among all countries, in words.

use crate::catalogue::Catalogue;
use crate::query::analysis::profile::Rank;

use super::list;

/// The place as it is written: "1st".
pub fn ordinal(rank: &Rank) -> String {
    with_ending(rank.place)
}

/// With whom it shares the place: "with Alphaland and Betaland"; of more than three others only how
/// many they are.
pub fn others(catalogue: &Catalogue, rank: &Rank) -> Option<String> {
    const FEW: usize = 3;
    match rank.with.len() {
        0 => None,
        1..=FEW => Some(format!("with {}", list::and(&list::country_names(catalogue, &rank.with)))),
        others => Some(format!("with {others} others")),
    }
}

/// "1st", "2nd", "3rd", "11th".
fn with_ending(number: usize) -> String {
    let ending = match (number % 10, number % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{number}{ending}")
}

#[cfg(test)]
mod tests {
    use super::with_ending;

    #[test]
    fn places_are_written_as_people_write_them() {
        let places = [1, 2, 3, 4, 11, 12, 13, 21, 102, 111];
        let expected =
            ["1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "102nd", "111th"];
        assert_eq!(places.map(with_ending), expected);
    }
}
