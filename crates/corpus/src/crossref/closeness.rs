//! How close two wordings are.
//!
//! Three measures, all by words weighed by how rare they are in the corpus:
//!
//! - **shared**: what both have of what either has (Jaccard). Translations of one sentence share words, not strings.
//! - **covered**: how much of the shorter stands close together in the longer. A partial quotation ("extreem productief")
//!   lies inside a longer wording, which shares little of itself.
//! - **alike**: words of which one is a piece of the other (a compound's head, a derivation) count in part, as the
//!   four-letter strings they share would tell.

use super::tokens::Class;
use crate::lang;
use std::collections::BTreeMap;

/// What the corpus's statements are compared by.
#[derive(Default)]
pub(crate) struct Wordings {
    /// For each statement its words in text order, by number.
    pub words: Vec<Vec<u32>>,
    /// The same, each once and weighed.
    bags: Vec<Bag>,
    numbers: BTreeMap<String, u32>,
    /// For each word its key, what class it has, and in how many statements it stands.
    pub keys: Vec<String>,
    classes: Vec<Class>,
    with: Vec<u32>,
    /// For each word the number of the group it is of, or that its last part is of.
    kin: Vec<Option<u32>>,
}

/// How close two wordings are, from 0 to 1, and what tells so.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Closeness {
    pub shared: f32,
    pub covered: f32,
    /// The weight of what they share, counted in words that nobody else has.
    pub evidence: f32,
    /// How many words that say something they share.
    pub words: usize,
    /// How many of these are neither names nor of any news.
    pub full: usize,
}

/// The evidence from which what both share counts in full, and from which what the longer covers of the shorter does: a piece
/// of a wording is sooner shared by chance than all of it.
const ENOUGH: f32 = 1.2;
const ENOUGH_OF_A_PIECE: f32 = 2.0;

/// What closeness counts for where the two share one word that says something, unless that is all the shorter says.
const ONE_WORD: f32 = 0.85;
const WHOLE: f32 = 0.9;
/// What it counts for where all they share is names and words of any news.
const NAMES: f32 = 0.8;

impl Closeness {
    /// All of it as one number, from 0 to 1.
    pub(crate) fn score(&self) -> f32 {
        let shared = self.shared * (self.evidence / ENOUGH).min(1.0);
        let close = shared.max(self.covered * (self.evidence / ENOUGH_OF_A_PIECE).min(1.0));
        let close = if self.words < 2 && self.covered < WHOLE { ONE_WORD * close } else { close };
        if self.words > 0 && self.full == 0 { NAMES * close } else { close }
    }

    /// Whether the two are so alike as a whole that a word which differs tells something.
    pub(crate) fn is_one_wording(&self) -> bool {
        self.shared >= 0.4 && self.covered >= 0.6
    }
}

/// A corpus smaller than this tells nothing about how rare a word is beyond it.
const FEW: usize = 256;

/// What a word weighs that one of so many statements has alone.
pub(super) fn rarest(statements: usize) -> u32 {
    statements.max(FEW).next_power_of_two().ilog2()
}

impl Wordings {
    /// Adds a statement: its words by key and class, with what tells the group that a key is of, or its last part.
    pub(crate) fn push(&mut self, tokens: impl Iterator<Item = (String, Class)>, kin: &dyn Fn(&str) -> Option<String>) {
        let mut words = Vec::new();
        for (key, class) in tokens {
            let number = self.number(key, kin);
            // A word of two classes (it begins a sentence here and is seen to be a name there) has the smaller: that does
            // not depend on the order of the statements.
            let known = &mut self.classes[number as usize];
            *known = class.min(*known);
            if !words.contains(&number) {
                self.with[number as usize] += 1;
            }
            words.push(number);
        }
        self.words.push(words);
    }

    fn number(&mut self, key: String, kin: &dyn Fn(&str) -> Option<String>) -> u32 {
        if let Some(number) = self.numbers.get(&key) {
            return *number;
        }
        let number = self.keys.len() as u32;
        let group = kin(&key);
        self.numbers.insert(key.clone(), number);
        self.keys.push(key);
        self.classes.push(Class::Full);
        self.with.push(0);
        self.kin.push(None);
        self.kin[number as usize] = group.map(|group| self.number(group, kin));
        number
    }

    /// The group a word is of, or its last part.
    pub(crate) fn kin(&self, word: u32) -> Option<u32> {
        self.kin[word as usize]
    }

    pub(crate) fn class(&self, word: u32) -> Class {
        self.classes[word as usize]
    }

