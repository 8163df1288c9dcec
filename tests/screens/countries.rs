//! Countries: the list and the profiles. The numbers were counted by hand on the source page.

use hvp::app::{Settings, ThemeName, View};

use super::catalogues;
use super::common::built_in;
use super::harness::Harness;

/// Countries of the source page with their numbers of projects.
const COUNTS: [(&str, usize); 7] = [
    ("Italy", 22),
    ("United Kingdom", 21),
    ("Netherlands", 20),
    ("Spain", 20),
    ("Greece", 19),
    ("Luxembourg", 5),
    ("Iceland", 1),
];

fn monochrome(width: u16, height: u16) -> Harness {
    let settings = Settings { theme: ThemeName::Mono, colour: false, ..Settings::default() };
    Harness::new(width, height).with(settings)
}

/// The row of a country in the list.
#[track_caller]
fn row(browser: &Harness, name: &str) -> String {
    let rows = browser.pane(0);
    let row = rows.iter().find(|row| row.contains(&format!(" {name} ")));
    row.unwrap_or_else(|| panic!("{name} is not listed: {rows:#?}")).clone()
}

#[test]
fn every_country_has_its_count_its_share_and_a_bar() {
    let browser = Harness::new(120, 40).keys("3");
    for (name, count) in COUNTS {
        let share = (f64::from(u32::try_from(count).unwrap()) * 100.0 / 29.0).round();
        let row = row(&browser, name);
        let numbers = row.split(name).nth(1).unwrap();
        let words: Vec<_> = numbers.split_whitespace().collect();
        assert_eq!(words[..2], [count.to_string(), format!("{share}%")], "{row}");
    }
    let bar = |name: &str| row(&browser, name).matches('█').count();
    assert!(bar("Italy") > bar("Greece") && bar("Greece") > 2 * bar("Luxembourg"));
    assert!(row(&browser, "Austria").contains("○ Austria"), "a partner");
    assert!(row(&browser, "Italy").contains("● Italy"), "a member");
}

#[test]
fn the_country_of_the_most_projects_comes_first_and_is_told_about() {
    let browser = Harness::new(120, 36).keys("3");
    assert_eq!(browser.panes(), ["Countries · 34 · by count", "Italy"]);
    assert!(browser.selected_in(0).unwrap().starts_with("● Italy"));
    let prose = browser.prose(1);
    let beginning = "Italy · ITA · Ally In 22 of 29 projects: 1st of 34 countries ";
    assert!(prose.starts_with(beginning), "{prose}");
    browser.shows(&["In 7 of 8 categories"]);
}

#[test]
fn countries_of_one_count_share_a_rank_and_name_each_other() {
    let prose = Harness::new(120, 36).keys("/netherlands<enter>").prose(1);
    let rank = "In 20 of 29 projects: joint 3rd of 34, with Spain";
    assert!(prose.contains(rank), "{prose}");
    let prose = Harness::new(120, 36).keys("/denmark<enter>").prose(1);
    let rank = "joint 12th of 34, with Romania and the United States";
    assert!(prose.contains(rank), "{prose}");
}

#[test]
fn a_profile_lists_every_project_once_by_category_present_or_absent() {
    let prose = Harness::new(120, 160).keys("/iceland<enter>").prose(1);
    let categories = prose.matches(" · 0\u{a0}of\u{a0}").count();
    assert_eq!(categories, 7, "it is in one of the eight categories: {prose}");
    assert!(prose.contains("In 1 of 29 projects"), "{prose}");
    assert!(prose.contains("In 1 of 8 categories"), "{prose}");
    let catalogue = built_in();
    let projects =
        &prose[prose.rfind("Command and control ·").unwrap()..prose.find("Works with").unwrap()];
    for (_, project) in catalogue.projects.iter() {
        let name = project.acronym.as_ref().unwrap_or(&project.name);
        assert!(projects.contains(name), "{name}: {projects}");
    }
}

