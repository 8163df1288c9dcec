//! The keys of the settings file, laid over the key table.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::app::Key;
use crate::app::keymap::{Binding, Context, TABLE};

use super::place::place_of;
use super::warnings::{Warnings, unknown};

/// For each place of the key table, actions by name with their keys.
pub(super) type WrittenKeys = BTreeMap<String, BTreeMap<String, Vec<String>>>;

/// The key table with the keys of the settings file.
pub(super) fn remapped(text: &str, keys: WrittenKeys, warnings: &mut Warnings<'_>) -> Vec<Binding> {
    let mut remapping = Remapping { text, rows: TABLE.to_vec(), changed: Vec::new(), warnings };
    for (context, actions) in keys {
        remapping.change_context(&context, actions);
    }
    remapping.resolve_conflicts();
    remapping.rows
}

/// The key table while keys are replaced.
struct Remapping<'a, 'b> {
    text: &'a str,
    rows: Vec<Binding>,
    /// The rows that have keys of the file.
    changed: Vec<usize>,
    warnings: &'a mut Warnings<'b>,
}

impl Remapping<'_, '_> {
    fn warn(&mut self, path: &[&str], message: &str) {
        let quoted: Vec<_> = path.iter().map(|part| format!("\"{part}\"")).collect();
        let mut path = vec!["keys:"];
        path.extend(quoted.iter().map(String::as_str));
        self.warnings.add(place_of(self.text, &path), message);
    }

    /// Replaces the keys of actions in one context.
    fn change_context(&mut self, name: &str, actions: BTreeMap<String, Vec<String>>) {
        let Some(context) = Context::all().find(|context| context.id() == name) else {
            let known: Vec<_> = Context::all().map(Context::id).collect();
            let message = unknown("place of keys", name, known.iter().map(String::as_str));
            return self.warn(&[name], &message);
        };
        for (action, keys) in actions {
            let is_meant = |row: &Binding| row.context == context && row.hint == action;
            let Some(place) = self.rows.iter().position(is_meant) else {
                let known = TABLE.iter().filter(|row| row.context == context).map(|row| row.hint);
                let message = unknown("action", &action, known);
                self.warn(&[name, &action], &message);
                continue;
            };
            let keys = self.keys_named(&[name, &action], place, &keys);
            if let (Some(row), false) = (self.rows.get_mut(place), keys.is_empty()) {
                row.keys = Cow::Owned(keys);
                self.changed.push(place);
            }
        }
    }

    /// The keys of these names for a row of the table. What cannot be a key there is left out with a warning.
    fn keys_named(&mut self, path: &[&str; 2], place: usize, names: &[String]) -> Vec<Key> {
        let row = TABLE.get(place);
        let is_typed = |key: &Key| {
            row.is_some_and(|row| row.context.is_typed_into() && !row.keys.contains(key))
                && key.is_typed()
        };
        if names.is_empty() {
            self.warn(path, "an action needs a key; its keys are those of the default");
        }
        let mut keys = Vec::new();
        for name in names {
            let path = [path.as_slice(), &[name]].concat();
            match Key::named(name) {
                Ok(key) if is_typed(&key) => {
                    self.warn(&path, &format!("“{name}” is typed into the text there"));
                }
                Ok(key) => keys.push(key),
                Err(nearest) => {
                    let message = unknown("key", name, nearest.iter().map(String::as_str));
                    self.warn(&path, &message);
                }
            }
        }
        keys
    }

    /// Takes each key of the file from the other actions in the same context that have it.
    fn resolve_conflicts(&mut self) {
        for place in self.changed.clone() {
            let Some(Binding { context, keys, hint, .. }) = self.rows.get(place).cloned() else {
                continue;
            };
            for key in &*keys {
                let others = self.rows.iter().enumerate().filter(|(other, row)| {
                    *other != place && row.context == context && row.keys.contains(key)
                });
                let others: Vec<_> = others.map(|(other, row)| (other, row.hint)).collect();
                for (other, loser) in others {
                    if let Some(row) = self.rows.get_mut(other) {
                        row.keys.to_mut().retain(|one| one != key);
                    }
                    let message =
                        format!("{key} was the key of “{loser}” and is now that of “{hint}”");
                    self.warn(&[&context.id(), hint, &key.id()], &message);
                }
            }
        }
    }
}
