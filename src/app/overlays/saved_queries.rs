//! Lists of queries to choose from: the saved ones of the catalogue, and the figures, each with the query
//! behind it.

use crate::catalogue::Catalogue;
use crate::query::analysis::statistics::{Extreme, Share, Statistics};
use crate::query::{Index, Query, Selection, language};

use crate::app::action::{Direction, Motion, Spot};
use crate::app::cursor::Cursor;
use crate::app::keymap::Context;
use crate::app::overlay_state::OverlayState;
use crate::app::view_state::{Decision, Viewport, page};
use crate::app::world::Data;
use crate::text::noun::{counted, countries, participations};
use crate::text::number::{fine_percent, one_decimal};
use crate::text::wording::capitalised;

/// What is listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum QueriesKind {
    /// The saved queries of the catalogue.
    Presets,
    /// The figures on the selected projects.
    Statistics,
}

impl QueriesKind {
    /// The title of the list.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Presets => "Saved queries",
            Self::Statistics => "Figures",
        }
    }
}

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

/// A list of queries with its cursor.
#[derive(Debug)]
pub(crate) struct QueryList {
    pub(crate) kind: QueriesKind,
    pub(crate) lines: Vec<QueryLine>,
    pub(crate) cursor: Cursor,
    page: usize,
}

impl QueryList {
    /// The saved queries of the catalogue, if it has any.
    pub(crate) fn presets(data: &Data<'_>) -> Option<Self> {
        let lines = presets(data.catalogue, data.index);
        (!lines.is_empty()).then(|| Self::new(QueriesKind::Presets, lines))
    }

    /// The figures on the selected projects.
    pub(crate) fn figures(data: &Data<'_>) -> Self {
        let lines = figures(data.catalogue, data.selection, data.query);
        Self::new(QueriesKind::Statistics, lines)
    }

    fn new(kind: QueriesKind, lines: Vec<QueryLine>) -> Self {
        let mut list = Self { kind, lines, cursor: Cursor::default(), page: 0 };
        list.jump_to_end(false);
        list
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

    /// Moves by lines, skipping headings and blank lines.
    fn step(&mut self, by: isize) {
        self.cursor = self.cursor.moved_among(by, self.lines.len(), |line| self.is_row(line));
    }

    /// Moves to the first or the last row.
    fn jump_to_end(&mut self, last: bool) {
        self.step(if last { isize::MAX } else { isize::MIN });
    }

    /// Filters by the query under the cursor; a figure lists its projects.
    fn open(&self) -> Decision {
        let Some(row) = self.selected() else { return Decision::Nothing };
        match (&row.query, self.kind) {
            (Err(error), _) => Decision::Say(error.clone()),
            (Ok(query), QueriesKind::Presets) => Decision::Choose(query.clone()),
            (Ok(query), QueriesKind::Statistics) => Decision::ListProjects(query.clone()),
        }
    }
}

impl OverlayState for QueryList {
    fn context(&self) -> Context {
        Context::Queries
    }

    fn update(&mut self, motion: Motion, _data: &Data<'_>) -> Decision {
        match motion {
            Motion::Step(Direction::Up) => self.step(-1),
            Motion::Step(Direction::Down) => self.step(1),
            Motion::End { last } => self.jump_to_end(last),
            Motion::Page { down } => self.step(page(self.page, down)),
            Motion::Scroll(_, rows) => self.step(rows.into()),
            Motion::Open => return self.open(),
            Motion::Point(Spot::OverlayRow(line)) if self.cursor.selected == line => {
                return self.open();
            }
            Motion::Point(Spot::OverlayRow(line)) if self.is_row(line) => {
                self.cursor.selected = line;
            }
            Motion::Close => return Decision::Leave,
            _ => {}
        }
        Decision::Nothing
    }

    fn fit(&mut self, viewport: Viewport) {
        self.page = viewport.rows;
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
    let mut lines = Vec::new();
    sizes(catalogue, &statistics, &mut lines);
    let most = statistics.categories.iter().map(|figure| figure.participations).max().unwrap_or(0);
    section("Participations by category", &mut lines);
    for figure in &statistics.categories {
        lines.push(QueryLine::Row(QueryRow {
            name: catalogue.categories[figure.of].name.clone(),
            note: counted(figure.projects, &catalogue.terms.project),
            figure: figure.participations.to_string(),
            bar: Some((figure.participations, most)),
            query: Ok(figure.query.clone()),
        }));
    }
    section(&format!("{} by stage", capitalised(&catalogue.terms.project.plural)), &mut lines);
    let most = statistics.stages.iter().map(|figure| figure.projects).max().unwrap_or(0);
    for figure in &statistics.stages {
        lines.push(QueryLine::Row(QueryRow {
            name: catalogue.stages[figure.of].name.clone(),
            note: participations(figure.participations),
            figure: figure.projects.to_string(),
            bar: Some((figure.projects, most)),
            query: Ok(figure.query.clone()),
        }));
    }
    section("Shares", &mut lines);
    let partners = format!("of {}", catalogue.terms.partner.plural);
    lines.push(share("Participations", &partners, &statistics.partners));
    lines.push(share("Filled cells of the matrix", "", &statistics.fill));
    lines
}

fn section(title: &str, lines: &mut Vec<QueryLine>) {
    if !lines.is_empty() {
        lines.push(QueryLine::Blank);
    }
    lines.push(QueryLine::Heading(title.to_owned()));
}

fn sizes(catalogue: &Catalogue, statistics: &Statistics, lines: &mut Vec<QueryLine>) {
    let all = &statistics.query;
    let plain = |name: &str, note: String, figure: String, query: &Query| {
        let query = Ok(query.clone());
        QueryLine::Row(QueryRow { name: name.to_owned(), note, figure, bar: None, query })
    };
    section("In all", lines);
    let projects = &catalogue.terms.project;
    let name = capitalised(&projects.plural);
    lines.push(plain(&name, String::new(), statistics.projects.to_string(), all));
    let possible = countries(statistics.countries);
    lines.push(plain(
        "Participations",
        format!("by {possible}"),
        statistics.participations.to_string(),
        all,
    ));
    let Some(sizes) = &statistics.sizes else { return };
    section(&format!("Countries in a {}", projects.singular), lines);
    let extreme = |name: &str, one: &Extreme| {
        let note = match one.projects.as_slice() {
            [only] => catalogue.projects[*only].in_sentence().to_owned(),
            several => counted(several.len(), projects),
        };
        plain(name, note, one.countries.to_string(), &one.query)
    };
    lines.push(extreme("Fewest", &sizes.fewest));
    lines.push(plain("Median", String::new(), one_decimal(sizes.median), all));
    lines.push(plain("Mean", String::new(), one_decimal(sizes.mean), all));
    lines.push(extreme("Most", &sizes.most));
}

fn share(name: &str, of: &str, share: &Share) -> QueryLine {
    let name = if of.is_empty() { name.to_owned() } else { format!("{name} {of}") };
    QueryLine::Row(QueryRow {
        name,
        note: format!("{} of {}", share.part, share.whole),
        figure: fine_percent(share.part, share.whole),
        bar: Some((share.part, share.whole)),
        query: Ok(share.query.clone()),
    })
}
