//! The matrix: headings, cells, totals, the crosshair and its sentence.

use hvp::app::{Effect, Settings, Spot, ThemeName};
use hvp::catalogue::Role;
use ratatui::layout::Position;
use ratatui::style::Modifier;

use super::common::built_in;
use super::harness::Harness;

/// The headings in the order of the source page, each with its number of countries there.
const COLUMNS: [(&str, usize); 29] = [
    ("C-SOCC", 3),
    ("R-SOCC", 5),
    ("MSAP", 4),
    ("NFTE", 13),
    ("DST", 18),
    ("MRTT-C", 6),
    ("M3A", 8),
    ("MUS", 17),
    ("NGRC", 6),
    ("RPAS", 13),
    ("SBAMD C2", 8),
    ("Mod. GBAD", 11),
    ("C-RAM", 7),
    ("Lower-lvl", 15),
    ("Passive", 16),
    ("Gap Crsng", 12),
    ("Ctr-Mob.", 11),
    ("Eng. veh.", 7),
    ("ABDM", 16),
    ("LBDM", 24),
    ("MBDM", 8),
    ("MAWI", 26),
    ("Ind. fire", 15),
    ("CBRN-DF", 4),
    ("CBRN-PE", 10),
    ("CBRN-D&I", 9),
    ("APSS", 19),
    ("NORTHLINK", 13),
    ("STARLIFT", 14),
];

/// The screen column at which each visible column of the matrix begins.
pub(crate) fn columns(browser: &Harness, y: u16) -> Vec<u16> {
    let mut found: Vec<(usize, u16)> = Vec::new();
    for x in 0..browser.buffer().area.width {
        if let Some(Spot::Cell { column, .. }) = browser.spot(x, y)
            && found.last().is_none_or(|&(last, _)| last != column)
        {
            found.push((column, x));
        }
    }
    found.into_iter().map(|(_, x)| x).collect()
}

/// The rows of the screen with cells.
pub(crate) fn rows(browser: &Harness) -> Vec<u16> {
    let is_row = |y: &u16| {
        (0..browser.buffer().area.width)
            .any(|x| matches!(browser.spot(x, *y), Some(Spot::Cell { .. })))
    };
    (0..browser.buffer().area.height).filter(is_row).collect()
}

pub(crate) fn symbol(browser: &Harness, x: u16, y: u16) -> &str {
    browser.buffer()[(x, y)].symbol()
}

/// The rows of the screen with headings.
pub(crate) fn headings(browser: &Harness) -> std::ops::Range<u16> {
    let is_heading = |y: &u16| {
        (0..browser.buffer().area.width)
            .any(|x| matches!(browser.spot(x, *y), Some(Spot::ColumnName(_))))
    };
    let rows: Vec<u16> = (0..browser.buffer().area.height).filter(is_heading).collect();
    rows[0]..rows[rows.len() - 1] + 1
}

/// The text written downwards in a column, between two rows.
pub(crate) fn upright(browser: &Harness, x: u16, rows: std::ops::Range<u16>) -> String {
    let letters: String = rows.map(|y| symbol(browser, x, y)).collect();
    letters.trim().to_owned()
}

