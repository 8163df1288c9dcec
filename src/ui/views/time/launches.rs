//! The launches of each year below the timeline, with their running total.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::TimeView;
use crate::app::views::time::Scale;
use crate::query::analysis::timeline::LaunchYear;
use crate::text::width::width;
use crate::ui::widgets::pen::{Pen, write_right};

impl TimeView<'_> {
    /// ```text
    /// launches, 2 undated  1     2  4  1
    /// running total        1     3  7  8
    /// ```
    pub(super) fn launches(&self, buffer: &mut Buffer) {
        let theme = &self.look.theme;
        let (area, cells) = (self.areas.launches, self.areas.cells);
        if area.is_empty() || self.state.rows.is_empty() {
            return;
        }
        let undated = self.state.timeline.undated_launches;
        let title = if undated > 0 {
            format!("launched, {undated} unknown")
        } else {
            "launched".to_owned()
        };
        let names = Rect { width: self.areas.names.width.saturating_sub(1), ..area };
        write_right(buffer, names, 0, &title, theme.faint);
        write_right(buffer, names, 1, "in all", theme.faint);
        let figures = self.figures();
        let most = figures.iter().map(|one| one.launches).max().unwrap_or(0);
        let has_bars = self.state.axis.unit > 2;
        let launched = |one: &LaunchYear| one.launches.to_string();
        let place = Rect { x: cells.x, width: cells.width, ..area };
        for (one, column) in self.apart(&figures, has_bars, launched) {
            let mut pen = Pen::new(buffer, place, 0);
            pen.skip(column);
            let bar = if has_bars { self.bar(one.launches, most) } else { "" };
            pen.write(bar, theme.bar);
            pen.write(&launched(one), theme.total);
        }
        let total = |one: &LaunchYear| one.total.to_string();
        for (one, column) in self.apart(&figures, false, total) {
            let mut pen = Pen::new(buffer, place, 1);
            pen.skip(column);
            pen.write(&total(one), theme.faint);
        }
    }

    /// The figures of a line that are visible and do not touch the next one, each with its column.
    fn apart<'f>(
        &self,
        figures: &'f [LaunchYear],
        has_bars: bool,
        text: impl Fn(&LaunchYear) -> String,
    ) -> Vec<(&'f LaunchYear, usize)> {
        let axis = &self.state.axis;
        let mut free = axis.page;
        let mut apart = Vec::new();
        // From the last figure, which is the total of all, so that it is never left out.
        for one in figures.iter().rev() {
            let Some(column) = axis.visible(axis.column((one.year, 1, 1))) else { continue };
            if column + width(&text(one)) + usize::from(has_bars) <= free {
                apart.push((one, column));
                free = column.saturating_sub(1);
            }
        }
        apart
    }

    /// The launches of the years, or of the decades, each by its first year.
    fn figures(&self) -> Vec<LaunchYear> {
        let launches = &self.state.timeline.launches;
        if self.state.axis.scale != Scale::Decades {
            return launches.clone();
        }
        let mut decades: Vec<LaunchYear> = Vec::new();
        for one in launches {
            let decade = one.year - one.year % 10;
            match decades.last_mut() {
                Some(last) if last.year == decade => {
                    last.launches += one.launches;
                    last.total = one.total;
                }
                _ => decades.push(LaunchYear { year: decade, ..*one }),
            }
        }
        decades
    }

    /// A bar of one row for a count.
    fn bar(&self, count: usize, most: usize) -> &'static str {
        let steps = self.look.glyphs.rising;
        let step = (count * steps.len()).div_ceil(most.max(1)).saturating_sub(1);
        steps.get(step).copied().unwrap_or_default()
    }
}
