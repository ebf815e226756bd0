//! Which statements are compared at all.
//!
//! An inverted index: from a word of a speaker to the statements that have it. Two statements under one key are compared, and
//! so are all of a speaker who says few things.
//! Where a key has too many (a common word of somebody who speaks often), it falls back on narrower ones: the same word said
//! within the same days, and two words that say something next to each other. The rarest strings of letters find what
//! shares no word. So the work grows with the number of statements, and a big source still finds its pairs.

/// A key that more statements have than this is too common to compare all of them.
const MOST: usize = 32;

/// What one statement is found by.
pub(crate) struct Entry {
    /// Who speaks, each by number.
    pub speakers: Vec<u32>,
    /// The institutions they speak for, by number.
    pub offices: Vec<u32>,
    /// The words that say something, each once, in text order.
    pub words: Vec<u32>,
    /// What compounds among them end in.
    pub kin: Vec<u32>,
    /// The rarest strings of letters that others have, too.
    pub grams: Vec<u16>,
    /// The day it was said, if that is known.
    pub day: Option<i32>,
    /// Whether it stands where its article sums up what it tells further down.
    pub sums_up: bool,
}

impl Entry {
    /// Whether both are of one speaker, or one of them of the institution that the other's speaks for.
    pub(super) fn is_of_one_voice(&self, other: &Self) -> bool {
        let meet = |one: &[u32], other: &[u32]| one.iter().any(|s| other.contains(s));
        meet(&self.speakers, &other.speakers)
            || meet(&self.speakers, &other.offices)
            || meet(&self.offices, &other.speakers)
    }
}

/// Days that are looked at together.
const DAYS: i32 = 4;

/// The pairs to compare, each once, by speaker.
pub(crate) fn pairs(entries: &[Entry]) -> Vec<(u32, u32)> {
    let mut pairs = Vec::new();
    let single =
        Postings::new(entries, |entry, _, put| entry.words.iter().chain(&entry.kin).for_each(|w| put(u64::from(*w))));
    single.together(&mut pairs);
    let common: Vec<(u32, u64)> = single.common();
    let is_common = |speaker: u32, word: u32| common.binary_search(&(speaker, u64::from(word))).is_ok();
    // Two words next to each other of which none finds anything by itself.
    let twos = Postings::new(entries, |entry, speaker, put| {
        for two in entry.words.windows(2).filter(|two| two.iter().all(|w| is_common(speaker, *w))) {
            put(u64::from(two[0].min(two[1])) << 32 | u64::from(two[0].max(two[1])));
        }
    });
    twos.together(&mut pairs);
    // A common word within the same days: periods overlap by half, so that no two days that are near fall apart.
    let days = Postings::new(entries, |entry, speaker, put| {
        let Some(day) = entry.day else { return };
        for word in entry.words.iter().filter(|w| is_common(speaker, **w)) {
            for period in [day.div_euclid(DAYS), day.div_euclid(DAYS) + 1] {
                put(u64::from(*word) << 32 | u64::from(period.unsigned_abs()));
            }
        }
    });
    days.together(&mut pairs);
    let letters = Postings::new(entries, |entry, _, put| entry.grams.iter().for_each(|gram| put(u64::from(*gram))));
    letters.together(&mut pairs);
    // Whoever says few things says them all near each other.
    let few = Postings::new(entries, |entry, _, put| entry.words.iter().take(1).for_each(|_| put(0)));
    few.together(&mut pairs);
    // Speaker by speaker: what is compared in a row lies close together in memory. By number, since there are many.
    let mut ranked: Vec<u32> = (0..entries.len() as u32).collect();
    ranked.sort_by_key(|statement| entries[*statement as usize].speakers.first());
    let mut rank = vec![0u64; entries.len()];
    ranked.iter().zip(0..).for_each(|(statement, at)| rank[*statement as usize] = at);
    let mut pairs: Vec<u64> = pairs.into_iter().map(|(a, b)| rank[a as usize] << 32 | u64::from(b)).collect();
    pairs.sort_unstable();
    pairs.dedup();
    let pairs = pairs.into_iter().map(|pair| (ranked[(pair >> 32) as usize], pair as u32));
    pairs.filter(|(a, b)| entries[*a as usize].is_of_one_voice(&entries[*b as usize])).collect()
}

/// Speaker, key, statement; ascending, each once.
struct Postings(Vec<(u32, u64, u32)>);

impl Postings {
    fn new(entries: &[Entry], keys: impl Fn(&Entry, u32, &mut dyn FnMut(u64))) -> Self {
        let mut all = Vec::new();
        for (number, entry) in entries.iter().enumerate() {
            for speaker in entry.speakers.iter().chain(&entry.offices) {
                keys(entry, *speaker, &mut |key| all.push((*speaker, key, number as u32)));
            }
        }
        all.sort_unstable();
        all.dedup();
        Self(all)
    }

    /// The statements of each key, and the key.
    fn groups(&self) -> impl Iterator<Item = &[(u32, u64, u32)]> {
        self.0.chunk_by(|x, y| (x.0, x.1) == (y.0, y.1))
    }

    fn common(&self) -> Vec<(u32, u64)> {
        self.groups().filter(|g| g.len() > MOST).map(|g| (g[0].0, g[0].1)).collect()
    }

    /// Every two statements under one key that is not too common.
    fn together(&self, pairs: &mut Vec<(u32, u32)>) {
        for group in self.groups().filter(|g| g.len() <= MOST) {
            for (at, (.., a)) in group.iter().enumerate() {
                pairs.extend(group[at + 1..].iter().map(|(.., b)| (*a, *b)));
            }
        }
    }
}
