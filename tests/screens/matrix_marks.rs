//! Marked countries in the matrix: marks are clauses of the query.

use super::harness::Harness;
use super::matrix::{columns, rows};

/// Keys to Germany in the matrix.
const GERMANY: &str = "2jjjjjjjjjjjj";

#[test]
fn space_marks_a_country_with_then_without_then_neither() {
    let matrix = Harness::new(120, 36).keys(GERMANY).keys("<space>");
    matrix.shows(&["❯+Germany", "country:DEU 16 of 29", "16 projects have Germany"]);
    // What the mark leaves out keeps its place.
    assert_eq!(columns(&matrix, rows(&matrix)[0]).len(), 29);
    matrix.shows(&["34 countries by name · 16 projects"]);
    let matrix = matrix.keys("<space>");
    matrix.shows(&["❯−Germany", "-country:DEU 13 of 29", "13 projects are without Germany"]);
    let matrix = matrix.keys("<space>");
    matrix.shows(&["❯ Germany"]).shows_no("country:").shows_no("projects have");
}

#[test]
fn several_marks_are_one_sentence() {
    let matrix = Harness::new(120, 36).keys(GERMANY).keys("<space>k<space><space>");
    let matrix = matrix.keys(&format!("{}<space>", "j".repeat(10)));
    matrix.shows(&[
        " −France",
        " +Germany",
        "❯+Netherlands",
        "5 projects have Germany and the Netherlands and not France",
        "34 countries by name · 5 projects",
        "country:DEU 16 · -country:FRA 7 · country:NLD 5 of 29",
    ]);
    // The countries of a typed filter have marks too.
    let typed = "/country:DEU country:NLD -country:FRA<a-enter>2";
    Harness::new(120, 36).keys(typed).shows(&[" −France", " +Germany"]);
}

#[test]
fn u_takes_every_mark_away_and_leaves_the_rest_of_the_filter() {
    let matrix = Harness::new(120, 36).keys("/launched:2024<a-enter>").keys(GERMANY);
    let matrix = matrix.keys("<space>");
    matrix
        .shows(&["of the filtered projects have Germany", "launched:2024 5 · country:DEU 3 of 29"]);
    let matrix = matrix.keys("u");
    matrix.shows(&["launched:2024 5 of 29", "❯ Germany"]).shows_no("country:DEU");
    assert_eq!(matrix.keys("u").footer(), " No country is marked.");
}

#[test]
fn backspace_undoes_the_last_mark() {
    let matrix = Harness::new(120, 36).keys(GERMANY).keys("<space>j<space>");
    matrix.shows(&["country:DEU 16 · country:GRC 11 of 29", "❯+Greece"]);
    matrix.keys("<bs>").shows(&["country:DEU 16 of 29", "❯ Greece"]).shows_no("country:GRC");
}

#[test]
fn where_no_project_is_left_it_says_how_to_go_on() {
    let matrix = Harness::new(80, 24).keys("2<space>").keys(&format!("{}<space>", "j".repeat(15)));
    matrix.shows(&["country:ALB 2 · country:ISL 0 of 29", "❯+Iceland", "u clears the marks"]);
    // All countries are still listed and can be marked.
    let matrix = matrix.keys("<space>");
    matrix.shows(&["❯−Iceland", "2 projects have Albania and not Iceland"]);
    matrix.keys("u").shows(&["· 29 projects"]);
}

#[test]
fn transposed_the_mark_stands_over_the_code() {
    let matrix = Harness::new(120, 36).keys(GERMANY).keys("<space><space>t");
    let at = matrix.place_of("−");
    let below = |down: u16| matrix.buffer()[(at.x, at.y + down)].symbol().to_owned();
    let found = (at.y..at.y + 20).any(|y| {
        matrix.buffer()[(at.x, y)].symbol() == "D" && matrix.buffer()[(at.x, y + 1)].symbol() == "E"
    });
    assert!(found, "{}{}\n{}", below(0), below(1), matrix.text());
    matrix.keys("<space>").shows(&["29 projects by catalogue"]);
}

#[test]
fn the_facets_show_the_same_marks() {
    let browser = Harness::new(120, 100).keys(GERMANY).keys("<space>j<space><space>f");
    browser.shows(&["+ Germany", "− Greece"]);
    // The facets do not cover the matrix.
    browser.shows(&[" +Germany", "❯−Greece", "country:DEU 16 · -country:GRC 5 of 29"]);
    let matrix = browser.keys("<esc>");
    matrix.shows(&[" +Germany", "❯−Greece"]);
}

#[test]
fn in_browse_a_country_of_the_details_is_marked() {
    let browser = Harness::new(120, 36).keys("<space>");
    assert_eq!(
        browser.footer(),
        " Move to a country first: 3 lists all, Tab leads into the details."
    );
    let browser = Harness::new(120, 60).keys("/mawi<enter><down><down><space>");
    browser.shows(&["country:"]);
}

#[test]
fn that_nothing_matches_is_said_to_its_end_where_there_is_one_row() {
    let marks = format!("2<space>{}<space>", "j".repeat(15));
    for (width, height) in [(60, 24), (80, 16), (80, 24), (120, 36)] {
        let matrix = Harness::new(width, height).keys(&marks);
        matrix.shows(&["No project matches", "everything."]);
        let filtered = Harness::new(width, height).keys("/zzqqx<a-enter>2");
        filtered.shows(&["No project matches", "everything."]);
    }
}
