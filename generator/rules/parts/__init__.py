"""The parts of the rules: a file for each kind of section."""
