//! Two wordings word by word: what is the same, what is put otherwise, what one has and the other lacks.

use crate::crossref::alike;
use crate::{Synonyms, text};
use wederhoor_extract::Span;

/// What became of a stretch of the base.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// The same words, whatever their case and marks.
    Same,
    /// Other words in their place: another form, a synonym, or something else.
    Substituted,
    /// Only the other wording has it.
    Inserted,
    /// Only the base has it.
    Deleted,
}

/// A stretch of two wordings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece {
    /// What became of it.
    pub change: Change,
    /// Bytes of the base; empty where it was inserted.
    pub base: Span,
    /// Bytes of the other wording; empty where it was deleted.
    pub other: Span,
}

/// Wordings of more words than this, one's times the other's, are compared at their ends only.
const MOST: usize = 1 << 20;

/// What costs how much: to leave a word out, to put it otherwise, and nothing for the same word.
const GAP: u32 = 3;
const OTHERWISE: u32 = 2;

/// A word with what follows it up to the next.
struct Slot {
    folded: String,
    root: String,
    group: Option<u32>,
    span: Span,
}

/// How `other` differs from `base`. The pieces are in order and without gaps: joined, those of the base are the base, and
/// those of the other are the other, blanks and punctuation included. A synonym or another form stands for its word.
#[must_use]
pub fn difference(synonyms: &Synonyms, base: &str, other: &str) -> Vec<Piece> {
    let (one, two) = (slots(synonyms, base), slots(synonyms, other));
    let end = |slots: &[Slot], n: usize| n.checked_sub(1).map_or(0, |n| slots[n].span.end);
    let mut pieces: Vec<Piece> = Vec::new();
    let (mut i, mut j) = (0, 0);
    for (to_i, to_j, change) in aligned(&one, &two) {
        let from = (end(&one, i), end(&two, j));
        let (base, other) =
            (Span { start: from.0, end: end(&one, to_i) }, Span { start: from.1, end: end(&two, to_j) });
        (i, j) = (to_i, to_j);
        match pieces.last_mut() {
            // Word by word is how the two were aligned, not how anybody reads them.
            Some(last) if last.change == change && change != Change::Substituted => {
                (last.base.end, last.other.end) = (base.end, other.end);
            }
            // What is left out where something else is put in is replaced by it.
            Some(last)
                if matches!(
                    (last.change, change),
                    (Change::Inserted, Change::Deleted) | (Change::Deleted, Change::Inserted)
                ) =>
            {
                *last = Piece {
                    change: Change::Substituted,
                    base: Span { end: base.end, ..last.base },
                    other: Span { end: other.end, ..last.other },
                };
            }
            _ => pieces.push(Piece { change, base, other }),
        }
    }
    pieces
}

/// The steps of the cheapest way from one wording to the other: up to which slot of each, and what becomes of those since.
fn aligned(one: &[Slot], two: &[Slot]) -> Vec<(usize, usize, Change)> {
    let (n, m) = (one.len(), two.len());
    if n * m > MOST {
        return vec![(n, m, Change::Substituted)];
    }
    let width = m + 1;
    let mut cost = vec![0u32; (n + 1) * width];
    let put = |i: usize, j: usize| match (one[i].folded == two[j].folded, one[i].stands_for(&two[j])) {
        (true, _) => 0,
        (_, true) => OTHERWISE,
        _ => 3 * GAP,
    };
    // From the end, so that the way is read from the beginning.
    for i in (0..=n).rev() {
        for j in (0..=m).rev() {
            let ways = [
                (i < n && j < m).then(|| put(i, j) + cost[(i + 1) * width + j + 1]),
                (i < n).then(|| GAP + cost[(i + 1) * width + j]),
                (j < m).then(|| GAP + cost[i * width + j + 1]),
            ];
            cost[i * width + j] = ways.into_iter().flatten().min().unwrap_or_default();
        }
    }
    let (mut i, mut j, mut steps) = (0, 0, Vec::new());
    while i < n || j < m {
        let rest = cost[i * width + j];
        let change = if i < n && j < m && rest == put(i, j) + cost[(i + 1) * width + j + 1] {
            (i, j) = (i + 1, j + 1);
            if put(i - 1, j - 1) == 0 { Change::Same } else { Change::Substituted }
        } else if i < n && rest == GAP + cost[(i + 1) * width + j] {
            i += 1;
            Change::Deleted
        } else {
            j += 1;
            Change::Inserted
        };
        steps.push((i, j, change));
    }
    steps
}

