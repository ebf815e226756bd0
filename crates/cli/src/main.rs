//! The native tool `wederhoor`: the engine of the page for files and pipes.

mod eval;
mod input;
mod output;
mod stream;

use input::{Articles, load};
use output::{Format, Output};
use std::ffi::OsString;
use std::io::{self, ErrorKind};
use std::process::ExitCode;
use std::{fs, path::Path};
use wederhoor_corpus::archive::Archive;
use wederhoor_corpus::{Corpus, Index, Select as _, export, permalink};

const HELP: &str = include_str!("help.txt");

/// What the command line asks for.
struct Request {
    command: String,
    /// What stands behind the command.
    operands: Vec<OsString>,
    format: Format,
    seeds: OsString,
    eval: Eval,
}

/// What `eval` is asked besides.
#[derive(Default, PartialEq, Eq)]
struct Eval {
    /// The articles to count, by what their names begin with; all when empty.
    articles: Vec<String>,
    show: bool,
    calibration: bool,
}

/// Why the program ends before its work is done.
enum Stop {
    /// The command line is wrong.
    Usage(String),
    /// Nothing can be read or written any more.
    Io(io::Error),
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

impl From<lexopt::Error> for Stop {
    fn from(error: lexopt::Error) -> Self {
        Self::Usage(error.to_string())
    }
}

fn main() -> ExitCode {
    match request().and_then(|request| request.map_or(Ok(true), |r| run(&r))) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        // Who reads our output has had enough of it.
        Err(Stop::Io(error)) if error.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(Stop::Io(error)) => {
            complain(&error.to_string());
            ExitCode::from(1)
        }
        Err(Stop::Usage(what)) => {
            complain(&format!("{what}; see wederhoor --help"));
            ExitCode::from(2)
        }
    }
}

/// Writes a line to standard error; where even that is closed, nobody is left to tell.
fn complain(what: &str) {
    let _ = io::Write::write_fmt(&mut io::stderr(), format_args!("wederhoor: {what}\n"));
}

/// Reads the command line; nothing where it has been answered already.
fn request() -> Result<Option<Request>, Stop> {
    use lexopt::prelude::{Long, Short, Value, ValueExt};
    let mut parser = lexopt::Parser::from_env();
    let (mut operands, mut format, mut seeds) = (Vec::new(), Format::default(), OsString::from("seeds"));
    let mut eval = Eval::default();
    while let Some(argument) = parser.next()? {
        match argument {
            Short('h') | Long("help") => return output::print(HELP).map(|()| None).map_err(Stop::Io),
            Short('V') | Long("version") => {
                return output::print(concat!("wederhoor ", env!("CARGO_PKG_VERSION"), "\n"))
                    .map(|()| None)
                    .map_err(Stop::Io);
            }
            Short('f') | Long("format") => {
                let name = parser.value()?.string()?;
                format = Format::from_name(&name).ok_or_else(|| {
                    Stop::Usage(format!("the format “{name}” is unknown; expected jsonl, json or csv"))
                })?;
            }
            Long("seeds") => seeds = parser.value()?,
            Long("articles") => {
                eval.articles = parser.value()?.string()?.split(',').map(|a| a.trim().to_owned()).collect();
            }
            Long("show") => eval.show = true,
            Long("calibration") => eval.calibration = true,
            Value(value) => operands.push(value),
            _ => return Err(argument.unexpected().into()),
        }
    }
    if operands.is_empty() {
        return Err(Stop::Usage("no command; expected extract, link, check, query, archive or eval".into()));
    }
    let command = operands.remove(0).to_string_lossy().into_owned();
    if command == "help" {
        return output::print(HELP).map(|()| None).map_err(Stop::Io);
    }
    if command != "eval" && eval != Eval::default() {
        return Err(Stop::Usage(format!(
            "{command} has no --articles, --show or --calibration; expected them with eval"
        )));
    }
    Ok(Some(Request { command, operands, format, seeds, eval }))
}

