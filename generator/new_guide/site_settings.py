"""The settings of a site, `mkdocs.yml`, read without MkDocs; and what they lack to be published."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import yaml

SETTINGS: Final = "mkdocs.yml"

_MISSING: Final = {
    "site_url": "its pages have no canonical link, map of the site or picture to be shared with",
    "repo_url": "no page leads to its line of the rules, or to where a mistake is reported",
}
"""What a site is without each of its addresses."""


class SettingsError(Exception):
    """A `mkdocs.yml` that cannot be read."""

    def __init__(self, file: Path, why: str) -> None:
        """Take the file, and the reason."""
        super().__init__(f"{file} cannot be read: {why}")


class _Loader(yaml.SafeLoader):
    """Reads MkDocs' own tags, too."""

    def variable(self, node: yaml.Node) -> object:
        """Return the value of `!ENV NAME`, or of `!ENV [NAME, …, default]`, as MkDocs has it."""
        if isinstance(node, yaml.SequenceNode):
            *names, default = self.construct_sequence(node)
        else:
            names, default = [node.value], None
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
        text = file.read_text(encoding="utf-8")
        settings = yaml.load(text, _Loader)  # noqa: S506 - a safe loader with one more tag
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise SettingsError(file, str(error)) from error
    if not isinstance(settings, dict):
        raise SettingsError(file, "it holds no settings.")
    return settings


def missing_addresses(settings: Mapping[str, Any]) -> Iterator[str]:
    """Yield a sentence for each address that a site should have before readers come."""
    for key, why in _MISSING.items():
        if not settings.get(key):
            yield f"{SETTINGS} sets no {key}, so {why}."
