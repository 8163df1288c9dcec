//! The options of the matrix as flags of the command line.

use crate::catalogue::Catalogue;
use crate::query::analysis::matrix::{CategoryMeasure, Matrix};
use crate::query::analysis::option_value::OptionValue;
use crate::query::analysis::order::{CountryOrder, ProjectOrder};
use crate::query::analysis::sorting::Sorting;
use crate::query::language::{parse, print};
use crate::query::{Selection, category_named};
use crate::text::command::Command;

use super::{MatrixState, Zoom};
use crate::app::view_command::ViewCommand;
use crate::app::view_option::{ViewFlag, ViewOption, ViewOptions};
use crate::app::world::World;

const FLAGS: [ViewFlag; 9] = [
    ViewFlag::Order,
    ViewFlag::Columns,
    ViewFlag::Width,
    ViewFlag::Transpose,
    ViewFlag::Collapse,
    ViewFlag::HideEmpty,
    ViewFlag::Measure,
    ViewFlag::ArrangedFor,
    ViewFlag::Select,
];

/// The flags that `hvp matrix` takes.
const PRINTED_FLAGS: [ViewFlag; 6] = [
    ViewFlag::Order,
    ViewFlag::Columns,
    ViewFlag::Transpose,
    ViewFlag::Collapse,
    ViewFlag::HideEmpty,
    ViewFlag::Measure,
];

/// The value of `--collapse` for every category.
const ALL: &str = "all";

impl ViewCommand for MatrixState {
    fn flags(&self) -> &'static [ViewFlag] {
        &FLAGS
    }

    fn has_picture(&self) -> bool {
        true
    }

    fn options(&self, catalogue: &Catalogue) -> ViewOptions {
        let options = &self.options;
        let mut values = ViewOptions::default()
            .unless(ViewFlag::Order, options.countries, Sorting::default())
            .unless(ViewFlag::Columns, options.projects, Sorting::default())
            .unless(ViewFlag::Width, self.zoom.key(), Zoom::default().key())
            .on(ViewFlag::Transpose, options.transposed);
        if options.collapsed.len() == catalogue.categories.len() && !options.collapsed.is_empty() {
            values = values.value(ViewFlag::Collapse, ALL);
        } else {
            for &id in &options.collapsed {
                values = values.value(ViewFlag::Collapse, &catalogue.categories[id].id);
            }
        }
        let arranged_for = self.is_kept.then(|| print(&self.arranged_for, catalogue));
        let selected = [self.row_subject(), self.column_subject()].into_iter().flatten();
        let is_first = (self.row.selected, self.column.selected) == (0, 0);
        values = values.on(ViewFlag::HideEmpty, options.hide_empty).unless(
            ViewFlag::Measure,
            self.printed_measure().key(),
            CategoryMeasure::Count.key(),
        );
        if let Some(query) = arranged_for {
            values = values.value(ViewFlag::ArrangedFor, query);
        }
        values.select(selected.filter(|_| !is_first), catalogue)
    }

    fn values(&self, flag: ViewFlag) -> Vec<&'static str> {
        match flag {
            ViewFlag::Order => CountryOrder::keys(),
            ViewFlag::Columns => ProjectOrder::keys(),
            ViewFlag::Width => Zoom::keys(),
            ViewFlag::Measure if self.collapsed > 0 => CategoryMeasure::keys(),
            _ => Vec::new(),
        }
    }

    fn set_option(&mut self, option: &ViewOption, world: &World) -> Result<(), String> {
        match option.flag {
            ViewFlag::Order => self.options.countries = option.parsed()?,
            ViewFlag::Columns => self.options.projects = option.parsed()?,
            ViewFlag::Width => self.zoom = option.one_of()?,
            ViewFlag::Transpose => self.options.transposed = true,
            ViewFlag::HideEmpty => self.options.hide_empty = true,
            ViewFlag::Collapse => self.set_collapsed(&option.value, &world.catalogue)?,
            ViewFlag::Select => {
                return option
                    .select(&world.catalogue, |record| self.move_to(&world.catalogue, record));
            }
            ViewFlag::ArrangedFor => return self.arrange_for(&option.value, world),
            ViewFlag::Measure if self.options.collapsed.is_empty() => {
                return Err("it is of collapsed categories; add --collapse all".to_owned());
            }
            ViewFlag::Measure => self.set_measure(option.one_of()?),
            ViewFlag::Projects | ViewFlag::Pane | ViewFlag::Zoom | ViewFlag::Row => {}
        }
        self.rebuild(world);
        (self.row.selected, self.column.selected) = (0, 0);
        Ok(())
    }

    fn command(&self, world: &World) -> Command {
        let options = self.options(&world.catalogue);
        let command = options.add_to(world.command().with("matrix"), &PRINTED_FLAGS);
        command.with_query(&world.query_text())
    }
}

impl MatrixState {
    /// The measure of collapsed categories; the usual one if none is collapsed.
    fn printed_measure(&self) -> CategoryMeasure {
        if self.options.collapsed.is_empty() { CategoryMeasure::Count } else { self.measure }
    }

    /// Arranges the matrix for another query, from which the filter differs by its marks of countries: as if they
    /// had been put on it.
    fn arrange_for(&mut self, query: &str, world: &World) -> Result<(), String> {
        let query = parse(query, &world.catalogue).map_err(|error| error.to_string())?;
        if query.clone().unmarked() != self.unmarked {
            return Err("the filter differs from it by more than marked countries".to_owned());
        }
        let selection = Selection::new(&world.catalogue, world.index(), &query);
        self.matrix = Matrix::new(&world.catalogue, &selection, &self.options);
        self.arranged_for = query;
        self.rebuild_in_place(world);
        (self.row.selected, self.column.selected) = (0, 0);
        if self.arranged_for == world.query {
            return Err("it lacks a line of the filter".to_owned());
        }
        Ok(())
    }

    /// Collapses a category, or all.
    fn set_collapsed(&mut self, name: &str, catalogue: &Catalogue) -> Result<(), String> {
        let collapsed = &mut self.options.collapsed;
        match category_named(catalogue, name) {
            Ok(id) if collapsed.contains(&id) => {}
            Ok(id) => collapsed.push(id),
            Err(_) if name.eq_ignore_ascii_case(ALL) => {
                *collapsed = catalogue.categories.ids().collect();
            }
            Err(unknown) => return Err(format!("{unknown} (“{ALL}” is every category)")),
        }
        Ok(())
    }
}
