"""Links, the security policy, and other hosts: what the pages lead to, and what they ask for."""

from collections.abc import Iterator
from typing import Final

from tests.pages.built_site import BuiltSite
from tools.audit.site import Site
from tools.audit.verdict import Finding, Verdict

LINKS: Final = "links"
POLICY: Final = "policy"
HOSTS: Final = "other hosts"
_ON_PURPOSE: Final = "Service Worker registration blocked by Playwright"


def judges(site: Site) -> Iterator[Verdict]:
    """Follow the links, and sum up what the other judges' browsers have asked for and said.

    So this judge comes last.
    """
    built = BuiltSite(site.folder)
    links = [Finding(LINKS, page, "broken", href) for page, href in built.broken_links()]
    yield Verdict(LINKS, f"{len(built.pages)} pages", "0", links, f"{len(links)} broken")
    said = sorted(
        Finding(POLICY, page.removeprefix(site.address), "console", text)
        for page, text in site.complaints
        if text != _ON_PURPOSE
    )
    looked = f"{len(site.requests)} files asked for"
    yield Verdict(POLICY, looked, "0", said, f"{len(said)} messages")
    own = (site.address, "data:", "blob:")
    others = [
        Finding(HOSTS, "", "asked", url) for url in sorted(site.requests) if not url.startswith(own)
    ]
    yield Verdict(HOSTS, looked, "0", others, f"{len(others)} requests")
