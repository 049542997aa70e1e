"""A letter greets whoever it goes to."""

import re
from collections.abc import Iterator
from typing import Final

from generator.rules.document import Path
from generator.rules.draft import Draft
from generator.rules.model import Letter, Recipient, Route
from generator.rules.problems import Problem

_GREETED: Final = re.compile(
    r"\W*(?:[^\W\d_]+\s+){1,2}\{(?P<blank>\w+)\}\s*(?:[,:!]|$)", re.MULTILINE
)
"""What a letter begins with: a word or two, and whom it greets."""


def check(draft: Draft) -> Iterator[Problem]:
    """Yield letters that greet by name somebody to whom they do not go."""
    if not draft.holds("routes", "steps"):
        return
    routes = {str(path[-1]): route for path, route in draft.parts(Route)}
    known = [each for route in routes.values() for each in route.recipients.values()]
    for path, letter in draft.parts(Letter):
        greeting = _GREETED.match(letter.body)
        named = [each for each in known if greeting and each.named_by == greeting["blank"]]
        if greeting and named:
            yield from _of_letter(draft, path, letter, greeting["blank"], routes)


def _of_letter(
    draft: Draft, path: Path, letter: Letter, blank: str, routes: dict[str, Route]
) -> Iterator[Problem]:
    """Yield that a letter greets somebody else, on the first route where it does."""
    steps = [draft.sound.steps[name] for name in letter.steps if name in draft.sound.steps]
    for step in steps:
        for name, route in routes.items():
            recipient_id = letter.to or step.recipient(name)
            recipient = route.recipients.get(recipient_id or "")
            on_it = all(part.routes is None or name in part.routes for part in (letter, step))
            if recipient is None or not on_it:
                continue
            # Another may take the place of whom the step names, or pass the letter on.
            names = [*recipient.or_, recipient.through or ""]
            others = [route.recipients[each] for each in names if each in route.recipients]
            if not any(_may_be(each, blank, routes) for each in (recipient, *others)):
                called = f", whose name is {{{recipient.named_by}}}" if recipient.named_by else ""
                yield draft.problem(
                    (*path, "body"),
                    "unknown-recipient",
                    f"it greets {{{blank}}}, and goes to {recipient.label}{called}",
                    f"Greet whom it goes to on the route '{name}', or give the letter 'routes:'.",
                )
                return


def _may_be(recipient: Recipient, blank: str, routes: dict[str, Route]) -> bool:
    """Return whether a blank may hold a recipient's name: its own, or that of the same side."""
    if recipient.named_by is not None:
        return recipient.named_by == blank
    known = [each for route in routes.values() for each in route.recipients.values()]
    return recipient.party in {each.party for each in known if each.named_by == blank}
