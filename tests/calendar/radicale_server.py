"""A calendar server of the kind that phones and programs keep in step with, on this machine."""

import subprocess
import sys
import time
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from typing import Final

from icalendar import Calendar

from tests.hosting import free_port

_CONFIG: Final = """
[server]
hosts = 127.0.0.1:{port}
[auth]
type = none
[storage]
filesystem_folder = {folder}
"""


class Server:
    """One reader's calendar on a server."""

    def __init__(self, port: int) -> None:
        self._port = port

    def ask(self, method: str, path: str, body: bytes = b"", **headers: str) -> tuple[int, bytes]:
        """Return the status and the answer to a request about the reader's calendar."""
        connection = HTTPConnection("127.0.0.1", self._port, timeout=20)
        who = b64encode(b"reader:").decode()
        connection.request(
            method,
            f"/reader/calendar/{path}",
            body,
            {"Authorization": f"Basic {who}", "Content-Type": "text/calendar", **headers},
        )
        response: HTTPResponse = connection.getresponse()
        answer = response.status, response.read()
        connection.close()
        return answer

    def put(self, file: bytes) -> None:
        """Give it each event of a file, under the event's UID, as a program that imports does."""
        for event in Calendar.from_ical(file).events:
            alone = Calendar()
            alone.add("prodid", "-//A test//EN")
            alone.add("version", "2.0")
            alone.add_component(event)
            status, said = self.ask("PUT", f"{event['uid']}.ics", alone.to_ical())
            assert status in (201, 204), said  # added, or put in the place of the former

    def events(self) -> dict[str, bytes]:
        """Return all its events as calendars of their own, by their UIDs."""
        status, whole = self.ask("GET", "")
        assert status == 200, whole
        found = {}
        for event in Calendar.from_ical(whole).events:
            status, alone = self.ask("GET", f"{event['uid']}.ics")
            assert status == 200, alone
            found[str(event["uid"])] = alone
        return found


@contextmanager
def radicale(folder: Path) -> Iterator[Server]:
    """Run a server with an empty calendar while the context lasts."""
    port = free_port()
    config = folder / "config"
    config.write_text(_CONFIG.format(port=port, folder=folder / "store"), encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, "-m", "radicale", "--config", str(config)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        server = Server(port)
        _made(server)
        yield server
    finally:
        process.terminate()
        process.wait(timeout=10)


def _made(server: Server) -> None:
    """Make the calendar, as soon as the server answers."""
    for _ in range(100):
        try:
            status, said = server.ask("MKCALENDAR", "")
        except ConnectionRefusedError:
            time.sleep(0.1)
        else:
            assert status == 201, said
            return
    raise TimeoutError
