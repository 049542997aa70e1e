"""A site as nginx serves it, by the files of the container: headers, compression, caches, load."""

import gzip
import http.client
import os
import re
import shutil
import subprocess
import time
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.hosting.complete_site import pages_of
from generator.hosting.headers import HEADERS_FILE
from generator.hosting.policy import policy
from tests.command import guide, ran
from tests.guides import ROOT
from tests.hosting import free_port
from tests.pages.built_site import BuiltSite

PATHS = f"{os.environ['PATH']}:/usr/sbin:/usr/local/sbin"
NGINX = shutil.which("nginx", path=PATHS)
WITH_BROTLI = shutil.which("brotli") is not None and any(
    Path("/etc/nginx/modules-enabled").glob("*brotli-static*")
)
PATIENCE = 20  # seconds
FILES = ("index.html", "404.html", "llms.txt", "service-worker.js", HEADERS_FILE)
SERVED = (*FILES, "stages", "assets")

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(NGINX is None, reason="nginx is not installed: tools/setup-nginx"),
]


@dataclass(frozen=True)
class Host:
    """A running nginx, and the site that it serves."""

    port: int
    site: Path

    def get(self, path: str, **headers: str) -> tuple[int, Mapping[str, str], bytes]:
        """Return the answer to a request: status, headers by lower-case name, and body."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            connection.request("GET", path, headers=headers)
            answer = connection.getresponse()
            named = {name.lower(): value for name, value in answer.getheaders()}
            return answer.status, named, answer.read()
        finally:
            connection.close()


@pytest.fixture(scope="module")
def host(small_site: BuiltSite, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Host]:
    """A part of the small site, compressed by our script, served by the container's settings."""
    folder = tmp_path_factory.mktemp("nginx")
    site = folder / "site"
    site.mkdir()
    for name in SERVED:
        whole = small_site.folder / name
        if whole.is_dir():
            left_out = shutil.ignore_patterns("lunr", "calculator", "vendor", "*.map")
            shutil.copytree(whole, site / name, ignore=left_out)
        else:
            shutil.copy(whole, site)
    ran(ROOT / "tools" / "compress-site", site)
    port = free_port()
    options = ["--listen", f"127.0.0.1:{port}", *([] if WITH_BROTLI else ["--no-brotli"])]
    printed = guide("nginx", site, *options)
    assert printed.exit_code == 0, printed.output
    (folder / "guide.conf").write_text(printed.output, encoding="utf-8")
    settings = (ROOT / "container" / "nginx.conf").read_text(encoding="utf-8")
    settings = settings.replace("/tmp/", f"{folder}/")  # noqa: S108 - the container's own
    settings = settings.replace("/etc/nginx/guide.conf", str(folder / "guide.conf"))
    if os.geteuid() == 0:  # its workers have to read a folder of the tests
        settings = f"user root;\n{settings}"
    (folder / "nginx.conf").write_text(settings, encoding="utf-8")
    command = [str(NGINX), "-c", str(folder / "nginx.conf")]
    ran(*command, "-t")
    with (folder / "error.log").open("w") as log:
        nginx = subprocess.Popen([*command, "-g", "daemon off;"], stderr=log)
        running = Host(port, site)
        wait_for(running, nginx)
        yield running
        nginx.terminate()
        nginx.wait(timeout=PATIENCE)
    said = (folder / "error.log").read_text()
    assert not re.search(r"\[(error|crit|alert|emerg)\] (?!.*No such file)", said), said


