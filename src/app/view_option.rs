//! The options that a view can start with. The command line sets them by flags, and the command that opens a
//! screen is made of them.

use std::fmt::Display;
use std::mem::discriminant;
use std::str::FromStr;

use crate::catalogue::Catalogue;
use crate::query::analysis::option_value::OptionValue;
use crate::query::{Target, category_named, country_named, project_named};
use crate::text::command::Command;

/// A part of the state of a view that a flag of the command line sets, in the order in which they are set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ViewFlag {
    /// The order of the rows; in the matrix, of the countries.
    Order,
    /// The order of the columns; in the matrix, of the projects.
    Columns,
    /// The width of a column in screen columns; in the timeline, the scale.
    Width,
    /// Whether rows and columns are exchanged.
    Transpose,
    /// A category that is shown as one column of counts.
    Collapse,
    /// Whether empty rows and columns are hidden.
    HideEmpty,
    /// What the cells or tiles show.
    Measure,
    /// The query that the lines of the matrix are arranged for, if marks of countries have changed it since.
    ArrangedFor,
    /// The records under the cursor.
    Select,
    /// The fewest projects of a group of countries.
    Projects,
    /// The pane that has the focus.
    Pane,
    /// Whether that pane is zoomed.
    Zoom,
    /// The number of what is under the cursor of that pane, where it is no record; the first is 1.
    Row,
}

impl ViewFlag {
    /// The flag as typed on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Order => "--order",
            Self::Columns => "--columns",
            Self::Width => "--width",
            Self::Transpose => "--transpose",
            Self::Collapse => "--collapse",
            Self::HideEmpty => "--hide-empty",
            Self::Measure => "--measure",
            Self::ArrangedFor => "--arranged-for",
            Self::Select => "--select",
            Self::Projects => "--projects",
            Self::Pane => "--pane",
            Self::Zoom => "--zoom",
            Self::Row => "--row",
        }
    }

    /// Whether it says how a screen is drawn, not where its cursor or its focus is.
    pub(crate) fn is_drawn(self) -> bool {
        !matches!(self, Self::Select | Self::Pane | Self::Row)
    }

    /// Whether a value follows the flag.
    pub(crate) fn has_value(self) -> bool {
        !matches!(self, Self::Transpose | Self::HideEmpty | Self::Zoom)
    }
}

/// A flag with its value, which is empty for a flag without one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct ViewOption {
    /// The flag.
    pub flag: ViewFlag,
    /// Its value.
    pub value: String,
}

impl ViewOption {
    /// Reads the value.
    pub(crate) fn parsed<T: FromStr<Err: Display>>(&self) -> Result<T, String> {
        self.value.parse().map_err(|error: T::Err| error.to_string())
    }

    /// The value of an option that has few of them. The error names all values.
    pub(crate) fn one_of<T: OptionValue>(&self) -> Result<T, String> {
        let names = || T::keys().join(", ");
        T::with_key(&self.value).ok_or_else(|| format!("“{}” is none of {}", self.value, names()))
    }

    /// Reads a number of at least one.
    pub(crate) fn positive(&self) -> Result<usize, String> {
        let number = self.value.parse().ok().filter(|&number| number > 0);
        number.ok_or_else(|| format!("“{}” is not a number from 1", self.value))
    }

    /// Parses the number of a row of a list of `rows` rows, counted from 1, as an index.
    /// The error names the rows that there are.
    pub(crate) fn row_of(&self, rows: usize) -> Result<usize, String> {
        let number = self.positive()?;
        match rows {
            _ if number <= rows => Ok(number - 1),
            0 => Err("there is no row to choose".to_owned()),
            _ => Err(format!("there is no row {number}; the last is {rows}")),
        }
    }

    /// The records that the value names, separated by commas. The error gives the name that no record has.
    pub(crate) fn records(&self, catalogue: &Catalogue) -> Result<Vec<Target>, String> {
        self.value.split(',').map(|name| record_named(catalogue, name.trim())).collect()
    }

    /// Moves the cursor of a view to each record that the value names. `go_to` returns whether the view lists it.
    /// The error gives the name that no record has, or the record to which the cursor cannot go.
    pub(crate) fn select(
        &self,
        catalogue: &Catalogue,
        mut go_to: impl FnMut(Target) -> bool,
    ) -> Result<(), String> {
        let mut kinds = Vec::new();
        for record in self.records(catalogue)? {
            let name = record_key(record, catalogue);
            if kinds.contains(&discriminant(&record)) {
                return Err(format!(
                    "“{name}” is one too many; the cursor is on one record of a kind"
                ));
            }
            kinds.push(discriminant(&record));
            if !go_to(record) {
                return Err(format!(
                    "“{name}” is not listed here; leave it out, or the filter or option that hides it"
                ));
            }
        }
        Ok(())
    }
}