#[test]
fn partners_are_ranked_with_shared_projects_jaccard_index_and_lift() {
    let rows = Harness::new(120, 160).keys("3").pane(1);
    let heading = rows.iter().position(|row| row == "Works with 33 countries").unwrap();
    assert_eq!(rows[heading + 1], "shared  Jaccard  lift");
    // They share 18 of 22 + 20 − 18 = 24 projects, which is 75%; the lift is 18 × 29 ÷ (22 × 20) = 1.19.
    assert_eq!(rows[heading + 2], "18      75%   1.2  Spain");
    // They share 18 of 22 + 21 − 18 = 25 projects; the lift is 18 × 29 ÷ (22 × 21) = 1.13.
    assert_eq!(rows[heading + 3], "18      72%   1.1  United Kingdom");
    let rest = rows[heading + 2..heading + 35].iter();
    let shared: Vec<u32> =
        rest.map(|row| row.split_whitespace().next().unwrap().parse().unwrap()).collect();
    assert!(shared.is_sorted_by(|one, next| one >= next), "{shared:?}");
}

#[test]
fn a_profile_tells_the_lead_and_the_first_and_latest_launch() {
    let prose = Harness::new(120, 160).keys("/hungary<enter>").prose(1);
    assert!(prose.contains("R-SOCC (lead)"), "{prose}");
    assert!(prose.contains("First launch 2014: ABDM"), "{prose}");
    assert!(prose.contains("Latest launch Oct 2024: "), "{prose}");
}

#[test]
fn the_list_and_the_shares_respect_the_query() {
    let browser = Harness::new(120, 40).keys("/launched:2024<a-enter>3");
    let selected = browser.footer().split_whitespace().rev().nth(1).unwrap().to_owned();
    let prose = browser.prose(1);
    assert!(
        prose.contains(&format!(" of the {selected} filtered projects")),
        "{selected}: {prose}"
    );
    assert!(!prose.contains("of 29 projects"), "{prose}");
}

#[test]
fn a_profile_begins_with_rank_closest_partners_and_categories() {
    // Counted on the source page: Norway is in 15 projects, in 13 of them with the United Kingdom.
    for (width, height) in [(100, 24), (120, 36), (200, 60)] {
        let rows = Harness::new(width, height).keys("/norway<enter>").pane(1);
        let top = rows[..12].join("\n");
        let facts = ["Norway · NOR · Ally", "In 15 of 29 projects: 8th of 34 countries"];
        for fact in
            facts.iter().chain(&["Works most with", "In 5 of 8 categories", "●●●·· High-end"])
        {
            assert!(top.contains(fact), "{fact} at {width} × {height}:\n{top}");
        }
        let partners = [
            ("United Kingdom", 13),
            ("Netherlands", 12),
            ("Greece", 11),
            ("Italy", 11),
            ("Spain", 11),
        ];
        for (name, shared) in partners {
            let row = rows[..12].iter().find(|row| row.starts_with(name)).unwrap();
            let words: Vec<&str> = row[name.len()..].split_whitespace().collect();
            assert_eq!(words[0], shared.to_string(), "{row}");
            assert!(words[1].starts_with('█'), "{row}");
        }
        let categories = rows[..12].iter().filter(|row| row.contains(['●', '·'])).count();
        assert_eq!(categories, 9, "a row of each category, and the first line:\n{top}");
    }
    // On a small screen both are side by side as well, and names are cut instead.
    let small = Harness::new(80, 24).keys("/norway<enter>").pane(1);
    assert!(small[5].contains("13 ███") && small[5].contains("··    Command"), "{small:#?}");
    assert!(small.iter().any(|row| row.starts_with("Spain")), "{small:#?}");
}

#[test]
fn in_a_narrow_profile_the_categories_stand_under_the_partners() {
    let rows = Harness::new(56, 40).keys("/norway<enter>").pane(1);
    let place = |text: &str| rows.iter().position(|row| row.starts_with(text)).unwrap();
    assert!(place("Works most with") < place("In 5 of 8"));
}

