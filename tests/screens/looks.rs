//! Themes and ASCII: with colour, without it and without Unicode the screen means the same.

use hvp::app::{ColourDepth, Settings, ThemeName, ThemeSource};
use ratatui::layout::Position;
use ratatui::style::{Color, Modifier};

use super::catalogues::{PLAIN, parsed};
use super::harness::Harness;
use super::states::{STATES, State};

const MONO: Settings = Settings {
    theme: ThemeName::Mono,
    theme_source: ThemeSource::Choice,
    depth: ColourDepth::Indexed,
    colour: false,
    ascii: false,
    mouse: true,
    today: None,
};

fn with_theme(theme: ThemeName) -> Settings {
    Settings { theme, ..Settings::default() }
}

#[test]
fn without_colour_no_cell_has_any() {
    for State { name, keys, .. } in STATES {
        for (width, height) in [(80, 24), (120, 36), (40, 12), (20, 4)] {
            let browser = Harness::new(width, height).with(MONO).keys(keys);
            let coloured = browser
                .cells()
                .iter()
                .find(|cell| (cell.fg, cell.bg) != (Color::Reset, Color::Reset));
            assert_eq!(coloured, None, "{name} at {width} × {height}");
        }
    }
}

#[test]
fn the_theme_key_brings_no_colour_where_it_is_off() {
    let browser = Harness::new(80, 24).with(MONO).keys("TT");
    assert!(browser.cells().iter().all(|cell| cell.fg == Color::Reset && cell.bg == Color::Reset));
    assert!(browser.footer().contains("monochrome"), "{}", browser.footer());
}

#[test]
fn bars_have_the_style_of_their_row_and_shades_are_never_reversed() {
    for settings in [MONO, with_theme(ThemeName::Dark), with_theme(ThemeName::Light)] {
        for State { name, keys, .. } in STATES {
            let browser = Harness::new(120, 36).with(settings).keys(keys);
            let shapes =
                browser.cells().iter().filter(|cell| "█▓▒░▏▎▍▌▋▊▉".contains(cell.symbol()));
            for cell in shapes {
                // The crosshair of the matrix has a quiet ground.
                let ground = name.starts_with("matrix") || cell.bg == Color::Reset;
                let is_plain = ground && !cell.modifier.contains(Modifier::REVERSED);
                let is_text = cell.modifier.contains(Modifier::BOLD);
                assert!(is_plain || is_text, "{name}: {cell:?}\n{}", browser.text());
            }
        }
    }
}

#[test]
fn a_selected_row_is_highlighted_without_a_gap() {
    for theme in [ThemeName::Dark, ThemeName::Light, ThemeName::Mono] {
        let settings = if theme == ThemeName::Mono { MONO } else { with_theme(theme) };
        let tab = Harness::new(120, 36).with(settings).style_of("1 Browse");
        for State { name, keys, .. } in STATES {
            for (width, height) in [(80, 24), (120, 36), (200, 60)] {
                // Cells of a map and single signs are no rows.
                let is_list = ["browse", "countries", "figures", "queries", "facets", "pairs"];
                if !is_list.iter().any(|list| name.contains(list)) {
                    continue;
                }
                let browser = Harness::new(width, height).with(settings).keys(keys);
                let rows = browser.cells().chunks(usize::from(width)).skip(1);
                for row in rows.take(usize::from(height) - 2) {
                    let is_selected = |cell: &ratatui::buffer::Cell| match theme {
                        ThemeName::Mono => cell.modifier.contains(Modifier::REVERSED),
                        ThemeName::Dark | ThemeName::Light => Some(cell.bg) == tab.bg,
                    };
                    let first = row.iter().position(is_selected).unwrap_or(0);
                    let last = row.iter().rposition(is_selected).map_or(0, |last| last + 1);
                    let gap = row[first..last].iter().position(|cell| !is_selected(cell));
                    assert_eq!(gap, None, "{name}, {theme:?} at {width}:\n{}", browser.text());
                }
            }
        }
    }
}

