//! The timeline narrowed by what a reader types and ticks.

use crate::harness::{Reader, Readers, shown};
use doklad::edition::shipped;
use doklad::report::Lang;
use thirtyfour::Key;

const NARROWED: &str = "en/timeline/#from=2022-01-05&to=2022-01-08&category=detention";

/// Types a date as a reader in the United States does, whose browser these are, and leaves the field: WebKit takes no date before.
pub async fn types_a_day(reader: &Reader, field: &str, keys: &str) {
    reader.asks::<()>("document.querySelector(arguments[0]).focus()", &[field]).await;
    reader.presses(keys + Key::Tab).await;
}

async fn narrows(reader: &Reader) {
    types_a_day(reader, ".dates label:first-of-type input", "01/05/2022").await;
    reader.sees_the_events_of("en/timeline/#from=2022-01-05").await;
    types_a_day(reader, ".dates label:last-of-type input", "01/08/2022").await;
    reader.sees_the_events_of("en/timeline/#from=2022-01-05&to=2022-01-08").await;
    reader.switches("Category", "Detention").await;
}

pub async fn the_copied_link_of_a_narrowed_timeline_shows_the_same_events(readers: &Readers) {
    let reader = readers.open("en/timeline/").await;
    narrows(&reader).await;
    reader.sees_the_events_of(NARROWED).await;
    reader.clicks(".bar .copy button").await;
    reader.sees_text(".bar .copy:has([data-copy]) [role='status']", "Link copied").await;
    let copied = reader.pastes().await;
    let link = copied.strip_prefix(&reader.url("")).unwrap_or_else(|| panic!("{copied} leads elsewhere"));
    assert!(link.contains("sort=oldest"), "{link} leans on a default");
    let other = readers.open(link).await;
    other.sees_the_events_of(NARROWED).await;
    let list = "ol.events [data-event]";
    assert_eq!(other.all(list, "data-event").await, reader.all(list, "data-event").await);
    assert_eq!(other.texts(list).await, reader.texts(list).await);
}

pub async fn a_month_of_the_drawing_narrows_the_timeline_and_its_chip_widens_it_again(readers: &Readers) {
    let reader = readers.open("en/timeline/").await;
    reader.points_at("svg.months.wide a.mark[data-month='2022-01'] .target").await;
    reader.is_at("en/timeline/#from=2022-01&to=2022-01").await;
    reader.sees_the_events_of("en/timeline/#from=2022-01&to=2022-01").await;
    reader.clicks(".bar a.chip.chosen").await;
    reader.is_at("en/timeline/").await;
    reader.sees_the_events_of("en/timeline/").await;
}

pub async fn a_range_that_ends_before_it_begins_says_so_and_shows_nothing(readers: &Readers) {
    let reader = readers.open("en/timeline/#from=2022-01-05").await;
    types_a_day(&reader, ".dates label:last-of-type input", "01/02/2022").await;
    reader.is_at("en/timeline/#from=2022-01-05&to=2022-01-02").await;
    reader.sees_the_events_of("en/timeline/#from=2022-01-05&to=2022-01-02").await;
    reader.sees_text(".dates .reversed", "The start is after the end: there is nothing in such a range.").await;
    reader.sees_text(".results .none", "The start is after the end: there is nothing in such a range.").await;
}

pub async fn a_chosen_value_is_excepted_by_its_button_and_asked_for_again(readers: &Readers) {
    let reader = readers.open("en/timeline/").await;
    let (asked, excepted) = ("en/timeline/#category=detention", "en/timeline/#category=-detention");
    reader.switches("Category", "Detention").await;
    reader.sees_the_events_of(asked).await;
    reader.asks::<()>("document.querySelector('.except').focus()", &[]).await;
    reader.presses(Key::Space + "").await;
    reader.is_at(excepted).await;
    reader.sees_the_events_of(excepted).await;
    reader.sees_text(".bar.chosen .chip.chosen", "Except: Detention ×").await;
    reader.sees_all(".except", "aria-pressed", &["true"]).await;
    // The keyboard stays where it was.
    reader.sees("return document.activeElement.className", &[], "except").await;
    let other = readers.open(excepted).await;
    other.sees_the_events_of(excepted).await;
    reader.clicks(".except").await;
    reader.sees_the_events_of(asked).await;
    reader.goes_back().await;
    reader.sees_the_events_of(excepted).await;
    reader.clicks(".bar.chosen .chip.chosen").await;
    reader.sees_the_events_of("en/timeline/").await;
}