#[test]
fn no_bar_is_longer_than_24_columns() {
    for width in [120, 160, 200, 300] {
        let browser = Harness::new(width, 40).keys("3");
        let longest = browser.pane(0).iter().map(|row| row.matches('█').count()).max();
        assert!(longest.unwrap() <= 24, "{width}");
        assert!(browser.pane(0).iter().all(|row| !row.contains('…')), "{width}");
    }
}

#[test]
fn a_wide_profile_has_its_projects_and_all_partners_side_by_side() {
    let rows = Harness::new(200, 60).keys("/norway<enter>").pane(1);
    let both = |row: &&String| row.starts_with("Command and control") && row.contains("Works with");
    assert!(rows.iter().any(|row| both(&row)), "{rows:#?}");
    assert!(!Harness::new(120, 60).keys("/norway<enter>").pane(1).iter().any(|row| both(&row)));
}

#[test]
fn every_link_beside_another_text_can_be_reached() {
    let browser = monochrome(200, 30).keys("/norway<enter>");
    let browser = browser.keys_until_reversed("<down>", "Space technologies");
    let browser = browser.keys_until_reversed("<down>", "Austria");
    assert_eq!(browser.keys("<enter>").panes()[1], "Austria");
}

#[test]
fn s_puts_the_countries_in_the_next_order() {
    let browser = Harness::new(120, 40).keys("3s");
    assert_eq!(browser.footer(), " Countries by similarity");
    assert!(browser.panes()[0].contains("by similarity"), "{}", browser.text());
    assert!(browser.selected_in(0).unwrap().starts_with("● Italy"), "the same country");
    let browser = browser.keys("ss");
    assert!(browser.panes()[0].ends_with("by name"));
    assert!(browser.pane(0)[0].contains("Albania"));
    let browser = browser.keys("s");
    assert!(browser.panes()[0].contains("by count"));
    let browser = browser.keys("r");
    assert_eq!(browser.footer(), " Countries by count, reversed");
    assert!(browser.pane(0)[0].contains("Iceland"), "{}", browser.text());
}

#[test]
fn every_country_and_project_of_a_profile_can_be_entered_and_left_again() {
    let browser = monochrome(120, 160).keys("3<tab>");
    let browser = browser.keys_until_reversed("<down>", "Spain").keys("<enter>");
    assert_eq!(browser.panes()[1], "Spain");
    let browser = browser.keys("<bs>");
    assert_eq!(browser.panes()[1], "Italy");
    let browser = browser.keys("<home>").keys_until_reversed("<down>", "ABDM").keys("<enter>");
    assert_eq!(browser.panes()[2], "ABDM");
    let browser = browser.keys("<bs>").keys_until_reversed("<down>", "Ammunition").keys("<enter>");
    assert_eq!(browser.panes()[1], "Projects · 5 of 29");
}

#[test]
fn c_shows_the_profile_of_the_country_that_is_pointed_at() {
    let browser = Harness::new(120, 36).keys("2jjc");
    assert_eq!(browser.panes()[1], "Austria");
    assert!(browser.keys("<bs>").text().contains("❯2 Matrix"));
    let browser = monochrome(120, 36).keys("/mawi<enter>");
    let browser = browser.keys_until_reversed("<down>", "Denmark").keys("c");
    assert_eq!(browser.panes()[1], "Denmark");
    let browser = Harness::new(120, 36).keys("c");
    assert!(browser.footer().starts_with(" Move to a country first"), "{}", browser.footer());
}

#[test]
fn a_country_found_by_a_search_is_shown() {
    let browser = Harness::new(80, 24).keys("/luxembourg<enter>");
    browser.shows(&["❯3 Countries", "Luxembourg · LUX · Ally", "In 5 of 29 projects"]);
    let browser = Harness::new(80, 24).keys("/country:NOR<a-enter>/luxembourg<enter>");
    browser.shows(&["Luxembourg · LUX · Ally"]);
}

