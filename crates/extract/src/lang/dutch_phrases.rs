//! Dutch words that stand in one place of one rule, and those by which a channel is known.

use crate::lang::{Channels, Phrases};

pub(crate) const PHRASES: Phrases = Phrases {
    inside: &["in"],
    with: &["met", "bij"],
    words: &["woorden"],
    in_whose: &["ogen", "optiek"],
    suspect: "verdachte",
    as_for: ("wat", "betreft"),
    neuter: &["het"],
    sides: &["noord", "zuid", "oost", "west", "midden"],
    question: &["vraag", "vragen", "gevraagd", "desgevraagd"],
    therein: &["daarin", "daaruit", "hierin", "hieruit"],
    gestures: &[
        "knikt",
        "knikte",
        "lacht",
        "lachte",
        "glimlacht",
        "glimlachte",
        "grijnst",
        "grijnsde",
        "zucht",
        "zuchtte",
        "schudt",
        "schudde",
        "haalt",
        "haalde",
        "beaamt",
        "beaamde",
        "wuift",
        "wuifde",
        "fronst",
        "fronste",
    ],
};

pub(crate) const CHANNELS: Channels = Channels {
    on: &["op", "via"],
    at: &["in", "op", "tijdens", "bij", "van", "via", "aan"],
    endings: &["conferentie"],
    social_media: ["sociale", "media"],
    media: &["zender", "omroep", "krant", "blad", "bureau", "site", "website"],
    platform: "platform",
    interview: &["interview", "gesprek", "vraaggesprek"],
};
