//! The facts of the source page, written down by hand from the page alone:
//! "Multinational capability cooperation", nato.int, last updated on 3 March 2025.

use hvp::catalogue::MilestoneKind;
use hvp::catalogue::MilestoneKind::{Expected, Reached};

/// The categories in page order, with how many projects the page lists under each.
pub(crate) const CATEGORIES: [(&str, usize); 8] = [
    ("Command and control", 2),
    ("Training structures", 3),
    ("High-end acquisition", 5),
    ("Air and missile defence", 5),
    ("Military mobility and counter-mobility", 3),
    ("Ammunition", 5),
    ("Chemical, biological, radiological and nuclear (CBRN) defence", 3),
    ("Space technologies", 3),
];

/// The projects in page order: `id | acronym | name`, with `-` where the page gives no acronym.
pub(crate) const PROJECTS: &str = "
c-socc | C-SOCC | Composite Special Operations Component Command
r-socc | R-SOCC | Regional Special Operations Component Command
msap | MSAP | Multinational Special Aviation Programme
nfte | NFTE | NATO Flight Training Europe
dst | DST | Distributed Synthetic Training Environment
mrtt-c | MRTT-C | Multi Role Tanker Transport Capability
m3a | M3A | Maritime Multi Mission Aircraft
mus | MUS | Maritime Uncrewed Systems
ngrc | NGRC | Next Generation Rotorcraft
rpas | RPAS | Remotely Piloted Aircraft Systems
sbamd-c2-layer | SBAMD C2 Layer | Command and Control Capability for Surface Based Air and Missile Defence for the Battalion and Brigade Level
modular-gbad | Modular GBAD | Modular Solution for Ground Based Air Defence Capabilities
c-ram | C-RAM | Rapidly Deployable Mobile Counter Rockets, Artillery and Mortar
lower-level-air-threats | - | Lower-level air threats
passive-air-surveillance-sensors | - | Passive air surveillance sensors
gap-crossing | - | Gap Crossing
counter-mobility | - | Counter-Mobility
military-engineering-vehicles-and-systems | - | Military Engineering Vehicles and Systems
abdm | ABDM | Air Battle Decisive Munitions
lbdm | LBDM | Land Battle Decisive Munitions
mbdm | MBDM | Maritime Battle Decisive Munitions
mawi | MAWI | Multinational Ammunition Warehousing Initiative
indirect-fire-interchangeability | - | Test, Evaluation and Certification of Interchangeability of Indirect Fire Munitions
cbrn-df | CBRN-DF | Network of CBRN Defence Facilities
cbrn-pe | CBRN-PE | CBRN Protection Equipment
cbrn-di | CBRN-D&I | CBRN Detection and Identification
apss | APSS | Alliance Persistent Surveillance from Space
northlink | - | NORTHLINK
starlift | - | STARLIFT
";

/// The countries: ISO 3166-1 alpha-3 code, name, and the number of projects that list them.
pub(crate) const COUNTRIES: [(&str, &str, usize); 34] = [
    ("ALB", "Albania", 2),
    ("AUS", "Australia", 1),
    ("AUT", "Austria", 2),
    ("BEL", "Belgium", 18),
    ("BGR", "Bulgaria", 4),
    ("CAN", "Canada", 6),
    ("CZE", "Czechia", 9),
    ("DEU", "Germany", 16),
    ("DNK", "Denmark", 12),
    ("ESP", "Spain", 20),
    ("EST", "Estonia", 6),
    ("FIN", "Finland", 13),
    ("FRA", "France", 14),
    ("GBR", "United Kingdom", 21),
    ("GRC", "Greece", 19),
    ("HRV", "Croatia", 6),
    ("HUN", "Hungary", 13),
    ("ISL", "Iceland", 1),
    ("ITA", "Italy", 22),
    ("LTU", "Lithuania", 6),
    ("LUX", "Luxembourg", 5),
    ("LVA", "Latvia", 11),
    ("MKD", "North Macedonia", 2),
    ("MNE", "Montenegro", 2),
    ("NLD", "Netherlands", 20),
    ("NOR", "Norway", 15),
    ("POL", "Poland", 10),
    ("PRT", "Portugal", 11),
    ("ROU", "Romania", 12),
    ("SVK", "Slovakia", 5),
    ("SVN", "Slovenia", 5),
    ("SWE", "Sweden", 6),
    ("TUR", "Türkiye", 11),
    ("USA", "United States", 12),
];

