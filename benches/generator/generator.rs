//! Invented catalogues of any size, the same at every run.
//!
//! Terms, stages, organisations and the first countries are those of the built-in catalogue; further countries,
//! categories and projects are invented.

#![allow(dead_code, reason = "each bench uses its own part")]
#![allow(clippy::expect_used, reason = "without a catalogue there is nothing to measure")]

mod random;
mod words;

use std::collections::{HashMap, HashSet};

use hvp::catalogue::{
    Catalogue, CategoryRecord, Codes, CountryRecord, Document, MilestoneKind, MilestoneRecord,
    Origin, ProjectRecord, Standing, load, validate,
};
use ron::extensions::Extensions;
use ron::ser::PrettyConfig;

use random::Random;
use words::{
    COUNTRY_BEGINNINGS, COUNTRY_ENDS, DEEDS, ENDS, EXPECTED, FORMS, MORE, NOTES, OBJECTS,
    QUALITIES, REACHED, SCOPES, SETTINGS, STATES, SUBJECTS,
};

/// The number of countries of the built-in catalogue, and by default of an invented one.
pub(crate) const COUNTRIES: usize = 34;

/// The most countries of an invented catalogue.
pub(crate) const MOST_COUNTRIES: usize = 250;

/// The fewest and the most participants of a project.
const PARTICIPANTS: (usize, usize) = (3, 30);

/// The built-in catalogue.
pub(crate) fn built_in() -> Catalogue {
    load(&Origin::BuiltIn).expect("the built-in catalogue is valid").catalogue
}

/// A validated catalogue with this number of projects.
pub(crate) fn catalogue(projects: usize) -> Catalogue {
    let checked = validate(document(projects, COUNTRIES));
    checked.expect("an invented catalogue is valid").0
}

/// A dataset with this number of projects and countries.
pub(crate) fn document(projects: usize, countries: usize) -> Document {
    let mut document = built_in().to_document(|_| false);
    document.title = format!("Invented catalogue of {projects} projects");
    document.publisher = String::from("nobody");
    document.source = String::new();
    document.summary = String::from("Nothing here is real but the countries.");
    document.highlights.clear();
    document.sections.clear();
    document.presets.clear();
    document.countries = invent_countries(&document.countries, countries.min(MOST_COUNTRIES));
    document.categories = invent_categories(projects.isqrt().max(8));
    let mut inventor = Inventor {
        random: Random::new(29),
        names: HashSet::with_capacity(projects),
        slugs: HashMap::new(),
        codes: document.countries.iter().map(|country| country.code.clone()).collect(),
        organisations: document.organisations.iter().map(|one| one.code.clone()).collect(),
        stages: document.stages.iter().map(|stage| stage.id.clone()).collect(),
    };
    for _ in 0..projects {
        let project = inventor.project();
        // The smaller of two random numbers makes some categories larger than others.
        let categories = document.categories.len();
        let category = inventor.random.below(categories).min(inventor.random.below(categories));
        if let Some(category) = document.categories.get_mut(category) {
            category.projects.push(project);
        }
    }
    document
}

/// A dataset as RON: a field on each line, short lists on one line.
pub(crate) fn ron(document: &Document) -> String {
    let pretty = PrettyConfig::new().extensions(Extensions::IMPLICIT_SOME).depth_limit(5);
    let mut text =
        ron::ser::to_string_pretty(document, pretty).expect("a document can be written as RON");
    text.push('\n');
    text
}

/// The known countries, then invented ones with codes that ISO 3166-1 reserves for users.
fn invent_countries(known: &[CountryRecord], count: usize) -> Vec<CountryRecord> {
    let names = COUNTRY_ENDS.iter().flat_map(|end| {
        COUNTRY_BEGINNINGS.iter().map(move |beginning| format!("{beginning}{end}"))
    });
    let codes = ('A'..='Z').flat_map(|second| ('A'..='Z').map(move |third| (second, third)));
    let invented = names.zip(codes).map(|(name, (second, third))| CountryRecord {
        code: format!("X{second}{third}"),
        name,
        standing: Standing::Partner,
        aliases: Vec::new(),
        tile: None,
    });
    known.iter().cloned().chain(invented).take(count).collect()
}

fn invent_categories(count: usize) -> Vec<CategoryRecord> {
    let pairs = SUBJECTS.iter().flat_map(|subject| SETTINGS.iter().map(move |one| (one, subject)));
    let categories = pairs.map(|(setting, subject)| {
        let name = format!("{setting} {}", subject.to_lowercase());
        let summary = format!("Projects of {} {}.", setting.to_lowercase(), subject.to_lowercase());
        CategoryRecord { id: slug(&name), name, summary, projects: Vec::new() }
    });
    categories.take(count).collect()
}

/// The text in lower case with hyphens for spaces.
fn slug(text: &str) -> String {
    text.to_lowercase().replace(' ', "-")
}

struct Inventor {
    random: Random,
    names: HashSet<String>,
    /// How often each slug was used.
    slugs: HashMap<String, usize>,
    codes: Vec<String>,
    organisations: Vec<String>,
    stages: Vec<String>,
}

