//! Lists of queries to choose from: the saved ones of the catalogue, and the figures, each with the query
//! behind it.

use tui_input::Input;

use crate::catalogue::Catalogue;
use crate::query::analysis::order::CountryOrder;
use crate::query::analysis::overlap::Overlap;
use crate::query::analysis::pairs::{Pair, most_shared_first};
use crate::query::analysis::statistics::{Extreme, Share, Sizes, Statistics};
use crate::query::{Facet, Index, Mark, Query, Selection, language};

use crate::app::action::{Direction, Motion, Spot};
use crate::app::cursor::Cursor;
use crate::app::keymap::Context;
use crate::app::overlay_state::OverlayState;
use crate::app::view_state::{Decision, Viewport};
use crate::app::world::World;
use crate::text::citation::cited;
use crate::text::list;
use crate::text::noun::{counted, countries, participations};
use crate::text::number::{fine_percent, mean, median, percent};
use crate::text::wording::{capitalised, stage_or_none, years_of_launch};

use super::row_filter::{RowFilter, erase};

/// The most pairs of countries among the figures; Overlap lists all.
const MOST_PAIRS: usize = 5;

/// A line of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum QueryLine {
    Blank,
    Heading(String),
    Row(QueryRow),
}

/// A figure, and the query that selects what it counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct QueryRow {
    pub(crate) name: String,
    pub(crate) note: String,
    pub(crate) figure: String,
    /// The value to draw as a bar, and the end of its scale.
    pub(crate) bar: Option<(usize, usize)>,
    /// The query, or why it cannot be parsed.
    pub(crate) query: Result<Query, String>,
}

impl QueryRow {
    fn new(name: &str, note: String, figure: &impl ToString, query: &Query) -> Self {
        let query = Ok(query.clone());
        Self { name: name.to_owned(), note, figure: figure.to_string(), bar: None, query }
    }

    fn with_bar(self, part: usize, whole: usize) -> Self {
        Self { bar: Some((part, whole)), ..self }
    }
}

/// A list of queries with its cursor.
#[derive(Debug)]
pub(crate) struct QueryList {
    pub(crate) title: &'static str,
    /// The decision for the query of the opened row.
    decision: fn(Query) -> Decision,
    /// Every line.
    pub(crate) all: Vec<QueryLine>,
    /// The lines that match the typed text.
    pub(crate) lines: Vec<QueryLine>,
    pub(crate) cursor: Cursor,
    pub(crate) input: Input,
    /// Whether the list is longer than the screen, so that typing finds a row.
    is_long: bool,
}

impl QueryList {
    /// The saved queries of the catalogue, if it has any.
    pub(crate) fn presets(world: &World) -> Option<Self> {
        let lines = presets(&world.catalogue, world.index());
        (!lines.is_empty()).then(|| Self::new("Saved queries", Decision::Choose, lines))
    }

    /// The figures on the selected projects.
    pub(crate) fn figures(world: &World) -> Self {
        let lines = figures(&world.catalogue, &world.selection, &world.query);
        Self::new("Figures", Decision::ListProjects, lines)
    }

    fn new(title: &'static str, decision: fn(Query) -> Decision, lines: Vec<QueryLine>) -> Self {
        let (cursor, input, is_long) = (Cursor::default(), Input::default(), false);
        let all = lines.clone();
        let mut list = Self { title, decision, all, lines, cursor, input, is_long };
        list.follow(Motion::End(Direction::Up));
        list
    }

    /// The rows that match the typed text, under their headings.
    fn matching(&self) -> Vec<QueryLine> {
        let filter = RowFilter::new(&self.input);
        let mut lines: Vec<QueryLine> = Vec::new();
        let is_heading = |line: Option<&QueryLine>| matches!(line, Some(QueryLine::Heading(_)));
        for line in &self.all {
            let is_kept = match line {
                QueryLine::Row(row) => filter.matches(&format!("{} {}", row.name, row.note)),
                QueryLine::Blank | QueryLine::Heading(_) => true,
            };
            // A heading without rows goes, with the blank line above it.
            if !matches!(line, QueryLine::Row(_)) && is_heading(lines.last()) {
                lines.pop();
            }
            let is_second_blank = *line == QueryLine::Blank
                && lines.last().is_none_or(|last| *last == QueryLine::Blank);
            if is_kept && !is_second_blank {
                lines.push(line.clone());
            }
        }
        while lines.last().is_some_and(|last| !matches!(last, QueryLine::Row(_))) {
            lines.pop();
        }
        lines
    }

