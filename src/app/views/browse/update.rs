//! Applying motions to Browse.

use crate::catalogue::Catalogue;
use crate::query::analysis::order::ProjectOrder;
use crate::query::analysis::sorting::Sorting;
use crate::query::{Target, search_terms};
use crate::text::block::plain_text;
use crate::text::citation::cited;
use crate::text::milestone::name_of;
use crate::text::page::Highlights;
use crate::text::wording;
use crate::text::{list, project_page, stage, standing_out};

use super::{BrowseState, Pane};
use crate::app::action::{Direction, Motion, Side, Spot};
use crate::app::cursor::Cursor;
use crate::app::text_pane::TextPane;
use crate::app::view_state::{Decision, ViewPlace, ViewState, Viewport};
use crate::app::world::{Current, World};

impl BrowseState {
    /// Moves the cursor among the categories. The query then requires another category, or none.
    fn move_category(
        &mut self,
        catalogue: &Catalogue,
        to: impl FnOnce(&mut Cursor, usize),
    ) -> Decision {
        let before = self.categories.selected;
        to(&mut self.categories, self.counts.len());
        let row = self.categories.selected;
        if row == before {
            return Decision::Nothing;
        }
        let place = row.checked_sub(1);
        Decision::ChooseCategory(place.and_then(|place| catalogue.categories.ids().nth(place)))
    }

    /// Follows a motion along the focused pane.
    fn follow(&mut self, motion: Motion, catalogue: &Catalogue) -> Decision {
        match self.focus {
            Pane::Categories => {
                return self.move_category(catalogue, |cursor, count| cursor.follow(motion, count));
            }
            Pane::Projects => self.projects.follow(motion, self.rows.len()),
            Pane::Details => self.details.follow(motion),
        }
        Decision::Nothing
    }

    fn go_in(&mut self) {
        if self.focus != Pane::Projects || self.selected().is_some() {
            self.focus = self.focus.inward();
        }
    }

    fn open(&mut self, world: &World) -> Decision {
        if self.focus == Pane::Details {
            return self.details.open(world);
        }
        self.go_in();
        Decision::Nothing
    }

    fn close(&mut self) -> Decision {
        match self.focus {
            _ if self.zoomed => self.zoomed = false,
            Pane::Details if self.details.link.take().is_some() => {}
            Pane::Details | Pane::Projects => self.focus = self.focus.outward(),
            Pane::Categories => return Decision::Outermost,
        }
        Decision::Nothing
    }

    fn sort_by(&mut self, order: Sorting<ProjectOrder>, world: &World) -> Decision {
        self.order = order;
        self.list(world, self.selected());
        Decision::Say(format!("Projects by {order}"))
    }

    /// Selects the clicked row or link, or opens it if it is selected already.
    fn point(&mut self, spot: Spot, world: &World) -> Decision {
        let selection =
            |browse: &Self| (browse.focus, browse.categories.selected, browse.projects.selected);
        let before = selection(self);
        match spot {
            Spot::SideRow(row) => {
                self.focus = Pane::Categories;
                let catalogue = &world.catalogue;
                let decision =
                    self.move_category(catalogue, |cursor, count| cursor.select(row, count));
                if !matches!(decision, Decision::Nothing) {
                    return decision;
                }
            }
            Spot::Row(row) => {
                self.focus = Pane::Projects;
                self.projects.select(row, self.rows.len());
            }
            Spot::Text { link } => {
                self.focus = Pane::Details;
                if !self.details.point(link) {
                    return Decision::Nothing;
                }
            }
            _ => return Decision::Nothing,
        }
        if selection(self) == before { self.open(world) } else { Decision::Nothing }
    }

    fn scroll(&mut self, spot: Spot, rows: isize, catalogue: &Catalogue) -> Decision {
        match spot {
            Spot::SideRow(_) => {
                return self.move_category(catalogue, |cursor, count| cursor.scroll(rows, count));
            }
            Spot::Row(_) => self.projects.scroll(rows, self.rows.len()),
            Spot::Text { .. } => self.details.scroll_by(rows),
            _ => {}
        }
        Decision::Nothing
    }
}

impl ViewState for BrowseState {
    fn refresh(&mut self, world: &World) {
        if self.built_for_revision != Some(world.revision) {
            self.built_for_revision = Some(world.revision);
            self.count(world);
            self.list(world, self.selected());
            let category = world.query.chosen_category();
            let place = world.catalogue.categories.ids().position(|id| Some(id) == category);
            self.categories.select(place.map_or(0, |place| place + 1), self.counts.len());
        }
    }

