//! Background: the catalogue's own text, its categories and its glossary.

use super::catalogues;
use super::common::{built_in, page};
use super::harness::Harness;

/// What the page says of itself, each with words that only the right text has.
const SECTIONS: [(&str, &str); 6] = [
    ("Introduction", "High Visibility Projects"),
    ("Highlights", "economies of scale"),
    ("How a project comes about", "Memorandum of Understanding"),
    ("Working with the European Union", "except Norway"),
    ("Beyond the current projects", "other areas"),
    ("About this catalogue", "last updated"),
];

#[test]
fn every_section_category_and_term_is_reached_by_keys() {
    let mut browser = Harness::new(120, 60).keys("7<home>");
    for (title, words) in SECTIONS {
        assert_eq!(browser.panes()[1], title);
        assert!(browser.prose(1).contains(words), "{title}:\n{}", browser.text());
        browser = browser.keys("<down>");
    }
    let mut projects =
        page::PROJECTS.trim().lines().filter_map(|line| line.splitn(3, " | ").nth(2));
    for (name, count) in page::CATEGORIES {
        let prose = browser.prose(1);
        let title = &browser.panes()[1];
        let shown = title.trim_end_matches('…');
        assert!(name.starts_with(shown) && shown.len() > 8, "{name}:\n{}", browser.text());
        for project in projects.by_ref().take(count) {
            assert!(prose.contains(project), "{project}:\n{}", browser.text());
        }
        browser = browser.keys("<down>");
    }
    for (_, entry) in built_in().glossary.iter() {
        assert_eq!(browser.panes()[1], entry.term);
        browser = browser.keys("<down>");
    }
}

#[test]
fn a_term_has_a_page_with_the_projects_whose_text_has_it() {
    let browser = Harness::new(120, 36).keys("/nisrf<enter>");
    browser.shows(&["❯7 Background", "NATO ISR Force", "In the text of", "RPAS"]);
    // The links of the note come before it.
    let opens = |downs: usize| {
        let keys = format!("/nisrf<enter><tab>{}<enter>", "<down>".repeat(downs));
        let opened = Harness::new(120, 36).keys(&keys);
        opened.screen()[0].contains("❯1 Browse") && opened.panes()[2] == "RPAS"
    };
    assert!((1..8).any(opens), "no link leads to the project:\n{}", browser.text());
}

#[test]
fn acronyms_in_a_text_lead_to_their_pages_and_back() {
    let browser = Harness::new(120, 36).keys("/legally binding<down><enter>");
    browser.shows(&["❯7 Background", "How a project comes about"]);
    // The first acronym of the text is in the plural: HVPs.
    let browser = browser.keys("<tab><down><enter>");
    assert_eq!(browser.panes()[1], "HVP", "{}", browser.text());
    let browser = browser.keys("<bs><down><enter>");
    assert_eq!(browser.panes()[1], "LOI", "{}", browser.text());
    let browser = browser.keys("<bs>");
    assert_eq!(browser.panes()[1], "How a project comes about");
}

#[test]
fn the_words_of_a_search_are_marked_and_scrolled_to() {
    let browser = Harness::new(80, 24).keys("/legally binding<down><enter>");
    assert_eq!(browser.panes()[1], "How a project comes about");
    let at = browser.place_of("legally");
    assert_ne!(browser.style_at(at), browser.style_of("specifies"));
}

#[test]
fn lines_are_of_a_comfortable_length() {
    for width in [80, 120, 200] {
        let browser = Harness::new(width, 60).keys("7");
        let longest = browser.pane(1).iter().map(|line| line.trim().chars().count()).max();
        assert!(
            longest.is_some_and(|longest| (40..=74).contains(&longest)),
            "{width}: {longest:?}"
        );
    }
}

#[test]
fn a_section_of_a_megabyte_is_read_to_its_end() {
    let text = format!("{} The end.", "All in ASCII and long. ".repeat(45_000));
    let catalogue = catalogues::PLAIN.replace("All in ASCII.", &text);
    let browser = Harness::new(80, 24).with_catalogue(&catalogue).keys("7<tab>");
    browser.shows(&["Introduction", "All in ASCII and long."]);
    browser.keys("<end>").shows(&["end.", "Source: Nobody"]);
}

#[test]
fn contents_are_whole_where_there_is_room_and_no_line_is_too_long_to_read() {
    for (width, height) in [(120, 36), (200, 60), (250, 70)] {
        let browser = Harness::new(width, height).keys("7");
        let name = "Chemical, biological, radiological and nuclear (CBRN) defence";
        let name = if width < 130 { &name[..53] } else { name };
        browser.shows(&[name, "│❯ Introduction"]);
        // The title stands in the frame alone.
        assert_eq!(browser.text().matches("Introduction").count(), 2, "{}", browser.text());
        let frames = browser.screen()[1].clone();
        assert!(frames.ends_with('╮') && frames.chars().count() == usize::from(width), "{frames}");
        for line in browser.pane(1) {
            assert!(line.chars().count() <= 76, "{line}");
        }
        for line in Harness::new(width, height).keys("<tab>z").pane(0) {
            assert!(line.chars().count() <= 76, "{line}");
        }
    }
}

#[test]
fn background_says_that_the_filter_does_not_apply() {
    let note = "The filter does not apply here";
    for width in [50, 80, 120] {
        Harness::new(width, 24).keys("/country:DEU<a-enter>7").shows(&[note]);
    }
    Harness::new(80, 24).keys("7").shows_no(note);
}
