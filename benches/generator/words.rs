//! The words that names and sentences are made of.

/// Who takes part: the first word of a name.
pub(super) const SCOPES: &[&str] = &[
    "Multinational",
    "Joint",
    "Combined",
    "Common",
    "Regional",
    "Cooperative",
    "Federated",
    "Northern",
    "Southern",
    "Eastern",
    "Western",
    "Composite",
];

/// The qualities of a system.
pub(super) const QUALITIES: &[&str] = &[
    "Modular",
    "Distributed",
    "Deployable",
    "Passive",
    "Persistent",
    "Autonomous",
    "Remote",
    "Rapid",
    "Resilient",
    "Mobile",
    "Scalable",
    "Networked",
    "Advanced",
    "Adaptive",
    "Integrated",
    "Next Generation",
    "Long-Range",
    "Multi-Role",
    "Counter-Drone",
    "High-Readiness",
    "All-Weather",
    "Uncrewed",
    "Recoverable",
    "Interoperable",
];

/// The setting of a project.
pub(super) const SETTINGS: &[&str] = &[
    "Air", "Land", "Maritime", "Space", "Coastal", "Arctic", "Littoral", "Urban", "Seabed",
    "Cyber", "Airborne", "Tactical", "Riverine", "Mountain", "Polar", "Orbital",
];

/// The subject of a project.
pub(super) const SUBJECTS: &[&str] = &[
    "Surveillance",
    "Refuelling",
    "Ammunition",
    "Bridging",
    "Radar",
    "Transport",
    "Training",
    "Reconnaissance",
    "Logistics",
    "Communication",
    "Navigation",
    "Engineering",
    "Medical Evacuation",
    "Mine Countermeasures",
    "Decoy",
    "Sensor",
    "Rotorcraft",
    "Tanker",
    "Warehousing",
    "Maintenance",
    "Simulation",
    "Search and Rescue",
    "Missile Defence",
    "Gap Crossing",
    "Fuel Supply",
    "Decontamination",
    "Electronic Support",
];

/// The form of a project: the last word of a name.
pub(super) const FORMS: &[&str] = &[
    "Network",
    "Initiative",
    "Programme",
    "Fleet",
    "Facility",
    "Centre",
    "Capability",
    "Framework",
    "System",
    "Hub",
    "Pool",
    "Element",
    "Command",
    "Group",
    "Demonstrator",
    "Architecture",
    "Module",
    "Team",
];

/// Verbs that begin a purpose.
pub(super) const DEEDS: &[&str] =
    &["Pools", "Develops", "Buys", "Connects", "Maintains", "Tests", "Stores", "Modernises"];

/// Objects of a purpose.
pub(super) const OBJECTS: &[&str] = &[
    "radars and passive sensors",
    "air-to-air refuelling aircraft",
    "bridging equipment",
    "training ranges",
    "small uncrewed vessels",
    "spare parts and tools",
    "satellite terminals",
    "field hospitals",
    "decoys",
    "simulators",
    "stocks of ammunition",
    "transport helicopters",
    "mine hunting systems",
    "data from space",
    "fuel depots",
    "radios",
];

/// Ends of a purpose.
pub(super) const ENDS: &[&str] = &[
    "at a lower cost to each participant",
    "for exercises and operations",
    "so that gaps are closed sooner",
    "to common standards",
    "for use at short notice",
    "that smaller countries could not afford alone",
    "for crews from several countries",
    "along the coast",
    "in cold climates",
    "close to where they are needed",
];

/// Second sentences of a purpose.
pub(super) const MORE: &[&str] = &[
    "Participants share the cost by use.",
    "Each country keeps its own units and adds them on request.",
    "Industry is asked for offers once a year.",
    "The first phase compares what is on the market with what is needed.",
    "Doctrine and training go along with the equipment.",
    "Others may join at any time.",
    "A steering group of all participants meets twice a year and settles the priorities.",
    "What is learnt goes into the next exercise.",
];

/// States in a status.
pub(super) const STATES: &[&str] = &[
    "the requirements are being written",
    "a memorandum of understanding was signed",
    "the first deliveries have begun",
    "the facility is open",
    "offers are being compared",
    "initial operational capability was reached",
    "all participants have received their share",
    "two more countries are about to join",
];

/// Texts of milestones that were reached.
pub(super) const REACHED: &[&str] = &[
    "Letter of intent signed",
    "Memorandum of understanding signed",
    "First delivery",
    "Initial operational capability",
    "First exercise held",
    "Training facility opened",
];

/// Texts of milestones that are expected.
pub(super) const EXPECTED: &[&str] =
    &["Full operational capability", "Last delivery", "Decision on the next phase"];

/// Notes on participants.
pub(super) const NOTES: &[&str] = &[
    "Two more countries watch the work.",
    "One participant joined later than the others.",
    "Open to partners on request.",
];

/// Beginnings of invented countries.
pub(super) const COUNTRY_BEGINNINGS: &[&str] = &[
    "Alder", "Bren", "Cor", "Dal", "Esk", "Fen", "Gal", "Hol", "Ister", "Jor", "Kel", "Lor", "Mar",
    "Nor", "Orm", "Pel",
];

/// Ends of invented countries.
pub(super) const COUNTRY_ENDS: &[&str] = &[
    "avia", "onia", "mere", "holm", "eria", "wick", "ova", "ley", "dor", "una", "esse", "ibor",
    "ath", "ence", "isle", "ora",
];
