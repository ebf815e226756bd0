//! Numbers in bytes, read where they stand.

/// The `u32` at a byte; 0 behind the end.
pub(crate) fn u32_at(bytes: &[u8], at: usize) -> u32 {
    bytes.get(at..).and_then(<[u8]>::first_chunk).copied().map_or(0, u32::from_le_bytes)
}

/// A column of `u32`, used in place.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct U32s<'a>(&'a [[u8; 4]]);

impl<'a> U32s<'a> {
    pub(crate) fn new(bytes: &'a [u8]) -> Self {
        Self(bytes.as_chunks().0)
    }

    pub(crate) fn len(self) -> usize {
        self.0.len()
    }

    /// The number at a place; 0 behind the end.
    pub(crate) fn get(self, at: usize) -> u32 {
        self.0.get(at).copied().map_or(0, u32::from_le_bytes)
    }

    pub(crate) fn iter(self) -> impl DoubleEndedIterator<Item = u32> + ExactSizeIterator + 'a {
        self.0.iter().copied().map(u32::from_le_bytes)
    }

    /// The numbers from `from` on, at most `length` of them.
    pub(crate) fn part(self, from: usize, length: usize) -> Self {
        let rest = self.0.get(from..).unwrap_or_default();
        Self(&rest[..length.min(rest.len())])
    }

    /// The first place whose number does not fulfil `before`; those that do stand before those that do not.
    pub(crate) fn partition(self, before: impl Fn(u32) -> bool) -> usize {
        self.0.partition_point(|n| before(u32::from_le_bytes(*n)))
    }

    /// Where the number stands in ascending ones.
    pub(crate) fn find(self, number: u32) -> Option<usize> {
        let at = self.partition(|n| n < number);
        (at < self.len() && self.get(at) == number).then_some(at)
    }
}

/// Items of different lengths, one behind the other.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Items<'a> {
    ends: U32s<'a>,
    bytes: &'a [u8],
}

impl<'a> Items<'a> {
    /// `ends` begins with a 0.
    pub(crate) const fn new(ends: U32s<'a>, bytes: &'a [u8]) -> Self {
        Self { ends, bytes }
    }

    pub(crate) fn len(self) -> usize {
        self.ends.len().saturating_sub(1)
    }

    /// The bytes of an item; none where it does not exist.
    pub(crate) fn get(self, item: usize) -> &'a [u8] {
        if item >= self.len() {
            return &[];
        }
        self.bytes.get(self.ends.get(item) as usize..self.ends.get(item + 1) as usize).unwrap_or_default()
    }

    /// The bytes of an item and, where they are there, `margin` more.
    pub(crate) fn with_margin(self, item: usize, margin: usize) -> &'a [u8] {
        if item >= self.len() {
            return &[];
        }
        self.bytes
            .get(self.ends.get(item) as usize..(self.ends.get(item + 1) as usize).saturating_add(margin))
            .unwrap_or_default()
    }

    /// The first byte of an item: reading it brings the item near.
    pub(crate) fn touch(self, item: usize) -> u8 {
        self.bytes.get(self.ends.get(item) as usize).copied().unwrap_or_default()
    }

    /// How many bytes the items `from..to` take.
    pub(crate) fn length(self, from: usize, to: usize) -> usize {
        (self.ends.get(to) as usize).saturating_sub(self.ends.get(from) as usize)
    }

    /// The first of the items in `from..to` that does not fulfil `before`; those that do stand before those that do not.
    pub(crate) fn partition(self, from: usize, to: usize, before: impl Fn(&[u8]) -> bool) -> usize {
        let (mut from, mut to) = (from, to.min(self.len()));
        while from < to {
            let middle = from.midpoint(to);
            if before(self.get(middle)) { from = middle + 1 } else { to = middle }
        }
        from
    }

    /// The ascending item with these bytes, in `from..to`.
    pub(crate) fn find(self, from: usize, to: usize, bytes: &[u8]) -> Option<usize> {
        let at = self.partition(from, to, |item| item < bytes);
        (at < to && self.get(at) == bytes).then_some(at)
    }
}

/// A sum over eight bytes at a time that any changed byte changes.
pub(crate) fn checksum(bytes: &[u8]) -> u64 {
    let (chunks, rest) = bytes.as_chunks::<8>();
    let mut last = [0; 8];
    last[..rest.len()].copy_from_slice(rest);
    let mut sum = bytes.len() as u64;
    for chunk in chunks.iter().chain([&last]) {
        sum = (sum ^ u64::from_le_bytes(*chunk)).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(29);
    }
    sum
}
