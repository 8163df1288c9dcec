//! The cursor of a list: the selected row, and the rows that are visible.

/// A selected row and the first visible one.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Cursor {
    pub(crate) selected: usize,
    /// The first visible row.
    pub(crate) offset: usize,
}

impl Cursor {
    /// Moves by rows, within a list of `count`.
    pub(crate) fn step(&mut self, by: isize, count: usize) {
        self.select(self.selected.saturating_add_signed(by), count);
    }

    /// The cursor moved by rows within a list of `count` in which only some rows can be selected, not
    /// headings for example. It skips to the next such row in the direction of the move, or else goes back.
    pub(crate) fn moved_among(
        self,
        by: isize,
        count: usize,
        is_selectable: impl Fn(usize) -> bool,
    ) -> Self {
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
        let page = page.max(1);
        if self.selected < self.offset {
            self.offset = self.selected;
        } else if self.selected >= self.offset.saturating_add(page) {
            self.offset = self.selected + 1 - page;
        }
        self.offset = self.offset.min(count.saturating_sub(page));
    }

    /// Scrolls the page. The selection moves only if it would become invisible.
    pub(crate) fn scroll(&mut self, by: isize, count: usize, page: usize) {
        let page = page.max(1);
        self.offset = self.offset.saturating_add_signed(by).min(count.saturating_sub(page));
        let last = (self.offset + page - 1).min(count.saturating_sub(1));
        self.selected = self.selected.max(self.offset).min(last.max(self.offset));
        self.select(self.selected, count);
    }
}

#[cfg(test)]
mod tests {
    use super::Cursor;

    #[test]
    fn the_list_scrolls_no_more_than_the_selection_needs() {
        let mut cursor = Cursor::default();
        for row in 0..12 {
            cursor.select(row, 20);
            cursor.fit(20, 10);
        }
        assert_eq!(cursor, Cursor { selected: 11, offset: 2 });
        cursor.step(-5, 20);
        cursor.fit(20, 10);
        assert_eq!(cursor, Cursor { selected: 6, offset: 2 });
        cursor.select(usize::MAX, 20);
        cursor.fit(20, 10);
        assert_eq!(cursor, Cursor { selected: 19, offset: 10 });
        cursor.fit(3, 10);
        assert_eq!(cursor, Cursor { selected: 2, offset: 0 });
        cursor.fit(0, 0);
        assert_eq!(cursor, Cursor { selected: 0, offset: 0 });
    }

    #[test]
    fn the_wheel_moves_the_page_and_keeps_the_selection_on_it() {
        let mut cursor = Cursor::default();
        cursor.scroll(3, 20, 10);
        assert_eq!(cursor, Cursor { selected: 3, offset: 3 });
        cursor.scroll(100, 20, 10);
        assert_eq!(cursor, Cursor { selected: 10, offset: 10 });
        cursor.scroll(-100, 20, 10);
        assert_eq!(cursor, Cursor { selected: 9, offset: 0 });
        cursor.scroll(1, 0, 10);
        assert_eq!(cursor, Cursor { selected: 0, offset: 0 });
    }
}
