//! A way to the site on which the program waits until it is let go: what a reader has before it comes.

use super::relay::{ask, head};
use super::server::Server;
use std::io;
use tokio::io::AsyncWriteExt as _;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;

/// The way to one site.
pub struct Held {
    port: u16,
    /// Whether the program may pass.
    open: watch::Sender<bool>,
}

impl Held {
    /// A way to a server on a free port, on which the program is held back; it ends with the runtime.
    pub async fn start(server: &Server) -> Self {
        let host = server.host();
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.expect("the system has a port to give");
        let port = listener.local_addr().expect("it is bound").port();
        let (open, opened) = watch::channel(false);
        tokio::spawn(async move {
            while let Ok((client, _)) = listener.accept().await {
                // A browser may break off at any time.
                tokio::spawn(pass_on(client, host.clone(), opened.clone()));
            }
        });
        Self { port, open }
    }

    /// The address of the site by this way.
    pub fn site(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }

    /// Lets the program pass.
    pub fn let_go(&self) {
        self.open.send_replace(true);
    }

    /// Holds the program back again.
    pub fn hold(&self) {
        self.open.send_replace(false);
    }
}

async fn pass_on(mut client: TcpStream, host: String, mut opened: watch::Receiver<bool>) -> io::Result<()> {
    let head = head(&mut client).await?;
    let request = head.lines().next().and_then(|line| line.rsplit_once(' ')).map(|(request, _)| request.to_owned());
    let request = request.ok_or_else(|| io::Error::other("no request"))?;
    let is_program = request.ends_with(".wasm");
    if is_program {
        opened.wait_for(|open| *open).await.map_err(io::Error::other)?;
    }
    let (mut server, mut answer) = ask(&host, &request, &head).await?;
    if is_program {
        // The next page is to wait for it again.
        let fields = answer.trim_end().lines().filter(|line| !line.to_ascii_lowercase().starts_with("cache-control:"));
        answer = fields.chain(["Cache-Control: no-store", ""]).map(|line| format!("{line}\r\n")).collect();
    }
    client.write_all(answer.as_bytes()).await?;
    tokio::io::copy(&mut server, &mut client).await.map(drop)
}
