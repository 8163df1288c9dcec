//! What every picture has: background, title, query, legend, source and date.

use crate::catalogue::clean;
use crate::cli::query_answer::QueryAnswer;
use crate::text::citation::source_without_address;

use super::measure::{FittedText, estimated_width, fitted, wrapped};
use super::xml::{Element, Elements, element, short};

/// The colours of text, secondary text, lines, and stripes.
pub(crate) const INK: &str = "#1a1a1a";
pub(crate) const SOFT: &str = "#555555";
pub(crate) const RULE: &str = "#8a8f98";
pub(crate) const FAINT: &str = "#f1f3f6";

/// The margin around the picture.
pub(crate) const MARGIN: f64 = 24.0;
/// Narrower pictures would cut their titles.
const NARROWEST: f64 = 520.0;
const TITLE: f64 = 18.0;
/// The width of bold letters relative to others.
const BOLDER: f64 = 1.15;
const TEXT: f64 = 12.0;
const LEGEND: f64 = 11.0;
const SMALL: f64 = 10.0;

/// The most lines that a line of the heading is wrapped to.
const MOST_LINES: usize = 6;

/// The point of a text that is at its position.
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

/// The font size, colour and anchor of a text.
#[derive(Clone, Copy)]
pub(crate) struct Lettering {
    size: f64,
    colour: &'static str,
    anchor: Anchor,
}

impl Lettering {
    /// Text that begins at its position.
    pub(crate) fn new(size: f64, colour: &'static str) -> Self {
        Self { size, colour, anchor: Anchor::Start }
    }

    pub(crate) fn anchored(self, anchor: Anchor) -> Self {
        Self { anchor, ..self }
    }
}

/// A position, from the left and top edges of the picture.
#[derive(Clone, Copy)]
pub(crate) struct Point {
    pub(crate) x: f64,
    pub(crate) y: f64,
}

/// A rectangle by its top left corner and its size.
#[derive(Clone, Copy)]
pub(crate) struct Area {
    pub(crate) x: f64,
    pub(crate) y: f64,
    pub(crate) width: f64,
    pub(crate) height: f64,
}

impl Area {
    /// The area without a margin on each side.
    pub(crate) fn shrunk(self, margin: f64) -> Self {
        let Self { x, y, width, height } = self;
        let (width, height) = (width - 2.0 * margin, height - 2.0 * margin);
        Self { x: x + margin, y: y + margin, width, height }
    }

