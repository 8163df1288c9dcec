//! Properties of every result: more words never find more, and the order of the file decides only ties.

use std::collections::BTreeSet;

use hvp::query::search::fold::fold_text;
use hvp::query::{Hit, Index, Target, Tier};
use proptest::collection::vec;
use proptest::prelude::{Strategy, prop_assert, prop_assert_eq, prop_oneof, proptest};
use proptest::test_runner::TestCaseError;

use super::generated::{searcher, shuffled};
use super::searcher::{Searcher, built_in, cases};
use super::words::{field_clause, text_clause, texts, word};

/// Any clause.
fn clause() -> impl Strategy<Value = String> {
    prop_oneof![
        5 => text_clause(),
        2 => field_clause(),
        1 => word().prop_map(|word| format!("-{word}")),
    ]
}

fn narrows(searcher: &Searcher, query: &str, more: &str) -> Result<(), TestCaseError> {
    let before = searcher.project_set(query);
    let every = searcher.find(query).into_iter().map(|found| found.target);
    let every: BTreeSet<Target> = every.collect();
    for longer in [format!("{query} {more}"), format!("{more} {query}")] {
        let after = searcher.project_set(&longer);
        prop_assert!(after.is_subset(&before), "{longer}: {after:?} of {before:?}");
        if !query.is_empty() {
            for found in searcher.find(&longer) {
                let name = searcher.name(found.target);
                prop_assert!(every.contains(&found.target), "{longer} finds {name}");
            }
        }
    }
    Ok(())
}

/// The projects among hits, by tier, score and length of the name, with the ids that share these.
fn runs(searcher: &Searcher, hits: &[Hit]) -> Vec<((Tier, i32, usize), BTreeSet<String>)> {
    let mut runs: Vec<((Tier, i32, usize), BTreeSet<String>)> = Vec::new();
    for hit in hits {
        let Target::Project(id) = hit.target else { continue };
        let project = &searcher.catalogue.projects[id];
        let key = (hit.tier, hit.score, fold_text(&project.name).len());
        match runs.last_mut() {
            Some((last, ids)) if *last == key => drop(ids.insert(project.id.clone())),
            _ => runs.push((key, BTreeSet::from([project.id.clone()]))),
        }
    }
    runs
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn another_clause_never_finds_more(
        query in vec(clause(), 0..3), more in clause(),
    ) {
        narrows(built_in(), &query.join(" "), &more)?;
    }

    #[test]
    fn several_words_find_what_each_finds(clauses in vec(text_clause(), 2..4)) {
        let targets = |text: &str| -> BTreeSet<Target> {
            built_in().find(text).into_iter().map(|found| found.target).collect()
        };
        let mut all = targets(&clauses[0]);
        for clause in &clauses[1..] {
            all = all.intersection(&targets(clause)).copied().collect();
        }
        prop_assert_eq!(targets(&clauses.join(" ")), all);
    }

    #[test]
    fn the_order_of_words_changes_nothing_that_is_found(
        one in text_clause(), other in text_clause(),
    ) {
        let targets = |text: String| -> BTreeSet<Target> {
            built_in().find(&text).into_iter().map(|found| found.target).collect()
        };
        prop_assert_eq!(targets(format!("{one} {other}")), targets(format!("{other} {one}")));
    }

    #[test]
    fn a_slip_is_forgiven_only_where_nothing_has_the_word_as_it_is(word in word()) {
        let hits = built_in().hits(&word);
        let is_slip = |hit: &Hit| hit.tier == Tier::Typo;
        let is_guess = |hit: &Hit| is_slip(hit) || hit.tier == Tier::Subsequence;
        prop_assert!(!hits.iter().any(is_slip) || hits.iter().all(is_guess), "{hits:?}");
    }

    #[test]
    fn an_answer_does_not_depend_on_the_questions_before(
        before in vec(texts(3), 0..4), query in texts(3),
    ) {
        let again = Index::new(&built_in().catalogue);
        let fresh = hvp::query::find(&built_in().catalogue, &again, &built_in().query(&query));
        for text in before {
            let _ = built_in().find(&text);
        }
        prop_assert_eq!(built_in().find(&query), fresh);
    }
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn another_clause_never_finds_more_in_another_catalogue(
        searcher in searcher(), queries in vec((vec(clause(), 0..3), clause()), 3),
    ) {
        for (query, more) in queries {
            narrows(&searcher, &query.join(" "), &more)?;
        }
    }

    #[test]
    fn the_order_of_the_file_decides_ties_and_nothing_else(
        (one, other) in shuffled(), queries in vec(texts(2), 4),
    ) {
        for query in queries {
            let (runs_one, runs_other) =
                (runs(&one, &one.hits(&query)), runs(&other, &other.hits(&query)));
            prop_assert_eq!(runs_one, runs_other, "{}", query);
            let kinds = |searcher: &Searcher| {
                let found = searcher.find(&query).into_iter();
                let kind = |target| searcher.name(target).split(' ').next().map(str::to_owned);
                found.map(|found| kind(found.target)).collect::<Vec<_>>()
            };
            prop_assert_eq!(kinds(&one), kinds(&other), "{}", query);
        }
    }
}

