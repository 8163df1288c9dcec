//! The details of a project, and the links to other records.

use hvp::app::{Settings, ThemeName};

use super::harness::Harness;

/// The participants of MAWI, in the order of the source page.
const OF_MAWI: &str = "Belgium, Bulgaria, Canada, Czechia, Denmark, Estonia, Finland, France, \
    Germany, Greece, Hungary, Italy, Latvia, Lithuania, Luxembourg, Netherlands, Norway, Poland, \
    Portugal, Romania, Slovakia, Slovenia, Spain, Sweden, Türkiye, United Kingdom";

fn monochrome(width: u16, height: u16) -> Harness {
    let settings = Settings { theme: ThemeName::Mono, colour: false, ..Settings::default() };
    Harness::new(width, height).with(settings)
}

/// A screen column inside the rightmost pane.
const IN_DETAILS: usize = 2;

#[test]
fn mawi_has_26_countries_and_the_nspa() {
    let browser = Harness::new(80, 24).keys("/mawi<enter>");
    assert_eq!(browser.panes()[IN_DETAILS], "MAWI");
    let prose = browser.prose(IN_DETAILS);
    let beginning = "Multinational Ammunition Warehousing Initiative Ammunition \
                     ◕ Established and delivering launched Jul 2021  Participants · 26 countries";
    assert!(prose.starts_with(beginning), "{prose}");
    let prose = Harness::new(80, 120).keys("/mawi<enter>").prose(IN_DETAILS);
    assert_eq!(OF_MAWI.split(", ").count(), 26);
    assert!(prose.contains(&format!("Participants · 26 countries {OF_MAWI} ")), "{prose}");
    assert!(prose.contains("NATO Support and Procurement Agency (NSPA)"), "{prose}");
}

#[test]
fn the_lead_and_the_partner_are_marked() {
    let prose = Harness::new(80, 120).keys("/rsocc<enter>").prose(IN_DETAILS);
    assert!(prose.contains("Led by Hungary"), "{prose}");
    assert!(prose.contains("Hungary (lead)"), "{prose}");
    assert!(prose.contains("Austria (NATO partner)"), "{prose}");
}

#[test]
fn milestones_stand_in_the_order_of_their_dates_and_expected_ones_are_told_apart() {
    let prose = Harness::new(80, 120).keys("/ngrc<enter>").prose(IN_DETAILS);
    let milestones = &prose[prose.find("Milestones").unwrap()..];
    let dates = ["Oct 2020", "Oct 2024", "2027", "2030", "2035"];
    let places: Vec<_> = dates.iter().map(|date| milestones.find(date)).collect();
    assert!(places.is_sorted() && places[0].is_some(), "{places:?}: {milestones}");
    assert!(milestones.contains("expected:"), "{milestones}");
}

#[test]
fn the_details_end_with_source_and_date() {
    let prose = Harness::new(80, 120).prose(IN_DETAILS);
    assert!(prose.contains("Source: NATO, updated 3 Mar 2025."), "{prose}");
}

#[test]
fn the_details_scroll_to_their_end_and_back() {
    let browser = Harness::new(80, 24).keys("/mawi<enter>");
    let top = browser.pane(IN_DETAILS);
    let browser = browser.keys("<end>");
    assert_ne!(browser.pane(IN_DETAILS), top);
    let last = browser.prose(IN_DETAILS);
    assert!(last.contains("Source: NATO, updated 3 Mar 2025."), "{last}");
    assert_eq!(browser.keys("<pgdn>").prose(IN_DETAILS), last);
    let browser = Harness::new(80, 24).keys("/mawi<enter><end><home>");
    assert_eq!(browser.pane(IN_DETAILS), top);
}

#[test]
fn page_by_page_and_line_by_line_every_line_of_the_details_is_seen() {
    let all = Harness::new(80, 200).keys("/apss<enter>").pane(IN_DETAILS);
    let written = all.iter().rposition(|line| !line.is_empty()).unwrap();
    for (key, most) in [("<pgdn>", 20), ("<down>", 300)] {
        let mut browser = Harness::new(80, 24).keys("/apss<enter>");
        let mut seen = browser.pane(IN_DETAILS);
        for _ in 0..most {
            browser = browser.keys(key);
            for line in browser.pane(IN_DETAILS) {
                if !seen.contains(&line) {
                    seen.push(line);
                }
            }
        }
        let missed: Vec<_> = all[..=written].iter().filter(|line| !seen.contains(line)).collect();
        assert!(missed.is_empty(), "{key} passes over {missed:#?}");
    }
}

