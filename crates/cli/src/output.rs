//! What is printed.

use serde::Serialize;
use std::io::{self, BufWriter, StdoutLock, Write};
use wederhoor_corpus::{Corpus, Notice, export};

/// How records are printed.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Format {
    /// A JSON object a line.
    #[default]
    Jsonl,
    /// One JSON array.
    Json,
    /// Comma-separated values.
    Csv,
}

impl Format {
    pub(crate) fn from_name(name: &str) -> Option<Self> {
        match name {
            "jsonl" => Some(Self::Jsonl),
            "json" => Some(Self::Json),
            "csv" => Some(Self::Csv),
            _ => None,
        }
    }
}

/// Prints a text.
pub(crate) fn print(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes())?;
    out.flush()
}

/// Records on their way to standard output.
pub(crate) struct Output {
    out: BufWriter<StdoutLock<'static>>,
    format: Format,
    first: bool,
}

impl Output {
    fn new(format: Format, columns: &str) -> io::Result<Self> {
        let mut out = BufWriter::with_capacity(1 << 16, io::stdout().lock());
        if format == Format::Csv {
            write!(out, "{columns}\r\n")?;
        }
        Ok(Self { out, format, first: true })
    }

    /// Statements will follow.
    pub(crate) fn statements(format: Format) -> io::Result<Self> {
        Self::new(format, export::COLUMNS)
    }

    /// Prints statements of a corpus, by index.
    pub(crate) fn put(&mut self, corpus: &Corpus, statements: impl IntoIterator<Item = usize>) -> io::Result<()> {
        if self.format == Format::Csv {
            let statements: Vec<usize> = statements.into_iter().collect();
            return self.out.write_all(export::csv_rows(corpus, &statements).as_bytes());
        }
        export::records(corpus, statements).try_for_each(|record| self.json(&record))
    }

    fn json(&mut self, record: &impl Serialize) -> io::Result<()> {
        if self.format == Format::Json {
            self.out.write_all(if self.first { b"[\n" } else { b",\n" })?;
        }
        serde_json::to_writer(&mut self.out, record)?;
        if self.format == Format::Jsonl {
            self.out.write_all(b"\n")?;
        }
        self.first = false;
        Ok(())
    }

    /// Hands on what was printed so far.
    pub(crate) fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }

    /// Prints what closes the whole.
    pub(crate) fn finish(mut self) -> io::Result<()> {
        if self.format == Format::Json {
            self.out.write_all(if self.first { b"[]\n" } else { b"\n]\n" })?;
        }
        self.out.flush()
    }
}

/// Prints the links of a corpus.
pub(crate) fn links(format: Format, corpus: &Corpus) -> io::Result<()> {
    if format == Format::Csv {
        return print(&export::links_csv(corpus, &corpus.references));
    }
    let mut out = Output::new(format, "")?;
    for link in corpus.references.iter() {
        out.json(&export::link_record(corpus, link))?;
    }
    out.finish()
}

/// A notice as a sentence.
pub(crate) fn notice(notice: &Notice) -> String {
    match notice {
        Notice::UnknownParameter { parameter } => format!("the link's “{parameter}” is unknown and was left out"),
        Notice::DoubledParameter { parameter } => format!("“{parameter}” stands in the link twice; the first counts"),
        Notice::UnknownValue { parameter, value } => format!("“{value}” is no {parameter} here and was left out"),
        Notice::DoubledValue { parameter, value } => format!("{parameter} names “{value}” twice; the first counts"),
        Notice::BadDate { parameter, value } => {
            format!("{parameter} is “{value}”, which is not a date as 2025-08-15, 2025-08 or 2025; it was left out")
        }
        Notice::ReversedPeriod => "the period ended before it began; both ends were exchanged".to_owned(),
        Notice::TooLong { kept } => format!("the text was cut off after {kept} characters"),
        Notice::TooMany { parameter, kept } => format!("only the first {kept} values of {parameter} were kept"),
    }
}
