"""What a judge says: its findings, and what it measured."""

from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, order=True, slots=True)
class Finding:
    """One thing that a judge minds: on which page, by which rule, at which element."""

    judge: str
    page: str
    rule: str
    place: str
    says: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """A row of the table: how much a judge looked at, what it found, and what it measured.

    `unjudged` says why its findings don't count this time.
    """

    judge: str
    looked_at: str
    goal: str
    findings: Sequence[Finding] = field(default_factory=tuple)
    measured: str = ""
    unjudged: str = ""
