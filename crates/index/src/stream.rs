//! The words of each document in their order, in which phrases are looked for.
//!
//! A word's code is its rank by frequency, from 1 on; 0 is a border that no phrase crosses, and stands before and after each
//! document's words. A code is written in seven bits a byte, the highest first, without leading zeros, and only its last byte
//! has the highest bit set. So a phrase is a row of bytes that stands behind a byte with that bit, and nothing else is.

use crate::bytes::Items;

/// The code of a border.
pub(crate) const BORDER: u32 = 0;
/// Bytes behind the last document, so that nine bytes can be read where a phrase may begin.
pub(crate) const MARGIN: usize = 8;

pub(crate) fn push(code: u32, out: &mut Vec<u8>) {
    for shift in [28, 21, 14, 7] {
        if code >> shift != 0 {
            out.push((code >> shift) as u8 & 0x7f);
        }
    }
    out.push(code as u8 | 0x80);
}

/// The codes of a document's words, with the borders around and between them.
pub(crate) fn codes(text: &[u8], into: &mut Vec<u32>) {
    into.clear();
    let mut code = 0;
    for byte in text {
        code = code << 7 | u32::from(byte & 0x7f);
        if *byte >= 0x80 {
            into.push(core::mem::take(&mut code));
        }
    }
}

/// Words in a row, at least two, ready to be looked for.
#[derive(Clone, Debug)]
pub(crate) struct Phrase {
    bytes: Vec<u8>,
    /// Where the rarest word begins in `bytes`, or the byte before: this byte and the next are what is looked for.
    rarest: usize,
}

impl Phrase {
    pub(crate) fn new(codes: impl IntoIterator<Item = u32>) -> Self {
        let (mut bytes, mut rarest) = (Vec::new(), (0, 0));
        for code in codes {
            rarest = rarest.max((code, bytes.len()));
            push(code, &mut bytes);
        }
        Self { rarest: rarest.1.min(bytes.len().saturating_sub(2)), bytes }
    }

    /// How often it stands in a document.
    pub(crate) fn count(&self, stream: Items<'_>, document: usize) -> usize {
        const ONES: u64 = 0x0101_0101_0101_0101;
        const HIGH: u64 = ONES << 7;
        let text = stream.with_margin(document, MARGIN);
        let (Some(end), Some([one, next, ..])) = (text.len().checked_sub(MARGIN), self.bytes.get(self.rarest..)) else {
            return 0;
        };
        let (one, next) = (u64::from(*one) * ONES, u64::from(*next) * ONES);
        let mut count = 0;
        for (number, nine) in text.windows(9).step_by(8).enumerate() {
            let eight = |from: usize| nine[from..].first_chunk().map_or(0, |c| u64::from_le_bytes(*c));
            let other = (eight(0) ^ one) | (eight(1) ^ next);
            // The highest bit of each byte where both are the ones wanted; of some behind such a one, too.
            let mut maybe = other.wrapping_sub(ONES) & !other & HIGH;
            while maybe != 0 {
                let at = number * 8 + maybe.trailing_zeros() as usize / 8;
                maybe &= maybe - 1;
                let Some(start) = at.checked_sub(self.rarest).filter(|s| *s > 0) else { continue };
                let stands = text[..end].get(start..).is_some_and(|t| t.starts_with(&self.bytes));
                count += usize::from(stands && text[start - 1] >= 0x80);
            }
        }
        count
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bytes::U32s;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn phrases_are_found_where_they_stand(
            texts in proptest::collection::vec(proptest::collection::vec(prop_oneof![0..4_u32, 126..131_u32, 16_382..16_386_u32], 0..20), 1..4),
            phrase in proptest::collection::vec(prop_oneof![1..4_u32, 126..131_u32, 16_382..16_386_u32], 2..5),
        ) {
            let (mut bytes, mut ends) = (Vec::new(), vec![0; 4]);
            for text in &texts {
                push(BORDER, &mut bytes);
                text.iter().chain([&BORDER]).for_each(|code| push(*code, &mut bytes));
                ends.extend((bytes.len() as u32).to_le_bytes());
            }
            bytes.extend([0; MARGIN]);
            let stream = Items::new(U32s::new(&ends), &bytes);
            let looked_for = Phrase::new(phrase.iter().copied());
            for (document, text) in texts.iter().enumerate() {
                let expected = text.windows(phrase.len()).filter(|w| *w == phrase).count();
                prop_assert_eq!(looked_for.count(stream, document), expected);
            }
        }
    }
}
