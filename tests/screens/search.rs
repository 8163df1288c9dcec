//! The search box: hits, their order, and that closing it changes nothing.

use hvp::app::{Settings, Spot, ThemeName};
use ratatui::layout::Position;

use super::harness::Harness;

/// Every acronym of a project on the source page, with the name of the project.
const ACRONYMS: [(&str, &str); 21] = [
    ("C-SOCC", "Composite Special Operations Component Command"),
    ("R-SOCC", "Regional Special Operations Component Command"),
    ("MSAP", "Multinational Special Aviation Programme"),
    ("NFTE", "NATO Flight Training Europe"),
    ("DST", "Distributed Synthetic Training Environment"),
    ("MRTT-C", "Multi Role Tanker Transport Capability"),
    ("M3A", "Maritime Multi Mission Aircraft"),
    ("MUS", "Maritime Uncrewed Systems"),
    ("NGRC", "Next Generation Rotorcraft"),
    ("RPAS", "Remotely Piloted Aircraft Systems"),
    ("SBAMD C2 Layer", "Command and Control Capability for Surface Based Air and Missile Defence"),
    ("Modular GBAD", "Modular Solution for Ground Based Air Defence Capabilities"),
    ("C-RAM", "Rapidly Deployable Mobile Counter Rockets, Artillery and Mortar"),
    ("ABDM", "Air Battle Decisive Munitions"),
    ("LBDM", "Land Battle Decisive Munitions"),
    ("MBDM", "Maritime Battle Decisive Munitions"),
    ("MAWI", "Multinational Ammunition Warehousing Initiative"),
    ("CBRN-DF", "Network of CBRN Defence Facilities"),
    ("CBRN-PE", "CBRN Protection Equipment"),
    ("CBRN-D&I", "CBRN Detection and Identification"),
    ("APSS", "Alliance Persistent Surveillance from Space"),
];

/// The rows of the list of hits.
pub(crate) fn hits(browser: &Harness) -> Vec<String> {
    let Position { x, y } = browser.place_of("╭ Search");
    let rows = (y + 1..).zip(browser.inside("╭ Search"));
    rows.filter(|(y, _)| matches!(browser.spot(x + 1, *y), Some(Spot::OverlayRow(_))))
        .map(|(_, row)| row)
        .collect()
}

/// The status between the text field and the hits.
fn said(browser: &Harness) -> String {
    let Position { x, y } = browser.place_of("╭ Search");
    let rows = (y + 1..).zip(browser.inside("╭ Search")).skip(1);
    // The completions have a frame of their own.
    let rows = rows.filter(|(_, row)| !row.starts_with(['╭', '╰']) && !row.is_empty());
    let is_said = |(y, row): &(u16, String)| {
        !row.is_empty() && !matches!(browser.spot(x + 1, *y), Some(Spot::OverlayRow(_)))
    };
    let rows: Vec<_> = rows.take_while(is_said).map(|(_, row)| row).collect();
    rows.join(" ")
}

