//! Makes the table of [`Forms`](super::Forms) for a report whose source is Russian, from the analyses of a dictionary.

use super::{FORMS, Token, fold, stem, tokens};
use crate::report::Report;
use rumorph::{Analysis, Dictionary};
use std::collections::{BTreeMap, BTreeSet};

/// Words of English whose forms no stem joins, as far as reports of human rights have them.
const IRREGULAR: &str = "woman women,man men,child children,person people,life lives,wife wives,foot feet,be is are was were been,have has had,do does did done,\
    say said,find found,take took taken,give gave given,break broke broken,leave left,lose lost,win won,write wrote written,run ran,seek sought,bring brought,flee fled,\
    shoot shot,speak spoke spoken,fall fell fallen,get got,go went gone,come came,see saw seen,make made,pay paid,send sent,tell told,meet met,keep kept,lead led,\
    build built,buy bought,catch caught,fight fought,think thought,sell sold,stand stood,strike struck,beat beaten,choose chose chosen,draw drew drawn,rise rose risen,\
    begin began begun,hold held,know knew known,grow grew grown,withdraw withdrew withdrawn,die died dying dies,steal stole stolen,forbid forbade forbidden,feel felt,\
    mean meant,lie lay lain,freeze froze frozen,ride rode,drive drove driven,eat ate eaten,teach taught,sit sat,burn burnt,deal dealt,understand understood,undergo underwent";

/// The text of the file for a report and its Russian labels: a table of English words, and of Russian ones if the source is in that language.
pub fn text(report: &Report, labels: impl IntoIterator<Item = &'static str>) -> String {
    let mut text = format!("{FORMS}\n{}", english());
    if report.lang == "ru" {
        text.push(' ');
        text.push_str(&analyse(texts(report).chain(labels)).table());
    }
    text
}

/// All that the source says: its headings and its sentences.
pub fn texts(report: &Report) -> impl Iterator<Item = &'static str> {
    let sentences = report.sentences.iter().map(|sentence| report.text(sentence.span));
    report
        .sections
        .iter()
        .map(|section| section.heading)
        .chain(report.paragraphs.iter().filter_map(|paragraph| paragraph.heading))
        .chain(sentences)
}

/// A lemma of words of a text, with the forms that the text has.
type Lemmas = BTreeMap<String, BTreeSet<String>>;

/// What the words of texts are forms of.
#[derive(Default)]
pub struct Analysed {
    /// The lemmas of each folded word, chosen in the contexts in which it stands.
    pub lemmas: Lemmas,
    /// Other forms of these lemmas, which the texts do not have.
    pub others: Lemmas,
}

/// Analyses Russian texts.
///
/// # Panics
/// If the dictionary is not the one that the library was made for.
pub fn analyse<'t>(texts: impl IntoIterator<Item = &'t str>) -> Analysed {
    let dictionary = Dictionary::bundled().expect("the dictionary comes with the library");
    let mut analysed = Analysed::default();
    let mut known: BTreeMap<String, Analysis> = BTreeMap::new();
    for text in texts {
        let (words, parts) = parts(text);
        let analyses = dictionary.analyze_sentence(&parts).expect("no part has a space or a control character");
        for (word, analysis) in words.iter().zip(analyses) {
            let (Some(word), Some(best)) = (word, analysis.into_iter().next()) else { continue };
            let lemma = fold(&best.lemma);
            analysed.lemmas.entry(word.clone()).or_default().insert(lemma.clone());
            known.entry(lemma).or_insert(best);
        }
    }
    for (lemma, analysis) in &known {
        let feature =
            |form: &Analysis, name: &str, value: &str| dictionary.ud_tag(form.ud).is_some_and(|tag| tag.feat(name) == Some(value));
        for form in dictionary.forms(analysis) {
            // Nobody looks for an order, nor for «помногочисленнее».
            if feature(&form, "Mood", "Imp") || feature(&form, "Degree", "Cmp") && form.word.starts_with("по") && !lemma.starts_with("по")
            {
                continue;
            }
            let form = fold(&form.word);
            if form.chars().all(super::is_cyrillic) && !analysed.lemmas.contains_key(&form) {
                analysed.others.entry(form).or_default().insert(lemma.clone());
            }
        }
    }
    analysed.join_derived();
    analysed
}

/// What the dictionary is asked of a text: its words and the signs between them, and of each, folded, the Cyrillic word that it is.
fn parts(text: &str) -> (Vec<Option<String>>, Vec<String>) {
    let (mut words, mut parts) = (Vec::new(), Vec::new());
    let between = |gap: &str, words: &mut Vec<Option<String>>, parts: &mut Vec<String>| {
        for sign in gap.chars().filter(|c| !c.is_whitespace() && !c.is_control() && !super::letters::is_unseen(*c)) {
            words.push(None);
            parts.push(sign.to_string());
        }
    };
    let mut end = 0;
    for Token { word, range, .. } in tokens(text) {
        if range.start < end {
            continue;
        }
        between(&text[end..range.start], &mut words, &mut parts);
        end = range.end;
        let is_cyrillic = word.chars().all(super::is_cyrillic);
        parts.push(if is_cyrillic { text[range].chars().filter(|c| c.is_alphabetic()).collect() } else { word.clone() });
        words.push(is_cyrillic.then_some(word));
    }
    between(&text[end..], &mut words, &mut parts);
    (words, parts)
}

