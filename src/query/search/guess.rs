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
        let sound = sound(word);
        let sounding = |is_meant: &dyn Fn(&str) -> bool| -> Vec<u32> {
            (0..).zip(&self.words).filter(|(_, known)| is_meant(&self::sound(&known.text))).map(|(place, _)| place).collect()
        };
        let whole = sounding(&|known| known == sound);
        if whole.is_empty() && sound.len() > 3 { sounding(&|known| known.starts_with(&sound)) } else { whole }
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
        for (place, known) in (0..).zip(&self.words) {
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

/// What spellings of a name in Latin letters have in common with the name in Cyrillic ones.
fn sound(word: &str) -> String {
    /// Letters, the longer spellings first, and how they sound.
    const SOUNDS: &str = "shch=s dzh=j zh=j kh=h gh=g ch=c sh=s ts=z ya=ia yu=iu ye=e yo=e y=i w=v q=k x=ks ph=f а=a ә=a б=b в=v г=g ғ=g д=d е=e ж=j з=z и=i й=i \
        і=i к=k қ=k л=l м=m н=n ң=n о=o ө=o п=p р=r с=s т=t у=u ұ=u ү=u ф=f х=h һ=h ц=z ч=c ш=s щ=s ъ= ы=i ь= э=e ю=iu я=ia ı=i c=k '= ’=";
    let mut sound = String::new();
    let mut rest = word;
    while let Some(letter) = rest.chars().next() {
        let known = SOUNDS.split(' ').filter_map(|pair| pair.split_once('=')).find(|(letters, _)| rest.starts_with(letters));
        let (length, heard) = known.map_or((letter.len_utf8(), &rest[..letter.len_utf8()]), |(letters, heard)| (letters.len(), heard));
        for c in heard.chars() {
            // Doubled letters are spelt in either way.
            if !sound.ends_with(c) {
                sound.push(c);
            }
        }
        rest = &rest[length..];
    }
    sound
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
            assert_eq!(latin.map(|latin| sound(&crate::forms::fold(latin))), [sound(cyrillic), sound(cyrillic)], "{cyrillic}");
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
