//! The files, headings and source paths that the pages refer to exist.

use std::fs;
use std::path::Path;

use super::markdown::{anchor, blocks, code_spans, headings, links};
use super::{page, pages, root};

/// Whether a link of a page leads to a file and, if it names one, to a heading of that file.
fn leads_somewhere(from: &str, link: &str) -> bool {
    if link.starts_with("https://") {
        return true;
    }
    let (file, heading) = link.split_once('#').unwrap_or((link, ""));
    let folder = Path::new(from).parent().unwrap();
    let target = if file.is_empty() { root().join(from) } else { root().join(folder).join(file) };
    let Ok(text) = fs::read_to_string(target) else { return false };
    heading.is_empty() || headings(&text).iter().any(|known| anchor(known) == heading)
}

#[test]
fn every_link_leads_somewhere() {
    let mut count = 0;
    for page in pages() {
        for link in links(&page.text) {
            assert!(leads_somewhere(&page.path, &link), "{}: {link}", page.path);
            count += 1;
        }
    }
    assert!(count > 10, "{count}");
    assert!(!leads_somewhere("README.md", "docs/none.md"));
    assert!(!leads_somewhere("README.md", "docs/keys.md#no-such-heading"));
}

#[test]
fn the_readme_leads_to_every_page() {
    let readme = links(&page("README.md").text);
    for page in pages().iter().filter(|page| page.path != "README.md") {
        assert!(readme.contains(&page.path), "{}", page.path);
    }
}

/// The paths in the text of a page that start with a folder of the repository.
const FOLDERS: [&str; 6] = ["src/", "tests/", "benches/", "docs/", "assets/", ".ci/"];

#[test]
fn every_path_that_is_named_exists() {
    for page in pages() {
        for span in code_spans(&page.text) {
            let is_path = FOLDERS.iter().any(|folder| span.starts_with(folder));
            // A name in capitals is a placeholder.
            let is_any = span.contains("NAME") || span.contains(' ');
            if is_path && !is_any {
                assert!(root().join(&span).exists(), "{}: {span}", page.path);
            }
        }
    }
}

#[test]
fn every_suite_is_in_the_page_for_contributors() {
    let spans = code_spans(&page("docs/contributing.md").text);
    for entry in fs::read_dir(root().join("tests")).unwrap() {
        let folder = entry.unwrap().path();
        let name = format!("tests/{}", folder.file_name().unwrap().to_str().unwrap());
        assert!(spans.contains(&name) || !folder.join("main.rs").exists(), "{name}");
    }
}

/// The text of every file below a folder.
fn source(folder: &Path) -> String {
    let mut text = String::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            text.push_str(&source(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            text.push_str(&fs::read_to_string(path).unwrap());
        }
    }
    text
}

#[test]
fn every_name_in_the_architecture_is_one_of_the_source() {
    let text = source(&root().join("src"));
    let words: std::collections::BTreeSet<&str> =
        text.split(|sign: char| !(sign.is_alphanumeric() || sign == '_')).collect();
    let mut count = 0;
    for span in code_spans(&page("docs/architecture.md").text) {
        let is_name = span.chars().all(|sign| sign.is_alphanumeric() || matches!(sign, '_' | ':'));
        if !is_name || span.chars().count() < 2 {
            continue;
        }
        for part in span.split("::") {
            assert!(words.contains(part), "{span}");
        }
        count += 1;
    }
    assert!(count > 20, "{count}");
}

#[test]
fn every_suite_bench_and_file_that_cargo_is_told_of_exists() {
    for page in pages() {
        let blocks = blocks(&page.text);
        let lines = blocks.iter().flat_map(|block| block.text.lines()).map(str::to_owned);
        for line in lines.chain(code_spans(&page.text)).filter(|line| line.contains("cargo ")) {
            let words: Vec<&str> = line.split(' ').collect();
            for pair in words.windows(2) {
                let exists = match pair[0] {
                    "--test" => root().join("tests").join(pair[1]).join("main.rs").exists(),
                    "--bench" => root().join(format!("benches/{}.rs", pair[1])).exists(),
                    _ => true,
                };
                assert!(exists || pair[1] == "NAME", "{}: {line}", page.path);
            }
        }
    }
}
