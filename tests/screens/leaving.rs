//! Keys that quit the program, and keys that must not.

use hvp::app::Effect;

use super::harness::Harness;
use super::states::{STATES, State};

#[test]
fn q_quits_from_every_view() {
    for keys in ["q", "<tab>q", "zq", "2q", "2<down>q", "/air<a-enter>q", "/air<esc>q", "?<esc>q"] {
        assert_eq!(Harness::new(80, 24).keys(keys).effects(), [Effect::Quit], "{keys}");
    }
}

#[test]
fn ctrl_c_quits_from_everywhere() {
    for State { name, keys, .. } in STATES {
        let browser = Harness::new(80, 24).keys(keys).keys("<c-c>");
        assert_eq!(browser.effects().last(), Some(&Effect::Quit), "{name}");
    }
}

#[test]
fn esc_never_quits_and_never_leaves_the_view() {
    for State { name, keys, .. } in STATES {
        let browser = Harness::new(80, 24).keys(keys);
        let tab = |browser: &Harness| browser.screen()[0].clone();
        let before = tab(&browser);
        let browser = browser.keys(&"<esc>".repeat(12));
        assert!(!browser.effects().contains(&Effect::Quit), "{name}");
        assert_eq!(tab(&browser), before, "{name} stays in its view");
        assert_eq!(browser.footer(), " Press q to quit.", "{name}");
    }
}

#[test]
fn ctrl_z_suspends_and_ctrl_l_draws_anew_wherever_one_is() {
    for State { name, keys, .. } in STATES {
        let browser = Harness::new(80, 24).keys(keys);
        let before = browser.effects().len();
        let browser = browser.keys("<c-z><c-l>");
        assert_eq!(browser.effects()[before..], [Effect::Suspend, Effect::Redraw], "{name}");
    }
}

#[test]
fn going_back_from_the_first_place_says_that_there_is_none() {
    let browser = Harness::new(80, 24).keys("<bs>");
    assert_eq!(browser.footer(), " There is nowhere to go back to.");
    assert_eq!(browser.keys("<a-right>").footer(), " There is nowhere to go forward to.");
}

#[test]
fn a_key_without_a_meaning_does_nothing() {
    let browser = Harness::new(80, 24);
    let before = browser.buffer().clone();
    let browser = browser.keys("xXQ<f9><c-x><a-x><ins><del>é日[@~<lt>");
    assert_eq!(browser.buffer(), &before);
    assert!(browser.effects().is_empty());
}

#[test]
fn percent_leaves_the_mouse_to_the_terminal_and_takes_it_back() {
    let browser = Harness::new(80, 24).keys("%");
    assert_eq!(browser.effects(), [Effect::CaptureMouse(false)]);
    browser.shows(&["Mouse off: select text as usual"]);
    let browser = browser.keys("%");
    assert_eq!(browser.effects().last(), Some(&Effect::CaptureMouse(true)));
}
