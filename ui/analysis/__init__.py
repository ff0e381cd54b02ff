"""The Analysis place: filters on the left, survival and what was published on the right."""
