//! How alike two wordings look: the strings of four letters they share, as the cosine of their weights.
//!
//! Words are the better evidence, but "hoog water" and "hoogwater" share none. The rarer a string is in the corpus the
//! more it weighs, in whole numbers as words do.

/// Strings are told apart by a number below this.
const BUCKETS: usize = 1 << 16;
const LENGTH: usize = 4;
/// A string weighs at least one part in so many of what the rarest does, or is left out.
const COMMON: u32 = 3;
/// So many of them find a statement.
const RARE: usize = 8;

/// The strings of every statement.
pub(super) struct Grams {
    /// For each statement its strings, ascending, each once, and the sum of their squared weights.
    told: Vec<(Vec<u16>, u32)>,
    /// In how many statements each string stands.
    with: Vec<u32>,
    /// For each string the square of its weight.
    squares: Vec<u16>,
}

impl Grams {
    /// Of the statements' words, folded, with a blank before, between and behind them. `rarest` is what a string of one
    /// statement alone weighs.
    pub(super) fn new(texts: impl Iterator<Item = String>, rarest: u32) -> Self {
        let mut with = vec![0u32; BUCKETS];
        let mut told: Vec<(Vec<u16>, u32)> = Vec::new();
        for text in texts {
            let mut grams: Vec<u16> = text.as_bytes().windows(LENGTH).map(number).collect();
            grams.sort_unstable();
            grams.dedup();
            grams.iter().for_each(|gram| with[usize::from(*gram)] += 1);
            told.push((grams, 0));
        }
        let weight = |with: &u32| rarest.saturating_sub(with.max(&1).ilog2());
        let squares: Vec<u16> = with.iter().map(|with| weight(with).pow(2) as u16).collect();
        for (grams, sum) in &mut told {
            // What every text has says next to nothing, and is most of it.
            grams.retain(|gram| COMMON * weight(&with[usize::from(*gram)]) >= rarest);
            *sum = grams.iter().map(|gram| u32::from(squares[usize::from(*gram)])).sum();
        }
        Self { told, with, squares }
    }

    /// The rarest strings of a statement that others have, too.
    pub(super) fn rare(&self, statement: usize) -> Vec<u16> {
        let with = |gram: &u16| self.with[usize::from(*gram)];
        let mut grams: Vec<u16> = self.told[statement].0.iter().copied().filter(|gram| with(gram) > 1).collect();
        grams.sort_by_key(|gram| (with(gram), *gram));
        grams.truncate(RARE);
        grams
    }

    /// From 0 to 1.
    pub(super) fn cosine(&self, a: usize, b: usize) -> f32 {
        let ((one, sum), (other, sum_of_other)) = (&self.told[a], &self.told[b]);
        let (mut shared, mut i, mut j) = (0u32, 0, 0);
        while let (Some(x), Some(y)) = (one.get(i), other.get(j)) {
            if x == y {
                shared += u32::from(self.squares[usize::from(*x)]);
            }
            i += usize::from(x <= y);
            j += usize::from(y <= x);
        }
        shared as f32 / (*sum as f32 * *sum_of_other as f32).sqrt().max(1.0)
    }
}

/// Which string this is. Two may have one number: with so many that hardly matters.
fn number(bytes: &[u8]) -> u16 {
    let all = bytes.iter().fold(0u32, |all, byte| all << 8 | u32::from(*byte));
    (all.wrapping_mul(0x9e37_79b1) >> 16) as u16
}
