//! A proxy that notes every request of a browser whose driver does not tell of them, and passes on those to this machine only.

use super::notes::Request;
use std::io;
use std::sync::{Arc, Mutex, PoisonError};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

/// The way out of one browser.
pub struct Relay {
    pub port: u16,
    seen: Seen,
}

type Seen = Arc<Mutex<Vec<Request>>>;

impl Relay {
    /// A proxy on a free port; it ends with the runtime.
    pub async fn start() -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.expect("the system has a port to give");
        let port = listener.local_addr().expect("it is bound").port();
        let seen = Seen::default();
        let relay = Self { port, seen: Arc::clone(&seen) };
        tokio::spawn(async move {
            while let Ok((client, _)) = listener.accept().await {
                // A browser may break off at any time, and sees itself where a server does.
                tokio::spawn(pass_on(client, Arc::clone(&seen)));
            }
        });
        relay
    }

    /// What the browser has sent so far.
    pub fn requests(&self) -> Vec<Request> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// Notes the request of a connection and, if it is to this machine, has it answered.
async fn pass_on(mut client: TcpStream, seen: Seen) -> io::Result<()> {
    let head = head(&mut client).await?;
    let mut words = head.split_ascii_whitespace();
    let (Some(method), Some(url)) = (words.next(), words.next()) else { return Ok(()) };
    let number = {
        let mut seen = seen.lock().unwrap_or_else(PoisonError::into_inner);
        seen.push(Request { url: url.into(), status: 0, cached: false });
        seen.len() - 1
    };
    let Some((host, path)) = url.strip_prefix("http://").and_then(|rest| rest.split_once('/')) else { return Ok(()) };
    if !host.starts_with("127.0.0.1:") {
        return Ok(());
    }
    let (mut server, answer) = ask(host, &format!("{method} /{path}"), &head).await?;
    let status = answer.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or_default();
    seen.lock().unwrap_or_else(PoisonError::into_inner)[number].status = status;
    client.write_all(answer.as_bytes()).await?;
    tokio::io::copy(&mut server, &mut client).await.map(drop)
}

/// Passes a request, `GET /path`, with the fields of a head on to a server. Returns what its answer is read from, and the answer's head.
pub(super) async fn ask(host: &str, request: &str, head: &str) -> io::Result<(TcpStream, String)> {
    let mut server = TcpStream::connect(host).await?;
    // One request a connection: the answer ends where it closes.
    let fields = head.trim_end().lines().skip(1).filter(|line| !line.to_ascii_lowercase().contains("connection:"));
    let fields: String = fields.chain(["Connection: close", ""]).map(|line| format!("{line}\r\n")).collect();
    server.write_all(format!("{request} HTTP/1.1\r\n{fields}").as_bytes()).await?;
    let answer = self::head(&mut server).await?;
    Ok((server, answer))
}

/// What stands before the body, with the empty line at its end.
pub(super) async fn head(stream: &mut TcpStream) -> io::Result<String> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        head.push(stream.read_u8().await?);
    }
    String::from_utf8(head).map_err(io::Error::other)
}
