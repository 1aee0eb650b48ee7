//! The mistakes that each layout knows.

use crate::deck_of;
use crate::mistakes::{TEXT, are, slide};

#[test]
fn columns_people_quotes_cases_and_dates() {
    let columns = |body: &str| slide("layout: columns\nid: a", body);
    are(&columns("x"), &[(12, "columns: 1")]);
    are(&columns("x\n\n***\n\n***\n\nz"), &[(16, "nothing beneath the heading")]);
    are(&columns("1\n\n***\n\n2\n\n***\n\n3\n\n***\n\n4"), &[(12, "columns: 4")]);
    are(
        &slide("layout: people\nid: a", "x"),
        &[(12, "no `##` beneath the heading"), (14, "words that have no place here")],
    );
    are(&slide("layout: people\nid: a", "## N\n\n## M\n\nx"), &[(14, "nothing beneath the heading")]);
    are(&slide("layout: quotes\nid: a", "lead"), &[(12, "no quote")]);
    are(&slide("layout: quotes\nid: a", "> x\n\ny"), &[(16, "something that isn't a quote")]);
    let cases = |icons: &str, body: &str| slide(&format!("layout: cases\nid: a\nicons: {icons}"), body);
    are(&cases("[pauze, budget]", "## A\n\nx\n\n## B\n\ny"), &[(11, "unknown icon `pauze`")]);
    are(&cases("[pause]", "## A\n\nx\n\n## B\n\ny"), &[(8, "1 in `icons` for 2 cases")]);
    are(&cases("[pause]", "## A"), &[(15, "nothing beneath the heading")]);
    are(&slide("layout: farewell\nid: a", "- 3 oktober\n- x → y\n- → z"), &[(14, "`3 oktober`"), (16, "`→ z`")]);
}

#[test]
fn check_ins_and_reflections() {
    let line = |front: &str, body: &str| slide(&format!("layout: check-in\nid: a\n{front}"), body);
    let good = "word: w\npoles: [high, low]";
    are(&line(good, "Ga"), &[(14, "a check-in with 0 of its two poles")]);
    are(&line(good, "Ga\n\n***\n\nhoog"), &[(14, "a check-in with 1 of its two poles")]);
    are(&line(good, "Ga\n\n***\n\nhoog\n\n***"), &[(22, "nothing beneath the heading")]);
    are(
        &line(good, "Ga\n\n***\n\nhoog\n\n***\n\nlaag\n\n***\n\nmidden"),
        &[(14, "a check-in with 3 of its two poles")],
    );
    are(
        &line("poles: [high, high]", "Ga\n\n***\n\nx\n\n***\n\ny"),
        &[(8, "no field `word`"), (11, "`poles: [high, high]`")],
    );
    let reflection =
        |lines: &str| format!("{TEXT}{}", slide(&format!("layout: reflection\nid: r\nlines: {lines}"), ""));
    are(&reflection("[a, b]"), &[(19, "`a` is a text slide"), (19, "no slide has the id `b`")]);
    are(&reflection(&format!("[{}]", "a,".repeat(13))), &[(16, "13 in `lines`")]);
    are(&reflection("a"), &[(19, "words in `lines`")]);
    are(&reflection("[]"), &[(16, "nothing in `lines`")]);
    let twice = "---\nlayout: reflection\nid: r\nlines:\n  - l\n  - l\n---\n# T\n---\nlayout: check-in\nid: l\n";
    are(&format!("{twice}{good}\n---\n# T\n\nGa\n\n***\n\nx\n\n***\n\ny\n"), &[(13, "`l` a second time in `lines`")]);
}

#[test]
fn questions_dilemmas_and_rounds() {
    are(&slide("layout: questions\nid: a", "Bespreek:"), &[(12, "no list")]);
    are(&slide("layout: questions\nid: a", "1. x\n2.\n3. y"), &[(15, "an empty row")]);
    let dilemma = |sides: &str, body: &str| slide(&format!("layout: dilemma\nid: a\nsides: {sides}"), body);
    are(&dilemma("[l, r]", "x"), &[(13, "a dilemma with 1 parts")]);
    are(&dilemma("[l]", "x\n\n***\n\ny"), &[(8, "1 in `sides`")]);
    are(&dilemma("[l, r]", "x\n\n***\n"), &[(17, "nothing beneath the heading")]);
    // Authoring finding 6: an introduction and two sides were taken for two sides and an end.
    let told = "a dilemma with 3 parts, of which it can't be told whether the first one is a side";
    are(&dilemma("[l, r]", "x\n\n***\n\ny\n\n***\n\nz"), &[(13, told)]);
    are(&dilemma("[l, r]", "x\n\n***\n\n- y\n\n***\n\n- z"), &[(13, told)]);
    let mistakes = deck_of(&dilemma("[l, r]", "x")).unwrap_err();
    assert!(mistakes[0].expected.starts_with("2: the sides; 3: the sides and an end; or 4: "), "{}", mistakes[0]);
    assert!(mistakes[0].expected.ends_with("`## l` above the one side and `## r` above the other"), "{}", mistakes[0]);
    are(&dilemma("[l, r]", "## l\n\nx"), &[(13, "a dilemma with 1 named sides")]);
    are(&dilemma("[l, r]", "## r\n\nx\n\n## l\n\ny"), &[(15, "`## r`"), (19, "`## l`")]);
    are(&dilemma("[l, r]", "## l\n\nx\n\n## r"), &[(19, "nothing beneath the heading")]);
    are(
        &dilemma("[l, r]", "## l\n\nx\n\n## r\n\ny\n\n***\n\nz\n\n***\n\nz"),
        &[(27, "`***` a second time after the sides")],
    );
    let rounds = |front: &str| format!("{TEXT}{}", slide(&format!("layout: rounds\nid: r\n{front}"), ""));
    are(
        &rounds("dilemmas: [a]\nrounds: 13\ngroups: drie\nminutes: 60\nswitch: -1"),
        &[(19, "`a` is a text slide"), (20, "`rounds: 13`"), (21, "`groups: drie`"), (23, "`switch: -1`")],
    );
    are(&slide("layout: harvest\nid: a\ndilemmas: [a]", ""), &[(11, "`a` is a harvest slide")]);
}

