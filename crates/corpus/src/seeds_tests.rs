//! Good folders, and everything that can be wrong with one.

use super::*;
use proptest::prelude::*;

const TEXT: &str = "\"Ja\", zei Jansen in Den Haag.\n\nMeer niet.";

fn folder(files: &[(&str, &str)]) -> BTreeMap<String, Vec<u8>> {
    files.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec())).collect()
}

/// What is wrong with a folder of one good article and this.
fn wrong(name: &str, text: &str) -> Vec<String> {
    let problems = read(&folder(&[("000_a.txt", TEXT), (name, text)])).expect_err("something is wrong");
    problems.iter().map(ToString::to_string).collect()
}

#[test]
fn a_folder_without_sheets_is_read() {
    let seeds =
        read(&folder(&[("b.txt", " date 2025-08 Kop\n\nTekst."), ("a.txt", TEXT), ("README.md", "x")])).unwrap();
    assert_eq!(seeds.articles.iter().map(|a| a.id.as_str()).collect::<Vec<_>>(), ["a", "b"]);
    assert_eq!(seeds.articles[1].title.as_deref(), Some("Kop"));
    assert_eq!(seeds.articles[1].date.unwrap().to_string(), "2025-08");
    assert_eq!(seeds.articles[0].text.as_str(), TEXT);
    assert!(seeds.people.is_empty() && seeds.topics.is_empty());
}

#[test]
fn sheets_are_read() {
    let articles = "['000_a']\ntitle = 'Kop'\noutlet = 'ANP'\ndate = 2025-08-16\nlanguage = 'en'\naddress = 'https://example.org/a'\n\
                    [['000_a'.inferred]]\nfield = 'outlet'\nwords = 'Den Haag'\n";
    let people = "[[person]]\nname = 'Jan Jansen'\ngender = 'male'\naliases = ['Jansen']\nroles = []\n[[person]]\nname = 'Kremlin'\ninstitution = true\n";
    let topics = "[[topic]]\nid = 'ja'\nnl = 'Ja'\nen = 'Yes'\nwords = ['ja*']\n[[topic]]\nid = 'overig'\nnl = 'O'\nen = 'O'\nfallback = true\n";
    let seeds = read(&folder(&[
        ("000_a.txt", TEXT),
        ("articles.toml", articles),
        ("people.toml", people),
        ("topics.toml", topics),
    ]))
    .unwrap();
    let article = &seeds.articles[0];
    assert_eq!((article.title.as_deref(), article.language.code()), (Some("Kop"), "en"));
    assert_eq!(article.date.unwrap().to_string(), "2025-08-16");
    assert_eq!(article.inferred[0].words, "Den Haag");
    assert!(seeds.people[1].institution && !seeds.people[0].institution);
    assert_eq!(seeds.people[0].aliases, ["Jansen"]);
    assert!(seeds.topics[1].fallback && seeds.topics[0].words == ["ja*"]);
}

#[test]
fn a_date_in_the_text_holds_where_the_sheet_has_none() {
    let article = |sheet: &str| {
        let files = folder(&[("a.txt", " date 2025-08 Kop\n\nTekst."), ("articles.toml", sheet)]);
        read(&files).unwrap().articles.remove(0)
    };
    let told = article("[a]\noutlet = 'ANP'");
    assert_eq!((told.date.map(|d| d.to_string()).as_deref(), told.title), (Some("2025-08"), None));
    assert_eq!(told.inferred[0].words, "date 2025-08");
    let told = article("[a]\ndate = '2025-08-16'");
    assert_eq!((told.date.map(|d| d.to_string()).as_deref(), told.inferred.len()), (Some("2025-08-16"), 0));
}