    /// The row under the cursor.
    fn selected(&self) -> Option<&QueryRow> {
        match self.lines.get(self.cursor.selected)? {
            QueryLine::Row(row) => Some(row),
            QueryLine::Blank | QueryLine::Heading(_) => None,
        }
    }

    fn is_row(&self, place: usize) -> bool {
        matches!(self.lines.get(place), Some(QueryLine::Row(_)))
    }

    /// Follows a motion along the list, skipping headings and blank lines.
    fn follow(&mut self, motion: Motion) {
        self.cursor = self.cursor.moved(motion, self.lines.len(), |line| self.is_row(line));
    }

    /// Opens the query under the cursor, or shows why it cannot be parsed.
    fn open(&self) -> Decision {
        let Some(row) = self.selected() else { return Decision::Nothing };
        match &row.query {
            Ok(query) => (self.decision)(query.clone()),
            Err(error) => Decision::Say(error.clone()),
        }
    }
}

impl OverlayState for QueryList {
    fn context(&self) -> Context {
        if self.is_long { Context::Find } else { Context::Queries }
    }

    fn input(&self) -> Option<&Input> {
        self.is_long.then_some(&self.input)
    }

    fn input_mut(&mut self) -> Option<&mut Input> {
        self.is_long.then_some(&mut self.input)
    }

    fn text_changed(&mut self) {
        self.lines = self.matching();
        self.follow(Motion::End(Direction::Up));
    }

    fn update(&mut self, motion: Motion, _world: &World) -> Decision {
        match motion {
            Motion::Open => return self.open(),
            Motion::Point(Spot::OverlayRow(line)) if self.cursor.selected == line => {
                return self.open();
            }
            Motion::Point(Spot::OverlayRow(line)) if self.is_row(line) => {
                self.cursor.selected = line;
            }
            Motion::Close if erase(&mut self.input) => self.text_changed(),
            Motion::Close => return Decision::Leave,
            _ => self.follow(motion),
        }
        Decision::Nothing
    }

    fn refuses(&self, motion: Motion, _world: &World) -> bool {
        motion == Motion::Open && self.selected().is_none_or(|row| row.query.is_err())
    }

    /// The name, the figure and the note of the row.
    fn copy(&self, world: &World) -> Option<String> {
        let QueryRow { name, note, figure, query, .. } = self.selected()?;
        let note = if note.is_empty() { String::new() } else { format!(", {note}") };
        let filter = query.as_ref().unwrap_or(&world.query);
        Some(cited(&world.catalogue, filter, &format!("{name}: {figure}{note}")))
    }

    fn fit(&mut self, viewport: Viewport) {
        self.is_long = self.all.len() > viewport.rows || !self.input.value().is_empty();
        self.cursor.fit(self.lines.len(), viewport.rows);
    }
}

/// The saved queries of the catalogue, each with the number of projects it selects.
fn presets(catalogue: &Catalogue, index: &Index) -> Vec<QueryLine> {
    let row = |preset: &crate::catalogue::PresetRecord| {
        let query = language::parse(&preset.query, catalogue).map_err(|error| error.to_string());
        let figure = query.as_ref().map_or_else(
            |_| String::new(),
            |query| Selection::new(catalogue, index, query).projects.len().to_string(),
        );
        let note = match &preset.note {
            Some(note) => format!("{}  {note}", preset.query),
            None => preset.query.clone(),
        };
        QueryLine::Row(QueryRow { name: preset.name.clone(), note, figure, bar: None, query })
    };
    catalogue.presets.iter().map(row).collect()
}

