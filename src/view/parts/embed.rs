//! A chart in a frame of another site, and the code with which to put it there.

#[cfg(not(target_arch = "wasm32"))]
use super::{Picture, figure};
use crate::report::Chart;
use crate::state::EMBED;
use crate::view::{Cx, browser};
use yew::prelude::{Html, html};

/// Height in pixels of a frame whose page does not hear how high it should be.
const HEIGHT: u32 = 520;

/// Gives a frame the height that the page in it asks for.
const RESIZE: &str = "<script>addEventListener(\"message\",e=>{for(const f of document.querySelectorAll(\"iframe\"))if(f.contentWindow===e.source&&e.data?.doklad)f.height=e.data.doklad})</script>";

/// What stands in the frame: the finding, what is counted, the picture, the source and the way here.
#[cfg(not(target_arch = "wasm32"))]
pub fn embedded(cx: &Cx, chart: &Chart) -> Html {
    html! {
        <figure class="embed" data-chart={chart.id}>
            <figcaption>
                <h1><a href={cx.href(Cx::chart_page(chart.id))}>{ cx.label(chart.title) }</a></h1>
                <p>{ cx.label(chart.lead) }</p>
            </figcaption>
            { figure(cx, chart, Picture::Page) }
            <p class="src">
                { cx.label(cx.report.title) }{ " · " }<a href={cx.href(Cx::chart_page(chart.id))}>{ cx.t("site-name") }{ ": " }{ cx.t("embed-source") }</a>
            </p>
        </figure>
    }
}

/// The code, folded away; there is none for a page from disk, which no other page can show.
pub fn code(cx: &Cx, chart: &Chart) -> Html {
    if cx.is_one_file() {
        return Html::default();
    }
    let address = browser::whole(&format!("{}{EMBED}", cx.href(Cx::chart_page(chart.id))));
    let title = cx.label(chart.title).replace('"', "&quot;");
    let code = format!(
        "<iframe src=\"{address}\" title=\"{title}\" width=\"100%\" height=\"{HEIGHT}\" loading=\"lazy\" style=\"border:0\"></iframe>\n{RESIZE}"
    );
    html! {
        <details class="code">
            <summary>{ cx.t("embed") }</summary>
            <label>{ cx.t("embed-what") }<textarea readonly=true rows="6" spellcheck="false" key={address} value={code} /></label>
        </details>
    }
}
