//! The pages name every command and every flag of the program, and only those.

use std::collections::BTreeSet;

use super::markdown::{blocks, code_spans};
use super::shell::{expected_code, run};
use super::{page, pages};

fn help_of(verb: &str) -> String {
    let outcome = run(&format!("hvp {verb} --help"));
    assert_eq!(outcome.code, 0, "{verb}: {outcome:?}");
    outcome.text
}

/// The commands that the help of the program lists.
fn verbs() -> Vec<String> {
    let help = help_of("");
    let listed = help.split("Commands:").nth(1).unwrap().lines().skip(1);
    let listed = listed.take_while(|line| !line.is_empty());
    // The further lines of a long description are indented deeper.
    let verbs = listed.filter_map(|line| line.strip_prefix("  ")?.split(' ').next());
    verbs.filter(|verb| !verb.is_empty()).map(str::to_owned).collect()
}

/// The flags that a text names.
fn flags(text: &str) -> BTreeSet<&str> {
    let words = text.split(|sign: char| !(sign.is_ascii_alphanumeric() || sign == '-'));
    words.filter(|word| word.starts_with("--") && word.len() > 2).collect()
}

/// The code of a page, in text and in blocks, that starts with the name of the program.
fn lines_of_code(text: &str) -> Vec<String> {
    let blocks = blocks(text);
    let lines = blocks.iter().flat_map(|block| block.text.lines().map(str::to_owned));
    let all = code_spans(text).into_iter().chain(lines);
    all.filter(|code| code == "hvp" || code.starts_with("hvp ")).collect()
}

/// Whether a command can be run: it has no placeholder such as FILE.
fn is_whole(code: &str) -> bool {
    let stands_for_others = |word: &str| {
        word.chars().all(|sign| sign.is_ascii_uppercase()) && word.len() > 3 && word != "NSPA"
    };
    let mut words = code.split(|sign: char| !sign.is_alphanumeric());
    !code.contains(['…', '[']) && !words.any(stands_for_others)
}

#[test]
fn every_command_of_the_program_is_in_the_pages() {
    for path in ["README.md", "docs/commands.md"] {
        let spans = code_spans(&page(path).text).join("\n");
        for verb in verbs() {
            assert!(spans.contains(&format!("hvp {verb}")), "{path}: hvp {verb}");
        }
    }
}

#[test]
fn every_flag_of_the_program_is_in_the_page_of_commands() {
    let help: String = verbs().iter().map(|verb| help_of(verb)).collect();
    let page = page("docs/commands.md");
    let named = flags(&page.text);
    for flag in flags(&(help + &help_of(""))) {
        assert!(named.contains(flag) || ["--help", "--version"].contains(&flag), "{flag}");
    }
}

#[test]
fn the_help_of_every_command_begins_with_examples_that_run() {
    for verb in verbs() {
        let help = help_of(&verb);
        let mut lines = help.lines();
        assert_eq!(lines.next(), Some("Examples:"), "{verb}: {help}");
        let examples: Vec<_> = lines.map_while(|line| line.strip_prefix("  ")).collect();
        let is_of_verb = |line: &&str| line.contains(&format!("hvp {verb}"));
        assert!(examples.iter().any(is_of_verb), "{verb}: {examples:?}");
        for example in examples {
            let outcome = run(example);
            assert!(outcome.code == 0 && !outcome.output.is_empty(), "{example}: {outcome:?}");
        }
    }
}

#[test]
fn every_command_in_the_pages_ends_as_they_say() {
    let mut count = 0;
    for page in pages() {
        for code in lines_of_code(&page.text).iter().filter(|code| is_whole(code)) {
            let outcome = run(code);
            assert_eq!(outcome.code, expected_code(code), "{}: {code}: {outcome:?}", page.path);
            count += 1;
        }
    }
    assert!(count > 10, "{count}");
}

#[test]
fn every_flag_in_the_pages_exists_and_takes_its_values() {
    let verbs = verbs();
    let mut help = help_of("");
    for verb in &verbs {
        help.push_str(&help_of(verb));
    }
    let known = flags(&help);
    for page in pages() {
        let spans = code_spans(&page.text);
        for span in spans.iter().filter(|span| span.starts_with("hvp ") || span.starts_with("--")) {
            let mut words = span.split(' ').peekable();
            while let Some(word) = words.next() {
                let Some(&flag) = known.get(word) else {
                    assert!(!word.starts_with("--") || word == "--", "{}: {span}", page.path);
                    continue;
                };
                let values = words.next_if(|next| next.contains('|')).unwrap_or_default();
                for value in values.split('|').filter(|value| !value.is_empty()) {
                    let takes = |verb: &str| run(&format!("hvp {verb} {flag} {value}")).code == 0;
                    let is_taken = takes("") || verbs.iter().any(|verb| takes(verb));
                    assert!(is_taken, "{}: {flag} {value}", page.path);
                }
            }
        }
    }
}

#[test]
fn what_stands_for_others_is_not_run() {
    assert!(is_whole("hvp list 'country:DEU org:NSPA'"));
    assert!(!is_whole("hvp list [QUERY]") && !is_whole("hvp show PROJECT") && !is_whole("hvp …"));
    assert_eq!(flags("--data FILE, `--format table|csv`."), BTreeSet::from(["--data", "--format"]));
    assert_eq!(help_of("fly"), help_of(""), "a word that is no command has no help of its own");
    assert_ne!(run("hvp list --format papyrus").code, 0);
}
