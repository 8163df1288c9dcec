//! The verbs with their arguments.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use crate::app::View;
use crate::catalogue::PartialDate;
use crate::query::analysis::matrix::CategoryMeasure;
use crate::query::analysis::order::{CountryOrder, ProjectOrder, TimelineOrder};
use crate::query::analysis::sorting::Sorting;
use crate::query::language::range::RangeTest;

use super::choices::{
    CellValues, Format, OutputArguments, PictureArguments, QueryArguments, count_range, positive,
    view_named,
};
use super::overlap::OverlapArguments;
use super::setup::Setup;
use super::view::ViewArguments;

/// A verb: a command other than browsing.
#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    #[command(flatten)]
    Ask(Question),
    /// Report every problem of catalogue files
    Check {
        /// The files; - is standard input
        #[arg(value_name = "FILE", required = true)]
        files: Vec<PathBuf>,
        #[command(flatten)]
        output: OutputArguments,
    },
    #[command(flatten)]
    SetUp(Setup),
}

/// A verb about one catalogue.
#[derive(Debug, Subcommand)]
pub(crate) enum Question {
    /// List projects, the best match first
    #[command(visible_alias = "search")]
    List {
        #[command(flatten)]
        query: QueryArguments,
        #[command(flatten)]
        output: OutputArguments,
        /// Another order: catalogue, name, count, stage, launch or similarity; “count,reversed” reverses it
        #[arg(long, value_name = "ORDER", default_value = "catalogue", hide_default_value = true)]
        order: Sorting<ProjectOrder>,
        /// Only so many projects, the first of the order
        #[arg(long, value_name = "COUNT", value_parser = positive)]
        top: Option<usize>,
    },
    /// Show everything about one project, or what a term of the glossary means
    Show {
        /// Its id, acronym or name, or a term
        #[arg(value_name = "PROJECT", required = true)]
        project: Vec<String>,
        #[command(flatten)]
        output: OutputArguments,
    },
    /// List countries with how many projects each is in
    Countries(CountriesArguments),
    /// Show the profile of one country
    #[command(
        after_help = "CSV has one row per project; if the source does not list the country, \
        its role is empty; the partners are in the other formats."
    )]
    Country {
        /// Its code, name or alias; what comes after it is a query
        #[arg(value_name = "COUNTRY", required = true)]
        words: Vec<String>,
        #[command(flatten)]
        output: OutputArguments,
    },
    /// Print the membership matrix
    #[command(
        after_help = "The JSON document has “countries”, “projects” and “cells”, a list for \
        each country with a cell for each project, also with --transpose. A collapsed category takes \
        its projects out of them and adds “categories” (ids) and “counts”, a list for each country \
        with a number for each category; in CSV its column is “category:ID”."
    )]
    Matrix(MatrixArguments),
    /// Print how many projects every two countries share, or compare some countries
    #[command(
        after_help = "Each country’s own number of projects is on the diagonal. In the JSON \
        document, --measure jaccard adds “jaccard” beside “counts”. With --countries the answer is \
        a comparison: which of them are in a project together and without the others; as svg, the \
        picture of these countries."
    )]
    Overlap(OverlapArguments),
    /// Print the groups of countries that are together in many projects
    #[command(
        after_help = "A group is at least two countries to which no further one can be added while \
        enough projects have them all; with --closed, without losing one of their projects. In the \
        JSON document, “complete” is false if there were too many sets of countries to try all; \
        the groups that are listed are right."
    )]
    Groups(GroupsArguments),
    /// Print figures on the projects, each with the query that selects what it counts
    Stats {
        #[command(flatten)]
        query: QueryArguments,
        #[command(flatten)]
        output: OutputArguments,
    },
    /// List milestones in date order, with what is due
    Timeline(TimelineArguments),
    /// Print the tile map: how many projects each country is in, or its role in one
    #[command(
        after_help = "Where the query selects one project, or with --project, the tiles have the         roles in it. In the JSON document “column” and “row” are the place that the catalogue gives; \
        null for a country without one."
    )]
    Map(MapArguments),
    /// List acronyms and terms: what they mean, and which projects have them in their text
    Glossary {
        /// Only this term
        #[arg(value_name = "TERM")]
        term: Vec<String>,
        #[command(flatten)]
        output: OutputArguments,
    },
    /// Print the catalogue’s own text: introduction, highlights, sections, categories
    About(OutputArguments),
    /// Describe a view in plain sentences: what it shows, what is selected, what stands out
    Describe {
        #[command(flatten)]
        query: QueryArguments,
        #[command(flatten)]
        output: OutputArguments,
        /// The view: its name
        #[arg(long, value_name = "VIEW", value_parser = view_named, default_value = "browse")]
        view: View,
        #[command(flatten)]
        state: Box<ViewArguments>,
    },
    /// List the saved queries of the catalogue, with how many projects each selects
    Presets(OutputArguments),
    /// Print the whole catalogue, or the part that a query selects
    Export {
        #[command(flatten)]
        query: QueryArguments,
        /// How to print it
        #[arg(long, value_name = "FORMAT", default_value = "json", value_parser = Format::parser(&Format::DATASETS))]
        format: Format,
    },
}

