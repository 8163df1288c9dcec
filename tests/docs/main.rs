//! The README and the pages in `docs/` agree with the program.
//!
//! Every command in them is run and ends with its exit code, every output and screen is current, every query and
//! snippet can be parsed, every key, field, flag and path exists, and every link has a target.
//! `UPDATE_DOCS=1 cargo test --test docs` rewrites the key table, outputs and screens that are shown whole, and
//! the picture.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "in a test, a page of another shape than expected is a failure and says where"
)]

mod commands;
#[path = "../common/common.rs"]
mod common;
mod data;
mod examples;
mod key_table;
#[path = "../screens/keys.rs"]
mod keys;
mod links;
mod markdown;
mod pictures;
mod queries;
mod screen;
mod shell;

use std::path::{Path, PathBuf};
use std::{env, fs};

/// A page: its path from the root of the repository, and its text.
struct Page {
    path: String,
    text: String,
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn page(path: &str) -> Page {
    let text = fs::read_to_string(root().join(path)).unwrap();
    Page { path: path.to_owned(), text }
}

/// The README and every page in `docs/`.
fn pages() -> Vec<Page> {
    let files = fs::read_dir(root().join("docs")).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<PathBuf> =
        files.filter(|path| path.extension().is_some_and(|extension| extension == "md")).collect();
    files.sort();
    let names = files.iter().map(|path| path.file_name().unwrap().to_str().unwrap());
    let docs = names.map(|name| page(&format!("docs/{name}")));
    std::iter::once(page("README.md")).chain(docs).collect()
}

/// Whether pages are rewritten instead of compared.
fn is_update() -> bool {
    env::var_os("UPDATE_DOCS").is_some_and(|value| value == "1")
}

/// Compares a file with its expected contents, or rewrites it.
#[track_caller]
fn compare_or_write(path: &str, expected: &str) {
    let file = root().join(path);
    if is_update() {
        fs::write(file, expected).unwrap();
    } else {
        let text = fs::read_to_string(file).unwrap_or_default();
        assert!(text == expected, "{path} is out of date: UPDATE_DOCS=1 cargo test --test docs");
    }
}
