//! Readings: the fields that plain words mean, and their results by the lists of the page.

use std::collections::BTreeSet;

use hvp::query::language::{Clause, Query, Test, Text, Value, parse, print};
use hvp::query::{Interpretation, Reading, interpret, reading};
use proptest::collection::vec;
use proptest::prelude::{any, prop_assert, prop_assert_eq, proptest};
use proptest::sample::{Index, select};

use super::page;
use super::searcher::{Searcher, built_in, cases};

/// The reading of a text, if all of it is read.
pub(crate) fn whole(text: &str) -> Option<String> {
    let catalogue = &built_in().catalogue;
    match reading(catalogue, &built_in().query(text))? {
        Reading::Whole(query) => Some(print(&query, catalogue)),
        Reading::Partial(_) | Reading::Refused(_) => None,
    }
}

pub(crate) fn partial(text: &str) -> Option<String> {
    let catalogue = &built_in().catalogue;
    match reading(catalogue, &built_in().query(text))? {
        Reading::Partial(query) => Some(print(&query, catalogue)),
        Reading::Whole(_) | Reading::Refused(_) => None,
    }
}

/// The query that is answered when this text is typed.
pub(crate) fn interpreted(text: &str) -> String {
    let Interpretation { query, .. } = interpret(text, &built_in().catalogue).unwrap();
    print(&query, &built_in().catalogue)
}

/// The projects of the page with all countries of a list and none of another.
fn with_and_without(with: &[&str], without: &[&str]) -> BTreeSet<String> {
    let lines = page::PARTICIPANTS.trim().replace("\n    ", " ");
    let is_match = |line: &&str| {
        let (_, countries) = line.split_once(": ").unwrap();
        let countries: Vec<_> = countries.split(", ").collect();
        with.iter().all(|one| countries.contains(one))
            && !without.iter().any(|one| countries.contains(one))
    };
    let id = |line: &str| line.split_once(": ").unwrap().0.to_owned();
    lines.lines().filter(is_match).map(id).collect()
}

fn selected(query: &str) -> BTreeSet<String> {
    built_in().project_set(query).into_iter().map(str::to_owned).collect()
}

#[test]
fn what_analysts_typed_means_what_they_thought() {
    for (text, query, count) in [
        ("norway", "country:NOR", 15),
        ("completed", "stage:completed", 1),
        ("2024", "launched:2024", 5),
        ("germany and netherlands not france", "country:DEU country:NLD -country:FRA", 5),
        ("Germany AND the Netherlands NOT France", "country:DEU country:NLD -country:FRA", 5),
        ("germany with netherlands without france", "country:DEU country:NLD -country:FRA", 5),
        ("germany netherlands -france", "country:DEU country:NLD -country:FRA", 5),
        ("germany, netherlands, not france", "country:DEU country:NLD -country:FRA", 5),
        ("country:DEU country:NLD -fra", "country:DEU country:NLD -country:FRA", 5),
        ("partner", "standing:partner", 3),
        ("partners", "standing:partner", 3),
        ("space technologies", "category:space-technologies", 3),
        ("NSPA", "org:NSPA", 1),
        ("germany or france", "country:DEU|FRA", 21),
        ("germany|france", "country:DEU|FRA", 21),
        ("not france", "-country:FRA", 15),
        ("germany and not france", "country:DEU -country:FRA", 7),
        ("germany or france not italy", "country:DEU|FRA -country:ITA", 4),
        ("denmark", "country:DNK", 12),
        ("czech republic", "country:CZE", 9),
        ("-united kingdom", "-country:GBR", 8),
        ("the united states", "country:USA", 12),
        (
            "established and delivering and norway",
            "stage:established-and-delivering country:NOR",
            4,
        ),
        ("command and control", "category:command-and-control", 2),
        ("2014 or 2017", "launched:2014|2017", 4),
        ("2014 2017", "launched:2014|2017", 4),
        ("norway 2024", "country:NOR launched:2024", 5),
        ("germany or france completed", "country:DEU|FRA stage:completed", 1),
        ("2022", "launched:2022", 0),
    ] {
        assert_eq!(whole(text).as_deref(), Some(query), "{text}");
        assert_eq!(interpreted(text), query, "{text}");
        assert_eq!(built_in().projects(query).len(), count, "{query}");
    }
    let expected = with_and_without(&["Germany", "Netherlands"], &["France"]);
    assert_eq!(selected("country:DEU country:NLD -country:FRA"), expected);
    assert_eq!(selected("country:NOR"), with_and_without(&["Norway"], &[]));
}

