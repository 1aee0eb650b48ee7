//! Files as a host sends them: brotli at its best, for what isn't compressed already.

use std::path::Path;

/// Whether hosts compress a file of this kind: a picture or a font is compressed in itself.
pub fn packs(file: &Path) -> bool {
    let kinds = ["html", "css", "js", "mjs", "json", "webmanifest", "wasm", "svg", "md", "txt"];
    file.extension().and_then(|kind| kind.to_str()).is_some_and(|kind| kinds.contains(&kind))
}

/// Brotli (RFC 7932) at quality 11, with a window of 4 MB, as hosts prepare files beforehand.
///
/// # Errors
/// The encoder's own; for bytes in memory none is known.
pub fn brotli(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let size = bytes.len();
    let settings = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, size_hint: size, ..Default::default() };
    let mut packed = Vec::with_capacity(size / 3);
    brotli::BrotliCompress(&mut &*bytes, &mut packed, &settings)?;
    Ok(packed)
}

#[cfg(test)]
mod tests {
    use super::{brotli, packs};

    #[test]
    fn what_is_packed_is_smaller_and_comes_back() {
        let text = "de menselijke maat ".repeat(100);
        let packed = brotli(text.as_bytes()).expect("packed");
        assert!(packed.len() < 60, "{}", packed.len());
        let mut back = Vec::new();
        brotli::BrotliDecompress(&mut packed.as_slice(), &mut back).expect("unpacked");
        assert_eq!(back, text.as_bytes());
    }

    #[test]
    fn fonts_and_pictures_go_as_they_are() {
        assert!(packs("a/index.html".as_ref()) && packs("app-0123456789ab.wasm".as_ref()));
        assert!(!packs("font.woff2".as_ref()) && !packs("icon.png".as_ref()) && !packs("none".as_ref()));
    }
}
