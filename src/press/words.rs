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
    /// The link to what was kept, as a file.
    pub file: &'static str,
    /// The link to all of it in one file of this size, in tenths of a megabyte, and what stands behind it.
    pub download: fn(usize) -> String,
    pub download_why: &'static str,
    /// The one file is fetched, and can't be had.
    pub download_busy: &'static str,
    pub download_failed: &'static str,
    /// What the one file says of itself.
    pub one_file: &'static str,
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
    file: "Neem mee wat bewaard is",
    download: |tenths| format!("Alles in één bestand ({},{} MB)", tenths / 10, tenths % 10),
    download_why: ": werkt zonder internet, ook vanaf een stick.",
    download_busy: "Het bestand wordt opgehaald…",
    download_failed: "Het bestand is nu niet op te halen. Probeer het opnieuw als je internet hebt.",
    one_file: "Dit is alles in één bestand: het werkt zonder internet, ook vanaf een stick.",
};

static EN: Words = Words {
    slow: "Loading takes longer than usual. All slides can be read already.",
    failed: "The interactive parts could not be loaded. All slides can be read, and what you entered before is still there.",
    old: "All slides can be read. The interactive parts need a browser with WebAssembly, of 2021 or later.",
    broke: "Something went wrong. All slides can be read, and what you entered is saved. Start again to go on.",
    again: "Try again",
    file: "Take along what was saved",
    download: |tenths| format!("All of it in one file ({}.{} MB)", tenths / 10, tenths % 10),
    download_why: ": works without internet, from a stick too.",
    download_busy: "The file is being fetched…",
    download_failed: "The file can't be had now. Try again when you have internet.",
    one_file: "This is all of it in one file: it works without internet, from a stick too.",
};
