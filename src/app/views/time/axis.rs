//! The scale of the timeline: which screen column a day is in.

use crate::query::analysis::option_value::OptionValue;

/// A day as (year, month, day). Every month counts as 31 days.
pub(crate) type Day = (i16, i8, i8);

/// The days of a year.
const YEAR: usize = 12 * 31;

/// How much time a unit of the scale is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Scale {
    #[default]
    Years,
    Quarters,
    Decades,
}

impl OptionValue for Scale {
    const KEYS: &'static [(Self, &'static str)] =
        &[(Self::Years, "years"), (Self::Quarters, "quarters"), (Self::Decades, "decades")];
}

/// The axis of the timeline, in screen columns.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Axis {
    pub(crate) scale: Scale,
    /// The first and the last year on it.
    pub(crate) first: i16,
    pub(crate) last: i16,
    /// The columns of a decade on the scale of decades, else of a year.
    pub(crate) unit: usize,
    /// The first visible column, and the number of visible ones.
    pub(crate) offset: usize,
    pub(crate) page: usize,
}

impl Axis {
    /// An axis for these years in so many columns. A year is as wide as all years fit, within limits.
    pub(crate) fn new(scale: Scale, (first, last): (i16, i16), page: usize) -> Self {
        let (first, last) = match scale {
            Scale::Decades => (first - first % 10, last - last % 10 + 9),
            Scale::Years | Scale::Quarters => (first, last),
        };
        let mut axis = Self { scale, first, last, unit: 1, offset: 0, page };
        axis.unit = match scale {
            // A month is a column.
            Scale::Quarters => 12,
            Scale::Years => (page / axis.years().max(1)).clamp(1, 8),
            Scale::Decades => (page / (axis.years() / 10).max(1)).clamp(5, 10),
        };
        axis
    }

    fn years(&self) -> usize {
        usize::try_from(i32::from(self.last) - i32::from(self.first) + 1).unwrap_or(0)
    }

    fn unit_days(&self) -> usize {
        if self.scale == Scale::Decades { 10 * YEAR } else { YEAR }
    }

    /// The number of columns.
    pub(crate) fn columns(&self) -> usize {
        self.years() * YEAR / self.unit_days() * self.unit
    }

    /// The column of a day; the first or the last one of a day that is not on the axis.
    pub(crate) fn column(&self, (year, month, day): Day) -> usize {
        let years = usize::try_from(i32::from(year) - i32::from(self.first)).unwrap_or(0);
        let part = |number: i8| usize::try_from(number - 1).unwrap_or(0);
        let days = years * YEAR + part(month) * 31 + part(day);
        (days * self.unit / self.unit_days()).min(self.columns().saturating_sub(1))
    }

    /// The column on the screen of a column of the axis, if it is visible.
    pub(crate) fn visible(&self, column: usize) -> Option<usize> {
        column.checked_sub(self.offset).filter(|&column| column < self.page)
    }

    /// The years that begin a label of at least `columns` columns, among those that are visible.
    pub(crate) fn labelled(&self, columns: usize) -> impl Iterator<Item = i16> + use<> {
        let per_year = if self.scale == Scale::Decades { self.unit } else { self.unit * 10 };
        let fits = |&step: &usize| step * per_year / 10 >= columns;
        let steps = [1, 2, 5, 10, 20, 50, 100, 500, 1000];
        let least = if self.scale == Scale::Decades { 10 } else { 1 };
        let step = steps.into_iter().filter(|&step| step >= least).find(fits).unwrap_or(1000);
        let step = i16::try_from(step).unwrap_or(1000);
        let axis = *self;
        axis.visible_years().filter(move |year| year % step == 0)
    }

    /// The years of which a part is visible.
    pub(crate) fn visible_years(&self) -> impl Iterator<Item = i16> + use<> {
        let of_column = |column: usize| column * self.unit_days() / self.unit.max(1) / YEAR;
        let year = |column| {
            i16::try_from(of_column(column))
                .map_or(self.last, |years| self.first.saturating_add(years))
        };
        year(self.offset)..=year(self.offset + self.page).min(self.last)
    }

    /// Scrolls by columns, never past an end.
    pub(crate) fn scroll(&mut self, by: isize) {
        let last = self.columns().saturating_sub(self.page);
        self.offset = self.offset.saturating_add_signed(by).min(last);
    }

    /// Scrolls as little as needed to make columns visible, of a longer stretch the first.
    pub(crate) fn show(&mut self, from: usize, to: usize) {
        let to = to.min(from + self.page.saturating_sub(1));
        if to >= self.offset + self.page {
            self.offset = (to + 1).saturating_sub(self.page);
        }
        self.offset = self.offset.min(from);
        self.scroll(0);
    }
}

#[cfg(test)]
mod tests {
    use super::{Axis, Scale};

    #[test]
    fn a_year_is_a_year_wide_and_a_month_is_a_column_of_its_quarter() {
        let axis = Axis::new(Scale::Years, (2014, 2040), 100);
        assert_eq!((axis.unit, axis.columns()), (3, 81));
        assert_eq!(
            [(2014, 1, 1), (2014, 12, 31), (2015, 1, 1)].map(|day| axis.column(day)),
            [0, 2, 3]
        );
        let axis = Axis::new(Scale::Quarters, (2014, 2040), 100);
        assert_eq!(
            [(2014, 1, 1), (2014, 12, 1), (2015, 2, 28)].map(|day| axis.column(day)),
            [0, 11, 13]
        );
        let axis = Axis::new(Scale::Decades, (2014, 2040), 30);
        assert_eq!((axis.first, axis.last, axis.unit, axis.columns()), (2010, 2049, 7, 28));
        assert_eq!(axis.column((2020, 1, 1)), 7);
    }

    #[test]
    fn what_is_scrolled_to_is_visible_and_no_end_is_passed() {
        let mut axis = Axis::new(Scale::Years, (1800, 9999), 50);
        for day in [(1800, 1, 1), (9999, 12, 31), (5000, 6, 1)] {
            let column = axis.column(day);
            axis.show(column, column);
            assert!(axis.visible(column).is_some(), "{day:?}");
            assert!(axis.visible_years().any(|year| year == day.0), "{day:?}");
        }
        axis.scroll(isize::MAX);
        assert_eq!(axis.offset, axis.columns() - 50);
        assert!(axis.labelled(6).all(|year| year % 10 == 0));
    }
}
