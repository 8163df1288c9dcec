//! A scroll bar: which rows it shows, and where it can be dragged to.

use std::ops::Range;

use ratatui::layout::Rect;

/// The scroll bar of a list or a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ScrollBar {
    /// The column beside the visible rows.
    pub(crate) track: Rect,
    /// The rows of the contents.
    pub(crate) rows: usize,
    /// The first visible row.
    pub(crate) offset: usize,
}

impl ScrollBar {
    /// The scroll bar to the right of a list, if the list is longer than the area of its visible rows.
    pub(crate) fn beside(list: Rect, rows: usize, offset: usize) -> Option<Self> {
        let track = Rect { x: list.right(), width: 1, ..list };
        (rows > usize::from(list.height) && list.height > 0).then_some(Self { track, rows, offset })
    }

    /// The rows of the track that the thumb covers.
    pub(crate) fn thumb(&self) -> Range<usize> {
        let (length, last) = (self.length(), self.last_offset());
        let start = (self.offset.min(last) * self.travel()).div_ceil(last.max(1));
        start..start + length
    }

    /// The first visible row that puts the start of the thumb on a row of the track.
    pub(crate) fn offset_of(&self, start: usize) -> usize {
        let travel = self.travel();
        start.min(travel) * self.last_offset() / travel.max(1)
    }

    fn page(&self) -> usize {
        self.track.height.into()
    }

    fn length(&self) -> usize {
        (self.page() * self.page() / self.rows.max(1)).max(1)
    }

    /// The rows that the thumb can move by.
    fn travel(&self) -> usize {
        self.page().saturating_sub(self.length())
    }

    fn last_offset(&self) -> usize {
        self.rows.saturating_sub(self.page())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bar(page: u16, rows: usize, offset: usize) -> ScrollBar {
        ScrollBar::beside(Rect::new(0, 0, 9, page), rows, offset).unwrap()
    }

    #[test]
    fn a_list_that_fits_has_no_bar() {
        assert_eq!(ScrollBar::beside(Rect::new(0, 0, 9, 5), 5, 0), None);
        assert_eq!(ScrollBar::beside(Rect::new(0, 0, 9, 0), 5, 0), None);
        assert_eq!(bar(5, 6, 0).track, Rect::new(9, 0, 1, 5));
    }

    #[test]
    fn the_thumb_is_at_an_end_only_where_the_list_is() {
        assert_eq!(bar(10, 20, 0).thumb(), 0..5);
        assert_eq!(bar(10, 20, 1).thumb(), 1..6);
        assert_eq!(bar(10, 20, 10).thumb(), 5..10);
        assert_eq!(bar(10, 100_000, 99_990).thumb(), 9..10);
    }

    #[test]
    fn the_thumb_can_be_put_on_every_row_of_the_track() {
        for (page, rows) in [(1, 2), (5, 6), (10, 20), (24, 1_000), (33, 100_000)] {
            let travel = bar(page, rows, 0).travel();
            for start in 0..=travel {
                let offset = bar(page, rows, 0).offset_of(start);
                assert_eq!(bar(page, rows, offset).thumb().start, start, "{page}, {rows}");
            }
            assert_eq!(
                bar(page, rows, 0).offset_of(travel.max(1)),
                if travel == 0 { 0 } else { rows - usize::from(page) }
            );
        }
    }
}
