"""What a host is to allow; that all works there is shown in test_without_a_connection.py."""

import re

from generator.hosting.complete_site import pages_of
from generator.hosting.policy import inline_scripts, policy
from tests.guides import ROOT
from tests.pages.built_site import BuiltSite


def test_nothing_is_allowed_but_the_sites_own() -> None:
    """Of other hosts nothing, of what stands within a page nothing but by its hash."""
    value = policy([])
    assert value.split("; ") == [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "worker-src 'self'",
        "frame-src 'self'",
        "manifest-src 'self'",
        "form-action 'self'",
        "base-uri 'self'",
    ]


def test_scripts_within_pages_are_allowed_by_their_hashes() -> None:
    """Data is none, and one with an address neither; each is named once."""
    page = (
        '<script>a < b && "&amp;"</script><script src="x.js"></script>'
        '<script type="application/json">{}</script><SCRIPT type=module>b\n</SCRIPT>'
    )
    assert inline_scripts([page, page]) == {'a < b && "&amp;"', "b\n"}
    empty = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="
    assert f"script-src 'self' '{empty}';" in policy(["<script></script>"])


def test_scripts_within_pages_are_few(site: BuiltSite, small_site: BuiltSite) -> None:
    """The theme's, and one of ours, which has to come before it; the same in every guide."""
    scripts = inline_scripts(pages_of(site.folder).values())
    (ours,) = (it for it in scripts if "class extends XMLHttpRequest" in it)
    assert (
        ours.strip() == (ROOT / "site_overrides/assets/guide/search_later.js").read_text().strip()
    )
    scripts.remove(ours)
    assert {re.sub(r'URL\("[./]*"', 'URL("', it)[:20] for it in scripts} == {
        '__md_scope=new URL("'[:20],
        "var palette=__md_get("[:20],
        "var target=document.ge"[:20],
    }
    assert inline_scripts(pages_of(small_site.folder).values()) <= {*scripts, ours}
