//! HTML that may be trusted, because only the deck's author wrote it.

use serde::{Deserialize, Serialize};

/// A piece of HTML made from the deck's Markdown. The one kind of text that may reach `inner_html`: nothing that a
/// person typed or imported ever becomes one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Html(String);

impl Html {
    /// Wraps what the Markdown renderer made. Only `author` and tests call this.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn from_markdown(html: String) -> Self {
        Self(html)
    }

    /// What the press wrote, on its way back. Only [`super::Deck::from_row`] calls this.
    pub(super) fn from_wire(html: String) -> Self {
        Self(html)
    }

    /// The markup, as `inner_html` takes it. Its name is its own, so that a plain text can't be passed for it.
    pub fn markup(&self) -> &str {
        &self.0
    }

    /// Whether nothing stands in it.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The words without the markup: for window titles, announcements and search. Blocks are set apart by a space.
    pub fn plain(&self) -> String {
        let mut plain = String::with_capacity(self.0.len());
        let mut rest = self.0.as_str();
        while let Some((text, behind)) = rest.split_once('<') {
            plain.push_str(text);
            rest = behind;
            let Some((tag, after)) = behind.split_once('>') else { break };
            let inline = ["em", "strong", "span", "a", "code"]
                .iter()
                .any(|name| tag.trim_start_matches('/').split(' ').next() == Some(name));
            if !inline && !plain.is_empty() && !plain.ends_with(char::is_whitespace) {
                plain.push(' ');
            }
            rest = after;
        }
        plain.push_str(rest);
        let plain = plain.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
        plain.trim().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::Html;

    #[test]
    fn plain_drops_markup_and_keeps_words_apart() {
        let html = Html::from_markdown("<p>Eén <em>woord</em></p><ul><li>R&amp;D</li><li>&lt;b&gt;</li></ul>\n".into());
        assert_eq!(html.plain().split_whitespace().collect::<Vec<_>>(), ["Eén", "woord", "R&D", "<b>"]);
    }
}
