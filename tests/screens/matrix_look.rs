//! The look of the matrix: bands, headings, hues, the whole matrix on one screen, marking without a jump.

use hvp::app::{Settings, Spot, ThemeName};
use hvp::catalogue::Catalogue;
use ratatui::layout::Position;
use ratatui::style::{Color, Modifier};

use super::catalogues;
use super::common::built_in;
use super::harness::Harness;
use super::matrix::{columns, headings, rows, sentence, symbol, upright};

/// Dark, light, without colours and in ASCII.
fn looks() -> [Settings; 4] {
    let light = Settings { theme: ThemeName::Light, ..Settings::default() };
    let mono = Settings { theme: ThemeName::Mono, colour: false, ..Settings::default() };
    [Settings::default(), light, mono, Settings { ascii: true, ..Settings::default() }]
}

/// The line with the bands, above the headings.
fn bands(browser: &Harness) -> String {
    browser.screen()[usize::from(headings(browser).start) - 1].clone()
}

#[test]
fn at_80_by_24_13_countries_and_every_category_are_seen() {
    for settings in looks() {
        let matrix = Harness::new(80, 24).with(settings).keys("2");
        assert!(rows(&matrix).len() >= 13, "{}", matrix.text());
        assert_eq!(columns(&matrix, rows(&matrix)[0]).len(), 29);
        assert_eq!(headings(&matrix).len(), 5);
        let bands = bands(&matrix);
        for name in ["Com", "Trai", "High", "Air", "Mili", "Ammu", "CBRN", "Spac"] {
            assert!(bands.contains(name), "{name}: {bands}");
        }
    }
}

#[test]
fn the_band_has_what_all_headings_of_its_category_begin_with() {
    let matrix = Harness::new(120, 60).keys("2");
    let columns = columns(&matrix, rows(&matrix)[0]);
    let heading = |at: usize| upright(&matrix, columns[at], headings(&matrix));
    assert_eq!([23, 24, 25].map(heading), ["DF", "PE", "D&I"]);
    assert!(bands(&matrix).contains(" CBRN "), "{}", bands(&matrix));
    // Where the order separates the categories, there is no band to say it.
    let by_name = Harness::new(120, 60).keys("2S").keys("$<home>");
    let all: Vec<String> = super::matrix::columns(&by_name, rows(&by_name)[0])
        .into_iter()
        .map(|x| upright(&by_name, x, headings(&by_name)))
        .collect();
    assert!(all.contains(&"CBRN-DF".to_owned()), "{all:?}");
}

#[test]
fn band_heading_and_dots_of_a_category_have_one_hue() {
    let matrix = Harness::new(120, 60).keys("2<end>$");
    let columns = columns(&matrix, rows(&matrix)[0]);
    // MAWI has 26 countries, Belgium among them; ABDM is of the same category, C-SOCC is not.
    let y = matrix.place_of("  Belgium").y;
    let ink = |x: u16, y: u16| matrix.style_at(Position { x, y }).fg;
    let band = matrix.style_of("Ammunition").fg;
    let head = headings(&matrix).end - 1;
    assert_eq!(ink(columns[21], y), band);
    assert_eq!([ink(columns[18], head), ink(columns[21], head)], [band, band]);
    assert!(band != Some(Color::Reset) && ink(columns[0], y) != band);
}

#[test]
fn headings_lie_where_columns_have_room_for_them() {
    for (width, height) in [(80, 24), (200, 60)] {
        let few = Harness::new(width, height).keys("/category:space<a-enter>2");
        let line = few.line_with("APSS");
        assert!(line.contains("NORTHLINK") && line.contains("STARLIFT"), "{}", few.text());
        let collapsed = Harness::new(width, height).keys("2X");
        let heads = headings(&collapsed);
        let text = collapsed.screen()[usize::from(heads.start)..usize::from(heads.end)].join("\n");
        for name in ["Comm", "Trai", "High", "Air", "Mili", "Ammu", "Chem", "Spac"] {
            assert!(text.contains(name), "{name}:\n{text}");
        }
    }
}

#[test]
fn headings_stand_where_lines_would_cut_their_words() {
    for keys in ["2x", "/country:FIN<a-enter>2"] {
        let size = if keys == "2x" { (200, 60) } else { (120, 36) };
        let matrix = Harness::new(size.0, size.1).keys(keys);
        let columns = columns(&matrix, rows(&matrix)[0]);
        let last = upright(&matrix, columns[columns.len() - 1], headings(&matrix));
        assert!(last == "STARLIFT", "{last}\n{}", matrix.text());
    }
    // A collapsed category beside projects makes no heading higher.
    let matrix = Harness::new(200, 60).keys("2x");
    assert_eq!(headings(&matrix).len(), "NORTHLINK".len());
}

#[test]
fn no_row_of_headings_is_blank() {
    let few = "/country:CZE<a-enter>2";
    for (width, height) in [(80, 24), (100, 40), (120, 36), (200, 60)] {
        for keys in ["2x", "2X", few, "/launched:2021<a-enter>2"] {
            let matrix = Harness::new(width, height).keys(keys);
            let cells = columns(&matrix, rows(&matrix)[0])[0];
            for y in headings(&matrix) {
                let line = matrix.screen()[usize::from(y)].clone();
                let line: String = line.chars().skip(usize::from(cells)).collect();
                assert!(!line.trim().is_empty(), "{width} {keys}: {y}\n{}", matrix.text());
            }
        }
    }
}

