//! Runs the program without a terminal: keys and mouse in, a screen out.
//!
//! It handles an event as the event loop does: key, action, fit, draw.

use crossterm::event::KeyEvent;
use hvp::app::{Action, App, Effect, ExportError, Key, Settings, Spot};
use hvp::catalogue::Catalogue;
use hvp::ui::Screen;
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::{Position, Rect};
use ratatui::style::{Modifier, Style};
use unicode_width::UnicodeWidthStr;

use super::catalogues;
use super::common::built_in;
use super::keys::events;

/// The program with a screen.
pub(crate) struct Harness {
    app: App,
    screen: Screen,
    size: Rect,
    buffer: Buffer,
    effects: Vec<Effect>,
    /// The screen with the last typed text, before its search ran.
    echo: Buffer,
}

impl Harness {
    /// The program with the built-in catalogue.
    pub(crate) fn new(width: u16, height: u16) -> Self {
        Self::of(built_in(), width, height)
    }

    /// The program with another catalogue.
    pub(crate) fn of(catalogue: &Catalogue, width: u16, height: u16) -> Self {
        Self::start(catalogue, Settings::default(), Rect::new(0, 0, width, height))
    }

    fn start(catalogue: &Catalogue, settings: Settings, size: Rect) -> Self {
        let mut harness = Self {
            app: App::new(catalogue.clone(), settings),
            screen: Screen::default(),
            size,
            buffer: Buffer::default(),
            effects: Vec::new(),
            echo: Buffer::default(),
        };
        harness.draw();
        harness
    }

    /// Starts the program again with other settings.
    pub(crate) fn with(self, settings: Settings) -> Self {
        Self::start(self.app.catalogue(), settings, self.size)
    }

    /// Starts the program again with another catalogue, in RON.
    #[track_caller]
    pub(crate) fn with_catalogue(self, text: &str) -> Self {
        Self::start(&catalogues::parsed(text), self.app.settings(), self.size)
    }

    /// Presses keys: letters as they are, others by name in angle brackets (`/mawi<enter>`).
    #[track_caller]
    pub(crate) fn keys(mut self, keys: &str) -> Self {
        for event in events(keys) {
            self.press(event);
        }
        self
    }

    /// Filters as `hvp QUERY` does at the start.
    #[track_caller]
    pub(crate) fn started_with(mut self, query: &str) -> Self {
        self.app.set_query(query).unwrap();
        self.app.explain_first_filter(query);
        self.draw();
        self
    }

    /// Presses keys without drawing between them, as when they arrive faster than frames are drawn.
    #[track_caller]
    pub(crate) fn keys_at_once(mut self, keys: &str) -> Self {
        for event in events(keys) {
            self.take(event);
            self.screen.fit_lists(&mut self.app, self.size);
        }
        self.draw();
        self
    }

    /// Presses one key.
    pub(crate) fn press(&mut self, event: KeyEvent) {
        self.take(event);
        self.draw();
    }

    fn take(&mut self, event: KeyEvent) {
        if let Some(key) = Key::from_event(event) {
            self.effects.extend(self.app.press(key));
        }
    }

    /// Presses one key of the key table.
    pub(crate) fn press_key(&mut self, key: Key) {
        self.effects.extend(self.app.press(key));
        self.draw();
    }

    /// Pastes a text.
    pub(crate) fn paste(mut self, text: &str) -> Self {
        self.app.paste(text);
        self.draw();
        self
    }

    /// Clicks on a position of the screen.
    pub(crate) fn click(self, x: u16, y: u16) -> Self {
        self.point(x, y, Action::Point)
    }

    /// Clicks on the first letter of a text.
    #[track_caller]
    pub(crate) fn click_on(self, text: &str) -> Self {
        let at = self.place_of(text);
        self.click(at.x, at.y)
    }

    /// Turns the mouse wheel over a position of the screen.
    pub(crate) fn wheel(self, x: u16, y: u16, down: bool) -> Self {
        self.point(x, y, |spot| Action::Scroll { spot, rows: if down { 3 } else { -3 } })
    }

