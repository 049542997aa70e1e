"""The checks of texts. No plan waits for them, so they are imported when they are asked for."""

from typing import Final

from generator.checks.meaning import (
    Check,
    contradictions,
    evidence,
    literals,
    references,
    releases,
    repeated_terms,
    wording,
)

OF_TEXTS: Final[tuple[Check, ...]] = (
    repeated_terms.check,
    evidence.check,
    literals.check,
    references.check,
    wording.check,
    contradictions.check,
    releases.check,
    literals.check_pages,
)
"""What these find touches no plan, so that examples are planned in spite of it."""