impl Slot {
    fn stands_for(&self, other: &Self) -> bool {
        let meaning = self.group.is_some() && self.group == other.group;
        meaning || (self.root == other.root && self.root.len() > 2) || alike(&self.root, &other.root)
    }
}

/// The words of a text, each with what follows it; the first with what stands before it. A text without words is one slot.
fn slots(synonyms: &Synonyms, text: &str) -> Vec<Slot> {
    let mut slots: Vec<Slot> = text::words(text)
        .map(|w| {
            let root = synonyms.root(&w.folded);
            let group = synonyms.group(core::slice::from_ref(&root)).map(|(group, _)| group);
            Slot { root, group, folded: w.folded, span: w.span }
        })
        .collect();
    if slots.is_empty() && !text.is_empty() {
        slots.push(Slot { folded: String::new(), root: String::new(), group: None, span: Span::default() });
    }
    for at in 0..slots.len() {
        let end = slots.get(at + 1).map_or(text.len() as u32, |next| next.span.start);
        slots[at].span.end = end;
    }
    if let Some(first) = slots.first_mut() {
        first.span.start = 0;
    }
    slots
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// `[-left out-]`, `[+put in+]`, `[~this|that~]`.
    fn shown(base: &str, other: &str) -> String {
        let pieces = difference(&Synonyms::dutch(), base, other);
        let show = |p: &Piece| match p.change {
            Change::Same => p.base.of(base).to_owned(),
            Change::Deleted => format!("[-{}-]", p.base.of(base)),
            Change::Inserted => format!("[+{}+]", p.other.of(other)),
            Change::Substituted => format!("[~{}|{}~]", p.base.of(base), p.other.of(other)),
        };
        pieces.iter().map(show).collect()
    }

    #[test]
    fn words_are_left_out_put_in_and_put_otherwise() {
        assert_eq!(shown("De brug blijft dicht", "De brug blijft dicht."), "De brug blijft dicht");
        assert_eq!(shown("De brug blijft dicht", "de oude brug blijft dicht"), "De [+oude +]brug blijft dicht");
        assert_eq!(shown("De oude brug blijft dicht", "De brug blijft dicht"), "De [-oude -]brug blijft dicht");
        assert_eq!(shown("De brug is rood", "De brug is groen"), "De brug is [~rood|groen~]");
        assert_eq!(shown("", "Ja"), "[+Ja+]");
        assert_eq!(shown("Ja", ""), "[-Ja-]");
        assert_eq!(shown("", ""), "");
    }

    #[test]
    fn synonyms_and_forms_stand_for_each_other() {
        assert_eq!(
            shown("We sloten gisteren een deal", "We sluiten een akkoord"),
            "We [~sloten |sluiten ~][-gisteren -]een [~deal|akkoord~]"
        );
        assert_eq!(
            shown("uiterst productief", "een extreem productieve top"),
            "[+een +][~uiterst |extreem ~][~productief|productieve ~][+top+]"
        );
    }

    proptest! {
        #[test]
        fn the_pieces_are_both_wordings_without_gaps(base in "([a-d ,.]{0,20})|\\PC{0,20}", other in "([a-d ,.]{0,20})|\\PC{0,20}") {
            let pieces = difference(&Synonyms::dutch(), &base, &other);
            prop_assert_eq!(pieces.iter().map(|p| p.base.of(&base)).collect::<String>(), base.clone());
            prop_assert_eq!(pieces.iter().map(|p| p.other.of(&other)).collect::<String>(), other.clone());
            for piece in &pieces {
                prop_assert_eq!(piece.base.is_empty(), piece.change == Change::Inserted);
                prop_assert_eq!(piece.other.is_empty(), piece.change == Change::Deleted);
            }
            let same = difference(&Synonyms::dutch(), &base, &base);
            prop_assert!(same.iter().all(|p| p.change == Change::Same));
        }
    }
}
