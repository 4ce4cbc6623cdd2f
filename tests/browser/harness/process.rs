//! Programs that the tests start: servers, drivers, displays. Each ends with the value that stands for it.

use std::io::{BufRead as _, BufReader};
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
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

/// The folder that `.ci/tools` installs into.
pub fn tools() -> PathBuf {
    let cache = std::env::var_os("XDG_CACHE_HOME").map(PathBuf::from).filter(|folder| !folder.as_os_str().is_empty());
    let home = || PathBuf::from(std::env::var_os("HOME").unwrap_or_default()).join(".cache");
    cache.unwrap_or_else(home).join("doklad/tools")
}
