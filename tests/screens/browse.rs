//! Browse: its three panes (categories, projects, details) and moving around in them.

use hvp::app::{Settings, ThemeName};
use ratatui::layout::Position;

use super::catalogues;
use super::harness::Harness;

/// The categories of the source page with their numbers of projects.
const CATEGORIES: [(&str, usize); 9] = [
    ("All", 29),
    ("Command and control", 2),
    ("Training structures", 3),
    ("High-end acquisition", 5),
    ("Air and missile defence", 5),
    ("Military mobility and counter-mobility", 3),
    ("Ammunition", 5),
    ("Chemical, biological, radiological and nuclear (CBRN) defence", 3),
    ("Space technologies", 3),
];

/// Whether the text on the screen is the whole text, or its beginning with an ellipsis.
fn is_shown_as(full: &str, shown: &str) -> bool {
    full == shown || shown.strip_suffix('…').is_some_and(|start| full.starts_with(start))
}

#[test]
fn the_first_screen_shows_every_category_with_its_count() {
    let browser = Harness::new(80, 24);
    assert_eq!(browser.panes(), ["Categories", "Projects · 29", "C-SOCC"]);
    for ((name, count), row) in CATEGORIES.iter().zip(browser.pane(0)) {
        let row = row.trim_start_matches('❯').trim();
        let (shown, number) = row.rsplit_once(' ').unwrap();
        assert!(is_shown_as(name, shown.trim()), "{name}: {row}");
        assert_eq!(number, count.to_string(), "{name}");
    }
    let tabs = "1 Browse  2 Matrix  3 Countries  4 Overlap  5 Time  6 Map  7 Background";
    browser.shows(&[
        "hvp · NATO High Visibility Projects · 3 Mar 2025  ",
        "1 Browse  2  3  4  5  6  7",
    ]);
    Harness::new(120, 36).shows(&[" NATO High Visibility Projects · 3 Mar 2025  ", tabs]);
    assert!(browser.footer().ends_with("29 projects"), "{}", browser.footer());
}

#[test]
fn the_first_project_is_selected_and_told_about() {
    let browser = Harness::new(80, 24);
    assert!(browser.selected_in(1).unwrap().starts_with("◕ C-SOCC"));
    let prose = browser.prose(2);
    let beginning = "Composite Special Operations Component Command Command and control \
                     ◕ Established and delivering launched Feb 2017 \
                     Participants · 3 countries Belgium, Denmark, Netherlands Purpose ";
    let prose = prose.replace("  ", " ");
    assert!(prose.starts_with(beginning), "{prose}");
}

#[test]
fn a_category_lists_its_projects_and_says_how_many_of_all() {
    let browser = Harness::new(120, 36).keys("<left><down><down><down><down><down><down>");
    let category = browser.selected_in(0).unwrap();
    assert!(category.starts_with("Ammunition ") && category.ends_with(" 5"), "{category}");
    assert_eq!(browser.panes(), ["Categories", "Projects · 5 of 29", "ABDM"]);
    let listed = browser.pane(1);
    let starts = ["❯ ◔ ABDM", "◕ LBDM", "◔ MBDM", "◕ MAWI", "○ Test, Evaluation"];
    for (row, start) in listed.iter().zip(starts) {
        assert!(row.starts_with(start), "{row}");
    }
    assert_eq!(listed[starts.len()], "");
}

#[test]
fn letters_and_arrows_move_alike() {
    let arrows = Harness::new(80, 24).keys("<left><down><down><right><down><end><up><home><pgdn>");
    let letters = Harness::new(80, 24).keys("hjjljGkg<c-d>");
    assert_eq!(arrows.text(), letters.text());
    assert_eq!(arrows.buffer(), letters.buffer());
}

#[test]
fn tab_goes_round_the_panes_and_shift_tab_back() {
    let browser = Harness::new(60, 24);
    let titles = |browser: &Harness| browser.panes().join(" | ");
    assert_eq!(titles(&browser), "Projects · 29 | C-SOCC");
    let browser = browser.keys("<tab><tab>");
    assert_eq!(titles(&browser), "Categories | Projects · 29");
    let browser = browser.keys("<tab>");
    assert_eq!(titles(&browser), "Projects · 29 | C-SOCC");
    let browser = browser.keys("<s-tab>");
    assert_eq!(titles(&browser), "Categories | Projects · 29");
}