/// The lists after "Participants:", `project: countries`; an indented line continues the one before it.
pub(crate) const PARTICIPANTS: &str = "
c-socc: Belgium, Denmark, Netherlands
r-socc: Croatia, Hungary, Slovakia, Slovenia, Austria
msap: Bulgaria, Croatia, Hungary, Slovenia
nfte: Belgium, Czechia, Germany, Greece, Hungary, Italy, Montenegro, Netherlands,
    North Macedonia, Romania, Spain, Türkiye, United Kingdom
dst: Belgium, Czechia, Denmark, Estonia, France, Germany, Greece, Italy, Latvia, Netherlands,
    Norway, Poland, Portugal, Spain, Sweden, Türkiye, United Kingdom, United States
mrtt-c: Belgium, Czechia, Germany, Luxembourg, Netherlands, Norway
m3a: Canada, France, Germany, Greece, Italy, Poland, Spain, Türkiye
mus: Belgium, Bulgaria, Canada, Denmark, France, Germany, Greece, Italy, Netherlands, Norway,
    Poland, Portugal, Spain, Türkiye, United Kingdom, United States, Australia
ngrc: France, Germany, Greece, Italy, Netherlands, United Kingdom
rpas: Czechia, Estonia, Finland, Greece, Italy, Latvia, Lithuania, Norway, Portugal, Romania,
    Spain, Türkiye, United Kingdom
sbamd-c2-layer: Denmark, France, Hungary, Italy, Portugal, Spain, United Kingdom, United States
modular-gbad: Denmark, Germany, Greece, Hungary, Italy, Netherlands, Norway, Romania, Slovenia,
    Spain, United Kingdom
c-ram: Germany, Greece, Hungary, Norway, Poland, United Kingdom, United States
lower-level-air-threats: Belgium, Denmark, Estonia, Finland, France, Greece, Latvia, Lithuania,
    Netherlands, Norway, Portugal, Romania, Spain, Türkiye, United Kingdom
passive-air-surveillance-sensors: Belgium, Czechia, Denmark, Estonia, Finland, France, Greece,
    Latvia, Lithuania, Netherlands, Norway, Portugal, Romania, Spain, Türkiye, United Kingdom
gap-crossing: Belgium, Croatia, Finland, Germany, Greece, Italy, Latvia, Netherlands, Romania,
    Spain, United Kingdom, United States
counter-mobility: Belgium, Croatia, Finland, Germany, Italy, Latvia, Netherlands, Romania, Spain,
    United Kingdom, United States
military-engineering-vehicles-and-systems: Croatia, Germany, Greece, Italy, Romania, Spain,
    United Kingdom
abdm: Belgium, Canada, Czechia, Denmark, Finland, Greece, Hungary, Italy, Netherlands, Norway,
    Poland, Portugal, Romania, Slovakia, Spain, United Kingdom
lbdm: Belgium, Croatia, Czechia, Denmark, Estonia, Finland, France, Germany, Italy, Latvia,
    Lithuania, Montenegro, Netherlands, North Macedonia, Norway, Poland, Portugal, Romania,
    Slovakia, Slovenia, Spain, Sweden, United Kingdom, Austria
mbdm: Belgium, Finland, France, Italy, Netherlands, Poland, Portugal, Spain
mawi: Belgium, Bulgaria, Canada, Czechia, Denmark, Estonia, Finland, France, Germany, Greece,
    Hungary, Italy, Latvia, Lithuania, Luxembourg, Netherlands, Norway, Poland, Portugal, Romania,
    Slovakia, Slovenia, Spain, Sweden, Türkiye, United Kingdom
indirect-fire-interchangeability: Czechia, Denmark, Finland, France, Greece, Hungary, Italy,
    Latvia, Lithuania, Norway, Portugal, Slovakia, Türkiye, United Kingdom, United States
cbrn-df: Belgium, Greece, Italy, Spain
cbrn-pe: Albania, Belgium, Greece, Hungary, Italy, Latvia, Netherlands, Spain, United Kingdom,
    United States
