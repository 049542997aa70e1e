"""Large guides without a fault."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import yaml

from generator.rules.document import Document
from tests.small_rules import GOOD

SOURCES: Final = 10
STAGES: Final = 10
CHAIN: Final = 5
"""So many steps hang on one another, each on the one before it; then a new chain begins."""

FULL: Final = (1000, 5000, 300)
"""The steps, claims and letters of the largest guide that has to work."""

Section = dict[str, Any]


def write_large_guide(folder: Path, steps: int, claims: int, letters: int) -> Path:
    """Write a sound rules file with so many of each to a folder, and return it."""
    file = folder / "rules.yaml"
    with file.open("w", encoding="utf-8") as stream:
        yaml.dump(
            large_guide(steps, claims, letters),
            stream,
            # The writer in C, where there is one, is ten times as fast.
            Dumper=getattr(yaml, "CSafeDumper", yaml.SafeDumper),
            sort_keys=False,
        )
    return file


def large_guide(steps: int, claims: int, letters: int) -> Section:
    """Return the data of rules with so many steps, claims and letters.

    All else stays as it is: sources, stages, routes, events and examples, so that what grows does
    so with one of the three.
    """
    return {
        **_frame(),
        "sources": dict(_sources(steps, claims)),
        "stages": {
            f"stage-{n}": {
                "title": f"Stage {n}",
                "summary": f"Do these things, the first within {{steps.step-{n}.latest}}.",
            }
            for n in range(STAGES)
        },
        "steps": {f"step-{n}": _step(n, claims) for n in range(steps)},
        "letters": {f"letter-{n}": _letter(n, steps) for n in range(letters)},
    }


def claim_id(n: int) -> str:
    """Return the citation of a claim by its number."""
    return f"source-{n % SOURCES}/claim-{n}"


def _sources(steps: int, claims: int) -> Iterator[tuple[str, Section]]:
    for source in range(SOURCES):
        yield (
            f"source-{source}",
            {
                "title": f"The book of source {source}",
                "publisher": "Publishers",
                "mark": "ABCDEFGHIJ"[source],
                "about": "How it is done.",
                "claims": {f"claim-{n}": _claim(n, steps) for n in range(source, claims, SOURCES)},
            },
        )


def _claim(n: int, steps: int) -> Section:
    claim: Section = {
        "section": f"Chapter {n // (SOURCES * 20)}",
        "kind": "timing" if n % 4 == 0 else "step",
        "step": f"step-{n % steps}",
        "says": f"Do thing-{n} in good time, and say so.",
        "background": "It stands in the book.",
    }
    if n % 4 == 0:
        claim["says"] = f"Do thing-{n} within {{latest}}."
        claim["timing"] = {"anchor": "meeting", "latest": f"{n % 50 + 1} days"}
    return claim


def _step(n: int, claims: int) -> Section:
    follows = n % CHAIN
    window: Section = {"anchor": f"step-{n - 1}" if follows else "meeting"}
    window["earliest"] = [{"offset": f"{2 if follows else n + 1} days"}]
    if n % 7 == 0:
        window["earliest"].append({"offset": "1 day", "anchor": "promised-date"})
    window["latest"] = f"{3 if follows else n + 9} days"
    return {
        "title": f"Do thing-{n}",
        "short": f"thing-{n}",
        "says": f"Do thing-{n} within {{latest}}, and not before {{earliest}} have gone by.",
        "why": f"Nobody else does thing-{n}.",
        "stage": f"stage-{n % STAGES}",
        "to": {"direct": "buyer", "broker": "agent"},
        "channels": ["email"],
        "per": "round",
        "chase": n % 3 == 0,
        "optional": n % 2 == 1,
        "working-days": ("ignore", "prefer", "require")[n % 3],
        "if-missed": "late",
        "window": window,
        "cites": [claim_id(each % claims) for each in (5 * n, 5 * n + 1, 5 * n + 2)],
    }


def _letter(n: int, steps: int) -> Section:
    return {
        "title": f"Words for thing-{n}",
        "steps": [f"step-{n % steps}"],
        "channel": "email",
        "subject": "About thing {buyer}",
        "body": f"Dear {{buyer}},\n\nthing-{n} is done.\n\n{{my_name}}",
        "editorial": "In our own words.",
    }


def _frame() -> Section:
    """Return the sections that do not grow: those of the small guide."""
    small = Document(str(GOOD), GOOD.read_text(encoding="utf-8")).data
    kept = ("guide", "regions", "events", "channels", "parties", "routes", "blanks", "limits")
    anchors = {name: each for name, each in small["anchors"].items() if "step" not in each}
    frame = {section: small[section] for section in kept} | {"anchors": anchors}
    for route in frame["routes"].values():
        route.pop("points", None)
    return frame
