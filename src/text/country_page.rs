//! The page of a country, as text that can be wrapped to any width.

use crate::catalogue::{Catalogue, Project, Role, Standing};
use crate::query::analysis::profile::{Launch, Participation, Partner, Presence, Profile};
use crate::query::{
    CountryMention, Facet, Index, Mark, Query, Selection, Target, country_mentions,
    country_mentions_query, language,
};

use super::bar::bar;
use super::block::{Block, Tone, link, run};
use super::list;
use super::noun::{categories, counted, countries, noun};
use super::number::{self, percent};
use super::page::{Highlights, Page, and_more, name_tone, semicolon, separated};
use super::width::width;
use super::{rank, stage};

/// The heading of the projects whose text names a country that they do not list.
pub(crate) const MENTIONED: &str = "Named in the text, but not listed";
/// The most projects of one launch date, or that name the country in their text, that are all listed.
pub(crate) const MOST_OF_A_LAUNCH: usize = 4;
/// The countries with the most shared projects that stand at the top.
const TOP_PARTNERS: usize = 5;
/// The most of them if the last ones tie.
const MOST_WITH_A_TIE: usize = 7;
/// The least columns for partners and categories side by side.
const DASHBOARD: usize = 38;
/// The least columns for projects and all partners side by side.
const WIDE: usize = 100;
/// The most projects of a category that are dots; more are a bar.
const MOST_DOTS: usize = 6;
/// The most projects of a category that are all listed.
pub(crate) const MOST_OF_A_CATEGORY: usize = 12;

/// The page of a country: its profile among the projects that a query selects.
pub(crate) fn country(
    catalogue: &Catalogue,
    index: &Index,
    query: &Query,
    selection: &Selection,
    profile: &Profile,
) -> Vec<Block> {
    let mut page = Page::new(catalogue, Highlights::default());
    let selected = selection.projects.len();
    page.name(profile);
    if selected == 0 && !catalogue.projects.is_empty() {
        page.line(vec![run(Tone::Plain, "The filter leaves nothing to tell.")]);
        page.source();
        return page.blocks;
    }
    page.standing(selected, profile, query);
    page.dashboard(profile);
    page.blocks.push(Block::default());
    page.launches(profile, query);
    let projects = |page: &mut Page<'_>| {
        for presence in &profile.categories {
            page.presence(profile, presence, query);
        }
        page.stages();
    };
    let mentions = country_mentions(catalogue, index, selection, profile.country);
    let others = |page: &mut Page<'_>| {
        page.named_in(profile, &mentions, query);
        page.partners(&profile.partners);
    };
    page.columns(WIDE, projects, others);
    page.source();
    page.blocks
}

