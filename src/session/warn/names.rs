//! A first name and a surname, as far as their form tells: words with a capital beside each other that aren't the start of
//! a sentence, an organisation, a place or a theory. No list of names: it would be long, and never everybody's.

use super::Kind;
use super::signs::{Signs, is_capital, is_letter, is_letter_or_digit};
use super::words::PARTICLES;

/// What a sentence begins with before a name, and is none: "Omdat Jansen belde".
const OPENERS: &str = " aan al alle allebei als altijd beide beste bij binnen dat daar daarna daarom dan de deze die dit \
    door dus echter een eerst elk elke en er geen gisteren haar heb heeft het hier hij hoe hun iedere iemand ik in is ja \
    je jij jouw jullie kan laat lieve maar meer men met mijn misschien moet na naar nee niemand niet nog nooit nu of om \
    omdat onder ons ook onze op over soms te tegen toch toen tot tussen uit van vandaag veel vanaf volgens voor vraag \
    waar waarom wanneer want wat we wel welke werd wie wij wil ze zelfs zei zij zijn zo zoals zonder zowel zulke ";

/// What stands in the name of an organisation, a law, a place or a theory.
const OTHERS: &str = " afdeling algemene amsterdam arnhem belastingdienst brabant bureaucracy burger club college commissie \
    customer data design digitale directie duitse eerste engelse europa europese excel fonds fries gelderland gemeente \
    google governance groep groningen haag haarlem hof hoge hogeschool hoger human innovation instituut journey jeugd \
    kamer koning koninklijke kruis land lean leger level limburg lokaal lokale maat maatschappelijke management \
    maastricht maps menselijke microsoft midden ministerie model nationale nederland nederlandse new nieuwe nijmegen \
    noord ombudsman onderwijs oost open openbaar openbare outlook partij plan point policy power project provincie \
    publieke public raad recht rechten rijk rode rotterdam school schools service sigma six sociaal sociale staat stad \
    state stichting systems team teams thinking theory thorbecke tilburg tweede unie universele universiteit utrecht \
    value veilig vereniging verklaring vlaamse vng wet west wijk word zaken zeeland zorg zuid zwolle \
    januari februari maart april mei juni juli augustus september oktober november december maandag dinsdag woensdag \
    donderdag vrijdag zaterdag zondag kerst pasen pinksteren ";

/// How a word ends that is no name.
const ENDS: [&str; 22] = [
    "wet",
    "dienst",
    "raad",
    "schap",
    "zorg",
    "school",
    "bank",
    "kantoor",
    "ministerie",
    "hulp",
    "loket",
    "recht",
    "fonds",
    "bureau",
    "balie",
    "team",
    "plan",
    "heid",
    "beleid",
    "centrum",
    "land",
    "ing",
];

/// A first name or initials and a surname: "Anna de Vries", "J.P. Jansen".
pub(super) fn full_name(signs: &Signs, at: usize) -> Option<(Kind, usize)> {
    let first = initials(signs, at).or_else(|| name(signs, at))?;
    let mut from = first;
    for _ in 0..4 {
        let word = signs.spaces(from);
        let to = signs.end_within(word, 24, is_letter);
        if word == from && from != first || to == word {
            return None;
        }
        if PARTICLES.contains(&signs.lower(word, to.min(word + 4)).as_str()) {
            from = to;
            continue;
        }
        return name(signs, word).map(|end| (Kind::Name, end));
    }
    None
}

/// The end of capitals with a dot behind each.
fn initials(signs: &Signs, at: usize) -> Option<usize> {
    let mut end = at;
    while is_capital(signs.at(end)) && signs.at(end + 1) == '.' && end < at + 8 {
        end += 2;
    }
    (end > at).then_some(end)
}

/// The end of a word with a capital that may be a name.
fn name(signs: &Signs, at: usize) -> Option<usize> {
    let end = signs.end_within(at, 24, |sign| is_letter(sign) || sign == '-');
    let end = if signs.before(end) == '-' { end - 1 } else { end };
    // An abbreviation has capitals only; a word that goes on as a number is a code.
    if end < at + 2
        || !is_capital(signs.at(at))
        || (!is_letter(signs.at(at + 1)) || is_capital(signs.at(at + 1)))
        || is_letter_or_digit(signs.at(end))
    {
        return None;
    }
    let word = signs.lower(at, end);
    let known = [" ", &word, " "].concat();
    let other = OPENERS.contains(&known) || OTHERS.contains(&known) || ENDS.iter().any(|ends| word.ends_with(ends));
    (!other).then_some(end)
}
