//! What changes while one looks at it.
//!
//! Leptos draws a closure in code made for that closure, a kilobyte each to download. Behind one type they share it.

use leptos::prelude::*;

/// A value that follows what `read` reads: for attributes and text.
pub(crate) fn live<T: Send + Sync + 'static>(read: impl Fn() -> T + Send + Sync + 'static) -> Signal<T> {
    Signal::derive(read)
}

/// A view that is drawn again whenever what `draw` reads has changed.
pub(crate) fn redrawn(draw: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    let draw: Box<dyn Fn() -> AnyView + Send> = Box::new(draw);
    draw.into_any()
}

/// A view that is there while `condition` holds.
pub(crate) fn when(
    condition: impl Fn() -> bool + Send + Sync + 'static,
    draw: impl Fn() -> AnyView + Send + 'static,
) -> AnyView {
    let holds = Memo::new(move |_| condition());
    redrawn(move || if holds.get() { draw() } else { ().into_any() })
}
