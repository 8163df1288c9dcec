//! Documents and datasets have the keys and fields that the pages list, all of them and no others.

use std::collections::BTreeSet;
use std::fs;

use hvp::catalogue::{Document, Origin, load};
use serde_json::Value;

use super::markdown::{Table, blocks, code_spans, tables};
use super::shell::run;
use super::{page, pages, root};

const EXAMPLE: &str = "docs/example.ron";

/// The paths of all keys of a document, such as `projects[].match.tier`.
fn paths(value: &Value, at: &str, paths: &mut BTreeSet<String>) {
    match value {
        Value::Object(object) => {
            for (key, value) in object {
                let path = if at.is_empty() { key.clone() } else { format!("{at}.{key}") };
                self::paths(value, &path, paths);
                paths.insert(path);
            }
        }
        Value::Array(list) => {
            for value in list {
                self::paths(value, &format!("{at}[]"), paths);
            }
        }
        _ => {}
    }
}

fn json(command: &str) -> Value {
    let outcome = run(command);
    serde_json::from_str(&outcome.output).unwrap_or_else(|_| panic!("{command}: {outcome:?}"))
}

/// Whether the path of a key is listed, by itself or by a pattern such as `projects[].*`.
fn is_listed(path: &str, listed: &[String]) -> bool {
    listed.iter().any(|one| {
        one == path || one.strip_suffix('*').is_some_and(|parent| path.starts_with(parent))
    })
}

fn first_column(table: &Table<'_>) -> Vec<String> {
    table.rows[1..].iter().flat_map(|row| code_spans(&row[0])).collect()
}

#[test]
fn every_key_of_every_document_is_listed_and_no_other() {
    let page = page("docs/json.md");
    let tables = tables(&page.text);
    let blocks = blocks(&page.text);
    let mut count = 0;
    for table in tables.iter().filter(|table| table.rows[0][0] == "key") {
        let shown = blocks.iter().filter(|block| block.heading == table.heading);
        let commands = shown.flat_map(|block| block.text.lines());
        let commands = commands.map(|line| line.strip_prefix("$ ").unwrap_or(line));
        let commands = commands.filter(|line| line.contains("hvp ") && line.contains("json"));
        let mut found = BTreeSet::new();
        commands.for_each(|command| paths(&json(command), "", &mut found));
        assert!(!found.is_empty(), "{}: no command", table.heading);
        // These keys of every document are listed only once, at the top of the page.
        found.retain(|path| path != "source" && path != "updated");
        let listed = first_column(table);
        let unlisted: Vec<_> = found.iter().filter(|path| !is_listed(path, &listed)).collect();
        assert!(unlisted.is_empty(), "{}: not listed: {unlisted:?}", table.heading);
        let has =
            |one: &String| found.iter().any(|path| is_listed(path, std::slice::from_ref(one)));
        let invented: Vec<_> = listed.iter().filter(|one| !has(one)).collect();
        assert!(invented.is_empty(), "{}: in no document: {invented:?}", table.heading);
        count += 1;
    }
    assert!(count >= 9, "{count}");
}

/// Every object at a path of a document, such as `categories[].projects[]`.
fn each_at<'a>(value: &'a mut Value, path: &str) -> Vec<&'a mut serde_json::Map<String, Value>> {
    let mut found = vec![value];
    for step in path.split('.').filter(|step| !step.is_empty()) {
        let (key, is_list) = step.strip_suffix("[]").map_or((step, false), |key| (key, true));
        let inner = found.into_iter().filter_map(|value| value.get_mut(key));
        found = if is_list {
            inner.flat_map(|value| value.as_array_mut().unwrap()).collect()
        } else {
            inner.collect()
        };
    }
    found.into_iter().map(|value| value.as_object_mut().unwrap()).collect()
}

#[test]
fn every_field_of_a_dataset_is_listed_and_no_other_and_those_that_are_required_are() {
    let page = page("docs/dataset.md");
    let tables = tables(&page.text);
    let exported = json(&format!("hvp export --data {EXAMPLE}"));
    let mut all = BTreeSet::new();
    paths(&exported, "", &mut all);
    let mut listed = BTreeSet::new();
    for table in tables.iter().filter(|table| table.rows[0][..2] == ["field", "required"]) {
        // The heading of a record has its path; the heading of the catalogue has none.
        let places = code_spans(table.heading);
        let places = if places.is_empty() { vec![String::new()] } else { places };
        for (row, place) in
            table.rows[1..].iter().flat_map(|row| places.iter().map(move |at| (row, at)))
        {
            let field = code_spans(&row[0]).remove(0);
            let path = if place.is_empty() { field.clone() } else { format!("{place}.{field}") };
            let mut without = exported.clone();
            let records = each_at(&mut without, place);
            assert!(!records.is_empty(), "{place}");
            for record in records {
                record.remove(&field);
            }
            let is_required = serde_json::from_value::<Document>(without).is_err();
            let said = ["no", "yes"][usize::from(is_required)];
            assert_eq!(row[1], said, "whether {path} is required");
            listed.insert(path);
        }
    }
    assert_eq!(listed, all);
}

#[test]
fn the_example_is_a_catalogue_without_a_problem_and_uses_every_field() {
    let loaded = load(&Origin::from_argument(Some(root().join(EXAMPLE)))).unwrap();
    assert!(loaded.warnings.is_empty(), "{:?}", loaded.warnings);
    assert_eq!(run(&format!("hvp check {EXAMPLE}")).code, 0);
    let mut fields = BTreeSet::new();
    let read: Document =
        serde_json::from_value(json(&format!("hvp export --data {EXAMPLE}"))).unwrap();
    paths(&serde_json::to_value(read).unwrap(), "", &mut fields);
    let text = fs::read_to_string(root().join(EXAMPLE)).unwrap();
    for field in fields {
        let name = field.rsplit('.').next().unwrap();
        assert!(text.contains(&format!("{name}: ")), "{name}");
    }
}

#[test]
fn every_snippet_of_a_dataset_is_of_the_example() {
    let example = fs::read_to_string(root().join(EXAMPLE)).unwrap();
    let lines: Vec<&str> = example.lines().map(str::trim).collect();
    let mut count = 0;
    for page in pages() {
        for block in blocks(&page.text) {
            if block.language == "json" {
                let value: Result<Value, _> = serde_json::from_str(block.text);
                assert!(value.is_ok(), "{}: {}", page.path, block.text);
            }
            if block.language != "ron" {
                continue;
            }
            let shown: Vec<&str> = block.text.lines().map(str::trim).collect();
            let is_part = lines.windows(shown.len()).any(|part| part == shown);
            assert!(is_part, "{}: not in {EXAMPLE}: {}", page.path, block.text);
            count += 1;
        }
    }
    assert!(count > 0);
}
