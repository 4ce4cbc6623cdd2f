//! How this was made, and the account of the source: every number and date, and every slip.

use crate::report::{Erratum, Explanation, LedgerBalance, LedgerReason, Section, Span};
use crate::view::{Cx, Program};
use yew::prelude::{Html, html};

/// `/{lang}/about/`
pub fn about(cx: &Cx) -> Html {
    let publisher = cx.label(cx.report.publisher);
    html! {
        <article class="about">
            <h1>{ cx.t("about-title") }</h1>
            <p class="stand">{ cx.words.with("about-lead", &[("publisher", publisher)]) }</p>
            <h2>{ cx.t("about-method") }</h2>
            { for ["about-method-text", "about-method-verified", "about-method-voices", "about-method-dates", "about-method-words"].map(|id| html! { <p>{ cx.t(id) }</p> }) }
            { ledger(cx) }
            { errata(cx) }
            <h2>{ cx.t("about-data") }</h2>
            <p>
                { cx.t("about-data-text") }{ " " }
                if cx.is_one_file() {
                    <code>{ "data/datapackage.json" }</code>
                } else {
                    <a href={format!("{}data/datapackage.json", cx.root)}>{ "datapackage.json" }</a>
                }
            </p>
            <h2>{ cx.t("about-privacy") }</h2>
            <p>{ cx.t("about-privacy-text") }</p>
            <h2>{ cx.t("about-edition") }</h2>
            <p>{ cx.words.with("about-edition-text", &[("version", env!("CARGO_PKG_VERSION"))]) }</p>
            { edition(cx) }
            <p>{ cx.t("about-licence") }</p>
        </article>
    }
}

/// The digests of source, data and program. The page's script computes them when the button is clicked, and `data-verified` tells the style what of the words
/// behind each is true.
fn edition(cx: &Cx) -> Html {
    let folder = format!("reports/{}", cx.report.id);
    let Program { sha256, file, chunk_sha256, chunk_file } = &cx.program;
    let files = [
        ("about-source", format!("{folder}/source.txt"), "source.txt".to_owned(), cx.report.source_sha256),
        ("about-data-digest", format!("{folder}/SHA256SUMS"), format!("SHA256SUMS, {}", cx.t("about-data-of")), cx.report.data_sha256),
        ("about-program", file.to_string(), "WebAssembly".to_owned(), sha256.as_str()),
        ("about-program", chunk_file.to_string(), format!("WebAssembly, {}", cx.t("about-program-more")), chunk_sha256.as_str()),
    ];
    html! {
        <div class="verify">
            <dl>{ for files.into_iter().filter(|(.., sha256)| !sha256.is_empty()).map(|file| digest(cx, file)) }</dl>
            <p class="lead">{ cx.t("about-verify-text") }</p>
            <button type="button" class="chip">{ cx.t("verify") }</button>
        </div>
    }
}

/// A file's digest; where the page carries the file, `path` is the word by which its script knows it, nothing for the program.
fn digest(cx: &Cx, (name, path, file, sha256): (&str, String, String, &str)) -> Html {
    let href = (!cx.is_one_file()).then(|| format!("{}{path}", cx.root));
    // The one-file edition carries the program, and has the other two nowhere.
    let known = href.is_some() || !path.contains('/');
    let file_of_script = href.clone().or(Some(path).filter(|path| !path.is_empty()));
    html! {
        <div>
            <dt>{ cx.t(name) }{ " " }<small>{ match &href { Some(href) => html! { <a href={href.clone()}>{ file }</a> }, None => html! { { file } } } }</small></dt>
            <dd>
                <code>{ sha256 }</code>{ " " }
                if known {
                    <span role="status" data-sha256={sha256.to_owned()} data-file={file_of_script}>
                        { for ["same", "other", "lost", "cannot"].map(|word| html! { <b class={word}>{ cx.t(&format!("verify-{word}")) }</b> }) }
                    </span>
                }
            </dd>
        </div>
    }
}

