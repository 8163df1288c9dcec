//! Snapshots of screens. The body is apart from the tabs and the footer, so that a new tab or key changes no
//! snapshot of a view. Colours are asserted by other tests.

use hvp::app::{Settings, ThemeName, View};
use insta::assert_snapshot;

use super::harness::Harness;
use super::states::{STATES, State};

const NORWAY_IN_MRTT_C: &str = "2jjjjjjjjjjjjjjjjjjjjjjjlllll";

const THREE: &str = "/country:ITA country:ESP country:GBR<a-enter>";

#[track_caller]
fn assert_text(name: &str, text: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("snapshots");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| assert_snapshot!(name, text));
}

/// The rows between the tabs and the footer.
#[track_caller]
fn assert_body(name: &str, browser: &Harness) {
    let screen = browser.screen();
    assert_text(name, &screen[1..screen.len() - 1].join("\n"));
}

/// Snapshots of the body of a state on a usual screen and on a wide one.
#[track_caller]
fn assert_bodies(name: &str, keys: &str, wide: (u16, u16)) {
    for (width, height) in [(80, 24), wide] {
        let browser = Harness::new(width, height).keys(keys);
        assert_body(&format!("{name}_{width}x{height}"), &browser);
    }
}

#[test]
fn the_browse_view_with_its_tabs_and_footer() {
    assert_text("browse_80x24", &Harness::new(80, 24).keys("/mawi<enter>").text());
}

#[test]
fn the_title_and_the_tabs_of_every_view() {
    let title = |width: u16, view: View| {
        Harness::new(width, 24).keys(&view.number().to_string()).screen()[0].clone()
    };
    let widths = [40, 80, 120, 200].into_iter();
    let titles = widths.flat_map(|width| View::ALL.map(|view| title(width, view)));
    assert_text("titles", &titles.collect::<Vec<_>>().join("\n"));
}

#[test]
fn the_footer_of_every_state() {
    let footer = |state: &State| {
        let footers = [80, 120].map(|width| Harness::new(width, 24).keys(state.keys).footer());
        format!("{}\n{}", state.name, footers.join("\n"))
    };
    assert_text("footers", &STATES.iter().map(footer).collect::<Vec<_>>().join("\n"));
}

#[test]
fn the_browse_view_on_a_wide_screen() {
    assert_body("browse_120x36", &Harness::new(120, 36).keys("/mawi<enter>"));
}

#[test]
fn the_search_box() {
    assert_bodies("search", "/air", (120, 36));
}

#[test]
fn the_matrix() {
    assert_bodies("matrix", NORWAY_IN_MRTT_C, (200, 60));
}

#[test]
fn the_matrix_transposed() {
    assert_bodies("matrix_transposed", "2tjjjjjlll", (200, 60));
}

#[test]
fn the_matrix_collapsed_and_by_similarity() {
    assert_bodies("matrix_collapsed", "2<tab><tab>x<tab><tab><tab>xjjjssSr", (120, 36));
}

#[test]
fn the_matrix_with_marks() {
    let marks = format!("2{}<space>k<space><space>{}<space>", "j".repeat(12), "j".repeat(10));
    assert_bodies("matrix_marked", &marks, (120, 36));
}

#[test]
fn the_matrix_with_nothing_left() {
    let keys = format!("2<space>{}<space>", "j".repeat(15));
    assert_body("matrix_nothing_80x24", &Harness::new(80, 24).keys(&keys));
}

#[test]
fn the_matrix_in_ascii() {
    let settings = Settings { ascii: true, ..Settings::default() };
    let browser = Harness::new(80, 24).with(settings).keys(NORWAY_IN_MRTT_C);
    assert_body("matrix_ascii_80x24", &browser);
}

#[test]
fn the_palette() {
    assert_bodies("palette", "2:", (120, 36));
}

#[test]
fn the_help() {
    assert_bodies("help", "?", (120, 36));
}

#[test]
fn the_countries() {
    assert_bodies("countries", "3<down><tab><down>", (200, 60));
}

#[test]
fn the_overlap() {
    assert_bodies("overlap", "4", (120, 36));
}

#[test]
fn a_comparison_of_three() {
    assert_bodies("comparison", &format!("{THREE}4<tab><tab><down>"), (120, 36));
}

#[test]
fn the_timeline() {
    let mono = Settings { theme: ThemeName::Mono, colour: false, ..Settings::default() };
    let ascii = Settings { ascii: true, ..Settings::default() };
    for (width, height) in [(80, 24), (120, 36), (200, 60)] {
        let browser = Harness::new(width, height).keys("/ngrc<enter>5<right>");
        assert_body(&format!("time_{width}x{height}"), &browser);
    }
    assert_body("time_mono_80x24", &Harness::new(80, 24).with(mono).keys("5"));
    assert_body("time_ascii_80x24", &Harness::new(80, 24).with(ascii).keys("5"));
}

#[test]
fn the_map() {
    let mono = Settings { theme: ThemeName::Mono, colour: false, ..Settings::default() };
    let ascii = Settings { ascii: true, ..Settings::default() };
    for (width, height) in [(80, 24), (120, 36), (200, 60)] {
        let browser = Harness::new(width, height).keys("/mawi<enter>6");
        assert_body(&format!("map_{width}x{height}"), &browser);
    }
    assert_body("map_counts_mono_80x24", &Harness::new(80, 24).with(mono).keys("6m"));
    assert_body("map_ascii_80x24", &Harness::new(80, 24).with(ascii).keys("/r-socc<enter>6"));
}

#[test]
fn the_background() {
    let mono = Settings { theme: ThemeName::Mono, colour: false, ..Settings::default() };
    for (width, height) in [(80, 24), (120, 36), (200, 60)] {
        let browser = Harness::new(width, height).keys("7<down><down>");
        assert_body(&format!("background_{width}x{height}"), &browser);
    }
    let browser = Harness::new(80, 24).with(mono).keys("/nisrf<enter><tab><down>");
    assert_body("background_mono_80x24", &browser);
}

#[test]
fn the_saved_queries_and_the_figures() {
    assert_body("saved_queries_80x24", &Harness::new(80, 24).keys("p<down>"));
    assert_bodies("figures", "i<down>", (120, 36));
}

#[test]
fn countries_and_overlap_in_ascii() {
    let settings = Settings { ascii: true, ..Settings::default() };
    let browser = || Harness::new(80, 24).with(settings);
    assert_body("countries_ascii_80x24", &browser().keys("3<down><tab><down>"));
    assert_body("overlap_ascii_80x24", &browser().keys("4"));
    assert_body("comparison_ascii_80x24", &browser().keys(&format!("{THREE}4<tab><tab><down>")));
}

#[test]
fn countries_and_overlap_in_monochrome() {
    let settings = Settings { theme: ThemeName::Mono, colour: false, ..Settings::default() };
    let browser = || Harness::new(80, 24).with(settings);
    assert_body("countries_mono_80x24", &browser().keys("3<down><tab><down>"));
    assert_body("overlap_mono_80x24", &browser().keys("4"));
}

#[test]
fn the_browse_view_in_ascii() {
    let settings = Settings { ascii: true, ..Settings::default() };
    assert_body("browse_ascii_80x24", &Harness::new(80, 24).with(settings).keys("/mawi<enter>"));
}

#[test]
fn the_matrix_in_monochrome() {
    let settings = Settings { theme: ThemeName::Mono, colour: false, ..Settings::default() };
    assert_body("matrix_mono_80x24", &Harness::new(80, 24).with(settings).keys(NORWAY_IN_MRTT_C));
}
