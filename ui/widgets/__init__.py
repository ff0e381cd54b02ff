"""The small parts that forms and pages are put together from."""
