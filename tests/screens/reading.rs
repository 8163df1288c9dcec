//! What words mean as fields in the search box, completion as a list, and hits outside the filter.

use hvp::app::Spot;
use ratatui::layout::Position;

use super::catalogues;
use super::harness::Harness;
use super::search::hits;

/// The rows of the list of a box of 120 columns after keys, without the spaces between their parts.
fn rows(browser: &Harness) -> Vec<String> {
    let words = |row: &String| row.split_whitespace().collect::<Vec<_>>().join(" ");
    hits(browser).iter().map(words).collect()
}

/// The rows of the completions under the text field.
fn completions(browser: &Harness) -> Vec<String> {
    let Position { x, y } = browser.place_of("╭ Search");
    let lines = browser.screen().into_iter().enumerate().skip(usize::from(y) + 1);
    let row = |(y, line): (usize, String)| {
        let y = u16::try_from(y).unwrap();
        let width = browser.buffer().area.width;
        let is_row = |x: &u16| matches!(browser.spot(*x, y), Some(Spot::SideRow(_)));
        let start = (x..width).find(is_row)?;
        let end = (start..width).find(|x| !is_row(x)).unwrap_or(width);
        let row = line.chars().skip(start.into()).take(usize::from(end - start));
        Some(row.collect::<String>().split_whitespace().collect::<Vec<_>>().join(" "))
    };
    lines.filter_map(row).collect()
}

#[test]
fn a_stage_a_year_or_a_combination_is_the_first_row_and_enter_takes_it() {
    for (typed, row, left) in [
        ("completed", "❯ read as stage:completed 1 project", "1 of 29"),
        ("2024", "❯ read as launched:2024 5 projects", "5 of 29"),
        ("partner", "❯ read as standing:partner 3 projects", "3 of 29"),
        (
            "germany and netherlands not france",
            "❯ read as country:DEU country:NLD -country:FRA 5 projects",
            "5 of 29",
        ),
    ] {
        let browser = Harness::new(120, 36).keys(&format!("/{typed}"));
        assert_eq!(rows(&browser)[0], row, "{typed}");
        let last = row.rsplit(' ').nth(2).unwrap();
        let browser = browser.keys("<enter>");
        browser.shows_no("╭ Search").shows(&[last, left]);
        assert_eq!(browser.panes()[1], format!("Projects · {left}"), "{typed}");
    }
}

#[test]
fn what_is_called_so_is_the_first_row_and_the_reading_the_second() {
    for (typed, first, second) in [
        ("norway", "❯ NOR Norway country", "read as country:NOR 15 projects"),
        ("uk", "❯ GBR United Kingdom alias UK country", "read as country:GBR 21 projects"),
        (
            "space technologies",
            "❯ Space technologies category",
            "read as category:space-technologies 3 projects",
        ),
    ] {
        let browser = Harness::new(120, 36).keys(&format!("/{typed}"));
        assert_eq!(rows(&browser)[..2], [first, second], "{typed}");
    }
    let browser = Harness::new(120, 36).keys("/norway<enter>");
    browser.shows_no("of 29 ·");
    let browser = Harness::new(120, 36).keys("/norway<down><enter>");
    assert_eq!(browser.panes()[1], "Projects · 15 of 29");
}

#[test]
fn tab_puts_the_reading_into_the_box() {
    for (typed, query) in [
        ("norway", "/ country:NOR"),
        ("germany netherlands -france", "/ country:DEU country:NLD -country:FRA"),
        ("country:DEU country:NLD -fra", "/ country:DEU country:NLD -country:FRA"),
        ("helicopters germany", "/ helicopters country:DEU"),
        ("space", "/ category:space-technologies"),
        ("icelnd", "/ country:ISL"),
        ("tank or bridge", "/ tank|bridge"),
    ] {
        let browser = Harness::new(120, 36).keys(&format!("/{typed}<tab>"));
        browser.shows(&[query]).shows_no("read as");
    }
    // An unfinished value is completed first.
    Harness::new(120, 36).keys("/norway country:isl<tab>").shows(&["/ norway country:ISL"]);
}