pub async fn where_nothing_is_shown_each_choice_that_hides_something_can_be_taken_back(readers: &Readers) {
    let reader = readers.open("ru/timeline/#category=law&person=zhanbolat-mamai&q=судом").await;
    reader.sees_text(".results .none", "Таких событий в докладе нет.").await;
    let offered: Vec<(String, String)> =
        reader.asks("return [...document.querySelectorAll('.loosen a')].map((link) => [link.getAttribute('href').split('#')[1] ?? '', link.textContent])", &[]).await;
    let without = ["person=zhanbolat-mamai&q=", "category=law&q=", "category=law&person=zhanbolat-mamai"];
    let without = without.map(|link| link.replace("q=", "q=%D1%81%D1%83%D0%B4%D0%BE%D0%BC"));
    let some = |link: &&String| !shown::events(&format!("ru/timeline/#{link}")).concat().is_empty();
    let expected: Vec<&String> = without.iter().filter(some).collect();
    assert_eq!(offered.iter().map(|(link, _)| link).collect::<Vec<_>>(), expected);
    assert!(!offered.is_empty());
    for (link, said) in offered {
        let count = u32::try_from(shown::events(&format!("ru/timeline/#{link}")).concat().len()).expect("they are few");
        let count = shipped().of(Lang::Ru).count("count-events", count);
        assert!(said.ends_with(&format!(": {count}")), "«{said}» leads to {count}");
    }
    let Some(first) = expected.first() else { return };
    reader.clicks(".loosen a").await;
    reader.sees_the_events_of(&format!("ru/timeline/#{first}")).await;
}

/// Whether the field's own words on what it takes are seen.
const WRONG: &str = "return document.querySelector('.dates label:first-of-type .wrong').checkVisibility()";

pub async fn a_year_that_is_none_says_so_and_takes_nothing_away(readers: &Readers) {
    let link = "en/timeline/#from=2022-01-05&to=2022-01-08";
    // A year of two digits is one of the first century.
    for year in ["0022", "0202"] {
        let reader = readers.open(link).await;
        reader.sees(WRONG, &[], false).await;
        types_a_day(&reader, ".dates label:first-of-type input", &format!("01/05/{year}")).await;
        reader.sees(WRONG, &[], true).await;
        // What renders the page anew leaves the field as it was typed.
        reader.clicks(".bar .copy button").await;
        reader.sees_text(".bar .copy:has([data-copy]) [role='status']", "Link copied").await;
        reader.sees(WRONG, &[], true).await;
        reader.is_at(link).await;
        reader.sees_the_events_of(link).await;
        // As from the calendar: Firefox goes on typing in the year.
        let picked = "const field = document.querySelector('.dates input'); field.value = '2022-01-06'; field.dispatchEvent(new Event('change', { bubbles: true }))";
        reader.asks::<()>(picked, &[]).await;
        reader.sees(WRONG, &[], false).await;
        reader.is_at("en/timeline/#from=2022-01-06&to=2022-01-08").await;
    }
}

