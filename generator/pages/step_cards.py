"""What a card says of a step: to whom, by which channel, and what it hangs on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.rules.model import Rules, Step, WorksheetQuestion

ToWhom = tuple[str | None, str]
"""The route on which somebody is the recipient, None where all of them agree; and the recipient."""


@dataclass(frozen=True, slots=True)
class StepCard:
    """A step with what its card looks up elsewhere in the rules; texts as they are written."""

    step_id: str
    step: Step
    to: Sequence[ToWhom]
    channels: Sequence[str]
    after: Sequence[str]  # the events, one of which must have happened
    after_steps: Sequence[str]  # the same of steps
    worksheet: Mapping[str, WorksheetQuestion]  # what to write down, where that is what it is about
    is_open: bool  # whether it stands open on its page

    @property
    def owner(self) -> tuple[str, str]:
        """Where its texts belong to."""
        return "steps", self.step_id


def step_card(rules: Rules, step_id: str) -> StepCard:
    """Return the card of a step."""
    step = rules.steps[step_id]
    return StepCard(
        step_id,
        step,
        to_whom(rules, {route: step.recipient(route) for route in step.routes or rules.routes}),
        [rules.channels[channel].label for channel in step.channels],
        [rules.events[name].label for name in step.when if name in rules.events],
        [name for name in step.when if name in rules.steps],
        {name: each for name, each in rules.worksheet.items() if each.step == step_id},
        step_id in open_steps(rules, step.stage),
    )


def open_steps(rules: Rules, stage_id: str) -> list[str]:
    """Return the steps that stand open on a stage's page, in the order of the rules."""
    steps = [step_id for step_id, step in rules.steps.items() if step.stage == stage_id]
    stage = rules.stages[stage_id]
    if stage.route:  # its path tells them
        return stage.steps
    chosen = stage.steps or [
        step_id
        for step_id in steps
        if not rules.steps[step_id].optional and not rules.steps[step_id].instead_of
    ]
    return [step_id for step_id in steps if step_id in chosen]


def to_whom(rules: Rules, recipients: dict[str, str | None]) -> list[ToWhom]:
    """Return the recipients by their labels; one line where they are the same on every route."""
    lines: list[ToWhom] = [
        (rules.routes[route].title, rules.routes[route].recipients[recipient].label)
        for route, recipient in recipients.items()
        if recipient is not None
    ]
    labels = {recipient for _, recipient in lines}
    return [(None, labels.pop())] if len(labels) == 1 else lines


def route_titles(rules: Rules, routes: Sequence[str] | None) -> list[str]:
    """Return the titles of the routes, or none where every route is meant."""
    if routes is None or set(routes) == set(rules.routes):
        return []
    return [rules.routes[route].title for route in routes]
