//! Saved queries and figures: lists in which each row opens the projects it counts.

use super::catalogues;
use super::catalogues::PLAIN;
use super::harness::Harness;

/// The row of a list with a name.
#[track_caller]
fn row(browser: &Harness, name: &str) -> Vec<String> {
    let line = browser.line_with(name);
    let (_, after) = line.split_once(name).unwrap();
    after.split_whitespace().map(str::to_owned).collect()
}

#[test]
fn the_figures_tell_sizes_participations_stages_launches_and_shares() {
    let browser = Harness::new(120, 70).keys("i");
    for (name, figure) in [
        ("Projects ", "29"),
        ("Participations ", "338"),
        ("Fewest", "3"),
        ("Median", "11"),
        ("Mean", "11.7"),
        ("Most ", "26"),
        ("Ammunition", "89"),
        ("Being established", "7"),
        ("2024 ", "5"),
        ("Unknown", "2"),
        ("Participations of NATO partners", "0.9%"),
        ("Filled cells of the matrix", "34.3%"),
    ] {
        let row = browser.inside("╭ Figures").into_iter().find(|row| row.contains(name));
        let row = row.unwrap_or_else(|| panic!("{name}:\n{}", browser.text()));
        let words = row.split(name).nth(1).unwrap();
        assert_eq!(words.split_whitespace().next(), Some(figure), "{row}");
    }
    browser.shows(&["C-SOCC", "MAWI", "338 of 986", "3 of 338", "5 projects · mean 17.8"]);
}

#[test]
fn up_over_a_heading_leads_to_the_row_before_it() {
    let selected = |keys: &str| {
        let rows = Harness::new(120, 40).keys(keys).inside("╭ Figures");
        let row = rows.into_iter().find(|row| row.starts_with('❯')).unwrap();
        row.trim_start_matches('❯').trim().to_owned()
    };
    // The first group has two rows; the third row is the first of the next group.
    assert!(selected("i<down><down>").starts_with("Fewest"), "{}", selected("i<down><down>"));
    let row = selected("i<down><down><up>");
    assert!(row.starts_with("Participations"), "{row}");
}

#[test]
fn the_categories_sum_up_to_all_participations() {
    let rows = Harness::new(120, 70).keys("i").inside("╭ Figures");
    let from = rows.iter().position(|row| row == "Participations by category").unwrap();
    let numbers = rows[from + 1..].iter().map_while(|row| {
        if row.is_empty() {
            return None;
        }
        row.split_whitespace()
            .rev()
            .find_map(|word| word.parse::<usize>().ok().filter(|one| *one > 5))
    });
    assert_eq!(numbers.sum::<usize>(), 338, "{rows:#?}");
}

#[test]
fn the_years_of_launch_and_those_without_a_date_sum_up_to_all_projects() {
    let rows = Harness::new(120, 70).keys("i").inside("╭ Figures");
    let from = rows.iter().position(|row| row == "Projects by year of launch").unwrap();
    let count = |row: &String| {
        let words: Vec<&str> = row.trim_start_matches("Unknown").split_whitespace().collect();
        let mut numbers = words.iter().filter_map(|word| word.parse::<usize>().ok());
        numbers.find(|&number| number < 1000).unwrap()
    };
    let rows = rows[from + 1..].iter().take_while(|row| !row.is_empty());
    assert_eq!(rows.map(count).sum::<usize>(), 29);
    let browser = Harness::new(120, 70).keys("i").click_on("Unknown").click_on("Unknown");
    browser.shows(&["launched:unknown 2 of 29"]);
}

#[test]
fn enter_on_a_figure_opens_what_it_counts() {
    let browser = Harness::new(120, 40).keys("i").click_on("Ammunition").click_on("Ammunition");
    browser.shows(&["❯1 Browse", "Projects · 5 of 29"]);
    let browser = Harness::new(120, 40).keys("2i<down><down><enter>");
    browser.shows(&["count:3 1 of 29", "❯1 Browse"]);
    browser.keys("<bs>").shows(&["❯2 Matrix"]).shows_no("F clears");
}

#[test]
fn the_figures_respect_the_query() {
    let browser = Harness::new(120, 40).keys("/category:ammunition<a-enter>i");
    assert_eq!(row(&browser, "Participations  ")[0], "89");
    let nothing = Harness::new(80, 24).keys("/zzqqx<a-enter>i");
    assert_eq!(row(&nothing, "Participations  ")[0], "0");
    nothing.shows_no("Median");
}

#[test]
fn a_saved_query_is_listed_with_its_count_and_becomes_the_filter() {
    let browser = Harness::new(80, 24).keys("3p");
    browser.shows(&["Saved queries", "Led by Hungary", "lead:HUN"]);
    assert_eq!(row(&browser, "Led by Hungary")[0], "1");
    let browser = browser.keys("<down><down><enter>");
    browser.shows(&["lead:HUN 1 of 29", "❯3 Countries"]);
    browser.keys("<bs>").shows_no("F clears");
}

