//! Acronyms and words with one typo still find what was meant.

use hvp::query::Tier;
use hvp::query::search::fold::fold_text;
use strsim::osa_distance;

use super::acronyms::{acronyms, projects};
use super::searcher::built_in;

/// The kinds of typo at one letter of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Slip {
    Swapped,
    Missing,
    Added,
    Wrong,
}

/// Every word that one typo makes of `word`. Letters that are added or substituted are in no acronym.
fn slipped(word: &str, slip: Slip) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    let places = 0..letters.len();
    let at = |place: usize| {
        let mut letters = letters.clone();
        match slip {
            Slip::Swapped if place == 0 || letters[place] == letters[place - 1] => return None,
            Slip::Swapped => letters.swap(place - 1, place),
            Slip::Missing => drop(letters.remove(place)),
            Slip::Added => letters.insert(place, 'x'),
            Slip::Wrong => letters[place] = 'x',
        }
        Some(letters.into_iter().collect())
    };
    places.filter_map(at).collect()
}

/// The acronyms of one word with at least four letters, without punctuation, with their projects.
fn words() -> Vec<(String, &'static str)> {
    let folded = acronyms().into_iter().map(|(acronym, id)| (fold_text(acronym), id));
    folded.filter(|(word, _)| word.len() >= 4 && !word.contains(' ')).collect()
}

/// The projects found for a word, each with its rule.
fn found(word: &str) -> Vec<(String, Tier)> {
    let ranked = built_in().ranked(word).into_iter();
    ranked
        .filter_map(|(name, tier)| Some((name.strip_prefix("project ")?.to_owned(), tier?)))
        .collect()
}

/// The acronym of a project, folded; its id where it has none.
fn acronym(id: &str) -> String {
    let acronym = projects().into_iter().find(|project| project.0 == id).unwrap().1;
    fold_text(acronym.unwrap_or(id))
}

/// Typos that make the initials of "Passive air surveillance sensors": these match exactly, so no typo is assumed.
const ANOTHER: [&str; 1] = ["pass"];

#[test]
fn a_slip_that_cannot_be_meant_otherwise_finds_the_project_first() {
    let mut wrong = Vec::new();
    for slip in [Slip::Swapped, Slip::Added, Slip::Wrong] {
        for (word, id) in words() {
            for typed in slipped(&word, slip) {
                if ANOTHER.contains(&typed.as_str()) {
                    continue;
                }
                let found = found(&typed);
                let place = found.iter().position(|(other, _)| other == id);
                // The project before it has an acronym that is as similar.
                let before = &found[..place.unwrap_or(found.len())];
                let as_near = |other: &str| osa_distance(&typed, &acronym(other)) <= 1;
                if place.is_none() || !before.iter().all(|(other, _)| as_near(other)) {
                    wrong.push(format!("{typed} for {word}: {found:?}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn any_other_slip_leaves_the_project_among_the_first_four() {
    let mut wrong = Vec::new();
    for slip in [Slip::Swapped, Slip::Missing, Slip::Added, Slip::Wrong] {
        for (word, id) in words() {
            for typed in slipped(&word, slip) {
                let found = found(&typed);
                let among = found.iter().take(4).any(|(other, _)| other == id);
                if !among && !ANOTHER.contains(&typed.as_str()) {
                    wrong.push(format!("{typed} for {word}: {found:?}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn slips_in_the_words_of_a_name_find_it() {
    for (typed, expected, tier) in [
        ("amunition", "mawi", Tier::Subsequence),
        ("ammunitoin", "mawi", Tier::Typo),
        ("warehosuing", "mawi", Tier::Typo),
        ("warehoising", "mawi", Tier::Typo),
        ("warehouzing", "mawi", Tier::Typo),
        ("surveilance", "passive-air-surveillance-sensors", Tier::Subsequence),
        ("survelilance", "passive-air-surveillance-sensors", Tier::Typo),
        ("rotorcarft", "ngrc", Tier::Typo),
        ("rotorcraaft", "ngrc", Tier::Typo),
        ("maritme", "mus", Tier::Subsequence),
        ("mairtime", "mus", Tier::Typo),
        ("munitons", "abdm", Tier::Subsequence),
        ("interchangability", "indirect-fire-interchangeability", Tier::Subsequence),
        ("intarchangeability", "indirect-fire-interchangeability", Tier::Typo),
        ("engeneering", "military-engineering-vehicles-and-systems", Tier::Typo),
        ("northlnik", "northlink", Tier::Typo),
        ("nrothlink", "northlink", Tier::Typo),
        ("starlitf", "starlift", Tier::Typo),
        ("gap crosing", "gap-crossing", Tier::Subsequence),
        ("tranker", "mrtt-c", Tier::Typo),
        ("sythetic", "dst", Tier::Subsequence),
        ("modualr gbad", "modular-gbad", Tier::Typo),
        ("sbmad c2 layer", "sbamd-c2-layer", Tier::Typo),
    ] {
        let found = found(typed);
        let first = found.first().map(|(id, tier)| (id.as_str(), *tier));
        assert_eq!(first, Some((expected, tier)), "{typed}");
    }
}

#[test]
fn two_slips_or_a_slip_in_three_letters_are_not_forgiven() {
    for typed in [
        "wrehuosing",
        "amunitoin",
        "interchangaebilty",
        "gxp",
        "dts",
        "mxs",
        "northlxxk",
        "gpa crossing",
    ] {
        let by_slip = found(typed).into_iter().any(|(_, tier)| tier == Tier::Typo);
        assert!(!by_slip, "{typed}: {:?}", found(typed));
    }
}

#[test]
fn letters_in_order_elsewhere_do_not_hide_what_is_one_letter_off() {
    for (typed, expected) in [
        ("maritiem", &["m3a", "mus", "mbdm"][..]),
        ("commadn", &["c-socc", "r-socc", "sbamd-c2-layer"]),
        ("trainign", &["nfte", "dst"]),
        ("surveillacne", &["passive-air-surveillance-sensors", "apss"]),
        ("mobiliyt", &["counter-mobility"]),
    ] {
        let found = built_in().projects(typed);
        assert!(expected.iter().all(|id| found.iter().any(|one| one == id)), "{typed}: {found:?}");
    }
    // An exact match of the word hides all of them.
    assert!(built_in().hits("maritime").iter().all(|hit| hit.tier != Tier::Typo));
}

#[test]
fn scattered_letters_are_not_a_match() {
    for (word, id) in [
        ("french", "indirect-fire-interchangeability"),
        ("not", "northlink"),
        ("crbn", "gap-crossing"),
        ("eu", "starlift"),
        ("mawi", "lbdm"),
        ("mltnw", "mawi"),
        ("crg", "gap-crossing"),
        ("pvsrs", "passive-air-surveillance-sensors"),
        ("rdmcrat", "c-ram"),
        ("ttcfm", "indirect-fire-interchangeability"),
    ] {
        let found = built_in().projects(word);
        assert!(found.iter().all(|found| *found != id), "{word}: {found:?}");
    }
}