    fn lengths(self) -> [(&'static str, f64); 4] {
        [("x", self.x), ("y", self.y), ("width", self.width), ("height", self.height)]
    }
}

/// Draws a sign at a position.
type Draw = dyn Fn(&mut Picture<'_>, Point);

/// A sign of the legend with its meaning.
pub(crate) struct Sign {
    /// Draws the sign to the right of a position.
    draw: Box<Draw>,
    width: f64,
    meaning: String,
}

impl Sign {
    pub(crate) fn new(
        width: f64,
        meaning: impl Into<String>,
        draw: impl Fn(&mut Picture<'_>, Point) + 'static,
    ) -> Self {
        Self { draw: Box::new(draw), width, meaning: meaning.into() }
    }
}

/// A picture that is being drawn. Its height is known when it is finished.
pub(crate) struct Picture<'a> {
    answer: &'a QueryAnswer<'a>,
    /// The lines under the title: what the picture shows, and the query if there is one.
    lines: Vec<String>,
    elements: Elements,
    width: f64,
}

impl<'a> Picture<'a> {
    /// A picture for contents of a width. Also returns the top of the contents, below the heading.
    pub(crate) fn new(answer: &'a QueryAnswer<'a>, shown: String, content: f64) -> (Self, f64) {
        let mut lines = vec![shown];
        let query = answer.query_text();
        if !query.is_empty() {
            let (query, _) = clean::clean(&query, clean::Lines::One);
            let projects = &answer.catalogue.terms.project.plural;
            lines.push(format!("Only {projects} that match: {query}"));
        }
        let width = (content + 2.0 * MARGIN).max(NARROWEST).ceil();
        let mut picture = Self { answer, lines, elements: Elements::default(), width };
        let mut y = MARGIN + TITLE / 2.0;
        let lengths = [("x", MARGIN), ("y", y + 6.0), ("font-size", TITLE)];
        let title = element("text", &lengths, &[("font-weight", "bold"), ("fill", INK)]);
        let text = fitted(&answer.catalogue.title, TITLE * BOLDER, picture.inner_width());
        picture.elements.text(&title, &text);
        y += TITLE / 2.0 + 10.0;
        for line in picture.lines.clone() {
            for line in wrapped(&line, TEXT, picture.inner_width(), MOST_LINES) {
                y += 18.0;
                let at = Point { x: MARGIN, y: y - 9.0 };
                picture.text(at, Lettering::new(TEXT, SOFT), line);
            }
        }
        (picture, y + 8.0)
    }

    /// The width between the margins.
    fn inner_width(&self) -> f64 {
        self.width - 2.0 * MARGIN
    }

    /// Writes a text, vertically centred on a position.
    pub(crate) fn text<'t>(
        &mut self,
        Point { x, y }: Point,
        Lettering { size, colour, anchor }: Lettering,
        text: impl Into<FittedText<'t>>,
    ) {
        let lengths = [("x", x), ("y", y + size * 0.35), ("font-size", size)];
        let others = [("fill", colour), ("text-anchor", anchor.name())];
        self.elements.text(&element("text", &lengths, &others), &text.into());
    }

    /// Writes a text upwards from a position.
    pub(crate) fn upright(
        &mut self,
        Point { x, y }: Point,
        Lettering { size, colour, anchor: _ }: Lettering,
        text: &FittedText<'_>,
    ) {
        let turn = format!("translate({} {}) rotate(-90)", short(x + size * 0.35), short(y));
        let others = [("transform", turn.as_str()), ("fill", colour)];
        self.elements.text(&element("text", &[("font-size", size)], &others), text);
    }

    /// Draws a filled rectangle.
    pub(crate) fn rectangle(&mut self, area: Area, colour: &str) {
        self.shape(element("rect", &area.lengths(), &[("fill", colour)]));
    }

    /// Draws a filled rectangle with a border.
    pub(crate) fn boxed(&mut self, area: Area, fill: &str, stroke: &str) {
        self.shape(element("rect", &area.lengths(), &[("fill", fill), ("stroke", stroke)]));
    }

    /// Draws a straight line.
    pub(crate) fn line(&mut self, from: Point, to: Point) {
        let ends = [("x1", from.x), ("y1", from.y), ("x2", to.x), ("y2", to.y)];
        let lengths = [&ends[..], &[("stroke-width", 1.0)]].concat();
        self.shape(element("line", &lengths, &[("stroke", RULE)]));
    }

    /// Draws a broken line.
    pub(crate) fn broken_line(&mut self, from: Point, to: Point) {
        let ends = [("x1", from.x), ("y1", from.y), ("x2", to.x), ("y2", to.y)];
        let lengths = [&ends[..], &[("stroke-width", 1.0)]].concat();
        let others = [("stroke", INK), ("stroke-dasharray", "3 3")];
        self.shape(element("line", &lengths, &others));
    }

    /// Draws a sign of the height of a letter: a disc.
    pub(crate) fn disc(&mut self, Point { x, y }: Point, colour: &str) {
        let lengths = [("cx", x), ("cy", y), ("r", 4.5), ("stroke-width", 0.0)];
        self.shape(element("circle", &lengths, &[("fill", colour), ("stroke", "none")]));
    }

    /// Draws a sign of the height of a letter: a ring.
    pub(crate) fn ring(&mut self, Point { x, y }: Point, colour: &str) {
        let lengths = [("cx", x), ("cy", y), ("r", 4.2), ("stroke-width", 2.0)];
        self.shape(element("circle", &lengths, &[("fill", "#ffffff"), ("stroke", colour)]));
    }

    /// Draws a diamond whose corners are `far` from its middle.
    pub(crate) fn diamond(&mut self, Point { x, y }: Point, far: f64, colour: &str) {
        let corners = [(x, y - far), (x + far, y), (x, y + far), (x - far, y)];
        let corners = corners.map(|(x, y)| format!("{},{}", short(x), short(y))).join(" ");
        self.shape(element("polygon", &[], &[("points", &corners), ("fill", colour)]));
    }

    /// Draws any other shape.
    pub(crate) fn shape(&mut self, element: Element) {
        self.elements.empty(element);
    }

    /// Draws the legend in as many rows as it needs. Returns the bottom of the last one.
    pub(crate) fn legend(&mut self, signs: &[Sign], top: f64) -> f64 {
        const GAP: f64 = 18.0;
        const BETWEEN: f64 = 6.0;
        const HIGH: f64 = 20.0;
        let (mut x, mut y) = (MARGIN, top + HIGH / 2.0);
        for sign in signs {
            let room = self.inner_width() - sign.width - BETWEEN;
            let meaning = fitted(&sign.meaning, LEGEND, room);
            let wide = sign.width + BETWEEN + estimated_width(&meaning.text, LEGEND);
            if x > MARGIN && x + wide > self.width - MARGIN {
                (x, y) = (MARGIN, y + HIGH);
            }
            (sign.draw)(self, Point { x, y });
            let at = Point { x: x + sign.width + BETWEEN, y };
            self.text(at, Lettering::new(LEGEND, INK), meaning);
            x += wide + GAP;
        }
        y + HIGH / 2.0
    }

    /// Finishes the picture with the source at the bottom.
    pub(crate) fn finish(mut self, bottom: f64) -> String {
        let catalogue = self.answer.catalogue;
        let (title, source) = (catalogue.title.as_str(), catalogue.source.as_str());
        let from = source_without_address(catalogue);
        let mut y = bottom + 16.0;
        for line in [from.as_str(), source].into_iter().filter(|line| !line.is_empty()) {
            let text = fitted(line, SMALL, self.inner_width());
            self.text(Point { x: MARGIN, y }, Lettering::new(SMALL, SOFT), text);
            y += 15.0;
        }
        let height = (y - 15.0 + SMALL / 2.0 + MARGIN).ceil();
        let (width, high) = (short(self.width), short(height));
        let view = format!("0 0 {width} {high}");
        let mut elements = Elements::default();
        let named = |name, id| element(name, &[], &[("id", id)]);
        elements.text(&named("title", "title"), &title.into());
        let description = format!("{}. {from}. {source}", self.lines.join(". "));
        elements.text(&named("desc", "desc"), &description.trim_end().into());
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
        elements.into_document(&element("svg", &size, &others))
    }
}
