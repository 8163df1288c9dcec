//! Where the records of a dataset stand in its text, for problems that are found after the text was parsed.

use std::collections::{HashMap, HashSet};

use super::problem::{Problem, Problems};

/// The fields with records: their name in the file, what problems call such a record, and the field with its id.
const RECORDS: [(&str, &str, &str); 7] = [
    ("stages", "stage", "id"),
    ("countries", "country", "code"),
    ("organisations", "organisation", "code"),
    ("categories", "category", "id"),
    ("projects", "project", "id"),
    ("glossary", "glossary,", "term"),
    ("presets", "preset", "name"),
];

/// A record in the text: where it and its fields begin, and where it ends.
#[derive(Debug, Default)]
struct Located<'a> {
    begin: usize,
    end: usize,
    fields: Vec<(&'a str, usize)>,
    /// The fields whose value is a text, with it.
    texts: Vec<(&'a str, &'a str)>,
}

/// Adds line and column to each problem whose record is found in the text.
pub(super) fn locate(text: &str, problems: &mut Problems) {
    let names = problems.iter().flat_map(|problem| [Some(&*problem.place), record_of(problem)]);
    let sought: HashSet<String> = names.flatten().map(str::to_owned).collect();
    let records = records(text, &sought);
    let lines: Vec<usize> = text.match_indices('\n').map(|(at, _)| at + 1).collect();
    for problem in problems.iter_mut() {
        let Some(at) = place_of(text, &records, problem) else { continue };
        let line = lines.partition_point(|&begin| begin <= at);
        let begin = line.checked_sub(1).and_then(|before| lines.get(before)).copied().unwrap_or(0);
        let column = text.get(begin..at).map_or(0, |before| before.chars().count());
        (problem.line, problem.column) = (Some(line + 1), Some(column + 1));
    }
}

/// The record that a problem of a field names: `project mawi` of `project mawi, participants`.
fn record_of(problem: &Problem) -> Option<&str> {
    Some(problem.place.rsplit_once(", ")?.0)
}

/// The byte at which a problem stands: the text that its message quotes, else its field, else its record.
fn place_of(
    text: &str,
    records: &HashMap<String, Vec<Located<'_>>>,
    problem: &Problem,
) -> Option<usize> {
    let quoted = problem.message.split_once('“').and_then(|(_, rest)| rest.split_once('”'));
    let within = |begin: usize, end: usize| {
        let (word, _) = quoted?;
        Some(begin + text.get(begin..end)?.find(word)?)
    };
    if let Some(whole) = records.get(&problem.place) {
        // The one before it was right when it was read.
        let record = whole.last()?;
        return within(record.begin, record.end).or(Some(record.begin));
    }
    let (_, field) = problem.place.rsplit_once(", ").unwrap_or(("", &problem.place));
    let named = records.get(record_of(problem).unwrap_or_default())?;
    let places = named.iter().filter_map(|record| {
        let place = record.fields.iter().position(|(name, _)| *name == field)?;
        let (_, begin) = *record.fields.get(place)?;
        let end = record.fields.get(place + 1).map_or(record.end, |&(_, next)| next);
        Some((begin, within(begin, end)))
    });
    let places: Vec<_> = places.collect();
    let exact = places.iter().find_map(|&(_, exact)| exact);
    exact.or(places.first().map(|&(begin, _)| begin)).or(named.first().map(|one| one.begin))
}

/// The records of a text that are called so; the whole dataset is called by no name.
fn records<'a>(text: &'a str, sought: &HashSet<String>) -> HashMap<String, Vec<Located<'a>>> {
    let mut found: HashMap<String, Vec<Located<'_>>> = HashMap::new();
    let mut open: Vec<Located<'_>> = Vec::new();
    let (mut rest, mut word) = (text, None);
    while let Some(letter) = rest.chars().next() {
        let at = text.len() - rest.len();
        let length = token(rest);
        let token = rest.get(..length).unwrap_or(rest);
        rest = rest.get(length..).unwrap_or_default();
        match letter {
            '(' => open.push(Located { begin: at, ..Located::default() }),
            ')' => {
                let Some(record) = open.pop() else { continue };
                let record = Located { end: at, ..record };
                let field = open.last().and_then(|outer| outer.fields.last());
                let name = name_of(&record, field.map(|&(name, _)| name));
                if open.is_empty() || sought.contains(&name) {
                    found.entry(name).or_default().push(record);
                }
            }
            ':' => {
                if let (Some(word), Some(record)) = (word.take(), open.last_mut()) {
                    record.fields.push(word);
                }
            }
            '"' => {
                if let Some(record) = open.last_mut()
                    && let Some(&(field, _)) = record.fields.last()
                {
                    record.texts.push((field, token.trim_matches('"')));
                }
            }
            letter if letter.is_alphabetic() => word = Some((token, at)),
            _ => {}
        }
    }
    found
}

/// What problems call the record in a field of this name: `project mawi`.
fn name_of(record: &Located<'_>, field: Option<&str>) -> String {
    let kind = RECORDS.iter().find(|(name, _, _)| Some(*name) == field);
    let named = kind.and_then(|(_, kind, key)| {
        let (_, id) = record.texts.iter().find(|(name, _)| name == key)?;
        Some(format!("{kind} {id}"))
    });
    named.unwrap_or_default()
}

/// The length of the first token of a text: a word, a text in quotation marks, a comment, or one letter.
fn token(text: &str) -> usize {
    let first = text.chars().next().map_or(0, char::len_utf8);
    let after = |mark: &str, end: &str| {
        let inside = text.get(mark.len()..).unwrap_or_default();
        inside.find(end).map_or(text.len(), |at| mark.len() + at + end.len())
    };
    if text.starts_with("//") {
        after("//", "\n")
    } else if text.starts_with("/*") {
        after("/*", "*/")
    } else if text.starts_with("r\"") {
        after("r\"", "\"")
    } else if text.starts_with("r#\"") {
        after("r#\"", "\"#")
    } else if text.starts_with('"') {
        let mut escaped = false;
        let end = text.char_indices().skip(1).find(|&(_, letter)| {
            let ends = letter == '"' && !escaped;
            escaped = letter == '\\' && !escaped;
            ends
        });
        end.map_or(text.len(), |(at, _)| at + 1)
    } else if text.starts_with(char::is_alphabetic) {
        let is_inside = |letter: char| letter.is_alphanumeric() || letter == '_';
        text.find(|letter| !is_inside(letter)).unwrap_or(text.len())
    } else {
        first
    }
}
