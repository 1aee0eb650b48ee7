//! The one context: the deck, the session, what is on show, and the one door through which both change.

use crate::deck::{Deck, Id, Layout, Slide};
use crate::keys::Command;
use crate::live::memo;
use crate::session::agenda::{self, Projection, Zone};
use crate::session::clock::{self, Countdown, Millis, Reading, Span};
use crate::session::document::{self, Unfit};
use crate::session::file;
use crate::session::register::Stamp;
use crate::session::{Action, Instant, Part, Session, line::Line, rounds};
use crate::words::{Spoken, Words, words};
use leptos::prelude::*;

/// How many changes can be undone.
const UNDO: usize = 200;

/// A change that can be taken back, or brought back again.
#[derive(Clone, Debug)]
struct Step {
    /// What it changed, as it stood before; no more than that.
    parts: Vec<Part>,
    /// The field in which it was typed, as long as the next key there belongs to it; see [`Session::field`].
    field: Option<String>,
    /// Whether it came from a file, or wiped all.
    brought: bool,
}

/// What is done with the session: the parts that are another by it, as they were.
type Change<'a> = Box<dyn FnOnce(&mut Session) -> Vec<Part> + 'a>;

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
    /// Written, and told to other windows; not on disk yet.
    Writing,
    /// On disk since this time: a browser that is killed doesn't lose it.
    At(Instant),
    /// The storage is full; tried again with every change.
    Full,
    /// There is no storage.
    Absent,
    /// What was stored could not be read; it was put aside.
    Unreadable,
    /// What is stored was written by a newer version; nothing is written.
    Newer,
    /// What is stored can't be read, and there is no room to put it aside; nothing is written.
    Blocked,
    /// What the storage gives back isn't what was written; tried again with every change.
    Unlike,
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
    /// Puts a text on the clipboard, with its markup for those who take it, and tells whether the browser let it.
    fn copy(&self, html: &str, text: &str, done: Box<dyn Fn(bool)>);
    /// Prints what is on show; false where the browser doesn't print.
    fn print(&self) -> bool;
    /// Whether other windows of this browser hear of what is entered here.
    fn is_heard(&self) -> bool {
        true
    }
    /// Takes away all that is kept of the deck with this id but what is entered now.
    fn forget(&self, deck: &str);
    /// What was put aside last of this deck, since it couldn't be read.
    fn aside(&self, deck: &str) -> Option<String>;
    /// Sound on or off, as somebody just asked; false where the browser has none.
    fn sound(&self, on: bool) -> bool;
}

