//! The outline of the report's text.

use crate::report::Section;
use crate::state::Page;
use crate::view::{Cx, browser};
use yew::prelude::{Html, MouseEvent, html};

/// `/{lang}/report/`: the outline.
pub fn outline(cx: &Cx) -> Html {
    html! {
        <article>
            <h1>{ cx.t("report-title") }</h1>
            <p class="stand">{ cx.t("report-lead") }</p>
            { read_last(cx) }
            { contents(cx, None) }
        </article>
    }
}

/// Where the reader was in the text, as far as the device remembers that, and a way to have it forget.
fn read_last(cx: &Cx) -> Html {
    let Some(sentence) = browser::sentence_read().and_then(|id| cx.report.sentence_index(&id)) else { return Html::default() };
    let forget = cx.go.reform({
        let state = cx.state.clone();
        move |_: MouseEvent| {
            browser::forget_reading();
            state.clone()
        }
    });
    html! {
        <div class="read-last">
            <p>
                { cx.t("report-read-last") }{ " " }
                <a href={cx.sentence_href(sentence)}>{ cx.section(cx.report.section_of(sentence)) }{ ": " }<q lang={cx.report.lang}>{ cx.report.sentence_text(sentence) }</q></a>
            </p>
            <button type="button" class="chip" onclick={forget}>{ cx.t("report-forget") }</button>
        </div>
    }
}

/// The list of sections, in which the reader may be in one.
pub fn contents(cx: &Cx, here: Option<&Section>) -> Html {
    let row = |section: &Section| {
        let name = html! { <span lang={cx.report.lang}>{ section.heading }</span> };
        html! {
            <li class={format!("depth-{}", section.depth)} key={section.id}>
                <a href={cx.href(Page::section(section.id))} aria-current={here.is_some_and(|here| here.id == section.id).then_some("page")}>{ name }</a>
            </li>
        }
    };
    html! { <ol class="contents">{ for cx.report.sections.iter().map(row) }</ol> }
}
