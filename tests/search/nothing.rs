//! Queries that match nothing: which word is missing, and what to type instead.

use hvp::query::language::print;
use hvp::query::{NoMatch, Selection, Target, nearest_spelling, no_match, offers, words_by_slip};

use super::searcher::{Searcher, built_in};

fn explained(text: &str) -> NoMatch {
    let searcher = built_in();
    assert!(searcher.projects(text).is_empty(), "{text} finds projects");
    no_match(&searcher.catalogue, &searcher.index, &searcher.query(text))
}

fn unknown(word: &str, nearest: Option<&str>) -> NoMatch {
    NoMatch::UnknownWord { word: word.to_owned(), nearest: nearest.map(str::to_owned) }
}

#[test]
fn a_word_with_two_slips_is_named_with_the_nearest_spelling() {
    for (text, word, meant) in [
        ("wrehuosing", "wrehuosing", "warehousing"),
        ("amunitoin", "amunitoin", "ammunition"),
        ("Amunitoin", "Amunitoin", "ammunition"),
        ("multinational wrehuosing", "wrehuosing", "warehousing"),
        ("survielanse", "survielanse", "surveillance"),
        ("itnerchangeabilty", "itnerchangeabilty", "interchangeability"),
        ("\"netherlends\"", "netherlends", "netherlands"),
        ("rotorkrafft country:DEU", "rotorkrafft", "rotorcraft"),
    ] {
        let searcher = built_in();
        let found = nearest_spelling(&searcher.catalogue, &searcher.index, &searcher.query(text));
        assert_eq!(found, Some((word.to_owned(), Some(meant.to_owned()))), "{text}");
        assert_eq!(explained(text), unknown(word, Some(meant)), "{text}");
    }
}

#[test]
fn a_word_like_no_other_is_named_alone() {
    for text in ["zzzqqq", "xylophone", "日本"] {
        assert_eq!(explained(text), unknown(text, None));
    }
}

#[test]
fn a_country_whose_name_is_in_no_text_leads_to_its_field() {
    for (text, field) in [
        ("iceland", "country:ISL"),
        ("ISL", "country:ISL"),
        ("Albania", "country:ALB"),
        ("north macedonia", "country:MKD"),
        ("czech republic", "country:CZE"),
    ] {
        let count = built_in().projects(field).len();
        let meant = NoMatch::Meant { query: built_in().query(field), count };
        assert_eq!(explained(text), meant, "{text}");
        assert!(count > 0);
    }
}

#[test]
fn what_only_something_else_has_is_named() {
    for (text, name) in [("CNAD", "CNAD"), ("icelnd", "Iceland")] {
        let explained = explained(text);
        let NoMatch::Elsewhere(target) = explained else { panic!("{text}: {explained:?}") };
        assert!(target.name(&built_in().catalogue).starts_with(name), "{text}: {explained:?}");
        assert_eq!(matches!(target, Target::Term(_)), text == "CNAD");
    }
    // In the text of something else, but not in its name.
    assert!(matches!(explained("legally binding"), NoMatch::ElsewhereInText(_)));
}

#[test]
fn part_of_the_name_of_a_value_or_a_saved_query_leads_to_its_fields() {
    for (text, query) in [
        ("nuclear", "category:cbrn-defence"),
        ("delivering", "stage:established-and-delivering"),
        ("nordic", "country:DNK country:FIN country:ISL country:NOR country:SWE"),
        ("nordic countries", "country:DNK country:FIN country:ISL country:NOR country:SWE"),
        ("benelux", "country:BEL country:NLD country:LUX"),
        ("baltic states", "country:EST country:LVA country:LTU"),
        ("twenty", "count:>=20"),
    ] {
        let count = built_in().projects(query).len();
        let meant = NoMatch::Meant { query: built_in().query(query), count };
        assert_eq!(explained(text), meant, "{text}");
    }
    let offered = |text: &str| {
        let searcher = built_in();
        let query = searcher.query(text);
        let offers = offers(&searcher.catalogue, &searcher.index, &query, None);
        offers.iter().map(|offer| print(&offer.query, &searcher.catalogue)).collect::<Vec<_>>()
    };
    assert_eq!(offered("complete"), ["stage:completed"]);
    assert_eq!(offered("launch"), Vec::<String>::new());
    assert_eq!(offered("in space"), ["category:space-technologies"]);
}

#[test]
fn words_of_the_running_text_are_known_to_the_spelling_too() {
    for (text, meant) in [("helicoptor", "helicopters"), ("refueling", "refuelling")] {
        let searcher = built_in();
        let found = nearest_spelling(&searcher.catalogue, &searcher.index, &searcher.query(text));
        assert_eq!(found, Some((text.to_owned(), Some(meant.to_owned()))));
    }
}

#[test]
fn words_with_a_slip_are_named_as_they_were_typed() {
    for (text, words) in [
        ("wharehousing", vec!["wharehousing"]),
        ("cram|Wharehousing", vec!["Wharehousing"]),
        ("wharehousing storage", vec!["wharehousing"]),
        ("warehousing", vec![]),
        ("\"wharehousing\"", vec![]),
        ("zzzqqq", vec![]),
        // A word with a typo in it is not the name of a project.
        ("cram|icelnd", vec![]),
        ("wharehousing wharehousing", vec!["wharehousing"]),
    ] {
        let Searcher { catalogue, index } = built_in();
        let query = built_in().query(text);
        let selection = Selection::new(catalogue, index, &query);
        assert_eq!(words_by_slip(index, &query, &selection), words, "{text}");
    }
}

#[test]
fn fields_that_no_project_meets_together_are_not_taken_for_a_misspelling() {
    for (text, advice) in [
        ("country:ISL -country:NOR", NoMatch::UnmetTogether),
        ("mawi -org:nspa", NoMatch::UnmetTogether),
        ("launched:2016", NoMatch::Unmet),
        ("lead:DEU", NoMatch::Unmet),
    ] {
        assert_eq!(explained(text), advice, "{text}");
    }
}
