//! The best match comes first, and JSON says why each project matches.

use serde_json::Value;

use super::{hvp, page_projects, texts};

/// The JSON document of `hvp list` for a query, with or without messages.
#[track_caller]
fn listed(query: &str) -> Value {
    hvp(&["list", query, "--format", "json"]).json()
}

/// The id of the first project of a query.
#[track_caller]
fn first(query: &str) -> String {
    let document = listed(query);
    texts(&document["projects"], "id")[0].to_owned()
}

#[test]
fn every_acronym_finds_its_project_first_however_it_is_typed() {
    let mut acronyms = 0;
    for [id, acronym, _] in page_projects() {
        if acronym == "-" {
            continue;
        }
        acronyms += 1;
        let bare = acronym.replace(['-', '&'], "");
        let spaced = acronym.replace(['-', '&'], " ");
        for typed in [&acronym.to_lowercase(), &acronym.to_uppercase(), &bare, &spaced] {
            assert_eq!(first(typed), id, "{typed}");
        }
    }
    assert_eq!(acronyms, 21);
}

#[test]
fn every_name_finds_its_project_first() {
    for [id, _, name] in page_projects() {
        assert_eq!(first(&name.to_lowercase()), id, "{name}");
    }
}

#[test]
fn half_a_name_initials_and_a_slip_find_what_was_meant() {
    for (typed, id) in [
        ("passive air", "passive-air-surveillance-sensors"),
        ("gap", "gap-crossing"),
        ("warehousing", "mawi"),
        ("cram", "c-ram"),
        ("cbrndi", "cbrn-di"),
        ("northlnik", "northlink"),
        ("rotocraft", "ngrc"),
        ("repmus", "mus"),
        ("libya", "abdm"),
        ("zadar", "msap"),
    ] {
        assert_eq!(first(typed), id, "{typed}");
    }
}

#[test]
fn what_is_listed_for_a_slip_is_said_to_be_one() {
    for typed in ["wharehousing", "cram|wharehousing", "wharehousing storage"] {
        let answer = hvp(&["list", typed]);
        assert!(answer.out.contains("MAWI"), "{typed}: {}", answer.out);
        assert!(answer.err.contains("“wharehousing” is found nowhere"), "{typed}: {}", answer.err);
        assert!(answer.err.contains("one letter off"), "{typed}: {}", answer.err);
    }
    assert_eq!(hvp(&["list", "warehousing"]).err, "");
}

/// The number of characters of a field; of milestones, that of the longest text.
fn length(project: &Value, field: &str) -> usize {
    match &project[field] {
        Value::String(text) => text.chars().count(),
        Value::Array(list) => list.iter().map(|one| length(one, "text")).max().unwrap(),
        other => panic!("{field} of {} is {other}", project["id"]),
    }
}

#[test]
fn a_match_names_its_rule_and_its_field_and_where_in_it() {
    let tiers = [
        "acronym-exact",
        "acronym-prefix",
        "name-exact",
        "initials",
        "acronym-substring",
        "word-prefix",
        "substring",
        "subsequence",
        "typo",
        "body",
    ];
    for query in ["mawi", "air", "munitions", "socc", "ngr", "northlnik", "libya", "REPMUS", "2035"]
    {
        let document = listed(query);
        let mut last = 0;
        for project in document["projects"].as_array().unwrap() {
            let found = &project["match"];
            let place = tiers.iter().position(|&tier| found["tier"] == *tier);
            let place = place.unwrap_or_else(|| panic!("{query}: {found}"));
            assert!(place >= last, "{query}: a better rule after a worse one");
            last = place;
            let field = found["field"].as_str().expect("a field");
            let mut end = 0;
            let ranges = found["ranges"].as_array().unwrap();
            assert!(!ranges.is_empty(), "{query}: {found}");
            for range in ranges {
                let place = |at: usize| usize::try_from(range[at].as_u64().unwrap()).unwrap();
                assert!(end <= place(0) && place(0) < place(1), "{query}: {found}");
                end = place(1);
            }
            assert!(end <= length(project, field), "{query}: {found}");
        }
    }
}

#[test]
fn the_ranges_of_a_match_hold_the_letters_that_were_looked_for() {
    for (query, tier, field, letters) in [
        ("mawi", "acronym-exact", "acronym", "MAWI"),
        ("cram", "acronym-exact", "acronym", "C RAM"),
        ("warehousing", "word-prefix", "name", "Warehousing"),
        ("zadar", "body", "purpose", "Zadar"),
        ("Paris|gap", "word-prefix", "name", "Gap"),
    ] {
        let document = listed(query);
        let project = &document["projects"][0];
        let found = &project["match"];
        assert_eq!((&found["tier"], &found["field"]), (&tier.into(), &field.into()), "{query}");
        let text: Vec<char> = project[field].as_str().unwrap().chars().collect();
        let marked = found["ranges"].as_array().unwrap().iter().map(|range| {
            let place = |at: usize| usize::try_from(range[at].as_u64().unwrap()).unwrap();
            text[place(0)..place(1)].iter().collect::<String>()
        });
        assert_eq!(marked.collect::<Vec<_>>().join(" "), letters, "{query}");
    }
}
