"""Summaries of many patients at once: whose and where to, and the writing beside the window."""