#[test]
fn years_and_months_need_no_quotation_marks() {
    let read = |date| {
        read(&folder(&[("a.txt", TEXT), ("articles.toml", &format!("[a]\ndate = {date}"))])).unwrap().articles[0].date
    };
    for (date, means) in [("2025", "2025"), ("\"2025-08\"", "2025-08"), ("2025-08-16", "2025-08-16")] {
        assert_eq!(read(date).unwrap().to_string(), means);
    }
}

#[test]
fn every_problem_reads_like_a_sentence() {
    for (name, text, expected) in [
        ("b.txt", " \n", "b.txt: the article is empty; expected its text"),
        ("b.txt", " date 2025-08 \n", "b.txt: the article is empty; expected its text"),
        (
            "000.txt",
            TEXT,
            "000_a.txt: this article and 000.txt would both be called 000 in links; expected file names that differ in their letters or digits",
        ),
        ("—.txt", TEXT, "—.txt: the file name has no letters or digits; expected a name that links can use"),
        (
            "articles.toml",
            "\n[b]\n",
            "articles.toml:2: there is no file b.txt; expected the name of an article's file without its ending",
        ),
        (
            "articles.toml",
            "['000_a']\ntitel = 'x'",
            "articles.toml:2: the key “titel” is unknown; expected title, outlet, date, language, address or inferred",
        ),
        (
            "articles.toml",
            "['000_a']\n\ndate = '16 augustus'",
            "articles.toml:3: “16 augustus” is not a date; expected a date as \"2025-08-16\", \"2025-08\" or \"2025\"",
        ),
        (
            "articles.toml",
            "['000_a']\ndate = '2025-02-30'",
            "articles.toml:2: “2025-02-30” is not a date; expected a date as \"2025-08-16\", \"2025-08\" or \"2025\"",
        ),
        (
            "articles.toml",
            "['000_a']\nlanguage = 'de'",
            "articles.toml:2: the language “de” is unknown; expected \"nl\" or \"en\"",
        ),
        (
            "articles.toml",
            "['000_a']\ntitle = ''",
            "articles.toml:2: “title” is empty; expected words, or no such line at all",
        ),
        (
            "articles.toml",
            "['000_a']\ntitle = true",
            "articles.toml:2: “title” is not a text; expected a text in quotation marks",
        ),
        (
            "articles.toml",
            "title = 'x'",
            "articles.toml:1: “title” stands by itself; expected a table for each article, e.g. [\"000_name-of-the-file\"]",
        ),
        (
            "articles.toml",
            "[['000_a'.inferred]]\nfield = 'date'\nwords = 'Leiden'",
            "articles.toml:3: “Leiden” does not stand in 000_a.txt; expected words of the article, letter for letter",
        ),
        (
            "articles.toml",
            "[['000_a'.inferred]]\nfield = 'weer'\nwords = 'Ja'",
            "articles.toml:2: “weer” is nothing one can infer; expected title, outlet, date, language or address",
        ),
        (
            "articles.toml",
            "[['000_a'.inferred]]\nfield = 'date'",
            "articles.toml:1: “words” is missing; expected a line words = \"…\"",
        ),
        (
            "people.toml",
            "[[person]]\nnaam = 'x'\nname = 'x'",
            "people.toml:2: the key “naam” is unknown; expected name, institution, gender, aliases or roles",
        ),
        ("people.toml", "[[persons]]\nname = 'x'", "people.toml:1: the key “persons” is unknown; expected person"),
        (
            "people.toml",
            "[[person]]\nname = 'x'\n[[person]]\nname = 'X'",
            "people.toml:4: “X” stands here twice; expected each name once",
        ),
        (
            "people.toml",
            "[[person]]\nname = 'x'\naliases = 'y'",
            "people.toml:3: “aliases” is not a list of texts; expected aliases = [\"…\", \"…\"]",
        ),
        (
            "people.toml",
            "[[person]]\nname = 'x'\ngender = 'm'",
            "people.toml:3: the gender “m” is unknown; expected \"male\", \"female\" or \"other\"",
        ),
        (
            "people.toml",
            "[[person]]\nname = 'x'\nroles = ['premier 2010/later']",
            "people.toml:3: “premier 2010/later” does not end in two days; expected a role, or a role and its days, as in \
             \"voorzitter 2019-12-01/2024-12-01\" or \"voorzitter 2024-12-01/..\"",
        ),
        ("topics.toml", "[[topic]]\nid = 'a'\nnl = 'A'", "topics.toml:1: “en” is missing; expected a line en = \"…\""),
        (
            "topics.toml",
            "[[topic]]\nid = 'a'\nnl = 'A'\nen = 'A'\n[[topic]]\nid = 'a'\nnl = 'B'\nen = 'B'",
            "topics.toml:6: the topic “a” stands here twice; expected each id once",
        ),
        (
            "topics.toml",
            "[[topic]]\nid = 'A b'\nnl = 'A'\nen = 'A'",
            "topics.toml:2: “A b” cannot stand in a link; expected lower-case words joined by hyphens, but not “onbekend”",
        ),
    ] {
        assert_eq!(wrong(name, text), [expected]);
    }
}

