//! How to cite what is shown: entries of bibliographies to be copied, and files for the programs that make them. What is cited has a whole address and was looked at on
//! a day, so that only the running program can tell.

use super::Drawn;
#[cfg(target_arch = "wasm32")]
use crate::export::cite::{Citation, CitationFile, Style};
use crate::view::Cx;
#[cfg(target_arch = "wasm32")]
use crate::view::browser;
#[cfg(target_arch = "wasm32")]
use crate::view::parts::copy_text;
use yew::prelude::{Html, html};

/// The citations of a chart, folded away.
pub fn cite(cx: &Cx, drawn: Drawn<'_>) -> Html {
    html! { <details class="code cite"><summary>{ cx.t("cite") }</summary>{ entries(cx, drawn) }</details> }
}

#[cfg(not(target_arch = "wasm32"))]
fn entries(_: &Cx, _: Drawn<'_>) -> Html {
    Html::default()
}

#[cfg(target_arch = "wasm32")]
fn entries(cx: &Cx, drawn: Drawn<'_>) -> Html {
    let cited = citation(cx, drawn);
    let entry = |style: Style| {
        let text: yew::AttrValue = cited.styled(style).into();
        html! { <><dt>{ style.name() }</dt><dd><p>{ &text }</p>{ copy_text(cx, text) }</dd></> }
    };
    let file = |file: CitationFile| {
        let name = format!("{}.{}", drawn.id(), file.ending());
        html! { <a class="chip" href={cx.href(cx.state.page.clone())} download={name} data-save={file.ending()}>{ file.name() }</a> }
    };
    html! {
        <>
            <dl>{ for Style::ALL.map(entry) }</dl>
            <p class="acts"><span>{ cx.t("cite-files") }</span>{ for CitationFile::ALL.map(file) }</p>
        </>
    }
}

/// The citation of a chart as it is shown just now.
#[cfg(target_arch = "wasm32")]
pub fn citation(cx: &Cx, drawn: Drawn<'_>) -> Citation {
    Citation::new(cx.words, drawn.id(), &drawn.title(cx.words), browser::passed_on(&cx.href(cx.state.page.clone())), browser::today())
}
