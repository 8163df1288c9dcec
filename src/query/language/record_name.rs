//! Finding the record that a name means among all names: by its whole name, or by a unique prefix of it.

use std::collections::HashSet;

use crate::catalogue::nearest;
use crate::query::search::fold::fold_text;

use super::unknown_name::{Alternatives, UnknownName};

/// The first name of each record, which is its id or code; `names` has the names of a record one after another.
pub(super) fn first_names<'a, T: Copy + PartialEq>(names: &[(T, &'a str)]) -> Vec<(T, &'a str)> {
    let mut before = None;
    names.iter().copied().filter(|&(id, _)| before.replace(id) != Some(id)).collect()
}

/// The record with this id or code, or else with exactly this name. Ids and codes come first, so that the name of
/// one record cannot hide the id of another.
pub(super) fn known_as<T: Copy + PartialEq>(text: &str, names: &[(T, &str)]) -> Option<T> {
    let codes = first_names(names);
    let folded = fold_text(text);
    let exactly = |&&(_, name): &&(T, &str)| name == text;
    let but_for_case = |&&(_, name): &&(T, &str)| !folded.is_empty() && fold_text(name) == folded;
    codes
        .iter()
        .find(exactly)
        .or_else(|| names.iter().find(exactly))
        .or_else(|| codes.iter().find(but_for_case))
        .map(|&(id, _)| id)
}

/// The record that a text names. The error gives the nearest known name, or the names that begin with this text.
pub(super) fn resolve<'a, T: Copy + PartialEq>(
    kind: &str,
    text: &str,
    names: impl IntoIterator<Item = (T, &'a str)>,
) -> Result<T, UnknownName> {
    let unknown = |alternatives| UnknownName::new(kind, text, alternatives);
    let names: Vec<(T, &str)> = names.into_iter().collect();
    if let Some(id) = known_as(text, &names) {
        return Ok(id);
    }
    let folded = fold_text(text);
    let joined = folded.replace(' ', "");
    let mut beginning: Vec<(T, &str)> = Vec::new();
    for &(id, name) in &names {
        let known = fold_text(name);
        if known.replace(' ', "") == joined && !joined.is_empty() {
            return Ok(id);
        }
        let begins = folded.len() >= 2
            && (known.starts_with(&folded) || known.replace(' ', "").starts_with(&joined));
        if begins && beginning.iter().all(|&(known, _)| known != id) {
            beginning.push((id, name));
        }
    }
    if beginning.is_empty() && !folded.is_empty() {
        for &(id, name) in &names {
            let is_new = beginning.iter().all(|&(known, _)| known != id);
            if is_new && has_word(&fold_text(name), &folded) {
                beginning.push((id, name));
            }
        }
        if let [(_, name)] = beginning.as_slice() {
            return Err(unknown(Alternatives::Nearest((*name).to_owned())));
        }
    }
    match beginning.as_slice() {
        [(id, _)] => Ok(*id),
        [] => Err(match nearest(text, names.iter().map(|&(_, name)| name)) {
            Some(name) => unknown(Alternatives::Nearest(name.to_owned())),
            None => unknown(Alternatives::Known(without_repeats(&first_names(&names)))),
        }),
        several => {
            let names = several.iter().map(|&(_, name)| name.to_owned()).collect();
            Err(unknown(Alternatives::Several(names)))
        }
    }
}

/// Whether a word of a folded name begins with a folded text.
pub(super) fn has_word(name: &str, text: &str) -> bool {
    format!(" {name}").contains(&format!(" {text}"))
}

pub(super) fn without_repeats<T>(names: &[(T, &str)]) -> Vec<String> {
    let mut known = HashSet::new();
    let names = names.iter().map(|&(_, name)| name).filter(|&name| known.insert(name));
    names.map(str::to_owned).collect()
}
