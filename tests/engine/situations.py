"""Random situations for any program: mostly sound, some malformed, from a seed."""

import random
from collections.abc import Iterator
from copy import deepcopy
from datetime import date, timedelta

from tests.changed_data import Json


def random_situations(program: Json, seed: int, count: int) -> Iterator[Json]:
    """Yield situations of a program; about one in ten is malformed somewhere."""
    chance = random.Random(seed)  # noqa: S311 - repeatable, and no secret
    for _ in range(count):
        situation = _situation(program, chance)
        yield _spoilt(situation, chance) if chance.random() < 0.1 else situation


def _situation(program: Json, chance: random.Random) -> Json:
    interview = _some_day(chance)
    today = interview + timedelta(days=chance.randint(-10, chance.choice([5, 30, 120, 500])))
    events = [] if chance.random() < 0.03 else [_started(program, chance, interview)]
    events += [_event(program, chance, interview, today) for _ in range(chance.randint(0, 7))]
    if chance.random() < 0.3:
        events += _chases(program, chance, interview, today)
    if chance.random() < 0.5:
        chance.shuffle(events)
    situation: Json = {"today": today.isoformat(), "events": events}
    if program["facts"] and chance.random() < 0.5:
        asked = chance.sample(list(program["facts"]), 1)
        answers = {name: chance.choice(program["facts"][name]["answers"]) for name in asked}
        situation["facts"] = answers
    if chance.random() < 0.8:
        situation["route"] = chance.choice(list(program["routes"]))
    if chance.random() < 0.6:
        situation["advice"] = chance.choice(list(program["advice"]))
    if chance.random() < 0.6:
        situation["region"] = chance.choice(list(program["holidays"]))
    if chance.random() < 0.2:
        situation["working_days"] = chance.random() < 0.5
    return situation


def _some_day(chance: random.Random) -> date:
    """Return a day, often near a year's end, a month's end or the end of what is known."""
    year = chance.choice([2024, 2025, 2026, 2027, 2028, 2029, 2030])
    day = date(year, 1, 1) + timedelta(days=chance.randint(0, 364))
    near = [day, date(year, 12, chance.randint(10, 31)), date(year, 1, chance.randint(25, 31))]
    far = [date(1970, 1, 11), date(1999, 12, 31), date(2100, 2, 28), date(2198, 6, 1)]
    return chance.choice([*near, date(2028, 2, 29), chance.choice(far)])


def _chases(program: Json, chance: random.Random, first: date, today: date) -> list[Json]:
    """Return that chases were sent, some days apart, as somebody impatient would."""
    kinds = [name for name, event in program["events"].items() if "does" in event["traits"]]
    chases = [step["id"] for step in program["steps"] if step["chase"]]
    sent: list[Json] = []
    while chases and first < today and len(sent) < 4:
        first = min(first + timedelta(days=chance.randint(0, 12)), today)
        on, step = first.isoformat(), chance.choice(chases)
        sent.append({"event": chance.choice(kinds), "on": on, "step": step})
    return sent


def _started(program: Json, chance: random.Random, on: date) -> Json:
    kinds = [name for name, event in program["events"].items() if "starts" in event["traits"]]
    event = {"event": chance.choice(kinds), "on": on.isoformat()}
    return event | ({"at": f"{chance.randint(0, 23):02}:30"} if chance.random() < 0.4 else {})


def _event(program: Json, chance: random.Random, interview: date, today: date) -> Json:
    name = chance.choice(list(program["events"]))
    kind = program["events"][name]
    if "starts" in kind["traits"]:
        return _started(program, chance, interview + timedelta(days=chance.randint(0, 40)))
    on = min(interview + timedelta(days=chance.randint(-1, 45)), today)
    event: Json = {"event": name, "on": on.isoformat()}
    takes = [*kind["takes"], *(each for each in kind["may_take"] if chance.random() < 0.5)]
    if "step" in takes:
        event["step"] = chance.choice(program["steps"])["id"]
    if "by" in takes:
        if "said" in takes and program["phrases"] and chance.random() < 0.4:
            event["said"] = chance.choice(list(program["phrases"]))
        else:
            event["by"] = (on + timedelta(days=chance.randint(0, 20))).isoformat()
    if "with" in takes and chance.random() < 0.4:
        event["with"] = chance.choice(program["parties"])
    return event


ODD_KEYS = ["at", "by", "said", "step", "with", "zzz", "Today", "__proto__"]
ODD_VALUES: list[Json] = [
    None, True, False, 0, 1, 1.0, 1.5, -0.0, 1e400, 12345678901234567890, "", " ", "2026-13-01",
    "2026-02-30", "2026-2-3", "20261120", "0000-01-01", "1969-12-31", "2200-01-01", "2026-11-20\n",
    "\uff12\uff10\uff12\uff16-11-20", "24:00", "9:00", "constructor", "__proto__", "toString",
    "guide ", [], {}, [1, [2]], {"a": None}, "é", "\U0001f600", "nowhere", "AU", "AU-XYZ",
]  # fmt: skip


def _odd(chance: random.Random) -> Json:
    """Return an odd value of its own, in which more may be spoilt."""
    return deepcopy(chance.choice(ODD_VALUES))


def _spoilt(situation: Json, chance: random.Random) -> Json:
    """Return a situation with one or two things wrong in it."""
    if "facts" in situation and chance.random() < 0.1:
        situation["facts"] = _odd(chance)
    for _ in range(chance.randint(1, 2)):
        target: Json = situation
        if isinstance(situation.get("events"), list) and chance.random() < 0.6:
            events = [event for event in situation["events"] if isinstance(event, dict)]
            target = chance.choice(events) if events else situation
        elif isinstance(situation.get("facts"), dict) and chance.random() < 0.7:
            target = situation["facts"]
        match chance.randint(0, 3):
            case 0 if target:
                target.pop(chance.choice(list(target)))
            case 1:
                target[chance.choice(ODD_KEYS)] = _odd(chance)
            case 2 if isinstance(situation.get("events"), list) and situation["events"]:
                place = chance.randrange(len(situation["events"]))
                situation["events"][place] = _odd(chance)
            case _ if target:
                target[chance.choice(list(target))] = _odd(chance)
    return situation