/// Does what is asked; false where something could not be read.
fn run(request: &Request) -> Result<bool, Stop> {
    let mut files = request.operands.as_slice();
    let some = |files: &[OsString]| match files {
        [] => Err(Stop::Usage(format!("{} needs articles; expected files, a folder or -", request.command))),
        _ => Ok(()),
    };
    match request.command.as_str() {
        "extract" => {
            some(files)?;
            let mut out = Output::statements(request.format)?;
            let well = if files.iter().any(|f| f == "-") {
                only_input(files)?;
                stream::extract(&mut out)?
            } else {
                let (corpus, well) = corpus(load(files)?);
                out.put(&corpus, 0..corpus.statements.len())?;
                well
            };
            out.finish()?;
            Ok(well)
        }
        "link" => {
            some(files)?;
            let (corpus, well) = corpus(load(files)?);
            output::links(request.format, &corpus)?;
            Ok(well)
        }
        "check" => {
            some(files)?;
            let articles = load(files)?;
            if articles.well {
                let (corpus, _) = corpus(articles);
                let (a, s, l) = (corpus.articles.len(), corpus.statements.len(), corpus.references.len());
                output::print(&format!(
                    "nothing wrong: {}, {}, {}\n",
                    many(a, "article"),
                    many(s, "statement"),
                    many(l, "link")
                ))?;
                return Ok(true);
            }
            Ok(false)
        }
        "query" => {
            let Some((link, rest)) = files.split_first() else {
                return Err(Stop::Usage("query needs a link; expected for example \"?q=deal\"".into()));
            };
            files = if rest.is_empty() { std::slice::from_ref(&request.seeds) } else { rest };
            let link = link.to_string_lossy();
            let (corpus, well) = corpus(load(files)?);
            let (query, mut notices) = permalink::parse(link.split_once('?').map_or(&*link, |(_, query)| query));
            let (query, unknown) = query.known_in(&corpus);
            notices.extend(unknown);
            notices.iter().for_each(|n| complain(&output::notice(n)));
            let mut out = Output::statements(request.format)?;
            out.put(&corpus, Index::new(&corpus).select(&corpus, &query).hits)?;
            out.finish()?;
            Ok(well)
        }
        "archive" => {
            let Some((folder, rest)) = files.split_first() else {
                return Err(Stop::Usage("archive needs a folder to write to; expected it before the articles".into()));
            };
            some(rest)?;
            let (corpus, well) = corpus(load(rest)?);
            fs::create_dir_all(folder)?;
            for (name, bytes) in Archive::files(corpus) {
                fs::write(Path::new(folder).join(&name), &bytes)?;
                output::print(&format!("{name} {}\n", bytes.len()))?;
            }
            Ok(well)
        }
        "eval" => {
            let Some((gold, rest)) = files.split_first() else {
                return Err(Stop::Usage("eval needs a gold file; expected it before the articles".into()));
            };
            some(rest)?;
            evaluate(Path::new(gold), rest, &request.eval)
        }
        other => Err(Stop::Usage(format!(
            "the command “{other}” is unknown; expected extract, link, check, query, archive or eval"
        ))),
    }
}

/// Prints how well the statements of `files` agree with those of a gold file. A gold file that cannot be read in full is not
/// counted at all: figures over a part of it would say something else than they seem to.
fn evaluate(gold: &Path, files: &[OsString], asked: &Eval) -> Result<bool, Stop> {
    let name = gold.display().to_string();
    let rows = match fs::read(gold) {
        Ok(bytes) => eval::read(&name, &bytes),
        Err(e) => Err(vec![format!("{name}: {e}; expected a gold file, a JSON object a line")]),
    };
    let mut rows = match rows {
        Ok(rows) => rows,
        Err(problems) => {
            problems.iter().for_each(|p| complain(p));
            return Ok(false);
        }
    };
    let mut problems: Vec<String> = asked
        .articles
        .iter()
        .filter(|a| rows.iter().all(|r| r.article != **a))
        .map(|a| format!("{name}: no statement is of the article “{a}”; expected --articles to name some of its “a”"))
        .collect();
    rows.retain(|r| asked.articles.is_empty() || asked.articles.contains(&r.article));
    let articles = load(files)?;
    problems.extend(eval::misplaced(&name, &rows, &articles.seeds.articles));
    problems.iter().for_each(|p| complain(p));
    let (corpus, well) = corpus(articles);
    let records: Vec<export::Record<'_>> = export::records(&corpus, 0..corpus.statements.len()).collect();
    let evaluation = eval::evaluate(&rows, &records);
    let mut out = evaluation.figures();
    if asked.show {
        out.extend(evaluation.differences.iter().map(|d| format!("{d}\n")));
    }
    out.push_str(&evaluation.score());
    if asked.calibration {
        out.push_str(&evaluation.calibration());
    }
    output::print(&out)?;
    Ok(well && problems.is_empty())
}

fn corpus(articles: Articles) -> (Corpus, bool) {
    let Articles { seeds, well } = articles;
    (Corpus::build(seeds.articles, &seeds.people, &seeds.topics), well)
}

/// Standard input stands alone: what comes from it is not kept, so nothing can be compared with it.
fn only_input(files: &[OsString]) -> Result<(), Stop> {
    if files.len() == 1 { Ok(()) } else { Err(Stop::Usage("extract reads either - or files, not both".into())) }
}

fn many(number: usize, what: &str) -> String {
    format!("{number} {what}{}", if number == 1 { "" } else { "s" })
}
