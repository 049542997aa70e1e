"""Older versions of the rules file."""
