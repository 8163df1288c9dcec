//! The layout options of the matrix: orders, collapsed categories, hidden lines, transposition, widths.

use hvp::app::{Settings, ThemeName};

use super::harness::Harness;
use super::matrix::{columns, headings, rows, sentence, symbol, upright};

/// The headings of the visible columns.
fn heads(browser: &Harness) -> Vec<String> {
    let first = rows(browser)[0];
    let heads = columns(browser, first).into_iter();
    heads.map(|x| upright(browser, x, headings(browser))).collect()
}

/// The names of the visible rows.
fn names(browser: &Harness) -> Vec<String> {
    let end = usize::from(columns(browser, rows(browser)[0])[0]);
    let lines = browser.screen();
    let name = |y: u16| -> String { lines[usize::from(y)].chars().take(end).collect() };
    let trimmed = |name: String| name.trim_matches(['❯', '+', '−', '│', ' ']).to_owned();
    rows(browser).into_iter().map(name).map(trimmed).collect()
}

fn headline(browser: &Harness) -> String {
    let lines = browser.screen().into_iter().skip(1);
    let mut lines = lines.skip_while(|line| line.starts_with(" filter"));
    lines.next().unwrap().trim_start().to_owned()
}

#[test]
fn s_goes_through_every_order_of_the_rows_and_the_heading_names_it() {
    let mut matrix = Harness::new(120, 60).keys("2");
    let firsts = [("count", "Italy"), ("similarity", ""), ("catalogue", ""), ("name", "Albania")];
    for (order, first) in firsts {
        matrix = matrix.keys("s");
        assert!(headline(&matrix).starts_with(&format!("34 countries by {order} · ")));
        assert!(matrix.footer().starts_with(&format!(" Countries by {order}")));
        assert!(names(&matrix)[0].starts_with(first), "{order}: {:?}", names(&matrix));
    }
    let by_count = Harness::new(120, 60).keys("2s");
    let totals = |name: &str, total: &str| {
        let line = by_count.line_with(&format!("  {name}  "));
        assert!(line.contains(&format!(" {total} ")), "{line}");
    };
    for (name, total) in [
        ("Italy", "22"),
        ("United Kingdom", "21"),
        ("Netherlands", "20"),
        ("Spain", "20"),
        ("Greece", "19"),
        ("Luxembourg", "5"),
        ("Iceland", "1"),
    ] {
        totals(name, total);
    }
    let first = ["Italy", "United Kingdom", "Netherlands", "Spain", "Greece"];
    assert_eq!(names(&by_count)[..5], first);
}

#[test]
fn capital_s_goes_through_every_order_of_the_columns() {
    let mut matrix = Harness::new(120, 36).keys("2");
    for order in ["name", "count", "stage", "launch", "similarity", "catalogue"] {
        matrix = matrix.keys("S");
        assert!(headline(&matrix).contains(&format!("· 29 projects by {order} ")), "{order}");
    }
    assert_eq!(heads(&matrix)[0], "C-SOCC");
}

#[test]
fn r_turns_an_order_round_and_the_heading_says_so() {
    let matrix = Harness::new(120, 60).keys("2sr");
    assert!(headline(&matrix).starts_with("34 countries by count, reversed · 29 projects"));
    assert_eq!(names(&matrix)[33], "Italy");
    let matrix = matrix.keys("R");
    assert!(headline(&matrix).contains("29 projects by catalogue, reversed"));
    assert_eq!(heads(&matrix)[0], "STARLIFT");
    let matrix = matrix.keys("rR");
    assert_eq!((names(&matrix)[0].as_str(), heads(&matrix)[0].as_str()), ("Italy", "C-SOCC"));
}

#[test]
fn an_order_by_similarity_puts_like_countries_together() {
    let matrix = Harness::new(120, 36).keys("2ss");
    assert_eq!(matrix.footer(), " Countries by similarity");
    assert!(headline(&matrix).contains("by similarity"));
    let place = |name: &str| {
        let names = names(&Harness::new(120, 60).keys("2ss"));
        names.iter().position(|one| one == name).unwrap()
    };
    // Both take part in LBDM and NFTE only.
    assert_eq!(place("Montenegro").abs_diff(place("North Macedonia")), 1);
}

#[test]
fn a_collapsed_category_is_a_column_of_counts_and_opens_again() {
    let open = Harness::new(120, 60).keys("2<tab><tab><tab><tab><tab>");
    assert!(sentence(&open).contains("Air Battle Decisive Munitions"), "{}", sentence(&open));
    let matrix = open.keys("x");
    assert_eq!(heads(&matrix).len(), 25);
    assert!(headline(&matrix).contains("24 projects + 1 category by catalogue"));
    assert_eq!(sentence(&matrix), "Albania is in none of the 5 projects of Ammunition");
    let place = heads(&matrix).iter().position(|head| head.starts_with("Ammu")).unwrap();
    let matrix = matrix.keys(&"j".repeat(23));
    assert_eq!(
        sentence(&matrix),
        "Norway is in 4 of the 5 projects of Ammunition: ABDM; LBDM; MAWI; and Test, Evaluation and \
         Certification of Interchangeability of Indirect Fire Munitions"
    );
    let y = matrix.place_of("❯ Norway").y;
    assert_eq!(symbol(&matrix, columns(&matrix, y)[place], y), "4");
    assert!(matrix.line_with("  total").contains(" 338"));
    let matrix = matrix.keys("-");
    assert_eq!(heads(&matrix).len(), 29);
    assert!(sentence(&matrix).contains("(ABDM)"));
}

