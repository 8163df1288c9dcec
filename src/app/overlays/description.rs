//! The description of a view, as text to read.

use crate::app::action::Motion;
use crate::app::keymap::Context;
use crate::app::overlay_state::OverlayState;
use crate::app::view_state::{Decision, Viewport};
use crate::app::world::World;
use crate::text::citation::cited;

#[derive(Debug)]
pub(crate) struct Description {
    pub(crate) sentences: Vec<String>,
    /// The first visible line.
    pub(crate) scroll: usize,
    page: usize,
}

impl Description {
    pub(crate) fn new(sentences: Vec<String>) -> Self {
        Self { sentences, scroll: 0, page: 0 }
    }
}

impl OverlayState for Description {
    fn context(&self) -> Context {
        Context::Description
    }

    fn update(&mut self, motion: Motion, _world: &World) -> Decision {
        if matches!(motion, Motion::Close | Motion::Open) {
            return Decision::Leave;
        }
        let lines = motion.rows(self.page).unwrap_or(0);
        self.scroll = self.scroll.saturating_add_signed(lines);
        Decision::Nothing
    }

    fn copy(&self, world: &World) -> Option<String> {
        let text = format!("{}\n", self.sentences.join("\n"));
        Some(cited(&world.catalogue, &world.query, &text))
    }

    fn fit(&mut self, viewport: Viewport) {
        self.page = viewport.rows;
        self.scroll = self.scroll.min(viewport.lines.saturating_sub(viewport.rows));
    }
}
