"""A small guide, published: its address is known, and its repository."""

import pytest

from tests.pages.built_site import BuiltSite, small_site_once
from tests.small_rules import changed

ADDRESS = "https://guide.example/tenders/"


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The site of the small guide, whose rules name no repository of their own."""
    rules = changed(("  rules-url: https://example.org/rules.yaml\n", ""))
    return small_site_once(tmp_path_factory, "published", rules, SITE_URL=ADDRESS)
