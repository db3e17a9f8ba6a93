//! What must hold of the repository itself.

mod dependencies;
mod rooms;
mod tidiness;
