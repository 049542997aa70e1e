"""`stages`: the pages that lead a reader through the guide, one for each situation."""

from typing import Literal

from pydantic import Field

from generator.rules.parts.part import Part, Worded
from generator.rules.parts.texts import (
    DoOrDontId,
    EventId,
    Label,
    LetterId,
    QuestionId,
    RouteId,
    StageId,
    StepId,
    Text,
)


class Door(Worded):
    """A way in from the home page, in the reader's words."""

    says: Text = Field(examples=["They have not answered"])
    """What readers would say of themselves who have to go this way."""
    leads: Text | None = Field(None, examples=["Ask once, in a sentence or two"])
    """What they find there, in a few words. Without it, the title of the step or the stage."""
    step: StepId | None = Field(None, examples=["ask-once"])
    """The step on the stage's page that it leads to; the top of the page, where none is named."""


class Answer(Worded):
    """One line of the answer at the top of a stage's page."""

    case: Label | None = Field(None, examples=["If they named a day"])
    """When this line is the answer, where there are several."""
    says: Text = Field(examples=["Wait for that day, then ask {steps.ask-once.earliest} later."])
    """What to do, and when, in a sentence."""


class Onward(Worded):
    """What may come next, and the page for it."""

    says: Text = Field(examples=["The quote came? Answer it"])
    """What happens, or what to do then: the words of the link."""
    stage: StageId = Field(examples=["the-quote-is-there"])
    """The stage that it leads to."""
    step: StepId | None = Field(None, examples=["answer-the-quote"])
    """The step on that stage's page; the top of the page, where none is named."""


class DayAsked(Part):
    """The one day that the small calculator on a stage's page asks for."""

    event: EventId = Field(examples=["quote-came"])
    """The event that the reader tells us of with it."""
    day: Literal["on", "by"] = Field("on", examples=["by"])
    """Whether it is the day on which that happened, or the day that the event names."""
    question: Label = Field(examples=["When did the quote come?"])
    """How it is asked for."""


class Stage(Worded):
    """Where on the way a step stands; it has a page of its own."""

    title: Label = Field(examples=["Waiting for the quote"])
    """What the menu calls its page."""
    heading: Label | None = Field(None, examples=["No quote yet: when to ask"])
    """The heading of its page, in the words that people search for. Without it, the title."""
    summary: Text = Field(examples=["Give them {steps.ask-once.earliest}, then ask once."])
    """What to do and when, in a sentence or two: for search engines and lists."""
    answer: list[Answer] = Field([])
    """The same at the top of the page, a line for each case. Without it, the summary."""
    doors: list[Door] = Field([])
    """Ways in from the home page, in the reader's words."""
    steps: list[StepId] = Field([], examples=[["ask-once"]])
    """The steps that stand open on the page; the others are folded. Without it, those that are
    neither optional nor in place of another; on the page of a route, none."""
    letters: list[LetterId] = Field([], examples=[["ask-by-email"]])
    """The letters on the page, the first of them open; the page of letters has all. Without it, the
    first letter of each step that stands open."""
    dos_and_donts: list[DoOrDontId] = Field([], examples=[["let-the-day-pass"]])
    """The do's and don'ts that stand open on the page, the others are folded. Without it, the first
    three of each."""
    asks: DayAsked | None = Field(None)
    """The day that the page's dates count from. Without it, the day of the event that starts the
    clock, unless every step of the page waits for something else to happen: then none."""
    question: QuestionId | None = Field(None, examples=["how-often-may-i-ask"])
    """The question that readers of this page really ask; its answer stands open."""
    route: RouteId | None = Field(None, examples=["through-platform"])
    """The route whose points stand on the page, as one path from the first to the last."""
    next: list[Onward] = Field([])
    """What may come next, and the pages for it."""
