"""Many changes while the site is served, in any order: it is what a full build makes."""

import random
import time
from collections.abc import Callable
from pathlib import Path

from tests.pages.served import Served


def test_no_order_of_changes_leaves_something_old(
    serve: Callable[[], Served], small_frame: Path
) -> None:
    """After many changes, some at once and some faulty, the site is what a full build makes."""
    served = serve()
    good = served.rules.read_text()
    served.until(lambda page: "We have met" in page)
    served.keep_open("stages/afterwards/")
    dice = random.Random(20261123)  # noqa: S311 - the same changes in each run
    for _ in range(25):
        dice.choice(CHANGES)(small_frame, good, dice.randint(3, 9))
        time.sleep(dice.choice([0, 0.05, 0.2, 0.6, 1.2]))
    # At the end everything is in order.
    (small_frame / "content" / "faulty.md").unlink(missing_ok=True)
    served.rules.write_text(good.replace("title: Say thanks", "title: At the very end"))
    served.until(
        lambda page: "At the very end" in page and 'class="problems"' not in page,
        "stages/afterwards/",
    )
    assert served.differences() == []
    assert "Traceback" not in served.log.read_text()


def change_a_number(folder: Path, good: str, number: int) -> None:
    """Change what some pages say, and the dates of all."""
    text = good.replace("aim: 1 day, latest: 2 days", f"aim: 1 day, latest: {number} days")
    (folder / "rules.yaml").write_text(text)


def add_a_source(folder: Path, good: str, number: int) -> None:
    """Add a page that comes or goes, and with it the way through all others."""
    sources = f"""  pub{number}:
    title: The pub
    publisher: Regulars
    mark: P
    about: What is said there.
    claims: {{beer: {{section: "-", kind: fact, says: Beer first., background: It is said.}}}}
"""
    (folder / "rules.yaml").write_text(good.replace("\nregions:", f"{sources}\nregions:", 1))


def make_a_fault(folder: Path, good: str, number: int) -> None:
    """Leave the last good pages up."""
    (folder / "rules.yaml").write_text(good.replace("latest: 2 days", f"latest: {number} dais"))


def write_by_hand(folder: Path, good: str, number: int) -> None:
    """Add a page of its own, or change it."""
    del good
    (folder / "content" / f"page{number % 3}.md").write_text(
        f"# Page {number}\n\n{'Word ' * number}"
    )


def delete_by_hand(folder: Path, good: str, number: int) -> None:
    """Take such a page away."""
    del good
    (folder / "content" / f"page{number % 3}.md").unlink(missing_ok=True)


def write_a_fault_by_hand(folder: Path, good: str, number: int) -> None:
    """Add a page that cannot be put together, or mend it."""
    del good
    text = "{{ nothing }}" if number % 2 else "# Not faulty\n\nAny more.\n"
    (folder / "content" / "faulty.md").write_text(text)


def put_a_picture(folder: Path, good: str, number: int) -> None:
    """Add, change or take away a file that is only copied."""
    del good
    picture = folder / "content" / f"picture{number % 2}.svg"
    if number % 3:
        picture.write_text(f"<svg><!-- {number} --></svg>")
    else:
        picture.unlink(missing_ok=True)


def change_the_theme(folder: Path, good: str, number: int) -> None:
    """Change every page."""
    del good
    (folder / "site_overrides" / "main.html").write_text(
        '{% extends "base.html" %}{% block announce %}' + "!" * number + "{% endblock %}"
    )


def change_the_style(folder: Path, good: str, number: int) -> None:
    """Change a file that every page needs, and no page."""
    del good
    (folder / "site_overrides/assets/styles/guide.css").write_text(f"p {{ margin: {number}px }}")


def change_the_settings(folder: Path, good: str, number: int) -> None:
    """Change every page in another way."""
    del good
    settings = folder / "mkdocs.yml"
    text = settings.read_text().split("\ncopyright")[0].rstrip()
    settings.write_text(f"{text}\ncopyright: Copy {number}\n")


CHANGES = (
    change_a_number,
    add_a_source,
    make_a_fault,
    write_by_hand,
    delete_by_hand,
    write_a_fault_by_hand,
    put_a_picture,
    change_the_theme,
    change_the_style,
    change_the_settings,
)
