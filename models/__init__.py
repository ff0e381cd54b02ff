"""Records, vocabularies, rules and storage of the register."""
