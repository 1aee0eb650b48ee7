//! A strict reader of the HTML that the views write: every element closed, every attribute quoted.

/// An element, or a text.
#[derive(Debug, Default)]
pub struct Node {
    /// Empty for a text.
    pub name: String,
    pub attributes: Vec<(String, String)>,
    pub children: Vec<Node>,
    /// As it stands there, spaces and all; empty for an element.
    pub text: String,
}

const VOID: [&str; 4] = ["br", "hr", "img", "input"];

/// Elements within a line of text; everything else stands apart from what is beside it.
const INLINE: [&str; 5] = ["em", "strong", "span", "a", "code"];

/// Reads a page. Panics where it isn't well-formed.
pub fn read(html: &str) -> Node {
    let mut open = vec![Node::default()];
    let mut rest = html;
    while let Some((text, behind)) = rest.split_once('<') {
        add(&mut open, Node { text: decoded(text), ..Node::default() });
        if behind.starts_with('!') {
            rest = behind.split_once('>').expect("a comment is closed").1;
            continue;
        }
        let end = tag_end(behind);
        let tag = &behind[..end];
        rest = &behind[end + 1..];
        if let Some(name) = tag.strip_prefix('/') {
            let node = open.pop().expect("an open element");
            assert_eq!(node.name, name, "closed out of turn, before: {:.80}", rest);
            add(&mut open, node);
            continue;
        }
        let node = element(tag);
        if VOID.contains(&node.name.as_str()) { add(&mut open, node) } else { open.push(node) }
    }
    assert_eq!(open.len(), 1, "not closed: {}", open.last().map_or("", |node| &node.name));
    add(&mut open, Node { text: decoded(rest), ..Node::default() });
    open.remove(0)
}

fn add(open: &mut [Node], node: Node) {
    open.last_mut().expect("closed more than was opened").children.push(node);
}

/// Where the tag's `>` is: none within quotes.
fn tag_end(text: &str) -> usize {
    let mut quoted = false;
    text.find(|sign| {
        quoted ^= sign == '"';
        sign == '>' && !quoted
    })
    .expect("a tag is closed")
}

fn element(tag: &str) -> Node {
    let (name, mut rest) = tag.split_once(' ').unwrap_or((tag.trim_end_matches('/'), ""));
    let mut attributes = Vec::new();
    while let Some(next) = Some(rest.trim_start_matches([' ', '/'])).filter(|next| !next.is_empty()) {
        let end = next.find([' ', '=', '/']).unwrap_or(next.len());
        let (key, behind) = next.split_at(end);
        let value = match behind.strip_prefix('=') {
            Some(value) => {
                value.strip_prefix('"').expect("a value is quoted").split_once('"').expect("a value is closed")
            }
            None => ("", behind),
        };
        attributes.push((key.to_owned(), decoded(value.0)));
        rest = value.1;
    }
    assert!(name.bytes().all(|byte| byte.is_ascii_alphanumeric()), "an element called {name}");
    Node { name: name.to_owned(), attributes, ..Node::default() }
}

fn decoded(text: &str) -> String {
    let signs = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#x27;", "'"), ("&#39;", "'"), ("&nbsp;", "\u{a0}")];
    let text = signs.iter().fold(text.to_owned(), |text, (from, to)| text.replace(from, to));
    text.replace("&amp;", "&")
}

impl Node {
    /// This node and all within it, in the order of the page.
    pub fn all(&self) -> Vec<&Node> {
        let mut all = vec![self];
        self.children.iter().for_each(|child| all.extend(child.all()));
        all
    }

    /// The elements of this name.
    pub fn named(&self, name: &str) -> Vec<&Node> {
        self.all().into_iter().filter(|node| node.name == name).collect()
    }

    /// The elements of this class.
    pub fn classed(&self, class: &str) -> Vec<&Node> {
        let is = |node: &&Node| node.get("class").is_some_and(|own| own.split(' ').any(|own| own == class));
        self.all().into_iter().filter(is).collect()
    }

    /// The one element of this class.
    #[track_caller]
    pub fn one(&self, class: &str) -> &Node {
        let [one] = self.classed(class)[..] else { panic!("{} of .{class}", self.classed(class).len()) };
        one
    }

    /// The slide with this id.
    #[track_caller]
    pub fn slide(&self, id: &str) -> &Node {
        let found = self.named("section").into_iter().find(|section| section.get("id") == Some(id));
        found.unwrap_or_else(|| panic!("no slide {id}"))
    }

    pub fn get(&self, attribute: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == attribute).map(|(_, value)| value.as_str())
    }

    /// The words, one space between them.
    pub fn words(&self) -> String {
        let mut text = String::new();
        self.write(&mut text);
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    fn write(&self, text: &mut String) {
        text.push_str(&self.text);
        let apart = !self.name.is_empty() && (!INLINE.contains(&self.name.as_str()) || self.get("class").is_some());
        if apart {
            text.push(' ');
        }
        self.children.iter().for_each(|child| child.write(text));
        if apart {
            text.push(' ');
        }
    }
}

#[test]
fn a_page_is_read_as_a_browser_would() {
    let page = read("<!><div id=\"a\" hidden class=\"b c\">x&amp;<em>y</em>z<br />&lt;w&gt;<p title=\">\">v</p></div>");
    assert_eq!(page.words(), "x&yz <w> v");
    assert_eq!(page.one("c").get("id"), Some("a"));
    assert_eq!(page.one("b").get("hidden"), Some(""));
    assert_eq!(page.named("p")[0].get("title"), Some(">"));
    assert_eq!(page.named("w").len(), 0);
    for broken in ["<p>", "<p></b>", "</p>", "<p id=a></p>"] {
        assert!(std::panic::catch_unwind(|| read(broken)).is_err(), "{broken}");
    }
}
