"""What every page is made with: the rules, their texts and dates, the prose and the templates."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import jinja2
from markupsafe import Markup

from generator.pages import addresses
from generator.pages.day_words import time_tag
from generator.pages.escape import escape, finalize
from generator.pages.notes import Notes, note_id, reference_id
from generator.pages.page import Page, PageToCome, markdown_page
from generator.pages.prose import Prose
from generator.pages.step_cards import route_titles
from generator.pages.typography import typeset
from generator.pages.when import WindowWords, capitalised, rhythm
from generator.pages.worked import Worked
from generator.rules import Resolver
from generator.rules.model import Rules

_TEMPLATES = Path(__file__).parent / "templates"

_ENVIRONMENT = jinja2.Environment(
    loader=jinja2.FileSystemLoader(_TEMPLATES),
    autoescape=True,
    finalize=finalize,
    undefined=jinja2.StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    keep_trailing_newline=True,
)
_ENVIRONMENT.globals.update(
    capitalised=capitalised,
    note_id=note_id,
    reference_id=reference_id,
    rhythm=rhythm,
    typeset=typeset,
)


@dataclass(frozen=True)
class Site:
    """The rules and what goes with them; makes pages out of templates."""

    rules: Rules
    resolver: Resolver
    worked: Worked
    prose: Mapping[str, Prose]  # by path: what was written by hand for a page

    def page(
        self,
        path: str,
        template: str,
        title: str,
        description: str,
        later: Callable[[], Mapping[str, object]] = dict,
        **context: object,
    ) -> Page:
        """Return the page that a template makes; `title` and `description` are texts as written.

        It is made when its content is asked for; `later` returns what is only worked out then.
        """
        plain_title, edit_url = self.plain(title), self.rules.guide.rules_url

        def made() -> Page:
            notes = Notes(self.rules, self.resolver, path)
            body = _ENVIRONMENT.get_template(template).render(
                title=notes.text(title),
                **self._context(path, notes),
                **context,
                **later(),
            )
            return markdown_page(path, plain_title, self.plain(description), body, edit_url)

        return PageToCome(path, plain_title, edit_url, made)

    def plain(self, written: str, owner: tuple[str, ...] = ()) -> str:
        """Return a text of the rules in plain characters, its numbers filled in."""
        return " ".join(typeset(self.resolver.text(written, owner)).split())

    def edit_url(self, path: str) -> str:
        """Return where an editor changes a file that stands beside the rules."""
        return urljoin(self.rules.guide.rules_url, path)

    def _context(self, path: str, notes: Notes) -> dict[str, Any]:
        def link(there: str, anchor: str | None = None) -> Markup:
            return Markup(addresses.link(path, there, anchor))  # noqa: S704 - made of ids

        def step_link(step_id: str) -> Markup:
            step = self.rules.steps[step_id]
            there = link(addresses.stage_path(step.stage), step_id)
            return Markup("[{}]({})").format(escape(typeset(step.short)), there)

        prose = self.prose.get(path)
        return {
            "rules": self.rules,
            "path": path,
            "root": addresses.root(path),
            "link": link,
            "step_link": step_link,
            "stage_link": lambda stage_id, step=None: link(addresses.stage_path(stage_id), step),
            "source_link": lambda source_id: link(addresses.source_path(source_id)),
            "page_link": lambda name, anchor=None: link(getattr(addresses, name), anchor),
            "route_titles": lambda routes: route_titles(self.rules, routes),
            "window_words": WindowWords(self.rules, step_link).of,
            "text": notes.text,
            "marks": notes.marks,
            "marks_of_all": notes.marks_of_all,
            "notes": notes,
            "day": time_tag,
            "prose": Markup(prose.body) if prose else None,  # noqa: S704 - Markdown by hand
        }
