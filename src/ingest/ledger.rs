//! The ledger: every number and every date expression of the source, and what accounts for it.

use super::dates::dates;
use super::index;
use super::numbers::numbers;
use super::problem::Problems;
use super::quotes::Index;
use super::tables::{LedgerFile, Table};
use crate::report::{LedgerBalance, Report, Span};

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

/// What accounts for a token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// The number or date.
    pub token: Token,
    /// Ids of the statistics and events whose quotes it lies in.
    pub covered_by: Vec<&'static str>,
    /// Why it is no statistic and no event.
    pub reason: Option<String>,
}

/// Accounts for each token of the text. A ledger line that explains nothing is a problem; an open token is not one yet.
pub(super) fn balance(table: &Table<'_, LedgerFile>, report: &Report, quotes: &Index<'_>, problems: &mut Problems) -> Vec<Account> {
    let mut accounts: Vec<Account> = tokens(report).into_iter().map(|token| account(token, report)).collect();
    for row in &table.values.explanations {
        let Some(quote) = quotes.resolve(&row.quote, row.prefix.as_deref(), row.suffix.as_deref(), &table.place, problems) else {
            continue;
        };
        let token = super::words::one_line(row.token.get_ref());
        let mut explained = false;
        for account in accounts.iter_mut().filter(|account| quote.span.contains(account.token.span)) {
            if report.text(account.token.span) == token {
                account.reason = Some(row.reason.get_ref().clone());
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
        if row.reason.get_ref().trim().is_empty() {
            problems.add(&table.place, row.reason.span(), "expected a reason, found none");
        }
    }
    accounts
}

/// How many tokens are accounted for.
pub(super) fn sums(accounts: &[Account]) -> LedgerBalance {
    let mut sums = LedgerBalance::default();
    for Account { covered_by, reason, .. } in accounts {
        match (covered_by.is_empty(), reason) {
            (false, _) => sums.covered += 1,
            (true, Some(_)) => sums.explained += 1,
            (true, None) => sums.open += 1,
        }
    }
    sums
}

/// All numbers and dates, in reading order. The numbers of a date are part of the date; «январские» names events and dates none.
fn tokens(report: &Report) -> Vec<Token> {
    let mut tokens = Vec::new();
    for (paragraph, text) in (0..).zip(report.paragraphs.iter().map(|paragraph| paragraph.text)) {
        let span = |range: core::ops::Range<usize>| Span { paragraph, start: index(range.start), end: index(range.end) };
        let mut dates: Vec<Span> = dates(text).into_iter().filter(|words| !words.adjective).map(|words| span(words.range)).collect();
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

fn account(token: Token, report: &Report) -> Account {
    let statistics = report.statistics.iter().filter(|statistic| statistic.quote.contains(token.span)).map(|statistic| statistic.id);
    let events = report.events.iter().filter(|event| event.quote.contains(token.span)).map(|event| event.id);
    Account { token, covered_by: statistics.chain(events).collect(), reason: None }
}
