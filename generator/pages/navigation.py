"""How the pages hang together: the menu, the foot of every page, and what is for editors alone."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from markupsafe import escape

from generator.pages.handwritten.prose import Prose
from generator.pages.page import Page
from generator.rules.model import MenuEntry, Rules
from generator.wording import addresses
from generator.wording.typography import typeset

Navigation = list[dict[str, Any]]
"""MkDocs' `nav`: a title with a page's path, or with a list of pages."""

STEP_BY_STEP: Final = "Step by step"
"""What the stages are called together, where the rules declare no menu."""

_FOOTER: Final = ("about", "sources", "disagreements", "changes", "advisers")
_EDITORS: Final = ("numbers", "coverage", "examples")


def site_name(rules: Rules) -> str:
    """Return the guide's title as the theme takes it: it writes it into HTML as it is."""
    return _for_theme(typeset(rules.guide.title))


def menu_title(rules: Rules, name: str) -> str | None:
    """Return what the rules' menu calls a page, if it says so."""
    return next((entry.title for entry in rules.pages.menu if entry.page == name), None)


def stage_groups(rules: Rules) -> list[MenuEntry]:
    """Return the entries of the menu that have stages below them: first the way, then the rest."""
    groups = [entry for entry in _menu(rules) if entry.stages]
    return groups or [MenuEntry.model_construct(title=STEP_BY_STEP, stages=list(rules.stages))]


def navigation(rules: Rules, pages: Iterable[Page]) -> Navigation:
    """Return the entries of the menu, of the pages that there are."""
    named = by_name(pages)
    return [entry for each in _menu(rules) for entry in _entries(each, rules, named)]


def footer(rules: Rules, pages: Iterable[Page]) -> list[dict[str, str]]:
    """Return the pages at the foot of every page, the one for editors last."""
    named = by_name(pages)
    found = _links(rules.pages.footer or _FOOTER, named)
    found += _links([addresses.name_of(addresses.EDITORS)], named)
    return [{"title": _for_theme(each.title), "url": addresses.served(each.path)} for each in found]


def for_editors(rules: Rules, prose: Iterable[Prose], pages: Iterable[Page]) -> list[Page]:
    """Return the pages for editors."""
    return _links(_editors(rules, prose), by_name(pages))


def is_for_editors(rules: Rules, prose: Iterable[Prose], path: str) -> bool:
    """Return whether a page stays out of the readers' menu and search."""
    return path == addresses.EDITORS or addresses.name_of(path) in _editors(rules, prose)


def _editors(rules: Rules, prose: Iterable[Prose]) -> Sequence[str]:
    own = (addresses.name_of(each.path) for each in prose if each.for_editors)
    return rules.pages.editors or [*own, *_EDITORS]


def _menu(rules: Rules) -> Iterable[MenuEntry]:
    if rules.pages.menu:
        return rules.pages.menu
    entry = MenuEntry.model_construct
    return [
        entry(page="calculator"),
        entry(title=STEP_BY_STEP, page="stages", stages=list(rules.stages)),
        *(entry(page=name) for name in ("letters", "routes", "dos-and-donts")),
    ]


def _entries(entry: MenuEntry, rules: Rules, named: Mapping[str, Page]) -> Iterator[dict[str, Any]]:
    """Yield what an entry of the menu comes to: nothing, where its page is not there."""
    own = named.get(entry.page or "")
    stages = [
        {_for_theme(typeset(rules.stages[stage_id].title)): addresses.stage_path(stage_id)}
        for stage_id in entry.stages
    ]
    title = _for_theme(typeset(entry.title or "") or (own.title if own else None))
    if stages:
        yield {title: [*([{_for_theme(own.title): own.path}] if own else []), *stages]}
    elif own:
        yield {title: own.path}


def _links(names: Iterable[str], named: Mapping[str, Page]) -> list[Page]:
    return [named[name] for name in names if name in named]


def by_name(pages: Iterable[Page]) -> dict[str, Page]:
    """Return the pages that people read, by their names."""
    return {addresses.name_of(page.path): page for page in pages if page.title is not None}


def _for_theme(title: str | None) -> str:
    """Return a title as the theme takes it: it writes it into HTML as it is."""
    return str(escape(title))
