//! The paths in a source file (in `use` items, code and macros), its identifiers and its string literals.

use std::collections::{BTreeMap, BTreeSet};
use std::mem::take;

use syn::buffer::{Cursor, TokenBuffer};
use syn::visit::{self, Visit};
use syn::{
    Attribute, Ident, ItemMod, ItemUse, Lit, LitByteStr, LitChar, LitStr, Macro, Meta, Path,
    UseTree, Visibility,
};

/// The code of a file without its comments and without its modules of tests.
#[derive(Default)]
pub(crate) struct Code {
    /// The identifiers and the string literals.
    pub(crate) words: BTreeSet<String>,
    /// The imports as written: the module of the import, the path, and the imported name.
    uses: Vec<(Vec<String>, Vec<String>, String)>,
    /// The other paths as written, each with its module.
    named: Vec<(Vec<String>, Vec<String>)>,
    /// The module that is being read.
    module: Vec<String>,
}

impl Code {
    pub(crate) fn read(text: &str, module: &[String]) -> Self {
        let mut code = Self { module: module.to_vec(), ..Self::default() };
        code.visit_file(&syn::parse_file(text).unwrap());
        code
    }

    /// Every path from the crate's root, such as `crate::app::App`: `self`, `super` and imported names are
    /// resolved. `modules` are the modules of the crate.
    pub(crate) fn paths(&self, modules: &BTreeSet<Vec<String>>) -> BTreeSet<Vec<String>> {
        let mut imported = BTreeMap::new();
        for (module, path, name) in &self.uses {
            imported.insert(name.clone(), resolved(path, module, modules, &imported));
        }
        let named = self.named.iter();
        let named = named.map(|(module, path)| resolved(path, module, modules, &imported));
        let mut paths: BTreeSet<_> = named.collect();
        for (module, path, _) in &self.uses {
            paths.insert(resolved(path, module, modules, &imported));
        }
        paths
    }

    fn keep_use(&mut self, tree: &UseTree, mut path: Vec<String>) {
        let (segment, name) = match tree {
            UseTree::Path(tree) => {
                path.push(tree.ident.to_string());
                return self.keep_use(&tree.tree, path);
            }
            UseTree::Group(group) => {
                return group.items.iter().for_each(|tree| self.keep_use(tree, path.clone()));
            }
            UseTree::Name(name) => (name.ident.to_string(), name.ident.to_string()),
            UseTree::Rename(tree) => (tree.ident.to_string(), tree.rename.to_string()),
            UseTree::Glob(_) => ("*".to_owned(), "*".to_owned()),
        };
        // `{self}` imports the path before it.
        if segment != "self" {
            path.push(segment);
        }
        let name = if name == "self" { path.last().cloned().unwrap_or_default() } else { name };
        self.uses.push((self.module.clone(), path, name));
    }

    /// Adds a path in code. A single name is ignored, because it does not tell where the item is from.
    fn keep(&mut self, path: Vec<String>) {
        if path.len() > 1 {
            self.named.push((self.module.clone(), path));
        }
    }

    /// Adds the paths and words of a macro.
    fn keep_tokens(&mut self, mut at: Cursor) {
        let mut path = Vec::new();
        while !at.eof() {
            if let Some((word, after)) = at.ident() {
                self.visit_ident(&word);
                path.push(word.to_string());
                at = after;
                if let Some(after) = after_colons(at) {
                    at = after;
                    continue;
                }
            } else if let Some((inside, _, _, after)) = at.any_group() {
                self.keep_tokens(inside);
                at = after;
            } else if let Some((literal, after)) = at.literal() {
                self.visit_lit(&Lit::new(literal));
                at = after;
            } else if let Some((_, after)) = at.token_tree() {
                at = after;
            }
            self.keep(take(&mut path));
        }
    }
}

/// The token after a `::`.
fn after_colons(at: Cursor) -> Option<Cursor> {
    let (first, at) = at.punct()?;
    let (second, at) = at.punct()?;
    ((first.as_char(), second.as_char()) == (':', ':')).then_some(at)
}

