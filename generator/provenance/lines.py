"""The address of a line of the rules file, on the usual hosts of such files."""

import re
from typing import Final
from urllib.parse import unquote, urlsplit

# The page that changes a file → the page that shows it, and how a line of it is named.
_HOSTS: Final = (
    # GitLab; its projects may lie in groups of groups.
    (re.compile(r"^(https?://[^/]+/.+)/-/(?:edit|blob)/(.+)$"), r"\1/-/blob/\2", "#L{}"),
    # Gitea, Forgejo.
    (re.compile(r"^(https?://[^/]+/[^/]+/[^/]+)/_edit/(.+)$"), r"\1/src/branch/\2", "#L{}"),
    (re.compile(r"^(https?://[^/]+/[^/]+/[^/]+)/src/(branch/.+)$"), r"\1/src/\2", "#L{}"),
    # Bitbucket.
    (re.compile(r"^(https://bitbucket\.org/[^/]+/[^/]+)/src/(.+)$"), r"\1/src/\2", "#lines-{}"),
    # GitHub.
    (re.compile(r"^(https?://[^/]+/[^/]+/[^/]+)/(?:edit|blob)/(.+)$"), r"\1/blob/\2", "#L{}"),
)

_USUAL_NAME: Final = "rules.yaml"


def line_address(rules_url: str | None, line: int | None) -> str | None:
    """Return where a line (from 1) of the rules file is shown; None where nobody knows.

    `rules_url` is where the file is changed. On an unknown host, or without a line, it is that
    address itself.
    """
    if rules_url is None:
        return None
    bare = rules_url.partition("#")[0].partition("?")[0]
    for host, shown, fragment in _HOSTS:
        if line is not None and host.match(bare):
            return host.sub(shown, bare) + fragment.format(line)
    return rules_url


def file_name(rules_url: str | None) -> str:
    """Return what the rules file is called: the end of its address."""
    if rules_url is None:
        return _USUAL_NAME
    return unquote(urlsplit(rules_url).path.rstrip("/").rpartition("/")[2])
