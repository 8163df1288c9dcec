//! The first results for typical queries, written down by hand from the page and the rules.

use super::searcher::built_in;

/// `query → first found, rule; the first of another kind, rule; …`; a rule may be left out.
///
/// The rules in their order: `AcronymExact`, `AcronymPrefix`, `NameExact`, `Initials`,
/// `AcronymSubstring`, `WordPrefix`, `Substring`, `Subsequence`, `Typo`, `Body`; ties go to the
/// shorter name, then by the order of the page. Kinds are ordered by rule, then project, country, category,
/// organisation, term.
const PROJECTS: &str = "
# Words of a name, whole or begun, in any order.
warehous multi → project mawi, WordPrefix
multi warehous → project mawi, WordPrefix
initiative → project mawi, WordPrefix
surveillance passive → project passive-air-surveillance-sensors, WordPrefix
sensors air → project passive-air-surveillance-sensors, WordPrefix
rotor → project ngrc, WordPrefix
next gen → project ngrc, WordPrefix
generation next → project ngrc, WordPrefix
tanker → project mrtt-c, WordPrefix; term MRTT, WordPrefix
role → project mrtt-c, WordPrefix
tank trans → project mrtt-c, WordPrefix
mission → project m3a, WordPrefix
aviation → project msap, WordPrefix
special av → project msap, WordPrefix
synthetic → project dst, WordPrefix
distr → project dst, WordPrefix
environment → project dst, WordPrefix
composite → project c-socc, WordPrefix
regional → project r-socc, WordPrefix
flight → project nfte, WordPrefix
flight training → project nfte, WordPrefix
europe → project nfte, WordPrefix; term EU, WordPrefix
remotely → project rpas, WordPrefix
piloted aircraft → project rpas, WordPrefix
layer → project sbamd-c2-layer, AcronymSubstring
battalion → project sbamd-c2-layer, WordPrefix
brigade level → project sbamd-c2-layer, WordPrefix
ground based → project modular-gbad, WordPrefix
solution → project modular-gbad, WordPrefix
gbad modular → project modular-gbad, AcronymSubstring
rockets → project c-ram, WordPrefix
mortar → project c-ram, WordPrefix
deployable → project c-ram, WordPrefix
lower level → project lower-level-air-threats, WordPrefix
lower-level → project lower-level-air-threats, WordPrefix
level threats → project lower-level-air-threats, WordPrefix
threats → project lower-level-air-threats, WordPrefix
sensors → project passive-air-surveillance-sensors, WordPrefix
gap → project gap-crossing, WordPrefix
crossing gap → project gap-crossing, WordPrefix
cross → project gap-crossing, WordPrefix
counter mob → project counter-mobility, WordPrefix
vehicles → project military-engineering-vehicles-and-systems, WordPrefix
engineering → project military-engineering-vehicles-and-systems, WordPrefix
military systems → project military-engineering-vehicles-and-systems, WordPrefix
interchangeability → project indirect-fire-interchangeability, WordPrefix
certification → project indirect-fire-interchangeability, WordPrefix
test evaluation → project indirect-fire-interchangeability, WordPrefix
indirect fire → project indirect-fire-interchangeability, WordPrefix
facilities → project cbrn-df, WordPrefix
network → project cbrn-df, WordPrefix
protection → project cbrn-pe, WordPrefix
equip → project cbrn-pe, WordPrefix
detection → project cbrn-di, WordPrefix
identification → project cbrn-di, WordPrefix
persistent → project apss, WordPrefix
surveillance space → project apss, WordPrefix
alliance → project apss, WordPrefix

# A part of a word, where none begins so.
craft → project ngrc, Substring
housing → project mawi, Substring

# Of equals the shorter name, then the order of the page.
special operations → project r-socc, WordPrefix
command component → project r-socc, WordPrefix
socc → project r-socc, AcronymSubstring
maritime → project mus, WordPrefix
uncrewed → project mus, WordPrefix
systems → project mus, WordPrefix
multi → project m3a, WordPrefix
aircraft → project m3a, WordPrefix
multinational → project msap, WordPrefix
munitions → project abdm, WordPrefix
battle decisive → project abdm, WordPrefix
training → project nfte, WordPrefix; category training-structures, WordPrefix
missile defence → project sbamd-c2-layer, WordPrefix; category air-and-missile-defence
counter → project counter-mobility, WordPrefix
mawi|apss → project apss, AcronymExact

