"""What is wanted of a calendar file, as the options of `guide plan` say it."""

from collections.abc import Iterable, Mapping
from datetime import datetime, time
from pathlib import Path
from typing import IO, Any, Final
from urllib.parse import urlsplit

import click

from generator.calendar_file import Application, Former, FormerFileError, Wanted, read_former
from generator.calendar_file.export import MORNING
from generator.new_guide.site_settings import SettingsError, read_settings
from generator.rules import Rules
from generator.rules.problems import nearest

HIGHEST: Final = 2**31 - 1
"""The highest SEQUENCE: an INTEGER of RFC 5545 has 32 bits."""


def wanted_of(options: Mapping[str, Any], rules: Rules) -> Wanted:
    """Return what the options of a calendar file say together.

    Raises:
        UsageError: one of them makes no sense, or the file of `--update` cannot be used.
    """
    application = _application(options["application"])
    sequence, exported = options["sequence"], {}
    if sequence is not None and not 0 <= sequence <= HIGHEST:
        message = f"{sequence} is no count. Give 0 the first time, and one more at each export."
        raise click.BadParameter(message, param_hint="--sequence")
    if options["update"] is not None:
        former = _former(options["update"], application)
        exported = former.days
        if sequence is not None and sequence <= former.sequence:
            message = (
                f"{sequence} is not above {former.sequence}, the one of the former file. "
                f"Give {former.sequence + 1}, or leave --sequence out."
            )
            raise click.BadParameter(message, param_hint="--sequence")
        sequence = former.sequence + 1 if sequence is None else sequence
    site = _site(options["site"]) or _own_site(Path(options["rules_file"]).parent)
    remind_at, without = _time(options["remind_at"]), _steps(options["without"], rules)
    return Wanted(application, sequence or 0, exported, site, remind_at, without)


def _steps(named: Iterable[str], rules: Rules) -> frozenset[str]:
    """Return the steps that get no entry.

    Raises:
        BadParameter: the rules have no such step.
    """
    for step in named:
        if step not in rules.steps:
            near = nearest(step, rules.steps)
            hint = f" Did you mean '{near}'?" if near else ""
            message = f"The rules have no step '{step}'.{hint}"
            raise click.BadParameter(message, param_hint="--without")
    return frozenset(named)


def _time(written: str | None) -> time:
    """Return the time of the reminders.

    Raises:
        BadParameter: it is no time of a day.
    """
    if written is None:
        return MORNING
    try:
        return datetime.strptime(written, "%H:%M").time()  # noqa: DTZ007 - a clock on a wall
    except ValueError as error:
        message = f"'{written}' is no time of a day. Write hours and minutes, such as 08:00."
        raise click.BadParameter(message, param_hint="--remind-at") from error


def _application(name: str | None) -> Application:
    if name is None:
        return Application()
    try:
        return Application.named(name)
    except ValueError as error:
        message = f"This name cannot be used: {error}. Give a word or two, such as --application A."
        raise click.BadParameter(message, param_hint="--application") from error


def _former(file: IO[bytes], application: Application) -> Former:
    try:
        return read_former(file.read(), application)
    except FormerFileError as error:
        message = f"{file.name} {error}. Give the file that was exported last, and the same name."
        raise click.BadParameter(message, param_hint="--update") from error


def _site(address: str | None) -> str | None:
    """Return the address of a site with a slash at its end.

    Raises:
        BadParameter: it is no address of a page.
    """
    if address is None:
        return None
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.netloc or " " in address:
        message = f"'{address}' is no address. Write it in full, such as https://example.org/guide/"
        raise click.BadParameter(message, param_hint="--site")
    return address.partition("#")[0].rstrip("/") + "/"


def _own_site(frame: Path) -> str | None:
    """Return the address that the site's own settings name, if they do."""
    try:
        settings = read_settings(frame) or {}
    except SettingsError:
        return None
    return settings.get("site_url")
