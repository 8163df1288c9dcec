//! A share is the same text in the views, their sentences, the verbs and the pictures.
//!
//! Expected texts are computed here from the counts in the JSON documents, rounded half up.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::panic,
    reason = "in a test, output of another shape than expected is a failure and says where"
)]

mod browser;
#[path = "../common/common.rs"]
mod common;
mod figures;
mod random;
mod verbs;

use std::collections::BTreeMap;

use browser::Browser;
use verbs::{Country, Pairs, json, printed};

/// Selections of many sizes, some with shares that lie halfway between two percentages.
const QUERIES: [&str; 14] = [
    "",
    "category:ammunition|chemical",
    "category:space",
    "-category:space",
    "stage:established",
    "launched:2020..2022",
    "launched:>=2023",
    "launched:unknown",
    "count:>=20",
    "count:<=6",
    "org:NSPA",
    "standing:partner",
    "-country:FRA",
    "ammunition",
];

/// A share in whole hundredths, rounded half up; 0 only for no part and 100 only for the whole.
fn hundredths(part: u64, whole: u64) -> u64 {
    match (part, whole) {
        (0, _) | (_, 0) => 0,
        (part, whole) if part == whole => 100,
        (part, whole) => ((200 * part + whole) / (2 * whole)).clamp(1, 99),
    }
}

fn percent(part: u64, whole: u64) -> String {
    format!("{}%", hundredths(part, whole))
}

