"""Where the frame of a site is: its settings, `mkdocs.yml`, and its theme, `site_overrides/`."""

from pathlib import Path

_PACKAGE = Path(__file__).parents[1]
_OF_A_WHOLE_THEME = "assets/calculator/main.js"


def own_frame() -> Path:
    """Return the folder with our own frame: the project, or, built into a wheel, a part of it."""
    packed = _PACKAGE / "frame"
    return packed if packed.is_dir() else _PACKAGE.parent


def theme_folders(custom: Path | None) -> list[Path]:
    """Return the folders of a site's theme, of which the first that holds a file counts.

    `custom` is the guide's own, `custom_dir`: a whole theme, or single files to lay over ours.
    """
    if custom is not None and (custom / _OF_A_WHOLE_THEME).is_file():
        return [custom]
    ours = own_frame() / "site_overrides"
    return [ours] if custom is None else [custom, ours]