#[test]
fn a_band_is_whole_where_there_is_room_beside_few_columns() {
    for size in [(80, 24), (120, 36), (200, 60)] {
        for filter in ["mawi", "count:>=20"] {
            let few = Harness::new(size.0, size.1).keys(&format!("/{filter}<a-enter>2"));
            assert!(bands(&few).contains("Ammunition"), "{}", few.text());
        }
    }
}

/// The cells of the whole matrix that are filled, decoded from its shapes: `wide` columns and `high` rows each.
fn filled(browser: &Harness, decode: impl Fn(&str) -> Vec<(usize, usize)>) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    for at in browser.buffer().area.positions() {
        let Some(Spot::Cell { row, column }) = browser.spot(at.x, at.y) else { continue };
        if at.x > 0 && browser.spot(at.x - 1, at.y) == browser.spot(at.x, at.y) {
            continue;
        }
        let dots = decode(symbol(browser, at.x, at.y));
        found.extend(dots.into_iter().map(|(down, right)| (row + down, column + right)));
    }
    found.sort_unstable();
    found
}

fn halves(symbol: &str) -> Vec<(usize, usize)> {
    match symbol {
        "▀" | "'" => vec![(0, 0)],
        "▄" | "." => vec![(1, 0)],
        "█" | ":" => vec![(0, 0), (1, 0)],
        " " => Vec::new(),
        other => panic!("“{other}”"),
    }
}

fn dots(symbol: &str) -> Vec<(usize, usize)> {
    let places = [(0, 0), (1, 0), (2, 0), (0, 1), (1, 1), (2, 1), (3, 0), (3, 1)];
    let bits = symbol.chars().next().map_or(0, |letter| u32::from(letter) & 0xff);
    let bits = if symbol == " " { 0 } else { bits };
    places
        .into_iter()
        .enumerate()
        .filter(|(bit, _)| bits >> bit & 1 == 1)
        .map(|(_, at)| at)
        .collect()
}

/// The places of all participations: countries by name, projects as in the catalogue.
fn members(catalogue: &Catalogue) -> Vec<(usize, usize)> {
    let mut countries: Vec<_> = catalogue.countries.ids().collect();
    countries.sort_by_key(|&id| catalogue.countries[id].name.clone());
    let mut found = Vec::new();
    for (row, &country) in countries.iter().enumerate() {
        for (column, project) in catalogue.projects.ids().enumerate() {
            if catalogue.role(country, project).is_some() {
                found.push((row, column));
            }
        }
    }
    found
}

#[test]
fn the_whole_matrix_fits_80_by_24_and_every_half_block_is_a_participation() {
    for settings in looks() {
        let whole = Harness::new(80, 24).with(settings).keys("2wwww");
        let found = filled(&whole, halves);
        assert_eq!(found.len(), 338);
        assert_eq!(found, members(built_in()));
        whole.shows(&["ALB AUS", "GBR USA", "338", "Albania is not listed in C-SOCC"]);
        let pair = whole.line_with("ITA LVA");
        assert!(pair.ends_with("22 11"), "{pair}");
    }
}

#[test]
fn of_a_larger_matrix_every_dot_is_a_participation() {
    let text = catalogues::large(60, 100);
    let catalogue = catalogues::parsed(&text);
    let whole = Harness::new(80, 24).with_catalogue(&text).keys("2wwwwsss");
    let found = filled(&whole, dots);
    let mut expected = Vec::new();
    for (row, country) in catalogue.countries.ids().enumerate() {
        for (column, project) in catalogue.projects.ids().enumerate() {
            if catalogue.role(country, project).is_some() {
                expected.push((row, column));
            }
        }
    }
    assert_eq!(found, expected, "{}", whole.text());
}

#[test]
fn a_huge_matrix_is_shades_and_all_of_it_is_on_the_screen() {
    for (settings, full) in [(Settings::default(), "█"), (looks()[3], "#")] {
        let text = catalogues::large(250, 300);
        let whole = Harness::new(80, 24).with(settings).with_catalogue(&text).keys("2wwww");
        whole.shows(&[full]).shows_no("▾ ").shows_no(" ▸");
        let last = whole.keys("<end>$");
        let at = last.buffer().area.positions().filter_map(|at| match last.spot(at.x, at.y) {
            Some(Spot::Cell { row, column }) => Some((row, column)),
            _ => None,
        });
        let (row, column) = at.max().unwrap();
        assert!((230..250).contains(&row) && (290..300).contains(&column), "{row} {column}");
    }
}

