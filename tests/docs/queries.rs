//! Every query on the pages can be parsed, and selects as many projects as the page says.

use hvp::query::interpret;
use hvp::query::language::{FIELDS, parse};
use serde_json::Value;

use super::common::built_in;
use super::markdown::{code_spans, tables};
use super::shell::run;
use super::{page, pages};

/// A text quoted as one word for a shell.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "'\\''"))
}

#[test]
fn every_query_of_a_table_selects_as_many_projects_as_is_said() {
    let mut count = 0;
    for page in pages() {
        for table in tables(&page.text) {
            if !table.rows[0].starts_with(&["query".to_owned(), "projects".to_owned()]) {
                continue;
            }
            for row in &table.rows[1..] {
                let expected: usize = row[1].parse().unwrap();
                for query in code_spans(&row[0]) {
                    let outcome = run(&format!("hvp list --format json -- {}", quoted(&query)));
                    let document: Value = serde_json::from_str(&outcome.output).unwrap();
                    let projects = document["projects"].as_array().unwrap().len();
                    assert_eq!(projects, expected, "{query}: {}", outcome.text);
                    count += 1;
                }
            }
        }
    }
    assert!(count > 20, "{count}");
}

#[test]
fn every_query_of_a_table_of_errors_is_refused_with_the_answer_that_is_shown() {
    let mut count = 0;
    for page in pages() {
        for table in tables(&page.text) {
            if table.rows[0] != ["refused", "answer"] {
                continue;
            }
            for row in &table.rows[1..] {
                let query = code_spans(&row[0]).remove(0);
                let error = interpret(&query, built_in()).unwrap_err();
                assert_eq!(error.message, row[1], "{query}");
                assert_eq!(run(&format!("hvp list -- {}", quoted(&query))).code, 2, "{query}");
                count += 1;
            }
        }
    }
    assert!(count > 2, "{count}");
}

/// Whether a piece of code is a field with a value, such as `stage:completed`.
fn is_clause(text: &str) -> bool {
    let text = text.trim_start_matches(['-', '!']);
    let asks =
        |name: &str| text.strip_prefix(name)?.strip_prefix(':').map(|value| !value.is_empty());
    !text.contains('…') && FIELDS.iter().any(|field| asks(field.name) == Some(true))
}

#[test]
fn every_clause_in_running_text_is_one() {
    let mut count = 0;
    for page in pages() {
        for span in code_spans(&page.text).iter().filter(|span| is_clause(span)) {
            // A value in capitals that the catalogue does not have is a placeholder.
            let is_any = ["NAME", "VALUE", "CODE"].iter().any(|any| span.contains(any));
            let is_refused = page.text.contains(&format!("| `{span}` | "))
                && tables(&page.text).iter().any(|table| {
                    table.rows[0][0] == "refused"
                        && table.rows.iter().any(|row| row[0] == format!("`{span}`"))
                });
            if !is_any && !is_refused {
                let query = parse(span, built_in());
                assert!(query.is_ok(), "{}: {span}: {query:?}", page.path);
                count += 1;
            }
        }
    }
    assert!(count > 10, "{count}");
}

#[test]
fn every_field_has_its_row() {
    let page = page("docs/queries.md");
    let spans = code_spans(&page.text);
    for field in FIELDS {
        assert!(spans.contains(&format!("{}:", field.name)), "{}:", field.name);
    }
}
