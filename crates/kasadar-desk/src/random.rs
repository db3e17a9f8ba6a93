//! Numbers that nobody can guess.

use kasadar_host::HostError;

use crate::error::defect;

/// 128 random bits as hex digits.
pub(crate) fn token() -> Result<String, HostError> {
    let mut bytes = [0_u8; 16];
    fill(&mut bytes)?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

/// Fills `bytes` from the system's source.
pub(crate) fn fill(bytes: &mut [u8]) -> Result<(), HostError> {
    getrandom::fill(bytes).map_err(defect)
}
