//! Who is one, and who stays two.

use super::*;
use crate::testing::{entity, statement};
use wederhoor_extract::{Entity, Person};

/// An article in which each of these speaks once.
fn article(entities: Vec<Entity>) -> Extraction {
    let statements = (0..entities.len()).map(|e| statement(Some(e), Vec::new())).collect();
    Extraction { statements, entities }
}

fn persons(names: &[&str]) -> Extraction {
    article(names.iter().map(|n| entity(n, EntityKind::Person)).collect())
}

fn person(name: &str, aliases: &[&str]) -> Person {
    let aliases = aliases.iter().map(|a| (*a).to_owned()).collect();
    Person { name: name.into(), institution: false, gender: Some(Gender::Male), aliases, roles: Vec::new() }
}

/// The slugs of everybody, article by article.
fn slugs(people: &People, articles: &[Extraction]) -> Vec<Vec<String>> {
    let linked = Linker::new(people).link(articles);
    let slug = |e: &Option<usize>| linked.sources[e.unwrap()].id.clone();
    linked.ends.iter().map(|ends| ends.iter().map(slug).collect()).collect()
}

#[test]
fn spellings_of_one_name_are_one_source() {
    let variants =
        ["Volodymyr Zelensky", "Volodymyr Zelenskyy", "Volodimir Zelenskky", "V. Zelenskyj", "Zelenskyy", "Zelenski"];
    let linked = Linker::new(&People::new()).link(&variants.map(|v| persons(&[v])));
    assert_eq!(linked.sources.len(), 1, "{:?}", linked.sources);
    assert_eq!(linked.sources[0].aliases.len(), 5);
    assert_eq!(
        slugs(&People::new(), &[persons(&["Aleksandr Loekasjenko"]), persons(&["Lukashenko"])])[1],
        ["aleksandr-loekasjenko"]
    );
    for [one, other] in [
        ["Mykhailo Podolyak", "Michailo Podoljak"],
        ["Yevgeny Prigozhin", "Jevgeni Prigozjin"],
        ["Aleksandr Loekasjenko", "Alexander Lukashenko"],
    ] {
        let linked = Linker::new(&People::new()).link(&[persons(&[one]), persons(&[other])]);
        assert_eq!(linked.sources.len(), 1, "{one}, {other}");
    }
    let others = Linker::new(&People::new()).link(&[persons(&["Martin Jansen"]), persons(&["Martine Jansen"])]);
    assert_eq!(others.sources.len(), 2);
}

#[test]
fn one_surname_does_not_make_one_person() {
    let found = slugs(
        &People::new(),
        &[persons(&["Dan Sullivan", "Sullivan"]), persons(&["John Sullivan"]), persons(&["Sullivan"])],
    );
    assert_eq!(found, [vec!["dan-sullivan", "dan-sullivan"], vec!["john-sullivan"], vec!["sullivan"]]);
    let mut she = entity("Trump", EntityKind::Person);
    she.gender = Some(Gender::Female);
    let mut he = entity("Donald Trump", EntityKind::Person);
    he.gender = Some(Gender::Male);
    assert_eq!(slugs(&People::new(), &[article(vec![he, she])]), [["donald-trump", "trump"]]);
}

#[test]
fn bare_names_find_their_owner() {
    let people = People::new();
    assert_eq!(
        slugs(&people, &[persons(&["Von der Leyen"]), persons(&["Ursula von der Leyen"])])[0],
        ["ursula-von-der-leyen"]
    );
    assert_eq!(slugs(&people, &[persons(&["Xi"]), persons(&["Xi Jinping"])])[0], ["xi-jinping"]);
    assert_eq!(
        slugs(&people, &[persons(&["Trump"]), persons(&["Donald J. Trump"]), persons(&["Donald Trump Jr."])]),
        [["donald-j-trump"], ["donald-j-trump"], ["donald-trump-jr"]]
    );
    assert_eq!(slugs(&people, &[persons(&["Mr. Trump", "president Donald Trump"])])[0][0], "donald-trump");
    assert_eq!(slugs(&people, &[persons(&["An Nguyen"])])[0], ["an-nguyen"]);
}

#[test]
fn the_people_file_has_the_last_word() {
    let people = vec![
        person("Vladimir Poetin", &["Putin", "Poetin"]),
        Person { institution: true, ..person("Kremlin", &["Moskou"]) },
        person("Kim Een", &["Kim"]),
        person("Kim Twee", &["Kim"]),
    ];
    let institution = |n| entity(n, EntityKind::Institution);
    let found =
        slugs(&people, &[article(vec![institution("Moskou"), institution("het Kremlin")]), persons(&["Putin", "Kim"])]);
    assert_eq!(found, [["kremlin", "kremlin"], ["vladimir-poetin", "kim"]]);
}

#[test]
fn those_without_a_name_are_linked_only_when_described_alike() {
    let anonymous = |n| entity(n, EntityKind::Anonymous);
    let found = slugs(
        &People::new(),
        &[
            article(vec![anonymous("een woordvoerder van het Kremlin"), anonymous("analisten")]),
            article(vec![anonymous("Een woordvoerder van het Kremlin"), anonymous("een woordvoerder")]),
        ],
    );
    assert_eq!(found[0][0], "woordvoerder-van-het-kremlin");
    assert_eq!(found[0][0], found[1][0]);
    assert_ne!(found[1][0], found[1][1]);
}

#[test]
fn nobody_is_listed_who_plays_no_part() {
    let mut silent = persons(&["Trump", "Poetin"]);
    silent.statements.pop();
    let linked = Linker::new(&People::new()).link(&[silent]);
    assert_eq!(linked.ends, [[Some(0), None]]);
    assert_eq!(linked.sources.len(), 1);
}

#[test]
fn the_order_of_articles_does_not_matter() {
    let articles = [
        persons(&["D. Sullivan", "Trump"]),
        persons(&["Dan Sullivan", "Donald Trump"]),
        persons(&["Sullivan", "Zelenskyy"]),
        persons(&["Volodymyr Zelensky", "Sullivan"]),
    ];
    let found = slugs(&People::new(), &articles);
    for turn in 1..articles.len() {
        let mut turned = articles.to_vec();
        turned.rotate_left(turn);
        let mut other = slugs(&People::new(), &turned);
        other.rotate_right(turn);
        assert_eq!(other, found);
    }
}
