//! `cargo xtask`: sets up, builds, serves, tests and measures Wederhoor.
//!
//! A Rust program instead of shell scripts, so that it does the same on every machine that has cargo, and so that the parts
//! that can go wrong quietly (the service worker's list, the content policy) have unit tests.

mod archive;
mod arguments;
mod bench;
mod budget;
mod doctor;
mod finish;
mod lockfile;
mod page;
mod policy;
mod run;
mod search;
mod serve;
mod setup;
mod site;
mod test;
mod tools;
mod worker;

use std::process::ExitCode;

use arguments::Task;

/// Errors are sentences for the person at the terminal; nobody matches on them.
type Result<T> = std::result::Result<T, String>;

fn main() -> ExitCode {
    let done = arguments::parse(lexopt::Parser::from_env()).and_then(|task| match task {
        Task::Help => {
            print!("{}", arguments::HELP);
            Ok(())
        }
        Task::Serve(options) => serve::serve(&options),
        Task::Build(options) => page::build_for_release(&options),
        Task::Test { only } => test::test(only),
        Task::Bench(what) => bench::bench(what),
        Task::Setup => setup::ensure(&setup::EVERYTHING).map(drop),
        Task::Doctor => doctor::doctor(),
        Task::Finish => finish::finish(),
    });
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("xtask: {message}");
            ExitCode::FAILURE
        }
    }
}
