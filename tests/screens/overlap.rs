//! Overlap: the map of every two countries, and the comparison of some. The numbers were counted by hand
//! on the source page.

use hvp::app::{Settings, Spot, ThemeName};
use ratatui::layout::Position;

use super::catalogues;
use super::harness::Harness;

const BOTH: &str = "/country:ITA country:ESP<a-enter>4";

/// The corner and the title of the comparison with the focus.
const COMPARISON: &str = "╭ ❯Comparison";

/// The map in order of names, with the cursor on the cell of two countries.
#[track_caller]
fn at(row: &str, column: &str) -> Harness {
    let browser = Harness::new(120, 60).keys("4ss");
    browser.shows(&["by name"]);
    let first = cell(&browser, 0, 0).y;
    let place = |name: &str| {
        let line = format!("   {name} ");
        let rows = browser.screen();
        let y = rows.iter().position(|row| format!("{row} ").replace('❯', " ").starts_with(&line));
        y.unwrap_or_else(|| panic!("{name}:\n{}", browser.text())) - usize::from(first)
    };
    let at = cell(&browser, place(row), place(column));
    browser.click(at.x, at.y)
}

/// The position of a cell of the map.
fn cell(browser: &Harness, row: usize, column: usize) -> Position {
    let area = browser.buffer().area;
    let wanted = Some(Spot::Cell { row, column });
    area.positions().find(|at| browser.spot(at.x, at.y) == wanted).unwrap()
}

#[test]
fn the_two_that_share_most_come_first_and_are_told_in_a_sentence() {
    let browser = Harness::new(120, 36).keys("4");
    browser.shows(&["❯4 Overlap", "shared projects · by similarity"]);
    assert!(browser.text().contains("share 18 projects"), "{}", browser.text());
    let browser = at("Italy", "Spain");
    let sentence =
        "Italy and Spain share 18 projects: 75% of the 24 projects either is in; 1.2 × chance";
    browser.shows(&[sentence]);
    at("United Kingdom", "Italy").shows(&["The United Kingdom and Italy share 18 projects: 72"]);
}

#[test]
fn the_diagonal_has_each_countrys_own_count() {
    let browser = Harness::new(120, 60).keys("4");
    for (name, count) in [("Italy", 22), ("United Kingdom", 21), ("Iceland", 1), ("Luxembourg", 5)]
    {
        let place = (0..34).find(|&row| {
            let at = cell(&browser, row, row);
            browser.screen()[usize::from(at.y)].contains(&format!(" {name} "))
        });
        let place = place.unwrap_or_else(|| panic!("{name}"));
        let at = cell(&browser, place, place);
        let number: String =
            (at.x..at.x + 3).map(|x| browser.buffer()[(x, at.y)].symbol()).collect();
        assert_eq!(number.trim(), count.to_string(), "{name}");
    }
}

#[test]
fn all_34_countries_fit_in_80_columns() {
    let browser = Harness::new(80, 24).keys("4");
    let right = browser.screen()[1].clone();
    assert!(right.contains('▾') && !right.contains('▸'), "{right}");
    let browser = Harness::new(40, 24).keys("4");
    assert!(browser.text().contains('▸') || browser.text().contains('◂'), "{}", browser.text());
}

#[test]
fn numbers_never_touch_without_colours_or_zoomed_in() {
    let settings = Settings { theme: ThemeName::Mono, colour: false, ..Settings::default() };
    let mono = Harness::new(80, 24).with(settings).keys("4z");
    for browser in [mono, Harness::new(80, 24).keys("4z")] {
        for row in browser.screen().iter().skip(5).take(16) {
            let numbers = row
                .split([' ', '░', '▒', '▓', '█', '·'])
                .filter(|word| word.parse::<usize>().is_ok());
            assert!(numbers.clone().count() > 5, "{row}");
            assert!(numbers.map(str::len).all(|digits| digits <= 2), "{row}");
        }
        assert!(browser.screen()[1].contains('▾'), "{}", browser.text());
    }
}