#[test]
fn capital_x_collapses_every_category_and_opens_them_all() {
    let matrix = Harness::new(120, 36).keys("2X");
    assert_eq!(heads(&matrix).len(), 8);
    assert!(headline(&matrix).contains("8 categories by catalogue"));
    matrix.shows(&["2 in a category"]);
    assert_eq!(heads(&matrix.keys("X")).len(), 29);
}

#[test]
fn enter_on_a_collapsed_category_leads_to_its_projects() {
    let browser = Harness::new(120, 36).keys("2<tab><tab><tab><tab><tab>x<enter>");
    assert_eq!(browser.panes()[1], "Projects · 5 of 29");
    browser.keys("<bs>").shows(&["is in none of the 5 projects of Ammunition"]);
}

#[test]
fn a_count_of_what_the_filter_leaves_says_so() {
    let matrix = Harness::new(120, 36).keys("/country:NOR<a-enter>2X<tab>");
    matrix.shows(&["Albania is in none of the 3 filtered projects of High"]);
    let matrix = matrix.keys("<s-tab>");
    matrix.shows(&["Albania is not in the one filtered project of"]);
}

#[test]
fn what_is_empty_is_hidden_and_counted() {
    let matrix = Harness::new(120, 60).keys("/country:ISL<a-enter>2H");
    assert!(
        headline(&matrix).starts_with("13 countries by name · 1 project by catalogue · 21 empty")
    );
    assert_eq!(names(&matrix).len(), 13);
    let matrix = matrix.keys("H");
    assert_eq!(names(&matrix).len(), 34);
    matrix.keys("HH").shows(&["Empty rows and columns are shown."]);
    // Where nothing is empty, the key changes nothing and is not shown.
    let full = Harness::new(120, 60).keys("2H");
    full.shows(&["No row or column is empty."]);
    assert!(!full.text().contains("empty hidden"), "{}", full.text());
}

#[test]
fn the_profile_of_a_country_that_is_hidden_is_shown_all_the_same() {
    let hidden = Harness::new(120, 36).keys("/count:3<a-enter>2H/albania<enter>");
    hidden.shows(&["❯3 Countries", "Albania · ALB · Ally", "In 0 of the 1 filtered project"]);
}

#[test]
fn transposed_projects_are_rows_and_the_cell_stays_under_the_cursor() {
    let matrix = Harness::new(120, 36).keys(&format!("2{}lllll", "j".repeat(23)));
    let said = sentence(&matrix);
    let matrix = matrix.keys("t");
    assert_eq!(sentence(&matrix), said);
    assert!(headline(&matrix).starts_with("29 projects by catalogue · 34 countries by name"));
    assert_eq!(heads(&matrix)[..3], ["ALB", "AUS", "AUT"]);
    assert!(names(&matrix)[0].starts_with("C-SOCC"));
    matrix.shows(&["❯ MRTT-C", "● Ally", "○ NATO partner", "◆ lead"]);
    let total = matrix.line_with("❯ MRTT-C");
    assert!(total.ends_with(" 6"), "{total}");
    let browser = matrix.keys("<enter>");
    assert_eq!(browser.panes()[2], "MRTT-C");
    assert_eq!(sentence(&browser.keys("<bs>t")), said);
}

#[test]
fn transposed_s_orders_the_projects() {
    let matrix = Harness::new(120, 60).keys("2tss");
    assert!(headline(&matrix).starts_with("29 projects by count · 34 countries by name"));
    assert!(names(&matrix)[0].starts_with("MAWI"));
    let matrix = matrix.keys("S");
    assert_eq!(heads(&matrix)[0], "ITA");
}

#[test]
fn transposed_a_category_is_a_row_of_counts() {
    let matrix = Harness::new(120, 36).keys("2tX");
    assert_eq!(names(&matrix).len(), 8);
    matrix.shows(&["❯ Command and control", "Albania is in none of the 2 projects of"]);
}

#[test]
fn w_makes_columns_three_two_or_one_wide_and_then_shows_the_whole_matrix() {
    let mut matrix = Harness::new(120, 36).keys("2");
    for wide in [3, 2, 1] {
        matrix = matrix.keys("w");
        let xs = columns(&matrix, rows(&matrix)[0]);
        assert_eq!((xs.len(), xs[1] - xs[0]), (29, wide), "{}", matrix.text());
    }
    let whole = matrix.keys("w");
    whole.shows(&["The whole matrix on one screen"]);
    whole.keys("w").shows(&["Columns as wide as the screen allows"]);
}

