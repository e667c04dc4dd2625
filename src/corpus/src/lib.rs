//! Reads a corpus folder.
