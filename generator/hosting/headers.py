"""The headers of a site, and the two forms that hosts read them in.

`_headers` is for Netlify and Cloudflare Pages. They ask for a file without a line here again each
time; nginx is told that, too.
"""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from generator.hosting.offline.site_worker import WORKER
from generator.hosting.policy import policy

HEADERS_FILE: Final = "_headers"

_ASK_AGAIN: Final = "no-cache"
_FOR_A_YEAR: Final = "public, max-age=31536000, immutable"
_NAMED_BY_HASH: Final = re.compile(r"\.[0-9a-f]{8}\.min\.(?:js|css)$")
"""The theme's files, whose names change with what is in them."""

_HEAD: Final = (
    "# Written from the finished site. Other hosts: docs/hosting.md in the guide's repository.\n"
)

_NGINX: Final = """\
{head}map $uri $guide_cache {{
    default "{ask_again}";
    "~{named_by_hash}" "{for_a_year}";
}}

server {{
    listen {listen};
    server_name _;
    server_tokens off;
    root {root};

    # Beside each file lies a smaller one, made when the site was: tools/compress-site.
    gzip_static on;
    gzip_vary on;
    {brotli}brotli_static on;

    absolute_redirect off;
    error_page 404 /404.html;
    charset utf-8;
    charset_types text/plain text/markdown text/css text/javascript application/json
        application/manifest+json application/xml;
    types {{
        text/html html;
        text/css css;
        text/javascript js;
        text/plain txt;
        text/markdown md;
        application/json json map;
        application/manifest+json webmanifest;
        application/xml xml;
        image/svg+xml svg;
        image/png png;
        image/x-icon ico;
    }}

{headers}    add_header Cache-Control $guide_cache always;

    location / {{
        try_files $uri $uri/ =404;
    }}
    location = /{headers_file} {{
        return 404;
    }}
    location ~ /\\. {{
        return 404;
    }}
}}
"""


def write_headers(site: Path, pages: Iterable[str]) -> None:
    """Write the file into the folder of a finished site, whose pages are given."""
    everywhere = _everywhere(pages).items()
    lines = [_HEAD, "/*\n", *(f"  {name}: {value}\n" for name, value in everywhere)]
    for path, cache in _kept_otherwise(site).items():
        lines.append(f"/{path}\n  Cache-Control: {cache}\n")
    (site / HEADERS_FILE).write_text("".join(lines), encoding="utf-8")


def nginx_server(pages: Iterable[str], root: str, listen: str, *, brotli: bool = True) -> str:
    """Return the configuration by which nginx serves a finished site, for its `http` part.

    `pages` are the site's, `root` is the site's folder on the host, `listen` where it is reached.
    """
    headers = "".join(
        f'    add_header {name} "{value}" always;\n' for name, value in _everywhere(pages).items()
    )
    return _NGINX.format(
        head=_HEAD,
        ask_again=_ASK_AGAIN,
        named_by_hash=_NAMED_BY_HASH.pattern.replace("(?:", "("),
        for_a_year=_FOR_A_YEAR,
        root=root,
        listen=listen,
        brotli="" if brotli else "# ",
        headers=headers,
        headers_file=HEADERS_FILE,
    )


def _everywhere(pages: Iterable[str]) -> dict[str, str]:
    return {
        "Content-Security-Policy": policy(pages),
        "Referrer-Policy": "same-origin",
        "X-Content-Type-Options": "nosniff",
    }


def _kept_otherwise(site: Path) -> dict[str, str]:
    """Return for how long a browser keeps some files without asking, by their paths."""
    paths = (file.relative_to(site).as_posix() for file in site.glob("assets/*/**/*"))
    by_hash = sorted(path for path in paths if _NAMED_BY_HASH.search(path))
    return {WORKER: _ASK_AGAIN, **dict.fromkeys(by_hash, _FOR_A_YEAR)}
