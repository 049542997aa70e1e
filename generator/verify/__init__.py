"""Proves the rules over every situation, up to a stated bound."""

from generator.verify.fields import fields
from generator.verify.prove import Counterexample, Proof, prove

__all__ = ["Counterexample", "Proof", "fields", "prove"]
