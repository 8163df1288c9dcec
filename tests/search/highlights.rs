//! What a hit shows: the reason for it, and the matched letters of the original text.

use hvp::query::search::fold::fold_text;
use hvp::query::{
    FoldedWord, NameKind, Reason, SearchTerm, Target, Tier, highlight, reason, search, search_terms,
};
use proptest::collection::vec;
use proptest::prelude::{any, prop_assert, prop_assert_eq, prop_oneof, proptest};
use proptest::sample::Index;

use super::folding::{are_whole_graphemes, edges, letters, text};
use super::generated::searcher;
use super::searcher::{Searcher, built_in, cases};
use super::words::{texts, word};

fn one(text: &str, exact: bool) -> SearchTerm {
    SearchTerm { any_of: vec![FoldedWord { text: fold_text(text), exact }] }
}

/// A text with its highlights in brackets.
fn marked(text: &str, query: &str) -> String {
    let words = search_terms(&built_in().query(query));
    let mut marked = text.to_owned();
    for range in highlight(text, &words).into_iter().rev() {
        marked.insert(range.end, ']');
        marked.insert(range.start, '[');
    }
    marked
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn highlights_are_whole_graphemes_in_order_and_apart(
        text in text(),
        words in vec((prop_oneof![text(), word()], any::<bool>()), 0..4),
    ) {
        let wanted: Vec<SearchTerm> = words.iter().map(|(word, exact)| one(word, *exact)).collect();
        are_whole_graphemes(&highlight(&text, &wanted), &text)?;
    }

    #[test]
    fn what_is_cut_out_of_a_text_is_highlighted_in_it(
        text in text(), from in any::<Index>(), to in any::<Index>(), exact in any::<bool>(),
    ) {
        let edges = edges(&text);
        let (from, to) = (edges[from.index(edges.len())], edges[to.index(edges.len())]);
        let part = fold_text(&text[from.min(to)..from.max(to)]);
        let ranges = highlight(&text, &[one(&part, exact)]);
        if part.is_empty() {
            prop_assert!(ranges.is_empty());
        } else if fold_text(&text).contains(&part) {
            let shown = letters(&text, &ranges);
            prop_assert!(shown.contains(&part.replace(' ', "")), "{:?} in {:?}", part, shown);
        }
    }

    #[test]
    fn every_hit_says_why_and_shows_it(
        query in texts(2), other in proptest::option::weighted(0.3, searcher()),
    ) {
        let searcher: &Searcher = other.as_ref().unwrap_or(built_in());
        let wanted = search_terms(&searcher.query(&query));
        for hit in search(&searcher.index, &wanted, None) {
            let why = reason(&searcher.catalogue, &hit, &wanted);
            let name = searcher.name(hit.target);
            prop_assert!(why.is_some(), "{query}: {name} by {hit:?}");
            let Reason { field, item: _, text, ranges, focus } = why.clone().unwrap();
            prop_assert!(focus < ranges.len());
            prop_assert!(!ranges.is_empty());
            are_whole_graphemes(&ranges, text)?;
            let acronym = ["acronym", "code", "term"].contains(&field.key());
            prop_assert_eq!(acronym, hit.field == Some(NameKind::Acronym));
            let runs = ["purpose", "status", "participation_note", "milestones"];
            let runs = [&runs[..], &["summary", "note", "title", "text"]].concat();
            prop_assert_eq!(runs.contains(&field.key()), hit.tier == Tier::Body, "{:?}", field);
            if hit.tier == Tier::Body {
                // Running text only matches the exact word or its plural, so that is highlighted.
                let words = wanted.iter().flat_map(|wanted| &wanted.any_of);
                let forms = |word: &FoldedWord| {
                    let stem = word.text.strip_suffix('y').filter(|_| !word.exact);
                    let plural = stem.map(|stem| format!("{stem}ies"));
                    plural.into_iter().chain([word.text.clone()]).map(|form| form.replace(' ', ""))
                };
                let words: Vec<_> = words.flat_map(forms).collect();
                for range in &ranges {
                    let shown = fold_text(&text[range.clone()]).replace(' ', "");
                    let is_whole = words.iter().any(|word| shown.contains(word.as_str()));
                    // A phrase that ends where it begins again is one range: "s a" in "sets as a".
                    let is_part = words.iter().any(|word| word.repeat(2).contains(&shown));
                    prop_assert!(is_whole || is_part, "{query}: {shown:?} in {text}");
                }
                let shown = fold_text(&letters(text, &ranges));
                prop_assert!(words.iter().any(|word| shown.contains(word.as_str())), "{query}");
            }
            let characters = why.unwrap().character_ranges();
            let length = text.chars().count();
            prop_assert!(characters.iter().all(|&(from, to)| from < to && to <= length));
        }
    }
}

