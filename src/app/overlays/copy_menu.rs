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

/// The menu for what is selected as text, the records under the cursor, and the commands that print and open the
/// screen.
pub(crate) fn copy_menu(
    world: &World,
    selected: Option<String>,
    records: impl IntoIterator<Item = Target>,
    printing: &Command,
    opening: &Command,
) -> Menu {
    let names = records.into_iter().flat_map(|record| names(&world.catalogue, record));
    let citation = reference(&world.catalogue, world.today);
    let selected = selected.map(|text| ("What is selected, cited".to_owned(), text));
    let texts = selected.into_iter().chain(names).chain([("Citation".to_owned(), citation)]);
    let tables = FORMATS.map(|format| {
        let name = format!("This table as {}", format.name());
        let table = Table { command: printing.clone(), format };
        let choice = Choice::Effect(Effect::CopyTable(table));
        MenuRow::new(name, choice)
    });
    let commands = [
        ("The command that prints this".to_owned(), printing.to_string()),
        ("The command that opens this".to_owned(), opening.to_string()),
    ];
    let rows = texts.map(copied).chain(tables).chain(commands.map(copied)).collect();
    Menu::new("Copy: type to find", "", rows)
}

/// A text of the menu, which shows its first line.
fn copied((name, text): (String, String)) -> MenuRow {
    let first = text.lines().next().unwrap_or_default().to_owned();
    MenuRow::new(name, Choice::Effect(Effect::Copy(text))).with_value(first)
}

/// The name of a record, and together with its acronym or code: "Name of FST", "Acronym and name of FST".
fn names(catalogue: &Catalogue, record: Target) -> Vec<(String, String)> {
    let name = record.name(catalogue);
    let (row, both) = match record {
        Target::Project(id) => {
            let acronym = catalogue.projects[id].acronym.as_ref();
            ("Acronym and name of", acronym.map(|acronym| format!("{acronym}, {name}")))
        }
        Target::Country(id) => {
            let code = &catalogue.countries[id].code;
            ("Name and code of", Some(format!("{name} ({code})")))
        }
        Target::Category(_) | Target::Organisation(_) | Target::Term(_) | Target::Section(_) => {
            ("", None)
        }
    };
    let heading = record.heading(catalogue);
    let both = both.map(|both| (format!("{row} {heading}"), both));
    [(format!("Name of {heading}"), name.to_owned())].into_iter().chain(both).collect()
}