#[test]
fn a_saved_query_that_cannot_be_read_shows_why() {
    let text = PLAIN.replace(
        "glossary:",
        "presets: [(name: \"Good\", query: \"country:AAA\"), (name: \"Bad\", query: \"country:QQQ\")], glossary:",
    );
    let browser = Harness::new(80, 24).with_catalogue(&text).keys("p");
    browser.shows(&["Good", "country:AAA", "Bad", "unknown country “QQQ”"]);
    let browser = browser.keys("<down><enter>");
    assert!(browser.footer().contains("unknown country “QQQ”"), "{}", browser.footer());
    browser.shows(&["Saved queries"]);
}

#[test]
fn a_catalogue_without_saved_queries_says_so() {
    let browser = Harness::new(80, 24).with_catalogue(&catalogues::of(1, 1)).keys("p");
    assert_eq!(browser.footer(), " This catalogue has no saved queries.");
}

#[test]
fn both_lists_close_with_their_key_or_esc_and_move_over_headings() {
    for (open, close) in [("p", "p"), ("p", "<esc>"), ("i", "<esc>")] {
        let browser = Harness::new(80, 24);
        let before = browser.buffer().clone();
        assert_eq!(
            browser.keys(open).keys("<down>").keys(close).buffer(),
            &before,
            "{open}{close}"
        );
    }
    let mut browser = Harness::new(80, 24).keys("i");
    for key in ["<down>", "<up>", "<pgdn>", "<pgup>", "<end>", "<home>"] {
        for _ in 0..30 {
            browser = browser.keys(key);
            let rows = browser.inside("╭ Figures");
            assert!(rows.iter().any(|row| row.starts_with('❯')), "{key}: {rows:#?}");
        }
    }
}

#[test]
fn marks_are_not_put_on_what_a_list_covers() {
    for list in ["i", "p", "f"] {
        let browser = Harness::new(120, 40).keys("2").keys(list).keys("u<esc><esc>");
        browser.shows(&["34 countries by name"]);
        if list != "f" {
            let browser = Harness::new(120, 40).keys("2").keys(list).keys("<space><esc>");
            assert!(!browser.text().contains("F clears"), "{list}:\n{}", browser.text());
        }
    }
}

#[test]
fn more_countries_than_can_be_compared_are_refused_in_words() {
    let browser = Harness::new(80, 24).with_catalogue(&catalogues::of(2_001, 1)).keys("4");
    browser.shows(&["2001 countries are too many"]).shows_no("names no country");
}

#[test]
fn a_list_longer_than_the_screen_is_typed_into() {
    let browser = Harness::new(80, 24).keys("imedian");
    browser.shows(&["╭ Figures: type to find", "/ median", "❯ Median"]);
    browser.shows(&["Countries in a project"]).shows_no("Participations by category");
    let browser = browser.keys("<esc>");
    browser.shows(&["Participations by category"]);
    browser.keys("<esc>").shows_no("╭ Figures");
    Harness::new(80, 24).keys("izzz").shows(&["No row has these words."]);
    // One that fits has letters for keys.
    let browser = Harness::new(80, 24).keys("p");
    browser.shows_no("type to find");
    browser.keys("q").shows_no("╭ Saved");
}

#[test]
fn the_two_countries_that_share_most_are_among_the_figures() {
    let browser = Harness::new(100, 30).keys("i");
    let browser = browser.keys("italy and spain");
    browser.shows(&["Projects that two countries share", "Italy and Spain", "75% of 24"]);
    let browser = browser.keys("<enter>");
    browser.shows(&["country:ITA 22 · country:ESP 18 of 29", "18 of 29"]);
}

#[test]
fn groups_and_at_least_so_many_are_figures_that_open_to_their_projects() {
    let browser = Harness::new(100, 30).keys("ibel dnk est");
    browser.shows(&["Countries together in 5 projects or more", "❯ BEL DNK EST FRA LVA"]);
    assert!(row(&browser, "PRT ESP GBR").contains(&"10".to_owned()), "{}", browser.text());
    browser.keys("<enter>").shows(&["5 of 29", "country:BEL"]);
    let three = "/country:DEU country:NLD country:NOR<a-enter>i";
    let browser = Harness::new(100, 30).keys(three).keys("at least 2");
    browser.shows(&["Projects of Germany, the Netherlands and Norway", "59% of 29"]);
    assert_eq!(row(&browser, "At least 2 of the 3")[0], "17");
    browser.keys("<down><enter>").shows(&["17 of 29", "country:2of:DEU|NLD|NOR"]);
    // One country is no comparison.
    let one = Harness::new(100, 60).keys("/country:FRA<a-enter>i");
    one.shows(&["Countries together in"]).shows_no("At least");
}

#[test]
fn groups_that_take_long_to_find_are_left_to_the_overlap() {
    let text = catalogues::all_but_one(20);
    let browser = Harness::new(120, 60).with_catalogue(&text).keys("i");
    browser
        .shows(&["Countries together in 5 projects or more: too many to try here; Overlap lists"]);
}
