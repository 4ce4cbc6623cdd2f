//! Problems of the data: collected, never thrown at the first, each with the place where it can be mended.

use core::fmt;
use core::ops::Range;

/// One thing that does not hold.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The file's name inside the report's folder.
    pub file: &'static str,
    /// The line, from 1.
    pub line: usize,
    /// What was expected and what was found.
    pub message: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.message)
    }
}

/// A file of the report's folder and its text, to turn byte offsets into lines.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place<'a> {
    pub file: &'static str,
    pub text: &'a str,
}

impl Place<'_> {
    /// The line of a byte offset, from 1.
    pub fn line(&self, offset: usize) -> usize {
        1 + self.text.as_bytes()[..offset.min(self.text.len())].iter().filter(|&&byte| byte == b'\n').count()
    }
}

/// All problems found so far.
#[derive(Debug, Default)]
pub(super) struct Problems(Vec<Problem>);

impl Problems {
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn add(&mut self, place: &Place<'_>, span: Range<usize>, message: impl Into<String>) {
        self.0.push(Problem { file: place.file, line: place.line(span.start), message: message.into() });
    }

    pub fn into_sorted(mut self) -> Vec<Problem> {
        self.0.sort();
        self.0
    }
}
