//! Articles from files and folders.

use crate::{complain, stream};
use std::collections::{BTreeMap, BTreeSet};
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::{fs, io};
use wederhoor_corpus::TopicRule;
use wederhoor_corpus::seeds::{self, Problem, Seeds};
use wederhoor_extract::People;

const SHEETS: [&str; 3] = ["articles.toml", "people.toml", "topics.toml"];

/// The people and topics the program was built with.
pub(crate) struct Defaults {
    pub people: People,
    pub topics: Vec<TopicRule>,
}

impl Defaults {
    pub(crate) fn read() -> Self {
        // They were checked when the page was built; what is wrong with them here is only left out.
        let mut problems = Vec::new();
        Self {
            people: seeds::people("people.toml", include_str!(concat!(env!("OUT_DIR"), "/people.toml")), &mut problems),
            topics: seeds::topics("topics.toml", include_str!(concat!(env!("OUT_DIR"), "/topics.toml")), &mut problems),
        }
    }
}

/// Articles and what goes with them.
pub(crate) struct Articles {
    pub seeds: Seeds,
    /// Everything named could be read.
    pub well: bool,
}

/// The files of one folder that are asked for.
#[derive(Default)]
struct Folder {
    wanted: BTreeSet<OsString>,
    /// All of its articles.
    whole: bool,
}

/// Reads the articles at `paths`: files, folders, and `-` for standard input. What cannot be read is complained of.
pub(crate) fn load(paths: &[OsString]) -> io::Result<Articles> {
    let mut all = Articles { seeds: Seeds::default(), well: true };
    let mut folders: BTreeMap<PathBuf, Folder> = BTreeMap::new();
    for path in paths.iter().map(Path::new) {
        if path.as_os_str() == "-" {
            let (articles, well) = stream::articles()?;
            all.seeds.articles.extend(articles);
            all.well &= well;
        } else if path.is_dir() {
            folders.entry(path.to_owned()).or_default().whole = true;
        } else if let (true, Some(name)) = (path.is_file(), path.file_name()) {
            let folder = path.parent().unwrap_or(Path::new(""));
            folders.entry(folder.to_owned()).or_default().wanted.insert(name.to_owned());
        } else {
            all.well = false;
            complain(&format!(
                "{}: there is no such file; expected an article, a folder of articles or -",
                path.display()
            ));
        }
    }
    let (mut people, mut topics) = (false, false);
    for (path, folder) in folders {
        match folder.read(&path) {
            Ok((seeds, sheets, well)) => {
                all.well &= well;
                all.seeds.articles.extend(seeds.articles);
                for person in seeds.people {
                    if all.seeds.people.iter().all(|p| p.name != person.name) {
                        all.seeds.people.push(person);
                    }
                }
                for rule in seeds.topics {
                    if all.seeds.topics.iter().all(|t| t.topic.id != rule.topic.id) {
                        all.seeds.topics.push(rule);
                    }
                }
                people |= sheets.contains("people.toml");
                topics |= sheets.contains("topics.toml");
            }
            Err(problems) => {
                all.well = false;
                problems.iter().for_each(|p| complain(p));
            }
        }
    }
    let defaults = Defaults::read();
    if !people {
        all.seeds.people = defaults.people;
    }
    if !topics {
        all.seeds.topics = defaults.topics;
    }
    Ok(all)
}

impl Folder {
    /// Its articles, which sheets it has, and whether all of it could be read.
    fn read(&self, path: &Path) -> Result<(Seeds, BTreeSet<String>, bool), Vec<String>> {
        let folder = if path.as_os_str().is_empty() { Path::new(".") } else { path };
        let listing = fs::read_dir(folder)
            .and_then(|entries| entries.map(|e| Ok(e?.file_name())).collect::<io::Result<Vec<_>>>());
        let listing = listing.map_err(|e| vec![format!("{}: {e}; expected a folder of articles", path.display())])?;
        let (mut files, mut others, mut sheets, mut bad) =
            (BTreeMap::new(), BTreeSet::new(), BTreeSet::new(), Vec::new());
        // What a file is called in the messages, by what it is called as a seed.
        let mut shown: BTreeMap<String, String> = BTreeMap::new();
        for name in listing {
            let Some(seed) = self.seed(&name) else { continue };
            let file = path.join(&name);
            let article = seed.ends_with(".txt");
            if article && !self.whole && !self.wanted.contains(&name) {
                others.insert(seed);
            } else if file.is_file() {
                match fs::read(&file) {
                    Ok(bytes) => {
                        if !article {
                            sheets.insert(seed.clone());
                        }
                        shown.insert(seed.clone(), file.display().to_string());
                        files.insert(seed, bytes);
                    }
                    Err(e) => bad.push(format!("{}: {e}; expected a file one may read", file.display())),
                }
            }
        }
        // A bad article does not keep the others from being read; a bad sheet speaks of all of them.
        let tell = |problem: Problem| match shown.get(&problem.file) {
            Some(file) => Problem { file: file.clone(), ..problem }.to_string(),
            None => problem.in_folder(&path.display().to_string()).to_string(),
        };
        loop {
            match seeds::read_some(&files, &others) {
                Ok(seeds) => {
                    bad.iter().for_each(|p| complain(p));
                    return Ok((seeds, sheets, bad.is_empty()));
                }
                Err(problems) => {
                    let articles: Vec<String> =
                        problems.iter().map(|p| p.file.clone()).filter(|f| f.ends_with(".txt")).collect();
                    let hopeless = articles.len() < problems.len();
                    for file in articles {
                        files.remove(&file);
                        others.insert(file);
                    }
                    let none_left = !files.keys().any(|f| f.ends_with(".txt"));
                    bad.extend(problems.into_iter().map(tell));
                    if hopeless || none_left {
                        return Err(bad);
                    }
                }
            }
        }
    }

    /// What a file is called as a seed: an article by its stem, whatever its ending when it was named itself.
    fn seed(&self, name: &OsStr) -> Option<String> {
        let text = name.to_str()?;
        if SHEETS.contains(&text) {
            return Some(text.to_owned());
        }
        let wanted = self.wanted.contains(name) || text.ends_with(".txt");
        wanted.then(|| format!("{}.txt", Path::new(name).file_stem().and_then(OsStr::to_str).unwrap_or(text)))
    }
}
