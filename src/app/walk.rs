//! Going from hit to hit of the last search, and marking in the text what was looked for.

use crate::catalogue::TermId;
use crate::query::{Hit, SearchResult, SearchTerm, Target, Tier, deciding, naming, search_terms};

use super::App;
use super::overlays::overlay::Overlay;
use crate::text::noun::counted;

/// The hits of the last search, and where one is among them.
#[derive(Debug, Default)]
pub(super) struct Walk {
    hits: Vec<SearchResult>,
    place: usize,
    /// What they were found by.
    wanted: Vec<SearchTerm>,
}

impl App {
    /// Goes to the selected hit, and remembers the others for walking through them.
    pub(super) fn open_hit(&mut self) {
        let Some(Overlay::Search(search)) = &self.overlay else { return };
        if search.error.is_some() {
            // The hits are those of what was typed before.
            return;
        }
        let Some(place) = search.selected() else { return };
        let Some(&found) = search.hits.get(place) else { return };
        let text = search.input.value().to_owned();
        if let Target::Term(id) = found.target {
            return self.open_term(id, &text);
        }
        let wanted = search.wanted.clone();
        // Terms have no place that one could walk to.
        let is_place = |found: &SearchResult| !matches!(found.target, Target::Term(_));
        let hits = search.hits.clone().into_vec().into_iter().filter(is_place).collect::<Vec<_>>();
        let place = hits.iter().position(|hit| hit.target == found.target).unwrap_or(0);
        self.walk = Walk { hits, place, wanted };
        self.remember(&text);
        self.overlay = None;
        self.go_to_found(found);
    }

    /// Goes to the first project that has a term of the glossary in its text, and remembers the others.
    fn open_term(&mut self, id: TermId, text: &str) {
        let entry = &self.catalogue.glossary[id];
        let expansion = entry.expansion.as_ref().map(|text| format!(", {text}"));
        let name = format!("{}{}", entry.term, expansion.unwrap_or_default());
        let projects = naming(&self.catalogue, &self.index, &entry.term);
        let Some(&first) = projects.first() else {
            let project = &self.catalogue.terms.project.singular;
            self.message = Some(format!("No {project} has it in its text: {name}"));
            return;
        };
        let wanted = vec![SearchTerm::phrase(&entry.term)];
        let found = |id| {
            let target = Target::Project(id);
            SearchResult {
                target,
                hit: Some(Hit { target, tier: Tier::Body, field: None, score: 0 }),
            }
        };
        let count = counted(projects.len(), &self.catalogue.terms.project);
        self.walk = Walk { hits: projects.iter().copied().map(found).collect(), place: 0, wanted };
        self.remember(text);
        self.overlay = None;
        self.go_to_found(found(first));
        self.message.get_or_insert_with(|| format!("In {count}: {name}"));
    }

    /// Goes to the next or previous hit of the last search, around.
    pub(super) fn walk_hits(&mut self, forward: bool) {
        let Walk { hits, place, wanted: _ } = &mut self.walk;
        if hits.is_empty() {
            self.message = Some("Nothing was searched for yet: press / to search.".to_owned());
            return;
        }
        let count = hits.len();
        *place = (*place + if forward { 1 } else { count - 1 }) % count;
        let (found, number) = (hits.get(*place).copied(), *place + 1);
        if let Some(found) = found {
            self.go_to_found(found);
            self.message.get_or_insert_with(|| format!("Hit {number} of {count}"));
        }
    }

    fn go_to_found(&mut self, found: SearchResult) {
        // Its name does not say why it was found: the text does.
        self.browse.sought = match found.hit {
            Some(hit) if hit.tier == Tier::Body => {
                deciding(&self.catalogue, &hit, &self.walk.wanted)
            }
            Some(_) | None => Vec::new(),
        };
        self.go_to(found.target);
    }

    /// Walks through the projects of the filter that was just made.
    pub(super) fn walk_the_filter(&mut self) {
        let found = |&id| SearchResult {
            target: Target::Project(id),
            hit: self.selection.hit(id).copied(),
        };
        let projects = &self.selection.projects;
        let hits = projects.iter().map(found).collect();
        let shown = self.browse.project();
        let place = projects.iter().position(|&id| Some(id) == shown).unwrap_or(0);
        self.walk = Walk { hits, place, wanted: Vec::new() };
    }

    /// What is marked in the text: the words of the filter, and of the last search.
    pub(super) fn marked_words(&self) -> Vec<SearchTerm> {
        let mut words = search_terms(&self.query);
        words.extend(self.walk.wanted.iter().cloned());
        words
    }
}
