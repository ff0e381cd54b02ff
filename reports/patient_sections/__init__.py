"""The sections of a patient's report, one a module; each makes its part of the page from the course."""
