"""Rules → pages: plain Markdown and data files, which any MkDocs can build into a site."""

from generator.pages.build import build, coverage_of
from generator.pages.navigation import footer, navigation, site_name
from generator.pages.page import Page

__all__ = ["Page", "build", "coverage_of", "footer", "navigation", "site_name"]
