//! The key table: for each action its keys, where they are active, and its help.
//!
//! Key presses, footer hints, the help and `docs/keys.md` all come from it.

#[cfg(test)]
mod tests;

use std::borrow::Cow;

use crossterm::event::KeyCode;
use tui_input::InputRequest;

use super::action::{Action, Direction, Motion, Side, View};
use super::key::{Key, alt, ch, ctrl, key};

pub use super::context::Context;

/// One row of the key table.
#[derive(Debug, Clone)]
pub struct Binding {
    /// Where it is active.
    pub context: Context,
    /// Its keys; hints show the first.
    pub keys: Cow<'static, [Key]>,
    /// The action of the keys.
    pub action: Action,
    /// Its name in the footer.
    pub hint: &'static str,
    /// Its rank in the footer: 1 comes first, 0 is left out, `ALWAYS` comes last but is never left out.
    pub rank: u8,
    /// Its description in the help.
    pub help: &'static str,
}

/// The rank of the hint that every footer has room for.
pub(crate) const ALWAYS: u8 = u8::MAX;
/// The last rank of the hints that the number of projects makes room for.
pub(crate) const OWN: u8 = 6;

macro_rules! bindings {
    ($($context:expr => { $( [$($key:expr),+] $action:expr, $hint:literal $rank:expr, $help:literal; )+ })+) => {
        &[$($( Binding {
            context: $context,
            keys: Cow::Borrowed(&[$($key),+]),
            action: $action,
            hint: $hint,
            rank: $rank,
            help: $help,
        }, )+)+]
    };
}

use KeyCode::{
    BackTab, Backspace, Delete, Down, End, Enter, Esc, F, Home, Left, PageDown, PageUp, Right, Tab,
    Up,
};

