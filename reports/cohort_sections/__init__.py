"""The sections of the cohort's report, one a module; each makes its part of the pages from results."""
