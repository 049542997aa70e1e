"""Old addresses: each leads on to the pages, and to the places on them, that have replaced it."""

import json
from collections.abc import Iterable

from generator.pages.navigation import by_name
from generator.pages.page import OUT_OF_SEARCH, Page
from generator.pages.page_factory import PageFactory
from generator.wording import addresses

_PLACES = "assets/guide/places.json"


def places_page(factory: PageFactory) -> Page:
    """Return the pages that have each place by name, the likeliest first, for `moved.js`."""
    rules = factory.rules
    questions = rules.questions.items()
    places = [
        *((step_id, addresses.stage_path(step.stage)) for step_id, step in rules.steps.items()),
        *((name, addresses.stage_path(each.stages[0])) for name, each in questions if each.stages),
        *((name, addresses.LETTERS) for name in rules.letters),
        *((name, addresses.DISAGREEMENTS) for name in rules.disagreements),
    ]
    found: dict[str, list[str]] = {}
    for name, path in places:
        found.setdefault(name, []).append(addresses.served(path))
    return Page(_PLACES, lambda: (json.dumps(found, separators=(",", ":")), ()))


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
