//! The one context.
