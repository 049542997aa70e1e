"""What has to hold of every plan, whatever has happened: one property a function.

Each looks at the plan from outside, as a reader gets it, and shares no code with the engine.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations
from typing import Final

from generator.engine.situation import default_advice
from generator.verify.observation import Json, Observation


@dataclass(frozen=True, slots=True)
class Breach:
    """That something does not hold: in words, and the steps that it is about."""

    says: str
    steps: tuple[str, ...] = ()


Property = Callable[[Observation], Iterator[Breach]]


def one_state(seen: Observation) -> Iterator[Breach]:
    """`state` is exactly one of do, wait and over; `next` and `because` go with it."""
    state, following, because = (seen.plan[key] for key in ("state", "next", "because"))
    if state not in {"do", "wait", "over"}:
        yield Breach(f"the state is {state}")
    elif following is None:
        if because is None or state == "do":
            yield Breach(f"the state is {state} with nothing next, because {because}")
        elif (state == "wait") != (because == "next-interview" or seen.planner.history.awaiting):
            yield Breach(f"the state is {state}, because {because}")
    else:
        entry = seen.entries[following]
        if because is not None:
            yield Breach(f"there is a next step, and a reason why there is none: {because}")
        if following not in seen.open or entry["instead_of"]:
            yield Breach(f"{following} is next, and is not to be done", (following,))
        elif (state == "do") != (entry["on"] == seen.plan["today"]):
            yield Breach(f"the state is {state}, and {following} is on {entry['on']}", (following,))
        due = {step: other for step, other in seen.open.items() if not other["instead_of"]}
        if any(not other["optional"] for other in due.values()):
            due = {
                step: other
                for step, other in due.items()
                if not (other["optional"] and other["status"] == "late")
            }
        earlier = [step for step, other in due.items() if other["on"] < entry["on"]]
        if earlier:
            yield Breach(f"{following} is next, and {earlier[0]} comes before it", (earlier[0],))


def waits_for_the_promised_date(seen: Observation) -> Iterator[Breach]:
    """In the guide's own advice nobody asks before a promised date has passed.

    With a go-between it is the day that both have agreed on, where the rules count no time from it.
    """
    by = seen.promised_by
    if by is None or seen.advice != default_advice(seen.program):
        return
    for step, entry in seen.open.items():
        on = _day(entry["on"])
        if seen.declared[step]["chase"] and on <= by and not (on == by and _agreed(seen, step)):
            yield Breach(f"{step} is on {entry['on']}, and they have until {by}", (step,))


def _agreed(seen: Observation, step: str) -> bool:
    """Return whether a step may come on the very day that was named: not to the other side."""
    usual = seen.declared[step]["party"].get(next(iter(seen.program["routes"])))
    if seen.party(step) == usual:
        return False
    earliest = (why for why in seen.open[step]["why"] if why["bound"] == "earliest")
    by = seen.promised_by
    return any(why["offset"].startswith("0 ") and _day(why["date"]) == by for why in earliest)


def keeps_the_limit(seen: Observation) -> Iterator[Breach]:
    """Nobody asks more often without an answer than the advice allows."""
    limit = seen.program["advice"][seen.advice]["follow_ups"]
    if limit is None:
        return
    sent = sum(bool(event.done and seen.declared[event.done]["chase"]) for event in seen.cycle)
    asking = [step for step, declared in seen.declared.items() if declared["chase"]]
    yield from too_many(seen, asking, sent, limit)


def too_many(seen: Observation, steps: Iterable[str], done: int, most: int) -> Iterator[Breach]:
    """Yield that more of some steps are planned, beside those that were done, than may be.

    What is planned after a start that lies ahead belongs to the next round.
    """
    starts = [event.on for event in seen.ahead if "starts" in event.traits]
    until = min(starts, default=date.max)
    planned = [step for step in steps if step in seen.open and _day(seen.open[step]["on"]) < until]
    alone = [step for step in planned if not seen.declared[step]["instead_of"]]
    # What stands in for another comes in its place, and counts only where there is none.
    count = max(len(alone), int(bool(planned)))
    if planned and done + count > most:
        told = f"{done} were done, {count} more are planned, {most} allowed"
        yield Breach(told, tuple(planned))


def keeps_the_distance(seen: Observation) -> Iterator[Breach]:
    """Two messages to the same party are as far apart as the limit says.

    What answers an event goes out on its own day, whatever was sent that day or answers another.
    """
    between = timedelta(days=seen.program["between_messages"])
    days: dict[str, list[tuple[date, str, bool]]] = {}
    for event in seen.past:
        if event.done and (party := seen.party(event.done)):
            days.setdefault(party, []).append((event.on, event.done, True))
    for step, entry in seen.open.items():
        stands_alone = not seen.declared[step]["instead_of"] and not seen.declared[step]["within"]
        if stands_alone and (party := seen.party(step)):
            days.setdefault(party, []).append((_day(entry["on"]), step, False))
    for party, messages in days.items():
        for (on, step, done), (other_on, other, other_done) in combinations(messages, 2):
            first, second = (seen.declared[each]["keeps_day"] for each in (step, other))
            answers = (first and second) or ((first or second) and (done or other_done))
            if abs(on - other_on) < between and not answers and not (done and other_done):
                yield Breach(f"{step} ({on}) and {other} ({other_on}) go to {party}", (step, other))


def bounds_in_order(seen: Observation) -> Iterator[Breach]:
    """`earliest`, `aim` and `latest` of a step come in this order."""
    for step, entry in seen.open.items():
        bounds = [entry[bound][:10] for bound in ("earliest", "aim", "latest") if entry[bound]]
        if bounds != sorted(bounds):
            yield Breach(f"{step} runs from {' over '.join(bounds)}", (step,))


def inside_the_window(seen: Observation) -> Iterator[Breach]:
    """A step's day lies in its window; after it, the step is late, or a warning says so."""
    warned = {w["step"] for w in seen.plan["warnings"] if w["code"] == "after-window"}
    for step, entry in seen.open.items():
        on, earliest, latest = entry["on"], entry["earliest"][:10], entry["latest"]
        after = latest is not None and on > latest[:10]
        if on < earliest:
            yield Breach(f"{step} is on {on}, before its window opens on {earliest}", (step,))
        elif after and step not in warned:
            yield Breach(f"{step} is on {on}, after {latest}, without a word about it", (step,))
        elif step in warned and not after:
            yield Breach(f"{step} is on {on}, and is said to be after its window", (step,))