/// A path from the crate's root.
fn resolved(
    path: &[String],
    module: &[String],
    modules: &BTreeSet<Vec<String>>,
    imported: &BTreeMap<String, Vec<String>>,
) -> Vec<String> {
    let supers = path.iter().take_while(|segment| *segment == "super").count();
    let inside = match path[0].as_str() {
        "super" => &path[supers..],
        "self" => &path[1..],
        first if modules.contains(&[module, &[first.to_owned()]].concat()) => path,
        first => {
            let imported = imported.get(first).map(|start| [start, &path[1..]].concat());
            return imported.unwrap_or_else(|| path.to_vec());
        }
    };
    let parent = &module[..module.len().saturating_sub(supers)];
    [&["crate".to_owned()], parent, inside].concat()
}

impl Visit<'_> for Code {
    fn visit_item_mod(&mut self, item: &ItemMod) {
        let is_test = |attribute: &Attribute| {
            let is_test = || attribute.parse_args::<Path>().is_ok_and(|path| path.is_ident("test"));
            attribute.path().is_ident("cfg") && is_test()
        };
        if !item.attrs.iter().any(is_test) {
            self.module.push(item.ident.to_string());
            visit::visit_item_mod(self, item);
            self.module.pop();
        }
    }

    fn visit_item_use(&mut self, item: &ItemUse) {
        self.keep_use(&item.tree, Vec::new());
    }

    fn visit_path(&mut self, path: &Path) {
        self.keep(path.segments.iter().map(|segment| segment.ident.to_string()).collect());
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, item: &Macro) {
        self.visit_path(&item.path);
        self.keep_tokens(TokenBuffer::new2(item.tokens.clone()).begin());
    }

    fn visit_ident(&mut self, word: &Ident) {
        self.words.insert(word.to_string());
    }

    fn visit_lit_str(&mut self, text: &LitStr) {
        self.words.insert(text.value());
    }

    fn visit_lit_byte_str(&mut self, text: &LitByteStr) {
        self.words.insert(String::from_utf8_lossy(&text.value()).into_owned());
    }

    fn visit_lit_char(&mut self, text: &LitChar) {
        self.words.insert(text.value().into());
    }

    fn visit_attribute(&mut self, attribute: &Attribute) {
        // Doc comments are prose, not code.
        if let Meta::List(list) = &attribute.meta {
            self.keep_tokens(TokenBuffer::new2(list.tokens.clone()).begin());
        }
    }

    /// `pub(in …)` imports nothing.
    fn visit_visibility(&mut self, _: &Visibility) {}
}

#[test]
fn trees_are_opened_and_places_resolved() {
    let module = ["app".to_owned(), "keymap".to_owned()];
    let modules = BTreeSet::from([[&module[..], &["table".to_owned()]].concat()]);
    let text = "
        use std::{fmt, io::{self, Write as _}};
        pub(crate) use super::action::{Action, View};
        use super::super::query::*;
        use table::Row;
        mod deep { use super::super::TABLE; }
        #[cfg(test)] mod tests { use super::*; }
        fn g(a: fmt::Result) -> self::Key { crate::catalogue::load(); View::of::<A>() }
        fn h() { println!(\"{}\", [1, crate::text::cut(a, io::b), c]); }";
    let paths = Code::read(text, &module).paths(&modules);
    let paths: Vec<_> = paths.iter().map(|path| path.join("::")).collect();
    let expected = [
        "crate::app::TABLE",
        "crate::app::action::Action",
        "crate::app::action::View",
        "crate::app::action::View::of",
        "crate::app::keymap::Key",
        "crate::app::keymap::table::Row",
        "crate::catalogue::load",
        "crate::query::*",
        "crate::text::cut",
        "std::fmt",
        "std::fmt::Result",
        "std::io",
        "std::io::Write",
        "std::io::b",
    ];
    assert_eq!(paths, expected);
}
