//! Markdown to Deck.
