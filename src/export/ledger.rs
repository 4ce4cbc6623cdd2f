//! The ledger as a table: every number and date of the text, and what accounts for it.

use super::field::Field;
use super::table::{Resource, Table};
use super::text::paragraph_id;
use crate::ingest::{Account, Cover, accounts};
use crate::report::{LedgerReason, Report};

/// `ledger.csv`: a paragraph may have the same number twice, so that no column tells rows apart.
pub(super) fn ledger(report: &Report) -> Resource {
    Table::<Account>::new("ledger", "Every number and every date expression of the text, in reading order, and what accounts for it.")
        .column(Field::string("token", "The number or date expression, as in the source.").required(), |account| {
            report.text(account.token.span).into()
        })
        .column(Field::string("paragraph_id", "Its paragraph: an id of paragraphs.csv.").required(), |account| {
            paragraph_id(report, account.token.span.paragraph)
        })
        .list(Field::string("covered_by", COVERED_BY).ids(&["statistic", "event"]), |account| {
            account.covered_by.iter().copied().map(name).collect()
        })
        .column(
            Field::string("reason", "Why it is no statistic and no event; empty where it is one.")
                .one_of(LedgerReason::ALL.iter().map(|word| word.word())),
            |account| account.reason.map_or("", LedgerReason::word).into(),
        )
        .refers("paragraph_id", "paragraphs")
        .rows(accounts(report))
}

const COVERED_BY: &str = "The statistics whose value it is, or the statistics and events in whose quotes the date lies, a list joined by \";\". Each is named \
                          with its kind, statistic:id or event:id, because a statistic of statistics.csv and an event of events.csv may have the same id.";

fn name(cover: Cover) -> String {
    match cover {
        Cover::Statistic(id) => format!("statistic:{id}"),
        Cover::Event(id) => format!("event:{id}"),
    }
}
