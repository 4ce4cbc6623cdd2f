//! The ledger: every number and every date expression of the source, and what accounts for it.

use super::checks::parse;
use super::dates::{dates, own_year};
use super::index;
use super::numbers::numbers;
use super::problem::{Place, Problems};
use super::quotes::Index;
use super::tables::{LedgerFile, Table};
use crate::report::{Event, Explanation, LedgerBalance, LedgerReason, Report, Span, Statistic};
use std::collections::BTreeMap;

/// Whether a token is a number or a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// A number, in digits or words.
    Number,
    /// A date expression.
    Date,
}

/// A number or a date expression of the source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// What it is.
    pub kind: TokenKind,
    /// Where it stands.
    pub span: Span,
}

/// An annotation that covers a token. A statistic and an event may have the same id, so the kind is part of the name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cover {
    /// The id of a statistic.
    Statistic(&'static str),
    /// The id of an event.
    Event(&'static str),
}

impl Cover {
    /// The annotation's id, without its kind.
    pub fn id(self) -> &'static str {
        match self {
            Self::Statistic(id) | Self::Event(id) => id,
        }
    }
}

/// What accounts for a token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// The number or date.
    pub token: Token,
    /// The statistics of which it is the value, or the statistics and events in whose quotes the date lies.
    pub covered_by: Vec<Cover>,
    /// Why it is no statistic and no event.
    pub reason: Option<LedgerReason>,
}

/// The account of a report that holds, once more from what the report keeps of it: its annotations and explanations.
pub fn accounts(report: &Report) -> Vec<Account> {
    let reasons: BTreeMap<Span, LedgerReason> = report.explanations.iter().map(|&Explanation { token, reason }| (token, reason)).collect();
    let explained = |token: Token| Account { reason: reasons.get(&token.span).copied(), ..account(token, report) };
    tokens(report).into_iter().map(explained).collect()
}

/// Accounts for each token of the text. A ledger line that explains nothing is a problem, and so is one that explains what is covered.
pub(super) fn balance(table: &Table<'_, LedgerFile>, report: &Report, quotes: &Index<'_>, problems: &mut Problems) -> Vec<Account> {
    let mut accounts: Vec<Account> = tokens(report).into_iter().map(|token| account(token, report)).collect();
    for row in &table.values.explanations {
        let reason: Option<LedgerReason> = parse(&row.reason, &table.place, problems);
        let Some(quote) = quotes.resolve(&row.quote, row.prefix.as_deref(), row.suffix.as_deref(), &table.place, problems) else {
            continue;
        };
        let token = super::words::one_line(row.token.get_ref());
        let mut explained = false;
        for account in accounts.iter_mut().filter(|account| quote.span.contains(account.token.span)) {
            if report.text(account.token.span) == token {
                if let Some(cover) = account.covered_by.first() {
                    let message = format!("expected a number or date to explain, found \"{token}\" of {}", cover.id());
                    problems.add(&table.place, row.token.span(), message);
                }
                account.reason = reason;
                explained = true;
            }
        }
        if !explained {
            let message = format!(
                "expected a number or date of the source to explain, found \"{token}\", which is none in \"{}\"",
                report.text(quote.span)
            );
            problems.add(&table.place, row.token.span(), message);
        }
    }
    accounts
}

