//! The colours of the dark and the light theme, for terminals of every depth. Nothing else in the program names
//! a colour.
//!
//! A test measures the contrast of everything that is drawn, for a background near black or white.

use ratatui::style::Color;

use crate::app::ColourDepth;

/// A colour as red, green and blue, the one nearest to it among the 256 of xterm, and one of the first sixteen.
#[derive(Debug, Clone, Copy)]
pub(super) struct Hue(u32, u8, u8);

impl Hue {
    /// The colour for a terminal of this depth.
    pub(super) fn at(self, depth: ColourDepth) -> Color {
        let Self(rgb, indexed, named) = self;
        match depth {
            ColourDepth::Sixteen => Color::Indexed(named),
            ColourDepth::Indexed => Color::Indexed(indexed),
            ColourDepth::True => Color::from_u32(rgb),
        }
    }
}

/// A text colour with its background.
#[derive(Debug, Clone, Copy)]
pub(super) struct On {
    pub(super) ink: Hue,
    pub(super) ground: Hue,
}

/// The colours of a theme; what each is for stands in [`Theme`](super::theme::Theme).
pub(super) struct Palette {
    pub(super) faint: Hue,
    pub(super) dimmed: Hue,
    pub(super) heading: Hue,
    pub(super) link: Hue,
    pub(super) accent: Hue,
    pub(super) selected: On,
    pub(super) selected_elsewhere: On,
    pub(super) border: Hue,
    pub(super) hit: Hue,
    pub(super) error: Hue,
    pub(super) message: Hue,
    pub(super) categories: [Hue; 8],
    pub(super) stages: [Hue; 5],
    pub(super) member: Hue,
    pub(super) partner: Hue,
    pub(super) lead: Hue,
    pub(super) crosshair: On,
    pub(super) total: Hue,
    pub(super) bar: Hue,
    pub(super) heat: [On; 7],
    pub(super) dimmed_heat: [Hue; 7],
}

const fn on(ink: Hue, ground: Hue) -> On {
    On { ink, ground }
}

/// A shade of a heat map with the ink on it. A terminal of sixteen colours gets shapes instead.
const fn shade(ink: Hue, rgb: u32, indexed: u8) -> On {
    On { ink, ground: Hue(rgb, indexed, 0) }
}

const WHITE: Hue = Hue(0xff_ff_ff, 231, 15);
const BLACK: Hue = Hue(0x00_00_00, 16, 0);

pub(super) const DARK: Palette = Palette {
    faint: Hue(0x8f_98_ab, 246, 7),
    dimmed: Hue(0x4a_52_63, 240, 8),
    heading: Hue(0x9d_b7_dd, 110, 6),
    link: Hue(0xb5_d3_f5, 153, 14),
    accent: Hue(0x7c_c7_ff, 117, 14),
    selected: on(WHITE, Hue(0x1f_5f_99, 25, 4)),
    selected_elsewhere: on(Hue(0xe3_e8_f0, 253, 15), Hue(0x2f_38_48, 238, 0)),
    border: Hue(0x76_80_94, 244, 8),
    hit: Hue(0xff_d7_5f, 221, 11),
    error: Hue(0xff_8f_8f, 210, 9),
    message: Hue(0xff_cc_66, 221, 11),
    categories: [
        Hue(0x88_cc_ee, 117, 14),
        Hue(0xdd_cc_77, 186, 11),
        Hue(0xcc_99_cc, 176, 13),
        Hue(0x66_cc_aa, 79, 10),
        Hue(0xee_99_77, 216, 3),
        Hue(0xee_88_99, 211, 9),
        Hue(0xbb_cc_55, 149, 2),
        Hue(0x99_aa_ff, 147, 6),
    ],
    stages: [
        Hue(0xc6_cc_d8, 252, 7),
        Hue(0xf0_cf_85, 222, 11),
        Hue(0xb4_d6_87, 150, 10),
        Hue(0x82_d6_92, 114, 2),
        Hue(0xff_ff_ff, 231, 15),
    ],
    member: Hue(0x82_d6_92, 114, 10),
    partner: Hue(0xff_b0_66, 215, 3),
    lead: Hue(0xff_d7_5f, 221, 11),
    crosshair: on(Hue(0xd8_de_e9, 252, 7), Hue(0x2a_32_41, 236, 0)),
    total: Hue(0xa9_cd_d6, 152, 6),
    bar: Hue(0x5b_8d_9c, 66, 6),
    heat: [
        shade(Hue(0xd8_de_e9, 252, 7), 0x1b_2f_45, 235),
        shade(WHITE, 0x1f_44_63, 238),
        shade(WHITE, 0x23_5b_82, 24),
        shade(Hue(0xff_ff_ff, 16, 15), 0x2b_75_a3, 31),
        shade(BLACK, 0x3a_92_c2, 74),
        shade(BLACK, 0x7c_c0_e4, 117),
        shade(BLACK, 0xc2_e6_f7, 195),
    ],
    dimmed_heat: [
        Hue(0x12_17_1e, 233, 0),
        Hue(0x16_1c_24, 234, 0),
        Hue(0x1b_22_2b, 234, 0),
        Hue(0x20_28_33, 235, 0),
        Hue(0x26_2e_39, 236, 0),
        Hue(0x2c_35_41, 237, 0),
        Hue(0x33_3d_4a, 238, 0),
    ],
};

