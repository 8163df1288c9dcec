//! The areas of the timeline.

use ratatui::layout::Rect;

use crate::app::views::time::TimeState;
use crate::text::wrap::wrap;
use crate::ui::widgets::geometry::margins;
use crate::ui::widgets::pen::cells;

/// The columns of the pointer, the stage and the gaps around a name.
const AROUND_NAME: u16 = 5;
/// The least width with a column for what is due next, and the width of that column.
const WIDE: u16 = 140;
const NEXT: u16 = 15;
/// The columns of the scale and of what is next that are worth more than whole names.
const ENOUGH_FOR_AXIS: u16 = 105;
/// The widest column of names: a longer name is cut rather than the scale of all.
const WIDEST_NAME: u16 = 50;
/// The width below which many a sentence takes two lines.
const TWO_LINES: u16 = 120;
/// The least height with the launches of each year, and with what is due.
const WITH_LAUNCHES: u16 = 16;
const WITH_DUE: u16 = 10;
/// The least height on which a sentence may take two lines.
const ROOMY: u16 = 30;

/// ```text
/// headline
///           scale
/// names     milestones                next
///           launches
/// sentence
/// due
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct TimeAreas {
    pub(crate) headline: Rect,
    pub(crate) labels: Rect,
    pub(crate) names: Rect,
    /// The milestones.
    pub(crate) cells: Rect,
    pub(crate) next: Rect,
    pub(crate) launches: Rect,
    pub(crate) sentence: Rect,
    pub(crate) due: Rect,
    /// The height of all of it.
    pub(crate) height: u16,
}

/// The longest forms of what is due that fit into so many columns and lines, or else the shortest.
pub(crate) fn due_forms(state: &TimeState, columns: usize, lines: u16) -> Vec<&str> {
    let fits = |form: &&String| cells(wrap(form, columns).len()) <= lines;
    let forms = state.due.iter().filter_map(|forms| forms.iter().find(fits).or(forms.last()));
    forms.map(String::as_str).collect()
}

/// The lines of a sentence of what is due on a screen of this height.
pub(crate) fn due_lines(height: u16) -> u16 {
    if height >= ROOMY { 2 } else { 1 }
}

impl TimeAreas {
    /// The areas for names of this width.
    pub(crate) fn new(state: &TimeState, names: u16, sentence: usize, body: Rect) -> Self {
        let line = margins(body);
        let mut left = body.height;
        let mut rows = |wanted: u16| {
            let rows = wanted.min(left);
            left -= rows;
            rows
        };
        let columns = usize::from(line.width.max(1));
        let headline = rows(1);
        let labels = rows(1);
        // Where it often takes two lines it always has them, so that no row moves when it grows.
        let least = if body.width < TWO_LINES && body.height >= WITH_LAUNCHES { 2 } else { 1 };
        let of_sentence = rows(cells(sentence.div_ceil(columns)).clamp(least, 2));
        let forms = due_forms(state, columns, due_lines(body.height));
        let lines = forms.iter().map(|form| cells(wrap(form, columns).len()).min(2));
        let due = rows(if body.height >= WITH_DUE { lines.sum() } else { 0 });
        let launches = rows(if body.height >= WITH_LAUNCHES { 2 } else { 0 });
        let height = left.min(cells(state.rows.len()).max(2));
        let next = if body.width >= WIDE { NEXT } else { 0 };
        let name = names.min((body.width / 4).max(body.width.saturating_sub(ENOUGH_FOR_AXIS)));
        let name = name.clamp(8, WIDEST_NAME) + AROUND_NAME;
        let name = name.min(line.width);
        let room = line.width.saturating_sub(name + next);
        let y = body.y + headline + labels;
        let after = y + height;
        let at = |y, height| Rect { y, height, ..line };
        let of_rows = |x, width| Rect { x, y, width, height };
        let x = line.x + name;
        Self {
            headline: at(body.y, headline),
            labels: Rect { x, y: body.y + headline, width: room, height: labels },
            names: of_rows(line.x, name),
            cells: of_rows(x, room),
            next: of_rows(x + room, next),
            launches: Rect { x: line.x, y: after, width: name + room, height: launches },
            sentence: at(after + launches, of_sentence),
            due: at(after + launches + of_sentence, due),
            height: body.height,
        }
    }
}
