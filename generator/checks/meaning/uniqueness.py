"""Short marks are unique, and URLs are valid."""

from collections.abc import Iterator

from generator.rules.draft import Draft
from generator.rules.model import WIDER_MARK, Guide, Source
from generator.rules.problems import Problem, quoted


def check(draft: Draft) -> Iterator[Problem]:
    """Yield marks that are no letter or not their source's alone, and an address that is none."""
    seen: dict[str, str | int] = {}
    for path, source in draft.parts(Source):
        mark = source.mark
        if mark is None or not draft.is_kept(*path, "mark"):
            continue
        if mark == WIDER_MARK:
            message = f"the mark {quoted(mark)} stands for the wider circle"
        elif len(mark) != 1 or not mark.isalnum():
            message = f"found {quoted(mark)}, expected one letter that stands for the source"
        elif mark in seen:
            message = f"the mark {quoted(mark)} stands for '{seen[mark]}' already"
        else:
            seen[mark] = path[-1]
            continue
        mend = "Write one letter that no other source has."
        yield draft.problem((*path, "mark"), "wrong-value", message, mend)
    for path, guide in draft.parts(Guide):
        url = guide.rules_url
        if url is None or not draft.is_kept(*path, "rules-url"):
            continue
        if not url.startswith(("https://", "http://")):
            yield draft.problem(
                (*path, "rules-url"),
                "wrong-value",
                f"{quoted(url)} is no address of a page",
                "Copy the address of the page where the file is changed; it begins with https://.",
            )
