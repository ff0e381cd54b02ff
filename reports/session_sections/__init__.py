"""The sections of the session record, in the order they are printed."""
