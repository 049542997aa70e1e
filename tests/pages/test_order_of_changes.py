"""Many changes while the site is served, in any order: it is what a full build makes."""

import random
import time
from pathlib import Path

from tests.pages.served import Served

SOURCE = """  pub{}:
    title: The pub
    publisher: Regulars
    mark: P
    about: What is said there.
    claims: {{beer: {{section: "-", kind: fact, says: Beer first., background: It is said.}}}}

regions:"""
THEME = '{{% extends "base.html" %}}{{% block announce %}}{}{{% endblock %}}'


def changes(good: str, settings: str, n: int) -> list[tuple[str, str | None]]:
    """Return what an editor may do next: a file, and its new text, or None to delete it."""
    page, picture = f"content/page{n % 3}.md", f"content/picture{n % 2}.svg"
    return [
        # What some pages say, and the dates of all.
        ("rules.yaml", good.replace("aim: 1 day, latest: 2 days", f"aim: 1 day, latest: {n} days")),
        # A page that comes or goes, and with it the way through all others.
        ("rules.yaml", good.replace("\nregions:", SOURCE.format(n), 1)),
        # A fault, which leaves the last good pages up.
        ("rules.yaml", good.replace("latest: 2 days", f"latest: {n} dais")),
        # Pages by hand; one that may be faulty; and a file that is only copied.
        (page, f"# Page {n}\n\n{'Word ' * n}"),
        (page, None),
        ("content/faulty.md", "{{ nothing }}" if n % 2 else "# Not faulty\n\nAny more.\n"),
        (picture, f"<svg><!-- {n} --></svg>" if n % 3 else None),
        # Every page; a file that every page needs; every page in another way.
        ("site_overrides/main.html", THEME.format("!" * n)),
        ("site_overrides/assets/styles/guide.css", f"p {{ margin: {n}px }}"),
        ("mkdocs.yml", f"{settings}\ncopyright: Copy {n}\n"),
    ]


def test_no_order_of_changes_leaves_something_old(small_frame: Path) -> None:
    """After many changes, some at once and some faulty, the site is what a full build makes."""
    settings = (small_frame / "mkdocs.yml").read_text().split("\ncopyright")[0].rstrip()
    with Served(small_frame) as served:
        good = served.rules.read_text()
        served.until(lambda page: "We have met" in page)
        served.keep_open("stages/afterwards/")
        dice = random.Random(20261123)  # noqa: S311 - the same changes in each run
        for _ in range(25):
            path, text = dice.choice(changes(good, settings, dice.randint(3, 9)))
            if text is None:
                (small_frame / path).unlink(missing_ok=True)
            else:
                (small_frame / path).write_text(text)
            # A build takes longer than the first of these, and not as long as the last.
            time.sleep(dice.choice([0, 0.05, 0.2, 0.5]))
        # At the end everything is in order.
        (small_frame / "content" / "faulty.md").unlink(missing_ok=True)
        served.rules.write_text(good.replace("title: Say thanks", "title: At the very end"))
        served.until(
            lambda page: "At the very end" in page and 'class="problems"' not in page,
            "stages/afterwards/",
        )
        assert served.differences() == []
        assert "Traceback" not in served.log.read_text()
