//! The best fifty without sorting the rest.

/// How many documents an answer shows.
pub const BEST: usize = 50;

/// The best documents so far: those with the highest score, of equals those with the lowest number.
#[derive(Clone, Debug, Default)]
pub(crate) struct Best {
    /// A heap with the worst on top.
    kept: Vec<(f64, u32)>,
}

fn worse(a: (f64, u32), b: (f64, u32)) -> bool {
    a.0 < b.0 || (a.0 == b.0 && a.1 > b.1)
}

impl Best {
    pub(crate) fn clear(&mut self) {
        self.kept.clear();
    }

    /// Documents come in ascending order: an equal one is not better.
    #[inline]
    pub(crate) fn offer(&mut self, score: f64, document: u32) {
        if self.kept.len() == BEST {
            if score > self.kept[0].0 {
                self.kept[0] = (score, document);
                self.sink();
            }
        } else {
            self.kept.push((score, document));
            let mut at = self.kept.len() - 1;
            while at > 0 && worse(self.kept[at], self.kept[(at - 1) / 2]) {
                self.kept.swap(at, (at - 1) / 2);
                at = (at - 1) / 2;
            }
        }
    }

    #[cold]
    fn sink(&mut self) {
        let mut at = 0;
        loop {
            let mut child = 2 * at + 1;
            if child >= self.kept.len() {
                return;
            }
            if child + 1 < self.kept.len() && worse(self.kept[child + 1], self.kept[child]) {
                child += 1;
            }
            if !worse(self.kept[child], self.kept[at]) {
                return;
            }
            self.kept.swap(at, child);
            at = child;
        }
    }

    /// The documents kept, the best first.
    pub(crate) fn take(&mut self) -> impl Iterator<Item = u32> + '_ {
        self.kept.sort_unstable_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        self.kept.drain(..).map(|(_, document)| document)
    }
}

/// BM25 (k1 1.2, b 0.75) without the rarity of the word.
#[derive(Clone, Debug)]
pub(crate) struct Weights {
    /// For each number of words in a document.
    norms: [f64; 256],
    /// The weight of each number of times, below [`TIMES`], for each number of words.
    table: Vec<[f64; 256]>,
}

const TIMES: usize = 16;

impl Weights {
    pub(crate) fn new(documents: usize, words: u64) -> Self {
        let average = words as f64 / documents.max(1) as f64;
        let norms = core::array::from_fn(|length| 1.2 * (0.25 + 0.75 * length as f64 / average.max(1e-9)));
        let table = (0..TIMES).map(|t| norms.map(|norm| weight(t as f64, norm))).collect();
        Self { norms, table }
    }

    #[inline]
    pub(crate) fn of(&self, times: u8, length: u8) -> f64 {
        match self.table.get(usize::from(times)) {
            Some(row) => row[usize::from(length)],
            None => weight(f64::from(times), self.norms[usize::from(length)]),
        }
    }
}

fn weight(times: f64, norm: f64) -> f64 {
    times * 2.2 / (times + norm)
}

/// How much a part that stands in `with` of `documents` counts.
pub(crate) fn rarity(documents: usize, with: usize) -> f64 {
    let (documents, with) = (documents as f64, with as f64);
    (1.0 + (documents - with + 0.5) / (with + 0.5)).ln()
}
