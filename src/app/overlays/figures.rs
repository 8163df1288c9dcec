//! The figures on the selected projects, each with the query that selects what it counts.

use crate::catalogue::Catalogue;
use crate::query::analysis::combinations::Combinations;
use crate::query::analysis::groups::{Group, GroupKind, Groups};
use crate::query::analysis::order::CountryOrder;
use crate::query::analysis::overlap::Overlap;
use crate::query::analysis::pairs::{Pair, most_shared_first};
use crate::query::analysis::statistics::{Extreme, Figure, Share, Sizes, Statistics};
use crate::query::{Facet, Mark, Query, Selection};
use crate::text::combination::some_of;
use crate::text::list;
use crate::text::noun::{counted, countries, participations};
use crate::text::number::{fine_percent, mean, median, percent};
use crate::text::wording::{capitalised, stage_or_none, years_of_launch};

use super::saved_queries::{QueryLine, QueryList, QueryRow};
use crate::app::view_state::Decision;
use crate::app::views::overlap::comparison::chosen;
use crate::app::views::overlap::lists::FEWEST;
use crate::app::world::World;

/// The most pairs, and the most groups, of countries among the figures; Overlap lists all.
const MOST_LISTED: usize = 5;
/// The most sets of countries that are tried for the groups, so that the figures open at once; Overlap tries more.
const MOST_TRIED: usize = 1_000;

impl QueryRow {
    fn new(name: &str, note: String, figure: &impl ToString, query: &Query) -> Self {
        let query = Ok(query.clone());
        Self { name: name.to_owned(), note, figure: figure.to_string(), bar: None, query }
    }

    fn with_bar(self, part: usize, whole: usize) -> Self {
        Self { bar: Some((part, whole)), ..self }
    }
}

/// The figures on the selected projects.
pub(crate) fn figure_list(world: &World) -> QueryList {
    QueryList::new("Figures", Decision::ListProjects, figures(world))
}

fn figures(world: &World) -> Vec<QueryLine> {
    let World { catalogue, selection, query, .. } = world;
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
    if !catalogue.stages.is_empty() {
        let rows = project_rows(&statistics.stages, |of| stage_or_none(catalogue, of).to_owned());
        section(&format!("{names} by stage"), rows, &mut lines);
    }
    let rows = project_rows(&statistics.launches, years_of_launch);
    section(&format!("{names} by year of launch"), rows, &mut lines);
    let pairs = pair_rows(catalogue, selection, query);
    if !pairs.is_empty() {
        section(&format!("{names} that two countries share"), pairs, &mut lines);
    }
    group_section(world, &mut lines);
    some_section(world, &mut lines);
    let partners = format!("Participations of {}", catalogue.terms.partner.plural);
    let shares = [
        (partners.as_str(), &statistics.partners),
        ("Filled cells of the matrix", &statistics.fill),
    ];
    section("Shares", shares.map(|(name, of)| share(name, of)), &mut lines);
    lines
}

/// A row for each figure with its number of projects.
fn project_rows<I: Copy>(all: &[Figure<I>], name: impl Fn(I) -> String) -> Vec<QueryRow> {
    let most = all.iter().map(|figure| figure.projects).max().unwrap_or(0);
    let row = |figure: &Figure<I>| {
        let mut note = participations(figure.participations);
        if figure.projects > 0 {
            note = format!("{note} · mean {}", mean(figure.mean()));
        }
        QueryRow::new(&capitalised(&name(figure.of)), note, &figure.projects, &figure.query)
            .with_bar(figure.projects, most)
    };
    all.iter().map(row).collect()
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
    let pairs = pairs.into_iter().filter(|pair| pair.shared > 0).take(MOST_LISTED);
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

/// The largest groups of countries that are together in many projects; only a heading if there are too many sets
/// of countries to find them at once.
fn group_section(world: &World, lines: &mut Vec<QueryLine>) {
    let World { catalogue, selection, query, .. } = world;
    let kind = GroupKind::Maximal;
    let all = Groups::tried(catalogue, selection, FEWEST, kind, MOST_TRIED);
    let projects = counted(FEWEST, &catalogue.terms.project);
    let title = format!("Countries together in {projects} or more");
    if !all.is_complete {
        return section(&format!("{title}: too many to try here; Overlap lists them"), [], lines);
    }
    let most = all.groups.first().map_or(0, |group| group.countries.len());
    let row = |group: &Group| {
        let count = group.countries.len();
        // Names would be cut where groups differ.
        let codes = group.countries.iter().map(|&id| &*catalogue.countries[id].code);
        let codes = codes.collect::<Vec<_>>().join(" ");
        let note = format!("in {}", counted(group.projects.len(), &catalogue.terms.project));
        QueryRow::new(&codes, note, &count, &group.query(query)).with_bar(count, most)
    };
    if most > 0 {
        section(&title, all.groups.iter().take(MOST_LISTED).map(row), lines);
    }
}

/// How many projects have at least one, two and so on of the countries that the query requires, if it requires
/// several. Counted without them in the query.
fn some_section(world: &World, lines: &mut Vec<QueryLine>) {
    let World { catalogue, query, .. } = world;
    let (countries, base) = chosen(query);
    if countries.len() < 2 {
        return;
    }
    let selection = Selection::new(catalogue, world.index(), &base);
    let Ok(all) = Combinations::new(catalogue, &selection, &countries) else { return };
    let whole = selection.projects.len();
    let row = |least| {
        let (count, query) = (all.some_count(least), all.some_query(&base, least));
        let note = format!("{} of {whole}", percent(count, whole));
        QueryRow::new(&capitalised(&some_of(&all, least)), note, &count, &query)
            .with_bar(count, whole)
    };
    let names = list::and(&list::country_names(catalogue, &countries));
    let title = format!("{} of {names}", capitalised(&catalogue.terms.project.plural));
    section(&title, (1..=countries.len()).map(row), lines);
}

fn share(name: &str, share: &Share) -> QueryRow {
    let Share { part, whole, query } = share;
    QueryRow::new(name, format!("{part} of {whole}"), &fine_percent(*part, *whole), query)
        .with_bar(*part, *whole)
}