    /// What a word of one statement alone weighs.
    fn rarest(&self) -> u32 {
        rarest(self.words.len())
    }

    /// What a word weighs. Whole numbers, a step for each doubling: one statement more changes next to nothing, and every
    /// machine counts alike, in whatever order.
    pub(crate) fn weight(&self, word: u32) -> u32 {
        let common = self.with[word as usize].max(1).ilog2();
        self.classes[word as usize].weight() * self.rarest().saturating_sub(common).max(1)
    }

    /// Weighs the words; to be called once all statements are there.
    pub(crate) fn weigh(&mut self) {
        self.bags = self.words.iter().map(|text| Bag::new(self, text)).collect();
    }

    /// How close statements `a` and `b` are; nothing where they share too little to be close, or to score `least`.
    pub(crate) fn closeness(&self, a: usize, b: usize, least: f32) -> Option<Closeness> {
        let in_keys = |s: usize| self.words[s].iter().map(|w| self.keys[*w as usize].as_str());
        let (one, other) = (&self.bags[a], &self.bags[b]);
        let shorter = (one.weight, self.words[a].len()).cmp(&(other.weight, self.words[b].len()));
        let (short, long, text) = if shorter.then_with(|| in_keys(a).cmp(in_keys(b))).is_le() {
            (one, other, &self.words[b])
        } else {
            (other, one, &self.words[a])
        };
        let equal: u32 = short.words.iter().filter(|w| long.has(w.number)).map(|w| w.weight).sum();
        let share = |part: u32, whole: u32| part as f32 / whole.max(1) as f32;
        // The most that the two can share: what may stand for a word of the longer, does. Few pairs get further.
        let like = short.words.iter().filter(|w| w.tells && long.may_have_like(w) && !long.has(w.number));
        let most = equal + like.map(|w| ALIKE * w.weight / 100).sum::<u32>();
        // An answer of one word is a telling of nothing; one that says something may be a piece of a longer wording.
        let says = || short.words.iter().any(|w| self.class(w.number) == Class::Full);
        let is_bare = short.length < 2 && (long.length < 2 || !says());
        if most * LEAST < short.weight || is_bare {
            return None;
        }
        let closest = Closeness {
            shared: share(most, short.weight + long.weight - most),
            covered: share(most, short.weight),
            evidence: share(most, 100 * self.rarest()),
            full: 2,
            words: 2,
        };
        if closest.score() < least {
            return None;
        }
        let pairs = self.matched(short, long);
        // Where in the longer text each matched word stands, and what it counts for.
        let places: Vec<(usize, usize, u32)> = text
            .iter()
            .enumerate()
            .filter_map(|(place, word)| pairs.iter().find(|p| p.1 == *word).map(|p| (place, p.0, p.2)))
            .collect();
        let best = window(&places, 2 * text.len().min(short.length) + 6, short.words.len());
        let all: u32 = pairs.iter().map(|p| p.2).sum();
        Some(Closeness {
            shared: share(all, short.weight + long.weight - all),
            covered: share(best, short.weight),
            evidence: share(best, 100 * self.rarest()),
            full: pairs.iter().filter(|p| self.class(p.1) == Class::Full).count(),
            words: pairs.iter().filter(|p| self.class(p.1) > Class::Empty).count(),
        })
    }

    /// Which word of `short` stands for which of `long`, and what that counts for: (place in `short`, word of `long`,
    /// weight). No word stands for two.
    fn matched(&self, short: &Bag, long: &Bag) -> Vec<(usize, u32, u32)> {
        let mut pairs: Vec<(usize, u32, u32)> = Vec::with_capacity(short.words.len());
        for (place, word) in short.words.iter().enumerate() {
            if long.has(word.number) {
                pairs.push((place, word.number, word.weight));
            } else if word.tells && long.may_have_like(word) {
                let is_kin = |other: &Weighed| word.kin.is_some() && word.kin == other.kin;
                let ends = |other: &Weighed| other.head == word.head || other.tail == word.tail;
                let like = long.words.iter().filter(|other| {
                    let alike = || alike(&self.keys[word.number as usize], &self.keys[other.number as usize]);
                    other.tells
                        && (is_kin(other) || ends(other) && alike())
                        && !short.has(other.number)
                        && pairs.iter().all(|p| p.1 != other.number)
                });
                // The first of the most telling.
                let best = like.min_by_key(|other| core::cmp::Reverse(other.weight));
                pairs.extend(best.map(|o| (place, o.number, ALIKE * word.weight.min(o.weight) / 100)));
            }
        }
        pairs
    }
}

