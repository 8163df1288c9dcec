//! What a spreadsheet or a Markdown reader would take for more than text is written as text.

use super::{csv, edited, file, hvp, json, printed};

/// The small catalogue with formulas in every text that a CSV file has.
fn formulas() -> String {
    edited(&[
        ("Alphaland", "=HYPERLINK(\\\"https://example.org\\\")"),
        ("Betaland", "+Betaland"),
        ("Gammaland", " @Gammaland"),
        ("name: \"Things\"", "name: \"=1+1\""),
        ("acronym: \"FST\"", "acronym: \"+1\""),
        ("First Test", "@SUM(1)"),
        ("To be the first.", "-2+3"),
        ("Under way.", "=a"),
        ("name: \"Begun\"", "name: \"＝1\""),
        ("Organisation of Tests", "＠cmd"),
        ("glossary: [", "presets: [(name: \"-1\", query: \"-country:BBB\")], glossary: ["),
    ])
}

const TABLES: [&[&str]; 10] = [
    &["list"],
    &["show", "first"],
    &["countries"],
    &["country", "AAA"],
    &["matrix"],
    &["matrix", "--transpose"],
    &["overlap"],
    &["overlap", "--countries", "AAA,BBB"],
    &["presets"],
    &["export"],
];

fn is_formula(cell: &str) -> bool {
    cell.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}

#[test]
fn no_cell_is_run_by_a_spreadsheet_and_programs_can_have_them_as_they_are() {
    let path = file("formulas.ron", formulas());
    let mut changed = 0;
    for verb in TABLES {
        let flags = ["--format", "csv", "--data", &path];
        let safe = csv(&printed(&[verb, &flags].concat()));
        let raw = csv(&printed(&[verb, &flags, &["--raw"]].concat()));
        for (safe, raw) in safe.iter().flatten().zip(raw.iter().flatten()) {
            assert!(!is_formula(safe), "{verb:?}: {safe}");
            let expected = if is_formula(raw) { format!("'{raw}") } else { raw.clone() };
            assert_eq!(*safe, expected, "{verb:?}");
            changed += usize::from(safe != raw);
        }
    }
    assert!(changed >= 20, "{changed}");
    let name = csv(&printed(&["list", "--format", "csv", "--data", &path]))[1][2].clone();
    assert_eq!(name, "'@SUM(1)");
}

#[test]
fn a_query_and_a_file_name_are_no_formulas_either() {
    let stats = csv(&printed(&["stats", "--format", "csv", "-mawi"]));
    assert!(stats[1..].iter().flatten().all(|cell| !is_formula(cell)), "{stats:?}");
    assert!(stats.iter().flatten().any(|cell| cell.starts_with('\'')), "{stats:?}");
    let checked = hvp(&["check", "=1.ron", "--format", "csv"]).out;
    assert_eq!(csv(&checked)[1][0], "'=1.ron");
}

#[test]
fn raw_cells_are_for_csv_only() {
    for arguments in [
        &["list", "--raw"][..],
        &["export", "--raw"],
        &["matrix", "--raw", "--format", "svg"],
        &["--raw"],
    ] {
        hvp(arguments).assert_refused(2, &["--raw", "--format csv"]);
    }
}

#[test]
fn a_document_has_every_text_as_it_is() {
    let path = file("formulas-json.ron", formulas());
    let document = json(&["list", "--data", &path]);
    assert_eq!(document["projects"][0]["purpose"], "-2+3");
}

#[test]
fn the_lines_under_a_markdown_table_are_text() {
    let hostile = edited(&[
        ("Nobody", "<script>alert(1)</script> `x` | a &#x202e; ~~b~~ [c](d)"),
        ("https://example.org/small", "https://example.org/<b>*x*&lt;"),
        ("plural: \"projects\"", "plural: \"<b>projects\""),
    ]);
    let path = file("markup.ron", hostile);
    let source = r"Source: \<script>alert(1)\</script> \`x\` \| a \&#x202e; \~\~b\~\~ \[c\](d), 31 Jan 2024. https://example.org/%3Cb%3E%2Ax%2A&lt%3B";
    for verb in [
        &["list"][..],
        &["show", "first"],
        &["countries"],
        &["country", "AAA"],
        &["matrix"],
        &["overlap"],
        &["overlap", "--countries", "AAA,BBB"],
        &["stats"],
    ] {
        let flags = ["--format", "markdown", "--data", &path];
        let text = printed(&[verb, &flags].concat());
        assert!(text.contains(source), "{verb:?}: {text}");
        assert!(!text.replace("\\<", "").contains('<'), "{verb:?}: {text}");
        if verb[0] == "show" {
            continue;
        }
        let query = "*first*|<b>|first";
        let text = hvp(&[verb, &flags, &["--", query]].concat()).out;
        assert!(text.is_empty() || text.contains(r"\*first\*\|\<b>\|first"), "{verb:?}: {text}");
        assert!(!text.replace("\\<", "").contains('<'), "{verb:?}: {text}");
    }
}

#[test]
fn the_built_in_source_stays_a_link() {
    let text = printed(&["list", "--format", "markdown"]);
    let last = text.lines().last().unwrap();
    assert_eq!(last, format!("Source: NATO, 3 Mar 2025. {}", super::SOURCE));
}

#[test]
fn a_spreadsheet_gets_its_delimiter_and_byte_order_mark() {
    let text = printed(&["countries", "--format", "csv", "--delimiter", ";", "--bom"]);
    assert!(text.starts_with("\u{feff}code;country;standing;count;share\n"), "{text}");
    let text = printed(&["countries", "--format", "csv", "--delimiter", "tab"]);
    assert!(text.starts_with("code\tcountry\t"), "{text}");
    for flags in [&["--bom"][..], &["--delimiter", ";"]] {
        hvp(&[&["list"], flags].concat()).assert_refused(2, &[flags[0], "--format csv"]);
        hvp(flags).assert_refused(2, &[flags[0], "--format csv"]);
    }
}
