//! The words that people put between and beside conditions, each with its meaning: one table for all of them.

use crate::catalogue::Catalogue;
use crate::query::search::fold::fold_text;

use super::field::Field;
use super::operators::Operator;
use super::range::RangeTest;

/// The meaning of a word or several beside conditions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    /// Joins or negates conditions.
    Operator(Operator),
    /// Names the field of the value after it.
    Field(Field),
    /// Compares the date or number after it.
    Before(Comparison),
    /// Compares the date or number before it.
    After(Comparison),
    /// Begins a range of which the ends are joined by `and` or `to`.
    Between,
    /// Joins the ends of a range.
    To,
    /// Follows a number of countries; elsewhere it says nothing.
    Countries,
    /// Says nothing about which projects are meant.
    Filler,
    /// Changes what is meant in a way that no field can say.
    Unread,
}

/// A comparison with a date or a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Comparison {
    AtLeast,
    Above,
    AtMost,
    Below,
}

impl Comparison {
    /// The comparison with this operand.
    pub(super) fn with<T>(self, operand: T) -> RangeTest<T> {
        match self {
            Self::AtLeast => RangeTest::AtLeast(operand),
            Self::Above => RangeTest::Above(operand),
            Self::AtMost => RangeTest::AtMost(operand),
            Self::Below => RangeTest::Below(operand),
        }
    }
}

use Comparison::{Above, AtLeast, AtMost, Below};
use Meaning::{After, Before, Between, Countries, Filler, To, Unread};

/// The words with one meaning, as [`Clause::plain_word`](super::query::Clause::plain_word) has them.
const PHRASES: &[(Meaning, &[&str])] = &[
    (Meaning::Operator(Operator::And), &["and", "plus", "but", "also", "as well as"]),
    (Meaning::Operator(Operator::With), &["with", "w/", "including"]),
    (Meaning::Operator(Operator::Or), &["or"]),
    (
        Meaning::Operator(Operator::Not),
        &[
            "not",
            "without",
            "w/o",
            "no",
            "except",
            "except for",
            "excluding",
            "neither",
            "not with",
            "not in",
        ],
    ),
    (Meaning::Operator(Operator::Nor), &["nor"]),
    (Meaning::Field(Field::LEAD), &["led by", "lead by", "lead", "led"]),
    (Meaning::Field(Field::LAUNCHED), &["launched"]),
    (Meaning::Field(Field::REACHED), &["reached"]),
    (Meaning::Field(Field::EXPECTED), &["expected", "due"]),
    (Before(AtLeast), &["since", "from", "at least", "no fewer than", "no less than"]),
    (Before(Above), &["after", "later than", "more than", "over"]),
    (Before(AtMost), &["until", "till", "up to", "at most", "no more than", "not more than"]),
    (Before(Below), &["before", "earlier than", "fewer than", "less than", "under"]),
    (After(AtLeast), &["or later", "or after", "and later", "or more", "onwards"]),
    (After(AtMost), &["or earlier", "or before", "and earlier", "or fewer", "or less"]),
    (Between, &["between"]),
    (To, &["to", "through"]),
    (Countries, &["countries", "country", "nations", "nation"]),
    (
        Filler,
        &[
            "all",
            "are",
            "both",
            "either",
            "has",
            "have",
            "having",
            "in",
            "involving",
            "is",
            "of",
            "that",
            "the",
            "was",
            "were",
            "what",
            "which",
        ],
    ),
    (
        Unread,
        &[
            "alone", "any", "as", "at", "by", "during", "each", "earlier", "exactly", "fewer",
            "for", "if", "later", "least", "less", "more", "most", "on", "only", "other", "per",
            "same", "than", "then", "when", "where", "who",
        ],
    ),
];

/// The most words of an entry of the table.
const MOST_WORDS: usize = 3;

/// The meaning of the longest phrase that the folded words begin with, and its number of words.
pub(super) fn longest_phrase(catalogue: &Catalogue, words: &[String]) -> Option<(Meaning, usize)> {
    let noun = &catalogue.terms.project;
    (1..=words.len().min(MOST_WORDS)).rev().find_map(|count| {
        let phrase = words.get(..count)?.join(" ");
        let mut rows = PHRASES.iter();
        let row = rows.find(|(_, phrases)| phrases.contains(&phrase.as_str()));
        let is_noun = || [&noun.singular, &noun.plural].iter().any(|one| fold_text(one) == phrase);
        let meaning = row.map(|(meaning, _)| *meaning).or_else(|| is_noun().then_some(Filler))?;
        Some((meaning, count))
    })
}
