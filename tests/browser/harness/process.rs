//! Programs that the tests start: the static server and the drivers. Each ends with the value that stands for it.

use std::io::{BufRead as _, BufReader};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::time::{Duration, Instant};

/// A program that listens on this machine.
pub struct Process {
    child: Child,
    /// Where it listens: a port, or the number of a display.
    pub port: u16,
}

impl Process {
    /// Starts a program on a free port and returns once it listens.
    pub fn start(program: &str, set: impl Fn(&mut Command, u16)) -> Self {
        // Between finding a free port and taking it, another program may take it.
        (0..5).find_map(|_| Self::try_start(program, &set)).unwrap_or_else(|| panic!("{program} stopped before it listened"))
    }

    /// Starts a program that says where it listens as soon as it does: a number in a line of its own.
    pub fn announced(program: &str, arguments: &[&str]) -> Self {
        let mut child =
            spawn(program, Command::new(program).args(arguments).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null()));
        let mut said = String::new();
        let read = BufReader::new(child.stdout.take().expect("it is piped")).read_line(&mut said);
        let port =
            read.ok().and_then(|_| said.trim().parse().ok()).unwrap_or_else(|| panic!("{program} says {said:?}, not where it listens"));
        Self { child, port }
    }

    fn try_start(program: &str, set: &impl Fn(&mut Command, u16)) -> Option<Self> {
        let port = free_port();
        let mut command = Command::new(program);
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        set(&mut command, port);
        let mut process = Self { child: spawn(program, &mut command), port };
        let start = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            if process.child.try_wait().is_ok_and(|status| status.is_some()) {
                return None;
            }
            assert!(start.elapsed() < Duration::from_secs(30), "{program} does not listen on port {port}");
            std::thread::sleep(Duration::from_millis(10));
        }
        Some(process)
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // A browser outlives a driver that is ended before its session; where it was closed in time, nothing is left to end.
        let _ = Command::new("pkill").args(["-P", &self.child.id().to_string()]).status();
        // It may have ended by itself, which is as good.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn spawn(program: &str, command: &mut Command) -> Child {
    command.spawn().unwrap_or_else(|error| panic!("{program}: {error} (.ci/tools test installs it; is its folder on PATH?)"))
}

/// A port that nothing listens on.
fn free_port() -> u16 {
    let listener = TcpListener::bind(("127.0.0.1", 0)).and_then(|listener| listener.local_addr());
    listener.expect("the system has a port to give").port()
}

/// The built site behind the server of `make serve`.
pub struct Server {
    process: Process,
    /// Where the site stands on its host, without slashes around it: nowhere in particular, or below a folder.
    base: &'static str,
    folder: Option<PathBuf>,
}

impl Server {
    /// The server of all scenarios that run at the time; it ends with the last of them.
    pub fn shared() -> Arc<Self> {
        static RUNNING: Mutex<Weak<Server>> = Mutex::new(Weak::new());
        let mut running = RUNNING.lock().unwrap_or_else(PoisonError::into_inner);
        running.upgrade().unwrap_or_else(|| {
            let server = Arc::new(Self { process: serve(&dist()), base: "", folder: None });
            *running = Arc::downgrade(&server);
            server
        })
    }

    /// A server of its own, which has the site below a path.
    pub fn below(base: &'static str) -> Self {
        let folder = std::env::temp_dir().join(format!("doklad-{}-{}", std::process::id(), free_port()));
        let site = folder.join(base);
        let above = site.parent().unwrap_or(&folder);
        let linked = std::fs::create_dir_all(above).and_then(|()| std::os::unix::fs::symlink(dist(), &site));
        linked.unwrap_or_else(|error| panic!("{}: {error}", site.display()));
        Self { process: serve(&folder), base, folder: Some(folder) }
    }

    /// The folder that it serves, where that is a copy.
    pub fn folder(&self) -> &Path {
        self.folder.as_deref().expect("asked of a server with a folder of its own")
    }

    /// A server of its own, which has a copy of the site with a change.
    pub fn changed(change: impl Fn(&Path)) -> Self {
        let folder = std::env::temp_dir().join(format!("doklad-{}-{}", std::process::id(), free_port()));
        // Hard links would carry a change over to the site itself.
        let copied = Command::new("cp").arg("-r").arg(dist()).arg(&folder).status();
        assert!(copied.is_ok_and(|status| status.success()), "{} could not be filled", folder.display());
        change(&folder);
        Self { process: serve(&folder), base: "", folder: Some(folder) }
    }

    /// The address of the site: `http://127.0.0.1:12345/`.
    pub fn site(&self) -> String {
        let Self { process, base, folder: _ } = self;
        let slash = if base.is_empty() { "" } else { "/" };
        format!("http://127.0.0.1:{}/{base}{slash}", process.port)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Some(folder) = &self.folder {
            // What is left of it is in the system's folder for such things; the site itself is only linked to.
            let _ = std::fs::remove_dir_all(folder);
        }
    }
}

/// The address of the one-file edition on this disk.
pub fn file() -> String {
    let file = dist().join(doklad::view::one_file(doklad::embedded()));
    format!("file://{}", file.display())
}

/// The folder of the built site.
fn dist() -> PathBuf {
    let dist = std::env::var_os("DOKLAD_DIST").map_or_else(|| concat!(env!("CARGO_MANIFEST_DIR"), "/dist").into(), PathBuf::from);
    assert!(dist.join("404.html").is_file(), "{} has no built site (make build makes it)", dist.display());
    dist.canonicalize().unwrap_or(dist)
}

fn serve(folder: &Path) -> Process {
    Process::start("http-server", |command, port| {
        command.arg(folder).args(["-a", "127.0.0.1", "-c-1", "-d", "false", "-s", "-p", &port.to_string()]);
        // Node's warnings are about the server's own code.
        command.env("NODE_NO_WARNINGS", "1");
    })
}

/// The folder that `.ci/tools` installs into.
pub fn tools() -> PathBuf {
    let cache = std::env::var_os("XDG_CACHE_HOME").map(PathBuf::from).filter(|folder| !folder.as_os_str().is_empty());
    let home = || PathBuf::from(std::env::var_os("HOME").unwrap_or_default()).join(".cache");
    cache.unwrap_or_else(home).join("doklad/tools")
}
