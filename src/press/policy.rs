//! The content security policy of a page: nothing from elsewhere, no script and no style but ours.

use super::hash::integrity;

/// Where a page finds what belongs to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum From {
    /// In files beside it.
    Beside,
    /// Nowhere but in itself.
    Itself,
}

/// The policy as a meta element. `scripts` and `style` are what stands in the page itself, and is listed by its hash.
///
/// `'wasm-unsafe-eval'` lets WebAssembly be compiled and nothing else be evaluated. Trusted Types: markup and script
/// addresses that a script makes pass the one policy of `trusted.js`.
pub fn meta(from: From, scripts: &[&str], style: &str) -> String {
    let hashes: String = scripts.iter().map(|script| format!(" '{}'", integrity(script.as_bytes()))).collect();
    let style = integrity(style.as_bytes());
    let sources = match from {
        From::Beside => format!(
            "script-src 'self' 'wasm-unsafe-eval'{hashes}; style-src 'self' '{style}'; img-src 'self' data:; \
             font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'"
        ),
        From::Itself => {
            format!("script-src 'wasm-unsafe-eval'{hashes}; style-src '{style}'; img-src data:; font-src data:")
        }
    };
    format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; {sources}; base-uri 'none'; \
         form-action 'none'; require-trusted-types-for 'script'; trusted-types default\">"
    )
}
