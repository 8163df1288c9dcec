//! `hvp map`: countries at their places.

use super::{SMALL, csv, file, hvp, json, page, printed};

#[test]
fn every_country_has_its_own_place_and_the_count_of_the_page() {
    let document = json(&["map"]);
    let countries = document["countries"].as_array().unwrap();
    assert_eq!(countries.len(), 34);
    let mut places: Vec<_> = countries
        .iter()
        .map(|one| (one["column"].as_u64().unwrap(), one["row"].as_u64().unwrap()))
        .collect();
    places.sort_unstable();
    places.dedup();
    assert_eq!(places.len(), 34);
    for (code, name, count) in page::COUNTRIES {
        let country = countries.iter().find(|one| one["code"] == code).unwrap();
        assert_eq!(country["count"], count, "{name}");
        assert!(country["role"].is_null());
    }
}

#[test]
fn a_project_has_roles() {
    let role = |document: &serde_json::Value, code: &str| {
        let countries = document["countries"].as_array().unwrap();
        countries.iter().find(|one| one["code"] == code).unwrap()["role"].clone()
    };
    let document = json(&["map", "--project", "R-SOCC"]);
    assert_eq!(document["project"], "r-socc");
    for (code, expected) in [("HUN", "lead"), ("AUT", "partner"), ("HRV", "member")] {
        assert_eq!(role(&document, code), expected);
    }
    assert!(role(&document, "DEU").is_null());
    hvp(&["map", "--project", "nothing"]).assert_refused(2, &["nothing"]);
    let rows = csv(&printed(&["map", "--project", "northlink", "--format", "csv"]));
    assert_eq!(rows[0], ["code", "country", "column", "row", "count", "role"]);
    assert_eq!(rows.len(), 35);
}

#[test]
fn the_text_has_tiles_or_a_list_and_says_what_has_no_place() {
    let text = printed(&["map"]);
    assert!(text.contains("ISL") && text.contains("Source: NATO, 3 Mar 2025"), "{text}");
    assert!(text.lines().all(|line| line.chars().count() < 100), "{text}");
    let ascii = printed(&["map", "--project", "mawi", "--ascii"]);
    assert!(ascii.is_ascii(), "{ascii}");
    let path = file("places.ron", SMALL);
    let small = printed(&["map", "--data", &path]);
    assert!(small.contains("Without a place on the map:"), "{small}");
}

#[test]
fn a_project_that_the_query_leaves_out_is_refused() {
    hvp(&["map", "--project", "mawi", "country:AUS"])
        .assert_refused(2, &["MAWI is not among the projects of country:AUS"]);
    let shown = printed(&["map", "--project", "mawi", "country:DEU"]);
    assert!(shown.contains("MAWI: 26 of 34 countries"), "{shown}");
}
