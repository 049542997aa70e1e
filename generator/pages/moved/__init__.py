"""Old addresses: each leads on to the pages, and to the places on them, that have replaced it."""

import json
from collections.abc import Iterable

from generator.pages.navigation import by_name
from generator.pages.page import OUT_OF_SEARCH, Page
from generator.pages.page_factory import PageFactory
from generator.pages.stage import at_home
from generator.wording import addresses

_PLACES = "assets/guide/places.json"


def places(factory: PageFactory) -> Page:
    """Return the pages that have each place by name, the likeliest first, for `moved.js`."""
    rules = factory.rules
    found: dict[str, list[str]] = {}
    for step_id, step in rules.steps.items():
        found.setdefault(step_id, []).append(addresses.stage_path(step.stage))
    for stage_id in rules.stages:
        for name, _ in at_home(rules.questions, stage_id):
            found.setdefault(name, []).append(addresses.stage_path(stage_id))
    for path, names in (
        (addresses.LETTERS, rules.letters),
        (addresses.DISAGREEMENTS, rules.disagreements),
    ):
        for name in names:
            found.setdefault(name, []).append(path)
    served = {name: [addresses.served(path) for path in paths] for name, paths in found.items()}
    return Page(_PLACES, lambda: (json.dumps(served, separators=(",", ":")), ()))


def moved_pages(factory: PageFactory, pages: Iterable[Page]) -> list[Page]:
    """Return a page for each old address that none of some pages has, leading on to those."""
    there = by_name(pages)
    return [
        _moved_page(factory, old, [there[name] for name in names if name in there])
        for old, names in factory.rules.pages.moved.items()
        if old not in there
    ]


def _moved_page(factory: PageFactory, old: str, pages: list[Page]) -> Page:
    path = f"{old}.md"
    only = pages[0] if len(pages) == 1 else None
    moved = {"moved_to": addresses.built_link(path, only.path)} if only else {}
    return factory.page(
        path,
        "moved/moved.md.j2",
        "This page has moved",
        f"Where to find what stood at {old}.",
        meta={**OUT_OF_SEARCH, **moved},
        links=[(page.title, page.path) for page in pages],
    )