/// The balance by section, and the list of what is no figure and no event.
fn ledger(cx: &Cx) -> Html {
    let rows = cx.report.sections.iter().zip(&cx.report.ledger).filter(|(_, balance)| balance.covered + balance.explained > 0);
    let total = cx.report.balance();
    let number = |number: u32| cx.words.number(f64::from(number));
    let all = number(total.covered + total.explained);
    let sums = [("all", all.as_str()), ("covered", &number(total.covered)), ("explained", &number(total.explained))];
    html! {
        <>
            <h2 id="ledger">{ cx.t("about-ledger") }</h2>
            <p>{ cx.words.with("about-ledger-text", &sums) }</p>
            <div class="table">
                <table class="sums">
                    <thead><tr>
                        <th scope="col">{ cx.t("column-section") }</th>
                        <th scope="col">{ cx.t("column-covered") }</th>
                        <th scope="col">{ cx.t("column-explained") }</th>
                    </tr></thead>
                    <tbody>{ for rows.map(|(section, balance)| row(cx, section, *balance)) }</tbody>
                </table>
            </div>
            <h3>{ cx.t("about-explained") }</h3>
            { for LedgerReason::ALL.iter().map(|&reason| explained(cx, reason)) }
        </>
    }
}

fn row(cx: &Cx, section: &Section, LedgerBalance { covered, explained }: LedgerBalance) -> Html {
    let page = crate::state::Page::section(section.id);
    html! {
        <tr key={section.id}>
            <th scope="row"><a lang={cx.report.lang} href={cx.href(page)}>{ section.heading }</a>{ " " }<small>{ cx.section(section) }</small></th>
            <td class="number">{ covered }</td>
            <td class="number">{ explained }</td>
        </tr>
    }
}

/// The numbers and dates with one reason, each with the words around it.
fn explained(cx: &Cx, reason: LedgerReason) -> Html {
    let list: Vec<&Explanation> = cx.report.explanations.iter().filter(|row| row.reason == reason).collect();
    if list.is_empty() {
        return Html::default();
    }
    let item = |&&Explanation { token, .. }: &&Explanation| {
        let [before, after] = around(cx, token);
        html! { <li lang={cx.report.lang}><a href={cx.sentence_href(cx.report.sentence_at(token))}>{ before }<b>{ cx.report.text(token) }</b>{ after }</a></li> }
    };
    html! {
        <>
            <p class="lead">{ cx.t(&format!("reason-{}", reason.word())) }</p>
            <ul class="plain">{ for list.iter().map(item) }</ul>
        </>
    }
}

/// Some words on both sides of a token.
fn around(cx: &Cx, token: Span) -> [&'static str; 2] {
    const WORDS: usize = 5;
    let text = cx.report.paragraphs[token.paragraph as usize].text;
    let (before, after) = (&text[..token.start as usize], &text[token.end as usize..]);
    let start = before.rmatch_indices(' ').nth(WORDS).map_or(0, |(at, _)| at + 1);
    let end = after.match_indices(' ').nth(WORDS).map_or(after.len(), |(at, _)| at);
    [&before[start..], &after[..end]]
}

/// Slips of the source, in reading order.
fn errata(cx: &Cx) -> Html {
    let item = |erratum: &Erratum| {
        html! {
            <li key={erratum.id}>
                <p class="note" data-erratum={erratum.id}>
                    <b>{ cx.t(&format!("erratum-{}", erratum.kind.word())) }{ ". " }</b>
                    <q lang={cx.report.lang}>{ cx.report.text(erratum.quote) }</q>{ " " }{ cx.label(erratum.note) }
                </p>
                <p class="meta"><a href={cx.sentence_href(erratum.sentence)}>{ cx.t("sentence-link") }{ ", " }{ cx.section(cx.report.section_of(erratum.sentence)) }</a></p>
            </li>
        }
    };
    html! {
        <>
            <h2 id="errata">{ cx.t("about-errata") }</h2>
            <p>{ cx.t("about-errata-text") }</p>
            <ul class="plain errata">{ for cx.report.errata.iter().map(item) }</ul>
        </>
    }
}
