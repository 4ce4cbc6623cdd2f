//! The ledger as a table: every number and date of the text, and what accounts for it.

use super::field::Field;
use super::row::Row;
use super::rows::paragraph_id;
use super::table::{Resource, Table};
use crate::ingest::{Account, Cover, accounts};
use crate::report::{LedgerReason, Report};

/// `ledger.csv`: a paragraph may have the same number twice, so that no column tells rows apart.
pub(super) fn ledger(report: &Report) -> Resource {
    Table::new("ledger", "Every number and every date expression of the text, in reading order, and what accounts for it.")
        .field(Field::string("token", "The number or date expression, as in the source.").required())
        .field(Field::string("paragraph_id", "Its paragraph: an id of paragraphs.csv.").required())
        .field(Field::list("covered_by", COVERED_BY).ids(&["statistic", "event"]))
        .field(
            Field::string("reason", "Why it is no statistic and no event; empty where it is one.")
                .one_of(LedgerReason::ALL.iter().map(|word| word.word())),
        )
        .refers("paragraph_id", "paragraphs")
        .rows(accounts(report).into_iter().map(|account| row(report, &account)))
}

fn row(report: &Report, Account { token, covered_by, reason, .. }: &Account) -> Row {
    Row::default()
        .text("token", report.text(token.span))
        .text("paragraph_id", paragraph_id(report, token.span.paragraph))
        .list("covered_by", covered_by.iter().copied().map(name))
        .text("reason", reason.map_or("", LedgerReason::word))
}

const COVERED_BY: &str = "The statistics whose value it is, or the statistics and events in whose quotes the date lies, each named with \
                          its kind, statistic:id or event:id, because a statistic of statistics.csv and an event of events.csv may have the same id";

fn name(cover: Cover) -> String {
    match cover {
        Cover::Statistic(id) => format!("statistic:{id}"),
        Cover::Event(id) => format!("event:{id}"),
    }
}
