//! Taking along what the screen shows: names, a citation, the table, the commands, a file, the source.

use hvp::app::{Effect, ExportError, TableFormat};

use super::harness::Harness;

/// A place in each view, with its printing and its opening command.
const PLACES: [(&str, &str, &str); 8] = [
    ("", "hvp list", "hvp --view browse"),
    ("sgj", "hvp list --order name", "hvp --view browse --order name --select apss"),
    ("/mawi<enter>", "hvp show mawi", "hvp --view browse --select mawi --pane details"),
    (
        "2sSg0l",
        "hvp matrix --order count --columns name",
        "hvp --view matrix --order count --columns name --select ITA,apss",
    ),
    (
        "/country:ISL<a-enter>2tHX",
        "hvp matrix --transpose --collapse all --hide-empty country:ISL",
        "hvp --view matrix --transpose --collapse all --hide-empty country:ISL",
    ),
    ("3r", "hvp countries --order count,reversed", ""),
    ("3<enter>", "hvp country ITA", "hvp --view countries --pane profile"),
    ("4m", "hvp overlap --measure jaccard", "hvp --view overlap --measure jaccard"),
];

/// The text copied by choosing a row of the menu.
fn copied(keys: &str, row: &str) -> String {
    Harness::new(100, 30).keys(keys).keys("Y").keys(row).keys("<enter>").copied().to_owned()
}

#[test]
fn the_commands_of_every_view_are_copied() {
    for (keys, printing, opening) in PLACES {
        assert_eq!(copied(keys, "prints"), printing, "{keys}");
        if !opening.is_empty() {
            assert_eq!(copied(keys, "opens"), opening, "{keys}");
        }
    }
}

#[test]
fn a_filter_is_part_of_the_commands_and_quoted_for_a_shell() {
    let browser = Harness::new(100, 30).started_with("country:DEU -country:FRA").keys("2");
    let prints = browser.keys("Yprints<enter>");
    assert_eq!(prints.copied(), "hvp matrix 'country:DEU -country:FRA'");
    let opens = prints.keys("Yopens<enter>");
    assert_eq!(opens.copied(), "hvp --view matrix 'country:DEU -country:FRA'");
    let word = Harness::new(100, 30).started_with("jet's").keys("Yopens<enter>");
    assert_eq!(word.copied(), "hvp --view browse 'jet'\\''s'");
    let verb = Harness::new(100, 30).started_with("list").keys("Yopens<enter>");
    assert_eq!(verb.copied(), "hvp --view browse -- list");
    let comparison = Harness::new(100, 30).started_with("country:DEU country:FRA stage:completed");
    let comparison = comparison.keys("4<tab><tab>Yprints<enter>");
    assert_eq!(comparison.copied(), "hvp overlap --countries DEU,FRA stage:completed");
    let pairs = comparison.keys("<s-tab>mYprints<enter>");
    assert_eq!(pairs.copied(), "hvp overlap --pairs --measure jaccard stage:completed");
    let groups = pairs.keys("<tab><tab><lt><lt>Yprints<enter>");
    let query = "'country:DEU country:FRA stage:completed'";
    assert_eq!(groups.copied(), format!("hvp groups --projects 3 {query}"));
}

#[test]
fn the_citation_of_every_view_names_title_publisher_date_and_address() {
    for (keys, ..) in PLACES {
        assert_eq!(
            copied(keys, "citation"),
            "“NATO High Visibility Projects”, NATO, 3 Mar 2025, \
             https://www.nato.int/cps/en/natohq/topics_163289.htm.",
            "{keys}"
        );
    }
}

#[test]
fn names_are_those_of_the_records_under_the_cursor() {
    assert_eq!(copied("/mawi<enter>", "name"), "Multinational Ammunition Warehousing Initiative");
    let both = "MAWI, Multinational Ammunition Warehousing Initiative";
    assert_eq!(copied("/mawi<enter>", "acronym"), both);
    assert_eq!(copied("/norway<enter>", "name and code"), "Norway (NOR)");
    assert_eq!(copied("/mawi<enter>2", "acronym"), both);
}

#[test]
fn a_table_is_copied_as_the_command_of_the_view_prints_it() {
    let formats = [
        ("markdown", TableFormat::Markdown),
        ("csv", TableFormat::Csv),
        ("tsv", TableFormat::Tsv),
        ("json", TableFormat::Json),
    ];
    for (keys, printing, _) in PLACES {
        for (name, format) in formats {
            let browser = Harness::new(100, 30).keys(keys).keys("Y").keys(name).keys("<enter>");
            let Some(Effect::CopyTable(table)) = browser.effects().last() else {
                panic!("{:?}", browser.effects());
            };
            assert_eq!((table.command.to_string().as_str(), table.format), (printing, format));
        }
    }
}