pub(super) const LIGHT: Palette = Palette {
    faint: Hue(0x56_5f_6d, 240, 0),
    dimmed: Hue(0xa3_ab_b8, 248, 8),
    heading: Hue(0x1f_5a_8c, 24, 4),
    link: Hue(0x1b_5e_85, 24, 4),
    accent: Hue(0x17_5c_a0, 25, 4),
    selected: on(WHITE, Hue(0x1f_5f_99, 25, 4)),
    selected_elsewhere: on(Hue(0x1f_27_33, 235, 0), Hue(0xd9_e0_e8, 253, 7)),
    border: Hue(0x6b_74_80, 243, 8),
    hit: Hue(0xa3_15_15, 124, 1),
    error: Hue(0xa3_15_15, 124, 1),
    message: Hue(0x75_4e_00, 94, 5),
    categories: [
        Hue(0x1c_5f_8a, 24, 4),
        Hue(0x66_59_00, 58, 1),
        Hue(0x85_30_8a, 90, 5),
        Hue(0x0b_63_4e, 23, 12),
        Hue(0x8c_48_10, 94, 4),
        Hue(0x9c_1e_48, 125, 1),
        Hue(0x3d_60_10, 22, 5),
        Hue(0x4b_3f_b5, 55, 12),
    ],
    stages: [
        Hue(0x4d_56_63, 240, 0),
        Hue(0x75_4e_00, 94, 5),
        Hue(0x4d_61_00, 58, 1),
        Hue(0x1d_67_2e, 22, 4),
        Hue(0x00_00_00, 16, 0),
    ],
    member: Hue(0x1d_67_2e, 22, 4),
    partner: Hue(0x96_4b_00, 130, 1),
    lead: Hue(0x85_30_8a, 90, 5),
    crosshair: on(Hue(0x1f_27_33, 235, 0), Hue(0xdd_e4_ec, 253, 7)),
    total: Hue(0x1b_5e_85, 24, 4),
    bar: Hue(0x3f_78_ad, 30, 4),
    heat: [
        shade(BLACK, 0xea_f2_f9, 255),
        shade(BLACK, 0xcf_e3_f3, 153),
        shade(BLACK, 0xa6_cc_e9, 117),
        shade(BLACK, 0x78_b0_da, 74),
        shade(BLACK, 0x4f_95_c6, 31),
        shade(WHITE, 0x2a_6f_a5, 24),
        shade(WHITE, 0x17_4a_77, 236),
    ],
    dimmed_heat: [
        Hue(0xf4_f6_f8, 255, 0),
        Hue(0xee_f1_f4, 255, 0),
        Hue(0xe8_ec_f0, 254, 0),
        Hue(0xe2_e6_eb, 254, 0),
        Hue(0xdb_e0_e6, 253, 0),
        Hue(0xd4_da_e1, 253, 0),
        Hue(0xcd_d3_db, 252, 0),
    ],
};
