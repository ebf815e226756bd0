//! `wederhoor eval` as its users run it, on an article of four sentences and figures counted by hand.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

const ARTICLE: &str = "Burgemeester Jan Jansen van Leiden fietste maandag langs de haven.

\"De brug gaat in mei open\", zei Jansen.

Wethouder Els Bakker zei dat de kosten lager zijn dan verwacht.

\"Daar klopt niets van\", zei Jansen.
";

/// A row; its place is where the words stand in the article.
fn row(kind: &str, words: &str, source: &str) -> String {
    let start = ARTICLE[..ARTICLE.find(words).unwrap()].chars().count();
    let parts = serde_json::json!([{"t": words, "start": start, "end": start + words.chars().count()}]);
    serde_json::json!({"a": "000", "kind": kind, "optional": false, "parts": parts, "source": source, "to": null, "topics": []})
        .to_string()
}

/// A folder of its own for a test, with the article and this gold file.
fn folder(test: &str, gold: &str) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("eval-{test}"));
    let _ = fs::remove_dir_all(&path);
    fs::create_dir_all(&path).unwrap();
    fs::write(path.join("000_brug.txt"), ARTICLE).unwrap();
    fs::write(path.join("gold.jsonl"), gold).unwrap();
    path
}

fn eval(folder: &Path, options: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_wederhoor"))
        .current_dir(folder)
        .args(["eval", "gold.jsonl", "000_brug.txt"])
        .args(options)
        .output()
        .unwrap()
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

#[test]
fn figures_counted_by_hand() {
    // Three statements are found, of Jansen, Bakker and Jansen. Marked are four: one as it is found; one as somebody else's;
    // one by less words, 8 letters of 17, and 2·8/(8+17) = 0.64 makes it the statement but not its quotation; and none.
    let gold = [
        row("direct", "De brug gaat in mei open", "Jan Jansen"),
        row("indirect", "de kosten lager zijn dan verwacht", "Jan Jansen"),
        row("direct", "niets van", "Jansen"),
        row("indirect", "fietste maandag langs de haven", "Jan Jansen"),
    ];
    let folder = folder("figures", &gold.join("\n"));
    let output = eval(&folder, &["--show", "--calibration"]);
    assert!(output.status.success() && output.stderr.is_empty(), "{}", text(&output.stderr));
    let expected = "\
detected P/R/F1                                  1.000 / 0.750 / 0.857
with source P/R/F1                               0.667 / 0.500 / 0.571
source accuracy on detected                      0.667
direct: recall, with source (n=2)                1.000 / 1.000
indirect: recall, with source (n=2)              0.500 / 0.000
mixed: recall, with source (n=0)                 0.000 / 0.000
kind accuracy on detected                        1.000
addressee recall (n=0)                           0.000
topics micro P/R/F1                              0.000 / 0.000 / 0.000
quoted parts: recall, attributed (n=2)           0.500 / 0.500
SOURCE  000 indirect Jan Jansen ≠ Els Bakker: de kosten lager zijn dan verwacht
MISSED  000 indirect Jan Jansen               fietste maandag langs de haven
score 57.1
";
    let figures: Vec<&str> = expected.lines().collect();
    let printed: Vec<&str> = text(&output.stdout).lines().collect();
    let (printed, confidence) = printed.split_at(figures.len().min(printed.len()));
    assert_eq!(printed, figures);
    let statements = confidence.iter().map(|l| l.split("(n=").nth(1).unwrap().split(')').next().unwrap());
    assert_eq!(statements.map(|n| n.parse::<usize>().unwrap()).sum::<usize>(), 3, "{confidence:?}");
    assert_eq!(confidence.len(), 4);
}

#[test]
fn a_bad_gold_file_is_not_counted_and_every_line_is_told() {
    let folder = folder("bad", &format!("{{}}\n{}\n[1]\n", row("direct", "De brug", "Jansen")));
    let output = eval(&folder, &[]);
    assert!(output.status.code() == Some(1) && output.stdout.is_empty());
    let told: Vec<&str> = text(&output.stderr).lines().collect();
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(
        told[0].starts_with("wederhoor: gold.jsonl:1: missing field `a`") && told[0].contains("; expected a statement")
    );
    assert!(told[1].starts_with("wederhoor: gold.jsonl:3: "));
    fs::remove_file(folder.join("gold.jsonl")).unwrap();
    let absent = eval(&folder, &[]);
    assert_eq!(absent.status.code(), Some(1));
    assert!(text(&absent.stderr).contains("gold.jsonl: ") && text(&absent.stderr).contains("; expected a gold file"));
}

#[test]
fn rows_of_other_articles_are_left_out_on_demand_and_told_otherwise() {
    let other = row("direct", "De brug gaat in mei open", "Jansen").replace("\"000\"", "\"001\"");
    let folder = folder("articles", &format!("{}\n{other}", row("direct", "De brug gaat in mei open", "Jansen")));
    let one = eval(&folder, &["--articles", "000"]);
    assert!(one.status.success() && text(&one.stdout).contains("direct: recall, with source (n=1)"));
    let both = eval(&folder, &["--articles", "000,001"]);
    assert_eq!((both.status.code(), &both.stdout), (Some(1), &eval(&folder, &[]).stdout));
    assert!(text(&both.stdout).contains("(n=2)"), "figures are printed all the same");
    assert!(text(&both.stderr).contains("gold.jsonl:2: none of the articles begins with “001”"));
    let none = eval(&folder, &["--articles", "000,7"]);
    assert_eq!((none.status.code(), &none.stdout), (Some(1), &one.stdout));
    assert!(text(&none.stderr).contains("no statement is of the article “7”"));
}
