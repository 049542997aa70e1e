"""The adapter to MkDocs: it hands over the pages, and serves them to an editor."""

import atexit
import gc
import json
import logging
import os
from collections.abc import Callable, Hashable
from functools import partial
from multiprocessing import Pipe, Process
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

import click
from mkdocs.config.base import Config
from mkdocs.config.config_options import Type
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.theme import Theme

from generator.hosting.complete_site import finish
from generator.mkdocs_theme import quicken
from generator.new_guide.site_files import theme_folders
from generator.new_guide.site_settings import missing_addresses
from generator.serving.build_error import as_typed
from generator.serving.served_site import Made, ServedSite
from generator.serving.stamps import stamps

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

    from mkdocs.livereload import LiveReloadServer

_log = logging.getLogger("mkdocs.plugins.guide")
_TEMPLATES = Path(__file__).parent / "pages"


class GuideConfig(Config):
    """The plugin's settings in mkdocs.yml."""

    rules = Type(str, default="rules.yaml")  # beside mkdocs.yml


class GuidePlugin(BasePlugin[GuideConfig]):
    """Adds the generated pages to MkDocs' files.

    While the site is built, faulty rules end the build. While it is served, everything is done by
    the server's rounds (`mkdocs_server.py`): MkDocs' own first build, before there is a server, is
    an empty one, so that nothing can go wrong in it.
    """

    def __init__(self) -> None:
        super().__init__()
        self._is_served = False
        self._site: ServedSite | None = None
        self._made: Made | None = None
        self._files: Files | None = None

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Learn whether the site is served. Having this hook, the plugin outlives a rebuild."""
        del dirty
        self._is_served = command == "serve"
        if not self._is_served:
            atexit.register(gc.freeze)  # what is left need not be looked through at the end
            gc.set_threshold(50_000, 1_000)  # most of what a build makes stays until its end
        if self._is_served and _reloads():
            self._site = ServedSite()

    @event_priority(100)  # before the search reads the theme
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Make the pages, and take the site's name and navigation from them."""
        rules_file = as_typed(Path(config.config_file_path).parent / self.config.rules)
        prose = as_typed(Path(config.docs_dir))
        config.watch.extend(map(str, [rules_file, _TEMPLATES]))
        _complete(config.theme)
        quicken(config.theme)
        if self._site is None:
            for sentence in missing_addresses(config):
                _log.info(sentence)
        repository = _taken_repository(config, rules_file)
        make = partial(_made, rules_file, prose, config.site_url or None, repository)
        if self._site is None:
            self._made = _made_apart(make)
        else:
            inputs = [rules_file, prose, _TEMPLATES, Path(config.config_file_path)]
            self._made = self._site.make(inputs, make)
        if self._made is None:
            config.theme.static_templates = set()
            config.nav = None
            return config
        config.site_name = self._made.title or config.site_name
        config.nav = list(self._made.navigation) or None
        config.extra["footer"] = self._made.footer
        config.validation.nav.omitted_files = logging.DEBUG  # what no menu lists is meant
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Put the generated pages in the place of what was read from the content folder."""
        for file in files.documentation_pages():
            files.remove(file)
        for page in self._made.pages if self._made else ():
            if (old := files.get_file_from_path(page.path)) is not None:
                files.remove(old)
            files.append(_Generated.generated(config, page.path, content=""))
        self._files = files
        if self._made is not None:
            if self._site is not None:
                self._choose(self._made, self._site, files, config)
            _fill(files, self._made, self._site)
        if self._site is None:
            self._made = None  # the files have the content
        return files

    def _choose(self, made: Made, site: ServedSite, files: Files, config: MkDocsConfig) -> None:
        """Let the round choose which files it makes."""
        if site.round.first is not None:
            config.theme.static_templates = set()  # the map of the site can wait, too
        site.copies(_copies(files))
        addresses = {file.src_uri: file.dest_uri for file in files.documentation_pages()}
        site.add(made.pages, addresses, _frame(made, files, config))

    def on_post_page(self, output: str, *, page: MkDocsPage, config: MkDocsConfig) -> str:
        """Note that a page was made."""
        del config
        if self._site is not None:
            self._site.round.has_made(page.file.src_uri)
        return output

    @event_priority(-100)  # after the search has written its index
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Complete the finished site, or what a round of the server has made."""
        if self._site is not None and self._files is not None:
            urls = {file.src_uri: _url(file) for file in self._files.documentation_pages()}
            written = (Path(file.abs_dest_path) for file in self._files)
            self._site.finish(Path(config.site_dir), urls, written)
        if not self._is_served:  # an editor must never see a page that a browser has kept
            finish(Path(config.site_dir))

    def on_serve(
        self, server: "LiveReloadServer", *, config: MkDocsConfig, builder: object
    ) -> "LiveReloadServer":
        """Serve by a server of ours, which knows the pages and their problems."""
        del builder
        if self._site is None:
            return server
        from generator.mkdocs_server import GuideServer  # noqa: PLC0415 - a build needs no server

        return GuideServer(server, config, self._site, _TEMPLATES)


