//! How many projects each facet would leave.

use crate::catalogue::Catalogue;

use super::facet::{Facet, Mark};
use super::select::Selection;
use crate::query::language::field::Field;
use crate::query::language::query::Query;
use crate::query::language::value::{Value, ValueKind};
use crate::query::search::fold::fold_text;
use crate::query::search::index::Index;

/// A value with its mark and the number of projects it would leave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FacetCount {
    /// The value.
    pub facet: Facet,
    /// Its mark in the query.
    pub mark: Mark,
    /// How many projects would be left if the query required it too.
    pub count: usize,
}

/// The facets of one field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FacetGroup {
    /// What the field is called.
    pub name: &'static str,
    /// Its values.
    pub values: Vec<FacetCount>,
}

/// The fields whose values are offered as facets, each with its heading, in this order.
const FACETS: &[(&str, Field)] = &[
    ("Category", Field::CATEGORY),
    ("Stage", Field::STAGE),
    ("Launched", Field::LAUNCHED),
    ("Taking part", Field::STANDING),
    ("Organisation", Field::ORGANISATION),
    ("Country", Field::COUNTRY),
];

/// Every facet of the catalogue, grouped by field.
///
/// The selection is what the query selects.
pub fn facets(
    catalogue: &Catalogue,
    index: &Index,
    query: &Query,
    selection: &Selection,
) -> Vec<FacetGroup> {
    let without = |facets: &[Facet]| {
        let mut rest = query.clone();
        for &facet in facets {
            rest.set_mark(facet, Mark::Off);
        }
        Selection::new(catalogue, index, &rest)
    };
    let group = |&(name, field): &(&'static str, Field)| {
        let facets = offered(catalogue, field);
        let is_marked = facets.iter().any(|&facet| query.mark(facet) == Mark::With);
        // Values of an exclusive field are alternatives: another one widens the selection, so it is
        // counted without those already chosen.
        let widened = (is_marked && field.is_exclusive).then(|| without(&facets));
        let counts = counts(catalogue, widened.as_ref().unwrap_or(selection), &facets);
        let counted = |(facet, count): (Facet, usize)| {
            let mark = query.mark(facet);
            let count = match mark {
                Mark::Off | Mark::With => count,
                Mark::Without => without(&[facet]).count(catalogue, &facet.test()),
            };
            FacetCount { facet, mark, count }
        };
        FacetGroup { name, values: facets.into_iter().zip(counts).map(counted).collect() }
    };
    FACETS.iter().map(group).filter(|group| !group.values.is_empty()).collect()
}

/// How many of the selected projects have each facet of one field.
fn counts(catalogue: &Catalogue, selection: &Selection, facets: &[Facet]) -> Vec<usize> {
    // There can be many categories and countries, and both have lists of their projects.
    let from_list = |facet: &Facet| match facet.value {
        Value::Category(id) => Some(selection.of_category(catalogue, id).count()),
        Value::Country(id) if facet.field == Field::COUNTRY => {
            Some(selection.count_of_country(catalogue, id))
        }
        _ => None,
    };
    if let Some(counts) = facets.iter().map(from_list).collect() {
        return counts;
    }
    let mut counts = vec![0; facets.len()];
    for &id in &selection.projects {
        let project = &catalogue.projects[id];
        for (count, facet) in counts.iter_mut().zip(facets) {
            *count += usize::from((facet.field.test)(catalogue, project, facet.value));
        }
    }
    counts
}

/// The facets of a field; countries by name.
fn offered(catalogue: &Catalogue, field: Field) -> Vec<Facet> {
    let mut values = (field.offered)(catalogue);
    if field.kind == ValueKind::Country {
        values.sort_by_cached_key(|value| fold_text(value.name(catalogue)));
    }
    values.into_iter().map(|value| Facet { field, value }).collect()
}
