"""Messages go to somebody whom the route knows, through a channel that the step has."""

from collections.abc import Iterator
from typing import Any

from generator.rules.document import Path
from generator.rules.draft import Draft
from generator.rules.model import Channel, Letter, Route, Step
from generator.rules.problems import Problem, quoted, suggestion
from generator.rules.walk import KEY


def check(draft: Draft) -> Iterator[Problem]:
    """Yield recipients that a route does not declare, and channels that a step does not have."""
    sent = {
        path[-1]: channel.label for path, channel in draft.parts(Channel) if not channel.in_person
    }
    if draft.holds("routes"):
        for path, step in draft.bodies(Step):
            to = step.get("to")
            if isinstance(to, dict):
                yield from _of_step(draft, path, _routes(draft, step), to)
            elif to is None:
                yield from _to_nobody(draft, path, step.get("channels"), sent)
        for path, route in draft.bodies(Route):
            yield from _through(draft, path, route)
    if not draft.holds("routes", "steps"):
        return
    for path, letter in draft.bodies(Letter):
        to = letter.get("to")
        steps = dict(_steps(draft, letter))
        routes = [
            route
            for route in _routes(draft, letter)
            if any(route in _routes(draft, step) for step in steps.values())
        ]
        if isinstance(to, str):
            yield from _undeclared(draft, (*path, "to"), to, routes)
        yield from _channel(draft, path, letter.get("channel"), steps)


def _through(draft: Draft, path: Path, route: dict[str, Any]) -> Iterator[Problem]:
    """Yield those who pass messages on, and whom their route does not know."""
    recipients = route.get("recipients")
    for name, recipient in recipients.items() if isinstance(recipients, dict) else ():
        through = recipient.get("through") if isinstance(recipient, dict) else None
        if isinstance(through, str):
            place = (*path, "recipients", name, "through")
            yield from _undeclared(draft, place, through, [str(path[-1])])


def _of_step(draft: Draft, path: Path, routes: list[str], to: dict[str, Any]) -> Iterator[Problem]:
    for route in to:
        if route not in ("*", *draft.section("routes")):
            mend = suggestion(route, draft.section("routes"), "routes")
            message = f"{quoted(route)} is no route that the rules declare"
            yield draft.problem((*path, "to", route, KEY), "unknown-id", message, mend)
    for route in routes:
        if route not in to and "*" not in to:
            yield draft.problem(
                (*path, "to", KEY),
                "unknown-recipient",
                f"nobody receives it on the route '{route}'",
                f"Add '{route}:' with a recipient, or give the step 'routes:' without it.",
            )
    for route, recipient in to.items():
        if isinstance(recipient, str):
            on = routes if route == "*" else [route] if route in draft.section("routes") else []
            yield from _undeclared(draft, (*path, "to", route), recipient, on)


def _to_nobody(
    draft: Draft, path: Path, channels: object, sent: dict[str | int, str]
) -> Iterator[Problem]:
    """Yield that a message goes to nobody, if a step that names no recipient is one."""
    named = channels if isinstance(channels, list) else []
    labels = [sent[name] for name in named if isinstance(name, str) and name in sent]
    for label in labels[:1]:
        yield draft.problem(
            (*path, "channels"),
            "unknown-recipient",
            f"it goes out {label}, and nobody receives it",
            "Add 'to:' with a recipient, for each route if they differ.",
        )


def _undeclared(draft: Draft, path: Path, recipient: str, routes: list[str]) -> Iterator[Problem]:
    lacking = {
        route: known
        for route in routes
        if (known := _recipients(draft, route)) is not None and recipient not in known
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


def _recipients(draft: Draft, route: str) -> dict[str, Any] | None:
    """Return the recipients that a route declares, or None where they cannot be read."""
    body = draft.section("routes")[route]
    known = body.get("recipients") if isinstance(body, dict) else None
    return known if isinstance(known, dict) else None


def _channel(
    draft: Draft, path: Path, channel: object, steps: dict[str, dict[str, Any]]
) -> Iterator[Problem]:
    known = draft.section("channels")
    if not isinstance(channel, str) or channel not in known:
        return
    for step, body in steps.items():
        channels = body.get("channels", [])
        if not isinstance(channels, list) or not set(map(str, channels)) <= set(known):
            continue  # which is reported as an unknown id
        if channel not in channels:
            yield draft.problem(
                (*path, "channel"),
                "channel-not-of-step",
                f"the step '{step}' does not go through the channel {quoted(channel)}",
                suggestion(str(channel), map(str, channels), "channels of the step"),
            )


def _routes(draft: Draft, body: dict[str, Any]) -> list[str]:
    """Return the known routes of a step or letter: those that it names, or all."""
    named = body.get("routes")
    known = draft.section("routes")
    return [route for route in known if not isinstance(named, list) or route in named]


def _steps(draft: Draft, letter: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    named = letter.get("steps")
    for step in named if isinstance(named, list) else []:
        body = draft.section("steps").get(step) if isinstance(step, str) else None
        if isinstance(body, dict):
            yield step, body
