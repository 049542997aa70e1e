"""A plan as text: its state, then every step with its fields, then what was left out."""

from typing import Any

from generator.rules import Rules
from generator.wording import status_texts
from generator.wording.plan_fields import as_lines, day_words, step_fields

Json = Any


def plan_text(rules: Rules, plan: Json, route: str) -> str:
    """Return the fields of a plan, a line each; steps stand in the order of their days."""
    steps = plan["steps"]
    kept = sorted((step for step in steps if step["status"] != "dropped"), key=lambda it: it["on"])
    dropped = [step for step in steps if step["status"] == "dropped"]
    blocks = [
        _outlook(rules, plan),
        *(
            [_heading(rules, step), *as_lines(step_fields(rules, step, route), "  ")]
            for step in kept
        ),
        [
            f"warning: {status_texts.SHORT_WARNINGS[warning['code']]}, {_short(rules, warning)}"
            for warning in plan["warnings"]
        ],
        [f"left out: {_short(rules, step)} ({step['dropped']})" for step in dropped],
    ]
    return "\n\n".join("\n".join(lines) for lines in blocks if lines) + "\n"


def _outlook(rules: Rules, plan: Json) -> list[str]:
    """Return the state of the plan, and its next step or why there is none."""
    following = plan["next"] and rules.steps[plan["next"]].short
    known = plan["holidays_known"]
    fields = (
        ("today", day_words(plan["today"])),
        ("advice", plan["advice"]),
        ("state", plan["state"]),
        ("next", following),
        ("because", plan["because"]),
        ("holidays known", known and f"{day_words(known['from'])} – {day_words(known['until'])}"),
    )
    return as_lines(iter(fields))


def _heading(rules: Rules, step: Json) -> str:
    return f"{day_words(step['on'])}  {_short(rules, step)}"


def _short(rules: Rules, item: Json) -> str:
    return rules.steps[item["step"]].short
