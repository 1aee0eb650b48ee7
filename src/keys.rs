//! Which key does what: a table, as in reveal.js and PowerPoint, so that a clicker works.

/// Something that a key, a button or a swipe asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    Next,
    Previous,
    First,
    Last,
    GoTo,
    Overview,
    FullScreen,
    Black,
    /// A second window for the presenter: notes, what comes, the time.
    Speaker,
    Time,
    Read,
    /// What is taken along and brought in, and the report; in the menu only.
    Files,
    Help,
    Close,
}

/// One row: the command, the keys as `KeyboardEvent.key` names them (letters in lower case), and how help shows them.
pub struct Binding {
    pub command: Command,
    pub keys: &'static [&'static str],
    pub shown: &'static [&'static str],
}

/// All keys, in the order of the menu: what has a button of its own on every slide comes last. Space is apart, since Shift turns it round: see [`command`].
pub const KEYS: &[Binding] = &[
    Binding { command: Command::Overview, keys: &["o"], shown: &["O"] },
    Binding { command: Command::GoTo, keys: &["g"], shown: &["G"] },
    Binding { command: Command::Speaker, keys: &["s"], shown: &["S"] },
    Binding { command: Command::Time, keys: &["t"], shown: &["T"] },
    Binding { command: Command::FullScreen, keys: &["f"], shown: &["F"] },
    Binding { command: Command::Black, keys: &["b", "."], shown: &["B", "."] },
    Binding { command: Command::Read, keys: &["r"], shown: &["R"] },
    Binding { command: Command::Files, keys: &[], shown: &[] },
    Binding {
        command: Command::Next,
        keys: &["ArrowRight", "ArrowDown", "PageDown", "Enter", "n"],
        shown: &["→", "↓", "␣", "PgDn"],
    },
    Binding {
        command: Command::Previous,
        keys: &["ArrowLeft", "ArrowUp", "PageUp", "Backspace", "p"],
        shown: &["←", "↑", "⇧ ␣", "PgUp"],
    },
    Binding { command: Command::First, keys: &["Home"], shown: &["Home"] },
    Binding { command: Command::Last, keys: &["End"], shown: &["End"] },
    Binding { command: Command::Help, keys: &["?"], shown: &["?"] },
    Binding { command: Command::Close, keys: &["Escape"], shown: &["Esc"] },
];

/// What this key asks for. `key` is `KeyboardEvent.key`; letters count in either case.
pub fn command(key: &str, shift: bool) -> Option<Command> {
    if key == " " {
        return Some(if shift { Command::Previous } else { Command::Next });
    }
    let mut letters = key.chars();
    let lower;
    let key = match (letters.next(), letters.next()) {
        (Some(letter), None) => {
            lower = letter.to_ascii_lowercase().to_string();
            lower.as_str()
        }
        _ => key,
    };
    KEYS.iter().find(|binding| binding.keys.contains(&key)).map(|binding| binding.command)
}

/// Whether the browser scrolls by this key. Where all slides stand below each other that is what it is for.
pub fn scrolls(key: &str) -> bool {
    ["ArrowDown", "ArrowUp", "PageDown", "PageUp", "Home", "End", " "].contains(&key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clicker_and_caps_lock_work() {
        assert_eq!(command("PageDown", false), Some(Command::Next));
        assert_eq!(command("PageUp", false), Some(Command::Previous));
        assert_eq!(command(".", false), Some(Command::Black));
        assert_eq!(command("G", true), Some(Command::GoTo));
        assert_eq!(command(" ", true), Some(Command::Previous));
        assert_eq!(command("é", false), None);
        for (key, other) in [("Enter", "Backspace"), ("n", "p"), ("N", "P")] {
            assert_eq!([command(key, false), command(other, false)], [Some(Command::Next), Some(Command::Previous)]);
        }
    }

    #[test]
    fn no_key_stands_in_two_rows() {
        let mut keys: Vec<_> = KEYS.iter().flat_map(|binding| binding.keys).collect();
        let all = keys.len();
        keys.sort_unstable();
        keys.dedup();
        assert_eq!(keys.len(), all);
    }
}
