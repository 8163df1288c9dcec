//! The timeline: rows, events, scales, and what is due.

use std::collections::BTreeSet;

use hvp::app::{Settings, View};

use super::catalogues;
use super::common::page;
use super::harness::Harness;

/// The names of the projects on the screen, from the top.
fn rows(browser: &Harness) -> Vec<String> {
    let names = page::PROJECTS.trim().lines().map(|line| {
        let [_, acronym, name] = line.splitn(3, " | ").collect::<Vec<_>>().try_into().unwrap();
        if acronym == "-" { name } else { acronym }.chars().take(24).collect::<String>()
    });
    let names: Vec<String> = names.collect();
    let of_line = |line: &String| {
        let found = names.iter().filter(|name| line.contains(&format!(" {name}")));
        found.max_by_key(|name| name.len()).cloned()
    };
    let screen = browser.screen();
    let body = screen.iter().skip(3).take_while(|line| !line.contains("in all"));
    body.filter_map(of_line).collect()
}

#[test]
fn every_project_has_a_row_and_every_order_is_a_permutation() {
    let mut orders = BTreeSet::new();
    for keys in ["", "s", "ss", "r", "sr", "ssr"] {
        let browser = Harness::new(140, 60).keys("5").keys(keys);
        let rows = rows(&browser);
        let distinct: BTreeSet<_> = rows.iter().cloned().collect();
        assert_eq!((rows.len(), distinct.len()), (29, 29), "{keys}:\n{}", browser.text());
        orders.insert(rows);
    }
    assert_eq!(orders.len(), 6, "each order differs");
    let by_launch = rows(&Harness::new(140, 60).keys("5"));
    assert_eq!(by_launch[..3], ["ABDM", "C-SOCC", "M3A"]);
    assert_eq!(by_launch[27..], ["MSAP", "MRTT-C"], "the launch of these is not dated");
    let by_next = rows(&Harness::new(140, 60).keys("5s"));
    assert_eq!(by_next[..3], ["R-SOCC", "MRTT-C", "NGRC"]);
    // What is past its date is not next: it stands behind what is, and says so.
    let today = Some("2026-11-27".parse().unwrap());
    let late = Harness::new(140, 60).with(Settings { today, ..Settings::default() }).keys("5s");
    assert_eq!(rows(&late)[..3], ["MRTT-C", "NGRC", "R-SOCC"]);
    assert!(late.line_with(" R-SOCC ").ends_with("was due 2025"), "{}", late.text());
    assert!(late.line_with(" MRTT-C ").ends_with("next 2026"), "{}", late.text());
}