/// The sentence about the cell under the cursor.
pub(crate) fn sentence(browser: &Harness) -> String {
    let after = usize::from(browser.place_of("  total").y) + 1;
    let lines = browser.screen();
    let text = lines[after..lines.len() - 1].join(" ");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn all_29_projects_stand_on_80_columns_with_heading_and_total() {
    for (width, height) in [(80, 24), (80, 60), (120, 60)] {
        let matrix = Harness::new(width, height).keys("2");
        let total = matrix.place_of("  total").y;
        let columns = columns(&matrix, rows(&matrix)[0]);
        assert_eq!(columns.len(), 29);
        let most = columns[1] - columns[0];
        for (&x, (heading, count)) in columns.iter().zip(COLUMNS) {
            let shown = upright(&matrix, x, headings(&matrix));
            let heading = heading.trim_start_matches("CBRN-");
            let is_cut = height == 24 && heading.len() > 5;
            let begins = is_cut && heading.starts_with(shown.trim_end_matches('…'));
            assert!(shown == heading || begins, "{shown} of {heading}");
            let digits: String = (x..x + most).map(|x| symbol(&matrix, x, total)).collect();
            let is_bar = most == 2 && !digits.trim().is_empty();
            assert!(is_bar || digits.trim() == count.to_string(), "{heading}: {digits}");
        }
        matrix.shows(&["338"]);
    }
}

#[test]
fn where_there_is_room_totals_stand_side_by_side_and_rows_have_bars() {
    let matrix = Harness::new(120, 60).keys("2");
    let total = matrix.line_with("  total");
    let numbers: Vec<usize> =
        total.split_whitespace().skip(1).map(|number| number.parse().unwrap()).collect();
    let mut expected: Vec<_> = COLUMNS.iter().map(|&(_, count)| count).collect();
    expected.push(338);
    assert_eq!(numbers, expected);
    let bar = |country: &str| matrix.line_with(country).matches('█').count();
    assert!(bar("Italy") > bar("Norway") && bar("Norway") > bar("Canada"));
}

#[test]
fn every_cell_is_that_of_the_catalogue() {
    let matrix = Harness::new(120, 60).keys("2");
    let catalogue = built_in();
    let rows = rows(&matrix);
    assert_eq!(rows.len(), 34);
    let mut shown = 0;
    for y in rows {
        let line = matrix.screen()[usize::from(y)].clone();
        let name = line.trim_start_matches(['❯', ' ']);
        let (country, record) =
            catalogue.countries.iter().find(|(_, record)| name.starts_with(&record.name)).unwrap();
        for (x, (project, _)) in columns(&matrix, y).into_iter().zip(catalogue.projects.iter()) {
            let expected = match catalogue.role(country, project) {
                None => " ",
                Some(Role::Member) => "●",
                Some(Role::Partner) => "○",
                Some(Role::Lead) => "◆",
            };
            assert_eq!(symbol(&matrix, x, y), expected, "{} × {x}", record.name);
            shown += usize::from(expected != " ");
        }
    }
    assert_eq!(shown, 338);
}

#[test]
fn the_crosshair_says_who_takes_part_in_what() {
    let matrix = Harness::new(120, 36).keys(&format!("2{}<right><right><right>ll", "j".repeat(23)));
    assert_eq!(
        sentence(&matrix),
        "Norway takes part in Multi Role Tanker Transport Capability (MRTT-C), one of 6 countries; \
         established and delivering"
    );
    assert!(matrix.line_with("❯ ").starts_with(" ❯ Norway"));
    let narrow = Harness::new(80, 24).keys(&format!("2{}lllll", "j".repeat(23)));
    let short = "Norway takes part in MRTT-C, one of 6 countries; established and delivering";
    assert_eq!(sentence(&narrow), short);
}

#[test]
fn a_lead_a_partner_and_a_blank_are_told_apart_in_words() {
    let matrix = Harness::new(120, 36).keys("2l");
    let name = "Regional Special Operations Component Command (R-SOCC)";
    let rest = "5 countries; established";
    let blank = format!("Albania is not listed in {name} (5 countries, established)");
    assert_eq!(sentence(&matrix), blank);
    let matrix = matrix.keys("jj");
    let partner = format!("Austria takes part in R-SOCC as a NATO partner, one of {rest}");
    assert_eq!(sentence(&matrix), partner);
    let matrix = matrix.keys(&"j".repeat(12));
    assert_eq!(sentence(&matrix), format!("Hungary leads {name}, one of {rest}"));
    matrix.shows(&["● Ally", "○ NATO partner", "◆ lead", "blank: not listed"]);
}

#[test]
fn the_crosshair_is_seen_along_its_row_and_column_and_in_both_headings() {
    for theme in ThemeName::ALL {
        let settings = Settings { theme, colour: theme != ThemeName::Mono, ..Settings::default() };
        let matrix = Harness::new(120, 60).with(settings).keys("2jjjlll");
        let (rows, columns) = (rows(&matrix), columns(&matrix, 30));
        let cell = |x: usize, y: usize| &matrix.buffer()[(columns[x], rows[y])];
        // Blank cells of one category: beside the cursor, above it, and outside the crosshair.
        let (along, down, off) = (cell(2, 3), cell(3, 0), cell(2, 0));
        assert_ne!(along, off, "{theme:?}: the row");
        assert_ne!(down, off, "{theme:?}: the column");
        assert_ne!(cell(3, 3).style(), off.style(), "{theme:?}: the cell");
    }
    let mono = Settings { theme: ThemeName::Mono, colour: false, ..Settings::default() };
    let matrix = Harness::new(120, 60).with(mono).keys("2jjjlll");
    let Position { x, y } = matrix.place_of("❯ Belgium");
    for x in x..x + 9 {
        let style = matrix.style_at(Position { x, y });
        assert!(style.add_modifier.contains(Modifier::REVERSED));
    }
    assert!(matrix.reversed().contains("Belgium"));
    assert!(matrix.reversed().starts_with("NFTE"), "the heading: {}", matrix.reversed());
}

#[test]
fn ordered_by_count_italy_comes_first_with_22() {
    let matrix = Harness::new(80, 24).keys("2s");
    assert_eq!(matrix.footer(), " Countries by count");
    let matrix = matrix.keys("<home>");
    let top = matrix.screen()[usize::from(rows(&matrix)[0])].clone();
    assert!(top.trim_start_matches(['❯', ' ']).starts_with("Italy"), "{top}");
    assert!(top.ends_with("22"), "{top}");
}

#[test]
fn capital_s_orders_the_columns() {
    let first = |matrix: &Harness| {
        let top = rows(matrix)[0];
        upright(matrix, columns(matrix, top)[0], headings(matrix))
    };
    let mut matrix = Harness::new(120, 36).keys("2<home>");
    let mut seen = vec![first(&matrix)];
    for _ in 0..2 {
        matrix = matrix.keys("S");
        assert!(matrix.footer().starts_with(" Projects by "), "{}", matrix.footer());
        seen.push(first(&matrix));
    }
    assert_eq!(seen, ["C-SOCC", "ABDM", "MAWI"]);
}

#[test]
fn another_order_keeps_the_cell_under_the_cursor() {
    let matrix = Harness::new(120, 36).keys("2jjjlll");
    let before = sentence(&matrix);
    assert_eq!(sentence(&matrix.keys("sS")), before);
}

#[test]
fn enter_opens_the_project_and_backspace_goes_back_to_the_cell() {
    let matrix = Harness::new(80, 24).keys(&format!("2{}lllll", "j".repeat(23)));
    let before = sentence(&matrix);
    let browser = matrix.keys("<enter>");
    assert_eq!(browser.panes(), ["Categories", "Projects · 29", "MRTT-C"]);
    let matrix = browser.keys("<bs>");
    assert_eq!(sentence(&matrix), before);
    assert_eq!(matrix.keys("<a-right>").panes()[2], "MRTT-C");
}

#[test]
fn a_small_screen_scrolls_both_ways_under_frozen_names_and_headings() {
    let matrix = Harness::new(48, 16).keys(&format!("2{}{}", "j".repeat(33), "l".repeat(28)));
    assert!(sentence(&matrix).starts_with("The United States takes part in STARLIFT"));
    let rows = rows(&matrix);
    let columns = columns(&matrix, rows[0]);
    assert!(columns.len() < 29 && rows.len() < 34);
    let last = columns[columns.len() - 1];
    assert!(upright(&matrix, last, headings(&matrix)).starts_with("ST"));
    matrix.shows(&["❯ United", "◂"]);
    let matrix = matrix.keys(&format!("<home>{}", "h".repeat(28)));
    assert!(sentence(&matrix).starts_with("Albania is not listed in"));
    matrix.shows(&["❯ Albania", "▸"]).shows_no("◂");
}

#[test]
fn where_no_heading_has_room_the_sentence_says_where_one_is() {
    for (width, height) in [(24, 6), (30, 8), (40, 10), (60, 8)] {
        let matrix = Harness::new(width, height).keys("2jl");
        let text = matrix.text().replace('\n', " ");
        assert!(text.contains("❯ Austr"), "{text}");
        let words: Vec<_> = text.split_whitespace().collect();
        let (before, after) = ("Australia is not listed in R", "(5 countries, established)");
        let said = words.join(" ");
        let is_said = said.contains(before) && said.contains("R-SOCC") && said.contains(after);
        assert!(is_said, "{width} × {height}:\n{}", matrix.text());
        matrix.shows_no("… …");
    }
    let said = sentence(&Harness::new(48, 14).keys("2jl"));
    assert!(said.ends_with("(R-SOCC) (5 countries, established)"), "{said}");
}

#[test]
fn no_number_is_cut_on_a_narrow_screen() {
    for width in 24..=100 {
        let matrix = Harness::new(width, 24).keys("2");
        let corner = matrix.screen()[1].clone();
        let shown = corner.trim_start_matches("34 × 29 ");
        let cut = shown.starts_with("· 3") && !shown.starts_with("· 338");
        assert!(!cut, "at {width} columns: {corner}");
    }
}

#[test]
fn y_copies_the_sentence_with_its_source() {
    let matrix = Harness::new(80, 24).keys(&format!("2{}llllly", "j".repeat(23)));
    let expected = "Norway takes part in Multi Role Tanker Transport Capability (MRTT-C), one of 6 \
                    countries; established and delivering. (NATO, 3 Mar 2025, \
                    https://www.nato.int/cps/en/natohq/topics_163289.htm)\n";
    assert_eq!(matrix.effects(), [Effect::Copy(expected.to_owned())]);
    assert!(matrix.footer().contains("Copied"), "{}", matrix.footer());
}

#[test]
fn one_and_two_switch_the_views_and_both_stand_on_the_same_project() {
    let matrix = Harness::new(80, 24).keys("<down><down>2");
    assert!(sentence(&matrix).contains("MSAP"), "{}", sentence(&matrix));
    let matrix = matrix.keys("jjll");
    let cell = sentence(&matrix);
    assert!(cell.contains("DST"), "{cell}");
    let browser = matrix.keys("1");
    assert_eq!(browser.panes()[2], "DST");
    assert_eq!(sentence(&browser.keys("2")), cell);
}

#[test]
fn m_measures_collapsed_categories_by_share_and_by_lift() {
    // Norway is in 15 of 29 projects, among them all 3 of the last category and 4 of the 5 about ammunition.
    let browser = Harness::new(120, 36).keys("2X/norway<enter>$");
    browser.shows(&["Norway is in all 3 projects of Space technologies: APSS"]);
    let figures = |browser: &Harness| {
        let row = browser.line_with("❯ Norway");
        row.split_whitespace().skip(2).map(str::to_owned).collect::<Vec<_>>()
    };
    let browser = browser.keys("m");
    assert_eq!(browser.footer(), " Each cell of a category: share of the category");
    browser.shows(&["Space technologies (100%): APSS", "50% of a category"]);
    let shares = figures(&browser);
    assert!(
        shares.contains(&"80%".to_owned()) && shares.contains(&"100%".to_owned()),
        "{shares:?}"
    );
    let browser = browser.keys("m");
    browser.shows(&["Space technologies (1.9 × chance): APSS", "1.5 × chance"]);
    let lifts = figures(&browser);
    assert!(lifts.contains(&"1.5".to_owned()) && lifts.contains(&"1.9".to_owned()), "{lifts:?}");
    let copied = browser.keys("Yprints<enter>");
    assert_eq!(copied.copied(), "hvp matrix --collapse all --measure lift");
    let open = Harness::new(120, 36).keys("2m");
    assert_eq!(open.footer(), " The measure is of collapsed categories: X collapses all.");
}
