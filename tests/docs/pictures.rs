//! Pictures of screens of the browser, as SVG.

use std::fmt::Write;

use hvp::app::{ColourDepth, Settings, ThemeName};
use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};
use roxmltree::Document;

use super::compare_or_write;
use super::screen::draw;

/// The width of a column, the height of a row and the size of the letters, in pixels.
const COLUMN: f64 = 8.0;
const ROW: u16 = 17;
const LETTER: u16 = 13;

/// A screen of which there is a picture: its file, its size, the keys that lead to it, and its theme.
struct Picture {
    file: &'static str,
    size: (u16, u16),
    keys: &'static str,
    theme: ThemeName,
}

const PICTURES: [Picture; 5] = [
    dark("browse", (120, 36), "/mawi<enter>"),
    dark("matrix-view", (120, 36), "2/mrtt-c<enter>"),
    dark("countries", (120, 36), "3/norway<enter>"),
    dark("search", (120, 30), "/germany and netherlands not france"),
    Picture { theme: ThemeName::Light, ..dark("overlap", (120, 42), "4") },
];

const fn dark(file: &'static str, size: (u16, u16), keys: &'static str) -> Picture {
    Picture { file, size, keys, theme: ThemeName::Dark }
}

/// The colours of a terminal: those of its text and of its background.
fn defaults(theme: ThemeName) -> (&'static str, &'static str) {
    match theme {
        ThemeName::Dark | ThemeName::Mono => ("#d8dee9", "#111318"),
        ThemeName::Light => ("#1a1a1a", "#ffffff"),
    }
}

/// A colour of 24 bits; none for the terminal's own.
fn hexadecimal(colour: Color) -> Option<String> {
    match colour {
        Color::Reset => None,
        Color::Rgb(red, green, blue) => Some(format!("#{red:02x}{green:02x}{blue:02x}")),
        other => panic!("{other} is no colour of 24 bits"),
    }
}

/// Cells beside each other that look the same: where they begin, how many there are, and their text.
struct Run<'a> {
    from: u16,
    columns: u16,
    text: String,
    cell: &'a Cell,
}

fn runs(buffer: &Buffer, y: u16) -> Vec<Run<'_>> {
    let mut runs: Vec<Run<'_>> = Vec::new();
    for x in 0..buffer.area.width {
        let cell = &buffer[(x, y)];
        match runs.last_mut() {
            Some(run) if run.cell.style() == cell.style() => {
                run.columns += 1;
                run.text.push_str(cell.symbol());
            }
            _ => runs.push(Run { from: x, columns: 1, text: cell.symbol().to_owned(), cell }),
        }
    }
    runs
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// The screen as a picture.
fn svg(buffer: &Buffer, theme: ThemeName) -> String {
    let (ink, ground) = defaults(theme);
    let (width, height) = (buffer.area.width, buffer.area.height);
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{}\" height=\"{}\" \
         font-family=\"ui-monospace,'DejaVu Sans Mono',Menlo,Consolas,monospace\" font-size=\"{LETTER}\" fill=\"{ink}\">\n\
         <rect width=\"100%\" height=\"100%\" rx=\"6\" fill=\"{ground}\"/>\n",
        COLUMN * f64::from(width + 2),
        ROW * (height + 1),
    );
    for y in 0..height {
        for run in runs(buffer, y) {
            draw_run(&mut out, &run, y, (ink, ground));
        }
    }
    out.push_str("</svg>\n");
    out
}

/// Draws the background of some cells, then their text, as wide as they are.
fn draw_run(out: &mut String, run: &Run<'_>, y: u16, (ink, ground): (&str, &str)) {
    let modifier = run.cell.modifier;
    let mut colours = (hexadecimal(run.cell.fg), hexadecimal(run.cell.bg));
    if modifier.contains(Modifier::REVERSED) {
        let (front, back) = colours;
        colours = (back.or(Some(ground.to_owned())), front.or(Some(ink.to_owned())));
    }
    let (x, top) = (COLUMN * f64::from(run.from + 1), y * ROW + ROW / 2);
    let wide = COLUMN * f64::from(run.columns);
    if let Some(back) = colours.1 {
        writeln!(
            out,
            "<rect x=\"{x}\" y=\"{top}\" width=\"{wide}\" height=\"{ROW}\" fill=\"{back}\"/>"
        )
        .unwrap();
    }
    if run.text.trim().is_empty() {
        return;
    }
    let mut attributes = String::new();
    for (name, value) in [
        ("fill", colours.0.as_deref()),
        ("font-weight", modifier.contains(Modifier::BOLD).then_some("bold")),
        ("text-decoration", modifier.contains(Modifier::UNDERLINED).then_some("underline")),
        ("opacity", modifier.contains(Modifier::DIM).then_some("0.6")),
    ] {
        if let Some(value) = value {
            write!(attributes, " {name}=\"{value}\"").unwrap();
        }
    }
    let (base, text) = (top + LETTER, escaped(&run.text));
    writeln!(
        out,
        "<text x=\"{x}\" y=\"{base}\" textLength=\"{wide}\" lengthAdjust=\"spacingAndGlyphs\" \
         xml:space=\"preserve\"{attributes}>{text}</text>"
    )
    .unwrap();
}

#[test]
fn the_pictures_of_screens_are_what_the_browser_draws() {
    for Picture { file, size, keys, theme } in PICTURES {
        let depth = ColourDepth::True;
        let settings = Settings { theme, depth, ..Settings::default() };
        let picture = svg(&draw(settings, size, keys), theme);
        Document::parse(&picture).unwrap();
        compare_or_write(&format!("docs/screens/{file}.svg"), &picture);
    }
}
