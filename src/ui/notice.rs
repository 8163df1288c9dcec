//! What the screen shows while a catalogue is loaded.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use ratatui::widgets::Widget;

use super::style::glyphs::Glyphs;
use super::widgets::pen::Pen;
use crate::text::cut::cut;

/// The columns of the bar.
const BAR: u16 = 40;

/// A line in the middle of the screen, and a bar under it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// The line.
    pub text: String,
    /// The part of the bar that is full, in hundredths; none for no bar.
    pub percent: Option<usize>,
    /// Whether only ASCII characters are sure to be shown.
    pub ascii: bool,
}

impl Widget for &Notice {
    fn render(self, area: Rect, buffer: &mut Buffer) {
        let glyphs = Glyphs::of(self.ascii);
        let width = BAR.min(area.width.saturating_sub(2));
        let lines = area.centered(width.into(), 3.into());
        Pen::new(buffer, lines, 0)
            .write(&cut(&self.text, usize::from(width), glyphs.ellipsis), Modifier::BOLD.into());
        if let Some(percent) = self.percent {
            let bar = glyphs.bar_of(percent, 100, usize::from(width));
            let rest = glyphs.line.repeat(usize::from(width).saturating_sub(bar.chars().count()));
            let mut pen = Pen::new(buffer, lines, 1);
            pen.write(&bar, Style::new());
            pen.write(&rest, Modifier::DIM.into());
        }
        Pen::new(buffer, lines, 2).write("q quits", Modifier::DIM.into());
    }
}

#[cfg(test)]
mod tests {
    use ratatui::buffer::Cell;

    use super::*;

    fn drawn(notice: &Notice) -> String {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 24, 5));
        notice.render(buffer.area, &mut buffer);
        let rows = buffer.content.chunks(24);
        let text = rows.map(|row| row.iter().map(Cell::symbol).collect::<String>());
        text.map(|row| row.trim_end().to_owned()).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn the_bar_is_as_full_as_the_part_that_is_read() {
        let text = "Reading a.ron".to_owned();
        let mut notice = Notice { text, percent: Some(50), ascii: false };
        assert_eq!(drawn(&notice), "\n Reading a.ron\n ███████████───────────\n q quits\n");
        notice.ascii = true;
        assert_eq!(drawn(&notice), "\n Reading a.ron\n ###########-----------\n q quits\n");
        notice.percent = None;
        assert_eq!(drawn(&notice), "\n Reading a.ron\n\n q quits\n");
    }

    #[test]
    fn it_fits_every_screen() {
        let text = "Reading a file of a long name".to_owned();
        let notice = Notice { text, percent: Some(100), ascii: false };
        for (width, height) in (0..30).flat_map(|width| (0..6).map(move |height| (width, height))) {
            let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
            notice.render(buffer.area, &mut buffer);
        }
    }
}