pub async fn days_that_are_gone_through_are_one_step_and_the_count_stays_one_element(readers: &Readers) {
    let reader = readers.open("en/timeline/#from=2022-01-05").await;
    let steps: u32 = reader.asks("return history.length", &[]).await;
    reader.asks::<()>("window.count = document.querySelector('output')", &[]).await;
    for day in ["01/06/2022", "01/07/2022", "01/08/2022"] {
        types_a_day(&reader, ".dates label:first-of-type input", day).await;
    }
    reader.is_at("en/timeline/#from=2022-01-08").await;
    assert_eq!(reader.asks::<u32>("return history.length", &[]).await, steps + 1);
    reader.sees_the_events_of("en/timeline/#from=2022-01-08").await;
    reader.switches("Category", "Detention").await;
    reader.sees_the_events_of("en/timeline/#from=2022-01-08&category=detention").await;
    assert!(reader.asks::<bool>("return window.count === document.querySelector('output')", &[]).await, "the count is another element");
    reader.goes_back().await;
    reader.goes_back().await;
    reader.is_at("en/timeline/#from=2022-01-05").await;
}

/// The heading of an event's neighbours in the timeline in which it was reached; those of its people and places have others.
const SELECTION: &str = "h2.around:has(a[href*='sort=newest'])";

pub async fn an_event_s_neighbours_are_those_of_the_timeline_that_it_was_reached_in(readers: &Readers) {
    let link = "en/timeline/#category=election&sort=newest";
    let reader = readers.open(link).await;
    reader.sees_the_events_of(link).await;
    let shown = shown::events(link).concat();
    let [newest, next] = [&shown[0], &shown[1]];
    reader.clicks(&format!("li[data-event='{newest}'] a")).await;
    reader.is_at(&format!("en/timeline/{newest}/#category=election&sort=newest")).await;
    reader.sees_text(SELECTION, "In your selection").await;
    // Nothing of the selection is later.
    reader
        .sees_all(&format!("{SELECTION} + .neighbours a"), "href", &[format!("/en/timeline/{next}/#category=election&sort=newest")])
        .await;
    reader.clicks(&format!("{SELECTION} + .neighbours a")).await;
    reader.is_at(&format!("en/timeline/{next}/#category=election&sort=newest")).await;
    reader.reloads().await;
    reader.ready().await;
    reader.sees_text(SELECTION, "In your selection").await;
    reader.clicks(".crumb a").await;
    reader.is_at(link).await;
    reader.sees_the_events_of(link).await;
    reader.goes_back().await;
    reader.clicks(".acts .copy button").await;
    assert_eq!(reader.pastes().await, reader.url(&format!("en/timeline/{next}/")), "what is passed on is the event");
}

pub async fn a_selection_is_chosen_beside_all_else_and_taken_back(readers: &Readers) {
    let reader = readers.open("en/timeline/#place=almaty").await;
    reader.clicks(".selections .chip:nth-child(2)").await;
    reader.is_at("en/timeline/#from=2022-01-02&to=2022-01-11&place=almaty").await;
    reader.sees_the_events_of("en/timeline/#from=2022-01-02&to=2022-01-11&place=almaty").await;
    let count = shown::events("en/timeline/#from=2022-01-02&to=2022-01-11&place=almaty").concat().len();
    reader.sees_text(".selections .chip.chosen", &format!("January events{count}")).await;
    reader.clicks(".selections .chip:nth-child(4)").await;
    reader.sees_the_events_of("en/timeline/#from=2022-01-02&to=2022-01-11&category=trial~sentence&place=almaty").await;
    reader.clicks(".selections .chip:nth-child(2)").await;
    reader.is_at("en/timeline/#category=trial~sentence&place=almaty").await;
}