#[test]
fn every_name_of_the_page_is_read() {
    for (code, name, _) in page::COUNTRIES {
        for text in [code.to_owned(), code.to_lowercase(), name.to_owned(), name.to_uppercase()] {
            assert_eq!(whole(&text), Some(format!("country:{code}")), "{text}");
        }
    }
    for (id, name, _) in page::STAGES {
        assert_eq!(whole(name), Some(format!("stage:{id}")), "{name}");
    }
    for (name, count) in page::CATEGORIES {
        let query = whole(name).unwrap();
        assert!(query.starts_with("category:"), "{name}: {query}");
        assert_eq!(built_in().projects(&query).len(), count, "{name}");
    }
}

#[test]
fn words_that_name_nothing_or_only_part_of_something_stay_words() {
    for text in [
        "",
        "mawi",
        "country:ISL",
        "icelan",
        "space",
        "gap crossing",
        "2035",
        "1999",
        "libya",
        "ge",
    ] {
        assert_eq!(reading(&built_in().catalogue, &built_in().query(text)), None, "{text}");
        assert_eq!(interpreted(text), text);
    }
    assert_eq!(built_in().projects(&interpreted("2035")), ["ngrc"]);
}

#[test]
fn a_text_that_is_read_in_part_stays_words_and_is_offered() {
    for (text, offered) in [
        ("germany helicopters", "country:DEU helicopters"),
        ("germany and helicopters", "country:DEU helicopters"),
        ("helicopters not germany", "helicopters -country:DEU"),
        ("tank or bridge", "tank|bridge"),
        ("tank not bridge", "tank -bridge"),
        ("norway \"air\"", "country:NOR \"air\""),
        ("air united kingdom space", "air country:GBR space"),
    ] {
        assert_eq!(partial(text).as_deref(), Some(offered), "{text}");
        assert_eq!(interpreted(text), text);
    }
    // `and` is in texts and names.
    for text in ["gap and crossing", "denmark|mawi"] {
        assert_eq!(partial(text), None, "{text}");
    }
}

#[test]
fn what_could_be_read_in_two_ways_is_refused_with_both() {
    for (text, spellings) in [
        (
            "germany and netherlands or france",
            &["country:DEU country:NLD|FRA”", "country:DEU|FRA country:NLD|FRA”"][..],
        ),
        ("norway or completed", &["“country:NOR” and “stage:completed”"]),
        ("germany or not france", &["“country:DEU” and “-country:FRA”"]),
        ("norway sweden or finland", &["country:NOR country:SWE|FIN”", "country:NOR|SWE|FIN”"]),
        (
            "norway or sweden and completed",
            &[
                "country:NOR|SWE stage:completed”",
                "“country:NOR” and “country:SWE stage:completed”",
            ],
        ),
    ] {
        let error = interpret(text, &built_in().catalogue).unwrap_err();
        for spelling in spellings {
            assert!(error.message.contains(spelling), "{text}: {error}");
        }
    }
}

#[test]
fn an_operator_beside_fields_is_an_error_that_shows_the_right_spelling() {
    for (text, column, spelling) in [
        ("country:DEU or country:FRA", 13, "country:DEU|FRA"),
        ("not country:FRA", 1, "-country:FRA"),
        ("country:DEU AND NOT country:FRA", 13, "country:DEU -country:FRA"),
        ("country:DEU and completed", 13, "country:DEU stage:completed"),
        ("gap without country:FRA", 5, "gap -country:FRA"),
        ("country:DEU and", 13, "write country:DEU"),
        ("country:DEU not", 13, "take it away"),
        ("country:DEU no helicopters", 13, "country:DEU -helicopters"),
        ("country:DEU or tank", 13, "“country:DEU” and “tank”"),
    ] {
        let error = built_in().parse(text).unwrap_err();
        assert_eq!(error.column, column, "{text}: {error}");
        assert!(error.message.contains(spelling), "{text}: {error}");
    }
    for text in ["country:DEU \"or\"", "stage:established and delivering", "country:DEU orbit"] {
        assert!(built_in().parse(text).is_ok(), "{text}");
    }
}

#[test]
fn a_project_that_is_called_so_is_looked_for() {
    let mut document = built_in().catalogue.to_document(|_| true);
    document.categories[0].projects[0].acronym = Some("NOR".to_owned());
    let searcher = Searcher::of(document);
    let read = |text: &str| interpret(text, &searcher.catalogue).unwrap().is_read;
    assert!(!read("nor"));
    assert!(read("norway") && read("nor sweden"));
}

