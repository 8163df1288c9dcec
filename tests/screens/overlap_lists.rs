//! The lists of Overlap: pairs in order, the rows "2 or more" of the comparison, the groups that recur.

use super::catalogues;
use super::harness::Harness;

#[test]
fn tab_goes_round_the_panes_and_leaves_out_a_comparison_of_nothing() {
    let titles =
        [" pairs · most shared first", " groups · in 5 projects or more", "share 18 projects"];
    let mut browser = Harness::new(80, 24).keys("4");
    for title in titles {
        browser = browser.keys("<tab>");
        browser.shows(&[title]).shows_no("Comparison");
    }
    let browser =
        Harness::new(80, 24).keys("/country:ITA country:ESP<a-enter>4").keys("<tab><tab>");
    browser.shows(&["Comparison of 2"]);
    let browser = browser.keys("<s-tab>");
    browser.shows(&[" pairs · most shared first"]);
    browser.keys("<esc>").shows(&["❯+Italy  "]);
}

#[test]
fn pairs_are_in_order_with_the_map_on_the_same_two_and_open_to_their_projects() {
    // Italy and Spain share 18 of 24, Belgium and the Netherlands 17 of 21.
    let browser = Harness::new(120, 36).keys("4<tab>");
    browser
        .shows(&["❯ ITA – ESP     18       75%      1.2", "ITA – GBR     18       72%      1.1"]);
    let browser = browser.keys("m<home>");
    // Montenegro and North Macedonia are in the same two projects.
    browser.shows(&["most alike first", "❯ MNE – MKD      2      100%", "❯ Montenegro"]);
    browser.shows(&["BEL – NLD     17       81%      1.4"]);
    let narrow = Harness::new(80, 24).keys("4<tab><down><down>");
    narrow
        .shows(&["❯ Belgium – Netherlands", "Belgium and the Netherlands share 17 projects: 81%"]);
    narrow.keys("<enter>").shows(&["country:BEL 18 · country:NLD 17 of 29", "❯1 Browse"]);
    let zoomed = Harness::new(120, 36).keys("4<tab>z");
    zoomed.shows(&["❯ Italy – Spain"]).shows_no("diagonal");
}

#[test]
fn groups_are_the_largest_first_and_their_fewest_projects_change() {
    let browser = Harness::new(80, 24).keys("4<tab><tab>");
    let ten = "10 countries together in 5 projects: Belgium, Denmark, Estonia";
    browser.shows(&["groups · in 5 projects or more", ten]);
    let browser = browser.keys("y");
    assert!(browser.copied().starts_with(ten), "{}", browser.copied());
    assert!(browser.copied().contains("\nMAWI\n"), "{}", browser.copied());
    let browser = browser.keys("<enter>");
    browser.shows(&["5 of 29", "country:BEL", "❯1 Browse"]);
    let browser = browser.keys("<bs>");
    browser.shows(&["groups · in 5 projects or more", ten]);
    // Italy and Spain share 18 projects, as do Italy and the United Kingdom, and no two more.
    let browser = browser.keys(&">".repeat(13));
    browser.shows(&["2 groups · in 18 projects or more", "2 countries together in 18 projects"]);
    let browser = browser.keys(">>>");
    browser.shows(&["0 groups · in 19 projects or more", "no two countries are together in 19"]);
    browser.keys("<lt>").shows(&["2 groups · in 18"]);
}

#[test]
fn groups_that_may_be_missing_are_said() {
    let text = catalogues::all_but_one(20);
    let browser = Harness::new(80, 24).with_catalogue(&text).keys("4<tab><tab>");
    browser.shows(&["stopped after 50000 sets of countries"]);
}

#[test]
fn any_two_of_three_are_a_row_of_the_comparison() {
    let three = "/country:DEU country:NLD country:NOR<a-enter>4";
    let browser = Harness::new(120, 36).keys(three).keys("<tab><tab><end>");
    // 9 of all three, and 4, 3 and 1 of two.
    browser.shows(&["at least 2 of the 3: 17"]);
    assert!(browser.line_with("2 or more").contains(" 17 "));
    browser.keys("<enter>").shows(&["17 of 29", "country:2of:DEU|NLD|NOR"]);
}

