//! The afternoon's clock, whatever happens: properties over made agendas and logs, and the nights on which clocks change.

mod given;
mod made;
mod nights;
mod properties;
mod zone;
