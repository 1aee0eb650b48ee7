//! The names by which the wasm and its script know each other, without what can't be compressed.
//!
//! wasm-bindgen ends each name that the wasm imports with sixteen hexadecimal digits of chance, so that crates don't meet
//! in one. In a finished app a number does as well: of as many digits, so that every other byte stays where it is. Of
//! some 150 names in both files it takes 3 kB off what a first visit fetches.

use std::collections::HashMap;
use std::ops::Range;

/// How wasm-bindgen's names begin, and how many digits end them.
const BEGINS: &[u8] = b"__wb";
const DIGITS: usize = 16;

/// The same app, with numbers for the digits. A name that the script doesn't have stays as it is; one that only the script
/// has, since nothing calls it any more, is numbered all the same.
pub fn number(mut script: Vec<u8>, mut wasm: Vec<u8>) -> (Vec<u8>, Vec<u8>) {
    let (mut numbers, mut counts) = (HashMap::new(), HashMap::new());
    for at in names(&script) {
        let (name, of) = (script[at.clone()].to_vec(), script[at.start..at.end - DIGITS].to_vec());
        numbers.entry(name).or_insert_with(|| {
            // From 0 for each function: most have one name.
            let count = counts.entry(of).or_insert(0_u64);
            *count += 1;
            format!("{:0DIGITS$x}", *count - 1)
        });
    }
    for file in [&mut script, &mut wasm] {
        for at in names(file) {
            if let Some(number) = numbers.get(&file[at.clone()]) {
                file[at.end - DIGITS..at.end].copy_from_slice(number.as_bytes());
            }
        }
    }
    (script, wasm)
}

/// Where the names stand that end with such digits.
fn names(bytes: &[u8]) -> Vec<Range<usize>> {
    let is_sign = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'_';
    let mut names = Vec::new();
    let mut from = 0;
    while let Some(at) = bytes[from..].windows(BEGINS.len()).position(|begin| begin == BEGINS) {
        let start = from + at;
        from = start + bytes[start..].iter().take_while(|byte| is_sign(byte)).count();
        let digits = &bytes[from.saturating_sub(DIGITS).max(start)..from];
        if digits.len() == DIGITS && digits.iter().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f')) {
            names.push(start..from);
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::number;

    const SCRIPT: &str = "__wbg_key_76125a528069feff: function() {}, __wbg_key_63ff854ef83f5a09: 1, \
                          __wbg_set_a_2793479888329cb6(), __wbindgen_cast_0000000000000001, __wbg_get_imports";
    const WASM: &[u8] = b"\0asm\x1a__wbg_set_a_2793479888329cb6\x00\xff__wbg_key_63ff854ef83f5a09\x00\
                          __wbindgen_cast_0000000000000001\x00\x1a__wbg_key_76125a528069feff";

    #[test]
    fn each_name_has_a_number_in_both_files_and_nothing_else_moves() {
        let (script, wasm) = number(SCRIPT.into(), WASM.into());
        let numbered = SCRIPT
            .replace("76125a528069feff", "0000000000000000")
            .replace("63ff854ef83f5a09", "0000000000000001")
            .replace("2793479888329cb6", "0000000000000000")
            .replace("cast_0000000000000001", "cast_0000000000000000");
        assert_eq!(String::from_utf8_lossy(&script), numbered);
        let expected: &[u8] = b"\0asm\x1a__wbg_set_a_0000000000000000\x00\xff__wbg_key_0000000000000001\x00\
                                __wbindgen_cast_0000000000000000\x00\x1a__wbg_key_0000000000000000";
        assert_eq!(wasm, expected);
    }

    #[test]
    fn a_name_that_only_one_of_them_has_does_no_harm() {
        let (script, wasm) = number(SCRIPT.into(), b"\0asm\x1a__wbg_new_b5e0810bfecb7feb\x00".into());
        assert!(script.starts_with(b"__wbg_key_0000000000000000:"));
        assert_eq!(wasm, b"\0asm\x1a__wbg_new_b5e0810bfecb7feb\x00");
        assert_eq!(number(b"let a;".into(), b"\0asm".into()), (b"let a;".to_vec(), b"\0asm".to_vec()));
    }
}
