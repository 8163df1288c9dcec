//! The search box: the page of the selected hit, the height of the box, and hues.

use hvp::app::{Settings, ThemeName};
use ratatui::layout::Position;

use super::harness::Harness;
use super::search::hits;

/// The page of the selected hit, under the list and a rule, without its empty lines.
pub(crate) fn page(browser: &Harness) -> Vec<String> {
    let rows = browser.inside("╭ Search");
    let rule = rows.iter().rposition(|row| row.starts_with("──")).unwrap();
    rows[rule + 1..].iter().filter(|row| !row.is_empty()).cloned().collect()
}

#[test]
fn the_selected_hit_is_told_of_where_there_is_room() {
    for (width, height) in [(80, 24), (120, 30), (200, 60)] {
        let browser = Harness::new(width, height).keys("/mawi");
        let mawi = page(&browser);
        let head = [
            "Multinational Ammunition Warehousing Initiative",
            "Ammunition",
            "◕ Established and delivering",
            "launched Jul 2021",
            "Participants · 26 countries",
        ];
        assert_eq!(mawi[..5], head, "{width}");
        let has_purpose = mawi.iter().any(|row| row.contains("The storage of ammunition is"));
        assert!(has_purpose || height == 24, "{mawi:#?}");
        let greece = page(&browser.keys("<c-u>greece"));
        assert_eq!(greece[0], "Greece · GRC · Ally");
        assert!(greece[1].starts_with("In 19 of 29 projects"), "{greece:#?}");
    }
    let browser = Harness::new(80, 9).keys("/mawi");
    browser.shows_no("launched");
}

#[test]
fn a_term_a_section_a_category_an_organisation_and_a_query_are_previewed() {
    for (typed, lines) in [
        ("cnad", vec!["CNAD", "Conference of National Armaments Directors"]),
        ("space technologies", vec!["NORTHLINK"]),
        ("nato support", vec!["MAWI", "Multinational Ammunition Warehousing Initiative"]),
        ("germany and netherlands not france", vec!["NFTE", "Gap Crossing"]),
    ] {
        let browser = Harness::new(120, 36).keys(&format!("/{typed}"));
        let page = page(&browser);
        for line in lines {
            assert!(page.iter().any(|row| row.contains(line)), "{typed}: {line}: {page:#?}");
        }
    }
}

#[test]
fn the_box_is_as_high_as_what_there_is_to_show() {
    let rows = |browser: &Harness| browser.inside("╭ Search").len();
    for (width, height) in [(80, 24), (120, 30), (200, 60)] {
        let browser = Harness::new(width, height);
        // The text field and the reason.
        let browser = browser.keys("/zzqqx");
        assert_eq!(rows(&browser), 2, "{width}");
        // A text field, a status, a row, a rule, and a page that ends with the source.
        let browser = browser.keys("<c-u>cnad");
        let last = browser.inside("╭ Search").pop().unwrap();
        assert!(!last.is_empty(), "{}", browser.text());
        // Of many hits and a page, each has its part of the whole screen.
        let browser = browser.keys("<c-u>a");
        assert!(rows(&browser) + 6 >= usize::from(height), "{}", browser.text());
        assert!(hits(&browser).len() >= page(&browser).len() && !page(&browser).is_empty());
    }
}

#[test]
fn a_project_and_a_category_have_their_hue_and_none_in_mono() {
    let of = |theme, keys: &str, text: &str| {
        let settings = Settings { theme, ..Settings::default() };
        Harness::new(120, 36).with(settings).keys(keys).style_of(text)
    };
    for theme in [ThemeName::Dark, ThemeName::Light] {
        let hue = |keys: &str, text: &str| of(theme, keys, text).fg;
        let ammunition = hue("/battle decisive", "LBDM");
        assert_eq!(ammunition, hue("/battle decisive", "MBDM"));
        assert_ne!(ammunition, hue("/air", "RPAS"), "{theme:?}");
    }
    let mono = |text| of(ThemeName::Mono, "/mbdm|rpas", text);
    assert_eq!(mono("MBDM").fg, mono("RPAS").fg);
}

#[test]
fn the_page_is_shown_at_the_words_that_match_and_they_are_marked() {
    for (typed, acronym, words) in [
        ("nisrf", "RPAS", "NISRF"),
        ("repmus", "MUS", "REPMUS"),
        ("aquila", "APSS", "Aquila"),
        ("zadar", "MSAP", "Zadar"),
    ] {
        let browser = Harness::new(80, 24).keys(&format!("/{typed}"));
        let row = hits(&browser).iter().position(|row| {
            row.trim_start_matches("❯ ").starts_with(&format!("{acronym} ")) && row.contains(" in ")
        });
        let row = row.unwrap_or_else(|| panic!("{typed}: {:?}", hits(&browser)));
        let browser = browser.keys(&"<down>".repeat(row));
        let page = page(&browser);
        let line = page.iter().find(|line| line.contains(words)).unwrap();
        let start: String = line.chars().take(20).collect();
        let Position { x, y } = browser.place_of(&start);
        let line: Vec<char> = line.chars().collect();
        let word: Vec<char> = words.chars().collect();
        let at = line.windows(word.len()).position(|part| part == word).unwrap();
        let style =
            |column: usize| browser.style_at(Position { x: x + u16::try_from(column).unwrap(), y });
        assert_eq!(style(at), style(at + word.len() - 1), "{typed}");
        assert_ne!(style(at), style(at + word.len()), "{typed}");
    }
}
