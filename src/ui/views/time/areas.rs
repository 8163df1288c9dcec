//! The areas of the timeline.

use ratatui::layout::Rect;

use crate::app::views::time::TimeState;
use crate::text::width::width;
use crate::text::wrap::wrap;
use crate::ui::widgets::geometry::margins;
use crate::ui::widgets::pen::cells;

/// The columns of the pointer, the stage and the gaps around a name.
const AROUND_NAME: u16 = 5;
/// The least width with a column for what is due next, and the width of that column.
const WIDE: u16 = 140;
const NEXT: u16 = 15;
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
    /// Whether there is room for what is due in full.
    pub(crate) due_in_full: bool,
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
        let of_sentence = rows(cells(sentence.div_ceil(columns).clamp(1, 2)));
        let most = if body.height >= ROOMY { 2 } else { 1 };
        let lines = |texts: &[String]| -> Vec<u16> {
            texts.iter().map(|text| cells(wrap(text, columns).len())).collect()
        };
        let [full, short] = &state.due;
        let in_full = lines(full).iter().all(|&lines| lines <= most);
        let due_lines = if in_full { lines(full) } else { lines(short) };
        let due_lines = due_lines.into_iter().map(|lines| lines.min(2)).sum();
        let due = rows(if body.height >= WITH_DUE { due_lines } else { 0 });
        let launches = rows(if body.height >= WITH_LAUNCHES { 2 } else { 0 });
        let height = left;
        let next = if body.width >= WIDE { NEXT } else { 0 };
        let name = names.min(body.width / 4).max(8) + AROUND_NAME;
        let name = name.min(body.width);
        let room = body.width.saturating_sub(name + next + 1);
        let y = body.y + headline + labels;
        let after = y + height;
        let at = |y, height| Rect { y, height, ..line };
        let of_rows = |x, width| Rect { x, y, width, height };
        let x = body.x + name;
        Self {
            headline: at(body.y, headline),
            labels: Rect { x, y: body.y + headline, width: room, height: labels },
            names: of_rows(body.x, name),
            cells: of_rows(x, room),
            next: of_rows(x + room, next),
            launches: Rect { x: body.x, y: after, width: name + room, height: launches },
            sentence: at(after + launches, of_sentence),
            due: at(after + launches + of_sentence, due),
            due_in_full: in_full,
        }
    }
}

/// The width of the longest name of the rows, which are many in a large catalogue: of the first thousand.
pub(crate) fn names_width<'a>(names: impl Iterator<Item = &'a str>) -> u16 {
    cells(names.take(1000).map(width).max().unwrap_or(0))
}
