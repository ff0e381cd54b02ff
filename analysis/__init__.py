"""Pure functions from data frames and patient courses to results and figures."""
