//! Endings of Kazakh words: by the harmony of vowels, and by the sound in which the word ends.

/// A case, in the order of [`ENDINGS`].
#[derive(Clone, Copy)]
pub(super) enum Case {
    /// "To": «қаңтарға», «қыркүйекке».
    Dative,
    /// "From" and "than": «қаңтардан», «мыңнан», «бестен».
    Ablative,
    /// "That was in": «қаңтардағы», «қыркүйектегі».
    Attributive,
}

/// The endings of each case, of words with front vowels and then of those with back ones: behind a sound without voice, behind a nasal, behind any other.
const ENDINGS: [[&str; 6]; 3] =
    [["ке", "ге", "ге", "қа", "ға", "ға"], ["тен", "нен", "ден", "тан", "нан", "дан"], ["тегі", "дегі", "дегі", "тағы", "дағы", "дағы"]];

/// The ending that a word has in a case. «У» and «и» go with the vowel before them; «б», «в», «г» and «д» have no voice at the end.
pub(super) fn ending(word: &str, case: Case) -> &'static str {
    let mut letters = word.chars().rev();
    let last = letters.clone().next().unwrap_or_default();
    let sound = if "бвгдкқпстфхцчшщ".contains(last) {
        0
    } else if "мнң".contains(last) {
        1
    } else {
        2
    };
    let is_back = letters.find(|&letter| "аоұыяёәөүіеэ".contains(letter)).is_none_or(|vowel| "аоұыяё".contains(vowel));
    ENDINGS[case as usize][sound + 3 * usize::from(is_back)]
}

/// The last word in which a number is read.
///
/// A decimal is read as so many tenths, hundredths or thousandths: of 10.95 it is «бес».
pub(super) fn last_word(number: f64) -> &'static str {
    // Digits, tens, and then each power of ten.
    const WORDS: &str =
        "нөл бір екі үш төрт бес алты жеті сегіз тоғыз он жиырма отыз қырық елу алпыс жетпіс сексен тоқсан жүз мың мың мың миллион";
    let mut digits = (number * 1000.0).round() as u64;
    // Three of the zeros stand behind the decimal sign.
    let mut zeros = 0;
    while digits > 0 && digits.is_multiple_of(10) {
        digits /= 10;
        zeros += 1;
    }
    let digit = (digits % 10) as usize;
    let at = match (digit, zeros) {
        (0, _) => 0,
        (_, ..4) => digit,
        (_, 4) => 9 + digit,
        (_, power) => (14 + power).min(23),
    };
    WORDS.split(' ').nth(at).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn endings_follow_the_vowels_and_the_last_sound() {
        let months =
            ["қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым", "шілде", "тамыз", "қыркүйек", "қазан", "қараша", "желтоқсан"];
        let to = ["ға", "ға", "ға", "ге", "ға", "ға", "ге", "ға", "ке", "ға", "ға", "ға"];
        let from = ["дан", "нан", "дан", "ден", "дан", "нан", "ден", "дан", "тен", "нан", "дан", "нан"];
        let within = ["дағы", "дағы", "дағы", "дегі", "дағы", "дағы", "дегі", "дағы", "тегі", "дағы", "дағы", "дағы"];
        assert_eq!(months.map(|month| ending(month, Case::Dative)), to);
        assert_eq!(months.map(|month| ending(month, Case::Ablative)), from);
        assert_eq!(months.map(|month| ending(month, Case::Attributive)), within);
        assert_eq!(["қыс", "жыл", "елу"].map(|word| ending(word, Case::Ablative)), ["тан", "дан", "ден"]);
    }

    #[test]
    fn a_number_is_declined_as_it_is_read() {
        let than = |number| ending(last_word(number), Case::Ablative);
        assert_eq!([1600.0, 10_000.0, 25.0, 10.0, 1_600_000.0, 80.0, 0.0].map(than), ["ден", "нан", "тен", "нан", "нан", "нен", "ден"]);
        assert_eq!([10.95, 0.5, 4.6].map(than), ["тен", "тен", "дан"]);
    }
}
