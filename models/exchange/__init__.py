"""Tables and session files: how rows come into the register and leave it."""