#[test]
fn the_menu_is_searched_by_typing_and_says_when_nothing_is_called_that() {
    let menu = Harness::new(100, 30).keys("Y");
    menu.shows(&["Copy: type to find", "This table as JSON", "The command that opens this"]);
    let found = menu.keys("json");
    found.shows(&["This table as JSON"]).shows_no("This table as CSV");
    let none = found.keys("x");
    none.shows(&["Nothing here is called that."]);
    let all = none.keys("<esc>");
    all.shows(&["This table as JSON", "This table as CSV"]);
    all.keys("<esc>").shows_no("Copy: type");
}

/// The last effect, which is an export: its path, format, and whether a file may be replaced.
fn export(browser: &Harness) -> (String, TableFormat, bool) {
    match browser.effects().last() {
        Some(Effect::Export(export)) => {
            (export.path.clone(), export.table.format, export.overwrites)
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn an_export_proposes_a_name_and_takes_its_format_from_the_ending() {
    let matrix = Harness::new(100, 30).keys("2e");
    matrix.shows(&["Export to a file", "hvp-matrix.svg", ".svg, .csv, .tsv, .md, .json or .txt"]);
    assert_eq!(export(&matrix.keys("<enter>")), ("hvp-matrix.svg".into(), TableFormat::Svg, false));
    let page = Harness::new(100, 30).keys("/mawi<enter>e<enter>");
    assert_eq!(export(&page), ("hvp-show-mawi.csv".into(), TableFormat::Csv, false));
    let typed = Harness::new(100, 30).keys("e<c-u>a b.MD<enter>");
    assert_eq!(export(&typed), ("a b.MD".into(), TableFormat::Markdown, false));
    let none = Harness::new(100, 30).keys("e<c-u>a.svg<enter>");
    assert!(none.effects().is_empty());
    none.shows(&["a.svg", "“a.svg” has no ending for this."]);
}

#[test]
fn a_file_that_exists_is_replaced_only_after_an_explicit_yes() {
    let mut browser = Harness::new(100, 30).keys("e<enter>");
    browser.end_export(Err(ExportError::Exists));
    browser.shows(&["hvp-list.csv exists. Replace it? y yes, Esc no"]);
    // Enter is no answer to the question: it goes back to the name.
    let mut browser = browser.keys("<enter>");
    assert_eq!(browser.effects().len(), 1);
    browser.shows(&["hvp-list.csv"]).shows_no("Replace it?");
    browser = browser.keys("<enter>");
    assert_eq!(browser.effects().len(), 2);
    browser.end_export(Err(ExportError::Exists));
    let mut browser = browser.keys("y");
    assert_eq!(export(&browser), ("hvp-list.csv".into(), TableFormat::Csv, true));
    browser.end_export(Ok("Written: /tmp/hvp-list.csv".to_owned()));
    browser.shows(&["Written: /tmp/hvp-list.csv"]).shows_no("Export to a file");
}

#[test]
fn what_cannot_be_written_is_said_and_the_name_stays() {
    let mut browser = Harness::new(100, 30).keys("e<enter>");
    let reason = "Nothing was written to hvp-list.csv: Permission denied";
    browser.end_export(Err(ExportError::Failed(reason.to_owned())));
    browser.shows(&[reason, "hvp-list.csv"]);
    browser.keys("x").shows_no(reason).shows(&["hvp-list.csvx"]);
}

#[test]
fn the_source_is_opened_at_its_address() {
    let browser = Harness::new(100, 30).keys("o");
    let address = "https://www.nato.int/cps/en/natohq/topics_163289.htm";
    assert_eq!(browser.effects(), [Effect::Visit(address.to_owned())]);
}

#[test]
fn the_copy_menu_offers_the_group_itself_and_no_two_rows_of_one_name() {
    let names = |browser: &Harness| -> Vec<String> {
        let rows = browser.inside("╭ Copy").into_iter().skip(2);
        let rows = rows.filter(|row| !row.is_empty());
        rows.map(|row| row.trim_start_matches(['❯', ' ']).split("  ").next().unwrap().to_owned())
            .collect()
    };
    for keys in ["", "2", "3", "4", "4<tab>", "4<tab><tab>", "5", "6", "7"] {
        let menu = names(&Harness::new(120, 36).keys(keys).keys("Y"));
        let mut once = menu.clone();
        once.sort();
        once.dedup();
        assert_eq!(once.len(), menu.len(), "{keys}: {menu:?}");
        assert!(!menu.iter().any(|name| name == "Name"), "{keys}: {menu:?}");
    }
    let pair = names(&Harness::new(120, 36).keys("4Y"));
    for name in ["Name of ITA", "Name and code of ITA", "Name of ESP"] {
        assert!(pair.iter().any(|row| row == name), "{pair:?}");
    }
    let groups = Harness::new(120, 36).keys("4<tab><tab>Y");
    groups.shows(&["What is selected, cited", "countries together in 5 projects"]);
    let text = groups.keys("<enter>");
    assert!(text.copied().contains("countries together in 5 projects: "), "{}", text.copied());
}
