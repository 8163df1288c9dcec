//! `hvp stats` and `hvp presets`: figures, and saved queries.

use serde_json::json;

use super::{SOURCE, csv, edited, file, hvp, json, markdown_cells, printed};

#[test]
fn the_document_has_the_figures_of_the_page() {
    let document = json(&["stats"]);
    let figures = &document["statistics"];
    assert_eq!(figures["projects"], 29);
    assert_eq!(figures["countries"], 34);
    assert_eq!(figures["participations"], 338);
    assert_eq!(figures["sizes"]["most"]["countries"], 26);
    assert_eq!(figures["sizes"]["most"]["projects"], json!(["mawi"]));
    assert_eq!(figures["sizes"]["fewest"]["countries"], 3);
    assert_eq!(
        (&figures["partners"]["part"], &figures["partners"]["whole"]),
        (&3.into(), &338.into())
    );
    assert_eq!(figures["fill"]["share"], 0.3428);
    for kind in ["categories", "stages"] {
        let rows = figures[kind].as_array().unwrap();
        let sum = |key: &str| rows.iter().map(|row| row[key].as_u64().unwrap()).sum::<u64>();
        assert_eq!((sum("projects"), sum("participations")), (29, 338), "{kind}");
    }
}

#[test]
fn countries_are_counted_in_the_selected_projects() {
    let query = "stage:completed";
    assert_eq!(json(&["stats", query])["statistics"]["countries"], 8);
    let records = csv(&printed(&["stats", query, "--format", "csv"]));
    assert!(records.contains(&["countries", "", "8", query].map(str::to_owned).to_vec()));
}

#[test]
fn every_figure_has_the_query_that_selects_what_it_counts() {
    let document = json(&["stats", "country:DEU"]);
    let figures = &document["statistics"];
    for row in ["categories", "stages"].iter().flat_map(|kind| figures[*kind].as_array().unwrap()) {
        if row["projects"] == 0 {
            continue;
        }
        let listed = json(&["list", row["query"].as_str().unwrap()]);
        assert_eq!(listed["projects"].as_array().unwrap().len(), row["projects"], "{row}");
    }
}

#[test]
fn other_formats_have_a_row_a_figure() {
    let table = printed(&["stats"]);
    assert!(table.lines().last().unwrap().contains(SOURCE), "{table}");
    let records = csv(&printed(&["stats", "--format", "csv"]));
    assert_eq!(records[0], ["figure", "of", "value", "query"]);
    assert!(records.contains(&["participations", "", "338", ""].map(str::to_owned).to_vec()));
    let text = printed(&["stats", "--format", "markdown"]);
    let rows: Vec<_> =
        text.lines().filter(|line| line.starts_with('|')).map(markdown_cells).collect();
    assert_eq!(rows.len(), records.len() + 1);
    hvp(&["stats", "zzzqqq"]).assert_refused(1, &["no project"]);
}

#[test]
fn the_saved_queries_are_listed_with_what_they_select() {
    let document = json(&["presets"]);
    let presets = document["presets"].as_array().unwrap();
    assert!(presets.len() >= 5);
    for preset in presets {
        let listed = json(&["list", preset["query"].as_str().unwrap()]);
        assert_eq!(listed["projects"].as_array().unwrap().len(), preset["count"], "{preset}");
        assert_eq!(preset["problem"], json!(null));
    }
    let records = csv(&printed(&["presets", "--format", "csv"]));
    assert_eq!(records[0], ["name", "query", "count", "note"]);
    assert_eq!(records.len(), 1 + presets.len());
    let path = file("no-presets.ron", super::SMALL);
    hvp(&["presets", "--data", &path]).assert_refused(1, &["no saved query"]);
}

#[test]
fn a_saved_query_that_cannot_be_read_or_selects_nothing_is_a_problem_with_its_place() {
    let presets = "presets: [(name: \"Bad\", query: \"contry:AAA\"), \
        (name: \"Empty\", query: \"count:>9\"), (name: \"Good\", query: \"country:AAA\")],\n    glossary:";
    let path = file("presets.ron", edited(&[("glossary:", presets)]));
    let answer = hvp(&["check", &path]);
    assert_eq!(answer.code, 0, "{}", answer.out);
    assert!(answer.out.contains("; 2 warnings"), "{}", answer.out);
    assert!(answer.out.contains("warning: preset Bad, query: column 1: "), "{}", answer.out);
    assert!(answer.out.contains("did you mean “country:”?"), "{}", answer.out);
    assert!(
        answer.out.contains("preset Empty, query: “count:>9” selects nothing"),
        "{}",
        answer.out
    );
    let document = json(&["presets", "--data", &path]);
    assert_eq!(document["presets"][0]["count"], json!(null));
    assert!(document["presets"][0]["problem"].as_str().unwrap().contains("contry"));
    assert_eq!(document["presets"][1]["count"], 0);
}
