"""Where the frame of a site is: its settings, `mkdocs.yml`, and its theme, `site_overrides/`."""

from pathlib import Path

_HERE = Path(__file__).parent


def own_frame() -> Path:
    """Return the folder with our own frame: the project, or, built into a wheel, a part of it."""
    packed = _HERE / "frame"
    return packed if packed.is_dir() else _HERE.parent
