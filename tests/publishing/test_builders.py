"""Other builders make the same site: ProperDocs with our plugin, Zensical of an export."""

import os
import re
import shutil
import sys
from pathlib import Path

import pytest
import yaml
from bs4 import Tag

from tests.command import guide, ran
from tests.pages.built_site import ENVIRONMENT, HOST, BuiltSite, built, only
from tests.pages.served import Served
from tests.small_rules import GOOD

pytestmark = pytest.mark.slow

_MAKER = re.compile(r'<meta name="generator" content="[^"]*">')
PROPERDOCS = (sys.executable, "-m", "properdocs")
SETTINGS = ("--config-file", "mkdocs.yml")


@pytest.fixture
def copied(small_site: BuiltSite, tmp_path: Path) -> Path:
    """A copy of the small guide's folder."""
    folder = tmp_path / "guide"
    shutil.copytree(small_site.folder.with_name("small-frame"), folder)
    return folder


def test_properdocs_builds_the_same_pages(small_site: BuiltSite, copied: Path) -> None:
    """Byte for byte, but for the name of what made them."""
    environment = {**ENVIRONMENT, "SITE_URL": HOST}
    ran(*PROPERDOCS, "build", "--strict", "--quiet", *SETTINGS, cwd=copied, env=environment)
    pages = {file.relative_to(copied / "site") for file in (copied / "site").rglob("*.html")}
    assert pages == {
        file.relative_to(small_site.folder) for file in small_site.folder.rglob("*.html")
    }
    for page in pages:
        made, expected = (
            _MAKER.sub("", (folder / page).read_text(encoding="utf-8"))
            for folder in (copied / "site", small_site.folder)
        )
        assert made == expected, page


def test_properdocs_serves_a_change(copied: Path) -> None:
    """An editor sees the page, and then the page as it is changed."""
    with Served(copied, *PROPERDOCS, "serve", *SETTINGS, "--dev-addr") as served:
        served.until(lambda page: "After the tender" in page)
        text = served.rules.read_text(encoding="utf-8")
        served.rules.write_text(
            text.replace("After the tender", "After the flood"), encoding="utf-8"
        )
        served.until(lambda page: "After the flood" in page)


def test_zensical_makes_the_same_pages(copied: Path, tmp_path: Path) -> None:
    """With the variant that the export names, the articles and the head of a page are the same.

    It makes them without a warning, and its pages have our styles and lead to our rules.
    """
    zensical = shutil.which("zensical", path=str(Path(sys.executable).parent))
    if zensical is None:
        pytest.skip("zensical is not installed")
    settings = copied / "mkdocs.yml"
    settings.write_text(settings.read_text().replace('[SITE_URL, ""]', f"[SITE_URL, {HOST}]"))
    (copied / "rules.yaml").write_text(GOOD.read_text(encoding="utf-8"), encoding="utf-8")
    target = tmp_path / "export"
    done = guide("export", target, "--rules", copied / "rules.yaml")
    assert done.exit_code == 0, done.output
    assert yaml.safe_load((target / "mkdocs.yml").read_text())["theme"]["variant"] == "classic"
    stock = built(target, tmp_path / "stock")
    ran(zensical, "build", "--strict", cwd=target, env={**os.environ, "NO_COLOR": "1"})
    other = BuiltSite(target / "site")
    assert set(other.pages) == set(stock.pages)
    edit = only(other.pages["stages/afterwards/"], "a[rel=edit]")
    assert edit["href"] == "https://example.org/rules.yaml"
    assert only(other.pages[""], "link[href$='guide.css']")
    for address in ("", "stages/afterwards/", "letters/", "dos-and-donts/", "sources/handbook/"):
        ours, theirs = stock.article(address), other.article(address)
        assert words(theirs) == words(ours), address
        assert ids(theirs) == ids(ours), address
        assert head(other, address) == head(stock, address), address


def words(article: Tag) -> list[str]:
    """Return what an article says."""
    return article.get_text(" ").replace("¶", " ").split()


def ids(article: Tag) -> list[str]:
    """Return the places of an article that links lead to, in order, without a theme's own."""
    return [str(tag["id"]) for tag in article.select("[id]") if str(tag["id"])[:2] != "__"]


def head(site: BuiltSite, address: str) -> set[str]:
    """Return what the head of a page says to search engines and networks."""
    page = site.pages[address]
    told = page.select("link[rel=canonical], meta[property], meta[name=description]")
    return {str(tag.get("href") or tag.get("content")) for tag in told}
