//! Completions: fields, values, and how many projects each would leave.

use hvp::query::language::FIELDS;
use hvp::query::{Completion, Typed, completions, typed};
use proptest::prelude::{prop_assert_eq, proptest};
use proptest::sample::select;

use super::folding::text;
use super::page;
use super::searcher::{Searcher, built_in, cases};

fn offered(text: &str) -> Vec<Completion> {
    completions(&built_in().catalogue, &built_in().index, text, "")
}

fn texts(text: &str) -> Vec<String> {
    offered(text).into_iter().map(|completion| completion.text).collect()
}

/// The completions whose count differs from the number of projects that the completed query selects.
fn miscounted(text: &str) -> Vec<String> {
    let before = typed(text).before;
    let wrong = |Completion { text, count, .. }: Completion| {
        let completed = format!("{before}{text}");
        let selected = built_in().projects(&completed).len();
        (count != Some(selected)).then(|| format!("{completed}: {count:?}, not {selected}"))
    };
    offered(text).into_iter().filter_map(wrong).collect()
}

#[test]
fn nothing_typed_offers_every_field() {
    let keys: Vec<_> = FIELDS.iter().map(|field| format!("{}:", field.name)).collect();
    for text in ["", "mawi ", "country:DEU "] {
        assert_eq!(texts(text), keys, "{text:?}");
    }
    assert_eq!(texts("-"), keys.iter().map(|key| format!("-{key}")).collect::<Vec<_>>());
    assert!(offered("").iter().all(|one| one.count.is_none() && !one.meaning.is_empty()));
}

#[test]
fn a_begun_field_offers_those_that_begin_so() {
    for (text, expected) in [
        ("c", &["country:", "category:", "count:"][..]),
        ("co", &["country:", "count:"]),
        ("ca", &["category:"]),
        ("CO", &["country:", "count:"]),
        ("-st", &["-stage:", "-standing:"]),
        ("!la", &["!launched:"]),
        ("gap o", &["org:"]),
        ("count", &["country:", "count:"]),
        ("mawi", &[]),
        ("co:", &["country:", "count:"]),
    ] {
        assert_eq!(texts(text), expected, "{text}");
    }
}

#[test]
fn a_field_offers_its_values() {
    let codes = |text: &str| {
        let mut codes = texts(text);
        codes.sort_unstable();
        codes
    };
    let all: Vec<_> = page::COUNTRIES.map(|(code, _, _)| format!("country:{code}")).into();
    assert_eq!(codes("country:"), all);
    assert_eq!(codes("Country:"), all);
    assert_eq!(texts("countr:ger"), ["country:DEU"]);
    for (text, expected) in [
        ("country:united", &["country:GBR", "country:USA"][..]),
        ("country:\"united k", &["country:GBR"]),
        ("country:holl", &["country:NLD"]),
        ("country:türk", &["country:TUR"]),
        ("country:turkey", &["country:TUR"]),
        ("-country:isl", &["-country:ISL"]),
        ("lead:", &["lead:any", "lead:HUN"]),
        ("project:maw", &["project:mawi"]),
        ("project:lower", &["project:lower-level-air-threats"]),
        ("-project:mawi|cbrn-p", &["-project:mawi|cbrn-pe"]),
        ("org:", &["org:NSPA"]),
        ("org:nato", &["org:NSPA"]),
        ("standing:", &["standing:member", "standing:partner"]),
        ("standing:al", &["standing:member"]),
        ("stage:est", &["stage:established", "stage:established-and-delivering"]),
        ("category:air", &["category:air-and-missile-defence"]),
        ("category:chem", &["category:cbrn-defence"]),
        (
            "launched:202",
            &["launched:2020", "launched:2021", "launched:2023", "launched:2024", "launched:2025"],
        ),
        ("country:zz", &[]),
        ("count:", &[]),
    ] {
        assert_eq!(texts(text), expected, "{text}");
    }
}

#[test]
fn a_value_says_what_it_means() {
    let meaning = |text: &str| offered(text).into_iter().map(|one| one.meaning).collect::<Vec<_>>();
    assert_eq!(meaning("country:ger"), ["Germany"]);
    assert_eq!(meaning("stage:compl"), ["Completed"]);
    assert_eq!(meaning("standing:part"), ["NATO partner"]);
    assert_eq!(meaning("org:n"), ["NATO Support and Procurement Agency"]);
}

