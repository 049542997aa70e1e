"""The engines' codes in plain words: statuses, reasons and warnings."""

from typing import Final

STATUSES: Final = {
    "done": "Done",
    "late": "A bit late, still fine",
    "now": "Today",
    "later": "Ahead",
    "dropped": "Doesn’t apply",
}
"""By a step's `status`."""

DROPPED: Final = {
    "not-this-route": "It isn’t for your situation.",
    "left-out": "You left it out.",
    "not-in-this-advice": "This source doesn’t mention it.",
    "over": "It is over, and nothing is left to send.",
    "not-yet": "Only if it happens.",
    "decided": "They’ve decided, so it no longer fits.",
    "no-contact": "They asked you not to contact them.",
    "next-interview": "The next round comes first.",
    "no-date-promised": "Needs a date from them.",
    "superseded": "It isn’t needed any more.",
    "limit": "You’ve asked often enough already.",
    "folded": "It’s too late for a message of its own, so it goes into a later one.",
    "too-late": "It’s too late for this one.",
    "no-room": "There wasn’t a free day for it.",
}
"""By the reason why a step was dropped."""

ASKED: Final = "They are waiting for you first."
"""In place of `not-yet`, where a step waits until the reader has done what they asked for."""

AWAITING: Final = "It isn’t final yet. Until it is, there is nothing you have to do."
"""Where there is no next step, since a decision is not final, and its event does not say more."""

BECAUSE: Final = {
    "next-interview": "The next round comes first. The plan goes on from there.",
    "no-contact": "They asked you not to contact them, so there’s nothing more to send.",
    "nothing-left": "You have done what can be done.",
}
"""By the reason why there is no next step. Where an event is the reason, its own name says so."""

WARNINGS: Final = {
    "after-window": ("{date} is later than the best time for it, but it is still worth doing."),
    "holidays-unknown": (
        "we don’t know the public holidays around {date}. Look them up before you rely on it."
    ),
    "before-promised-date": (
        "{date} is earlier than the day by which you were to hear. "
        "This source doesn’t wait for that day. Waiting is the safer choice."
    ),
}
"""By a warning's `code`, said at the step itself; `{date}` is its day."""

SHORT_WARNINGS: Final = {
    "after-window": "later than the best time",
    "holidays-unknown": "holidays not known",
    "before-promised-date": "before the date they gave you",
}
"""The same, beside a step's name."""