/// Asserts that a row has the pointer and that its whole text is drawn in reverse.
#[track_caller]
fn assert_selected(browser: &Harness, row: &str) {
    let Position { x, y } = browser.place_of(row);
    let letters = u16::try_from(row.chars().count()).unwrap();
    for x in x..x + letters {
        let style = browser.style_at(Position { x, y });
        assert!(style.add_modifier.contains(Modifier::REVERSED), "{row}:\n{}", browser.text());
    }
}

#[test]
fn in_monochrome_what_is_selected_is_pointed_at_and_reversed() {
    let browser = |keys: &str| Harness::new(80, 24).with(MONO).keys(keys);
    assert_selected(&browser("<down>"), "❯ ◔ R-SOCC");
    assert_selected(&browser("<left><down>"), "❯ Command and");
    assert_selected(&browser("2<down>"), "❯ Australia");
    assert_selected(&browser("/battle decisive<down>"), "❯ LBDM");
    assert_selected(&browser(""), "1 Browse");
    assert_selected(&browser("2"), "2 Matrix");
    let link = browser("<tab><down>");
    assert_eq!(link.reversed(), "Command and control");
    link.shows(&["│❯Command and control"]);
}

#[test]
fn what_is_selected_is_pointed_at_and_not_only_of_another_style() {
    for settings in [MONO, Settings { ascii: true, ..Settings::default() }] {
        let pointer = if settings.ascii { ">" } else { "❯" };
        let browser = |keys: &str| Harness::new(120, 60).with(settings).keys(keys);
        browser("").shows(&[&format!(" {pointer}1 Browse  2 Matrix")]);
        browser("2").shows(&[&format!(" 1 Browse {pointer}2 Matrix")]);
        let is_there = |link: &Harness| link.text().contains(&format!(",{pointer}Denmark,"));
        let links = (1..12).map(|downs| browser(&format!("<tab>{}", "<down>".repeat(downs))));
        let link = links.into_iter().find(is_there).unwrap();
        link.keys("<up>").shows(&[&format!("{pointer}Belgium, Denmark,")]);
        let matrix = browser("2ll");
        // MSAP ends in the last row of the headings, and the pointer is before its first letter.
        let Position { x, y } = matrix.place_of(&format!("{pointer}M"));
        let letter = |row: u16| matrix.buffer()[(x + 1, y + row)].symbol().to_owned();
        assert_eq!([0, 1, 2, 3].map(letter).concat(), "MSAP");
    }
}

#[test]
fn the_guides_of_the_crosshair_look_like_no_other_line() {
    for (ascii, guide, group) in [(false, "┆", "│"), (true, ":", "|")] {
        let matrix = Harness::new(80, 24).with(Settings { ascii, ..MONO }).keys("2lll");
        let first = matrix.line_with("  Australia");
        assert!(first.contains(guide) && first.contains(group), "{first}");
    }
}

#[test]
fn the_selection_of_a_pane_without_focus_is_pointed_at_but_not_reversed() {
    let browser = Harness::new(80, 24).with(MONO).keys("<tab>");
    let row = browser.style_of("❯ ◕ C-SOCC");
    assert!(!row.add_modifier.contains(Modifier::REVERSED));
    let unselected = browser.style_of("◔ R-SOCC");
    assert_ne!(row, unselected);
}

#[test]
fn in_colour_what_is_selected_is_pointed_at_and_of_another_ground() {
    for theme in [ThemeName::Dark, ThemeName::Light] {
        let browser = Harness::new(80, 24).with(with_theme(theme)).keys("<down>");
        let (selected, plain) = (browser.style_of("❯ ◔ R-SOCC"), browser.style_of("◔ MSAP"));
        assert_ne!(selected.bg, plain.bg, "{theme:?}");
    }
}

