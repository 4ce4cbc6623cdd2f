//! A browser on WebKitGTK (`webkit.py` beside this file), whose driver speaks no BiDi: its console is a file, its requests pass a [`Relay`].

use super::engine::Profile;
use super::notes::Request;
use super::process::Process;
use super::relay::Relay;
use serde_json::{Value, json};
use std::fs;
use tempfile::TempDir;

/// Not an error: WebKitGTK is built without web app manifests, and tells of each word that it does not know.
const UNKNOWN: &str = "CONSOLE SECURITY ERROR Unrecognized Content-Security-Policy directive 'manifest-src'.";

/// What one browser stands on; the driver must end before it.
pub struct WebKit {
    /// Of its own, because a display has one focus and one clipboard.
    display: Process,
    folder: TempDir,
    relay: Relay,
}

impl WebKit {
    /// A display, a folder for the profile and a way out.
    pub async fn start() -> Self {
        // Neither a port nor a socket file, which would stay behind; programs find it by its abstract socket.
        let hidden = ["-nolisten", "tcp", "-nolisten", "unix"];
        let display = Process::announced("Xvfb", &[&["-displayfd", "1", "-screen", "0", "1600x1000x24"], &hidden[..]].concat());
        let folder = tempfile::tempdir().expect("the system has a folder for such things");
        Self { display, folder, relay: Relay::start().await }
    }

    /// Starts the driver of this browser.
    pub fn driver(&self, Profile { webassembly, .. }: &Profile) -> Process {
        Process::start("WebKitWebDriver", |command, port| {
            command.arg(format!("--port={port}")).env("DISPLAY", format!(":{}", self.display.port));
            command.env("JSC_useWasm", u8::from(*webassembly).to_string());
        })
    }

    /// What a session is asked for.
    pub fn capabilities(
        &self,
        Profile { languages, dark, forced_colours: _, private, scripts, webassembly: _, waits: _, extension }: &Profile,
    ) -> Value {
        let folder = self.folder.path().display();
        let mut args = vec![
            concat!(env!("CARGO_MANIFEST_DIR"), "/tests/browser/harness/webkit.py").to_owned(),
            format!("--profile={folder}"),
            format!("--log={folder}/log"),
            format!("--proxy=http://127.0.0.1:{}", self.relay.port),
            format!("--languages={languages}"),
            format!("--extension={extension}"),
        ];
        args.extend(dark.then(|| "--dark".into()));
        args.extend(private.then(|| "--private".into()));
        args.extend((!scripts).then(|| "--without-scripts".into()));
        // Debian's own Python, which has Debian's bindings.
        json!({ "webkitgtk:browserOptions": { "binary": "/usr/bin/python3", "args": args } })
    }

    /// The errors in the console. A page writes them before it answers what is asked later.
    pub fn errors(&self) -> Vec<String> {
        let log = fs::read_to_string(self.folder.path().join("log")).expect("the browser has opened its log");
        let mut errors: Vec<String> = Vec::new();
        let mut in_error = false;
        for line in log.lines().filter(|&line| line != UNKNOWN) {
            // `http://…:1:2: CONSOLE JS ERROR …`; what follows without these words is the rest of a message.
            if let Some((_, message)) = line.split_once("CONSOLE ") {
                in_error = message.split(' ').take(2).any(|word| word == "ERROR");
                errors.extend(in_error.then(|| line.into()));
            } else if in_error && let Some(error) = errors.last_mut() {
                *error += &format!("\n{line}");
            }
        }
        errors
    }

    /// The requests so far.
    pub fn requests(&self) -> Vec<Request> {
        self.relay.requests()
    }
}
