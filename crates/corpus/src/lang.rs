//! What the comparing of statements knows of Dutch. Words are folded; the synonyms stand in a text file beside this one.

/// Groups of words that tell much the same; see the file's own head.
pub(crate) const SYNONYMS: &str = include_str!("lang/synonyms.nl.txt");

/// Words that every text is full of: they are shared by chance. (The English ones are for quotations.)
pub(crate) const EMPTY: &str = "aan af al aldus alle alleen allemaal als alsof ander andere anderen ben bent bij binnen boven buiten daar daarbij \
daarin daarmee daarna daarom daarop daarvan daarvoor dan dat de deze die dit doch door dus echter een eens elk elkaar en enige enkele er ervan \
erg ga gaan gaat gegaan ging gingen haar had hadden heb hebben hebt heeft gehad heel hem hen het hier hierbij hierover hij hoe hun iedereen iets \
ik in inderdaad is ja je jij jullie juist kan kon konden kun kunnen kunt laat laten liet maar me mee men met mij mijn moet moeten moest moesten \
mocht mochten mag mogen naar natuurlijk nee niet niets noch nog nou nu of om omdat onder ons onze ook op over s samen sinds sommige straks t te \
tegen ten ter terwijl toch toe toen tot totdat tussen u uit uw van vanaf vanuit veel via volgens voor vooral voordat waar waarbij waarin \
waarmee waarom waarop waarover waarvan want waren was wat we weer weg wel welk welke werd werden wie wij wil willen wilde wilden wilt word worden \
wordt geworden zal ze zeer zei zelf zelfs zeggen zegt gezegd zich zij zijn geweest zo zoals zonder zou zouden zult zullen geen zeiden achter alhoewel alsnog behalve beneden bovendien daaraan daarbuiten daardoor daarheen daartegen daartoe daartussen daaruit dankzij degene \
degenen dezelfde eraan erachter erbij erdoor erheen erin ermee erna erom eronder erop erover ertegen ertoe ertussen eruit ervoor erzonder \
gedurende geenszins hetgeen hetzelfde hetzij hieraan hierdoor hierin hiermee hierna hierom hieronder hierop hiertegen hiertoe hieruit \
hiervan hiervoor hoewel ieder iedere iemand indien ingevolge intussen jegens jouw langs m mezelf mijzelf mits n na naargelang naast \
namelijk namens nochtans nogal ofschoon ofwel omtrent onszelf ooit opdat rondom sedert tenzij tevens tijdens trouwens uzelf vandaar vanwege \
voorts waaraan waardoor waarheen waarna waarnaar waarnaast waaronder waartegen waartoe waaruit waarvoor wanneer wegens wiens wier zichzelf \
zodat zodra zoiets zolang zover zozeer zulk zulke \
a all an and are as at be been but by do for from had has have he her his i if in is it its me my not of on or our she so that the their them \
there they this to was we were will with would you your";

/// Words of any news: they say something, but little. Compared by stem.
pub(crate) const LIGHT: &str = "aantal blijven blijft bleef brengen bracht bijna daadwerkelijk daarnaast dag dagen deel denken denkt dacht dingen doen doet deed gedaan \
echt eerst eerste eerder eigen eigenlijk einde ervoor familie feit geleden geven geeft gaf gegeven gebeuren gebeurt gebeurd gebruiken goed goede graag \
grote groot hand helemaal hoeveel hoog houden hield jaar jaren keer kijken komen komt kwam kwamen gekomen komende krijgen kreeg kwamen laatste land \
lang langer later leven liggen ligt lijken lijkt maken maakt maakte gemaakt maand maanden manier mannen man meer meest meeste mens mensen mee moment \
morgen natuurlijk nemen neemt nam genomen nieuw nieuwe nodig nooit onlangs ooit over paar plaats plek punt rond situatie snel soms staan staat stond \
stellen stelt stuk tijd twee uur vandaag vele verder verschillende vinden vindt vond volgend volgende vorig vorige vraag vrouw waarde week weken weten \
weet wist weinig werken werk zaak zaken zetten zet zien ziet zag gezien zitten zit zat zoeken zoiets gisteren altijd alweer beide beiden daarover \
dergelijke dezelfde elke ergens genoeg hele inmiddels mogelijk momenteel net niemand omgaan ongeveer opnieuw president minister precies slechts steeds \
antwoorden antwoordde benadrukken benadrukte gezegd herhalen herhaalde melden meldde noemen noemt noemde genoemd benoemen benoemde \
reageren reageerde spreken spreekt sprak sprake gesproken stellen stelde uitspraak verklaren verklaarde vertellen vertelde vragen vroeg \
vaak verschil vervolgens voorbij voorlopig waardoor wanneer wereld zeker zodat zowel";

