//! An authority that nobody knows, and a server's certificate signed by it.

use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

use crate::run;

/// A certificate for 127.0.0.1 and localhost.
#[derive(Debug)]
pub struct Certificate(TempDir);

impl Certificate {
    /// Makes authority and certificate with the `openssl` program.
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let openssl = |args: &[&str]| run(Command::new("openssl").args(args).current_dir(folder.path()));
        let key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];
        let authority = ["req", "-x509", "-days", "2", "-subj", "/CN=Kasadar deneme", "-keyout", "ca.key", "-out", "ca.pem"];
        openssl(&[&authority[..], &key, &["-addext", "keyUsage=critical,keyCertSign"]].concat());
        openssl(&[&["req", "-subj", "/CN=localhost", "-keyout", "server.key", "-out", "server.csr"][..], &key].concat());
        std::fs::write(folder.path().join("names"), "subjectAltName=IP:127.0.0.1,DNS:localhost\nbasicConstraints=CA:FALSE\n").unwrap();
        let sign = "x509 -req -in server.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 2 -extfile names -out server.pem";
        openssl(&sign.split(' ').collect::<Vec<_>>());
        Self(folder)
    }

    /// The authority's certificate, in PEM.
    pub fn authority(&self) -> PathBuf {
        self.0.path().join("ca.pem")
    }

    /// Copies certificate and key into a server's data folder.
    pub fn install(&self, data: &Path) {
        for name in ["server.pem", "server.key"] {
            std::fs::copy(self.0.path().join(name), data.join(name)).unwrap();
        }
    }
}

impl Default for Certificate {
    fn default() -> Self {
        Self::new()
    }
}
