//! What the page says before, or instead of, the app.

/// The texts of the start, in one language.
pub struct Words {
    /// Loading takes long.
    pub slow: &'static str,
    /// The app couldn't be loaded, or is not what was built.
    pub failed: &'static str,
    /// The browser has no WebAssembly.
    pub old: &'static str,
    /// The app stopped while it ran.
    pub broke: &'static str,
    /// The button that tries again.
    pub again: &'static str,
}

/// The words for a deck in this language (BCP 47); Dutch where there are none.
pub fn of(lang: &str) -> &'static Words {
    match lang.split('-').next() {
        Some("en") => &EN,
        _ => &NL,
    }
}

static NL: Words = Words {
    slow: "Het laden duurt langer dan gewoon. Alle dia’s kun je al lezen.",
    failed: "De interactieve delen konden niet laden. Alle dia’s kun je lezen, en wat je eerder invulde is er nog.",
    old: "Alle dia’s kun je lezen. Voor de interactieve delen is een browser met WebAssembly nodig, van 2021 of later.",
    broke: "Er ging iets mis. Alle dia’s kun je lezen, en wat je invulde is bewaard. Begin opnieuw om verder te gaan.",
    again: "Opnieuw proberen",
};

static EN: Words = Words {
    slow: "Loading takes longer than usual. All slides can be read already.",
    failed: "The interactive parts could not be loaded. All slides can be read, and what you entered before is still there.",
    old: "All slides can be read. The interactive parts need a browser with WebAssembly, of 2021 or later.",
    broke: "Something went wrong. All slides can be read, and what you entered is saved. Start again to go on.",
    again: "Try again",
};
