"""The words of the rules, as the calculator loads them beside the program: names, labels, texts.

The program holds what moves dates; these files hold what is said about them. The claims stand in a
file of their own, which is loaded when a reader asks for them.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from generator.contract.program import Condition
from generator.pages.number_links import note_id
from generator.program.conditions import translated
from generator.provenance import claim_place
from generator.rules import Resolver
from generator.rules.model import Backed, Letter, Rules
from generator.wording import addresses, status_texts
from generator.wording.conditions import place_name
from generator.wording.typography import typeset, typeset_line


def words(rules: Rules) -> dict[str, Any]:
    """Return `words.json`: every name and text that the calculator shows, numbers filled in."""
    resolver = Resolver(rules)
    letters = _first_letters(rules)
    worksheets = {question.step for question in rules.worksheet.values()}
    cited = set(_sources_shown(rules))

    def text(written: str | None, *owner: str) -> str | None:
        return None if written is None else typeset_line(resolver.text(written, owner))

    return {
        "guide": {
            "title": rules.guide.title,
            "version": rules.guide.version,
            "case": given(
                one=text(rules.guide.case.one),
                many=text(rules.guide.case.many),
                label=text(rules.guide.case.label),
            ),
            "route": {
                "label": text(rules.guide.route.label),
                "question": text(rules.guide.route.question),
            },
        },
        "applications": [
            {"id": blank_id, "label": text(blank.label), "example": typeset(blank.example)}
            for blank_id, blank in rules.blanks.items()
            if blank.names_application
        ],
        "pages": {
            "calculator": addresses.served(addresses.CALCULATOR),
            **({"changes": addresses.served(addresses.CHANGES)} if rules.releases else {}),
            "stage": addresses.served(addresses.stage_path("{id}")),
            "source": addresses.served(addresses.source_path("{id}")),
            "template": addresses.served(addresses.LETTERS),
            "numbers": addresses.served(addresses.NUMBERS),
        },
        "steps": {
            step_id: given(
                title=text(step.title),
                short=text(step.short),
                stage=step.stage,
                says=text(step.says, "steps", step_id),
                missed=text(step.missed, "steps", step_id),
                templates=letters.get(step_id),
                writesIf=_conditions(rules, step_id, lambda letter: letter.routes or rules.routes),
                sentIf=_conditions(rules, step_id, lambda letter: [letter.channel]),
                worksheet=step_id in worksheets,
            )
            for step_id, step in rules.steps.items()
        },
        "events": {
            event_id: given(
                label=text(event.label),
                button=text(event.button),
                question=text(event.question),
                by=text(event.by_label),
                because=text(event.because, "events", event_id),
                help=text(event.help, "events", event_id),
                before=text(event.before_advice, "events", event_id),
                after=text(event.after, "events", event_id),
                meanwhile=text(event.meanwhile, "events", event_id),
                group=event.group,
                likely=translated(event.likely),
            )
            for event_id, event in rules.events.items()
        },
        "anchors": {anchor_id: text(anchor.label) for anchor_id, anchor in rules.anchors.items()},
        "groups": {group: text(it.label) for group, it in rules.event_groups.items()},
        "facts": {
            fact_id: given(
                question=text(fact.question),
                help=text(fact.help, "facts", fact_id),
                answers={answer: text(label) for answer, label in fact.answers.items()},
                atOnce=fact.asked == "at-once",
            )
            for fact_id, fact in rules.facts.items()
        },
        "channels": {channel: text(words.label) for channel, words in rules.channels.items()},
        "inPerson": [channel for channel, words in rules.channels.items() if words.in_person],
        "parties": {party: text(words.label) for party, words in rules.parties.items()},
        "routes": {
            route_id: {
                "title": text(route.title),
                "summary": text(route.summary, "routes", route_id),
                "recipients": {
                    recipient: text(words.label) for recipient, words in route.recipients.items()
                },
            }
            for route_id, route in rules.routes.items()
        },
        "sources": {
            source_id: given(
                title=text(source.title),
                name=text(source.short_name),
                page=addresses.served(addresses.WIDER_CIRCLE) if source.circle == "wider" else None,
                places=[[place, place_name(place, rules)] for place in source.regions],
            )
            for source_id, source in rules.sources.items()
            if source.circle == "whole" or source_id in cited
        },
        "regions": {
            region_id: given(
                name=region.name,
                within=region.within,
                zones=region.zones,
                locales=region.locales,
            )
            for region_id, region in rules.regions.items()
        },
        "phrases": {
            said: text(phrase.editorial, "phrases", said) for said, phrase in rules.phrases.items()
        },
        "statuses": status_texts.STATUSES,
        "dropped": status_texts.DROPPED,
        "asked": status_texts.ASKED,
        "because": status_texts.BECAUSE,
        "awaiting": status_texts.AWAITING,
        "warnings": status_texts.WARNINGS,
        "shortWarnings": status_texts.SHORT_WARNINGS,
    }


def _sources_shown(rules: Rules) -> Iterator[str]:
    """Yield the sources that a plan or a letter may name, those of the wider circle included."""
    between = (route.between for route in rules.routes.values() if route.between)
    named = (rules.letters, rules.wording, rules.dos_and_donts, rules.limits)
    beside: list[Backed] = [*between, *(part for parts in named for part in parts.values())]
    for backed in beside:
        yield from (cite.partition("/")[0] for cite in backed.cites)
    for step in rules.steps.values():
        terms = (term for window in step.window for _, of in window.bounds() for term in of)
        for backed in (step, *step.window, *terms):
            yield from (cite.partition("/")[0] for cite in backed.cites)


def claims(rules: Rules) -> dict[str, dict[str, str]]:
    """Return `claims.json`: by citation, what a claim says, its section, and its note.

    `note` is its place on its source's page.
    """
    resolver = Resolver(rules)
    found = {}
    for cite, claim in rules.claims():
        code, says = rules.codes[cite], typeset_line(resolver.text(claim.says, claim_place(cite)))
        found[cite] = {"code": code, "says": says, "note": note_id(code)}
        if claim.section.strip("-"):
            found[cite]["section"] = typeset(claim.section)
    return found


def _first_letters(rules: Rules) -> dict[str, dict[str, str]]:
    """Return, for each step that has one, its first letter by route."""
    found: dict[str, dict[str, str]] = {}
    for letter_id, letter in rules.letters.items():
        for step_id in letter.steps:
            for route in letter.routes or rules.routes:
                found.setdefault(step_id, {}).setdefault(route, letter_id)
    return found


def _conditions(
    rules: Rules, step_id: str, kinds: Callable[[Letter], Iterable[str]]
) -> dict[str, Condition]:
    """Return when a step has a letter of a kind, where every one of that kind has a condition."""
    found: dict[str, list[Condition]] = {}
    for letter in rules.letters.values():
        if step_id in letter.steps:
            for kind in kinds(letter):
                found.setdefault(kind, []).append(translated(letter.if_))
    return {kind: {"any": each} for kind, each in found.items() if all(each)}


def given(**fields: object) -> dict[str, Any]:
    """Return the fields that have something in them; `if_` is `if`."""
    return {name.rstrip("_"): value for name, value in fields.items() if value}
