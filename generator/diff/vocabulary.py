"""The model's keys and codes in an editor's words.

What is not listed is told by its own key, hyphens aside: a key that joins the model needs no word.
"""

from typing import Final

from generator.diff.names import humanised
from generator.rules.model import (
    Anchor,
    Blank,
    Claim,
    Disagreement,
    Event,
    Example,
    Expected,
    Guide,
    Letter,
    Part,
    Recipient,
    Region,
    Route,
    Source,
    Stage,
    Step,
    Timing,
    WorksheetQuestion,
)

SECTIONS: Final = {
    "guide": ("The guide as a whole", "the guide"),
    "releases": ("Releases", "release"),
    "sources": ("Sources and what they say", "source"),
    "regions": ("Regions", "region"),
    "quiet-periods": ("Quiet periods", "quiet period"),
    "events": ("What can happen", "event"),
    "event-groups": ("Headings for what can happen", "heading"),
    "facts": ("Facts", "fact"),
    "anchors": ("Dates that times count from", "date to count from"),
    "channels": ("Ways to reach somebody", "way to reach somebody"),
    "phrases": ("Phrases for dates", "phrase"),
    "stages": ("Stages", "stage"),
    "steps": ("Steps", "step"),
    "dos-and-donts": ("Do’s and don’ts", "do or don’t"),
    "parties": ("Parties", "party"),
    "routes": ("Routes", "route"),
    "disagreements": ("Where sources disagree", "disagreement"),
    "blanks": ("Blanks to fill in", "blank"),
    "wording": ("What messages must not say", "rule of wording"),
    "letters": ("Letters", "letter"),
    "worksheet": ("The worksheet", "question of the worksheet"),
    "questions": ("Questions", "question"),
    "limits": ("Limits", "limit"),
    "promises": ("Promises", "promise"),
    "examples": ("Worked examples", "example"),
}
"""By section: its heading, and what one of its entries is called."""

_FIELDS: Final[dict[tuple[type[Part], str], str]] = {
    (Anchor, "date"): "which day of the event counts",
    (Anchor, "messages"): "whether messages that were sent count",
    (Blank, "names"): "left out of copies for others",
    (Blank, "nth"): "which of the people met",
    (Blank, "of"): "whose it is",
    (Claim, "kind"): "kind of claim",
    (Claim, "limit"): "how often at most",
    (Claim, "section"): "where it stands in the source",
    (Claim, "timing"): "its time",
    (Claim, "background"): "why no advice stands on it",
    (Disagreement, "because"): "why we recommend it",
    (Disagreement, "implied"): "no source argues the point",
    (Disagreement, "recommend"): "what we recommend",
    (Event, "awaits"): "not final before",
    (Event, "may-take"): "what may be asked about it",
    (Event, "meanwhile"): "what to say while it is not final",
    (Event, "only-with"): "news only for messages to",
    (Event, "before-advice"): "what to say before the advice",
    (Event, "after"): "what to say once it has ended the plan",
    (Event, "because"): "how it is given as a reason",
    (Event, "effect"): "what it does to the plan",
    (Event, "ends"): "leaves nothing to wait for",
    (Event, "takes"): "what is asked about it",
    (Example, "shows"): "what it shows",
    (Example, "worked"): "how it is worked out",
    (Example, "expect"): "what comes out",
    (Guide, "holidays"): "public holidays are known",
    (Guide, "reviewed"): "last looked over on",
    (Guide, "rules-url"): "address of the rules file",
    (Guide, "worked"): "worked dates",
    (Recipient, "named-by"): "the blank with their name",
    (Recipient, "greeted-as"): "what a letter calls them",
    (Recipient, "or"): "or else",
    (Recipient, "through"): "passed on by",
    (Region, "within"): "part of",
    (Region, "zones"): "time zones that suggest it",
    (Region, "locales"): "languages that suggest it",
    (Route, "between"): "who stands between",
    (Route, "points"): "to compare",
    (Source, "mark"): "its letter",
    (Stage, "doors"): "way in from the home page",
    (Step, "answered-by"): "no longer needed after",
    (Step, "channels"): "ways to do it",
    (Step, "chase"): "asks for an answer",
    (Step, "every"): "again every",
    (Step, "fold-into"): "when it is too late for it, goes into",
    (Step, "how"): "how to do it well",
    (Step, "if-missed"): "once its time has passed",
    (Step, "instead-of"): "in place of",
    (Step, "missed"): "what to do when it was missed",
    (Step, "per"): "done once",
    (Step, "quiet"): "quiet periods",
    (Step, "records"): "doing it is",
    (Step, "says"): "what to do",
    (Step, "short"): "short name",
    (Step, "times"): "how many times at most",
    (Step, "timing"): "why these days",
    (Step, "to"): "goes to",
    (Step, "when"): "only after",
    (Step, "why"): "why it is worth doing",
    (Step, "window"): "when",
    (Step, "within"): "done as part of",
    (Step, "worthwhile"): "worth doing for",
    (Letter, "note"): "how to use it",
    (Letter, "to"): "goes to",
    (Timing, "about"): "the source hedges",
    (Timing, "words"): "how the source hedges",
    (WorksheetQuestion, "columns"): "what is written down together",
    (WorksheetQuestion, "fills"): "the blank that it fills",
}

