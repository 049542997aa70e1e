"""The words to send, and the worksheet, as the calculator loads them when somebody writes.

Every number is filled in; the blanks stay, to be filled in the browser. A text with blanks is a
list in which words and blanks take turns: words, the id of a blank, words, …
"""

from typing import Any

from generator.pages.calculator.words import given
from generator.program.conditions import translated
from generator.rules import Resolver
from generator.rules.model import (
    FOLLOW_UPS,
    Backed,
    Condition,
    Letter,
    Recipient,
    Route,
    Rules,
    Step,
)
from generator.wording.typography import typeset, typeset_line

Json = dict[str, Any]
Owner = tuple[str, ...]


def letter_data(rules: Rules) -> Json:
    """Return `letters.json`: letters, blanks, who gets what, and what a draft is told."""
    return _Data(rules).letters()


def worksheet_data(rules: Rules) -> Json:
    """Return `worksheet.json`: the questions by their ids, and which blanks they fill."""
    return _Data(rules).worksheet()


class _Data:
    """Makes the data of one set of rules."""

    def __init__(self, rules: Rules) -> None:
        self.rules = rules
        self.resolver = Resolver(rules)

    def letters(self) -> Json:
        rules, limit = self.rules, self.rules.limits[FOLLOW_UPS]
        return {
            "blanks": {
                name: given(
                    label=self.text(blank.label),
                    example=typeset(blank.example),
                    of=blank.of,
                    names=blank.names,
                    nth=None if blank.nth == 1 else blank.nth,
                    datedBy=blank.dated_by,
                    withOn=blank.with_on or None,
                )
                for name, blank in rules.blanks.items()
            },
            "routes": {route_id: self.route(route_id, it) for route_id, it in rules.routes.items()},
            "steps": {step_id: self.step(step) for step_id, step in rules.steps.items()},
            "templates": {name: self.letter(name, it) for name, it in rules.letters.items()},
            "wording": {
                name: {
                    "steps": rule.steps,
                    "never": rule.never,
                    "asksNothing": rule.no_questions,
                    "because": self.text(rule.because, "wording", name),
                    **self.backed(rule, "wording", name),
                }
                for name, rule in rules.wording.items()
            },
            "limit": {
                "count": limit.value,
                "says": self.text(limit.says, "limits", FOLLOW_UPS),
                **self.backed(limit, "limits", FOLLOW_UPS),
            },
            "advice": {
                name: given(
                    do=self.text(item.do, "dos-and-donts", name) if item.do else None,
                    dont=self.text(item.dont, "dos-and-donts", name) if item.dont else None,
                    stages=item.stages,
                    steps=item.steps,
                    routes=item.routes,
                    **_holding(item.if_),
                    **self.backed(item, "dos-and-donts", name),
                )
                for name, item in rules.dos_and_donts.items()
                if item.stages
            },
        }

    def worksheet(self) -> Json:
        return {
            name: given(
                label=self.text(question.label),
                help=self.text(question.help, "worksheet", name) if question.help else None,
                step=question.step,
                fills=question.fills,
                columns={
                    column_id: given(label=self.text(column.label), fills=column.fills)
                    for column_id, column in question.columns.items()
                }
                or None,
            )
            for name, question in self.rules.worksheet.items()
        }

    def route(self, route_id: str, route: Route) -> Json:
        between = route.between
        return given(
            recipients={name: self.recipient(it) for name, it in route.recipients.items()},
            between=between
            and {
                "party": between.party,
                "because": self.text(between.because, "routes", route_id),
                **self.backed(between, "routes", route_id),
            },
        )

    def recipient(self, recipient: Recipient) -> Json:
        greeted = recipient.greeted_as
        return given(
            party=recipient.party,
            named=recipient.named_by,
            greeted=greeted and self.text(greeted),
            through=recipient.through,
        )

    def step(self, step: Step) -> Json:
        to = {route: step.recipient(route) for route in step.routes or self.rules.routes}
        return given(
            stage=step.stage,
            chase=step.chase or None,
            to={route: name for route, name in to.items() if name is not None} or None,
        )

    def letter(self, name: str, letter: Letter) -> Json:
        owner = ("letters", name)
        return given(
            title=self.text(letter.title, *owner),
            steps=letter.steps,
            routes=letter.routes,
            **_holding(letter.if_),
            late=letter.late or None,
            channel=letter.channel,
            to=letter.to,
            subject=self.stretches(letter.subject, owner) if letter.subject else None,
            body=self.stretches(letter.body.strip(), owner),
            note=self.text(letter.note, *owner) if letter.note else None,
            **self.backed(letter, *owner),
        )

    def stretches(self, written: str, owner: Owner) -> list[str]:
        """Return a text as words and blanks in turn, words first and last."""
        found = [""]
        for piece in self.resolver.pieces(written, owner):
            if piece.blank is None:
                found[-1] += piece.text
            else:
                found += [piece.blank, ""]
        return found

    def backed(self, backed: Backed, *owner: str) -> Json:
        """Return the claims that something cites, and our own reason."""
        return {
            **({"cites": backed.cites} if backed.cites else {}),
            **({"ours": self.text(backed.editorial, *owner)} if backed.editorial else {}),
        }

    def text(self, written: str, *owner: str) -> str:
        return typeset_line(self.resolver.text(written, owner))


def _holding(conditions: list[Condition]) -> Json:
    """Return when something is offered, as a condition that the engine tests."""
    return {"if": translated(conditions)} if conditions else {}
