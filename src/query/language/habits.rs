//! Habits from search engines and spreadsheets that the query language refuses with a remedy: comma lists and groups in
//! parentheses.

use crate::catalogue::Catalogue;
use crate::query::search::fold::fold_text;

use super::print::{quoted_value, written};
use super::query::QueryError;
use super::syntax::RawClause;
use super::value::ValueKind;

/// Refuses values in a list with commas, and shows how to ask for all or for either of them.
/// The error gives the column of the list, and the spellings.
pub(super) fn refuse_commas(
    clauses: &[RawClause],
    catalogue: &Catalogue,
) -> Result<(), QueryError> {
    for (place, raw) in clauses.iter().enumerate() {
        let Some(field) = raw.field else { continue };
        let Some((_, list)) = raw.alternatives.iter().find(|(_, value)| {
            !value.quoted
                && value.text.contains(',')
                && !has_comma(catalogue, field.kind, &value.text)
        }) else {
            continue;
        };
        let mut list = list.text.clone();
        let mut after = place + 1;
        for word in clauses.iter().skip(place + 1).map_while(RawClause::first_word) {
            if !list.ends_with(',') {
                break;
            }
            list.push_str(word.0);
            after += 1;
        }
        let whole = |list: &str| {
            let before = written(clauses.iter().take(place));
            format!("{before} {list} {}", written(clauses.iter().skip(after)))
        };
        let values: Vec<_> = list.split(',').filter(|value| !value.trim().is_empty()).collect();
        let values: Vec<_> = values.iter().map(|value| quoted_value(value.trim())).collect();
        let sign = if raw.negated { "-" } else { "" };
        let either = format!("{sign}{}:{}", field.name, values.join("|"));
        let mut remedies = vec![whole(&either)];
        let message = if values.len() < 2 {
            format!("take the comma away: {either}")
        } else if raw.negated || field.is_exclusive {
            format!("a list has bars instead of commas: {either}")
        } else {
            let each = values.iter().map(|value| format!("{}:{value}", field.name));
            let all = each.collect::<Vec<_>>().join(" ");
            remedies.insert(0, whole(&all));
            format!("a comma could mean both or either; write {all} for both, {either} for either")
        };
        return Err(QueryError { remedies, ..QueryError::new(raw.column(), message) });
    }
    Ok(())
}

/// Whether a value has a name with a comma in it that begins so.
fn has_comma(catalogue: &Catalogue, kind: ValueKind, text: &str) -> bool {
    let folded = fold_text(text);
    let names = kind.names(catalogue);
    names.iter().any(|(_, name)| name.contains(',') && fold_text(name).starts_with(&folded))
}

/// Refuses parentheses around conditions that are more than words side by side. Others are punctuation.
/// The error gives the column of the first such word, and what to write instead.
pub(super) fn refuse_groups(clauses: &[RawClause]) -> Result<(), QueryError> {
    for (place, raw) in clauses.iter().enumerate() {
        for (alternative, (at, value)) in raw.alternatives.iter().enumerate() {
            let text = value.text.as_str();
            if value.quoted || !text.starts_with('(') || is_closed(text) {
                continue;
            }
            let inside =
                conditions_to_the_end(clauses.get(place..).unwrap_or_default(), alternative);
            if inside.is_some_and(is_more_than_words) || text.contains(':') {
                let message = "leave the parentheses out: all conditions must hold, and “|” joins words or values of \
                               which any will do, as in one|other";
                let remedies = vec![without_parentheses(clauses)];
                return Err(QueryError { remedies, ..QueryError::new(at + 1, message) });
            }
        }
    }
    Ok(())
}

/// The clauses as text, without the parentheses around words and values.
fn without_parentheses(clauses: &[RawClause]) -> String {
    let mut clauses = clauses.to_vec();
    let texts = clauses.iter_mut().flat_map(|raw| &mut raw.alternatives);
    for (_, value) in texts.filter(|(_, value)| !value.quoted) {
        value.text = value.text.replace(['(', ')'], "");
    }
    written(&clauses)
}

/// Whether a text has as many closing parentheses as opening ones, or more.
fn is_closed(text: &str) -> bool {
    text.matches('(').count() <= text.matches(')').count()
}

/// The conditions up to the first word that ends with a parenthesis, which is not before the given alternative.
fn conditions_to_the_end(clauses: &[RawClause], alternative: usize) -> Option<&[RawClause]> {
    let ends = |(place, raw): &(usize, &RawClause)| {
        let first = if *place == 0 { alternative } else { 0 };
        let mut texts = raw.alternatives.iter().skip(first);
        texts.any(|(_, value)| !value.quoted && value.text.ends_with(')'))
    };
    let (last, _) = clauses.iter().enumerate().find(ends)?;
    clauses.get(..=last)
}

/// Whether conditions have a field, a sign, a bar or an operator.
fn is_more_than_words(clauses: &[RawClause]) -> bool {
    clauses.iter().any(|raw| {
        let word = raw.first_word().map(|(word, _)| word.to_lowercase());
        let is_operator = word.is_some_and(|word| ["and", "or", "not"].contains(&word.as_str()));
        raw.field.is_some() || raw.negated || raw.alternatives.len() > 1 || is_operator
    })
}
