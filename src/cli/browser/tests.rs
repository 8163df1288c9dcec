//! The command that opens a screen opens that screen.

use std::sync::LazyLock;

use clap::Parser;
use proptest::prelude::*;
use proptest::sample::select;

use super::first_screen;
use crate::app::keymap::{Binding, TABLE};
use crate::app::overlays::Overlay;
use crate::app::overlays::menu::MenuRow;
use crate::app::view_state::Choice;
use crate::app::{Action, App, Key, Settings, View, ViewFlag};
use crate::catalogue::{Catalogue, Origin, load};
use crate::cli::args::{Arguments, with_exclusions};
use crate::cli::exit::Failure;
use crate::text::command::Command;

fn catalogue() -> Catalogue {
    static BUILT_IN: LazyLock<Catalogue> =
        LazyLock::new(|| load(&Origin::BuiltIn).unwrap().catalogue);
    BUILT_IN.clone()
}

/// The first screen of a command.
fn opened(words: &[String]) -> Result<App, Failure> {
    let words = with_exclusions(words.iter().map(Into::into));
    let Arguments { verb, browser, common } = Arguments::try_parse_from(&words).unwrap();
    assert!(verb.is_none(), "{words:?}");
    first_screen(&browser, &common, App::new(catalogue(), Settings::default()))
}

/// The program after some keys.
fn after(query: &str, keys: &str) -> App {
    let app = App::new(catalogue(), Settings::default());
    let mut app = app.opened_by(Some("a b.ron".to_owned()));
    app.set_query(query).unwrap();
    for key in keys.chars() {
        let key = if key == '\t' { "Tab".to_owned() } else { key.to_string() };
        let is_meant = |row: &&Binding| row.keys.iter().any(|other| other.to_string() == key);
        let bound = app
            .contexts()
            .into_iter()
            .find_map(|context| TABLE.iter().filter(|row| row.context == context).find(is_meant));
        if let Some(binding) = bound {
            app.apply(binding.action);
        }
    }
    app
}

/// Checks that the opening command of a screen opens it.
fn check(query: &str, keys: &str) -> Result<(), TestCaseError> {
    let app = after(query, keys);
    let command = app.opening_command();
    let again = opened(command.words())
        .map_err(|error| TestCaseError::fail(format!("{command}: {error}")))?;
    prop_assert_eq!(again.opening_command(), app.opening_command());
    prop_assert_eq!(again.printing_command(), app.printing_command());
    prop_assert_eq!(again.view, app.view);
    prop_assert_eq!(&again.world.query, &app.world.query);
    let (place, old) = (again.current_view().place(), app.current_view().place());
    prop_assert_eq!((place.pane, place.on), (old.pane, old.on), "{}", command);
    prop_assert_eq!((place.projects, place.countries), (old.projects, old.countries));
    prop_assert_eq!((place.row, place.events), (old.row, old.events), "{}", command);
    prop_assert_eq!(place.combinations, old.combinations, "{}", command);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_opening_command_brings_the_same_screen(
        view in select(vec!["1", "2", "3", "4", "5", "6", "7"]),
        keys in "[sSrRtxXHwmjkhlzGg$0<>\t]{0,12}",
        query in 0..queries().len(),
    ) {
        check(&queries()[query], &format!("{view}{keys}"))?;
    }

    #[test]
    fn the_opening_command_brings_the_same_comparison(keys in "[sr]{0,3}\t\t[srsrjjGz\t]{0,6}") {
        check(&queries()[0], &format!("4{keys}"))?;
    }
}

/// Queries with fields, words, and what a shell or the parser of arguments would take for something else.
fn queries() -> Vec<String> {
    let catalogue = catalogue();
    let mut countries = catalogue.countries.iter().map(|(_, country)| country);
    let (first, second) = (countries.next().unwrap(), countries.next().unwrap());
    let (one, other) = (&first.code, &second.code);
    let name = first.name.to_lowercase();
    let mut queries = vec![
        format!("country:{one} country:{other}"),
        format!("-country:{one}"),
        format!("country:{one}|{other} launched:>=2023"),
        format!("\"{name}\""),
    ];
    let others = ["", "launched:>=2023", "multinational", "launched:1990", "list", "it's", "a -b"];
    queries.extend(others.map(str::to_owned));
    queries
}

/// The words of a command line. What stands in quotation marks is one.
fn words(line: &str) -> Vec<String> {
    let parts = line.split('\'').enumerate().flat_map(|(place, part)| {
        if place % 2 == 1 { vec![part] } else { part.split_whitespace().collect() }
    });
    parts.map(str::to_owned).collect()
}

