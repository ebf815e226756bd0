//! What was typed after `cargo xtask`, as a value.

use lexopt::prelude::*;
use std::path::PathBuf;

use crate::Result;

pub(crate) const HELP: &str = "\
Usage: cargo xtask COMMAND

  serve [--port 8080] [--open] [--public-url /path/]
                    build the explorer and serve it on this machine
  build [--public-url URL] [--dist FOLDER]
                    build the explorer into dist/, ready for any static host
  test [native|page]
                    every test: the crates, the page's build, the stories in Chromium; or only one half
  bench [page|extract|link --generator SCRIPT.mjs]
                    first load and keystroke to results, measured in Chromium; or how fast
                    extraction is, natively and in Chromium (some minutes); or how fast
                    1,000, 10,000 and 100,000 made-up statements are linked: Node.js runs
                    SCRIPT NUMBER FILE SEEDS, which writes them as JSON Lines
  bench archive --generator SCRIPT.mjs [--documents 100000]
                    the page over so many made-up statements, which stand beside it: first
                    load, keystroke to results, interactions, scrolling, memory
  bench search --harness FOLDER [--documents 10000] [--callgrind]
                    the search engine beside others, in Node and in Chromium; writes docs/SEARCH.md
  setup             install everything the other commands need
  doctor            say what is there and what is missing; change nothing

Each command first installs what it needs and does not find, and says so.
";

#[derive(Debug, PartialEq)]
pub(crate) enum Task {
    Help,
    Serve(Serve),
    Build(Build),
    Test {
        only: Option<Half>,
    },
    Bench(Bench),
    Setup,
    Doctor,
    /// Trunk's post-build hook; not for people.
    Finish,
}

#[derive(Debug, PartialEq, Clone, Copy)]
pub(crate) enum Half {
    Native,
    Page,
}

#[derive(Debug, PartialEq)]
pub(crate) enum Bench {
    Page,
    Extract,
    /// With the script that makes up statements.
    Link(PathBuf),
    /// With that script, and how many statements it makes.
    Archive(PathBuf, u32),
    Search(Search),
}

#[derive(Debug, PartialEq)]
pub(crate) struct Search {
    /// The folder of the harness, from the workspace's folder on.
    pub(crate) harness: Option<String>,
    /// How many documents it makes.
    pub(crate) documents: u32,
    /// Whether instructions are counted, too.
    pub(crate) callgrind: bool,
}

#[derive(Debug, PartialEq)]
pub(crate) struct Serve {
    pub(crate) port: u16,
    pub(crate) open: bool,
    /// The path the page is served under; starts and ends with a slash.
    pub(crate) path: String,
}

#[derive(Debug, Default, PartialEq)]
pub(crate) struct Build {
    /// Trunk's `--public-url`; the default of Trunk.toml works under any path.
    pub(crate) public_url: Option<String>,
    /// Where the files go, instead of `dist`.
    pub(crate) dist: Option<String>,
}

/// Reads the command line.
pub(crate) fn parse(mut parser: lexopt::Parser) -> Result<Task> {
    read(&mut parser).map_err(|error| format!("{error}; `cargo xtask --help` lists the commands"))
}

fn read(parser: &mut lexopt::Parser) -> std::result::Result<Task, lexopt::Error> {
    let Some(first) = parser.next()? else { return Ok(Task::Help) };
    let task = match first {
        Short('h') | Long("help") => return Ok(Task::Help),
        Value(word) => match word.string()?.as_str() {
            "serve" => return serve(parser),
            "build" => return build(parser),
            "test" => return test(parser),
            "bench" => return bench(parser),
            "help" => Task::Help,
            "setup" => Task::Setup,
            "doctor" => Task::Doctor,
            "finish" => Task::Finish,
            other => return Err(format!("there is no command {other:?}").into()),
        },
        other => return Err(other.unexpected()),
    };
    match parser.next()? {
        None => Ok(task),
        Some(Short('h') | Long("help")) => Ok(Task::Help),
        Some(other) => Err(other.unexpected()),
    }
}

fn serve(parser: &mut lexopt::Parser) -> std::result::Result<Task, lexopt::Error> {
    let mut options = Serve { port: 8080, open: false, path: "/".to_owned() };
    while let Some(argument) = parser.next()? {
        match argument {
            Long("port") | Short('p') => options.port = parser.value()?.parse()?,
            Long("open") => options.open = true,
            Long("public-url") => options.path = site_path(&parser.value()?.string()?),
            Short('h') | Long("help") => return Ok(Task::Help),
            other => return Err(other.unexpected()),
        }
    }
    Ok(Task::Serve(options))
}

fn build(parser: &mut lexopt::Parser) -> std::result::Result<Task, lexopt::Error> {
    let mut options = Build::default();
    while let Some(argument) = parser.next()? {
        match argument {
            Long("public-url") => options.public_url = Some(parser.value()?.string()?),
            Long("dist") => options.dist = Some(parser.value()?.string()?),
            Short('h') | Long("help") => return Ok(Task::Help),
            other => return Err(other.unexpected()),
        }
    }
    Ok(Task::Build(options))
}

