//! One state: the current project, country and category go along from view to view, and back.
//!
//! The numbers were counted by hand on the source page.

use super::harness::Harness;
use super::states::{Kind, STATES};

/// Keys to the last category in Browse, which has three projects.
const SPACE: &str = "<s-tab><down><down><down><down><down><down><down><down>";

/// The sentence about the cell under the cursor of the matrix or the overlap.
fn sentence(browser: &Harness) -> String {
    let rows = browser.screen();
    let is_first = |row: &&String| {
        ["takes part in", "is not listed in", " share "].iter().any(|part| row.contains(part))
    };
    rows.iter().rfind(is_first).map(|row| row.trim().to_owned()).unwrap_or_default()
}

#[test]
fn a_project_and_a_country_that_were_searched_for_go_through_four_views_and_back() {
    let browser = Harness::new(120, 50).keys("/mawi<enter>2");
    assert!(sentence(&browser).contains("MAWI"), "{}", sentence(&browser));
    // In the matrix a search moves the cursor and stays.
    let browser = browser.keys("/norway<enter>");
    browser.shows(&["❯2 Matrix", "❯ Norway"]);
    assert!(sentence(&browser).contains("Norway takes part in"), "{}", sentence(&browser));
    assert!(sentence(&browser).contains("MAWI"), "{}", sentence(&browser));
    let browser = browser.keys("3");
    assert_eq!(browser.panes()[1], "Norway");
    let browser = browser.keys("4");
    browser.shows(&["❯ Norway", "Norway and the United Kingdom share 13 projects"]);
    let browser = browser.keys("1");
    assert_eq!(browser.panes()[2], "MAWI");
    let browser = browser.keys("<bs>");
    browser.shows(&["❯4 Overlap", "Norway and the United Kingdom share 13"]);
    let browser = browser.keys("<bs>");
    browser.shows(&["❯3 Countries", "Norway · NOR"]);
    let browser = browser.keys("<bs>");
    browser.shows(&["❯2 Matrix", "❯ Norway"]);
    // The step before is the search for Norway.
    let browser = browser.keys("<bs>");
    browser.shows(&["❯2 Matrix"]).shows_no("❯ Norway");
    assert_eq!(browser.keys("<bs>").panes()[2], "MAWI");
}

#[test]
fn what_is_moved_to_in_one_view_is_where_the_others_stand() {
    let browser = Harness::new(120, 50).keys("3/norway<enter>2");
    assert!(sentence(&browser).contains("Norway is not listed"), "{}", sentence(&browser));
    // From Norway down to Poland, and to another project.
    let browser = browser.keys("jll");
    let cell = sentence(&browser);
    assert!(cell.contains("Poland is not listed"), "{cell}");
    let browser = browser.keys("4");
    browser.shows(&["❯ Poland"]);
    let browser = browser.keys("3");
    assert_eq!(browser.panes()[1], "Poland");
    assert_eq!(sentence(&browser.keys("12")), cell);
    // A country named in the details of a project is where the matrix then stands.
    let mut browser = Harness::new(120, 60).keys("/c-socc<enter>");
    while !browser.text().contains("❯Belgium") {
        browser = browser.keys("<down>");
    }
    let browser = browser.keys("2");
    assert!(sentence(&browser).contains("Belgium takes part in"), "{}", sentence(&browser));
}

#[test]
fn a_search_that_the_view_cannot_show_leads_to_the_one_that_can() {
    Harness::new(120, 36).keys("4/norway<enter>").shows(&["❯4 Overlap", "❯ Norway"]);
    Harness::new(120, 36).keys("4/mawi<enter>").shows(&["❯1 Browse", "╭ ❯MAWI"]);
    Harness::new(120, 36).keys("3/mawi<enter>").shows(&["❯1 Browse", "╭ ❯MAWI"]);
    Harness::new(120, 36).keys("/norway<enter>").shows(&["❯3 Countries", "╭ ❯Norway"]);
    // Iceland is in one project; among the others its row is hidden in the matrix.
    let hidden = Harness::new(120, 36).keys("/-country:ISL<a-enter>2H/iceland<enter>");
    hidden.shows(&["❯3 Countries", "Iceland · ISL"]);
}

