"""What stands for something in little room does so alone, and addresses are addresses."""

from collections.abc import Iterator
from typing import Any

from generator.rules.draft import Draft
from generator.rules.model import Guide, Source
from generator.rules.problems import Problem, quoted


def check(draft: Draft) -> Iterator[Problem]:
    """Yield marks that are no letter or not their source's alone, and an address that is none."""
    seen: dict[str, Any] = {}
    for path, body in draft.bodies(Source):
        mark = body.get("mark")
        if not isinstance(mark, str):
            continue
        if len(mark) != 1 or not mark.isalnum():
            message = f"found {quoted(mark)}, expected one letter that stands for the source"
        elif mark in seen:
            message = f"the mark {quoted(mark)} stands for '{seen[mark]}' already"
        else:
            seen[mark] = path[-1]
            continue
        mend = "Write one letter that no other source has."
        yield draft.problem((*path, "mark"), "wrong-value", message, mend)
    for path, body in draft.bodies(Guide):
        url = body.get("rules-url")
        if isinstance(url, str) and not url.startswith(("https://", "http://")):
            yield draft.problem(
                (*path, "rules-url"),
                "wrong-value",
                f"{quoted(url)} is no address of a page",
                "Copy the address of the page where the file is changed; it begins with https://.",
            )
