"""Says results in words and tables, the same in the window and on paper. No Qt."""
