"""Finds durations and dates that a text types itself, which it should take from the rules."""

import re
from functools import lru_cache
from typing import Final

_WORDS: Final = (
    "half|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    "|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
    "|hundred|thousand|dozen|couple"
)
_NUMBER: Final = rf"(?:\d+(?:[.,]\d+)?|(?:{_WORDS})(?:[\s-](?:{_WORDS}))*)(?:\s+and\s+a\s+half)?"
_UNITS: Final = (
    "seconds|minutes?|mins?|hours?|hrs?|h|days?|weekdays?|weekends?|nights?|weeks?|wks?|fortnights?"
    "|months?|years?|yrs?|decades?"
)
_BETWEEN: Final = (
    r"of|an?|or\sso|working|business|calendar|full|whole|more|further|extra|additional|other|clear"
    "|good|solid|straight|consecutive|long|short"
)
_WHOLE: Final = "working|business|calendar|full|whole|further|extra|additional|other|solid"
_LONG: Final = "hour|week|fortnight|month|year|decade"
_AFTER_A_DAY: Final = r"or\sso|or\stwo|after|later|before|earlier|ago|early|late|sooner"
_MONTH: Final = (
    "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
_WEEKDAY: Final = "(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?"
_DAY: Final = r"\d{1,2}(?:st|nd|rd|th)?"

_DURATION: Final = rf"""(?i:
    \b{_NUMBER} (?:\s*(?:-|–|\bto\b|\bor\b|\band\b)\s*{_NUMBER})?
        (?:[\s-]*\b(?:{_BETWEEN})\b)* (?:[\s-]*\b|(?<=\d))(?:{_UNITS})\b
  | \ban?(?:\s+(?:{_WHOLE}))?[\s-]+(?:{_LONG})s?\b
  | \ba\s+day\s+(?:{_AFTER_A_DAY})\b
  | \b(?:once|twice)\s+(?:an?|per|each|every)\s+(?:day|{_LONG})\b
)"""
_DATE: Final = rf"""
    \b(?:{_WEEKDAY},?\s+)?(?:the\s+)?{_DAY}(?:\s+of)?\s+{_MONTH}(?:,?\s+\d{{4}})?
  | \b(?:{_WEEKDAY},?\s+)?{_MONTH}\s+(?:the\s+)?\d{{1,4}}(?:st|nd|rd|th)?\b(?:,?\s+\d{{4}}\b)?
  | \b{_WEEKDAY},?\s+(?:the\s+)?{_DAY}\b(?![:.]?\d|\s*[ap]\.?m\b)
  | \b\d{{4}}-\d{{2}}(?:-\d{{2}})?\b
  | \b\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}}\b
  | (?<![\w.,/-])(?:19|20|21)\d\d(?![\w/]|[.,-]\d)
"""
# Few words of a text begin a number or a date; at all others it need not try every form.
_BEGINNING: Final = rf"\b(?=\d|[A-Z]|the\s|an?\b|once|twice|{_WORDS})"
_LITERAL: Final = re.compile(rf"{_BEGINNING}(?:(?:{_DATE})|(?:{_DURATION}))", re.VERBOSE)
_BRACES: Final = re.compile(r"\{[^{}]*\}")


@lru_cache(maxsize=2**14)  # while a guide is edited, most of its texts are as they were
def literals(text: str) -> tuple[tuple[int, str], ...]:
    """Return each literal duration or date in a text, with the character where it begins (from 0).

    What stands in braces was taken from the rules, and is none.
    """
    plain = _BRACES.sub(lambda match: "\0" * len(match[0]), text)
    return tuple((match.start(), match[0]) for match in _LITERAL.finditer(plain))
