//! Nothing panics: every state at every size, every key in every state, unusual catalogues.

use hvp::app::View;

use super::catalogues;
use super::harness::Harness;
use super::states::{Kind, STATES, State};

/// Common screen sizes, and the breakpoints of the layout.
const USUAL: [(u16, u16); 7] =
    [(80, 24), (120, 36), (200, 60), (56, 10), (79, 24), (300, 100), (1, 200)];

/// Draws a screen of a size, and asserts that the terminal's cursor is on it.
fn draw(browser: &mut Harness, width: u16, height: u16) {
    browser.resize(width, height);
    let area = browser.buffer().area;
    assert_eq!((area.width, area.height), (width, height));
    if let Some(at) = browser.text_cursor() {
        assert!(area.contains(at), "the cursor is at {at} on {width} × {height}");
    }
}

/// Draws each of the states of a kind at the usual sizes, and at every `step`th width and height from
/// 0 to 40.
fn sweep(kind: Kind, step: usize) {
    let states = STATES.iter().filter(|state| state.kind == kind);
    assert!(states.clone().count() > 0, "no state is of {kind:?}");
    for State { keys, .. } in states {
        let mut browser = Harness::new(80, 24).keys(keys);
        for (width, height) in USUAL {
            draw(&mut browser, width, height);
        }
        for width in (0..=40).step_by(step) {
            for height in (0..=40).step_by(step) {
                draw(&mut browser, width, height);
            }
        }
    }
}

// One test for each view, so that they run in parallel.

#[test]
fn the_browse_view_is_drawn_at_every_size() {
    sweep(Kind::View(View::Browse), 1);
}

#[test]
fn the_matrix_is_drawn_at_every_size() {
    sweep(Kind::View(View::Matrix), 1);
}

#[test]
fn the_countries_are_drawn_at_every_size() {
    sweep(Kind::View(View::Countries), 1);
}

#[test]
fn the_overlap_is_drawn_at_every_size() {
    sweep(Kind::View(View::Overlap), 1);
}

#[test]
fn the_timeline_is_drawn_at_every_size() {
    sweep(Kind::View(View::Time), 1);
}

#[test]
fn the_map_is_drawn_at_every_size() {
    sweep(Kind::View(View::Map), 1);
}

#[test]
fn background_is_drawn_at_every_size() {
    sweep(Kind::View(View::Background), 1);
}

#[test]
fn every_overlay_is_drawn_at_every_size() {
    sweep(Kind::Overlay, 1);
    sweep(Kind::SimilarOverlay, 3);
}

#[test]
fn no_view_is_left_out_of_the_sweep() {
    for view in View::ALL {
        assert!(STATES.iter().any(|state| state.kind == Kind::View(view)), "{view:?}");
    }
}

#[test]
fn every_cell_of_every_screen_can_be_clicked_and_scrolled() {
    for State { keys, .. } in STATES {
        for (width, height) in [(80, 24), (24, 6), (23, 5), (40, 9)] {
            let browser = Harness::new(width, height).keys(keys);
            for at in browser.buffer().area.positions() {
                browser.spot(at.x, at.y);
            }
            let mut browser = browser;
            for (x, y) in [(0, 0), (1, 2), (width / 2, height / 2), (width, height)] {
                browser = browser.click(x, y).wheel(x, y, true).wheel(x, y, false).click(x, y);
            }
        }
    }
}

/// Every key in a mixed order that begins at `start`. If `leaving`, overlays are closed now and then; else
/// keys go on into them.
fn every_key(start: usize, leaving: bool) -> String {
    const STRIDE: usize = 101;
    let names = [
        "enter", "tab", "s-tab", "up", "down", "left", "right", "home", "end", "pgup", "pgdn",
        "bs", "del", "ins", "f1", "f2", "f12", "a-enter", "a-left", "a-right", "c-left", "s-up",
        "lt",
    ];
    let special = names.iter().map(|name| format!("<{name}>"));
    let letters = (' '..='~').chain(['é', '日', '\u{301}', '😀']).filter(|letter| *letter != '<');
    let modified =
        ('a'..='z').flat_map(|letter| [format!("<c-{letter}>"), format!("<a-{letter}>")]);
    let keys: Vec<_> = special.chain(letters.map(String::from)).chain(modified).collect();
    assert_ne!(keys.len() % STRIDE, 0, "the stride must lead to every key");
    let mut mixed = String::new();
    for place in 0..keys.len() {
        mixed.push_str(&keys[(start + place) * STRIDE % keys.len()]);
        if leaving && place % 4 == 3 {
            mixed.push_str("<esc>");
        }
    }
    mixed
}

