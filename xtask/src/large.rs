//! A deck of many slides: the project's own, its slides again and again between its start and its end.

use crate::{
    options::Options,
    run::{Outcome, root},
    site::{self, Profile},
};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// As many as a long course has.
const MANY: usize = 1000;

/// Layouts of which a deck has one slide: an afternoon starts once, and ends once.
const ONCE: [&str; 7] = ["title", "people", "agenda", "questions", "rounds", "harvest", "farewell"];

/// `cargo xtask large`.
pub fn large(options: &Options) -> Outcome {
    let out = write(options.slides.unwrap_or(MANY), options.out.clone())?;
    println!("{}", out.display());
    Ok(())
}

/// The site of 1,000 slides, around the app as it was built last.
pub fn site(profile: Profile) -> Outcome<PathBuf> {
    let deck = write(MANY, None)?;
    let out = deck.with_extension("");
    site::press(profile, &deck, &out, None)?;
    Ok(out)
}

/// Writes a deck of so many slides to this file, or to one of its own name. Gives the file.
fn write(slides: usize, out: Option<PathBuf>) -> Outcome<PathBuf> {
    let out = out.unwrap_or_else(|| root().join(format!("target/deck-{slides}.md")));
    let own = root().join("assets/deck.md");
    let said = |path: &Path, error: std::io::Error| format!("{}: {error}", path.display());
    let pattern = fs::read_to_string(&own).map_err(|error| said(&own, error))?;
    let deck = repeat(&pattern, slides).map_err(|error| format!("{}: {error}", own.display()))?;
    if let Some(folder) = out.parent() {
        fs::create_dir_all(folder).map_err(|error| said(folder, error))?;
    }
    fs::write(&out, deck).map_err(|error| said(&out, error))?;
    Ok(out)
}

/// A slide as it stands in the file: its fields, and what is beneath them.
#[derive(Clone, Copy)]
struct Sheet<'a> {
    front: &'a str,
    body: &'a str,
}

impl<'a> Sheet<'a> {
    fn field(&self, name: &str) -> &'a str {
        let mut fields = self.front.lines().filter_map(|line| line.split_once(": "));
        fields.find(|(key, _)| *key == name).map_or("", |(_, value)| value.trim())
    }

    fn is_once(&self) -> bool {
        ONCE.contains(&self.field("layout"))
    }

    fn text(&self) -> String {
        format!("---\n{}---\n{}", self.front, self.body)
    }

    /// This slide once more, as number `number`, with the ids of its part of the deck.
    fn again(&self, part: usize, number: usize) -> String {
        let fields = self.front.lines().map(|line| match line.split_once(": ") {
            Some(("id", id)) => format!("id: {}\n", in_part(id, part)),
            Some(("lines", ids)) => {
                let ids = ids.trim_matches(['[', ']']).split(", ").map(|id| in_part(id, part));
                format!("lines: [{}]\n", ids.collect::<Vec<_>>().join(", "))
            }
            _ => format!("{line}\n"),
        });
        let heading =
            |line: &str| if line.starts_with("# ") { format!("{line} ({number})\n") } else { format!("{line}\n") };
        format!("---\n{}---\n{}", fields.collect::<String>(), self.body.lines().map(heading).collect::<String>())
    }
}

fn in_part(id: &str, part: usize) -> String {
    format!("{}-deel-{part}", id.trim())
}

/// A deck of so many slides after this pattern. Its own slides come as they are; before the rounds and the end, the ones
/// that can come again do so, numbered.
///
/// # Errors
/// The pattern isn't one, or has more slides than are wanted.
fn repeat(pattern: &str, slides: usize) -> Outcome<String> {
    let pieces = pieces(pattern);
    let [_, head, preamble, rest @ ..] = pieces.as_slice() else { return Err("not a deck".to_owned()) };
    let sheets: Vec<Sheet> =
        rest.chunks_exact(2).filter_map(|pair| Some(Sheet { front: pair.first()?, body: pair.get(1)? })).collect();
    let more = slides.checked_sub(sheets.len()).ok_or(format!("has {} slides, more than {slides}", sheets.len()))?;
    let end = sheets.iter().position(|sheet| sheet.field("layout") == "rounds").unwrap_or(sheets.len());
    let (first, last) = sheets.split_at(end);
    let again: Vec<&Sheet> = sheets.iter().filter(|sheet| !sheet.is_once()).collect();
    if again.is_empty() {
        return Err("has no slide that can come again".to_owned());
    }
    let head: String = head
        .lines()
        .map(|line| if line.starts_with("id: ") { format!("id: deck-{slides}\n") } else { format!("{line}\n") })
        .collect();
    let mut deck = format!("---\n{head}---\n{preamble}");
    deck.extend(first.iter().map(Sheet::text));
    let repeats = (2..).flat_map(|part| again.iter().map(move |sheet| (part, sheet)));
    deck.extend(repeats.take(more).enumerate().map(|(at, (part, sheet))| sheet.again(part, end + at + 1)));
    deck.extend(last.iter().map(Sheet::text));
    Ok(deck)
}

/// What stands between the lines that are `---`.
fn pieces(text: &str) -> Vec<String> {
    let mut pieces = vec![String::new()];
    for line in text.lines() {
        if line == "---" {
            pieces.push(String::new());
        } else if let Some(piece) = pieces.last_mut() {
            piece.push_str(line);
            piece.push('\n');
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::{ONCE, repeat};
    use crate::run::root;
    use std::{collections::BTreeSet, fs};

    fn values<'a>(deck: &'a str, field: &str) -> Vec<&'a str> {
        deck.lines().filter_map(|line| line.strip_prefix(field)).collect()
    }

    #[test]
    fn many_slides_of_every_layout_none_with_the_id_of_another() {
        let own = fs::read_to_string(root().join("assets/deck.md")).expect("the deck");
        let deck = repeat(&own, 1000).expect("a deck");
        let layouts = values(&deck, "layout: ");
        assert_eq!(layouts.len(), 1000);
        assert_eq!(BTreeSet::from_iter(&layouts), BTreeSet::from_iter(&values(&own, "layout: ")));
        for once in ONCE {
            assert_eq!(layouts.iter().filter(|layout| **layout == once).count(), 1, "{once}");
        }
        assert_eq!((layouts.first(), layouts.last()), (Some(&"title"), Some(&"farewell")));
        let ids = values(&deck, "id: ");
        assert_eq!(ids.len(), 1001, "with the deck's own");
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), 1001);
        // A heading bears the number of its slide.
        assert!(values(&deck, "# ").get(986).is_some_and(|title| title.ends_with(" (987)")));
        for line in values(&deck, "lines: [").iter().flat_map(|lines| lines.trim_end_matches(']').split(", ")) {
            assert!(ids.contains(&line), "{line}");
        }
    }

    #[test]
    fn a_pattern_that_is_none_or_too_long_is_refused() {
        assert!(repeat("no deck", 10).is_err());
        let own = "---\nid: a\n---\n\n---\nlayout: text\nid: b\n---\n# B\n";
        assert!(repeat(own, 0).is_err_and(|error| error.contains("1 slides")));
        assert_eq!(repeat(own, 1).map(|deck| deck.matches("layout:").count()), Ok(1));
        assert!(repeat(&own.replace("text", "title"), 3).is_err());
    }
}
