//! The rules of ranking, implemented plainly: every target is tested by every rule, and compared with the search.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use hvp::query::search::fold::{Folded, fold, fold_text};
use hvp::query::{FoldedWord, Hit, SearchTerm, Target, Tier, search, search_terms};
use proptest::collection::vec;
use proptest::prelude::{any, prop_assert, prop_assert_eq, proptest};
use proptest::test_runner::TestCaseError;
use strsim::osa_distance;

use super::generated::searcher;
use super::searcher::{Searcher, built_in, cases};
use super::words::{texts, word};

/// A name, by its role in the rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Acronym,
    Name,
    Alias,
}

/// The texts of a record that can be found.
struct Texts {
    target: Target,
    names: Vec<(Kind, Folded)>,
    running: Vec<String>,
}

static BUILT_IN: LazyLock<Vec<Texts>> = LazyLock::new(|| Texts::of(built_in()));

impl Texts {
    fn new<'a>(
        target: Target,
        names: impl IntoIterator<Item = (Kind, &'a String)>,
        running: impl IntoIterator<Item = &'a String>,
    ) -> Self {
        let names = names.into_iter().map(|(kind, text)| (kind, fold(text))).collect();
        Self { target, names, running: running.into_iter().map(|text| fold_text(text)).collect() }
    }

    /// All records that can be found, by kind and then in catalogue order.
    fn of(searcher: &Searcher) -> Vec<Self> {
        let catalogue = &searcher.catalogue;
        let mut all = Vec::new();
        for (id, row) in catalogue.projects.iter() {
            let acronym = row.acronym.iter().map(|text| (Kind::Acronym, text));
            let names = acronym.chain([(Kind::Name, &row.name), (Kind::Alias, &row.id)]);
            let running = [&row.purpose, &row.status].into_iter().chain(&row.participation_note);
            let running = running.chain(row.milestones.iter().map(|milestone| &milestone.text));
            let mut texts = Self::new(Target::Project(id), names, running);
            texts.running.extend(row.milestones.iter().map(|one| fold_text(one.kind.name())));
            all.push(texts);
        }
        for (id, row) in catalogue.countries.iter() {
            let names = [(Kind::Acronym, &row.code), (Kind::Name, &row.name)];
            let aliases = row.aliases.iter().map(|text| (Kind::Alias, text));
            all.push(Self::new(Target::Country(id), names.into_iter().chain(aliases), []));
        }
        for (id, row) in catalogue.categories.iter() {
            let names = [(Kind::Name, &row.name), (Kind::Alias, &row.id)];
            all.push(Self::new(Target::Category(id), names, [&row.summary]));
        }
        for (id, row) in catalogue.organisations.iter() {
            let names = [(Kind::Acronym, &row.code), (Kind::Name, &row.name)];
            all.push(Self::new(Target::Organisation(id), names, []));
        }
        for (id, row) in catalogue.glossary.iter() {
            let name = row.expansion.iter().map(|text| (Kind::Name, text));
            let names = [(Kind::Acronym, &row.term)].into_iter().chain(name);
            all.push(Self::new(Target::Term(id), names, &row.note));
        }
        for (id, row) in catalogue.background.iter() {
            all.push(Self::new(Target::Section(id), [], [&row.title, &row.text]));
        }
        all
    }

    /// The first rule that holds, typos excluded.
    fn rule(&self, word: &str, exact: bool) -> Option<Tier> {
        let names = self.names.iter().flat_map(|(kind, name)| rules(*kind, name, word, exact));
        let running = self.tells(word, exact).then_some(Tier::Body);
        names.chain(running).min()
    }

    /// Whether a word is in the running text; unless it must be exact, also in the plural with `ies`.
    fn tells(&self, word: &str, exact: bool) -> bool {
        let stem = word.strip_suffix('y').filter(|stem| !exact && stem.chars().count() >= 3);
        let plural = stem.map(|stem| format!("{stem}ies"));
        let forms = [Some(word), plural.as_deref()];
        // Two letters are a word of their own.
        let is_whole = |text: &str| text.split(' ').any(|whole| whole == word);
        if word.chars().count() == 2 {
            return self.running.iter().any(|text| is_whole(text));
        }
        self.running.iter().any(|text| forms.into_iter().flatten().any(|form| has(text, form)))
    }