#[test]
fn the_edges_count_what_is_off_the_screen() {
    let matrix = Harness::new(60, 24).keys("2");
    let seen = (columns(&matrix, 15).len(), rows(&matrix).len());
    matrix.shows(&[&format!("+{} ▸", 29 - seen.0), &format!("▾{}", 34 - seen.1)]);
    matrix.shows_no("◂").shows_no("▴");
    let matrix = matrix.keys(&format!("<end>{}", "l".repeat(28)));
    matrix.shows(&[&format!("◂ {}", 29 - seen.0), &format!("▴ {}", 34 - seen.1)]);
    matrix.shows_no("▸").shows_no("▾");
    let ascii = Settings { ascii: true, ..Settings::default() };
    let matrix = Harness::new(60, 24).with(ascii).keys("2jjjjjjjjjjjjjjjjjj");
    let seen = (columns(&matrix, 15).len(), rows(&matrix).len());
    matrix.shows(&[&format!("+{} >", 29 - seen.0), "  ^ ", "total v"]);
}

#[test]
fn both_edges_have_bars_where_there_is_room() {
    let matrix = Harness::new(200, 60).keys("2");
    let bottom = rows(&matrix)[33];
    let xs = columns(&matrix, bottom);
    let height = |place: usize| {
        (bottom + 1..bottom + 9).filter(|y| symbol(&matrix, xs[place], *y) == "█").count()
    };
    // MAWI has 26 countries, LBDM 24, ABDM 16, C-SOCC 3.
    assert_eq!((height(21), height(19), height(18), height(0)), (8, 7, 4, 0));
    let bar = |country: &str| matrix.line_with(country).matches('█').count();
    assert_eq!((bar("Italy"), bar("Iceland")), (24, 1));
    let ascii = Settings { ascii: true, ..Settings::default() };
    let matrix = Harness::new(200, 60).with(ascii).keys("2");
    assert_eq!(symbol(&matrix, xs[21], bottom + 1), "#");
    assert!(matrix.line_with("Italy").contains("######"));
}

#[test]
fn groups_are_marked_only_where_categories_stay_together() {
    let lines = |keys: &str| {
        let mono = Settings { theme: ThemeName::Mono, colour: false, ..Settings::default() };
        let matrix = Harness::new(120, 36).with(mono).keys(keys);
        matrix.screen()[12].matches('│').count()
    };
    assert_eq!(lines("2"), 7);
    assert_eq!(lines("2SS"), 0);
    let transposed = Harness::new(120, 36).keys("2t");
    assert!(transposed.line_with("MSAP").contains('│'));
    assert!(!transposed.line_with("R-SOCC").contains('│'));
}

#[test]
fn the_headline_counts_the_projects_that_marks_leave_beside_a_collapsed_category() {
    // Albania is in CBRN-PE and CBRN-D&I, and in no project of the collapsed category.
    let matrix = Harness::new(120, 36).keys("2x<space>");
    assert!(headline(&matrix).contains("2 projects by catalogue"), "{}", headline(&matrix));
    // Belgium is in C-SOCC, which is collapsed, and in 17 others.
    let matrix = Harness::new(120, 36).keys("2x<down><down><down><space>");
    assert!(headline(&matrix).contains("17 projects + 1 category"), "{}", headline(&matrix));
}

#[test]
fn the_legend_of_the_whole_matrix_is_of_its_shapes() {
    let whole = |width, height, legend: &str| {
        let headline = headline(&Harness::new(width, height).keys("2wwww"));
        assert!(headline.contains(legend), "{headline}");
    };
    whole(80, 24, "▀ one  ▄ other  █ both");
    whole(100, 17, "⠁ one participation");
    whole(100, 13, "░▒▓█ few to most of 6 × 1 cells");
}

#[test]
fn a_long_message_is_shown_to_its_end() {
    let browser = Harness::new(26, 10).keys("2H");
    let rows = browser.screen();
    assert_eq!(rows[rows.len() - 2..], [" No row or column is", " empty."], "{}", browser.text());
}

#[test]
fn transposed_rows_are_grouped_under_the_names_of_their_categories_where_there_is_room() {
    let matrix = Harness::new(200, 60).keys("2tj");
    for (category, first) in [
        ("Training structures", "MSAP"),
        ("High-end acquisition", "MRTT-C"),
        ("Ammunition", "ABDM"),
        ("Space technologies", "APSS"),
    ] {
        let line = matrix.line_with(category);
        assert!(line.trim_start().starts_with(category) && line.contains(first), "{line}");
        let lines = matrix.screen();
        let named = lines.iter().filter(|line| line.trim_start().starts_with(category));
        assert_eq!(named.count(), 1, "{category}");
        let [name, project] = [category, first].map(|text| matrix.style_of(text).fg);
        assert_eq!(name, project, "{category}");
    }
    // Where an order separates the categories, and where there is no room, there is none.
    Harness::new(200, 60).keys("2tss").shows_no("Training structures");
    Harness::new(80, 24).keys("2t").shows_no("Training").shows(&["C-SOCC"]);
}
