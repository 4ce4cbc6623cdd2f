//! What people and messengers do to links, undone.
//!
//! Our fragments have ASCII letters, digits and `-_=&~%` only (see [`super::link`]), and end in a letter, a digit, `=` or `~`: whatever else
//! stands at the end is not ours.

use percent_encoding::percent_decode_str;

/// What a page that a link was copied into leaves of its markup.
const ENTITIES: [&str; 8] = ["amp", "gt", "hellip", "laquo", "lt", "nbsp", "quot", "raquo"];

/// A text that was percent-encoded whole, decoded until it is as it has to be; as it stands if it never is.
fn decoded_until(text: &str, is: impl Fn(&str) -> bool) -> String {
    let mut decoded = text.to_owned();
    while !is(&decoded) {
        match percent_decode_str(&decoded).decode_utf8() {
            Ok(next) if next != decoded => decoded = next.into_owned(),
            _ => return text.to_owned(),
        }
    }
    decoded
}

/// The fragment of a page that holds the whole site, as we would have written it up to the end of its path.
pub(super) fn whole_link(fragment: &str) -> String {
    decoded_until(&without_encoded_invisible(without_invisible(fragment)), |decoded| {
        !decoded.split('/').next().unwrap_or_default().contains('%')
    })
}

/// A fragment without its `#`, as we would have written it.
pub(super) fn fragment(fragment: &str) -> String {
    let fragment = without_encoded_invisible(without_invisible(fragment));
    let fragment = encoded_once(decoded_until(without_appended(&fragment), |decoded| decoded.contains('=')));
    trimmed(&fragment).to_owned()
}

/// A fragment without what sites that count clicks put at the end of an address, whatever is there: a query, or another pair.
fn without_appended(fragment: &str) -> &str {
    let mut ours = fragment.split_once('?').filter(|(_, query)| query.contains('=')).map_or(fragment, |(ours, _)| ours);
    while let Some((rest, _)) = ours.rsplit_once('&').filter(|(_, pair)| is_tracker(pair.split('=').next().unwrap_or_default())) {
        ours = rest;
    }
    ours
}

/// Undoes `%25D0` for `%D0`, however often: no link of ours has a percent sign's code before two digits.
fn encoded_once(mut text: String) -> String {
    let is_twice = |at: usize, text: &str| text.as_bytes().get(at + 3..at + 5).is_some_and(|next| next.iter().all(u8::is_ascii_hexdigit));
    while let Some(at) = text.match_indices("%25").map(|(at, _)| at).find(|&at| is_twice(at, &text)) {
        text.replace_range(at + 1..at + 3, "");
    }
    text
}

/// A fragment without what the sentence or the page around it has left at its end: punctuation, as it stands or percent-encoded, entities, tags.
fn trimmed(mut fragment: &str) -> &str {
    loop {
        let before = fragment.len();
        fragment = fragment.trim_end_matches(|c: char| is_sign(c) && !matches!(c, '=' | '~' | '%'));
        fragment = &fragment[..start_of_encoded_sign(fragment)];
        fragment = fragment.rsplit_once('&').filter(|(_, entity)| ENTITIES.contains(entity)).map_or(fragment, |(rest, _)| rest);
        for tag in ["<", "%3C"] {
            let is_tag = |(_, name): &(&str, &str)| name.chars().all(|c| c.is_ascii_alphanumeric() || c == '/');
            fragment = fragment.rsplit_once(tag).filter(is_tag).map_or(fragment, |(rest, _)| rest);
        }
        if fragment.len() == before {
            return fragment;
        }
    }
}

/// Where the percent-encoded character at the end of a text begins, if it is neither a letter nor a digit nor `~`; else the text's end.
fn start_of_encoded_sign(text: &str) -> usize {
    let run =
        text.as_bytes().rchunks(3).take_while(|code| code.len() == 3 && code[0] == b'%' && code[1..].iter().all(u8::is_ascii_hexdigit));
    let codes = run.count().min(4);
    for start in (1..=codes).map(|codes| text.len() - 3 * codes) {
        if let Ok(decoded) = percent_decode_str(&text[start..]).decode_utf8() {
            return if decoded.chars().all(|c| !is_sign(c) || c == '~') { text.len() } else { start };
        }
    }
    if text.ends_with('%') { text.len() - 1 } else { text.len() }
}

/// Whether a character is neither a letter nor a digit, as far as that is known of blocks: the standard library's tables of all letters would cost the
/// program some kilobytes.
pub(super) fn is_sign(c: char) -> bool {
    match c {
        '\0'..='\u{7f}' => !c.is_ascii_alphanumeric(),
        // Latin-1's signs; punctuation, arrows, symbols; CJK punctuation; selectors of variants; specials.
        _ => {
            matches!(c, '\u{80}'..='\u{bf}' | '\u{2000}'..='\u{2bff}' | '\u{2e00}'..='\u{2e7f}' | '\u{3000}'..='\u{303f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff0}'..='\u{ffff}')
        }
    }
}

/// Characters that nobody sees and editors put in: soft hyphens, zero-width spaces and joiners, marks of direction and order.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}

fn without_invisible(text: &str) -> String {
    text.replace(is_invisible, "")
}

/// The same of a percent-encoded text, in whose letters they may stand: `%D0%E2%80%8B%B0`.
fn without_encoded_invisible(mut text: String) -> String {
    let code_at = |at: usize, text: &str| {
        [6, 9].into_iter().find(|&length| {
            let decoded = text.get(at..at + length).map(|code| percent_decode_str(code).decode_utf8());
            decoded.is_some_and(|decoded| decoded.is_ok_and(|decoded| decoded.chars().all(is_invisible)))
        })
    };
    while let Some((at, length)) = text.match_indices('%').find_map(|(at, _)| code_at(at, &text).map(|length| (at, length))) {
        text.replace_range(at..at + length, "");
    }
    text
}

/// Whether a key is one of those by which other sites follow their readers.
pub(super) fn is_tracker(key: &str) -> bool {
    key.starts_with("utm_") || key.ends_with("clid") || key.starts_with("igsh")
}

/// The parts of a path as ids and words of ours are written, up to the first sign that no path of ours has.
pub(super) fn parts_of_path(path: &str) -> Vec<String> {
    let path = without_invisible(path).to_ascii_lowercase().replace(['_', ' '], "-");
    let end = path.find(|c: char| is_sign(c) && !matches!(c, '/' | '-' | '.')).unwrap_or(path.len());
    let part = |part: &str| {
        let part = [".html", ".htm"].iter().find_map(|ending| part.strip_suffix(ending)).unwrap_or(part);
        part.trim_matches(['-', '.']).to_owned()
    };
    path[..end].split('/').map(part).filter(|part| !part.is_empty() && part != "index").collect()
}
