//! The footer: what can be done where the user is, and nothing that would be refused.

use hvp::app::Key;
use hvp::app::keymap::TABLE;

use super::harness::Harness;
use super::states::STATES;

/// More states in which a key has nothing to do.
const MORE: &[&str] = &[
    "<tab><end>",
    "3<tab><end>",
    "2X<end>",
    "2tX<space>",
    "2<space>j<space>X",
    "4<space>j<space><tab>z",
    "4<space>j<space><tab>rs",
    "/mawi<a-enter>2",
    "/mawi<a-enter>4",
    "/mawi<a-enter>5$",
    "/mawi<a-enter>6",
    "/mawi<a-enter>6<tab>",
    "/cbrn<a-enter>6>",
    "/zzqqx<a-enter>3",
    "/zzqqx<a-enter><tab>",
    "/zzqqx<a-enter>2",
    "/zzqqx<a-enter>2X",
    "/zzqqx<a-enter>6<tab>",
    "/country:NOR country:ITA<a-enter>4<tab>",
    "f<end>",
    "fzzqqx",
    "pzzqqx",
    "?<end><pgdn><pgdn><pgdn><pgdn><pgdn><pgdn><pgdn><pgdn><pgdn><pgdn><pgdn><pgdn><pgdn>",
    "Y",
    "Yzzqqx",
    "2Y",
    "e",
    "D",
];

/// Every state, without a message in the footer.
fn states() -> impl Iterator<Item = String> {
    let named = STATES.iter().map(|state| state.keys);
    named.chain(MORE.iter().copied()).map(|keys| format!("{keys}<f9>"))
}

/// The keys that a footer shows, with their names.
fn hints(footer: &str) -> Vec<(Key, String)> {
    let keys = || TABLE.iter().flat_map(|row| row.keys.iter().copied());
    let is_count = |part: &str| part.ends_with("project") || part.ends_with("projects");
    let parts = footer.split("  ").map(str::trim).filter(|part| !is_count(part));
    let hint = |part: &str| {
        let (name, hint) = part.split_once(' ')?;
        Some((keys().find(|key| key.to_string() == name)?, hint.to_owned()))
    };
    parts.filter_map(hint).collect()
}

/// Everything that an action can change for the user, but the message.
fn state(browser: &Harness) -> impl PartialEq + use<> {
    let rows = browser.cells().len() - usize::from(browser.buffer().area.width);
    let cells = browser.cells().iter().take(rows).cloned().collect::<Vec<_>>();
    (cells, browser.effects().len(), browser.text_cursor())
}

/// Presses each key of the footer in each state, and lists those that change nothing.
fn idle_keys(width: u16, height: u16) -> Vec<String> {
    let mut idle = Vec::new();
    for keys in states() {
        let before = Harness::new(width, height).keys(&keys);
        for (key, name) in hints(&before.footer()) {
            let mut after = Harness::new(width, height).keys(&keys);
            after.press_key(key);
            // The width chosen next may be the one that fits anyway.
            let is_same_width = after.footer().starts_with(" Columns ");
            if state(&after) == state(&before) && !is_same_width {
                idle.push(format!("{keys}, {key} {name}: {}", after.footer()));
            }
        }
    }
    idle
}

#[test]
fn no_footer_shows_a_key_that_changes_nothing() {
    let idle = idle_keys(200, 40);
    assert!(idle.is_empty(), "{idle:#?}");
}

#[test]
fn no_footer_of_a_small_screen_shows_a_key_that_changes_nothing() {
    let idle = idle_keys(80, 24);
    assert!(idle.is_empty(), "{idle:#?}");
}

#[test]
fn every_view_shows_its_own_keys_first_and_the_help() {
    let own = [
        ("", " / search  Tab pane  Enter open  s order  f filter  ? help"),
        ("2", " / search  s order  w zoom  Space mark  x collapse  t transpose  y copy  ? help"),
        ("3", " / search  Tab pane  Enter open  s order  Space mark  ? help"),
        ("4", " / search  m measure  Tab pane  s order  Enter open  Space mark  y copy  ? help"),
        ("5", " / search  → next event  Enter open  s order  w scale  ? help"),
        ("6", " / search  Tab pane  Enter open  m measure  Space mark  ? help"),
        ("7", " / search  Tab pane  Enter open  f filter  y copy  q quit  ? help"),
    ];
    for (view, footer) in own {
        let browser = Harness::new(80, 24).keys(view);
        assert!(browser.footer().starts_with(footer), "{view}: {}", browser.footer());
    }
    for width in 24..=200 {
        for (view, _) in own {
            let footer = Harness::new(width, 24).keys(view).footer();
            assert!(footer.contains("? help"), "{view} on {width} columns: {footer}");
        }
    }
}

#[test]
fn a_country_is_marked_only_where_one_is_pointed_at() {
    let browser = Harness::new(200, 40);
    assert!(!browser.footer().contains("Space mark"), "{}", browser.footer());
    let mut browser = browser.keys("/c-socc<enter>");
    while !browser.text().contains("❯Belgium") {
        browser = browser.keys("<down>");
    }
    let footer = browser.footer();
    assert!(footer.contains("Space mark") && footer.contains("c profile"), "{footer}");
}
