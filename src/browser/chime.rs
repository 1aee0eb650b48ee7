//! A chime, made of two soft sines: at two minutes and at the end, and only after somebody asked for it.
//!
//! It is put on the audio clock beforehand: a page that is hidden is woken too seldom to be in time.

use super::clock::now;
use super::dom;
use crate::live::effect;
use crate::session::Instant;
use crate::session::clock::{MINUTE, Millis};
use crate::stage::Stage;
use gloo_timers::callback::Timeout;
use js_sys::Reflect;
use leptos::prelude::*;
use std::cell::RefCell;
use wasm_bindgen::JsValue;
use web_sys::{AudioContext, AudioNode, GainNode};

thread_local! {
    /// What sounds; none until somebody has asked for sound.
    static AUDIO: RefCell<Option<AudioContext>> = const { RefCell::new(None) };
}

/// By how much the two clocks may run apart before it is planned anew, in ms: the audio clock stands still in sleep.
const APART: Millis = 1500;

/// How long a browser may take to begin to sound, in ms.
const PATIENCE: u32 = 2_000;

/// Sound on, with a first chime, so that it is heard how loud it is; or off. False where there is none. To be called
/// while somebody presses: browsers let no page sound by itself.
pub fn sound(on: bool) -> bool {
    AUDIO.with_borrow_mut(|audio| {
        if let Some(old) = audio.take() {
            // What was planned goes with it.
            dom::unheard(old.close().map(JsValue::from));
        }
        if on {
            *audio = AudioContext::new()
                .ok()
                .filter(|new| dom::unheard(new.resume().map(JsValue::from)) && plan(new, &[0.0]).is_ok());
        }
        !on || audio.is_some()
    })
}

/// Whether nothing sounds, though it was asked for.
fn is_blocked() -> bool {
    let state = |audio: &AudioContext| Reflect::get(audio, &"state".into()).ok().and_then(|state| state.as_string());
    AUDIO.with_borrow(|audio| audio.as_ref().is_some_and(|audio| state(audio).is_some_and(|state| state != "running")))
}

/// What is on the audio clock: the end that it is for, how far the clocks were apart, and the way to silence it.
struct Planned(Instant, Millis, GainNode);

/// Keeps the chimes of what runs on the audio clock.
pub fn follow(stage: Stage) {
    let mut planned = None::<Planned>;
    // A browser may let it wait for good, without a word.
    effect(move || {
        if stage.chime.get() {
            let seen = move || {
                if stage.chime.get_untracked() && is_blocked() {
                    sound(false);
                    stage.chime.set(false);
                    stage.refused.set(Some(stage.words.sound_refused));
                }
            };
            Timeout::new(PATIENCE, seen).forget();
        }
    });
    effect(move || {
        let span = stage.chime.get().then(|| stage.deadline()).flatten();
        AUDIO.with_borrow(|audio| {
            let Some(context) = audio else {
                planned = None;
                return;
            };
            let now = now();
            let apart = now - (context.current_time() * 1000.0) as Millis;
            let stands = |old: &Planned| span.is_some_and(|span| span.end == old.0) && (apart - old.1).abs() < APART;
            if planned.as_ref().is_some_and(stands) {
                return;
            }
            if let Some(Planned(.., gain)) = planned.take() {
                // Fails where it was never connected.
                let _ = gain.disconnect();
            }
            let Some(span) = span else { return };
            let early = (span.length() > 4 * MINUTE).then_some(span.end - 2 * MINUTE);
            let coming = early.into_iter().chain([span.end]).filter(|at| *at > now);
            let seconds: Vec<f64> = coming.map(|at| (at - now) as f64 / 1000.0).collect();
            planned = plan(context, &seconds).ok().map(|gain| Planned(span.end, apart, gain));
        });
    });
}

/// Puts chimes on the audio clock, so many seconds from now each.
fn plan(context: &AudioContext, seconds: &[f64]) -> Result<GainNode, JsValue> {
    let all = context.create_gain()?;
    all.connect_with_audio_node(&context.destination())?;
    for at in seconds {
        for (pitch, after) in [(587.33, 0.02), (880.0, 0.24)] {
            tone(context, &all, pitch, context.current_time() + at + after)?;
        }
    }
    Ok(all)
}

fn tone(context: &AudioContext, to: &AudioNode, pitch: f32, at: f64) -> Result<(), JsValue> {
    let (sine, swell) = (context.create_oscillator()?, context.create_gain()?);
    sine.frequency().set_value(pitch);
    swell.gain().set_value_at_time(0.0, at)?;
    swell.gain().linear_ramp_to_value_at_time(0.25, at + 0.03)?;
    swell.gain().exponential_ramp_to_value_at_time(0.001, at + 1.4)?;
    sine.connect_with_audio_node(&swell)?;
    swell.connect_with_audio_node(to)?;
    sine.start_with_when(at)?;
    sine.stop_with_when(at + 1.5)
}
