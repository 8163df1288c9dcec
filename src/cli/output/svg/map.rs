//! The tile map as a picture: a tile for each country, with its count or its role.

use crate::catalogue::Role;
use crate::cli::query_answer::QueryAnswer;
use crate::query::analysis::ratio::{number, ratio};
use crate::query::analysis::tile_map::{Tile, TileMap};
use crate::text::noun;

use super::matrix::{blank_sign, draw_role, role_signs};
use super::measure::fitted;
use super::picture::{Anchor, Area, FAINT, INK, Lettering, MARGIN, Picture, Point, RULE, SOFT};
use super::shade::{LIGHT_INK_FROM, ShadedText, mixed_colour};

/// The size of a tile with its gap, and of its letters.
const TILE: f64 = 48.0;
const CODE: f64 = 12.0;
const VALUE: f64 = 11.0;

/// A map to draw.
pub(crate) struct MapPicture<'a> {
    pub(crate) answer: &'a QueryAnswer<'a>,
    pub(crate) map: &'a TileMap,
    /// What the map shows.
    pub(crate) subject: String,
    /// The count and the role of the country of each tile.
    pub(crate) values: Vec<(usize, Option<Role>)>,
    /// Whether the tiles show roles.
    pub(crate) has_roles: bool,
    /// Whether countries without a place follow below.
    pub(crate) has_others: bool,
}

/// The projects of a country, and the most that one has.
#[derive(Clone, Copy)]
struct Count {
    of_country: usize,
    most: usize,
}

impl MapPicture<'_> {
    /// Draws the tiles, the legend and the source.
    pub(crate) fn draw(&self) -> String {
        let content = number(self.map.columns) * TILE;
        let (mut picture, top) = Picture::new(self.answer, self.subject.clone(), content);
        let most = self.values.iter().map(|&(count, _)| count).max().unwrap_or(0);
        for (tile, &(count, role)) in self.map.tiles.iter().zip(&self.values) {
            let area = Area {
                x: MARGIN + number(tile.column) * TILE,
                y: top + number(tile.row) * TILE,
                width: TILE,
                height: TILE,
            };
            if self.has_roles {
                self.role(&mut picture, area, tile, role);
            } else {
                let count = Count { of_country: count, most };
                self.count(&mut picture, area, tile, count);
            }
        }
        if self.has_others {
            let y = top + number(self.map.first_without_place) * TILE - 12.0;
            let lettering = Lettering::new(VALUE, SOFT);
            picture.text(Point { x: MARGIN, y }, lettering, "Without a place on the map");
        }
        let bottom = top + number(self.map.rows) * TILE + 12.0;
        let bottom = self.legend(&mut picture, bottom, most);
        picture.finish(bottom)
    }

    fn code(&self, picture: &mut Picture<'_>, area: Area, tile: &Tile, colour: &'static str) {
        let code = &self.answer.catalogue.countries[tile.country].code;
        let at = Point { x: area.x + area.width / 2.0, y: area.y + area.height / 2.0 - 9.0 };
        let lettering = Lettering::new(CODE, colour).anchored(Anchor::Middle);
        picture.text(at, lettering, fitted(code, CODE, TILE - 6.0));
    }

    fn role(&self, picture: &mut Picture<'_>, area: Area, tile: &Tile, role: Option<Role>) {
        let ground = area.shrunk(1.5);
        match role {
            Some(_) => picture.boxed(ground, "#e3edf7", RULE),
            None => picture.boxed(ground, "#ffffff", FAINT),
        }
        self.code(picture, area, tile, if role.is_some() { INK } else { SOFT });
        let at = Point { x: area.x + TILE / 2.0, y: area.y + TILE / 2.0 + 9.0 };
        if let Some(role) = role {
            draw_role(picture, role, at);
        }
    }

    fn count(&self, picture: &mut Picture<'_>, area: Area, tile: &Tile, count: Count) {
        let shade = ratio(count.of_country, count.most);
        let ground = area.shrunk(1.5);
        let colour = if count.of_country == 0 {
            picture.boxed(ground, "#ffffff", FAINT);
            SOFT
        } else {
            picture.rectangle(ground, &mixed_colour(shade));
            if shade > LIGHT_INK_FROM { "#ffffff" } else { INK }
        };
        self.code(picture, area, tile, colour);
        let at = Point { x: area.x + TILE / 2.0, y: area.y + TILE / 2.0 + 9.0 };
        let lettering = Lettering::new(VALUE, colour).anchored(Anchor::Middle);
        picture.text(at, lettering, count.of_country.to_string().as_str());
    }

    fn legend(&self, picture: &mut Picture<'_>, top: f64, most: usize) -> f64 {
        let terms = &self.answer.catalogue.terms;
        if !self.has_roles {
            let counts = [1, most.div_ceil(2), most].into_iter();
            let mut counts: Vec<usize> = counts.filter(|&count| count > 0).collect();
            counts.dedup();
            let text = |count| ShadedText {
                text: noun::counted(count, &terms.project),
                shade: ratio(count, most),
            };
            let signs: Vec<_> = counts.into_iter().map(|count| text(count).sign()).collect();
            return picture.legend(&signs, top);
        }
        let has = |role| self.values.iter().any(|(_, one)| *one == Some(role));
        let mut signs = role_signs(terms, has);
        signs.push(blank_sign());
        picture.legend(&signs, top)
    }
}
