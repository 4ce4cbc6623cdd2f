//! The closed vocabularies of annotations. A word that is not listed here is refused by ingest and dropped from links.

use core::fmt;
use core::str::FromStr;
use serde::{Deserialize, Serialize};

/// A word that is not in the vocabulary asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownWord {
    /// What was found.
    pub found: String,
    /// What would have been understood.
    pub expected: Vec<&'static str>,
}

impl fmt::Display for UnknownWord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "expected one of {}, found \"{}\"", self.expected.join(", "), self.found)
    }
}

macro_rules! vocabulary {
    ($(#[$doc:meta])* $name:ident { $($(#[$item_doc:meta])* $item:ident = $word:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $name { $($(#[$item_doc])* $item,)+ }

        impl $name {
            /// Every word, in the order in which it is offered.
            pub const ALL: &'static [Self] = &[$(Self::$item,)+];

            /// The word as it stands in data and links.
            pub fn word(self) -> &'static str {
                match self { $(Self::$item => $word,)+ }
            }
        }

        impl FromStr for $name {
            type Err = UnknownWord;

            fn from_str(found: &str) -> Result<Self, UnknownWord> {
                Self::ALL.iter().copied().find(|item| item.word() == found).ok_or_else(|| UnknownWord {
                    found: found.into(),
                    expected: Self::ALL.iter().map(|item| item.word()).collect(),
                })
            }
        }
    };
}

vocabulary! {
    /// What kind of happening an event is.
    Category {
        /// Rallies, marches, pickets, riots.
        Protest = "protest",
        /// Force used against people.
        Violence = "violence",
        /// Loss of life.
        Death = "death",
        /// A state of emergency and what it brings.
        Emergency = "emergency",
        /// Arrest, detention, house arrest, charge.
        Detention = "detention",
        /// Torture and ill-treatment.
        Torture = "torture",
        /// Proceedings before a court.
        Trial = "trial",
        /// A verdict, an acquittal too, or a penalty.
        Sentence = "sentence",
        /// Release, amnesty.
        Release = "release",
        /// Laws, decrees, reforms.
        Law = "law",
        /// Elections, referendums, parties.
        Election = "election",
        /// Press and journalists.
        Media = "media",
        /// Access to the internet, surveillance of devices.
        Internet = "internet",
        /// Work, unions, strikes.
        Labour = "labour",
        /// Accidents.
        Accident = "accident",
        /// Corruption.
        Corruption = "corruption",
        /// Refugees, asylum, statelessness.
        Asylum = "asylum",
        /// Children, women, health, education and other social matters.
        Society = "society",
        /// Visits to and supervision of places of detention.
        Monitoring = "monitoring",
        /// Reports and statements made public.
        Publication = "publication",
        /// Appointments and offices.
        Office = "office",
        /// Relations between states.
        Diplomacy = "diplomacy",
    }
}

vocabulary! {
    /// How exactly the text states a value.
    Qualifier {
        /// The value as it stands.
        Exact = "exact",
        /// «около», «примерно».
        About = "about",
        /// «по меньшей мере», «не менее».
        AtLeast = "at-least",
        /// «не более», «до».
        AtMost = "at-most",
        /// «более».
        MoreThan = "more-than",
        /// «менее».
        LessThan = "less-than",
        /// A range with both ends given.
        Between = "between",
    }
}

vocabulary! {
    /// How the end of a time is meant whose beginning is open (`../2022-12`).
    TimeWord {
        /// The state of things at that time: «по состоянию на октябрь».
        AsOf = "as-of",
        /// The state of things at its end: «на конец декабря».
        AtEnd = "at-end",
        /// What had come about by its end: «к концу декабря».
        ByEnd = "by-end",
        /// What was so until then: «ранее».
        Until = "until",
        /// What is to be reached by then: a target.
        Target = "target",
        /// What was said then, about the time before: «сообщил в апреле».
        Reported = "reported",
    }
}

vocabulary! {
    /// What a statistic states.
    Kind {
        /// What happened or was counted.
        Outcome = "outcome",
        /// What a law or rule demands.
        Norm = "norm",
        /// A result or a rule of an election.
        Election = "election",
        /// The make-up of an institution.
        Institution = "institution",
    }
}

vocabulary! {
    /// On whose side of the table a reporter sits; one colour and one shape each.
    ReporterKind {
        /// Government, ministries, prosecutors, the ombudsman.
        Government = "government",
        /// Non-governmental organisations, human rights defenders, leaders of communities.
        Ngo = "ngo",
        /// International organisations and missions.
        International = "international",
        /// News agencies and outlets, of what they saw or what was done to them.
        Media = "media",
        /// Observers, activists, lawyers, experts, people concerned and their relatives.
        Observers = "observers",
    }
}

vocabulary! {
    /// What an entity is.
    EntityKind {
        /// A human being.
        Person = "person",
        /// An organisation, a body of the state, a company.
        Organisation = "organisation",
        /// A place.
        Place = "place",
        /// A law, a programme, a convention.
        Law = "law",
    }
}

vocabulary! {
    /// The form in which a chart is drawn.
    ChartForm {
        /// Horizontal bars from zero.
        Bars = "bars",
        /// Bars of per cent on a scale to 100, with a threshold if there is one.
        Shares = "shares",
        /// Seats of a chamber.
        Seats = "seats",
        /// Stages, each a part of the one before.
        Funnel = "funnel",
        /// One mark for each that is counted.
        Units = "units",
        /// The same thing at several times.
        Times = "times",
        /// Figures that have no scale in common, or stand alone.
        Figures = "figures",
    }
}

vocabulary! {
    /// Why a number or date of the source is no statistic and no event.
    LedgerReason {
        /// Counts a section, a step or an item of a list.
        SectionNumber = "section-number",
        /// Points to another place of the report.
        CrossReference = "cross-reference",
        /// Belongs to the citation of an article, a law or a convention.
        LegalCitation = "legal-citation",
        /// Belongs to a name or a title.
        Name = "name",
        /// Points back to a quantity that is annotated, or to what is listed.
        Anaphora = "anaphora",
        /// The age of those spoken of, which no rule and no count is about.
        Age = "age",
        /// «один» as a certain one, «никто» as a turn of phrase.
        Indefinite = "indefinite",
        /// Recalls something annotated elsewhere.
        Antecedent = "antecedent",
        /// «в течение года» where nothing in particular is dated.
        GeneralTime = "general-time",
        /// Belongs to a web address.
        Url = "url",
    }
}

vocabulary! {
    /// What is odd about a place of the source.
    ErratumKind {
        /// A name or word spelt in a way that misleads.
        Spelling = "spelling",
        /// A sentence garbled or unfinished.
        Wording = "wording",
        /// Two places disagree.
        Contradiction = "contradiction",
        /// A count that its list does not bear out.
        Number = "number",
        /// A reference to the wrong place.
        Reference = "reference",
    }
}
