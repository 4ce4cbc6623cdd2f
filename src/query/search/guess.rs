//! How a word that the report has not may have been meant.
//!
//! First by its sound, where it is in Latin letters (Nazarbayev, Zhanaozen), then on the other keyboard (`ghjntcn` for «протест»), then with one slip, of long words two:
//! a letter left out, too many, changed, or two in each other's place (Damerau–Levenshtein).

use super::Index;
use crate::forms::{lower, tokens};

/// The letters of the Russian keyboard, and what a keyboard for English has in their places.
const CYRILLIC: &str = "йцукенгшщзхъфывапролджэячсмитьбюё";
const LATIN: &str = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";

impl Index {
    /// Words of the index that a folded word may mean, which stands in a `chunk` of text without spaces. Of no word, none.
    pub(super) fn guess(&self, word: &str, chunk: &str) -> Vec<u32> {
        let is_latin = word.chars().all(|c| c.is_ascii_lowercase());
        let mut read = if is_latin { self.sounding(word) } else { Vec::new() };
        if read.is_empty() {
            read = self.on_other_keyboard(chunk);
        }
        if read.is_empty() {
            read = self.with_slips(word);
        }
        read
    }

    /// Words that sound like one in Latin letters, or begin so.
    fn sounding(&self, word: &str) -> Vec<u32> {
        let sound: Vec<char> = sounds(word).collect();
        let (mut whole, mut begun) = (Vec::new(), Vec::new());
        for (place, known) in (0..).zip(&self.words) {
            let mut known = sounds(&known.text);
            if sound.iter().all(|&heard| known.next() == Some(heard)) {
                if known.next().is_none() { &mut whole } else { &mut begun }.push(place);
            }
        }
        if sound.len() <= 3 {
            begun.clear();
        }
        if whole.is_empty() { begun } else { whole }
    }

    /// The words of a text typed on the other keyboard, if the index has all of them.
    fn on_other_keyboard(&self, chunk: &str) -> Vec<u32> {
        let twin = |c: char| {
            let to = |from: &str, to: &str| from.chars().position(|known| known == c).and_then(|at| to.chars().nth(at));
            to(LATIN, CYRILLIC).or_else(|| to(CYRILLIC, LATIN)).unwrap_or(c)
        };
        let typed: String = chunk.chars().map(lower).map(twin).collect();
        let mut read = Vec::new();
        for token in tokens(&typed) {
            let exact = self.exact(&token.word);
            let meant = if exact.is_empty() { self.begun(&token.word, &[]) } else { exact };
            if meant.is_empty() || token.word.chars().count() < 3 {
                return Vec::new();
            }
            // The word itself first, if the report has it: the reader is told so.
            read.extend(self.place(&token.word).ok().map(|place| place as u32));
            read.extend(meant);
        }
        read
    }

    /// The words that differ least from one, if that is little.
    fn with_slips(&self, word: &str) -> Vec<u32> {
        let letters: Vec<char> = word.chars().collect();
        if letters.len() < 4 || !letters.iter().all(|c| c.is_alphabetic()) {
            return Vec::new();
        }
        let mut most = if letters.len() < 8 { 1 } else { 2 };
        let mut nearest: Vec<u32> = Vec::new();
        let kinds = kinds(word);
        for (place, known) in (0..).zip(&self.words) {
            // A slip adds one kind of letter, takes one away, or both.
            if (kinds ^ known.kinds).count_ones() as usize > 2 * most {
                continue;
            }
            let known: Vec<char> = known.text.chars().collect();
            if known.len().abs_diff(letters.len()) > most || known.len() < 3 {
                continue;
            }
            let slips = slips(&letters, &known);
            if slips < most {
                nearest.clear();
                most = slips;
            }
            if slips == most {
                nearest.push(place);
            }
        }
        // The one that is met most is the one that was meant, if several are as near.
        nearest.into_iter().max_by_key(|&word| self.words[word as usize].posts.len()).into_iter().collect()
    }
}

/// Which kinds of letters a word has, as bits; those of one alphabet have a bit each.
pub(super) fn kinds(word: &str) -> u64 {
    word.chars().fold(0, |kinds, letter| kinds | 1 << (letter as u32 % 64))
}