#[test]
fn every_key_can_be_pressed_in_every_state() {
    for (width, height, leaving) in [(80, 24, true), (24, 6, false)] {
        for (place, state) in STATES.iter().enumerate() {
            Harness::new(width, height).keys(state.keys).keys(&every_key(place * 7, leaving));
        }
    }
}

#[test]
fn odd_catalogues_are_drawn_at_every_size() {
    for (name, text) in catalogues::odd() {
        let catalogue = catalogues::parsed(&text);
        let browser = Harness::of(&catalogue, 80, 24);
        assert!(browser.text().contains("1 Browse"), "{name}");
        for State { keys, .. } in STATES {
            let mut browser = Harness::of(&catalogue, 80, 24).keys(keys);
            for (width, height) in [(80, 24), (120, 36), (56, 10), (1, 200)] {
                draw(&mut browser, width, height);
            }
            for width in [0, 1, 23, 24, 31, 40, 55] {
                for height in [0, 1, 6, 7, 13, 14] {
                    draw(&mut browser, width, height);
                }
            }
        }
    }
}

#[test]
fn every_key_can_be_pressed_in_odd_catalogues() {
    for (width, height, leaving) in [(80, 24, true), (24, 6, false)] {
        for (place, (_, text)) in catalogues::odd().into_iter().enumerate() {
            let mut browser = Harness::new(width, height).with_catalogue(&text);
            for (step, view) in View::ALL.into_iter().enumerate() {
                browser = browser.keys("<esc><esc><esc>").keys(&view.number().to_string());
                browser = browser.keys(&every_key(step * 37 + place * 13, leaving));
            }
            browser.keys("<esc><esc>/").keys(&every_key(100 + place * 13, leaving));
        }
    }
}

#[test]
fn a_catalogue_of_250_countries_and_300_projects_is_drawn() {
    let text = catalogues::large(250, 300);
    let mut browser = Harness::new(80, 24).with_catalogue(&text);
    browser.shows(&["300 projects"]);
    for State { keys, .. } in STATES {
        browser = browser.keys("<esc><esc><esc><esc>F").keys(keys);
        for (width, height) in USUAL.into_iter().chain([(24, 6), (0, 0), (40, 40)]) {
            draw(&mut browser, width, height);
        }
        draw(&mut browser, 80, 24);
    }
}

#[test]
fn an_empty_catalogue_says_so() {
    let browser = Harness::new(80, 24).with_catalogue(&catalogues::of(0, 0));
    browser.shows(&["This catalogue has no", "project.", "0 projects"]);
    let browser = browser.keys("<enter><tab><down>y");
    assert_eq!(browser.footer(), " There is nothing to copy here.");
    let matrix = browser.keys("2<down><right><enter>y");
    assert_eq!(matrix.footer(), " There is nothing to copy here.");
    assert!(matrix.effects().is_empty());
}

#[test]
fn one_of_each_is_said_in_the_singular() {
    let browser = Harness::new(80, 24).with_catalogue(&catalogues::of(1, 1));
    browser.shows(&["1 country", "1 project"]).shows_no("1 countries").shows_no("1 projects");
    browser.keys("2").shows(&["its only country"]);
}

#[test]
fn wide_letters_keep_every_border_in_its_column() {
    let mut browser = Harness::new(80, 24).with_catalogue(&catalogues::named("日本国防衛装備", 40));
    for width in 80..=100 {
        browser.resize(width, 24);
        let right = width - 1;
        for y in 3..22 {
            let edge = browser.buffer()[(right, y)].symbol();
            assert!(["│", "┃"].contains(&edge), "row {y} of {width}:\n{}", browser.text());
        }
    }
}
