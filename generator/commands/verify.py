"""`guide verify`: whether the rules keep their promises in every situation."""

import json
import sys
import time
from collections.abc import Iterator
from datetime import date
from typing import IO, Any, Final

import click

from generator.commands.format_option import format_option
from generator.commands.rules_option import FAULTY_RULES, load_or_exit, rules_option
from generator.program import compile_program, with_holidays
from generator.rules import Rules
from generator.verify import Counterexample, Proof, fields, prove
from generator.verify.involved import lines_of, lines_of_goal
from generator.verify.reached import Goal

_STEPS: Final = 1000
"""How many steps the progress bar has."""


@click.command("verify")
@click.option(
    "--events",
    type=click.IntRange(1, 8),
    default=6,
    show_default=True,
    help="How many events a history has at most, the beginning included; with few, not all of the "
    "rules can be reached.",
)
@click.option(
    "--horizon",
    type=click.IntRange(1, 400),
    default=120,
    show_default=True,
    help="Up to how many days after the beginning the plan is looked at.",
)
@click.option("--processes", type=click.IntRange(1), help="How many at once; all cores otherwise.")
@format_option("text", "json")
@rules_option
def verify_command(
    rules_file: str, events: int, horizon: int, processes: int | None, form: str
) -> None:
    """Plan everything that can happen, and see that each plan keeps what the guide promises.

    Where one does not, the smallest situation that shows it is printed as JSON, which `guide plan`
    takes, with the lines of the rules that it has to do with. The exit code is then 1, as it is
    for faulty rules; otherwise 0.
    """
    rules = load_or_exit(rules_file)
    program = with_holidays(compile_program(rules), rules, rules.regions)
    year = date.fromisoformat(rules.guide.worked.monday).year
    areas = list(fields(program, year, events, horizon))
    began = time.monotonic()
    with click.progressbar(length=_STEPS, label="Planning", file=sys.stderr) as bar:
        proof = prove(
            program,
            areas,
            processes,
            lambda part: bar.update(max(0, int(part * _STEPS) - bar.pos)),
        )
    took = time.monotonic() - began
    if form == "json":
        click.echo(json.dumps(_as_json(rules, proof), indent=2, ensure_ascii=False))
    else:
        with open(rules_file, encoding="utf-8-sig") as file:  # noqa: PTH123 - as it was given
            click.echo("\n".join(_report(rules, rules_file, file, proof)))
    click.echo(f"Took {took:.0f} seconds.", err=True)
    if not proof.holds:
        raise SystemExit(FAULTY_RULES)


def _report(rules: Rules, file: str, text: IO[str], proof: Proof) -> Iterator[str]:
    lines = text.read().splitlines()
    for shown in proof.counterexamples:
        yield f"This should hold: {shown.holds}"
        yield f"It does not: {shown.breach.says}."
        yield f"  {json.dumps(shown.situation, ensure_ascii=False)}"
        yield from _excerpts(file, lines, lines_of(rules, shown))
        yield ""
    for goal in proof.unreached:
        yield f"No situation reaches {_named(rules, goal)}."
        yield from _excerpts(file, lines, lines_of_goal(rules, goal))
        yield ""
    yield from _summary(proof)


def _excerpts(file: str, lines: list[str], numbers: list[int]) -> Iterator[str]:
    yield from (f"  {file}:{number}: {lines[number - 1].strip()}" for number in numbers)


def _summary(proof: Proof) -> Iterator[str]:
    yield (
        f"Planned {proof.planned:,} situations, and knew {proof.same:,} more for the same as one "
        "of them."
    )
    yield from (f"  {count:>9,}  {name}" for name, count in proof.by_field.items())
    if proof.never_given:
        names = ", ".join(goal[-1] for goal in proof.never_given)
        yield f"Never given by these rules, as reasons or warnings: {names}."
    if proof.holds:
        yield "Everything holds in all of them:"
        yield from (f"  - {promise}" for promise in proof.promises)
    else:
        broken = len(proof.counterexamples) + len(proof.unreached)
        yield f"{broken} {'thing does' if broken == 1 else 'things do'} not hold."


def _named(rules: Rules, goal: Goal) -> str:
    """Return in words what is never reached."""
    kind, *what = goal
    if kind in {"step", "window"}:
        whose = "our own advice" if what[0] not in rules.sources else f"the advice of '{what[0]}'"
        window = f"window {int(what[2]) + 1} of " if kind == "window" else ""
        return f"{window}the step '{what[1]}' in {whose}"
    return f"the end '{what[-1]}'"


def _as_json(rules: Rules, proof: Proof) -> dict[str, Any]:
    def told(shown: Counterexample) -> dict[str, Any]:
        return {
            "holds": shown.holds,
            "found": shown.breach.says,
            "steps": list(shown.breach.steps),
            "situation": shown.situation,
            "lines": lines_of(rules, shown),
        }

    return {
        "planned": proof.planned,
        "same": proof.same,
        "fields": proof.by_field,
        "counterexamples": [told(shown) for shown in proof.counterexamples],
        "unreached": [
            {"what": _named(rules, goal), "lines": lines_of_goal(rules, goal)}
            for goal in proof.unreached
        ],
        "never_given": [goal[-1] for goal in proof.never_given],
    }