#[test]
fn there_are_two_panes_from_56_columns_and_one_below() {
    for (width, panes) in [(200, 2), (80, 2), (56, 2), (55, 1), (24, 1)] {
        let browser = Harness::new(width, 24).keys("3");
        assert_eq!(browser.panes().len(), panes, "{width}");
    }
    let browser = Harness::new(50, 24).keys("3<tab>");
    assert_eq!(browser.panes(), ["Italy"]);
    assert_eq!(Harness::new(120, 36).keys("3<tab>z").panes(), ["Italy"]);
    assert_eq!(Harness::new(120, 36).keys("3<tab>zz").panes().len(), 2);
}

#[test]
fn esc_goes_out_level_by_level() {
    let browser = Harness::new(120, 36).keys("3<tab><down>z<esc>");
    assert_eq!(browser.panes().len(), 2);
    let browser = browser.keys("<esc><esc><down>");
    assert_eq!(browser.panes()[1], "United Kingdom", "the list has the focus");
    browser.keys("<esc>").shows(&["❯3 Countries", "Press q to quit."]);
}

#[test]
fn a_profile_is_copied_as_text_with_its_source() {
    let browser = Harness::new(80, 24).keys("3y");
    let copied = browser.copied();
    assert!(copied.starts_with("Italy · ITA · Ally\nIn 22 of 29 projects"), "{copied}");
    assert!(copied.contains("75%   1.2  ") && copied.contains("Spain"), "{copied}");
    assert!(copied.contains("Source: NATO, updated 3 Mar 2025."), "{copied}");
    assert!(!copied.contains('\u{a0}'));
}

#[test]
fn a_click_selects_a_country_a_second_opens_it_and_the_heading_sorts() {
    let browser = Harness::new(120, 36).keys("3").click_on("Greece");
    assert_eq!(browser.panes()[1], "Greece");
    let before = browser.pane(1);
    let browser = browser.click_on("Greece").keys("<pgdn>");
    assert_ne!(browser.pane(1), before, "the profile has the focus");
    let browser = browser.click_on("Countries ·");
    assert_eq!(browser.footer(), " Countries by similarity");
    let at = browser.place_of("Greece");
    let first = browser.pane(0);
    assert_ne!(browser.wheel(at.x, at.y, false).pane(0), first);
}

#[test]
fn nothing_at_all_is_said_in_words() {
    let browser = Harness::new(80, 24).with_catalogue(&catalogues::of(0, 1)).keys("3<tab><enter>");
    browser.shows(&["This catalogue names no", "Countries · 0"]);
    assert_eq!(browser.keys("y").footer(), " There is nothing to copy here.");
    let browser = Harness::new(80, 24).keys("/zzqqx<a-enter>3");
    browser.shows(&["The filter leaves nothing to tell"]);
    let one = Harness::new(80, 24).with_catalogue(&catalogues::of(1, 1)).keys("3");
    one.shows(&["In 1 of 1 project: 1st of 1 country", "In 1 of 1 category"]);
}

#[test]
fn wide_letters_keep_every_border_in_its_column() {
    let text = catalogues::named("日本国防衛装備", 40);
    let mut browser = Harness::new(80, 24).with_catalogue(&text).keys("3");
    for width in 56..=100 {
        browser.resize(width, 24);
        for y in 2..22 {
            let edge = browser.buffer()[(width - 1, y)].symbol();
            assert!(["│", "┃"].contains(&edge), "row {y} of {width}:\n{}", browser.text());
        }
    }
}

#[test]
fn the_selected_row_is_pointed_at_and_has_a_ground_of_its_own() {
    let browser = Harness::new(120, 36).keys("3<down>");
    let place = browser.place_of("● United Kingdom");
    assert_eq!(browser.buffer()[(place.x - 2, place.y)].symbol(), "❯");
    assert_ne!(browser.style_at(place).bg, browser.style_of("● Italy").bg);
    let reversed = monochrome(120, 36).keys("3<down>").reversed();
    assert!(reversed.contains("United Kingdom") && !reversed.contains("Italy"), "{reversed}");
}

