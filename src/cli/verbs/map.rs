//! `hvp map`: countries at their places on the tile map.

use std::io::{self, Write};

use serde::Serialize;

use crate::catalogue::{ProjectId, Role};
use crate::cli::args::verb::MapArguments;
use crate::cli::border::Border;
use crate::cli::exit::Failure;
use crate::cli::output::json::object;
use crate::cli::output::report::{Basis, Report};
use crate::cli::output::style::Style;
use crate::cli::output::svg::map::MapPicture;
use crate::cli::output::table::{TextTable, escape_markdown};
use crate::cli::query_answer::QueryAnswer;
use crate::query::analysis::tile_map::{Tile, TileMap};
use crate::query::project_named;
use crate::text::noun;
use crate::text::width::{pad_end, width};
use crate::text::wording::BLANK;
use crate::ui::Glyphs;

use super::names::role_key;

/// Countries on the tile map, with their counts or their roles in a project.
pub(crate) struct MapReport<'a> {
    answer: QueryAnswer<'a>,
    map: TileMap,
    /// The project whose roles are shown: the one asked for, or the only one of the query.
    project: Option<ProjectId>,
}

impl<'a> MapReport<'a> {
    /// The map of the projects of a query.
    pub(crate) fn new(answer: QueryAnswer<'a>, typed: &MapArguments) -> Result<Self, Failure> {
        let named = typed.project.as_deref().map(|name| project_named(answer.catalogue, name));
        let named = named.transpose().map_err(Failure::usage)?;
        let only = match answer.selection.projects.as_slice() {
            [only] => Some(*only),
            _ => None,
        };
        if let Some(id) = named.filter(|&id| !answer.selection.set.contains(id)) {
            let (name, query) = (answer.catalogue.projects[id].in_sentence(), answer.query_text());
            let message =
                format!("{name} is not among the projects of {query}; leave one of them out");
            return Err(Failure::Usage(message));
        }
        let map = TileMap::new(answer.catalogue);
        Ok(Self { map, project: named.or(only), answer })
    }

    fn count(&self, tile: &Tile) -> usize {
        self.answer.selection.count_of_country(self.answer.catalogue, tile.country)
    }

    fn role(&self, tile: &Tile) -> Option<Role> {
        self.answer.catalogue.role(tile.country, self.project?)
    }

    /// What the map shows: "Projects of each country: 29 projects", "FST: 3 of 34 countries".
    fn subject(&self) -> String {
        let catalogue = self.answer.catalogue;
        let countries = noun::countries(catalogue.countries.len());
        if let Some(id) = self.project {
            let project = &catalogue.projects[id];
            let count = project.participants.len();
            return format!("{}: {count} of {countries}", project.in_sentence());
        }
        let term = &catalogue.terms.project;
        let count = noun::counted(self.answer.selection.projects.len(), term);
        format!("How many of {count} each of {countries} is in")
    }

    fn rows(&self, row: impl Fn(&Tile) -> Vec<String>) -> Vec<Vec<String>> {
        self.map.tiles.iter().map(row).collect()
    }

    fn is_placed(&self, tile: &Tile) -> bool {
        tile.row < self.map.first_without_place
    }

    /// Prints the tiles: the codes, and below each its count or its role.
    fn write_tiles(&self, out: &mut impl Write, each: usize, style: Style) -> io::Result<()> {
        let catalogue = self.answer.catalogue;
        let glyphs = Glyphs::of(style.ascii);
        let mut tiles = self.map.tiles.iter().peekable();
        for row in 0..self.map.rows {
            let (mut codes, mut values) = (String::new(), String::new());
            if row == self.map.first_without_place {
                writeln!(out, "Without a place on the map:")?;
            }
            while let Some(tile) = tiles.next_if(|tile| tile.row == row) {
                let value = match self.project {
                    Some(_) => self.role(tile).map_or("", |role| glyphs.role(role)).to_owned(),
                    None => self.count(tile).to_string(),
                };
                codes = pad_end(&codes, tile.column * each);
                values = pad_end(&values, tile.column * each);
                let code = &catalogue.countries[tile.country].code;
                let inset = " ".repeat((width(code).saturating_sub(width(&value))) / 2);
                codes.push_str(code);
                values.push_str(&inset);
                values.push_str(&value);
            }
            writeln!(out, "{}", codes.trim_end())?;
            writeln!(out, "{}", values.trim_end())?;
        }
        Ok(())
    }
}