#[test]
fn a_chosen_category_is_a_clause_that_every_view_and_figure_counts() {
    let browser = Harness::new(120, 40).keys(SPACE);
    assert_eq!(browser.panes()[1], "Projects · 3 of 29");
    assert!(browser.selected_in(0).unwrap().starts_with("Space technologies"));
    browser.shows(&["Ammunition              5"]);
    assert!(browser.footer().ends_with("3 projects"), "{}", browser.footer());
    let matrix = browser.keys("2");
    matrix.shows(&["34 countries by name · 3 projects", "category:space-technologies 3 of 29"]);
    let countries = matrix.keys("3");
    countries.shows(&["● Norway           3 100%"]);
    assert!(countries.footer().ends_with("3 projects"));
    // Greece is in one of them.
    let marked = countries.keys("/greece<enter><space>");
    marked.shows(&["category:space-technologies 3 · country:GRC 1 of 29"]);
    let figures = marked.keys("i").inside("╭ Figures");
    assert!(figures.iter().any(|row| row.starts_with("❯ Projects") && row.contains(" 1")));
}

#[test]
fn the_category_is_chosen_exactly_when_one_clause_requires_one() {
    for (query, row) in [
        ("category:space", "Space technologies"),
        ("mawi category:ammunition -country:FRA", "Ammunition"),
        ("category:space -category:ammunition", "Space technologies"),
        ("category:space|ammunition", "All"),
        ("-category:space", "All"),
        ("category:space category:ammunition", "All"),
        ("country:NOR", "All"),
    ] {
        let browser = Harness::new(160, 40).keys("/").paste(query).keys("<a-enter>");
        let selected = browser.selected_in(0).unwrap();
        assert!(selected.starts_with(row), "{query}: {selected}");
    }
    // Moving puts one clause in the place of all.
    let query = "/category:space|chemical country:NOR -category:training<a-enter><s-tab><down>";
    let browser = Harness::new(160, 40).keys(query);
    browser.shows(&["category:command-and-control 2 · country:NOR 0 of 29"]);
    browser.keys("<home>").shows(&[" country:NOR 15 of 29"]).shows_no("category:");
}

#[test]
fn moving_through_the_categories_is_one_step_back() {
    let browser =
        Harness::new(120, 36).keys("/mawi<enter>").keys("<tab>").keys("<down><down><down>");
    assert_eq!(browser.panes()[1], "Projects · 5 of 29");
    let browser = browser.keys("<bs>");
    assert_eq!(browser.panes()[1], "Projects · 29");
    assert_eq!(browser.panes()[2], "MAWI");
    let browser = browser.keys("<a-right>");
    assert!(browser.selected_in(0).unwrap().starts_with("High-end acquisition"));
    // Another key between the moves makes two steps of them.
    let browser = Harness::new(120, 36).keys("<s-tab><down><right><left><down><bs>");
    assert!(browser.selected_in(0).unwrap().starts_with("Command and control"));
}

#[test]
fn the_current_project_stays_where_the_category_has_it_and_comes_back_where_not() {
    let browser = Harness::new(120, 36).keys("/mawi<enter>").keys("<tab><end>");
    assert_eq!(browser.panes()[2], "APSS");
    let browser = browser.keys("<home>");
    assert_eq!(browser.panes()[2], "MAWI");
    // What is searched for in another category takes that category along.
    let browser = Harness::new(120, 36).keys(SPACE).keys("/mawi<enter>");
    browser.shows(&["The category was changed"]);
    assert!(browser.selected_in(0).unwrap().starts_with("Ammunition"));
    assert_eq!(browser.panes()[2], "MAWI");
}

#[test]
fn clearing_and_going_back_restore_filter_category_cursor_and_orders_together() {
    let all = |browser: &Harness| {
        let screen = browser.screen();
        screen[..screen.len() - 1].join("\n")
    };
    let browser = Harness::new(120, 36).keys("s<s-tab><down><down><down><right><down>");
    let before = all(&browser);
    let browser = browser.keys("F");
    assert_eq!(browser.footer(), " The filter was cleared; Backspace brings it back.");
    browser.shows_no("category:");
    // Other orders and another place on the way.
    let browser = browser.keys("ssr<home>2sS1<bs><bs><bs>");
    assert_eq!(all(&browser), before);
    let browser = browser.keys("<a-right>");
    browser.shows_no("category:");
    let matrix = Harness::new(120, 36).keys("2sSjjll");
    let (headline, cell) = (matrix.screen()[1].clone(), sentence(&matrix));
    let matrix = matrix.keys("3ss2ssS<bs>2<bs><bs>");
    assert_eq!((matrix.screen()[1].clone(), sentence(&matrix)), (headline, cell));
}

