"""The settings of a site, `mkdocs.yml`, read without MkDocs; and what they lack to be published."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import yaml
from yaml_env_tag import construct_env_tag  # type: ignore[import-untyped]

from generator.rules.document import decoded

SETTINGS: Final = "mkdocs.yml"

_MISSING: Final = {
    "site_url": "its pages have no canonical link, map of the site or picture to be shared with",
    "repo_url": "no page leads to its line of the rules, or to where a mistake is reported",
}
"""What a site is without each of its addresses."""

_SHAPES: Final[Mapping[str, tuple[tuple[type, ...], str]]] = {
    "site_url": ((str,), "an address"),
    "repo_url": ((str,), "an address"),
    "edit_uri": ((str,), "an address"),
    "theme": ((str, dict), "a theme's name, or its settings"),
    "plugins": ((list, dict), "a list of plugins"),
    "extra": ((dict,), "a group of keys"),
}
"""What the keys hold that we read, and that in words."""


class SettingsError(Exception):
    """A `mkdocs.yml` that cannot be read."""

    def __init__(self, file: Path, why: str) -> None:
        """Take the file, and the reason."""
        super().__init__(f"{file} cannot be read: {why}")


class _Loader(yaml.SafeLoader):
    """Reads MkDocs' tag for what the environment sets, too."""


_Loader.add_constructor("!ENV", construct_env_tag)


def read_settings(folder: Path) -> dict[str, Any] | None:
    """Return the settings in a folder, `site_url` with a slash at its end; None if there are none.

    Raises:
        SettingsError: they cannot be read.
    """
    file = folder / SETTINGS
    try:
        text, problem = decoded(str(file), file.read_bytes())
        if problem is not None:
            raise SettingsError(file, f"line {problem.line}: {problem.message}.")
        settings = yaml.load(text, _Loader)  # noqa: S506 - a safe loader with one more tag
    except FileNotFoundError:
        return None
    except (OSError, RecursionError) as error:
        raise SettingsError(
            file, getattr(error, "strerror", None) or "it is nested too deep."
        ) from error
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f"line {mark.line + 1}, column {mark.column + 1}: " if mark else ""
        raise SettingsError(file, f"{where}{getattr(error, 'problem', None) or error}") from error
    if not isinstance(settings, dict):
        raise SettingsError(file, "it holds no settings.")
    for fault in _faults(settings, folder):
        raise SettingsError(file, fault)
    address = settings.get("site_url")
    # As MkDocs has it, and not all who build an export do.
    settings["site_url"] = f"{address.rstrip('/')}/" if address else None
    return settings


def _faults(settings: Mapping[str, Any], folder: Path) -> Iterator[str]:
    for key, (kinds, expected) in _SHAPES.items():
        if settings.get(key) is not None and not isinstance(settings[key], kinds):
            yield f"'{key}' is not {expected}."
    theme = settings.get("theme")
    custom = theme.get("custom_dir") if isinstance(theme, dict) else None
    if custom is not None and not (isinstance(custom, str) and (folder / custom).is_dir()):
        yield f"'custom_dir' names no folder: {custom}"
    if not all(isinstance(each, (str, dict)) for each in settings.get("plugins") or ()):
        yield "'plugins' lists something that is no plugin."


def missing_addresses(settings: Mapping[str, Any]) -> Iterator[str]:
    """Yield a sentence for each address that a site should have before readers come."""
    for key, why in _MISSING.items():
        if not settings.get(key):
            yield f"{SETTINGS} sets no {key}, so {why}."
