"""Rules → pages: plain Markdown and data files, which any MkDocs can build into a site."""

from generator.pages.build import build
from generator.pages.navigation import navigation, site_name
from generator.pages.page import Page

__all__ = ["Page", "build", "navigation", "site_name"]
