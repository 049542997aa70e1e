"""Rules compiled to the program that both engines run, and the holidays that go with it."""

from generator.program.compile import compile_program
from generator.program.holidays_of import country_calendar, holidays_of, with_holidays

__all__ = ["compile_program", "country_calendar", "holidays_of", "with_holidays"]