#[test]
fn what_is_read_in_part_is_offered_after_the_best_hit() {
    let browser = Harness::new(120, 36).keys("/space");
    assert!(rows(&browser)[0].starts_with("❯ APSS"), "{:?}", rows(&browser));
    assert_eq!(rows(&browser)[1], "or ask for category:space-technologies 3 projects");
    let browser = browser.keys("<down><enter>");
    assert!(browser.selected_in(0).unwrap().starts_with("Space technologies"));
    // Without a hit, it is the first row.
    let browser = Harness::new(120, 36).keys("/launched norway");
    assert_eq!(hits(&browser).len(), 1);
    browser.shows(&["No text has all of this."]);
    // What would select nothing is not offered.
    assert!(hits(&Harness::new(120, 36).keys("/greenland germany")).is_empty());
}

#[test]
fn at_most_three_offers_stand_before_the_other_hits() {
    let area = |place: usize| {
        format!(
            r#"(id: "area-{place}", name: "Radar area {place}", summary: "S", projects: [
            (id: "x{place}", name: "X{place}", participants: ["AAA"])]),"#
        )
    };
    let areas = (0..8).map(area).collect::<Vec<_>>().concat();
    let text = catalogues::of(3, 4).replace("categories: [", &format!("categories: [{areas}"));
    let text = text.replace("name: \"Name ", "name: \"Radar ");
    let rows = rows(&Harness::new(120, 60).with_catalogue(&text).keys("/radar"));
    let is_offer = |row: &String| row.starts_with("or ask for ");
    let offers: Vec<usize> = (0..rows.len()).filter(|&row| is_offer(&rows[row])).collect();
    assert_eq!(offers[..3], [1, 2, 3], "{rows:#?}");
    assert!(offers.len() > 3 && offers[3] > 8, "{rows:#?}");
    assert_eq!(offers.last(), Some(&(rows.len() - 1)), "{rows:#?}");
}

#[test]
fn a_kept_filter_is_the_reading() {
    for key in ["<a-enter>", "<c-o>"] {
        let browser = Harness::new(120, 36).keys(&format!("/denmark{key}"));
        browser.shows(&["country:DNK", "12 of 29", "Read as country:DNK"]).shows_no("╭ Search");
        browser.keys("/<c-up>").shows(&["/ country:DNK"]);
    }
}

#[test]
fn what_could_be_read_in_two_ways_shows_both_as_rows_and_no_hit() {
    let browser = Harness::new(120, 36).keys("/").paste("germany and netherlands or france");
    browser.shows(&["“country:DEU country:NLD|FRA” or", "“country:DEU|FRA country:NLD|FRA”"]);
    assert_eq!(
        rows(&browser),
        [
            "❯ write country:DEU country:NLD|FRA 14 projects",
            "write country:DEU|FRA country:NLD|FRA 19 projects",
        ]
    );
    // The text itself is no query to keep.
    browser.keys("<c-o>").shows(&["╭ Search"]);
}

#[test]
fn a_project_and_its_glossary_term_are_one_row_that_says_both() {
    let browser = Harness::new(120, 36).keys("/mawi");
    let mawi: Vec<_> = rows(&browser).into_iter().filter(|row| row.contains("MAWI")).collect();
    assert_eq!(mawi, ["❯ MAWI Multinational Ammunition Warehousing Initiative glossary: MAWI 26"]);
    let browser = Harness::new(120, 36).keys("/nspa");
    let organisations = rows(&browser).into_iter().filter(|row| row.contains("NSPA NATO Support"));
    assert_eq!(
        organisations.collect::<Vec<_>>(),
        ["❯ NSPA NATO Support and Procurement Agency glossary: NSPA organisation"]
    );
    // A term that is about nothing else has its own row.
    let browser = Harness::new(120, 36).keys("/repmus");
    assert!(rows(&browser)[0].ends_with(" glossary"), "{:?}", rows(&browser));
}

