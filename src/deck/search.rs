//! Finding a slide by its number or by words that stand on it.

use super::{Deck, Slide};

/// The words of a deck's slides, made ready once for a search with every letter that is typed.
pub struct Index(Vec<Words>);

struct Words {
    heading: String,
    /// What stands on the slide.
    rest: String,
}

impl Deck {
    /// The headings of all slides, with the words on each of them: its own heading is among these, or not.
    pub fn index(&self, words: impl Fn(&Slide) -> String) -> Index {
        let words = |slide: &Slide| Words { heading: fold(&slide.title.plain()), rest: fold(&words(slide)) };
        Index(self.slides.iter().map(words).collect())
    }
}

impl Index {
    /// The places, counted from 0, of the slides that were meant: the one with this number, else those with all these
    /// words, the ones with them in the heading first. Nothing for nothing.
    pub fn search(&self, asked: &str) -> Vec<usize> {
        let asked = fold(asked);
        let words: Vec<&str> = asked.split_whitespace().collect();
        if let ([number], true) = (words.as_slice(), asked.trim().bytes().all(|byte| byte.is_ascii_digit())) {
            let place = number.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
            return place.filter(|place| *place < self.0.len()).into_iter().collect();
        }
        if words.is_empty() {
            return Vec::new();
        }
        let (mut headed, mut others) = (Vec::new(), Vec::new());
        for (place, slide) in self.0.iter().enumerate() {
            if words.iter().all(|word| slide.heading.contains(word)) {
                headed.push(place);
            } else if words.iter().all(|word| slide.heading.contains(word) || slide.rest.contains(word)) {
                others.push(place);
            }
        }
        headed.append(&mut others);
        headed
    }
}

/// Lower case, and the letters with marks that Dutch and its neighbours use without them: "categorieen" finds "categorieën".
fn fold(text: &str) -> String {
    text.chars()
        .map(|letter| match letter {
            // Ours, since the table for all of Unicode weighs 12 kB.
            'A'..='Z' => letter.to_ascii_lowercase(),
            'À'..='Þ' if letter != '×' => char::from_u32(u32::from(letter) + 32).unwrap_or(letter),
            letter => letter,
        })
        .map(|letter| match letter {
            'à'..='å' => 'a',
            'ç' => 'c',
            'è'..='ë' => 'e',
            'ì'..='ï' => 'i',
            'ñ' => 'n',
            'ò'..='ö' => 'o',
            'ù'..='ü' => 'u',
            '’' | '‘' => '\'',
            letter => letter,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Deck, Slide};
    use crate::deck::{Html, Layout, Text};

    fn deck() -> Deck {
        let slide = |title: &str, body: &str| Slide {
            id: "a".to_owned(),
            title: Html::from_markdown(title.to_owned()),
            density: Default::default(),
            alone: None,
            notes: None,
            layout: Layout::Text(Text { body: Html::from_markdown(body.to_owned()) }),
        };
        let slides = vec![
            slide("Agenda", "<p>Categorieën 12</p>"),
            slide("Dilemma’s", "<p>de agenda</p>"),
            slide("Agenda 12", ""),
        ];
        Deck { id: "d".into(), lang: "nl".into(), title: "D".into(), by: "x".into(), slides }
    }

    #[test]
    fn a_number_is_a_place_and_words_are_looked_for_in_headings_first() {
        let index = deck().index(|slide| match &slide.layout {
            Layout::Text(text) => text.body.plain(),
            _ => String::new(),
        });
        assert_eq!(index.search(" 2 "), [1]);
        assert_eq!(index.search("12"), [0; 0], "there is no slide 12, and a number is nothing else");
        assert_eq!(index.search("AGENDA"), [0, 2, 1]);
        assert_eq!(index.search("categorieen"), [0]);
        assert_eq!(index.search("dilemma's"), [1]);
        assert_eq!(index.search("agenda 12"), [2, 0], "words of the heading and of what is below it together");
        assert_eq!(index.search("  "), [0; 0]);
        assert_eq!(index.search("zebra"), [0; 0]);
    }
}
