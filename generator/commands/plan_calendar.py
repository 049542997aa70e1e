"""What is wanted of a calendar file, as the options of `guide plan` say it."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import IO, Any
from urllib.parse import urlsplit

import click

from generator.calendar_file import Application, Former, FormerFileError, Wanted, read_former
from generator.calendar_file.entries import MORNING
from generator.new_guide.site_settings import SettingsError, read_settings
from generator.rules import Rules
from generator.rules.problems import nearest


def wanted_of(options: Mapping[str, Any], rules: Rules) -> Wanted:
    """Return what the options of a calendar file say together.

    Raises:
        UsageError: one of them makes no sense, or the file of `--update` cannot be used.
    """
    application = _application(options["application"])
    sequence, exported = options["sequence"], {}
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
    remind_at = options["remind_at"].time() if options["remind_at"] else MORNING
    without = _steps(options["without"], rules)
    return Wanted(application, sequence or 0, exported, site, remind_at, without)


def _steps(named: Iterable[str], rules: Rules) -> frozenset[str]:
    """Return the steps that get no entry; refuse one that the rules do not have."""
    for step in named:
        if step not in rules.steps:
            near = nearest(step, rules.steps)
            hint = f" Did you mean '{near}'?" if near else ""
            message = f"The rules have no step '{step}'.{hint}"
            raise click.BadParameter(message, param_hint="--without")
    return frozenset(named)


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
    """Return the address of a site with a slash at its end; refuse what is none of a page."""
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