#[test]
fn what_is_no_toml_is_told_with_its_line() {
    let problems = wrong("topics.toml", "[[topic]]\nid = 'a'\nnl = 'A'\nen = \n");
    assert!(
        problems.iter().any(|p| p.starts_with("topics.toml:4: ") && p.ends_with("; expected valid TOML")),
        "{problems:?}"
    );
}

#[test]
fn what_is_not_utf8_is_told_with_its_line() {
    let files = BTreeMap::from([
        ("a.txt".to_owned(), b"een\ntwee\n\xff".to_vec()),
        ("people.toml".to_owned(), b"\xfe".to_vec()),
    ]);
    let problems: Vec<String> = read(&files).unwrap_err().iter().map(ToString::to_string).collect();
    assert_eq!(
        problems,
        [
            "a.txt:3: this line is not UTF-8; expected a text saved as UTF-8",
            "people.toml:1: this line is not UTF-8; expected a text saved as UTF-8"
        ]
    );
}

#[test]
fn an_empty_folder_is_told() {
    let problem = read(&folder(&[("people.toml", "")])).unwrap_err().remove(0);
    assert_eq!(
        problem.in_folder("seeds/").to_string(),
        "seeds: there are no articles here; expected at least one article, as a text file whose name ends in .txt"
    );
}

#[test]
fn all_problems_are_told_at_once() {
    let files = folder(&[
        ("a.txt", ""),
        ("b.txt", " "),
        ("articles.toml", "[c]\nx = 1\n[a]\ny = 1\ndate = 'nu'"),
        ("people.toml", "[[person]]"),
    ]);
    let places: Vec<_> = read(&files).unwrap_err().into_iter().map(|p| (p.file, p.line)).collect();
    let of = |file: &str, line| (file.to_owned(), line);
    assert_eq!(
        places,
        [
            of("a.txt", None),
            of("articles.toml", Some(1)),
            of("articles.toml", Some(4)),
            of("articles.toml", Some(5)),
            of("b.txt", None),
            of("people.toml", Some(1))
        ]
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]
    #[test]
    fn any_files_are_read_or_told(
        text in proptest::collection::vec(any::<u8>(), 0..40),
        sheet in "\\PC{0,40}|(\\[+[a-z'0_]{0,6}\\]+\n|(title|date|name|id|words|inferred) = ('x'|\\[\\]|1|true|\\{\\}|\\[1\\]|2025-01-01)\n){0,6}",
        name in proptest::sample::select(vec!["articles.toml", "people.toml", "topics.toml"]),
    ) {
        let mut files = folder(&[("000_a.txt", TEXT), (name, &sheet)]);
        files.insert("b.txt".into(), text);
        if let Err(problems) = read(&files) {
            prop_assert!(!problems.is_empty());
        }
    }
}
