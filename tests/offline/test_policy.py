"""What a host is to allow; that all works there is shown in test_without_a_connection.py."""

import re
from pathlib import Path

from generator.hosting import policy
from generator.hosting.policy import inline_scripts
from tests.guides import ROOT
from tests.pages.built_site import BuiltSite


def test_nothing_is_allowed_but_the_sites_own() -> None:
    """Of other hosts nothing, of what stands within a page nothing but by its hash."""
    value = policy(Path("/nowhere"))
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


def test_scripts_within_pages_are_allowed_by_their_hashes(tmp_path: Path) -> None:
    """Data is none, and one with an address neither; each is named once."""
    (tmp_path / "a").mkdir()
    page = (
        '<script>a < b && "&amp;"</script><script src="x.js"></script>'
        '<script type="application/json">{}</script><SCRIPT type=module>b\n</SCRIPT>'
    )
    (tmp_path / "index.html").write_text(page)
    (tmp_path / "a" / "index.html").write_text(page)
    assert inline_scripts(tmp_path) == {'a < b && "&amp;"', "b\n"}
    (tmp_path / "index.html").write_text("<script></script>")
    (tmp_path / "a" / "index.html").unlink()
    empty = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="
    assert f"script-src 'self' '{empty}';" in policy(tmp_path)


def test_scripts_within_pages_are_few(site: BuiltSite, first: BuiltSite) -> None:
    """The theme's, and one of ours, which has to come before it; the same in every guide."""
    scripts = inline_scripts(site.folder)
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
    assert inline_scripts(first.folder) <= {*scripts, ours}
