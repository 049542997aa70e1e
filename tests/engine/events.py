"""Events as a situation holds them, so that tests read as what happened."""

from typing import Any

Event = dict[str, Any]


def interview(on: str, at: str | None = None) -> Event:
    """Return an interview on a day, at a time where one is given."""
    return {"event": "interview", "on": on} | ({"at": at} if at else {})


def done(step: str, on: str) -> Event:
    """Return that a step was done on a day."""
    return {"event": "done", "step": step, "on": on}


def promised(on: str, by: str | None = None, said: str | None = None) -> Event:
    """Return that an answer was promised, by a date or in words."""
    given = {"by": by, "said": said}
    return {"event": "promised", "on": on} | {key: to for key, to in given.items() if to}


def rejected(on: str) -> Event:
    """Return a rejection."""
    return {"event": "rejected", "on": on}


def in_writing(on: str) -> Event:
    """Return that an offer came in writing."""
    return {"event": "offer-in-writing", "on": on}


def accepted(on: str) -> Event:
    """Return that an offer was accepted."""
    return {"event": "accepted", "on": on}
