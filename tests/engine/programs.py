"""The rules of a guide, and the program that is made of them."""

from functools import cache
from pathlib import Path

from generator.checks import load
from generator.program import compile_program, with_holidays
from generator.rules import Rules
from tests.changed_data import Json
from tests.guides import REAL


@cache
def rules_of(file: Path) -> Rules:
    """Return the rules of a guide that no test changes."""
    return load(file)


def whole_program(rules: Rules) -> Json:
    """Return the program of some rules, with the holidays of all their regions."""
    return with_holidays(compile_program(rules), rules, rules.regions)


def real_rules() -> Rules:
    """Return the rules of the guide."""
    return rules_of(REAL)


@cache
def real_program() -> Json:
    """Return the guide's program."""
    return whole_program(real_rules())
