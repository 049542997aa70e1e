"""`guide plan`: a situation in, a plan out."""

import json
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

import click

from generator.commands.rules_option import load_or_exit, rules_option
from generator.plan_text import plan_text
from generator.program import compile_program, with_holidays
from generator.rules import Rules
from generator.timeline import SituationError, plan

BAD_SITUATION: Final = 2
Json = Any


class InOrder(click.Command):
    """A command that keeps the order of its options, so that events stay as they were given."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Note the order of the options, then read them as ever."""
        _, _, order = self.make_parser(ctx).parse_args(list(args))
        ctx.meta["order"] = [parameter.name for parameter in order]
        return super().parse_args(ctx, args)


@click.command("plan", cls=InOrder)
@click.option("--situation", "given", metavar="FILE", help="A situation as JSON; - is stdin.")
@click.option(
    "--event",
    "event",
    multiple=True,
    metavar="EVENT=DATE[THH:MM][,KEY=VALUE]",
    help="Something that happened, such as promised=2026-11-20,by=2026-11-27.",
)
@click.option("--done", multiple=True, metavar="STEP=DATE", help="A step that was done.")
@click.option("--route", help="How you deal with them; otherwise the first route of the rules.")
@click.option("--advice", help="Whose advice to follow: guide, or a source's id.")
@click.option("--region", help="Where public holidays count, such as AU-VIC.")
@click.option("--calendar-days", is_flag=True, help="Count every day as a working day.")
@click.option("--today", metavar="DATE", help="The day to plan from; otherwise the clock's date.")
@click.option("--format", "form", type=click.Choice(["json", "text"]), default="json")
@click.option("--jsonl", is_flag=True, help="A situation a line in, a plan a line out.")
@rules_option
@click.pass_context
def plan_command(ctx: click.Context, /, **options: Any) -> None:  # noqa: ANN401
    """Work out the dates for a situation, given as JSON or by options.

    guide plan --event interview=2026-11-20T15:00 --done thank-you=2026-11-20 --format text

    The exit code is 2 for a faulty situation, 1 for faulty rules.
    """
    situation_file, jsonl = options["given"], options["jsonl"]
    flags = ("event", "done", "route", "advice", "region", "calendar_days", "today")
    by_flags = any(options[name] for name in flags)
    if by_flags and (situation_file or jsonl):
        message = "Give the situation either as JSON or by options, not both."
        raise click.UsageError(message)
    if not (by_flags or situation_file or jsonl):
        message = "Say what happened: --event interview=2026-11-20, or --situation FILE."
        raise click.UsageError(message)
    planner = Planner(load_or_exit(options["rules_file"]))
    if by_flags:
        _print(planner, situation_of(options, ctx.meta["order"]), options["form"])
        return
    with click.open_file(situation_file or "-", encoding="utf-8", errors="replace") as stream:
        if not jsonl:
            _print(planner, _parsed(stream.read()), options["form"])
            return
        for line in stream:
            if line.strip():
                click.echo(_compact(planner.answer(_parsed(line))))


@dataclass(frozen=True)
class NotJson:
    """A text that should have been JSON."""

    text: str


class Planner:
    """Answers situations under some rules; holidays are put in as they are asked for."""

    def __init__(self, rules: Rules) -> None:
        """Compile the rules."""
        self.rules = rules
        self._program = compile_program(rules)

    def answer(self, situation: Json) -> Json:
        """Return the plan, or `{"error": {field, found, expected}}` for a faulty situation."""
        if isinstance(situation, NotJson):
            return {"error": SituationError("situation", situation.text, "JSON").as_json()}
        try:
            region = situation.get("region") if isinstance(situation, dict) else None
            regions = [region] if isinstance(region, str) else []
            return plan(with_holidays(self._program, self.rules, regions), situation)
        except SituationError as error:
            return {"error": error.as_json()}


def situation_of(options: dict[str, Any], order: list[str]) -> Json:
    """Return the situation that options describe; the events keep the order of the options.

    What is missing or wrong in an event is left for the engine to say.
    """
    given = {name: list(options[name]) for name in ("event", "done")}
    events = []
    for name in order:
        if name in given:
            written = given[name].pop(0)
            events.append(_event(written) if name == "event" else _done(written))
    named = {name: options[name] for name in ("route", "advice", "region") if options[name]}
    return {
        "today": options["today"] or date.today().isoformat(),  # noqa: DTZ011 - the reader's date
        **named,
        **({"working_days": False} if options["calendar_days"] else {}),
        "events": events,
    }


def _event(written: str) -> dict[str, str]:
    (name, on), *more = [_pair(part) for part in written.split(",")]
    day, _, at = on.partition("T")
    return {"event": name, "on": day, **({"at": at} if at else {}), **dict(more)}


def _done(written: str) -> dict[str, str]:
    step, on = _pair(written)
    return {"event": "done", "step": step, "on": on}


def _pair(written: str) -> tuple[str, str]:
    key, _, value = written.partition("=")
    return key.strip(), value.strip()


def _parsed(text: str) -> Json:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):  # a ValueError too for a number of thousands of digits
        return NotJson(text.strip())


def _print(planner: Planner, situation: Json, form: str) -> None:
    answer = planner.answer(situation)
    if "error" in answer:
        error = answer["error"]
        found = _compact(error["found"])
        click.echo(f"{error['field']}: found {found}; expected {error['expected']}", err=True)
        if form == "json":
            click.echo(_compact(answer))
        raise SystemExit(BAD_SITUATION)
    if form == "json":
        click.echo(json.dumps(answer, indent=2))
    else:
        route = situation.get("route", next(iter(planner.rules.routes)))
        click.echo(plan_text(planner.rules, answer, route), nl=False)


def _compact(value: Json) -> str:
    return json.dumps(value, separators=(",", ":"))
