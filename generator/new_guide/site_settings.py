"""The settings of a site, `mkdocs.yml`, read without MkDocs; and what they lack to be published."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import yaml

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
    """Reads MkDocs' own tags, too."""

    def variable(self, node: yaml.Node) -> object:
        """Return the value of `!ENV NAME`, or of `!ENV [NAME, …, default]`, as MkDocs has it."""
        names, default = [], None
        if isinstance(node, yaml.ScalarNode):
            names = [node.value]
        elif isinstance(node, yaml.SequenceNode) and node.value:
            *names, default = self.construct_sequence(node)
        if not names or not all(isinstance(name, str) for name in names):
            problem = "!ENV takes a name, or a list of names with a default at its end"
            raise yaml.constructor.ConstructorError(None, None, problem, node.start_mark)
        found = next((os.environ[name] for name in names if name in os.environ), None)
        return default if found is None else yaml.safe_load(found)


_Loader.add_constructor("!ENV", _Loader.variable)


def read_settings(folder: Path) -> dict[str, Any] | None:
    """Return the settings in a folder; None where there are none.

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
    for key, (kinds, expected) in _SHAPES.items():
        if settings.get(key) is not None and not isinstance(settings[key], kinds):
            raise SettingsError(file, f"'{key}' is not {expected}.")
    theme = settings.get("theme")
    custom = theme.get("custom_dir") if isinstance(theme, dict) else None
    if custom is not None and not (isinstance(custom, str) and (folder / custom).is_dir()):
        raise SettingsError(file, f"'custom_dir' names no folder: {custom}")
    plugins = settings.get("plugins") or ()
    if not all(isinstance(each, (str, dict)) for each in plugins):
        raise SettingsError(file, "'plugins' lists something that is no plugin.")
    return settings


def missing_addresses(settings: Mapping[str, Any]) -> Iterator[str]:
    """Yield a sentence for each address that a site should have before readers come."""
    for key, why in _MISSING.items():
        if not settings.get(key):
            yield f"{SETTINGS} sets no {key}, so {why}."