/// The rows of the palette of a screen.
fn palette(app: &mut App) -> Vec<MenuRow> {
    app.apply(Action::Palette);
    let Some(Overlay::Palette(palette)) = app.overlay.take() else { panic!("no palette") };
    palette.menu.shown
}

/// The options of a view but those of its cursor, as flags.
fn flags(app: &App) -> String {
    let options = app.current_view().options(app.catalogue());
    let options = options.without(ViewFlag::Select).without(ViewFlag::Row);
    options.add_to(Command::new(None), app.current_view().flags()).to_string()
}

/// Checks that the command of each action that changes an option brings what the action brings. Returns the number
/// of those actions.
fn check_palette(query: &str, keys: &str) -> usize {
    let here = after(query, keys);
    let rows = palette(&mut after(query, keys)).into_iter().filter_map(|row| {
        let (_, flags) = row.command.split_once(" --view ")?;
        let is_used = |action| matches!(action, Action::Motion(_)) && !here.refuses(action);
        let is_used = matches!(row.choice, Choice::Act(_, action) if is_used(action));
        is_used.then(|| (row.name, row.choice, words(&format!("hvp --view {flags}"))))
    });
    let check = |(name, choice, words): (String, Choice, Vec<String>)| {
        let Choice::Act(_, action) = choice else { return };
        let mut expected = after(query, keys);
        expected.apply(action);
        let again = opened(&words).unwrap_or_else(|error| panic!("{words:?}: {error}"));
        assert_eq!(flags(&again), flags(&expected), "{keys:?} {name}: {words:?}");
    };
    rows.map(check).count()
}

#[test]
fn the_command_of_an_action_in_the_palette_brings_what_the_action_brings() {
    let screens = ["", "s", "sr", "m", "w", "www", "wwww", "tsS", "H", "X", "x", "Xm", "z"];
    let panes = ["\t", "\t\tsr", "\t\t\t"];
    let mut checked = 0;
    for view in View::ALL {
        // Two countries are compared in Overlap; elsewhere they change no command.
        let query = if view == View::Overlap { &queries()[0] } else { "" };
        for keys in screens.iter().chain(&panes) {
            checked += check_palette(query, &format!("{}{keys}", view.number()));
        }
    }
    assert!(checked > 400, "{checked}");
}

#[test]
fn no_command_of_the_palette_has_a_placeholder() {
    let mut checked = 0;
    for view in View::ALL {
        for query in queries() {
            let mut app = after(&query, &format!("{}j", view.number()));
            for row in palette(&mut app) {
                let words = row.command.split(|letter: char| !letter.is_alphanumeric());
                for word in words.filter(|word| word.len() > 1) {
                    checked += 1;
                    let is_code = app.catalogue().countries.iter().any(|(_, one)| one.code == word);
                    let is_placeholder = word.chars().all(|letter| letter.is_ascii_uppercase());
                    assert!(!is_placeholder || is_code, "{}: {}", row.name, row.command);
                }
            }
        }
    }
    assert!(checked > 1_000, "{checked}");
}

#[test]
fn a_flag_that_the_view_does_not_have_is_refused_with_those_it_has() {
    let refused = |line: &str| {
        let words: Vec<_> = line.split(' ').map(str::to_owned).collect();
        opened(&words).unwrap_err().to_string()
    };
    assert_eq!(
        refused("hvp --view overlap --width 2"),
        "Overlap has no --width; it has --order, --measure, --select, --projects, --pane, --zoom, --row"
    );
    assert_eq!(
        refused("hvp --columns launch"),
        "Browse has no --columns; it has --order, --select, --pane, --zoom"
    );
    assert_eq!(
        refused("hvp --view matrix --order similarty"),
        "--order: unknown order “similarty”; did you mean “similarity”?"
    );
    assert_eq!(
        refused("hvp --view matrix --width 9"),
        "--width: “9” is none of fitting, 3, 2, 1, whole"
    );
    assert_eq!(
        refused("hvp --view overlap --pane maps"),
        "--pane: “maps” is none of map, pairs, comparison, groups"
    );
    assert!(refused("hvp --view matrix --select nowhereland").starts_with("--select: "));
}

#[test]
fn the_message_about_the_first_query_names_the_keys_of_the_settings() {
    let mut keys = TABLE.to_vec();
    for row in keys.iter_mut().filter(|row| row.action == Action::Search) {
        row.keys = vec![Key::named("Ctrl-G").unwrap()].into();
    }
    let Arguments { browser, common, .. } = Arguments::try_parse_from(["hvp", "zzz"]).unwrap();
    let app = App::new(catalogue(), Settings::default()).with_keys(keys.into());
    let message = first_screen(&browser, &common, app).unwrap().message.unwrap();
    assert!(message.contains("Ctrl-G") && !message.contains('/'), "{message}");
}
