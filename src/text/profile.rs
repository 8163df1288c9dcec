//! Where a country stands, in words: for its page and for the verb.

use crate::catalogue::Catalogue;
use crate::query::Target;
use crate::query::analysis::profile::{Profile, Rank};

use super::block::{Run, Tone, link, run};
use super::list;
use super::noun::{categories, countries};
use super::number::ordinal;

impl Rank {
    /// "1st of 34 countries", "3rd of 34 countries, with Betaland".
    pub fn in_words(&self, catalogue: &Catalogue) -> String {
        self.runs(catalogue).into_iter().map(|run| run.text).collect()
    }

    /// The words with a link to each country of the same place; of more than three only their number is given.
    pub(crate) fn runs(&self, catalogue: &Catalogue) -> Vec<Run> {
        const FEW: usize = 3;
        let others = self.with.len();
        let place = format!("{} of {}", ordinal(self.place), countries(self.of));
        let mut runs = vec![run(Tone::Plain, place)];
        if others > FEW {
            runs.push(run(Tone::Plain, format!(", with {others} others")));
            return runs;
        }
        for (place, &id) in self.with.iter().enumerate() {
            let before = if place == 0 { ", with " } else { list::between(place, others) };
            let name = catalogue.countries[id].in_sentence();
            runs.extend([run(Tone::Plain, before), link(Tone::Name, name, Target::Country(id))]);
        }
        runs
    }
}

impl Profile {
    /// "In 7 of 8 categories"; nothing where no category has selected projects.
    pub(crate) fn breadth_in_words(&self) -> Option<String> {
        let (present, all) = self.breadth();
        (all > 0).then(|| format!("In {present} of {}", categories(all)))
    }
}