/// Every binding.
pub const TABLE: &[Binding] = bindings! {
    Context::Views => {
        [ch('/'), ctrl('f')] Action::Search, "search" 1, "Search by acronym, name or anything in the text";
        [ch('1')] Action::Show(View::Browse), "browse" 0, "Browse categories, projects and details";
        [ch('2')] Action::Show(View::Matrix), "matrix" 0, "Show who takes part in what";
        [ch('3')] Action::Show(View::Countries), "countries" 0, "Show the countries, and the profile of one";
        [ch('4')] Action::Show(View::Overlap), "overlap" 0, "Show how many projects every two countries share";
        [ch('5')] Action::Show(View::Time), "time" 0, "Show launches and milestones on a scale of years";
        [ch('6')] Action::Show(View::Map), "map" 0, "Show the countries on a tile map";
        [ch('7')] Action::Show(View::Background), "background" 0, "Read the introduction, the categories and the glossary";
        [ch('c')] Action::Profile, "profile" 11, "Show the profile of the country under the cursor";
        [ch(' ')] Action::MarkCountry, "mark" 6, "Mark the country: require (+), exclude (−), ignore";
        [ch('u')] Action::UnmarkAll, "unmark" 0, "Clear all marks";
        [ch('p')] Action::Presets, "saved queries" 17, "Choose a saved query";
        [ch('i')] Action::Statistics, "figures" 18, "Count what is shown: sizes, participations, stages, shares";
        [ch('D')] Action::Describe, "describe" 0, "Describe in plain sentences what is shown";
        [ch('f')] Action::Facets, "filter" 12, "Filter by category, stage, year, standing, organisation, country";
        [ch('F')] Action::ClearQuery, "clear filter" 0, "Clear the filter";
        [ch('?'), key(F(1))] Action::Help, "help" ALWAYS, "Show the keys of this view";
        [ch(':'), ctrl('p')] Action::Palette, "commands" 14, "Find any command by typing, and run it";
        [ch('n')] Action::NextHit, "next hit" 0, "Next hit";
        [ch('N')] Action::PreviousHit, "previous hit" 0, "Previous hit";
        [key(Backspace), alt(Left)] Action::Back, "back" 0, "Back to the previous place";
        [alt(Right)] Action::Forward, "forward" 0, "Forward again";
        [ch('y')] Action::Copy, "copy" 13, "Copy what is selected, with its source";
        [ch('Y')] Action::CopyMenu, "copy more" 0, "Choose what to copy: a name, a citation, this table, the commands for it";
        [ch('e')] Action::Export, "export" 15, "Write this table or picture to a file";
        [ch('o')] Action::OpenSource, "source" 0, "Open the source of the catalogue in a web browser";
        [ch('T')] Action::NextTheme, "theme" 0, "Use the next theme: dark, light, monochrome";
        [ch('%')] Action::ToggleMouse, "mouse" 0, "Mouse on/off (off: select text as usual)";
        [ch('q')] Action::Quit, "quit" 16, "Quit";
    }
    Context::Lists => {
        [key(Down), ch('j')] Action::Motion(Motion::Step(Direction::Down)), "down" 0, "Move down";
        [key(Up), ch('k')] Action::Motion(Motion::Step(Direction::Up)), "up" 0, "Move up";
        [key(Right), ch('l')] Action::Motion(Motion::Step(Direction::Right)), "in" 0, "Move in, or to the right";
        [key(Left), ch('h')] Action::Motion(Motion::Step(Direction::Left)), "out" 0, "Move out, or to the left";
        [key(Home), ch('g')] Action::Motion(Motion::End(Direction::Up)), "first" 0, "To the first";
        [key(End), ch('G')] Action::Motion(Motion::End(Direction::Down)), "last" 0, "To the last";
        [key(PageDown), ctrl('d')] Action::Motion(Motion::Page(Direction::Down)), "page down" 0, "A page down";
        [key(PageUp), ctrl('u')] Action::Motion(Motion::Page(Direction::Up)), "page up" 0, "A page up";
        [key(Enter)] Action::Motion(Motion::Open), "open" 3, "Open what is selected";
        [key(Esc)] Action::Motion(Motion::Close), "close" 0, "Close what is open, or go out one level; never leaves the view";
    }
    Context::View(View::Browse) => {
        [key(Tab)] Action::Motion(Motion::Pane { forward: true }), "pane" 2, "To the next pane";
        [key(BackTab)] Action::Motion(Motion::Pane { forward: false }), "previous pane" 0, "To the previous pane";
        [ch('s')] Action::Motion(Motion::Order(Side::Rows)), "order" 4, "Next order (catalogue, name, count, stage, launch, similarity)";
        [ch('r')] Action::Motion(Motion::Reverse(Side::Rows)), "reverse" 0, "Reverse the order";
        [ch('z')] Action::Motion(Motion::Zoom), "zoom" 14, "Zoom the pane";
    }
    Context::View(View::Matrix) => {
        [ch('s')] Action::Motion(Motion::Order(Side::Rows)), "order" 2, "Next row order (name, count, similarity, catalogue)";
        [ch('S')] Action::Motion(Motion::Order(Side::Columns)), "order columns" 10, "Next column order (catalogue, name, count, stage, launch, similarity)";
        [ch('r')] Action::Motion(Motion::Reverse(Side::Rows)), "reverse rows" 0, "Reverse the row order";
        [ch('R')] Action::Motion(Motion::Reverse(Side::Columns)), "reverse columns" 0, "Reverse the column order";
        [key(Enter)] Action::Motion(Motion::Open), "open" 9, "Open the project or the category under the cursor";
        [ch('x'), ch('-')] Action::Motion(Motion::Collapse), "collapse" 6, "Collapse the category to a count for each country, or open it";
        [ch('X')] Action::Motion(Motion::CollapseAll), "collapse all" 0, "Collapse every category, or open them all";
        [ch('m')] Action::Motion(Motion::NextMeasure), "measure" 7, "Next measure of collapsed categories (number, share, lift)";
        [ch('H')] Action::Motion(Motion::HideEmpty), "hide empty" 11, "Hide empty rows and columns, or show them";
        [ch('t')] Action::Motion(Motion::Transpose), "transpose" 6, "Transpose";
        [ch('w')] Action::Motion(Motion::NextWidth), "zoom" 3, "Zoom: 3, 2 or 1 wide, the whole matrix, or as it fits";
        [ch('0')] Action::Motion(Motion::End(Direction::Left)), "first column" 0, "To the first column";
        [ch('$')] Action::Motion(Motion::End(Direction::Right)), "last column" 0, "To the last column";
        [ch('>')] Action::Motion(Motion::Page(Direction::Right)), "page right" 0, "A page of columns to the right";
        [ch('<')] Action::Motion(Motion::Page(Direction::Left)), "page left" 0, "A page of columns to the left";
        [key(Tab)] Action::Motion(Motion::Category { forward: true }), "category" 0, "To the first project of the next category";
        [key(BackTab)] Action::Motion(Motion::Category { forward: false }), "previous category" 0, "To the first project of this category or the one before";
    }
    Context::View(View::Countries) => {
        [key(Tab)] Action::Motion(Motion::Pane { forward: true }), "pane" 2, "To the next pane";
        [key(BackTab)] Action::Motion(Motion::Pane { forward: false }), "previous pane" 0, "To the previous pane";
        [ch('s')] Action::Motion(Motion::Order(Side::Rows)), "order" 4, "Next order (count, similarity, catalogue, name)";
        [ch('r')] Action::Motion(Motion::Reverse(Side::Rows)), "reverse" 0, "Reverse the order";
        [ch('z')] Action::Motion(Motion::Zoom), "zoom" 14, "Zoom the pane";
    }
    Context::View(View::Overlap) => {
        [ch('m')] Action::Motion(Motion::NextMeasure), "measure" 2, "Next measure (shared projects, Jaccard index)";
        [ch('s')] Action::Motion(Motion::Order(Side::Rows)), "order" 4, "Next order of the map (similarity, catalogue, name, count), or of the comparison (size, degree)";
        [key(Enter)] Action::Motion(Motion::Open), "open" 5, "Show the projects of both countries, of the combination or of the group";
        [key(Tab)] Action::Motion(Motion::Pane { forward: true }), "pane" 3, "To the next pane: map, pairs in order, comparison of the marked countries, groups";
        [key(BackTab)] Action::Motion(Motion::Pane { forward: false }), "previous pane" 0, "To the previous pane";
        [ch('>')] Action::Motion(Motion::Page(Direction::Right)), "more" 2, "In the groups: together in more projects; in the map: a page of columns to the right";
        [ch('<')] Action::Motion(Motion::Page(Direction::Left)), "fewer" 2, "In the groups: together in fewer projects; in the map: a page of columns to the left";
        [ch('0')] Action::Motion(Motion::End(Direction::Left)), "first column" 0, "To the first column";
        [ch('$')] Action::Motion(Motion::End(Direction::Right)), "last column" 0, "To the last column";
        [ch('r')] Action::Motion(Motion::Reverse(Side::Rows)), "reverse" 0, "Reverse the order";
        [ch('z')] Action::Motion(Motion::Zoom), "zoom" 0, "Give the map more room for its numbers, or a list the whole screen";
    }
    Context::View(View::Time) => {
        [key(Right), ch('l')] Action::Motion(Motion::Step(Direction::Right)), "next event" 2, "To the next event of the project";
        [key(Left), ch('h')] Action::Motion(Motion::Step(Direction::Left)), "previous event" 0, "To the previous event of the project";
        [ch('s')] Action::Motion(Motion::Order(Side::Rows)), "order" 4, "Next order (launch, next milestone, category)";
        [ch('w')] Action::Motion(Motion::NextWidth), "scale" 5, "Next scale (years, quarters, decades)";
        [ch('r')] Action::Motion(Motion::Reverse(Side::Rows)), "reverse" 0, "Reverse the order";
        [ch('0')] Action::Motion(Motion::End(Direction::Left)), "first event" 0, "To the first event of the project";
        [ch('$')] Action::Motion(Motion::End(Direction::Right)), "last event" 0, "To the last event of the project";
        [ch('>')] Action::Motion(Motion::Page(Direction::Right)), "later" 0, "A page of years later";
        [ch('<')] Action::Motion(Motion::Page(Direction::Left)), "earlier" 0, "A page of years earlier";
    }
    Context::View(View::Map) => {
        [key(Tab)] Action::Motion(Motion::Pane { forward: true }), "pane" 2, "To the list of projects, and back to the map";
        [key(BackTab)] Action::Motion(Motion::Pane { forward: false }), "map" 0, "From the list back to the map";
        [ch('>')] Action::Motion(Motion::Page(Direction::Right)), "next project" 7, "Show the next project";
        [ch('<')] Action::Motion(Motion::Page(Direction::Left)), "previous project" 0, "Show the previous project";
        [ch('m')] Action::Motion(Motion::NextMeasure), "measure" 4, "Next measure (role in the project, number of projects)";
    }
    Context::View(View::Background) => {
        [key(Tab)] Action::Motion(Motion::Pane { forward: true }), "pane" 2, "To the text, and back to the contents";
        [key(BackTab)] Action::Motion(Motion::Pane { forward: false }), "previous pane" 0, "From the text back to the contents";
    }
    Context::Search => {
        [key(Enter)] Action::Motion(Motion::Open), "go there" 1, "Go to what is selected";
        [ctrl('o'), alt(Enter)] Action::Motion(Motion::KeepAsFilter), "keep as filter" 2, "Keep the text as the filter of every view";
        [key(Tab)] Action::Motion(Motion::Complete { forward: true }), "complete" 4, "Complete a field or its value";
        [key(BackTab)] Action::Motion(Motion::Complete { forward: false }), "complete back" 0, "Previous completion";
        [Key::ctrl_code(Up), alt(Up)] Action::Motion(Motion::RecallQuery { older: true }), "older" 0, "Older query";
        [Key::ctrl_code(Down), alt(Down)] Action::Motion(Motion::RecallQuery { older: false }), "newer" 0, "Newer query";
        [key(Esc)] Action::Motion(Motion::Close), "cancel" 3, "Close the box without changes";
        [key(Down), ctrl('n')] Action::Motion(Motion::Step(Direction::Down)), "next" 0, "Next hit";
        [key(Up), ctrl('p')] Action::Motion(Motion::Step(Direction::Up)), "previous" 0, "Previous hit";
        [key(PageDown)] Action::Motion(Motion::Page(Direction::Down)), "page down" 0, "A page of hits down";
        [key(PageUp)] Action::Motion(Motion::Page(Direction::Up)), "page up" 0, "A page of hits up";
    }
    Context::Find => {
        [key(Esc)] Action::Motion(Motion::Close), "close" 3, "Erase what is typed, or close";
        [key(Enter)] Action::Motion(Motion::Open), "open" 1, "Open what is selected";
        [key(Down)] Action::Motion(Motion::Step(Direction::Down)), "down" 0, "Move down";
        [key(Up)] Action::Motion(Motion::Step(Direction::Up)), "up" 0, "Move up";
        [key(PageDown)] Action::Motion(Motion::Page(Direction::Down)), "page down" 0, "A page down";
        [key(PageUp)] Action::Motion(Motion::Page(Direction::Up)), "page up" 0, "A page up";
        [ctrl('y')] Action::Copy, "copy" 5, "Copy the row with its source";
    }
    Context::Facets => {
        [key(Enter), ch(' ')] Action::Motion(Motion::MarkFacet), "require/exclude/off" 1, "Require, exclude, ignore";
        [ctrl('x')] Action::ClearQuery, "clear" 4, "Clear the filter";
        [key(Tab)] Action::Motion(Motion::Pane { forward: true }), "next field" 2, "To the next field";
        [key(BackTab)] Action::Motion(Motion::Pane { forward: false }), "previous field" 0, "To the previous field";
    }
    Context::Queries => {
        [key(Esc), ch('p'), ch('i'), ch('q')] Action::Motion(Motion::Close), "close" 1, "Close the list";
        [ch('y')] Action::Copy, "copy" 2, "Copy the row with its source";
        [ch('?'), key(F(1))] Action::Help, "help" ALWAYS, "Show the keys of this list";
    }
    Context::Help => {
        [key(Enter)] Action::Motion(Motion::Open), "run" 1, "Do what is chosen, or search by a part of a query";
        [key(F(1))] Action::Motion(Motion::Close), "close" 0, "Erase what is typed, or close the help";
    }
    Context::Description => {
        [key(Esc), key(Enter), ch('D'), ch('q')] Action::Motion(Motion::Close), "close" 1, "Close the description";
        [ch('y')] Action::Copy, "copy" 2, "Copy the description with its source";
        [ch('?'), key(F(1))] Action::Help, "help" ALWAYS, "Show the keys of the description";
    }
    Context::Menu => {
        [key(Enter)] Action::Motion(Motion::Open), "choose" 1, "Choose the row";
        [ctrl('n')] Action::Motion(Motion::Step(Direction::Down)), "down" 0, "To the next row";
        [ctrl('p')] Action::Motion(Motion::Step(Direction::Up)), "up" 0, "To the row before";
    }
    Context::Palette => {
        [key(Enter)] Action::Motion(Motion::Open), "run" 1, "Run the command, or go on to its argument";
        [key(Tab)] Action::Motion(Motion::Complete { forward: true }), "complete" 2, "Put the command into the line";
        [ctrl('n')] Action::Motion(Motion::Step(Direction::Down)), "down" 0, "To the next command";
        [ctrl('p')] Action::Motion(Motion::Step(Direction::Up)), "up" 0, "To the command before";
        [ctrl('y')] Action::Copy, "copy" 4, "Copy the command line that does the same";
    }
    Context::Export => {
        [key(Enter)] Action::Motion(Motion::Open), "write" 1, "Write the file";
        [key(Esc)] Action::Motion(Motion::Close), "close" 2, "Close the form without a file";
    }
    Context::Question => {
        [ch('y')] Action::Motion(Motion::Confirm), "yes" 1, "Replace the file";
        [key(Esc), key(Enter), ch('n')] Action::Motion(Motion::Close), "no" 2, "Keep the file, and choose another name";
    }
    Context::Text => {
        [key(Backspace)] Action::Edit(InputRequest::DeletePrevChar), "erase" 0, "Erase the letter before the cursor";
        [key(Delete)] Action::Edit(InputRequest::DeleteNextChar), "delete" 0, "Erase the letter under the cursor";
        [key(Left)] Action::Edit(InputRequest::GoToPrevChar), "left" 0, "Move the cursor left";
        [key(Right)] Action::Edit(InputRequest::GoToNextChar), "right" 0, "Move the cursor right";
        [alt(Left)] Action::Edit(InputRequest::GoToPrevWord), "word left" 0, "Move the cursor a word left";
        [alt(Right)] Action::Edit(InputRequest::GoToNextWord), "word right" 0, "Move the cursor a word right";
        [key(Home), ctrl('a')] Action::Edit(InputRequest::GoToStart), "start" 0, "Move the cursor to the start";
        [key(End), ctrl('e')] Action::Edit(InputRequest::GoToEnd), "end" 0, "Move the cursor to the end";
        [ctrl('w')] Action::Edit(InputRequest::DeletePrevWord), "erase word" 0, "Erase the word before the cursor";
        [ctrl('u')] Action::Edit(InputRequest::DeleteLine), "erase all" 0, "Erase everything";
    }
    Context::Always => {
        [ctrl('l')] Action::Redraw, "redraw" 0, "Redraw";
        [ctrl('z')] Action::Suspend, "suspend" 0, "Back to the shell; fg returns";
        [ctrl('c')] Action::QuitNow, "quit" 0, "Quit at once";
    }
};

