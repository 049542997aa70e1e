"""The rules of the guide, and the program that is made of them."""

from functools import cache

from generator.checks import load
from generator.program import compile_program, with_holidays
from generator.rules import Rules
from tests.changed_data import Json
from tests.guides import REAL


@cache
def real_rules() -> Rules:
    """Return the rules of the guide."""
    return load(REAL)


@cache
def real_program() -> Json:
    """Return the guide's program, with the holidays of all its regions."""
    rules = real_rules()
    return with_holidays(compile_program(rules), rules, rules.regions)
