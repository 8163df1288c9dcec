//! Everything there is to say about one country, as text that can be wrapped to any width.

use crate::catalogue::{Catalogue, CountryId, ProjectId, Role, Standing};
use crate::query::Target;
use crate::query::analysis::profile::{Launch, Participation, Partner, Presence, Profile, Rank};

use super::block::{Block, Run, Tone, link, run};
use super::noun::countries;
use super::number;
use super::number::percent;
use super::project_page::{Page, stage_shape};

/// What the numbers of partners mean.
const MEANING: &str = "Jaccard index: shared projects as a share of those of either. Lift: shared × N ÷ \
                       (a × b), of N projects, a and b of which each country is in; 1.0 is chance.";
/// Columns of a partner's numbers.
const NUMBERS: u16 = 23;

/// The whole account of one country within `selected` projects.
pub(crate) fn account(catalogue: &Catalogue, selected: usize, profile: &Profile) -> Vec<Block> {
    let mut page = Page { catalogue, sought: &[], words: &[], blocks: Vec::new() };
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
        let terms = &self.catalogue.terms;
        let (tone, standing) = match country.standing {
            Standing::Member => (Tone::Plain, &terms.member.singular),
            Standing::Partner => (Tone::Partner, &terms.partner.singular),
        };
        self.line(vec![
            run(Tone::Strong, &country.name),
            run(Tone::Faint, format!(" · {} · ", country.code)),
            run(tone, standing),
        ]);
    }

    /// ```text
    /// In 20 of 29 projects: 3rd, with Betaland, of 34 countries
    /// In 7 of 8 categories
    /// ```
    fn standing(&mut self, selected: usize, profile: &Profile) {
        let projects = &self.catalogue.terms.project;
        let noun = if selected == 1 { &projects.singular } else { &projects.plural };
        let count = profile.count;
        let which = if selected < self.catalogue.projects.len() {
            format!("the {selected} filtered {noun}")
        } else {
            format!("{selected} {noun}")
        };
        let mut runs =
            vec![run(Tone::Strong, format!("In {count} of {which}")), run(Tone::Plain, ": ")];
        self.rank(&profile.rank, &mut runs);
        self.line(runs);
        let (present, all) = profile.breadth();
        if all > 0 {
            let noun = if all == 1 { "category" } else { "categories" };
            self.line(vec![run(Tone::Plain, format!("In {present} of {all} {noun}"))]);
        }
    }

    fn rank(&self, rank: &Rank, runs: &mut Vec<Run>) {
        const FEW: usize = 3;
        runs.push(run(Tone::Plain, rank.ordinal()));
        if rank.with.len() > FEW {
            runs.push(run(Tone::Plain, format!(", with {} others", rank.with.len())));
        } else {
            for (place, &id) in rank.with.iter().enumerate() {
                let before = match place {
                    0 => ", with ",
                    _ if place + 1 == rank.with.len() => " and ",
                    _ => ", ",
                };
                runs.push(run(Tone::Plain, before));
                runs.push(link(
                    Tone::Name,
                    self.catalogue.countries[id].in_sentence(),
                    Target::Country(id),
                ));
            }
        }
        let comma = if rank.with.is_empty() { "" } else { "," };
        runs.push(run(Tone::Plain, format!("{comma} of {}", countries(rank.of))));
    }

    fn launches(&mut self, profile: &Profile) {
        for (name, launch) in [("First launch", &profile.first), ("Latest launch", &profile.latest)]
        {
            let Some(Launch { date, projects }) = launch else { continue };
            let mut runs = vec![run(Tone::Faint, format!("{name} {}: ", date.in_words()))];
            self.projects(projects, Tone::Name, &mut runs);
            self.line(runs);
        }
    }

    /// Names that can be entered, with semicolons between them: names may have commas.
    fn projects(&self, projects: &[ProjectId], tone: Tone, runs: &mut Vec<Run>) {
        for (place, &id) in projects.iter().enumerate() {
            if place > 0 {
                runs.push(run(Tone::Faint, "; "));
            }
            runs.push(link(tone, self.catalogue.projects[id].in_sentence(), Target::Project(id)));
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
        let mut runs = Vec::new();
        for &Participation { project, stage, role } in projects {
            if !runs.is_empty() {
                runs.push(run(Tone::Faint, "; "));
            }
            let shape = stage_shape(self.catalogue, stage);
            let name = self.catalogue.projects[project].in_sentence();
            let tone = match self.catalogue.countries[country].standing {
                Standing::Member => Tone::Name,
                Standing::Partner => Tone::Partner,
            };
            runs.push(link(tone, format!("{shape}\u{a0}{name}"), Target::Project(project)));
            match role {
                Role::Lead => runs.push(run(Tone::Strong, " (lead)")),
                Role::Member | Role::Partner => {}
            }
        }
        if !runs.is_empty() {
            self.line(runs);
        }
        if !absent.is_empty() {
            let mut runs = vec![run(Tone::Faint, "absent from ")];
            self.projects(absent, Tone::Faint, &mut runs);
            self.line(runs);
        }
    }

    /// ```text
    /// Works with 33 countries
    /// shared  Jaccard  lift
    ///     18     75 %   1.2  Betaland
    /// ```
    fn partners(&mut self, partners: &[Partner]) {
        if partners.is_empty() {
            return;
        }
        self.heading(&format!("Works with {}", countries(partners.len())));
        self.line(vec![run(Tone::Faint, "shared  Jaccard  lift")]);
        for &Partner { country, shared, either, jaccard: _, lift } in partners {
            let numbers =
                format!("{shared:>6}  {:>7}  {:>4}  ", percent(shared, either), number::lift(lift));
            let row = &self.catalogue.countries[country];
            let tone = match row.standing {
                Standing::Member => Tone::Name,
                Standing::Partner => Tone::Partner,
            };
            let name = link(tone, &row.name, Target::Country(country));
            self.item(run(Tone::Plain, numbers), NUMBERS, vec![name]);
        }
        self.line(vec![run(Tone::Faint, MEANING)]);
    }

    /// What the shapes mean.
    fn stages(&mut self) {
        let mut runs = Vec::new();
        for (id, stage) in self.catalogue.stages.iter() {
            let gap = if runs.is_empty() { "" } else { " · " };
            let shape = stage_shape(self.catalogue, id);
            runs.push(run(Tone::Faint, format!("{gap}{shape}\u{a0}{}", stage.name)));
        }
        if !runs.is_empty() {
            self.blocks.push(Block::default());
            self.line(runs);
        }
    }
}
