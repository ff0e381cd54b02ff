"""The program's version, as audit entries, pages and the command line name it."""

PROGRAM_VERSION = "0.1.0"