/// "0.63" for 63.
fn decimals(hundredths: u64) -> String {
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

/// ".63" for 63, and as few digits as possible.
fn narrow(hundredths: u64) -> String {
    match hundredths {
        0 => "0".to_owned(),
        100 => "1".to_owned(),
        hundredths => format!(".{hundredths:02}"),
    }
}

/// The parts of a line between runs of two spaces or more.
fn cells(line: &str) -> Vec<&str> {
    line.split("  ").map(str::trim).filter(|cell| !cell.is_empty()).collect()
}

/// The words that end with a percent sign.
fn percentages(text: &str) -> Vec<&str> {
    text.split_whitespace().filter(|word| word.ends_with('%')).collect()
}

#[test]
fn the_test_itself_rounds_half_up() {
    let shares = [(5, 8), (3, 8), (22, 29), (1, 300), (299, 300), (0, 4), (4, 4), (0, 0)];
    let expected = ["63%", "38%", "76%", "1%", "99%", "0%", "100%", "0%"];
    assert_eq!(shares.map(|(part, whole)| percent(part, whole)), expected);
}

#[test]
fn a_country_has_the_same_percentage_in_the_view_and_in_the_verb() {
    for query in QUERIES {
        let (countries, projects) = verbs::countries(query);
        let counts: BTreeMap<&str, String> = countries
            .iter()
            .map(|country| (country.name.as_str(), percent(country.count, projects)))
            .collect();
        for format in ["table", "markdown"] {
            let text = printed(&["countries", query, "--format", format]);
            let text = text.replace('|', "  ");
            for (name, expected) in &counts {
                let line = text.lines().find(|line| cells(line).first() == Some(name)).unwrap();
                assert_eq!(percentages(line), [expected.as_str()], "{query}: {line}");
            }
        }
        let screen = Browser::with(query, "3").screen();
        for (name, expected) in &counts {
            let mut list = screen.iter().filter_map(|line| line.split('│').nth(1));
            let row = list.find(|row| row.contains(&format!(" {name} "))).unwrap();
            assert_eq!(percentages(row), [expected.as_str()], "{query}: {row}");
        }
    }
}

#[test]
fn a_pair_has_the_same_jaccard_index_in_the_map_the_grids_and_the_picture() {
    for query in QUERIES {
        let pairs = Pairs::of(query);
        let expected: Vec<Vec<u64>> = pairs.hundredths();
        let expect = |row: usize, column: usize, form: fn(u64) -> String| match (
            pairs.counts[row][column],
            expected[row][column],
        ) {
            (0, _) => String::new(),
            (_, hundredths) => form(hundredths),
        };
        for (format, form) in
            [("table", narrow as fn(u64) -> String), ("markdown", decimals), ("svg", narrow)]
        {
            for (row, cells) in pairs.printed(query, format).iter().enumerate() {
                for (column, cell) in cells.iter().enumerate() {
                    let shown = if pairs.counts[row][column] == 0 { "" } else { cell };
                    let names = (&pairs.names[row], &pairs.names[column]);
                    assert_eq!(shown, expect(row, column, form), "{query} {format} {names:?}");
                }
            }
        }
        for (row, cells) in Browser::with(query, "4m").map(&pairs.names).iter().enumerate() {
            for (column, cell) in cells.iter().enumerate() {
                let names = (&pairs.names[row], &pairs.names[column]);
                let expected = match (row == column, pairs.counts[row][column]) {
                    (_, 0) => "·".to_owned(),
                    (true, own) => own.to_string(),
                    (false, _) => expected[row][column].to_string(),
                };
                assert_eq!(cell, &expected, "{query} map {names:?}");
            }
        }
    }
}

#[test]
fn the_sentence_of_a_pair_says_what_its_cell_says() {
    for query in QUERIES {
        let pairs = Pairs::of(query);
        let expected = pairs.hundredths();
        let size = pairs.names.len();
        let home = ["h", "k"].map(|key| key.repeat(size)).concat();
        let mut browser = Browser::with(query, &format!("4m{home}"));
        for row in 0..size {
            // Along one row, and back along the next.
            let columns: Vec<usize> =
                if row % 2 == 0 { (0..size).collect() } else { (0..size).rev().collect() };
            for column in columns {
                let sentence = browser.copied();
                let shown = percentages(&sentence);
                let shared = pairs.counts[row][column];
                if row == column || shared == 0 {
                    assert!(shown.is_empty(), "{query}: {sentence}");
                } else {
                    let expected = format!("{}%", expected[row][column]);
                    assert_eq!(shown, [expected.as_str()], "{query}: {sentence}");
                    let words = format!("share {shared} ");
                    assert!(sentence.contains(&words), "{query}: {sentence}");
                }
                browser.press(if row % 2 == 0 { "l" } else { "h" });
            }
            browser.press("j");
        }
    }
}

#[test]
fn a_profile_has_the_same_shares_in_the_view_and_in_the_verb() {
    for query in ["", "category:ammunition|chemical"] {
        let mut browser = Browser::with(query, "3g");
        let pairs = Pairs::of(query);
        let expected = pairs.hundredths();
        let place = |name: &str| pairs.names.iter().position(|one| one == name).unwrap();
        for _ in 0..pairs.names.len() {
            let page = browser.copied();
            let name = page.lines().next().unwrap().split(" · ").next().unwrap();
            let table = printed(&["country", name, query]);
            let of_pair = &expected[place(name)];
            let mut partners = 0;
            let rows = page.lines().skip_while(|line| !line.starts_with("shared "));
            for line in rows.skip(1).take_while(|line| line.contains('%')) {
                let [shared, share, lift, partner] = cells(line)[..] else { panic!("{line}") };
                let hundredths = of_pair[place(partner)];
                assert_eq!(share, format!("{hundredths}%"), "{query}: {name}: {line}");
                let with = |line: &&str| {
                    let cells = cells(line);
                    cells.len() == 5 && cells[0] == partner && cells[2] == shared
                };
                let row = cells(table.lines().rfind(with).unwrap());
                assert_eq!(row[3], decimals(hundredths), "{query}: {name}: {row:?}");
                assert_eq!(row[4], lift, "{query}: {name}: {row:?}");
                partners += 1;
            }
            assert_eq!(partners, pairs.partners(place(name)), "{query}: {name}");
            browser.press("j");
        }
    }
}

#[test]
fn the_rank_and_the_breadth_of_a_country_are_worded_once() {
    let mut browser = Browser::with("", "3g");
    for Country { name, .. } in verbs::countries("").0 {
        let page = browser.copied();
        let table = printed(&["country", &name]);
        let facts = |text: &str| {
            let lines = text.lines().filter(|line| line.starts_with("In "));
            lines.map(str::to_owned).collect::<Vec<_>>()
        };
        assert_eq!(facts(&page), facts(&table), "{name}");
        browser.press("j");
    }
}

#[test]
fn the_figures_have_the_same_shares_and_means_in_the_view_and_in_the_verb() {
    for query in QUERIES {
        let statistics = json(&["stats", query])["statistics"].clone();
        let text = printed(&["stats", query]);
        let screen = Browser::with(query, "i").screen().join("\n");
        for share in ["partners", "fill"] {
            let [part, whole] =
                ["part", "whole"].map(|key| statistics[share][key].as_u64().unwrap());
            let of = format!("{part} of {whole}");
            let shown = |text: &str| {
                let mut parts = text.lines().flat_map(|line| line.split('│'));
                let part = parts.find(|part| part.contains(&of)).unwrap();
                percentages(part).iter().map(|&shown| shown.to_owned()).collect::<Vec<_>>()
            };
            assert_eq!(shown(&text).len(), 1, "{query}: {of}");
            assert_eq!(shown(&text), shown(&screen), "{query}: {of}");
        }
        let mean = text.lines().map(cells).find(|cells| cells[1..].first() == Some(&"mean"));
        let mean = mean.unwrap()[2].to_owned();
        let line = screen.lines().find(|line| line.contains(" Mean ")).unwrap();
        assert!(line.split_whitespace().any(|word| word == mean), "{query}: {mean}: {line}");
    }
}

/// The numbers of a text that stand before a word.
fn numbers_before(text: &str, word: &str) -> Vec<u64> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let before = words.windows(2).filter(|pair| pair[1] == word);
    before.filter_map(|pair| pair[0].parse().ok()).collect()
}