    fn has_slip(&self, word: &str) -> bool {
        let length = word.chars().count();
        (4..=40).contains(&length)
            && !word.contains(' ')
            && self.names.iter().any(|(_, name)| {
                starts(name).into_iter().any(|start| {
                    let found = name.text[start..].split(' ').next().unwrap_or_default();
                    let is_near = |count: usize| {
                        let beginning: String = found.chars().take(count).collect();
                        osa_distance(word, &beginning) <= 1
                    };
                    // A shorter word is not the beginning of another.
                    osa_distance(word, found) <= 1
                        || (length >= 6 && (length - 1..=length + 1).any(is_near))
                })
            })
    }
}

/// The starts of words: after spaces, and after punctuation that folding removed.
fn starts(name: &Folded) -> Vec<usize> {
    let spaces = name.text.match_indices(' ').map(|(at, _)| at + 1);
    let mut starts: Vec<usize> =
        spaces.chain(name.inner_starts.iter().copied()).chain([0]).collect();
    starts.sort_unstable();
    starts
}

/// The length in bytes of the prefix of a text that matches a word or phrase, also if its words are joined.
fn beginning(text: &str, phrase: &str) -> Option<usize> {
    let mut rest = text;
    for (place, word) in phrase.split(' ').enumerate() {
        rest = if place > 0 { rest.strip_prefix(' ').unwrap_or(rest) } else { rest };
        rest = rest.strip_prefix(word)?;
    }
    Some(text.len() - rest.len())
}

fn has(text: &str, phrase: &str) -> bool {
    text.char_indices().any(|(at, _)| beginning(&text[at..], phrase).is_some())
}

/// Every rule by which a word matches a name.
fn rules(kind: Kind, name: &Folded, word: &str, exact: bool) -> Vec<Tier> {
    let mut rules = Vec::new();
    let text = name.text.as_str();
    let starts = starts(name);
    let begins = starts.iter().any(|&start| beginning(&text[start..], word).is_some());
    let is_whole = beginning(text, word) == Some(text.len());
    rules.extend(match kind {
        _ if !has(text, word) => None,
        Kind::Acronym if is_whole => Some(Tier::AcronymExact),
        Kind::Acronym if beginning(text, word).is_some() => Some(Tier::AcronymPrefix),
        Kind::Acronym => Some(Tier::AcronymSubstring),
        Kind::Name | Kind::Alias if is_whole => Some(Tier::NameExact),
        Kind::Name | Kind::Alias if begins => Some(Tier::WordPrefix),
        Kind::Name | Kind::Alias => Some(Tier::Substring),
    });
    let spelled = || initials(text, &starts).iter().any(|initials| initials == word);
    if !exact && kind == Kind::Name && spelled() {
        rules.push(Tier::Initials);
    }
    if !exact && is_in_order(kind, text, &starts, word) {
        rules.push(Tier::Subsequence);
    }
    rules
}

/// The initials of all words, and of words of more than three letters, if there are several.
fn initials(text: &str, starts: &[usize]) -> Vec<String> {
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    let words: Vec<&str> =
        starts.iter().zip(ends).map(|(start, end)| text[*start..end].trim()).collect();
    let first = |word: &&str| word.chars().next();
    let all: String = words.iter().filter_map(first).collect();
    let long = words.iter().filter(|word| word.chars().count() > 3);
    let several = |initials: &String| initials.chars().count() > 1;
    let long: String = long.filter_map(first).collect();
    if several(&all) { [all, long].into_iter().filter(several).collect() } else { Vec::new() }
}

/// Whether three letters or more stand in order from the start of a word, of the first of them any
/// three or more within twice their number. In a name they are at least four and stand within one word, four within
/// six. Ids and aliases are not read so.
fn is_in_order(kind: Kind, text: &str, starts: &[usize], word: &str) -> bool {
    let letters: Vec<char> = word.chars().collect();
    let (end, most) = match (kind, letters.len()) {
        (Kind::Alias, _) | (Kind::Name, ..=3) => return false,
        (Kind::Name, 4) => (' ', 6),
        (Kind::Name, _) => (' ', usize::MAX),
        (Kind::Acronym, _) => ('|', usize::MAX),
    };
    let from = |&start: &usize| {
        let mut found = 0;
        for (place, letter) in text[start..].chars().take_while(|next| *next != end).enumerate() {
            if letters.get(found) == Some(&letter) {
                found += 1;
                if place + 1 > 2 * found.max(3) {
                    return false;
                }
            } else if found == 0 {
                return false;
            }
            if found == letters.len() {
                return place < most;
            }
        }
        false
    };
    // Or a longer word begins with the first letter and ends with the others, at least four.
    let end: String = letters.iter().skip(1).collect();
    let has_ends = |&start: &usize| {
        let found = text[start..].split(' ').next().unwrap_or_default();
        found.starts_with(letters[0]) && found.ends_with(&end) && found.len() > word.len()
    };
    let is_candidate = letters.len() >= 3 && word.len() <= 256 && !word.contains(' ');
    is_candidate && (starts.iter().any(from) || letters.len() > 4 && starts.iter().any(has_ends))
}

