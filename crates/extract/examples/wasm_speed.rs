//! How fast extraction is as WebAssembly, compiled as the page is. `cargo xtask bench extract` runs it in Chromium: it finds
//! the texts of articles in the global `articles` and prints to the console. On its own it can do nothing.

#[path = "../benches/texts/mod.rs"]
mod texts;

use js_sys::wasm_bindgen::{JsCast, JsValue};
use js_sys::{Array, Function, Reflect, global};
use texts::{MB, mixed};
use wederhoor_extract::{Article, extract};

fn main() {
    let articles = get(&global(), "articles");
    let articles: Vec<String> = Array::from(&articles).iter().filter_map(|a| a.as_string()).collect();

    let small = article(mixed(&articles, 5_000));
    let first = milliseconds(&small);
    let again = median(100, &small);
    let kilobytes = small.text.len() as f64 / 1000.0;
    say(&format!("an article of {kilobytes:.1} kB: {first:.1} ms the first time, {again:.2} ms in the median of 100"));
    for (name, text) in
        [("shuffled paragraphs", mixed(&articles, MB)), ("without a break", mixed(&articles, MB).replace('\n', " "))]
    {
        let long = article(text);
        // Bytes a millisecond are kilobytes a second.
        let speed = long.text.len() as f64 / median(5, &long) / 1000.0;
        say(&format!("{name}, 1 MB: {speed:.2} MB/s in the median of 5"));
    }
}

fn article(text: String) -> Article {
    Article { id: "000".to_owned(), text: text.into(), ..Article::default() }
}

fn median(times: usize, article: &Article) -> f64 {
    let mut taken: Vec<f64> = (0..times).map(|_| milliseconds(article)).collect();
    taken.sort_by(f64::total_cmp);
    taken[times / 2]
}

fn milliseconds(article: &Article) -> f64 {
    let start = now();
    let found = extract(article, &Vec::new()).statements.len();
    let taken = now() - start;
    assert!(found > 0, "nothing was found");
    taken
}

fn now() -> f64 {
    let clock = get(&global(), "performance");
    let now: Function = get(&clock, "now").unchecked_into();
    now.call0(&clock).ok().and_then(|time| time.as_f64()).expect("the browser has a clock")
}

fn say(line: &str) {
    let console = get(&global(), "console");
    let log: Function = get(&console, "log").unchecked_into();
    log.call1(&console, &line.into()).expect("the browser has a console");
}

fn get(object: &JsValue, key: &str) -> JsValue {
    Reflect::get(object, &key.into()).expect("this runs in a browser")
}
