//! Which words are forms of one word: the program's table against the dictionary that it was made from, for every word of the report.

use doklad::edition::shipped;
use doklad::forms::make::{Analysed, analyse, texts};
use doklad::forms::tokens;
use doklad::query::{Index, Results};
use doklad::report::{Lang, Report};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

/// The lemmas of every word of the source and of the Russian labels.
static ANALYSED: LazyLock<Analysed> = LazyLock::new(|| analyse(texts(report()).chain(shipped().of(Lang::Ru).labels().all())));

fn report() -> &'static Report {
    shipped().report()
}

fn index(lang: Lang) -> &'static Index {
    doklad::edition::Edition::embedded().index(lang).expect("natively every language is there")
}

fn search(words: &str) -> Results {
    index(Lang::Ru).search(&index(Lang::Ru).query(words))
}

/// The words of the source, each with the sentences that have it.
static SENTENCES: LazyLock<BTreeMap<String, BTreeSet<u32>>> = LazyLock::new(|| {
    let mut words: BTreeMap<String, BTreeSet<u32>> = BTreeMap::new();
    for sentence in (0..).zip(&report().sentences).map(|(sentence, _)| sentence) {
        for token in tokens(report().sentence_text(sentence)) {
            words.entry(token.word).or_default().insert(sentence);
        }
    }
    words
});

/// The words of the source by their lemmas.
fn by_lemma() -> BTreeMap<&'static str, Vec<&'static str>> {
    let mut words: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (word, lemmas) in ANALYSED.lemmas.iter().filter(|(word, _)| SENTENCES.contains_key(*word)) {
        lemmas.iter().for_each(|lemma| words.entry(lemma).or_default().push(word));
    }
    words
}

#[test]
fn every_word_finds_every_sentence_with_a_form_of_it_and_hardly_any_other() {
    let by_lemma = by_lemma();
    let (mut pairs, mut missed, mut found, mut wrong) = (0, Vec::new(), 0, Vec::new());
    for (word, lemmas) in ANALYSED.lemmas.iter().filter(|(word, _)| SENTENCES.contains_key(*word)) {
        let forms: BTreeSet<&str> = lemmas.iter().flat_map(|lemma| &by_lemma[lemma.as_str()]).copied().collect();
        let results = search(word);
        let have: BTreeSet<u32> = results.sentences.all.iter().copied().collect();
        for form in &forms {
            pairs += 1;
            if !SENTENCES[*form].is_subset(&have) {
                missed.push(format!("{word}: {form}"));
            }
        }
        // What stands on a sentence finds it too: only of words in its text can be told whether they are forms.
        let query = index(Lang::Ru).query(word);
        let exact: BTreeSet<u32> = results.sentences.exact().iter().copied().collect();
        for (other, sentences) in index(Lang::Ru).forms(&query).filter_map(|other| SENTENCES.get_key_value(other)) {
            found += 1;
            if !forms.contains(other.as_str()) && sentences.is_subset(&exact) {
                wrong.push(format!("{word}: {other}"));
            }
        }
    }
    assert!(pairs > 15_000, "{pairs} pairs of forms");
    assert!(missed.len() * 200 < pairs, "{missed:?}");
    assert!(wrong.len() * 100 < found, "{wrong:?}");
}

/// The things that words find, of all kinds.
fn found(words: &str) -> BTreeSet<(u8, u32)> {
    let Results { charts, statistics, events, entities, sentences } = search(words);
    let kinds = [charts, statistics, events, entities, sentences];
    (0..).zip(kinds).flat_map(|(kind, hits)| hits.all.into_iter().map(move |index| (kind, index))).collect()
}

#[test]
fn a_beginning_of_three_letters_finds_at_least_what_the_word_finds() {
    let mut known: BTreeMap<String, BTreeSet<(u8, u32)>> = BTreeMap::new();
    let words: Vec<&String> = SENTENCES.keys().filter(|word| word.chars().all(char::is_alphabetic)).collect();
    assert!(words.len() > 4_000, "{} words", words.len());
    for word in words {
        let whole = found(word);
        for (end, _) in word.char_indices().skip(3) {
            let beginning = &word[..end];
            let things = known.entry(beginning.to_owned()).or_insert_with(|| found(beginning));
            assert!(whole.is_subset(things), "«{beginning}» lacks something that «{word}» finds");
        }
    }
}

/// Forms that no sentence has, of words that it has.
#[test]
fn forms_that_the_report_does_not_have_find_those_that_it_has() {
    let by_lemma = by_lemma();
    let (mut asked, mut missed) = (0, Vec::new());
    for (form, lemmas) in &ANALYSED.others {
        for lemma in lemmas.iter().filter(|lemma| by_lemma.contains_key(lemma.as_str())) {
            asked += 1;
            let query = index(Lang::Ru).query(form);
            let forms: BTreeSet<&str> = index(Lang::Ru).forms(&query).collect();
            if !by_lemma[lemma.as_str()].iter().any(|word| forms.contains(word)) {
                missed.push(format!("{form} ({lemma})"));
            }
        }
    }
    assert!(asked > 20_000 && missed.len() * 50 < asked, "{} of {asked}", missed.len());
}

#[test]
fn each_name_of_somebody_or_something_finds_all_that_names_it() {
    for (entity, number) in report().entities.iter().zip(0..) {
        let mentions: BTreeSet<u32> = entity.mentions.iter().map(|&mention| report().sentence_at(mention)).collect();
        for form in &entity.forms {
            let results = search(form);
            let own: BTreeSet<u32> = results.sentences.own().iter().copied().collect();
            assert!(results.entities.own().contains(&number), "«{form}» does not find {}", entity.id);
            assert!(mentions.is_subset(&own), "«{form}» lacks sentences that name {}", entity.id);
        }
    }
}
