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
    Letter,
    Route,
    Rules,
)
from generator.wording.typography import typeset, typeset_line

Json = dict[str, Any]
Owner = tuple[str, ...]


def letter_data(rules: Rules) -> Json:
    """Return `letters.json`: letters, blanks, recipients, and what a draft is told."""
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
                    nth=blank.nth if blank.nth > 1 else None,
                    datedBy=blank.dated_by,
                    withOn=blank.with_on,
                )
                for name, blank in rules.blanks.items()
            },
            "routes": {route_id: self.route(route_id, it) for route_id, it in rules.routes.items()},
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
                    do=self.text(item.do, "dos-and-donts", name),
                    dont=self.text(item.dont, "dos-and-donts", name),
                    stages=item.stages,
                    steps=item.steps,
                    routes=item.routes,
                    if_=translated(item.if_),
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
                help=self.text(question.help, "worksheet", name),
                step=question.step,
                fills=question.fills,
                columns={
                    column_id: given(label=self.text(column.label), fills=column.fills)
                    for column_id, column in question.columns.items()
                },
            )
            for name, question in self.rules.worksheet.items()
        }

    def route(self, route_id: str, route: Route) -> Json:
        between = route.between
        return {
            "recipients": {
                name: given(
                    party=recipient.party,
                    named=recipient.named_by,
                    greeted=self.text(recipient.greeted_as),
                    through=recipient.through,
                )
                for name, recipient in route.recipients.items()
            },
            **given(
                between=between
                and {
                    "party": between.party,
                    "because": self.text(between.because, "routes", route_id),
                    **self.backed(between, "routes", route_id),
                },
            ),
        }

    def letter(self, name: str, letter: Letter) -> Json:
        owner = ("letters", name)
        return given(
            title=self.text(letter.title, *owner),
            steps=letter.steps,
            routes=letter.routes,
            if_=translated(letter.if_),
            late=letter.late,
            channel=letter.channel,
            to=letter.to,
            subject=letter.subject and self.stretches(letter.subject, owner),
            body=self.stretches(letter.body.strip(), owner),
            note=self.text(letter.note, *owner),
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
        return given(cites=backed.cites, ours=self.text(backed.editorial, *owner))

    def text(self, written: str | None, *owner: str) -> str | None:
        return None if written is None else typeset_line(self.resolver.text(written, owner))
