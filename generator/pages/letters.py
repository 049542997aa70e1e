"""Templates as letters: their words, with the blanks marked that the reader fills in."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.pages.step_cards import ToWhom, route_titles, to_whom
from generator.rules import Resolver
from generator.rules.model import Blank, Rules, Template
from generator.wording.escape import escape, escape_lines


@dataclass(frozen=True, slots=True)
class Letter:
    """A template with what its card needs; `subject` and `body` are safe HTML."""

    template_id: str
    template: Template
    subject: Markup | None
    body: Markup
    blanks: Sequence[Blank]  # those that it has, in the order in which they come
    to: Sequence[ToWhom]
    channel: str
    routes: Sequence[str]  # titles, where it is not for every route

    @property
    def owner(self) -> tuple[str, str]:
        """Where its texts belong to."""
        return "templates", self.template_id


def letter(rules: Rules, resolver: Resolver, template_id: str) -> Letter:
    """Return the letter of a template."""
    template = rules.templates[template_id]
    found: dict[str, Blank] = {}

    def words(written: str) -> Markup:
        html = Markup()
        for piece in resolver.pieces(written, ("templates", template_id)):
            if piece.blank is None:
                html += escape_lines(piece.text)
            else:
                blank = found.setdefault(piece.blank, rules.blanks[piece.blank])
                html += Markup('<mark class="blank" data-blank="{}">[{}]</mark>').format(
                    piece.blank, escape(blank.label)
                )
        return html

    subject = None if template.subject is None else words(template.subject)
    body = _paragraphs(words(template.body.strip()))
    step = rules.steps[template.steps[0]]
    routes = [
        route
        for route in template.routes or rules.routes
        if step.routes is None or route in step.routes
    ]
    recipients = {
        route: template.to or step.recipient(route)
        for route in routes
        if template.to is None or template.to in rules.routes[route].recipients
    }
    return Letter(
        template_id,
        template,
        subject,
        body,
        list(found.values()),
        to_whom(rules, recipients),
        rules.channels[template.channel].label,
        route_titles(rules, template.routes),
    )


def letters(rules: Rules, resolver: Resolver, steps: Sequence[str]) -> list[Letter]:
    """Return the letters for any of some steps, in the order of the rules."""
    wanted = set(steps)
    return [
        letter(rules, resolver, template_id)
        for template_id, template in rules.templates.items()
        if not wanted.isdisjoint(template.steps)
    ]


def _paragraphs(lines: Markup) -> Markup:
    """Return paragraphs of HTML on one line: Markdown ends a raw block where a line is blank."""
    paragraphs = re.split(r"\n(?:[ \t]*\n)+", lines)
    return Markup("").join(
        Markup("<p>{}</p>").format(Markup("<br>".join(paragraph.split("\n"))))  # noqa: S704
        for paragraph in paragraphs
    )