#[test]
fn names_and_headings_stay_while_the_map_scrolls() {
    let browser = Harness::new(60, 20).keys("4<home>").keys(&"<left>".repeat(40));
    let before = browser.screen();
    let browser = browser.keys(&"<right>".repeat(33)).keys("<end>");
    let after = browser.screen();
    assert_ne!(before[2..5], after[2..5], "other headings");
    assert!(after[1].contains('◂') && after[1].contains('▴'), "{}", after[1]);
    assert!(!after[1].contains('▸') && !after[1].contains('▾'), "{}", after[1]);
}

#[test]
fn m_shows_the_jaccard_index_instead() {
    let browser = Harness::new(200, 60).keys("4ssm");
    assert_eq!(browser.footer(), " Each cell: Jaccard index, %");
    browser.shows(&["Jaccard index, % · by name"]);
    let line = browser.line_with("  Italy");
    assert!(line.split_whitespace().any(|number| number == "75"), "{line}");
    assert!(!browser.keys("m").line_with("Italy  ").contains("75"));
}

#[test]
fn the_stronger_ground_is_the_larger_number_and_digits_are_always_there() {
    let ground = |browser: &Harness, row, column| browser.style_at(cell(browser, row, column)).bg;
    // The crosshair is moved to the edge, away from these cells.
    let browser = Harness::new(120, 60).keys("4").keys("<home>").keys(&"<left>".repeat(40));
    let all: Vec<_> = (2..30).map(|row| ground(&browser, row, row + 1)).collect();
    let kinds = all.iter().collect::<std::collections::HashSet<_>>().len();
    assert!(kinds > 2, "{all:?}");
    let settings = Settings { theme: ThemeName::Mono, colour: false, ..Settings::default() };
    let mono = Harness::new(120, 60).with(settings).keys("4<home>").keys(&"<left>".repeat(40));
    let digits = |text: String| text.chars().filter(char::is_ascii_digit).collect::<String>();
    assert_eq!(digits(mono.text()), digits(browser.text()));
}

#[test]
fn enter_on_a_cell_shows_what_both_are_in() {
    let browser = at("Italy", "Spain").keys("<enter>");
    browser.shows(&["country:ITA 22 · country:ESP 18 of 29", "❯1 Browse"]);
    assert_eq!(browser.panes()[1], "Projects · 18 of 29");
    let browser = browser.keys("<bs>");
    browser.shows(&["❯4 Overlap", "Italy and Spain share 18 projects"]).shows_no("F clears");
}

#[test]
fn a_cell_of_nothing_shared_is_said_and_not_opened() {
    let browser = at("Albania", "Iceland");
    browser.shows(&["Albania and Iceland share none of the 3 projects either is in"]);
    let browser = browser.keys("<enter>");
    assert_eq!(browser.footer(), " There is no project to show.");
    browser.shows(&["❯4 Overlap"]);
}

#[test]
fn two_countries_are_compared_as_only_one_both_and_none() {
    let browser = Harness::new(120, 36).keys(BOTH);
    browser.shows(&["Comparison of 2", "ITA ESP"]);
    // Either of the two is in 22 + 20 − 18 = 24 of 29 projects.
    let rows: Vec<_> = ["both", "only Italy", "only Spain", "neither"]
        .map(|label| browser.line_with(label))
        .into_iter()
        .collect();
    for (row, count) in rows.iter().zip(["18", "4", "2", "5"]) {
        assert!(row.split_whitespace().any(|word| word == count), "{count}: {row}");
    }
    assert!(rows[0].contains("●───●"), "{}", rows[0]);
    assert!(!rows[1].contains("●───●"), "{}", rows[1]);
    browser.shows(&["exactly Italy and Spain: 18", "at least Italy and Spain: 18"]);
    assert_eq!(browser.place_of("neither").y, browser.place_of("only Spain").y + 1);
}

