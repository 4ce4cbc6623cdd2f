//! A table of digests, and a button that has the browser compute them anew.

use crate::view::browser::{self, Digest};
use std::rc::Rc;
use yew::prelude::{AttrValue, Callback, Html, Properties, UseStateHandle, function_component, html, use_state_eq};

/// A file with the SHA-256 that it has to have.
#[derive(Clone, Debug, PartialEq)]
pub struct Verifiable {
    /// What it is.
    pub name: String,
    /// Where to have it from.
    pub place: Place,
    /// The file's name, or what is hashed.
    pub file: String,
    /// In hexadecimal.
    pub sha256: AttrValue,
}

/// Where a file is.
#[derive(Clone, Debug, PartialEq)]
pub enum Place {
    /// At an address of the site.
    Site(String),
    /// In the page itself, which is the program's place in the one-file edition.
    Page,
    /// Not at hand.
    Elsewhere,
}

/// What became of it.
#[derive(Clone, Debug, PartialEq)]
enum Outcome {
    /// It was not asked for.
    None,
    Same,
    Other(String),
    Lost,
    /// The browser computes no digests on this page.
    Cannot,
}

/// The table's rows and words.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct VerifyProps {
    /// The files.
    pub files: Vec<Verifiable>,
    /// The button's words.
    pub label: AttrValue,
    /// What the button does.
    pub what: AttrValue,
    /// Said of a file as it should be.
    pub same: AttrValue,
    /// Said of another one; `{digest}` stands for what it has.
    pub other: AttrValue,
    /// Said of one that was not to be had.
    pub lost: AttrValue,
    /// Said where the browser cannot.
    pub cannot: AttrValue,
}

/// The table and the button.
#[function_component]
pub fn Verify(props: &VerifyProps) -> Html {
    browser::tell("writing");
    let outcomes = use_state_eq(Vec::<Outcome>::new);
    let onclick = {
        let (files, outcomes) = (props.files.clone(), outcomes.clone());
        Callback::from(move |_| {
            outcomes.set(Vec::new());
            browser::digests(files.iter().map(|file| file.place.clone()).collect(), told(&files, &outcomes));
        })
    };
    let row = |(at, file): (usize, &Verifiable)| {
        let outcome = outcomes.get(at).filter(|outcome| **outcome != Outcome::None);
        let file_name = match &file.place {
            Place::Site(href) => html! { <a href={href.clone()}>{ &file.file }</a> },
            Place::Page | Place::Elsewhere => html! { { &file.file } },
        };
        html! {
            <div>
                <dt>{ &file.name }{ " " }<small>{ file_name }</small></dt>
                <dd><code>{ &file.sha256 }</code>{ " " }<span role="status" data-verified={outcome.map(word)}>{ outcome.map(|outcome| said(props, outcome)) }</span></dd>
            </div>
        }
    };
    html! {
        <div class="verify">
            <dl>{ for props.files.iter().enumerate().map(row) }</dl>
            <p class="lead">{ &props.what }</p>
            <button type="button" class="chip" {onclick}>{ &props.label }</button>
        </div>
    }
}

/// Hears of all digests at once, in the order of the files.
fn told(files: &[Verifiable], outcomes: &UseStateHandle<Vec<Outcome>>) -> Callback<Vec<Digest>> {
    let (expected, outcomes) = (files.iter().map(|file| file.sha256.clone()).collect::<Rc<[_]>>(), outcomes.clone());
    Callback::from(move |digests: Vec<Digest>| {
        let outcome = |(digest, expected): (Digest, &AttrValue)| match digest {
            Digest::NotAsked => Outcome::None,
            Digest::Lost => Outcome::Lost,
            Digest::Cannot => Outcome::Cannot,
            Digest::Computed(digest) if *expected == digest => Outcome::Same,
            Digest::Computed(digest) => Outcome::Other(digest),
        };
        outcomes.set(digests.into_iter().zip(expected.iter()).map(outcome).collect());
    })
}

fn word(outcome: &Outcome) -> &'static str {
    match outcome {
        Outcome::None => "",
        Outcome::Same => "same",
        Outcome::Other(_) => "other",
        Outcome::Lost => "lost",
        Outcome::Cannot => "cannot",
    }
}

fn said(props: &VerifyProps, outcome: &Outcome) -> String {
    match outcome {
        Outcome::None => String::new(),
        Outcome::Same => props.same.to_string(),
        Outcome::Other(digest) => props.other.replace("{digest}", digest),
        Outcome::Lost => props.lost.to_string(),
        Outcome::Cannot => props.cannot.to_string(),
    }
}
