"""Drafts in the window: kept while somebody types, offered again where she was."""
