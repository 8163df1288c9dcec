//! The nearest known name to one that is not known.

/// The candidate most like `wanted`, if any is like it enough to be meant.
///
/// Compared without case, by the Damerau–Levenshtein distance (optimal string alignment, as in
/// `strsim`) relative to the longer of the two; at most one letter in three may differ. Of equally near
/// ones the first.
pub fn nearest<'a>(wanted: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    const LONGEST: usize = 64;
    let wanted = wanted.to_lowercase();
    let length = wanted.chars().count();
    if length == 0 || length > LONGEST {
        return None;
    }
    candidates
        .into_iter()
        .filter(|candidate| candidate.chars().count() <= LONGEST)
        .filter_map(|candidate| {
            let lower = candidate.to_lowercase();
            let distance = strsim::osa_distance(&wanted, &lower);
            let longer = length.max(lower.chars().count());
            let prefix = lower.starts_with(&wanted) && length >= 2;
            (prefix || distance * 3 <= longer).then_some((!prefix, distance, candidate))
        })
        .min_by_key(|&(not_prefix, distance, _)| (not_prefix, distance))
        .map(|(_, _, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_slip_finds_what_was_meant_and_nonsense_finds_nothing() {
        let codes = ["AAA", "BCB", "DEF"];
        assert_eq!(nearest("BCE", codes), Some("BCB"));
        assert_eq!(nearest("def", codes), Some("DEF"));
        assert_eq!(nearest("XXQ", codes), None);
        assert_eq!(nearest("", codes), None);
        assert_eq!(nearest("beginnin", ["beginning", "done"]), Some("beginning"));
    }
}
