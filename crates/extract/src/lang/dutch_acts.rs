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
const SHARED: &str = "mening zorg zorgen kritiek conclusie oordeel opvatting analyse visie vrees";
const REVEALED: &str = "plan plannen naam namen details geheim geheimen cijfers lijst programma";
const REACTION: &str = "commentaar toelichting uitleg antwoord antwoorden reactie opheldering details bijzonderheden \
    openheid inzage";
const SPEECH: &str = "interview interviews persconferentie toespraak speech rede lezing persverklaring vraaggesprek \
    tegengas";
const APOLOGY: &str = "excuses verontschuldigingen";
const FEELING: &str = "kritiek zorg zorgen twijfel twijfels dreigementen beschuldigingen onvrede ongenoegen \
    verontwaardiging steun spijt medeleven waardering dank hoop vertrouwen afkeuring teleurstelling bezorgdheid \
    ongerustheid ergernis frustratie woede verbazing bewondering lof afschuw wantrouwen bezwaar bezwaren wens";
const DECIDED: &str = "besluit besluiten beleid keuze keuzes plan plannen aanpak maatregel maatregelen optreden \
    beslissing wet voorstel deal akkoord uitspraak uitspraken handelwijze koers";
const NEWS: &str = "vraag vragen kritiek uitspraak uitspraken beschuldiging beschuldigingen voorstel oproep brief \
    bericht berichten nieuws aankondiging ontwikkelingen besluit verzoek verzoeken aantijgingen verwijten woorden \
    toespraak rapport opmerking opmerkingen vonnis kamervragen verklaring plannen berichtgeving";
const PROMISED: &str = "toezegging toezeggingen belofte beloftes beloften oproep voorstel voorstellen verzoek uitspraak \
    uitspraken mededeling mededelingen voorspelling voorspellingen beklag suggestie aanbeveling aanbevelingen";
const CLAIMED: &str = "bewering beweringen kritiek beschuldiging beschuldigingen aantijging aantijgingen verwijt \
    verwijten claim claims gerucht geruchten lezing verhaal verhalen bericht berichten suggestie uitspraak uitspraken \
    stelling aanklacht";
const HOPES: &str = "verwachting verwachtingen vreugde optimisme hoop euforie enthousiasme kritiek zorgen";
const BROUGHT: &str = "voorstel voorstellen eis eisen plan plannen kritiek verklaring oproep waarschuwing aanbod verwijt \
    verwijten advies bevindingen reactie excuses idee bod tegenvoorstel tegenbod voorwaarden boodschap conclusie \
    conclusies aanbevelingen uitleg beschuldiging beschuldigingen mededeling ultimatum";
const PROCEDURE: &str = "motie moties klacht klachten bezwaar bezwaren amendement initiatiefwet wetsvoorstel verzoek \
    wrakingsverzoek kamervragen zienswijze protest";
const WRITTEN: &str = "brief brieven verklaring bericht berichten reactie motie tweet boodschap toespraak";
const ASKED: &str = "vrijspraak opheldering uitleg aandacht excuses uitstel toestemming begrip hulp steun duidelijkheid \
    garanties geduld toelichting strafvermindering schorsing debat spoeddebat";

