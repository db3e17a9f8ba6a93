//! A way to a server that is cut at a given message.

use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

/// When the way is cut, for the first time and the only one.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Cut {
    /// Never: messages are only counted.
    Never,
    /// Behind the client's N-th message, which the server still gets.
    After(u64),
    /// Behind the N-th message that is a COMMIT: the server carries it out, its answer is swallowed.
    Commit(u64),
}

/// What happens to connections that are made after the cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Later {
    /// They go through.
    Through,
    /// They are closed at once.
    Refused,
}

/// A proxy before a server.
pub(crate) struct Wire {
    /// Where it listens on 127.0.0.1.
    pub(crate) port: u16,
    shared: Arc<Shared>,
}

struct Shared {
    server: u16,
    cut: Cut,
    later: Later,
    messages: AtomicU64,
    commits: AtomicU64,
    is_cut: AtomicBool,
    log: Mutex<Vec<String>>,
}

impl Wire {
    /// Listens until the test's process ends.
    pub(crate) fn new(server: u16, cut: Cut, later: Later) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        let shared = Arc::new(Shared {
            server,
            cut,
            later,
            messages: AtomicU64::new(0),
            commits: AtomicU64::new(0),
            is_cut: AtomicBool::new(false),
            log: Mutex::default(),
        });
        let ours = shared.clone();
        std::thread::spawn(move || {
            for client in listener.incoming().map_while(Result::ok) {
                let shared = ours.clone();
                std::thread::spawn(move || shared.carry(client));
            }
        });
        Self { port, shared }
    }

    /// Messages before the cut.
    pub(crate) fn messages(&self) -> u64 {
        self.shared.messages.load(Ordering::SeqCst)
    }

    /// Those of them that commit.
    pub(crate) fn commits(&self) -> u64 {
        self.shared.commits.load(Ordering::SeqCst)
    }

    /// Whether the cut came.
    pub(crate) fn is_cut(&self) -> bool {
        self.shared.is_cut.load(Ordering::SeqCst)
    }

    /// The last message before the cut, for the failed test.
    pub(crate) fn last(&self) -> String {
        self.shared.log.lock().unwrap().last().cloned().unwrap_or_default()
    }
}

impl Shared {
    fn carry(&self, mut client: TcpStream) {
        // One that only learns that a password is wanted counts too.
        let early = !self.is_cut.load(Ordering::SeqCst);
        if !early && self.later == Later::Refused {
            return;
        }
        let mut server = TcpStream::connect(("127.0.0.1", self.server)).unwrap();
        client.set_nodelay(true).unwrap();
        server.set_nodelay(true).unwrap();
        let muted = Arc::new(AtomicBool::new(false));
        let (mut from, mut to, quiet) = (server.try_clone().unwrap(), client.try_clone().unwrap(), muted.clone());
        let answers = std::thread::spawn(move || {
            let mut bytes = [0; 16 << 10];
            while let Ok(count @ 1..) = from.read(&mut bytes) {
                if quiet.load(Ordering::SeqCst) || to.write_all(&bytes[..count]).is_err() {
                    break;
                }
            }
            let _ = to.shutdown(Shutdown::Both);
        });
        let mut startup = true;
        while let Some(message) = read_message(&mut client, startup) {
            let cut = early && self.counts(&message, startup);
            startup = false;
            if cut && matches!(self.cut, Cut::Commit(_)) {
                // The next answer, which is the commit's, is read and thrown away.
                muted.store(true, Ordering::SeqCst);
            }
            if server.write_all(&message).is_err() {
                break;
            }
            if cut {
                if matches!(self.cut, Cut::Commit(_)) {
                    answers.join().unwrap();
                }
                self.is_cut.store(true, Ordering::SeqCst);
                let _ = client.shutdown(Shutdown::Both);
                let _ = server.shutdown(Shutdown::Both);
                return;
            }
        }
        let _ = server.shutdown(Shutdown::Both);
    }

    /// Counts a message; true where the cut comes behind it.
    fn counts(&self, message: &[u8], startup: bool) -> bool {
        let text = String::from_utf8_lossy(message).chars().filter(|c| !c.is_control()).take(120).collect();
        self.log.lock().unwrap().push(text);
        let number = self.messages.fetch_add(1, Ordering::SeqCst) + 1;
        let commits = !startup && message[0] == b'Q' && message[5..].starts_with(b"COMMIT");
        let commit = self.commits.fetch_add(commits.into(), Ordering::SeqCst) + 1;
        match self.cut {
            Cut::Never => false,
            Cut::After(at) => number == at,
            Cut::Commit(at) => commits && commit == at,
        }
    }
}

/// One message of PostgreSQL's protocol 3; the first one of a connection has no type byte.
fn read_message(client: &mut TcpStream, startup: bool) -> Option<Vec<u8>> {
    let kind = usize::from(!startup);
    let mut message = vec![0; kind + 4];
    client.read_exact(&mut message).ok()?;
    let length = u32::from_be_bytes(message[kind..].try_into().unwrap());
    message.resize(kind + usize::try_from(length).unwrap(), 0);
    client.read_exact(&mut message[kind + 4..]).ok()?;
    Some(message)
}
