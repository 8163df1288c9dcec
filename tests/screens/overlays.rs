//! What lies behind an overlay: whole panes, dimmed, or nothing.

use hvp::app::Settings;
use ratatui::buffer::Cell;
use ratatui::style::Color;

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

#[test]
fn an_overlay_cuts_no_word_and_no_frame_behind_it() {
    let settings = Settings::default();
    let dimmed: Color =
        Harness::new(120, 24).with(settings).keys("?").style_of("2 Matrix").fg.unwrap();
    for (width, height) in [(60, 20), (80, 24), (101, 30), (120, 36), (200, 60)] {
        for view in 1..=7 {
            let before = Harness::new(width, height).with(settings).keys(&view.to_string());
            for keys in OVERLAYS {
                let keys = format!("{view}{keys}");
                let after = Harness::new(width, height).with(settings).keys(&keys);
                let columns = usize::from(width);
                let rows = before.cells().chunks(columns).zip(after.cells().chunks(columns));
                // The tabs stay, and the footer has other keys.
                let rows = rows.skip(1).take(usize::from(height) - 2);
                let mut corners = [0; 4];
                for (row, under) in rows {
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
                    for (corner, count) in ["╭", "╮", "╰", "╯"].iter().zip(&mut corners) {
                        let kept = (0..columns)
                            .filter(|&x| row[x].symbol() == *corner && is_kept(x))
                            .count();
                        *count += kept;
                    }
                }
                let [first, others @ ..] = corners;
                assert!(
                    others.iter().all(|&count| count == first),
                    "{keys} at {width}×{height}:\n{}",
                    after.text()
                );
            }
        }
    }
}

#[test]
fn where_panes_are_wide_enough_those_beside_an_overlay_stay() {
    Harness::new(200, 60).keys("Y").shows(&["╭ Categories ", "╭ Copy"]);
    Harness::new(200, 60).keys("3/air").shows(&["╭ ❯Countries", "╭ Search"]);
    Harness::new(80, 24).keys("Y").shows_no("Categories");
}