/// The arguments of `countries`.
#[derive(Debug, Args)]
pub(crate) struct CountriesArguments {
    #[command(flatten)]
    pub(crate) query: QueryArguments,
    #[command(flatten)]
    pub(crate) output: OutputArguments,
    /// The order: name, count, similarity or catalogue; “count,reversed” reverses it
    #[arg(long, value_name = "ORDER", default_value = "count")]
    pub(crate) order: Sorting<CountryOrder>,
    /// Only countries of this standing: member or partner
    #[arg(long, value_name = "STANDING")]
    pub(crate) standing: Option<String>,
    /// Only countries in so many of the projects: 1, 2..5 or '>=5'
    #[arg(long = "in", value_name = "COUNT", value_parser = count_range)]
    pub(crate) count: Option<RangeTest<u32>>,
    /// Only so many countries, the first of the order
    #[arg(long, value_name = "COUNT", value_parser = positive)]
    pub(crate) top: Option<usize>,
}

/// The arguments of `matrix`.
#[derive(Debug, Args)]
#[allow(clippy::struct_excessive_bools, reason = "each is a flag of the command line")]
pub(crate) struct MatrixArguments {
    #[command(flatten)]
    pub(crate) query: QueryArguments,
    #[command(flatten)]
    pub(crate) output: PictureArguments,
    /// The order of the countries: name, count, similarity or catalogue; “count,reversed” reverses it
    #[arg(long, value_name = "ORDER", default_value = "name")]
    pub(crate) order: Sorting<CountryOrder>,
    /// The order of the projects: catalogue, name, count, stage, launch or similarity
    #[arg(long, visible_alias = "projects", value_name = "ORDER", default_value = "catalogue")]
    pub(crate) columns: Sorting<ProjectOrder>,
    /// Use projects as rows and countries as columns
    #[arg(long)]
    pub(crate) transpose: bool,
    /// Leave out countries and projects without a participation
    #[arg(long)]
    pub(crate) hide_empty: bool,
    /// Show a category, by id or name, as one column of counts; “all” for all of them; may be repeated
    #[arg(long, value_name = "CATEGORY")]
    pub(crate) collapse: Vec<String>,
    /// How to measure a country's projects in a collapsed category
    #[arg(long, value_enum, value_name = "MEASURE", default_value_t = CategoryMeasure::Count)]
    pub(crate) measure: CategoryMeasure,
    /// Add a row and a column of totals to CSV, and “totals” to JSON; other tables always have them
    #[arg(long)]
    pub(crate) totals: bool,
    /// What CSV and Markdown have in the cells
    #[arg(long, value_enum, value_name = "VALUES", default_value_t = CellValues::Role)]
    pub(crate) values: CellValues,
    /// Print a row for each participation instead of a row for each country
    #[arg(long, conflicts_with_all = ["transpose", "hide_empty", "collapse", "measure", "totals", "values"])]
    pub(crate) long: bool,
}

/// The arguments of `timeline`.
#[derive(Debug, Args)]
pub(crate) struct TimelineArguments {
    #[command(flatten)]
    pub(crate) query: QueryArguments,
    #[command(flatten)]
    pub(crate) output: PictureArguments,
    /// Only milestones that end later than this date: 2014, 2020-12 or 2019-12-11
    #[arg(long, value_name = "DATE")]
    pub(crate) after: Option<PartialDate>,
    /// Tell what is due, and what is overdue, as of this date and not as of today
    #[arg(long, value_name = "DATE")]
    pub(crate) today: Option<PartialDate>,
    /// List them project by project: launch, next milestone or category; “launch,reversed” reverses it
    #[arg(long, value_name = "ORDER")]
    pub(crate) order: Option<Sorting<TimelineOrder>>,
}

/// The arguments of `map`.
#[derive(Debug, Args)]
pub(crate) struct MapArguments {
    #[command(flatten)]
    pub(crate) query: QueryArguments,
    #[command(flatten)]
    pub(crate) output: PictureArguments,
    /// Show the roles in this project: its id, acronym or name
    #[arg(long, value_name = "PROJECT")]
    pub(crate) project: Option<String>,
}

/// The arguments of `groups`.
#[derive(Debug, Args)]
pub(crate) struct GroupsArguments {
    #[command(flatten)]
    pub(crate) query: QueryArguments,
    #[command(flatten)]
    pub(crate) output: OutputArguments,
    /// The fewest projects that the countries of a group are in together
    #[arg(long, value_name = "COUNT", default_value = "5", value_parser = positive)]
    pub(crate) projects: usize,
    /// Also list smaller groups that are together in more projects: all closed sets
    #[arg(long)]
    pub(crate) closed: bool,
    /// Only so many groups, the first ones
    #[arg(long, value_name = "COUNT", value_parser = positive)]
    pub(crate) top: Option<usize>,
}
