"""The feed of changes (Atom 1.0, RFC 4287), beside the page that shows them."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from typing import Final
from urllib.parse import urljoin
from uuid import NAMESPACE_URL, uuid5
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from markupsafe import Markup

from generator.pages import addresses
from generator.pages.changes import TITLE, Told, told
from generator.pages.page import Page
from generator.pages.page_factory import PageFactory

MOST: Final = 30
"""How many of the newest changes stand in the feed."""

_ATOM: Final = "http://www.w3.org/2005/Atom"
_PAGE: Final = addresses.CHANGES.removesuffix(".md") + "/"


def feed(factory: PageFactory) -> Page:
    """Return the feed; its links are relative to itself where nobody knows where the site stands.

    Ids come from the address of the rules and from what changed, so they stay when the site moves.
    """
    guide, site_url = factory.rules.guide, factory.site_url
    title = factory.plain(guide.title)
    entries = told(factory.history)[:MOST]
    days = [_moment(each.entry.on) for each in entries]
    root = Element("feed", {"xmlns": _ATOM, "xml:lang": "en"})
    _text(root, "id", _id(guide.rules_url))
    _text(root, "title", f"{title} – {TITLE}")
    _text(root, "subtitle", "Every change of the advice, and the dates that it moves.")
    _text(root, "updated", max(days, default=_moment(guide.reviewed)))
    _text(SubElement(root, "author"), "name", title)
    _link(root, "self", _there(site_url, addresses.FEED), "application/atom+xml")
    _link(root, "alternate", _there(site_url, _PAGE), "text/html")
    for each, day in zip(entries, days, strict=True):
        entry = SubElement(root, "entry")
        _text(entry, "id", _id(f"{guide.rules_url}#{each.anchor}"))
        _text(entry, "title", each.says or each.plain_summary)
        _text(entry, "updated", day)
        _link(entry, "alternate", _there(site_url, f"{_PAGE}#{each.anchor}"), "text/html")
        _text(entry, "summary", each.plain_summary or each.says)
        content = _text(entry, "content", str(_content(each)))
        content.set("type", "html")
    indent(root)
    written: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return Page(addresses.FEED, written + b"\n")


def _text(parent: Element, name: str, text: str) -> Element:
    child = SubElement(parent, name)
    child.text = text
    return child


def _link(parent: Element, rel: str, href: str, kind: str) -> None:
    SubElement(parent, "link", {"rel": rel, "href": href, "type": kind})


def _there(site_url: str | None, path: str) -> str:
    """Return the address of a file of the site, absolute where that is known."""
    return urljoin(site_url.rstrip("/") + "/", path) if site_url else path


def _id(name: str) -> str:
    return f"urn:uuid:{uuid5(NAMESPACE_URL, name)}"


def _moment(on: str) -> str:
    """Return a date as a feed has it, in UTC; what is no date, as the beginning of time."""
    try:
        moment = datetime.fromisoformat(on)
    except ValueError:
        moment = datetime.combine(date(1970, 1, 1), time())
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def _content(each: Told) -> Markup:
    """Return what changed as HTML: the dates that move, then the changes, section by section."""
    return Markup("\n").join(_blocks(each))


def _blocks(each: Told) -> Iterator[Markup]:
    yield Markup("<p>{}</p>").format(each.summary)
    if each.dates:
        yield _listed("Dates that move", each.dates)
    for title, sentences in each.sections.items():
        yield _listed(title, sentences)


def _listed(title: str, sentences: object) -> Markup:
    items = Markup("").join(Markup("<li>{}</li>").format(it) for it in sentences)  # type: ignore[attr-defined]
    return Markup("<h2>{}</h2><ul>{}</ul>").format(title, items)
