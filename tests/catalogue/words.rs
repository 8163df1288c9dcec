//! The numbers, names and things on the source page that the catalogue must mention.
//!
//! Each line is `record: words; words; …`. Words are whole words in any case; `|` separates alternative wordings,
//! and a `*` at the end allows any ending.

/// By project id: what its purpose, status, note or milestones must mention.
pub(crate) const OF_PROJECTS: &str = "
c-socc: three|3; special operations forces; multinational; headquarters; task group*; deploy*;
    command*; NATO Force Model; NATO; operations; missions; fully operational|full operational*;
    national capabilit*
r-socc: special operations; special operations forces; temporary; deployable; headquarters;
    separately|alone|on their own|individually|apart; initial operational capability;
    full operational capability; 2025; crises|crisis; regional; rapid*|quick*|fast*
msap: special operations forces; aircrew*; exclusively|only|solely|dedicated; insert*; extract*;
    Zadar; Croatia; gradual*|step by step|in steps|in stages|stage by stage; first;
    11 December 2019|2019-12-11; October 2020|2020-10; graduat*; group*|class*|cohort*|student*;
    further; domain|area|field
nfte: fighter*; helicopter*; fixed-wing|fixed wing; drone*; pilot*; network*; US|United States;
    North America*; Europe*; existing; burden-sharing|burden sharing|share* the burden;
    2021; Brussels; Summit; fourteen|14; campus*
dst: virtual*; network*; immersive; advanced; simulat*; economies of scale; multinational*; demand;
    multinational training|multinational opportunit*
mrtt-c: Airbus A330; Multi Role Tanker Transport; cargo; troop*; refuel*; interoperab*; pool*;
    own*; operat*; European Union|EU; Norway; shortfall*|gap*; first; June 2020|2020-06;
    initial operational capability; 2026; 10 aircraft|ten aircraft
m3a: situational awareness; anti-submarine; requirements; France; Germany; MAWS;
    Maritime Airborne Warfare System; October 2018|2018-10; provid*
mus: uncrewed; mines|mine; submarine*; tailor*; partner*; Portugal; REPMUS; annual*|yearly|every year;
    exercise; September 2019|2019-09; multinational cooperation; easier|facilitat*; develop*;
    among others|not only|not limited to|including|include
ngrc: helicopter*; vertical lift|vertical-lift; 1960s; medium; multi-role; airframe*; propulsion;
    hybrid; electric; digital; 2035; 2040; five|5; France; Germany; Italy; Netherlands;
    United Kingdom; single|one; 2027; 2030; in-service|in service|service; serve Allied forces;
    working together|work together; next decades|coming decades;
    replace today's|replace current|replace these|replacement of
rpas: UAV|UAVs; uncrewed aerial vehicle*; drone*; electromagnetic warfare; AGS; NISRF;
    ISR|intelligence, surveillance and reconnaissance; Alliance Ground Surveillance; NATO ISR Force;
    fleet; new generation|next generation; NATO's Alliance Ground Surveillance|NATO's AGS
sbamd-c2-layer: layer*; surface-based|surface based; air defence;
    air and missile defence; acqui*|buy*|procur*; field*; interoperab*; resilien*;
    number|fewer|reduc*|cut*
modular-gbad: flexible; scalable; GBAD|ground-based air defence|ground based air defence;
    very short; short; medium; C2|command-and-control|command and control; backbone; modular*;
    tailor*; Concept Stage; February 2023|2023-02
c-ram: rocket*; artillery; mortar*; detect*; destroy*; rapidly deployable; base|bases; cost*;
    resilien*; high-volume|mass|massed|volume; strand; Modular GBAD; Concept Stage; innovat*|new;
    particular; will; explor*
lower-level-air-threats: Russia*; Ukraine; small drones|small drone; detect*; identif*; track*;
    respond*|response*|answer*|counter*; deterrence; 150 metres|150 m|150m; 500 feet|500 ft; half;
    Eiffel Tower
passive-air-surveillance-sensors: noise|sound; active; radar*; satellite*; airspace; passive*;
    initiative; help*
gap-crossing: assault; logistic*; amphibious; floating; adapter*|adaptor*;
    load-bearing|load bearing|load*; stockpile*; bridg*; develop*; procur*; aims to|is intended to;
    seeks to|is meant to
counter-mobility: lethal; non-lethal; innovat*; permanent|lasting; Support Partnership; develop*;
    NSPA|NATO Support and Procurement Agency; procur*
military-engineering-vehicles-and-systems: armoured; breaching; uncrewed; autonomous; modular;
    mission payload*|payload*; develop*; procur*
abdm: 2011; Libya; European*; United States|US; legal; technical; stockpile*; shar*; exchang*|swap*;
    cost*|money; time; six|6; 2014; Wales; Summit; first; August 2018|2018-08; framework;
    several|rounds|cycles; the Alliance; in this area|in this field
lbdm: 155mm|155 mm|155-mm; artillery; anti-tank; guided; main battle tank|main battle tanks; 24;
    one of the largest|among the largest; interoperab*; inventor*; first; ABDM|Air Battle Decisive*;
    harmonis*|align*; January 2019|2019-01; seamlessly and effectively|effectively and seamlessly
mbdm: surface-to-air; surface-to-surface; torpedo*; shell*; gun; Europe*; stockpile*; maritime;
    ABDM|two|other|Air Battle*; include*|including|such as|among; European stockpile*
mawi: single|one; operational principle|principle; warehous*; storage|stor*; scalable; expandable;
    flexible; cost*|sav*; 26; largest; stockpile*; adapt*|fit*|suit*
indirect-fire-interchangeability: interchangeab*; interoperab*; artillery; munitions; national*|nations;
    harmonis*|align*; test*; certif*; standards; share|sharing; support their adoption;
    work together; allow*|enabl*
