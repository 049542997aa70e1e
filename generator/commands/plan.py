"""`guide plan`: a situation in, a plan out."""

import json
from typing import TYPE_CHECKING, Any, Final

import click

from generator.commands.options import format_option, load_or_exit, rules_option
from generator.commands.situation_options import DESCRIBING, InOrder, situation_of
from generator.contract.program import Program
from generator.engine import SituationError, plan
from generator.program import compile_program, with_holidays
from generator.rules import Rules

if TYPE_CHECKING:
    from generator.calendar_file import Wanted

BAD_SITUATION: Final = 2
"""The exit code where the situation is faulty."""

HIGHEST: Final = 2**31 - 1
"""The highest SEQUENCE: an INTEGER of RFC 5545 has 32 bits."""

OF_A_CALENDAR: Final = ("application", "sequence", "update", "site", "remind_at", "without")
"""The options that a calendar file alone has a use for, by their names."""

LONGEST: Final = 200
"""How many characters are shown of what is no JSON."""

Json = Any


@click.command("plan", cls=InOrder)
@click.option(
    "--situation",
    "given",
    type=click.File("rb"),
    metavar="FILE",
    help="A situation as JSON; - is stdin.",
)
@click.option(
    "--event",
    "event",
    multiple=True,
    metavar="EVENT=DATE[THH:MM][,KEY=VALUE]",
    help="Something that happened, such as EVENT=2026-11-20,by=2026-11-27.",
)
@click.option("--done", multiple=True, metavar="STEP=DATE", help="A step that was done.")
@click.option("--route", help="How you deal with them; otherwise the first route of the rules.")
@click.option("--advice", help="Whose advice to follow: guide, or a source's id.")
@click.option("--fact", multiple=True, metavar="FACT=ANSWER", help="What is so whatever the day.")
@click.option("--region", help="Where public holidays count, such as AU-VIC.")
@click.option("--calendar-days", is_flag=True, help="Count every day as a working day.")
@click.option("--today", metavar="DATE", help="The day to plan from; otherwise the clock's date.")
@format_option("json", "text", "ics")
@click.option("--jsonl", is_flag=True, help="A situation a line in, a plan a line out.")
@click.option(
    "--application",
    metavar="NAME",
    help="For ics: which application the dates are of. Name each one: dates of the same name take "
    "each other's place in a calendar.",
)
@click.option(
    "--sequence",
    type=click.IntRange(0, HIGHEST),
    metavar="N",
    help="For ics: how often this application was exported before; 0 if not given.",
)
@click.option(
    "--update",
    type=click.File("rb"),
    metavar="FILE",
    help="For ics: the file exported last. What has fallen away since is cancelled, and the "
    "sequence goes on from there.",
)
@click.option(
    "--site",
    metavar="URL",
    help="For ics: where the guide stands, for links back to it; otherwise the site_url of the "
    "mkdocs.yml beside the rules, if it has one.",
)
@click.option(
    "--remind-at",
    type=click.DateTime(["%H:%M"]),
    metavar="HH:MM",
    help="For ics: when the calendar reminds of a day; 09:00 if not given.",
)
@click.option(
    "--without",
    multiple=True,
    metavar="STEP",
    help="For ics: a step that gets no entry; all others that lie ahead do. What a former file "
    "gave of it is cancelled.",
)
@rules_option
@click.pass_context
def plan_command(ctx: click.Context, /, **options: Any) -> None:  # noqa: ANN401
    """Work out the dates for a situation, given as JSON or by options.

    guide plan --event EVENT=2026-11-20T15:00 --done STEP=2026-11-20 --format text

    The exit code is 2 for a faulty situation, 1 for faulty rules.
    """
    given, form = ctx.meta["order"], options["form"]
    by_options = not DESCRIBING.isdisjoint(given)
    _refuse_senseless(options, given, by_options=by_options)
    planner = Planner(options["rules_file"])
    wanted = _wanted(options, planner.rules) if form == "ics" else None
    if by_options:
        _print(planner, situation_of(options, given, planner.done), form, wanted)
        return
    stream = options["given"] or click.open_file("-", "rb")
    if not options["jsonl"]:
        _print(planner, _parsed(stream.read()), form, wanted)
        return
    for line in stream:
        if line.strip():
            click.echo(_compact(planner.answer(_parsed(line))))


