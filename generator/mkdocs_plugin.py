"""The adapter to MkDocs: hands it the pages, and keeps the last good ones up while rules are faulty."""

from pathlib import Path
from typing import Literal

from markupsafe import escape
from mkdocs.config.base import Config
from mkdocs.config.config_options import Type
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import File, Files

from generator.pages import Page, build, navigation
from generator.pages.addresses import HOME
from generator.rules import Problem, Rules, RulesError, load

_TEMPLATES = Path(__file__).parent / "pages" / "templates"
_log = get_plugin_logger("guide")


class GuideConfig(Config):
    """The plugin's settings in mkdocs.yml."""

    rules = Type(str, default="rules.yaml")  # beside mkdocs.yml


class GuidePlugin(BasePlugin[GuideConfig]):
    """Adds the generated pages to MkDocs' files.

    While a site is served, faulty rules leave the last good pages up, and a panel at the top of each
    says what is wrong. While it is built, they end the build.
    """

    def __init__(self) -> None:
        """Begin with no pages: none have been good yet."""
        super().__init__()
        self._serving = False
        self._title = ""
        self._pages: list[Page] = []
        self._navigation: list[dict[str, object]] = []

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Learn whether the site is served. Having this hook, the plugin outlives a rebuild."""
        del dirty
        self._serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Make the pages, and take the site's name and navigation from them."""
        rules_file = Path(config.config_file_path or ".").parent / self.config.rules
        prose = Path(config.docs_dir)
        config.watch.extend([str(rules_file), str(_TEMPLATES)])
        problems: list[Problem] = []
        try:
            self._make(load(rules_file, prose), prose)
        except RulesError as error:
            problems = error.problems
            self._report(problems)
        config.site_name = self._title or config.site_name
        config.nav = self._navigation or None
        config.extra["problems"] = problems
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Put the generated pages in the place of what was read from the content folder."""
        for file in files.documentation_pages():
            files.remove(file)
        for page in self._pages or [_EMPTY_HOME]:
            if (old := files.get_file_from_path(page.path)) is not None:
                files.remove(old)
            files.append(File.generated(config, page.path, content=page.content))
        return files

    def _make(self, rules: Rules, prose: Path) -> None:
        pages = build(rules, prose)
        self._title = str(escape(rules.guide.title))
        self._pages = pages
        self._navigation = navigation(rules, pages)

    def _report(self, problems: list[Problem]) -> None:
        """Say what is wrong.

        Raises:
            Abort: the site is built, not served.
        """
        said = "\n\n".join(str(problem) for problem in problems)
        if not self._serving:
            raise Abort(f"{said}\n\nThe site was not built.")
        stays = "The last good pages stay up" if self._pages else "The pages come"
        _log.error("%s\n\n%s until this is mended.", said, stays)


_EMPTY_HOME = Page(HOME, "# Nearly there\n\nThe pages come as soon as the rules are in order.\n")
