"""Judges the built site by tools that others wrote: see docs/decisions/0080."""