/// The options of a view, in the making.
#[derive(Debug, Clone, Default)]
pub(crate) struct ViewOptions {
    all: Vec<PresentOption>,
}

#[derive(Debug, Clone)]
struct PresentOption {
    option: ViewOption,
    /// Whether the view starts with this value.
    is_usual: bool,
}

impl ViewOptions {
    /// Adds a flag with a value.
    #[must_use]
    pub(crate) fn value(mut self, flag: ViewFlag, value: impl Into<String>) -> Self {
        let option = ViewOption { flag, value: value.into() };
        self.all.push(PresentOption { option, is_usual: false });
        self
    }

    /// Adds a flag with the value that the view starts with.
    #[must_use]
    pub(crate) fn usual(mut self, flag: ViewFlag, value: impl Into<String>) -> Self {
        let option = ViewOption { flag, value: value.into() };
        self.all.push(PresentOption { option, is_usual: true });
        self
    }

    /// Every value of a flag that can be typed more than once.
    pub(crate) fn values(&self, flag: ViewFlag) -> impl Iterator<Item = &str> {
        let options = self.all.iter().map(|one| &one.option);
        options.filter(move |option| option.flag == flag).map(|option| option.value.as_str())
    }

    /// The options with another value of a flag, the first if there are several.
    #[must_use]
    pub(crate) fn replaced(mut self, flag: ViewFlag, value: &str) -> Self {
        if let Some(one) = self.all.iter_mut().find(|one| one.option.flag == flag) {
            value.clone_into(&mut one.option.value);
            one.is_usual = false;
        }
        self
    }

    #[must_use]
    pub(crate) fn without(mut self, flag: ViewFlag) -> Self {
        self.all.retain(|one| one.option.flag != flag);
        self
    }

    /// The present value of a flag, the first if there are several; “on” or “off” for one without a value.
    pub(crate) fn present(&self, flag: ViewFlag) -> Option<&str> {
        let PresentOption { option, .. } = self.all.iter().find(|one| one.option.flag == flag)?;
        Some(if option.value.is_empty() { "on" } else { &option.value })
    }

    /// Adds a flag with a value, and with the one that the view starts with.
    #[must_use]
    pub(crate) fn unless<T: Copy + PartialEq + Display>(
        self,
        flag: ViewFlag,
        value: T,
        usual: T,
    ) -> Self {
        // “count, reversed” is also read without the space, which saves quotation marks.
        let text = value.to_string().replace(", ", ",");
        if value == usual { self.usual(flag, text) } else { self.value(flag, text) }
    }

    /// Adds a flag without value, if it is on.
    #[must_use]
    pub(crate) fn on(self, flag: ViewFlag, is_on: bool) -> Self {
        if is_on { self.value(flag, "") } else { self.usual(flag, "off") }
    }

    /// Adds those options to a command that it takes.
    pub(crate) fn add_to(&self, mut command: Command, taken: &[ViewFlag]) -> Command {
        let changed = self.all.iter().filter(|one| !one.is_usual).map(|one| &one.option);
        for option in changed.filter(|option| taken.contains(&option.flag)) {
            command = command.with(option.flag.name());
            if option.flag.has_value() {
                command = command.with(&option.value);
            }
        }
        command
    }

    /// Adds the records under the cursor.
    #[must_use]
    pub(crate) fn select(
        self,
        records: impl IntoIterator<Item = Target>,
        catalogue: &Catalogue,
    ) -> Self {
        let keys: Vec<_> =
            records.into_iter().map(|record| record_key(record, catalogue)).collect();
        if keys.is_empty() { self } else { self.value(ViewFlag::Select, keys.join(",")) }
    }
}

/// What comes before the id of a category where projects are named too.
const CATEGORY: &str = "category:";

/// The code or id of a record. A category has a prefix, since a project may have the same id.
pub(super) fn record_key(record: Target, catalogue: &Catalogue) -> String {
    let code = record.code(catalogue);
    if record.is_category() { format!("{CATEGORY}{code}") } else { code.to_owned() }
}

/// The record with this code, id or name. A code of a country comes first.
pub(super) fn record_named(catalogue: &Catalogue, name: &str) -> Result<Target, String> {
    if let Some(category) = name.strip_prefix(CATEGORY) {
        let named = category_named(catalogue, category).map(Target::Category);
        return named.map_err(|unknown| unknown.to_string());
    }
    let has_code = |target: &Target| target.code(catalogue) == name;
    let countries = catalogue.countries.ids().map(Target::Country);
    let projects = catalogue.projects.ids().map(Target::Project);
    if let Some(exactly) = countries.chain(projects).find(has_code) {
        return Ok(exactly);
    }
    country_named(catalogue, name)
        .map(Target::Country)
        .or_else(|_| project_named(catalogue, name).map(Target::Project))
        .map_err(|unknown| unknown.to_string())
}
