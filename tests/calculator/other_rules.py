"""The calculator of the site with the data of other rules."""

from pathlib import Path

from playwright.sync_api import Route

from generator.checks import load
from generator.pages import build
from generator.rules import Rules
from tests.calculator.reader import Reader
from tests.small_rules import SmallRules, changed

FACTS = """
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
"""
"""Two facts, one of them asked at once, to stand before the anchors."""

WITH_FACTS = ("\nanchors:\n", FACTS)

PRIVATE_WAIT_LONGER = (
    "      - anchor: meeting\n        earliest:\n",
    """\
      - {if: {kind: private}, anchor: meeting, earliest: 4 weeks, latest: 5 weeks}
      - anchor: meeting
        earliest:
""",
)
"""A change: without a date, whoever tendered to a private buyer asks later."""


def serve(
    reader: Reader, folder: Path, *changes: tuple[str, str], text: str | None = None
) -> Rules:
    """Have a reader load the data of the small guide to tenders, or of another, with changes."""
    rules = load(SmallRules(folder).write_text(changed(*changes, text=text)))
    start = "assets/calculator/"
    data = {each.path.removeprefix(start): each for each in build(rules, None)}

    def fulfil(route: Route) -> None:
        path = route.request.url.partition(start)[2]
        route.fulfill(body=data[path].content, content_type="application/json")

    reader.change_file(f"**/{start}**/*.json", fulfil)
    reader.change_file(f"**/{start}*.json", fulfil)
    return rules
