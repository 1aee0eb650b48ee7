//! Stands in for the crate `wasm-streams` in the browser's app.
//!
//! Leptos brings server functions, and these the streams of their bodies. There is no server here, so none of it is ever
//! called; but wasm-bindgen exports what a crate offers to JavaScript whether anybody calls it or not, so the real one
//! stayed in the wasm with all that it needs. This one has the few names that are asked for, and gives an empty stream.

use futures_core::Stream;
use std::{
    pin::Pin,
    task::{Context, Poll},
};
use wasm_bindgen::{JsCast, JsValue};

/// A stream of JavaScript.
pub struct ReadableStream(web_sys::ReadableStream);

impl ReadableStream {
    /// Of JavaScript's own.
    pub fn from_raw(raw: web_sys::ReadableStream) -> Self {
        Self(raw)
    }

    /// Nothing of `stream` is ever read.
    pub fn from_stream(_: impl Stream<Item = Result<JsValue, JsValue>> + 'static) -> Self {
        Self(JsValue::UNDEFINED.unchecked_into())
    }

    /// JavaScript's own.
    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
    }

    /// A stream that has ended.
    pub fn into_stream(self) -> IntoStream {
        IntoStream
    }
}

/// A stream that has ended.
pub struct IntoStream;

impl Stream for IntoStream {
    type Item = Result<JsValue, JsValue>;

    fn poll_next(self: Pin<&mut Self>, _: &mut Context) -> Poll<Option<Self::Item>> {
        Poll::Ready(None)
    }
}
