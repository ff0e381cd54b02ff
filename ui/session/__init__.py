"""The form of one session, with its complication review."""