/// What turns a sentence into its opposite.
pub(crate) const NEGATIONS: &str = "geen niet nooit niets niemand nergens noch zonder nauwelijks weigeren weigert weigerde weigerden geweigerd ontkennen ontkent ontkende ontkenden \
ontkend oneens uitgesloten not no never";

/// What makes a sentence less than a fact: possibility, duty, wish.
pub(crate) const MODALS: &str = "kan kon kunnen konden mogelijk misschien wellicht waarschijnlijk zou zouden mag mogen moet moeten moest moesten wil willen \
wilde hopen hoopt hopelijk als indien mits";

/// Who speaks for an institution: words that end in one of these.
pub(crate) const ROLES: &str = "adviseur afgezant ambassadeur ambtgenoot baas bestuurder burgemeester chef collega commandant commissaris directeur gezant gouverneur \
kanselier leider minister onderhandelaar premier president secretaris topman topvrouw voorzitter wethouder woordvoerder woordvoerster \
spokesman spokeswoman";

/// What an institution is, not which.
pub(crate) const BODIES: &str = "bewind departement kabinet ministerie overheid regering";

/// By which a speaker speaks of their own doing.
pub(crate) const FIRST_PERSON: &str = "ik we wij";

/// A cue or word by which a statement sets itself against another.
pub(crate) const AGAINST: &str = "ontkennen ontkent ontkende ontkenden ontkend weerspreken weerspreekt weersprak weersproken tegenspreken tegenspreekt tegensprak \
betwisten betwist betwistte verwerpen verwerpt verwierp bestrijden bestrijdt bestreed tegenstelling logenstraffen onwaar onjuist leugen \
leugens onzin nepnieuws";

/// What a text sets one statement against another with.
pub(crate) const CONTRAST: &str =
    "maar echter daarentegen terwijl tegenstelling hoewel integendeel ondanks daartegenover";

/// Words that pull against each other, two and two.
pub(crate) const OPPOSITES: &str = "voor tegen|meer minder|hoger lager|stijgen dalen|stijging daling|groei krimp|winst verlies|winnen verliezen|goed slecht|sterk zwak|open dicht|\
begin einde|beginnen stoppen|oorlog vrede|veilig onveilig|eens oneens|schuldig onschuldig|vooruitgang achteruitgang|steunen afwijzen|toename afname|\
juist onjuist|optimistisch pessimistisch|duidelijk onduidelijk|legaal illegaal|vriend vijand|succes mislukking|vertrouwen wantrouwen|toestaan verbieden|\
accepteren weigeren|snel langzaam|groot klein|belangrijk onbelangrijk|mogelijk onmogelijk|productief zinloos|bevestigen ontkennen|blijven vertrekken";

/// Numbers told in words.
pub(crate) const NUMBERS: [&str; 20] = [
    "nul",
    "een",
    "twee",
    "drie",
    "vier",
    "vijf",
    "zes",
    "zeven",
    "acht",
    "negen",
    "tien",
    "elf",
    "twaalf",
    "dertien",
    "veertien",
    "vijftien",
    "zestien",
    "zeventien",
    "achttien",
    "negentien",
];

/// Twenty, thirty, and so on.
pub(crate) const TENS: [&str; 9] =
    ["twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig", "honderd"];

/// What stands before a verb or apart from it, as roots.
pub(crate) const PARTICLES: &str =
    "aan af bij binn door in mee na neer om onder op over samen tegen teg terug toe uit vas voor vor weg";
