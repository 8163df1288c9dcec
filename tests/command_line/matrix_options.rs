//! Options of `hvp matrix`: orders, transposing, collapsed categories, hidden empty lines.

use serde_json::{Value, json};

use super::{csv, hvp, json, markdown_cells, page_participants, page_projects, printed};

fn list(value: &Value) -> Vec<String> {
    value.as_array().unwrap().iter().map(|one| one.as_str().unwrap().to_owned()).collect()
}

#[test]
fn every_order_has_every_country_and_project_and_reversed_turns_it_round() {
    let plain = json(&["matrix"]);
    let sorted = |value: &Value| {
        let mut names = list(value);
        names.sort();
        names
    };
    for order in ["name", "count", "similarity", "catalogue"] {
        let document = json(&["matrix", "--order", order]);
        assert_eq!(sorted(&document["countries"]), sorted(&plain["countries"]), "{order}");
    }
    for order in ["catalogue", "name", "count", "stage", "launch", "similarity"] {
        let document = json(&["matrix", "--columns", order]);
        assert_eq!(sorted(&document["projects"]), sorted(&plain["projects"]), "{order}");
        assert_eq!(json(&["matrix", "--projects", order])["projects"], document["projects"]);
        json(&["list", "--order", &format!("{order},reversed")]);
    }
    let mut reversed = list(&json(&["matrix", "--columns", "catalogue,reversed"])["projects"]);
    reversed.reverse();
    assert_eq!(json!(reversed), plain["projects"]);
    hvp(&["matrix", "--columns", "similarty"]).assert_refused(2, &["“similarity”"]);
}

#[test]
fn transposed_projects_are_the_rows_and_the_document_stays_as_it_is() {
    let records = csv(&printed(&["matrix", "--transpose", "--totals", "--format", "csv"]));
    assert_eq!(records[0][..3], ["id", "project", "ALB"]);
    assert_eq!(records.len(), 1 + 29 + 1);
    for (row, [id, _, name]) in records[1..].iter().zip(page_projects()) {
        assert_eq!(row[..2], [id, name]);
        assert_eq!(row.last().unwrap(), &page_participants(id).len().to_string());
    }
    assert_eq!(records[30].last().unwrap(), "338");
    assert_eq!(json(&["matrix", "--transpose"]), json(&["matrix"]));
    let table = printed(&["matrix", "--transpose"]);
    let mawi = table.lines().find(|line| line.starts_with("MAWI ")).unwrap();
    assert!(mawi.ends_with(" 26") && mawi.matches('●').count() == 26, "{mawi}");
    let text = printed(&["matrix", "--transpose", "--format", "markdown"]);
    assert_eq!(markdown_cells(text.lines().next().unwrap())[..2], ["project", "Albania"]);
}

#[test]
fn a_collapsed_category_is_one_column_of_counts() {
    let collapse = ["--collapse", "Ammunition"];
    let document = json(&[&["matrix"][..], &collapse].concat());
    assert_eq!(document["categories"], json!(["ammunition"]));
    assert_eq!(document["projects"].as_array().unwrap().len(), 29 - 5);
    assert_eq!(document["cells"][0].as_array().unwrap().len(), 29 - 5);
    let countries = list(&document["countries"]);
    let italy = countries.iter().position(|code| code == "ITA").unwrap();
    assert_eq!(document["counts"][italy], json!([5]));
    let records =
        csv(&printed(&[&["matrix", "--totals", "--format", "csv"][..], &collapse].concat()));
    let column = records[0].iter().position(|key| key == "category:ammunition").unwrap();
    assert_eq!(records[1 + italy][column], "5");
    assert_eq!(records.last().unwrap()[column], "89");
    assert_eq!(records.last().unwrap().last().unwrap(), "338");
    assert!(json(&["matrix"]).get("categories").is_none());
}

#[test]
fn all_categories_or_several_can_be_collapsed_and_an_unknown_one_is_refused() {
    let document = json(&["matrix", "--collapse", "all"]);
    assert_eq!(document["categories"].as_array().unwrap().len(), 8);
    assert_eq!(document["projects"], json!([]));
    let table = printed(&["matrix", "--collapse", "all"]);
    assert!(table.contains("number: projects of the category"), "{table}");
    let two = ["matrix", "--collapse", "ammunition", "--collapse", "space-technologies"];
    assert_eq!(json(&two)["categories"], json!(["ammunition", "space-technologies"]));
    hvp(&["matrix", "--collapse", "ammunitin"])
        .assert_refused(2, &["unknown category “ammunitin”", "did you mean “ammunition”?", "all"]);
}

#[test]
fn what_is_empty_can_be_hidden() {
    let document = json(&["matrix", "stage:completed", "--hide-empty"]);
    assert_eq!(document["countries"].as_array().unwrap().len(), 8);
    let records = csv(&printed(&["matrix", "mawi", "--hide-empty", "--totals", "--format", "csv"]));
    assert_eq!(records.len(), 1 + 26 + 1);
}