#[test]
fn the_themes_differ_in_looks_and_not_in_words() {
    for keys in ["", "/air", "?", "<tab><down>"] {
        let [dark, light, mono] =
            ThemeName::ALL.map(|theme| Harness::new(80, 24).with(with_theme(theme)).keys(keys));
        assert_eq!(dark.text(), light.text(), "{keys}");
        // Without colour, what lies behind an overlay is left out.
        let no_line = |text: String| text.replace(" no filter", "");
        assert_eq!(no_line(dark.text()), no_line(mono.text()), "{keys}");
        assert_ne!(dark.buffer(), light.buffer(), "{keys}");
        assert_ne!(dark.buffer(), mono.buffer(), "{keys}");
        assert_ne!(light.buffer(), mono.buffer(), "{keys}");
    }
}

#[test]
fn capital_t_goes_through_the_themes_and_says_which() {
    let mut browser = Harness::new(80, 24);
    let first = browser.style_of("❯ All");
    for name in ["light", "monochrome", "dark"] {
        browser = browser.keys("T");
        assert_eq!(browser.footer(), format!(" Theme: {name}"));
    }
    assert_eq!(browser.style_of("❯ All"), first);
}

/// The first cell that is not ASCII, with its row.
fn beyond_ascii(browser: &Harness) -> Option<String> {
    let cell = browser.cells().iter().position(|cell| !cell.symbol().is_ascii())?;
    let row = cell / usize::from(browser.buffer().area.width);
    Some(browser.screen()[row].clone())
}

#[test]
fn in_ascii_nothing_else_is_drawn() {
    let settings = Settings { ascii: true, ..Settings::default() };
    let mut wrong = Vec::new();
    let moves = [
        ("copied", "y"),
        ("mouse", "%"),
        ("theme", "T"),
        ("no way back", "<bs>"),
        ("unfinished phrase", "/\"air"),
        ("unknown value", "/country:Alphaland country:zzz"),
        ("a whole field", "/country:Alpha<a-enter>"),
        ("a link", "<tab>z<end>"),
    ];
    let states = STATES.iter().map(|state| (state.name, state.keys));
    let plain = parsed(PLAIN);
    for (name, keys) in states.chain(moves) {
        for (width, height) in [(80, 24), (120, 60), (40, 12), (20, 4)] {
            let browser = Harness::of(&plain, width, height).with(settings).keys(keys);
            if let Some(row) = beyond_ascii(&browser) {
                wrong.push(format!("{name} at {width} × {height}: {row}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn in_ascii_shapes_still_tell_roles_and_stages_apart() {
    let settings = Settings { ascii: true, ..Settings::default() };
    let matrix = Harness::new(80, 24).with(settings).keys("2");
    matrix.shows(&["x Ally", "o NATO partner", "L lead", "> Albania"]);
    let browser = Harness::new(80, 24).with(settings);
    browser.shows(&["> + C-SOCC", "- R-SOCC", ". DST", "# M3A"]);
}

#[test]
fn a_theme_that_gives_a_row_its_ground_gives_it_its_ink_too() {
    // With the text colour of the terminal, a dark text could be on a dark background.
    for theme in [ThemeName::Dark, ThemeName::Light] {
        let row = Harness::new(80, 24).with(with_theme(theme)).style_of("❯ All");
        assert_ne!(row.bg, Some(Color::Reset), "{theme:?}");
        assert_ne!(row.fg, Some(Color::Reset), "{theme:?}");
    }
}

#[test]
fn the_date_of_the_source_is_in_the_title_at_every_usual_width() {
    for width in 80..=200 {
        let title = Harness::new(width, 24).screen()[0].clone();
        assert!(title.contains("NATO High Visibility Projects · 3 Mar 2025"), "{width}: {title}");
    }
}

#[test]
fn without_colour_the_cells_of_a_row_are_those_that_its_total_counts() {
    let browser = Harness::new(80, 24).with(MONO).keys("2<space>");
    for name in ["Albania", "Belgium", "Bulgaria", "Denmark"] {
        let row = browser.line_with(name);
        let total: usize = row.split_whitespace().last().unwrap().parse().unwrap();
        let roles = row.chars().filter(|sign| "●○◆".contains(*sign)).count();
        assert_eq!(roles, total, "{row}");
    }
}