pub async fn what_is_shown_is_copied_as_text_with_sentences_and_addresses(readers: &Readers) {
    let link = "en/timeline/#category=election&sort=newest";
    let reader = readers.open(link).await;
    reader.sees_the_events_of(link).await;
    reader.clicks("[data-shown]").await;
    reader.sees_text(".copy:has([data-shown]) [role='status']", "Copied").await;
    let text = reader.pastes().await;
    let words = shipped().of(Lang::En);
    let report = words.report;
    let events: Vec<_> = shown::events(link).concat().into_iter().filter_map(|id| report.event(id)).collect();
    let [head, told @ ..] = &text.split("\n\n").collect::<Vec<_>>()[..] else { panic!("{text}") };
    assert_eq!(head.lines().next(), Some("Timeline: Elections and parties"));
    assert_eq!(head.lines().last(), Some(&*reader.url("en/timeline/#from=&to=&category=election&sort=newest&lanes=category")));
    assert_eq!(told.len(), events.len());
    for (told, event) in told.iter().zip(events) {
        let [first, second] = told.trim_end().lines().collect::<Vec<_>>()[..] else { panic!("{told}") };
        assert_eq!(first, format!("{}. {}", words.event_date(event), words.label(event.title)));
        let section = words.section(report.section_of(event.sentence));
        let address = reader.url(&format!("en/timeline/{}/", event.id));
        assert_eq!(second, format!("«{}» ({section}). {address}", report.sentence_text(event.sentence)));
    }
}

pub async fn how_surely_events_are_in_range_is_chosen_and_goes_with_the_range(readers: &Readers) {
    let range = "en/timeline/#from=2022-01-02&to=2022-01-11";
    let reader = readers.open("en/timeline/").await;
    reader
        .sees(
            "return [...document.querySelectorAll('.facets legend')].some(({ textContent }) => textContent === 'In the chosen days')",
            &[],
            false,
        )
        .await;
    reader.clicks(".selections a:nth-child(2)").await;
    reader.sees_the_events_of(range).await;
    let surely = format!("{range}&fit=surely");
    reader.switches("In the chosen days", "surely in these days").await;
    reader.is_at(&surely).await;
    reader.sees_the_events_of(&surely).await;
    let other = readers.open(&surely).await;
    other.sees_the_events_of(&surely).await;
    // Without a range nothing is asked of how events fit it.
    reader.clicks(".bar.chosen .chip.chosen").await;
    reader.is_at("en/timeline/").await;
    reader.sees_the_events_of("en/timeline/").await;
    reader.goes_back().await;
    reader.sees_the_events_of(&surely).await;
}

/// The values that are seen of the facet whose field has this name.
const SEEN: &str = "const field = document.querySelector(`.find[aria-label=\"${arguments[0]}\"]`);
    const seen = [...field.parentElement.querySelectorAll('.choice')].filter((choice) => choice.checkVisibility());
    return seen.map((choice) => choice.querySelector('span').textContent)";

pub async fn a_value_of_a_long_facet_is_found_by_any_form_of_its_name(readers: &Readers) {
    let reader = readers.open("ru/timeline/").await;
    let field = "Найти в списке: Человек";
    let before: Vec<String> = reader.asks(SEEN, &[field]).await;
    reader.asks::<()>("const field = document.querySelector(`.find[aria-label=\"${arguments[0]}\"]`); field.scrollIntoView({ block: 'center' }); field.focus()", &[field]).await;
    for (typed, seen) in [("токаевым", &["Касым-Жомарт Токаев"][..]), ("елши", &["Ержан Елшибаев"]), ("никто", &[])]
    {
        reader.presses(typed).await;
        reader.sees(SEEN, &[field], seen).await;
        reader
            .sees("return [...document.querySelectorAll('.facets .none')].some((none) => none.checkVisibility())", &[], seen.is_empty())
            .await;
        reader.presses(Key::Escape + "").await;
        reader.sees(SEEN, &[field], &before).await;
    }
    reader.presses("ТОКАЕВА").await;
    reader.presses(Key::Enter + "").await;
    reader.is_at("ru/timeline/#person=kassym-jomart-tokayev").await;
    reader.sees_the_events_of("ru/timeline/#person=kassym-jomart-tokayev").await;
    // What is looked for stays looked for.
    reader.sees(SEEN, &[field], ["Касым-Жомарт Токаев"]).await;
}
