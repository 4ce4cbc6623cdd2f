//! What a browser notes by itself from the first page on: errors in its console, and the requests that it sends.

use super::webkit::WebKit;
use futures_util::StreamExt as _;
use serde_json::Value;
use std::sync::{Arc, Mutex, PoisonError};
use thirtyfour::WebDriver;
use thirtyfour::bidi::modules::script::AddPreloadScript;
use thirtyfour::bidi::{BiDi, RawEvent};

/// Where the notes of a browser are.
pub enum Notes {
    /// Events of WebDriver BiDi.
    Bidi {
        bidi: BiDi,
        noted: Arc<Mutex<Vec<RawEvent>>>,
    },
    WebKit(WebKit),
}

/// A request to a server.
#[derive(Clone)]
pub struct Request {
    /// The address without its fragment.
    pub url: String,
    /// How it was answered; 0: not yet, or not at all.
    pub status: u64,
    /// Whether the browser had the answer already, so that nothing was sent.
    pub cached: bool,
}

const NOTED: [&str; 4] = ["log.entryAdded", "network.beforeRequestSent", "network.responseCompleted", "network.fetchError"];

/// Runs before any script of a page: writes into the console what the page's policy forbids. Firefox by itself tells of that where no driver hears it.
const TELLS_OF_VIOLATIONS: &str =
    "() => addEventListener('securitypolicyviolation', ({ documentURI, effectiveDirective, blockedURI, sample }) =>
    console.error(`the policy of ${documentURI} forbids: ${effectiveDirective} ${blockedURI} ${sample}`), true)";

impl Notes {
    /// Takes notes of a browser whose driver speaks BiDi, in whose pages an extension runs a script of its own.
    pub async fn bidi(driver: &WebDriver, extension: &str) -> Self {
        let bidi = driver.bidi().await.expect("this driver speaks BiDi");
        bidi.script().add_preload_script(TELLS_OF_VIOLATIONS).await.expect("a script can run before those of a page");
        let noted = Arc::new(Mutex::new(Vec::new()));
        let mut events = bidi.subscribe_raw();
        let notes = Arc::clone(&noted);
        tokio::spawn(async move {
            while let Some(event) = events.next().await {
                notes.lock().unwrap_or_else(PoisonError::into_inner).push(event);
            }
        });
        bidi.session().subscribe_many(NOTED.map(String::from)).await.expect("the browser tells of its log and its requests");
        if !extension.is_empty() {
            let function_declaration = format!("() => {{ {extension} }}");
            let script = AddPreloadScript { function_declaration, arguments: Vec::new(), sandbox: None, contexts: Vec::new() };
            bidi.send(script).await.expect("a browser takes scripts to run first");
        }
        Self::Bidi { bidi, noted }
    }

    /// The errors in the console.
    pub async fn errors(&self) -> Vec<String> {
        match self {
            Self::WebKit(webkit) => webkit.errors(),
            Self::Bidi { bidi, noted } => {
                let errors = so_far(bidi, noted).await.into_iter().filter(|event| event.method == "log.entryAdded");
                let errors = errors.map(|event| event.params).filter(|params| params["level"] == "error");
                errors.map(|params| format!("{}: {}", params["type"], params["text"])).collect()
            }
        }
    }

    /// The requests that the browser has sent to a server.
    pub async fn requests(&self) -> Vec<Request> {
        match self {
            Self::WebKit(webkit) => webkit.requests(),
            Self::Bidi { bidi, noted } => requests(so_far(bidi, noted).await),
        }
    }
}

/// All that was noted. Events come in order, so what happened before this question is there once it is answered.
async fn so_far(bidi: &BiDi, noted: &Mutex<Vec<RawEvent>>) -> Vec<RawEvent> {
    bidi.session().status().await.expect("the browser still answers");
    noted.lock().unwrap_or_else(PoisonError::into_inner).clone()
}

fn requests(events: Vec<RawEvent>) -> Vec<Request> {
    let mut requests: Vec<(Value, Request)> = Vec::new();
    for RawEvent { method, params } in events {
        let id = params["request"]["request"].clone();
        let url = params["request"]["url"].as_str().unwrap_or_default();
        let (url, _) = url.split_once('#').unwrap_or((url, ""));
        match method.as_str() {
            "network.beforeRequestSent" if ["http", "ws"].iter().any(|scheme| url.starts_with(scheme)) => {
                requests.push((id, Request { url: url.into(), status: 0, cached: false }));
            }
            "network.responseCompleted" => {
                let answered = requests.iter_mut().filter(|(known, request)| *known == id && request.url == url);
                answered.for_each(|(_, request)| {
                    request.status = params["response"]["status"].as_u64().unwrap_or_default();
                    request.cached = params["response"]["fromCache"] == true;
                });
            }
            _ => {}
        }
    }
    requests.into_iter().map(|(_, request)| request).collect()
}
