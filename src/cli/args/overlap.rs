//! The arguments of `overlap`, and which of its four answers they ask for.

use std::fmt;

use clap::Args;

use super::choices::{Format, PictureArguments, QueryArguments, positive};
use crate::app::{Measure, OverlapOrder};

/// The arguments of `overlap`.
#[derive(Debug, Args)]
#[allow(clippy::struct_excessive_bools, reason = "each is a flag of the command line")]
pub(crate) struct OverlapArguments {
    #[command(flatten)]
    pub(crate) query: QueryArguments,
    #[command(flatten)]
    pub(crate) output: PictureArguments,
    /// How to measure what two countries share
    #[arg(long, value_enum, value_name = "MEASURE", default_value_t = Measure::Shared)]
    pub(crate) measure: Measure,
    /// The order of the countries, similarity by default: name, count, similarity or catalogue; of a
    /// comparison: size or degree (how many countries); “count,reversed” reverses it
    #[arg(long, value_name = "ORDER")]
    pub(crate) order: Option<OverlapOrder>,
    /// Leave out countries that are in none of the projects
    #[arg(long)]
    pub(crate) hide_empty: bool,
    /// Compare these countries: codes, names or aliases, separated by commas; may be repeated
    #[arg(long, value_name = "COUNTRY", value_delimiter = ',')]
    pub(crate) countries: Vec<String>,
    /// List every two countries, those that share the most first; with --measure jaccard the most alike first
    #[arg(long)]
    pub(crate) pairs: bool,
    /// List every project whose participants are all in another, with that other
    #[arg(long, conflicts_with = "pairs")]
    pub(crate) contained: bool,
    /// Only pairs or combinations that share at least so many projects, or have at least such a Jaccard index
    #[arg(long, value_name = "NUMBER", value_parser = least)]
    pub(crate) min: Option<f64>,
    /// Only so many pairs or combinations, the first of the order
    #[arg(long, value_name = "COUNT", value_parser = positive)]
    pub(crate) top: Option<usize>,
    /// Also list the combinations of the compared countries that no project has
    #[arg(long)]
    pub(crate) empty: bool,
}

/// What `overlap` prints.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum OverlapAnswer {
    /// A table of all countries by all countries.
    Map,
    /// The combinations of some countries.
    Comparison,
    /// A list of every two countries.
    Pairs,
    /// The projects whose participants are all in another.
    Contained,
}

impl OverlapArguments {
    /// The answer that is asked for. As a picture, some countries are drawn as a smaller map instead of compared.
    /// The error names the flag that is not for this answer.
    pub(crate) fn answer(&self) -> Result<OverlapAnswer, String> {
        let is_picture = self.output.format == Format::Svg;
        let answer = match self {
            Self { pairs: true, .. } => OverlapAnswer::Pairs,
            Self { contained: true, .. } => OverlapAnswer::Contained,
            Self { countries, .. } if countries.is_empty() || is_picture => OverlapAnswer::Map,
            _ => OverlapAnswer::Comparison,
        };
        let allowed = answer.flags();
        match self.typed_flags().into_iter().find(|flag| !allowed.contains(flag)) {
            Some(flag) => Err(format!("{flag} is not for {answer}")),
            None => Ok(answer),
        }
    }

    fn typed_flags(&self) -> Vec<&'static str> {
        let Self { query: _, output, measure, order, hide_empty, .. } = self;
        let Self { countries, min, top, empty, .. } = self;
        let flags = [
            ("--measure", *measure != Measure::Shared),
            ("--order size and --order degree", self.orders_combinations()),
            ("--order", order.is_some() && !self.orders_combinations()),
            ("--hide-empty", *hide_empty),
            ("--countries", !countries.is_empty()),
            ("--min", min.is_some()),
            ("--top", top.is_some()),
            ("--empty", *empty),
            ("--format svg", output.format == Format::Svg),
        ];
        flags.into_iter().filter(|(_, is_typed)| *is_typed).map(|(flag, _)| flag).collect()
    }

    fn orders_combinations(&self) -> bool {
        matches!(self.order, Some(OverlapOrder::Combinations(_)))
    }
}

impl OverlapAnswer {
    /// The flags that can be typed with it.
    fn flags(self) -> &'static [&'static str] {
        match self {
            Self::Map => &["--measure", "--order", "--hide-empty", "--countries", "--format svg"],
            Self::Comparison => {
                &["--countries", "--order size and --order degree", "--min", "--top", "--empty"]
            }
            Self::Pairs => &["--measure", "--countries", "--min", "--top"],
            Self::Contained => &[],
        }
    }
}

impl fmt::Display for OverlapAnswer {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Map => "the map of all countries; leave it out, or add --pairs or --countries",
            Self::Comparison => "a comparison; leave it or --countries out",
            Self::Pairs => "a list of pairs; leave it or --pairs out",
            Self::Contained => "a list of contained projects; leave it or --contained out",
        })
    }
}

/// Reads the least number of projects, or the least Jaccard index.
fn least(text: &str) -> Result<f64, String> {
    let number = text.parse().ok().filter(|number: &f64| number.is_finite() && *number >= 0.0);
    number.ok_or_else(|| format!("“{text}” is not a number from 0"))
}
