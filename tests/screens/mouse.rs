//! The mouse: a click selects, a second one opens, the wheel scrolls the list under the pointer.

use hvp::app::Spot;
use ratatui::layout::Position;

use super::harness::Harness;
use super::search::hits;

#[test]
fn a_click_selects_a_category_and_a_second_opens_it() {
    let browser = Harness::new(80, 24);
    let at = browser.place_of("Ammun");
    let browser = browser.click(at.x, at.y);
    assert!(browser.selected_in(0).unwrap().starts_with("Ammunition"));
    assert_eq!(browser.panes()[1], "Projects · 5 of 29");
    let browser = browser.click(at.x, at.y).keys("<down>");
    assert!(browser.selected_in(1).unwrap().contains("LBDM"), "the projects have the focus");
}

#[test]
fn a_click_selects_a_project_and_a_second_opens_it() {
    let browser = Harness::new(60, 24);
    let at = browser.place_of("MUS");
    let browser = browser.click(at.x, at.y);
    assert_eq!(browser.panes(), ["Projects · 29", "MUS"]);
    let top = browser.pane(1);
    let browser = browser.click(at.x, at.y).keys("<pgdn>");
    assert_ne!(browser.pane(1), top, "the details have the focus");
    assert_eq!(browser.panes()[1], "MUS");
}

#[test]
fn a_click_on_a_tab_switches_the_view() {
    let browser = Harness::new(120, 24).click_on("2 Matrix");
    browser.shows(&["34 countries by name · 29 projects by catalogue"]);
    assert_eq!(browser.click_on("1 Browse").panes().len(), 3);
}

#[test]
fn a_click_on_a_link_selects_it_and_a_second_follows_it() {
    let mut browser = Harness::new(120, 60).keys("/mawi<enter>");
    let at = browser.place_of("Denmark");
    browser = browser.click(at.x, at.y);
    assert_eq!(browser.panes()[2], "MAWI");
    browser = browser.click(at.x, at.y);
    browser.shows(&["❯3 Countries", "Denmark · DNK · Ally"]);
}

#[test]
fn a_click_beside_everything_changes_nothing() {
    let browser = Harness::new(80, 24);
    let before = browser.buffer().clone();
    let browser = browser.click(0, 23).click(79, 0).click(5, 18).click(0, 5).click(200, 200);
    assert_eq!(browser.buffer(), &before);
}

#[test]
fn the_wheel_scrolls_the_pane_under_the_pointer_and_no_other() {
    let browser = Harness::new(80, 24);
    let [categories, projects, details] = [0, 1, 2].map(|pane| browser.pane(pane));
    let at = browser.place_of("Purpose");
    let browser = browser.wheel(at.x, at.y, true);
    assert_eq!(browser.pane(1), projects);
    assert_eq!(browser.pane(2)[0], details[3]);
    let browser = browser.wheel(at.x, at.y, false);
    assert_eq!(browser.pane(2), details);
    let browser = browser.wheel(30, 10, true);
    assert_eq!(browser.pane(0), categories);
    assert!(browser.pane(1)[0].contains("NFTE"), "{:?}", browser.pane(1));
}

#[test]
fn the_wheel_stops_at_both_ends() {
    let mut browser = Harness::new(80, 24);
    for _ in 0..40 {
        browser = browser.wheel(30, 10, true);
    }
    assert!(browser.pane(1).last().unwrap().contains("STARLIFT"));
    for _ in 0..40 {
        browser = browser.wheel(30, 10, false);
    }
    assert!(browser.pane(1)[0].contains("C-SOCC"));
}

/// The position of a cell of the matrix.
fn cell(browser: &Harness, wanted: Spot) -> Position {
    let area = browser.buffer().area;
    area.positions().find(|at| browser.spot(at.x, at.y) == Some(wanted)).unwrap()
}

#[test]
fn a_click_on_a_cell_selects_it_and_a_second_opens_its_project() {
    let matrix = Harness::new(80, 24).keys("2");
    let at = cell(&matrix, Spot::Cell { row: 3, column: 5 });
    let matrix = matrix.click(at.x, at.y);
    matrix.shows(&["❯ Belgium", "Belgium takes part in Multi Role Tanker"]);
    assert_eq!(matrix.click(at.x, at.y).panes()[2], "MRTT-C");
}

#[test]
fn the_wheel_scrolls_the_matrix() {
    let matrix = Harness::new(80, 24).keys("2");
    let at = cell(&matrix, Spot::Cell { row: 3, column: 5 });
    let matrix = matrix.wheel(at.x, at.y, true);
    assert_eq!(matrix.spot(at.x, at.y), Some(Spot::Cell { row: 6, column: 5 }));
    matrix.shows(&["❯ Belgium"]).shows_no("Albania  ");
}

