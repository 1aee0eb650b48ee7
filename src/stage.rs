//! The one context: the deck, the session, what is on show, and the one door through which both change.

use crate::deck::{Deck, Layout, Slide};
use crate::keys::Command;
use crate::live::memo;
use crate::session::agenda::{self, Projection, Zone};
use crate::session::clock::{self, Countdown, Millis, Reading, Span};
use crate::session::register::Stamp;
use crate::session::{Action, Instant, Part, Session, dilemma, line::Line, rounds};
use crate::words::{Words, words};
use leptos::prelude::*;

/// How many changes can be undone.
const UNDO: usize = 200;

/// How somebody takes part, in this window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// On the beamer, with the group.
    Room,
    /// By oneself, afterwards.
    Alone,
    /// The presenter's own window beside the beamer.
    Speaker,
}

impl Way {
    /// The word for it in the address: `?zaal`, `?zelfstudie`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Room => "zaal",
            Self::Alone => "zelfstudie",
            Self::Speaker => "spreker",
        }
    }
}

/// What lies over the slides; one at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Panel {
    GoTo,
    Overview,
    Time,
    Help,
    /// What is taken along and brought in, and the report.
    Files,
    /// The questions and notes of the dilemma on this slide (its place in the deck).
    Questions(usize),
    /// What is seldom needed of the line on this slide (its place in the deck).
    Line(usize),
    /// Short codes, to be typed in.
    Codes,
    /// Nothing but black.
    Black,
}

/// Whether what was entered is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saved {
    /// Nothing entered since the page was opened.
    Untouched,
    /// Entered, not written yet.
    Pending,
    /// Written at this time.
    At(Instant),
    /// The storage is full; tried again with every change.
    Full,
    /// There is no storage.
    Absent,
    /// What was stored could not be read; it was put aside.
    Unreadable,
    /// What is stored was written by a newer version; nothing is written.
    Newer,
}

/// What can be asked of the browser, as the outer ring answers it. Views and the stage know only this.
pub trait Outside: Send + Sync {
    /// The time, now.
    fn now(&self) -> Instant;
    /// A clock that nobody sets, in ms since whatever; the other one where there is none: then nothing is seen to jump.
    fn steady(&self) -> Millis {
        self.now()
    }
    /// The time zone in which this browser is.
    fn zone(&self) -> &dyn Zone;
    /// The words on the slide with this id, as they stand in the page.
    fn words_on(&self, slide: &str) -> String;
    /// Full screen on or off; false where the browser refuses at once.
    fn toggle_full_screen(&self) -> bool;
    /// Opens the presenter's window at this slide; false where the browser blocks it.
    fn open_speaker(&self, slide: &str) -> bool;
    /// The name of this browser among those whose notes come together; the same for as long as it keeps anything.
    fn source(&self) -> String;
    /// Hands out a text as a file of this name and media type; false where the browser refuses.
    fn save(&self, name: &str, kind: &str, text: &str) -> bool;
    /// Prints what is on show.
    fn print(&self);
    /// Takes away all that is kept of the deck with this id but what is entered now.
    fn forget(&self, deck: &str);
    /// Lets the app that holds everything take over from the small one, and open the files.
    fn hand_over(&self);
    /// Sound on or off, as somebody just asked; false where the browser has none.
    fn sound(&self, on: bool) -> bool;
}

