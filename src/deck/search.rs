//! Finding a slide by its number or by words that stand on it.

use super::{Deck, Html, Layout, Slide};

/// The words of a deck's slides, made ready once for a search with every letter that is typed.
pub struct Index(Vec<Words>);

struct Words {
    heading: String,
    /// What stands below the heading.
    rest: String,
}

impl Deck {
    /// The words of all slides.
    pub fn index(&self) -> Index {
        let words = |slide: &Slide| Words { heading: fold(&slide.title.plain()), rest: fold(&slide.text()) };
        Index(self.slides.iter().map(words).collect())
    }

    /// As [`Index::search`], for once.
    pub fn search(&self, asked: &str) -> Vec<usize> {
        self.index().search(asked)
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

impl Slide {
    /// The words below the heading, markup taken off, blocks set apart by a space.
    pub fn text(&self) -> String {
        let mut text = String::new();
        let mut html = |html: &Html| add(&mut text, &html.plain());
        match &self.layout {
            Layout::Title(title) => html(&title.body),
            Layout::Text(body) => html(&body.body),
            Layout::Section(section) => html(&section.body),
            Layout::Pause(pause) => html(&pause.body),
            Layout::Rounds(rounds) => html(&rounds.body),
            Layout::Harvest(harvest) => html(&harvest.body),
            Layout::Reflection(reflection) => html(&reflection.body),
            Layout::Columns(columns) => columns.columns.iter().for_each(html),
            Layout::Quotes(quotes) => std::iter::once(&quotes.lead).chain(&quotes.quotes).for_each(html),
            Layout::Questions(questions) => std::iter::once(&questions.lead).chain(&questions.questions).for_each(html),
            Layout::Cases(cases) => cases.cases.iter().flat_map(|case| [&case.title, &case.body]).for_each(html),
            Layout::CheckIn(line) => {
                [&line.instruction, &line.low, &line.high, &line.prompt].into_iter().for_each(html)
            }
            Layout::Dilemma(dilemma) => {
                let [left, right] = &dilemma.sides;
                [&dilemma.lead, &left.body, &right.body, &dilemma.coda].into_iter().for_each(html);
                dilemma.sides.iter().for_each(|side| add(&mut text, &side.name));
            }
            Layout::People(people) => people.people.iter().for_each(|person| {
                add(&mut text, &person.name);
                add(&mut text, &person.role.plain());
            }),
            Layout::Agenda(agenda) => agenda.items.iter().for_each(|item| {
                add(&mut text, &item.label);
                add(&mut text, &item.text);
            }),
            Layout::Farewell(farewell) => {
                farewell.events.iter().for_each(|event| {
                    add(&mut text, &event.date);
                    add(&mut text, &event.text.plain());
                });
                add(&mut text, &farewell.body.plain());
            }
            Layout::Still(still) => add(&mut text, &still.words),
        }
        text
    }
}

fn add(text: &mut String, more: &str) {
    if !text.is_empty() {
        text.push(' ');
    }
    text.push_str(more);
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
    use super::{Deck, Html, Layout, Slide};
    use crate::deck::Text;

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
        let index = deck().index();
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
