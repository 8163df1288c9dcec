//! Everything that is drawn stands out from its background, in every theme and at every depth of colour.
//!
//! The contrast is that of [WCAG 2.1](https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio): 4.5 for text and 3 for
//! shapes. The terminal's own colours are taken to be those of common dark and light ones.

use std::collections::BTreeSet;
use std::sync::Mutex;

use hvp::app::{ColourDepth, Settings, ThemeName};
use ratatui::buffer::Cell;
use ratatui::style::{Color, Modifier};

use super::harness::Harness;
use super::states::{STATES, State};

/// The first sixteen colours of xterm.
const NAMED: [u32; 16] = [
    0x00_00_00, 0xcd_00_00, 0x00_cd_00, 0xcd_cd_00, 0x00_00_ee, 0xcd_00_cd, 0x00_cd_cd, 0xe5_e5_e5,
    0x7f_7f_7f, 0xff_00_00, 0x00_ff_00, 0xff_ff_00, 0x5c_5c_ff, 0xff_00_ff, 0x00_ff_ff, 0xff_ff_ff,
];

/// Red, green and blue of one of the 256 colours of xterm.
fn indexed(index: u8) -> [u8; 3] {
    let level = |step: u8| if step == 0 { 0 } else { 55 + 40 * step };
    match index {
        0..16 => {
            let [_, rgb @ ..] = NAMED[usize::from(index)].to_be_bytes();
            rgb
        }
        16..232 => [36, 6, 1].map(|unit| level((index - 16) / unit % 6)),
        232.. => [8 + 10 * (index - 232); 3],
    }
}

/// The luminance of a colour; `own` is the terminal's colour in its place.
fn luminance(colour: Color, own: [u8; 3]) -> f64 {
    let rgb = match colour {
        Color::Reset => own,
        Color::Indexed(index) => indexed(index),
        Color::Rgb(red, green, blue) => [red, green, blue],
        other => panic!("{other} is not from the palette"),
    };
    let [red, green, blue] = rgb.map(|part| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/// The ink of a cell. A terminal of sixteen colours draws bold letters in the bright one.
fn ink(cell: &Cell, depth: ColourDepth) -> Color {
    let is_bold = cell.modifier.contains(Modifier::BOLD);
    match cell.fg {
        Color::Indexed(index @ ..8) if is_bold && depth == ColourDepth::Sixteen => {
            Color::Indexed(index + 8)
        }
        colour => colour,
    }
}

/// The contrast between the ink and the ground of a cell.
fn contrast(cell: &Cell, theme: ThemeName, depth: ColourDepth) -> f64 {
    let (ink, ground) = match theme {
        ThemeName::Dark => ([0xd8, 0xde, 0xe9], [0x0d, 0x11, 0x17]),
        ThemeName::Light | ThemeName::Mono => ([0; 3], [255; 3]),
    };
    let (ink, ground) = (luminance(self::ink(cell, depth), ink), luminance(cell.bg, ground));
    (ink.max(ground) + 0.05) / (ink.min(ground) + 0.05)
}

/// The least contrast that a sign needs: none for a blank and the mark of an empty cell.
fn needed(sign: &str) -> f64 {
    match sign.chars().next() {
        None | Some(' ' | '·') => 0.0,
        Some(sign) if sign.is_alphanumeric() || sign.is_ascii_punctuation() => 4.5,
        Some(_) => 3.0,
    }
}

/// The colour of what lies behind an overlay.
fn dimmed(settings: Settings) -> Color {
    static DIMMED: Mutex<Vec<(Settings, Color)>> = Mutex::new(Vec::new());
    let mut known = DIMMED.lock().unwrap();
    if let Some((_, colour)) = known.iter().find(|(of, _)| *of == settings) {
        return *colour;
    }
    let colour = Harness::new(120, 24).with(settings).keys("?").style_of("2 Matrix").fg.unwrap();
    known.push((settings, colour));
    colour
}

#[test]
fn everything_stands_out_from_its_background() {
    let mut weak = BTreeSet::new();
    for theme in [ThemeName::Dark, ThemeName::Light] {
        for depth in [ColourDepth::Sixteen, ColourDepth::Indexed, ColourDepth::True] {
            let settings = Settings { theme, depth, ..Settings::default() };
            for State { name, keys, .. } in STATES {
                for (width, height) in [(80, 24), (120, 36), (200, 60)] {
                    let browser = Harness::new(width, height).with(settings).keys(keys);
                    for cell in browser.cells() {
                        let contrast = contrast(cell, theme, depth);
                        if contrast < needed(cell.symbol()) && cell.fg != dimmed(settings) {
                            let (ink, ground, sign) = (cell.fg, cell.bg, cell.symbol());
                            weak.insert(format!(
                                "{theme:?}, {depth:?}, {name}: “{sign}” {ink} on {ground}: {contrast:.1}"
                            ));
                        }
                    }
                }
            }
        }
    }
    assert!(weak.is_empty(), "{weak:#?}");
}

#[test]
fn on_a_selected_row_everything_has_the_colour_of_text() {
    for keys in ["", "<down>", "3<down>", "f<down>", "i<down>", "/air<down>"] {
        for theme in [ThemeName::Dark, ThemeName::Light] {
            let settings = Settings { theme, ..Settings::default() };
            let browser = Harness::new(120, 36).with(settings).keys(keys);
            // The tab of the view is drawn as a selected row is.
            let ground = Harness::new(120, 36).with(settings).style_of("1 Browse").bg;
            let tabs = usize::from(browser.buffer().area.width);
            let row = browser.cells().iter().skip(tabs).filter(|cell| Some(cell.bg) == ground);
            let inks: BTreeSet<String> =
                row.filter(|cell| cell.symbol() != " ").map(|cell| cell.fg.to_string()).collect();
            assert!(inks.len() == 1, "{keys} {theme:?}: {inks:?}");
        }
    }
}

#[test]
fn the_colours_are_those_that_the_terminal_has() {
    let is_of = |depth: ColourDepth, colour: Color| {
        let own = match depth {
            ColourDepth::Sixteen => matches!(colour, Color::Indexed(..16)),
            ColourDepth::Indexed => matches!(colour, Color::Indexed(_)),
            ColourDepth::True => matches!(colour, Color::Rgb(..)),
        };
        own || colour == Color::Reset
    };
    for depth in [ColourDepth::Sixteen, ColourDepth::Indexed, ColourDepth::True] {
        let settings = Settings { depth, ..Settings::default() };
        for State { name, keys, .. } in STATES {
            let browser = Harness::new(120, 36).with(settings).keys(keys);
            for cell in browser.cells() {
                let fits = is_of(depth, cell.fg) && is_of(depth, cell.bg);
                assert!(fits, "{depth:?}, {name}: {} on {}", cell.fg, cell.bg);
                // A terminal of sixteen colours has no bright backgrounds.
                assert!(
                    depth != ColourDepth::Sixteen || !matches!(cell.bg, Color::Indexed(8..)),
                    "{name}: {}",
                    cell.bg
                );
                assert!(!cell.modifier.contains(Modifier::DIM), "{name}");
            }
        }
    }
}