#[test]
fn going_back_and_forward_in_texts_returns_to_the_line_and_the_link() {
    // The pane of the text, with its styles.
    let pane = |browser: &Harness| {
        let title: Vec<char> = browser.screen()[1].chars().collect();
        let left = title.iter().rposition(|&letter| letter == '╭').unwrap();
        let rows = browser.cells().chunks(120).skip(1).take(18);
        rows.flat_map(|row| row[left..].to_vec()).collect::<Vec<_>>()
    };
    for to_text in [
        "/mawi<enter><pgdn>",
        "/norway<enter><pgdn>",
        "/nisrf<enter>7<tab>",
        "/legally binding<down><enter><tab>",
        // From one country to the next.
        "/norway<enter><down><enter>",
    ] {
        let before = Harness::new(120, 20).keys(to_text).keys("<down><down>");
        let (here, text) = (pane(&before), before.text());
        let there = before.keys("<enter><pgdn><down><down>");
        let (other, follows) = (pane(&there), there.text());
        assert_ne!(text, follows, "{to_text}");
        let back = there.keys("<bs>");
        assert!(pane(&back) == here, "{to_text}\n{text}\n{}", back.text());
        let forward = back.keys("<a-right>");
        assert!(pane(&forward) == other, "{to_text}\n{follows}\n{}", forward.text());
        assert!(pane(&forward.keys("2<bs><bs>")) == here, "{to_text}");
    }
}

#[test]
fn after_enter_on_a_hit_page_down_reads_on_and_keeps_the_hit() {
    // By acronym, name, initials, alias-like spelling, one slip, and a word of the text.
    for typed in ["apss", "alliance persistent", "maw", "northlnk", "zadar"] {
        let browser = Harness::new(80, 24).keys(&format!("/{typed}<enter>"));
        let (project, text) = (browser.panes()[2].clone(), browser.pane(2));
        assert!(browser.line_with("Categories").contains(&format!("╭ ❯{project}")), "{typed}");
        let browser = browser.keys("<pgdn>");
        assert_eq!(browser.panes()[2], project, "{typed}");
        assert!(browser.pane(2) != text || browser.keys("<pgup>").pane(2) != text, "{typed}");
    }
    let browser = Harness::new(80, 24).keys("/norway<enter>");
    let text = browser.pane(1);
    let browser = browser.keys("<pgdn>");
    assert_eq!(browser.panes()[1], "Norway");
    assert_ne!(browser.pane(1), text);
}

#[test]
fn backspace_in_an_empty_word_takes_a_whole_clause() {
    let kept = Harness::new(120, 36).keys("/category:space country:GRC<a-enter>");
    kept.shows(&["category:space-technologies 3 · country:GRC 1 of 29"]);
    // In an empty box the last clause of the filter goes, and Esc brings it back.
    let browser = kept.keys("/<bs>");
    browser.shows(&["╭ Search", "❯ Space technologies"]).shows_no("country:GRC");
    browser.keys("<esc>").shows(&["category:space-technologies 3 · country:GRC 1 of 29"]);
    let browser = Harness::new(120, 36).keys("/category:space country:GRC<a-enter>/<bs><bs>");
    browser.shows_no("category:").shows_no("F clears");
    // In a text the clause before the cursor goes; in a word only a letter.
    let browser = Harness::new(120, 36).keys("/drone \"two words\" <bs>");
    browser.shows(&["/ drone  "]).shows_no("two");
    Harness::new(120, 36).keys("/drone mawi<bs>").shows(&["/ drone maw"]);
    Harness::new(120, 36).keys("/drone <bs>").shows(&["/  ", "29 found"]).shows_no("drone");
}

#[test]
fn marking_in_the_matrix_moves_nothing_under_the_eye() {
    let matrix = Harness::new(120, 36).keys("2/norway<enter>");
    let row = matrix.place_of("❯ Norway");
    let matrix = matrix.keys("<space>");
    assert_eq!(matrix.place_of("❯+Norway").y, row.y);
    assert_eq!(matrix.keys("<space>").place_of("❯−Norway").y, row.y);
}

