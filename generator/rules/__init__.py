"""`rules.yaml` → `Rules`: reading it, its shape, the places in it, and its problems."""

from generator.rules.load import Reading
from generator.rules.model import Rules
from generator.rules.problems import Problem, RulesError
from generator.rules.references import Piece, Resolver, UnknownReferenceError

__all__ = [
    "Piece",
    "Problem",
    "Reading",
    "Resolver",
    "Rules",
    "RulesError",
    "UnknownReferenceError",
]
