//! The built site behind a server: nginx as README.md sets it up, or a plain one that knows files and `404.html` and nothing else.

use super::process::Process;
use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::{Arc, Mutex, PoisonError, Weak};
use tempfile::TempDir;

/// A server of the site.
pub struct Server {
    process: Process,
    /// Where the site stands on its host: nowhere in particular, or below a folder, with a slash at its end.
    base: &'static str,
    folder: TempDir,
}

impl Server {
    /// The nginx of all scenarios that run at the time; it ends with the last of them.
    pub fn shared() -> Arc<Self> {
        static RUNNING: Mutex<Weak<Server>> = Mutex::new(Weak::new());
        let mut running = RUNNING.lock().unwrap_or_else(PoisonError::into_inner);
        running.upgrade().unwrap_or_else(|| {
            let server = Arc::new(Self::nginx(""));
            *running = Arc::downgrade(&server);
            server
        })
    }

    /// An nginx of its own, which has the site below a path.
    pub fn nginx(base: &'static str) -> Self {
        Self::serving(folder(base), base)
    }

    /// An nginx of its own, which has the site with other bytes in a file of its root.
    pub fn changed(name: &str, bytes: &[u8]) -> Self {
        let server = Self::lacking(name);
        server.write(name, bytes);
        server
    }

    /// An nginx of its own, which has the site without a file of its root.
    pub fn lacking(name: &str) -> Self {
        let folder = tempfile::tempdir().expect("the system has a folder for such things");
        let site = folder.path().join("site");
        fs::create_dir(&site).expect("the folder is new");
        for entry in fs::read_dir(dist()).expect("the built site is a folder") {
            let entry = entry.expect("a folder can be listed");
            // Not the smaller forms either, of which one would be sent in its place.
            if !entry.file_name().to_string_lossy().starts_with(name) {
                symlink(entry.path(), site.join(entry.file_name())).expect("the folder is new");
            }
        }
        Self::serving(folder, "")
    }

    /// An nginx of its own, which says of no file that it is WebAssembly.
    pub fn untyped() -> Self {
        let told = "application/wasm wasm;";
        Self::set_up(folder(""), "", |configuration| {
            assert!(configuration.contains(told), "README.md's nginx knows WebAssembly");
            configuration.replace(told, "")
        })
    }

    /// Gives a changed file other bytes.
    pub fn write(&self, name: &str, bytes: &[u8]) {
        fs::write(self.folder.path().join("site").join(name), bytes).expect("the folder is ours");
    }

    fn serving(folder: TempDir, base: &'static str) -> Self {
        Self::set_up(folder, base, |configuration| configuration)
    }

    fn set_up(folder: TempDir, base: &'static str, edit: impl Fn(String) -> String) -> Self {
        let here = folder.path();
        let process = Process::start("nginx", |command, port| {
            fs::write(here.join("nginx.conf"), edit(configuration(here, port, base))).expect("the folder is new");
            // What it says before it has read where to say it is about its configuration.
            command.arg("-c").arg(here.join("nginx.conf")).arg("-e").arg(here.join("error.log")).stderr(Stdio::inherit());
        });
        Self { process, base, folder }
    }

    /// The server of `make serve`, which has the site below a path.
    pub fn plain(base: &'static str) -> Self {
        let folder = folder(base);
        let process = Process::start("http-server", |command, port| {
            command.arg(folder.path().join("site")).args(["-a", "127.0.0.1", "-c-1", "-d", "false", "-s", "-p", &port.to_string()]);
            // Node's warnings are about the server's own code.
            command.env("NODE_NO_WARNINGS", "1");
        });
        Self { process, base, folder }
    }

    /// The address of the site: `http://127.0.0.1:12345/`.
    pub fn site(&self) -> String {
        format!("http://{}/{}", self.host(), self.base)
    }

    /// Where it listens: `127.0.0.1:12345`.
    pub fn host(&self) -> String {
        format!("127.0.0.1:{}", self.process.port)
    }

    /// What it has written down: of readers nothing, and of itself nothing either unless something is wrong.
    pub fn notes(&self) -> Vec<String> {
        let logs = ["access.log", "error.log"].map(|log| fs::read_to_string(self.folder.path().join(log)).unwrap_or_default());
        logs.iter().flat_map(|log| log.lines()).map(|line| format!("the server has written down: {line}")).collect()
    }
}

/// The address of the one-file edition on this disk.
pub fn file() -> String {
    format!("file://{}", dist().join(doklad::view::one_file(doklad::edition::shipped().report())).display())
}

/// The folder of the built site.
pub fn dist() -> PathBuf {
    let dist = std::env::var_os("DOKLAD_DIST").map_or_else(|| concat!(env!("CARGO_MANIFEST_DIR"), "/dist").into(), PathBuf::from);
    assert!(dist.join("404.html").is_file(), "{} has no built site (make build makes it)", dist.display());
    dist.canonicalize().unwrap_or(dist)
}

/// A folder whose `site` has the built site at or below it.
fn folder(base: &str) -> TempDir {
    let folder = tempfile::tempdir().expect("the system has a folder for such things");
    let site = folder.path().join("site").join(base.trim_end_matches('/'));
    let above = site.parent().unwrap_or(folder.path());
    let linked = fs::create_dir_all(above).and_then(|()| symlink(dist(), site.components().as_path()));
    linked.unwrap_or_else(|error| panic!("{}: {error}", site.display()));
    folder
}

/// README.md's configuration of nginx with the port, the folder and the path put in, in what runs it as a program of a user's.
fn configuration(folder: &Path, port: u16, base: &str) -> String {
    let readme = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/README.md")).expect("README.md can be read");
    let (_, rest) = readme.split_once("```nginx\n").expect("README.md sets up nginx");
    let (block, _) = rest.split_once("```").expect("what README.md opens it closes");
    let here = folder.display();
    let ours = [
        ("listen 80;", format!("listen 127.0.0.1:{port};")),
        ("root /srv/doklad/dist;", format!("root {here}/site;")),
        ("error_page 404 /404.html;", format!("error_page 404 /{base}404.html;")),
    ];
    let block = ours.iter().fold(block.to_owned(), |block, (theirs, ours)| {
        assert_eq!(block.matches(theirs).count(), 1, "README.md's nginx has `{theirs}` once");
        block.replace(theirs, ours)
    });
    let temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(|of| format!("{of}_temp_path {here}/{of}; ")).concat();
    // One process, which ends with the test, and which may read what the user may.
    format!(
        "daemon off; master_process off; pid {here}/pid; error_log {here}/error.log; include /etc/nginx/modules-enabled/*.conf; events {{}}
         http {{ {temporary} access_log {here}/access.log; {block} }}"
    )
}
