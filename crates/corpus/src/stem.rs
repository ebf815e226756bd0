//! What the forms of one Dutch word have in common.
//!
//! The Snowball stemmer for Dutch, with three liberties: it works on folded words; a last v or z is an f or s, so that
//! "huizen" finds "huis" and "brieven" "brief"; and "sancties" loses its s. Words of other languages pass through it, too: an English plural loses
//! its s all the same. A stem is a key to compare, not a word to show.

/// The stem of a folded word. Words with other letters than a to z are their own stem.
pub(crate) fn stem(word: &str) -> String {
    if word.len() < 4 || !word.bytes().all(|b| b.is_ascii_lowercase()) {
        return word.to_owned();
    }
    let mut w = Stemming { letters: consonants_marked(word.as_bytes()), first: 0, second: 0 };
    w.first = w.region(0).max(3);
    w.second = w.region(w.first);
    w.plural_or_verb();
    let lost_e = w.last_e();
    w.derivation(lost_e);
    w.double_vowel();
    match w.letters.last_mut() {
        Some(last @ b'v') => *last = b'f',
        Some(last @ b'z') => *last = b's',
        _ => {}
    }
    w.letters.iter().map(|b| char::from(b.to_ascii_lowercase())).collect()
}

/// With what every word of this stem begins: its letters up to the first of its last vowels, since stemming changes a word's
/// end only. Nothing where the stem is the only word that has it.
pub(crate) fn anchor(stem: &str) -> Option<&str> {
    // Only ASCII words of four letters or more are stemmed, and those without a vowel lose nothing but change a last v or z.
    let bytes = stem.as_bytes();
    match bytes.iter().rposition(|b| is_vowel(*b)) {
        _ if !stem.is_ascii() || stem.len() < 2 => None,
        Some(last) => stem.get(..=bytes[..last].iter().rposition(|b| !is_vowel(*b)).map_or(0, |before| before + 1)),
        None => stem.get(..stem.len() - 1).filter(|_| stem.len() >= 4),
    }
}

struct Stemming {
    letters: Vec<u8>,
    first: usize,
    second: usize,
}

/// A y at the beginning or after a vowel and an i between vowels are consonants: they become capitals.
fn consonants_marked(word: &[u8]) -> Vec<u8> {
    let mut letters = word.to_vec();
    for i in 0..letters.len() {
        let before = i.checked_sub(1).is_some_and(|b| is_vowel(letters[b]));
        let after = letters.get(i + 1).copied().is_some_and(is_vowel);
        if (letters[i] == b'y' && (i == 0 || before)) || (letters[i] == b'i' && before && after) {
            letters[i] = letters[i].to_ascii_uppercase();
        }
    }
    letters
}

const fn is_vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
}

impl Stemming {
    /// What begins behind the first consonant that follows a vowel, from `start` on.
    fn region(&self, start: usize) -> usize {
        let vowel = (start..self.letters.len()).find(|i| is_vowel(self.letters[*i]));
        let consonant = vowel.and_then(|v| (v..self.letters.len()).find(|i| !is_vowel(self.letters[*i])));
        consonant.map_or(self.letters.len(), |c| c + 1)
    }

    fn ends(&self, suffix: &[u8]) -> bool {
        self.letters.ends_with(suffix)
    }

    /// Takes `suffix` off where it stands in the region from `region` on and `allowed` accepts what is before it.
    fn take(&mut self, suffix: &[u8], region: usize, allowed: impl Fn(&[u8]) -> bool) -> bool {
        let stays = self.letters.len().saturating_sub(suffix.len());
        let takes = self.ends(suffix) && stays >= region && allowed(&self.letters[..stays]);
        if takes {
            self.letters.truncate(stays);
        }
        takes
    }

    fn undouble(&mut self) {
        if [&b"kk"[..], b"dd", b"tt", b"ll", b"nn", b"pp", b"ss", b"ff", b"gg", b"mm", b"bb", b"rr"]
            .iter()
            .any(|d| self.ends(d))
        {
            self.letters.pop();
        }
    }

    fn take_en(&mut self, suffix: &[u8]) -> bool {
        let taken = self.take(suffix, self.first, |before| consonant_before(before) && !before.ends_with(b"gem"));
        if taken {
            self.undouble();
        }
        taken
    }

    fn plural_or_verb(&mut self) {
        if self.ends(b"heden") {
            if self.letters.len() - 5 >= self.first {
                self.letters.truncate(self.letters.len() - 3);
                self.letters.extend(b"id");
            }
        } else if self.ends(b"ene") {
            self.take_en(b"ene");
        } else if self.ends(b"en") {
            self.take_en(b"en");
        } else {
            let allowed =
                |before: &[u8]| (consonant_before(before) && !before.ends_with(b"j")) || before.ends_with(b"ie");
            let suffix: &[u8] = if self.ends(b"se") { b"se" } else { b"s" };
            self.take(suffix, self.first, allowed);
        }
    }

    fn last_e(&mut self) -> bool {
        let taken = self.take(b"e", self.first, consonant_before);
        if taken {
            self.undouble();
        }
        taken
    }

    fn derivation(&mut self, lost_e: bool) {
        if self.take(b"heid", self.second, |before| !before.ends_with(b"c")) && self.ends(b"en") {
            self.take_en(b"en");
        }
        let no_e = |before: &[u8]| !before.ends_with(b"e");
        if self.take(b"end", self.second, |_| true) || self.take(b"ing", self.second, |_| true) {
            if !self.take(b"ig", self.second, no_e) {
                self.undouble();
            }
        } else if self.take(b"lijk", self.second, |_| true) {
            self.last_e();
        } else if !self.take(b"ig", self.second, no_e) && !self.take(b"baar", self.second, |_| true) && lost_e {
            self.take(b"bar", self.second, |_| true);
        }
    }

    /// "maan" as in "manen".
    fn double_vowel(&mut self) {
        if let [.., before, a, b, last] = self.letters[..]
            && a == b
            && matches!(a, b'a' | b'e' | b'o' | b'u')
            && !is_vowel(before)
            && !is_vowel(last)
            && last != b'I'
        {
            self.letters.remove(self.letters.len() - 2);
        }
    }
}

fn consonant_before(before: &[u8]) -> bool {
    before.last().is_some_and(|l| !is_vowel(*l))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn forms_of_one_word_share_a_stem() {
        for forms in [
            &["huis", "huizen"][..],
            &["brief", "brieven"],
            &["sanctie", "sancties"],
            &["akkoord", "akkoorden"],
            &["vordering", "vorderingen"],
            &["gesprek", "gesprekken"],
            &["goed", "goede"],
            &["mogelijkheid", "mogelijkheden"],
            &["dreigt", "dreigt"],
            &["raket", "raketten"],
            &["oorzaak", "oorzaken"],
            &["amerikaan", "amerikanen"],
            &["deal", "deals"],
        ] {
            let stems: Vec<String> = forms.iter().map(|w| stem(w)).collect();
            assert!(stems.windows(2).all(|s| s[0] == s[1]), "{forms:?} {stems:?}");
        }
        for (one, other) in [("minister", "mini"), ("deal", "deel"), ("top", "toppunt"), ("front", "fronten-x")] {
            assert_ne!(stem(one), stem(other));
        }
    }

    proptest! {
        #[test]
        fn a_stem_is_never_empty(word in "[a-z]{1,12}|\\PC{1,6}") {
            prop_assert!(!stem(&word).is_empty());
            let stem = stem(&word);
            prop_assert!(anchor(&stem).map_or(word == stem, |anchor| word.starts_with(anchor)));
        }
    }
}
