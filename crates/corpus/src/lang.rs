//! What the comparing of statements knows of Dutch. Words are folded; the synonyms stand in a text file beside this one.

/// Groups of words that tell much the same; see the file's own head.
pub(crate) const SYNONYMS: &str = include_str!("lang/synonyms.nl.txt");

/// Words that every text is full of: they are shared by chance. (The English ones are for quotations.)
pub(crate) const EMPTY: &str = "aan achter af al aldus alle alleen allemaal als alsnog alsof ander andere anderen behalve ben beneden bent bij binnen boven bovendien \
buiten daar dan dankzij dat de deze dezelfde die dit doch door dus echter een eens elk elkaar en enige enkele er erg ga gaan gaat \
gedurende geen gegaan gehad geweest geworden gezegd ging gingen haar had hadden heb hebben hebt heeft heel hem hen het hetgeen hetzelfde \
hier hij hoe hoewel hun ieder iedere iedereen iemand iets ik in inderdaad indien intussen is ja je jij jouw juist jullie kan kon konden \
kun kunnen kunt laat langs laten liet m maar mag me mee men met mij mijn mocht mochten moest moesten moet moeten mogen n na naar naast \
namelijk natuurlijk nee niet niets noch nog nogal nou nu of ofwel om omdat onder ons onze ooit ook op over rondom s samen sinds sommige \
straks t te tegen ten ter terwijl tevens tijdens toch toe toen tot totdat trouwens tussen u uit uw van vanaf vandaar vanuit vanwege veel \
via volgens voor vooral voordat voorts waar wanneer want waren was wat we weer weg wegens wel welk welke werd werden wie wij wil wilde \
wilden willen wilt word worden wordt zal ze zeer zeggen zegt zei zeiden zelf zelfs zich zichzelf zij zijn zo zoals zodat zodra zoiets \
zolang zonder zou zouden zulk zulke zullen zult \
a all an and are as at be been but by do for from had has have he her his i if in is it its me my not of on or our she so that the their \
them there they this to was we were will with would you your";

/// What such words are made of: one of the first with one of the second ("daarmee").
pub(crate) const PLACES: [&str; 4] = ["daar", "er", "hier", "waar"];
pub(crate) const TOWARDS: &str = "aan achter af bij boven buiten door heen in langs mee na naar naast om onder op over tegen toe tussen uit van voor";

/// Words of any news: they say something, but little. Compared by root: one form of each.
pub(crate) const LIGHT: &str = "aantal blijven blijft bleef brengen bracht bijna daadwerkelijk dag deel denken dacht dingen doen doet \
deed gedaan echt eerst eerder eigen eigenlijk einde familie feit geleden geven geeft gaf gebeuren gebeurt gebruiken goed graag grote \
hand helemaal hoeveel hoog houden hield jaar keer kijken komen kwam krijgen kreeg laatste land lang langer later leven liggen lijken \
lijkt maken maand maanden manier mannen man meer meest meeste mens mensen moment morgen nemen nam genomen nieuw nodig nooit onlangs paar \
plaats plek punt rond situatie snel soms staan staat stond stellen stuk tijd twee uur vandaag vele verder verschillende vinden vindt \
vond volgend vorig vraag vrouw waarde week weken weten weet wist weinig werken zaak zaken zetten zien ziet zag zitten zat zoeken \
gisteren altijd alweer beide dergelijke elke ergens genoeg hele inmiddels mogelijk momenteel net niemand omgaan ongeveer opnieuw \
president minister precies slechts steeds antwoorden benadrukken herhalen herhaalde melden noemen benoemen reageren spreken spreekt \
sprak gesproken uitspraak verklaren vertellen vroeg vaak vervolgens voorbij voorlopig wereld zeker zowel misschien wellicht \
waarschijnlijk vermoedelijk blijkbaar kennelijk overigens absoluut gewoon";

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
leugens onzin nepnieuws weerleggen weerlegt weerlegde verzinsel verzinsels fabel fabels fabeltje fabeltjes drogreden kletskoek flauwekul \
nonsens larie ongegrond voorbarig";

/// What a text sets one statement against another with.
pub(crate) const CONTRAST: &str =
    "maar echter daarentegen terwijl tegenstelling hoewel integendeel ondanks daartegenover";

/// What a text says of one who disagrees with what stands before it. A phrase has `_` for its blanks.
pub(crate) const DISAGREES: &str = "weersproken weerspreekt weersprak weerspraken tegengesproken tegenspreekt tegensprak betwist betwistte bestrijdt \
bestreed ontkracht ontkrachtte logenstraft logenstrafte dat_tegen dit_tegen niets_van_weten anders_over niet_mee_eens ander_verhaal \
andere_lezing van_de_hand rijk_der_fabelen haaks_op lijnrecht strookt_niet klopt_niet in_twijfel niets_van_hebben daar_anders er_niets_van \
niet_waar";

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

/// What a compound does not begin with: what stands before a verb.
pub(crate) const PREFIXES: &str = "aan achter bij boven door her in mede mee mis neer ont onder over rond samen tegen terug toe tussen \
uit van ver voor vol voort wan weg";
