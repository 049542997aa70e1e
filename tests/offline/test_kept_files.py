"""Which files of a finished site a browser keeps, and what the site's edition is called."""

import json
from pathlib import Path

import pytest

from generator.hosting.complete_site import finish
from generator.hosting.offline.files import integrity, kept_files
from generator.hosting.offline.site_worker import NotASiteError
from tests.command import guide
from tests.contents import contents
from tests.offline.visits import listed


@pytest.fixture
def few(tmp_path: Path) -> Path:
    """A site of few files, built but not finished."""
    files = {
        "index.html": "home",
        "404.html": "not here",
        "stages/waiting/index.html": "waiting",
        "assets/guide/edition.js": "export const edition = null;",
        "assets/a b.svg": "<svg/>",
        "assets/javascripts/bundle.js.map": "{}",
        "assets/javascripts/lunr/min/lunr.de.min.js": "de",
        "search/search_index.json": json.dumps({"config": {"lang": ["en"]}}),
        "service-worker.js": "",
        "sitemap.xml.gz": "gz",
        "_headers": "",
        ".well-known/security.txt": "",
    }
    for path, text in files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text)
    return tmp_path


def test_what_a_page_may_ask_for_is_kept(few: Path) -> None:
    """By the address that links have, in their order; not what only machines read."""
    assert list(kept_files(few)) == [
        "",
        "404.html",
        "assets/a%20b.svg",
        "assets/guide/edition.js",
        "search/search_index.json",
        "service-worker.js",
        "stages/waiting/",
    ]


def test_a_search_in_another_language_keeps_what_it_loads(few: Path) -> None:
    """The theme has scripts for each language, which an English guide never asks for."""
    (few / "search/search_index.json").write_text(json.dumps({"config": {"lang": ["de"]}}))
    assert "assets/javascripts/lunr/min/lunr.de.min.js" in kept_files(few)


def test_the_worker_lists_all_but_itself(few: Path) -> None:
    """And the edition's module as it is once it is written; doing it again changes nothing."""
    finish(few)
    before = contents(few)
    finish(few)
    assert contents(few) == before
    files = listed(few)
    assert files.keys() == kept_files(few).keys() - {"service-worker.js"}
    for path in ("assets/guide/edition.js", "404.html"):
        assert files[path] == integrity((few / path).read_bytes())


@pytest.mark.parametrize("path", ["index.html", "assets/a b.svg", "search/search_index.json"])
def test_another_byte_is_another_edition(few: Path, path: str) -> None:
    """Whichever kept file it is in; for what nobody keeps, readers fetch nothing anew."""
    before = finish(few)
    (few / "sitemap.xml.gz").write_text("another time")
    assert finish(few) == before
    (few / path).write_text((few / path).read_text() + " ")
    assert finish(few) != before


def test_another_place_is_another_edition(few: Path) -> None:
    """The same bytes elsewhere are another site."""
    before = finish(few)
    (few / "404.html").rename(few / "gone.html")
    assert finish(few) != before


@pytest.mark.parametrize("missing", ["index.html", "service-worker.js", "assets/guide/edition.js"])
def test_a_folder_that_is_no_site_is_refused(few: Path, missing: str) -> None:
    """Nothing is written, and the message says what to name."""
    (few / missing).unlink()
    with pytest.raises(NotASiteError, match="Name the folder"):
        finish(few)
    done = guide("finish", few)
    assert done.exit_code == 1
    assert missing in done.output
    assert (few / "_headers").read_text() == ""
