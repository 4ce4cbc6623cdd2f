//! A page of ours as works cite it: in three styles of bibliographies, and as files for the programs that keep them.
//!
//! Nobody is named as the author: the finding of a chart is ours, its figures are those of the report and of whom it quotes. There is no date of issue either; an
//! edition is told from others by its digest. What a style says in a language of its own, it says so in every language of the page.

use super::row::plain;
use crate::report::{Day, Lang};
use crate::words::Words;

/// What is cited.
#[derive(Clone, Debug, PartialEq)]
pub struct Citation {
    /// A key: ASCII letters, digits, hyphens.
    pub id: String,
    /// The finding.
    pub title: String,
    /// The site, the report and the edition.
    pub container: String,
    /// Where it is.
    pub url: String,
    /// When it was looked at.
    pub accessed: Day,
    /// In which language it is.
    pub lang: Lang,
}

/// A style of bibliographies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// GOST R 7.0.5-2008, an entry of a list.
    Gost,
    /// APA, 7th edition.
    Apa,
    /// Chicago, notes and bibliography. Titles stay as they are: they are sentences.
    Chicago,
}

impl Style {
    /// All styles, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Gost, Self::Apa, Self::Chicago];

    /// The style's own name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Gost => "ГОСТ Р 7.0.5-2008",
            Self::Apa => "APA 7",
            Self::Chicago => "Chicago",
        }
    }
}

/// A file of a program that keeps works to cite.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CitationFile {
    /// BibTeX.
    BibTex,
    /// RIS.
    Ris,
    /// CSL-JSON, what citeproc and Zotero read.
    Csl,
}

impl CitationFile {
    /// All files, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::BibTex, Self::Ris, Self::Csl];

    /// The format's own name.
    pub fn name(self) -> &'static str {
        match self {
            Self::BibTex => "BibTeX",
            Self::Ris => "RIS",
            Self::Csl => "CSL-JSON",
        }
    }

    /// How the file's name ends.
    pub fn ending(self) -> &'static str {
        match self {
            Self::BibTex => "bib",
            Self::Ris => "ris",
            Self::Csl => "csl.json",
        }
    }
}

const MONTHS: [&str; 12] =
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

impl Citation {
    /// The citation of a page with a path of its own and a title.
    pub fn new(words: Words, path: &str, title: &str, url: String, accessed: Day) -> Self {
        let report = words.report;
        let container = words.with("cite-container", &[("report", words.label(report.short_title)), ("edition", &edition(words))]);
        Self {
            id: format!("doklad-{}-{}", report.id, path.trim_end_matches('/').replace('/', "-")),
            title: plain(title),
            container: plain(&container),
            url,
            accessed,
            lang: words.lang(),
        }
    }

    /// The citation in a style, as plain text.
    pub fn styled(&self, style: Style) -> String {
        let Self { title, container, url, accessed: (year, month, day), .. } = self;
        let english = format!("{} {day}, {year}", MONTHS[usize::from(month - 1)]);
        match style {
            Style::Gost => format!("{title} [Электронный ресурс] // {container}. URL: {url} (дата обращения: {day:02}.{month:02}.{year})."),
            Style::Apa => format!("{} (n.d.). {container}. Retrieved {english}, from {url}", ended(title)),
            Style::Chicago => {
                // Quotation marks within quotation marks are single ones.
                let title = ended(&title.replace('“', "‘").replace('”', "’"));
                format!("{container}. “{title}” Accessed {english}. {url}.")
            }
        }
    }

    /// The citation as the text of a file.
    pub fn file(&self, file: CitationFile) -> String {
        let Self { id, title, container, url, accessed: (year, month, day), lang } = self;
        let lang = lang.code();
        match file {
            CitationFile::BibTex => {
                let (title, container) = (escaped_tex(title), escaped_tex(container));
                format!(
                    "@misc{{{id},\n  title = {{{{{title}}}}},\n  howpublished = {{{container}}},\n  url = {{{url}}},\n  urldate = {{{year}-{month:02}-{day:02}}},\n  language = {{{lang}}}\n}}\n"
                )
            }
            CitationFile::Ris => {
                format!(
                    "TY  - ELEC\r\nID  - {id}\r\nTI  - {title}\r\nT2  - {container}\r\nUR  - {url}\r\nY2  - {year}/{month:02}/{day:02}/\r\nLA  - {lang}\r\nER  - \r\n"
                )
            }
            CitationFile::Csl => {
                let [title, container, url] = [title, container, url].map(|text| text.replace('\\', "\\\\").replace('"', "\\\""));
                format!(
                    "[{{\"id\":\"{id}\",\"type\":\"webpage\",\"title\":\"{title}\",\"container-title\":\"{container}\",\"URL\":\"{url}\",\"accessed\":{{\"date-parts\":[[{year},{month},{day}]]}},\"language\":\"{lang}\"}}]\n"
                )
            }
        }
    }
}

/// A sentence of the source, whole and between quotation marks, with all that tells where it stands.
pub fn quote_with_source(words: Words, sentence: u32, url: &str, date: &str) -> String {
    let report = words.report;
    let arguments = [
        ("sentence", report.sentence_text(sentence)),
        ("report", words.label(report.title)),
        ("publisher", words.label(report.publisher)),
        ("section", &words.section(report.section_of(sentence))),
        ("edition", &edition(words)),
        ("url", url),
        ("date", date),
    ];
    words.with("cite-quote", &arguments)
}

/// A title with a full stop at its end, which American styles put before a closing quotation mark, and nobody behind a colon.
fn ended(title: &str) -> String {
    if title.ends_with(':') {
        return title.to_owned();
    }
    let end = title.len() - title.chars().next_back().filter(|last| matches!(last, '”' | '’')).map_or(0, char::len_utf8);
    format!("{}.{}", &title[..end], &title[end..])
}

/// What tells the edition from others: the first digits of the digest of the report's files.
fn edition(words: Words) -> String {
    words.report.data_sha256[..8].to_ascii_uppercase()
}

/// A text in which TeX sees nothing but letters.
fn escaped_tex(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        if matches!(letter, '%' | '&' | '#' | '$' | '_' | '{' | '}') {
            escaped.push('\\');
        }
        escaped.push(letter);
    }
    escaped
}
