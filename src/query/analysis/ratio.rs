//! Ratios of counts.

/// A count as a floating-point number.
pub fn number(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

/// A part divided by its whole, 0 to 1; 0 if the whole is 0. The number of shared elements of two sets divided by
/// the number in either is their Jaccard index (P. Jaccard, "Étude comparative de la distribution florale", 1901).
pub fn ratio(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { number(part) / number(whole) }
}

/// How many times more elements two sets share than expected by chance: shared × all / (one × other), where `all`
/// is the number of elements overall and `one` and `other` the sizes of the sets; 0 if a set is empty. This is the
/// lift of an association rule, first called *interest*: S. Brin, R. Motwani, J. D. Ullman and
/// S. Tsur, "Dynamic itemset counting and implication rules for market basket data", SIGMOD 1997.
pub fn lift(shared: usize, all: usize, one: usize, other: usize) -> f64 {
    if one == 0 || other == 0 {
        return 0.0;
    }
    number(shared) * number(all) / (number(one) * number(other))
}

#[cfg(test)]
mod tests {
    use super::{lift, ratio};

    #[test]
    fn a_ratio_or_lift_of_nothing_is_zero() {
        let shown = |numbers: &[f64]| numbers.iter().map(f64::to_string).collect::<Vec<_>>();
        let ratios = [ratio(0, 0), ratio(0, 4), ratio(3, 4), ratio(4, 4)];
        assert_eq!(shown(&ratios), ["0", "0", "0.75", "1"]);
        assert_eq!(shown(&[lift(0, 8, 0, 4), lift(2, 8, 4, 4), lift(2, 8, 2, 4)]), ["0", "1", "2"]);
    }
}
