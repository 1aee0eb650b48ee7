//! What a slide change doesn't wait for.

use crate::stage::Stage;
use gloo_timers::callback::Timeout;

/// After so long, in ms, a slide was painted. What waits for that keeps no picture waiting: with the address and the title
/// alone a change would have half as much again to do.
const PAINTED: u32 = 50;

/// Lets the strip tell of the slide on show once that was painted; then `run`, if it is still the one at this place. So
/// who holds a key down enters one address into the history, not all those on the way, and sees the number run along.
pub fn once(stage: Stage, place: usize, run: impl FnOnce() + 'static) {
    let run: Box<dyn FnOnce()> = Box::new(run);
    Timeout::new(PAINTED, move || {
        if stage.see(place) {
            run();
        }
    })
    .forget();
}