#[test]
fn launches_are_counted_by_year_and_the_undated_apart() {
    let browser = Harness::new(200, 60).keys("5");
    let years = page::LAUNCHES.iter().map(|(_, date)| &date[..4]);
    let distinct: BTreeSet<&str> = years.clone().collect();
    let (mut counts, mut totals, mut total) = (Vec::new(), Vec::new(), 0);
    for year in distinct {
        let count = years.clone().filter(|one| *one == year).count();
        total += count;
        counts.push(count.to_string());
        totals.push(total.to_string());
    }
    let numbers = |text: &str, after: &str| {
        let line = browser.line_with(text);
        let (_, figures) = line.split_once(after).unwrap();
        let digits = figures.split(|letter: char| !letter.is_ascii_digit());
        digits.filter(|digits| !digits.is_empty()).map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(numbers("launched, 2 unknown", "unknown"), counts);
    assert_eq!(numbers("in all", "in all"), totals);
    assert_eq!(total, 27);
}

#[test]
fn from_event_to_event_of_a_project() {
    let mut browser = Harness::new(120, 36).keys("/ngrc<enter>5");
    let expected = [
        "launched Oct 2020",
        "reached Oct 2024",
        "expected 2027",
        "expected 2030",
        "expected 2035–2040",
    ];
    for words in expected {
        browser.shows(&[&format!("NGRC, Next Generation Rotorcraft · {words}")]);
        browser = browser.keys("<right>");
    }
    browser.shows(&["expected 2035–2040"]);
    browser.keys("<left>").shows(&["expected 2030"]);
}

#[test]
fn a_year_is_a_year_wide_and_a_range_a_bar() {
    let browser = Harness::new(200, 60).keys("5");
    let wide = |name: &str, sign: char| {
        browser.line_with(&format!(" {name} ")).chars().filter(|one| *one == sign).count()
    };
    // 4 columns a year: the shape is in the first of those that a date can mean.
    assert_eq!(
        browser.text().matches('●').count(),
        27 + 1 + 1,
        "27 launches, legend, a last stage"
    );
    assert_eq!(wide("ABDM", '═'), 3, "{}", browser.text());
    assert_eq!(wide("C-SOCC", '═'), 0);
    assert_eq!((wide("NGRC", '◇'), wide("NGRC", '═')), (3, 3 + 3 + 23));
}

#[test]
fn what_is_due_depends_on_the_day() {
    let of = |today: &str| {
        let settings = Settings { today: Some(today.parse().unwrap()), ..Settings::default() };
        Harness::new(120, 36).with(settings).keys("5")
    };
    let before = of("2025-03-03");
    before.shows(&["Due next: R-SOCC 2025, Full Operational Capability"]).shows_no("Past its date");
    of("2025-12-31").shows_no("Past its date");
    let after = of("2026-01-01");
    after.shows(&["Due next: MRTT-C 2026, "]);
    after.shows(&["Past its date on 1 Jan 2026: R-SOCC 2025, Full Operational Capability; the source is of 3 Mar 2025"]);
}

#[test]
fn the_scale_changes_and_keeps_the_event_in_sight() {
    for keys in ["", "w", "ww"] {
        for width in [80, 120, 200] {
            let mut browser = Harness::new(width, 24).keys("/ngrc<enter>5").keys(keys);
            for _ in 0..5 {
                let line = browser.line_with(" NGRC ");
                assert!(line.contains(['●', '◆', '◇']), "{width} {keys}: {line}");
                browser = browser.keys("<right>");
            }
        }
    }
    Harness::new(120, 36).keys("5w").shows(&["Q3"]);
    Harness::new(120, 36).keys("5ww").shows(&["2010", "2040"]);
}

#[test]
fn the_place_is_kept_and_enter_opens_the_project() {
    let browser = Harness::new(120, 36).keys("5<home>jj<enter>");
    browser.shows(&["❯1 Browse", "Maritime Multi Mission Aircraft"]);
    let browser = browser.keys("<bs>");
    browser.shows(&["❯5 Time", "M3A, Maritime Multi Mission Aircraft ·"]);
    let found = Harness::new(120, 36).keys("5/mawi<enter>");
    found.shows(&[
        "❯5 Time",
        "MAWI, Multinational Ammunition Warehousing Initiative · launched Jul 2021",
    ]);
}

#[test]
fn projects_without_a_date_are_listed_and_not_placed() {
    let undated = catalogues::PLAIN;
    let browser = Harness::new(80, 24).with_catalogue(undated).keys("5<end>");
    browser.shows(&["SND", "no date given", "SND, Second Test · the source gives no date"]);
}

#[test]
fn dates_of_eight_thousand_years_are_all_reached() {
    let text = catalogues::PLAIN.replace("2020-12", "1800").replace("2030..2035", "9999");
    for width in [30, 80, 200] {
        for keys in ["5", "5w", "5ww"] {
            let browser = Harness::new(width, 24).with_catalogue(&text).keys(keys).keys("<home>0");
            browser.shows(&["●"]);
            browser.keys("<right>").shows(&["◇"]);
        }
    }
}

#[test]
fn a_click_on_an_event_goes_there_and_the_headline_changes_the_order() {
    let browser = Harness::new(120, 36).keys("5");
    let row = browser.place_of(" NGRC ").y;
    let line = browser.line_with(" NGRC ");
    let last = line.chars().position(|sign| sign == '═').unwrap();
    let browser = browser.click(u16::try_from(last).unwrap(), row);
    browser.shows(&["NGRC, Next Generation Rotorcraft · expected 2027"]);
    browser.click_on("29 projects").shows(&["29 projects by next milestone"]);
    assert_eq!(View::named("time"), Some(View::Time));
}

#[test]
fn what_is_due_is_in_words_at_every_size() {
    for (width, height) in [(80, 24), (120, 36), (200, 60)] {
        let browser = Harness::new(width, height).keys("5");
        let line = browser.line_with("Due next: ");
        assert!(line.contains("Full Operational Capability"), "{line}");
        assert!(!line.ends_with('…'), "{line}");
    }
}

#[test]
fn rows_and_years_that_are_hidden_are_told() {
    let hidden = |browser: &Harness| {
        let screen = browser.screen();
        29 - screen.iter().skip(3).take_while(|line| !line.contains("launched, ")).count()
    };
    let small = Harness::new(80, 24).keys("5");
    small.shows(&[&format!("▾ {}", hidden(&small))]);
    let last = small.keys("G");
    last.shows(&[&format!("▴ {}", hidden(&last))]).shows_no("▾");
    Harness::new(80, 24).keys("5w").shows(&["▸ 2040"]);
    Harness::new(200, 60).keys("5").shows_no("▾").shows_no("▸");
}

#[test]
fn in_the_order_by_category_each_has_its_name_once() {
    for (width, height) in [(80, 60), (120, 60), (200, 60)] {
        let browser = Harness::new(width, height).keys("5ss");
        let text = browser.text();
        for name in ["Command and control", "Ammunition", "Space technologies"] {
            assert_eq!(text.matches(name).count(), 1, "{name} at {width}:\n{text}");
        }
    }
    Harness::new(120, 36).keys("5").shows_no("Command and control");
}

#[test]
fn a_launch_is_told_once_and_names_are_whole_up_to_50_columns_on_a_wide_screen() {
    Harness::new(120, 36).keys("/c-socc<enter>5").shows_no("Project launched");
    let wide = Harness::new(200, 60).keys("5");
    for line in page::PROJECTS.trim().lines() {
        let [_, acronym, name] = line.splitn(3, " | ").collect::<Vec<_>>().try_into().unwrap();
        let name = if acronym == "-" { name } else { acronym };
        wide.shows(&[if name.len() > 50 { &name[..49] } else { name }]);
    }
}

#[test]
fn the_scale_gets_most_of_a_wide_screen_and_totals_follow_the_rows() {
    let browser = Harness::new(200, 60).keys("5");
    assert!(browser.place_of("2014").x <= 60, "{}", browser.text());
    let launched = browser.place_of("launched, 2 unknown").y;
    assert_eq!(launched, 3 + 29, "{}", browser.text());
    // The margin is that of the other views.
    for (width, height) in [(80, 24), (120, 36), (200, 60)] {
        let browser = Harness::new(width, height).keys("5");
        let rows = browser.cells().chunks(usize::from(width)).skip(1);
        for row in rows.take(usize::from(height) - 2) {
            let edges = [&row[0], &row[row.len() - 1]];
            assert!(edges.iter().all(|cell| cell.symbol() == " "), "{}", browser.text());
        }
    }
}

#[test]
fn from_event_to_event_no_row_moves() {
    let mut browser = Harness::new(80, 24).keys("5");
    let before = browser.place_of("in all").y;
    for _ in 0..6 {
        browser = browser.keys("<right>");
        assert_eq!(browser.place_of("in all").y, before, "{}", browser.text());
    }
}