#[test]
fn going_up_line_by_line_leads_back_to_the_first_line() {
    let mut browser = Harness::new(80, 24).keys("/apss<enter>");
    // At the end the first link is selected, and has the pointer.
    let lines = |browser: &Harness| browser.prose(IN_DETAILS).replace('❯', "");
    let top = lines(&browser);
    browser = browser.keys(&"<down>".repeat(300));
    assert_ne!(lines(&browser), top);
    assert_eq!(lines(&browser.keys(&"<up>".repeat(300))), top);
}

#[test]
fn no_word_of_the_details_is_cut_at_any_width() {
    let words = |browser: &Harness| browser.prose(0).replace(' ', "");
    let mut browser = Harness::new(200, 300).keys("/mrttc<enter>z");
    let full = words(&browser);
    assert!(full.contains("◕Establishedanddelivering"), "{full}");
    for width in 24..=120 {
        browser.resize(width, 300);
        let shown = words(&browser);
        assert!(shown == full, "at {width} columns:\n{}", browser.text());
    }
}

#[test]
fn the_category_named_in_the_details_can_be_entered() {
    let browser = monochrome(120, 36).keys("/mawi<enter>");
    let browser = browser.keys_until_reversed("<down>", "Ammunition").keys("<enter>");
    assert_eq!(browser.panes()[1], "Projects · 5 of 29");
    assert!(browser.selected_in(0).unwrap().starts_with("Ammunition"));
    assert!(browser.selected_in(1).unwrap().contains("MAWI"), "the current project stays");
}

#[test]
fn a_country_named_in_the_details_can_be_entered() {
    let browser = monochrome(120, 36).keys("/mawi<enter>");
    let browser = browser.keys_until_reversed("<down>", "Denmark").keys("<enter>");
    browser.shows(&["❯3 Countries", "Denmark · DNK · Ally", "In 12 of 29 projects"]);
    let browser = browser.keys("<bs>");
    assert_eq!(browser.panes()[IN_DETAILS], "MAWI");
}

#[test]
fn a_similar_project_can_be_entered_and_left_again() {
    let browser = monochrome(120, 36).keys("/mawi<enter>");
    let browser = browser.keys_until_reversed("<down>", "LBDM").keys("<enter>");
    assert_eq!(browser.panes()[IN_DETAILS], "LBDM");
    assert!(browser.prose(IN_DETAILS).contains("24 countries"));
    let browser = browser.keys("<a-left>");
    assert_eq!(browser.panes()[IN_DETAILS], "MAWI");
    assert_eq!(browser.keys("<a-right>").panes()[IN_DETAILS], "LBDM");
}

#[test]
fn enter_without_a_link_says_how_to_come_to_one() {
    let browser = Harness::new(80, 24).keys("<tab><enter>");
    assert_eq!(browser.footer(), " Move down to a country or project, then open it.");
    assert_eq!(browser.panes(), ["Categories", "Projects · 29", "C-SOCC"]);
}

#[test]
fn y_copies_the_details_with_their_source_and_says_so() {
    let browser = Harness::new(80, 24).keys("/mawi<enter>y");
    let copied = browser.copied().to_owned();
    assert!(copied.starts_with("Multinational Ammunition Warehousing Initiative\n"), "{copied}");
    assert!(copied.contains(OF_MAWI), "{copied}");
    assert!(!copied.contains('\u{a0}'), "{copied}");
    assert!(copied.contains("NATO, updated 3 Mar 2025"), "{copied}");
    assert!(copied.contains("https://www.nato.int/cps/en/natohq/topics_163289.htm"), "{copied}");
    let count = copied.chars().count();
    assert_eq!(browser.footer(), format!(" Copied {count} characters to the clipboard."));
    assert!(
        browser.keys("<down>").footer().contains("search"),
        "the message goes with the next key"
    );
}