#[test]
fn the_cursor_of_the_whole_matrix_is_never_reversed() {
    for settings in looks() {
        let whole = Harness::new(80, 24).with(settings).keys("2wwww").keys("jjjjj").keys("lllll");
        let at = whole.place_of("BGR CAN");
        let pointer = if settings.ascii { ">" } else { "❯" };
        assert!(whole.screen()[usize::from(at.y)].contains(pointer), "{}", whole.text());
        let x = columns(&whole, at.y)[5];
        let cell = whole.style_at(Position { x, y: at.y });
        assert!(cell.add_modifier.contains(Modifier::BOLD | Modifier::UNDERLINED), "{cell:?}");
        for cell in whole.cells().iter().skip(80) {
            assert!(!cell.modifier.contains(Modifier::REVERSED), "{cell:?}");
        }
        assert!(sentence(&whole).starts_with("Canada is not listed in MRTT-C"));
    }
}

#[test]
fn marking_moves_nothing_under_the_eye() {
    for (width, height) in [(80, 24), (120, 36), (200, 60)] {
        for keys in ["2", "2t", "2s", "2wwww", "2ssSSSSS", "2X"] {
            let before = Harness::new(width, height).keys(keys).keys(&"j".repeat(14)).keys("lllll");
            let spots = |browser: &Harness| -> Vec<Option<Spot>> {
                // Between the status line and the footer, whose hints depend on the cursor.
                let below = browser.buffer().area.positions().skip(2 * usize::from(width));
                let below = below.filter(|at| at.y + 1 < height);
                below.map(|at| browser.spot(at.x, at.y)).collect()
            };
            let (places, said) = (spots(&before), sentence(&before));
            let letters = |browser: &Harness| -> Vec<String> {
                // Beside the legend in the corner.
                let lines = browser.screen()[2..7].to_vec();
                lines.iter().map(|line| line.chars().skip(18).collect()).collect()
            };
            let heads = letters(&before);
            let mut browser = before;
            for _ in 0..3 {
                browser = browser.keys("<space>");
                assert_eq!(spots(&browser), places, "{keys}:\n{}", browser.text());
                if keys != "2X" {
                    assert_eq!(sentence(&browser), said, "{keys}");
                }
                let signs = |line: &String| line.replace(['+', '−'], " ");
                let now: Vec<String> = letters(&browser).iter().map(signs).collect();
                let then: Vec<String> = heads.iter().map(signs).collect();
                if !keys.contains('t') && keys != "2wwww" && keys != "2X" {
                    assert_eq!(now, then, "{keys}");
                }
            }
        }
    }
}

#[test]
fn the_legend_stays_where_it_is_when_a_country_is_marked() {
    let mono = Settings { theme: ThemeName::Mono, colour: false, ..Settings::default() };
    for (width, height) in [(60, 24), (80, 24), (100, 30), (120, 36), (200, 60)] {
        for keys in ["2", "2t", "2x", "2wwww"] {
            let before = Harness::new(width, height).with(mono).keys(keys).keys("<down><down>");
            let legends = |browser: &Harness| -> Vec<Option<Position>> {
                let one_of = ["● Ally", "◆ lead", "▀ one", "█ both"];
                one_of.map(|text| browser.find(text)).to_vec()
            };
            let (places, after) = (legends(&before), before.keys("<space>"));
            for (before, after) in places.into_iter().zip(legends(&after)) {
                // On the status line there may be no room for it beside the filter.
                let is_gone = after.is_none() && before.is_some_and(|at| at.y == 1);
                assert!(is_gone || before == after, "{width} {keys}: {before:?} {after:?}");
            }
        }
    }
    for keys in ["2", "2x", "2<down><down><space>"] {
        Harness::new(80, 24).keys(keys).shows(&["● Ally", "○ NATO partner", "◆ lead"]);
    }
}

#[test]
fn what_a_mark_leaves_out_is_quiet_until_the_matrix_is_arranged_anew() {
    let matrix = Harness::new(120, 36).keys(&format!("2{}<space>", "j".repeat(12)));
    matrix.shows(&["34 countries by name · 16 projects", "country:DEU 16 of 29"]);
    assert_eq!(columns(&matrix, rows(&matrix)[0]).len(), 29);
    let matrix = matrix.keys("HH");
    assert_eq!(columns(&matrix, rows(&matrix)[0]).len(), 16);
}

#[test]
fn zero_and_dollar_lead_to_the_first_and_the_last_column() {
    let last = Harness::new(60, 24).keys("2$");
    assert!(sentence(&last).contains("STARLIFT"), "{}", sentence(&last));
    assert!(sentence(&last.keys("0")).contains("C-SOCC"));
}

#[test]
fn the_filter_is_on_the_status_line_of_low_screens_too() {
    for height in 9..=24 {
        let matrix = Harness::new(80, height).keys("/country:NOR<a-enter>2");
        assert!(matrix.screen()[1].contains("country:NOR 15 of 29"), "{}", matrix.text());
    }
}

#[test]
fn legend_filter_and_numbers_never_overlap() {
    for width in 24..=160 {
        for keys in ["2", "/country:NOR country:ITA<a-enter>2", "2X", "2wwww"] {
            let matrix = Harness::new(width, 24).keys(keys);
            let line = matrix.screen()[1].clone();
            assert!(line.trim_start().starts_with("34 "), "{line}");
            assert!(!line.contains("29●") && !line.contains("byname"), "{line}");
        }
    }
}