#[test]
fn rounds_leave_time_between_switches() {
    let dilemma = "---\nlayout: dilemma\nid: x\nsides: [l, r]\n---\n# T\n\nl\n\n***\n\nr\n";
    let rounds = |minutes: u16| {
        let front =
            format!("layout: rounds\nid: r\ndilemmas: [x]\nrounds: 3\ngroups: 3\nminutes: {minutes}\nswitch: 2");
        format!("{}{dilemma}", slide(&front, ""))
    };
    are(&rounds(4), &[(8, "4 minutes of switches in 4")]);
    assert!(deck_of(&rounds(5)).is_ok());
}

#[test]
fn agendas() {
    let agenda = |front: &str, rows: &str| slide(&format!("layout: agenda\nid: a\n{front}"), rows);
    let until = |rows: &str| agenda("until: 18:30", rows);
    are(
        &until("- 15:10 w\n- 15:75 y\n- Ca rond vier\n- 15.20 z"),
        &[(16, "`15:75`"), (17, "`Ca rond`"), (18, "`15.20`")],
    );
    are(&until("- 15:10 x\n- 15:05 y"), &[(16, "15:05 after 15:10")]);
    are(&until("- 15:10 x\n- Ca 15:10 y"), &[(16, "15:10 after 15:10")]);
    are(&until("- 15:10 x\n- 18:30 y"), &[(11, "18:30 after 18:30")]);
    are(&until("- Ca 15:10 x"), &[(15, "a first row without a fixed time")]);
    are(&until("- 15:10 x\n- Pauze"), &[(8, "0 in `breaks` for 1 rows without a time")]);
    are(&until("x"), &[(15, "something that isn't a list")]);
    are(&until(""), &[(13, "no list")]);
    are(&agenda("until: half zeven", "- 15:10 x"), &[(11, "`until` at `half zeven`")]);
    let breaks = |assumed: u16, least: u16, rows: &str| {
        agenda(&format!("until: 18:30\nbreaks:\n  - assumed: {assumed}\n    least: {least}"), rows)
    };
    are(&breaks(5, 10, "- 15:10 x\n- Pauze\n- 16:00 y"), &[(13, "a break of at least 10 and assumed 5")]);
    are(&breaks(10, 5, "- 15:10 x\n- Pauze\n- 15:15 y"), &[(20, "15:15 overlaps the 10 minutes of break after 15:10")]);
    are(
        &agenda("until: 18:30\nbreaks:\n  - assumed: x\n    least: 5", "- 15:10 x\n- Pauze\n- 25:00 y"),
        &[(13, "`assumed: x`"), (20, "`25:00`")],
    );
    assert!(deck_of(&breaks(10, 5, "- 15:10 x\n- Pauze\n- 15:20 y")).is_ok());
    // All at once: a break too many hides no time that runs backwards.
    are(
        &until("- 15:10 x\n- Pauze\n- 15:00 y"),
        &[(8, "0 in `breaks` for 1 rows without a time"), (17, "15:00 after 15:10")],
    );
    are(&breaks(10, 5, "- 15:10 [x](#b)\n- Pauze"), &[(18, "no slide has the id `b`")]);
}

/// Authoring finding 5: a second one was filled with what the first one says.
#[test]
fn what_holds_for_the_whole_deck_is_there_once() {
    let dilemma = "---\nlayout: dilemma\nid: d\nsides: [l, r]\n---\n# T\n\nl\n\n***\n\nr\n";
    for (front, body) in [
        ("layout: agenda\nuntil: 18:30", "- 15:10 x"),
        ("layout: questions", "1. x"),
        ("layout: rounds\ndilemmas: [d]\nrounds: 1\ngroups: 1\nminutes: 30\nswitch: 0", "x"),
    ] {
        let one = |id: &str| slide(&format!("{front}\nid: {id}"), body);
        let name = front.lines().next().unwrap().trim_start_matches("layout: ");
        let mistakes = deck_of(&format!("{}{dilemma}{}{}", one("a"), one("b"), one("c"))).unwrap_err();
        let said: Vec<_> = mistakes.iter().map(|mistake| mistake.found.as_str()).collect();
        assert_eq!(said, [format!("a second `{name}`"), format!("a second `{name}`")]);
        assert!(mistakes[0].line > 20 && mistakes[1].line > mistakes[0].line, "{mistakes:?}");
        assert!(mistakes.iter().all(|mistake| mistake.expected.starts_with("one in a deck, and that is on line 9")));
    }
    // Of others there may be more.
    let line = "---\nlayout: check-in\nid: l\nword: w\npoles: [high, low]\n---\n# T\n\nGa\n\n***\n\nx\n\n***\n\ny\n";
    let many = [
        ("title", ""),
        ("pause", ""),
        ("section", ""),
        ("farewell", "- a → b"),
        ("reflection\nlines: [l]", ""),
        ("harvest\ndilemmas: [d]", ""),
    ];
    let twice = many.iter().flat_map(|(front, body)| {
        ["a", "b"].map(|id| slide(&format!("layout: {front}\nid: {}-{id}", front.split('\n').next().unwrap()), body))
    });
    assert_eq!(deck_of(&format!("{dilemma}{line}{}", twice.collect::<String>())).map(|deck| deck.slides.len()), Ok(14));
}