# The end and the beginning of acronyms.
ram → project c-ram, AcronymSubstring
sbamd c2 → project sbamd-c2-layer, AcronymPrefix
sbam → project sbamd-c2-layer, AcronymPrefix; term SBAMD, AcronymPrefix
modular → project modular-gbad, AcronymPrefix
cbrn-p → project cbrn-pe, AcronymPrefix
cbrn p → project cbrn-pe, AcronymPrefix
maw → project mawi, AcronymPrefix; term MAWS, AcronymPrefix
msa → project msap, AcronymPrefix

# Initials, of all words or of those with more than three letters, of names without an acronym …
gc → project gap-crossing, Initials
cm → project counter-mobility, Initials
llat → project lower-level-air-threats, Initials
llt → project lower-level-air-threats, Initials
pass → project passive-air-surveillance-sensors, Initials
pss → project passive-air-surveillance-sensors, Initials
mevas → project military-engineering-vehicles-and-systems, Initials
mevs → project military-engineering-vehicles-and-systems, Initials
teacoioifm → project indirect-fire-interchangeability, Initials
teciifm → project indirect-fire-interchangeability, Initials
# … and of names whose acronym is made otherwise.
bdm → project abdm, Initials; term ABDM, Initials
mmma → project m3a, Initials
dste → project dst, Initials
ncdf → project cbrn-df, Initials
cdi → project cbrn-di, Initials
apsfs → project apss, Initials

# In the text alone.
bridge → project gap-crossing, Body
bridges → project gap-crossing, Body
amphibious → project gap-crossing, Body
Zadar → project msap, Body
Eiffel → project lower-level-air-threats, Body
eiffel tower → project lower-level-air-threats, Body
Ukraine → project lower-level-air-threats, Body
150 metres → project lower-level-air-threats, Body
Libya → project abdm, Body
Wales → project abdm, Body
155mm → project lbdm, Body
anti-tank → project lbdm, Body
torpedo → project mbdm, Body
gun shells → project mbdm, Body
Airbus → project mrtt-c, Body
refuelling → project mrtt-c, Body
fighter → project nfte, Body
Brussels → project nfte, Body
immersive → project dst, Body
hybrid → project ngrc, Body
1960s → project ngrc, Body
2035 → project ngrc, Body
submarines → project mus, Body
backbone → project modular-gbad, Body
noise → project passive-air-surveillance-sensors, Body
lethal → project counter-mobility, Body
breaching → project military-engineering-vehicles-and-systems, Body
payloads → project military-engineering-vehicles-and-systems, Body
laboratories → project cbrn-df, Body
\"framework nation\" → project cbrn-df, Body
constellation → project apss, Body
16.5 → project apss, Body
arctic → project northlink, Body
spacecraft → project starlift, Body
short notice → project starlift, Body

# With fields beside the words.
country:ISL satellite → project northlink, Body
country:HUN country:SVN avi → project msap, WordPrefix
stage:completed maritime → project m3a, WordPrefix
battle -155mm -torpedoes → project abdm, WordPrefix
";

const OTHERS: &str = "
# Terms of the page, and the project that is about them.
NISRF → term NISRF, AcronymExact; project rpas, Body
nisrf → term NISRF, AcronymExact; project rpas, Body
REPMUS → term REPMUS, AcronymExact; project mus, Body
Aquila → term Aquila, AcronymExact; project apss, Body
MAWS → term MAWS, AcronymExact; project m3a, Body
A330 → term A330, AcronymExact; project mrtt-c, Body
AGS → term AGS, AcronymExact; project rpas, Body
UAV → term UAV, AcronymExact; project rpas, Body
CNAD → term CNAD, AcronymExact
LOI → term LOI, AcronymExact
MOU → term MOU, AcronymExact
HVP → term HVP, AcronymExact
EU → term EU, AcronymExact; project nfte, WordPrefix
C2 → term C2, AcronymExact; project sbamd-c2-layer, AcronymSubstring
CBRN → term CBRN, AcronymExact; project cbrn-pe, AcronymPrefix; category cbrn-defence, WordPrefix
GBAD → term GBAD, AcronymExact; project modular-gbad, AcronymSubstring
SBAMD → term SBAMD, AcronymExact; project sbamd-c2-layer, AcronymPrefix
MRTT → term MRTT, AcronymExact; project mrtt-c, AcronymPrefix
letter of intent → term LOI, NameExact
intent → term LOI, WordPrefix
memorandum → term MOU, WordPrefix
armaments → term CNAD, WordPrefix
alliance ground surveillance → term AGS, NameExact; project rpas, Body
airborne warfare → term MAWS, WordPrefix; project m3a, Body
european union → term EU, NameExact
NSPA → organisation NSPA, AcronymExact; term NSPA, AcronymExact; project counter-mobility, Body
procurement agency → organisation NSPA, WordPrefix

