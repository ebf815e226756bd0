//! Sets of documents, a bit each.

/// As many words as `documents` bits need.
pub(crate) const fn words(documents: usize) -> usize {
    documents.div_ceil(64)
}

/// Makes `bits` the set of the documents in `from..to`.
pub(crate) fn fill_range(bits: &mut [u64], from: usize, to: usize) {
    bits.fill(0);
    if from < to {
        let (first, last) = (from / 64, (to - 1) / 64);
        bits[first..=last].fill(u64::MAX);
        bits[first] &= u64::MAX << (from % 64);
        bits[last] &= u64::MAX >> (63 - (to - 1) % 64);
    }
}

pub(crate) fn count(bits: &[u64]) -> usize {
    bits.iter().map(|w| w.count_ones() as usize).sum()
}

pub(crate) fn and(bits: &mut [u64], with: &[u64]) {
    for (word, with) in bits.iter_mut().zip(with) {
        *word &= with;
    }
}

pub(crate) fn and_not(bits: &mut [u64], without: &[u64]) {
    for (word, without) in bits.iter_mut().zip(without) {
        *word &= !without;
    }
}

/// Appends the documents of `bits` (of the complement among `documents`, if so asked) to `list`.
pub(crate) fn list(bits: &[u64], complement: bool, documents: usize, list: &mut Vec<u32>) {
    let flip = if complement { u64::MAX } else { 0 };
    for (number, word) in bits.iter().enumerate() {
        let first = number * 64;
        let mut word = word ^ flip;
        if complement && documents - first < 64 {
            word &= (1 << (documents - first)) - 1;
        }
        while word != 0 {
            list.push(first as u32 + word.trailing_zeros());
            word &= word - 1;
        }
    }
}

/// The documents of `bits`, ascending.
pub(crate) fn iter(bits: &[u64]) -> impl Iterator<Item = u32> {
    bits.iter().enumerate().flat_map(|(number, word)| {
        let mut word = *word;
        std::iter::from_fn(move || {
            (word != 0).then(|| {
                let bit = word.trailing_zeros();
                word &= word - 1;
                number as u32 * 64 + bit
            })
        })
    })
}
