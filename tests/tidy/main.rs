//! The architecture, held by tests: imports point inward, every module says what it is, one word names one thing.
//!
//! A rule is a function from files to complaints, by simple scanning of lines; each has a test that it can complain.

mod calm;
mod files;
mod forms;
mod imports;
mod one_word;
mod sheets;
mod tables;

use files::File;

/// Fails with all complaints, a line each.
fn none(complaints: Vec<String>) {
    assert!(complaints.is_empty(), "\n{}\n", complaints.join("\n"));
}

/// All complaints of a rule that looks at one file at a time.
fn each(files: &[File], rule: impl Fn(&File) -> Vec<String>) -> Vec<String> {
    files.iter().flat_map(rule).collect()
}