/// Makes each token that nothing accounts for a problem at its line of the source.
///
/// Only once all annotations hold: one that does not is a problem of its own, and what it would cover is not to be told again.
pub(super) fn verify(accounts: &[Account], report: &Report, source: &str, problems: &mut Problems) {
    if !problems.is_empty() {
        return;
    }
    let place = Place { file: "source.txt", text: source };
    let letters: Vec<(usize, char)> = source.char_indices().filter(|(_, c)| !c.is_whitespace()).collect();
    let joined: String = letters.iter().map(|(_, c)| c).collect();
    for Account { token, .. } in accounts.iter().filter(|account| account.covered_by.is_empty() && account.reason.is_none()) {
        let text = report.paragraphs[token.span.paragraph as usize].text;
        let joined_length = |text: &str| text.chars().filter(|c| !c.is_whitespace()).count();
        let paragraph: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        let first = joined.find(&paragraph).map_or(0, |at| joined[..at].chars().count());
        let at = letters.get(first + joined_length(&text[..token.span.start as usize])).map_or(0, |(at, _)| *at);
        let what = match token.kind {
            TokenKind::Number => "a statistic with this number or a line of ledger.toml",
            TokenKind::Date => "a statistic or event with this date or a line of ledger.toml",
        };
        let message = format!("expected {what}, found none for \"{}\" in \"{}\"", report.text(token.span), around(text, token.span));
        problems.add(&place, at..at, message);
    }
}

/// A token with some words on both sides.
fn around(text: &str, token: Span) -> &str {
    let before = text[..token.start as usize].rmatch_indices(' ').nth(3).map_or(0, |(at, _)| at + 1);
    let after = text[token.end as usize..].match_indices(' ').nth(3).map_or(text.len(), |(at, _)| token.end as usize + at);
    &text[before..after]
}

/// How many tokens of each section are accounted for in which way.
pub(super) fn sums(accounts: &[Account], report: &Report) -> Vec<LedgerBalance> {
    let mut sums = vec![LedgerBalance::default(); report.sections.len()];
    for Account { token, covered_by, reason } in accounts {
        let section = report.paragraphs[token.span.paragraph as usize].section;
        let sum = &mut sums[section as usize];
        sum.covered += u32::from(!covered_by.is_empty());
        sum.explained += u32::from(covered_by.is_empty() && reason.is_some());
    }
    sums
}

/// The tokens that are no statistic and no event.
pub(super) fn explanations(accounts: &[Account]) -> Vec<Explanation> {
    accounts.iter().filter_map(|account| Some(Explanation { token: account.token.span, reason: account.reason? })).collect()
}

/// All numbers and dates, in reading order. The numbers of a date are part of the date; «январские» names events and dates none;
/// «на конец года» is a date.
fn tokens(report: &Report) -> Vec<Token> {
    let mut tokens = Vec::new();
    for (paragraph, text) in (0..).zip(report.paragraphs.iter().map(|paragraph| paragraph.text)) {
        let span = |range: core::ops::Range<usize>| Span { paragraph, start: index(range.start), end: index(range.end) };
        let mut dates: Vec<Span> = dates(text).into_iter().filter(|words| !words.adjective).map(|words| span(words.range)).collect();
        dates.extend(own_year(text).into_iter().map(span));
        dates.dedup();
        let numbers: Vec<Span> = numbers(text).into_iter().map(|number| span(number.range)).collect();
        let numbers = numbers.into_iter().filter(|number| !dates.iter().any(|date| date.contains(*number)));
        let mut here: Vec<Token> = numbers.map(|span| Token { kind: TokenKind::Number, span }).collect();
        here.extend(dates.iter().map(|&span| Token { kind: TokenKind::Date, span }));
        here.sort_by_key(|token| token.span);
        tokens.extend(here);
    }
    tokens
}

/// A number has to be what a statistic states; a date may stand in any quote.
fn account(token: Token, report: &Report) -> Account {
    let stated = |statistic: &Statistic| match token.kind {
        TokenKind::Number => statistic.number.contains(token.span),
        TokenKind::Date => statistic.quote.contains(token.span),
    };
    let statistics = report.statistics.iter().filter(|statistic| stated(statistic)).map(|statistic| Cover::Statistic(statistic.id));
    let dated = |event: &&Event| token.kind == TokenKind::Date && event.quote.contains(token.span);
    let events = report.events.iter().filter(dated).map(|event| Cover::Event(event.id));
    Account { token, covered_by: statistics.chain(events).collect(), reason: None }
}