impl Page<'_> {
    /// ```text
    /// Alphaland · AAA · member
    /// ```
    fn name(&mut self, profile: &Profile) {
        let country = &self.catalogue.countries[profile.country];
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
    /// ```
    fn standing(&mut self, selected: usize, profile: &Profile, query: &Query) {
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
            runs.extend(rank::runs(self.catalogue, &profile.rank, query));
        }
        self.line(runs);
    }

    /// The partners of the most shared projects, and beside them the categories, a dot for each selected project.
    ///
    /// ```text
    /// Works most with          In 2 of 2 categories
    /// Betaland  18 ██████████  ●●● Air
    /// Gammaland 12 ██████▋     ●·  Sea
    /// and 9 countries, 3 each
    /// ```
    fn dashboard(&mut self, profile: &Profile) {
        let Profile { categories, partners, .. } = profile;
        let (partners, tied) = top_partners(partners);
        let works_with = |page: &mut Page<'_>| {
            page.heading("Works most with");
            let names =
                partners.iter().map(|one| width(&page.catalogue.countries[one.country].name));
            let name = names.max().unwrap_or(0);
            let whole = partners.first().map_or(0, |first| first.shared);
            let digits = whole.to_string().len();
            for &Partner { country, shared: part, .. } in partners {
                let target = Target::Country(country);
                let country = &page.catalogue.countries[country];
                let name_run = link(name_tone(country.standing), &country.name, target);
                let count = run(Tone::Plain, format!(" {part:>digits$} "));
                page.row(name, vec![name_run, count, run(Tone::Bar { part, whole }, "")]);
            }
            if let Some(Partner { shared, .. }) = tied.first() {
                let and = if partners.is_empty() { "" } else { "and " };
                let tie = format!("{and}{}, {shared} each", countries(tied.len()));
                page.line(vec![run(Tone::Faint, tie)]);
            }
        };
        let by_category = |page: &mut Page<'_>| {
            page.heading(&breadth(profile).unwrap_or_default());
            let size = |presence: &Presence| presence.projects.len() + presence.absent.len();
            let most = categories.iter().map(size).max().unwrap_or(0);
            let columns = most.min(MOST_DOTS);
            for presence in categories {
                let (part, all) = (presence.projects.len(), size(presence));
                let shapes = if most > MOST_DOTS {
                    bar(part, all, columns)
                } else {
                    format!("{}{}", "●".repeat(part), "·".repeat(all - part))
                };
                let gap = " ".repeat(columns.saturating_sub(width(&shapes)) + 1);
                let tone = Tone::Category(presence.category);
                let name = &page.catalogue.categories[presence.category].name;
                let name = link(Tone::Name, name, Target::Category(presence.category));
                page.row(usize::MAX, vec![run(tone, shapes + &gap), name]);
            }
        };
        if partners.is_empty() && tied.is_empty() {
            return by_category(self);
        }
        self.columns(DASHBOARD, works_with, by_category);
    }

    /// ```text
    /// First launch 2014: FST; SND; THD and 4 more: country:AAA launched:2014
    /// ```
    fn launches(&mut self, profile: &Profile, query: &Query) {
        let (first, latest) = (profile.first.as_ref(), profile.latest.as_ref());
        let launches = if first.map(|one| one.date) == latest.map(|one| one.date) {
            [("Launched", first), ("", None)]
        } else {
            [("First launch", first), ("Latest launch", latest)]
        };
        for (name, launch) in launches {
            let Some(launch) = launch else { continue };
            let Launch { date, projects } = launch;
            let launch_query = || self.printed(&profile.launch_query(query, launch));
            let mut runs = vec![run(Tone::Faint, format!("{name} {}: ", date.in_words()))];
            runs.extend(self.few_links(projects, MOST_OF_A_LAUNCH, launch_query));
            self.line(runs);
        }
    }

    /// ```text
    /// Air · 2 of 3
    /// ◔ FST; ◕ SND (lead)
    /// not listed in THD
    /// ```
    fn presence(&mut self, profile: &Profile, presence: &Presence, query: &Query) {
        let Presence { category, projects, absent } = presence;
        let catalogue = self.catalogue;
        self.blocks.push(Block::default());
        let name = &self.catalogue.categories[*category].name;
        let all = projects.len() + absent.len();
        self.line(vec![
            link(Tone::Category(*category), name, Target::Category(*category)),
            run(Tone::Faint, format!(" · {}\u{a0}of\u{a0}{all}", projects.len())),
        ]);
        let category_facet = Facet::category(*category);
        let of_category =
            |query: Query| language::print(&query.narrowed(category_facet, Mark::With), catalogue);
        let tone = name_tone(self.catalogue.countries[profile.country].standing);
        let (first, others) = list::first(projects, MOST_OF_A_CATEGORY);
        let names = first.iter().map(|&Participation { project, role }| {
            let Project { stage, .. } = self.catalogue.projects[project];
            let shape = stage.map(|id| {
                let tone = Tone::Stage(stage::quarters(self.catalogue, id));
                run(tone, format!("{}\u{a0}", stage::shape(self.catalogue, stage)))
            });
            let name = self.catalogue.projects[project].in_sentence();
            let name = link(tone, name, Target::Project(project));
            let lead = (role == Role::Lead).then(|| run(Tone::Strong, " (lead)"));
            shape.into_iter().chain([name]).chain(lead).collect()
        });
        let mut runs = separated(names, &semicolon());
        runs.extend(and_more(others, || of_category(profile.query(query))));
        if !runs.is_empty() {
            self.line(runs);
        }
        if !absent.is_empty() {
            let (first, others) = list::first(absent, MOST_OF_A_CATEGORY);
            let mut runs = vec![run(Tone::Faint, "not listed in ")];
            runs.extend(self.links(first, Tone::Faint, &semicolon()));
            runs.extend(and_more(others, || of_category(profile.absent_query(query))));
            self.line(runs);
        }
    }

    /// ```text
    /// Named in the text, but not listed
    /// FST: The centre, which is led by Alphaland, supports the project.
    /// ```
    fn named_in(&mut self, profile: &Profile, all: &[CountryMention<'_>], query: &Query) {
        if all.is_empty() {
            return;
        }
        self.heading(MENTIONED);
        let (named, others) = list::first(all, MOST_OF_A_LAUNCH);
        for &CountryMention { project, sentence } in named {
            let name = self.catalogue.projects[project].in_sentence();
            let name = link(Tone::Name, name, Target::Project(project));
            self.line(vec![name, run(Tone::Plain, format!(": {sentence}"))]);
        }
        let query =
            || self.printed(&country_mentions_query(self.catalogue, profile.country, query));
        let more = and_more(others, query);
        self.blocks.extend(more.map(|more| Block { runs: vec![more], ..Block::default() }));
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
        let numbers = |&Partner { shared, either, lift, .. }: &Partner| {
            [shared.to_string(), percent(shared, either), number::short_lift(lift)]
        };
        let heading = ["shared", "Jaccard", "lift"].map(str::to_owned);
        let rows: Vec<[String; 3]> = partners.iter().map(numbers).collect();
        let widest = |column: fn(&[String; 3]) -> &String| {
            rows.iter().chain([&heading]).map(column).map(String::len).max().unwrap_or(0)
        };
        let (one, three) = (widest(|row| &row[0]), widest(|row| &row[2]));
        let line = |[shared, jaccard, lift]: &[String; 3]| {
            format!("{shared:>one$}  {jaccard:>7}  {lift:>three$}")
        };
        self.line(vec![run(Tone::Faint, line(&heading))]);
        let indent = u16::try_from(one + three + 13).unwrap_or(u16::MAX);
        for (partner, row) in partners.iter().zip(&rows) {
            let country = &self.catalogue.countries[partner.country];
            let target = Target::Country(partner.country);
            let name = link(name_tone(country.standing), &country.name, target);
            self.item(run(Tone::Plain, format!("{}  ", line(row))), indent, vec![name]);
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
            let shape = stage::shape(self.catalogue, Some(id));
            vec![run(Tone::Faint, format!("{shape}\u{a0}{}", stage.name))]
        });
        // A gap that no line begins or ends with.
        let runs = separated(stages, &run(Tone::Faint, "\u{a0} "));
        if !runs.is_empty() {
            self.blocks.push(Block::default());
            self.line(runs);
        }
    }
}

/// The partners of the most shared projects, about five, and those that tie there: all of a long tie are counted together,
/// for the alphabet is no reason to name five of them.
fn top_partners(partners: &[Partner]) -> (&[Partner], &[Partner]) {
    let shared = |place: usize| partners.get(place).map(|one| one.shared);
    let least = shared(TOP_PARTNERS);
    if least.is_none() || least != shared(TOP_PARTNERS - 1) {
        return (partners.get(..TOP_PARTNERS).unwrap_or(partners), &[]);
    }
    let start = partners.partition_point(|one| Some(one.shared) > least);
    let end = partners.partition_point(|one| Some(one.shared) >= least);
    if end <= MOST_WITH_A_TIE {
        return (partners.get(..end).unwrap_or(partners), &[]);
    }
    (partners.get(..start).unwrap_or_default(), partners.get(start..end).unwrap_or_default())
}

/// "In 7 of 8 categories"; none if no category has selected projects.
pub(crate) fn breadth(profile: &Profile) -> Option<String> {
    let (present, all) = profile.breadth();
    (all > 0).then(|| format!("In {present} of {}", categories(all)))
}
