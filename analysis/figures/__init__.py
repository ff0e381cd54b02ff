"""Figures drawn from results: one builder each, for screen and paper alike."""
