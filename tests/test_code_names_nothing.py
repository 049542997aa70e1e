"""The code names nothing of the guide: no step, source, stage or route."""

import re
from collections.abc import Iterator
from pathlib import Path

from tests.engine.programs import real_rules, rules_of
from tests.guides import DEPOSIT, REAL, ROOT, TENDER
from tests.other_guides import ids

CONCEPTS = {
    "guide": "the advice that is the guide's own",
    "follow-ups": "the limit on chases, which the engine keeps",
    "between-messages": "the limit on the distance of messages, which the engine keeps",
    "no-contact": "the code of steps that are dropped, and of plans that end, for that reason",
    "done": "the status of a step",
    "left-out": "the code of steps that are dropped for that reason",
    "notes": "what a reader writes down, or a comparison remarks",
    "AU": "an example of a region's code, which is ISO 3166's and no word of ours",
    "AU-VIC": "the same",
}
"""Ids of the real rules that are words of the engine too, each with its reason."""

PLAIN = re.compile(r"[a-z]+_?[a-z]*")
"""An id that is a single plain word, such as `role` or `email`, stands for other things, too."""


def code() -> Iterator[Path]:
    """Yield the files that must work for any guide."""
    for folder, kinds in {
        "generator": ("*.py", "*.j2"),
        "site_overrides": ("*.js", "*.html", "*.css"),
    }.items():
        for kind in kinds:
            yield from (ROOT / folder).rglob(kind)


def named(text: str, specific: set[str]) -> set[str]:
    """Return the ids that a text names: in quotes of any kind, or as an attribute's value."""
    return {quoted for _, quoted in re.findall(r"""(["'`])([\w.-]+)\1""", text)} & specific


def test_the_code_names_no_id_of_the_rules() -> None:
    """No step, source, stage, route or anchor, nor anything else of the rules, is in quotes."""
    declared = set().union(*(ids(rules_of(file)) for file in (REAL, TENDER, DEPOSIT)))
    specific = {each for each in declared if not PLAIN.fullmatch(each)}
    plain_steps = {
        *real_rules().steps,
        *real_rules().stages,
        *real_rules().sources,
        *real_rules().routes,
        *real_rules().events,
    }
    found = {
        path.relative_to(ROOT).as_posix(): names
        for path in code()
        if (
            names := named(path.read_text(encoding="utf-8"), (specific | plain_steps) - {*CONCEPTS})
        )
    }
    assert found == {}


def test_the_exceptions_are_needed() -> None:
    """What is excepted stands in the code indeed, and in the rules."""
    everywhere = "\n".join(path.read_text(encoding="utf-8") for path in code())
    for concept in CONCEPTS:
        assert named(everywhere, {concept}), concept
        assert concept == "guide" or concept in ids(real_rules())
