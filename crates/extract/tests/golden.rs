//! The statements of the bundled articles as text next to the tests: a change of a rule shows as a difference.
//!
//! `UPDATE_GOLDEN=1 cargo test -p wederhoor-extract --test golden` writes them anew.

use std::fmt::Write;
use std::path::Path;
use wederhoor_extract::{Article, extract};

fn dump(text: &str) -> String {
    let article = Article { text: text.into(), ..Article::default() };
    let e = extract(&article, &Vec::new());
    let mut out = String::new();
    for s in &e.statements {
        let name = |i: Option<usize>| i.map_or("-", |i| e.entities[i].name.as_str());
        let cue = s.cue.map_or("", |c| c.span.of(text));
        let _ = write!(out, "{} | {} | {cue} | {} {}", s.kind.name(), name(s.source), s.rule.name(), s.confidence);
        for (key, who) in [("to", s.addressee), ("via", s.via)] {
            if who.is_some() {
                let _ = write!(out, " | {key} = {}", name(who));
            }
        }
        if let Some(channel) = &s.channel {
            let _ = write!(out, " | in = {channel}");
        }
        out.push('\n');
        for part in &s.parts {
            let _ = writeln!(out, "    {}", part.of(text));
        }
    }
    out
}

#[test]
fn bundled_articles() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let seeds = root.join("../../seeds");
    let mut paths: Vec<_> = std::fs::read_dir(&seeds).unwrap().map(|f| f.unwrap().path()).collect();
    paths.retain(|p| p.extension().is_some_and(|e| e == "txt"));
    paths.sort();
    assert!(!paths.is_empty());
    let mut changed = Vec::new();
    for path in paths {
        let found = dump(&std::fs::read_to_string(&path).unwrap());
        let golden = root.join("tests/golden").join(path.file_name().unwrap());
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            std::fs::create_dir_all(golden.parent().unwrap()).unwrap();
            std::fs::write(&golden, &found).unwrap();
        } else if std::fs::read_to_string(&golden).unwrap_or_default() != found {
            changed.push(golden.file_name().unwrap().to_string_lossy().into_owned());
        }
    }
    assert!(changed.is_empty(), "{changed:?} differ: look with UPDATE_GOLDEN=1 and git diff");
}