impl Analysed {
    /// Takes an adverb for a form of its adjective and a reflexive verb for one of the verb that it is made of, where their stems are the same: who looks for one means the other too.
    fn join_derived(&mut self) {
        let all: BTreeSet<String> = self.lemmas.values().flatten().cloned().collect();
        let adjective = |adverb: &str| {
            let stem = adverb.strip_suffix(['о', 'е'])?;
            ["ый", "ий", "ой"].iter().map(|ending| format!("{stem}{ending}")).find(|adjective| all.contains(adjective))
        };
        let derived = |lemma: &String| {
            let verb = lemma.strip_suffix("ся").or_else(|| lemma.strip_suffix("сь")).filter(|verb| all.contains(*verb)).map(String::from);
            verb.or_else(|| adjective(lemma)).filter(|base| stem(base) == stem(lemma)).map(|base| (lemma.clone(), base))
        };
        let joined: BTreeMap<String, String> = all.iter().filter_map(derived).collect();
        for lemmas in self.lemmas.values_mut().chain(self.others.values_mut()) {
            *lemmas = lemmas.iter().map(|lemma| joined.get(lemma).unwrap_or(lemma).clone()).collect();
        }
    }

    /// The table: where a word's keys, one for each of its lemmas, are not its stem.
    pub fn table(&self) -> String {
        let keys = self.keys();
        let keys_of = |lemmas: &BTreeSet<String>| joined(lemmas.iter().map(|lemma| keys[lemma].as_str()).collect::<BTreeSet<_>>());
        let words: Vec<(&str, String, String)> =
            self.lemmas.iter().chain(&self.others).map(|(word, lemmas)| (word.as_str(), stem(word), keys_of(lemmas))).collect();
        // A stem means what most of the words with it do.
        let mut meant: BTreeMap<&str, BTreeMap<&str, usize>> = BTreeMap::new();
        for (_, stem, keys) in &words {
            *meant.entry(stem).or_default().entry(keys).or_default() += 1;
        }
        let most = |counts: &BTreeMap<&'_ str, usize>| {
            counts.iter().max_by_key(|(_, count)| **count).map(|(keys, _)| (*keys).to_owned()).unwrap_or_default()
        };
        let stems: BTreeMap<&str, String> = meant.iter().map(|(stem, counts)| (*stem, most(counts))).collect();
        let mut others: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        stems.iter().filter(|(stem, keys)| *stem != keys).for_each(|(stem, keys)| others.entry(keys).or_default().push(stem));
        let mut exceptions: BTreeMap<(&str, &str), Vec<&str>> = BTreeMap::new();
        for (word, stem, keys) in words.iter().filter(|(_, stem, keys)| stems[stem.as_str()] != *keys) {
            exceptions.entry((stem, keys)).or_default().push(word);
        }
        let of_stems = others.into_iter().map(|(keys, stems)| entry(&stems, ':', keys));
        of_stems.chain(exceptions.into_iter().map(|((_, keys), words)| entry(&words, '=', keys))).collect::<Vec<_>>().join(" ")
    }

    /// A key for each lemma: the stem that most of its forms have, where no other lemma has it.
    fn keys(&self) -> BTreeMap<String, String> {
        let mut stems: BTreeMap<&str, BTreeMap<String, usize>> = BTreeMap::new();
        for (words, weight) in [(&self.lemmas, 100), (&self.others, 1)] {
            for (word, lemmas) in words {
                for lemma in lemmas {
                    *stems.entry(lemma).or_default().entry(stem(word)).or_default() += weight;
                }
            }
        }
        let mut ranked: Vec<(usize, &str, &str)> =
            stems.iter().flat_map(|(lemma, stems)| stems.iter().map(move |(stem, &count)| (count, stem.as_str(), *lemma))).collect();
        ranked.sort_by(|one, other| other.cmp(one));
        let (mut keys, mut taken) = (BTreeMap::new(), BTreeSet::new());
        for (_, stem, lemma) in ranked {
            if !keys.contains_key(lemma) && taken.insert(stem.to_owned()) {
                keys.insert(lemma.to_owned(), stem.to_owned());
            }
        }
        for lemma in stems.keys() {
            // All of its stems are another's.
            keys.entry((*lemma).to_owned()).or_insert_with(|| {
                (1..).map(|number| format!("{}{number}", stem(lemma))).find(|key| taken.insert(key.clone())).expect("numbers do not end")
            });
        }
        keys
    }
}

fn joined<'k>(keys: impl IntoIterator<Item = &'k str>) -> String {
    keys.into_iter().collect::<Vec<_>>().join(",")
}

/// An entry for words, or stems, that have the same keys: how they and their only key begin, how that ends, and how they do.
fn entry(words: &[&str], sign: char, keys: &str) -> String {
    let begins = |end: usize| words.iter().all(|word| keys.is_char_boundary(end) && word.starts_with(&keys[..end]));
    let shared = if keys.contains(',') { 0 } else { (0..=keys.len()).filter(|&end| begins(end)).max().unwrap_or_default() };
    let (beginning, end) = keys.split_at(shared);
    format!("{beginning}+{end}{sign}{}", joined(words.iter().map(|word| &word[shared..])))
}

/// The table of irregular English words.
fn english() -> String {
    let forms = IRREGULAR.split(',').flat_map(|forms| {
        let base = forms.split(' ').next().unwrap_or_default();
        forms.split(' ').map(move |form| (form, stem(base)))
    });
    let mut words: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    forms.for_each(|(form, key)| {
        words.entry(form).or_default().extend([stem(form), key]);
    });
    let of_word = |(word, keys): (&str, BTreeSet<String>)| entry(&[word], '=', &joined(keys.iter().map(String::as_str)));
    words.into_iter().filter(|(word, keys)| keys.len() > 1 || !keys.contains(&stem(word))).map(of_word).collect::<Vec<_>>().join(" ")
}