def _refuse_senseless(options: dict[str, Any], given: list[str], *, by_options: bool) -> None:
    """Refuse a situation in two ways or in none, and options of no use."""
    if by_options and (options["given"] or options["jsonl"]):
        message = "Give the situation either as JSON or by options, not both."
        raise click.UsageError(message)
    if not (by_options or options["given"] or options["jsonl"]):
        message = "Say what happened, as in --event EVENT=2026-11-20, or give --situation FILE."
        raise click.UsageError(message)
    if options["jsonl"] and options["form"] != "json":
        message = "With --jsonl each plan is a line of JSON; leave out --format."
        raise click.UsageError(message)
    for name in given:
        if name in OF_A_CALENDAR and options["form"] != "ics":
            option = f"--{name.replace('_', '-')}"
            message = f"{option} goes with a calendar file only: add --format ics."
            raise click.UsageError(message)


def _wanted(options: dict[str, Any], rules: Rules) -> "Wanted":
    from generator.commands.plan_calendar import wanted_of  # noqa: PLC0415 - rarely needed

    return wanted_of(options, rules)


class Planner:
    """Answers situations under some rules; holidays are put in as they are asked for."""

    def __init__(self, rules_file: str) -> None:
        """Load the rules of a file, and compile them; where they are faulty, end the command."""
        # A fault in a text is told by `check`, and no plan need wait for that.
        self.rules = load_or_exit(rules_file, plans_only=True)
        self._rules_file = rules_file
        self._program = compile_program(self.rules)

    @property
    def done(self) -> str:
        """The event that says that a step was done; the checks let pass no rules without it."""
        return next(name for name, event in self.rules.events.items() if "does" in event.traits)

    def answer(self, situation: Json) -> Json:
        """Return the plan, or `{"error": {field, found, expected}}` for a faulty situation.

        What was no JSON comes as the error that it is.
        """
        if isinstance(situation, SituationError):
            return {"error": situation.as_json()}
        try:
            return plan(self._program_for(situation), situation)
        except SituationError as error:
            return {"error": error.as_json()}

    def _program_for(self, situation: Json) -> Program:
        """Return the program with the public holidays of the situation's region."""
        region = situation.get("region") if isinstance(situation, dict) else None
        regions = [region] if isinstance(region, str) else []
        try:
            return with_holidays(self._program, self.rules, regions)
        except NotImplementedError:
            load_or_exit(self._rules_file)  # says where the region stands that no calendar knows
            raise


def _parsed(written: bytes) -> Json:
    text = written.decode("utf-8-sig", errors="replace")
    try:
        return json.loads(text, parse_constant=_refused)
    except (ValueError, RecursionError):  # a ValueError too for a number of thousands of digits
        shown = text.strip()
        shown = shown if len(shown) <= LONGEST else f"{shown[:LONGEST]}…"
        return SituationError("situation", shown, "JSON")


def _refused(constant: str) -> None:
    """Refuse `NaN` and the like, which Python takes for JSON, and nobody else does."""
    raise ValueError(constant)


def _print(planner: Planner, situation: Json, form: str, wanted: "Wanted | None") -> None:
    answer = planner.answer(situation)
    if "error" in answer:
        error = answer["error"]
        found = _compact(error["found"])
        click.echo(f"{error['field']}: found {found}; expected {error['expected']}", err=True)
        if form == "json":
            click.echo(_compact(answer))
        raise SystemExit(BAD_SITUATION)
    if wanted:
        _print_calendar(planner.rules, situation, answer, wanted)
    elif form == "json":
        click.echo(json.dumps(answer, indent=2))
    else:
        from generator.commands.plan_text import plan_text  # noqa: PLC0415 - not for JSON

        route = situation.get("route", planner.rules.default_route)
        click.echo(plan_text(planner.rules, answer, route), nl=False)


def _print_calendar(rules: Rules, situation: Json, answer: Json, wanted: "Wanted") -> None:
    from generator.calendar_file import Planned, calendar_file  # noqa: PLC0415 - rarely needed

    written = calendar_file(Planned(rules, situation, answer, wanted))
    if written is None:
        # A calendar without an event is no valid file.
        click.echo("No day lies ahead, so there is nothing to put into a calendar.", err=True)
        return
    click.echo(written, nl=False)


def _compact(value: Json) -> str:
    return json.dumps(value, separators=(",", ":"))
