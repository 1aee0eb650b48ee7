//! Finding a slide by its number or by words that stand on it.

use super::{Deck, Html, Layout, Slide};

impl Deck {
    /// The places, counted from 0, of the slides that were meant: the one with this number, else those with all these
    /// words, the ones with them in the heading first. Nothing for nothing.
    pub fn search(&self, asked: &str) -> Vec<usize> {
        let asked = fold(asked);
        let words: Vec<&str> = asked.split_whitespace().collect();
        if let ([number], true) = (words.as_slice(), asked.trim().bytes().all(|byte| byte.is_ascii_digit())) {
            let place = number.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
            return place.filter(|place| *place < self.slides.len()).into_iter().collect();
        }
        if words.is_empty() {
            return Vec::new();
        }
        let all_in = |text: &str| words.iter().all(|word| text.contains(word));
        let (mut headed, mut others) = (Vec::new(), Vec::new());
        for (place, slide) in self.slides.iter().enumerate() {
            let title = fold(&slide.title.plain());
            if all_in(&title) {
                headed.push(place);
            } else if all_in(&(title + " " + &fold(&slide.text()))) {
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