#[test]
fn the_exact_combinations_of_three_add_up_to_all_projects() {
    let browser =
        Harness::new(120, 36).keys("/country:ITA country:ESP country:GBR<a-enter>4<tab><tab>");
    let rows = browser.inside(COMPARISON);
    let exact = rows.iter().skip(1).take_while(|row| !row.contains(" or more"));
    let numbers = exact.map_while(|row| {
        let row = row.trim_start_matches(['❯', ' ', '●', '·', '─']);
        row.split_whitespace().next()?.parse::<usize>().ok()
    });
    let numbers: Vec<_> = numbers.collect();
    assert_eq!(numbers.iter().sum::<usize>(), 29, "{rows:#?}");
    let exact = &numbers[..numbers.len() - 1];
    assert!(exact.is_sorted_by(|one, next| one >= next), "the biggest first: {numbers:?}");
}

#[test]
fn enter_on_a_combination_opens_its_projects() {
    let browser = Harness::new(80, 24).keys(BOTH).keys("<tab><tab><down>");
    browser.shows(&["exactly Italy: 4", "at least Italy: 22"]);
    let browser = browser.keys("<enter>");
    browser.shows(&["country:ITA 22 · -country:ESP 4 of 29", "4 of 29"]);
    let browser = Harness::new(80, 24).keys(BOTH).keys("<tab><tab><end><up><enter>");
    browser.shows(&["-country:ITA 7 · -country:ESP 5 of 29", "5 of 29"]);
}

#[test]
fn the_comparison_keeps_the_rest_of_the_query() {
    let browser = Harness::new(120, 36)
        .keys("/stage:established country:ITA country:ESP<a-enter>4<tab><tab>");
    let all = Harness::new(120, 36).keys("/stage:established<a-enter>");
    let count: usize = all.footer().split_whitespace().rev().nth(1).unwrap().parse().unwrap();
    let sum: usize = ["both", "only Italy", "only Spain", "neither"]
        .iter()
        .filter_map(|label| {
            let line = browser.text().lines().find(|line| line.contains(label))?.to_owned();
            let mut words = line.split_whitespace().rev();
            words.find_map(|word| word.parse::<usize>().ok())
        })
        .sum();
    assert_eq!(sum, count, "{}", browser.text());
}

#[test]
fn more_countries_than_can_be_compared_are_said() {
    let letter = |place: u8| char::from(b'A' + place % 26);
    let code = |place: u8| format!("A{}{}", letter(place / 26), letter(place));
    let codes =
        (0..33).map(|place| format!("country:{}", code(place))).collect::<Vec<_>>().join(" ");
    let text = catalogues::large(60, 5);
    let browser = Harness::new(120, 36).with_catalogue(&text).keys("/").paste(&codes);
    let browser = browser.keys("<a-enter>4");
    browser.shows(&["33 countries are too many to compare"]);
}

#[test]
fn the_sentence_and_the_combination_are_copied_with_their_source() {
    let browser = at("Italy", "Spain").keys("y");
    let source = "(NATO, 3 Mar 2025, https://www.nato.int/cps/en/natohq/topics_163289.htm)";
    assert!(browser.copied().starts_with("Italy and Spain share 18 projects"));
    assert!(browser.copied().contains(source), "{}", browser.copied());
    let browser = Harness::new(80, 24).keys(BOTH).keys("<tab><tab><down>y");
    let copied = browser.copied();
    assert!(copied.starts_with("exactly Italy: 4; at least Italy: 22\n"), "{copied}");
    assert_eq!(copied.lines().count(), 6, "{copied}");
}

#[test]
fn the_mouse_selects_opens_scrolls_and_sorts() {
    let browser = Harness::new(120, 36).keys("4");
    let at = cell(&browser, 13, 12);
    let browser = browser.click(at.x, at.y);
    browser.shows(&["Spain and Belgium share 15 projects"]);
    browser.click(at.x, at.y).shows(&["❯1 Browse", "15 of 29"]);
    let browser = Harness::new(120, 36).keys("4");
    let top = browser.screen()[5].clone();
    let browser = browser.wheel(at.x, at.y, true);
    assert_ne!(browser.screen()[5], top);
    let browser = browser.click_on("shared projects");
    assert_eq!(browser.footer(), " Countries by catalogue");
    let browser = browser.click_on("Finland");
    browser.shows(&["❯ Finland"]);
    let browser = Harness::new(120, 36).keys(BOTH).click_on("only Italy");
    browser.shows(&["exactly Italy: 4"]);
    browser.click_on("only Italy").shows(&["country:ITA 22 · -country:ESP 4 of 29"]);
}