impl Inventor {
    fn project(&mut self) -> ProjectRecord {
        let name = self.new_name();
        let acronym = self.random.chance(85).then(|| self.acronym(&name));
        let label = name.split(' ').nth(1).filter(|word| acronym.is_none() && word.len() <= 10);
        let label = label.map(str::to_owned);
        let id = self.id(acronym.as_deref().unwrap_or(&name));
        let participants = self.participants();
        let lead = participants.iter().nth(self.random.below(participants.iter().count()));
        let lead = lead.filter(|_| self.random.chance(30)).map(str::to_owned);
        let organisation = self.organisations.get(self.random.below(self.organisations.len()));
        let organisation = organisation.filter(|_| self.random.chance(35)).cloned();
        let launched = 2010 + self.random.below(16);
        let stage = self.stages.get(self.random.below(self.stages.len())).cloned();
        ProjectRecord {
            id,
            acronym,
            label,
            name,
            purpose: self.purpose(),
            participants,
            lead,
            organisations: organisation.into_iter().collect(),
            participation_note: self.random.chance(10).then(|| self.random.pick(NOTES).to_owned()),
            stage,
            status: format!("Launched in {launched}; {}.", self.random.pick(STATES)),
            milestones: self.milestones(launched),
        }
    }

    /// A unique name, such as "Modular Coastal Radar Network". There are two million.
    fn new_name(&mut self) -> String {
        loop {
            let name = self.name();
            if self.names.insert(name.clone()) {
                return name;
            }
        }
    }

    fn name(&mut self) -> String {
        let shapes: [&[&[&str]]; 6] = [
            &[QUALITIES, SETTINGS, SUBJECTS, FORMS],
            &[SCOPES, SUBJECTS, FORMS],
            &[SCOPES, QUALITIES, SUBJECTS, FORMS],
            &[SCOPES, SETTINGS, SUBJECTS],
            &[QUALITIES, SETTINGS, SUBJECTS],
            &[SCOPES, QUALITIES, SETTINGS, SUBJECTS, FORMS],
        ];
        let shape = shapes.get(self.random.below(shapes.len())).copied().unwrap_or_default();
        let words: Vec<_> = shape.iter().map(|list| self.random.pick(list)).collect();
        words.join(" ")
    }

    /// The first letters of the words, sometimes with a hyphen: `MCRN`, `C-RAM`.
    fn acronym(&mut self, name: &str) -> String {
        let words = name.split([' ', '-']).filter(|word| *word != "and");
        let mut acronym: String = words.filter_map(|word| word.chars().next()).collect();
        if self.random.chance(15) {
            let at = 1 + self.random.below(acronym.len().saturating_sub(2));
            acronym.insert(at.min(acronym.len()), '-');
        }
        acronym
    }

    /// A unique slug.
    fn id(&mut self, text: &str) -> String {
        let slug = slug(text);
        let times = self.slugs.entry(slug.clone()).or_default();
        *times += 1;
        if *times == 1 { slug } else { format!("{slug}-{times}") }
    }

    /// Random participants. Small groups are more frequent than large ones.
    fn participants(&mut self) -> Codes {
        let (fewest, most) = PARTICIPANTS;
        let span = most + 1 - fewest;
        let mut missing = fewest + self.random.below(span).min(self.random.below(span));
        let mut participants = Codes::default();
        for (place, code) in self.codes.iter().enumerate() {
            // Selection sampling: D. E. Knuth, "The Art of Computer Programming", vol. 2, 3.4.2, S.
            if self.random.below(self.codes.len() - place) < missing {
                participants.push(code);
                missing -= 1;
            }
        }
        participants
    }

    /// A purpose of one or two sentences.
    fn purpose(&mut self) -> String {
        let random = &mut self.random;
        let (deed, object, end) = (random.pick(DEEDS), random.pick(OBJECTS), random.pick(ENDS));
        let more = if random.chance(80) { random.pick(MORE) } else { "" };
        format!("{deed} {object} {end}. {more}").trim_end().to_owned()
    }

    fn milestones(&mut self, launched: usize) -> Vec<MilestoneRecord> {
        let random = &mut self.random;
        let mut milestones = Vec::new();
        let mut add = |date, kind, text: &str| {
            milestones.push(MilestoneRecord { date, kind, text: text.to_owned() });
        };
        if random.chance(85) {
            let date = format!("{launched}-{:02}", 1 + random.below(12));
            add(date, MilestoneKind::Launched, "Project launched");
        }
        for year in launched + 1..launched + 1 + random.below(3) {
            let date = match random.below(3) {
                0 => format!("{year}"),
                1 => format!("{year}-{:02}", 1 + random.below(12)),
                _ => format!("{year}-{:02}-{:02}", 1 + random.below(12), 1 + random.below(28)),
            };
            add(date, MilestoneKind::Reached, random.pick(REACHED));
        }
        if random.chance(40) {
            let date = format!("{}..{}", 2026 + random.below(4), 2030 + random.below(6));
            add(date, MilestoneKind::Expected, random.pick(EXPECTED));
        }
        milestones
    }
}
