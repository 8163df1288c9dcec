//! The known name most similar to an unknown one, for "did you mean".

/// The candidate most similar to `name`, if any is similar enough.
///
/// Case is ignored. Similarity is the Damerau–Levenshtein distance (optimal string alignment, as in
/// `strsim`): one letter may differ, of a longer text one in four, or `name` is the beginning of the candidate. Ties go
/// to the first.
pub fn nearest<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    const LONGEST: usize = 64;
    const FEWEST_LETTERS: usize = 3;
    let name = name.to_lowercase();
    let length = name.chars().count();
    if length == 0 || length > LONGEST {
        return None;
    }
    candidates
        .into_iter()
        .filter(|candidate| candidate.chars().count() <= LONGEST)
        .filter_map(|candidate| {
            let lower = candidate.to_lowercase();
            let distance = strsim::osa_distance(&name, &lower);
            let longer = length.max(lower.chars().count());
            let prefix = lower.starts_with(&name) && length >= 2;
            let is_near = (distance <= 1 && longer >= FEWEST_LETTERS) || distance * 4 <= longer;
            (prefix || is_near).then_some((!prefix, distance, candidate))
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
        assert_eq!(nearest("french", ["frozen", "reach"]), None);
        assert_eq!(nearest("slot", ["slow"]), Some("slow"));
        assert_eq!(nearest("", codes), None);
        assert_eq!(nearest("beginnin", ["beginning", "done"]), Some("beginning"));
    }
}