#[test]
fn fields_list_projects_alone_and_without_words_in_the_order_of_the_page() {
    for (query, only) in [
        ("country:DEU", true),
        ("training country:DEU", true),
        ("training -synthetic", true),
        ("training", false),
        ("training structures|flight", false),
    ] {
        let found = built_in().find(query);
        let projects = found.iter().all(|found| matches!(found.target, Target::Project(_)));
        assert_eq!(projects, only, "{query}");
    }
    let found = built_in().find("country:DEU");
    assert!(found.iter().all(|found| found.hit.is_none()));
    assert!(found.is_sorted_by_key(|found| found.target) && found.len() == 16);
    assert_eq!(built_in().find("").len(), 29);
}

#[test]
fn whole_words_of_the_text_come_before_starts_and_these_before_parts() {
    for (word, first, later) in [
        // "Led by", and "modelled".
        ("led", "r-socc", "lbdm"),
        // "that Allies use", and "because".
        ("use", "sbamd-c2-layer", "modular-gbad"),
        // "special" in its name, and "especially".
        ("special forces", "c-socc", "mrtt-c"),
    ] {
        let found = built_in().projects(word);
        let place = |id: &str| found.iter().position(|one| *one == id);
        assert!(place(first).is_some() && place(first) < place(later), "{word}: {found:?}");
    }
}

#[test]
fn kinds_are_in_order_by_what_is_as_typed() {
    let kinds = |query: &str| -> Vec<bool> {
        let found = built_in().find(query);
        let typed = found.iter().filter(|found| found.hit.is_none_or(|hit| hit.tier != Tier::Typo));
        typed.map(|found| matches!(found.target, Target::Project(_))).collect()
    };
    let alone = kinds("drone");
    assert!(alone[0] && alone.contains(&false));
    // A typo that only matches a glossary term is ranked last, and changes nothing before it.
    assert_eq!(kinds("drone|memorendum"), alone);
}

/// The built-in catalogue with so much text that names and texts are searched in parallel.
fn with_long_texts() -> Searcher {
    let filler = " Lorem ipsum dolor sit amet.".repeat(2_000);
    let mut document = built_in().catalogue.to_document(|_| true);
    for project in document.categories.iter_mut().flat_map(|category| &mut category.projects) {
        project.purpose.push_str(&filler);
    }
    assert!(filler.len() * 29 > 1 << 20);
    Searcher::of(document)
}

#[test]
fn much_text_changes_no_answer() {
    let long = with_long_texts();
    for query in
        ["air", "c", "mawi", "zadar", "wharehousing", "maritiem", "\"framework nation\"", "-air"]
    {
        let (one, other) = (long.hits(query), built_in().hits(query));
        assert_eq!(runs(&long, &one), runs(built_in(), &other), "{query}");
        assert_eq!(long.projects(query), built_in().projects(query), "{query}");
    }
}
