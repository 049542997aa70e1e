"""Where the frame of a site is: its settings, `mkdocs.yml`, and its theme, `site_overrides/`."""

from pathlib import Path

_PACKAGE = Path(__file__).parents[1]


def own_frame() -> Path:
    """Return the folder with our own frame: the project, or, built into a wheel, a part of it."""
    packed = _PACKAGE / "frame"
    return packed if packed.is_dir() else _PACKAGE.parent