    /// Holds the left button down at the first place, and moves the pointer to the others.
    pub(crate) fn drag(mut self, places: &[(u16, u16)]) -> Self {
        for (step, &(x, y)) in places.iter().enumerate() {
            let at = Position { x, y };
            let action = match step {
                0 => self.screen.grab(&self.app, at),
                _ => self.screen.drag(&self.app, at),
            };
            if let Some(action) = action {
                self.effects.extend(self.app.apply(action));
            }
            self.draw();
        }
        self
    }

    fn point(mut self, x: u16, y: u16, action: impl Fn(Spot) -> Action) -> Self {
        if let Some(spot) = self.spot(x, y) {
            let effect = self.app.apply(action(spot));
            self.effects.extend(effect);
        }
        self.draw();
        self
    }

    /// Changes the size of the screen, and draws.
    pub(crate) fn resize(&mut self, width: u16, height: u16) {
        self.size = Rect::new(0, 0, width, height);
        self.draw();
    }

    /// Draws as the program does: the typed text at once, and its hits when the search has run.
    fn draw(&mut self) {
        self.draw_once();
        if self.app.is_search_pending() {
            self.echo.clone_from(&self.buffer);
            self.app.run_pending_search();
            self.draw_once();
        }
    }

    /// The screen with the last typed text, before its search ran.
    pub(crate) fn echo(&self) -> String {
        lines(&self.echo).join("\n")
    }

    fn draw_once(&mut self) {
        self.screen.fit(&mut self.app, self.size);
        self.buffer.resize(self.size);
        self.buffer.reset();
        self.screen.draw(&self.app, &mut self.buffer);
    }

    /// The screen as last drawn.
    pub(crate) fn buffer(&self) -> &Buffer {
        &self.buffer
    }

    /// The cells of the screen, row by row.
    pub(crate) fn cells(&self) -> &[Cell] {
        &self.buffer.content
    }

    /// Every effect that the terminal had to carry out so far.
    pub(crate) fn effects(&self) -> &[Effect] {
        &self.effects
    }

    /// Ends an export as the terminal does.
    pub(crate) fn end_export(&mut self, result: Result<String, ExportError>) {
        self.app.end_export(result);
        self.draw();
    }

    /// The text last copied to the clipboard.
    #[track_caller]
    pub(crate) fn copied(&self) -> &str {
        match self.effects.last() {
            Some(Effect::Copy(text)) => text,
            other => panic!("nothing was copied: {other:?}"),
        }
    }

    /// The position of the terminal's cursor, if it is visible.
    pub(crate) fn text_cursor(&self) -> Option<Position> {
        self.screen.text_cursor(&self.app)
    }

    /// The lines of the screen, without the blanks at their ends.
    pub(crate) fn screen(&self) -> Vec<String> {
        lines(&self.buffer)
    }

    /// The screen as one text.
    pub(crate) fn text(&self) -> String {
        self.screen().join("\n")
    }

    /// The first position of a text, if it is on the screen.
    pub(crate) fn find(&self, text: &str) -> Option<Position> {
        (0..self.size.height).find_map(|y| {
            let (line, columns) = letters(&self.buffer, y);
            let x = columns[line.find(text)?];
            Some(Position { x, y })
        })
    }

    /// The first position of a text.
    #[track_caller]
    pub(crate) fn place_of(&self, text: &str) -> Position {
        match self.find(text) {
            Some(at) => at,
            None => panic!("“{text}” is not on the screen:\n{}", self.text()),
        }
    }

    /// The style of the first cell of a text.
    #[track_caller]
    pub(crate) fn style_of(&self, text: &str) -> Style {
        self.style_at(self.place_of(text))
    }

    /// The style of a cell.
    pub(crate) fn style_at(&self, at: Position) -> Style {
        self.buffer[at].style()
    }

    /// The first line with a text.
    #[track_caller]
    pub(crate) fn line_with(&self, text: &str) -> String {
        line(&self.buffer, self.place_of(text).y)
    }

    /// Asserts that all texts are on the screen.
    #[track_caller]
    pub(crate) fn shows(&self, texts: &[&str]) -> &Self {
        for text in texts {
            self.place_of(text);
        }
        self
    }

