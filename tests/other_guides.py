"""Guides to something else: their sites, their ids, and the words that none of them says."""

import re
import shutil
from pathlib import Path
from typing import Final

import pytest

from generator.rules import Rules
from tests.pages.built_site import BuiltSite, built, built_once, frame

FOREIGN: Final = re.compile(
    r"interview|employer|application|hear back|you would hear|consultant|thank-you|recruit|linkedin"
    r"|hiring|\bjobs?\b|candidate",
    re.IGNORECASE,
)
"""What a guide to job interviews says, and no other."""

CODES: Final = re.compile(r"next-interview|\"applications?\"")
"""What plans and data files call a later start of the clock, and a case; no reader sees it."""


def site_once(factory: pytest.TempPathFactory, rules: Path) -> BuiltSite:
    """Return the site of a guide, with our theme and the prose beside its rules, built once."""

    def build(site: Path) -> BuiltSite:
        folder = frame(site.with_name(f"{site.name}-frame"))
        return built(shutil.copytree(rules.parent, folder, dirs_exist_ok=True), site)

    return built_once(factory, rules.parent.name, build)


def ids(rules: Rules) -> set[str]:
    """Return every id that some rules declare."""
    declared = {
        each
        for section in type(rules).model_fields
        if isinstance(entries := getattr(rules, section), dict)
        for each in entries
    }
    declared.update(claim for source in rules.sources.values() for claim in source.claims)
    declared.update(name for route in rules.routes.values() for name in route.recipients)
    return declared


def foreign(text: str) -> list[str]:
    """Return the words of a guide to job interviews that stand in a text."""
    return FOREIGN.findall(CODES.sub("", text))
