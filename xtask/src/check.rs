//! `cargo xtask test`: everything that must hold, and the tests counted in one line.
pub fn test() -> crate::run::Outcome {
    Err("".into())
}
pub fn screenshots(_: &crate::options::Options) -> crate::run::Outcome {
    Err("".into())
}
