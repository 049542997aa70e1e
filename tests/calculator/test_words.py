"""The words that go with a plan: there is one for everything that a plan can say."""

import re

from generator.pages.calculator.words import claims, words
from generator.wording import status_texts
from tests.engine.programs import real_rules
from tests.engine.sound_plans import sound_plans


def test_every_code_of_the_engine_has_its_words() -> None:
    """Statuses, reasons and warnings, as random situations bring them up."""
    said = words(real_rules())
    seen: set[str] = set()
    for _, answer in sound_plans():
        for step in answer["steps"]:
            assert step["status"] in said["statuses"]
            if step["dropped"]:
                seen.add(step["dropped"])
        for warning in answer["warnings"]:
            assert warning["code"] in said["warnings"]
            assert warning["code"] in said["shortWarnings"]
        if answer["because"]:
            assert answer["because"] in said["because"] or answer["because"] in said["events"]
    assert seen == set(status_texts.DROPPED)


def test_the_words_are_plain_and_their_numbers_are_filled_in() -> None:
    """No reference of the rules is left over, and no Markdown."""
    said = words(real_rules())
    pages, warnings = said.pop("pages"), said.pop("warnings")
    assert "{id}" in pages["stage"]
    assert all(
        set(re.findall(r"{\w+}", text)) <= {"{step}", "{date}"} for text in warnings.values()
    )
    assert not re.findall(r"[{}]", "".join(_texts(said)))
    assert not re.findall(r"[{}]", "".join(_texts(claims(real_rules()))))


def test_every_claim_has_its_words_and_its_note() -> None:
    """By the name that plans cite it by."""
    found = claims(real_rules())
    assert list(found) == [cite for cite, _ in real_rules().claims()]
    assert all(claim["note"] == f"note-{claim['code'].lower()}" for claim in found.values())


def _texts(data: object) -> list[str]:
    if isinstance(data, dict):
        return [text for value in data.values() for text in _texts(value)]
    if isinstance(data, list):
        return [text for value in data for text in _texts(value)]
    return [data] if isinstance(data, str) else []
