"""`pages`: the menu, the foot of every page, and where old addresses lead."""

from typing import Annotated

from pydantic import ConfigDict, Field

from generator.rules.parts.forms import some_of
from generator.rules.parts.part import Part
from generator.rules.parts.texts import Label, LetterId, StageId

PageName = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]*(/[a-z0-9-]+)*$")]
"""A page by its address without the slash at its end: `calculator`, `stages/waiting`."""


class MenuEntry(Part):
    """One entry of the menu: a page, a group of stages, or a group that has a page of its own."""

    model_config = ConfigDict(json_schema_extra=some_of("page", "stages"))

    title: Label | None = Field(None, examples=["Step by step"])
    """What the menu calls it. Without it, the page's title; a group needs one."""
    page: PageName | None = Field(None, examples=["timeline"])
    """The page: `calculator`, `timeline`, `letters`, `dos-and-donts`, `routes`, another generated
    one, or one of the folder `content` (its path without `.md`)."""
    stages: list[StageId] = Field([], examples=[["waiting-for-it"]])
    """The stages whose pages stand below it."""


class Pages(Part):
    """How the pages hang together."""

    menu: list[MenuEntry] = Field([])
    """The reader's menu, in order. Without it: the calculator, the stages, letters, routes, do's
    and don'ts."""
    footer: list[PageName] = Field([], examples=[["sources", "disagreements"]])
    """The pages at the foot of every page, in order: who says so, and who we are."""
    editors: list[PageName] = Field([], examples=[["numbers", "coverage"]])
    """The pages for editors: on a page of their own, out of the reader's menu and search."""
    letters: dict[LetterId, Label] = Field({}, examples=[{"ask-by-email": "Asking by email"}])
    """The letters that the home page leads to, and what it calls them."""
    moved: dict[PageName, list[PageName]] = Field({}, examples=[{"questions": ["timeline"]}])
    """Old addresses, and the pages that have taken their place."""
