//! The flags that set the state of the view that the browser begins with.

use clap::Args;

use crate::app::{ViewFlag, ViewOption};

/// The state of the first view.
#[derive(Debug, Args, Default)]
#[command(next_help_heading = "Options of the first view")]
pub(crate) struct ViewArguments {
    /// The order of its rows, in the matrix of the countries; in Overlap also size or degree, of a comparison;
    /// “count,reversed” reverses it
    #[arg(long, value_name = "ORDER")]
    order: Vec<String>,
    /// The order of the projects of the matrix
    #[arg(long, value_name = "ORDER")]
    columns: Option<String>,
    /// How wide the columns of the matrix are: 1, 2 or 3; in Time the scale: years, quarters or decades
    #[arg(long, value_name = "COLUMNS")]
    width: Option<String>,
    /// Exchange the rows and columns of the matrix
    #[arg(long)]
    transpose: bool,
    /// Collapse a category of the matrix, by id or name; “all” for all of them; may be repeated
    #[arg(long, value_name = "CATEGORY")]
    collapse: Vec<String>,
    /// Hide the empty rows and columns of the matrix
    #[arg(long)]
    hide_empty: bool,
    /// What is shown: in Overlap count or jaccard, in Map role or count, in collapsed categories count, share or lift
    #[arg(long, value_name = "MEASURE")]
    measure: Option<String>,
    /// In Overlap, how many projects the countries of a group are together in at least
    #[arg(long, value_name = "COUNT")]
    projects: Option<String>,
    /// The pane that has the focus, by its name
    #[arg(long, value_name = "PANE")]
    pane: Option<String>,
    /// Zoom that pane
    #[arg(long)]
    zoom: bool,
    /// What the cursor stands on: a project, a country, or in Matrix and Map both, as CODE,ID
    #[arg(long, value_name = "RECORD")]
    select: Option<String>,
    /// The number, from 1, of what the cursor is on: a row of the comparison or the groups, an event, a text of Background
    #[arg(long, value_name = "NUMBER")]
    row: Option<String>,
}

impl ViewArguments {
    /// The flags that were typed, with their values.
    pub(crate) fn options(&self) -> Vec<ViewOption> {
        let Self {
            order,
            columns,
            width,
            transpose,
            collapse,
            hide_empty,
            measure,
            projects,
            pane,
            zoom,
            select,
            row,
        } = self;
        let value = |flag, value: &String| ViewOption { flag, value: value.clone() };
        let texts = [
            (ViewFlag::Columns, columns),
            (ViewFlag::Width, width),
            (ViewFlag::Measure, measure),
            (ViewFlag::Projects, projects),
            (ViewFlag::Pane, pane),
            (ViewFlag::Select, select),
            (ViewFlag::Row, row),
        ];
        let texts = texts.into_iter().filter_map(|(flag, text)| Some(value(flag, text.as_ref()?)));
        let orders = order.iter().map(|order| value(ViewFlag::Order, order));
        let collapsed = collapse.iter().map(|category| value(ViewFlag::Collapse, category));
        let switches = [
            (ViewFlag::Transpose, transpose),
            (ViewFlag::HideEmpty, hide_empty),
            (ViewFlag::Zoom, zoom),
        ];
        let on = switches.into_iter().filter(|&(_, on)| *on);
        let on = on.map(|(flag, _)| ViewOption { flag, value: String::new() });
        texts.chain(orders).chain(collapsed).chain(on).collect()
    }
}
