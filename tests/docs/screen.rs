//! The screens of the browser.

use hvp::app::{App, Key, Settings};
use hvp::ui::Screen;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::common::built_in;
use super::keys::events;

/// A screen of this size after some keys.
pub(crate) fn draw(settings: Settings, (width, height): (u16, u16), keys: &str) -> Buffer {
    let size = Rect::new(0, 0, width, height);
    let mut app = App::new(built_in().clone(), settings);
    let mut screen = Screen::default();
    screen.fit(&mut app, size);
    for key in events(keys).into_iter().filter_map(Key::from_event) {
        app.press(key);
        app.run_pending_search();
        screen.fit(&mut app, size);
    }
    let mut buffer = Buffer::empty(size);
    screen.draw(&app, &mut buffer);
    buffer
}

/// The lines of a screen of this size after some keys, without trailing blanks.
pub(crate) fn drawn(width: u16, height: u16, keys: &str) -> String {
    let buffer = draw(Settings::default(), (width, height), keys);
    let line = |y| (0..width).map(|x| buffer[(x, y)].symbol()).collect::<String>();
    let lines: Vec<String> = (0..height).map(|y| line(y).trim_end().to_owned()).collect();
    lines.join("\n") + "\n"
}