#[test]
fn a_count_is_that_of_the_completed_query() {
    let mut wrong = Vec::new();
    for before in
        ["", "country:DEU ", "training ", "-stage:established munitions ", "launched:2030 "]
    {
        for sign in ["", "-", "!"] {
            for key in ["country", "cat", "stage", "lead", "org", "standing", "launched"] {
                wrong.extend(miscounted(&format!("{before}{sign}{key}:")));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let counts = |text: &str| offered(text).into_iter().map(|one| one.count).collect::<Vec<_>>();
    assert_eq!(counts("country:isl"), [Some(1)]);
    assert_eq!(counts("-country:isl"), [Some(28)]);
    assert_eq!(counts("org:"), [Some(1)]);
    assert_eq!(counts("standing:part"), [Some(3)]);
    assert_eq!(counts("stage:"), [7, 15, 6, 1].map(Some));
    assert_eq!(counts("category:"), [2, 3, 5, 5, 3, 5, 3, 3].map(Some));
    assert_eq!(counts("country:NLD -country:FRA country:deu"), [Some(5)]);
}

#[test]
fn a_count_after_an_alternative_is_that_of_either() {
    let mut wrong = Vec::new();
    for text in
        ["country:ISL|", "country:DEU|F", "-country:DEU|", "stage:completed|", "standing:partner|m"]
    {
        wrong.extend(miscounted(text));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn after_what_cannot_be_read_nothing_is_counted() {
    for text in ["contry:DEU country:", "stage: country:FRA"] {
        assert!(offered(text).iter().all(|one| one.count.is_none()), "{text}");
    }
}

#[test]
fn every_way_of_writing_a_field_that_is_read_is_completed() {
    let mut wrong = Vec::new();
    for (written, value) in [
        ("country", "isl"),
        ("countr", "isl"),
        ("ca", "amm"),
        ("stag", "comp"),
        ("le", "hun"),
        ("p", "mawi"),
        ("o", "nspa"),
        ("org", "nspa"),
        ("orga", "nspa"),
        ("organisation", "nspa"),
        ("stan", "part"),
        ("la", "2014"),
        ("LAUNCHED", "2014"),
    ] {
        assert!(built_in().parse(&format!("{written}:{value}")).is_ok(), "{written}");
        let offered = texts(&format!("{written}:{value}"));
        if offered.len() != 1 {
            wrong.push(format!("{written}:{value}: {offered:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_word_that_is_typed_is_the_last_one_outside_quotation_marks() {
    for (text, before, word) in [
        ("", "", ""),
        ("gap", "", "gap"),
        ("gap ", "gap ", ""),
        ("gap cross", "gap ", "cross"),
        ("gap \"cross ing", "gap ", "\"cross ing"),
        ("\"gap cross\" x", "\"gap cross\" ", "x"),
        ("country:\"united k", "", "country:\"united k"),
        ("gap\u{2003}x", "gap\u{2003}", "x"),
    ] {
        assert_eq!(typed(text), Typed { before, word }, "{text:?}");
    }
}

/// Texts that can precede a value.
const BEGUN: [&str; 9] =
    ["", "-", "country:", "!stage:", "launched:", "-cat:", "country:DEU|", "country:A|", "org:"];

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn any_text_can_be_completed_and_what_is_offered_is_read(
        before in text(),
        key in select(BEGUN.as_slice()),
        value in text(),
    ) {
        let text = format!("{before}{key}{value}");
        let Typed { before, word } = typed(&text);
        prop_assert_eq!(format!("{before}{word}"), text.as_str());
        for Completion { text: offer, count, .. } in offered(&text) {
            let read = built_in().parse(&format!("{before}{offer}"));
            if count.is_some() {
                prop_assert_eq!(read.err(), None, "{:?} completed with {}", text, offer);
            }
        }
    }
}

#[test]
fn counts_heed_what_stands_behind_the_word_too() {
    let Searcher { catalogue, index } = built_in();
    let first = completions(catalogue, index, "country:Den", " stage:established").remove(0);
    assert_eq!(first.text, "country:DNK");
    let left = built_in().projects("country:DNK stage:established").len();
    assert_eq!(first.count, Some(left));
    assert_ne!(left, built_in().projects("country:DNK").len());
}

#[test]
fn what_would_leave_nothing_is_offered_last() {
    let Searcher { catalogue, index } = built_in();
    let offered = completions(catalogue, index, "drone country:", "");
    let counts: Vec<_> = offered.iter().map(|one| one.count.unwrap()).collect();
    assert_eq!(counts.len(), 34);
    assert!(counts.contains(&0) && counts[0] > 0);
    assert!(counts.is_sorted_by_key(|count| *count == 0), "{counts:?}");
}
