//! The tool as its users run it.

use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

const SEEDS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../seeds");
const ARTICLE: &str = "Jan Jansen sprak in Leiden.\n\n\"Er is geen deal tot er een deal is\", zei Jansen.\n";

fn run(arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_wederhoor"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // Who does not read its input closes it.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    child.wait_with_output().unwrap()
}

fn out(output: &Output) -> &str {
    std::str::from_utf8(&output.stdout).unwrap()
}

fn err(output: &Output) -> &str {
    std::str::from_utf8(&output.stderr).unwrap()
}

/// A folder of its own for a test, with these files.
fn folder(test: &str, files: &[(&str, &str)]) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(test);
    let _ = fs::remove_dir_all(&path);
    fs::create_dir_all(&path).unwrap();
    for (name, text) in files {
        fs::write(path.join(name), text).unwrap();
    }
    path
}

fn json(line: &str) -> serde_json::Value {
    serde_json::from_str(line).unwrap()
}

#[test]
fn help_and_version_are_answers() {
    for (arguments, expected) in [(["--help"], "usage: wederhoor extract FILE"), (["-V"], "wederhoor ")] {
        let output = run(&arguments, "");
        assert!(output.status.success() && out(&output).contains(expected) && err(&output).is_empty());
    }
}

#[test]
fn a_wrong_command_line_says_what_was_expected() {
    for (arguments, expected) in [
        (&[][..], "no command; expected extract, link, check, query, archive or eval"),
        (&["extrakt"], "the command “extrakt” is unknown"),
        (&["extract"], "extract needs articles"),
        (&["extract", "-", "a.txt"], "not both"),
        (&["extract", "-", "--format", "xml"], "the format “xml” is unknown; expected jsonl, json or csv"),
        (&["query"], "query needs a link"),
        (&["check", "--verbose"], "--verbose"),
        (&["eval"], "eval needs a gold file"),
        (&["eval", "gold.jsonl"], "eval needs articles"),
        (&["link", "a.txt", "--show"], "link has no --articles, --show or --calibration"),
    ] {
        let output = run(arguments, "");
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(err(&output).contains(expected) && out(&output).is_empty(), "{}", err(&output));
    }
}

#[test]
fn every_statement_is_a_line_in_text_order() {
    let output = run(&["extract", SEEDS], "");
    assert!(output.status.success(), "{}", err(&output));
    let lines: Vec<serde_json::Value> = out(&output).lines().map(json).collect();
    assert!(!lines.is_empty());
    let mut before = (String::new(), 0);
    for line in &lines {
        let article = line["article"].as_str().unwrap().to_owned();
        let text: Vec<char> = fs::read_to_string(format!("{SEEDS}/{article}.txt")).unwrap().chars().collect();
        for part in line["parts"].as_array().unwrap() {
            let (start, end) = (part["start"].as_u64().unwrap() as usize, part["end"].as_u64().unwrap() as usize);
            assert_eq!(text[start..end].iter().collect::<String>(), part["exact"].as_str().unwrap());
        }
        let here = (article, line["parts"][0]["start"].as_u64().unwrap());
        assert!(before <= here, "{before:?} {here:?}");
        before = here;
    }
}

#[test]
fn files_are_as_good_as_their_folder() {
    let path = folder(
        "files",
        &[
            ("000_a.txt", ARTICLE),
            ("001_b.txt", ARTICLE),
            ("articles.toml", "['000_a']\noutlet = 'ANP'\n['001_b']\noutlet = 'NOS'\n"),
        ],
    );
    let file = path.join("001_b.txt");
    let one = run(&["extract", file.to_str().unwrap(), "--format", "csv"], "");
    let all = run(&["extract", path.to_str().unwrap(), "--format=csv"], "");
    assert!(one.status.success() && all.status.success(), "{}", err(&one));
    assert!(out(&all).lines().count() > 1);
    for line in out(&one).lines() {
        assert!(out(&all).contains(line), "{line}");
    }
    assert!(out(&one).lines().skip(1).all(|l| l.contains(",NOS,")));
}

#[test]
fn standard_input_is_answered_line_by_line() {
    let article = serde_json::json!({"id": "7_x", "text": ARTICLE, "date": "2025-08", "archive": 12});
    let input = format!(
        "\n{article}\nnonsense\n{{\"id\":\"a\"}}\n{{\"id\":\"b\",\"text\":\"x\",\"date\":\"nu\"}}\n{article}\n"
    );
    let output = run(&["extract", "-"], &input);
    assert_eq!(output.status.code(), Some(1), "bad lines are told at the end");
    let lines: Vec<serde_json::Value> = out(&output).lines().map(json).collect();
    assert!(!lines.is_empty() && lines.len().is_multiple_of(2), "both good lines are answered");
    assert!(lines.iter().all(|l| l["article"] == "7_x"));
    let errors: Vec<&str> = err(&output).lines().collect();
    assert_eq!(errors.len(), 3, "{errors:?}");
    assert!(
        errors[0].starts_with("wederhoor: standard input:3: ")
            && errors[0].contains("; expected an article as {\"id\"")
    );
    assert!(errors[1].starts_with("wederhoor: standard input:4: missing field `text`"));
    assert!(errors[2].starts_with("wederhoor: standard input:5: “nu” is not a date; expected a date as"));
}

