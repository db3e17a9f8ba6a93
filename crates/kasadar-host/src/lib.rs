//! What this machine offers to the faces: places, configuration, passwords, log files, clock.
