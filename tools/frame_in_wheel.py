"""Puts the frame of a site into a wheel: `guide init` and `guide export` need it wherever they run.

An editable install takes it from the project, and gets no copy that would grow old.
"""

from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class FrameInWheel(BuildHookInterface[Any]):
    """Run by hatchling while it builds a wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add mkdocs.yml and the theme to the package, where `site_files` looks for them."""
        if version != "editable":
            build_data["force_include"].update(
                {
                    "mkdocs.yml": "generator/frame/mkdocs.yml",
                    "site_overrides": "generator/frame/site_overrides",
                }
            )
