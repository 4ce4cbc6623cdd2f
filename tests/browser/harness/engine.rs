//! How the engines differ: their drivers, and how a profile is set in each.

use super::notes::Notes;
use super::process::Process;
use super::webkit::WebKit;
use serde_json::{Value, json};
use std::time::Duration;
use thirtyfour::{Capabilities, WebDriver};

/// A browser's engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium by chromedriver.
    Chromium,
    /// Firefox by geckodriver.
    Firefox,
    /// WebKitGTK by WebKitWebDriver.
    WebKit,
}

/// How a reader has set the browser; the default is a browser as it comes, in English.
#[derive(Clone, Debug)]
pub struct Profile {
    /// The languages that the reader prefers, as the browser sends them.
    pub languages: &'static str,
    /// Whether the system is dark.
    pub dark: bool,
    /// Whether the system sets the colours of pages.
    pub forced_colours: bool,
    /// Whether the windows are private ones.
    pub private: bool,
    /// Whether pages may run scripts.
    pub scripts: bool,
    /// Whether scripts may run WebAssembly, which Tor Browser's safer level and iOS's Lockdown Mode forbid.
    pub webassembly: bool,
    /// Whether a step of the driver waits until the page has loaded all that it names.
    pub waits: bool,
    /// What an extension runs in every page before the page's own scripts.
    pub extension: &'static str,
}

impl Default for Profile {
    fn default() -> Self {
        Self {
            languages: "en-US,en",
            dark: false,
            forced_colours: false,
            private: false,
            scripts: true,
            webassembly: true,
            waits: true,
            extension: "",
        }
    }
}

impl Engine {
    /// Starts a browser by a driver of its own (geckodriver drives no more than one), with a new profile folder.
    pub async fn start(self, profile: &Profile) -> (Process, WebDriver, Notes) {
        match self {
            Self::Chromium => with_bidi(chromedriver(), profile, chromium(profile)).await,
            Self::Firefox => with_bidi(geckodriver(), profile, firefox(profile)).await,
            Self::WebKit => {
                let webkit = WebKit::start().await;
                let process = webkit.driver(profile);
                let driver = session(&process, profile, webkit.capabilities(profile)).await;
                (process, driver, Notes::WebKit(webkit))
            }
        }
    }
}

async fn with_bidi(process: Process, profile: &Profile, mut capabilities: Value) -> (Process, WebDriver, Notes) {
    capabilities["webSocketUrl"] = true.into();
    let driver = session(&process, profile, capabilities).await;
    let notes = Notes::bidi(&driver, profile.extension).await;
    (process, driver, notes)
}

async fn session(process: &Process, profile: &Profile, mut capabilities: Value) -> WebDriver {
    capabilities["pageLoadStrategy"] = if profile.waits { "normal" } else { "none" }.into();
    capabilities["timeouts"] = json!({ "script": 120_000, "pageLoad": 120_000 });
    let Value::Object(capabilities) = capabilities else { panic!("capabilities are an object: {capabilities}") };
    let url = format!("http://127.0.0.1:{}", process.port);
    let session = WebDriver::builder(url, Capabilities::from(capabilities)).request_timeout(Duration::from_secs(180));
    session.await.unwrap_or_else(|error| panic!("the browser does not start: {error}"))
}

fn chromedriver() -> Process {
    Process::start("chromedriver", |command, port| {
        command.arg(format!("--port={port}"));
    })
}

fn geckodriver() -> Process {
    Process::start("geckodriver", |command, port| {
        command.args(["--port", &port.to_string(), "--websocket-port", "0", "--log", "fatal"]);
    })
}

fn chromium(Profile { languages, dark, forced_colours, private, scripts, webassembly, waits: _, extension: _ }: &Profile) -> Value {
    let scheme = format!("--blink-settings=preferredColorScheme={}", u8::from(!dark));
    let mut args = vec![
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
    // Without its compiler V8 has no WebAssembly; a switch for that alone has no effect in pages.
    args.extend((!webassembly).then_some("--js-flags=--jitless"));
    args.extend(private.then_some("--incognito"));
    args.extend(forced_colours.then_some("--force-high-contrast"));
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

fn firefox(Profile { languages, dark, forced_colours, private, scripts, webassembly, waits: _, extension: _ }: &Profile) -> Value {
    let prefs = json!({
        "intl.accept_languages": languages,
        "layout.css.prefers-color-scheme.content-override": u8::from(!dark),
        // 2: never the page's own, 1: only where the system says so.
        "browser.display.document_color_use": if *forced_colours { 2 } else { 1 },
        "browser.privatebrowsing.autostart": private,
        "javascript.enabled": scripts,
        "javascript.options.wasm": webassembly,
    });
    json!({
        "browserName": "firefox",
        "moz:firefoxOptions": { "args": ["-headless", "-width", "1280", "-height", "900"], "prefs": prefs },
    })
}
