//! The architecture: dependencies run one way and without circles, files stay short, and the source names
//! nothing from a dataset.
//!
//! ```text
//! main → cli, terminal → ui → app → text → query → catalogue
//! ```

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "in a test, a file that cannot be read is a failure and says where"
)]

mod border;
mod circles;
mod code;
#[path = "../common/common.rs"]
mod common;
mod names;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use code::Code;

/// The most lines of a file.
const MOST_LINES: usize = 400;

/// A source file.
pub(crate) struct Source {
    path: String,
    text: String,
}

impl Source {
    /// Its module path: `["app", "browse"]`.
    fn module(&self) -> Vec<String> {
        let inside = self.path.trim_start_matches("src/").trim_end_matches(".rs");
        let root = ["lib", "main"].contains(&inside);
        // These two files are one module, each on other operating systems.
        let inside = inside.trim_end_matches("_unix").trim_end_matches("_other");
        if root { Vec::new() } else { inside.split('/').map(str::to_owned).collect() }
    }

    fn code(&self) -> Code {
        Code::read(&self.text, &self.module())
    }

    /// The paths in its code, such as `crate::app::App`.
    fn paths(&self) -> impl Iterator<Item = String> {
        self.code().paths(&BTreeSet::new()).into_iter().map(|path| path.join("::"))
    }

    /// Its layer, which is its outermost module; `main` and `lib` are layers of their own.
    fn layer(&self) -> String {
        let inside = self.path.trim_start_matches("src/").trim_end_matches(".rs");
        inside.split('/').next().unwrap_or_default().to_owned()
    }
}

/// Every Rust file of a folder of the crate and of its subfolders.
fn sources(folder: &str) -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders: Vec<PathBuf> = vec![root.join(folder)];
    let mut found = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                let path = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
                found.push(Source { path, text });
            }
        }
    }
    found.sort_by(|one, other| one.path.cmp(&other.path));
    found
}

/// The layers from top to bottom. Each may use those below it.
const LAYERS: [&str; 7] = ["cli", "terminal", "ui", "app", "text", "query", "catalogue"];

/// The paths of the crate and of the terminal's libraries that a layer may use, with everything below them.
fn allowed(layer: &str) -> Vec<String> {
    let libraries: &[&str] = match layer {
        "main" => &["hvp::cli", "hvp::terminal"],
        "terminal" => &["ratatui", "crossterm", "termina"],
        "ui" => &["ratatui"],
        "app" => &[
            "crossterm::event::KeyCode",
            "crossterm::event::KeyEvent",
            "crossterm::event::KeyEventKind",
            "crossterm::event::KeyModifiers",
        ],
        _ => &[],
    };
    let own_and_below = LAYERS.iter().skip_while(|other| **other != layer);
    let layers = own_and_below.map(|layer| format!("crate::{layer}"));
    layers.chain(libraries.iter().map(|&path| path.to_owned())).collect()
}

/// The paths in a file that its layer may not use.
fn violations(source: &Source) -> Vec<String> {
    let layer = source.layer();
    let allowed = allowed(&layer);
    // Only `terminal` may use what ratatui re-exports of crossterm, and what draws on a real terminal.
    let passed_on = ["ratatui::crossterm", "ratatui::backend", "ratatui::init", "ratatui::run"];
    let goes_on_from = |path: &str, start: &str| {
        path.strip_prefix(start).is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
    };
    let is_violation = |path: &String| {
        let mut watched = ["crate", "hvp", "ratatui", "crossterm", "termina"].into_iter();
        let is_watched = watched.any(|root| goes_on_from(path, root));
        let is_allowed = allowed.iter().any(|start| goes_on_from(path, start));
        let is_terminals = passed_on.iter().any(|start| goes_on_from(path, start));
        is_watched && !is_allowed || is_terminals && layer != "terminal"
    };
    source.paths().filter(is_violation).collect()
}

