//! The line at the end of the last slide: all of it in one file.

use super::{page::escape, words::Words};

/// The link to the one file, with its size in bytes. `boot/download.js` says where it can't be had; without scripts it
/// is an ordinary link.
pub fn offer(words: &Words, name: &str, size: usize) -> String {
    let name = escape(name);
    format!(
        "<p class=\"download\"><a href=\"./{name}\" download=\"{name}\">{}</a>{} <span role=\"status\" data-busy=\"{}\" \
         data-failed=\"{}\"></span></p>",
        escape(&(words.download)((size + 50_000) / 100_000)),
        escape(words.download_why),
        escape(words.download_busy),
        escape(words.download_failed),
    )
}

/// What the one file says in its place.
pub fn is_here(words: &Words) -> String {
    format!("<p class=\"download\">{}</p>", escape(words.one_file))
}

/// The slides with this line at the end of the last one.
///
/// # Errors
/// The last slide doesn't end as `slides/frame.rs` lets it end.
pub fn after_last_slide(slides: &str, line: &str) -> Result<String, String> {
    let end = slides.find("</main>").and_then(|end| slides[..end].rfind("</div></section>"));
    let (before, after) = slides.split_at(end.ok_or("the last slide has no end that the press knows")?);
    Ok(format!("{before}{line}{after}"))
}

#[cfg(test)]
mod tests {
    use super::{after_last_slide, offer};
    use crate::press::words;

    #[test]
    fn stands_in_the_last_slide() {
        let slides = "<main><section><div>a</div></section><section><div>b</div></section></main><div></div></section>";
        let with =
            "<main><section><div>a</div></section><section><div>b<p></div></section></main><div></div></section>";
        assert_eq!(after_last_slide(slides, "<p>").as_deref(), Ok(with));
        assert!(after_last_slide("<main></main>", "<p>").is_err());
    }

    #[test]
    fn tells_the_size_in_words() {
        for (size, said) in
            [(849_999, "(0,8 MB)"), (850_000, "(0,9 MB)"), (1_049_999, "(1,0 MB)"), (12_000_000, "(12,0 MB)")]
        {
            assert!(offer(words::of("nl"), "a.html", size).contains(said), "{size}");
        }
        assert!(offer(words::of("en"), "a.html", 850_000).contains("(0.9 MB)"));
    }
}
