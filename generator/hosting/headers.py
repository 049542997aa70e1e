"""The file `_headers`, by which some hosts (Netlify, Cloudflare Pages, …) set a site's headers."""

from pathlib import Path
from typing import Final

from generator.hosting.policy import policy

HEADERS_FILE: Final = "_headers"

_TEXT: Final = """\
# Written when the site was built. Other hosts: docs/hosting.md in the guide's repository.
/*
  Content-Security-Policy: {policy}
  Referrer-Policy: same-origin
  X-Content-Type-Options: nosniff
/service-worker.js
  Cache-Control: no-cache
"""


def write_headers(site: Path) -> None:
    """Write the file into a finished site's folder."""
    (site / HEADERS_FILE).write_text(_TEXT.format(policy=policy(site)), encoding="utf-8")
