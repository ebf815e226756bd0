//! What the page weighs: everything a first visit loads, the articles included.

use std::fmt::Write as _;
use std::io::Write as _;
use std::path::Path;

use crate::site::File;
use crate::{Result, archive, site};

/// Bytes, compressed with brotli, that the page may weigh at most.
const LIMIT: usize = 250_000;

/// What it should weigh.
const AIM: usize = 180_000;

#[derive(Clone, Copy, Default)]
struct Weight {
    raw: usize,
    gzip: usize,
    brotli: usize,
}

/// What a page weighs.
pub(crate) struct Report {
    /// Every file's weight and the total, for people.
    pub(crate) table: String,
    /// The total, compressed with brotli.
    pub(crate) total: usize,
}

/// Fails when the page in `folder` is over its budget.
pub(crate) fn check(folder: &Path) -> Result<()> {
    let total = report(&site::files(folder)?)?.total;
    if total > LIMIT {
        return Err(format!("the page is over its budget: {total} bytes brotli, at most {LIMIT}"));
    }
    Ok(())
}

/// Weighs every file.
pub(crate) fn report(files: &[File]) -> Result<Report> {
    let mut total = Weight::default();
    let mut rows = Vec::new();
    for file in files.iter().filter(|file| !archive::holds(file)) {
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
    Ok(Report { table, total: total.brotli })
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
        let Report { table, total } = report(&[file("small", 10), file("large", 1000)]).unwrap();
        let lines: Vec<_> = table.lines().collect();
        assert!(lines[1].starts_with("large") && lines[2].starts_with("small"), "{table}");
        assert!(lines[3].contains("1010") && lines[3].ends_with(&total.to_string()), "{table}");
    }

    #[test]
    fn too_much_is_an_error_that_says_how_much() {
        // Bytes that no compressor makes smaller.
        let mut seed = 1_u32;
        let noise = std::iter::repeat_with(|| {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (seed >> 24) as u8
        });
        let folder = std::env::temp_dir().join(format!("wederhoor-budget-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        assert_eq!(check(&folder), Ok(()));
        std::fs::write(folder.join("noise"), noise.take(LIMIT + 1).collect::<Vec<_>>()).unwrap();
        let message = check(&folder).unwrap_err();
        std::fs::remove_dir_all(&folder).unwrap();
        assert!(message.contains("over its budget: 25"), "{message}");
    }
}