impl Report for MapReport<'_> {
    fn basis(&self) -> Basis<'_> {
        Basis::Countries(&self.answer)
    }

    fn document(&self) -> impl Serialize {
        let catalogue = self.answer.catalogue;
        let country = |tile: &Tile| {
            let country = &catalogue.countries[tile.country];
            let (column, row) = country.tile.unzip();
            object! {
                code: country.code.clone(),
                column: column,
                row: row,
                count: self.count(tile),
                role: self.role(tile).map(role_key),
            }
        };
        object! {
            query: self.answer.query_text(),
            project: self.project.map(|id| catalogue.projects[id].id.clone()),
            countries: self.map.tiles.iter().map(country).collect::<Vec<_>>(),
        }
    }

    fn records(&self) -> TextTable {
        let rows = self.rows(|tile| {
            let country = &self.answer.catalogue.countries[tile.country];
            let place = |number: Option<u16>| number.map(|one| one.to_string()).unwrap_or_default();
            let (column, row) = country.tile.unzip();
            vec![
                country.code.clone(),
                country.name.clone(),
                place(column),
                place(row),
                self.count(tile).to_string(),
                self.role(tile).map(role_key).unwrap_or_default().to_owned(),
            ]
        });
        TextTable::new(&["code", "country", "#column", "#row", "#count", "role"], rows)
    }

    fn table(&self) -> TextTable {
        let QueryAnswer { catalogue, .. } = &self.answer;
        let rows = self.rows(|tile| {
            let country = &catalogue.countries[tile.country];
            let role = self.role(tile).map_or("", |role| noun::role(&catalogue.terms, role));
            vec![
                country.name.clone(),
                country.code.clone(),
                self.count(tile).to_string(),
                role.to_owned(),
            ]
        });
        let mut table = TextTable::new(&["country", "code", "#count", "role"], rows);
        if self.project.is_none() {
            table.columns.pop();
            table.rows.iter_mut().for_each(|row| row.truncate(3));
        }
        table
    }

    /// Prints the tiles, or the table where the terminal is too narrow for them.
    fn write_text(&self, out: &mut Border<impl Write>, style: Style) -> io::Result<()> {
        out.heading(&style.plain(&self.subject()), style)?;
        writeln!(out, "\n")?;
        let codes = self.answer.catalogue.countries.iter().map(|(_, one)| width(&one.code));
        let digits = self.map.tiles.iter().map(|tile| self.count(tile).to_string().len());
        let each = codes.chain(digits).max().unwrap_or(0) + 1;
        if style.columns.is_some_and(|columns| columns < each * self.map.columns) {
            self.table().write_text(out, style)?;
        } else {
            self.write_tiles(out, each, style)?;
        }
        if self.project.is_some() {
            let glyphs = Glyphs::of(style.ascii);
            let terms = &self.answer.catalogue.terms;
            let role = |role| format!("{} {}", glyphs.role(role), noun::role(terms, role));
            let roles = [Role::Member, Role::Partner, Role::Lead].map(role);
            writeln!(out, "\n{}  {BLANK}", roles.join("  "))?;
        }
        writeln!(out)
    }

    fn write_markdown(&self, out: &mut impl Write) -> io::Result<()> {
        writeln!(out, "{}\n", escape_markdown(&self.subject()))?;
        self.table().write_markdown(out)
    }

    fn picture(&self) -> Option<String> {
        let tiles = self.map.tiles.iter();
        let values = tiles.map(|tile| (self.count(tile), self.role(tile))).collect();
        let has_roles = self.project.is_some();
        let without = !self.map.tiles.iter().all(|tile| self.is_placed(tile));
        let picture = MapPicture {
            answer: &self.answer,
            map: &self.map,
            subject: self.subject(),
            values,
            has_roles,
            has_others: without,
        };
        Some(picture.draw())
    }
}