PASSED_OVER: Final[frozenset[tuple[type[Part] | None, str | int]]] = frozenset(
    {
        (Claim, "timing"),
        (Example, "expect"),
        (Expected, "steps"),
        (Route, "points"),
        (Source, "claims"),
        (Stage, "doors"),
        (Step, "window"),
    }
)
"""Keys that an editor does not name on the way to what stands below them."""

_ANYWHERE: Final = {
    "cites": "evidence",
    "editorial": "our reason",
    "literal": "why a number is typed in its text",
    "if": "only",
    "likely": "its button is among the first",
    "earliest": "at the earliest",
    "aim": "at best",
    "latest": "at the latest",
    "button": "words on its button",
    "others": "other view of",
    "positions": "position of",
    "recipients": "recipient",
    "says": "",
    "value": "",
    "offset": "",
    "anchor": "counted from",
}
"""Keys that mean the same wherever they stand; an empty word says that the value speaks alone."""

_CODES: Final = {
    ("per", "cycle"): "in each time of waiting",
    ("per", "event"): "each time that it happens",
    ("per", "round"): "in each round",
    ("per", "application"): "in all",
    ("working-days", "ignore"): "any day will do",
    ("working-days", "prefer"): "preferred",
    ("working-days", "require"): "required",
    ("quiet", "pauses"): "not counted",
    ("if-missed", "drop"): "leave it out",
    ("if-missed", "late"): "do it late",
    ("date", "on"): "the day on which it happened",
    ("date", "by"): "the day that it names",
    ("effect", "starts"): "starts the clock",
    ("effect", "promises"): "promises a date",
    ("effect", "restarts"): "starts the waiting anew",
    ("effect", "does"): "says that a step was done",
    ("effect", "decides"): "ends the waiting",
    ("effect", "closes"): "ends everything but its answers",
    ("effect", "stops-contact"): "stops all messages",
    ("effect", "cancels"): "calls a start off",
    ("effect", "reopens"): "undoes what they decided",
    ("effect", "pauses"): "lets the waiting stand still",
    ("effect", "asks"): "waits for the reader",
    ("effect", "invites"): "waits for the reader on a day",
    ("effect", "leaves-out"): "leaves a step out",
    ("effect", "puts-off"): "puts a step off",
}


def heading(section: str) -> str:
    """Return the heading of a section."""
    return SECTIONS[section][0] if section in SECTIONS else humanised(section).capitalize()


def noun(section: str) -> str:
    """Return what an entry of a section is called."""
    return SECTIONS[section][1] if section in SECTIONS else f"entry of “{humanised(section)}”"


def field_words(part: type[Part] | None, key: str) -> str:
    """Return what a key of a part is called; empty, where its value speaks alone."""
    if part is not None and (part, key) in _FIELDS:
        return _FIELDS[part, key]
    return _ANYWHERE.get(key, humanised(key))


def code_words(key: str, code: str) -> str:
    """Return what a code under a key means; a code that is none is its own word."""
    return _CODES.get((key, code), code)
