//! Numbers on shaded grounds, and the scale of the shades in a legend.

use super::picture::{Anchor, Area, INK, Lettering, Picture, Point, Sign};

/// The font size of the numbers.
pub(crate) const DIGITS: f64 = 10.0;
/// The shade from which white digits have more contrast than dark ones (WCAG 2.2, relative luminance 0.18).
pub(crate) const LIGHT_INK_FROM: f64 = 0.6;
/// The lightest and the darkest shade.
const LIGHT: [f64; 3] = [236.0, 242.0, 249.0];
const DARK: [f64; 3] = [8.0, 48.0, 107.0];

/// The text of a cell, and how dark it is, from 0 to 1.
pub(crate) struct ShadedText {
    pub(crate) text: String,
    pub(crate) shade: f64,
}

impl ShadedText {
    /// Draws the text in the middle of a cell on its ground.
    pub(crate) fn draw(&self, picture: &mut Picture<'_>, area: Area) {
        picture.rectangle(area.shrunk(0.5), &mixed_colour(self.shade));
        let colour = if self.shade > LIGHT_INK_FROM { "#ffffff" } else { INK };
        let lettering = Lettering::new(DIGITS, colour).anchored(Anchor::Middle);
        let Area { x, y, width, height } = area;
        let middle = Point { x: x + width / 2.0, y: y + height / 2.0 };
        picture.text(middle, lettering, self.text.as_str());
    }

    /// The shade with the text beside it, for a legend.
    pub(crate) fn sign(self) -> Sign {
        let colour = mixed_colour(self.shade);
        Sign::new(22.0, self.text, move |picture, Point { x, y }| {
            let area = Area { x, y: y - 7.0, width: 22.0, height: 14.0 };
            picture.rectangle(area, &colour);
        })
    }
}

/// The colour of a shade, from 0 (the lightest) to 1 (the darkest).
pub(crate) fn mixed_colour(shade: f64) -> String {
    let shade = shade.clamp(0.0, 1.0);
    let mut mixed = LIGHT.iter().zip(DARK).map(|(light, dark)| light + (dark - light) * shade);
    let mut next = || mixed.next().unwrap_or(0.0).round();
    format!("rgb({},{},{})", next(), next(), next())
}
