"""A page per stage: the answer, the words to send, and, folded, all else that is worth knowing."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import chain
from typing import Final, TypeVar

from generator.pages.letters.letter_card import ToWhom, letter_card, letter_ids, to_whom
from generator.pages.page import Page
from generator.pages.page_factory import PageFactory
from generator.rules.model import Disagreement, DoOrDont, Letter, Point, Question, Rules, Step
from generator.wording import addresses

_Shown = TypeVar("_Shown", DoOrDont, Question, Disagreement)

_IN_SIGHT: Final = 3  # so many do's, and so many don'ts


_Side = tuple[str, str, Mapping[str, DoOrDont], Mapping[str, DoOrDont]]
"""The do's of a page, or its don'ts: their kind, a heading, those in sight, and the others."""


def stage_pages(factory: PageFactory) -> list[Page]:
    """Return the pages of all stages, in the order of the way."""
    return [_stage_page(factory, stage_id) for stage_id in factory.rules.stages]


def _stage_page(factory: PageFactory, stage_id: str) -> Page:
    rules = factory.rules
    stage = rules.stages[stage_id]
    opened = _open_steps(rules, stage_id)
    others = (name for name, step in rules.steps.items() if step.stage == stage_id)
    steps = [*opened, *(step_id for step_id in others if step_id not in opened)]
    of_opened = (list(letter_ids(rules, [step_id]))[:1] for step_id in opened)
    letters = stage.letters or chain.from_iterable(of_opened)
    questions = dict(at_home(rules.questions, stage_id))
    questions.pop(stage.question or "", None)
    return factory.page(
        addresses.stage_path(stage_id),
        "stage/stage.md.j2",
        stage.heading or stage.title,
        stage.summary,
        stage_id=stage_id,
        stage=stage,
        steps=steps,
        opened=len(opened),
        dated_steps=list(_dated_steps(rules, stage_id, steps)),
        recipients=partial(_recipients, rules),
        channels=lambda step: [rules.channels[channel].label for channel in step.channels],
        letters=[letter_card(rules, factory.resolver, name) for name in dict.fromkeys(letters)],
        all_letters=len(list(letter_ids(rules, steps))),
        letters_of_point=partial(_letters_of_point, rules, stage.route),
        sides=list(_sides(rules, stage_id)),
        advice=dict(at_home(rules.dos_and_donts, stage_id)),
        questions=questions,
        disagreements=dict(at_home(rules.disagreements, stage_id)),
    )


def _open_steps(rules: Rules, stage_id: str) -> list[str]:
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


def _recipients(rules: Rules, step: Step) -> list[ToWhom]:
    return to_whom(rules, {route: step.recipient(route) for route in step.routes or rules.routes})


def _dated_steps(rules: Rules, stage_id: str, steps: Sequence[str]) -> Iterator[str]:
    """Yield the steps whose days the page works out; none, where each waits for more to happen."""
    stage = rules.stages[stage_id]
    if stage.route:  # of its path, what everyone does
        path = (step_id for point in rules.routes[stage.route].points for step_id in point.steps)
        for step_id in path:
            if not rules.steps[step_id].optional and not rules.steps[step_id].when:
                yield step_id
    elif stage.asks or any(not rules.steps[step_id].when for step_id in steps):
        yield from steps


def _letters_of_point(rules: Rules, route: str | None, point: Point) -> dict[str, Letter]:
    """Return the first letter that is for a route alone, for each of the steps of a point."""
    own = [name for name, letter in rules.letters.items() if letter.routes == [route]]
    first = (
        next((name for name in own if step_id in rules.letters[name].steps), None)
        for step_id in point.steps
    )
    return {name: rules.letters[name] for name in first if name}


def _sides(rules: Rules, stage_id: str) -> Iterator[_Side]:
    items = dict(at_home(rules.dos_and_donts, stage_id))
    chosen = rules.stages[stage_id].dos_and_donts
    for kind, heading in (("do", "Do"), ("dont", "Don’t")):
        side = {name: item for name, item in items.items() if getattr(item, kind)}
        first = [name for name in chosen if name in side] or list(side)[:_IN_SIGHT]
        if first:
            folded = {name: item for name, item in side.items() if name not in first}
            yield kind, heading, {name: side[name] for name in first}, folded


def at_home(items: Mapping[str, _Shown], stage_id: str) -> Iterator[tuple[str, _Shown]]:
    """Yield what stands on a stage's page alone: the stage is the first that it is about."""
    return ((name, item) for name, item in items.items() if item.stages[:1] == [stage_id])
