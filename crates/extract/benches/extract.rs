//! How fast extraction is: on the articles of `seeds/`, on longer and longer texts (as linear as bytes per second stay the
//! same), and on a text without a paragraph break. `cargo xtask bench extract` runs it; nothing fails when it is slow.

mod texts;

use criterion::{BenchmarkId, Criterion, SamplingMode, Throughput};
use std::time::Duration;
use std::{fs, path::Path};
use texts::{MB, mixed};
use wederhoor_extract::{Article, extract};

/// The texts of `seeds/`, by name.
fn seeds() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds");
    let mut files: Vec<_> = fs::read_dir(&folder)
        .expect("the folder of articles is there")
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|e| e == "txt"))
        .collect();
    files.sort();
    files.iter().map(|file| fs::read_to_string(file).expect("an article in UTF-8")).collect()
}

fn article(text: String) -> Article {
    Article { id: "000".to_owned(), text: text.into(), ..Article::default() }
}

fn speed(criterion: &mut Criterion) {
    let seeds = seeds();
    let mut group = criterion.benchmark_group("extract");
    group.sample_size(10).warm_up_time(Duration::from_secs(1)).measurement_time(Duration::from_secs(5));

    let articles: Vec<Article> = seeds.iter().cloned().map(article).collect();
    let bytes = seeds.iter().map(String::len).sum::<usize>();
    group.throughput(Throughput::BytesDecimal(bytes as u64));
    group.bench_function("articles", |b| {
        b.iter(|| articles.iter().map(|a| extract(a, &Vec::new()).statements.len()).sum::<usize>());
    });

    group.sampling_mode(SamplingMode::Flat);
    let mut length = |name: &str, megabytes: usize, text: String| {
        group.throughput(Throughput::BytesDecimal(text.len() as u64));
        group.bench_with_input(BenchmarkId::new(name, format!("{megabytes} MB")), &article(text), |b, article| {
            b.iter(|| extract(article, &Vec::new()).statements.len());
        });
    };
    for megabytes in [1, 2, 5, 10] {
        length("shuffled paragraphs", megabytes, mixed(&seeds, megabytes * MB));
    }
    length("without a break", 1, mixed(&seeds, MB).replace('\n', " "));
    group.finish();
}

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    speed(&mut criterion);
    criterion.final_summary();
}
