//! Catalogues that are very small, very large, or almost empty.

use super::{SMALL, edited, file, hvp};

const VERBS: [&[&str]; 10] = [
    &["list"],
    &["countries"],
    &["country", "AAA"],
    &["matrix"],
    &["matrix", "--transpose", "--collapse", "all"],
    &["matrix", "--hide-empty", "--order", "similarity"],
    &["overlap"],
    &["overlap", "--measure", "jaccard", "--hide-empty"],
    &["overlap", "--countries", "AAA"],
    &["stats"],
];

/// Runs every verb in every format. Asserts that each prints something and ends with one of these exit codes.
#[track_caller]
fn ask_everything(name: &str, contents: &str, codes: &[i32]) {
    let path = file(name, contents);
    for verb in VERBS {
        for format in ["table", "json", "csv", "markdown", "svg"] {
            if format == "svg" && !["matrix", "overlap"].contains(&verb[0]) {
                continue;
            }
            let answer = hvp(&[verb, &["--data", &path, "--format", format]].concat());
            assert!(codes.contains(&answer.code), "{verb:?} {format}: {answer:?}");
            assert!(!(answer.out.is_empty() && answer.err.is_empty()), "{verb:?} {format}");
            if answer.code > 0 {
                assert!(answer.err.starts_with("hvp: "), "{verb:?} {format}: {}", answer.err);
            }
        }
    }
}

/// The small catalogue with other countries, none of which takes part in a project.
fn with_countries(countries: &str) -> String {
    let start = SMALL.find("countries: [").unwrap();
    let end = SMALL.find("    organisations: [(").unwrap();
    let text = format!("{}countries: [{countries}],\n{}", &SMALL[..start], &SMALL[end..]);
    text.replace("[\"AAA\", \"CCC\"]", "[]")
        .replace("[\"AAA\", \"BBB\"]", "[]")
        .replace("                    lead: \"AAA\",\n", "")
}

#[test]
fn a_small_one_without_anything_that_is_optional() {
    let bare = r#"(
        format: 1, title: "Bare", publisher: "Nobody", source: "https://example.org/", updated: "2024",
        countries: [(code: "AAA", name: "Alphaland", standing: Member)],
        categories: [(id: "air", name: "Air", projects: [
            (id: "first", name: "First Test", participants: ["AAA"]),
            (id: "second", name: "Second Test", participants: []),
        ])],
    )"#;
    ask_everything("bare.ron", bare, &[0]);
    let path = file("bare.ron", bare);
    let print = |arguments: &[&str]| hvp(&[arguments, &["--data", &path]].concat()).out;
    assert_eq!(print(&["check", &path]), format!("{path}: valid: 2 projects, 1 country\n"));
    let page = print(&["show", "first"]);
    assert!(page.starts_with("First Test\nAir\nlaunch date unknown\n"), "{page}");
    assert!(page.contains("Participants · 1 country\nAlphaland"), "{page}");
    for verb in [&["show", "first"][..], &["list"], &["country", "AAA"], &["stats"]] {
        let text = print(verb);
        let missing = ["Purpose", "Status", "stage", "Stage", "Milestones"];
        assert!(!missing.iter().any(|word| text.contains(word)), "{text}");
    }
}

#[test]
fn a_small_one() {
    ask_everything("small.ron", SMALL, &[0]);
}

#[test]
fn no_country_at_all() {
    ask_everything("no-countries.ron", &with_countries(""), &[0, 1, 2]);
    let path = file("no-country.ron", with_countries(""));
    for verb in ["countries", "matrix", "overlap"] {
        hvp(&[verb, "--data", &path]).assert_refused(1, &["no country"]);
    }
    hvp(&["country", "AAA", "--data", &path]).assert_refused(2, &["the catalogue has none"]);
}

#[test]
fn one_country_that_takes_part_in_nothing() {
    let one = "(code: \"AAA\", name: \"Alphaland\", standing: Member)";
    ask_everything("one-country.ron", &with_countries(one), &[0]);
}

#[test]
fn no_project() {
    let start = SMALL.find("            projects: [").unwrap();
    let end = SMALL.find("    glossary").unwrap();
    let text = format!("{}projects: [])],\n{}", &SMALL[..start], &SMALL[end..]);
    ask_everything("no-project.ron", &text, &[1]);
}

#[test]
fn names_of_300_characters_and_japanese_ones() {
    let long = "Nation of many words ".repeat(15);
    let edits = [("\"Alphaland\"", format!("\"{long}\"")), ("Betaland", "日本国".repeat(40))];
    let edits: Vec<_> = edits.iter().map(|(old, new)| (*old, new.as_str())).collect();
    ask_everything("long-names.ron", &edited(&edits), &[0]);
}

#[test]
fn two_hundred_and_fifty_countries() {
    let letters = || 'A'..='Z';
    let codes = letters().flat_map(|one| letters().map(move |two| format!("{one}{two}X")));
    let countries: Vec<String> = [String::from("AAA")]
        .into_iter()
        .chain(codes.take(249))
        .map(|code| format!("(code: \"{code}\", name: \"Land of {code}\", standing: Member)"))
        .collect();
    let text = with_countries(&countries.join(", "));
    let everybody =
        text.replacen("participants: []", "participants: [\"AAA\", \"ABX\", \"ACX\"]", 1);
    ask_everything("many-countries.ron", &everybody, &[0]);
}
