//! Dutch verbs that tell a speech act without its words: threatening, thanking, refusing to answer, calling for.
//!
//! Each line is *singular forms | infinitive and other plural forms | participle*, the part that can stand apart, and
//! frames: what else the clause must hold before the verb tells an act. "dreigde met sancties" does, "dreigde te
//! kapseizen" does not. The groups follow the classes of verbs of communication (promising, requesting, judging,
//! reacting) of semantic verb lexicons.

use crate::lang::acts::{Act, Acts, Frame, Frame::*};

const fn a(forms: &'static str, particle: &'static str, frames: &'static [Frame]) -> Act {
    Act { forms, particle, frames }
}

/// What one proposes, rejects, repeats or takes back: nouns for what is said, also as the last part of a compound.
const PROPOSAL: &str = "voorstel voorstellen plan plannen aanbod bod kritiek eis eisen beschuldiging beschuldigingen \
    aantijging aantijgingen idee ideeën oproep verzoek verzoeken verwijt verwijten suggestie uitnodiging claim claims \
    voorwaarde voorwaarden excuses conclusie conclusies bestand staakt-het-vuren akkoord deal wetsvoorstel advies";
const SPOKEN: &str = "standpunt standpunten belofte beloften beloftes eis eisen waarschuwing waarschuwingen oproep \
    kritiek beschuldiging beschuldigingen dreigement dreigementen dreiging uitspraak uitspraken woorden verklaring \
    aanbod toezegging toezeggingen verwijt verwijten boodschap bewering beweringen claim voorstel";
const QUESTION: &str = "vraag vragen kamervragen";
const REACTION: &str = "commentaar toelichting uitleg antwoord antwoorden reactie opheldering details bijzonderheden";
const APOLOGY: &str = "excuses verontschuldigingen";
const FEELING: &str = "kritiek zorg zorgen twijfel twijfels dreigementen beschuldigingen onvrede ongenoegen \
    verontwaardiging steun spijt medeleven waardering dank hoop vertrouwen afkeuring teleurstelling bezorgdheid";
const DECIDED: &str = "besluit besluiten beleid keuze keuzes plan plannen aanpak maatregel maatregelen optreden \
    beslissing wet voorstel deal akkoord uitspraak uitspraken handelwijze koers";
const NEWS: &str = "vraag vragen kritiek uitspraak uitspraken beschuldiging beschuldigingen voorstel oproep brief \
    bericht berichten nieuws aankondiging ontwikkelingen besluit verzoek verzoeken aantijgingen verwijten";

