//! The files of the site, named by what is in them.

use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// The files of a site by name, in the order of their names.
#[derive(Clone, Debug, Default)]
pub struct Files(BTreeMap<String, Vec<u8>>);

/// How the page refers to a file that it checks.
#[derive(Clone, Debug)]
pub struct Reference {
    pub name: String,
    /// As in an `integrity` attribute.
    pub integrity: String,
}

impl Files {
    /// Adds a file under its own name; one of that name is replaced.
    pub fn add(&mut self, name: &str, bytes: Vec<u8>) {
        self.0.insert(name.to_owned(), bytes);
    }

    /// Adds a file with the start of its hash in its name, so that a cache never mixes two versions. Gives that name.
    pub fn add_hashed(&mut self, name: &str, bytes: Vec<u8>) -> String {
        let (stem, extension) = name.rsplit_once('.').unwrap_or((name, "bin"));
        let name = format!("{stem}-{}.{extension}", &hex(&bytes)[..12]);
        self.add(&name, bytes);
        name
    }

    /// The reference to a file that was added.
    pub fn reference(&self, name: &str) -> Reference {
        let integrity = self.0.get(name).map(|bytes| integrity(bytes)).unwrap_or_default();
        Reference { name: name.to_owned(), integrity }
    }

    pub fn iter(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.0.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
    }
}

/// The SHA-256 of these bytes as integrity attributes and content security policies write it.
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", base64(&Sha256::digest(bytes)))
}

/// The SHA-256 of these bytes in 64 hexadecimal digits.
pub fn hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Base 64 with padding (RFC 4648, section 4).
pub fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for chunk in bytes.chunks(3) {
        let bits = chunk.iter().fold(0u32, |bits, byte| bits << 8 | u32::from(*byte)) << (8 * (3 - chunk.len()));
        for place in 0..4 {
            let digit = DIGITS[(bits >> (18 - 6 * place) & 63) as usize];
            text.push(if place <= chunk.len() { char::from(digit) } else { '=' });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{Files, base64, integrity};

    #[test]
    fn base64_as_in_rfc_4648() {
        let pairs =
            [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE=")];
        for (bytes, text) in pairs {
            assert_eq!(base64(bytes.as_bytes()), text);
        }
    }

    #[test]
    fn integrity_of_nothing_is_the_known_one() {
        assert_eq!(integrity(b""), "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    }

    #[test]
    fn a_name_changes_with_the_content() {
        let mut files = Files::default();
        let (one, other) = (files.add_hashed("a.js", vec![1]), files.add_hashed("a.js", vec![2]));
        assert_ne!(one, other);
        assert!(one.starts_with("a-") && one.ends_with(".js"));
    }
}
