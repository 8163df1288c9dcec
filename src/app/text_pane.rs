//! A text to read: its scroll position and its selected link.

use std::ops::Range;

use crate::catalogue::CountryId;
use crate::query::Target;
use crate::text::block::{Block, links};

use super::action::{Direction, Motion};
use super::cursor::TextPlace;
use super::view_state::Decision;
use super::world::World;

/// A text with its scroll position and selected link.
#[derive(Debug, Default)]
pub(crate) struct TextPane {
    /// The record that the text is about.
    pub(crate) subject: Option<Target>,
    /// Differs for different texts about the same record.
    pub(crate) version: u64,
    pub(crate) blocks: Vec<Block>,
    /// The first visible line.
    pub(crate) scroll: usize,
    /// Whether to scroll to the first highlighted match once the text is wrapped.
    pub(crate) scrolls_to_match: bool,
    /// The index of the selected link.
    pub(crate) link: Option<usize>,
    /// The line on which each link begins, as last wrapped.
    pub(crate) link_lines: Vec<usize>,
    /// The number of lines, as last wrapped.
    pub(crate) lines: usize,
    /// The number of visible lines.
    pub(crate) page: usize,
}

impl TextPane {
    /// A text, scrolled to its beginning.
    pub(crate) fn new(subject: Option<Target>, version: u64, blocks: Vec<Block>) -> Self {
        Self { subject, version, blocks, ..Self::default() }
    }

    /// The position in the text, for returning to it.
    pub(crate) fn place(&self) -> TextPlace {
        TextPlace { scroll: self.scroll, link: self.link }
    }

    /// Moves back to a position in the text. It need not have been wrapped yet.
    pub(crate) fn return_to(&mut self, place: TextPlace) {
        (self.scroll, self.link) = (place.scroll, place.link);
    }

    pub(crate) fn selected(&self) -> Option<Target> {
        links(&self.blocks).get(self.link?).copied()
    }

    fn last_scroll(&self) -> usize {
        self.lines.saturating_sub(self.page)
    }

    fn visible(&self) -> Range<usize> {
        self.scroll..self.scroll + self.page
    }

    /// Follows a motion along the text, and ignores any other.
    pub(crate) fn follow(&mut self, motion: Motion) {
        match motion {
            Motion::Step(Direction::Up) => self.step(false),
            Motion::Step(Direction::Down) => self.step(true),
            Motion::End(Direction::Up) => (self.scroll, self.link) = (0, None),
            Motion::End(Direction::Down) => (self.scroll, self.link) = (self.last_scroll(), None),
            _ => self.scroll_by(motion.rows(self.page).unwrap_or(0)),
        }
    }

    /// Scrolls by lines. A link that becomes invisible is no longer selected.
    pub(crate) fn scroll_by(&mut self, lines: isize) {
        self.scroll = self.scroll.saturating_add_signed(lines).min(self.last_scroll());
        let visible = self.visible();
        let line = self.link.and_then(|link| self.link_lines.get(link));
        if line.is_some_and(|line| !visible.contains(line)) {
            self.link = None;
        }
    }

    /// Selects the next or previous visible link, else scrolls by a line.
    fn step(&mut self, down: bool) {
        let visible = self.visible();
        let count = self.link_lines.len();
        let is_visible =
            |link: &usize| self.link_lines.get(*link).is_some_and(|line| visible.contains(line));
        let next = if down {
            (self.link.map_or(0, |link| link + 1)..count).find(is_visible)
        } else {
            (0..self.link.unwrap_or(count)).rev().find(is_visible)
        };
        if let Some(next) = next {
            self.link = Some(next);
        } else {
            self.scroll_by(if down { 1 } else { -1 });
        }
    }

    /// Stores the number of visible lines.
    pub(crate) fn fit(&mut self, page: usize) {
        self.page = page;
        self.scroll_by(0);
    }

    /// Follows the selected link.
    pub(crate) fn open(&self, world: &World) -> Decision {
        if let Some(link) = self.selected() {
            return Decision::GoTo(link);
        }
        let project = &world.catalogue.terms.project.singular;
        Decision::Say(format!("Move down to a country or {project}, then open it."))
    }

    /// Selects the link that was clicked. Returns whether it was selected already, so that the click opens it.
    pub(crate) fn point(&mut self, link: Option<usize>) -> bool {
        let again = link.is_some() && self.link == link;
        self.link = link;
        again
    }

    /// The country that the selected link leads to, if it is one.
    pub(crate) fn country(&self) -> Option<CountryId> {
        self.selected()?.country()
    }
}
