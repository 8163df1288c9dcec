//! Drawing the groups of countries that recur.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::views::overlap::lists::GroupList;
use crate::catalogue::Catalogue;
use crate::query::analysis::groups::Group;
use crate::text::width::width;

use crate::ui::style::look::Look;
use crate::ui::widgets::pen::Pen;
use crate::ui::widgets::row_style::RowStyle;

/// The rows of the list of groups, with their headings: how many countries, in how many projects, and which.
///
/// ```text
///   size count countries
/// ❯    2     5 AAA BBB
/// ```
pub(super) struct GroupRows<'a> {
    pub(super) catalogue: &'a Catalogue,
    pub(super) list: &'a GroupList,
    pub(super) focused: bool,
    pub(super) look: &'a Look,
}

impl GroupRows<'_> {
    /// Draws the headings and the visible rows.
    pub(super) fn draw(&self, heads: Rect, rows: Rect, buffer: &mut Buffer) {
        let theme = &self.look.theme;
        let cursor = self.list.cursor;
        let groups = &self.list.groups.groups;
        if !groups.is_empty() {
            Pen::new(buffer, heads, 0).write("  size count countries", theme.faint);
        }
        for (row, (place, group)) in
            (0..rows.height).zip(groups.iter().enumerate().skip(cursor.offset))
        {
            let selected = place == cursor.selected;
            let style = RowStyle { look: self.look, selected, focused: self.focused };
            let mut pen = style.start(rows, row, buffer);
            let (size, count) = (group.countries.len(), group.projects.len());
            pen.write(&format!("{size:>4} {count:>5} "), style.ink(theme.strong));
            self.codes(group, style, &mut pen);
        }
    }

    /// Writes the codes for which there is room, none of them in part.
    fn codes(&self, group: &Group, style: RowStyle<'_>, pen: &mut Pen<'_>) {
        let codes = group.countries.iter().map(|&id| &*self.catalogue.countries[id].code);
        for (left, code) in (0..group.countries.len()).rev().zip(codes) {
            // An ellipsis has to fit behind all but the last.
            if pen.left() < width(code) + 2 * usize::from(left > 0) {
                pen.write(self.look.glyphs.ellipsis, style.ink(self.look.theme.faint));
                return;
            }
            pen.write(code, style.text());
            pen.skip(1);
        }
    }
}
