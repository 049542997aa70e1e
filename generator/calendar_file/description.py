"""What a calendar says about a step: what to do, why on that day, who says so, and where more is.

The twin of the calculator's `calendar/description.js`, to the letter.
"""

from typing import Any, Final
from urllib.parse import quote, urljoin

from generator.calendar_file.day_names import capital, day_name, either
from generator.calendar_file.known import Known
from generator.calendar_file.reason import reason
from generator.wording.days import read_day, weekday

Json = Any

_FALLEN: Final = "This is no longer in your plan."
_NO_BREAK: Final = "\u00a0"


def description(step: Json, known: Known, day: str) -> str:
    """Return the text for an open step on its day, or on a later one of a repeating step."""
    words = known.words["steps"].get(step["step"], {})
    return _lines(
        words.get("says", ""),
        _how_and_to_whom(step, known),
        _marks(step),
        _why(step, known, day),
        _window(step, known) if day == step["on"] else "",
        _sources(step, known),
        *_own_advice(step),
        *_addresses(step["step"], known),
        _edition(known),
    )


def fallen_description(step_id: str, known: Known) -> str:
    """Return the text for a step that was in the calendar, and has fallen away."""
    step = known.planned(step_id)
    because = known.words["dropped"].get(step["dropped"] or "", "") if step else ""
    if step and step["status"] == "done":
        because = f"{known.words['statuses']['done']}: {day_name(step['on'], known.today)}."
    return _lines(_FALLEN, because, *_addresses(step_id, known), _edition(known))


def step_address(step_id: str, known: Known) -> str | None:
    """Return where a step stands on the site; None without a site, or without such a step."""
    step = known.words["steps"].get(step_id)
    if known.site is None or step is None:
        return None
    page = known.words["pages"]["stage"].replace("{id}", quote(step["stage"]))
    return urljoin(known.site, f"{page}#{quote(step_id)}")


def _lines(*lines: str) -> str:
    return "\n".join(line.replace(_NO_BREAK, " ") for line in lines if line)


def _how_and_to_whom(step: Json, known: Known) -> str:
    """Return a sentence such as `By email or by phone, to the hiring manager`."""
    channels = either([known.words["channels"].get(each, each) for each in step["channels"]])
    route = known.words["routes"].get(known.route, {"recipients": {}})
    to = step["to"] and "to " + route["recipients"].get(step["to"], step["to"])
    parts = [part for part in (channels, to) if part]
    return capital(", ".join(parts)) + "." if parts else ""


def _marks(step: Json) -> str:
    """Return what kind of a day it is, where it is no plain one."""
    marks = [
        *(["You may leave it out."] if step["optional"] else []),
        *(["The day holds if nothing changes."] if step["projected"] else []),
    ]
    return " ".join(marks)


def _why(step: Json, known: Known, day: str) -> str:
    """Return why it is on this day; the later days of a repeating step come from its first."""
    advised = known.program["advice"][known.plan["advice"]]["steps"].get(step["step"], {})
    every = advised.get("every")
    again = f"It comes again every {every.removeprefix('1 ')}." if every else ""
    why = reason(step, known) if day == step["on"] else ""
    return " ".join(part for part in (why and f"Why {_weekday(day)}? {why}", again) if part)


def _weekday(day: str) -> str:
    return weekday(read_day(day))


def _window(step: Json, known: Known) -> str:
    if not step["latest"]:
        return ""
    first, last = step["earliest"][:10], step["latest"][:10]
    days = day_name(first, known.today)
    if first != last:
        days += f" to {day_name(last, known.today)}"
    return f"Window: {days}."


def _sources(step: Json, known: Known) -> str:
    """Return whose claims the day rests on, each with the section that it stands in."""
    told: dict[str, None] = {}
    for why in step["why"]:
        for cite in why["cites"]:
            source = known.words["sources"].get(cite.partition("/")[0])
            section = known.claims.get(cite, {}).get("section")
            if source:
                told[source["name"] + (f", in “{section}”" if section else "")] = None
    return f"Who says so: {'; '.join(told)}." if told else ""


def _own_advice(step: Json) -> list[str]:
    reasons = dict.fromkeys(why["editorial"] for why in step["why"] if why["editorial"])
    return [f"Our own advice: {each}" for each in reasons]


def _addresses(step_id: str, known: Known) -> list[str]:
    if known.site is None:
        return []
    step, calculator = (
        step_address(step_id, known),
        urljoin(known.site, known.words["pages"]["calculator"]),
    )
    return [
        *([f"More about this step: {step}"] if step else []),
        f"When something has happened, work out your dates again: {calculator}",
    ]


def _edition(known: Known) -> str:
    guide = known.words["guide"]
    return f"{guide['title']}, version {known.plan['rules']} of the rules."
