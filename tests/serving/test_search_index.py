"""The search knows every page, of which only some are made anew."""

import json
from pathlib import Path

from generator.serving.served_site import Entries, complete_search

ALL = ["", "a/", "b/"]


def entries(*locations: str) -> str:
    """Return an index with entries at some places."""
    docs = [{"location": each, "title": each, "text": "“Words”"} for each in locations]
    return json.dumps({"config": {"lang": ["en"]}, "docs": docs}, separators=(",", ":"))


def completed(known: Entries, file: Path, written: str, made: list[str], pages: list[str]) -> str:
    """Return an index, completed by what is known of the other pages."""
    file.write_text(written)
    known |= complete_search(file, known, made, pages)
    return file.read_text()


def test_pages_that_were_not_made_keep_their_entries(tmp_path: Path) -> None:
    """In the order of the pages, as a full build writes them; of the others the new ones count."""
    index, file = Entries(), tmp_path / "index.json"
    full = entries("", "#x", "a/", "a/#x", "b/")
    assert completed(index, file, full, ALL, ALL) == full
    assert completed(index, file, entries("a/", "a/#y"), ["a/"], ALL) == entries(
        "", "#x", "a/", "a/#y", "b/"
    )
    # The home page's address is where every address begins.
    assert completed(index, file, entries(""), [""], ALL) == entries("", "a/", "a/#y", "b/")


def test_pages_that_went_away_or_say_nothing_have_none(tmp_path: Path) -> None:
    """What is no page any more, and a page that is left out of the search by now."""
    index, file = Entries(), tmp_path / "index.json"
    completed(index, file, entries("", "a/", "b/"), ALL, ALL)
    assert completed(index, file, entries(), ["a/"], ["", "a/"]) == entries("")


def test_a_site_may_have_no_search(tmp_path: Path) -> None:
    """Then nothing is written."""
    complete_search(tmp_path / "index.json", {}, [], ALL)
    assert not (tmp_path / "index.json").exists()