#[test]
fn nothing_at_all_is_said_in_words() {
    let browser = Harness::new(80, 24).with_catalogue(&catalogues::of(0, 1)).keys("4<enter>");
    browser.shows(&["This catalogue names no country."]);
    assert_eq!(browser.keys("y").footer(), " There is nothing to copy here.");
    Harness::new(80, 24).keys("/zzqqx<a-enter>4").shows(&["No project matches the filter"]);
    let one = Harness::new(80, 24).with_catalogue(&catalogues::of(1, 1)).keys("4");
    one.shows(&["Name 0 takes part in 1 of 1 project"]);
}

#[test]
fn space_marks_the_country_of_the_row_and_two_marks_make_a_comparison() {
    let browser = at("Italy", "Spain").keys("<space>");
    browser.shows(&["country:ITA", "22 of 29", "❯+Italy"]).shows_no("Comparison");
    let excluded = at("Italy", "Spain").keys("<space><space><down><space>");
    excluded.shows(&["country:LVA", "−Italy", "❯+Latvia"]);
    // Of the projects of Italy most have Spain too: by count it follows Italy then.
    let browser = Harness::new(120, 36).keys("3<space><down><space>4");
    browser.shows(&["18 of 29", "Comparison of 2"]);
    browser.keys("u").shows_no("Comparison");
}

#[test]
fn the_comparison_marks_no_country_of_a_map_that_may_be_hidden() {
    for (width, key) in [(80, "<space>"), (80, "c"), (120, "<space>"), (120, "c")] {
        let browser = Harness::new(width, 24).keys(BOTH).keys("<tab><tab>").keys(key);
        assert_eq!(browser.footer(), " Move to a country of the map first: Esc leads there.");
        browser.shows(&["18 of 29", "Comparison"]);
    }
}

#[test]
fn the_map_counts_what_the_comparison_beside_it_counts() {
    let three = "/country:DEU country:NLD country:NOR<a-enter>4";
    Harness::new(120, 36).keys(three).shows(&["shared projects of all 29", "Comparison of 3"]);
    Harness::new(80, 24).keys(three).shows(&["shared projects of all 29", "by similarity"]);
    // 9 projects have all three countries, and 4 exactly these two.
    let mut browser = Harness::new(200, 60).keys(three).keys("<tab><tab>");
    let sum = "at least Germany and the Netherlands: 13";
    for _ in 0..8 {
        if !browser.text().contains(sum) {
            browser = browser.keys("<down>");
        }
    }
    let browser = browser.keys("<esc>ss");
    browser.shows(&[sum, "by name"]);
    let first = cell(&browser, 0, 0);
    let row = |name: &str| usize::from(browser.place_of(&format!(" +{name} ")).y - first.y);
    let at = cell(&browser, row("Germany"), row("Netherlands"));
    let browser = browser.click(at.x, at.y);
    browser.shows(&["Germany and the Netherlands share 13 projects"]);
    browser.click(at.x, at.y).shows(&["country:DEU 16 · country:NLD 13 of 29", "13 of 29"]);
    let filtered = "/stage:established country:ITA country:ESP<a-enter>4";
    Harness::new(120, 36).keys(filtered).shows(&["of stage:established"]);
}