#[test]
fn dependencies_run_one_way() {
    let sources = sources("src");
    let mut found = Vec::new();
    for source in &sources {
        if source.path == "src/lib.rs" {
            continue;
        }
        for path in violations(source) {
            found.push(format!("{} uses {path}", source.path));
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn every_layer_is_there_and_uses_what_is_below_it() {
    let sources = sources("src");
    let uses = |layer: &str, wanted: &str| {
        let of_layer = sources.iter().filter(|source| source.layer() == layer);
        of_layer.flat_map(Source::paths).any(|path| path.starts_with(wanted))
    };
    for layer in LAYERS {
        let count = sources.iter().filter(|source| source.layer() == layer).count();
        assert!(count > 1, "{layer} has {count} files");
    }
    // Proves that paths are found at all; otherwise the other checks could not fail.
    for (layer, below) in
        [("cli", "terminal"), ("terminal", "ui"), ("ui", "app"), ("app", "text"), ("text", "query")]
    {
        assert!(uses(layer, &format!("crate::{below}")), "{layer} does not use {below}");
    }
    assert!(uses("query", "crate::catalogue") && uses("main", "hvp::cli"));
    assert!(uses("terminal", "crossterm::event") && uses("ui", "ratatui::buffer"));
}

#[test]
fn what_a_layer_may_not_use_is_found_however_it_is_written() {
    let found = |layer: &str, text: &str| {
        violations(&Source { path: format!("src/{layer}.rs"), text: text.to_owned() })
    };
    let cases = [
        ("catalogue", "use crate::query::Index;", "crate::query::Index"),
        ("catalogue", "use ratatui::text::Line;", "ratatui::text::Line"),
        ("query", "use crate::{catalogue::Catalogue, app::App};", "crate::app::App"),
        ("query", "fn f() { crate::ui::draw(); }", "crate::ui::draw"),
        ("query", "use super::cli::Verb;", "crate::cli::Verb"),
        ("query", "use super::*;", "crate::*"),
        ("app", "use crossterm::event::{KeyCode, MouseEvent};", "crossterm::event::MouseEvent"),
        ("app", "use crossterm::event;", "crossterm::event"),
        ("app", "type A = ratatui::layout::Rect;", "ratatui::layout::Rect"),
        ("app", "mod deep { use super::super::ui::Screen; }", "crate::ui::Screen"),
        ("ui", "use crossterm::style::Color;", "crossterm::style::Color"),
        ("ui", "use ratatui::crossterm::event::read;", "ratatui::crossterm::event::read"),
        ("ui", "use crate::terminal::size as wide;", "crate::terminal::size"),
        ("terminal", "pub use crate::cli::run;", "crate::cli::run"),
        ("cli", "fn f() { crossterm::terminal::size() }", "crossterm::terminal::size"),
        ("cli", "use ::crossterm::tty::IsTty;", "crossterm::tty::IsTty"),
        ("app", "use termina::event::KeyCode;", "termina::event::KeyCode"),
        ("main", "use hvp::app::App;", "hvp::app::App"),
        ("main", "fn main() { hvp::ui::draw() }", "hvp::ui::draw"),
    ];
    for (layer, text, path) in cases {
        assert_eq!(found(layer, text), [path], "{layer}: {text}");
    }
    let harmless = [
        ("catalogue", "// use crate::app::App;\n/* crate::ui::Screen */ use std::fmt;"),
        ("catalogue", "const A: &str = \"crate::app::App\"; const B: &str = r#\"ratatui::x\"#;"),
        ("app", "use crossterm::event::{KeyCode, KeyModifiers}; use KeyCode::{Up, Down};"),
        ("app", "use super::query::{self, Index}; mod inner { use super::*; }"),
        ("ui", "use ratatui::{buffer::Buffer, layout::Rect}; use crate::app::App;"),
        ("cli", "use crate::terminal::{self, End}; fn f() { terminal::run_browser(); }"),
        ("terminal", "use crossterm::{execute, queue};"),
    ];
    for (layer, text) in harmless {
        assert_eq!(found(layer, text), Vec::<String>::new(), "{layer}: {text}");
    }
}

/// The files that are too long, with their numbers of lines.
fn too_long(sources: &[Source]) -> Vec<(&str, usize)> {
    let lengths = sources.iter().map(|source| (source.path.as_str(), source.text.lines().count()));
    lengths.filter(|&(_, lines)| lines > MOST_LINES).collect()
}

#[test]
fn no_file_is_longer_than_400_lines() {
    for folder in ["src", "tests", "benches"] {
        let sources = sources(folder);
        assert_eq!(too_long(&sources), []);
    }
}

#[test]
fn a_file_of_401_lines_is_found() {
    let of = |lines: usize| Source { path: "a.rs".to_owned(), text: "x\n".repeat(lines) };
    assert_eq!(too_long(&[of(400), of(401)]), [("a.rs", 401)]);
}
