"""Why a step falls on its day, in a sentence or two: the twin of the calculator's `reason.js`.

The calculator says it beside the step; here it goes into the calendar, in the same words.
"""

from datetime import timedelta
from typing import Any

from generator.calendar_file.day_names import both, capital, day_name
from generator.calendar_file.known import Known
from generator.wording.days import read_day, weekday

Json = Any


def reason(step: Json, known: Known) -> str:
    """Return why an open step falls on its day; empty where the plan gives no reason."""
    base, now, but = _basis(step, known), _what_now(step, known), _passed_over(step, known)
    told = [base, _turned(now, but)] if now else [_turned(base, but)]
    return " ".join(_sentence(text) for text in [*told, _freed(step, known)] if text)


def counted(step: Json, bound: str, known: Known) -> str:
    """Return `1 day after the date they named (Fri 27 Nov)`; empty where the bound has no term."""
    terms = [_counting(why, known) for why in step["why"] if why["bound"] == bound]
    distinct = list(dict.fromkeys(terms))
    if len(distinct) <= 1:
        return "".join(distinct)
    which = "whichever is latest" if distinct[2:] else "whichever is later"
    return f"{both(distinct)}, {which}"


def _turned(text: str, but: str) -> str:
    return f"{text}, but {but}" if text and but else text or but


def _sentence(text: str) -> str:
    return f"{capital(text)}."


def _quoted(step_id: str, known: Known) -> str:
    return f"“{known.short(step_id)}”"


def _basis(step: Json, known: Known) -> str:
    """Return what the day counts from."""
    bounds = {why["bound"] for why in step["why"]}
    bound = next((each for each in ("aim", "earliest", "latest") if each in bounds), None)
    if bound is None:
        return ""
    why = counted(step, bound, known)
    late = day_name(step["latest"][:10], known.today) if _is_late(step, known) else ""
    if bound == "latest":
        return f"it was due {why} at the latest" if late else f"at the latest {why}"
    best = _best_before(step, known)
    if not best:
        return why
    last = f"; the last was {late}" if late else ""
    if why.startswith("on the day of "):
        return f"the best time was {why}{last}"
    return f"the best day was {day_name(best, known.today)}, {why}{last}"


def _what_now(step: Json, known: Known) -> str:
    """Return what to do once the best day has passed."""
    if _is_late(step, known):
        return "the sooner now, the better"
    if not _best_before(step, known):
        return ""
    if not step["latest"]:
        return "any day since then will do"
    latest = step["latest"][:10]
    if latest == known.today:
        return "today is the last day for it"
    return f"you are still in time until {day_name(latest, known.today)}"


def _is_late(step: Json, known: Known) -> bool:
    return step["latest"] is not None and step["latest"][:10] < known.today


def _best_before(step: Json, known: Known) -> str:
    """Return the best day, if it has passed."""
    best: str = (step["aim"] or known.today)[:10]
    return best if best < known.today else ""


def _counting(why: Json, known: Known) -> str:
    anchor, day = why["anchor"], day_name(why["date"][:10], known.today)
    is_step = anchor in known.words["steps"]
    stands = known.planned(
        anchor if is_step else known.program["anchors"].get(anchor, {}).get("step")
    )
    name = known.words["anchors"].get(anchor) or _quoted(anchor, known)
    dated = f"{name} ({_standing(stands, day) if stands else day})"
    offset: str = why["offset"]
    return f"on the day of {dated}" if offset.startswith("0 ") else f"{offset} after {dated}"


def _standing(step: Json, day: str) -> str:
    """Return the day of a step that others count from, and whether it was done at all."""
    if step["status"] == "done" or step["dropped"] == "superseded":
        return day
    return f"left out, due {day}" if step["status"] == "dropped" else f"planned for {day}"


def _passed_over(step: Json, known: Known) -> str:
    """Return why days were passed over."""
    skipped: list[Json] = step["skipped"]
    if not skipped:
        return ""
    start = known.today if _best_before(step, known) or not step["aim"] else step["aim"][:10]
    on = step["on"] or start
    taken = [day for day in skipped if day["because"] in known.words["steps"]]
    # Days after the start are tried before an earlier one only where no working day is left.
    tried_later = any(day["date"] > start for day in skipped)
    if step["working_days"] == "prefer" and on <= start and tried_later and not taken:
        return "no working day is left by then, so don’t wait for one"
    in_order = sorted(skipped, key=lambda day: day["date"])
    clauses = [
        *_days_off([day for day in in_order if day not in taken], known),
        *_taken([day for day in in_order if day in taken], known),
    ]
    return "; ".join(clauses) + (", so it comes earlier" if on < start else "")


def _days_off(days: list[Json], known: Known) -> list[str]:
    runs = _in_runs(days)
    plain = [run for run in runs if not _names(run)]
    clauses = []
    if plain:
        many = sum(len(run) for run in plain) > 1
        are = "are not working days" if many else "is not a working day"
        clauses.append(f"{_runs_in_words(plain, known)} {are}")
    return clauses + [
        f"{_runs_in_words([run], known)} {'are' if run[1:] else 'is'} off ({', '.join(names)})"
        for run in runs
        if (names := _names(run))
    ]


def _taken(days: list[Json], known: Known) -> list[str]:
    """Return that other messages have these days."""

    def said(days: list[Json]) -> str:
        return both(
            [
                f"{_quoted(day['because'], known)} on {day_name(day['date'], known.today)}"
                for day in days
            ]
        )

    def is_done(day: Json) -> bool:
        step = known.planned(day["because"])
        return step is not None and step["status"] == "done"

    done, still = [day for day in days if is_done(day)], [day for day in days if not is_done(day)]
    have = "other messages have their days" if still[1:] else "another message has that day"
    return [
        *([f"a message has just gone out: {said(done)}"] if done else []),
        *([f"{have}: {said(still)}"] if still else []),
    ]


def _freed(step: Json, known: Known) -> str:
    """Return that what must be sent need not wait for what may be."""
    if step["optional"]:
        return ""
    others = {
        each["step"]
        for each in known.plan["steps"]
        if each["optional"] and each["status"] != "done"
    }
    days = [day for day in step["skipped"] if day["because"] in others]
    if not days:
        return ""
    names = [_quoted(id_, known) for id_ in dict.fromkeys(day["because"] for day in days)]
    # Done today, it still has today.
    ticked = all(day["date"] > known.today for day in days)
    are, them, free = ("are", "them", "their days are") if names[1:] else ("is", "it", "its day is")
    tick = f" or tick {them} off" if ticked else ""
    return f"{both(names)} {are} optional: leave {them} out{tick}, and {free} free"


def _in_runs(days: list[Json]) -> list[list[Json]]:
    """Return days that follow each other, together."""
    runs: list[list[Json]] = []
    for day in days:
        follows = runs and read_day(day["date"]) - read_day(runs[-1][-1]["date"])
        if follows == timedelta(days=1):
            runs[-1].append(day)
        else:
            runs.append([day])
    return runs


def _names(run: list[Json]) -> list[str]:
    """Return what the days are called, those of a plain weekend left out."""
    names = (day["because"] for day in run if day["because"] != weekday(read_day(day["date"])))
    return list(dict.fromkeys(names))


def _runs_in_words(runs: list[list[Json]], known: Known) -> str:
    words = []
    for run in runs:
        days = [day_name(day["date"], known.today) for day in run]
        words += [f"{days[0]} to {days[-1]}"] if days[2:] else days
    return both(words)
