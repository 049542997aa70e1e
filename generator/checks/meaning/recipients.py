"""Messages go to somebody whom the route knows, through a channel that the step has."""

from collections.abc import Iterator, Mapping

from generator.rules.document import KEY, Path
from generator.rules.draft import Draft
from generator.rules.model import Letter, Route, Step
from generator.rules.problems import Problem, quoted, suggestion


def check(draft: Draft) -> Iterator[Problem]:
    """Yield recipients that a route does not declare, and channels that a step does not have."""
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
