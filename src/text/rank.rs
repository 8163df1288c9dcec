//! The rank of a country as text.

use crate::catalogue::Catalogue;
use crate::query::Target;
use crate::query::analysis::profile::CountryRank;

use super::block::{Run, Tone, link, run};
use super::list;
use super::noun::countries;
use super::number::ordinal;

/// "1st of 34 countries", "joint 3rd of 34, with Betaland".
pub fn in_words(catalogue: &Catalogue, rank: &CountryRank) -> String {
    runs(catalogue, rank).into_iter().map(|run| run.text).collect()
}

/// The rank as text, with a link to each country that shares it, or only their number if there are more than three.
pub(crate) fn runs(catalogue: &Catalogue, rank: &CountryRank) -> Vec<Run> {
    const FEW: usize = 3;
    let others = rank.with.len();
    let place = ordinal(rank.place);
    let place = match others {
        0 => format!("{place} of {}", countries(rank.of)),
        _ => format!("joint {place} of {}", rank.of),
    };
    let mut runs = vec![run(Tone::Plain, place)];
    if others > FEW {
        runs.push(run(Tone::Plain, format!(", with {others} others")));
        return runs;
    }
    for (place, &id) in rank.with.iter().enumerate() {
        let before = if place == 0 { ", with " } else { list::between(place, others) };
        let name = catalogue.countries[id].in_sentence();
        runs.extend([run(Tone::Plain, before), link(Tone::Name, name, Target::Country(id))]);
    }
    runs
}
