"""`guide verify`: whether the rules keep their promises in every situation that is tried."""

import json
import sys
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from datetime import date
from typing import IO, Final

import click

from generator.commands.options import load_or_exit, rules_option
from generator.commands.refusal import REFUSED
from generator.new_guide.site_files import own_frame
from generator.program import compile_program, with_holidays
from generator.rules import Rules
from generator.verify import Verdict, verify
from generator.verify.promises import promises_of
from generator.verify.reached import Goal
from generator.verify.rule_lines import lines_of, lines_of_goal
from generator.verify.run import BUDGET, QUICK
from generator.verify.twin import NoNodeError, Twin

_STEPS: Final = 1000
"""How many steps the progress bar has."""


@click.command("verify")
@click.option("--quick", is_flag=True, help=f"Plan {QUICK:,} situations only.")
@click.option(
    "--situations",
    type=click.IntRange(100),
    default=BUDGET,
    show_default=True,
    help="How many situations are planned, at most.",
)
@click.option(
    "--processes",
    type=click.IntRange(1),
    default=2,
    show_default=True,
    help="How many at once; they plan the same situations, however many they are.",
)
@rules_option
def verify_command(rules_file: str, situations: int, processes: int, *, quick: bool) -> None:
    """Search for a situation in which a plan breaks what the guide promises.

    All histories of few events are tried first, then longer ones, which are steered to what has
    not been reached. Where Node.js is there, the calculator's engine plans a share of them, too.
    The smallest situation found is printed as JSON, which `guide plan` takes, with the lines of the
    rules that it has to do with. The exit code is then 1, as it is for faulty rules; otherwise 0.
    What a quick search does not reach is told, and is no fault.
    """
    rules = load_or_exit(rules_file)
    program = with_holidays(compile_program(rules), rules, rules.regions)
    year = date.fromisoformat(rules.guide.worked.monday).year
    began = time.monotonic()
    with (
        click.progressbar(length=_STEPS, label="Planning", file=sys.stderr) as bar,
        _calculators_engine() as twin,
    ):
        verdict = verify(
            program,
            year,
            QUICK if quick else situations,
            processes,
            lambda part: bar.update(int(part * _STEPS) - bar.pos),
            promises=promises_of(rules),
            twin=twin,
        )
    took = time.monotonic() - began
    beyond = verdict.unreached if quick else []
    verdict.unreached = [goal for goal in verdict.unreached if goal not in beyond]
    with open(rules_file, encoding="utf-8-sig") as file:  # noqa: PTH123 - as it was given
        click.echo("\n".join(_report(rules, rules_file, file, verdict)))
    if beyond:
        click.echo(f"Not reached in so few: {', '.join(_named(rules, goal) for goal in beyond)}.")
    click.echo(f"Took {took:.0f} seconds.", err=True)
    if not verdict.holds:
        raise SystemExit(REFUSED)


def _calculators_engine() -> AbstractContextManager[Twin | None]:
    try:
        return Twin(own_frame() / "site_overrides" / "assets" / "calculator" / "engine.js")
    except NoNodeError:
        return nullcontext()


def _report(rules: Rules, file: str, text: IO[str], verdict: Verdict) -> Iterator[str]:
    lines = text.read().splitlines()
    for shown in verdict.counterexamples:
        yield f"This should hold: {shown.holds}"
        yield f"It does not: {shown.breach.says}."
        yield f"  {json.dumps(shown.situation, ensure_ascii=False)}"
        yield from _excerpts(file, lines, lines_of(rules, shown))
        yield ""
    for goal in verdict.unreached:
        yield f"No situation reaches {_named(rules, goal)}."
        yield from _excerpts(file, lines, lines_of_goal(rules, goal))
        yield ""
    yield from _summary(verdict)


def _excerpts(file: str, lines: list[str], numbers: list[int]) -> Iterator[str]:
    yield from (f"  {file}:{number}: {lines[number - 1].strip()}" for number in numbers)


def _summary(verdict: Verdict) -> Iterator[str]:
    yield f"Planned {verdict.planned:,} situations."
    yield f"  {verdict.exhaustive:>9,}  {_depth(verdict)}"
    yield f"  {verdict.sampled:>9,}  a sample of those with up to {_events(verdict.longest)}"
    if verdict.compared is None:
        yield "Node.js is missing, so the calculator's engine was not compared with this one."
    else:
        yield f"  {verdict.compared:>9,}  of these by the calculator's engine, too"
    if verdict.never_given:
        names = ", ".join(goal[-1] for goal in verdict.never_given)
        yield f"Never given in these, as reasons or warnings: {names}."
    if verdict.holds:
        yield "Everything holds in all of them:"
        yield from (f"  - {promise}" for promise in verdict.looked_for)
    else:
        broken = len(verdict.counterexamples) + len(verdict.unreached)
        yield f"{broken} {'thing does' if broken == 1 else 'things do'} not hold."


def _depth(verdict: Verdict) -> str:
    """Return in words up to how many events all histories were tried, by whose advice."""
    by_depth: dict[int, list[str]] = {}
    for advice, depth in verdict.depth.items():
        by_depth.setdefault(depth, []).append(advice)
    parts = [f"{_events(depth)} ({', '.join(names)})" for depth, names in by_depth.items()]
    return f"every history of up to {', '.join(parts)}"


def _events(number: int) -> str:
    return f"{number} {'event' if number == 1 else 'events'}"


def _named(rules: Rules, goal: Goal) -> str:
    """Return in words what is never reached."""
    kind, *_, name = goal
    if kind == "state":
        return f"the end '{name}'"
    whose = f"the advice of '{goal[1]}'" if goal[1] in rules.sources else "our own advice"
    return f"the {kind} '{name}' in {whose}"
