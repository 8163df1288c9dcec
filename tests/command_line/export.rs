//! `hvp export`: the whole catalogue, in formats that can be read again.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{
    SMALL, SOURCE, UPDATED, csv, edited, hvp, hvp_reading, json, page, page_participants,
    page_projects, printed, texts,
};

/// The ids of all projects of an exported document, in order.
fn ids(document: &Value) -> Vec<&str> {
    let categories = document["categories"].as_array().unwrap().iter();
    categories.flat_map(|category| texts(&category["projects"], "id")).collect()
}

#[test]
fn the_document_is_the_whole_catalogue() {
    let document = json(&["export"]);
    let fields = "format title publisher source updated summary highlights sections terms stages \
                  countries organisations categories glossary presets";
    let keys: BTreeSet<_> = document.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(keys, fields.split_whitespace().collect());
    assert_eq!((&document["source"], &document["updated"]), (&SOURCE.into(), &UPDATED.into()));
    assert_eq!(document["countries"].as_array().unwrap().len(), 34);
    let categories = document["categories"].as_array().unwrap().iter();
    let found: Vec<(&str, usize)> = categories
        .map(|row| (row["name"].as_str().unwrap(), row["projects"].as_array().unwrap().len()))
        .collect();
    assert_eq!(found, page::CATEGORIES);
    let expected: Vec<&str> = page_projects().iter().map(|&[id, _, _]| id).collect();
    assert_eq!(ids(&document), expected);
}

#[test]
fn it_has_all_338_participations() {
    let document = json(&["export"]);
    let categories = document["categories"].as_array().unwrap().iter();
    let projects = categories.flat_map(|row| row["projects"].as_array().unwrap());
    let mut all = 0;
    for project in projects {
        let mut codes: Vec<&str> = project["participants"]
            .as_array()
            .unwrap()
            .iter()
            .map(|code| code.as_str().unwrap())
            .collect();
        codes.sort_unstable();
        all += codes.len();
        assert_eq!(codes, page_participants(project["id"].as_str().unwrap()));
    }
    assert_eq!(all, 338);
}

#[test]
fn json_is_what_is_printed_where_no_format_is_named() {
    assert_eq!(printed(&["export"]), printed(&["export", "--format", "json"]));
}

#[test]
fn ron_can_be_piped_back_in_and_is_the_same_catalogue() {
    let ron = printed(&["export", "--format", "ron"]);
    for arguments in
        [&["list"][..], &["matrix"], &["show", "mawi"], &["export"], &["export", "--format", "ron"]]
    {
        let again = hvp_reading(&ron, &[arguments, &["--data", "-"]].concat());
        assert_eq!((again.code, again.err.as_str()), (0, ""), "{arguments:?}");
        assert_eq!(again.out, printed(arguments), "{arguments:?}");
    }
    let checked = hvp_reading(&ron, &["check", "-"]);
    assert_eq!(checked.code, 0, "{}", checked.out);
    assert!(checked.out.contains("29 projects, 34 countries"), "{}", checked.out);
}

#[test]
fn the_flag_that_names_the_file_may_come_before_or_after_the_verb() {
    let ron = printed(&["export", "--format", "ron"]);
    let list = printed(&["list"]);
    assert_eq!(hvp_reading(&ron, &["--data", "-", "list"]).out, list);
    assert_eq!(hvp_reading(&ron, &["list", "--data=-"]).out, list);
    assert_eq!(hvp_reading(&ron, &["--data", "-"]).out, list);
}

#[test]
fn awkward_text_survives_the_way_through_ron() {
    let awkward = r#"quotes " and ' and “ and \\ and , ( ) [ ] : // /* */ # r#" é 日本 👩🏽‍👧 end"#;
    let small = SMALL.replace("\"To be the first.\"", &format!("{awkward:?}"));
    let small = small.replace("\"Over.\"", "\"One line.\\nAnother.\\n\\nA third.\"");
    let export = |input: &str, format: &str| {
        let answer = hvp_reading(input, &["export", "--data", "-", "--format", format]);
        assert_eq!((answer.code, answer.err.as_str()), (0, ""));
        answer.out
    };
    let json = export(&small, "json");
    let document: Value = serde_json::from_str(&json).unwrap();
    let projects = &document["categories"][0]["projects"];
    assert_eq!(projects[0]["purpose"], awkward);
    assert_eq!(projects[1]["status"], "One line.\nAnother.\n\nA third.");
    assert_eq!(export(&export(&small, "ron"), "json"), json);
}

