"""From evidence to date and back: numbers, what cites what, the lines, and what examples use."""

from generator.trail.branches import Branch, branches, window_of
from generator.trail.citations import Citation, citations
from generator.trail.exercised import exercised
from generator.trail.lines import file_name, line_address
from generator.trail.numbers import Number, Numbers, claim_of

__all__ = [
    "Branch",
    "Citation",
    "Number",
    "Numbers",
    "branches",
    "citations",
    "claim_of",
    "exercised",
    "file_name",
    "line_address",
    "window_of",
]
