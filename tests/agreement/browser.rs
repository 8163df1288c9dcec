//! The figures that the browser shows on a large screen.

use crossterm::event::{KeyCode, KeyEvent};
use hvp::app::{App, Effect, Key, Settings};
use hvp::ui::Screen;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::common;

const SIZE: Rect = Rect { x: 0, y: 0, width: 240, height: 80 };

/// The browser with a filter.
pub(crate) struct Browser {
    app: App,
    screen: Screen,
}

impl Browser {
    /// The browser with a filter, after some keys.
    pub(crate) fn with(query: &str, keys: &str) -> Self {
        let mut app = App::new(common::built_in().clone(), Settings::default());
        app.set_query(query).unwrap();
        let mut browser = Self { app, screen: Screen::default() };
        browser.screen.fit(&mut browser.app, SIZE);
        browser.press(keys);
        browser
    }

    /// Presses the keys of a text of letters and digits.
    pub(crate) fn press(&mut self, keys: &str) {
        for key in keys.chars() {
            self.press_one(key);
        }
    }

    fn press_one(&mut self, key: char) -> Option<Effect> {
        let key = Key::from_event(KeyEvent::from(KeyCode::Char(key))).unwrap();
        let effect = self.app.press(key);
        self.screen.fit(&mut self.app, SIZE);
        effect
    }

    /// The text that is copied at the cursor.
    #[track_caller]
    pub(crate) fn copied(&mut self) -> String {
        match self.press_one('y') {
            Some(Effect::Copy(text)) => text,
            other => panic!("nothing was copied: {other:?}"),
        }
    }

    /// The lines of the screen.
    pub(crate) fn screen(&self) -> Vec<String> {
        let mut buffer = Buffer::empty(SIZE);
        self.screen.draw(&self.app, &mut buffer);
        let line = |y| (0..SIZE.width).map(|x| buffer[(x, y)].symbol()).collect();
        (0..SIZE.height).map(line).collect()
    }

    /// The cells of the overlap map, row by row.
    pub(crate) fn map(&self, names: &[String]) -> Vec<Vec<String>> {
        let screen = self.screen();
        let row = |name: &String| {
            let is_row = |line: &&String| {
                let line = line.trim_start_matches(['❯', '−', ' ']);
                line.strip_prefix(name.as_str()).is_some_and(|rest| rest.starts_with("  "))
            };
            let Some(line) = screen.iter().find(is_row) else {
                panic!("{name} is not on the screen:\n{}", screen.join("\n"))
            };
            let start = line.find(name.as_str()).unwrap() + name.len();
            let cells = line[start..].split_whitespace().take(names.len());
            cells.map(str::to_owned).collect()
        };
        names.iter().map(row).collect()
    }
}
