"""Which files a round makes, and which it leaves."""

from collections.abc import Hashable
from pathlib import Path

from generator.serving.round import Round
from generator.serving.served_site import complete_search

PAGES = {"a.md": "a/index.html", "b.md": "b/index.html", "c.md": "c/index.html"}


def begun(round_: Round, made_of: str = "now") -> Round:
    """Return a round that knows of the pages, and of a file of data."""
    for path, address in PAGES.items():
        round_.add_page(path, address, lambda: made_of)
    round_.add_data("data.json", made_of)
    return round_


def taken(round_: Round) -> list[str]:
    """Return what a round takes."""
    return [path for path in (*PAGES, "data.json") if round_.takes(path)]


def finished(round_: Round) -> dict[str, Hashable]:
    """Make what a round takes, and return what is fresh then."""
    for path in taken(round_):
        if path in PAGES:
            round_.has_made(path)
    return {**round_.fresh, **round_.made}


def test_what_is_not_fresh_is_made_once() -> None:
    """At first everything, then nothing, then what is made of something else."""
    first = begun(Round({}))
    assert taken(first) == [*PAGES, "data.json"]
    fresh = finished(first)
    assert taken(begun(Round(fresh))) == []
    assert taken(begun(Round(fresh), "later")) == [*PAGES, "data.json"]


def test_the_open_pages_come_first() -> None:
    """The others are left, and made by the round after; data is always made at once."""
    first = begun(Round({}, first=["b/index.html", "gone/index.html"]))
    assert taken(first) == ["b.md", "data.json"]
    assert first.left == {"a/index.html", "c/index.html"}
    rest = begun(Round(finished(first)))
    assert taken(rest) == ["a.md", "c.md"]
    assert rest.left == set()


def test_a_round_that_is_stopped_begins_no_other_page() -> None:
    """What it has made is fresh; the rest is not. Once stopped, it does not go on."""
    answers = iter([False, True, False])
    round_ = begun(Round({}, stopped=lambda: next(answers)))
    fresh = finished(round_)
    assert round_.has_stopped
    assert taken(begun(Round(fresh))) == ["b.md", "c.md"]


def test_a_site_may_have_no_search(tmp_path: Path) -> None:
    """Then none is written."""
    assert complete_search(tmp_path / "index.json", {}, [], [""]) == {}
    assert not (tmp_path / "index.json").exists()