#[test]
fn every_view_the_figures_and_the_chips_count_the_projects_of_the_query() {
    let categories = ["", "category:command", "category:ammunition", "category:space"];
    for query in QUERIES {
        for category in categories {
            let query = format!("{query} {category}").trim().to_owned();
            let expected = verbs::selected(&query);
            let count = |keys: &str| {
                let screen = Browser::with(&query, keys).screen();
                let footer = screen.last().unwrap().clone();
                let noun = if expected == 1 { "project" } else { "projects" };
                assert_eq!(numbers_before(&footer, noun), [expected], "{query} {keys}: {footer}");
                screen
            };
            let browse = count("1").join("\n");
            let of_all = format!("Projects · {expected} of 29");
            assert!(browse.contains(&of_all) || expected == 29, "{query}: {browse}");
            let total = format!(" {expected} of 29");
            // Browse shows a category that is the whole filter in its pane, without a chip.
            let is_a_category = query == "ammunition" || categories.contains(&query.as_str());
            for keys in ["1", "2", "3"].into_iter().skip(usize::from(is_a_category)) {
                let screen = count(keys);
                let top = screen[1].trim_end_matches(['╮', ' ']);
                let chips = top.trim_end_matches("F clears").trim_end();
                // A category alone is what the pane of Browse stands on, so it has no line of its own there.
                let in_pane = keys == "1" && query.starts_with("category:") && !query.contains(' ');
                let is_shown = chips.contains(&total);
                assert!(is_shown || in_pane || query.is_empty(), "{query} {keys}: {top}");
            }
            count("4");
            let headline = count("2")[1].clone();
            let columns = headline.split(" · ").nth(1).unwrap();
            assert!(columns.starts_with(&format!("{expected} ")), "{query}: {headline}");
            let figures = Browser::with(&query, "i").screen();
            let row = figures.iter().find(|row| row.contains("❯ Projects ")).unwrap();
            let figure = row.split("❯ Projects ").nth(1).unwrap().split_whitespace().next();
            assert_eq!(figure.unwrap().parse(), Ok(expected), "{query}: {row}");
        }
    }
}
