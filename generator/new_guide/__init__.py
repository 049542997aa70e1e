"""A new guide to begin with: its files, and the site around them."""
