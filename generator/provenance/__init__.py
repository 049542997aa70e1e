"""Provenance: the numbers of the rules, their claims and lines, and the examples that use them."""

from generator.provenance.branches import Branch, branches, window_of
from generator.provenance.citations import citations
from generator.provenance.example_coverage import exercised
from generator.provenance.numbers import Number, Numbers, claim_of, claim_place
from generator.provenance.repository import Repository, file_name, line_address

__all__ = [
    "Branch",
    "Number",
    "Numbers",
    "Repository",
    "branches",
    "citations",
    "claim_of",
    "claim_place",
    "exercised",
    "file_name",
    "line_address",
    "window_of",
]
