//! `hvp check`: every problem of catalogue files, all at once.

use serde_json::json;

use super::{SMALL, SOURCE, UPDATED, csv, edited, file, hvp, hvp_reading, markdown_cells};

/// A catalogue with three mistakes.
fn mistaken() -> String {
    edited(&[
        ("\"2020-12\"", "\"2020-13\""),
        ("\"AAA\", \"CCC\"]", "\"AAA\", \"CCD\"]"),
        ("id: \"second\"", "id: \"first\""),
    ])
}

#[test]
fn a_valid_file_is_called_valid_with_what_is_in_it() {
    let path = file("valid.ron", SMALL);
    let answer = hvp(&["check", &path]);
    assert_eq!((answer.code, answer.err.as_str()), (0, ""));
    assert_eq!(answer.out, format!("{path}: valid: 2 projects, 3 countries\n"));
}

#[test]
fn every_problem_is_told_with_its_place_and_what_would_mend_it() {
    let path = file("mistaken.ron", mistaken());
    let answer = hvp(&["check", &path]);
    assert_eq!((answer.code, answer.err.as_str()), (3, ""));
    let lines: Vec<&str> = answer.out.lines().collect();
    assert_eq!(lines[0], format!("{path}: not valid: 3 problems"));
    assert_eq!(lines.len(), 4, "{}", answer.out);
    for words in [
        ["project first, milestones", "2020-13", "months run from 01 to 12"],
        ["project first, participants", "CCD", "did you mean “CCC”?"],
        ["project first", "another project has this id too", "rename one"],
    ] {
        let told = lines.iter().any(|line| words.iter().all(|&word| line.contains(word)));
        assert!(told, "{words:?}: {}", answer.out);
    }
}

#[test]
fn of_thousands_of_problems_a_hundred_are_shown_and_the_rest_counted() {
    let codes = r#""XXA", "XXB", "XXC", "XXD", "XXE", "#.repeat(1_000);
    let hostile = edited(&[
        ("\"AAA\", \"CCC\"]", &format!("\"AAA\", \"CCC\", {codes}]")),
        ("Nobody", "No\\u{1b}body"),
    ]);
    let path = file("thousands.ron", hostile);
    let listed = hvp(&["list", "--data", &path]);
    listed.assert_refused(3, &["5001 problems", "and 4901 more; `hvp check --format json`"]);
    assert_eq!(listed.err.lines().count(), 1 + 100 + 1, "{}", listed.err);
    // The warning is about the first line of the file, and would hide an error.
    assert!(!listed.err.contains("warning"), "{}", listed.err);
    let checked = hvp(&["check", &path, &path]);
    assert_eq!(checked.out.lines().count(), 2 * (1 + 100 + 1), "{}", checked.out);
    let table = hvp(&["check", &path, "--format", "markdown"]).out;
    assert_eq!(table.lines().filter(|line| line.starts_with("| ")).count(), 2 + 100 + 1);
    let document = hvp(&["check", &path, "--format", "json"]).json();
    assert_eq!(document["files"][0]["problems"].as_array().unwrap().len(), 5_001);
    assert_eq!(csv(&hvp(&["check", &path, "--format", "csv"]).out).len(), 1 + 5_001);
}

#[test]
fn of_many_warnings_a_hundred_are_shown_and_the_rest_counted() {
    let sections = r#"(title: "Why\u{1b}", text: "To test."), "#.repeat(150);
    let path = file("warnings.ron", edited(&[("sections: [", &format!("sections: [{sections}"))]));
    let listed = hvp(&["list", "--data", &path]);
    assert_eq!(listed.code, 0);
    assert_eq!(listed.err.lines().count(), 100 + 1, "{}", listed.err);
    assert!(listed.err.contains("and 50 more"), "{}", listed.err);
}

#[test]
fn several_files_are_each_judged_and_the_worst_decides() {
    let good = file("good.ron", SMALL);
    let bad = file("bad.ron", mistaken());
    let answer = hvp(&["check", &good, &bad, "absent.ron"]);
    assert_eq!(answer.code, 3);
    assert!(answer.out.contains(&format!("{good}: valid")), "{}", answer.out);
    assert!(answer.out.contains(&format!("{bad}: not valid: 3 problems")), "{}", answer.out);
    assert!(answer.out.contains("absent.ron: not valid: 1 problem"), "{}", answer.out);
    assert_eq!(hvp(&["check", &good, &good]).code, 0);
}

#[test]
fn a_missing_file_is_a_problem_with_a_next_step() {
    let answer = hvp(&["check", "absent.ron"]);
    assert_eq!(answer.code, 3);
    assert!(answer.out.contains("there is no such file; check the path"), "{}", answer.out);
}