/// The context that every view reads. Copies are cheap and mean the same stage.
#[derive(Clone, Copy)]
pub struct Stage {
    pub deck: &'static Deck,
    pub words: &'static Words,
    pub outside: &'static dyn Outside,
    session: RwSignal<Session>,
    undo: StoredValue<Vec<Part>>,
    redo: StoredValue<Vec<Part>>,
    undoable: RwSignal<usize>,
    /// Whether the last change was typed about people on a line.
    typing: StoredValue<bool>,
    /// What the clocks showed when they were read last, and [`Session::noticed`] then.
    last: StoredValue<Option<(Reading, Millis)>>,
    /// The time that views show; none until the browser's clock is read. Ticks save nothing.
    pub now: RwSignal<Option<Instant>>,
    /// The slide on show, counted from 0; always within the deck.
    place: RwSignal<usize>,
    pub way: RwSignal<Option<Way>>,
    pub panel: RwSignal<Option<Panel>>,
    /// All slides below each other, to read and to print.
    pub reading: RwSignal<bool>,
    pub saved: RwSignal<Saved>,
    /// The afternoon as it stands now; none where the deck has no agenda, and in the small app, which has no clock.
    pub afternoon: Memo<Option<Projection>>,
    /// The parallel rounds as they stand now; none where the deck has none, and in the small app.
    pub tracks: Memo<Option<rounds::State>>,
    /// Whether the small clock stands on every slide of this window.
    pub small_clock: RwSignal<bool>,
    /// Whether a chime sounds at two minutes and at the end; on only after somebody asked for it.
    pub chime: RwSignal<bool>,
    /// By how much the computer's clock jumped while something was under way, until somebody has said what it means.
    pub jumped: Memo<Option<Millis>>,
    /// A new version waits to be chosen.
    pub update: RwSignal<bool>,
    /// What was asked of the browser and refused, in words; none where all is well.
    pub refused: RwSignal<Option<&'static str>>,
}

impl Stage {
    /// A stage for this deck with nothing entered; within a reactive owner.
    pub fn new(deck: &'static Deck, outside: &'static dyn Outside) -> Self {
        let session = RwSignal::new(Session::new(&deck.id));
        let now = RwSignal::new(None);
        // Memos between, so that a tick or a note wakes nobody who shows neither.
        let logged = memo(move || {
            session.with(|session| Session {
                agenda: session.agenda.clone(),
                rounds: session.rounds.clone(),
                ..Session::new(&deck.id)
            })
        });
        let at = move || now.get().unwrap_or_default();
        Self {
            deck,
            words: words(&deck.lang),
            outside,
            session,
            undo: StoredValue::new(Vec::new()),
            redo: StoredValue::new(Vec::new()),
            undoable: RwSignal::new(0),
            typing: StoredValue::new(false),
            last: StoredValue::new(None),
            now,
            place: RwSignal::new(0),
            way: RwSignal::new(None),
            panel: RwSignal::new(None),
            reading: RwSignal::new(false),
            saved: RwSignal::new(Saved::Untouched),
            afternoon: memo(move || {
                if !crate::ROOM {
                    return None;
                }
                logged.with(|logged| agenda::of(deck, logged, at(), outside.zone()))
            }),
            tracks: memo(move || {
                let rounds = deck.rounds().filter(|_| crate::ROOM)?;
                Some(logged.with(|logged| rounds::state(rounds, &logged.rounds, at())))
            }),
            small_clock: RwSignal::new(true),
            chime: RwSignal::new(false),
            jumped: memo(move || session.with(|session| Some(session.doubt.as_ref()?.by))),
            update: RwSignal::new(false),
            refused: RwSignal::new(None),
        }
    }

    /// Something happened: the one door through which the session changes.
    pub fn act(&self, action: Action) {
        // What is typed, from the first key to the last, is one change.
        let typed = match &action {
            Action::Line(_, fact) => fact.is_typed(),
            Action::Dilemma(_, fact) => matches!(fact, dilemma::Fact::Typed(..) | dilemma::Fact::Closed(..)),
            _ => false,
        };
        let timed = crate::ROOM && matches!(action, Action::Agenda(_));
        let apply = |session: &mut Session| {
            let was = applied(session, action);
            if let Some(agenda) = self.deck.agenda().filter(|_| timed) {
                session.made_for(agenda);
            }
            was
        };
        if let Some(was) = self.session.try_update(apply) {
            self.changed(was, typed);
        }
    }

    /// The cards of another's file come in, as one change.
    pub fn merge(&self, other: &Session) {
        if let Some(was) = self.session.try_update(|session| session.merge(&other.dilemmas)) {
            self.changed(was, false);
        }
    }

    /// Something else is entered now: what stood in a file, or nothing.
    pub fn replace(&self, other: Session) {
        self.act(Action::Restored(Part::Whole(Box::new(other))));
    }