def _complete(theme: Theme) -> None:
    """Let our own theme give what a guide's folder of theme files, if it has one, does not hold."""
    custom = None if theme.custom_dir is None else Path(theme.custom_dir)
    given = 0 if custom is None else 1
    theme.dirs[:given] = map(str, theme_folders(custom))


class _Generated(File):
    """A file that the rules make; while it is served, a round says whether it is made anew."""

    site: ServedSite | None = None

    def is_modified(self) -> bool:
        return super().is_modified() if self.site is None else self.site.round.takes(self.src_uri)


def _reloads() -> bool:
    """Return whether pages reload by themselves; otherwise MkDocs makes no use of our server."""
    context = click.get_current_context(silent=True)
    return context is None or bool(context.params.get("livereload", True))


def _fill(files: Files, made: Made, site: ServedSite | None) -> None:
    """Give the generated files their content; while the site is served, those that are made now."""
    for page in made.pages:
        file = files.get_file_from_path(page.path)
        if not isinstance(file, _Generated):
            continue
        file.site = site
        if site is None or file.is_modified():
            file.content_bytes = page.encoded


_Named = tuple[str | None, str | None, str]


def _taken_repository(config: MkDocsConfig, rules_file: Path) -> _Named:
    """Take the names of the repository from the theme, which would ask its host for stars."""
    rules = Path(os.path.relpath(rules_file, config.docs_dir)).as_posix()
    named = config.repo_url, config.edit_uri, rules
    config.repo_url = config.edit_uri = None
    return named


def _made(rules_file: Path, prose: Path, site_url: str | None, repository: _Named) -> Made:
    # A build loads the rules and all that belongs to them in another process alone.
    from generator.checks import load  # noqa: PLC0415
    from generator.pages import build, footer, navigation, site_name  # noqa: PLC0415
    from generator.provenance import Repository  # noqa: PLC0415

    rules = load(rules_file, prose)
    pages = build(rules, prose, site_url=site_url, repository=Repository.named(*repository))
    return Made(site_name(rules), pages, navigation(rules, pages), footer(rules, pages))


class _Written(NamedTuple):
    path: str
    encoded: bytes


def _made_apart(make: Callable[[], Made]) -> Made:
    """Make the pages in a process of its own, so that MkDocs has its memory again."""
    receiver, sender = Pipe(duplex=False)
    process = Process(target=_send, args=(make, sender))
    process.start()
    sender.close()
    pages: list[_Written] = []
    try:
        while isinstance(sent := receiver.recv(), _Written):
            pages.append(sent)
    except EOFError:
        sent = "No pages were made."
    process.join()
    if isinstance(sent, str):
        raise Abort(sent)
    return Made(sent.title, pages, sent.navigation, sent.footer)


def _send(make: Callable[[], Made], sender: "Connection") -> None:
    """Send each page as soon as it is written, then what else was made, or the problems."""
    from generator.rules import RulesError  # noqa: PLC0415

    gc.disable()  # nearly nothing that is made refers to itself
    try:
        made = make()
        for page in made.pages:
            sender.send(_Written(page.path, page.encoded))
        sender.send(Made(made.title, [], made.navigation, made.footer))
    except RulesError as error:
        sender.send(str(error))


def _frame(made: Made, files: Files, config: MkDocsConfig) -> Hashable:
    """Return all that a page of the site is made of beside its own content."""
    copied = _copies(files)
    theme = stamps([Path(config.theme.custom_dir)] if config.theme.custom_dir else [])
    return (
        made.title,
        json.dumps([made.navigation, made.footer]),
        tuple(sorted(file.src_uri for file in files)),  # what links may lead to
        Path(config.config_file_path).read_bytes(),
        tuple(sorted((path, stamp) for path, stamp in theme.items() if path not in copied)),
    )


def _copies(files: Files) -> dict[Path, Path]:
    """Return the copies that MkDocs makes of files as they are, by what they are copies of."""
    return {
        Path(file.abs_src_path): Path(file.abs_dest_path)
        for file in files
        if file.abs_src_path is not None and not file.is_documentation_page()
    }


def _url(file: File) -> str:
    """Return a page's address as the search has it."""
    return "" if file.url in {".", "./"} else file.url
