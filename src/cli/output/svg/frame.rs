//! What every picture has: a ground, a title, what was asked, and at the bottom source and date.

use crate::catalogue::clean;
use crate::cli::query_answer::QueryAnswer;
use crate::text::citation::source_without_address;

use super::measure::{Fitted, cut, width, wrap};
use super::xml::{Element, Elements, element, short};

/// What is read; what is read second; rules; faint grounds.
pub(crate) const INK: &str = "#1a1a1a";
pub(crate) const SOFT: &str = "#555555";
pub(crate) const RULE: &str = "#8a8f98";
pub(crate) const FAINT: &str = "#f1f3f6";

/// Around everything.
pub(crate) const MARGIN: f64 = 24.0;
/// Narrower pictures would cut their titles.
const NARROWEST: f64 = 520.0;
const TITLE: f64 = 18.0;
/// Bold letters are wider by so much.
const BOLDER: f64 = 1.15;
const TEXT: f64 = 12.0;
const SMALL: f64 = 10.0;

/// A line of the heading goes on in so many at most.
const MOST_LINES: usize = 6;

/// At which point of a text its place is.
#[derive(Clone, Copy)]
pub(crate) enum Anchor {
    Start,
    Middle,
    End,
}

impl Anchor {
    fn name(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Middle => "middle",
            Self::End => "end",
        }
    }
}

/// How a text is drawn.
#[derive(Clone, Copy)]
pub(crate) struct Lettering {
    size: f64,
    colour: &'static str,
    anchor: Anchor,
}

impl Lettering {
    /// Text that begins at its place.
    pub(crate) fn new(size: f64, colour: &'static str) -> Self {
        Self { size, colour, anchor: Anchor::Start }
    }

    pub(crate) fn anchored(self, anchor: Anchor) -> Self {
        Self { anchor, ..self }
    }
}

/// Draws at a place: from the left, from the top.
type Draw = dyn Fn(&mut Frame, f64, f64);

/// A sign of the legend with its meaning.
pub(crate) struct Sign {
    /// Draws the sign from a place to the right.
    draw: Box<Draw>,
    /// How wide the sign is.
    width: f64,
    meaning: String,
}

impl Sign {
    pub(crate) fn new(
        width: f64,
        meaning: impl Into<String>,
        draw: impl Fn(&mut Frame, f64, f64) + 'static,
    ) -> Self {
        Self { draw: Box::new(draw), width, meaning: meaning.into() }
    }
}

/// A picture in the making: elements are collected, and its size is known when it is finished.
pub(crate) struct Frame {
    elements: Elements,
    pub(crate) width: f64,
}

/// What a picture is called, and the lines under it.
pub(crate) struct Heading {
    pub(crate) title: String,
    pub(crate) lines: Vec<String>,
}

impl Heading {
    /// The catalogue's title, what the picture shows, and the query where there is one.
    pub(crate) fn new(answer: &QueryAnswer<'_>, shown: String) -> Self {
        let mut lines = vec![shown];
        let query = answer.query_text();
        if !query.is_empty() {
            let (query, _) = clean::clean(&query, clean::Lines::One);
            let projects = &answer.catalogue.terms.project.plural;
            lines.push(format!("Only {projects} that match: {query}"));
        }
        Self { title: answer.catalogue.title.clone(), lines }
    }
}

impl Frame {
    /// A picture with room for so much; and the place under its heading.
    pub(crate) fn new(content: f64, heading: &Heading) -> (Self, f64) {
        let width = (content + 2.0 * MARGIN).max(NARROWEST).ceil();
        let mut frame = Self { elements: Elements::default(), width };
        let mut y = MARGIN + TITLE / 2.0;
        let title = cut(&heading.title, TITLE * BOLDER, frame.inner());
        let lengths = [("x", MARGIN), ("y", y + 6.0), ("font-size", TITLE)];
        let text = element("text", &lengths, &[("font-weight", "bold"), ("fill", INK)]);
        let whole = title.was_cut.then_some(heading.title.as_str());
        frame.elements.text(&text, &title.text, whole);
        y += TITLE / 2.0 + 10.0;
        for line in &heading.lines {
            let lines = wrap(line, TEXT, frame.inner(), MOST_LINES);
            let whole = lines.iter().any(|line| line.was_cut).then_some(line.as_str());
            for Fitted { text, .. } in &lines {
                y += 18.0;
                frame.text((MARGIN, y - 9.0), Lettering::new(TEXT, SOFT), text, whole);
            }
        }
        (frame, y + 8.0)
    }

    /// How wide what is between the margins may be.
    fn inner(&self) -> f64 {
        self.width - 2.0 * MARGIN
    }

