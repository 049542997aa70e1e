"""`mkdocs serve` and `mkdocs build` with rules that an editor is just changing."""

import re
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from generator.rules.number_words import spelled
from tests.guides import ROOT
from tests.pages.built_site import frame, mkdocs
from tests.pages.served import PATIENCE, Served
from tests.small_rules import GOOD

FAULT = ("latest: 2 days}", "latest: 2 fortnights}")


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A server with the generator's own code in its folder, for many tests."""
    folder = frame(tmp_path_factory.mktemp("served") / "guide", GOOD.read_text())
    shutil.copytree(ROOT / "generator", folder / "generator")
    with Served(folder) as served:
        yield served


@pytest.fixture
def served(running: Served) -> Iterator[Served]:
    """That server, showing the small guide; afterwards, it shows it again."""
    good = running.rules.read_text()
    running.until(lambda page: "We have met" in page and 'class="problems"' not in page)
    yield running
    running.rules.write_text(good)
    for page in (running.folder / "content").iterdir():
        page.unlink()


def test_faulty_rules_leave_the_last_good_pages_up(served: Served) -> None:
    """The problems stand on every page and in the terminal, until they are mended."""
    good = served.rules.read_text()

    served.rules.write_text(good.replace(*FAULT))
    page = served.until(lambda page: 'class="problems"' in page, "stages/afterwards/")
    assert "no unit of time" in page
    assert "The units: hours, days" in page
    assert "the last good one" in page
    assert ">two days</a> after the meeting" in page
    assert "rules.yaml:" in served.log.read_text()
    assert "error[unknown-unit]" in served.log.read_text()

    # Text that is no YAML at all, and then no file
    served.rules.write_text("steps: [<b>")
    page = served.until(lambda page: "unknown-unit" not in page and "[&lt;b&gt;" in page)
    assert "[<b>" not in page
    served.rules.unlink()
    served.until(lambda page: "no such file" in page)

    served.rules.write_text(good.replace("latest: 2 days}", "latest: 4 days}"))
    page = served.until(lambda page: 'class="problems"' not in page and "4 days" in page, "stages/")

    # Prose that cannot be put together is told in the same way
    more = served.folder / "content" / "more.md"
    more.write_text("# More\n\n{{ nothing }}\n")
    served.until(lambda page: "more.md:3:1" in page)
    more.write_text("# More\n\nWords.\n")
    served.until(lambda page: "Words." in page and 'class="problems"' not in page, "more/")


def test_a_theme_that_is_faulty_from_the_start(small_frame: Path) -> None:
    """An override that is no template is told as any problem is, and the pages come once it is."""
    override = small_frame / "site_overrides" / "main.html"
    override.write_text('{% extends "base.html" %}\n{% block announce %}\n  {{ oh no }}\n')
    with Served(small_frame) as served:
        page = served.until(lambda page: 'class="problems"' in page, "stages/")
        assert "main.html:3:3" in page
        assert ">{{ oh no }}\n^<" in page
        override.write_text('{% extends "base.html" %}\n{% block announce %}Oh yes{% endblock %}')
        served.until(lambda page: "Oh yes" in page and 'class="problems"' not in page, "stages/")


def test_templates_of_pages_and_theme_may_be_faulty(served: Served) -> None:
    """What is wrong with one stands in the panel, with its file and line; the server goes on."""
    template = served.folder / "generator" / "pages" / "timeline" / "timeline.md.j2"
    good = template.read_text()
    for bad, said in (("{% if %}", "Expected an expression"), ("{{ nobody }}", "is undefined")):
        template.write_text(f"{bad}\n{good}")
        page = served.until(lambda page, said=said: said in page)  # type: ignore[misc]
        assert "timeline.md.j2:1:1" in page
        assert "We have met" in page
    template.write_text(f"All of it.\n\n{good}")
    served.until(lambda page: "All of it." in page and "problems" not in page, "stages/")

    theme = served.folder / "site_overrides" / "404.html"
    sound = theme.read_text()
    theme.write_text(f"{sound}\n{{% nothing %}}")
    page = served.until(lambda page: "unknown tag" in page, "stages/")
    assert "404.html:" in page
    assert "All of it." in page
    template.write_text(good)
    theme.write_text(sound)
    served.until(lambda page: 'class="problems"' not in page, "stages/")


