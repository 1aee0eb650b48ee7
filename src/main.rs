//! The app in the browser: reads the deck from the page and takes over.

fn main() {
    #[cfg(target_arch = "wasm32")]
    {
        // What people get ends at once, with no message to show; see `SMALL` in xtask.
        #[cfg(debug_assertions)]
        console_error_panic_hook::set_once();
        match menselijke_maat::browser::deck() {
            // The deck lives as long as the page.
            Ok(deck) => menselijke_maat::browser::take_over(Box::leak(Box::new(deck))),
            Err(error) => leptos::leptos_dom::logging::console_error(&["the deck can't be read: ", error].concat()),
        }
    }
    #[cfg(not(target_arch = "wasm32"))]
    eprintln!("This is the browser's part. `cargo xtask start` builds and serves the presentation.");
}
