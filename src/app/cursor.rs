//! The cursor of a list, and the place in a text: what is selected, and what is visible.

use super::action::Motion;

/// A selected row, and the visible part of its list. The cursor of a row of a grid has columns for rows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Cursor {
    pub(crate) selected: usize,
    /// The first visible row.
    pub(crate) offset: usize,
    /// The number of visible rows.
    page: usize,
}

impl Cursor {
    /// Follows a motion along a list of `count` rows, and ignores any other.
    pub(crate) fn follow(&mut self, motion: Motion, count: usize) {
        *self = self.moved(motion, count, |_| true);
    }

    /// Follows a motion along a row of `count` columns, and ignores any other.
    pub(crate) fn follow_sideways(&mut self, motion: Motion, count: usize) {
        if let Some(columns) = motion.columns(self.page) {
            self.select(self.selected.saturating_add_signed(columns), count);
        }
    }

    /// The cursor after a motion along a list of `count` rows, of which some cannot be selected, such as
    /// headings. It skips to the next row in the direction of the move, or else goes back to the last one.
    pub(crate) fn moved(
        self,
        motion: Motion,
        count: usize,
        is_selectable: impl Fn(usize) -> bool,
    ) -> Self {
        if let Motion::Scroll(_, by) = motion {
            let mut scrolled = self;
            scrolled.scroll(by, count);
            let (row, first) = (scrolled.selected, scrolled.offset);
            let end = first.saturating_add(self.page.max(1)).min(count);
            // Of the visible rows, so that nothing scrolls back.
            let near = (row..end).find(|&row| is_selectable(row));
            let near = near.or_else(|| (first..row).rev().find(|&row| is_selectable(row)));
            return Self { selected: near.unwrap_or(row), ..scrolled };
        }
        let Some(by) = motion.rows(self.page) else { return self };
        let row = self.selected.saturating_add_signed(by).min(count.saturating_sub(1));
        let before = (0..=row).rev().find(|&row| is_selectable(row));
        let after = (row..count).find(|&row| is_selectable(row));
        let selected = if by < 0 { before.or(after) } else { after.or(before) };
        Self { selected: selected.unwrap_or(0), ..self }
    }

    /// Selects a row, or the last one of a list of `count`.
    pub(crate) fn select(&mut self, row: usize, count: usize) {
        self.selected = row.min(count.saturating_sub(1));
    }

    /// Scrolls as little as needed to make the selected row visible, and never past the end.
    pub(crate) fn fit(&mut self, count: usize, page: usize) {
        self.select(self.selected, count);
        self.page = page;
        let page = page.max(1);
        if self.selected < self.offset {
            self.offset = self.selected;
        } else if self.selected >= self.offset.saturating_add(page) {
            self.offset = self.selected + 1 - page;
        }
        self.offset = self.offset.min(count.saturating_sub(page));
    }

    /// Scrolls the list. The selection moves only if it would become invisible.
    pub(crate) fn scroll(&mut self, by: isize, count: usize) {
        let page = self.page.max(1);
        self.offset = self.offset.saturating_add_signed(by).min(count.saturating_sub(page));
        let last = (self.offset + page - 1).min(count.saturating_sub(1));
        self.selected = self.selected.max(self.offset).min(last.max(self.offset));
        self.select(self.selected, count);
    }
}

/// The first visible line and the selected link of a text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct TextPlace {
    pub(crate) scroll: usize,
    /// The index of the selected link.
    pub(crate) link: Option<usize>,
}

#[cfg(test)]
mod tests {
    use super::{Cursor, Motion};
    use crate::app::action::Direction;

    fn place(cursor: Cursor) -> (usize, usize) {
        (cursor.selected, cursor.offset)
    }

    #[test]
    fn the_list_scrolls_no_more_than_the_selection_needs() {
        let mut cursor = Cursor::default();
        for row in 0..12 {
            cursor.select(row, 20);
            cursor.fit(20, 10);
        }
        assert_eq!(place(cursor), (11, 2));
        cursor.fit(20, 6);
        cursor.follow(Motion::Page(Direction::Up), 20);
        cursor.fit(20, 10);
        assert_eq!(place(cursor), (6, 6));
        cursor.follow(Motion::End(Direction::Down), 20);
        cursor.fit(20, 10);
        assert_eq!(place(cursor), (19, 10));
        cursor.fit(3, 10);
        assert_eq!(place(cursor), (2, 0));
        cursor.fit(0, 0);
        assert_eq!(place(cursor), (0, 0));
    }

    #[test]
    fn the_wheel_moves_the_page_and_keeps_the_selection_on_it() {
        let mut cursor = Cursor { page: 10, ..Cursor::default() };
        cursor.scroll(3, 20);
        assert_eq!(place(cursor), (3, 3));
        cursor.scroll(100, 20);
        assert_eq!(place(cursor), (10, 10));
        cursor.scroll(-100, 20);
        assert_eq!(place(cursor), (9, 0));
        cursor.scroll(1, 0);
        assert_eq!(place(cursor), (0, 0));
    }
}