#[test]
fn every_format_is_well_formed_with_and_without_statements() {
    let full = serde_json::json!({"id": "a", "text": ARTICLE}).to_string();
    let empty = r#"{"id":"a","text":"Het regent."}"#;
    for input in [full.as_str(), empty] {
        let array = json(out(&run(&["extract", "-", "--format", "json"], input)));
        let lines = run(&["extract", "-"], input);
        assert_eq!(array.as_array().unwrap().len(), out(&lines).lines().count());
        let csv = run(&["extract", "-", "--format", "csv"], input);
        assert!(out(&csv).starts_with("id,kind,content,"));
        assert!(json(out(&run(&["link", "-", "--format", "json"], input))).is_array());
        assert!(out(&run(&["link", "-", "--format", "csv"], input)).starts_with("relation,a,b,score,reason\r\n"));
    }
}

#[test]
fn tellings_of_one_statement_are_linked() {
    let article = |id: &str| serde_json::json!({"id": id, "text": ARTICLE}).to_string();
    let weather = serde_json::json!({"id": "002_c", "text": "\"Het wordt morgen weer mooi\", zei Piet Smit.\n\n\"De brug gaat dicht voor verkeer\", zei Smit."});
    let output = run(&["link", "-"], &format!("{}\n{}\n{weather}", article("000_a"), article("001_b")));
    assert!(output.status.success(), "{}", err(&output));
    let link = json(out(&output).lines().next().expect("a link"));
    assert_eq!(
        (link["relation"].as_str(), link["a"].as_str(), link["b"].as_str()),
        (Some("same"), Some("000-001"), Some("001-001"))
    );
    assert!(link["score"].is_number() && link["reason"].is_string());
}

#[test]
fn check_tells_everything_that_is_wrong() {
    let output = run(&["check", SEEDS], "");
    assert!(output.status.success() && out(&output).starts_with("nothing wrong: "), "{}", err(&output));
    let path = folder(
        "check",
        &[("a.txt", ""), ("b.txt", ARTICLE), ("articles.toml", "[b]\ntitel = 'x'\n"), ("topics.toml", "[[topic]]\n")],
    );
    let output = run(&["check", path.to_str().unwrap()], "");
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(err(&output).lines().count(), 5, "{}", err(&output));
    assert!(
        err(&output).contains("articles.toml:2: the key “titel” is unknown; expected title, outlet"),
        "{}",
        err(&output)
    );
    assert!(err(&output).contains("a.txt: the article is empty; expected its text"));
    let nowhere = run(&["check", "bestaat-niet"], "");
    assert_eq!(nowhere.status.code(), Some(1));
    assert!(err(&nowhere).contains("bestaat-niet: there is no such file; expected"));
}

#[test]
fn a_bad_article_does_not_keep_the_others_back() {
    let path = folder("bad", &[("a.txt", " "), ("b.txt", ARTICLE)]);
    fs::write(path.join("c.txt"), b"een\n\xff").unwrap();
    let output = run(&["extract", path.to_str().unwrap()], "");
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(err(&output).lines().count(), 2, "{}", err(&output));
    assert!(out(&output).lines().all(|l| json(l)["article"] == "b") && !out(&output).is_empty());
}

#[test]
fn a_link_is_answered_as_the_page_would() {
    let all = run(&["query", "?kind=direct", "--seeds", SEEDS], "");
    assert!(all.status.success() && err(&all).is_empty(), "{}", err(&all));
    assert!(out(&all).lines().count() > 0 && out(&all).lines().all(|l| json(l)["kind"] == "direct"));
    let address = run(&["query", "https://example.org/w/?kind=direct&zomaar=1&source=niemand-bekend", SEEDS], "");
    assert_eq!(out(&address), out(&all));
    assert_eq!(err(&address).lines().count(), 2, "{}", err(&address));
    assert!(err(&address).contains("“niemand-bekend” is no source here and was left out"));
    assert!(out(&run(&["query", "q=zzzzzz", SEEDS], "")).is_empty());
}

#[test]
fn an_archive_is_its_files() {
    let folder = folder("archive", &[("001_a.txt", "Kort nieuws\n\n\"Er is geen deal\", zei Piet Smit.\n")]);
    let written = folder.join("out");
    let output = run(&["archive", written.to_str().unwrap(), folder.to_str().unwrap()], "");
    assert!(output.status.success(), "{}", err(&output));
    for name in ["corpus.bin", "index.bin", "texts-0000.bin"] {
        let size = std::fs::metadata(written.join(name)).unwrap().len();
        assert!(out(&output).contains(&format!("{name} {size}\n")), "{}", out(&output));
    }
    assert!(err(&run(&["archive"], "")).contains("a folder to write to"));
}

#[test]
fn a_reader_who_leaves_is_no_error() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_wederhoor"))
        .args(["extract", SEEDS])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success() && err(&output).is_empty(), "{}", err(&output));
}
