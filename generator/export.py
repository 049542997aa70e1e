"""Writes the whole guide to a folder that stock MkDocs builds, with no plugin of ours."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

import yaml

from generator.files import holds_other_files, staged, stays_inside, written_by_interrupted
from generator.hosting.styles import join_styles
from generator.new_guide.site_files import theme_folders
from generator.new_guide.site_settings import SettingsError, read_settings
from generator.pages import Page, build, footer, navigation, site_name
from generator.provenance import Repository
from generator.rules import Rules

MANIFEST: Final = ".exported-files"
"""The list of what an export wrote, one path a line: a later export replaces these files alone."""

_PLUGIN: Final = "guide"
_HEAD: Final = "# Written by `guide export`; rewritten by the next. Build it with `mkdocs build`.\n"


class ExportError(Exception):
    """A reason why nothing was exported."""


class ForeignFolderError(ExportError):
    """The target holds something that no export wrote."""

    def __init__(self, target: Path) -> None:
        what = "is not empty, and no export of ours" if target.is_dir() else "is a file"
        super().__init__(
            f"{target} {what}. Nothing was written. Name a folder that is empty, or not there yet."
        )


def export(rules: Rules, prose: Path | None, frame: Path, target: Path) -> int:
    """Write mkdocs.yml, `docs/` and `overrides/` to `target`; return how many files.

    `frame` is the folder with the site's own mkdocs.yml and theme; A folder that holds anything
    but an earlier export is left as it is.

    Raises:
        ExportError: `target` is such a folder, or `frame` has no mkdocs.yml.
        OSError: something cannot be written; what was there before is still there.
        RulesError: a file of the prose cannot be put together.
    """
    earlier = _earlier_files(target)
    settings = _settings(frame)
    repository = Repository.named(settings.pop("repo_url", None), settings.pop("edit_uri", None))
    pages = build(rules, prose, site_url=settings["site_url"], repository=repository)
    custom = settings["theme"].get("custom_dir")
    theme = theme_folders(frame / custom if custom else None)
    files = dict(_files(rules, pages, settings, theme))
    with staged(target) as staging:
        staging.gone.update(earlier)
        staging.write(files)
    return len(files)


def _files(
    rules: Rules, pages: list[Page], settings: dict[str, Any], theme: list[Path]
) -> Iterator[tuple[str, bytes]]:
    """Yield every file of an export by its path, the list of them last."""
    paths = [MANIFEST, "mkdocs.yml"]
    yield "mkdocs.yml", _HEAD.encode() + _dump(_stock(settings, rules, pages))
    for page in pages:
        paths.append(f"docs/{page.path}")
        yield paths[-1], page.encoded
    for path, content in _whole_theme(theme):
        paths.append(f"overrides/{path}")
        yield paths[-1], content
    yield MANIFEST, "".join(f"{path}\n" for path in paths).encode()


def _whole_theme(folders: list[Path]) -> Iterator[tuple[str, bytes]]:
    """Yield the files of a theme, those of the first folder laid over those of the next."""
    with TemporaryDirectory() as whole:
        for folder in reversed(folders):
            hidden = shutil.ignore_patterns(".*")
            shutil.copytree(folder, whole, ignore=hidden, dirs_exist_ok=True)
        join_styles(Path(whole))
        for file in sorted(Path(whole).rglob("*")):
            if file.is_file():
                yield file.relative_to(whole).as_posix(), file.read_bytes()


def _settings(frame: Path) -> dict[str, Any]:
    """Return the site's own settings, with a theme that is a mapping."""
    try:
        settings = read_settings(frame)
    except SettingsError as error:
        raise ExportError(str(error)) from error
    if settings is None:
        message = f"There is no mkdocs.yml in {frame}, so the site has no frame to export."
        raise ExportError(message)
    theme = settings.get("theme")
    named = theme if isinstance(theme, dict) else {"name": theme or "material"}
    return {**settings, "theme": named}


def _stock(settings: dict[str, Any], rules: Rules, pages: list[Page]) -> dict[str, Any]:
    """Return the settings without our plugin, and with what it would have added."""
    plugins = [
        plugin
        for plugin in settings.get("plugins") or []
        if _PLUGIN not in ([plugin] if isinstance(plugin, str) else plugin)
    ]
    return {
        **settings,
        "site_name": site_name(rules),
        "docs_dir": "docs",
        "theme": {**settings["theme"], "custom_dir": "overrides", "variant": "classic"},
        "plugins": plugins,
        "nav": navigation(rules, pages),
        "not_in_nav": "*",  # what no menu lists is meant
        "extra": {**(settings.get("extra") or {}), "footer": footer(rules, pages)},
    }


def _dump(settings: dict[str, Any]) -> bytes:
    return yaml.safe_dump(settings, sort_keys=False, allow_unicode=True, width=100).encode()


def _earlier_files(target: Path) -> set[str]:
    """Return what an earlier export wrote to a folder; nothing, if it is new or empty.

    Raises:
        ExportError: the folder holds something else.
    """
    if target.exists() and not target.is_dir():
        raise ForeignFolderError(target)
    manifest = target / MANIFEST
    interrupted = set(written_by_interrupted(target))
    if manifest.is_file():
        written = manifest.read_text(encoding="utf-8").splitlines()
        return {path for path in written if stays_inside(path)} | interrupted
    if target.is_dir() and holds_other_files(target):
        raise ForeignFolderError(target)
    return interrupted
