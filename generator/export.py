"""Writes the whole guide to a folder that stock MkDocs builds, with no plugin of ours."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

import yaml

from generator.files import require_free, staged, stays_inside, written_by_interrupted
from generator.hosting.styles import join_styles
from generator.new_guide.site_files import theme_folders
from generator.new_guide.site_settings import read_settings
from generator.pages import Page, build, footer, navigation, site_name
from generator.provenance import Repository
from generator.rules import Rules

MANIFEST: Final = ".exported-files"
"""The list of what an export wrote, one path a line: a later export replaces these files alone."""

_PLUGIN: Final = "guide"
_HEAD: Final = "# Written by `guide export`; rewritten by the next. Build it with `mkdocs build`.\n"


def export(rules: Rules, prose: Path | None, frame: Path, target: Path) -> int:
    """Write mkdocs.yml, `docs/` and `overrides/` to `target`; return how many files.

    `frame` is the folder with the site's own mkdocs.yml and theme.

    Raises:
        OSError: `target` holds anything but an earlier export, which is still there, or cannot be
            written.
        SettingsError: the mkdocs.yml cannot be read.
        RulesError: a file of the prose cannot be put together.
    """
    earlier = _earlier_files(target)
    settings = read_settings(frame) or {}
    repository = Repository.named(settings.pop("repo_url", None), settings.pop("edit_uri", None))
    pages = build(rules, prose, site_url=settings.get("site_url"), repository=repository)
    named = settings.get("theme")
    settings["theme"] = named if isinstance(named, dict) else {"name": named or "material"}
    custom = settings["theme"].get("custom_dir")
    theme = _whole_theme(theme_folders(frame / custom if custom else None))
    stock = _stock(settings, rules, pages)
    written = yaml.safe_dump(stock, sort_keys=False, allow_unicode=True, width=100)
    files = {
        "mkdocs.yml": f"{_HEAD}{written}".encode(),
        **{f"docs/{page.path}": page.encoded for page in pages},
        **{f"overrides/{path}": content for path, content in theme},
    }
    files[MANIFEST] = "".join(f"{path}\n" for path in (MANIFEST, *files)).encode()
    with staged(target) as staging:
        staging.gone.update(earlier)
        staging.write(files)
    return len(files)


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


def _earlier_files(target: Path) -> set[str]:
    """Return what an earlier export wrote to a folder; refuse one that holds something else."""
    manifest = target / MANIFEST
    if not manifest.is_file():
        require_free(target)
        return set(written_by_interrupted(target))
    written = manifest.read_text(encoding="utf-8").splitlines()
    return {path for path in written if stays_inside(path)} | written_by_interrupted(target)
