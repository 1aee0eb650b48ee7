//! The report as a table: every note, and what a card has once.

use super::card::names;
use super::{cell_name, question_name, weighed};
use crate::deck::{Deck, Layout};
use crate::session::Session;
use crate::session::dilemma::{CLOSING, Mark, Note, VARIATION, balance_id, closing_id, listed};
use crate::words::{Spoken, Words};

/// A row a note, in the order of the questions, their parts and the notes there; then the balance and the closing
/// sentence (RFC 4180, with the separator that the language's spreadsheets expect). What stands beside each other is all
/// there.
pub fn csv(deck: &Deck, session: &Session, words: Spoken<Words>) -> String {
    // With a mark of its encoding, which a spreadsheet needs.
    let mut out = "\u{feff}".to_owned() + &row(&words.files.columns.map(str::to_owned), words);
    for slide in &deck.slides {
        let Layout::Dilemma(dilemma) = &slide.layout else { continue };
        let card = session.dilemma(&slide.id);
        let parts = (0..=VARIATION).flat_map(|question| (0..4).map(move |cell| (question, cell)));
        for (id, shown) in parts.flat_map(|(question, cell)| listed(&card, question, cell)) {
            let beside = card.beside(id);
            let forms = if beside.is_empty() { vec![shown] } else { beside };
            for note in forms.into_iter().filter(|note| !note.gone) {
                let question = match note.question {
                    VARIATION => words.card.what_if.to_owned(),
                    question => question_name(deck, question, words),
                };
                let cells = [
                    slide.title.plain(),
                    question,
                    cell_name(deck, dilemma, note.question, note.cell, words),
                    note.text.clone(),
                    names(note, &Mark::TOUCHED, words).join(", "),
                    names(note, &Mark::KINDS, words).join(", "),
                    if note.round > 0 { note.round.to_string() } else { String::new() },
                ];
                out += &row(&cells, words);
            }
        }
        let mut once = |id: &str, what: &str, part: &str, told: &dyn Fn(&Note) -> String| {
            let beside = card.beside(id);
            let forms = if beside.is_empty() { card.note(id).into_iter().collect() } else { beside };
            for text in forms.into_iter().map(told).filter(|text| !text.is_empty()) {
                let empty = String::new;
                out += &row(&[slide.title.plain(), what.into(), part.into(), text, empty(), empty(), empty()], words);
            }
        };
        for (after, name) in [(false, words.card.before), (true, words.card.after)] {
            once(balance_id(after), words.files.balance, name, &|note| weighed(note, dilemma, words));
        }
        for (part, begins) in (0..CLOSING).zip(*words.card.closing_parts) {
            once(&closing_id(part), words.card.closing, begins, &|note| note.text.clone());
        }
    }
    out
}

/// One row. A cell that a spreadsheet would take as a formula begins with an apostrophe.
fn row(cells: &[String; 7], words: Spoken<Words>) -> String {
    let cell = |text: &String| {
        let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']);
        ["\"", if formula { "'" } else { "" }, &text.replace('"', "\"\""), "\""].concat()
    };
    cells.iter().map(cell).collect::<Vec<_>>().join(words.files.separator) + "\r\n"
}

#[cfg(test)]
mod tests {
    use super::row;
    use crate::words::words;

    /// A table read back as RFC 4180 says, for rows of this separator.
    fn read(table: &str, separator: char) -> Vec<Vec<String>> {
        let (mut rows, mut cells, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
        let mut signs = table.chars().peekable();
        while let Some(sign) = signs.next() {
            match sign {
                '"' if quoted && signs.peek() == Some(&'"') => cell.extend(signs.next()),
                '"' => quoted = !quoted,
                '\n' if !quoted => {
                    cells.push(std::mem::take(&mut cell));
                    rows.push(std::mem::take(&mut cells));
                }
                '\r' if !quoted => {}
                _ if sign == separator && !quoted => cells.push(std::mem::take(&mut cell)),
                _ => cell.push(sign),
            }
        }
        rows
    }

    #[test]
    fn no_cell_is_a_formula_and_all_of_it_is_read_back() {
        for sign in ["=", "+", "-", "@", "\t", "\r", "\n"] {
            let text = [sign, "1;\"2\"\nx"].concat();
            let table = row(&std::array::from_fn(|_| text.clone()), words("nl"));
            assert_eq!(read(&table, ';'), [vec!["'".to_owned() + &text; 7]], "{sign:?}");
        }
        let plain = row(&std::array::from_fn(|_| "a=b; \"c\"".to_owned()), words("nl"));
        assert_eq!(read(&plain, ';'), [vec!["a=b; \"c\"".to_owned(); 7]]);
    }
}