    fn refresh_text(&mut self, world: &World) {
        let mut highlighted = search_terms(&world.query);
        highlighted.extend(world.searched.iter().cloned());
        let subject = self.selected().map(Target::Project);
        let scroll_to = std::mem::take(&mut self.scroll_to);
        if self.details.subject == subject
            && self.highlighted == highlighted
            && scroll_to.is_empty()
        {
            return;
        }
        let highlights = Highlights { focus: &scroll_to, others: &highlighted };
        let (catalogue, index) = (&world.catalogue, &world.index);
        let page = |id| project_page::project(catalogue, index, id, highlights);
        let blocks = self.selected().map(page).unwrap_or_default();
        self.details = TextPane::new(subject, self.details.version.wrapping_add(1), blocks);
        self.details.scrolls_to_match = !scroll_to.is_empty();
        self.highlighted = highlighted;
    }

    fn is_in_text(&self) -> bool {
        self.focus == Pane::Details
    }

    fn update(&mut self, motion: Motion, world: &World) -> Decision {
        match motion {
            Motion::Step(Direction::Left) => self.focus = self.focus.outward(),
            Motion::Step(Direction::Right) => self.go_in(),
            Motion::Pane { forward } => self.focus = self.focus.beside(forward),
            Motion::Zoom => self.zoomed = !self.zoomed,
            Motion::Scroll(spot, rows) => {
                return self.scroll(spot, rows, &world.catalogue);
            }
            Motion::Open => return self.open(world),
            Motion::Close => return self.close(),
            Motion::Order(Side::Rows) | Motion::Point(Spot::Headings) => {
                return self.sort_by(self.order.next(), world);
            }
            Motion::Reverse(Side::Rows) => return self.sort_by(self.order.flipped(), world),
            Motion::Point(spot) => return self.point(spot, world),
            _ => return self.follow(motion, &world.catalogue),
        }
        Decision::Nothing
    }

    fn refuses(&self, motion: Motion, _world: &World) -> bool {
        match motion {
            Motion::Open if self.is_in_text() => self.details.link.is_none(),
            Motion::Open => self.focus == Pane::Projects && self.selected().is_none(),
            Motion::Order(_) | Motion::Reverse(_) => {
                self.rows.is_empty() || (self.zoomed && self.focus != Pane::Projects)
            }
            Motion::Close => self.focus == Pane::Categories && !self.zoomed,
            _ => false,
        }
    }

    fn fit(&mut self, viewport: Viewport) {
        self.categories.fit(self.counts.len(), viewport.side_rows);
        self.projects.fit(self.rows.len(), viewport.rows);
        self.details.fit(viewport.lines);
    }

    fn place(&self) -> ViewPlace {
        let on = [self.selected().map(Target::Project), None];
        let (projects, text) = (self.order, self.details.place());
        ViewPlace { pane: self.focus as usize, on, text, projects, ..ViewPlace::default() }
    }

    fn return_to(&mut self, place: &ViewPlace, world: &World) {
        self.focus = Pane::at(place.pane);
        self.order = place.projects;
        self.built_for_revision = None;
        self.refresh(world);
        self.select(place.on[0].and_then(Target::project));
        self.refresh_text(world);
        self.details.return_to(place.text);
    }

    fn current(&self) -> Current {
        let country = self.details.country().filter(|_| self.is_in_text());
        Current { project: self.selected(), country }
    }

    fn stand(&mut self, world: &World) {
        self.select(world.current.project);
    }

    fn has_page(&self) -> bool {
        true
    }

    fn describe(&self, world: &World) -> Vec<String> {
        let catalogue = &world.catalogue;
        let Some(id) = self.selected() else { return Vec::new() };
        let project = &catalogue.projects[id];
        let category = &catalogue.categories[project.category].name;
        let stage = stage::name_of(catalogue, project).to_lowercase();
        let mut facts = project_page::facts(catalogue, project);
        facts.insert(0, category.clone());
        facts.extend((!stage.is_empty()).then_some(stage));
        let participants: Vec<_> = project.participants.iter().collect();
        let countries = list::and(&list::country_names(catalogue, &participants));
        let largest = standing_out::largest(catalogue, &world.selection);
        let selected = [format!("Selected: {}", name_of(project)), facts.join(", "), countries];
        selected
            .into_iter()
            .filter(|line| !line.is_empty())
            .chain(largest)
            .map(wording::sentence)
            .collect()
    }

    /// The page of the project or, in the categories, the category with its selected projects.
    fn copy(&self, world: &World) -> Option<String> {
        self.details.subject?;
        if self.focus != Pane::Categories {
            return Some(plain_text(&self.details.blocks));
        }
        let catalogue = &world.catalogue;
        let mut text = match world.query.chosen_category() {
            Some(id) => {
                let category = &catalogue.categories[id];
                format!("{}\n{}\n\n", category.name, category.summary)
            }
            None => String::new(),
        };
        for &id in &self.rows {
            text.push_str(catalogue.projects[id].in_sentence());
            text.push('\n');
        }
        Some(cited(catalogue, &world.query, &text))
    }
}