/// The context that every view reads. Copies mean the same stage, and are no more than a reference: nearly every closure of
/// the views holds one.
#[derive(Clone, Copy)]
pub struct Stage(&'static Scene);

impl std::ops::Deref for Stage {
    type Target = Scene;

    fn deref(&self) -> &Scene {
        self.0
    }
}

/// All that a [`Stage`] is. It lives as long as the page.
pub struct Scene {
    pub deck: &'static Deck,
    pub words: Spoken<Words>,
    pub outside: &'static dyn Outside,
    session: RwSignal<Session>,
    undo: StoredValue<Vec<Step>>,
    redo: StoredValue<Vec<Step>>,
    undoable: RwSignal<usize>,
    /// What files brought that nobody has seen yet, in order: dilemmas, with the ids of entries on their cards.
    pub fresh: RwSignal<Vec<(Id, Id)>>,
    /// What the clocks showed when they were read last, and [`Session::noticed`] then.
    last: StoredValue<Option<(Reading, Millis)>>,
    /// The time that views show; none until the browser's clock is read. Ticks save nothing.
    pub now: RwSignal<Option<Instant>>,
    /// The slide on show, counted from 0; always within the deck.
    place: RwSignal<usize>,
    /// The one that was on show when the page was painted last.
    seen: RwSignal<usize>,
    pub way: RwSignal<Option<Way>>,
    pub panel: RwSignal<Option<Panel>>,
    /// All slides below each other, to read and to print.
    pub reading: RwSignal<bool>,
    /// All slides are printed, or about to be: each in a slide's own form, however it was on screen.
    pub printed: RwSignal<bool>,
    pub saved: RwSignal<Saved>,
    /// The afternoon as it stands now; none where the deck has no agenda.
    pub afternoon: Memo<Option<Projection>>,
    /// The parallel rounds as they stand now; none where the deck has none.
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
            session.with(|session| {
                let logs = (session.agenda.clone(), session.rounds.clone());
                Some(Session { agenda: logs.0, rounds: logs.1, ..Session::new(&deck.id) })
            })
        });
        let at = move || now.get().unwrap_or_default();
        let afternoon = memo(move || logged.with(|logged| agenda::of(deck, logged.as_ref()?, at(), outside.zone())));
        Self(Box::leak(Box::new(Scene {
            deck,
            words: words(&deck.lang),
            outside,
            session,
            undo: StoredValue::new(Vec::new()),
            redo: StoredValue::new(Vec::new()),
            undoable: RwSignal::new(0),
            fresh: RwSignal::new(Vec::new()),
            last: StoredValue::new(None),
            now,
            place: RwSignal::new(0),
            seen: RwSignal::new(0),
            way: RwSignal::new(None),
            panel: RwSignal::new(None),
            reading: RwSignal::new(false),
            printed: RwSignal::new(false),
            saved: RwSignal::new(Saved::Untouched),
            afternoon,
            tracks: memo(move || {
                let rounds = deck.rounds()?;
                let round = afternoon.with(|afternoon| afternoon.as_ref()?.round);
                logged.with(|logged| Some(rounds::state(rounds, &logged.as_ref()?.rounds, at()).expecting(round)))
            }),
            small_clock: RwSignal::new(true),
            chime: RwSignal::new(false),
            jumped: memo(move || session.with(|session| Some(session.doubt.as_ref()?.by))),
            update: RwSignal::new(false),
            refused: RwSignal::new(None),
        })))
    }

    /// Something happened: the one door through which the session changes.
    pub fn act(&self, action: Action) {
        let action = match action {
            Action::Agenda(fact) => {
                // Read afresh, for a fact with no time of its own: it may end the rounds that run.
                let now = self.clock();
                self.session.with_untracked(|session| rounds::steps::along(self.deck, session, fact, now))
            }
            other => other,
        };
        let field = self.session.with_untracked(|session| session.field(&action));
        let timed = match &action {
            Action::Agenda(_) => true,
            Action::Afternoon(agenda, _) => !agenda.is_empty(),
            _ => false,
        };
        let apply = |session: &mut Session| {
            let was = session.apply(action);
            if let Some(agenda) = self.deck.agenda().filter(|_| timed) {
                session.made_for(agenda);
            }
            was
        };
        self.change(field, false, Box::new(apply));
    }

    /// The cards of another's file come in, as one change; what is new by it is fresh until it was seen.
    pub fn merge(&self, other: &Session) {
        let news = self.session.with_untracked(|session| session.news(other));
        self.change(None, true, Box::new(|session| session.merge(&other.dilemmas)));
        self.fresh.update(|fresh| {
            for entry in news.new.into_iter().chain(news.changed) {
                if let Err(place) = fresh.binary_search(&entry) {
                    fresh.insert(place, entry);
                }
            }
        });
    }

    /// What stands in a file beside the cards takes the place of what is here; see [`Session::rest`].
    pub fn take_over(&self, other: &Session) {
        let parts = self.session.with_untracked(|session| session.rest(other));
        self.change(None, true, Box::new(|session| session.apply(Action::Restored(parts))));
    }

    /// Something else is entered now: what stood in a file, or nothing.
    pub fn replace(&self, other: &Session) {
        let parts = self.session.with_untracked(|session| session.unlike(other));
        self.change(None, true, Box::new(|session| session.apply(Action::Restored(parts))));
    }

    /// Does something with the session, remembers what stood there, and saves; nothing of it where nothing changed.
    fn change(&self, field: Option<String>, brought: bool, act: Change) {
        let mut was = Vec::new();
        // Whoever looks at the session isn't woken for nothing.
        self.session.try_maybe_update(|session| {
            was = act(session);
            (!was.is_empty(), ())
        });
        if was.is_empty() {
            return;
        }
        // What was taken back can't be brought back over what came after it.
        let changed = keys(was.iter());
        self.redo.update_value(|redo| without(redo, &|part| changed.binary_search(&part.key()).is_ok()));
        let goes_on = |undo: &Vec<Step>| field.is_some() && undo.last().is_some_and(|last| last.field == field);
        if self.undo.with_value(goes_on) {
            self.undoable.update(|n| *n += 1);
        } else {
            self.remember(Step { parts: was, field, brought });
        }
        self.save();
    }

    /// Asks for the session to be written; what a newer version wrote is never written over.
    fn save(&self) {
        if !matches!(self.saved.get_untracked(), Saved::Newer | Saved::Blocked) {
            self.saved.set(Saved::Pending);
        }
    }

    /// Takes back the last change to the parts that `of` is said of, but for what came from files.
    pub fn undo(&self, of: impl Fn(&Part) -> bool) {
        self.swap(self.undo, self.redo, &|step| !step.brought && step.parts.iter().any(&of));
    }

    /// Brings back what [`Stage::undo`] took back last of these parts.
    pub fn redo(&self, of: impl Fn(&Part) -> bool) {
        self.swap(self.redo, self.undo, &|step| !step.brought && step.parts.iter().any(&of));
    }

    /// Takes back what a file brought last, but for what was changed since.
    pub fn undo_file(&self) {
        self.swap(self.undo, self.redo, &|step| step.brought);
    }

    /// Brings back what [`Stage::undo_file`] took back last.
    pub fn redo_file(&self) {
        self.swap(self.redo, self.undo, &|step| step.brought);
    }

    /// Puts back what the last of these steps changed, and keeps what it replaces among the others. What a later one
    /// changed too stays as it is: nothing that came after is taken away with it.
    fn swap(&self, from: StoredValue<Vec<Step>>, to: StoredValue<Vec<Step>>, of: &dyn Fn(&Step) -> bool) {
        let step = from.try_update_value(|steps| {
            let (place, free) = last(steps, of)?;
            let step = steps.get_mut(place)?;
            let mut kept = Vec::new();
            for (part, free) in std::mem::take(&mut step.parts).into_iter().zip(free) {
                if free { kept.push(part) } else { step.parts.push(part) }
            }
            let brought = step.brought;
            if step.parts.is_empty() {
                steps.remove(place);
            }
            // The next key is a change of its own.
            steps.iter_mut().for_each(|step| step.field = None);
            Some((kept, brought))
        });
        if let Some(Some((parts, brought))) = step
            && let Some(parts) = self.session.try_update(|session| session.apply(Action::Restored(parts)))
            && !parts.is_empty()
        {
            to.update_value(|steps| steps.push(Step { parts, field: None, brought }));
            self.undoable.update(|n| *n += 1);
            self.save();
        }
    }

    /// Whether there is a change to these parts to take back.
    pub fn can_undo(&self, of: impl Fn(&Part) -> bool) -> bool {
        self.can_swap(self.undo, &|step| !step.brought && step.parts.iter().any(&of))
    }

    /// Whether there is a change to these parts to bring back.
    pub fn can_redo(&self, of: impl Fn(&Part) -> bool) -> bool {
        self.can_swap(self.redo, &|step| !step.brought && step.parts.iter().any(&of))
    }

    /// Whether what a file brought can be taken back.
    pub fn can_undo_file(&self) -> bool {
        self.can_swap(self.undo, &|step| step.brought)
    }

    /// Whether what a file brought can be brought back.
    pub fn can_redo_file(&self) -> bool {
        self.can_swap(self.redo, &|step| step.brought)
    }

    fn can_swap(&self, steps: StoredValue<Vec<Step>>, of: &dyn Fn(&Step) -> bool) -> bool {
        self.undoable.track();
        steps.with_value(|steps| last(steps, of).is_some())
    }

    /// Takes the session as it stands elsewhere: from storage, or from another window. What was changed there can't be
    /// taken back here; all else still can.
    pub fn adopt(&self, session: Session) {
        let own = self.session.get_untracked();
        let changed = |part: &Part| own.state(part) != session.state(part);
        self.undo.update_value(|steps| without(steps, &changed));
        self.redo.update_value(|steps| without(steps, &changed));
        self.undoable.update(|n| *n += 1);
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

    /// The same as [`Stage::adopt`] for what another window wrote just now. Between the beamer's window and the presenter's
    /// what the room did (lines, clock and rounds) can be taken back in either: who presents may stand at the other one.
    pub fn follow(&self, session: Session) {
        let is_paired = matches!(self.way.get_untracked(), Some(Way::Room | Way::Speaker));
        let mut was = Vec::new();
        if is_paired {
            was = self.session.with_untracked(|own| session.unlike(own));
            was.retain(|part| part.is_of_the_afternoon() || matches!(part, Part::Line(..)));
        }
        self.adopt(session);
        if !was.is_empty() {
            self.remember(Step { parts: was, field: None, brought: false });
        }
    }

    /// A step that can be taken back.
    fn remember(&self, step: Step) {
        self.undo.update_value(|undo| {
            if undo.len() == UNDO {
                undo.remove(0);
            }
            undo.push(step);
        });
        self.undoable.update(|n| *n += 1);
    }

    /// The document of what is entered.
    pub fn document(&self) -> String {
        self.session.with_untracked(document::write)
    }

    /// The session in a document that a browser kept.
    ///
    /// # Errors
    /// As [`document::read`]'s.
    pub fn read(&self, text: &str) -> Result<Session, Unfit> {
        document::read(text, &self.deck.id)
    }

    /// The session in a file that somebody brings in, without times that don't fit this deck's agenda, and whether there
    /// were such: they stay in the file.
    ///
    /// # Errors
    /// As [`file::read`]'s.
    pub fn read_file(&self, text: &str) -> Result<(Session, bool), file::Refused> {
        let mut session = file::read(text, &self.deck.id)?;
        let unfit = session.take_unfit(self.deck.agenda()).is_some();
        Ok((session, unfit))
    }

    /// What is entered here and what another window wrote, together; `was` is what both began with. Where both changed the
    /// very same thing, what was entered here holds if this window goes first.
    pub fn reconciled(&self, was: &Session, theirs: &Session, first: bool) -> Session {
        self.session.with_untracked(
            |mine| {
                if first { mine.reconciled(was, theirs) } else { theirs.reconciled(was, mine) }
            },
        )
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
        !matches!(self.way.get(), Some(Way::Room | Way::Speaker))
    }

    /// Whether somebody chose to go through the slides alone: then what only a presenter needs isn't offered.
    pub fn studies_alone(&self) -> bool {
        self.way.get() == Some(Way::Alone)
    }

    /// The slide on show, counted from 0.
    pub fn place(&self) -> usize {
        self.place.get()
    }

    /// The slide on show.
    pub fn slide(&self) -> Option<&'static Slide> {
        self.deck.slides.get(self.place.get())
    }

    /// The slide of which the strip tells, and what is read aloud: that on show, but a moment late, so that a change is
    /// painted without having to wait for them.
    pub fn seen(&self) -> usize {
        self.seen.get()
    }

    /// The slide on show was painted. Whether it is the one at this place; none is where this app has made way.
    pub fn see(&self, place: usize) -> bool {
        let now = self.place.try_get_untracked();
        if let Some(now) = now.filter(|now| self.seen.get_untracked() != *now) {
            self.seen.set(now);
        }
        now == Some(place)
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

    /// Somebody who reads all slides below each other is at this one; nothing on the page moves.
    pub fn read_at(&self, place: usize) {
        if self.reading.get_untracked() && self.place.get_untracked() != place && place < self.deck.slides.len() {
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
        let alone = untrack(|| self.studies_alone());
        match command {
            // A presenter's: who studies alone has no beamer and no clock to run.
            Command::Time | Command::Speaker if alone => return false,
            Command::Next => self.show(place.saturating_add(1)),
            Command::Previous => self.show(place.saturating_sub(1)),
            Command::First => self.show(0),
            Command::Last => self.show(usize::MAX),
            Command::GoTo => self.toggle(Panel::GoTo),
            Command::Overview => self.toggle(Panel::Overview),
            Command::Time => self.toggle(Panel::Time),
            Command::Help => self.toggle(Panel::Help),
            Command::Files => self.toggle(Panel::Files),
            Command::Black => self.toggle(Panel::Black),
            Command::Read => self.reading.update(|reading| *reading = !*reading),
            Command::FullScreen => {
                let refused = (!self.outside.toggle_full_screen()).then_some(self.words.full_screen_refused);
                self.refused.set(refused);
            }
            Command::Speaker => {
                let opened = untrack(|| self.slide()).is_some_and(|slide| self.outside.open_speaker(&slide.id));
                // The two windows meet in the storage.
                let apart = !self.outside.is_heard();
                self.refused.set(match opened {
                    false => Some(self.words.speaker_refused),
                    true => apart.then_some(self.words.speaker_apart),
                });
            }
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

    /// Whether this window shows to the second what is left of what runs: what stands beside it doesn't say so again in
    /// whole minutes. See `session/minutes`.
    pub fn shows_digits(&self) -> bool {
        if !self.runs() {
            return false;
        }
        let rounds = self.tracks.with(|tracks| tracks.as_ref().is_some_and(rounds::State::runs));
        let slide = || self.slide().is_some_and(|slide| matches!(slide.layout, Layout::Rounds(_)));
        match self.panel.get() {
            _ if self.way.get() == Some(Way::Speaker) => true,
            Some(Panel::Time) => true,
            _ => rounds && !self.is_alone() && (self.reading.get() || slide()),
        }
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

    /// In which round something is written now, counted from 1; 0 outside the rounds. While groups change places it is
    /// the round that just ended, and after the last one still that: what is written down then was found there.
    pub fn round(&self) -> u8 {
        let now = self.now.get_untracked().unwrap_or_default();
        let round = |state: &Option<rounds::State>| {
            let state = state.as_ref()?;
            match state.phase {
                rounds::Phase::Running | rounds::Phase::Paused => Some(state.round + 1),
                rounds::Phase::Switching => Some(state.round),
                rounds::Phase::Done => self.session.with_untracked(|session| session.rounds.held(now)),
                rounds::Phase::Before => None,
            }
        };
        self.tracks.with_untracked(round).unwrap_or(0)
    }

    /// The time, read afresh: `now` may be up to a second old, or stand still, and follows. Whoever logs something reads
    /// it here, so that a clock that was set is noticed before anything is logged by it.
    pub fn clock(&self) -> Instant {
        let reading = Reading { wall: self.outside.now(), steady: self.outside.steady() };
        self.notice(reading);
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
            && self.session.try_update(|session| session.apply(Action::Jumped(by))).is_some()
        {
            self.last.set_value(Some((reading, noticed.saturating_add(by))));
            self.save();
        }
    }
}

/// The last step that this is said of and of which something can be put back: what no later one changed too. With its
/// place, and for each part whether it is such.
fn last(steps: &[Step], of: &dyn Fn(&Step) -> bool) -> Option<(usize, Vec<bool>)> {
    for (place, step) in steps.iter().enumerate().rev().filter(|(_, step)| of(step)) {
        let later = steps.get(place + 1..).unwrap_or_default();
        let later = keys(later.iter().flat_map(|step| &step.parts));
        let free: Vec<bool> = step.parts.iter().map(|part| later.binary_search(&part.key()).is_err()).collect();
        if free.contains(&true) {
            return Some((place, free));
        }
    }
    None
}

/// Which parts these are, sorted: there may be thousands.
fn keys<'a>(parts: impl Iterator<Item = &'a Part>) -> Vec<(u8, &'a str, &'a str)> {
    let mut keys = Vec::new();
    for key in parts.map(Part::key) {
        // Those of a file come sorted: then this is at the end.
        if let Err(place) = keys.binary_search(&key) {
            keys.insert(place, key);
        }
    }
    keys
}

/// Takes these parts out of the steps.
fn without(steps: &mut Vec<Step>, gone: &dyn Fn(&Part) -> bool) {
    steps.iter_mut().for_each(|step| step.parts.retain(|part| !gone(part)));
    steps.retain(|step| !step.parts.is_empty());
}

/// The stage that the app provides. Only in a component's body, and only below the app.
pub fn stage() -> Stage {
    expect_context()
}