#[test]
fn little_in_common_is_not_nothing_and_much_is_not_all() {
    let mut text = catalogues::of(2, 300);
    // The first country is in all projects, the other in one.
    let mut is_first = true;
    let mut lines: Vec<String> = text.split("participants: [").map(str::to_owned).collect();
    for line in lines.iter_mut().skip(1) {
        let rest = line.split_once(']').unwrap().1.to_owned();
        let codes = if is_first { "\"AAA\", \"AAB\"" } else { "\"AAA\"" };
        *line = format!("{codes}]{rest}");
        is_first = false;
    }
    text = lines.join("participants: [");
    let browser = Harness::new(80, 24).with_catalogue(&text).keys("4m");
    let at = cell(&browser, 0, 1);
    let number = |browser: &Harness, at: Position| {
        (at.x..at.x + 6)
            .map(|x| browser.buffer()[(x, at.y)].symbol().to_owned())
            .collect::<String>()
    };
    assert!(number(&browser, at).trim().starts_with('1'), "{}", browser.text());
    let nearly =
        text.replace("\"AAA\"]", "\"AAA\", \"AAB\"]").replacen("\"AAA\", \"AAB\"", "\"AAA\"", 1);
    let browser = Harness::new(80, 24).with_catalogue(&nearly).keys("4m");
    let at = cell(&browser, 0, 1);
    assert!(number(&browser, at).trim().starts_with("99"), "{}", browser.text());
}

#[test]
fn the_comparison_keeps_its_row_through_orders_and_history() {
    let browser = Harness::new(120, 36)
        .keys("/country:ITA country:ESP country:GBR<a-enter>4<tab><tab><down><down><down>");
    let row = |browser: &Harness| {
        browser.inside(COMPARISON).into_iter().find(|row| row.starts_with('❯')).unwrap()
    };
    let before = row(&browser);
    let browser = browser.keys("<s-tab><s-tab>ss<tab><tab>");
    assert_eq!(row(&browser), before, "another order of the map");
    let browser = browser.keys("s<down><up>");
    assert_eq!(row(&browser), before, "another order of the combinations");
    let browser = browser.keys("<enter>");
    browser.shows(&["❯1 Browse"]);
    let browser = browser.keys("<bs>");
    assert_eq!(row(&browser), before, "back from its projects");
    let browser = browser.keys("<enter>F4<bs><bs><bs>");
    assert_eq!(row(&browser), before, "back by way of another map");
}

#[test]
fn many_compared_countries_leave_the_numbers_their_room() {
    let codes = "ITA GBR NLD ESP GRC DEU FRA BEL POL NOR DNK ROU USA PRT TUR CZE HUN";
    for count in [3, 8, 15, 17] {
        let query: Vec<_> =
            codes.split(' ').take(count).map(|code| format!("country:{code}")).collect();
        for width in [80, 100, 120] {
            let browser = Harness::new(width, 36).keys("/").paste(&query.join(" "));
            let browser = browser.keys("<a-enter>4<tab><tab>");
            let rows = browser.inside(COMPARISON);
            let row = rows.iter().find(|row| row.starts_with('❯')).unwrap();
            let numbers = row.trim_start_matches(['❯', '●', '·', '─', '…', ' ']);
            let count = numbers.split_whitespace().next().unwrap();
            assert!(count.parse::<usize>().is_ok() && row.contains('█'), "{width}: {row}");
        }
    }
    let query: Vec<_> = codes.split(' ').map(|code| format!("country:{code}")).collect();
    let browser = Harness::new(100, 36).keys("/").paste(&query.join(" ")).keys("<a-enter>4");
    let rows = browser.inside("╭ Comparison");
    assert!(rows[0].ends_with('…') && rows[3].contains('…'), "{rows:#?}");
}

#[test]
fn where_numbers_would_touch_only_those_below_the_pointer_are_written() {
    let browser = Harness::new(80, 24).keys("4");
    let pointer = browser.place_of("E❯I").x + 1;
    let digits = |y: u16| {
        let is_digit = |&x: &u16| browser.buffer()[(x, y)].symbol().parse::<u8>().is_ok();
        (0..80).filter(is_digit).collect::<Vec<_>>()
    };
    let rows: Vec<Vec<u16>> = (5..20).map(digits).collect();
    assert!(rows.iter().all(|row| row.iter().all(|x| (pointer..=pointer + 1).contains(x))));
    assert!(rows.iter().filter(|row| row.len() == 2).count() > 3, "{}", browser.text());
    browser.shows(&["below ❯:", "numbers"]);
    // Where there is room, all are written.
    let wide = Harness::new(160, 24).keys("4");
    wide.shows(&["diagonal:", "own count"]);
}
