//! What may have been meant: fields for words that name something, and the nearest spelling to words that
//! are found nowhere.

use std::collections::{HashMap, HashSet};

use crate::catalogue::{Catalogue, nearest};

use super::print::value as printed;
use super::query::{Clause, Query, Test, Text};
use super::syntax::Field;
use crate::query::distinct::distinct;
use crate::query::search::engine::search;
use crate::query::search::entry_match::EntryMatch;
use crate::query::search::fold::fold_text;
use crate::query::search::index::Index;
use crate::query::search::letter_masks::letters;
use crate::query::search::results::find;
use crate::query::search::word;
use crate::query::selection::select::{Selection, search_terms};
use crate::query::target::Target;

/// Fields that ask for what words of a query name, though the query only looks for the words: `country:`
/// with a code for the name of a country, and so for organisations, stages and categories.
pub fn meant_fields(catalogue: &Catalogue, query: &Query) -> Vec<String> {
    let names = names(catalogue);
    let mut fields = Vec::new();
    let mut rest = query.clauses.as_slice();
    while let Some((first, after)) = rest.split_first() {
        rest = after;
        if let Some(field) = one_of(first, &names) {
            fields.push(field);
        } else if let Some((field, words)) = longest_name(first, after, &names) {
            fields.push(field);
            rest = after.get(words..).unwrap_or_default();
        }
    }
    fields
}

/// The field and the value by which each folded name can be asked for.
type Names = HashMap<String, (Field, String)>;

fn names(catalogue: &Catalogue) -> Names {
    let mut names = Names::new();
    let mut add = |name: &str, key, value: &str| {
        names.entry(fold_text(name)).or_insert_with(|| (key, value.to_owned()));
    };
    for (_, country) in catalogue.countries.iter() {
        let aliases = country.aliases.iter();
        [&country.code, &country.name]
            .into_iter()
            .chain(aliases)
            .for_each(|name| add(name, Field::Country, &country.code));
    }
    for (_, organisation) in catalogue.organisations.iter() {
        add(&organisation.code, Field::Organisation, &organisation.code);
        add(&organisation.name, Field::Organisation, &organisation.code);
    }
    for (_, stage) in catalogue.stages.iter() {
        add(&stage.name, Field::Stage, &stage.id);
    }
    for (_, category) in catalogue.categories.iter() {
        add(&category.name, Field::Category, &category.id);
    }
    names
}

/// The field for a clause of several texts that are all names of one kind.
fn one_of(clause: &Clause, names: &Names) -> Option<String> {
    let Test::Text(texts) = &clause.test else { return None };
    let meant = texts.iter().map(|text| names.get(&fold_text(&text.text)));
    let meant: Vec<_> = meant.collect::<Option<_>>()?;
    let (key, _) = meant.first().filter(|_| meant.len() > 1)?;
    let values: Vec<_> = meant.iter().map(|(_, value)| printed(value)).collect();
    let is_one_kind = meant.iter().all(|(other, _)| other == key);
    is_one_kind.then(|| field(clause, *key, &values.join("|")))
}

/// The field for the longest name that a clause begins, and how many of the clauses after it belong to it.
fn longest_name(first: &Clause, after: &[Clause], names: &Names) -> Option<(String, usize)> {
    let word = |clause: &Clause| match &clause.test {
        Test::Text(texts) if clause.negated == first.negated => match texts.as_slice() {
            [only] => Some(fold_text(&only.text)),
            _ => None,
        },
        _ => None,
    };
    let mut joined = word(first)?;
    let mut longest = names.get(&joined).map(|named| (named, 0));
    for (count, word) in (1..).zip(after.iter().map_while(word)) {
        joined = format!("{joined} {word}");
        longest = names.get(&joined).map(|named| (named, count)).or(longest);
    }
    let ((key, value), words) = longest?;
    Some((field(first, *key, &printed(value)), words))
}

fn field(clause: &Clause, key: Field, values: &str) -> String {
    format!("{}{}:{values}", if clause.negated { "-" } else { "" }, key.name())
}

/// The words of a query, as typed, that nothing has as they are, and that some of the selected projects have
/// but for one slip.
pub fn words_by_slip(
    catalogue: &Catalogue,
    index: &Index,
    query: &Query,
    selection: &Selection,
) -> Vec<String> {
    let is_selected = |found: &EntryMatch| {
        let target = index.entries.get(found.entry as usize).map(|entry| entry.target);
        let project = target.and_then(Target::project);
        project.is_some_and(|project| selection.set.contains(project))
    };
    let is_slip = |text: &&Text| {
        let slips = || word::slips(catalogue, index, &fold_text(&text.text));
        !text.quoted && slips().iter().any(is_selected)
    };
    let words = texts(query).filter(is_slip).map(|text| text.text.clone());
    distinct(words)
}