    /// Remembers what stood there, and saves.
    fn changed(&self, was: Part, typed: bool) {
        let goes_on = self.typing.try_update_value(|typing| std::mem::replace(typing, typed)) == Some(true) && typed;
        self.undo.update_value(|undo| {
            if goes_on && undo.last().is_some_and(|last| last.same(&was)) {
                return;
            }
            if undo.len() == UNDO {
                undo.remove(0);
            }
            undo.push(was.clone());
        });
        // What was taken back can't be brought back over what came after it.
        self.redo.update_value(|redo| redo.retain(|part| !part.same(&was)));
        self.undoable.update(|n| *n += 1);
        self.save();
    }

    /// Asks for the session to be written; what a newer version wrote is never written over.
    fn save(&self) {
        if self.saved.get_untracked() != Saved::Newer {
            self.saved.set(Saved::Pending);
        }
    }

    /// Takes back the last change to the part that `of` is a state of.
    pub fn undo(&self, of: impl Fn(&Part) -> bool) {
        self.swap(self.undo, self.redo, &of);
    }

    /// Brings back what [`Stage::undo`] took back last of this part.
    pub fn redo(&self, of: impl Fn(&Part) -> bool) {
        self.swap(self.redo, self.undo, &of);
    }

    /// Puts the last of these states back, and keeps the one that it replaces among the others.
    fn swap(&self, from: StoredValue<Vec<Part>>, to: StoredValue<Vec<Part>>, of: &dyn Fn(&Part) -> bool) {
        let part = from.try_update_value(|parts| {
            let last = parts.iter().rposition(of)?;
            Some(parts.remove(last))
        });
        self.typing.set_value(false);
        if let Some(Some(part)) = part
            && let Some(was) = self.session.try_update(|session| applied(session, Action::Restored(part)))
        {
            to.update_value(|parts| parts.push(was));
            self.undoable.update(|n| *n += 1);
            self.save();
        }
    }

    /// Whether there is a change to take back.
    pub fn can_undo(&self, of: impl Fn(&Part) -> bool) -> bool {
        self.undoable.track();
        self.undo.with_value(|undo| undo.iter().any(of))
    }

    /// Whether there is something to bring back.
    pub fn can_redo(&self, of: impl Fn(&Part) -> bool) -> bool {
        self.undoable.track();
        self.redo.with_value(|redo| redo.iter().any(of))
    }

    /// Takes the session as it stands elsewhere: from storage, or from another window. Undo starts afresh.
    pub fn adopt(&self, session: Session) {
        self.undo.set_value(Vec::new());
        self.redo.set_value(Vec::new());
        self.undoable.set(0);
        self.session.update(|own| {
            let was = std::mem::replace(own, session);
            // The other window hasn't noticed yet that the clock jumped; it did nothing to the times meanwhile.
            if was.doubt.is_some()
                && own.noticed != was.noticed
                && own.doubt.is_none()
                && own.agenda == was.agenda
                && own.rounds == was.rounds
            {
                (own.doubt, own.noticed) = (was.doubt, was.noticed);
            }
        });
    }

    /// The whole session; a view wants one of the selectors below.
    pub fn session(&self) -> ReadSignal<Session> {
        self.session.read_only()
    }

    /// The line of this check-in slide.
    pub fn line(&self, id: &str) -> Memo<Line> {
        let (session, id) = (self.session, id.to_owned());
        memo(move || session.with(|session| session.line(&id)))
    }

