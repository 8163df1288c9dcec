//! The page of a country, as text that can be wrapped to any width.

use std::iter;

use crate::catalogue::{Catalogue, CountryId, Role, Standing};
use crate::query::Target;
use crate::query::analysis::profile::{Launch, Participation, Partner, Presence, Profile};

use super::block::{Block, Run, Tone, link, run};
use super::noun::{categories, counted, countries, noun};
use super::number::{self, percent};
use super::page::{Highlights, Page, name_tone, separated};
use super::{rank, stage};

/// The columns for the numbers of a partner.
const NUMBERS: u16 = 23;

/// The page of a country: its profile among `selected` projects.
pub(crate) fn country(catalogue: &Catalogue, selected: usize, profile: &Profile) -> Vec<Block> {
    let mut page = Page::new(catalogue, Highlights::default());
    page.name(profile.country);
    if selected == 0 && !catalogue.projects.is_empty() {
        page.line(vec![run(Tone::Plain, "The filter leaves nothing to tell: F shows everything.")]);
        page.source();
        return page.blocks;
    }
    page.standing(selected, profile);
    page.launches(profile);
    for presence in &profile.categories {
        page.presence(profile.country, presence);
    }
    page.partners(&profile.partners);
    page.stages();
    page.source();
    page.blocks
}

impl Page<'_> {
    /// ```text
    /// Alphaland · AAA · member
    /// ```
    fn name(&mut self, id: CountryId) {
        let country = &self.catalogue.countries[id];
        let standing = self.catalogue.terms.standing(country.standing);
        let tone = match country.standing {
            Standing::Member => Tone::Plain,
            Standing::Partner => Tone::Partner,
        };
        self.line(vec![
            run(Tone::Strong, &country.name),
            run(Tone::Faint, format!(" · {} · ", country.code)),
            run(tone, &standing.singular),
        ]);
    }

    /// ```text
    /// In 20 of 29 projects: joint 3rd of 34, with Betaland
    /// In 7 of 8 categories
    /// ```
    fn standing(&mut self, selected: usize, profile: &Profile) {
        let projects = &self.catalogue.terms.project;
        let count = profile.count;
        let which = if selected < self.catalogue.projects.len() {
            format!("the {selected} filtered {}", noun(selected, projects))
        } else {
            counted(selected, projects)
        };
        let mut runs = vec![run(Tone::Strong, format!("In {count} of {which}"))];
        // To be in nothing is no rank.
        if count > 0 {
            runs.push(run(Tone::Plain, ": "));
            runs.extend(rank::runs(self.catalogue, &profile.rank));
        }
        self.line(runs);
        if let Some(breadth) = breadth(profile) {
            self.line(vec![run(Tone::Plain, breadth)]);
        }
    }

    fn launches(&mut self, profile: &Profile) {
        for (name, launch) in [("First launch", &profile.first), ("Latest launch", &profile.latest)]
        {
            let Some(Launch { date, projects }) = launch else { continue };
            let mut runs = vec![run(Tone::Faint, format!("{name} {}: ", date.in_words()))];
            runs.extend(self.links(projects, Tone::Name, &semicolon()));
            self.line(runs);
        }
    }

    /// ```text
    /// Air · 2 of 3
    /// ◔ FST; ◕ SND (lead)
    /// absent from THD
    /// ```
    fn presence(&mut self, country: CountryId, presence: &Presence) {
        let Presence { category, projects, absent } = presence;
        self.blocks.push(Block::default());
        let name = &self.catalogue.categories[*category].name;
        let all = projects.len() + absent.len();
        self.line(vec![
            link(Tone::Heading, name, Target::Category(*category)),
            run(Tone::Faint, format!(" · {} of {all}", projects.len())),
        ]);
        let tone = name_tone(self.catalogue.countries[country].standing);
        let names = projects.iter().map(|&Participation { project, stage, role }| {
            let shape = stage::shape(self.catalogue, stage);
            let name = self.catalogue.projects[project].in_sentence();
            let name = link(tone, format!("{shape}\u{a0}{name}"), Target::Project(project));
            let lead = (role == Role::Lead).then(|| run(Tone::Strong, " (lead)"));
            iter::once(name).chain(lead).collect()
        });
        let runs = separated(names, &semicolon());
        if !runs.is_empty() {
            self.line(runs);
        }
        if !absent.is_empty() {
            let mut runs = vec![run(Tone::Faint, "absent from ")];
            runs.extend(self.links(absent, Tone::Faint, &semicolon()));
            self.line(runs);
        }
    }

    /// ```text
    /// Works with 33 countries
    /// shared  Jaccard  lift
    ///     18      75%   1.2  Betaland
    /// ```
    fn partners(&mut self, partners: &[Partner]) {
        if partners.is_empty() {
            return;
        }
        self.heading(&format!("Works with {}", countries(partners.len())));
        self.line(vec![run(Tone::Faint, "shared  Jaccard  lift")]);
        for &Partner { country, shared, either, jaccard: _, lift } in partners {
            let numbers = format!(
                "{shared:>6}  {:>7}  {:>4}  ",
                percent(shared, either),
                number::short_lift(lift)
            );
            let row = &self.catalogue.countries[country];
            let name = link(name_tone(row.standing), &row.name, Target::Country(country));
            self.item(run(Tone::Plain, numbers), NUMBERS, vec![name]);
        }
        let projects = &self.catalogue.terms.project.plural;
        self.line(vec![run(
            Tone::Faint,
            format!(
                "Jaccard index: shared {projects} as a share of those of either. Lift: shared × N ÷ \
                 (a × b), of N {projects}, a and b of which each country is in; 1.0 is chance."
            ),
        )]);
    }

    /// The legend of the shapes of stages.
    fn stages(&mut self) {
        let stages = self.catalogue.stages.iter().map(|(id, stage)| {
            let shape = stage::shape(self.catalogue, id);
            vec![run(Tone::Faint, format!("{shape}\u{a0}{}", stage.name))]
        });
        let runs = separated(stages, &run(Tone::Faint, " · "));
        if !runs.is_empty() {
            self.blocks.push(Block::default());
            self.line(runs);
        }
    }
}

/// The separator of projects, whose names may have commas.
fn semicolon() -> Run {
    run(Tone::Faint, "; ")
}

/// "In 7 of 8 categories"; none if no category has selected projects.
pub(crate) fn breadth(profile: &Profile) -> Option<String> {
    let (present, all) = profile.breadth();
    (all > 0).then(|| format!("In {present} of {}", categories(all)))
}