/// Everything the act rules know of Dutch.
pub(crate) static ACTS: Acts = Acts {
    verbs: &[
        // Threatening, warning.
        a("dreigt dreigde|dreigen dreigden|gedreigd", "", &[With("met"), AsTold]),
        a("waarschuwt waarschuwde|waarschuwen waarschuwden|gewaarschuwd", "", &[With("voor")]),
        // Thanking, greeting, inviting.
        a("dankt dankte|danken dankten|gedankt", "", &[Whom]),
        a("bedankt bedankte|bedanken bedankten|bedankt", "", &[Whom]),
        a("feliciteert feliciteerde|feliciteren feliciteerden|gefeliciteerd", "", &[Whom]),
        a("complimenteert complimenteerde|complimenteren complimenteerden|gecomplimenteerd", "", &[Whom]),
        a("condoleert condoleerde|condoleren condoleerden|gecondoleerd", "", &[Whom]),
        a("begroet begroette|begroeten begroetten|begroet", "", &[Person]),
        a("nodigt nodigde|nodigen nodigden|uitgenodigd", "uit", &[Whom]),
        // Judging.
        a("prijst prees|prijzen prezen|geprezen", "", &[Thing]),
        a("looft loofde|loven loofden|geloofd", "", &[ThingOf(DECIDED)]),
        a("roemt roemde|roemen roemden|geroemd", "", &[Thing]),
        a("hekelt hekelde|hekelen hekelden|gehekeld", "", &[Thing]),
        a("laakt laakte|laken laakten|gelaakt", "", &[Thing]),
        a("bekritiseert bekritiseerde|bekritiseren bekritiseerden|bekritiseerd", "", &[Thing]),
        a("veroordeelt veroordeelde|veroordelen veroordeelden|veroordeeld", "", &[Condemned]),
        a("berispt berispte|berispen berispten|berispt", "", &[Whom]),
        a("beschuldigt beschuldigde|beschuldigen beschuldigden|beschuldigd", "", &[WhomWith("van")]),
        a("beticht betichtte|betichten betichtten|beticht", "", &[WhomWith("van")]),
        a("verwijt verweet|verwijten verweten|verweten", "", &[WhomThing]),
        a("haalt haalde|halen haalden|uitgehaald", "uit", &[With("naar")]),
        a("klaagt klaagde|klagen klaagden|geklaagd", "", &[With("over")]),
        a("verwelkomt verwelkomde|verwelkomen verwelkomden|verwelkomd", "", &[ThingOf(PROPOSAL), ThingOf(DECIDED)]),
        a("verdedigt verdedigde|verdedigen verdedigden|verdedigd", "", &[ThingOf(DECIDED)]),
        a("uit uitte|uiten uitten|geuit", "", &[ThingOf(FEELING)]),
        a("betuigt betuigde|betuigen betuigden|betuigd", "", &[ThingOf(FEELING)]),
        a("spreekt sprak|spreken spraken|uitgesproken", "uit", &[ThingOf(FEELING), SelfWith("voor tegen over")]),
        a("levert leverde|leveren leverden|geleverd", "", &[ThingOf("kritiek commentaar")]),
        // Accepting and rejecting.
        a("wijst wees|wijzen wezen|afgewezen", "af", &[ThingOf(PROPOSAL)]),
        a("verwerpt verwierp|verwerpen verwierpen|verworpen", "", &[ThingOf(PROPOSAL)]),
        a("weigert weigerde|weigeren weigerden|geweigerd", "", &[ToSpeak, ThingOf(PROPOSAL), ThingOf(REACTION)]),
        a("keurt keurde|keuren keurden|afgekeurd", "af", &[ThingOf(DECIDED), ThingOf(PROPOSAL)]),
        a("ontkent ontkende|ontkennen ontkenden|ontkend", "", &[Thing]),
        a("bevestigt bevestigde|bevestigen bevestigden|bevestigd", "", &[Thing]),
        a("spreekt sprak|spreken spraken|tegengesproken", "tegen", &[Thing]),
        a("wijst wees|wijzen wezen|gewezen", "", &[Idiom("van de hand")]),
        a("blijft bleef|blijven bleven|gebleven", "", &[Idiom("het antwoord schuldig")]),
        // Apologising.
        a(
            "verontschuldigt verontschuldigde|verontschuldigen verontschuldigden|verontschuldigd",
            "",
            &[SelfWith("voor bij"), SelfAlone],
        ),
        a("biedt bood|bieden boden|aangeboden", "aan", &[ThingOf(APOLOGY)]),
        a("maakt maakte|maken maakten|gemaakt", "", &[ThingOf(APOLOGY)]),
        // Calling for, demanding, promising, announcing, proposing, pleading.
        a("roept riep|roepen riepen|opgeroepen", "op", &[With("tot"), WhomTo]),
        a("dringt drong|dringen drongen|aangedrongen", "aan", &[With("op")]),
        a("spoort spoorde|sporen spoorden|aangespoord", "aan", &[WhomWith("tot"), WhomTo]),
        a("maant maande|manen maanden|gemaand", "", &[With("tot")]),
        a("sommeert sommeerde|sommeren sommeerden|gesommeerd", "", &[WhomTo]),
        a("verzoekt verzocht|verzoeken verzochten|verzocht", "", &[With("om"), WhomTo]),
        a("vraagt vroeg|vragen vroegen|gevraagd", "", &[With("om")]),
        a("smeekt smeekte|smeken smeekten|gesmeekt", "", &[With("om")]),
        a("pleit pleitte|pleiten pleitten|gepleit", "", &[With("voor tegen")]),
        a("bepleit bepleitte|bepleiten bepleitten|bepleit", "", &[Thing]),
        a("eist eiste|eisen eisten|geëist", "", &[Thing]),
        a("eist eiste|eisen eisten|opgeëist", "op", &[ThingOf("verantwoordelijkheid aanslag aanslagen")]),
        a("belooft beloofde|beloven beloofden|beloofd", "", &[Thing, AsTold]),
        a("zegt zegde|zeggen zegden|toegezegd", "toe", &[Thing]),
        a("kondigt kondigde|kondigen kondigden|aangekondigd", "aan", &[Thing, AsTold]),
        a("stelt stelde|stellen stelden|voorgesteld", "voor", &[Thing]),
        // Repeating, taking back.
        a("herhaalt herhaalde|herhalen herhaalden|herhaald", "", &[ThingOf(SPOKEN)]),
        a("trekt trok|trekken trokken|ingetrokken", "in", &[ThingOf(SPOKEN)]),
        a("neemt nam|nemen namen|teruggenomen", "terug", &[ThingOf(SPOKEN)]),
        // Answering or not.
        a("beantwoordt beantwoordde|beantwoorden beantwoordden|beantwoord", "", &[Answer(QUESTION)]),
        a("antwoordt antwoordde|antwoorden antwoordden|geantwoord", "", &[NotAnswer]),
        a("reageert reageerde|reageren reageerden|gereageerd", "", &[NotAnswer, AnswerOn(NEWS)]),
        a("gaat ging|gaan gingen|ingegaan", "in", &[NotOn]),
        a(
            "geeft gaf|geven gaven|gegeven",
            "",
            &[Answer(REACTION), Answer("bewijs bewijzen"), Answer("interview interviews persconferentie")],
        ),
        a("zwijgt zweeg|zwijgen zwegen|gezwegen", "", &[With("over")]),
        a("laat liet|laten lieten|gelaten", "", &[Idiom("in het midden")]),
        a(
            "houdt hield|houden hielden|gehouden",
            "",
            &[Idiom("op de vlakte"), Answer("toespraak speech persconferentie")],
        ),
        a("doelt doelde|doelen doelden|gedoeld", "", &[With("op")]),
    ],
    spoken: "antwoorden reageren zeggen beantwoorden noemen bevestigen ontkennen vertellen praten spreken verklaren \
        onthullen weiden veroordelen toelichten bieden",
    answering: REACTION,
    not_told: "als tenzij indien mits zodra totdat opdat voordat of waarmee waarop waarover waarvoor waarin waarbij \
        waarvan waaraan waartoe",
    hedged: "vermoedelijk waarschijnlijk mogelijk misschien wellicht kennelijk blijkbaar bijna haast",
    nobody_now: "nergens amper nauwelijks",
    judges: "rechter rechters rechtbank hof gerechtshof jury politierechter tribunaal beleggers aandelen",
    narrated: "vertrok vertrekt vertrokken verliet verlaat verlieten liep liepen nam nemen kreeg kregen bracht \
        brachten hield hielden stapte stapten vloog trad stond zat zag werkte maakte deed deden gaf sloot trok ging \
        reisde keerde zwaaide schudde tekende ondertekende",
};
