"""A plan as text: what to do next, then every step with its day, then what was left out and why."""

from typing import Any

from generator.rules import Resolver, Rules
from generator.wording import status_texts
from generator.wording.days import long_day, read_day, short_day

Json = Any


def plan_text(rules: Rules, plan: Json, route: str) -> str:
    """Return a plan in words, a line a step."""
    steps = plan["steps"]
    kept = [step for step in steps if step["status"] != "dropped"]
    dropped = [step for step in steps if step["status"] == "dropped"]
    blocks = [
        _next(rules, plan, route),
        [_step(rules, step) for step in sorted(kept, key=lambda step: step["on"] or "")],
        [_warning(rules, warning) for warning in plan["warnings"]],
        [f"  {_name(rules, step)}: {status_texts.DROPPED[step['dropped']]}" for step in dropped],
    ]
    if dropped:
        blocks[-1].insert(0, "Left out:")
    return "\n\n".join("\n".join(lines) for lines in blocks if lines) + "\n"


def _next(rules: Rules, plan: Json, route: str) -> list[str]:
    step = next((step for step in plan["steps"] if step["step"] == plan["next"]), None)
    if step is None:
        return [_ended(rules, plan["because"])]
    on = read_day(step["on"])
    ahead = (on - read_day(plan["today"])).days
    when = "today" if ahead == 0 else "tomorrow" if ahead == 1 else f"in {ahead} days"
    how = " or ".join(rules.channels[channel].label for channel in step["channels"])
    to = f"to {rules.routes[route].recipients[step['to']].label}" if step["to"] else ""
    return [
        f"Next: {rules.steps[step['step']].title}",
        f"  {long_day(on, year=True)} ({when})"
        + "".join(f", {part}" for part in (how, to) if part),
        *(f"  {_why(rules, why)}" for why in step["why"]),
        *(
            f"  not {_day(skipped['date'])}: {_because(rules, skipped)}"
            for skipped in step["skipped"]
        ),
    ]


def _ended(rules: Rules, because: str) -> str:
    """Return why there is no next step: for a code of the engine's, or for an event."""
    if because in status_texts.BECAUSE:
        return status_texts.BECAUSE[because]
    event = rules.events[because]
    after = Resolver(rules).text(event.after) if event.after else "Nothing is left to do."
    return f"{event.label}. {' '.join(after.split())}"


def _why(rules: Rules, why: Json) -> str:
    anchor = rules.anchors.get(why["anchor"])
    label = anchor.label if anchor else rules.steps[why["anchor"]].short
    offset = why["offset"]
    on = "on" if anchor and anchor.date == "by" else "on the day of"
    when = f"{on} {label}" if offset.startswith("0 ") else f"{offset} after {label}"
    evidence = ", ".join(why["cites"]) or why["editorial"]
    return f"{why['bound']}: {when}, {_day(why['date'])} ({evidence})"


def _because(rules: Rules, skipped: Json) -> str:
    because: str = skipped["because"]
    return rules.steps[because].short if because in rules.steps else because


def _step(rules: Rules, step: Json) -> str:
    day = short_day(read_day(step["on"]), year=True)
    latest = f"  until {_day(step['latest'])}" if step["latest"] else ""
    marks = [
        status_texts.STATUSES[step["status"]],
        *(["optional"] if step["optional"] else []),
        *(f"instead of {rules.steps[other].short}" for other in step["instead_of"][:1]),
        *(["if nothing changes"] if step["projected"] else []),
    ]
    return f"{day:<15}  {_name(rules, step)} ({', '.join(marks)}){latest}"


def _warning(rules: Rules, warning: Json) -> str:
    words = status_texts.WARNINGS[warning["code"]]
    day = short_day(read_day(warning["date"]), year=True)
    return "Note: " + words.format(step=rules.steps[warning["step"]].short, date=day)


def _day(written: str) -> str:
    return short_day(read_day(written))


def _name(rules: Rules, step: Json) -> str:
    return rules.steps[step["step"]].short