    /// A part of the session that is compared before anyone is told.
    pub fn select<T: PartialEq + Send + Sync + 'static>(
        &self,
        of: impl Fn(&Session) -> T + Send + Sync + 'static,
    ) -> Memo<T> {
        let session = self.session;
        memo(move || session.with(&of))
    }

    /// Whether somebody is alone with the slides, or hasn't said so yet: what a whole room does isn't shown then.
    pub fn is_alone(&self) -> bool {
        !crate::ROOM || !matches!(self.way.get(), Some(Way::Room | Way::Speaker))
    }

    /// The slide on show, counted from 0.
    pub fn place(&self) -> usize {
        self.place.get()
    }

    /// The slide on show.
    pub fn slide(&self) -> Option<&'static Slide> {
        self.deck.slides.get(self.place.get())
    }

    /// Shows this slide, or the last one where there are not so many; closes what lies over the slides.
    pub fn show(&self, place: usize) {
        let place = place.min(self.deck.slides.len().saturating_sub(1));
        if self.panel.get_untracked().is_some() {
            self.panel.set(None);
        }
        if self.place.get_untracked() != place {
            self.place.set(place);
        }
    }

    /// Shows the slide with this id; nothing where there is none.
    pub fn show_id(&self, id: &str) {
        if let Some((place, _)) = self.deck.find(id) {
            self.show(place);
        }
    }

    /// Whether this panel lies over the slides here: the presenter's own window only tells the beamer's of it.
    pub fn on_beamer(&self, panel: Panel) -> bool {
        self.panel.get() == Some(panel) && self.way.get() != Some(Way::Speaker)
    }

    /// Opens a panel, or closes it where it is open.
    pub fn toggle(&self, panel: Panel) {
        self.panel.update(|open| *open = if *open == Some(panel) { None } else { Some(panel) });
    }

    /// Does what a key, a button or a swipe asks for. False where there was nothing to do.
    pub fn command(&self, command: Command) -> bool {
        let place = self.place.get_untracked();
        match command {
            Command::Next => self.show(place.saturating_add(1)),
            Command::Previous => self.show(place.saturating_sub(1)),
            Command::First => self.show(0),
            Command::Last => self.show(usize::MAX),
            Command::GoTo => self.toggle(Panel::GoTo),
            Command::Overview => self.toggle(Panel::Overview),
            Command::Time if crate::ROOM => self.toggle(Panel::Time),
            Command::Help => self.toggle(Panel::Help),
            Command::Files if crate::ROOM => self.toggle(Panel::Files),
            // The other app has it; it takes over here, and opens it.
            Command::Files => self.outside.hand_over(),
            Command::Black => self.toggle(Panel::Black),
            Command::Read => self.reading.update(|reading| *reading = !*reading),
            Command::FullScreen => {
                let refused = (!self.outside.toggle_full_screen()).then_some(self.words.full_screen_refused);
                self.refused.set(refused);
            }
            Command::Speaker if crate::ROOM => {
                let opened = untrack(|| self.slide()).is_some_and(|slide| self.outside.open_speaker(&slide.id));
                // The two windows meet in the storage.
                let apart = self.saved.get_untracked() == Saved::Absent;
                self.refused.set(match opened {
                    false => Some(self.words.speaker_refused),
                    true => apart.then_some(self.words.speaker_apart),
                });
            }
            // The small app has neither.
            Command::Time | Command::Speaker => return false,
            Command::Close => {
                if self.panel.get_untracked().is_some() {
                    self.panel.set(None);
                } else if self.reading.get_untracked() {
                    self.reading.set(false);
                } else {
                    return false;
                }
            }
        }
        true
    }

    /// Whether a clock runs: of an item, a round, or a switch between rounds.
    pub fn runs(&self) -> bool {
        if !crate::ROOM {
            return false;
        }
        self.afternoon.with(|afternoon| afternoon.as_ref().is_some_and(|afternoon| afternoon.running.is_some()))
            || self.tracks.with(|tracks| tracks.as_ref().is_some_and(rounds::State::runs))
    }

    /// From when to when what runs should last; none where nothing runs, or its clock stands still.
    pub fn deadline(&self) -> Option<Span> {
        let span = |end: Instant, left: Countdown| Span::new(end - left.total, end);
        let round = self.tracks.with(|tracks| {
            let tracks = tracks.as_ref().filter(|tracks| tracks.runs())?;
            Some((tracks.phase == rounds::Phase::Paused, span(tracks.until?, tracks.left)))
        });
        let item = || {
            let running = self.afternoon.with(|afternoon| afternoon.as_ref()?.running)?;
            Some((running.paused, span(running.span.end, running.left)))
        };
        round.or_else(item).filter(|(paused, _)| !paused).map(|(_, span)| span)
    }

    /// When something is said aloud next of what runs; none where nothing is.
    pub fn next_cue(&self) -> Option<Instant> {
        let now = self.now.get()?;
        self.deadline().and_then(|span| clock::next_cue(span, now))
    }

    /// Whether anything in this window shows the time. Where nothing does, nothing ticks.
    pub fn shows_time(&self) -> bool {
        if !crate::ROOM {
            return false;
        }
        if self.way.get() == Some(Way::Speaker) {
            return true;
        }
        let room = self.way.get() == Some(Way::Room);
        match self.panel.get() {
            Some(Panel::Black) => return false,
            Some(Panel::Time) => return true,
            Some(Panel::Questions(_)) if self.in_round() => return true,
            _ => {}
        }
        let slide = |slide: &Slide| match slide.layout {
            Layout::Agenda(_) | Layout::Rounds(_) => true,
            // Who speaks has half a minute.
            Layout::CheckIn(_) => {
                let speaking =
                    |session: &Session| session.lines.get(&slide.id).is_some_and(|line| line.speaking.is_some());
                room && self.session.with(speaking)
            }
            _ => false,
        };
        (room || self.runs()) && (self.small_clock.get() || self.reading.get() || self.slide().is_some_and(slide))
    }

    /// Whether the clock of a round runs, or stands still for a question.
    fn in_round(&self) -> bool {
        let running = |state: &rounds::State| matches!(state.phase, rounds::Phase::Running | rounds::Phase::Paused);
        self.tracks.with(|tracks| tracks.as_ref().is_some_and(running))
    }

    /// The minute of the day at this time, where this browser is.
    pub fn minute(&self, at: Instant) -> i64 {
        i64::from(self.outside.zone().civil(at).minute)
    }

    /// Whether the afternoon or a round of it is going on now.
    pub fn is_under_way(&self) -> bool {
        let between = |afternoon: &Projection| afternoon.phase == agenda::Phase::Between;
        self.runs() || self.afternoon.with(|afternoon| afternoon.as_ref().is_some_and(between))
    }

    /// Who changes something now, for what is brought together with other browsers' changes.
    pub fn stamp(&self) -> Stamp {
        Stamp { by: self.outside.source(), at: self.clock() }
    }

    /// In which round something is written now, counted from 1; 0 outside the rounds.
    pub fn round(&self) -> u8 {
        let running = |state: &rounds::State| matches!(state.phase, rounds::Phase::Running | rounds::Phase::Paused);
        let round =
            |state: &Option<rounds::State>| state.as_ref().filter(|state| running(state)).map(|state| state.round + 1);
        self.tracks.with_untracked(round).unwrap_or(0)
    }

    /// The time, read afresh: `now` may be up to a second old, or stand still, and follows. Whoever logs something reads
    /// it here, so that a clock that was set is noticed before anything is logged by it.
    pub fn clock(&self) -> Instant {
        let reading = Reading { wall: self.outside.now(), steady: self.outside.steady() };
        if crate::ROOM {
            self.notice(reading);
        }
        self.now.set(Some(reading.wall));
        reading.wall
    }

    /// Where the clocks ran apart while something is under way, it is in doubt what happened; nobody can take that back.
    fn notice(&self, reading: Reading) {
        let noticed = self.session.with_untracked(|session| session.noticed);
        let last = self.last.try_update_value(|last| last.replace((reading, noticed))).flatten();
        let Some((then, seen)) = last else { return };
        let Some(by) = clock::jump(then, reading) else { return };
        // What another window has noticed in the meantime is asked there, and here with it.
        let Some(by) = clock::together(Some(by), seen.saturating_sub(noticed)) else { return };
        if untrack(|| self.is_under_way())
            && self.session.try_update(|session| applied(session, Action::Jumped(by))).is_some()
        {
            self.last.set_value(Some((reading, noticed.saturating_add(by))));
            self.save();
        }
    }
}

/// Applies a change; in the app that runs no clock, without the code for one.
fn applied(session: &mut Session, action: Action) -> Part {
    if crate::ROOM { session.apply(action) } else { session.apply_alone(action) }
}

/// The stage that the app provides. Only in a component's body, and only below the app.
pub fn stage() -> Stage {
    expect_context()
}
