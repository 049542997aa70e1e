"""A situation as the options of a command describe it."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Final

import click

from generator.rules.situation_line import SETTINGS, event_nodes

Json = Any

DESCRIBING: Final = frozenset({"event", "done", "fact", "calendar_days", *SETTINGS})
"""The options that say something about a situation, by their names."""


class InOrder(click.Command):
    """A command that keeps the order of its options in `ctx.meta["order"]`, by their names."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Note the order of the options, then read them as ever."""
        _, _, order = self.make_parser(ctx).parse_args(list(args))
        ctx.meta["order"] = [parameter.name for parameter in order]
        return super().parse_args(ctx, args)


def situation_of(options: Mapping[str, Any], order: Iterable[str], done: str) -> Json:
    """Return the situation that options describe; the events keep the order of the options.

    `done` is the event that says that a step was done. What is missing or wrong is left for the
    engine to say. Without `today` it is the clock's date, which is read here and nowhere else.
    """
    events = {
        "event": (
            {key.text: node.value for key, node in event_nodes(written)}
            for written in options["event"]
        ),
        "done": (
            {"event": done, "step": step, "on": on} for step, on in map(_pair, options["done"])
        ),
    }
    return {
        "today": date.today().isoformat(),  # noqa: DTZ011 - the date where the reader is
        **{name: options[name] for name in SETTINGS if options[name] is not None},
        **({"facts": dict(map(_pair, options["fact"]))} if options["fact"] else {}),
        **({"working_days": False} if options["calendar_days"] else {}),
        "events": [next(events[name]) for name in order if name in events],
    }


def _pair(written: str) -> tuple[str, str]:
    """Return what stands before and after the first `=`."""
    name, _, value = written.partition("=")
    return name.strip(), value.strip()