/// The rows of the comparison with a bar: the number of countries and of projects of each combination.
fn combinations(browser: &Harness) -> Vec<(usize, usize)> {
    let rows = browser.inside("╭ ❯Comparison ");
    let numbers = rows.iter().filter(|row| row.contains('█')).map(|row| {
        let count = row.split(['●', '·', '─', '❯', ' ', '│']).find_map(|word| word.parse().ok());
        (row.matches('●').count(), count.unwrap_or_else(|| panic!("{row}")))
    });
    numbers.filter(|&(degree, _)| degree > 0).collect()
}

#[test]
fn the_comparison_is_sorted_by_size_and_degree_as_the_verb_sorts_it() {
    let three = "/country:DEU country:NLD country:NOR<a-enter>4";
    let browser = Harness::new(120, 36).keys(three).keys("<tab><tab>");
    browser.shows(&["Comparison of 3 · by size ", "s order"]);
    let sorted = |key: fn(&(usize, usize)) -> (usize, usize)| {
        let mut rows = combinations(&browser);
        assert!(rows.len() > 4, "{rows:?}");
        rows.sort_by_key(key);
        rows
    };
    let by_size = sorted(|&(_, size)| (size, 0)).into_iter().map(|(_, size)| size);
    let by_size: Vec<_> = by_size.collect();
    let by_degree = sorted(|&(degree, size)| (degree, size));
    let sizes = |browser: &Harness| -> Vec<usize> {
        combinations(browser).into_iter().map(|(_, size)| size).collect()
    };
    assert!(sizes(&browser).iter().eq(by_size.iter().rev()), "{}", browser.text());
    let browser = browser.keys("r");
    browser.shows(&["Combinations by size, reversed"]);
    assert_eq!(sizes(&browser), by_size);
    let browser = browser.keys("s");
    browser.shows(&["Combinations by degree", "· by degree "]);
    assert!(combinations(&browser).iter().eq(by_degree.iter().rev()), "{}", browser.text());
    let browser = browser.keys("r");
    browser.shows(&["· by degree, reversed "]);
    assert_eq!(combinations(&browser), by_degree);
    // The row "none" and those of any of them stay at the end.
    let browser = browser.keys("<end>");
    browser.shows(&["at least 2 of the 3: 17"]);
    // The order of the map is another one.
    browser.keys("<esc>").shows(&["by similarity"]);
}

#[test]
fn a_click_on_the_heading_of_a_list_sorts_it() {
    let three = "/country:ITA country:ESP country:GBR<a-enter>4";
    let mut comparison = Harness::new(120, 36).keys(three);
    for order in ["size, reversed", "degree", "degree, reversed", "size"] {
        comparison = comparison.click_on("Comparison of 3");
        comparison.shows(&[&format!("Comparison of 3 · by {order}")]);
    }
    comparison.click_on("ITA ESP").shows(&["by size, reversed"]);

    let pairs = Harness::new(120, 36).keys("4<tab>");
    pairs.shows(&["most shared first"]);
    let pairs = pairs.click_on("of either");
    pairs.shows(&["most alike first"]);
    let pairs = pairs.click_on("shared of");
    pairs.shows(&["most shared first"]);
    pairs.click_on("pairs ·").shows(&["most alike first"]);
}

#[test]
fn keys_that_mean_nothing_for_the_groups_say_so_and_change_no_map() {
    let groups = Harness::new(120, 36).keys("4<tab><tab>");
    let map: Vec<String> = groups.screen()[1..34].to_vec();
    for (key, said) in [("s", "The largest group always comes first."), ("m", "have a measure.")] {
        let after = Harness::new(120, 36).keys("4<tab><tab>").keys(key);
        assert!(after.footer().ends_with(said), "{}", after.footer());
        assert_eq!(after.screen()[1..34], map, "{key}");
    }
}
