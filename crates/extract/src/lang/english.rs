//! What the rules must know of English words: enough for plain news prose, as a proof that language is data.

use crate::lang::{Pack, Verb, flag::*, takes::*};

/// The English rule pack.
pub(crate) static ENGLISH: Pack = Pack {
    words: WORDS,
    verbs: VERBS,
    weekdays: &["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
    months: &[
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ],
    day_parts: &[],
    nations: &[
        ("us usa america", "american"),
        ("russia", "russian"),
        ("ukraine", "ukrainian"),
        ("uk britain", "british"),
        ("france", "french"),
        ("germany", "german"),
        ("china", "chinese"),
        ("netherlands", "dutch"),
    ],
};

const WORDS: &[(u64, &str)] = &[
    (DEF, "the this that these those"),
    (INDEF, "a an another one no each every"),
    (POSS, "his her their my our its"),
    (QUANT | PLURAL, "all many several some two three four five six both most few dozens hundreds"),
    (
        PREP,
        "about after against among around at before behind below between beyond by during for from in into near of off on over since through to toward towards under until with without despite",
    ),
    (COORD, "and but or nor yet so"),
    (SUBORD, "as when after because although while before if unless since though whether where"),
    (LEADS_NARRATION, "when after while before although as"),
    (THAT, "that"),
    (WHETHER, "whether if"),
    (WH, "what how why who where when which"),
    (REL, "who which whose"),
    (PRON_S | MASC, "he"),
    (PRON_S | FEM, "she"),
    (PRON_S | PLURAL, "they"),
    (PRON_O | MASC, "him"),
    (PRON_O | FEM, "her"),
    (PRON_O | PLURAL, "them"),
    (SELF, "i we you"),
    (HAVE | FINITE, "has had have"),
    (BE | FINITE, "is was are were"),
    (BE, "been be"),
    (MODAL | FINITE, "will would can could may might must should shall did does do"),
    (NEG, "not never n't"),
    (TE, "to"),
    (
        ADV,
        "also then later earlier still again now today yesterday tomorrow recently previously once only however already often never always ever just not there here",
    ),
    (TIME, "week month year day weekend morning afternoon evening night time moment"),
    (
        ROLE,
        "president premier minister secretary chancellor mayor governor senator lawmaker congressman congresswoman representative leader chairman chairwoman chair director chief head ceo executive officer official spokesman spokeswoman spokesperson adviser aide ambassador diplomat envoy general colonel captain sergeant judge lawyer attorney prosecutor witness suspect professor researcher scientist economist historian analyst expert doctor nurse journalist reporter correspondent presenter host editor author writer artist actor director coach manager player striker captain farmer owner founder member resident king queen prince princess pope bishop activist strategist engineer teacher student mother father sister brother son daughter man woman",
    ),
    (FEM, "queen princess spokeswoman chairwoman congresswoman mother sister daughter woman mrs ms"),
    (MASC, "king prince pope father brother son man spokesman chairman mr"),
    (
        ORG,
        "government ministry department agency commission council court parliament senate party committee company bank union university hospital institute police army newspaper broadcaster network museum church club board federation office administration",
    ),
    (
        GROUP | PLURAL,
        "experts analysts critics officials scientists researchers economists residents witnesses lawyers doctors farmers parents teachers students workers unions reporters journalists leaders supporters opponents sources authorities lawmakers",
    ),
    (DOC, "report study statement letter survey poll"),
    (NOT_SPEAKER, "plan plans schedule rules law figures estimates"),
    (INFIX, "of van de der von bin al del la le"),
    (TITLE, "mr mr. mrs mrs. ms ms. dr dr. prof. sir lord"),
    (
        ABBR,
        "mr mrs ms dr prof st jr sr gen sen rep gov lt col sgt inc ltd co vs etc jan feb mar apr aug sept oct nov dec no u.s u.k e.g i.e",
    ),
    (CHANNEL, "interview podcast statement speech briefing conference debate letter tweet post hearing"),
    (PLATFORM, "twitter x facebook instagram telegram tiktok linkedin"),
    (PREDICATE_CUE, "convinced confident hopeful worried"),
    (ACCORDING, "according"),
    (MALE_NAME, "john james david michael robert william richard thomas joe george paul mark peter"),
    (FEMALE_NAME, "mary anna jane susan sarah emma linda laura karen lisa julia"),
];

const fn v(forms: &'static str, takes: u16) -> Verb {
    Verb { forms, particle: "", takes }
}

const VERBS: &[Verb] = &[
    v("said says|say|said", QUOTE | CLAUSE | FREE | TO),
    v("told tells|tell|told", QUOTE | CLAUSE | FREE | BARE_TO),
    v("added adds|add|added", QUOTE | CLAUSE | FREE),
    v("stated states|state|stated", QUOTE | CLAUSE | FREE),
    v("wrote writes|write|written", QUOTE | CLAUSE | FREE),
    v("claimed claims|claim|claimed", QUOTE | CLAUSE | FREE),
    v("argued argues|argue|argued", QUOTE | CLAUSE | FREE),
    v("warned warns|warn|warned", QUOTE | CLAUSE | FREE),
    v("announced announces|announce|announced", QUOTE | CLAUSE | FREE),
    v("confirmed confirms|confirm|confirmed", QUOTE | CLAUSE | FREE),
    v("denied denies|deny|denied", QUOTE | CLAUSE | FREE),
    v("insisted insists|insist|insisted", QUOTE | CLAUSE | FREE),
    v("explained explains|explain|explained", QUOTE | CLAUSE | FREE),
    v("acknowledged acknowledges|acknowledge|acknowledged", QUOTE | CLAUSE | FREE),
    v("admitted admits|admit|admitted", QUOTE | CLAUSE | FREE),
    v("promised promises|promise|promised", QUOTE | CLAUSE | FREE),
    v("predicted predicts|predict|predicted", QUOTE | CLAUSE | FREE),
    v("suggested suggests|suggest|suggested", QUOTE | CLAUSE | FREE),
    v("replied replies|reply|replied", QUOTE | CLAUSE | FREE | REPLY),
    v("asked asks|ask|asked", QUOTE | ASKED | FREE | BARE_TO),
    v("believes believed|believe|believed", QUOTE | CLAUSE | FREE | VIEW),
    v("thinks thought|think|thought", QUOTE | CLAUSE | FREE | VIEW),
    v("hopes hoped|hope|hoped", QUOTE | CLAUSE | FREE | VIEW),
];