#[test]
fn the_letters_that_were_meant_are_marked_in_the_original() {
    for (text, query, expected) in [
        ("Türkiye", "turk", "[Türk]iye"),
        ("Tu\u{308}rkiye", "tur", "[Tu\u{308}r]kiye"),
        ("CBRN-D&I", "cbrndi", "[CBRN]-[D]&[I]"),
        ("CBRN-D&I", "di", "CBRN-[D]&[I]"),
        ("C-SOCC", "c socc", "[C]-[SOCC]"),
        ("Modular GBAD", "gbad", "Modular [GBAD]"),
        ("Gap Crossing", "gc", "[G]ap [C]rossing"),
        ("Passive air surveillance sensors", "pas", "[Pas]sive air surveillance sensors"),
        (
            "Multinational Ammunition Warehousing Initiative",
            "warehous multi",
            "[Multi]national Ammunition [Warehous]ing Initiative",
        ),
        ("Next Generation Rotorcraft", "rotrcrft", "Next Generation [Rot]o[rcr]a[ft]"),
        (
            "Multinational Ammunition Warehousing Initiative",
            "warehosuing",
            "Multinational Ammunition [Warehousing] Initiative",
        ),
        ("Lower-level air threats", "level", "Lower-[level] air threats"),
        ("surface-to-air missiles", "\"surface to\"", "[surface]-[to]-air missiles"),
        ("a surface to air missile", "\"surface to\"", "a [surface] [to] air missile"),
        ("Ban-ana boats", "ana", "Ban-[ana] boats"),
        ("surface-to-air missiles", "surfaceto", "[surface]-[to]-air missiles"),
        ("an Airbus A330", "a330|airbus", "an [Airbus] [A330]"),
        ("the cost of costs", "cost", "the [cost] of [cost]s"),
        ("Straße", "strasse", "[Straße]"),
        ("İstanbul", "i", "[İ]stanbul"),
        ("ﬁne", "f", "[ﬁ]ne"),
        ("nothing of it", "mawi", "nothing of it"),
    ] {
        assert_eq!(marked(text, query), expected, "{query}");
    }
}

#[test]
fn a_hit_says_in_which_of_its_texts_it_is() {
    for (query, name, field, shown) in [
        ("cram", "project c-ram", "acronym", "C-RAM"),
        ("rotor", "project ngrc", "name", "Next Generation Rotorcraft"),
        ("holland", "country NLD", "aliases", "Holland"),
        ("gbr", "country GBR", "code", "GBR"),
        ("cnad", "term CNAD", "term", "CNAD"),
        ("letter of intent", "term LOI", "expansion", "Letter of Intent"),
        ("procurement agency", "organisation NSPA", "name", "NATO Support and Procurement Agency"),
    ] {
        let searcher = built_in();
        let hits = searcher.hits(query);
        let hit = hits.iter().find(|hit| searcher.name(hit.target) == name).unwrap();
        let why = reason(&searcher.catalogue, hit, &search_terms(&searcher.query(query))).unwrap();
        assert_eq!((why.field.key(), why.text), (field, shown), "{query}");
    }
}

#[test]
fn labels_are_for_headings_and_are_not_looked_for() {
    for query in ["lvl", "\"gap crsng\"", "\"crsng\"", "\"mod gbad\"", "\"eng veh\""] {
        assert!(built_in().hits(query).is_empty(), "{query}");
    }
}

#[test]
fn a_word_of_the_running_text_is_shown_where_it_stands() {
    for (query, id, fields) in [
        ("zadar", "msap", &["purpose"][..]),
        ("wales", "abdm", &["status"]),
        ("\"framework nation\"", "cbrn-df", &["participation_note"]),
        ("campuses", "nfte", &["status"]),
        ("airframe", "ngrc", &["purpose"]),
        ("repmus", "mus", &["status", "milestones"]),
        // Earlier texts have similar letters, or another word of the query.
        ("land", "ngrc", &["status"]),
        ("allies", "mus", &["status"]),
        ("nfte campuses", "nfte", &["status"]),
    ] {
        let searcher = built_in();
        let wanted = search_terms(&searcher.query(query));
        let hits = searcher.hits(query).into_iter();
        let mut projects = hits.filter(|hit| matches!(hit.target, Target::Project(_)));
        let hit =
            projects.find(|hit| searcher.name(hit.target) == format!("project {id}")).unwrap();
        let why = reason(&searcher.catalogue, &hit, &wanted).unwrap();
        assert!(fields.contains(&why.field.key()), "{query}: {why:?}");
        let shown = letters(why.text, &why.ranges);
        let last = fold_text(query.rsplit(' ').next().unwrap());
        assert!(shown.ends_with(&last), "{query}: {shown}");
    }
}
