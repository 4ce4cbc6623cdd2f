# Head
site-name = Doklad
skip = Skip to content
nav = Site
nav-overview = Overview
nav-charts = Charts
nav-timeline = Timeline
nav-report = Text
languages = Language
footer-source = Source: { $publisher }. The report’s text is in the public domain.
footer-independent = This site is independent of the report’s publisher and adds no judgment of its own.
footer-private = No analytics, no cookies: what you search for and choose stays in your browser.
keep = Keep the report
keep-what = The whole site as one file of less than a megabyte: it opens offline and can be passed on.
footer-sha = SHA-256 of the source

# Notices
notice-dropped = Part of the link could not be read: { $parts }. The rest is shown.
notice-quote = This edition has no sentence under this address; shown is the one that has the words of the link.
notice-lost = What that page needs could not be loaded: there is no connection. Everything else works.
notice-close = Dismiss
edition-new = There is a new version of this site.
edition-show = Show it
lacking = Without filters, search and other views
lacking-off = They need JavaScript and WebAssembly, and one or both are off in this browser: Tor Browser at “Safer” and “Safest” does so, and so does Lockdown Mode. All of the text, every chart with its table and every event are here without them.
lacking-stopped = The page’s program has not loaded or has stopped. All of the text, every chart with its table and every event are here without it; reload the page to have the rest.
not-found-title = There is no such page
not-found-lead = There is nothing at “{ $path }”. You may have been looking for:

# Copying a link
copy-link = Copy link
share = Share
copy-done = Link copied
copy-failed = Copy the link from here
copied = Copied
copy = Copy
copy-text = Copy as text
copy-quote = Copy with its source

# Citing
cite = Cite
cite-container = Doklad: { $report }, Edition { $edition }
cite-quote = “{ $sentence }” ({ $report }, { $publisher }, { $section }). Doklad, edition { $edition }. { $url } (accessed { $date })
cite-files = For reference managers:

# Overview
overview-lead = The whole report: { $sentences }, { $figures } and { $events } – each number and each date leads to the sentence in which it stands.
overview-figures = Key figures
overview-year = The year by month
overview-year-lead = Events of { $year } in the report, by the month in which they began. A bar leads to the month’s timeline.
overview-text = The text of the report
overview-all-charts = All charts
overview-all-events = The whole timeline

# Catalogue and chart
charts-title = Charts
charts-lead = The report’s figures by theme. Figures that contradict each other stand side by side, each saying who reports it.
charts-search = Word or name
charts-search-label = Search the charts
charts-none = There are no such charts.
view-chart = Chart
own-title = A chart of your own
own-lead = Figures of the report that a reader has put together; such a chart has no finding. What cannot be measured on one scale stands apart.
own-needs = The page’s program puts such a chart together. Without it there are all charts of the report.
own-named = Own chart: { $named }
own-named-more = { $named } and { $more } more
own-from-chart = Begin with the figures of this chart
own-pick = to a chart of your own
own-picked = Picked
own-by-value = Largest first
own-add = Add a figure
own-find = Words: what, who, where
own-all = Figures of the report
own-same-scale = On the same scale
own-other-scale = On a scale of its own
own-more = and { $number } more: narrow the words
own-none = There are no such figures.
own-no-time = No time stated
own-apart = Apart: { $why }
own-apart-unit = another unit
own-apart-whole = a share of another whole, or of one that is not stated
own-apart-norm = one is what a rule demands, the other what happened
view-reporters = Who says what
view-table = Table
view-sentences = Quotes
views = View
embed = Embed
embed-what = The chart for another site; the picture follows the width of its frame.
embed-source = source and quotes
chart-next = See also
chart-timelines = In the timeline
stated-again = stated again in
chart-how-read = How the numbers were read
chart-aria = Chart, { $count }. { $items }.
chart-extent = The largest is { $most }, the smallest { $least }.
chart-reporters = Reported by: { $who }.
section-number = section { $number }
section-summary = executive summary
column-what = Measure
column-value = Value
column-who = Who reports it
column-when = When
column-where = Place in the text
who-report = the report itself
sentence-link = Sentence in the text
reported-by = reported by: { $who }
threshold-is = threshold { $value }
key-about = approximate
key-lower = lower bound: it may be more
key-upper = upper bound: it may be less
key-range = range: outlined up to its upper end
seats-rest = the rest
note-label = Note

# Kinds of reporters, as they stand beside a mark
reporter-government = state
reporter-ngo = civil society
reporter-international = international organization
reporter-media = media
reporter-observers = observers
reporter-none = the report

# Beside a value that a law or rule demands
kind-norm = rule

