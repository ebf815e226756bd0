//! What the page weighs: everything a first visit loads, the articles included.

use std::fmt::Write as _;
use std::io::Write as _;

use crate::Result;
use crate::site::File;

/// Bytes, compressed with brotli, that the page may weigh at most.
pub(crate) const LIMIT: usize = 250_000;

/// What it should weigh.
const AIM: usize = 180_000;

#[derive(Clone, Copy, Default)]
struct Weight {
    raw: usize,
    gzip: usize,
    brotli: usize,
}

/// A table of every file's weight and the total, and whether the total keeps to the budget.
pub(crate) fn report(files: &[File]) -> Result<(String, bool)> {
    let mut total = Weight::default();
    let mut rows = Vec::new();
    for file in files {
        let weight = weigh(&file.bytes).map_err(|error| format!("cannot compress {}: {error}", file.name))?;
        total.raw += weight.raw;
        total.gzip += weight.gzip;
        total.brotli += weight.brotli;
        rows.push((file.name.as_str(), weight));
    }
    rows.sort_by_key(|(_, weight)| std::cmp::Reverse(weight.brotli));
    rows.push(("everything a first visit loads", total));

    let width = rows.iter().map(|(name, _)| name.len()).max().unwrap_or(0);
    let mut table = format!("{:width$} {:>9} {:>9} {:>9}\n", "bytes", "raw", "gzip", "brotli");
    for (name, weight) in &rows {
        let _ = writeln!(table, "{name:width$} {:>9} {:>9} {:>9}", weight.raw, weight.gzip, weight.brotli);
    }
    let _ = writeln!(table, "budget: at most {LIMIT} brotli, aim {AIM}");
    Ok((table, total.brotli <= LIMIT))
}

fn weigh(bytes: &[u8]) -> std::io::Result<Weight> {
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    gzip.write_all(bytes)?;
    let mut brotli = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, ..Default::default() };
    brotli::BrotliCompress(&mut &*bytes, &mut brotli, &parameters)?;
    Ok(Weight { raw: bytes.len(), gzip: gzip.finish()?.len(), brotli: brotli.len() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_adds_up_and_the_heaviest_comes_first() {
        let file = |name: &str, bytes: usize| File { name: name.to_owned(), bytes: vec![b'a'; bytes] };
        let (table, within) = report(&[file("small", 10), file("large", 1000)]).unwrap();
        assert!(within);
        let lines: Vec<_> = table.lines().collect();
        assert!(lines[1].starts_with("large") && lines[2].starts_with("small"), "{table}");
        assert!(lines[3].contains("1010"), "{table}");
    }

    #[test]
    fn too_much_is_too_much() {
        // Bytes that no compressor makes smaller.
        let mut seed = 1_u32;
        let noise = std::iter::repeat_with(|| {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (seed >> 24) as u8
        });
        let heavy = File { name: "noise".to_owned(), bytes: noise.take(LIMIT + 1).collect() };
        assert!(!report(&[heavy]).unwrap().1);
    }
}
