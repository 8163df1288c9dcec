//! Lists of names within a sentence.

use crate::catalogue::{Catalogue, CountryId};

/// The names of countries as they are written in a sentence.
pub(crate) fn country_names<'a>(catalogue: &'a Catalogue, ids: &[CountryId]) -> Vec<&'a str> {
    ids.iter().map(|&id| catalogue.countries[id].in_sentence()).collect()
}

/// The items of a list to name: all if there are at most `most`, else the first three; and the number of the others.
pub(crate) fn first<T>(items: &[T], most: usize) -> (&[T], usize) {
    const FEW: usize = 3;
    let named = if items.len() > most { items.get(..FEW).unwrap_or(items) } else { items };
    (named, items.len() - named.len())
}

/// The end of a list of which only the first items are named: "and 37 more: country:AAA".
pub(crate) fn and_more(others: usize, lists_all: &str) -> String {
    format!("and {others} more: {lists_all}")
}

/// "A", "A and B", "A, B and C"; if a name has commas, "A; B, C and D; and E".
pub(crate) fn and<T: AsRef<str>>(names: &[T]) -> String {
    joined(names, "and")
}

/// "A", "A or B", "A, B or C".
pub(crate) fn or<T: AsRef<str>>(names: &[T]) -> String {
    joined(names, "or")
}

/// "A", "either A or B", "one of A, B and C".
pub(crate) fn either<T: AsRef<str>>(names: &[T]) -> String {
    match names {
        [] | [_] => and(names),
        [_, _] => format!("either {}", or(names)),
        [_, _, _, ..] => format!("one of {}", and(names)),
    }
}

/// "neither A nor B", "none of A, B and C".
pub(crate) fn none_of<T: AsRef<str>>(names: &[T]) -> String {
    match names {
        [_, _] => format!("neither {}", joined(names, "nor")),
        _ => format!("none of {}", and(names)),
    }
}

/// The separator before the name at an index in a list of `count` names: ", ", or " and " before the last.
pub(crate) fn between(place: usize, count: usize) -> &'static str {
    if place + 1 == count { " and " } else { ", " }
}

fn joined<T: AsRef<str>>(names: &[T], before_last: &str) -> String {
    match names {
        [] => String::new(),
        [only] => only.as_ref().to_owned(),
        [others @ .., last] => {
            let has_commas = names.iter().any(|name| name.as_ref().contains(','));
            let (separator, gap) = if has_commas { ("; ", "; ") } else { (", ", " ") };
            let others: Vec<&str> = others.iter().map(AsRef::as_ref).collect();
            format!("{}{gap}{before_last} {}", others.join(separator), last.as_ref())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_long_list_three_are_named() {
        let items = [1, 2, 3, 4, 5, 6];
        assert_eq!(first(&items, 6), (&items[..], 0));
        assert_eq!(first(&items, 5), (&[1, 2, 3][..], 3));
    }

    #[test]
    fn names_are_listed_as_in_a_sentence() {
        let names = ["A", "B", "C"];
        let upto = |count: usize| names.get(..count).unwrap();
        assert_eq!([0, 1, 2, 3].map(|count| and(upto(count))), ["", "A", "A and B", "A, B and C"]);
        assert_eq!(format!("A{}B{}C", between(1, 3), between(2, 3)), and(&names));
        assert_eq!([1, 2, 3].map(|count| or(upto(count))), ["A", "A or B", "A, B or C"]);
        assert_eq!(and(&["A", "B, C and D", "E"]), "A; B, C and D; and E");
        assert_eq!(
            [1, 2, 3].map(|count| either(upto(count))),
            ["A", "either A or B", "one of A, B and C"]
        );
        assert_eq!(
            [2, 3].map(|count| none_of(upto(count))),
            ["neither A nor B", "none of A, B and C"]
        );
    }
}
