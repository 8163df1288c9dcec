//! Lists in the order of the index, joined and thinned out.

use crate::query::search::entry_match::EntryMatch;

/// Keeps the matches of the entries given; both are in the order of the index.
pub(crate) fn keep_within(matches: &mut Vec<EntryMatch>, entries: &[u32]) {
    let mut entries = entries;
    matches.retain(|found| {
        entries = gallop(entries, |entry| *entry < found.entry);
        entries.first() == Some(&found.entry)
    });
}

/// Joins two lists in the order of the index, keeping the better match of an entry in both.
pub(crate) fn merge(left: Vec<EntryMatch>, right: Vec<EntryMatch>) -> Vec<EntryMatch> {
    if right.is_empty() {
        return left;
    }
    let mut merged: Vec<EntryMatch> = Vec::with_capacity(left.len() + right.len());
    let mut right = right.into_iter().peekable();
    for match_left in left {
        while let Some(earlier) = right.next_if(|other| other.entry < match_left.entry) {
            merged.push(earlier);
        }
        let same = right.next_if(|other| other.entry == match_left.entry);
        merged.push(same.map_or(match_left, |other| match_left.better(other)));
    }
    merged.extend(right);
    merged
}

/// Skips the elements at the start of a list for which `is_before` is true. Galloping search: the step
/// doubles until it is too far, then bisects.
pub(crate) fn gallop<T>(list: &[T], is_before: impl Fn(&T) -> bool) -> &[T] {
    let mut reach = 1;
    while list.get(reach).is_some_and(&is_before) {
        reach *= 2;
    }
    let near = list.get(..reach).unwrap_or(list);
    list.get(near.partition_point(is_before)..).unwrap_or_default()
}
