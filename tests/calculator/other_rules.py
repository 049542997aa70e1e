"""The calculator of the site with the data of other rules."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from playwright.sync_api import Route

from generator.checks import load
from generator.pages import build
from generator.rules import Rules
from tests.calculator.reader import Reader
from tests.small_rules import SmallRules, changed

MET: Final = "region=none&today=2026-11-17&meeting=2026-11-16"
"""A fragment: they met yesterday."""

WITH_FACTS = (
    "\nanchors:\n",
    """
facts:
  contact:
    question: Who writes to you?
    help: Whoever signs the messages.
    answers: {buyer: The buyer, office: Their office}
    default: buyer
    asked: at-once
  kind:
    question: What kind of buyer is it?
    answers: {public: A public one, private: A private one}
    default: public

anchors:
""",
)
"""A change: two facts before the anchors, one of them asked at once."""

PRIVATE_WAIT_LONGER = (
    "      - anchor: meeting\n        earliest:\n",
    """\
      - {if: {kind: private}, anchor: meeting, earliest: 4 weeks, latest: 5 weeks}
      - anchor: meeting
        earliest:
""",
)
"""A change: without a date, whoever tendered to a private buyer asks later."""


def serve(reader: Reader, *changes: tuple[str, str], text: str | None = None) -> Rules:
    """Have a reader load the data of the small guide to tenders, or of another, with changes."""
    start = "assets/calculator/"
    with TemporaryDirectory() as folder:
        rules = load(SmallRules(Path(folder)).write_text(changed(*changes, text=text)))
        data = {each.path.removeprefix(start): each for each in build(rules, None)}

    def fulfil(route: Route) -> None:
        path = route.request.url.partition(start)[2]
        route.fulfill(body=data[path].content, content_type="application/json")

    reader.change_file(f"**/{start}**/*.json", fulfil)
    reader.change_file(f"**/{start}*.json", fulfil)
    return rules