def wait_for(host: Host, nginx: "subprocess.Popen[bytes]") -> None:
    """Wait until a host answers."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        assert nginx.poll() is None
        try:
            host.get("/")
        except ConnectionError:
            time.sleep(0.05)
        else:
            return
    pytest.fail("nginx does not answer")


@pytest.mark.parametrize(
    "path", ["/", "/stages/afterwards/", "/assets/styles/guide.css", "/none/", "/stages/afterwards"]
)
def test_every_answer_has_the_headers(host: Host, path: str) -> None:
    """Pages, files, redirects and the page for a wrong address: those of the file `_headers`."""
    _, headers, _ = host.get(path)
    assert headers["content-security-policy"] == policy(pages_of(host.site).values())
    written = (host.site / HEADERS_FILE).read_text(encoding="utf-8")
    for name, value in re.findall(
        r"^  ([\w-]+): (.+)$", written.partition("\n/service")[0], re.MULTILINE
    ):
        assert headers[name.lower()] == value
    assert "/" not in headers["server"]  # no version


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "text/html; charset=utf-8"),
        ("/assets/guide/main.js", "text/javascript; charset=utf-8"),
        ("/assets/styles/guide.css", "text/css; charset=utf-8"),
        ("/stages/afterwards/index.md", "text/markdown; charset=utf-8"),
        ("/llms.txt", "text/plain; charset=utf-8"),
        ("/assets/share.png", "image/png"),
        ("/assets/guide/icon.svg", "image/svg+xml"),
    ],
)
def test_each_file_has_its_type(host: Host, path: str, kind: str) -> None:
    """Browsers run and show what is called what it is; texts are UTF-8."""
    status, headers, body = host.get(path)
    assert (status, headers["content-type"]) == (200, kind)
    file = host.site / (f"{path[1:]}index.html" if path.endswith("/") else path[1:])
    assert body == file.read_bytes()


def test_what_was_compressed_ahead_is_sent(host: Host) -> None:
    """Each browser gets the smallest form that it takes, and caches in between know of both."""
    plain = (host.site / "index.html").read_bytes()
    _, headers, body = host.get("/", **{"Accept-Encoding": "gzip"})
    assert headers["content-encoding"] == "gzip"
    assert "Accept-Encoding" in headers["vary"]
    assert gzip.decompress(body) == plain
    assert body == (host.site / "index.html.gz").read_bytes()
    if WITH_BROTLI:
        _, headers, smaller = host.get("/", **{"Accept-Encoding": "gzip, br"})
        assert headers["content-encoding"] == "br"
        assert smaller == (host.site / "index.html.br").read_bytes()
        assert len(smaller) < len(body)


def test_a_file_named_by_its_hash_is_kept_for_a_year(host: Host) -> None:
    """All else is asked for again, and costs nothing where it has not changed."""
    (style,) = (host.site / "assets" / "stylesheets").glob("main.*.min.css")
    _, headers, _ = host.get(f"/assets/stylesheets/{style.name}")
    assert headers["cache-control"] == "public, max-age=31536000, immutable"
    for path in ("/", "/stages/afterwards/", "/service-worker.js", "/assets/guide/main.js"):
        _, headers, _ = host.get(path)
        assert headers["cache-control"] == "no-cache"
        status, _, body = host.get(path, **{"If-None-Match": headers["etag"]})
        assert (status, body) == (304, b"")
    assert f"/assets/stylesheets/{style.name}\n  Cache-Control: public, max-age=31536000" in (
        host.site / HEADERS_FILE
    ).read_text(encoding="utf-8")


def test_a_wrong_address_gets_the_sites_own_page(host: Host) -> None:
    """With its status, whatever the address looks like."""
    for path in ("/none/", "/stages/none", "/.git/config", f"/{HEADERS_FILE}"):
        status, headers, body = host.get(path)
        assert status == 404
        assert headers["cache-control"] == "no-cache"
        assert body == (host.site / "404.html").read_bytes()


def test_an_address_without_its_slash_leads_on(host: Host) -> None:
    """The way on names no host: nginx may stand behind another server."""
    status, headers, _ = host.get("/stages/afterwards")
    assert (status, headers["location"]) == (301, "/stages/afterwards/")


def test_a_rush_is_served(host: Host) -> None:
    """Fifty readers at a time, two thousand requests, and none fails."""

    def read(_: int) -> int:
        connection = http.client.HTTPConnection("127.0.0.1", host.port, timeout=PATIENCE)
        good = 0
        for path in ("/", "/stages/afterwards/", "/assets/styles/guide.css", "/llms.txt") * 10:
            connection.request("GET", path, headers={"Accept-Encoding": "gzip"})
            answer = connection.getresponse()
            good += bool(answer.read()) and answer.status == 200
        connection.close()
        return good

    with ThreadPoolExecutor(50) as readers:
        assert sum(readers.map(read, range(50))) == 2000