#[test]
fn a_click_on_a_name_of_the_matrix_selects_its_row() {
    let matrix = Harness::new(80, 24).keys("2ll").click_on("Belgium");
    matrix.shows(&["❯ Belgium", "Belgium is not listed in", "(MSAP)"]);
    assert_eq!(matrix.spot(3, 11), Some(Spot::RowName(0)));
    assert!(matrix.screen()[11].contains("Albania"), "the order is as it was");
}

#[test]
fn a_second_click_on_a_country_marks_it() {
    let matrix = Harness::new(80, 24).keys("2").click_on("Belgium").click_on("Belgium");
    matrix.shows(&["❯+Belgium", "18 projects have Belgium", "country:BEL 18 of 29"]);
    matrix.click_on("❯+Belgium").shows(&["❯−Belgium", "11 projects are without Belgium"]);
}

#[test]
fn a_click_on_the_corner_of_the_matrix_orders_the_rows() {
    let matrix = Harness::new(80, 24).keys("2").click_on("blank: not listed");
    assert_eq!(matrix.footer(), " Countries by count");
    matrix.shows(&["34 countries by count ·"]);
}

#[test]
fn a_click_on_an_order_takes_the_next() {
    let matrix = Harness::new(120, 36).keys("2").click_on("29 projects by");
    matrix.shows(&["34 countries by name · 29 projects by name"]);
    assert_eq!(matrix.footer(), " Projects by name");
    let matrix = matrix.click_on("34 countries");
    matrix.shows(&["34 countries by count · 29 projects by name"]);
    let matrix = matrix.keys("t").click_on("34 countries");
    matrix.shows(&["29 projects by name · 34 countries by similarity"]);
}

#[test]
fn a_click_on_a_heading_of_the_matrix_selects_its_column_and_opens_nothing() {
    let matrix = Harness::new(80, 24).keys("2");
    let at = cell(&matrix, Spot::ColumnName(5));
    let matrix = matrix.click(at.x, at.y);
    matrix.shows(&["Albania is not listed in Multi Role Tanker", "(MRTT-C)"]);
    let before = matrix.buffer().clone();
    assert_eq!(matrix.click(at.x, at.y).buffer(), &before);
}

#[test]
fn a_click_on_the_heading_of_the_projects_sorts_them() {
    let browser = Harness::new(120, 36).click_on("Projects · 29");
    assert_eq!(browser.panes()[1], "Projects · 29 · by name");
    assert_eq!(browser.click_on("Projects · 29").panes()[1], "Projects · 29 · by count");
}

#[test]
fn in_the_search_box_a_click_selects_a_hit_and_a_second_goes_there() {
    let browser = Harness::new(80, 24).keys("/battle decisive");
    let at = browser.place_of("MBDM");
    let browser = browser.click(at.x, at.y);
    assert!(hits(&browser)[2].starts_with("❯ MBDM"));
    assert_eq!(browser.click(at.x, at.y).panes()[2], "MBDM");
}

#[test]
fn a_click_beside_an_overlay_closes_it_and_does_nothing_else() {
    for keys in ["/mawi", "?zoom", "i", "f"] {
        let before = Harness::new(120, 36);
        // On a tab, and on a category left of the overlay.
        for (x, y) in [(before.place_of("2 Matrix").x, 0), (1, 8)] {
            let browser = Harness::new(120, 36).keys(keys).wheel(x, y, true).click(x, y);
            assert_eq!(browser.buffer(), before.buffer(), "{keys}");
        }
    }
}

#[test]
fn a_click_on_a_hint_does_what_its_key_does() {
    let browser = || Harness::new(120, 36);
    browser().click_on("/ search").shows(&["╭ Search"]);
    browser().click_on("? help").shows(&["╭ Help"]).shows(&["Esc close"]);
    browser().keys("?").click_on("Esc close").shows_no("╭ Help");
    browser().keys("fspace<enter><esc><esc>").click_on("F clears").shows(&["no filter"]);
    assert_eq!(browser().click_on("q quit").effects().len(), 1);
    browser().keys("T").click(1, 35).shows_no("╭ Search");
}

#[test]
fn the_wheel_scrolls_the_help() {
    let browser = Harness::new(80, 24).keys("?");
    let before = browser.text();
    let at = browser.place_of("Help");
    let browser = browser.wheel(at.x, at.y + 6, true);
    assert_ne!(browser.text(), before);
    assert_eq!(browser.wheel(at.x, at.y + 6, false).text(), before);
}
