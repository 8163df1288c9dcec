//! A text that is read: what part of it is seen, and which of its links is selected.

use crate::catalogue::CountryId;
use crate::query::Target;
use crate::text::block::Block;

use super::view_state::Decision;
use super::world::Data;

/// A text, and where one is in it.
#[derive(Debug, Default)]
pub(crate) struct TextPane {
    /// What the text is about.
    pub(crate) subject: Option<Target>,
    /// Tells one text on the same subject from another.
    pub(crate) version: u64,
    pub(crate) blocks: Vec<Block>,
    /// The first line seen.
    pub(crate) scroll: usize,
    /// Whether to scroll to the first marked match, once it is known on which line it stands.
    pub(crate) scrolls_to_match: bool,
    /// The selected link, by its place among all links.
    pub(crate) link: Option<usize>,
    /// For each link the line it begins on, as last wrapped.
    pub(crate) link_lines: Vec<usize>,
    /// How many lines there are, as last wrapped, and how many are seen.
    pub(crate) lines: usize,
    pub(crate) page: usize,
}

impl TextPane {
    /// A text from its beginning.
    pub(crate) fn new(subject: Option<Target>, version: u64, blocks: Vec<Block>) -> Self {
        Self { subject, version, blocks, ..Self::default() }
    }

    /// Every link, in reading order.
    pub(crate) fn links(&self) -> impl Iterator<Item = Target> + '_ {
        self.blocks.iter().flat_map(|block| &block.runs).filter_map(|run| run.link)
    }

    /// Where the selected link leads.
    pub(crate) fn selected(&self) -> Option<Target> {
        self.links().nth(self.link?)
    }

    fn last_scroll(&self) -> usize {
        self.lines.saturating_sub(self.page)
    }

    /// Scrolls by lines.
    pub(crate) fn scroll_by(&mut self, lines: isize) {
        self.scroll = self.scroll.saturating_add_signed(lines).min(self.last_scroll());
        let seen = self.scroll..self.scroll + self.page;
        let line = self.link.and_then(|link| self.link_lines.get(link));
        if line.is_some_and(|line| !seen.contains(line)) {
            self.link = None;
        }
    }

    /// To the next link if it is in sight, else a line further.
    pub(crate) fn step(&mut self, down: bool) {
        let seen = self.scroll..self.scroll + self.page;
        let next = match (self.link, down) {
            (Some(link), true) => Some(link + 1),
            (Some(link), false) => link.checked_sub(1),
            (None, true) => self.link_lines.iter().position(|line| seen.contains(line)),
            (None, false) => self.link_lines.iter().rposition(|line| seen.contains(line)),
        };
        let in_sight =
            next.filter(|&next| self.link_lines.get(next).is_some_and(|line| seen.contains(line)));
        if let Some(next) = in_sight {
            self.link = Some(next);
        } else {
            self.scroll_by(if down { 1 } else { -1 });
        }
    }

    /// Takes note of how many lines are seen.
    pub(crate) fn fit(&mut self, page: usize) {
        self.page = page;
        self.scroll_by(0);
    }

    /// Opens the selected link.
    pub(crate) fn open(&self, data: &Data<'_>) -> Decision {
        if let Some(link) = self.selected() {
            return Decision::GoTo(link);
        }
        let project = &data.catalogue.terms.project.singular;
        Decision::Say(format!("Move down to a country or {project}, then open it."))
    }

    /// Selects the link that was pressed. Returns whether it was selected already, and is to be opened.
    pub(crate) fn point(&mut self, link: Option<usize>) -> bool {
        let again = link.is_some() && self.link == link;
        self.link = link;
        again
    }

    /// The country that the selected link leads to.
    pub(crate) fn country(&self) -> Option<CountryId> {
        self.selected()?.country()
    }

    /// To the first or the last line.
    pub(crate) fn jump_to_end(&mut self, last: bool) {
        self.scroll = if last { self.last_scroll() } else { 0 };
        self.link = None;
    }
}
