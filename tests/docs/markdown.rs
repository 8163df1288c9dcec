//! Reading the parts of Markdown that the pages use: fenced blocks, code spans, tables, headings, links.

/// A fenced block of a page.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Block<'a> {
    /// The language, after the opening fence.
    pub(crate) language: &'a str,
    /// The lines of the block, with a line break at the end.
    pub(crate) text: &'a str,
    /// The line before the opening fence.
    pub(crate) before: &'a str,
    /// The nearest heading above, without `#`.
    pub(crate) heading: &'a str,
}

/// A table of a page.
#[derive(Debug)]
pub(crate) struct Table<'a> {
    pub(crate) heading: &'a str,
    /// The cells, row by row, the headings first. A bar in a cell is written `\|` and read as a bar.
    pub(crate) rows: Vec<Vec<String>>,
}

/// The lines of a text, each with its offset and whether it belongs to a fenced block.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str, bool)> {
    let mut at = 0;
    let mut is_fenced = false;
    text.split_inclusive('\n').map(move |line| {
        let start = at;
        at += line.len();
        let is_fence = line.starts_with("```");
        let is_code = is_fenced || is_fence;
        is_fenced ^= is_fence;
        (start, line.trim_end_matches('\n'), is_code)
    })
}

fn heading_of(line: &str) -> Option<&str> {
    line.starts_with('#').then(|| line.trim_start_matches('#').trim())
}

/// The headings of a page.
pub(crate) fn headings(text: &str) -> Vec<&str> {
    let prose = lines(text).filter(|(_, _, is_code)| !is_code);
    prose.filter_map(|(_, line, _)| heading_of(line)).collect()
}

/// The fenced blocks of a page.
pub(crate) fn blocks(text: &str) -> Vec<Block<'_>> {
    let mut blocks = Vec::new();
    let (mut heading, mut before) = ("", "");
    let mut open: Option<(&str, &str, usize)> = None;
    for (at, line, is_code) in lines(text) {
        match (line.strip_prefix("```"), open) {
            (Some(language), None) => open = Some((language, before, at + line.len() + 1)),
            (Some(_), Some((language, before, from))) => {
                blocks.push(Block { language, text: &text[from..at], before, heading });
                open = None;
            }
            (None, _) if !is_code => {
                heading = heading_of(line).unwrap_or(heading);
                before = line;
            }
            (None, _) => {}
        }
    }
    assert!(open.is_none(), "a fence is not closed");
    blocks
}

/// The text without its fenced blocks.
pub(crate) fn prose(text: &str) -> String {
    let prose = lines(text).filter(|(_, _, is_code)| !is_code);
    prose.map(|(_, line, _)| line).collect::<Vec<_>>().join("\n")
}

/// The code spans in text and tables, between single or double backticks.
pub(crate) fn code_spans(text: &str) -> Vec<String> {
    let prose = prose(text);
    let mut spans = Vec::new();
    for line in prose.lines() {
        let mut rest = line;
        while let Some((_, after)) = rest.split_once('`') {
            let (fence, after) = match after.strip_prefix('`') {
                Some(after) => ("``", after),
                None => ("`", after),
            };
            let Some((span, after)) = after.split_once(fence) else { break };
            spans.push(span.trim().replace("\\|", "|"));
            rest = after;
        }
    }
    spans
}

/// The tables of a page.
pub(crate) fn tables(text: &str) -> Vec<Table<'_>> {
    let mut tables: Vec<Table<'_>> = Vec::new();
    let (mut heading, mut is_open) = ("", false);
    for (_, line, is_code) in lines(text) {
        let inner = line.strip_prefix('|').and_then(|line| line.strip_suffix('|'));
        let Some(inner) = inner.filter(|_| !is_code) else {
            is_open = false;
            if !is_code {
                heading = heading_of(line).unwrap_or(heading);
            }
            continue;
        };
        let hidden = inner.replace("\\|", "\0");
        let row: Vec<String> =
            hidden.split('|').map(|cell| cell.trim().replace('\0', "|")).collect();
        if !is_open {
            tables.push(Table { heading, rows: Vec::new() });
            is_open = true;
        }
        if !row.iter().all(|cell| cell.chars().all(|sign| matches!(sign, '-' | ':'))) {
            tables.last_mut().unwrap().rows.push(row);
        }
    }
    tables
}

/// The targets of the links and pictures of a page.
pub(crate) fn links(text: &str) -> Vec<String> {
    let prose = prose(text);
    let after = prose.split("](").skip(1);
    after.map(|rest| rest.split(')').next().unwrap().to_owned()).collect()
}

/// The anchor that a heading has on a rendered page.
pub(crate) fn anchor(heading: &str) -> String {
    let kept = heading.to_lowercase().replace(' ', "-");
    kept.chars().filter(|sign| sign.is_alphanumeric() || matches!(sign, '-' | '_')).collect()
}

#[test]
fn a_page_is_taken_apart() {
    let text = "# A page\n\nSee [it](x.md#a-b), `a b`, `` c`d `` and ![it](y.svg).\n\n## The `a`: b\nrun:\n\
                ```sh\n# no heading\na `b`\n```\n\n| x | y |\n|---|--:|\n| `a\\|b` | 1 |\n\n| z |\n";
    assert_eq!(headings(text), ["A page", "The `a`: b"]);
    let block = Block {
        language: "sh",
        text: "# no heading\na `b`\n",
        before: "run:",
        heading: "The `a`: b",
    };
    assert_eq!(blocks(text), [block]);
    assert_eq!(code_spans(text), ["a b", "c`d", "a", "a|b"]);
    assert_eq!(links(text), ["x.md#a-b", "y.svg"]);
    let found = tables(text);
    assert_eq!(found.len(), 2);
    assert_eq!(found[0].rows, [["x", "y"], ["`a|b`", "1"]]);
    assert_eq!(found[0].heading, "The `a`: b");
    assert_eq!(anchor("The `a`: b, c-d"), "the-a-b-c-d");
}
