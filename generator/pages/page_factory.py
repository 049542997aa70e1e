"""What every page is made with: the rules, their texts and dates, the prose and the templates."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property, partial
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import jinja2
from markupsafe import Markup

from generator.pages.evidence import (
    disagreement_evidence,
    evidence_of,
    list_evidence,
    question_evidence,
    step_evidence,
)
from generator.pages.handwritten.prose import Prose
from generator.pages.navigation import is_for_editors
from generator.pages.number_links import NumberLinks, note_id, number_link
from generator.pages.page import OUT_OF_SEARCH, Made, Page, markdown
from generator.pages.page_texts import Owner, PageTexts
from generator.pages.sample_plans import SamplePlans
from generator.pages.worked_examples import WorkedExample, worked_example
from generator.provenance import Repository, citations, file_name, line_address
from generator.rules import Resolver
from generator.rules.document import Path as RulesPath
from generator.rules.model import GUIDE, Condition, Rules
from generator.rules.number_words import number_of, spelled
from generator.wording import addresses
from generator.wording.conditions import condition_words, place_name
from generator.wording.days import published_words, time_tag, unbroken_day_of_year
from generator.wording.escape import escape, escape_lines, finalize
from generator.wording.typography import typeset, typeset_line
from generator.wording.window_wording import WindowWords, capitalised

_TEMPLATES = Path(__file__).parent

_ENVIRONMENT = jinja2.Environment(
    loader=jinja2.FileSystemLoader(_TEMPLATES),
    bytecode_cache=jinja2.FileSystemBytecodeCache(),  # for the next build
    autoescape=True,
    finalize=finalize,
    undefined=jinja2.StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    keep_trailing_newline=True,
)
_ENVIRONMENT.filters["escape_lines"] = escape_lines
_ENVIRONMENT.globals.update(
    capitalised=capitalised,
    day_of_year=unbroken_day_of_year,
    note_id=note_id,
    number_of=number_of,
    spelled=spelled,
    typeset=typeset,
)


@dataclass(frozen=True)
class PageFactory:
    """The rules and what goes with them; makes pages out of templates."""

    rules: Rules
    resolver: Resolver
    plans: SamplePlans
    prose: Mapping[str, Prose]  # by path: what was written by hand for a page
    links: NumberLinks
    site_url: str | None = None  # where the site will stand, if that is known
    repository: Repository | None = None  # where its files are kept, if that is known
    advice: list[Page] = field(default_factory=list)  # the pages of the advice, once all are known

    def showing(self, place: RulesPath) -> list[Page]:
        """Return the pages of the advice that show a part or a number; this renders all of them."""
        return self._by_place.get(place, [])

    @cached_property
    def _by_place(self) -> dict[RulesPath, list[Page]]:
        found: dict[RulesPath, list[Page]] = {}
        for page in self.advice:
            for place in page.shows:
                found.setdefault(place, []).append(page)
        return found

    @cached_property
    def citations(self) -> dict[str, list[RulesPath]]:
        """The parts of the rules that lean on each claim, by citation."""
        return citations(self.rules, self.resolver)

    def page(  # noqa: PLR0913 - what a page has
        self,
        path: str,
        template: str,
        title: str,
        description: str,
        *,
        shows: Iterable[Owner] = (),
        meta: Mapping[str, object] | None = None,
        **context: object,
    ) -> Page:
        """Return the page that a template makes; `title` and `description` are texts as written.

        It is rendered when its content is asked for: what is slow to tell, the template calls for.
        `shows` are the places in the rules of what a script shows on it, besides the template;
        `meta` is as for `markdown`.
        """
        plain_title = self.plain(title)
        for_editors = is_for_editors(self.rules, self.prose.values(), path)

        def make() -> Made:
            texts = PageTexts(self.rules, self.resolver, self.links, path, {*shows})
            body = _ENVIRONMENT.get_template(template).render(
                title=texts.text(title),
                **self._context(path, texts),
                **context,
            )
            if prose := self.prose.get(path):
                texts.shows(*prose.shows)
            written = markdown(
                path,
                plain_title,
                self.plain(description),
                body,
                edit_url=self.rules_url,
                meta={**(OUT_OF_SEARCH if for_editors else {}), **(meta or {})},
            )
            return written, texts.shown

        return Page(path, make, plain_title)

    @cached_property
    def example(self) -> Callable[[str], WorkedExample]:
        """What returns a worked example by its id; each is planned once."""
        return cache(partial(worked_example, self.plans))

    @cached_property
    def start(self) -> dict[str, str | None]:
        """The label of the event that starts the clock, and how the calculator asks for its day."""
        events = self.rules.events.values()
        event = next(event for event in events if "starts" in event.traits)
        return {
            "label": typeset(event.label),
            "question": event.question and typeset(event.question),
        }

    def plain(self, written: str, owner: Owner = ()) -> str:
        """Return a text of the rules in plain characters, its numbers filled in."""
        return typeset_line(self.resolver.text(written, owner))

    def anchor(self, anchor_id: str) -> str:
        """Return what an anchor is called in plain words, to stand after "after"."""
        anchor = self.rules.anchors.get(anchor_id)
        return self.plain(anchor.label if anchor else f"“{self.rules.steps[anchor_id].short}”")

    def route_titles(self, routes: Sequence[str] | None) -> list[str]:
        """Return the titles of the routes, or none where every route is meant."""
        if routes is None or set(routes) == set(self.rules.routes):
            return []
        return [self.rules.routes[route].title for route in routes]

    def _particular(self, conditions: Iterable[Condition]) -> list[Condition]:
        """Return those of some conditions that the default answers do not fulfil."""
        defaults = {name: fact.default for name, fact in self.rules.facts.items()}
        return [
            each
            for each in conditions
            if not each.fact or (each.answer or defaults[each.fact]) != defaults[each.fact]
        ]

    @cached_property
    def rules_url(self) -> str | None:
        """Where an editor changes the rules, if that is known."""
        in_repository = self.repository.rules_url if self.repository else None
        return self.rules.guide.rules_url or in_repository

    def edit_url(self, path: str) -> str | None:
        """Return where an editor changes a hand-written page, by its path among them."""
        if self.rules.guide.rules_url:
            return urljoin(self.rules.guide.rules_url, f"content/{path}")
        return urljoin(self.repository.content, path) if self.repository else None

    def report(self, path: str, anchor: str, rule: Owner, whose: Iterable[str]) -> str | None:
        """Return where a reader reports a mistake; None without a repository.

        The report begins with the page, the rule with its line, the version, and whose advice it
        is: nothing about the reader.
        """
        line = self.rules.line(*rule)
        return self._report(
            page=f"{self.site_url or ''}{addresses.served(path)}#{anchor}",
            rule=".".join(map(str, rule)),
            where=f", line {line}" if line else "",
            whose=", ".join(dict.fromkeys(whose)) or "unknown",
        )

    @property
    def report_form(self) -> str | None:
        """The same for the calculator, which fills in what stands in braces."""
        return self._report("{page}", "{rule}", ", line {line}", "{whose}")

    def _report(self, page: str, rule: str, where: str, whose: str) -> str | None:
        if self.repository is None:
            return None
        return self.repository.new_issue(
            f"{rule}: something is wrong",
            {
                "Page": page,
                "Rule": f"{rule} ({file_name(self.rules_url)}{where})",
                "Version": self.rules.guide.version,
                "Whose": whose,
            },
        )

    def _context(self, path: str, texts: PageTexts) -> dict[str, Any]:
        def link(there: str, anchor: str | None = None) -> Markup:
            return Markup(addresses.link(path, there, anchor))  # noqa: S704 - made of ids

        def step_link(step_id: str) -> Markup:
            step = self.rules.steps[step_id]
            there = link(addresses.stage_path(step.stage), step_id)
            return Markup("[{}]({})").format(escape(typeset(step.short)), there)

        def dates_link(words: Markup, step_id: str, advice: str = GUIDE) -> Markup:
            return number_link(words, self.links.dates_of(path, step_id, advice))

        prose = self.prose.get(path)
        windows = WindowWords(self.rules, step_link, texts.number)
        return {
            "rules": self.rules,
            "start": self.start,
            "link": link,
            "target": partial(addresses.built_link, path),
            "step_link": step_link,
            "stage_link": lambda stage_id, step=None: link(addresses.stage_path(stage_id), step),
            "source_link": texts.source_link,
            "claim_link": texts.claim_link,
            "published": published_words,
            "place": lambda region: place_name(region, self.rules),
            "page_link": lambda name, anchor=None: link(getattr(addresses, name), anchor),
            "condition": lambda item: texts.text(
                condition_words(self._particular(item.if_), self.rules, self.anchor).striptags()
            ),
            "route_titles": self.route_titles,
            "dates_link": dates_link,
            "window_words": windows.of,
            "rhythm": windows.rhythm,
            "text": texts.text,
            "linked": texts.linked,
            "step_evidence": partial(step_evidence, texts),
            "list_evidence": partial(list_evidence, texts),
            "question_evidence": partial(question_evidence, texts),
            "disagreement_evidence": partial(disagreement_evidence, texts),
            "evidence_of": partial(evidence_of, texts),
            "day": time_tag,
            "report": partial(self.report, path),
            "showing": self.showing,
            "file": file_name(self.rules_url),
            "rules_url": self.rules_url,
            "line_address": partial(line_address, self.rules_url),
            "prose": Markup(prose.body if prose else ""),  # noqa: S704 - Markdown by hand
        }
