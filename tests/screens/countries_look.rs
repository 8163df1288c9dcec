//! The look of Countries: ties, the legend of its signs, its frame.

use super::harness::Harness;

#[test]
fn of_partners_that_tie_none_is_named_before_the_others() {
    // By the source page Australia is in MUS alone, with 16 others.
    let rows = Harness::new(120, 36).keys("/australia<enter>").pane(1);
    let at = rows.iter().position(|row| row.starts_with("Works most with")).unwrap();
    assert!(rows[at + 1].starts_with("16 countries, 1 each"), "{rows:#?}");
    // Of those that share more than the tied ones, each has a bar.
    let finland =
        Harness::new(120, 36).keys("/category:space country:DEU<a-enter>3/finland<enter>");
    finland.shows(&["9 countries, 3 each"]);
}

#[test]
fn signs_have_a_legend_and_the_frame_keeps_its_corner_beside_a_filter() {
    for (width, height) in [(80, 24), (120, 36), (200, 60)] {
        let browser = Harness::new(width, height).keys("3");
        browser.shows(&["╰ ● Ally  ○ NATO partner"]);
        let filtered = Harness::new(width, height).keys("/country:ESP<a-enter>3");
        assert!(filtered.screen()[1].ends_with('╮'), "{}", filtered.text());
        for line in browser.keys("<tab><end>").screen() {
            assert!(!line.trim_end_matches(['│', ' ', '┃']).ends_with('·'), "{line}");
        }
    }
}

#[test]
fn the_filter_of_countries_stands_in_the_frame_of_the_list_where_it_fits() {
    let browser = Harness::new(200, 60).keys("/country:DEU<a-enter>3");
    let frames = browser.screen()[1].clone();
    let list = frames.split('╮').next().unwrap();
    assert!(list.contains(" by count ") && list.contains(" country:DEU 16 of 29 "), "{frames}");
    // No value is cut where there is no room for all.
    let browser = Harness::new(80, 24).keys("/country:DEU category:space<a-enter>3");
    browser.shows(&["╮╭ Finland ", " country:DEU · 1 more 3 of 29 ╮"]);
}