/// The figures on the projects that a query selects.
fn figures(catalogue: &Catalogue, selection: &Selection, query: &Query) -> Vec<QueryLine> {
    let statistics = Statistics::new(catalogue, selection, query);
    let project = &catalogue.terms.project;
    let mut lines = Vec::new();
    let names = capitalised(&project.plural);
    let by = format!("by {}", countries(statistics.countries));
    let in_all = [
        QueryRow::new(&names, String::new(), &statistics.projects, &statistics.query),
        QueryRow::new("Participations", by, &statistics.participations, &statistics.query),
    ];
    section("In all", in_all, &mut lines);
    if let Some(sizes) = &statistics.sizes {
        let title = format!("Countries in a {}", project.singular);
        section(&title, size_rows(catalogue, sizes, &statistics.query), &mut lines);
    }
    let most = statistics.categories.iter().map(|figure| figure.participations).max();
    let categories = statistics.categories.iter().map(|figure| {
        let (name, count) = (&catalogue.categories[figure.of].name, figure.participations);
        let note = format!("{} · mean {}", counted(figure.projects, project), mean(figure.mean()));
        QueryRow::new(name, note, &count, &figure.query).with_bar(count, most.unwrap_or(0))
    });
    section("Participations by category", categories, &mut lines);
    let most = statistics.stages.iter().map(|figure| figure.projects).max();
    let stages = statistics.stages.iter().map(|figure| {
        let (name, count) = (stage_or_none(catalogue, figure.of), figure.projects);
        QueryRow::new(
            &capitalised(name),
            participations(figure.participations),
            &count,
            &figure.query,
        )
        .with_bar(count, most.unwrap_or(0))
    });
    if !catalogue.stages.is_empty() {
        section(&format!("{names} by stage"), stages, &mut lines);
    }
    let most = statistics.launches.iter().map(|figure| figure.projects).max();
    let launches = statistics.launches.iter().map(|figure| {
        let (year, count) = (capitalised(&years_of_launch(figure.of)), figure.projects);
        QueryRow::new(&year, participations(figure.participations), &count, &figure.query)
            .with_bar(count, most.unwrap_or(0))
    });
    section(&format!("{names} by year of launch"), launches, &mut lines);
    let pairs = pair_rows(catalogue, selection, query);
    if !pairs.is_empty() {
        section(&format!("{names} that two countries share"), pairs, &mut lines);
    }
    let partners = format!("Participations of {}", catalogue.terms.partner.plural);
    let shares = [
        (partners.as_str(), &statistics.partners),
        ("Filled cells of the matrix", &statistics.fill),
    ];
    section("Shares", shares.map(|(name, of)| share(name, of)), &mut lines);
    lines
}

fn section(title: &str, rows: impl IntoIterator<Item = QueryRow>, lines: &mut Vec<QueryLine>) {
    if !lines.is_empty() {
        lines.push(QueryLine::Blank);
    }
    lines.push(QueryLine::Heading(title.to_owned()));
    lines.extend(rows.into_iter().map(QueryLine::Row));
}

fn size_rows(catalogue: &Catalogue, sizes: &Sizes, all: &Query) -> [QueryRow; 4] {
    let extreme = |name: &str, one: &Extreme| {
        let note = match one.projects.as_slice() {
            [only] => catalogue.projects[*only].in_sentence().to_owned(),
            several => counted(several.len(), &catalogue.terms.project),
        };
        QueryRow::new(name, note, &one.countries, &one.query)
    };
    [
        extreme("Fewest", &sizes.fewest),
        QueryRow::new("Median", String::new(), &median(sizes.median), all),
        QueryRow::new("Mean", String::new(), &mean(sizes.mean), all),
        extreme("Most", &sizes.most),
    ]
}

/// The countries that share the most projects, two by two.
fn pair_rows(catalogue: &Catalogue, selection: &Selection, query: &Query) -> Vec<QueryRow> {
    let overlap = Overlap::new(catalogue, selection, CountryOrder::Catalogue.into());
    let pairs = most_shared_first(&overlap, selection.projects.len());
    let most = pairs.first().map_or(0, |pair| pair.shared);
    let pairs = pairs.into_iter().filter(|pair| pair.shared > 0).take(MOST_PAIRS);
    let row = |Pair { one, other, shared, either, .. }: Pair| {
        let both = [one, other];
        let names = list::and(&both.map(|id| catalogue.countries[id].in_sentence()));
        let query = both
            .into_iter()
            .fold(query.clone(), |query, id| query.narrowed(Facet::country(id), Mark::With));
        let note = format!("{} of {either}", percent(shared, either));
        QueryRow::new(&capitalised(&names), note, &shared, &query).with_bar(shared, most)
    };
    pairs.map(row).collect()
}

fn share(name: &str, share: &Share) -> QueryRow {
    let Share { part, whole, query } = share;
    QueryRow::new(name, format!("{part} of {whole}"), &fine_percent(*part, *whole), query)
        .with_bar(*part, *whole)
}