    /// A text whose line runs through the middle of its letters at this place.
    pub(crate) fn text(
        &mut self,
        (x, y): (f64, f64),
        Lettering { size, colour, anchor }: Lettering,
        text: &str,
        whole: Option<&str>,
    ) {
        let lengths = [("x", x), ("y", y + size * 0.35), ("font-size", size)];
        let others = [("fill", colour), ("text-anchor", anchor.name())];
        self.elements.text(&element("text", &lengths, &others), text, whole);
    }

    /// A text that reads upwards from this place.
    pub(crate) fn upright(
        &mut self,
        (x, y): (f64, f64),
        Lettering { size, colour, anchor: _ }: Lettering,
        text: &str,
        whole: Option<&str>,
    ) {
        let turn = format!("translate({} {}) rotate(-90)", short(x + size * 0.35), short(y));
        let others = [("transform", turn.as_str()), ("fill", colour)];
        self.elements.text(&element("text", &[("font-size", size)], &others), text, whole);
    }

    /// A filled rectangle: left, top, width, height.
    pub(crate) fn rectangle(&mut self, [x, y, width, height]: [f64; 4], colour: &str) {
        let lengths = [("x", x), ("y", y), ("width", width), ("height", height)];
        self.shape(element("rect", &lengths, &[("fill", colour)]));
    }

    /// An empty rectangle with a frame: left, top, width, height.
    pub(crate) fn boxed(&mut self, [x, y, width, height]: [f64; 4], fill: &str, stroke: &str) {
        let lengths = [("x", x), ("y", y), ("width", width), ("height", height)];
        self.shape(element("rect", &lengths, &[("fill", fill), ("stroke", stroke)]));
    }

    /// A straight line.
    pub(crate) fn line(&mut self, [x1, y1, x2, y2]: [f64; 4]) {
        let lengths = [("x1", x1), ("y1", y1), ("x2", x2), ("y2", y2), ("stroke-width", 1.0)];
        self.shape(element("line", &lengths, &[("stroke", RULE)]));
    }

    /// Any other shape.
    pub(crate) fn shape(&mut self, element: Element) {
        self.elements.empty(element);
    }

    /// The signs in a row, and in further rows where one is not enough; the place under them.
    pub(crate) fn legend(&mut self, signs: &[Sign], top: f64) -> f64 {
        const GAP: f64 = 18.0;
        const BETWEEN: f64 = 6.0;
        const HIGH: f64 = 20.0;
        let (mut x, mut y) = (MARGIN, top + HIGH / 2.0);
        for sign in signs {
            let room = self.inner() - sign.width - BETWEEN;
            let Fitted { text, was_cut } = cut(&sign.meaning, NAME_SIZE, room);
            let wide = sign.width + BETWEEN + width(&text, NAME_SIZE);
            if x > MARGIN && x + wide > self.width - MARGIN {
                (x, y) = (MARGIN, y + HIGH);
            }
            (sign.draw)(self, x, y);
            let at = (x + sign.width + BETWEEN, y);
            let whole = was_cut.then_some(sign.meaning.as_str());
            self.text(at, Lettering::new(NAME_SIZE, INK), &text, whole);
            x += wide + GAP;
        }
        y + HIGH / 2.0
    }

    /// The whole picture, with the source under everything.
    pub(crate) fn finish(
        mut self,
        answer: &QueryAnswer<'_>,
        heading: &Heading,
        bottom: f64,
    ) -> String {
        let source = &answer.catalogue.source;
        let from = source_without_address(answer.catalogue);
        let mut y = bottom + 16.0;
        for line in [from.as_str(), source].into_iter().filter(|line| !line.is_empty()) {
            let Fitted { text, was_cut } = cut(line, SMALL, self.inner());
            let whole = was_cut.then_some(line);
            self.text((MARGIN, y), Lettering::new(SMALL, SOFT), &text, whole);
            y += 15.0;
        }
        let height = (y - 15.0 + SMALL / 2.0 + MARGIN).ceil();
        let (width, high) = (short(self.width), short(height));
        let view = format!("0 0 {width} {high}");
        let mut elements = Elements::default();
        let named = |name, id| element(name, &[], &[("id", id)]);
        elements.text(&named("title", "title"), &heading.title, None);
        let description = format!("{}. {from}. {source}", heading.lines.join(". "));
        elements.text(&named("desc", "desc"), description.trim_end(), None);
        let size = [("width", self.width), ("height", height)];
        elements.empty(element("rect", &size, &[("fill", "#ffffff")]));
        elements.append(self.elements);
        let others = [
            ("xmlns", "http://www.w3.org/2000/svg"),
            ("viewBox", view.as_str()),
            ("role", "img"),
            ("aria-labelledby", "title desc"),
            ("font-family", "sans-serif"),
        ];
        let mut picture = Elements::default();
        picture.around(&element("svg", &size, &others), &elements);
        picture.finish()
    }
}

/// The size of the legend's texts.
const NAME_SIZE: f64 = 11.0;