# Countries by what people call them, and by the beginning or a slip of it.
uk → country GBR, NameExact
britain → country GBR, NameExact
great britain → country GBR, NameExact
holland → country NLD, NameExact
the netherlands → country NLD, NameExact
czech republic → country CZE, NameExact
czech → country CZE, WordPrefix
slovak republic → country SVK, NameExact
hellenic → country GRC, WordPrefix
america → country USA, NameExact
united states of america → country USA, NameExact
united → country USA, WordPrefix
states → country USA, WordPrefix
kingdom → country GBR, WordPrefix
north macedonia → country MKD, NameExact
macedonia → country MKD, WordPrefix
nm → country MKD, Initials
turkiye → country TUR, NameExact
TURKIYE → country TUR, NameExact
Türkiye → country TUR, NameExact
TÜRKİYE → country TUR, NameExact
Tu\u{308}rkiye → country TUR, NameExact
turkey → country TUR, NameExact
türk → country TUR, WordPrefix
germ → country DEU, WordPrefix
lith → country LTU, WordPrefix
slov → country SVK, WordPrefix
austr → country AUT, WordPrefix
germnay → country DEU, Typo
belguim → country BEL, Typo
croatai → country HRV, Typo
hollnad → country NLD, Typo
swedn → country SWE, Subsequence
netherlnds → country NLD, Subsequence

# Categories by name, by the beginning of it, and by initials.
ammunition → category ammunition, NameExact; project mawi, WordPrefix
training structures → category training-structures, NameExact
high-end acquisition → category high-end-acquisition, NameExact
high end → category high-end-acquisition, WordPrefix
air and missile defence → category air-and-missile-defence, NameExact
command and control → category command-and-control, NameExact; term C2, NameExact
military mobility → category military-mobility-and-counter-mobility, WordPrefix
chemical → category cbrn-defence, WordPrefix; term CBRN, WordPrefix
cbrn defence → category cbrn-defence, NameExact; project cbrn-df, WordPrefix
space technologies → category space-technologies, NameExact
technologies → category space-technologies, WordPrefix
aamd → category air-and-missile-defence, Initials
mmcm → category military-mobility-and-counter-mobility, Initials
";

/// The rows of the table that do not hold, one line each.
fn wrong(table: &str) -> Vec<String> {
    let mut wrong = Vec::new();
    for line in table.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let (query, expected) = line.split_once(" → ").unwrap();
        let found = built_in().ranked(query);
        for (place, expected) in expected.split("; ").enumerate() {
            let (name, rule) = expected.split_once(", ").unwrap_or((expected, ""));
            let kind = name.split_once(' ').unwrap().0;
            // The first result overall is followed by the first of another kind.
            let mut others =
                found.iter().filter(|(found, _)| place == 0 || found.starts_with(kind));
            let described = others.next().map(|(name, tier)| (name, format!("{tier:?}")));
            let right = described.as_ref().is_some_and(|(found, tier)| {
                *found == name && (rule.is_empty() || *tier == format!("Some({rule})"))
            });
            if !right {
                wrong.push(format!("{query}: {described:?}, not {expected}"));
            }
        }
    }
    wrong
}

fn holds(table: &str, at_least: usize) {
    let lines = table.lines().filter(|line| line.contains(" → ")).count();
    assert!(lines >= at_least, "{lines}");
    let wrong = wrong(table);
    assert!(wrong.is_empty(), "{} of {lines}:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn projects_come_first_for_what_people_type_for_them() {
    holds(PROJECTS, 120);
}

#[test]
fn terms_countries_and_categories_come_first_for_what_people_type_for_them() {
    holds(OTHERS, 70);
}

#[test]
fn the_country_is_the_first_of_its_kind_where_a_term_is_spelled_the_same() {
    let found = built_in().ranked("us");
    let country = found.iter().find(|(name, _)| name.starts_with("country"));
    assert_eq!(country.map(|(name, _)| name.as_str()), Some("country USA"));
}

#[test]
fn a_project_without_acronym_comes_before_the_term_that_repeats_its_name() {
    for (query, project) in [
        ("NORTHLINK", "northlink"),
        ("northlink", "northlink"),
        ("northl", "northlink"),
        ("link", "northlink"),
        ("STARLIFT", "starlift"),
        ("star", "starlift"),
        ("lift", "starlift"),
    ] {
        let found = built_in().ranked(query);
        assert_eq!(found[0].0, format!("project {project}"), "{query}: {found:?}");
    }
}