#[test]
fn there_are_three_panes_from_80_columns_two_from_56_and_one_below() {
    for width in 24..=120 {
        let panes = Harness::new(width, 24).panes().len();
        let expected = match width {
            80.. => 3,
            56..=79 => 2,
            _ => 1,
        };
        assert_eq!(panes, expected, "{width} columns");
    }
}

/// The names in the list of categories, each joined from its lines, without the counts.
fn categories(browser: &Harness) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for row in browser.pane(0).iter().filter(|row| !row.is_empty()) {
        let row = row.trim_start_matches(['❯', ' ']);
        match row.rsplit_once(' ').filter(|(_, count)| count.parse::<usize>().is_ok()) {
            Some((name, _)) => names.push(name.trim().to_owned()),
            None => names.last_mut().unwrap().extend([" ", row]),
        }
    }
    names
}

#[test]
fn from_120_columns_on_the_name_of_every_category_is_whole() {
    let expected = CATEGORIES.map(|(name, _)| name);
    for (width, height) in [(120, 36), (140, 30), (200, 60)] {
        let browser = Harness::new(width, height);
        assert_eq!(categories(&browser), expected, "{width} × {height}");
        // So they need no more room while one is among them.
        assert_eq!(browser.pane(0), browser.keys("<left>").pane(0));
    }
}

#[test]
fn every_line_of_a_category_is_selected_with_it_and_can_be_clicked() {
    let browser = Harness::new(120, 36).click_on("radiological and");
    assert!(browser.selected_in(0).unwrap().starts_with("Chemical,"));
    assert_eq!(browser.panes()[1], "Projects · 3 of 29");
    assert_eq!(browser.text().matches('❯').count(), 4, "tab, pane, category and project");
    let Position { x, y } = browser.place_of("❯ Chemical");
    let ground = |y: u16| browser.style_at(Position { x, y }).bg;
    assert_eq!(ground(y), ground(y + 1));
    assert_ne!(ground(y), ground(y - 1));
}

#[test]
fn a_screen_of_200_columns_has_whole_names_and_roomy_details() {
    let browser = Harness::new(200, 60);
    browser.shows(&["Military mobility and counter-mobility", "Air and missile defence"]);
    // Of all names only that of 108 letters is cut, as the details need room too.
    let cut: Vec<String> = browser.pane(1).into_iter().filter(|row| row.contains('…')).collect();
    assert!(cut.len() == 1 && cut[0].contains("Surface Based"), "{cut:#?}");
    assert!(browser.pane(2).iter().any(|line| line.chars().count() > 45));
    let wide = Harness::new(250, 60);
    assert!(!wide.pane(1).iter().any(|row| row.contains('…')), "{}", wide.text());
}

#[test]
fn an_address_is_broken_at_a_slash() {
    for (width, height) in [(80, 24), (120, 36), (200, 60)] {
        Harness::new(width, height).keys("<tab><end>").shows(&["topics_163289.htm"]);
    }
}

#[test]
fn categories_and_their_projects_have_one_hue_and_none_in_monochrome() {
    for theme in [ThemeName::Dark, ThemeName::Light] {
        let settings = Settings { theme, ..Settings::default() };
        let browser = Harness::new(120, 36).with(settings);
        let hue = |text: &str| browser.style_of(text).fg;
        assert_eq!(hue("Training structures"), hue("NFTE"), "{theme:?}");
        assert_eq!(hue("Space technologies"), hue("STARLIFT"), "{theme:?}");
        assert_ne!(hue("Training structures"), hue("Space technologies"), "{theme:?}");
        assert_ne!(hue("◔ MSAP"), hue("● M3A"), "{theme:?}");
    }
}

#[test]
fn a_legend_names_every_stage_and_never_changes() {
    let all = "○ Being established  ◔ Established  ◕ Established and delivering  ● Completed";
    for (width, height) in [(80, 24), (120, 36), (200, 60)] {
        let mut browser = Harness::new(width, height);
        for _ in 0..8 {
            let lines = browser.screen();
            assert_eq!(lines.iter().filter(|line| line.contains(all)).count(), 1, "{width}");
            browser = browser.keys("j");
        }
    }
    let all = ["○ Being estab…", "◔ Established", "◕ Established…", "● Completed"];
    Harness::new(60, 20).shows(&all);
    // Without a stage, or with a single one, there is nothing to tell apart.
    let browser = Harness::new(80, 24).with_catalogue(catalogues::PLAIN);
    assert!(browser.screen()[22].starts_with('╰'), "{}", browser.text());
}

