//! The list of the search box: the hits, and the queries that the words may mean.

use std::collections::HashSet;

use crate::app::world::World;
use crate::catalogue::ProjectId;
use crate::query::{
    Interpretation, Offer, QueryError, SearchResult, Selection, Target, Tier, find, interpret,
    language, offer_elsewhere, offers,
};

/// The most offers between the hits; others are below them.
const MOST_EARLY_OFFERS: usize = 3;

/// The hits of a query, and the queries that its words may mean.
#[derive(Debug, Default)]
pub(crate) struct SearchList {
    pub(crate) hits: Vec<SearchResult>,
    /// The index of the first hit that is one letter off, if there are any: a line is above it.
    divider: Option<usize>,
    /// The queries that the words may mean.
    pub(crate) offers: Vec<OfferedQuery>,
    /// The number of hits above the offers.
    hits_before_offers: usize,
    /// The hits whose glossary term was found too.
    pub(crate) in_glossary: HashSet<Target>,
}

/// A query that the words may mean, and what it selects.
#[derive(Debug)]
pub(crate) struct OfferedQuery {
    pub(crate) text: String,
    pub(crate) projects: Vec<ProjectId>,
    pub(crate) kind: OfferKind,
}

/// What an offered query is to what was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum OfferKind {
    /// The fields that all words mean.
    Reading,
    /// The fields that some words mean.
    Part,
    /// A query to type instead of a text that is none.
    Remedy,
}

#[derive(Debug, Clone, Copy)]
pub(crate) enum SearchRow<'a> {
    Hit(&'a SearchResult),
    Offer(&'a OfferedQuery),
    /// The line above the hits that are one letter off.
    Divider,
}

impl OfferedQuery {
    fn new(Offer { query, is_whole }: &Offer, world: &World) -> Self {
        let (catalogue, index) = (&world.catalogue, world.index());
        let text = language::print(query, catalogue);
        let projects = Selection::new(catalogue, index, query).projects;
        let kind = if *is_whole { OfferKind::Reading } else { OfferKind::Part };
        Self { text, projects, kind }
    }

    /// A query that may be meant by a text that is none.
    fn remedy(text: &str, world: &World) -> Option<Self> {
        let (catalogue, index) = (&world.catalogue, world.index());
        let query = interpret(text, catalogue).ok()?.query;
        let projects = Selection::new(catalogue, index, &query).projects;
        Some(Self { text: text.to_owned(), projects, kind: OfferKind::Remedy })
    }
}

impl SearchList {
    /// The list for a text. A glossary term and the record that it is about are one row.
    pub(crate) fn new(interpretation: &Interpretation, world: &World) -> Self {
        let Interpretation { typed: query, reading, .. } = interpretation;
        let (catalogue, index) = (&world.catalogue, world.index());
        let twins = world.index.twins(catalogue);
        let mut hits = find(catalogue, index, query);
        let twin = |hit: &SearchResult| match hit.target {
            Target::Term(id) => twins.get(&id).copied(),
            _ => None,
        };
        let mut in_glossary: HashSet<_> = hits.iter().filter_map(twin).collect();
        in_glossary.retain(|twin| hits.iter().any(|hit| hit.target == *twin));
        hits.retain(|hit| twin(hit).is_none_or(|twin| !in_glossary.contains(&twin)));
        let before_typos = hits.partition_point(|hit| !has_typo(hit));
        let divider = Some(before_typos).filter(|&typos| typos < hits.len());
        let mut offers = offers(catalogue, index, query, reading.clone());
        if offers.is_empty() && !hits.iter().any(|hit| hit.target.project().is_some()) {
            offers.extend(offer_elsewhere(catalogue, index, query));
        }
        let best = hits.first().filter(|_| divider != Some(0));
        let hits_before_offers = usize::from(best.is_some_and(|best| comes_first(best, &offers)));
        let offers = offers.iter().map(|offer| OfferedQuery::new(offer, world)).collect();
        Self { hits, divider, offers, hits_before_offers, in_glossary }
    }

    /// The queries that may be meant by a text that is none.
    pub(crate) fn of_remedies(error: &QueryError, world: &World) -> Self {
        let remedy = |text: &String| OfferedQuery::remedy(text, world);
        Self { offers: error.remedies.iter().filter_map(remedy).collect(), ..Self::default() }
    }

    /// The number of rows: one for each hit and each offer, and the divider.
    pub(crate) fn rows(&self) -> usize {
        self.rows_of_hits() + self.offers.len()
    }

    /// The number of rows of hits, with the divider.
    fn rows_of_hits(&self) -> usize {
        self.hits.len() + usize::from(self.divider.is_some())
    }

    pub(crate) fn row(&self, row: usize) -> Option<SearchRow<'_>> {
        let Some(after) = row.checked_sub(self.hits_before_offers) else {
            return self.hits.get(row).map(SearchRow::Hit);
        };
        let early = self.offers.len().min(MOST_EARLY_OFFERS);
        if after < early {
            return self.offers.get(after).map(SearchRow::Offer);
        }
        if let Some(late) = row.checked_sub(self.rows_of_hits() + early) {
            return self.offers.get(early + late).map(SearchRow::Offer);
        }
        let place = row - early;
        match self.divider {
            Some(divider) if place == divider => Some(SearchRow::Divider),
            Some(divider) if place > divider => self.hits.get(place - 1).map(SearchRow::Hit),
            Some(_) | None => self.hits.get(place).map(SearchRow::Hit),
        }
    }

    /// Whether a row can be selected.
    pub(crate) fn is_selectable(&self, row: usize) -> bool {
        matches!(self.row(row), Some(SearchRow::Hit(_) | SearchRow::Offer(_)))
    }
}

/// Whether a hit is one letter off.
fn has_typo(result: &SearchResult) -> bool {
    result.hit.is_some_and(|hit| hit.tier == Tier::Typo)
}

/// Whether the best hit comes before the queries that the words may mean: not before a reading of all words, unless
/// they are the name of the hit.
fn comes_first(best: &SearchResult, offers: &[Offer]) -> bool {
    let tier = best.hit.map(|hit| hit.tier);
    let is_called = matches!(tier, Some(Tier::AcronymExact | Tier::NameExact));
    match offers.first() {
        Some(Offer { query, is_whole: true }) => is_called && query.is_of_one_record(),
        Some(_) | None => true,
    }
}
