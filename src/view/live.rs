//! What changes while one looks at it.
//!
//! Leptos draws a closure in code made for that closure, a kilobyte each to download. Behind one type they share it.

use leptos::prelude::*;
use web_sys::MouseEvent;

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
    let holds = kept(condition);
    redrawn(move || if holds.get() { draw() } else { ().into_any() })
}

/// A value worked out anew only when what `read` reads has changed, and passed on only when it differs.
pub(crate) fn kept<T: PartialEq + Send + Sync + 'static>(read: impl Fn() -> T + Send + Sync + 'static) -> Memo<T> {
    let read: Box<dyn Fn() -> T + Send + Sync> = Box::new(read);
    Memo::new(move |_| read())
}

/// Does `act` now, and again whenever what it reads has changed.
pub(crate) fn follow(act: impl FnMut() + 'static) {
    let act: Box<dyn FnMut()> = Box::new(act);
    Effect::new(act);
}

/// What a click does.
pub(crate) fn click(act: impl FnMut(MouseEvent) + 'static) -> Box<dyn FnMut(MouseEvent)> {
    Box::new(act)
}
