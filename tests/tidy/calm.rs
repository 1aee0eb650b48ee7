//! Nothing blinks and nothing bounces, least of all what shows the time.

use crate::files::{File, all};
use crate::{each, none};

/// The sheets of what shows the time: what moves there, moves because time passes.
const OF_TIME: [&str; 6] = ["agenda", "hands", "rounds", "strip", "time", "turns"];

const WANTED: &str = "@media (prefers-reduced-motion: no-preference)";

/// Blinks for ever; or, where time is shown, moves for who didn't want that.
fn restless(file: &File) -> Vec<String> {
    let of_time = OF_TIME.iter().any(|name| file.path == format!("style/{name}.css"));
    let mut complaints = Vec::new();
    // The blocks that are open at a line, each with whether it is for who wants motion.
    let mut open: Vec<bool> = Vec::new();
    for (at, line) in (1..).zip(file.text.lines()) {
        let wanted = line.contains(WANTED) || open.contains(&true);
        let (property, value) = line.trim().split_once(':').unwrap_or_default();
        let animates = property.starts_with("animation") && !value.trim_start().starts_with("none");
        if animates && value.contains("infinite") {
            complaints.push(file.complaint(at, "nothing moves for ever"));
        }
        if of_time && !wanted && (animates || line.contains("@keyframes")) {
            complaints.push(file.complaint(at, "what shows the time is still where motion isn't wanted"));
        }
        open.extend(line.matches('{').map(|_| line.contains(WANTED)));
        open.truncate(open.len().saturating_sub(line.matches('}').count()));
    }
    complaints
}

#[test]
fn nothing_blinks() {
    none(each(&all("style", "css"), restless));
}

#[test]
fn a_blink_is_seen() {
    let count = |path: &str, text: &str| restless(&File::made(path, text)).len();
    let wanted = "@media (prefers-reduced-motion: no-preference) {\n  .a {\n    animation: slow 9s;\n  }\n}\n";
    assert_eq!(count("style/time.css", wanted), 0);
    assert_eq!(count("style/time.css", &wanted.replace("9s", "9s infinite")), 1);
    assert_eq!(count("style/time.css", &(wanted.to_owned() + ".b {\n  animation-name: slow;\n}\n")), 1);
    assert_eq!(count("style/agenda.css", "  @keyframes slow {\n  }\n"), 1);
    assert_eq!(count("style/strip.css", ".a {\n  animation: none;\n}\n"), 0);
    for (name, complaints) in [("style/dots.css", 0), ("style/strip.css", 1)] {
        assert_eq!(count(name, ".a {\n  animation: slow 9s;\n}\n"), complaints);
    }
    assert_eq!(count("style/dots.css", ".a {\n  animation: blink 1s infinite;\n}\n"), 1);
}

/// Who wants no motion has none, whatever a sheet says.
#[test]
fn who_wants_no_motion_has_none() {
    let base = std::fs::read_to_string("style/base.css").expect("the base");
    let rule = base.split("(prefers-reduced-motion: reduce)").nth(1).expect("a rule for it");
    assert!(rule.contains("animation: none !important") && rule.contains("transition: none !important"));
}
