//! What lies behind an overlay: the view, dimmed, but for the rows beside it in the panes that it touches.

use hvp::app::{Settings, Spot, ThemeName};
use ratatui::buffer::Cell;
use ratatui::style::{Color, Modifier};

use super::harness::Harness;

/// Every overlay but the facets, which leave the view beside them readable.
const OVERLAYS: [&str; 9] = ["/", "/air", "i", "p", "?", ":", "Y", "e", "D"];

/// Whether a sign is a part of a frame, or blank.
fn is_between_words(cell: &Cell) -> bool {
    matches!(cell.symbol(), " " | "╭" | "╮" | "╰" | "╯" | "│" | "─" | "┃")
}

/// The positions of the cells of a row that hold a word together, whose neighbours are blank.
fn words(row: &[Cell]) -> Vec<std::ops::Range<usize>> {
    let mut words: Vec<std::ops::Range<usize>> = Vec::new();
    for (x, _) in row.iter().enumerate().filter(|(_, cell)| !is_between_words(cell)) {
        match words.last_mut() {
            Some(word) if word.end == x => word.end = x + 1,
            _ => words.push(x..x + 1),
        }
    }
    words
}

/// The colour of what lies behind an overlay.
fn dimmed() -> Color {
    Harness::new(120, 24).with(Settings::default()).keys("?").style_of("2 Matrix").fg.unwrap()
}

#[test]
fn an_overlay_cuts_no_word_behind_it() {
    let dimmed = dimmed();
    for (width, height) in [(60, 20), (80, 24), (101, 30), (120, 17), (120, 36), (200, 60)] {
        for view in 1..=7 {
            let before = Harness::new(width, height).keys(&view.to_string());
            for keys in OVERLAYS {
                let keys = format!("{view}{keys}");
                let after = Harness::new(width, height).keys(&keys);
                let columns = usize::from(width);
                let rows = before.cells().chunks(columns).zip(after.cells().chunks(columns));
                // The tabs stay, and the footer has other keys.
                for (row, under) in rows.skip(1).take(usize::from(height) - 2) {
                    let is_kept =
                        |x: usize| under[x].symbol() == row[x].symbol() && under[x].fg == dimmed;
                    for word in words(row) {
                        let kept = word.clone().filter(|&x| is_kept(x)).count();
                        assert!(
                            kept == 0 || kept == word.len(),
                            "{keys} at {width}×{height}:\n{}",
                            after.text()
                        );
                    }
                }
            }
        }
    }
}

#[test]
fn above_and_below_an_overlay_the_view_stays() {
    let dimmed = dimmed();
    for (width, height) in [(80, 24), (120, 36), (200, 60)] {
        for view in 1..=7 {
            let before = Harness::new(width, height).keys(&view.to_string());
            for keys in OVERLAYS {
                let keys = format!("{view}{keys}");
                let after = Harness::new(width, height).keys(&keys);
                let is_free = |y: u16| (0..width).all(|x| after.spot(x, y) == Some(Spot::Beside));
                for y in (1..height - 1).filter(|&y| is_free(y)) {
                    for x in 0..width {
                        let (cell, under) = (&before.buffer()[(x, y)], &after.buffer()[(x, y)]);
                        let is_dimmed = under.fg == dimmed && under.modifier.is_empty();
                        assert!(
                            cell.symbol() == under.symbol() && is_dimmed,
                            "{keys} at {width}×{height}, row {y}:\n{}",
                            after.text()
                        );
                    }
                }
            }
        }
    }
}

#[test]
fn behind_a_small_overlay_a_view_can_still_be_read() {
    Harness::new(80, 24).keys("2e").shows(&["╭ Export", "Germany", "total"]);
    Harness::new(80, 24).keys("4e").shows(&["╭ Export", "Hungary"]);
    Harness::new(120, 36).keys("5e").shows(&["╭ Export", "launched"]);
    // A heat map stays one, in quieter shades.
    let shades = |keys: &str| {
        let browser = Harness::new(80, 24).keys(keys);
        let grounds = browser.cells().iter().map(|cell| cell.bg);
        grounds.filter(|&ground| ground != Color::Reset).collect::<std::collections::HashSet<_>>()
    };
    let (bright, quiet) = (shades("4"), shades("4e"));
    assert!(quiet.len() > 3 && quiet.len() >= quiet.intersection(&bright).count() + 3, "{quiet:?}");
}

#[test]
fn panes_beside_an_overlay_stay() {
    Harness::new(200, 60).keys("Y").shows(&["╭ Categories ", "╭ Copy"]);
    Harness::new(200, 60).keys("3/air").shows(&["╭ ❯Countries", "╭ Search"]);
    Harness::new(80, 24).keys("Y").shows_no("Categories");
}

#[test]
fn beside_the_facets_the_view_is_dimmed_and_has_no_pointer_in_a_title() {
    let browser = Harness::new(120, 36).keys("f");
    browser.shows(&["╭ Projects", "╭ ❯Filter"]);
    assert_eq!(browser.style_of("Projects · 29").fg, Some(dimmed()));
    let mono = Settings { theme: ThemeName::Mono, ..Settings::default() };
    let browser = Harness::new(120, 36).with(mono).keys("f");
    assert_eq!(browser.style_of("Projects · 29").add_modifier, Modifier::DIM);
    assert!(browser.style_of("❯Filter").add_modifier.contains(Modifier::BOLD));
}
