"""`blanks`, `wording`, `templates`: words to send."""

from generator.rules.parts.part import Backed, Part
from generator.rules.parts.texts import ChannelId, Label, RouteId, StepId, Text, Wording


class Blank(Part):
    """Something that the reader fills in, once, for every template."""

    label: Label
    example: str
    literal: str | None = None


class WordingRule(Backed):
    """What the templates of some steps must not say."""

    steps: list[StepId]
    never: list[str] = []  # words, compared without regard to case
    no_questions: bool = False  # nothing is asked of the reader of the message
    because: Text


class Template(Backed):
    """Words to send: for a step, a route and a channel."""

    title: Label
    steps: list[StepId]
    routes: list[RouteId] | None = None
    channel: ChannelId
    to: str | None = None  # a recipient other than the step's own
    subject: Wording | None = None
    body: Wording
    note: Text | None = None  # how to use it
