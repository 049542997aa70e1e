"""A small guide, published: its address is known, and its repository."""

from pathlib import Path

import pytest

from tests.pages.built_site import BuiltSite, built, built_once, frame
from tests.small_rules import GOOD

ADDRESS = "https://guide.example/tenders/"


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The site of the small guide, whose rules name no repository of their own."""

    def build(folder: Path) -> BuiltSite:
        rules = GOOD.read_text(encoding="utf-8").replace(
            "  rules-url: https://example.org/rules.yaml\n", ""
        )
        guide = frame(folder.with_name("published-frame"), rules)
        return built(guide, folder, SITE_URL=ADDRESS)

    return built_once(tmp_path_factory, "published", build)
