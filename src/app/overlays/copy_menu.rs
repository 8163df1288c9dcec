//! The menu of what can be copied: names, a citation, the table of the view, its commands.

use crate::catalogue::Catalogue;
use crate::query::Target;
use crate::text::citation::reference;
use crate::text::command::Command;

use crate::app::action::Effect;
use crate::app::take::{Table, TableFormat};
use crate::app::view_state::Choice;
use crate::app::world::World;

use super::menu::{Menu, MenuRow};

/// The formats of a table on the clipboard.
const FORMATS: [TableFormat; 4] =
    [TableFormat::Markdown, TableFormat::Csv, TableFormat::Tsv, TableFormat::Json];

/// The menu for the records under the cursor, and the commands that print and open the screen.
pub(crate) fn copy_menu(
    world: &World,
    records: impl IntoIterator<Item = Target>,
    printing: &Command,
    opening: &Command,
) -> Menu {
    let names = records.into_iter().flat_map(|record| names(&world.catalogue, record));
    let citation = reference(&world.catalogue, world.today);
    let texts = names.chain([("Citation", citation)]).map(copied);
    let tables = FORMATS.map(|format| {
        let name = format!("This table as {}", format.name());
        let table = Table { command: printing.clone(), format };
        let choice = Choice::Effect(Effect::CopyTable(table));
        MenuRow::new(name, choice)
    });
    let commands = [
        ("The command that prints this", printing.to_string()),
        ("The command that opens this", opening.to_string()),
    ];
    let rows = texts.chain(tables).chain(commands.map(copied)).collect();
    Menu::new("Copy: type to find", "", rows)
}

/// A text of the menu, which is copied as it is shown.
fn copied((name, text): (&str, String)) -> MenuRow {
    MenuRow::new(name, Choice::Effect(Effect::Copy(text.clone()))).with_value(text)
}

/// The name of a record, and together with its acronym or code.
fn names(catalogue: &Catalogue, record: Target) -> Vec<(&'static str, String)> {
    let name = record.name(catalogue);
    let both = match record {
        Target::Project(id) => catalogue.projects[id]
            .acronym
            .as_ref()
            .map(|acronym| ("Acronym and name", format!("{acronym}, {name}"))),
        Target::Country(id) => {
            let code = &catalogue.countries[id].code;
            Some(("Name and code", format!("{name} ({code})")))
        }
        Target::Category(_) | Target::Organisation(_) | Target::Term(_) | Target::Section(_) => {
            None
        }
    };
    [("Name", name.to_owned())].into_iter().chain(both).collect()
}
