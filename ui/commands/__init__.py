"""The commands of the command line, without Qt, each read only when it is called."""