#[test]
fn completions_are_a_list_of_values_names_and_counts() {
    let browser = Harness::new(120, 36).keys("/stage:<tab>");
    browser.shows(&["/ stage:being-established", "╭ 1 of 4 ─"]);
    assert_eq!(
        completions(&browser),
        [
            "❯stage:being-established Being established 7",
            "stage:established Established 15",
            "stage:established-and-delivering Established and delivering 6",
            "stage:completed Completed 1",
        ]
    );
    let browser = browser.keys("<tab><down>");
    browser.shows(&["/ stage:established-and-delivering", "╭ 3 of 4 ─"]);
    assert!(completions(&browser)[2].starts_with("❯stage:established-and-delivering"));
    // Below them are its hits. Enter takes it, and the completions are gone.
    assert_eq!(hits(&browser).len(), 6);
    let browser = browser.keys("<enter>");
    browser.shows(&["/ stage:established-and-delivering", "6 found"]).shows_no("3 of 4");
    assert_eq!(hits(&browser).len(), 6);
    // Esc puts the text back first.
    let browser = Harness::new(120, 36).keys("/stage:<tab><tab><esc>");
    browser.shows(&["╭ Search", "/ stage: "]).shows_no(" of 4");
    browser.keys("<esc>").shows_no("╭ Search");
}

#[test]
fn a_long_list_of_completions_scrolls_with_the_chosen_one() {
    let browser = Harness::new(80, 24).keys("/country:<s-tab>");
    browser.shows(&["╭ 34 of 34 ─", "❯country:"]);
    let browser = browser.keys("<pgup><home>");
    assert!(completions(&browser).iter().any(|row| row.starts_with('❯')), "{}", browser.text());
}

#[test]
fn an_unfinished_value_shows_its_completions_under_the_word() {
    for size in [(80, 24), (120, 30), (200, 60)] {
        let browser = Harness::new(size.0, size.1).keys("/mawi country:sl");
        assert_eq!(
            completions(&browser),
            ["country:SVK Slovakia 1", "country:SVN Slovenia 1"],
            "{size:?}"
        );
        let word = browser.place_of("country:sl");
        let value = browser.place_of("country:SVK");
        assert_eq!((value.x, value.y), (word.x, word.y + 2), "{size:?}");
        let browser = browser.keys("<tab>");
        browser.shows(&["/ mawi country:SVK", "╭ 1 of 2 ─"]);
        // A click takes another.
        browser.click_on("country:SVN").shows(&["/ mawi country:SVN "]).shows_no("1 of 2");
    }
    // A finished value and a word have none; without hits, the arrow goes to the completions.
    for typed in ["/country:DEU", "/slo", "/country:DEU "] {
        assert_eq!(completions(&Harness::new(80, 24).keys(typed)), Vec::<String>::new(), "{typed}");
    }
    let browser = Harness::new(80, 24).keys("/stage:<down><down>");
    assert!(completions(&browser)[1].starts_with("❯stage:established "), "{}", browser.text());
}

#[test]
fn a_hit_outside_the_filter_is_marked_and_entering_it_says_what_became_of_the_filter() {
    let browser = Harness::new(120, 36).keys("/country:ISL<c-o>/starlift");
    let outside: Vec<_> =
        rows(&browser).into_iter().filter(|row| row.contains("outside the filter")).collect();
    assert_eq!(outside.len(), 1, "{:?}", rows(&browser));
    assert!(outside[0].contains("STARLIFT"));
    let browser = browser.keys("<enter>");
    browser.shows(&["The filter was cleared"]);
    let browser = Harness::new(120, 36).keys("/country:ISL<c-o>/northlink");
    browser.shows_no("outside the filter");
}
