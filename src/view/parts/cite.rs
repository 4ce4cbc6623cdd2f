//! How to cite a page: entries of bibliographies to be copied, and files for the programs that make them. What is cited has a whole address and was looked at on
//! a day, so that only the running program can tell.

#[cfg(target_arch = "wasm32")]
use crate::export::cite::{Citation, CitationFile, Style};
use crate::view::Cx;
#[cfg(target_arch = "wasm32")]
use crate::view::browser;
#[cfg(target_arch = "wasm32")]
use crate::view::parts::copy_text;
#[cfg(target_arch = "wasm32")]
use crate::view::site::cited_title;
use yew::prelude::{Html, html};

/// The citations of the page, folded away.
pub fn cite(cx: &Cx) -> Html {
    html! { <details class="code cite"><summary>{ cx.t("cite") }</summary>{ entries(cx) }</details> }
}

#[cfg(not(target_arch = "wasm32"))]
fn entries(_: &Cx) -> Html {
    Html::default()
}

#[cfg(target_arch = "wasm32")]
fn entries(cx: &Cx) -> Html {
    let cited = citation(cx);
    let entry = |style: Style| {
        let text: yew::AttrValue = cited.styled(style).into();
        html! { <><dt>{ style.name() }</dt><dd><p>{ &text }</p>{ copy_text(cx, text) }</dd></> }
    };
    let file = |file: CitationFile| {
        let name = format!("{}.{}", cited.id, file.ending());
        html! { <a class="chip" href={cx.href(cx.state.page.clone())} download={name} data-save={file.ending()}>{ file.name() }</a> }
    };
    html! {
        <>
            <dl>{ for Style::ALL.map(entry) }</dl>
            <p class="acts"><span>{ cx.t("cite-files") }</span>{ for CitationFile::ALL.map(file) }</p>
        </>
    }
}

/// The citation of the page as it is shown just now.
#[cfg(target_arch = "wasm32")]
pub fn citation(cx: &Cx) -> Citation {
    let title = cited_title(cx.words, &cx.state.page);
    Citation::new(cx.words, &cx.state.path(), &title, browser::passed_on(&cx.href(cx.state.page.passed_on())), browser::today())
}
