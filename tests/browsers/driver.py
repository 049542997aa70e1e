"""Drives a browser by its own remote control: Firefox's Marionette, WebKit's WebDriver.

Both speak the words of W3C WebDriver; Debian has no bridge from the one to the other.
"""

import json
import os
import shutil
import socket
import subprocess
import tempfile
import time
import urllib.request
from abc import ABC, abstractmethod
from pathlib import Path
from typing import Any

from tests.hosting import free_port

PATIENCE = 30  # seconds
ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
"""The key of an element in W3C WebDriver."""

ENTER = "\ue007"


class Browser(ABC):
    """A browser with one page, which understands the words of W3C WebDriver."""

    name: str

    @abstractmethod
    def _ask(self, command: str, parameters: dict[str, Any]) -> Any:  # noqa: ANN401 - any JSON
        """Return what comes of a command, by the name that Marionette has for it."""

    @abstractmethod
    def quit(self) -> None:
        """Close it, and leave nothing behind."""

    def go(self, address: str) -> None:
        """Open an address, and wait until the page has loaded."""
        self._ask("Navigate", {"url": address})

    def run(self, script: str) -> Any:  # noqa: ANN401 - whatever the script returns
        """Return what a script's `return` gives."""
        return self._ask("ExecuteScript", {"script": script, "args": []})

    def keys(self, selector: str, text: str) -> None:
        """Type into what a CSS selector finds."""
        found = self._ask("FindElement", {"using": "css selector", "value": selector})
        self._ask("ElementSendKeys", {"id": found[ELEMENT], "text": text})


def until(browser: Browser, script: str) -> None:
    """Wait until a script's expression is true."""
    end = time.monotonic() + PATIENCE
    while not browser.run(f"return Boolean({script})"):
        assert time.monotonic() < end, f"{browser.name}: {script}"
        time.sleep(0.2)


def _retried(attempt: Any) -> Any:  # noqa: ANN401 - whatever comes of it
    """Return what an attempt gives, once a program that has just been started is there."""
    end = time.monotonic() + PATIENCE
    while True:
        try:
            return attempt()
        except OSError:
            if time.monotonic() > end:
                raise
            time.sleep(0.2)


class Firefox(Browser):
    """Firefox, by Marionette: messages of JSON, each with its length before it."""

    name = "Firefox"

    def __init__(self, program: str) -> None:
        port = free_port()
        self._profile = Path(tempfile.mkdtemp())
        settings = {
            "marionette.port": port,
            "app.update.enabled": False,
            "datareporting.policy.dataSubmissionEnabled": False,
            "network.captive-portal-service.enabled": False,
            "network.connectivity-service.enabled": False,
            "services.settings.server": "data:,",
            "browser.shell.checkDefaultBrowser": False,
        }
        (self._profile / "user.js").write_text(
            "".join(
                f"user_pref({json.dumps(key)}, {json.dumps(value)});\n"
                for key, value in settings.items()
            )
        )
        self._process = subprocess.Popen(
            [program, "--headless", "--no-remote", "--marionette", "--profile", self._profile],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self._socket = _retried(lambda: socket.create_connection(("127.0.0.1", port), PATIENCE))
        self._socket.settimeout(2 * PATIENCE)
        self._stream = self._socket.makefile("rb")
        self._count = 0
        self._receive()  # it says who it is
        self._ask("NewSession", {})

    def _receive(self) -> Any:  # noqa: ANN401 - any JSON
        length = b""
        while not length.endswith(b":"):
            byte = self._stream.read(1)
            assert byte, "Firefox has gone"
            length += byte
        return json.loads(self._stream.read(int(length[:-1])))

    def _ask(self, command: str, parameters: dict[str, Any]) -> Any:  # noqa: ANN401 - any JSON
        self._count += 1
        message = json.dumps([0, self._count, f"WebDriver:{command}", parameters]).encode()
        self._socket.sendall(f"{len(message)}:".encode() + message)
        _, _, error, result = self._receive()
        assert error is None, error
        return result.get("value") if isinstance(result, dict) else result

    def quit(self) -> None:
        self._socket.close()
        self._process.terminate()
        self._process.wait(PATIENCE)
        shutil.rmtree(self._profile, ignore_errors=True)


_PATHS = {
    "Navigate": "/url",
    "ExecuteScript": "/execute/sync",
    "FindElement": "/element",
    "ElementSendKeys": "/element/{id}/value",
}
"""Where WebDriver takes the commands that Marionette calls so."""

_DRAWN_IN_MEMORY = {
    "GDK_BACKEND": "x11",
    "LIBGL_ALWAYS_SOFTWARE": "1",
    "WEBKIT_DISABLE_COMPOSITING_MODE": "1",
    "WEBKIT_DISABLE_DMABUF_RENDERER": "1",
}
"""A machine without a screen has no graphics card, either."""


class _Screen:
    """A screen that nobody sees, for a browser that needs one; or the machine's own."""

    def __init__(self) -> None:
        self.environment: dict[str, str] = {}
        self._process: subprocess.Popen[str] | None = None
        if "DISPLAY" not in os.environ:
            self._process = subprocess.Popen(
                ["Xvfb", "-displayfd", "1", "-screen", "0", "1280x900x24", "-nolisten", "tcp"],
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                text=True,
            )
            assert self._process.stdout is not None
            self.environment["DISPLAY"] = f":{self._process.stdout.readline().strip()}"

    def quit(self) -> None:
        """Take it away."""
        if self._process is not None:
            self._process.terminate()
            self._process.communicate(timeout=PATIENCE)


class WebKit(Browser):
    """WebKitGTK's own small browser, by its WebDriver."""

    name = "WebKit"

    def __init__(self, program: str) -> None:
        port = free_port()
        self._screen = _Screen()
        self._root = f"http://127.0.0.1:{port}/session"
        self._process = subprocess.Popen(
            [program, f"--port={port}"],
            env={**os.environ, **_DRAWN_IN_MEMORY, **self._screen.environment},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        session = _retried(lambda: self._send("", {"capabilities": {"alwaysMatch": {}}}))
        self._root += f"/{session['sessionId']}"

    def _ask(self, command: str, parameters: dict[str, Any]) -> Any:  # noqa: ANN401 - any JSON
        return self._send(_PATHS[command].format(**parameters), parameters)

    def _send(self, path: str, given: dict[str, Any] | None, method: str = "POST") -> Any:  # noqa: ANN401 - any JSON
        request = urllib.request.Request(  # noqa: S310 - ours
            self._root + path,
            None if given is None else json.dumps(given).encode(),
            {"Content-Type": "application/json"},
            method=method,
        )
        with urllib.request.urlopen(request, timeout=2 * PATIENCE) as answer:  # noqa: S310 - ours
            return json.load(answer)["value"]

    def quit(self) -> None:
        self._send("", None, "DELETE")
        self._process.terminate()
        self._process.wait(PATIENCE)
        self._screen.quit()
