"""The sections of the session worksheet, in the order they are printed."""