# How exactly a value is stated
qualifier-about = about { $value }
qualifier-at-least = at least { $value }
qualifier-at-most = at most { $value }
qualifier-more-than = more than { $value }
age-under = under { $value }
qualifier-less-than = less than { $value }

# Timeline
timeline-title = Timeline
timeline-lead = Dated events in the report, some of them before { $year }. A day is given only where the text names it.
timeline-search = Word, name, place
timeline-search-label = Search the timeline
timeline-from = From
timeline-to = To
timeline-dates = Dates
timeline-filters = Filters
timeline-none = The report has no such events.
facet-except = except
facet-excepted = Except: { $what }
timeline-without = Without { $what }: { $count }
timeline-clear = Clear all
timeline-remove = Remove: { $what }
stories = Stories
story-before = Previous step
story-next = Next step
timeline-possibly = Possibly within these dates
timeline-possibly-lead = The date of these events is not stated exactly enough to be sure.
timeline-ongoing = Under way in these days
timeline-count-ongoing = under way: { $number }
timeline-count-possible = possibly: { $number }
timeline-reversed = The start is after the end: there is nothing in such a range.
timeline-year = A year has four digits, from 1900 to 2100.
timeline-year-drawing = Events of { $year } by month
timeline-month-aria = { $month }: { $events }
timeline-drawing = { $range }: events over time, rows by { $by }
timeline-lanes-by = Rows of the drawing
timeline-lane-rest = Everything else
timeline-shorter = Half of this time
timeline-longer = Twice this time
timeline-earlier = Earlier
timeline-later = Later
timeline-before = earlier: { $number }
timeline-after = later: { $number }
timeline-key-day = the day is known
timeline-key-within = no day given: somewhere in this time
timeline-key-open = no end given, or beyond the edge
timeline-order = Events stand by the earliest day that can be meant; of the same day, the less exact date stands first.
timeline-oldest = oldest first
timeline-newest = newest first
facet-fit = In the chosen days
facet-category = Category
facet-section = Section
facet-place = Place
facet-named = Place only mentioned
facet-person = Person
facet-organisation = Organization
facet-law = Law
facet-precision = Precision of date
facet-theme = Theme
facet-unit = What is counted
facet-reporter = Who reports
facet-find = Find in the list
facet-find-in = Find in the list: { $what }
facet-find-none = Not in the list.
facet-more = { $number } more
fit-surely = surely in these days
fit-ongoing = under way in these days
fit-possibly = possibly in these days
precision-day = day
precision-month = month
precision-season = season
precision-year = year
precision-interval = interval
category-protest = Protest
category-violence = Violence
category-death = Deaths
category-emergency = State of emergency
category-detention = Detention
category-torture = Torture
category-trial = Court cases
category-sentence = Verdicts and penalties
category-release = Release
category-law = Laws and reforms
category-election = Elections and parties
category-media = Media
category-internet = Internet
category-labour = Labor
category-accident = Accidents
category-corruption = Corruption
category-asylum = Asylum and citizenship
category-society = Society
category-monitoring = Monitoring
category-publication = Statements and reports
category-office = Public office
category-diplomacy = Diplomacy

# Event
event-crumb = Timeline
event-named-places = Other places in this sentence:
event-in-text = In the text of the report
event-same-day = Before and after
event-within = In your selection
event-earlier = Earlier
event-later = Later
event-figures = Figures in this sentence
event-elsewhere = The same elsewhere in the report

# Report
report-title = The text of the report
report-lead = The report’s words are unchanged; only line and page breaks have been mended. Each sentence has a link of its own; figures and events marked in the text lead to charts and the timeline. The text is in Russian.
report-outline = Neighboring sections
report-previous = Previous section
report-next = Next section
report-this-sentence = Link to this sentence
report-sentence-copy = Copy a link to the sentence
report-page = p. { $number }
report-resting = Resting on it: { $number }
report-abbreviations = Abbreviations: { $number }
report-hit = { $at } of { $number }
report-hits = The way through what was found
report-hit-before = Previous
report-hit-after = Next
report-hits-all = All results
report-hits-off = Remove marks
report-read-last = You left off here:
report-forget = Forget this place

