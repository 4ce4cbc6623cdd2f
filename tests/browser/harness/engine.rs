//! How the engines differ: their drivers, and how a profile is set in each.

use super::process::Process;
use serde_json::{Map, Value, json};

/// A browser's engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium by chromedriver.
    Chromium,
    /// Firefox by geckodriver.
    Firefox,
}

/// How a reader has set the browser; the default is a browser as it comes, in English.
#[derive(Clone, Debug)]
pub struct Profile {
    /// The languages that the reader prefers, as the browser sends them.
    pub languages: &'static str,
    /// Whether the system is dark.
    pub dark: bool,
    /// Whether pages may run scripts.
    pub scripts: bool,
}

impl Default for Profile {
    fn default() -> Self {
        Self { languages: "en-US,en", dark: false, scripts: true }
    }
}

impl Engine {
    /// Starts a driver of its own for one browser: geckodriver drives no more than one.
    pub fn driver(self) -> Process {
        match self {
            Self::Chromium => Process::start("chromedriver", |port| vec![format!("--port={port}")]),
            Self::Firefox => Process::start("geckodriver", |port| {
                ["--port", &port.to_string(), "--websocket-port", "0", "--log", "fatal"].map(String::from).into()
            }),
        }
    }

    /// What a session is asked for. Every session of a driver has a new profile folder.
    pub fn capabilities(self, profile: &Profile) -> Map<String, Value> {
        let capabilities = match self {
            Self::Chromium => chromium(profile),
            Self::Firefox => firefox(profile),
        };
        let Value::Object(mut capabilities) = capabilities else { return Map::new() };
        capabilities.insert("webSocketUrl".into(), true.into());
        capabilities.insert("timeouts".into(), json!({ "script": 60_000, "pageLoad": 60_000 }));
        capabilities
    }
}

fn chromium(Profile { languages, dark, scripts }: &Profile) -> Value {
    let scheme = format!("--blink-settings=preferredColorScheme={}", u8::from(!dark));
    let args = [
        "--headless=new",
        // Tests may run as root, in a container that has no sandbox to give.
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--window-size=1280,900",
        &scheme,
    ];
    let prefs = json!({
        "intl.accept_languages": languages,
        "profile.managed_default_content_settings.javascript": if *scripts { 1 } else { 2 },
    });
    json!({
        "browserName": "chrome",
        "goog:chromeOptions": { "args": args, "prefs": prefs },
        "goog:loggingPrefs": { "browser": "ALL" },
    })
}

fn firefox(Profile { languages, dark, scripts }: &Profile) -> Value {
    let prefs = json!({
        "intl.accept_languages": languages,
        "layout.css.prefers-color-scheme.content-override": u8::from(!dark),
        "javascript.enabled": scripts,
    });
    json!({
        "browserName": "firefox",
        "moz:firefoxOptions": { "args": ["-headless", "-width", "1280", "-height", "900"], "prefs": prefs },
    })
}