#[test]
fn every_acronym_finds_its_project_first_however_it_is_written() {
    let mut wrong = Vec::new();
    for (acronym, name) in ACRONYMS {
        let bare: String = acronym.chars().filter(char::is_ascii_alphanumeric).collect();
        let spaced = acronym.replace(['-', '&'], " ");
        let spellings =
            [acronym.to_owned(), acronym.to_lowercase(), acronym.to_uppercase(), spaced]
                .into_iter()
                .chain([bare.to_lowercase(), bare.to_uppercase()]);
        for typed in spellings {
            let browser = Harness::new(80, 24).keys(&format!("/{typed}<enter>"));
            let found = browser.prose(2);
            if !found.starts_with(name) || browser.panes()[2] != acronym {
                wrong.push(format!("{typed}: {}", browser.panes()[2]));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_project_without_acronym_is_found_by_its_name_in_any_case() {
    for typed in ["gap crossing", "GAPCROSSING", "northlink", "Starlift", "passive air"] {
        let browser = Harness::new(80, 24).keys(&format!("/{typed}<enter>"));
        let start: String = typed.chars().take(3).collect();
        assert!(browser.prose(2).to_lowercase().starts_with(&start.to_lowercase()), "{typed}");
    }
}

#[test]
fn one_slip_of_the_finger_is_forgiven_and_said() {
    let browser = Harness::new(80, 24).keys("/wharehousing");
    assert!(hits(&browser)[0].starts_with("❯ MAWI"), "{:?}", hits(&browser));
    assert_eq!(said(&browser).trim_end_matches(['─', ' ']), "1 found ── one letter off");
}

#[test]
fn what_is_one_letter_off_stands_under_a_divider_that_cannot_be_chosen() {
    let browser = Harness::new(80, 24).keys("/warehousing");
    assert!(said(&browser).ends_with(" found"), "{}", said(&browser));
    browser.shows_no("one letter off");
    // One alternative is found as typed and the other is one letter off; a divider is between their hits.
    let browser = Harness::new(80, 24).keys("/cram|wharehousing");
    assert_eq!(said(&browser), "2 found");
    let rows = browser.inside("╭ Search");
    let divider = rows.iter().position(|row| row.starts_with("── one letter off")).unwrap();
    assert!(rows[divider - 1].contains("C-RAM") && rows[divider + 1].contains("MAWI"), "{rows:#?}");
    let selected = |browser: &Harness| {
        hits(browser).into_iter().find_map(|row| Some(row.strip_prefix("❯ ")?.to_owned()))
    };
    let browser = browser.keys("<down><down>");
    assert!(selected(&browser).is_some_and(|row| row.starts_with("MAWI")), "{}", browser.text());
    let browser = browser.keys("<up>");
    assert!(selected(&browser).is_some_and(|row| row.starts_with("C-RAM")), "{}", browser.text());
    assert_eq!(browser.keys("<down><enter>").panes()[2], "MAWI");
}

#[test]
fn a_hit_in_the_text_says_where_it_is() {
    let browser = Harness::new(80, 24).keys("/aquila");
    let apss = hits(&browser).into_iter().find(|row| row.contains("APSS")).unwrap();
    assert!(apss.contains("in purpose"), "{apss}");
}

#[test]
fn the_letters_that_match_are_highlighted_in_every_theme() {
    for theme in ThemeName::ALL {
        let settings = Settings { theme, ..Settings::default() };
        // The first of two hits is selected, the other is not.
        let browser = Harness::new(80, 24).with(settings).keys("/bdm");
        let Position { x, y } = browser.place_of("  MBDM");
        let style = |column: u16| browser.style_at(Position { x: x + 2 + column, y });
        assert_eq!(style(1), style(2), "{theme:?}");
        assert_eq!(style(2), style(3), "{theme:?}");
        assert_ne!(style(0), style(1), "{theme:?}");
    }
}

#[test]
fn highlights_stand_on_the_letters_of_the_original_text() {
    let browser = Harness::new(80, 24).keys("/turki<down>");
    let Position { x, y } = browser.place_of("Türkiye");
    let style = |column: u16| browser.style_at(Position { x: x + column, y });
    let hit = style(0);
    assert!((0..5).all(|column| style(column) == hit));
    assert_ne!(style(5), hit);
}

#[test]
fn esc_puts_everything_back_as_it_was() {
    let places = [
        "",
        "<left><down><down><right><down>",
        "/mawi<enter><pgdn><down>",
        "s<end>",
        "<tab>z",
        "/country:DEU -country:FRA<a-enter><down>",
        "2<down><down><right>",
        "2sS<end>",
    ];
    for place in places {
        for typed in ["", "mawi", "air<down><down><pgdn>", "foo:x", "zzqqx"] {
            let browser = Harness::new(80, 24).keys(place);
            // Any key removes the message.
            let browser = browser.keys("<esc>").keys(place).keys("?<esc>");
            let before = browser.buffer().clone();
            let browser = browser.keys(&format!("/{typed}"));
            assert_ne!(browser.buffer(), &before);
            let browser = browser.keys("<esc>");
            assert_eq!(browser.buffer(), &before, "{place}, then {typed}:\n{}", browser.text());
        }
    }
}

#[test]
fn arrows_choose_among_the_hits_and_enter_goes_there() {
    let browser = Harness::new(80, 24).keys("/battle decisive");
    let found = hits(&browser);
    assert!(found[0].starts_with("❯ ABDM") && found[1].starts_with("LBDM"), "{found:?}");
    let browser = browser.keys("<down><down>");
    assert!(hits(&browser)[2].starts_with("❯ MBDM"));
    assert_eq!(browser.keys("<up><enter>").panes()[2], "LBDM");
}

#[test]
fn a_country_is_found_by_name_alias_and_code() {
    for typed in ["turkiye", "TURKIYE", "Turkey", "TUR"] {
        let browser = Harness::new(80, 24).keys(&format!("/{typed}"));
        let row = hits(&browser).into_iter().find(|row| row.ends_with("country"));
        assert!(row.as_ref().is_some_and(|row| row.contains("Türkiye")), "{typed}: {row:?}");
    }
}

#[test]
fn going_to_a_hit_can_be_undone() {
    let browser = Harness::new(80, 24).keys("<down><down>");
    let before = browser.panes();
    let browser = browser.keys("/mawi<enter>");
    assert_eq!(browser.panes()[2], "MAWI");
    let browser = browser.keys("<bs>");
    assert_eq!(browser.panes(), before);
    assert_eq!(browser.keys("<a-right>").panes()[2], "MAWI");
}

#[test]
fn nothing_found_says_so_and_enter_stays() {
    let browser = Harness::new(80, 24).keys("/zzqqx");
    browser.shows(&["Nothing found", "“zzqqx”"]);
    assert_eq!(hits(&browser), Vec::<String>::new());
    let browser = browser.keys("<enter>");
    browser.shows(&["╭ Search", "Nothing found"]);
    assert!(browser.effects().is_empty());
}

#[test]
fn what_is_wrong_or_advised_is_said_to_its_end_on_a_small_screen() {
    let cases = [
        ("lead:xx", "unknown country “xx”"),
        ("country:GRE", "“GRE” could be “Greece”, “Great Britain”"),
        ("foo:x", "To look for the text itself, put it in quotation marks"),
        ("zzqqx", "Nothing found: “zzqqx” is found nowhere. Ctrl-U starts again."),
        ("amunitoin", "Ctrl-U starts again."),
    ];
    for (typed, advice) in cases {
        for width in [60, 80] {
            let browser = Harness::new(width, 24).paste(typed);
            let said = said(&browser);
            assert!(said.contains(advice), "{typed} on {width} columns: {said}");
            let known = said.contains("known are");
            assert!(known || !said.ends_with('…'), "{typed} on {width} columns: {said}");
        }
    }
}

#[test]
fn only_acronyms_and_codes_stand_in_their_column() {
    let browser = Harness::new(80, 24).keys("/pass");
    let row = browser.line_with("Passive air");
    assert_eq!(row.matches("Passive").count(), 1, "{row}");
}

#[test]
fn a_list_longer_than_the_box_says_which_part_of_it_is_seen() {
    let right = |browser: &Harness, row: u16| {
        let Position { x, y } = browser.place_of("╭ Search");
        let width = browser.buffer().area.width - 2 * x;
        browser.buffer()[(x + width - 1, y + row)].symbol().to_owned()
    };
    let browser = Harness::new(80, 24).keys("/");
    // The text field, the status and the preview are not part of the list, so have no scroll bar.
    assert_eq!([1, 2, 3, 13, 14].map(|row| right(&browser, row)), ["│", "│", "┃", "│", "│"]);
    let browser = browser.keys(&"<down>".repeat(28));
    assert_eq!([1, 2, 3, 13, 14].map(|row| right(&browser, row)), ["│", "│", "│", "┃", "│"]);
    let browser = Harness::new(80, 24).keys("/mawi");
    assert_eq!(right(&browser, 3), "│");
}

#[test]
fn an_empty_box_lists_every_project() {
    let browser = Harness::new(80, 50).keys("/");
    assert_eq!(hits(&browser).len(), 29);
    browser.shows(&["29"]);
}

#[test]
fn a_query_with_fields_lists_what_holds() {
    let browser = Harness::new(80, 24).keys("/country:DEU country:NLD -country:FRA");
    let acronyms = ["❯ NFTE", "MRTT-C", "Modular GBAD", "Gap Crossing", "Counter-Mobility"];
    let found = hits(&browser);
    assert_eq!(found.len(), acronyms.len(), "{found:?}");
    for (row, acronym) in found.iter().zip(acronyms) {
        assert!(row.starts_with(acronym), "{row}");
    }
}

#[test]
fn n_and_other_letters_of_the_views_do_not_act_in_the_box() {
    let browser = Harness::new(80, 24).keys("/jkhlgGfFyTzsSn12q?%");
    browser.shows(&["/ jkhlgGfFyTzsSn12q?%"]);
    assert!(browser.effects().is_empty());
}

#[test]
fn the_footer_names_what_enter_does_on_the_row() {
    let search = Harness::new(80, 24).keys("/norway and denmark");
    assert!(search.footer().starts_with(" Enter filter by this "), "{}", search.footer());
    search.keys("<enter>").shows(&["country:NOR 15 · country:DNK 10 of 29"]);
    let hit = Harness::new(80, 24).keys("/norway");
    assert!(hit.footer().starts_with(" Enter go there "), "{}", hit.footer());
    let reading = hit.keys("<down>");
    assert!(reading.footer().starts_with(" Enter filter by this "), "{}", reading.footer());
    let choice = Harness::new(80, 24).keys("/country:<tab>");
    assert!(choice.footer().starts_with(" Enter take it "), "{}", choice.footer());
}
