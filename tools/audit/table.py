"""Prints what the judges said: findings of ours, then one table, then the exceptions."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from tools.audit.exceptions import EXCEPTIONS, Allowed
from tools.audit.verdict import Finding, Verdict

_SHOWN: Final = 12
"""So many findings of one rule are printed in full."""


def ours(verdict: Verdict) -> list[Finding]:
    """Return the findings that no exception covers."""
    return [it for it in verdict.findings if not any(each.covers(it) for each in EXCEPTIONS)]


def print_findings(verdicts: Iterable[Verdict]) -> None:
    """Print the findings of ours, those of one rule together."""
    for verdict in verdicts:
        by_rule: dict[str, list[Finding]] = {}
        for finding in ours(verdict):
            by_rule.setdefault(finding.rule, []).append(finding)
        for rule, found in by_rule.items():
            print(f"\n{verdict.judge}: {rule} ({len(found)})")
            for finding in found[:_SHOWN]:
                print(f"  {finding.page or 'home'}: {finding.place}\n    {finding.says}")


def print_table(verdicts: Sequence[Verdict], *, whole: bool) -> bool:
    """Print the table and the exceptions; return whether nothing is ours.

    An exception that nothing needs is a fault where the whole site was judged.
    """
    head = ("judge", "looked at", "goal", "measured", "ours", "excepted")
    rows = [
        (
            verdict.judge,
            verdict.looked_at,
            verdict.goal,
            "; ".join(filter(None, (verdict.measured, verdict.unjudged))),
            str(len(ours(verdict))),
            str(len(verdict.findings) - len(ours(verdict))),
        )
        for verdict in verdicts
    ]
    widths = [max(map(len, column)) for column in zip(head, *rows, strict=True)]
    print()
    for row in (head, *rows):
        print("  ".join(text.ljust(width) for text, width in zip(row, widths, strict=True)))
    used = Counter(
        each for verdict in verdicts for it in verdict.findings for each in _covering(it)
    )
    judged = {verdict.judge for verdict in verdicts if not verdict.unjudged}
    print("\nexceptions")
    for each in EXCEPTIONS:
        if each.judge in judged:
            print(f"  {used[each]:>4}  {each.judge}, {each.rule}: {each.reason}")
    needless = [each for each in EXCEPTIONS if whole and each.judge in judged and not used[each]]
    if needless:
        print(f"\n{len(needless)} of them nothing needs any more: remove them.")
    return not needless and not any(ours(verdict) for verdict in verdicts)


def _covering(finding: Finding) -> list[Allowed]:
    return [each for each in EXCEPTIONS if each.covers(finding)][:1]
