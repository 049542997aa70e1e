"""The adapter to MkDocs: it hands over the pages, and keeps the last good ones for a while."""

from pathlib import Path
from typing import Any, Literal

from mkdocs.config.base import Config
from mkdocs.config.config_options import Type
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import File, Files

from generator.pages import Page, build, navigation, site_name
from generator.pages.addresses import HOME
from generator.revisions.entry import History
from generator.revisions.history import history_of
from generator.rules import Rules, RulesError, load

_TEMPLATES = Path(__file__).parent / "pages" / "templates"
_NOTHING_YET = Page(HOME, "# Nearly there\n\nThe pages come as soon as the rules are in order.\n")
_log = get_plugin_logger("guide")


class GuideConfig(Config):
    """The plugin's settings in mkdocs.yml."""

    rules = Type(str, default="rules.yaml")  # beside mkdocs.yml


class GuidePlugin(BasePlugin[GuideConfig]):
    """Adds the generated pages to MkDocs' files.

    While a site is served, faulty rules leave the last good pages up, and a panel at the top of
    each says what is wrong. While it is built, they end the build.
    """

    def __init__(self) -> None:
        """Begin with no pages: none have been good yet."""
        super().__init__()
        self._serving = False
        self._title = ""
        self._pages: list[Page] = []
        self._navigation: list[dict[str, Any]] = []

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Learn whether the site is served. Having this hook, the plugin outlives a rebuild."""
        del dirty
        self._serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Make the pages, and take the site's name and navigation from them."""
        rules_file = _as_typed(Path(config.config_file_path).parent / self.config.rules)
        prose = _as_typed(Path(config.docs_dir))
        config.watch.extend([str(rules_file), str(_TEMPLATES)])
        try:
            self._make(load(rules_file, prose), prose, history_of(rules_file), config.site_url)
        except RulesError as error:
            self._report(str(error))
            config.extra["problems"] = error.problems
        except Exception as error:
            # An editor's change must not end the server, whatever it sets off.
            if not self._serving:
                raise
            _log.exception("The pages could not be made. %s", self._what_stays)
            config.extra["failure"] = f"{type(error).__name__}: {error}"
        config.extra["last_good"] = bool(self._pages)
        config.site_name = self._title or config.site_name
        config.nav = self._navigation or None
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Put the generated pages in the place of what was read from the content folder."""
        for file in files.documentation_pages():
            files.remove(file)
        for page in self._pages or [_NOTHING_YET]:
            if (old := files.get_file_from_path(page.path)) is not None:
                files.remove(old)
            files.append(File.generated(config, page.path, content=page.content))
        return files

    def _make(self, rules: Rules, prose: Path, history: History, site_url: str | None) -> None:
        pages = build(rules, prose, history=history, site_url=site_url)
        self._title = site_name(rules)
        self._pages = pages
        self._navigation = navigation(rules, pages)

    def _report(self, problems: str) -> None:
        """Say what is wrong.

        Raises:
            Abort: the site is built, not served.
        """
        if not self._serving:
            raise Abort(problems)
        _log.error("%s\n\n%s", problems, self._what_stays)

    @property
    def _what_stays(self) -> str:
        if self._pages:
            return "The last good pages stay up until this is mended."
        return "The pages come as soon as this is mended."


def _as_typed(path: Path) -> Path:
    """Return a path in the short form in which an editor knows it."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path