/// The first and the last four letters.
fn ends(key: &str) -> (u32, u32) {
    let four = |bytes: &[u8]| bytes.iter().fold(0, |all, byte| all << 8 | u32::from(*byte));
    let bytes = key.as_bytes();
    (four(&bytes[..bytes.len().min(4)]), four(&bytes[bytes.len().saturating_sub(4)..]))
}

/// Two statements are compared closely when the words they share in full are at least one part in so many of the shorter.
const LEAST: u32 = 8;

/// What two words count for of which one is a piece of the other, in percent.
const ALIKE: u32 = 60;

/// Whether one root is the end of the other (a compound's head) or both begin alike (a derivation).
pub(crate) fn alike(one: &str, other: &str) -> bool {
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    if short.len() < 4
        || !short.is_ascii()
        || !long.is_ascii()
        || [short, long].iter().any(|k| k.starts_with(['~', '#', '=']))
    {
        return false;
    }
    // "nadenken" and "na te denken": a verb that comes apart.
    let verb = || long.strip_suffix(short).is_some_and(|p| lang::PARTICLES.split(' ').any(|particle| particle == p));
    let begin = short.bytes().zip(long.bytes()).take_while(|(x, y)| x == y).count();
    (short.len() >= 5 && (long.ends_with(short) || long.starts_with(short)))
        || (begin >= 5 && begin * 5 >= long.len() * 3)
        || verb()
}

/// A word as it is compared.
struct Weighed {
    number: u32,
    weight: u32,
    /// Its first and its last four letters.
    head: u32,
    tail: u32,
    /// The group it is of, or its last part.
    kin: Option<u32>,
    /// Whether it says something.
    tells: bool,
}

/// A statement's words, each once.
struct Bag {
    /// In text order.
    words: Vec<Weighed>,
    /// Ascending.
    sorted: Vec<u32>,
    weight: u32,
    /// How many words the statement has, with those that come again.
    length: usize,
    /// A bit for each word, for each one's head, tail and kin: most words are soon seen not to be there.
    seen: [u128; 4],
}

const fn bit(number: u32) -> u128 {
    1 << (number.wrapping_mul(0x9e37_79b1) >> 25)
}

impl Bag {
    fn new(wordings: &Wordings, text: &[u32]) -> Self {
        let mut sorted = text.to_vec();
        sorted.sort_unstable();
        sorted.dedup();
        let mut words: Vec<Weighed> = Vec::with_capacity(sorted.len());
        for &number in text {
            if words.iter().all(|w| w.number != number) {
                let (head, tail) = ends(&wordings.keys[number as usize]);
                let tells = wordings.class(number) > Class::Empty;
                let (weight, kin) = (wordings.weight(number), wordings.kin(number));
                words.push(Weighed { number, weight, head, tail, kin, tells });
            }
        }
        let all = |what: fn(&Weighed) -> u32| words.iter().fold(0, |all, word| all | bit(what(word)));
        let kin = words.iter().filter_map(|w| w.kin).fold(0, |all, kin| all | bit(kin));
        let seen = [all(|w| w.number), all(|w| w.head), all(|w| w.tail), kin];
        Self { weight: words.iter().map(|w| w.weight).sum(), words, sorted, length: text.len(), seen }
    }

    fn has(&self, word: u32) -> bool {
        self.seen[0] & bit(word) != 0 && self.sorted.binary_search(&word).is_ok()
    }

    /// Whether there may be a word that begins or ends like this one, or is of its group.
    const fn may_have_like(&self, word: &Weighed) -> bool {
        let is_kin = match word.kin {
            Some(kin) => self.seen[3] & bit(kin) != 0,
            None => false,
        };
        is_kin || self.seen[1] & bit(word.head) != 0 || self.seen[2] & bit(word.tail) != 0
    }
}

/// The most that a stretch of `width` words covers: `places` are (place, which word, weight), ascending; a word counts once.
fn window(places: &[(usize, usize, u32)], width: usize, words: usize) -> u32 {
    let mut times = vec![0u32; words];
    let (mut first, mut sum, mut best) = (0, 0, 0);
    for (place, word, weight) in places {
        times[*word] += 1;
        if times[*word] == 1 {
            sum += weight;
        }
        while places[first].0 + width <= *place {
            let (_, word, weight) = places[first];
            times[word] -= 1;
            if times[word] == 0 {
                sum -= weight;
            }
            first += 1;
        }
        best = best.max(sum);
    }
    best
}
