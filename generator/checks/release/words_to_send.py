"""Every message has words to send, on each route that it goes."""

from collections.abc import Iterator

from generator.checks.release.edition import Edition
from generator.rules.document import KEY
from generator.rules.model import Rules, Step
from generator.rules.problems import Problem


def check(edition: Edition) -> Iterator[Problem]:
    """Yield messages for which a route has no letter; what is part of another needs none."""
    rules = edition.rules
    written = {
        (step_id, route)
        for letter in rules.letters.values()
        if not rules.channels[letter.channel].in_person
        for step_id in letter.steps
        for route in letter.routes or rules.routes
    }
    for step_id, step in rules.steps.items():
        if not _is_message(rules, step):
            continue
        lacking = [
            route
            for route in step.routes or rules.routes
            if not {(step_id, route), (step.within, route)} & written
        ]
        if lacking:
            names = " and ".join(f"'{route}'" for route in lacking)
            yield edition.problem(
                ("steps", step_id, KEY),
                "missing-letter",
                f"there are no words to send for '{step_id}' on the "
                f"{'route' if len(lacking) == 1 else 'routes'} {names}",
                f"Add a letter with 'steps: [{step_id}]', for one of its channels; with "
                "'routes:' it is for these routes alone.",
            )


def _is_message(rules: Rules, step: Step) -> bool:
    """Return whether a step is something that is sent to somebody."""
    return step.to is not None and any(
        not rules.channels[channel].in_person for channel in step.channels
    )