#[test]
fn the_names_on_the_tabs_never_touch_the_title() {
    for view in View::ALL.map(|view| view.number().to_string()) {
        let mut browser = Harness::new(80, 24).keys(&view);
        for width in 24..=140 {
            browser.resize(width, 24);
            let title = browser.screen()[0].clone();
            // A very narrow screen has no tabs.
            let Some(tabs) = title.find(['1', '❯']) else { continue };
            assert!(title[..tabs].is_empty() || title[..tabs].ends_with(' '), "{width}: {title}");
            let shown = View::ALL.map(|view| format!("{} {}", view.number(), view.name()));
            let own = shown.iter().filter(|name| title.contains(*name)).count();
            assert!(own == View::ALL.len() || width < 120 && own <= 1, "{width}: {title}");
        }
    }
}

#[test]
fn a_link_counts_only_where_it_is_seen() {
    let spain = monochrome(120, 160).keys("3<tab>").keys_until_reversed("<down>", "Spain");
    let browser = spain.keys("<left>");
    assert!(browser.selected_in(0).unwrap().contains("Italy"));
    browser.keys("<space>").shows(&["country:ITA"]).shows_no("country:ESP");
    let spain = monochrome(120, 160).keys("3<tab>").keys_until_reversed("<down>", "Spain");
    assert_eq!(spain.keys("<tab>c").panes()[1], "Italy");
    let spain = monochrome(120, 160).keys("3<tab>").keys_until_reversed("<down>", "Spain");
    spain.keys("<left><esc>").shows(&["Press q to quit."]);
    let browser = monochrome(120, 160).keys("/mawi<enter>");
    let browser = browser.keys_until_reversed("<down>", "Denmark").keys("<left><space>");
    browser.shows_no("country:DNK");
    assert!(browser.footer().starts_with(" Move to a country first"), "{}", browser.footer());
}

#[test]
fn marks_are_shown_beside_the_names_and_by_count_stays_true_while_one_marks() {
    // By count Italy leads, then the United Kingdom, then the Netherlands and Spain.
    let mut browser = Harness::new(120, 40).keys("3g");
    for (keys, marked) in
        [("j<space>", "●+United Kingdom"), ("j<space><space>", "●−"), ("k<space>", "●+"), ("u", "")]
    {
        browser = browser.keys(keys);
        assert!(browser.panes()[0].contains("by count"));
        let numbers: Vec<usize> = browser.pane(0)[..34]
            .iter()
            .filter_map(|row| row.split_whitespace().find_map(|word| word.parse().ok()))
            .collect();
        assert_eq!(numbers.len(), 34, "{keys}");
        assert!(numbers.is_sorted_by(|one, next| one >= next), "{keys}: {numbers:?}");
        // The cursor follows the country that was marked.
        assert!(browser.selected_in(0).unwrap().starts_with(marked), "{keys}: {}", browser.text());
    }
}

#[test]
fn of_many_projects_launched_at_once_three_are_named_with_the_query_that_lists_all() {
    let browser = Harness::new(80, 24).with_catalogue(&catalogues::of(2, 40)).keys("3");
    let prose = browser.prose(1);
    let query = "country:AAA launched:2024";
    let count = (0..40).filter(|project| project % 3 != 1).count();
    let launches = format!("Name 0; Name 2; Name 3 and {} more: {query}", count - 3);
    assert!(prose.contains(&format!("Launched 2024: {launches}")), "{prose}");
    assert!(!prose.contains("launch 2024"), "one date is told once: {prose}");
    browser.shows(&["Name 1 · "]);
    let listed = browser.keys("/").paste(query).keys("<a-enter>");
    listed.shows(&[&format!("{count} of 40")]);
}

#[test]
fn a_profile_quotes_the_text_that_names_a_country_without_listing_it() {
    let prose = Harness::new(120, 120).keys("/germany<enter>").prose(1);
    let quoted =
        "Named in the text, but not listed CBRN-DF: The CBRN Cluster, which is led by Germany,";
    assert!(prose.contains(quoted), "{prose}");
    assert!(!Harness::new(120, 120).keys("/iceland<enter>").prose(1).contains("Named in the text"));
}
