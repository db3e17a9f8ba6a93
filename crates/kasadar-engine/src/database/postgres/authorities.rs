//! The certificates that this machine trusts, as a file for libpq: older ones know no other way to them.

use std::fs::OpenOptions;
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
/// Characters in a line of PEM.
const LINE: usize = 64;
/// Names that somebody else has taken in the folder are passed over.
const TRIES: u32 = 1000;

/// A file that goes away with this value.
pub(super) struct Authorities(PathBuf);

impl Authorities {
    /// Writes the file to `folder`. It is always a new one: who could plant it could pose as the server.
    pub(super) fn write(folder: &Path) -> io::Result<Self> {
        std::fs::create_dir_all(folder)?;
        let certificates = rustls_native_certs::load_native_certs().certs;
        let text: String = certificates.iter().map(|certificate| pem(certificate)).collect();
        let process = std::process::id();
        for number in 0..TRIES {
            let path = folder.join(format!("kasadar-authorities-{process}-{number}.pem"));
            match OpenOptions::new().write(true).create_new(true).open(&path) {
                Ok(mut file) => {
                    let written = Self(path);
                    file.write_all(text.as_bytes())?;
                    return Ok(written);
                }
                Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
                Err(error) => return Err(error),
            }
        }
        Err(ErrorKind::AlreadyExists.into())
    }

    pub(super) fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Authorities {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

fn pem(certificate: &[u8]) -> String {
    let text = base64(certificate);
    let lines: String = text.as_bytes().chunks(LINE).map(|line| format!("{}\n", String::from_utf8_lossy(line))).collect();
    format!("-----BEGIN CERTIFICATE-----\n{lines}-----END CERTIFICATE-----\n")
}

fn base64(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let number = three.iter().chain([0; 2].iter()).take(3).fold(0_usize, |number, byte| number << 8 | usize::from(*byte));
        for place in 0..4 {
            let letter = LETTERS[number >> (18 - 6 * place) & 63];
            text.push(if place > three.len() { '=' } else { char::from(letter) });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used)]

    use rustls_pki_types::CertificateDer;
    use rustls_pki_types::pem::PemObject;

    use super::{base64, pem};

    #[test]
    fn what_is_written_is_read_again() {
        assert_eq!(["", "f", "fo", "foo", "foob"].map(|text| base64(text.as_bytes())), ["", "Zg==", "Zm8=", "Zm9v", "Zm9vYg=="]);
        for length in [1, 2, 3, 47, 48, 49, 700] {
            let bytes: Vec<u8> = (0..length).map(|number| u8::try_from(number % 251).expect("fits")).collect();
            let read = CertificateDer::from_pem_slice(pem(&bytes).as_bytes()).expect("reads");
            assert_eq!(read.as_ref(), bytes);
        }
    }
}
