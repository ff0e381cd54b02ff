"""The Today place: what waits to be done."""