def test_settings_may_be_faulty(served: Served) -> None:
    """A slip in mkdocs.yml ends nothing either; what MkDocs says of it stands in the panel."""
    settings = served.folder / "mkdocs.yml"
    good = settings.read_text()
    for bad in (good + "strictly: [\n", good.replace("name: material", "name: materiel")):
        settings.write_text(bad)
        page = served.until(lambda page: 'class="problems"' in page)
        assert "We have met" in page
        assert "<pre tabindex" in page
        settings.write_text(good)
        served.until(lambda page: 'class="problems"' not in page)
    assert "materiel" in served.log.read_text()


def test_files_are_saved_in_many_ways(served: Served) -> None:
    """In place, by a rename, by way of a deletion, or by putting an older file there."""
    good = served.rules.read_text()

    def text(number: int) -> str:
        return good.replace("latest: 2 days}", f"latest: {number} days}}")

    def shows(number: int) -> None:
        served.until(
            lambda page: f"Within {spelled(str(number))} days after" in words(page),
            "stages/afterwards/",
        )

    served.rules.write_text(text(3))
    shows(3)
    beside = served.folder / "new.yaml"
    beside.write_text(text(4))
    beside.replace(served.rules)
    shows(4)
    served.rules.unlink()
    time.sleep(0.02)
    served.rules.write_text(text(5))
    shows(5)
    shutil.copystat(ROOT / "mkdocs.yml", served.rules)
    beside.write_text(text(6))
    shutil.copystat(ROOT / "mkdocs.yml", beside)
    beside.replace(served.rules)
    shows(6)
    # The same for a file that is only copied.
    style = served.folder / "site_overrides" / "assets" / "styles" / "guide.css"
    beside.write_text("/* older */")
    shutil.copystat(ROOT / "mkdocs.yml", beside)
    beside.replace(style)
    served.until(lambda page: page == "/* older */", "assets/styles/guide.css")


def test_how_long_it_took_is_printed(served: Served) -> None:
    """With the names of what was saved, in a line, whether its page is open or not."""
    made = r"more\.md.*: made after "  # what else was saved just before may be named, too
    page = served.folder / "content" / "more.md"
    page.write_text("# More\n\nWords.\n")
    served.until(lambda page: "Words." in page, "more/")
    wait_for(served, made)
    served.keep_open("more/")
    time.sleep(0.5)
    page.write_text("# More\n\nOther words.\n")
    wait_for(served, made, times=2)
    served.until(lambda page: "Other words." in page, "more/")
    assert "Traceback" not in served.log.read_text()
    assert "'dirty'" not in served.log.read_text()


def words(page: str) -> str:
    """Return what a page says, without its tags."""
    return " ".join(BeautifulSoup(page, "html.parser").get_text().split())


def wait_for(served: Served, words: str, times: int = 1) -> None:
    """Wait until the terminal has said some words, a pattern, so many times."""
    end = time.monotonic() + PATIENCE
    while len(re.findall(words, served.log.read_text())) < times:
        assert time.monotonic() < end, served.log.read_text()
        time.sleep(0.05)


@pytest.mark.parametrize(
    ("file", "text", "said"),
    [
        ("rules.yaml", GOOD.read_text().replace(*FAULT), "error[unknown-unit]"),
        ("content/more.md", "{{ nothing }}", "content/more.md:1:1"),
    ],
)
def test_a_build_with_a_fault_fails(small_frame: Path, file: str, text: str, said: str) -> None:
    """The problems are told, the exit code is 1, and nothing is written."""
    (small_frame / file).write_text(text)
    done = mkdocs("build", "--site-dir", small_frame / "site", folder=small_frame)
    assert done.returncode == 1
    told = done.stdout + done.stderr
    assert f"{file}:" in told
    assert said in told
    assert "Traceback" not in told
    assert not (small_frame / "site").exists()
