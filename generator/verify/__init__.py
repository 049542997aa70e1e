"""Searches for a situation in which a plan breaks what every plan must keep."""

from generator.verify.run import Counterexample, Verdict, verify

__all__ = ["Counterexample", "Verdict", "verify"]