#[test]
fn csv_has_a_line_a_project_as_list_has() {
    let text = printed(&["export", "--format", "csv"]);
    assert_eq!(text, printed(&["list", "--format", "csv"]));
    assert_eq!(csv(&text).len(), 1 + 29);
}

#[test]
fn with_a_query_there_are_only_its_projects() {
    let query = "country:DEU country:NLD -country:FRA";
    let expected = ["nfte", "mrtt-c", "modular-gbad", "gap-crossing", "counter-mobility"];
    assert_eq!(ids(&json(&["export", query])), expected);
    let records = csv(&printed(&["export", query, "--format", "csv"]));
    assert_eq!(records[1..].iter().map(|row| row[0].as_str()).collect::<Vec<_>>(), expected);
    let ron = printed(&["export", query, "--format", "ron"]);
    let listed = hvp_reading(&ron, &["list", "--data", "-", "--format", "json"]).json();
    assert_eq!(texts(&listed["projects"], "id"), expected);
    assert!(hvp_reading(&ron, &["check", "-"]).out.contains("valid: 5 projects"));
}

#[test]
fn only_saved_queries_that_select_something_of_it_go_with_a_part() {
    let names = |arguments: &[&str]| {
        let document = json(arguments);
        texts(&document["presets"], "name").into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    let all = names(&["export"]);
    let part = names(&["export", "category:ammunition"]);
    assert!(!part.is_empty() && part.len() < all.len(), "{part:?}");
    assert!(part.iter().all(|name| all.contains(name)), "{part:?}");
    let ron = printed(&["export", "category:ammunition", "--format", "ron"]);
    let check = hvp_reading(&ron, &["check", "-"]);
    assert_eq!((check.code, check.out.contains("warning")), (0, false), "{}", check.out);
}

#[test]
fn a_saved_query_for_a_category_that_is_left_out_does_not_go_with_the_rest() {
    let presets = "presets: [(name: \"Both\", query: \"category:things|others\")],\n    glossary:";
    let others = "(id: \"others\", name: \"Others\", summary: \"More.\", projects: [(id: \"third\", \
        name: \"Third Test\", purpose: \"To be the third.\", participants: [\"AAA\"], \
        stage: \"begun\", status: \"Begun.\")])";
    let text = edited(&[
        ("glossary:", presets),
        (
            "        ),\n    ],\n    presets",
            &format!("        ),\n        {others},\n    ],\n    presets"),
        ),
    ]);
    let export = |query: &[&str]| {
        hvp_reading(&text, &[&["export", "--data", "-"], query].concat()).json()["presets"].clone()
    };
    assert_eq!(texts(&export(&[]), "name"), ["Both"]);
    assert!(export(&["first"]).is_null());
}

#[test]
fn where_nothing_matches_the_exit_code_says_so_and_the_document_is_still_one() {
    let answer = hvp(&["export", "zzzqqq"]);
    assert_eq!(answer.code, 1);
    assert!(ids(&answer.json()).is_empty());
    assert_eq!(answer.json()["source"], SOURCE);
    let ron = hvp(&["export", "zzzqqq", "--format", "ron"]);
    assert_eq!(ron.code, 1);
    assert_eq!(hvp_reading(&ron.out, &["check", "-"]).code, 0, "{}", ron.out);
}

#[test]
fn what_comes_in_with_line_ends_of_windows_goes_out_without_them() {
    let windows = SMALL.replace('\n', "\r\n");
    let answer = hvp_reading(&windows, &["export", "--data", "-"]);
    assert_eq!(answer.json()["summary"], "A catalogue\nof two lines.");
    assert!(!answer.out.contains("\\r"), "{}", answer.out);
}
