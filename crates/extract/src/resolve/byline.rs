//! Lines that tell who wrote the article: nobody in it is meant by them.

use crate::doc::View;
use crate::lang::flag::*;

/// "Anna Smit", "Door Anna Smit", "Anna Smit 21-11-24, 17:42": names, a date and nothing else.
pub(super) fn signed(v: View<'_>) -> bool {
    let from = usize::from(v.is(0, BY));
    let name = |k: usize| v.is_name(k) || k > from && v.is(k, INFIX | AND) || v.is_comma(k);
    let names = (from..v.len()).take_while(|&k| name(k)).count();
    let dated =
        |k: usize| v.is_punct(k) || v.low(k).starts_with(|c: char| c.is_ascii_digit()) || v.is(k, MONTH | WEEKDAY);
    v.is_name(from) && v.body_end() == v.len() && names <= 6 && (from + names..v.len()).all(dated)
}
