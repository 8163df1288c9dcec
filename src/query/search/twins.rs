//! Glossary terms that are about another record of the catalogue.

use std::collections::HashMap;

use crate::catalogue::{Catalogue, TermId};
use crate::query::target::Target;

use super::field_text::{NameKind, for_each_name, targets};

/// The record that each glossary term is about: the one with this acronym, code or name.
pub(super) fn twins(catalogue: &Catalogue) -> HashMap<TermId, Target> {
    let terms = catalogue.glossary.iter();
    let terms: HashMap<String, TermId> =
        terms.map(|(id, entry)| (entry.term.to_lowercase(), id)).collect();
    let mut twins = HashMap::new();
    if terms.is_empty() {
        return twins;
    }
    for target in targets(catalogue).filter(|target| !matches!(target, Target::Term(_))) {
        for_each_name(catalogue, target, |name| {
            if name.kind != Some(NameKind::Alias)
                && let Some(&term) = terms.get(&name.text.to_lowercase())
            {
                twins.entry(term).or_insert(target);
            }
        });
    }
    twins
}