/// The action of a key while these contexts are active; earlier contexts take precedence. In a text field,
/// a key without a binding types itself.
pub fn action(table: &[Binding], key: Key, contexts: &[Context]) -> Option<Action> {
    match binding(table, key, contexts) {
        Some(binding) => Some(binding.action),
        None if contexts.contains(&Context::Text) => {
            key.typed().map(|character| Action::Edit(InputRequest::InsertChar(character)))
        }
        None => None,
    }
}

/// The binding of a key while these contexts are active.
fn binding<'a>(table: &'a [Binding], key: Key, contexts: &[Context]) -> Option<&'a Binding> {
    contexts.iter().find_map(|&context| {
        table.iter().find(|row| row.context == context && row.keys.contains(&key))
    })
}

/// The keys of a binding, as a text.
pub(crate) fn key_names(row: &Binding) -> String {
    let keys: Vec<_> = row.keys.iter().map(ToString::to_string).collect();
    keys.join("  ")
}

/// The first key of an action.
pub(crate) fn key_of(table: &[Binding], action: Action) -> Option<Key> {
    table.iter().find(|row| row.action == action)?.keys.first().copied()
}

/// The bindings with a hint in the footer while these contexts are active, the most useful first. Actions that
/// would be refused now have none.
pub fn hints<'a>(
    table: &'a [Binding],
    contexts: &[Context],
    is_refused: impl Fn(Action) -> bool,
) -> Vec<&'a Binding> {
    let of_context = |&context| table.iter().filter(move |row| row.context == context);
    let active: Vec<&Binding> = contexts.iter().flat_map(of_context).collect();
    let takes_precedence = |row: &Binding, key: &Key| {
        let first = active.iter().find(|one| one.keys.contains(key));
        first.is_some_and(|first| std::ptr::eq(*first, row))
    };
    let is_hint = |row: &&Binding| {
        let is_shown = row.rank > 0 && contexts.contains(&row.context);
        is_shown && row.keys.first().is_some_and(|key| takes_precedence(row, key))
    };
    let mut rows: Vec<_> = table.iter().filter(is_hint).collect();
    rows.retain(|row| !is_refused(row.action));
    rows.sort_by_key(|row| row.rank);
    rows
}

/// Whether the first key of a binding triggers it while these contexts are active. A key with two bindings
/// triggers the one that takes precedence.
pub(crate) fn is_active(table: &[Binding], row: &Binding, contexts: &[Context]) -> bool {
    let place = |row: &Binding| (row.context, row.action);
    let active = row.keys.first().and_then(|&key| binding(table, key, contexts));
    active.is_some_and(|active| place(active) == place(row))
}
