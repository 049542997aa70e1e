"""The scripts of a finished site: modules that always load together stand in one file (0082)."""