/// Everything the act rules know of Dutch.
pub(crate) static ACTS: Acts = Acts {
    verbs: &[
        // Threatening, warning.
        a("dreigt dreigde|dreigen dreigden|gedreigd", "", &[With("met"), Idiom("nergens mee"), AsTold]),
        a("waarschuwt waarschuwde|waarschuwen waarschuwden|gewaarschuwd", "", &[With("voor"), Person]),
        // Thanking, greeting, inviting, wishing.
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
        a("zet zette|zetten zetten|gezet", "", &[ThingWith("vraagtekens vraagteken kanttekeningen", "bij")]),
        a("plaatst plaatste|plaatsen plaatsten|geplaatst", "", &[ThingWith("vraagtekens kanttekeningen", "bij")]),
        a("drijft dreef|drijven dreven|gedreven", "", &[ThingWith("spot", "met")]),
        a("spot spotte|spotten spotten|gespot", "", &[With("met")]),
        a("looft loofde|loven loofden|geloofd", "", &[WhomWith("om voor")]),
        a("roemt roemde|roemen roemden|geroemd", "", &[Thing]),
        a("hekelt hekelde|hekelen hekelden|gehekeld", "", &[Thing]),
        a("laakt laakte|laken laakten|gelaakt", "", &[Thing]),
        a("bekritiseert bekritiseerde|bekritiseren bekritiseerden|bekritiseerd", "", &[Thing]),
        a("kritiseert kritiseerde|kritiseren kritiseerden|gekritiseerd", "", &[Thing]),
        a("veroordeelt veroordeelde|veroordelen veroordeelden|veroordeeld", "", &[Condemned]),
        a("berispt berispte|berispen berispten|berispt", "", &[Whom]),
        a("bespot bespotte|bespotten|bespot", "", &[Thing]),
        a("beledigt beledigde|beledigen beledigden|beledigd", "", &[Person]),
        a("betreurt betreurde|betreuren betreurden|betreurd", "", &[Thing, That]),
        a("beschuldigt beschuldigde|beschuldigen beschuldigden|beschuldigd", "", &[WhomWith("van")]),
        a("beticht betichtte|betichten betichtten|beticht", "", &[WhomWith("van")]),
        a("verwijt verweet|verwijten verweten|verweten", "", &[WhomThing]),
        a("rekent rekende|rekenen rekenden|aangerekend", "aan", &[WhomThing]),
        a("spreekt sprak|spreken spraken|aangesproken", "aan", &[WhomWith("op")]),
        a("haalt haalde|halen haalden|uitgehaald", "uit", &[With("naar")]),
        a("valt viel|vallen vielen|uitgevallen", "uit", &[With("naar tegen")]),
        a("klaagt klaagde|klagen klaagden|geklaagd", "", &[With("over")]),
        a("moppert mopperde|mopperen mopperden|gemopperd", "", &[With("over")]),
        a("sneert sneerde|sneren sneerden|gesneerd", "", &[With("naar over")]),
        a("fulmineert fulmineerde|fulmineren fulmineerden|gefulmineerd", "", &[With("tegen over")]),
        a("beklaagt beklaagde|beklagen beklaagden|beklaagd", "", &[SelfWith("over bij")]),
        a("verwelkomt verwelkomde|verwelkomen verwelkomden|verwelkomd", "", &[ThingOf(PROPOSAL), ThingOf(DECIDED)]),
        a(
            "verdedigt verdedigde|verdedigen verdedigden|verdedigd",
            "",
            &[ThingOf(DECIDED), ThingOf(SPOKEN), SelfWith("tegen met door")],
        ),
        a("uit uitte|uiten uitten|geuit", "", &[ThingOf(FEELING)]),
        a("ventileert ventileerde|ventileren ventileerden|geventileerd", "", &[ThingOf(FEELING)]),
        a("betuigt betuigde|betuigen betuigden|betuigd", "", &[ThingOf(FEELING)]),
        a(
            "spreekt sprak|spreken spraken|uitgesproken",
            "uit",
            &[ThingOf(FEELING), SelfWith("voor tegen over"), Idiom("nog niet")],
        ),
        a("levert leverde|leveren leverden|geleverd", "", &[ThingOf("kritiek commentaar")]),
        a("relativeert relativeerde|relativeren relativeerden|gerelativeerd", "", &[Thing, That]),
        a("nuanceert nuanceerde|nuanceren nuanceerden|genuanceerd", "", &[Thing, That]),
        a("tempert temperde|temperen temperden|getemperd", "", &[ThingOf(HOPES)]),
        a("|||kritisch", "", &[Bare]),
        a("|||lovend vernietigend fel", "", &[With("op over")]),
        a("|||lof", "", &[Idiom("vol lof")]),
        // Accepting and rejecting.
        a("wijst wees|wijzen wezen|afgewezen", "af", &[ThingOf(PROPOSAL)]),
        a("verwerpt verwierp|verwerpen verwierpen|verworpen", "", &[ThingOf(PROPOSAL), ThingOf(CLAIMED), That]),
        a("weigert weigerde|weigeren weigerden|geweigerd", "", &[ToSpeak, ThingOf(PROPOSAL), ThingOf(REACTION)]),
        a("keurt keurde|keuren keurden|afgekeurd", "af", &[ThingOf(DECIDED), ThingOf(PROPOSAL)]),
        a("ontkent ontkende|ontkennen ontkenden|ontkend", "", &[Thing, That, Refused, Bare]),
        a("bevestigt bevestigde|bevestigen bevestigden|bevestigd", "", &[Thing, That, Refused, NotAnswer]),
        a("erkent erkende|erkennen erkenden|erkend", "", &[That]),
        a("spreekt sprak|spreken spraken|tegengesproken", "tegen", &[Thing, That]),
        a("weerspreekt weersprak|weerspreken weerspraken|weersproken", "", &[Thing, That]),
        a("bestrijdt bestreed|bestrijden bestreden|bestreden", "", &[ThingOf(CLAIMED), That]),
        a("betwist betwistte|betwisten betwistten|betwist", "", &[Thing, That]),
        a("weerlegt weerlegde|weerleggen weerlegden|weerlegd", "", &[ThingOf(CLAIMED), That]),
        a("ontkracht ontkrachtte|ontkrachten ontkrachtten|ontkracht", "", &[ThingOf(CLAIMED), That]),
        a("geeft gaf|geven gaven|toegegeven", "toe", &[That]),
        a("wijst wees|wijzen wezen|gewezen", "", &[Idiom("van de hand")]),
        a("blijft bleef|blijven bleven|gebleven", "", &[Idiom("het antwoord schuldig")]),
        a("trekt trok|trekken trokken|getrokken", "", &[Idiom("in twijfel"), Idiom("van leer"), Idiom("aan de bel")]),
        // Apologising.
        a(
            "verontschuldigt verontschuldigde|verontschuldigen verontschuldigden|verontschuldigd",
            "",
            &[SelfWith("voor bij"), SelfAlone],
        ),
        a("excuseert excuseerde|excuseren excuseerden|geëxcuseerd", "", &[SelfWith("voor bij"), SelfAlone]),
        a("biedt bood|bieden boden|aangeboden", "aan", &[ThingOf(APOLOGY)]),
        a(
            "maakt maakte|maken maakten|gemaakt",
            "",
            &[
                ThingOf(APOLOGY),
                ThingOf("bezwaar bezwaren verwijt verwijten compliment complimenten voorbehoud kanttekeningen"),
                ThingWith("melding gewag", "van"),
                SelfWord("kwaad"),
                SelfWord("boos"),
                SelfWord("sterk"),
                Idiom("geen gebruik van zijn laatste woord"),
                Idiom("geen gebruik van haar laatste woord"),
            ],
        ),
        // Announcing, reporting.
        a("meldt meldde|melden meldden|gemeld", "", &[Thing]),
        a("maakt maakte|maken maakten|bekendgemaakt", "bekend", &[Thing, That]),
        a("onthult onthulde|onthullen onthulden|onthuld", "", &[ThingOf(REVEALED)]),
        a(
            "schat schatte|schatten schatten|geschat",
            "",
            &[ThingWith("schade kosten aantal kans kansen opbrengst verlies omvang", "op")],
        ),
        // Calling for, demanding, promising, announcing, proposing, pleading.
        a("roept riep|roepen riepen|opgeroepen", "op", &[With("tot"), WhomTo]),
        a("roept riep|roepen riepen|geroepen", "", &[Idiom("ter verantwoording"), Idiom("op het matje")]),
        a("dringt drong|dringen drongen|aangedrongen", "aan", &[With("op")]),
        a("spoort spoorde|sporen spoorden|aangespoord", "aan", &[WhomWith("tot"), WhomTo]),
        a("maant maande|manen maanden|gemaand", "", &[With("tot")]),
        a("sommeert sommeerde|sommeren sommeerden|gesommeerd", "", &[WhomTo]),
        a("verzoekt verzocht|verzoeken verzochten|verzocht", "", &[With("om"), WhomTo]),
        a("vraagt vroeg|vragen vroegen|aangevraagd", "aan", &[ThingOf("debat spoeddebat uitstel")]),
        a("vraagt vroeg|vragen vroegen|gevraagd", "", &[With("om naar"), ThingOf(ASKED)]),
        a("smeekt smeekte|smeken smeekten|gesmeekt", "", &[With("om")]),
        a("informeert informeerde|informeren informeerden|geïnformeerd", "", &[With("naar")]),
        a("hamert hamerde|hameren hamerden|gehamerd", "", &[With("op")]),
        a("pleit pleitte|pleiten pleitten|gepleit", "", &[With("voor tegen")]),
        a("bepleit bepleitte|bepleiten bepleitten|bepleit", "", &[Thing]),
        a("eist eiste|eisen eisten|geëist", "", &[Thing]),
        a("eist eiste|eisen eisten|opgeëist", "op", &[ThingOf("verantwoordelijkheid aanslag aanslagen")]),
        a("belooft beloofde|beloven beloofden|beloofd", "", &[Thing, That, AsTold]),
        a("zegt zegde|zeggen zegden|toegezegd", "toe", &[Thing, That]),
        a("kondigt kondigde|kondigen kondigden|aangekondigd", "aan", &[Thing, That, AsTold]),
        a("stelt stelde|stellen stelden|voorgesteld", "voor", &[Thing, That]),
        a(
            "stelt stelde|stellen stelden|gesteld",
            "",
            &[ThingOf("eisen ultimatum kamervragen"), Idiom("aan de kaak"), Idiom("aan de orde")],
        ),
        a("raadt raadde ried|raden raadden|aangeraden", "aan", &[Thing, That, AsTold]),
        a("raadt raadde ried|raden raadden|afgeraden", "af", &[Thing, That]),
        a("dient diende|dienen dienden|ingediend", "in", &[ThingOf(PROCEDURE)]),
        a("tekent tekende|tekenen tekenden|aangetekend", "aan", &[ThingOf("bezwaar protest")]),
        a("kaart kaartte|kaarten kaartten|aangekaart", "aan", &[Thing, That]),
        a("oppert opperde|opperen opperden|geopperd", "", &[ThingOf(PROPOSAL), That]),
        a("doet deed|doen deden|gedaan", "", &[Answer(PROMISED), Idiom("luchtig over")]),
        a("lanceert lanceerde|lanceren lanceerden|gelanceerd", "", &[ThingOf(PROPOSAL)]),
        a("komt kwam|komen kwamen|gekomen", "", &[WithThing("met", BROUGHT)]),
        a("komt kwam|komen kwamen|teruggekomen", "terug", &[WithThing("op", SPOKEN)]),
        // Pointing at, going into, taking somebody's side.
        a("wijst wees|wijzen wezen|gewezen", "", &[With("op")]),
        a("grijpt greep|grijpen grepen|teruggegrepen", "terug", &[With("op naar")]),
        a("doelt doelde|doelen doelden|gedoeld", "", &[With("op")]),
        a("zinspeelt zinspeelde|zinspelen zinspeelden|gezinspeeld", "", &[With("op")]),
        a("staat stond|staan stonden|stilgestaan", "stil", &[With("bij")]),
        a("benadrukt benadrukte|benadrukken benadrukten|benadrukt", "", &[Thing]),
        a("onderstreept onderstreepte|onderstrepen onderstreepten|onderstreept", "", &[Thing]),
        a("voelt voelde|voelen voelden|gevoeld", "", &[Idiom("niets voor"), Idiom("weinig voor")]),
        a("ziet zag|zien zagen|gezien", "", &[Idiom("niets in"), Idiom("weinig in")]),
        a("deelt deelde|delen deelden|gedeeld", "", &[Answer(SHARED)]),
        a("gaat ging|gaan gingen|ingegaan", "in", &[Over("op")]),
        a("rept repte|reppen repten|gerept", "", &[Over("over van"), Idiom("met geen woord")]),
        a("legt legde|leggen legden|gelegd", "", &[ThingWith("verantwoordelijkheid schuld nadruk", "bij op")]),
        a("legt legde|leggen legden|voorgelegd", "voor", &[Answer("bewijs bewijzen voorstel")]),
        a("legt legde|leggen legden|afgelegd", "af", &[Answer("verklaring verklaringen getuigenis")]),
        a("richt richtte|richten richtten|gericht", "", &[SelfWith("tot")]),
        a("neemt nam|nemen namen|opgenomen", "het op", &[With("voor")]),
        a(
            "neemt nam|nemen namen|genomen",
            "",
            &[Idiom("onder vuur"), Idiom("het woord"), Idiom("in bescherming"), ThingWith("afstand", "van")],
        ),
        a("springt sprong|springen sprongen|gesprongen", "", &[Idiom("in de bres")]),
        a("noemt noemde|noemen noemden|genoemd", "", &[ThingAlone, Refused]),
        a("benoemt benoemde|benoemen benoemden|benoemd", "", &[NotAnswer]),
        // Speaking with and to somebody.
        a("spreekt sprak|spreken spraken|toegesproken", "toe", &[Thing]),
        a("spreekt sprak|spreken spraken|gesproken", "", &[With("met over"), Idiom("schande van")]),
        a("belt belde|bellen belden|gebeld", "", &[With("met"), Person]),
        a("telefoneert telefoneerde|telefoneren telefoneerden|getelefoneerd", "", &[With("met naar")]),
        a("staat stond|staan stonden|gestaan", "", &[Idiom("te woord")]),
        a("leest las|lezen lazen|voorgelezen", "voor", &[ThingOf(WRITTEN)]),
        a("schrijft schreef|schrijven schreven|geschreven", "", &[ThingOf("brief brieven")]),
        a("stuurt stuurde|sturen stuurden|gestuurd", "", &[ThingOf("brief brandbrief noodkreet")]),
        a("breekt brak|breken braken|gebroken", "", &[Idiom("zijn stilzwijgen"), Idiom("haar stilzwijgen")]),
        a("voert voerde|voeren voerden|gevoerd", "", &[Idiom("het woord")]),
        // Repeating, taking back.
        a("herhaalt herhaalde|herhalen herhaalden|herhaald", "", &[ThingOf(SPOKEN), Refused]),
        a("trekt trok|trekken trokken|ingetrokken", "in", &[ThingOf(SPOKEN)]),
        a("neemt nam|nemen namen|teruggenomen", "terug", &[ThingOf(SPOKEN)]),
        a("houdt hield|houden hielden|vastgehouden", "vast", &[WithThing("aan", SPOKEN)]),
        // Answering or not.
        a("beantwoordt beantwoordde|beantwoorden beantwoordden|beantwoord", "", &[Answer(QUESTION)]),
        a("antwoordt antwoordde|antwoorden antwoordden|geantwoord", "", &[NotAnswer, Refused, Somehow]),
        a("reageert reageerde|reageren reageerden|gereageerd", "", &[NotAnswer, AnswerOn(NEWS), Refused, Somehow]),
        a("ontwijkt ontweek|ontwijken ontweken|ontweken", "", &[Answer(QUESTION)]),
        a(
            "geeft gaf|geven gaven|gegeven",
            "",
            &[
                Answer(REACTION),
                Answer("bewijs bewijzen"),
                Answer(SPEECH),
                ThingOf("compliment complimenten garantie garanties verklaring waarschuwing"),
                Idiom("de schuld"),
                Idiom("lucht aan"),
            ],
        ),
        a("zwijgt zweeg|zwijgen zwegen|gezwegen", "", &[With("over")]),
        a("laat liet|laten lieten|uitgelaten", "uit", &[SelfWith("over")]),
        a(
            "laat liet|laten lieten|gelaten",
            "",
            &[
                Idiom("in het midden"),
                Idiom("van zich horen"),
                Idiom("zich horen"),
                Idiom("het bij"),
                Idiom("onbeantwoord"),
            ],
        ),
        a("houdt hield|houden hielden|gehouden", "", &[Idiom("op de vlakte"), Answer(SPEECH), ThingOf("pleidooi")]),
        a("zegt zei|zeggen zeiden|gezegd", "", &[Refused, Idiom("niets"), Idiom("niets over")]),
        a("sluit sloot|sluiten sloten|uitgesloten", "uit", &[NotAnswer]),
        a("heeft had|hebben hadden|gehad", "het over", &[Bare]),
        a("begint begon|beginnen begonnen|begonnen", "", &[With("over")]),
        a("|vertellen|", "", &[Refused]),
        a("|ingaan|", "", &[Refused]),
        a("|toelichten|", "", &[Refused]),
        a("|prijsgeven|", "", &[Refused]),
        a("|loslaten|", "", &[Refused]),
        a("|onthullen|", "", &[Refused]),
        a("|voorspellen|", "", &[Refused]),
        a("|speculeren|", "", &[Refused]),
        a("|uitweiden|", "", &[Refused]),
        a("|vooruitlopen|", "", &[Refused]),
        a("|garanderen|", "", &[Refused]),
        a("|uitsluiten|", "", &[Refused]),
        a("|||kwijt", "", &[Refused]),
        a("|||bereikbaar", "", &[Idiom("bereikbaar voor commentaar"), Idiom("bereikbaar voor een reactie")]),
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
    moved: "ingegaan teruggekomen gekomen gesprongen uitgevallen gebleven",
    apart: "af uit op in terug aan toe door mee samen neer",
    little: "weinig noch",
    besides: "ook daarbij alleen bijvoorbeeld onder met meer name",
    dares: "durft durfde durven durfden",
    each_other: "elkaar",
};
