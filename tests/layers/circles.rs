//! Import circles: no two files import each other, directly or through others.

use std::collections::{BTreeMap, BTreeSet};

use super::{Source, sources};

/// The files of a crate by module path.
type Modules<'a> = BTreeMap<Vec<String>, Vec<&'a str>>;

/// The files that each file imports from.
type Imports<'a> = BTreeMap<&'a str, BTreeSet<&'a str>>;

fn modules(sources: &[Source]) -> Modules<'_> {
    let mut modules = Modules::new();
    for source in sources.iter().filter(|source| source.path != "src/main.rs") {
        modules.entry(source.module()).or_default().push(&source.path);
    }
    modules
}

/// The files of the longest module path that a path begins with. An item that a parent module re-exports is
/// imported from the parent.
fn files<'a>(path: &[String], modules: &Modules<'a>) -> Vec<&'a str> {
    let Some(("crate" | "hvp", inside)) = path.split_first().map(|(a, b)| (a.as_str(), b)) else {
        return Vec::new();
    };
    let mut starts = (0..=inside.len()).rev().map(|length| &inside[..length]);
    starts.find_map(|start| modules.get(start)).cloned().unwrap_or_default()
}

fn imports(sources: &[Source]) -> Imports<'_> {
    let modules = modules(sources);
    let names = modules.keys().cloned().collect();
    let of = |source: &Source| {
        let paths = source.code().paths(&names);
        let found = paths.iter().flat_map(|path| files(path, &modules));
        found.filter(|file| *file != source.path).collect()
    };
    sources.iter().map(|source| (source.path.as_str(), of(source))).collect()
}

/// Every file that can be reached from a file by imports.
fn reached<'a>(start: &str, imports: &Imports<'a>) -> BTreeSet<&'a str> {
    let mut found = BTreeSet::new();
    let mut open = vec![start];
    while let Some(file) = open.pop() {
        for import in imports.get(file).into_iter().flatten() {
            if found.insert(*import) {
                open.push(import);
            }
        }
    }
    found
}

/// The circles: the largest sets of files in which each file reaches every other. Each file comes with its
/// imports from the circle.
fn circles<'a>(imports: &Imports<'a>) -> Vec<Imports<'a>> {
    let reached: BTreeMap<_, _> =
        imports.keys().map(|&file| (file, reached(file, imports))).collect();
    // A file that reaches itself is in a circle with all files that it reaches and that reach it.
    let circle_of = |file: &str| -> BTreeSet<&'a str> {
        reached[file].iter().copied().filter(|other| reached[other].contains(file)).collect()
    };
    let circles: BTreeSet<_> = imports.keys().map(|file| circle_of(file)).collect();
    let inside = |circle: BTreeSet<&'a str>| {
        circle.iter().map(|file| (*file, &imports[file] & &circle)).collect()
    };
    circles.into_iter().filter(|circle| !circle.is_empty()).map(inside).collect()
}

#[test]
fn no_files_import_each_other_in_a_circle() {
    let sources = sources("src");
    let circles = circles(&imports(&sources));
    assert!(circles.is_empty(), "{} circles: {circles:#?}", circles.len());
}

#[test]
fn circles_are_found_however_they_close() {
    let found = |files: &[(&str, &str)]| {
        let source = |&(path, text): &(&str, &str)| Source {
            path: format!("src/{path}.rs"),
            text: text.to_owned(),
        };
        let sources: Vec<_> = files.iter().map(source).collect();
        let circles = circles(&imports(&sources));
        let names = |circle: Imports<'_>| circle.into_keys().map(str::to_owned).collect::<Vec<_>>();
        circles.into_iter().map(names).collect::<Vec<_>>()
    };
    let harmful: [&[(&str, &str)]; 5] = [
        &[("a", "use crate::b::B;"), ("b", "fn f() { crate::a::f(); }")],
        &[("a", "use super::b;"), ("b", "fn f() { g!(1 + crate::a::f()); }")],
        &[("a", "use crate::b;"), ("b", "use crate::c;"), ("c", "use crate::{b, a::A};")],
        &[("a", "mod b; pub use b::B;"), ("a/b", "use super::C;")],
        &[("a", "mod b; fn f() { b::g(); }"), ("a/b", "use crate::a::C;")],
    ];
    for files in harmful {
        let all: Vec<_> = files.iter().map(|(path, _)| format!("src/{path}.rs")).collect();
        assert_eq!(found(files), [all], "{files:?}");
    }
    let harmless: [&[(&str, &str)]; 3] = [
        &[("a", "mod b; mod c;"), ("a/b", "use super::c::C;"), ("a/c", "use super::A;")],
        &[("a", "use crate::b::B;"), ("b", "#[cfg(test)] mod tests { use crate::a::A; }")],
        &[
            ("a", "use crate::b::B; pub use c::C;"),
            ("a/c", "use crate::b::B;"),
            ("b", "use std::a;"),
        ],
    ];
    for files in harmless {
        assert_eq!(found(files), Vec::<Vec<String>>::new(), "{files:?}");
    }
}