#[test]
fn names_begin_in_one_column_while_the_list_scrolls() {
    let column = |browser: &Harness, name: &str| {
        let row = browser.selected_in(1).unwrap();
        row.split(name).next().unwrap().chars().count()
    };
    let mut browser = Harness::new(80, 24);
    let before = column(&browser, "Composite");
    for name in ["Air B", "Land B", "Maritime B", "Multinational A"] {
        while !browser.selected_in(1).unwrap().contains(name) {
            browser = browser.keys("j");
        }
        assert_eq!(column(&browser, name), before, "{}", browser.text());
    }
}

#[test]
fn without_a_filter_no_row_is_left_empty_for_one() {
    let browser = Harness::new(80, 24);
    assert!(browser.screen()[1].starts_with('╭'), "{}", browser.text());
    // A category is chosen in its pane, so no row moves.
    let browser = browser.keys("<left><down>");
    assert!(browser.screen()[1].starts_with('╭'), "{}", browser.text());
    let browser = Harness::new(80, 24).keys("/country:NOR<a-enter>");
    assert!(browser.screen()[1].contains("country:NOR 15 of 29"), "{}", browser.text());
}

#[test]
fn from_80_columns_on_a_name_can_be_told_by_what_is_shown_of_it() {
    let browser = Harness::new(80, 24);
    browser.shows(&["NFTE     NATO Flight Tra", "Passive air surveillance", "❯ All"]);
    for width in 80..=200 {
        let browser = Harness::new(width, 24);
        let row = browser.selected_in(1).unwrap();
        assert!(row.contains("Composite Spec"), "{width}: {row}");
    }
}

#[test]
fn categories_are_wider_while_one_is_among_them_and_the_details_stay_as_they_are() {
    let browser = Harness::new(80, 24);
    let (narrow, details) = (browser.pane(0), browser.pane(2));
    let browser = browser.keys("<left>");
    assert!(narrow[2].starts_with("Train") && narrow[2].contains('…'), "{}", narrow[2]);
    browser.shows(&["Training structures", "Command and control"]);
    assert_eq!(browser.pane(2), details);
    assert_eq!(browser.keys("<right><right>").pane(0), narrow);
}

#[test]
fn what_short_names_do_not_need_goes_to_the_details() {
    let width = |text: &str| {
        let browser = Harness::new(160, 24).with_catalogue(text);
        let top = browser.screen().into_iter().find(|line| line.starts_with('╭')).unwrap();
        top.split('╭').next_back().unwrap_or_default().chars().count()
    };
    let (short, long) = (catalogues::of(3, 3), catalogues::named(&"word ".repeat(20), 3));
    assert!(width(&short) > width(&long), "{} and {}", width(&short), width(&long));
}

#[test]
fn on_a_narrow_screen_one_goes_in_and_out_pane_by_pane() {
    let browser = Harness::new(50, 16).keys("<left>");
    assert_eq!(browser.panes(), ["Categories"]);
    let browser = browser.keys("<down><enter>");
    assert_eq!(browser.panes(), ["Projects · 2 of 29"]);
    let browser = browser.keys("<down><enter>");
    assert_eq!(browser.panes(), ["R-SOCC"]);
    let browser = browser.keys("<esc>");
    assert_eq!(browser.panes(), ["Projects · 2 of 29"]);
    assert!(browser.selected_in(0).unwrap().starts_with("◔ R-SOCC"));
    assert_eq!(browser.keys("<esc>").panes(), ["Categories"]);
}

#[test]
fn below_24_columns_or_6_rows_the_screen_says_what_it_needs() {
    for (width, height) in [(23, 6), (24, 5), (80, 1), (16, 3), (200, 5)] {
        let text = Harness::new(width, height).text();
        assert_eq!(text.trim_end(), "hvp needs 24x6", "{width} × {height}");
    }
    Harness::new(24, 6).shows(&["Projects"]).shows_no("needs");
}

#[test]
fn a_screen_that_grows_again_shows_what_it_showed_before() {
    let mut browser = Harness::new(80, 24).keys("/mawi<enter>");
    let before = browser.buffer().clone();
    for (width, height) in [(79, 24), (30, 8), (10, 2), (0, 0)] {
        browser.resize(width, height);
    }
    browser.resize(80, 24);
    assert!(browser.selected_in(1).unwrap().starts_with("◕ MAWI"));
    assert_eq!(browser.panes(), ["Categories", "Projects · 29", "MAWI"]);
    browser.resize(79, 24);
    browser.resize(80, 24);
    assert_eq!(browser.buffer().area, before.area);
}