cbrn-df: live-agent|live agent|live agents; laborator*; analytical|analysis; single|one; architecture;
    German-led|Germany; CBRN Cluster; Framework Nation Concept; October 2021|2021-10;
    two other|other two|CBRN-PE|both other|three CBRN
cbrn-pe: individual|personal; collective; gear|equipment|clothing; units; personnel|people; joint*;
    procur*|buy*|purchas*; framework; two other|other two|CBRN-DF|both other|three CBRN
cbrn-di: detect*; identif*; joint*|together; develop*; procur*|buy*|purchas*; agents; advanced;
    framework; two other|other two|CBRN-DF|both other|three CBRN
apss: Aquila; virtual constellation|constellation; EUR 16.5 million; Luxembourg; Space Policy;
    virtual; commercial; national; satellite*; real-time|real time; weather; terrain; data; funds;
    assets; intelligence; large-scale|large; contribution*; transformative; new mechanism; allow*|enabl*
northlink: Arctic; satellite communication*; secure; resilien*; reliable; commercial;
    government*; militaris*; develop*
starlift: launch*; short notice; spare; spacecraft; commercial; data; crisis; conflict;
    space port*|spaceport*; network*; manoeuvr*; pre-positioned|prepositioned; threat*; develop*;
    options; such as|like|for example|for instance
";

/// By project id: what would be more than the page says, or something else.
pub(crate) const OVERSTATED: &str = "
m3a: NATO vitally needs|NATO needs
ngrc: develops and acquires
c-ram: it looks; above all
passive-air-surveillance-sensors: Allies will develop
gap-crossing: Identifies; carries out; it also explores
mbdm: munitions in Europe
indirect-fire-interchangeability: if key
starlift: Buying data from commercial partners in a crisis
lower-level-air-threats: low-level
";

/// By category name: what its summary must mention.
pub(crate) const OF_CATEGORIES: &str = "
Command and control: lead*; direct*; mission; smooth*; efficien*; multinational*
Training structures: training|train; coordinat*; cooperat*; readiness; together
High-end acquisition: size; cost*; small; expensive|costly|dear; big|large|size; single|alone
Air and missile defence: population*; territory; forces; sophisticated|advanced; threat*
Military mobility and counter-mobility: quick*|fast*|rapid*; slow; stop*; adversar*; territory;
    able to|ability; counter-mobility capabilit*
Ammunition: operation*; Allied|Allies; partner*; multinational*
Chemical, biological, radiological and nuclear (CBRN) defence: three|3; training|train; information;
    equipment; preparedness|prepared*
Space technologies: security; prosperity; satellite*; collective defence; crisis response|crisis;
    counter-terrorism; speed*|fast*|quick*; precis*; effective*
";

/// What must be mentioned somewhere in the summary, the highlights or the sections.
pub(crate) const OF_BACKGROUND: &str = "
background: 29; High Visibility Project*; interoperab*; cost-effective*|cost effective*;
    air-to-air refuelling; ammunition; drones; air and missile defence; command and control;
    training; maritime uncrewed systems; economies of scale; doctrine; commonality|common;
    European Union; duplicat*; complement*; operational effectiveness|effective*; connectivity|connect*;
    Letter of Intent; LOI; Memorandum of Understanding; MOU; legally binding|legally-binding|binding;
    Defence Ministers|ministers of defence; agreement*; political; implementation|implement*; industry;
    NATO Support and Procurement Agency; NSPA; negotiat*; procurement; solutions|offers;
    Conference of National Armaments Directors; CNAD; senior; committee; research; development;
    production; weapon*
";

/// Every acronym on the page with its expansion on the page; `-` if it has none.
pub(crate) const GLOSSARY: &str = "
ABDM | Air Battle Decisive Munitions
AGS | Alliance Ground Surveillance
APSS | Alliance Persistent Surveillance from Space
C-RAM | Rapidly Deployable Mobile Counter Rockets, Artillery and Mortar
C-SOCC | Composite Special Operations Component Command
C2 | Command and control
CBRN | Chemical, biological, radiological and nuclear
CBRN-D&I | CBRN Detection and Identification
CBRN-DF | Network of CBRN Defence Facilities
CBRN-PE | CBRN Protection Equipment
CBRN Cluster | -
CNAD | Conference of National Armaments Directors
DST | Distributed Synthetic Training Environment
EU | European Union
EUR | -
GBAD | Ground Based Air Defence
HVP | High Visibility Project
ISR | Intelligence, surveillance and reconnaissance
LBDM | Land Battle Decisive Munitions
LOI | Letter of Intent
M3A | Maritime Multi Mission Aircraft
MAWI | Multinational Ammunition Warehousing Initiative
MAWS | Maritime Airborne Warfare System
MBDM | Maritime Battle Decisive Munitions
MOU | Memorandum of Understanding
Modular GBAD | Modular Solution for Ground Based Air Defence Capabilities
MRTT | Multi Role Tanker Transport
MRTT-C | Multi Role Tanker Transport Capability
MSAP | Multinational Special Aviation Programme
MUS | Maritime Uncrewed Systems
NATO | -
NFTE | NATO Flight Training Europe
NGRC | Next Generation Rotorcraft
NISRF | NATO ISR Force
NSPA | NATO Support and Procurement Agency
R-SOCC | Regional Special Operations Component Command
REPMUS | -
RPAS | Remotely Piloted Aircraft Systems
SBAMD | Surface Based Air and Missile Defence
SBAMD C2 Layer | Command and Control Capability for Surface Based Air and Missile Defence for the Battalion and Brigade Level
UAV | Uncrewed aerial vehicle
US | -
";
