"""What changed: each release of the rules in an editor's words, as a page and as a feed."""

from typing import Final
from urllib.parse import urljoin
from uuid import NAMESPACE_URL, uuid5
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from generator.pages.page import Page
from generator.pages.page_factory import PageFactory
from generator.wording import addresses
from generator.wording.days import day_and_month

_TITLE: Final = "What changed"
_PAGE: Final = addresses.served(addresses.CHANGES)


def changes_page(factory: PageFactory) -> Page | None:
    """Return the page of the releases; none where the rules have no releases."""
    if not factory.rules.releases:
        return None
    return factory.page(
        addresses.CHANGES,
        "what_changed/what_changed.md.j2",
        _TITLE,
        "What changed in the advice, the newest first, and the dates that moved.",
    )


def feed(factory: PageFactory) -> list[Page]:
    """Return the feed (Atom 1.0, RFC 4287), or nothing where the rules have no releases.

    Its links are relative to itself unless the site's address is known.

    Ids are made of the address of the rules and the date of the release, so they stay when the
    site moves; of what else there is, where nobody knows that address.
    """
    guide, releases = factory.rules.guide, factory.rules.releases
    if not releases:
        return []
    site_url = factory.site_url
    title = factory.plain(guide.title)
    name = factory.rules_url or site_url or title
    root = Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": "en"})
    _text(root, "id", _id(name))
    _text(root, "title", f"{title} – {_TITLE}")
    _text(root, "updated", _moment(releases[0].date))
    _text(SubElement(root, "author"), "name", title)
    _link(root, "self", _absolute(site_url, addresses.FEED), "application/atom+xml")
    _link(root, "alternate", _absolute(site_url, _PAGE), "text/html")
    for n, release in enumerate(releases):
        entry = SubElement(root, "entry")
        anchor = f"release-{release.date}"  # as on the page
        day = day_and_month(release.date, year=True)
        _text(entry, "id", _id(f"{name}#{anchor}"))
        _text(entry, "title", f"Version {release.version}, {day}")
        _text(entry, "updated", _moment(release.date))
        _link(entry, "alternate", _absolute(site_url, f"{_PAGE}#{anchor}"), "text/html")
        _text(entry, "summary", factory.plain(release.says, ("releases", n)))
    indent(root)
    written: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return [Page(addresses.FEED, lambda: (written + b"\n", ()))]


def _text(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = text


def _link(parent: Element, rel: str, href: str, kind: str) -> None:
    SubElement(parent, "link", {"rel": rel, "href": href, "type": kind})


def _absolute(site_url: str | None, path: str) -> str:
    """Return the URL of a file of the site, absolute where the site's own is known."""
    return urljoin(site_url.rstrip("/") + "/", path) if site_url else path


def _id(name: str) -> str:
    return f"urn:uuid:{uuid5(NAMESPACE_URL, name)}"


def _moment(day: str) -> str:
    return f"{day}T00:00:00Z"
