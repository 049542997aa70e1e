"""Earlier versions of the rules: how git knows them, and the record of what changed."""