/// How many letters have to be put in, taken out, changed or exchanged with their neighbour.
fn slips(one: &[char], other: &[char]) -> usize {
    let mut rows = [vec![0; other.len() + 1], (0..=other.len()).collect::<Vec<usize>>(), vec![0; other.len() + 1]];
    for (at, letter) in one.iter().enumerate() {
        let [before, last, row] = &mut rows;
        row[0] = at + 1;
        for (place, known) in other.iter().enumerate() {
            row[place + 1] = (last[place] + usize::from(letter != known)).min(last[place + 1] + 1).min(row[place] + 1);
            if at > 0 && place > 0 && *letter == other[place - 1] && one[at - 1] == *known {
                row[place + 1] = row[place + 1].min(before[place - 1] + 1);
            }
        }
        rows.rotate_left(1);
    }
    rows[1][other.len()]
}

/// What spellings of a name in Latin letters have in common with the name in Cyrillic ones. Doubled letters are spelt in either way, and heard once.
fn sounds(word: &str) -> impl Iterator<Item = char> {
    let (mut rest, mut heard, mut last) = (word, "".chars(), None);
    core::iter::from_fn(move || {
        loop {
            if let Some(next) = heard.next() {
                if last.replace(next) != Some(next) {
                    return Some(next);
                }
                continue;
            }
            let letter = rest.chars().next()?;
            let (spelt, sound) = spelling(rest, letter);
            (rest, heard) = (&rest[spelt..], sound.chars());
        }
    })
}

/// Latin spellings of more than a letter, the longer ones first, and how they sound.
const SPELLINGS: [(&str, &str); 14] = [
    ("shch", "s"),
    ("dzh", "j"),
    ("zh", "j"),
    ("kh", "h"),
    ("gh", "g"),
    ("ch", "c"),
    ("sh", "s"),
    ("ts", "z"),
    ("ya", "ia"),
    ("yu", "iu"),
    ("ye", "e"),
    ("yo", "e"),
    ("ph", "f"),
    ("x", "ks"),
];

/// How a text begins to sound, and how many of its bytes that takes.
fn spelling(text: &str, letter: char) -> (usize, &str) {
    let of_letter = match letter {
        'а' | 'ә' => "a",
        'б' => "b",
        'в' | 'w' => "v",
        'г' | 'ғ' => "g",
        'д' => "d",
        'е' | 'э' => "e",
        'ж' => "j",
        'з' | 'ц' => "z",
        'и' | 'й' | 'і' | 'ы' | 'y' | 'ı' => "i",
        'к' | 'қ' | 'q' | 'c' => "k",
        'л' => "l",
        'м' => "m",
        'н' | 'ң' => "n",
        'о' | 'ө' => "o",
        'п' => "p",
        'р' => "r",
        'с' | 'ш' | 'щ' => "s",
        'т' => "t",
        'у' | 'ұ' | 'ү' => "u",
        'ф' => "f",
        'х' | 'һ' => "h",
        'ч' => "c",
        'ъ' | 'ь' | '\'' | '’' => "",
        'ю' => "iu",
        'я' => "ia",
        _ => &text[..letter.len_utf8()],
    };
    let longer = SPELLINGS.iter().filter(|_| letter.is_ascii()).find(|(spelling, _)| text.starts_with(spelling));
    longer.map_or((letter.len_utf8(), of_letter), |(spelling, heard)| (spelling.len(), heard))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn usual_spellings_of_a_name_sound_alike() {
        for (cyrillic, latin) in [
            ("назарбаев", ["nazarbayev", "nazarbaev"]),
            ("токаев", ["tokayev", "tokaev"]),
            ("жанаозен", ["zhanaozen", "janaozen"]),
            ("хрюнова", ["khryunova", "hriunova"]),
            ("шымкент", ["shymkent", "şymkent"]),
            ("кызылорда", ["kyzylorda", "qyzylorda"]),
            ("мендыгазиев", ["mendygaziyev", "mendygaziev"]),
            ("щучинск", ["shchuchinsk", "shuchinsk"]),
        ] {
            let sound = |word: &str| sounds(&crate::forms::fold(word)).collect::<String>();
            assert_eq!(latin.map(sound), [sound(cyrillic), sound(cyrillic)], "{cyrillic}");
        }
    }

    #[test]
    fn slips_are_counted() {
        let count = |one: &str, other: &str| slips(&one.chars().collect::<Vec<_>>(), &other.chars().collect::<Vec<_>>());
        assert_eq!(
            [("пытка", "пытка"), ("птыка", "пытка"), ("пыка", "пытка"), ("пыткаа", "пытка"), ("питка", "пытка"), ("", "ab")]
                .map(|(a, b)| count(a, b)),
            [0, 1, 1, 1, 1, 2]
        );
    }
}
