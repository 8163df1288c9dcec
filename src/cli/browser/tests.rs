//! The command that opens a screen opens that screen.

use clap::Parser;
use crossterm::event::KeyCode;
use proptest::prelude::*;
use proptest::sample::select;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::first_screen;
use crate::app::{App, Key, Settings};
use crate::catalogue::{Catalogue, Origin, PartialDate, load};
use crate::cli::args::{Arguments, with_exclusions};
use crate::cli::exit::Failure;
use crate::ui::Screen;

/// A screen on which everything is visible, so that no list is scrolled.
const SIZE: Rect = Rect { x: 0, y: 0, width: 250, height: 150 };

fn catalogue() -> Catalogue {
    load(&Origin::BuiltIn).unwrap().catalogue
}

/// The first screen of a command.
fn opened(words: &[String]) -> Result<App, Failure> {
    let words = with_exclusions(words.iter().map(Into::into));
    let Arguments { verb, browser, common } = Arguments::try_parse_from(&words).unwrap();
    assert!(verb.is_none(), "{words:?}");
    first_screen(&browser, &common, catalogue(), Settings::default())
}

fn drawn(app: &mut App) -> Buffer {
    app.say(String::new());
    let mut screen = Screen::default();
    screen.fit(app, SIZE);
    let mut buffer = Buffer::empty(SIZE);
    screen.draw(app, &mut buffer);
    buffer
}

/// The program after some keys.
fn after(query: &str, keys: &str) -> App {
    let mut app = App::new(catalogue(), Settings::default())
        .opened_by(Some("a b.ron".to_owned()), PartialDate::today());
    app.set_query(query).unwrap();
    let mut screen = Screen::default();
    screen.fit(&mut app, SIZE);
    for key in keys.chars() {
        let code = if key == '\t' { KeyCode::Tab } else { KeyCode::Char(key) };
        app.press(Key::from_event(code.into()).unwrap());
        screen.fit(&mut app, SIZE);
    }
    app
}

/// Checks that the opening command of a screen opens it.
fn check(query: &str, keys: &str) -> Result<(), TestCaseError> {
    let mut app = after(query, keys);
    let command = app.opening_command();
    let mut again = opened(command.words())
        .map_err(|error| TestCaseError::fail(format!("{command}: {error}")))?;
    prop_assert_eq!(again.opening_command(), app.opening_command());
    prop_assert_eq!(again.printing_command(), app.printing_command());
    prop_assert_eq!(again.view, app.view);
    prop_assert_eq!(&again.world.query, &app.world.query);
    let (place, old) = (again.current_view().place(), app.current_view().place());
    prop_assert_eq!((place.pane, place.on), (old.pane, old.on), "{}", command);
    prop_assert_eq!((place.projects, place.countries), (old.projects, old.countries));
    if app.current_view().is_in_text() {
        // Which link of a text is selected is not part of the command.
        return Ok(());
    }
    prop_assert_eq!(drawn(&mut again), drawn(&mut app), "{}", command);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_opening_command_brings_the_same_screen(
        view in select(vec!["1", "2", "3", "4"]),
        keys in "[sSrRtxXHwmjkhlzGg$0>\t]{0,12}",
        query in select(vec![
            "", "launched:>=2023", "category:space", "country:DEU country:NLD -country:FRA",
            "-country:FRA", "munitions", "country:zz|DEU", "launched:1990", "list", "\"norway\"", "it's",
        ]),
    ) {
        if !query.contains("zz") {
            check(query, &format!("{view}{keys}"))?;
        }
    }
}

#[test]
fn a_flag_that_the_view_does_not_have_is_refused_with_those_it_has() {
    let refused = |line: &str| {
        let words: Vec<_> = line.split(' ').map(str::to_owned).collect();
        opened(&words).unwrap_err().to_string()
    };
    assert_eq!(
        refused("hvp --view overlap --width 2"),
        "Overlap has no --width; it has --order, --measure, --select, --pane, --zoom, --row"
    );
    assert_eq!(
        refused("hvp --columns launch"),
        "Browse has no --columns; it has --order, --select, --pane, --zoom"
    );
    assert_eq!(
        refused("hvp --view matrix --order similarty"),
        "--order: unknown order “similarty”; did you mean “similarity”?"
    );
    assert_eq!(refused("hvp --view matrix --width 9"), "--width: “9” is no width from 1 to 3");
    assert_eq!(
        refused("hvp --view overlap --pane maps"),
        "--pane: “maps” is none of map, comparison"
    );
    assert!(refused("hvp --view matrix --select nowhereland").starts_with("--select: "));
}
