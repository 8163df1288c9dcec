//! The rank of a country as text.

use crate::catalogue::Catalogue;
use crate::query::analysis::profile::CountryRank;
use crate::query::{Query, Target, language};

use super::block::{Run, Tone, link, run};
use super::command::Command;
use super::list;
use super::noun::countries;
use super::number::ordinal;
use super::page::and_more;

/// The most countries of a rank that are all named.
const MOST_OF_A_RANK: usize = 4;

/// "1st of 34 countries", "joint 3rd of 34, with Betaland". The query is that of the ranking.
pub fn in_words(catalogue: &Catalogue, rank: &CountryRank, query: &Query) -> String {
    runs(catalogue, rank, query).into_iter().map(|run| run.text).collect()
}

/// The rank as text, with a link to each country that shares it; of many, to three, with the command that lists all.
pub(crate) fn runs(catalogue: &Catalogue, rank: &CountryRank, query: &Query) -> Vec<Run> {
    let (named, others) = list::first(&rank.with, MOST_OF_A_RANK);
    let place = ordinal(rank.place);
    let place = match rank.with.len() {
        0 => format!("{place} of {}", countries(rank.of)),
        _ => format!("joint {place} of {}", rank.of),
    };
    let mut runs = vec![run(Tone::Plain, place)];
    for (place, &id) in named.iter().enumerate() {
        let before = if place == 0 { ", with " } else { list::between(place, rank.with.len()) };
        let name = catalogue.countries[id].in_sentence();
        runs.extend([run(Tone::Plain, before), link(Tone::Name, name, Target::Country(id))]);
    }
    runs.extend(and_more(others, || {
        let command = Command::new(None).with("countries").with("--in");
        let command = command.with(rank.count.to_string());
        command.with_query(&language::print(query, catalogue)).to_string()
    }));
    runs
}