/// The first and the last project of the list, without the shape of its stage.
fn ends(browser: Harness) -> (Harness, String, String) {
    let name = |browser: &Harness| {
        let row = browser.selected_in(1).unwrap();
        row[row.find(' ').unwrap()..].trim().to_owned()
    };
    let browser = browser.keys("<home>");
    let first = name(&browser);
    let browser = browser.keys("<end>");
    let last = name(&browser);
    (browser, first, last)
}

#[test]
fn s_puts_the_projects_in_one_order_after_another() {
    let mut browser = Harness::new(120, 36);
    let orders = [
        ("Projects · 29 · by name", "ABDM", ""),
        ("Projects · 29 · by count", "MAWI", "C-SOCC"),
        ("Projects · 29 · by stage", "DST", "M3A"),
        ("Projects · 29 · by launch", "ABDM", "MRTT-C"),
        ("Projects · 29 · by similarity", "C-SOCC", "R-SOCC"),
        ("Projects · 29", "C-SOCC", "STARLIFT"),
    ];
    for (title, first, last) in orders {
        browser = browser.keys("s");
        assert_eq!(browser.panes()[1], title);
        let (after, top, bottom) = ends(browser);
        browser = after;
        assert!(top.starts_with(first), "{title}: {top}");
        assert!(bottom.starts_with(last), "{title}: {bottom}");
    }
}

#[test]
fn a_category_keeps_the_order_that_all_projects_are_in() {
    let browser = Harness::new(120, 36).keys("ssss<home>");
    let all = browser.pane(1);
    let browser = browser.keys("<s-tab><down><down>");
    let name = |row: &String| {
        row.trim_start_matches('❯').split_whitespace().nth(1).unwrap_or_default().to_owned()
    };
    let some: Vec<_> = browser.pane(1).iter().map(name).filter(|name| !name.is_empty()).collect();
    assert!((2..29).contains(&some.len()), "{some:?}");
    let expected: Vec<_> = all.iter().map(name).filter(|name| some.contains(name)).collect();
    assert_eq!(some, expected);
}

#[test]
fn ordered_by_name_the_list_reads_from_a_to_z() {
    let browser = Harness::new(120, 36).keys("s<home>");
    let rows = browser.pane(1);
    let letters = |row: &String| -> String {
        row.to_lowercase().chars().filter(char::is_ascii_alphanumeric).collect()
    };
    let shown: Vec<_> = rows.iter().filter(|row| !row.is_empty()).map(letters).collect();
    assert_eq!(shown.len(), 29);
    assert!(shown.is_sorted(), "{shown:#?}");
}

#[test]
fn another_order_keeps_the_selected_project() {
    let browser = Harness::new(120, 36).keys("/mawi<enter>");
    let selected = browser.selected_in(1);
    let browser = browser.keys("s");
    assert_eq!(browser.selected_in(1), selected);
    assert_eq!(browser.footer(), " Projects by name");
    assert_eq!(browser.keys("sss").selected_in(1), selected);
}

#[test]
fn z_gives_the_focused_pane_the_whole_screen_and_takes_it_back() {
    let browser = Harness::new(80, 24);
    let before = browser.buffer().clone();
    let browser = browser.keys("z");
    assert_eq!(browser.panes(), ["Projects · 29"]);
    browser.shows(&["◕ C-SOCC   Composite Special Operations Component Command "]);
    let browser = browser.keys("<tab>");
    assert_eq!(browser.panes(), ["C-SOCC"]);
    let browser = browser.keys("<s-tab>z");
    assert_eq!(browser.buffer(), &before);
    assert_eq!(browser.keys("z<esc>").buffer(), &before);
}

#[test]
fn only_as_much_scrolls_as_the_selection_needs() {
    let browser = Harness::new(80, 24).keys("<end>");
    assert!(browser.pane(1).last().unwrap().starts_with("❯ ○ STARLIFT"));
    let top = browser.pane(1)[0].clone();
    let browser = browser.keys("<up><up><up>");
    assert_eq!(browser.pane(1)[0], top, "the list stays while the selection is on it");
}
