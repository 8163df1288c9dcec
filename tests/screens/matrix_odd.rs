//! The matrix of unusual catalogues.

use super::catalogues;
use super::harness::Harness;
use super::matrix::{columns, rows, sentence};

fn matrix_of(text: &str, width: u16, height: u16) -> Harness {
    Harness::new(width, height).with_catalogue(text).keys("2")
}

#[test]
fn what_is_missing_is_said() {
    matrix_of(&catalogues::of(0, 0), 80, 24).shows(&["This catalogue names no country."]);
    matrix_of(&catalogues::of(0, 1), 80, 24).shows(&["This catalogue names no country."]);
    let matrix = matrix_of(&catalogues::of(2, 0), 80, 24);
    matrix.shows(&["This catalogue has no project.", "2 countries by name · 0 projects"]);
    let one = matrix_of(&catalogues::of(1, 1), 80, 24);
    one.shows(&["1 country by name · 1 project by catalogue · 1 participation"]);
    let nobody = catalogues::of(1, 1).replace("participants: [\"AAA\"]", "participants: []");
    let matrix = matrix_of(&nobody, 80, 24);
    matrix.shows(&["(0 countries"]);
    matrix.keys("H").shows(&["Every row and column is empty and hidden", "2 empty hidden"]);
}

#[test]
fn names_that_begin_alike_have_headings_of_what_differs() {
    for countries in [2, 20] {
        let name = |place| format!("Project number {place} of the same year");
        let matrix = matrix_of(&catalogues::catalogue(countries, 40, name), 80, 24);
        let first = rows(&matrix)[0];
        let text = matrix.text();
        let headings: Vec<&str> = text.lines().take(first.into()).collect();
        assert!(headings.iter().any(|line| line.contains("0 1 2 3 4 5 6 7 8 9")), "{text}");
    }
}

#[test]
fn names_of_300_letters_leave_room_for_the_cells() {
    for (width, height) in [(80, 24), (200, 60)] {
        let matrix = matrix_of(&catalogues::named(&"x".repeat(300), 4), width, height);
        assert_eq!(columns(&matrix, rows(&matrix)[0]).len(), 4);
        matrix.shows(&["x…", "● m"]);
        let matrix = matrix.keys("Xt");
        assert_eq!(columns(&matrix, rows(&matrix)[0]).len(), 4, "{}", matrix.text());
    }
}

#[test]
fn wide_letters_keep_the_cells_in_their_columns() {
    let matrix = matrix_of(&catalogues::named("日本国防衛装備庁共同計画", 12), 80, 24);
    for y in rows(&matrix) {
        let at = columns(&matrix, y);
        assert_eq!(at.len(), 12, "row {y}:\n{}", matrix.text());
        let ends = matrix.buffer()[(at[0] - 1, y)].symbol();
        assert_eq!(ends, " ", "the gap of row {y}:\n{}", matrix.text());
    }
    let matrix = matrix.keys("X");
    matrix.shows(&["日本国"]);
}

#[test]
fn large_counts_fit_their_columns() {
    let text = catalogues::large(20, 150);
    let matrix = matrix_of(&text, 80, 24).keys("X");
    assert!(sentence(&matrix).contains(" of the 150 projects of Airborne"));
    matrix.shows(&["100", "· 1 category"]);
    let narrow = matrix.keys("w");
    let (y, x) = (rows(&narrow)[0], columns(&narrow, rows(&narrow)[0])[0]);
    assert_eq!(cells_from(&narrow, x, y, 4), "100 ");
}

/// The symbols of some cells of a row.
fn cells_from(matrix: &Harness, x: u16, y: u16, count: u16) -> String {
    (x..x + count).map(|x| matrix.buffer()[(x, y)].symbol()).collect()
}

#[test]
fn of_5000_projects_all_can_be_reached() {
    let matrix = matrix_of(&catalogues::large(4, 5_000), 80, 24);
    let seen = columns(&matrix, rows(&matrix)[0]).len();
    matrix.shows(&[&format!("+{} ▸", 5_000 - seen), "5000 projects by catalogue"]);
    let matrix = matrix.keys(">>");
    matrix.shows(&["◂ "]);
    let matrix = matrix.keys("<lt><lt>");
    matrix.shows_no("◂ ");
    let matrix = matrix.keys("t<end>");
    matrix.shows(&["▴ 49", "❯ Airborne and Terrestrial Item 4999"]);
    matrix.keys("tsssSSSSS").shows(&["5000 projects by similarity", "◂ "]);
}

#[test]
fn of_250_countries_and_300_projects_the_edges_count_the_rest() {
    let matrix = matrix_of(&catalogues::large(250, 300), 200, 60);
    let seen = (columns(&matrix, rows(&matrix)[0]).len(), rows(&matrix).len());
    matrix.shows(&[&format!("+{} ▸", 300 - seen.0), &format!("▾{}", 250 - seen.1)]);
    let matrix = matrix.keys("<end>");
    matrix.shows(&[&format!("▴ {}", 250 - seen.1)]);
}

#[test]
fn a_project_without_acronym_goes_by_its_name_and_never_by_its_id() {
    let text = catalogues::PLAIN.replace(
        "id: \"second\", acronym: \"SND\", name: \"Second Test\"",
        "id: \"male-and-female-1919\", name: \"Male and Female (1919)\"",
    );
    let catalogue = catalogues::parsed(&text);
    let headings = catalogue.projects.iter().map(|(_, project)| project.heading());
    assert!(headings.eq(["FST", "Male and Female (1919)"]));
    for (width, height) in [(80, 24), (120, 36), (200, 60)] {
        for keys in ["", "2", "2t", "3", "/male", "3<enter>"] {
            let browser = Harness::new(width, height).with_catalogue(&text).keys(keys);
            browser.shows_no("male-and-female").shows_no("m a l e");
        }
        let row = Harness::new(width, height).with_catalogue(&text).line_with("Male and Female");
        assert_eq!(row.matches("Male and Female").count(), 1, "{row}");
    }
}