/// The expected results for a word, each with its rule.
fn of_word(all: &[Texts], FoldedWord { text, exact }: &FoldedWord) -> BTreeMap<Target, Tier> {
    let by_rule = |texts: &Texts| Some((texts.target, texts.rule(text, *exact)?));
    let found: BTreeMap<Target, Tier> = all.iter().filter_map(by_rule).collect();
    // Typos are only tried if nothing matches the word exactly or by its initials.
    let has_it = |texts: &Texts| {
        texts.names.iter().any(|(_, name)| has(&name.text, text)) || texts.tells(text, false)
    };
    let by_initials = found.values().any(|tier| *tier == Tier::Initials);
    if *exact || by_initials || all.iter().any(has_it) {
        return found;
    }
    let slips = all.iter().filter(|texts| texts.has_slip(text));
    let slips = slips.map(|texts| (texts.target, Tier::Typo));
    // If the letters also match in order, that rule is the better one.
    slips.chain(found).collect()
}

/// The expected results for several texts: the weakest rule among all of them, the best among alternatives.
fn of_all(all: &[Texts], wanted: &[SearchTerm]) -> BTreeMap<Target, Tier> {
    let mut every: Option<BTreeMap<Target, Tier>> = None;
    for SearchTerm { any_of } in wanted {
        let mut either: BTreeMap<Target, Tier> = BTreeMap::new();
        for (target, tier) in any_of.iter().flat_map(|word| of_word(all, word)) {
            either.entry(target).and_modify(|best| *best = tier.min(*best)).or_insert(tier);
        }
        let weakest =
            |(target, tier): (Target, Tier)| Some((target, tier.max(*either.get(&target)?)));
        every = Some(match every {
            Some(every) => every.into_iter().filter_map(weakest).collect(),
            None => either,
        });
    }
    let mut every = every.unwrap_or_default();
    // The words together may be one acronym or name.
    let single = |wanted: &SearchTerm| Some(wanted.any_of.first()?.text.clone());
    if wanted.len() > 1 && wanted.iter().all(|wanted| wanted.any_of.len() == 1) {
        let joined: String = wanted.iter().filter_map(single).collect();
        let joined = joined.replace(' ', "");
        for texts in all {
            let together =
                texts.names.iter().filter_map(|(kind, name)| together(*kind, name, &joined));
            if let Some(tier) = every.get_mut(&texts.target) {
                *tier = together.chain([*tier]).min().unwrap();
            }
        }
    }
    every
}

/// The rule by which joined words are an acronym, the prefix of one, or a name.
fn together(kind: Kind, name: &Folded, joined: &str) -> Option<Tier> {
    let letters = name.text.replace(' ', "");
    match kind {
        Kind::Acronym if letters == joined => Some(Tier::AcronymExact),
        Kind::Acronym if letters.starts_with(joined) => Some(Tier::AcronymPrefix),
        Kind::Name | Kind::Alias if letters == joined => Some(Tier::NameExact),
        Kind::Acronym | Kind::Name | Kind::Alias => None,
    }
}

/// Asserts that the search finds the expected results by the expected rules, best first.
fn agrees(searcher: &Searcher, all: &[Texts], query: &str) -> Result<(), TestCaseError> {
    let wanted = search_terms(&searcher.query(query));
    let hits = search(&searcher.index, &wanted, None);
    let found: BTreeMap<Target, Tier> = hits.iter().map(|hit| (hit.target, hit.tier)).collect();
    prop_assert_eq!(found.len(), hits.len(), "something is found twice");
    let expected = of_all(all, &wanted);
    for target in expected.keys().chain(found.keys()) {
        let (rule, tier) = (expected.get(target), found.get(target));
        prop_assert_eq!(tier, rule, "{:?} finds {}", query, searcher.name(*target));
    }
    // Equals are ordered by the length of their names, then by place.
    let rank = |hit: &Hit| {
        let texts = all.iter().find(|texts| texts.target == hit.target).unwrap();
        let name = texts.names.iter().find(|(kind, _)| *kind == Kind::Name).unwrap();
        (hit.tier, -hit.score, name.1.text.len(), hit.target)
    };
    let projects = hits.iter().filter(|hit| matches!(hit.target, Target::Project(_)));
    let ranks: Vec<_> = projects.map(rank).collect();
    prop_assert!(ranks.is_sorted(), "{:?} is out of order: {:?}", query, ranks);
    prop_assert!(hits.is_sorted_by_key(|hit| (hit.tier, -hit.score)));
    let is_scored = |hit: &Hit| matches!(hit.tier, Tier::Subsequence | Tier::Typo | Tier::Body);
    prop_assert!(hits.iter().all(|hit| is_scored(hit) || hit.score == 0));
    Ok(())
}

