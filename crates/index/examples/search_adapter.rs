//! The engine as the search benchmark asks it. `cargo xtask bench search` builds it and puts `tests/search/wederhoor.mjs`
//! before it; on its own it can do nothing.

use wasm_bindgen::prelude::*;
use wederhoor_corpus::text::words;
use wederhoor_index::{Builder, Engine, Index, Part, Query};

const FACETS: [&str; 5] = ["speaker", "topics", "outlet", "kind", "addressee"];

/// What gathers documents and makes an index of them.
#[wasm_bindgen]
pub struct Gather(Builder);

#[wasm_bindgen]
impl Gather {
    /// Nothing gathered yet.
    #[wasm_bindgen(constructor)]
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        Self(Builder::new(&FACETS))
    }

    /// Adds a document. `values` has a line for each facet, with tabs between values.
    pub fn add(&mut self, text: &str, values: &str, day: i32) {
        let words: Vec<String> = words(text).map(|w| w.folded).collect();
        let values: Vec<Vec<&str>> = values.split('\n').map(|l| l.split_terminator('\t').collect()).collect();
        let values: Vec<&[&str]> = values.iter().map(Vec::as_slice).collect();
        self.0.add([words.iter().map(String::as_str)], &values, Some(day));
    }

    /// The index.
    pub fn finish(self) -> Vec<u8> {
        self.0.finish()
    }
}

/// What answers.
#[wasm_bindgen]
pub struct Search {
    bytes: &'static [u8],
    engine: Engine<'static>,
    rows: Vec<u32>,
}

#[wasm_bindgen]
impl Search {
    /// Opens an index. Its bytes stay until the page goes.
    pub fn open(bytes: Vec<u8>) -> Result<Self, JsError> {
        let bytes: &'static [u8] = Box::leak(bytes.into_boxed_slice());
        Ok(Self { bytes, engine: Engine::new(Index::open(bytes)?), rows: Vec::new() })
    }

    /// The bytes of the index.
    pub fn bytes(&self) -> Vec<u8> {
        self.bytes.to_vec()
    }

    /// All values, a line each: the facet, a tab, the value.
    pub fn values(&self) -> String {
        let index = self.engine.index();
        let names = index.facets().iter().enumerate();
        names.flat_map(|(f, name)| index.values(f).map(move |v| format!("{name}\t{}\n", index.value(v)))).collect()
    }

    /// Answers, and gives the total. A line for each part asked for, what it is being told by its first letter: `x` a word, `p`
    /// a prefix, `f` a word with one edit, `"` a phrase, `-` a word not to stand there, `@` a facet, a tab and its values, `<`
    /// the first and `>` the last day.
    pub fn select(&mut self, asked: &str) -> usize {
        let index = self.engine.index();
        let mut query = Query::default();
        for line in asked.split_terminator('\n') {
            let (kind, rest) = line.split_at_checked(1).unwrap_or_default();
            match kind {
                "x" => query.must.push(Part::Word(rest.to_owned())),
                "p" => query.must.push(Part::Prefix(rest.to_owned())),
                "f" => query.must.push(Part::Near(rest.to_owned(), 1)),
                "\"" => query.must.push(Part::Phrase(rest.split(' ').map(str::to_owned).collect())),
                "-" => query.not.push(Part::Word(rest.to_owned())),
                "@" => {
                    let mut parts = rest.split('\t');
                    let name = parts.next().unwrap_or_default();
                    if let Some(facet) = index.facets().iter().position(|f| *f == name) {
                        query.any.push((facet, parts.filter_map(|v| index.value_number(facet, v)).collect()));
                    }
                }
                "<" => query.from = rest.parse().ok(),
                ">" => query.until = rest.parse().ok(),
                _ => {}
            }
        }
        self.engine.select(&query);
        let (index, answer) = (self.engine.index(), self.engine.answer());
        self.rows.clear();
        self.rows.extend(answer.best.iter().map(|d| index.row(*d as usize) as u32));
        answer.total
    }

    /// Where the best documents stand in memory, as the lines of the file in which they came.
    pub fn best(&self) -> *const u32 {
        self.rows.as_ptr()
    }

    /// How many they are.
    pub fn best_length(&self) -> usize {
        self.rows.len()
    }

    /// Where the counts stand, in the order of [`Search::values`].
    pub fn counts(&self) -> *const u32 {
        self.engine.answer().counts.as_ptr()
    }
}