def nothing_to_do_in_the_past(seen: Observation) -> Iterator[Breach]:
    """No step that is to be done has a day before today."""
    for step, entry in seen.open.items():
        if min([entry["on"], *entry["occurrences"]]) < seen.plan["today"]:
            yield Breach(f"{step} is to be done on {entry['on']}, which has passed", (step,))


def repeats_in_order(seen: Observation) -> Iterator[Breach]:
    """The days of a repeating step follow each other, and begin with its own."""
    for step, entry in seen.open.items():
        days = entry["occurrences"]
        if days and (days[0] != entry["on"] or days != sorted(set(days))):
            yield Breach(f"{step} is on {entry['on']}, and again on {', '.join(days)}", (step,))


PLANNED: Final = "a_plan_comes_out"
"""The name of the property that every sound situation can be planned."""

AGREES: Final = "agrees"
"""The name of the property that both engines give the same plan."""

PROPERTIES: Final[dict[str, Property]] = {
    prop.__name__: prop
    for prop in (
        one_state,
        waits_for_the_promised_date,
        keeps_the_limit,
        keeps_the_distance,
        bounds_in_order,
        inside_the_window,
        nothing_to_do_in_the_past,
        repeats_in_order,
    )
}
"""What holds of a single plan, by name."""


def moves_along(seen: Observation, later: Observation) -> Iterator[Breach]:
    """Moving every date by whole weeks moves the plan by as many.

    `later` is the same situation, moved; no day off but weekends may be near either of them. A
    step that counts by the month moves by other amounts, and is left out.
    """
    by = later.today - seen.today
    for step, entry in seen.entries.items():
        moved = later.entries[step]
        if any("month" in why["offset"] for why in [*entry["why"], *moved["why"]]):
            continue
        for key in ("on", "earliest", "aim", "latest"):
            if _moved(entry[key], by) != moved[key]:
                yield Breach(f"{step}: '{key}' {entry[key]} becomes {moved[key]}", (step,))
        if (entry["status"], entry["dropped"]) != (moved["status"], moved["dropped"]):
            yield Breach(f"{step}: {entry['status']} becomes {moved['status']}", (step,))


def stays_done(seen: Observation, after: Observation, step: str) -> Iterator[Breach]:
    """Marking a step done never brings back one that stands before it and was closed.

    `after` is the same day, with the step marked done. One that had only found no room comes back,
    where what was to take its day is out of the way. So does the waiting, where the step is what
    they asked for, or is an event itself.
    """
    told, events = seen.declared[step], seen.program["events"]
    asked = (events[event]["traits"] for event in told["answers"] if event in events)
    if told["records"] or any("asks" in traits for traits in asked):
        return
    for earlier, entry in seen.entries.items():
        if earlier == step:
            return
        closed = earlier not in seen.open and entry["dropped"] != "no-room"
        if closed and earlier in after.open:
            yield Breach(f"marking {step} done brings back {earlier}", (step, earlier))


IN_WORDS: Final = {
    PLANNED: "Every situation has a plan.",
    AGREES: "The calculator's engine gives the same plan.",
    **{
        prop.__name__: " ".join((prop.__doc__ or "").partition("\n\n")[0].split())
        for prop in (*PROPERTIES.values(), stays_done, moves_along)
    },
}
"""What should hold: every property, in words."""


def _day(written: Json) -> date:
    return date.fromisoformat(written[:10])


def _moved(written: str | None, by: timedelta) -> str | None:
    if written is None:
        return None
    return (_day(written) + by).isoformat() + written[10:]