fn test(parser: &mut lexopt::Parser) -> std::result::Result<Task, lexopt::Error> {
    let mut only = None;
    while let Some(argument) = parser.next()? {
        match argument {
            Value(half) if half == "native" => only = Some(Half::Native),
            Value(half) if half == "page" => only = Some(Half::Page),
            Short('h') | Long("help") => return Ok(Task::Help),
            other => return Err(other.unexpected()),
        }
    }
    Ok(Task::Test { only })
}

fn bench(parser: &mut lexopt::Parser) -> std::result::Result<Task, lexopt::Error> {
    let (mut what, mut made_up, mut generator, mut documents) = (Bench::Page, None, None, 100_000);
    while let Some(argument) = parser.next()? {
        match argument {
            Value(named) if named == "page" => what = Bench::Page,
            Value(named) if named == "extract" => what = Bench::Extract,
            Value(named) if named == "link" || named == "archive" => made_up = Some(named.string()?),
            Long("documents") => documents = parser.value()?.parse()?,
            Long("generator") => generator = Some(PathBuf::from(parser.value()?)),
            Value(named) if named == "search" => return search(parser),
            Short('h') | Long("help") => return Ok(Task::Help),
            other => return Err(other.unexpected()),
        }
    }
    match (made_up, generator) {
        (Some(named), Some(script)) if named == "link" => what = Bench::Link(script),
        (Some(_), Some(script)) => what = Bench::Archive(script, documents),
        (Some(named), None) => {
            let expected = format!("expected `bench {named} --generator SCRIPT.mjs`");
            return Err(format!("no generator is named: the statements are made up by a script; {expected}").into());
        }
        (None, Some(_)) => return Err("--generator belongs to `bench link` and `bench archive`".into()),
        (None, None) => {}
    }
    Ok(Task::Bench(what))
}

fn search(parser: &mut lexopt::Parser) -> std::result::Result<Task, lexopt::Error> {
    let mut asked = Search { harness: None, documents: 10_000, callgrind: false };
    while let Some(argument) = parser.next()? {
        match argument {
            Long("harness") => asked.harness = Some(parser.value()?.string()?),
            Long("documents") => asked.documents = parser.value()?.parse()?,
            Long("callgrind") => asked.callgrind = true,
            Short('h') | Long("help") => return Ok(Task::Help),
            other => return Err(other.unexpected()),
        }
    }
    Ok(Task::Bench(Bench::Search(asked)))
}

/// `sub`, `/sub`, `./` or `https://host/sub` as the path a local server answers under: `/sub/` or `/`.
fn site_path(url: &str) -> String {
    let path = match url.split_once("://") {
        Some((_, rest)) => rest.split_once('/').map_or("", |(_, path)| path),
        None => url,
    };
    let path = path.trim_start_matches('.').trim_matches('/');
    if path.is_empty() { "/".to_owned() } else { format!("/{path}/") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(words: &str) -> Result<Task> {
        parse(lexopt::Parser::from_args(words.split_whitespace()))
    }

    #[test]
    fn commands_and_their_options() {
        assert_eq!(typed(""), Ok(Task::Help));
        assert_eq!(typed("doctor --help"), Ok(Task::Help));
        assert_eq!(typed("serve"), Ok(Task::Serve(Serve { port: 8080, open: false, path: "/".into() })));
        assert_eq!(
            typed("serve --open --port 9000 --public-url /krant"),
            Ok(Task::Serve(Serve { port: 9000, open: true, path: "/krant/".into() }))
        );
        assert_eq!(
            typed("build --dist out --public-url /a/"),
            Ok(Task::Build(Build { public_url: Some("/a/".into()), dist: Some("out".into()) }))
        );
        assert_eq!(typed("test page"), Ok(Task::Test { only: Some(Half::Page) }));
        assert_eq!(typed("bench"), Ok(Task::Bench(Bench::Page)));
        assert_eq!(typed("bench extract"), Ok(Task::Bench(Bench::Extract)));
        assert_eq!(typed("bench link --generator gen.mjs"), Ok(Task::Bench(Bench::Link("gen.mjs".into()))));
        assert_eq!(
            typed("bench archive --documents 10 --generator gen.mjs"),
            Ok(Task::Bench(Bench::Archive("gen.mjs".into(), 10)))
        );
        let search = Search { harness: Some("../perf".into()), documents: 500, callgrind: true };
        assert_eq!(
            typed("bench search --documents 500 --harness ../perf --callgrind"),
            Ok(Task::Bench(Bench::Search(search)))
        );
    }

    #[test]
    fn a_mistake_is_named() {
        for (typed_words, named) in
            [("sevre", "sevre"), ("serve --prot 1", "prot"), ("test browser", "browser"), ("bench all", "all")]
        {
            let message = typed(typed_words).unwrap_err();
            assert!(message.contains(named), "{message}");
            assert!(message.contains("--help"), "{message}");
        }
        assert!(typed("bench link").unwrap_err().contains("no generator is named"));
        assert!(typed("bench --generator gen.mjs").unwrap_err().contains("--generator"));
        assert!(typed("serve --port many").unwrap_err().contains("many"));
    }

    #[test]
    fn a_public_url_becomes_a_path() {
        for (url, path) in [
            ("./", "/"),
            ("/", "/"),
            ("", "/"),
            ("sub", "/sub/"),
            ("/a/b/", "/a/b/"),
            ("https://host/krant", "/krant/"),
        ] {
            assert_eq!(site_path(url), path);
        }
    }
}