# Dates
date-since = since { $date }
date-until = no later than { $date }
period-as-of = as of { $date }
period-at-end = at the end of { $date }
period-by-end = by the end of { $date }
period-until = until { $date }
period-target = target: { $date }
period-reported = reported: { $date }
date-year = { $year }
date-of-year = { $year }
date-month-year = { $month } { $year }
date-day = { $day } { $month } { $year }
date-day-month = { $day } { $month }
date-years = { $from }–{ $to }
date-days = { $from }–{ $to }
date-about = about { $date }
month-1 = January
month-of-day-1 = January
month-short-1 = Jan
month-2 = February
month-of-day-2 = February
month-short-2 = Feb
month-3 = March
month-of-day-3 = March
month-short-3 = Mar
month-4 = April
month-of-day-4 = April
month-short-4 = Apr
month-5 = May
month-of-day-5 = May
month-short-5 = May
month-6 = June
month-of-day-6 = June
month-short-6 = Jun
month-7 = July
month-of-day-7 = July
month-short-7 = Jul
month-8 = August
month-of-day-8 = August
month-short-8 = Aug
month-9 = September
month-of-day-9 = September
month-short-9 = Sep
month-10 = October
month-of-day-10 = October
month-short-10 = Oct
month-11 = November
month-of-day-11 = November
month-short-11 = Nov
month-12 = December
month-of-day-12 = December
month-short-12 = Dec
month-of-day-21 = spring
month-21 = spring
month-of-day-22 = summer
month-22 = summer
month-of-day-23 = autumn
month-23 = autumn
month-of-day-24 = winter
month-24 = winter

# How many
count-charts = { $n ->
    [one] { $number } chart
    *[other] { $number } charts
    }
count-events = { $n ->
    [one] { $number } event
    *[other] { $number } events
    }
count-figures = { $n ->
    [one] { $number } figure
    *[other] { $number } figures
    }
count-sentences = { $n ->
    [one] { $number } sentence of text
    *[other] { $number } sentences of text
    }

# Search
search-title = Search
search-lead = The report’s text (in Russian), charts, figures, events and names. Any form of a word finds all its forms.
search-box = Words
search-needs = Search needs the page’s program, which does not run here. The text, the charts and the names are here without it, and the browser can search each page.
search-none = Nothing was found. A result has to have all of the words.
search-unknown = The report has no “{ $word }”.
search-read = The report has no “{ $typed }”; shown is what has “{ $read }”.
search-partial = Not all of the words:
search-begun = Words that only begin so:
search-source = The report is in Russian; its sentences are found by their words and by what stands on them: figures, events, names.
search-sections = By section ({ $number })
search-help = “Words in quotation marks” are found as they stand, a word with a minus (−word) is left out, a number is found however it is written: 27,000, 27000, 27 thousand.
search-figures = Figures
count-results = { $n ->
    [one] { $number } result
    *[other] { $number } results
    }
count-mentions = { $n ->
    [one] { $number } mention
    *[other] { $number } mentions
    }

# Files that a reader saves
save-picture = Picture (SVG)
save-table = Table (CSV)
save-rows = Data (JSON)
save-calendar = iCalendar

# Names
nav-names = Names
names-title = Names
names-lead = People, organizations, places and laws that the report names; the number says how often. Common words (“the government”, “the police”, “a court”) are left out.
names-people = People
names-organisations = Organizations
names-places = Places
names-laws = Laws and programs
names-forms = In the text
names-in-timeline = Show in the timeline
names-events = Events
names-figures = Figures in these sentences
names-together = In the same sentences
names-map = Where events happened; the number says how many
names-mentions = Mentions

# About
about-title = About
about-lead = Doklad is a guide to one document, independent of its publisher ({ $publisher }). It shows what the document says and adds no judgment of its own.
about-method = How it is made
about-method-text = The report’s text is kept word for word; only line and page breaks have been mended. Every figure and event rests on a verbatim quote that stands in the text exactly once, every name on the forms in which the text has it.
about-method-verified = The site is built only if everything holds: the value of each figure stands in its quote, the date of each event in its words, and every number and date of the text is accounted for. Otherwise the build stops and names the line.
about-method-voices = Who reports a figure is given as in the text: the state, civil society, an international organization, media, observers or the report itself. Figures that contradict each other stand side by side and are not averaged; no figure is derived.
about-method-dates = A date is never more exact than the text: “in July” stays a month. Where a year or a time is known from the context, a note says so.
about-method-words = Titles of charts and events, translations and notes are ours; the report’s own words are not translated.
about-ledger = The account of numbers and dates
about-ledger-text = The text has { $all } numbers and date expressions. { $covered } of them are values of the figures shown or dates in quotes of figures and events; { $explained } are neither, for the reasons given below.
about-explained = Neither a figure nor an event
about-errata = Slips in the text
about-errata-text = Places where the text disagrees with itself, misspells a name or can be read in two ways. The text is not corrected; the note says what is odd and what that rests on.
about-data = Data
about-data-text = The text, figures, events, names and account of numbers as CSV tables in a Frictionless Data Package:
about-privacy = Privacy
about-privacy-text = The site collects nothing: no analytics, no cookies, no requests to other servers. What you filter and search for stands in the address after # and does not reach the server. Where you left off in the text only your device remembers, and on the page of the text you can have it forget.
about-edition = Version
about-edition-text = Version { $version }. These SHA-256 digests show that what you have is this very version of the source, the data and the program.
about-source = Source
about-data-digest = Data
about-data-of = digests of all annotation files
about-program-more = for all pages but those of charts
about-program = Program
about-verify-text = The browser loads the files from this site once more, computes their SHA-256 and compares it with the digests above.
verify = Verify
verify-same = matches
verify-other = does not match
verify-lost = could not be loaded
verify-cannot = This browser computes SHA-256 only on pages with a secure connection (https).
about-licence = The report’s text is in the public domain. The program and the annotations are under the MIT license. Forms of Russian words are told by dictionaries of OpenCorpora and Wiktionary (CC BY-SA 4.0).
column-section = Section
column-covered = Shown
column-explained = Explained
reason-section-number = Number of a section, a step or an item
reason-cross-reference = Reference to another place in the report
reason-legal-citation = Number or year of a law, an article, a convention
reason-name = Part of a name or a title
reason-anaphora = Points back to a quantity that is annotated, or to what is listed beside it
reason-age = The age of those spoken of, not a figure
reason-indefinite = A turn of phrase, not a quantity
reason-antecedent = Recalls an event counted elsewhere, or is a point of comparison
reason-general-time = Time of a general statement in which nothing is dated
reason-url = Part of a web address
erratum-spelling = Spelling
erratum-wording = Wording
erratum-contradiction = Contradiction
erratum-number = Count
erratum-reference = Reference

