//! The frame of every picture: background, title, query, legend, source and date.

use crate::catalogue::clean;
use crate::cli::query_answer::QueryAnswer;
use crate::text::citation::source_without_address;

use super::measure::{FittedText, cut, width, wrap};
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
type Draw = dyn Fn(&mut Frame, Point);

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
        draw: impl Fn(&mut Frame, Point) + 'static,
    ) -> Self {
        Self { draw: Box::new(draw), width, meaning: meaning.into() }
    }
}

/// A picture that is being drawn. Its height is known when it is finished.
pub(crate) struct Frame {
    elements: Elements,
    pub(crate) width: f64,
}

/// The title of a picture, and the lines under it.
pub(crate) struct Heading {
    pub(crate) title: String,
    pub(crate) lines: Vec<String>,
}

impl Heading {
    /// The title of the catalogue, what the picture shows, and the query if there is one.
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
    /// A picture for contents of a width. Also returns the top of the contents, below the heading.
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
            for FittedText { text, .. } in &lines {
                y += 18.0;
                frame.text(
                    Point { x: MARGIN, y: y - 9.0 },
                    Lettering::new(TEXT, SOFT),
                    text,
                    whole,
                );
            }
        }
        (frame, y + 8.0)
    }

    /// The width between the margins.
    fn inner(&self) -> f64 {
        self.width - 2.0 * MARGIN
    }

    /// Writes a text, vertically centred on a position.
    pub(crate) fn text(
        &mut self,
        Point { x, y }: Point,
        Lettering { size, colour, anchor }: Lettering,
        text: &str,
        whole: Option<&str>,
    ) {
        let lengths = [("x", x), ("y", y + size * 0.35), ("font-size", size)];
        let others = [("fill", colour), ("text-anchor", anchor.name())];
        self.elements.text(&element("text", &lengths, &others), text, whole);
    }

    /// Writes a text upwards from a position.
    pub(crate) fn upright(
        &mut self,
        Point { x, y }: Point,
        Lettering { size, colour, anchor: _ }: Lettering,
        text: &str,
        whole: Option<&str>,
    ) {
        let turn = format!("translate({} {}) rotate(-90)", short(x + size * 0.35), short(y));
        let others = [("transform", turn.as_str()), ("fill", colour)];
        self.elements.text(&element("text", &[("font-size", size)], &others), text, whole);
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
        let lengths = [("x1", from.x), ("y1", from.y), ("x2", to.x), ("y2", to.y)];
        let width = ("stroke-width", 1.0);
        let lengths: Vec<_> = lengths.into_iter().chain([width]).collect();
        self.shape(element("line", &lengths, &[("stroke", RULE)]));
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
            let room = self.inner() - sign.width - BETWEEN;
            let FittedText { text, was_cut } = cut(&sign.meaning, NAME_SIZE, room);
            let wide = sign.width + BETWEEN + width(&text, NAME_SIZE);
            if x > MARGIN && x + wide > self.width - MARGIN {
                (x, y) = (MARGIN, y + HIGH);
            }
            (sign.draw)(self, Point { x, y });
            let at = Point { x: x + sign.width + BETWEEN, y };
            let whole = was_cut.then_some(sign.meaning.as_str());
            self.text(at, Lettering::new(NAME_SIZE, INK), &text, whole);
            x += wide + GAP;
        }
        y + HIGH / 2.0
    }

    /// Finishes the picture with the source at the bottom.
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
            let FittedText { text, was_cut } = cut(line, SMALL, self.inner());
            let whole = was_cut.then_some(line);
            self.text(Point { x: MARGIN, y }, Lettering::new(SMALL, SOFT), &text, whole);
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

/// The font size of the legend.
const NAME_SIZE: f64 = 11.0;
