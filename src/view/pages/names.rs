//! People, organisations, places and laws: all of them, and each with its mentions, events and figures.

use crate::query::{FacetValue, Filters, Mentioned, Piece, mentions, named_together, pieces, sorted, statistics_in, timeline};
use crate::report::{Entity, EntityKind, Span, Statistic};
use crate::state::Page;
use crate::view::Cx;
use crate::view::parts::{self, cite, copy_link, reading};
use crate::words::alphabetical;
use yew::prelude::{Html, html};

/// `/{lang}/names/`: every name by its kind, in the order of the alphabet.
pub fn names(cx: &Cx) -> Html {
    html! {
        <article class="names">
            <h1>{ cx.t("names-title") }</h1>
            <p class="stand">{ cx.t("names-lead") }</p>
            { for EntityKind::ALL.iter().map(|&kind| of_kind(cx, kind)) }
        </article>
    }
}

fn of_kind(cx: &Cx, kind: EntityKind) -> Html {
    let of_kind = cx.report.entities.iter().filter(|entity| entity.kind == kind);
    let all: Vec<(&Entity, usize)> = of_kind.map(|entity| (entity, entity.mentions.len())).collect();
    html! {
        <section aria-labelledby={kind.word()}>
            <h2 id={kind.word()}>{ cx.t(kind_title(kind)) }{ " " }<small>{ all.len() }</small></h2>
            { index(cx, &all) }
            if kind == EntityKind::Place { { parts::map(cx) } }
        </section>
    }
}

/// Names in the order of the alphabet, which ranks nobody, each with a count.
fn index(cx: &Cx, all: &[(&Entity, usize)]) -> Html {
    let order = sorted((0..).zip(all).map(|(at, (entity, _))| (alphabetical(cx.label(entity.name)), at)));
    let row = |(_, at): (Vec<u8>, usize)| {
        let (entity, count) = all[at];
        html! {
            <li key={entity.id}>
                <a href={cx.entity_href(entity)} data-entity={entity.id}>{ cx.label(entity.name) }</a>
                <small>{ count }</small>
            </li>
        }
    };
    html! { <ul class="index">{ for order.into_iter().map(row) }</ul> }
}

fn kind_title(kind: EntityKind) -> &'static str {
    match kind {
        EntityKind::Person => "names-people",
        EntityKind::Organisation => "names-organisations",
        EntityKind::Place => "names-places",
        EntityKind::Law => "names-laws",
    }
}

/// `/{lang}/names/{entity}/`
pub fn entity(cx: &Cx, id: &str) -> Html {
    let Some(entity) = cx.report.entity(id) else {
        return super::not_found(cx, id);
    };
    let named = mentions(cx.report, entity);
    let filters = Filters::only(FacetValue::Entity(entity.kind, entity.id));
    let events: Vec<u32> = timeline(cx.columns(), &filters, None).groups.into_iter().flat_map(|group| group.events).collect();
    let statistics = statistics_in(cx.report, &named);
    let together = named_together(cx.words.report, entity, &named);
    html! {
        <article class="name" data-entity={entity.id}>
            <p class="crumb"><a href={cx.href(Page::Names)}>{ cx.t("names-title") }</a>{ " / " }{ cx.t(kind_title(entity.kind)) }</p>
            <h1>{ cx.label(entity.name) }</h1>
            <p class="meta">{ cx.t("names-forms") }{ ": " }<span lang={cx.report.lang}>{ entity.forms.join(", ") }</span></p>
            <div class="acts">
                if !events.is_empty() {
                    <a class="chip" href={cx.href(Page::Timeline(filters))}>{ cx.t("names-in-timeline") }</a>
                }
                { copy_link(cx, "copy-link") }
            </div>
            { cite(cx) }
            if !events.is_empty() {
                <h2>{ cx.t("names-events") }</h2>
                { parts::events(cx, &events) }
            }
            if !statistics.is_empty() { { figures(cx, &statistics) } }
            if !together.is_empty() {
                <h2>{ cx.t("names-together") }</h2>
                { index(cx, &together.iter().map(|&(other, count)| (other, count as usize)).collect::<Vec<_>>()) }
            }
            <h2>{ cx.t("names-mentions") }{ " " }<small>{ cx.words.count("count-sentences", u32::try_from(named.len()).unwrap_or(u32::MAX)) }</small></h2>
            { for named.iter().map(|mentioned| sentence(cx, mentioned)) }
        </article>
    }
}

/// Figures of the sentences that name it.
fn figures(cx: &Cx, statistics: &[&Statistic]) -> Html {
    html! {
        <>
            <h2>{ cx.t("names-figures") }</h2>
            <ul class="plain readings">{ for statistics.iter().map(|statistic| reading(cx, statistic, true)) }</ul>
        </>
    }
}

/// A sentence with the words that name the entity marked.
fn sentence(cx: &Cx, Mentioned { sentence, words }: &Mentioned) -> Html {
    let sentence = *sentence;
    let row = &cx.report.sentences[sentence as usize];
    let marks: Vec<(Span, ())> = words.iter().map(|&span| (span, ())).collect();
    let text = pieces(cx.report, row.span, &marks).into_iter().map(|Piece { text, mark }| match mark {
        Some(()) => html! { <mark>{ text }</mark> },
        None => html! { { text } },
    });
    html! {
        <figure class="quote" key={row.id}>
            <blockquote lang={cx.report.lang} data-sentence={row.id}>{ for text }</blockquote>
            <figcaption><a href={cx.sentence_href(sentence)}>{ cx.t("sentence-link") }{ ", " }{ cx.section(cx.report.section_of(sentence)) }</a></figcaption>
        </figure>
    }
}
