//! Whether two statements were made on one occasion.

use super::Relation;
use crate::Corpus;
use wederhoor_extract::{Precision, When};

/// Days within which articles still report one occasion.
const ONE_OCCASION: i64 = 7;
/// Days by which two newsrooms date one utterance differently: it was late, or far away.
const ONE_DAY: i64 = 1;

/// What two tellings by one source are. What has no date may always be of one occasion.
pub(super) fn relation(corpus: &Corpus, a: usize, b: usize) -> Relation {
    let (one, other) = (&corpus.statements[a], &corpus.statements[b]);
    let exact = |said: Option<When>| said.filter(|w| w.precision == Precision::Day);
    let apart = |most: i64| move |(one, other): (When, When)| gap(one, other) > most;
    let told = exact(one.said_on).zip(exact(other.said_on)).is_some_and(apart(ONE_DAY));
    let dated = one.when(corpus).zip(other.when(corpus)).is_some_and(apart(ONE_OCCASION));
    // "Sociale media" and "X", "persconferentie" and "toespraak" may be one; two names are not.
    let named = |channel: &String| channel.starts_with(char::is_uppercase);
    let channels = one.channel.as_ref().filter(|c| named(c)).zip(other.channel.as_ref().filter(|c| named(c)));
    let elsewhere = channels.is_some_and(|(c, d)| c != d);
    if told || dated || elsewhere { Relation::Repeat } else { Relation::Same }
}

/// Whether two articles appeared near enough to report one event, as far as that is known.
pub(super) fn is_one_event(corpus: &Corpus, articles: (usize, usize)) -> bool {
    let date = |article: usize| corpus.articles[article].date;
    date(articles.0).zip(date(articles.1)).is_none_or(|(one, other)| gap(one, other) <= ONE_OCCASION)
}

/// Days between two stretches of days; none where they overlap.
pub(crate) fn gap(one: When, other: When) -> i64 {
    let between = |before: When, after: When| (after.first() - before.last()).whole_days();
    between(one, other).max(between(other, one)).max(0)
}

#[cfg(test)]
mod tests {
    use super::{Relation, relation};
    use crate::testing::{Told, corpus};

    #[test]
    fn only_two_named_channels_are_two_occasions() {
        let said = |content| (Some("Kim Bos"), None, content);
        let statements = vec![said("De brug gaat in mei open"), said("In mei gaat de brug open")];
        let mut corpus = corpus(&[Told { id: "000_a", statements, ..Told::default() }]);
        let mut on = |channels: [&str; 2]| {
            for (statement, channel) in corpus.statements.iter_mut().zip(channels) {
                statement.channel = Some(channel.to_owned());
            }
            relation(&corpus, 0, 1)
        };
        assert_eq!(on(["Fox News", "Truth Social"]), Relation::Repeat);
        for channels in [["X", "sociale media"], ["persconferentie", "toespraak"], ["X", "X"]] {
            assert_eq!(on(channels), Relation::Same, "{channels:?}");
        }
    }
}