    /// Asserts that a text is not on the screen.
    #[track_caller]
    pub(crate) fn shows_no(&self, text: &str) -> &Self {
        assert!(self.find(text).is_none(), "“{text}” is on the screen:\n{}", self.text());
        self
    }

    /// The last line: hints or a message.
    pub(crate) fn footer(&self) -> String {
        let last = self.size.height.checked_sub(1);
        last.map_or_else(String::new, |y| line(&self.buffer, y))
    }

    /// The titles of the panes, from left to right.
    pub(crate) fn panes(&self) -> Vec<String> {
        let top = self.screen().into_iter().find(|line| line.starts_with('╭')).unwrap_or_default();
        let titles = top.split('╭').skip(1);
        titles.map(|title| title.trim_matches(&['─', '╮', ' ', '❯'][..]).to_owned()).collect()
    }

    /// The rows of a pane, without the blanks around them. Panes are counted from the left.
    pub(crate) fn pane(&self, place: usize) -> Vec<String> {
        let rows = self.screen();
        let rows = rows.iter().filter(|row| row.starts_with('│'));
        rows.map(|row| {
            let mut panes = row.split(['│', '┃']).filter(|part| !part.is_empty());
            panes.nth(place).unwrap_or_default().trim().to_owned()
        })
        .collect()
    }

    /// The rows inside the frame with this corner and title, without the blanks around them.
    #[track_caller]
    pub(crate) fn inside(&self, corner: &str) -> Vec<String> {
        let Position { x, y } = self.place_of(corner);
        let rows = self.screen().into_iter().skip(usize::from(y) + 1);
        let rows = rows.map(|row| row.chars().skip(usize::from(x)).collect::<String>());
        rows.map_while(|row| {
            Some(row.strip_prefix('│')?.split(['│', '┃']).next()?.trim().to_owned())
        })
        .collect()
    }

    /// The row of a pane with the pointer, without the pointer.
    pub(crate) fn selected_in(&self, place: usize) -> Option<String> {
        let rows = self.pane(place);
        rows.iter().find_map(|row| Some(row.strip_prefix('❯')?.trim().to_owned()))
    }

    /// The text drawn in reverse below the tabs, in reading order.
    pub(crate) fn reversed(&self) -> String {
        let below_tabs = self.cells().iter().skip(usize::from(self.size.width));
        let reversed = below_tabs.filter(|cell| cell.modifier.contains(Modifier::REVERSED));
        reversed.map(Cell::symbol).collect()
    }

    /// Presses a key until the link with this text is selected. The theme must be monochrome.
    #[track_caller]
    pub(crate) fn keys_until_reversed(mut self, key: &str, text: &str) -> Self {
        for _ in 0..500 {
            if self.reversed() == text {
                return self;
            }
            self = self.keys(key);
        }
        panic!("{key} never selects “{text}”:\n{}", self.text());
    }

    /// The mouse target at a position of the screen.
    pub(crate) fn spot(&self, x: u16, y: u16) -> Option<Spot> {
        self.screen.spot(&self.app, Position { x, y })
    }

    /// The text of a pane as one line.
    pub(crate) fn prose(&self, place: usize) -> String {
        self.pane(place).join(" ").trim_end().to_owned()
    }
}

/// The text of a row, with the screen column of each of its bytes.
fn letters(buffer: &Buffer, y: u16) -> (String, Vec<u16>) {
    let (mut text, mut columns) = (String::new(), Vec::new());
    let mut x = 0;
    while x < buffer.area.width {
        let symbol = buffer[(x, y)].symbol();
        text.push_str(symbol);
        columns.resize(text.len(), x);
        // A wide letter also takes the next cell.
        x += if symbol.len() == 1 { 1 } else { u16::try_from(symbol.width()).unwrap().max(1) };
    }
    (text, columns)
}

/// A line of a screen, without the blanks at its end.
fn line(buffer: &Buffer, y: u16) -> String {
    letters(buffer, y).0.trim_end().to_owned()
}

/// The lines of a screen, without the blanks at their ends.
fn lines(buffer: &Buffer) -> Vec<String> {
    (0..buffer.area.height).map(|y| line(buffer, y)).collect()
}