/// The texts that a query looks for.
fn texts(query: &Query) -> impl Iterator<Item = &Text> {
    let asked = query.clauses.iter().filter(|clause| !clause.negated);
    asked
        .filter_map(|clause| match &clause.test {
            Test::Text(texts) => Some(texts),
            _ => None,
        })
        .flatten()
}

/// For a query that finds nothing: its first word that nothing has, as typed, and the nearest word that
/// some project has.
pub fn nearest_spelling(
    catalogue: &Catalogue,
    index: &Index,
    query: &Query,
) -> Option<(String, Option<String>)> {
    let asked = query.clauses.iter().filter(|clause| !clause.negated);
    let missing = asked.filter(|clause| {
        let alone = Query { clauses: vec![(*clause).clone()] };
        let wanted = search_terms(&alone);
        !wanted.is_empty() && search(catalogue, index, &wanted).is_empty()
    });
    let alone = Query { clauses: vec![missing.into_iter().next()?.clone()] };
    let word = texts(&alone).next()?.text.trim().to_owned();
    let folded = fold_text(&word);
    // Of what is nearest at least two letters in three are the same.
    let count = folded.chars().count();
    let lengths = (count * 2 / 3).max(3)..=count * 3 / 2;
    let mask = letters(&folded);
    let is_near = |known: &&str| {
        let others = (letters(known) & !mask).count_ones() as usize;
        lengths.contains(&known.chars().count()) && others * 3 <= count.max(known.len())
    };
    let texts = [index.names_of_projects(catalogue), index.texts_of_projects(catalogue)];
    let words = texts.into_iter().flat_map(|text| text.split(['\n', ' ']));
    let known: HashSet<&str> = words.filter(is_near).collect();
    let mut known: Vec<&str> = known.into_iter().collect();
    known.sort_unstable();
    let meant = nearest(&folded, known).map(str::to_owned);
    Some((word, meant))
}

/// How to say that a query selects no project, and what to try.
pub fn explain_nothing(catalogue: &Catalogue, index: &Index, query: &Query) -> String {
    if catalogue.projects.is_empty() {
        return "the catalogue has no project".to_owned();
    }
    let fields = meant_fields(catalogue, query);
    if !fields.is_empty() {
        let fields = fields.join(" ");
        return format!("no project’s text matches; ask for {fields}");
    }
    match nearest_spelling(catalogue, index, query) {
        Some((word, Some(meant))) => {
            format!("no project matches: nothing has “{word}”; the nearest spelling is “{meant}”")
        }
        Some((word, None)) => format!("no project matches: nothing has “{word}”"),
        None => match elsewhere(catalogue, index, query) {
            Some(other) => format!("no project matches, but {other}"),
            None if query.clauses.len() > 1 => {
                "no project meets all of it; leave a part out".to_owned()
            }
            None => "no project meets that; ask for less".to_owned(),
        },
    }
}

/// What has the words that no project has.
fn elsewhere(catalogue: &Catalogue, index: &Index, query: &Query) -> Option<String> {
    let words = query
        .clauses
        .iter()
        .filter(|clause| !clause.negated && matches!(clause.test, Test::Text(_)));
    let words = Query { clauses: words.cloned().collect() };
    if words.is_empty() {
        return None;
    }
    let found = find(catalogue, index, &words);
    Some(match found.first()?.target {
        Target::Project(_) => return None,
        Target::Country(id) => {
            let country = &catalogue.countries[id];
            format!("country:{} asks for {}", country.code, country.in_sentence())
        }
        Target::Category(id) => {
            let category = &catalogue.categories[id];
            let value = printed(&category.id);
            format!("category:{value} asks for {}", category.name)
        }
        Target::Organisation(id) => {
            let organisation = &catalogue.organisations[id];
            let value = printed(&organisation.code);
            format!("org:{value} asks for the {}", organisation.name)
        }
        Target::Term(id) => {
            let entry = &catalogue.glossary[id];
            let expansion = entry.expansion.as_ref().map(|text| format!(", {text}"));
            format!("the glossary has {}{}", entry.term, expansion.unwrap_or_default())
        }
    })
}
