//! Every binding can be reached, and no key has two meanings in one place.

use std::collections::HashSet;

use super::*;

#[test]
fn no_key_is_bound_twice_in_a_context() {
    let mut seen = HashSet::new();
    for row in TABLE {
        for key in &*row.keys {
            assert!(seen.insert((row.context, *key)), "{key} twice in {:?}", row.context);
        }
    }
}

#[test]
fn every_binding_says_what_it_does() {
    for row in TABLE {
        assert!(row.help.len() > 3 && !row.help.ends_with('.'), "{:?}", row.action);
        assert!(!row.hint.is_empty() && !row.keys.is_empty(), "{:?}", row.action);
    }
}

#[test]
fn every_action_has_one_name_in_its_context_and_every_key_a_name() {
    let mut seen = HashSet::new();
    for row in TABLE {
        assert!(seen.insert((row.context, row.hint)), "{} in {:?}", row.hint, row.context);
        for key in &*row.keys {
            assert_eq!(Key::named(&key.id()), Ok(*key), "{key}");
        }
    }
}

#[test]
fn every_context_is_listed_and_every_view_has_its_number_as_key() {
    for row in TABLE {
        assert!(Context::all().any(|context| context == row.context));
    }
    for view in View::ALL {
        let key = ch(view.number());
        assert_eq!(action(TABLE, key, &[Context::Views]), Some(Action::Show(view)));
    }
}

#[test]
fn no_key_needs_what_european_keyboards_hide_or_terminals_swallow() {
    for row in TABLE {
        for key in &*row.keys {
            let name = key.to_string();
            let awkward = ["[", "]", "{", "}", "\\", "~", "@"];
            let swallowed = ["Ctrl-S", "Ctrl-Q", "Ctrl-I", "Ctrl-M", "Ctrl-H", "Ctrl-J"];
            assert!(!awkward.contains(&name.as_str()) && !swallowed.contains(&name.as_str()));
        }
    }
}

#[test]
fn in_a_text_field_letters_type_themselves() {
    let contexts = [Context::Search, Context::Text, Context::Always];
    for letter in ['q', '/', '?', '1', 'j', 'ü', ' '] {
        let typed = Action::Edit(InputRequest::InsertChar(letter));
        assert_eq!(action(TABLE, ch(letter), &contexts), Some(typed));
    }
    assert_eq!(action(TABLE, ctrl('c'), &contexts), Some(Action::QuitNow));
}
