//! The outline of the report's text.

use crate::report::Section;
use crate::state::Page;
use crate::view::Cx;
use yew::prelude::{Html, html};

/// `/{lang}/report/`: the outline.
pub fn outline(cx: &Cx) -> Html {
    html! {
        <article>
            <h1>{ cx.t("report-title") }</h1>
            <p class="stand">{ cx.t("report-lead") }</p>
            { contents(cx) }
        </article>
    }
}

/// The list of sections.
pub fn contents(cx: &Cx) -> Html {
    let row = |section: &Section| {
        let name = html! { <span lang={cx.report.lang}>{ section.heading }</span> };
        html! {
            <li class={format!("depth-{}", section.depth)} key={section.id}>
                <a href={cx.href(Page::section(section.id))}>{ name }</a>
            </li>
        }
    };
    html! { <ol class="contents">{ for cx.report.sections.iter().map(row) }</ol> }
}
