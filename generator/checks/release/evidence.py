"""The range that the numbers of claims allow, and whether a number of ours lies within it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.checks.meaning.windows import is_before
from generator.rules.anchor_facts import AnchorFacts
from generator.rules.model import Claim, Rules
from generator.rules.offsets import Offset


@dataclass(frozen=True, slots=True)
class Allowed:
    """The time that one claim allows; None where it sets no end."""

    cite: str
    claim: Claim
    earliest: Offset | None
    latest: Offset | None

    def holds(self, offset: Offset) -> bool:
        """Return whether an offset may lie within; it lies outside only if that is certain."""
        is_early = self.earliest is not None and is_before(offset, self.earliest)
        is_late = self.latest is not None and is_before(self.latest, offset)
        return not (is_early or is_late)

    def __str__(self) -> str:
        """Return it in words: `2 days to 3 days`, `at least 7 days`."""
        if self.earliest is None:
            return f"at most {self.latest}"
        if self.latest is None:
            return f"at least {self.earliest}"
        same = self.earliest == self.latest
        return str(self.earliest) if same else f"{self.earliest} to {self.latest}"


class Evidence:
    """The claims of some rules, as far as they set a time."""

    def __init__(self, rules: Rules) -> None:
        """Read what makes anchors comparable."""
        self._rules = rules
        self._facts = AnchorFacts(rules)

    def allowed(self, cites: Iterable[str], anchor: str) -> Iterator[Allowed]:
        """Yield the time that each cited claim allows from an anchor, where it sets one."""
        for cite in cites:
            claim = self._rules.claim(cite)
            timing = claim.timing
            # As long as nothing else has happened, both have to be the same day.
            if timing is None or self._day(timing.anchor) != self._day(anchor):
                continue
            if timing.earliest is not None or timing.latest is not None:
                yield Allowed(cite, claim, timing.earliest, timing.latest)
            elif timing.every is not None:
                # What comes again after so long comes so long after the last time.
                yield Allowed(cite, claim, timing.every, timing.every)

    def _day(self, anchor: str) -> str | None:
        """Return what an anchor is before any news: the start, which is None, a step, or itself."""
        declared = self._rules.anchors.get(anchor)
        if declared is None or declared.step is not None:
            return self._facts.step_of(anchor)
        begins = declared.date == "on" and not declared.messages
        return None if begins and self._facts.starts & {*declared.events} else anchor


def outside_all(offset: Offset, allowed: Iterable[Allowed]) -> list[Allowed]:
    """Return what is allowed, if an offset lies outside all of it; otherwise nothing."""
    allowed = list(allowed)
    return [] if any(each.holds(offset) for each in allowed) else allowed
