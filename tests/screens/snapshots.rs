//! Whole screens, to be read by people. Colours are held by the stories.

use hvp::app::{Settings, ThemeName};
use insta::assert_snapshot;

use super::harness::Harness;

const NORWAY_IN_MRTT_C: &str = "2jjjjjjjjjjjjjjjjjjjjjjjlllll";

const THREE: &str = "/country:ITA country:ESP country:GBR<a-enter>";

#[track_caller]
fn assert_screen(name: &str, browser: &Harness) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("snapshots");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| assert_snapshot!(name, browser.text()));
}

/// One state at the three usual sizes.
#[track_caller]
fn assert_screens(name: &str, keys: &str) {
    for (width, height) in [(80, 24), (120, 36), (200, 60)] {
        let browser = Harness::new(width, height).keys(keys);
        assert_screen(&format!("{name}_{width}x{height}"), &browser);
    }
}

#[test]
fn the_browse_view() {
    assert_screens("browse", "/mawi<enter>");
}

#[test]
fn the_search_box() {
    assert_screens("search", "/air");
}

#[test]
fn the_matrix() {
    assert_screens("matrix", NORWAY_IN_MRTT_C);
}

#[test]
fn the_matrix_transposed() {
    assert_screens("matrix_transposed", "2tjjjjjlll");
}

#[test]
fn the_matrix_collapsed_and_by_similarity() {
    assert_screens("matrix_collapsed", "2<tab><tab>x<tab><tab><tab>xjjjssSr");
}

#[test]
fn the_matrix_with_marks() {
    let marks = format!("2{}<space>k<space><space>{}<space>", "j".repeat(12), "j".repeat(10));
    assert_screens("matrix_marked", &marks);
}

#[test]
fn the_matrix_with_nothing_left() {
    let keys = format!("2<space>{}<space>", "j".repeat(15));
    assert_screen("matrix_nothing_80x24", &Harness::new(80, 24).keys(&keys));
}

#[test]
fn the_matrix_in_ascii() {
    let settings = Settings { ascii: true, ..Settings::default() };
    for (width, height) in [(80, 24), (200, 60)] {
        let browser = Harness::new(width, height).with(settings).keys(NORWAY_IN_MRTT_C);
        assert_screen(&format!("matrix_ascii_{width}x{height}"), &browser);
    }
}

#[test]
fn the_help() {
    assert_screens("help", "?");
}

#[test]
fn the_countries() {
    assert_screens("countries", "3<down><tab><down>");
}

#[test]
fn the_overlap() {
    assert_screens("overlap", "4");
}

#[test]
fn a_comparison_of_three() {
    assert_screens("comparison", &format!("{THREE}4<tab><down>"));
}

#[test]
fn the_saved_queries_and_the_figures() {
    assert_screen("saved_queries_80x24", &Harness::new(80, 24).keys("p<down>"));
    assert_screens("figures", "i<down>");
}

#[test]
fn countries_and_overlap_in_ascii() {
    let settings = Settings { ascii: true, ..Settings::default() };
    let browser = || Harness::new(80, 24).with(settings);
    assert_screen("countries_ascii_80x24", &browser().keys("3<down><tab><down>"));
    assert_screen("overlap_ascii_80x24", &browser().keys("4"));
    assert_screen("comparison_ascii_80x24", &browser().keys(&format!("{THREE}4<tab><down>")));
}

#[test]
fn countries_and_overlap_in_monochrome() {
    let settings = Settings { theme: ThemeName::Mono, colour: false, ..Settings::default() };
    let browser = || Harness::new(80, 24).with(settings);
    assert_screen("countries_mono_80x24", &browser().keys("3<down><tab><down>"));
    assert_screen("overlap_mono_80x24", &browser().keys("4"));
}

#[test]
fn the_browse_view_in_ascii() {
    let settings = Settings { ascii: true, ..Settings::default() };
    assert_screen("browse_ascii_80x24", &Harness::new(80, 24).with(settings).keys("/mawi<enter>"));
}

#[test]
fn the_matrix_in_monochrome() {
    let settings = Settings { theme: ThemeName::Mono, colour: false, ..Settings::default() };
    assert_screen("matrix_mono_80x24", &Harness::new(80, 24).with(settings).keys(NORWAY_IN_MRTT_C));
}