cbrn-di: Albania, Belgium, Greece, Italy, Latvia, Netherlands, Poland, United Kingdom,
    United States
apss: Belgium, Bulgaria, Canada, Finland, France, Germany, Greece, Hungary, Italy, Luxembourg,
    Netherlands, Norway, Poland, Romania, Spain, Sweden, Türkiye, United Kingdom, United States
northlink: Canada, Denmark, Finland, France, Germany, Hungary, Iceland, Italy, Luxembourg,
    Netherlands, Norway, Sweden, United States
starlift: Belgium, Finland, France, Germany, Hungary, Italy, Luxembourg, Netherlands, Norway,
    Spain, Sweden, Türkiye, United Kingdom, United States
";

/// The stages in order, as the page words them after "Status:", with the projects at each.
pub(crate) const STAGES: [(&str, &str, &str); 4] = [
    (
        "being-established",
        "Being established",
        "dst rpas lower-level-air-threats passive-air-surveillance-sensors \
         indirect-fire-interchangeability northlink starlift",
    ),
    (
        "established",
        "Established",
        "r-socc msap mus ngrc sbamd-c2-layer modular-gbad c-ram gap-crossing counter-mobility \
         military-engineering-vehicles-and-systems abdm mbdm cbrn-df cbrn-pe cbrn-di",
    ),
    (
        "established-and-delivering",
        "Established and delivering",
        "c-socc nfte mrtt-c lbdm mawi apss",
    ),
    ("completed", "Completed", "m3a"),
];

/// The launches the page dates. MSAP and MRTT-C have none.
pub(crate) const LAUNCHES: [(&str, &str); 27] = [
    ("c-socc", "2017-02"),
    ("r-socc", "2019-02"),
    ("nfte", "2021"),
    ("dst", "2024-10"),
    ("m3a", "2017-06"),
    ("mus", "2018-10"),
    ("ngrc", "2020-10"),
    ("rpas", "2024-10"),
    ("sbamd-c2-layer", "2021-10"),
    ("modular-gbad", "2020-10"),
    ("c-ram", "2020-10"),
    ("lower-level-air-threats", "2025-02"),
    ("passive-air-surveillance-sensors", "2025-02"),
    ("gap-crossing", "2023-02"),
    ("counter-mobility", "2023-02"),
    ("military-engineering-vehicles-and-systems", "2023-02"),
    ("abdm", "2014"),
    ("lbdm", "2017-06"),
    ("mbdm", "2018-07"),
    ("mawi", "2021-07"),
    ("indirect-fire-interchangeability", "2024-10"),
    ("cbrn-df", "2021-10"),
    ("cbrn-pe", "2021-10"),
    ("cbrn-di", "2021-10"),
    ("apss", "2023-02"),
    ("northlink", "2024-10"),
    ("starlift", "2024-10"),
];

/// Every other date that the page gives for a project, with a word of what happened.
pub(crate) const MILESTONES: [(&str, &str, MilestoneKind, &str); 17] = [
    ("c-socc", "2020-12", Reached, "operational*"),
    ("r-socc", "2021-05", Reached, "initial operational capability"),
    ("r-socc", "2025", Expected, "full operational capability"),
    ("msap", "2019-12-11", Reached, "open*"),
    ("msap", "2020-10", Reached, "graduat*"),
    ("mrtt-c", "2020-06", Reached, "first"),
    ("mrtt-c", "2023-03", Reached, "initial operational capability"),
    ("mrtt-c", "2026", Expected, "last|final|10|ten"),
    ("m3a", "2018-10", Reached, "requirements"),
    ("mus", "2019-09", Reached, "REPMUS"),
    ("ngrc", "2024-10", Reached, "five|France"),
    ("ngrc", "2027", Expected, "single|preferred|solution"),
    ("ngrc", "2030", Expected, "possible|enabl*"),
    ("ngrc", "2035..2040", Expected, "aim*|target*"),
    ("modular-gbad", "2023-02", Reached, "concept stage"),
    ("abdm", "2018-08", Reached, "deliver*"),
    ("lbdm", "2019-01", Reached, "deliver*"),
];