#[test]
fn the_footer_offers_nothing_that_is_refused() {
    let refusals =
        ["Move to", "Move down to", "There is nothing", "There is no", "To compare", "no saved"];
    for state in STATES.iter().filter(|state| matches!(state.kind, Kind::View(_))) {
        let browser = Harness::new(240, 40).keys(state.keys).keys("<f12>");
        let footer = browser.footer();
        for (key, hint) in [
            ("c", "c profile"),
            ("<space>", "Space mark"),
            ("y", "y copy"),
            ("p", "p saved queries"),
            ("<enter>", "Enter open"),
            ("<tab>", "Tab "),
            ("x", "x collapse"),
        ] {
            if footer.contains(hint) {
                let after = Harness::new(240, 40).keys(state.keys).keys(key).footer();
                let refused = refusals.iter().find(|refusal| after.contains(*refusal));
                assert_eq!(refused, None, "{}: {hint}: {after}", state.name);
            }
        }
    }
    assert!(!Harness::new(240, 40).footer().contains("Space mark"));
    assert!(Harness::new(240, 40).keys("3").footer().contains("Space mark"));
}

#[test]
fn y_copies_what_has_the_focus() {
    let category = Harness::new(120, 36).keys(SPACE).keys("y");
    let copied = category.copied();
    assert!(copied.starts_with("Space technologies\n"), "{copied}");
    for name in ["APSS", "NORTHLINK", "STARLIFT", "only category:space-technologies)"] {
        assert!(copied.contains(name), "{name}: {copied}");
    }
    assert!(!copied.contains("\n ("), "{copied}");
    assert!(Harness::new(120, 36).keys("i<c-y>").copied().starts_with("Projects: 29 (NATO, "));
    let preset = Harness::new(120, 36).keys("py");
    assert!(preset.copied().contains(" (NATO, 3 Mar 2025, "), "{}", preset.copied());
    let facet = Harness::new(120, 36).keys("f<c-y>");
    let expected = "Command and control: 2 projects (NATO, 3 Mar 2025, ";
    assert!(facet.copied().starts_with(expected), "{}", facet.copied());
    let comparison = Harness::new(120, 36).keys("/country:ITA country:ESP<a-enter>4<tab><tab>y");
    let last = comparison.copied().lines().last().unwrap().to_owned();
    assert!(last.starts_with("(NATO, 3 Mar 2025, "), "{last}");
}

#[test]
fn the_number_of_hits_to_walk_is_the_number_found() {
    for typed in ["drone", "air", "mawi"] {
        let found = Harness::new(120, 40).keys(&format!("/{typed}")).line_with(" found");
        let found = found.split(" found").next().unwrap().split_whitespace().last().unwrap();
        let browser = Harness::new(120, 40).keys(&format!("/{typed}<enter>n"));
        assert!(browser.footer().contains(&format!(" of {found}")), "{typed}: {found}");
    }
}

#[test]
fn where_nothing_is_left_nothing_is_ranked_or_drawn() {
    let nothing = "/country:ALB -country:ALB<a-enter>";
    let overlap = Harness::new(120, 36).keys("/zzqqx<a-enter>4");
    overlap.shows(&["No project matches the filter"]).shows_no("similarity").shows_no("▾");
    let countries = Harness::new(120, 36).keys(nothing).keys("3");
    countries.shows(&["The filter leaves nothing to tell"]).shows_no("of 34");
    // Norway is in no project on chemical defence.
    let norway = Harness::new(120, 36).keys("/category:chemical<a-enter>/norway<enter>");
    norway.shows(&["In 0 of the 3 filtered projects"]).shows_no(" of 34");
}

#[test]
fn a_narrow_heading_of_countries_keeps_their_name_and_order() {
    let title = Harness::new(60, 20).keys("3").panes()[0].clone();
    assert!(title.starts_with("Countries") && title.ends_with("by count"), "{title}");
}

#[test]
fn the_first_and_the_last_column_have_keys() {
    let matrix = Harness::new(80, 24).keys("2$");
    assert!(sentence(&matrix).contains("STARLIFT"), "{}", sentence(&matrix));
    assert!(sentence(&matrix.keys("0")).contains("C-SOCC"));
    let browser = Harness::new(120, 36).keys("sr");
    assert_eq!(browser.footer(), " Projects by name, reversed");
    assert_eq!(browser.panes()[1], "Projects · 29 · by name, reversed");
}

#[test]
fn after_m_the_pointer_is_on_the_greatest_pair_of_the_new_measure() {
    // Montenegro and North Macedonia are in the same two projects and in no other.
    let browser = Harness::new(120, 40).keys("4m");
    browser.shows(&["Montenegro and North Macedonia share 2 projects: 100%"]);
    // Italy and Spain share 18 projects, and no two countries share more.
    browser.keys("jjllm").shows(&["Spain and Italy share 18 projects"]);
}
