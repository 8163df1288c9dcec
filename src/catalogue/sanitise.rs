//! Cleaning every text of a document in place, with a warning for each that was not safe.

use std::borrow::Cow;

use super::clean::{Lines, clean};
use super::codes::Codes;
use super::document::{CategoryRecord, CountryRecord, Document, PresetRecord, ProjectRecord};
use super::problem::Problems;

/// Removes from every text the characters that a terminal would act on.
pub(super) fn sanitise(document: &mut Document, problems: &mut Problems) {
    let Document {
        format: _,
        title,
        publisher,
        source,
        updated,
        summary,
        highlights,
        sections,
        terms,
        stages,
        countries,
        organisations,
        categories,
        glossary,
        presets,
    } = document;
    let mut pass = Pass { problems };
    pass.line(title, || "title".into());
    pass.line(publisher, || "publisher".into());
    pass.line(source, || "source".into());
    pass.line(updated, || "updated".into());
    pass.text(summary, || "summary".into());
    pass.each(highlights, || "highlights".into());
    for section in sections {
        pass.line(&mut section.title, || "sections".into());
        pass.text(&mut section.text, || format!("section “{}”", section.title));
    }
    for term in [&mut terms.member, &mut terms.partner, &mut terms.project] {
        pass.line(&mut term.singular, || "terms".into());
        pass.line(&mut term.plural, || "terms".into());
    }
    for stage in stages {
        pass.line(&mut stage.id, || "stages".into());
        pass.line(&mut stage.name, || format!("stage {}", stage.id));
        pass.line(&mut stage.meaning, || format!("stage {}", stage.id));
    }
    for country in countries {
        pass.country(country);
    }
    for organisation in organisations {
        pass.line(&mut organisation.code, || "organisations".into());
        pass.line(&mut organisation.name, || format!("organisation {}", organisation.code));
    }
    for category in categories {
        pass.category(category);
    }
    for entry in glossary {
        pass.line(&mut entry.term, || "glossary".into());
        let place = || format!("glossary, {}", entry.term);
        pass.each(&mut entry.expansion, place);
        pass.each(&mut entry.note, place);
    }
    for preset in presets {
        pass.preset(preset);
    }
}

struct Pass<'a> {
    problems: &'a mut Problems,
}

impl Pass<'_> {
    /// A text of one line.
    fn line(&mut self, text: &mut String, place: impl Fn() -> String) {
        self.replace(text, Lines::One, place);
    }

    /// A text that may have several lines.
    fn text(&mut self, text: &mut String, place: impl Fn() -> String) {
        self.replace(text, Lines::Many, place);
    }

    /// Several texts of one line, or one that may be missing.
    fn each<'a>(
        &mut self,
        texts: impl IntoIterator<Item = &'a mut String>,
        place: impl Fn() -> String,
    ) {
        for text in texts {
            self.line(text, &place);
        }
    }

    /// The codes of a list. It is rebuilt only if one of them has to be cleaned.
    fn codes(&mut self, codes: &mut Codes, place: impl Fn() -> String) {
        if codes.iter().all(|code| clean(code, Lines::One) == (Cow::Borrowed(code), false)) {
            return;
        }
        let mut cleaned: Vec<String> = codes.iter().map(str::to_owned).collect();
        self.each(&mut cleaned, place);
        *codes = cleaned.iter().map(String::as_str).collect();
    }

    fn replace(&mut self, text: &mut String, lines: Lines, place: impl Fn() -> String) {
        let (cleaned, damaged) = clean(text, lines);
        if damaged {
            let message = "control, invisible or direction-changing characters were taken out; \
                           remove them from the file";
            self.problems.warning(clean(&place(), Lines::One).0, message);
        }
        if let Cow::Owned(cleaned) = cleaned {
            *text = cleaned;
        }
    }

    fn country(&mut self, country: &mut CountryRecord) {
        let CountryRecord { code, name, standing: _, aliases, tile: _ } = country;
        self.line(code, || "countries".into());
        self.line(name, || format!("country {code}, name"));
        self.each(aliases, || format!("country {code}, aliases"));
    }

    fn preset(&mut self, preset: &mut PresetRecord) {
        let PresetRecord { name, query, note } = preset;
        self.line(name, || "presets".into());
        self.line(query, || format!("preset “{name}”, query"));
        self.each(note, || format!("preset “{name}”, note"));
    }

    fn category(&mut self, category: &mut CategoryRecord) {
        let CategoryRecord { id, name, summary, projects } = category;
        self.line(id, || "categories".into());
        self.line(name, || format!("category {id}, name"));
        self.text(summary, || format!("category {id}, summary"));
        for project in projects {
            self.project(project);
        }
    }

    fn project(&mut self, project: &mut ProjectRecord) {
        let ProjectRecord {
            id,
            acronym,
            label,
            name,
            purpose,
            participants,
            lead,
            organisations,
            participation_note,
            stage,
            status,
            milestones,
        } = project;
        self.line(id, || "projects".into());
        self.each(acronym, || format!("project {id}, acronym"));
        self.each(label, || format!("project {id}, label"));
        self.line(name, || format!("project {id}, name"));
        self.text(purpose, || format!("project {id}, purpose"));
        self.codes(participants, || format!("project {id}, participants"));
        self.each(lead, || format!("project {id}, lead"));
        self.each(organisations, || format!("project {id}, organisations"));
        self.each(participation_note, || format!("project {id}, participation_note"));
        self.each(stage, || format!("project {id}, stage"));
        self.text(status, || format!("project {id}, status"));
        for milestone in milestones {
            self.line(&mut milestone.date, || format!("project {id}, milestones"));
            self.line(&mut milestone.text, || format!("project {id}, milestones"));
        }
    }
}
