//! What needs a browser's DOM but no page of ours: the view mounted into an element, told of other states, clicked and typed into.

#![cfg(target_arch = "wasm32")]

use doklad::edition::Edition;
use doklad::query::{Columns, FacetValue, Filters, timeline};
use doklad::report::{Category, Lang};
use doklad::state::{ChartView, Page, State};
use doklad::view::{LazyColumns, Program, Site, SiteProps};
use doklad::words::Words;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Element, HtmlElement};
use yew::{AppHandle, Callback, Renderer};

wasm_bindgen_test_configure!(run_in_browser);

/// The view in an element of the page, and the states that it asked to go to.
struct Mounted {
    root: Element,
    handle: AppHandle<Site>,
    gone: Rc<RefCell<Vec<State>>>,
}

impl Mounted {
    async fn new(page: Page) -> Self {
        let document = gloo::utils::document();
        let root = document.create_element("div").expect("a div can always be made");
        document.body().and_then(|body| body.append_child(&root).ok()).expect("the page has a body");
        let gone = Rc::<RefCell<Vec<State>>>::default();
        let handle = Renderer::<Site>::with_root_and_props(root.clone(), props(page, &gone)).render();
        settled().await;
        Self { root, handle, gone }
    }

    async fn show(&mut self, page: Page) {
        self.handle.update(props(page, &self.gone));
        settled().await;
    }

    fn all(&self, selector: &str) -> Vec<HtmlElement> {
        let list = self.root.query_selector_all(selector).expect("the selector is one");
        (0..list.length()).filter_map(|at| list.item(at)?.dyn_into().ok()).collect()
    }

    fn attributes(&self, selector: &str, name: &str) -> Vec<String> {
        let list = self.root.query_selector_all(selector).expect("the selector is one");
        let elements = (0..list.length()).filter_map(|at| list.item(at)?.dyn_into::<Element>().ok());
        elements.filter_map(|element| element.get_attribute(name)).collect()
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        self.root.remove();
    }
}

/// The words in English, learned as the page's script has the program learn them.
fn words() -> Words {
    let edition = Edition::embedded();
    for text in [include_str!(concat!(env!("OUT_DIR"), "/en.txt")), include_str!(concat!(env!("OUT_DIR"), "/en-events.txt"))] {
        edition.learn(text).expect("the build script wrote the language for this report");
    }
    edition.words(Lang::En).expect("it was learned")
}

fn props(page: Page, gone: &Rc<RefCell<Vec<State>>>) -> SiteProps {
    let gone = Rc::clone(gone);
    let go = Callback::from(move |state| gone.borrow_mut().push(state));
    SiteProps {
        words: words(),
        translations: None,
        index: None,
        columns: LazyColumns::default(),
        most: usize::MAX,
        first: 0,
        copied: None,
        state: State { lang: Lang::En, page },
        root: "/".into(),
        program: Program::default(),
        notice: None,
        go,
        dismiss: Callback::default(),
    }
}

/// Waits until the browser has nothing to do: yew renders before it comes back to us.
async fn settled() {
    let promise = js_sys::Promise::new(&mut |resolve, _| {
        gloo::utils::window().set_timeout_with_callback(&resolve).expect("the browser has a clock");
    });
    wasm_bindgen_futures::JsFuture::from(promise).await.expect("nothing rejects it");
}

fn detentions() -> Filters {
    Filters::only(FacetValue::Category(Category::Detention))
}

/// The ids of the events surely shown.
fn shown(filters: &Filters) -> Vec<String> {
    let report = words().report;
    let groups = timeline(&Columns::of(report), filters, None).groups;
    groups.iter().flat_map(|group| &group.events).map(|&event| report.events[event as usize].id.into()).collect()
}

#[wasm_bindgen_test]
async fn a_state_of_a_chart_is_shown_as_its_figure_with_its_marks() {
    let mounted = Mounted::new(Page::Chart { id: "torture-complaints".into(), view: ChartView::Chart }).await;
    assert_eq!(mounted.attributes("figure", "data-chart"), ["torture-complaints"]);
    let marks = ["torture-complaints-coalition", "torture-complaints-ombudsman"];
    assert_eq!(mounted.attributes("svg.chart.wide a.mark", "data-statistic"), marks);
    assert_eq!(mounted.attributes("tbody tr", "data-statistic"), marks);
}

#[wasm_bindgen_test]
async fn a_narrower_filter_changes_the_list_and_the_count() {
    const LIST: &str = "ol.events:not([data-fit]) > [data-event]";
    let mut mounted = Mounted::new(Page::Timeline(Filters::default())).await;
    assert_eq!(mounted.attributes(LIST, "data-event"), shown(&Filters::default()));
    mounted.show(Page::Timeline(detentions())).await;
    let expected = shown(&detentions());
    assert_eq!(mounted.attributes(LIST, "data-event"), expected);
    assert_eq!(mounted.attributes("output[data-count='events']", "data-value"), [expected.len().to_string()]);
}

#[wasm_bindgen_test]
async fn a_ticked_category_asks_for_the_state_that_has_it() {
    let mounted = Mounted::new(Page::Timeline(Filters::default())).await;
    let row =
        mounted.all("fieldset label").into_iter().find(|label| label.text_content().is_some_and(|text| text.starts_with("Detention")));
    row.expect("the facet has the category").click();
    assert_eq!(*mounted.gone.borrow(), [State { lang: Lang::En, page: Page::Timeline(detentions()) }]);
}

#[wasm_bindgen_test]
async fn words_typed_into_the_box_ask_for_the_state_that_has_them() {
    let mounted = Mounted::new(Page::Timeline(detentions())).await;
    let typed =
        js_sys::Function::new_with_args("box", "box.value = 'Алматы'; box.dispatchEvent(new InputEvent('input', { bubbles: true }))");
    typed.call1(&wasm_bindgen::JsValue::NULL, &mounted.all("input[type='search']")[0]).expect("the script is right");
    let filters = Filters { q: "Алматы".into(), ..detentions() };
    assert_eq!(*mounted.gone.borrow(), [State { lang: Lang::En, page: Page::Timeline(filters) }]);
}
