"""Messages go to, and greet, somebody whom the route knows, through a channel that the step has."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from generator.rules.document import KEY, Path
from generator.rules.draft import Draft
from generator.rules.model import Letter, Recipient, Route, Step
from generator.rules.problems import Problem, quoted, suggestion

_GREETED: Final = re.compile(
    r"\W*(?:[^\W\d_]+\s+){1,2}\{(?P<blank>\w+)\}\s*(?:[,:!]|$)", re.MULTILINE
)
"""What a letter begins with: a word or two, and whom it greets."""


def check(draft: Draft) -> Iterator[Problem]:
    """Yield recipients and channels that are not declared, and greetings of somebody else."""
    if not draft.holds("routes"):
        return
    for path, step in draft.parts(Step):
        if step.to is not None:
            yield from _of_step(draft, path, _routes(draft, step), step.to)
        elif draft.is_kept(*path, "to"):
            yield from _to_nobody(draft, path, step)
    yield from _through(draft)
    if draft.holds("steps"):
        yield from _of_letters(draft)
        yield from _of_greetings(draft)


def _through(draft: Draft) -> Iterator[Problem]:
    """Yield those who pass messages on, and whom their route does not know."""
    for path, route in draft.parts(Route):
        for name, recipient in route.recipients.items():
            if recipient.through:
                place = (*path, "recipients", name, "through")
                yield from _undeclared(draft, place, recipient.through, [str(path[-1])])


def _of_letters(draft: Draft) -> Iterator[Problem]:
    known = draft.sound.steps
    for path, letter in draft.parts(Letter):
        steps = {name: known[name] for name in letter.steps if name in known}
        if letter.to is not None:
            reached = {route for step in steps.values() for route in _routes(draft, step)}
            routes = [route for route in _routes(draft, letter) if route in reached]
            yield from _undeclared(draft, (*path, "to"), letter.to, routes)
        yield from _channel(draft, path, letter.channel, steps)


def _of_step(
    draft: Draft, path: Path, routes: list[str], to: Mapping[str, str]
) -> Iterator[Problem]:
    declared = draft.ids("routes")
    unknown = [route for route in to if route not in ("*", *declared)]
    for route in unknown:
        mend = suggestion(route, declared, "routes")
        message = f"{quoted(route)} is no route that the rules declare"
        yield draft.problem((*path, "to", route, KEY), "unknown-id", message, mend)
    for route in () if unknown else routes:  # the unknown one may be meant for it
        if route not in to and "*" not in to:
            yield draft.problem(
                (*path, "to", KEY),
                "unknown-recipient",
                f"nobody receives it on the route '{route}'",
                f"Add '{route}:' with a recipient, or give the step 'routes:' without it.",
            )
    for route, recipient in to.items():
        on = routes if route == "*" else [route]
        yield from _undeclared(draft, (*path, "to", route), recipient, on)


def _to_nobody(draft: Draft, path: Path, step: Step) -> Iterator[Problem]:
    """Yield that a message goes to nobody, if a step that names no recipient is one."""
    known = draft.sound.channels
    sent = [known[name] for name in step.channels if name in known and not known[name].in_person]
    for channel in sent[:1]:
        yield draft.problem(
            (*path, "channels"),
            "unknown-recipient",
            f"it goes out {channel.label}, and nobody receives it",
            "Add 'to:' with a recipient, for each route if they differ.",
        )


def _undeclared(draft: Draft, path: Path, recipient: str, routes: list[str]) -> Iterator[Problem]:
    lacking = {
        route: draft.sound.routes[route].recipients
        for route in routes
        if route in draft.sound.routes
        and draft.is_kept("routes", route, "recipients")
        and recipient not in draft.sound.routes[route].recipients
    }
    if lacking:
        names = " and ".join(f"'{route}'" for route in lacking)
        which = f"route {names} has" if len(lacking) == 1 else f"routes {names} have"
        known = dict.fromkeys(each for known in lacking.values() for each in known)
        yield draft.problem(
            path,
            "unknown-recipient",
            f"the {which} no recipient {quoted(recipient)}",
            suggestion(recipient, known, "recipients there"),
        )


def _channel(
    draft: Draft, path: Path, channel: str, steps: Mapping[str, Step]
) -> Iterator[Problem]:
    known = draft.ids("channels")
    for name, step in steps.items():
        # What is unknown, or cannot be read, is another fault.
        is_known = {channel, *step.channels} <= set(known)
        if is_known and channel not in step.channels and draft.is_kept("steps", name, "channels"):
            yield draft.problem(
                (*path, "channel"),
                "channel-not-of-step",
                f"the step '{name}' does not go through the channel {quoted(channel)}",
                suggestion(channel, step.channels, "channels of the step"),
            )


def _routes(draft: Draft, part: Step | Letter) -> list[str]:
    """Return the known routes of a step or letter: those that it names, or all."""
    return [route for route in draft.ids("routes") if part.routes is None or route in part.routes]


def _of_greetings(draft: Draft) -> Iterator[Problem]:
    """Yield letters that greet by name somebody to whom they do not go."""
    routes = {str(path[-1]): route for path, route in draft.parts(Route)}
    known = [each for route in routes.values() for each in route.recipients.values()]
    for path, letter in draft.parts(Letter):
        greeting = _GREETED.match(letter.body)
        named = [each for each in known if greeting and each.named_by == greeting["blank"]]
        if greeting and named:
            yield from _of_greeting(draft, path, letter, greeting["blank"], routes)


def _of_greeting(
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
