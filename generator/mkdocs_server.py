"""MkDocs' server with live reload, made quick: the open page first, and problems in a panel."""

import gc
import logging
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from logging.handlers import BufferingHandler
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import get_plugin_logger

from generator.serving.build_error import Trouble, trouble_of
from generator.serving.changes import Watcher, named
from generator.serving.open_pages import OpenPages, address_of
from generator.serving.panel import NOTHING_YET, with_panel
from generator.serving.round import Round
from generator.serving.served_site import SEARCH, ServedSite

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIEnvironment

_SLOW = 1.0  # seconds
_log = get_plugin_logger("guide")


class GuideServer(LiveReloadServer):
    """Makes the open pages after a change, lets the browsers load them, and makes the rest then.

    A page that is asked for before it is made anew waits until it is. While something is wrong,
    the last good pages stay, and a panel is put into each as it goes out.
    """

    def __init__(
        self, server: LiveReloadServer, config: MkDocsConfig, site: ServedSite, templates: Path
    ) -> None:
        """Make the site, to be served in the place of what another server was to serve."""
        super().__init__(
            builder=self._remake,
            host=config.dev_addr.host,
            port=config.dev_addr.port,
            root=server.root,
            mount_path=server.mount_path,
        )
        self._site = site
        self._config_file = config.config_file_path
        self._strict = config.strict
        self._open = OpenPages()
        self._left: set[str] = set()  # addresses that wait to be made anew
        self._trouble: Trouble | None = None
        self._has_pages = False
        theme = [config.theme.custom_dir] if config.theme.custom_dir else []
        self._templates = [templates, *map(Path, theme)]
        self._changed: dict[Path, float] = {}  # since the last round: when each file was saved
        self._watcher = Watcher(self._notice)
        self.observer = self._watcher  # type: ignore[assignment]
        self.build_delay = 0  # the watcher waits until a save is complete
        error_page = server.error_handler
        self.error_handler = lambda code: self._reloading(error_page(code))
        for path in (config.docs_dir, self._config_file, *theme, *config.watch):
            self.watch(path)
        self._remake()
        # What is there by now stays; looking through it again and again takes longer than a change.
        gc.collect()
        gc.freeze()

    def watch(self, path: str, func: None = None, *, recursive: bool = True) -> None:
        """Make the site anew when a file changes here."""
        del func, recursive
        self._watched_paths[path] = 1
        self._watcher.add(Path(path))

    def _notice(self, changed: Mapping[Path, float]) -> None:
        with self._rebuild_cond:
            self._changed |= changed
            self._want_rebuild = True
            self._rebuild_cond.notify_all()

    # What is made, and in which order ------------------------------------------------------------

    def _remake(self) -> None:
        """Make the site anew: the open pages first, if there are any, then the rest."""
        with self._rebuild_cond:
            changed, self._changed = self._changed, {}
        first = Round(self._site.fresh, self._open.addresses() or None)
        self._trouble = self._trouble_with(first)
        if self._trouble is None:
            self._has_pages = True
            self._left = {*first.left, SEARCH} if first.first is not None else set()
        self._tell_trouble()
        if changed:
            seconds = time.time() - max(changed.values())
            slow = ", which is slow" if seconds > _SLOW else ""
            _log.info("%s: made after %.2f s%s", named(changed), seconds, slow)
        self._release()
        if self._left:
            rest = Round(self._site.fresh, remakes=False, stopped=lambda: self._want_rebuild)
            trouble = self._trouble_with(rest)
            if not rest.has_stopped:
                self._left = set()
            if trouble is not None and self._trouble is None:
                self._trouble = trouble
                self._wanted_epoch = round(time.monotonic() * 1000)
                self._tell_trouble()
            self._release()

    def _trouble_with(self, round_: Round) -> Trouble | None:
        """Make what a round takes; return what went wrong, if anything did."""
        self._site.round = round_
        with _errors_of_mkdocs() as errors:
            try:
                build(self._config(), serve_url=self.url, dirty=True)
            # An editor's change must not end the server, whatever it sets off.
            except (Exception, SystemExit) as error:  # noqa: BLE001
                trouble = trouble_of(error, self._templates)
                if not trouble.problems:
                    _log.debug("What went wrong", exc_info=error)
                    said = [error.getMessage() for error in errors.buffer]
                    trouble = Trouble(failure="\n".join([*said, trouble.failure]))
                return trouble
        return None

    def _config(self) -> MkDocsConfig:
        config = load_config(
            self._config_file,
            site_dir=self.root,
            strict=self._strict or None,
        )
        config.site_url = self.url
        return config

    def _release(self) -> None:
        """Let the browsers have what there is now."""
        with self._epoch_cond:
            self._visible_epoch = self._wanted_epoch
            self._epoch_cond.notify_all()

    # What is told --------------------------------------------------------------------------------

    def _tell_trouble(self) -> None:
        if self._trouble is not None:
            stays = (
                "The last good pages stay up until this is mended."
                if self._has_pages
                else "The pages come as soon as this is mended."
            )
            _log.error("%s\n\n%s", self._trouble, stays)

    # What goes out -------------------------------------------------------------------------------

    def serve_request(
        self, environ: "WSGIEnvironment", start_response: "StartResponse"
    ) -> Iterable[bytes]:
        """Answer a request, when what it asks for is made."""
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore")
        if path.startswith("/livereload/"):
            with self._open.waiting(environ.get("HTTP_REFERER")):
                return super().serve_request(environ, start_response)
        address = address_of(path.removeprefix(self.mount_path))
        with self._epoch_cond:
            self._epoch_cond.wait_for(lambda: self._is_made(address))
        if not self._has_pages and address.endswith(".html"):
            start_response("200 OK", [("Content-Type", "text/html; charset=utf-8")])
            return [self._reloading(NOTHING_YET) or b""]
        return super().serve_request(environ, start_response)

    def _is_made(self, address: str) -> bool:
        return self._visible_epoch == self._wanted_epoch and address not in self._left

    def _inject_js_into_html(self, content: bytes, epoch: int) -> bytes:
        page = with_panel(content, self._trouble, last_good=self._has_pages)
        injected: bytes = super()._inject_js_into_html(page, epoch)  # type: ignore[no-untyped-call]
        return injected

    def _reloading(self, page: bytes | None) -> bytes | None:
        return None if page is None else self._inject_js_into_html(page, self._visible_epoch)


@contextmanager
def _errors_of_mkdocs() -> Iterator[BufferingHandler]:
    """Gather what MkDocs says is an error, and keep to ourselves what it says about building."""
    errors = BufferingHandler(capacity=1_000)
    errors.setLevel(logging.ERROR)

    def is_worth_saying(record: logging.LogRecord) -> bool:
        # Which pages are made anew is our business, and warnings of it would be misleading.
        return record.levelno > logging.INFO and "'dirty' build" not in record.getMessage()

    building, everything = logging.getLogger("mkdocs.commands.build"), logging.getLogger("mkdocs")
    building.addFilter(is_worth_saying)
    everything.addHandler(errors)
    try:
        yield errors
    finally:
        building.removeFilter(is_worth_saying)
        everything.removeHandler(errors)
