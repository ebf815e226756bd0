//! What this is, how it works, and what it cannot do.

use super::colophon::{Articles, Kinds, Version};
use super::panel::Head;
use crate::app::Page;
use crate::articles::Keep;
use crate::texts::Texts;
use leptos::prelude::*;
use wederhoor_extract::Language;

/// The panel about the page and its method.
#[component]
pub(crate) fn About() -> impl IntoView {
    let (page, texts) = (Page::get(), expect_context::<&'static Texts>());
    let corpus = page.corpus;
    let figures = [
        (corpus.articles.len(), texts.pick("artikelen", "articles")),
        (corpus.statements.len(), texts.pick("uitspraken", "statements")),
        (corpus.sources.len(), texts.pick("sprekers en aangesprokenen", "people and institutions")),
        (corpus.references.len(), texts.pick("verbanden", "cross-references")),
    ];
    let sections = match texts.language {
        Language::Dutch => DUTCH,
        Language::English => ENGLISH,
    };
    view! {
        <section class="panel about" data-panel="about" aria-label=texts.about tabindex="-1">
            <Head />
            <div class="paper">
                <h2>{texts.about}</h2>
                <dl class="figures">
                    {figures.map(|(n, what)| view! { <div><dt>{what}</dt><dd>{n}</dd></div> }).collect_view()}
                </dl>
                {sections
                    .iter()
                    .map(|(heading, paragraphs)| {
                        view! {
                            <h3>{*heading}</h3>
                            {paragraphs.iter().map(|p| view! { <p>{*p}</p> }).collect_view()}
                        }
                    })
                    .collect_view()}
                <h3>{texts.kinds}</h3>
                <Kinds />
                <h3>{texts.articles}</h3>
                <Articles />
                <Version />
                <Keep />
            </div>
        </section>
    }
}

type Sections = &'static [(&'static str, &'static [&'static str])];

const DUTCH: Sections = &[
    (
        "Wat u ziet",
        &[
            "Wederhoor laat zien wie wat zei, tegen wie, wanneer en in welke woorden, en wie het nog meer optekende. \
             Elke uitspraak wijst naar haar precieze plaats in het artikel; de tekst wordt nooit herschreven.",
            "Een uitspraak is een spreker, een werkwoord of ander signaal („zei”, „volgens”, „aldus”) en wat er gezegd is. \
             Wat het artikel zelf beweert telt niet mee.",
        ],
    ),
    (
        "Hoe het werkt",
        &[
            "Regels van het Nederlands vinden aanhalingen, signaalwoorden en sprekers; er komt geen taalmodel aan te pas. \
             Bij elke uitspraak staat onder „Waarom dit?” welke regel haar vond en hoe zeker dat is.",
            "Verwijzingen als „hij” en „de president” worden herleid tot een naam. Waar de tekst dat niet toelaat staat er \
             „spreker onbekend”.",
            "„Ook in een ander artikel” betekent: dezelfde spreker, en genoeg zeldzame woorden gemeen. Het is een aanwijzing, geen oordeel.",
        ],
    ),
    (
        "Wat het mist",
        &[
            "Ironie, beelden en geluid, en uitspraken zonder signaalwoord. Een spreker kan verkeerd zijn herleid: lees altijd na in het artikel.",
        ],
    ),
    (
        "Uw gegevens",
        &[
            "Er is geen server en niemand kijkt mee. Alleen uw keuze voor taal en licht of donker wordt bewaard, op dit apparaat. \
             Een link bevat uw hele zoekopdracht, verder niets.",
        ],
    ),
];

const ENGLISH: Sections = &[
    (
        "What you see",
        &[
            "Wederhoor shows who said what, to whom, when and in which words, and who else recorded it. Every statement points \
             at its exact place in the article; the text is never rewritten.",
            "A statement is a source, a verb or other cue (\u{201c}zei\u{201d}, \u{201c}volgens\u{201d}, \u{201c}aldus\u{201d}) and what was said. What the article \
             itself asserts does not count.",
        ],
    ),
    (
        "How it works",
        &[
            "Rules of Dutch find quotations, cues and sources; no language model is involved. Under \u{201c}Why this?\u{201d} each statement \
             names the rule that found it and how sure that is.",
            "Words like \u{201c}he\u{201d} and \u{201c}the president\u{201d} are traced to a name. Where the text does not allow that, it says \u{201c}speaker unknown\u{201d}.",
            "\u{201c}Also in another article\u{201d} means: the same source, and enough rare words in common. It is a hint, not a verdict.",
        ],
    ),
    (
        "What it misses",
        &[
            "Irony, images and sound, and statements without a cue. A source may be traced wrongly: always check in the article.",
        ],
    ),
    (
        "Your data",
        &[
            "There is no server and nobody looks on. Only your choice of language and of light or dark is kept, on this device. A link \
             holds your whole query and nothing else.",
        ],
    ),
];
