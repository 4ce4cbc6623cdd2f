//! Stories: every step is reached, shows what it is about, and leads on.

use doklad::edition::shipped;
use doklad::report::{Lang, Report, Shown, Story};
use doklad::state::link::Detail;
use doklad::state::{Page, State};
use doklad::view::{Program, Site, SiteProps, static_html};
use scraper::{ElementRef, Html, Selector};

fn report() -> &'static Report {
    shipped().report()
}

fn page(lang: Lang, story: &Story, step: Option<u32>) -> Html {
    let state = State { lang, page: Page::Story { id: story.id.into(), step } };
    Html::parse_document(&static_html::<Site>(SiteProps::still(shipped(), state, "../../../", Program::default())))
}

fn all<'p>(page: &'p Html, selector: &str) -> Vec<ElementRef<'p>> {
    page.select(&Selector::parse(selector).expect("a selector")).collect()
}

#[test]
fn each_step_shows_its_event_with_its_sentence_or_its_chart() {
    assert!(report().stories.len() >= 3);
    for (lang, story) in Lang::ALL.into_iter().flat_map(|lang| report().stories.iter().map(move |story| (lang, story))) {
        let page = page(lang, story, None);
        let steps = all(&page, "ol.steps > li");
        assert_eq!(steps.len(), story.steps.len());
        for (item, step) in steps.iter().zip(&story.steps) {
            let text: String = item.text().collect();
            assert!(text.contains(shipped().of(lang).label(step.text)), "{}", story.id);
            let inner = item.html();
            match step.shown {
                Shown::Event(index) => {
                    let event = &report().events[index as usize];
                    assert!(inner.contains(&format!("data-event=\"{}\"", event.id)) && inner.contains(&format!("timeline/{}/", event.id)));
                    assert!(text.contains(report().sentence_text(event.sentence)), "{} has its sentence", event.id);
                    assert!(text.contains(&shipped().of(lang).event_date(event)), "{} has its date", event.id);
                }
                Shown::Chart(index) => {
                    let chart = &report().charts[index as usize];
                    assert!(inner.contains(&format!("data-chart=\"{}\"", chart.id)) && inner.contains(&format!("charts/{}/", chart.id)));
                }
            }
        }
    }
}

#[test]
fn each_step_has_an_address_and_leads_to_those_beside_it() {
    for story in &report().stories {
        let last = u32::try_from(story.steps.len()).expect("few");
        for step in 1..=last {
            let state = State { lang: Lang::En, page: Page::Story { id: story.id.into(), step: Some(step) } };
            assert_eq!(state.link(Detail::Short).to_string(), format!("en/stories/{}/#step-{step}", story.id));
            assert_eq!(state.link(Detail::Full).to_string(), format!("en/stories/{}/#step={step}", story.id));
            let page = page(Lang::En, story, Some(step));
            let current: Vec<_> =
                all(&page, "ol.steps > [aria-current=step]").iter().filter_map(|item| item.attr("id")).map(String::from).collect();
            assert_eq!(current, [format!("step-{step}")]);
            let links = all(&page, &format!("#step-{step} .paces a"));
            let to: Vec<String> =
                links.iter().filter_map(|link| link.attr("href")?.rsplit_once('#').map(|(_, step)| step.to_owned())).collect();
            let beside = [step - 1, step, step + 1].into_iter().filter(|step| (1..=last).contains(step));
            assert_eq!(to, beside.map(|step| format!("step-{step}")).collect::<Vec<_>>());
        }
        for wrong in ["step=0", "step=x", &format!("step={}", last + 1)] {
            let (state, notices) = State::read(&format!("en/stories/{}/", story.id), wrong, report());
            assert_eq!((state.page, notices.len()), (Page::Story { id: story.id.into(), step: None }, 1), "{wrong}");
        }
    }
    assert_eq!(State::read("kk/stories/", "", report()).0, State { lang: Lang::Kk, page: Page::Timeline(Default::default()) });
}

#[test]
fn stories_are_reached_from_the_timeline_the_overview_and_their_events() {
    let links = |page: Page| {
        let state = State { lang: Lang::Ru, page };
        let page = Html::parse_document(&static_html::<Site>(SiteProps::still(shipped(), state, "../", Program::default())));
        all(&page, "a[href*='stories/']").iter().filter_map(|link| link.attr("href")).map(String::from).collect::<Vec<_>>()
    };
    let every: Vec<String> = report().stories.iter().map(|story| format!("../ru/stories/{}/", story.id)).collect();
    assert_eq!(links(Page::Timeline(Default::default())), every);
    assert_eq!(links(Page::Overview), every);
    for story in &report().stories {
        for (number, step) in (1..).zip(&story.steps) {
            if let Shown::Event(index) = step.shown {
                let event = report().events[index as usize].id;
                let expected = format!("../ru/stories/{}/#step-{number}", story.id);
                assert!(links(Page::event(event)).contains(&expected), "{event} leads to {expected}");
            }
        }
    }
}