proptest! {
    #![proptest_config(cases(250))]

    #[test]
    fn in_the_built_in_catalogue_words_find_what_the_rules_say(query in texts(3)) {
        agrees(built_in(), &BUILT_IN, &query)?;
    }

    #[test]
    fn a_word_that_leaves_out_leaves_out_what_has_it_letter_for_letter(
        word in word(), quoted in any::<bool>(),
    ) {
        let text = fold_text(&word);
        let without = BUILT_IN.iter().filter(|texts| texts.rule(&text, true).is_none());
        let names = without.map(|texts| built_in().name(texts.target));
        let ids: Vec<_> =
            names.filter_map(|name| Some(name.strip_prefix("project ")?.to_owned())).collect();
        let query = if quoted { format!("-\"{word}\"") } else { format!("-{word}") };
        prop_assert_eq!(built_in().projects(&query), ids, "{}", query);
    }

    #[test]
    fn a_few_letters_find_what_the_rules_say(word in "[a-z]{1,4}( [a-z]{1,3})?") {
        agrees(built_in(), &BUILT_IN, &word)?;
    }
}

proptest! {
    #![proptest_config(cases(50))]

    #[test]
    fn in_another_catalogue_words_find_what_the_rules_say(
        searcher in searcher(), queries in vec(texts(2), 3),
    ) {
        let all = Texts::of(&searcher);
        for query in queries {
            agrees(&searcher, &all, &query)?;
        }
        for (_, project) in searcher.catalogue.projects.iter().take(5) {
            let word: String = project.name.split(' ').next().unwrap().chars().take(6).collect();
            agrees(&searcher, &all, &format!("\"{word}\"|{word}"))?;
        }
    }
}

#[test]
fn what_is_meant_letter_for_letter_is_not_found_by_initials() {
    for initials in ["gc", "mevs", "teciifm", "md"] {
        assert!(!built_in().ranked(initials).is_empty(), "{initials}");
        let quoted = built_in().ranked(&format!("\"{initials}\""));
        assert!(quoted.iter().all(|(_, tier)| *tier != Some(Tier::Initials)), "{quoted:?}");
    }
    // The same holds for a negated word.
    assert_eq!(built_in().projects("-gc").len(), 29);
    assert_eq!(built_in().projects("-mevs").len(), 29);
}

/// The built-in catalogue with other names for some projects.
fn renamed(names: &[(&str, &str)]) -> Searcher {
    let mut document = built_in().catalogue.to_document(|_| true);
    for project in document.categories.iter_mut().flat_map(|category| &mut category.projects) {
        if let Some((_, name)) = names.iter().find(|(id, _)| *id == project.id) {
            (*name).clone_into(&mut project.name);
        }
    }
    Searcher::of(document)
}

#[test]
fn letters_closer_together_come_first_and_the_closest_of_a_name_count() {
    let searcher = renamed(&[
        ("mawi", "Wxaxrxexhouse"),
        ("abdm", "Warexhouse of the other kind"),
        ("mbdm", "Wxaxrxexhouse or a warexhouse of another kind"),
    ]);
    let found = searcher.projects("warehouse");
    assert_eq!(found[..3], ["abdm", "mbdm", "mawi"]);
    assert!(searcher.hits("warehouse")[..3].iter().all(|hit| hit.tier == Tier::Subsequence));
}

#[test]
fn a_word_of_an_id_is_one_though_the_name_runs_it_together() {
    let searcher = renamed(&[("gap-crossing", "Gapcrossing")]);
    let first = searcher.ranked("crossing").remove(0);
    assert_eq!(first, ("project gap-crossing".to_owned(), Some(Tier::WordPrefix)));
}