# Units of values: the word that stands behind a number.
unit-amendment = { $n ->
    [one] amendment
    *[other] amendments
    }
unit-case = { $n ->
    [one] case
    *[other] cases
    }
unit-complaint = { $n ->
    [one] complaint
    *[other] complaints
    }
unit-day = { $n ->
    [one] day
    *[other] days
    }
unit-dollar = { $n ->
    [one] dollar
    *[other] dollars
    }
unit-investigation = { $n ->
    [one] investigation
    *[other] investigations
    }
unit-party = { $n ->
    [one] party
    *[other] parties
    }
unit-percent = %
unit-person = { $n ->
    [one] person
    *[other] people
    }
unit-prayer = { $n ->
    [one] prayer
    *[other] prayers
    }
unit-prison-term = { $n ->
    [one] prison term
    *[other] prison terms
    }
unit-region = { $n ->
    [one] region
    *[other] regions
    }
unit-oblast = { $n ->
    [one] region
    *[other] regions
    }
unit-incident = { $n ->
    [one] incident
    *[other] incidents
    }
unit-seat = { $n ->
    [one] seat
    *[other] seats
    }
unit-senator = { $n ->
    [one] senator
    *[other] senators
    }
unit-signature = { $n ->
    [one] signature
    *[other] signatures
    }
unit-stage = { $n ->
    [one] stage
    *[other] stages
    }
unit-trial = { $n ->
    [one] trial
    *[other] trials
    }
unit-visit = { $n ->
    [one] visit
    *[other] visits
    }
unit-age = { $n ->
    [one] year
    *[other] years
    }
unit-year = { $n ->
    [one] year
    *[other] years
    }
unit-attack = { $n ->
    [one] attack
    *[other] attacks
    }
unit-category = { $n ->
    [one] category
    *[other] categories
    }
unit-centre = { $n ->
    [one] center
    *[other] centers
    }
unit-childrens-home = { $n ->
    [one] children’s home
    *[other] children’s homes
    }
unit-city = { $n ->
    [one] city
    *[other] cities
    }
unit-company = { $n ->
    [one] company
    *[other] companies
    }
unit-council = { $n ->
    [one] council
    *[other] councils
    }
unit-disease = { $n ->
    [one] disease
    *[other] diseases
    }
unit-hour = { $n ->
    [one] hour
    *[other] hours
    }
unit-injury = { $n ->
    [one] injury
    *[other] injuries
    }
unit-inspection = { $n ->
    [one] inspection
    *[other] inspections
    }
unit-marriage = { $n ->
    [one] marriage
    *[other] marriages
    }
unit-month = { $n ->
    [one] month
    *[other] months
    }
unit-motion = { $n ->
    [one] motion
    *[other] motions
    }
unit-occupation = { $n ->
    [one] occupation or position
    *[other] occupations and positions
    }
unit-outlet = { $n ->
    [one] outlet
    *[other] outlets
    }
unit-part = share
# A part that has a word of its own, by its thousandths.
part-333 = a third
unit-violation = { $n ->
    [one] violation
    *[other] violations
    }
unit-week = { $n ->
    [one] week
    *[other] weeks
    }