#[test]
fn the_document_lists_the_files_and_their_problems() {
    let good = file("fine.ron", SMALL);
    let bad = file("wrong.ron", mistaken());
    let answer = hvp(&["check", &good, &bad, "--format", "json"]);
    assert_eq!((answer.code, answer.err.as_str()), (3, ""));
    let document = answer.json();
    assert!(document.as_object().unwrap().contains_key("source"));
    assert!(document.as_object().unwrap().contains_key("updated"));
    let expected = json!({
        "file": good,
        "source": "https://example.org/small",
        "updated": "2024-01-31",
        "valid": true,
        "projects": 2,
        "countries": 3,
        "problems": [],
    });
    assert_eq!(document["files"][0], expected);
    let wrong = &document["files"][1];
    assert_eq!((&wrong["file"], &wrong["valid"]), (&bad.into(), &false.into()));
    let problems = wrong["problems"].as_array().unwrap();
    assert_eq!(problems.len(), 3);
    for problem in problems {
        assert_eq!(problem["severity"], "error");
        assert!(problem["place"].as_str().unwrap().starts_with("project first"), "{problem}");
        assert!(!problem["message"].as_str().unwrap().is_empty());
    }
}

#[test]
fn the_built_in_catalogue_is_valid_and_says_where_it_is_from() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/nato-hvp.ron");
    let answer = hvp(&["check", path, "--format", "json"]);
    assert_eq!(answer.code, 0);
    let file = &answer.json()["files"][0];
    assert_eq!((&file["source"], &file["updated"]), (&SOURCE.into(), &UPDATED.into()));
    assert_eq!((&file["projects"], &file["countries"]), (&29.into(), &34.into()));
    assert_eq!(file["problems"], json!([]));
}

#[test]
fn what_was_mended_is_a_warning_and_the_file_is_valid() {
    let path = file("mended.ron", edited(&[("Alphaland", "Alpha\u{202e}land")]));
    let answer = hvp(&["check", &path]);
    assert_eq!(answer.code, 0);
    assert!(answer.out.contains("2 projects, 3 countries; 1 warning\n"), "{}", answer.out);
    assert!(answer.out.contains("warning: country AAA, name: "), "{}", answer.out);
    let document = hvp(&["check", &path, "--format", "json"]).json();
    assert_eq!(document["files"][0]["valid"], true);
    assert_eq!(document["files"][0]["problems"][0]["severity"], "warning");
}

#[test]
fn standard_input_is_checked_as_a_dash() {
    let answer = hvp_reading(SMALL, &["check", "-"]);
    assert_eq!((answer.code, answer.out.contains("standard input: valid")), (0, true));
    let answer = hvp_reading(&mistaken(), &["check", "-"]);
    assert_eq!((answer.code, answer.out.contains("3 problems")), (3, true));
}

#[test]
fn csv_has_a_line_a_problem() {
    let path = file("csv.ron", mistaken());
    let answer = hvp(&["check", &path, "--format", "csv"]);
    assert_eq!(answer.code, 3);
    let records = csv(&answer.out);
    assert_eq!(records[0], ["file", "line", "column", "severity", "place", "message"]);
    assert_eq!(records.len(), 1 + 3);
    assert!(records[1..].iter().all(|row| row[0] == path && row[3] == "error"));
}

#[test]
fn markdown_is_a_table_with_a_line_a_problem() {
    let path = file("markdown.ron", mistaken());
    let answer = hvp(&["check", &path, "--format", "markdown"]);
    assert_eq!(answer.code, 3);
    let lines: Vec<&str> = answer.out.lines().filter(|line| !line.is_empty()).collect();
    assert_eq!(
        markdown_cells(lines[0]),
        ["file", "line", "column", "severity", "place", "message"]
    );
    assert_eq!(lines.iter().filter(|line| line.contains("| error |")).count(), 3);
}

#[test]
fn every_problem_has_its_line_and_column() {
    let text = mistaken();
    let path = file("located.ron", &text);
    let at = |sought: &str| {
        let before = text.split_once(sought).unwrap().0;
        let column = before.rsplit('\n').next().unwrap().chars().count() + 1;
        format!("{path}:{}:{column}: error: ", before.matches('\n').count() + 1)
    };
    let second = text.rsplit_once("id: \"first\"").unwrap().0.rsplit_once('(').unwrap().0;
    let line = second.matches('\n').count() + 1;
    for out in [hvp(&["check", &path]).out, hvp(&["list", "--data", &path]).err] {
        for place in [at("2020-13"), at("CCD"), format!("{path}:{line}:")] {
            assert!(out.contains(&place), "{place}: {out}");
        }
    }
    let document = hvp(&["check", &path, "--format", "json"]).json();
    let problems = document["files"][0]["problems"].as_array().unwrap().clone();
    assert!(problems.iter().all(|one| one["line"].is_u64() && one["column"].is_u64()));
    let rows = csv(&hvp(&["check", &path, "--format", "csv"]).out);
    assert_eq!(rows[0], ["file", "line", "column", "severity", "place", "message"]);
}