/// Words that are read, and words between and beside them.
const WORDS: [&str; 20] = [
    "norway",
    "germany",
    "FRA",
    "the netherlands",
    "completed",
    "established",
    "2024",
    "2021",
    "partner",
    "ammunition",
    "NSPA",
    "and",
    "or",
    "not",
    "with",
    "without",
    "helicopters",
    "-italy",
    "\"sweden\"",
    "country:ESP",
];

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn a_reading_is_itself_when_it_is_printed_and_read_again(
        words in vec(select(WORDS.as_slice()), 1..7),
    ) {
        let catalogue = &built_in().catalogue;
        let text = words.join(" ");
        let Ok(query) = built_in().parse(&text) else { return Ok(()) };
        let is_word = |clause: &Clause| matches!(&clause.test, Test::Text(_));
        match reading(catalogue, &query) {
            Some(Reading::Whole(read)) => {
                let printed = print(&read, catalogue);
                prop_assert!(!read.clauses.iter().any(is_word), "{}", printed);
                prop_assert_eq!(parse(&printed, catalogue), Ok(read.clone()), "{}", printed);
                prop_assert_eq!(reading(catalogue, &read), None);
            }
            Some(Reading::Partial(read)) => {
                let printed = print(&read, catalogue);
                prop_assert_eq!(parse(&printed, catalogue), Ok(read), "{}", printed);
            }
            Some(Reading::Refused(refusal)) => {
                prop_assert!(!refusal.remedies.is_empty(), "{}", refusal.message);
            }
            None => {}
        }
    }

    #[test]
    fn words_in_quotation_marks_are_never_read(words in vec(select(WORDS.as_slice()), 1..5)) {
        let catalogue = &built_in().catalogue;
        let quoted = |word: &&str| Clause {
            negated: false,
            test: Test::Text(vec![Text { text: word.replace('"', ""), quoted: true }]),
        };
        let query = Query { clauses: words.iter().map(quoted).collect() };
        prop_assert_eq!(reading(catalogue, &query), None);
    }

    #[test]
    fn a_reading_selects_what_a_plain_filter_over_the_page_does(
        with in vec(any::<Index>(), 0..4),
        without in vec(any::<Index>(), 0..3),
        and in select(["and", "with", ""].as_slice()),
        not in select(["not", "without", "and not"].as_slice()),
    ) {
        let name = |index: &Index| page::COUNTRIES[index.index(34)].1;
        let (with, without): (Vec<_>, Vec<_>) =
            (with.iter().map(name).collect(), without.iter().map(name).collect());
        if with.is_empty() && without.is_empty() {
            return Ok(());
        }
        let mut text = with.join(&format!(" {and} "));
        for name in &without {
            let not = if text.is_empty() { "not" } else { not };
            text = format!("{text} {not} {name}");
        }
        let read = whole(&text);
        prop_assert!(read.is_some(), "{}", text);
        prop_assert_eq!(selected(&read.unwrap()), with_and_without(&with, &without), "{}", text);
    }
}

#[test]
fn what_has_been_reached_comes_before_what_is_expected() {
    for text in ["full operational capability", "operational capability full"] {
        let found = built_in().projects(text);
        assert_eq!(found[..2], ["c-socc", "r-socc"], "{text}: {found:?}");
    }
    // The kind of a milestone is a word too.
    let expected = built_in().project_set("expected");
    assert!(["r-socc", "mrtt-c", "ngrc"].iter().all(|id| expected.contains(id)), "{expected:?}");
    assert_eq!(built_in().projects("launched").len(), page::LAUNCHES.len());
}

#[test]
fn the_first_letter_of_a_name_and_its_end_find_it() {
    for (text, id) in [("nlink", "northlink"), ("slift", "starlift"), ("rcraft", "ngrc")] {
        assert_eq!(built_in().projects(text).first(), Some(&id), "{text}");
    }
    assert_eq!(built_in().projects("nlonk"), Vec::<&str>::new());
}

#[test]
fn a_year_is_read_from_the_first_launch_to_the_last() {
    let is_read = |year: u16| whole(&year.to_string()).is_some();
    let years: Vec<_> = (1990..2050).filter(|year| is_read(*year)).collect();
    assert_eq!(years, (2014..=2025).collect::<Vec<_>>());
    let query = built_in().query("launched:2024");
    let Test::Field(_, values) = &query.clauses[0].test else { panic!() };
    assert!(matches!(values.as_slice(), [Value::Date(_)]));
}
