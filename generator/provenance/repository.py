"""The repository of a guide: where its files are changed and shown, and mistakes are reported."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple
from urllib.parse import unquote, urlencode, urljoin, urlsplit


class _Host(NamedTuple):
    """How a kind of host names its pages, below a repository."""

    name: re.Pattern[str]  # of the host
    content: str  # where the files of the folder `content` are changed, on the branch `main`
    new_issue: str
    fields: tuple[str, str]  # of a new issue: its title and its text


_HOSTS: Final = (
    _Host(
        re.compile("gitlab"),
        "-/edit/main/content/",
        "-/issues/new",
        ("issue[title]", "issue[description]"),
    ),
    _Host(re.compile("bitbucket"), "src/main/content/", "issues/new", ("title", "content")),
    _Host(re.compile("github"), "edit/main/content/", "issues/new", ("title", "body")),
    # Gitea, Forgejo and Codeberg, which go by any name.
    _Host(re.compile(""), "_edit/main/content/", "issues/new", ("title", "body")),
)

# The page that changes a file → the page that shows it, and how a line of it is named.
_SHOWN: Final = (
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

_OF_MKDOCS: Final = frozenset({"edit/master/docs/", "src/default/docs/"})
"""What MkDocs takes for `edit_uri` where nobody has set it."""


@dataclass(frozen=True, slots=True)
class Repository:
    """A repository, as `mkdocs.yml` names it.

    `content` is where the folder of hand-written pages is changed: MkDocs' `edit_uri`, or what the
    host makes of it. `rules` is the rules file's path from there.
    """

    address: str
    content: str
    rules: str

    @classmethod
    def named(
        cls, repo_url: str | None, edit_uri: str | None, rules: str = "../rules.yaml"
    ) -> "Repository | None":
        """Return the repository of these two settings; None where no address is set."""
        if not repo_url:
            return None
        address = f"{repo_url.rstrip('/')}/"
        own = None if edit_uri in _OF_MKDOCS else edit_uri
        return cls(address, urljoin(address, own or _host(address).content), rules)

    @property
    def rules_url(self) -> str:
        """Where the rules file is changed."""
        return urljoin(self.content, self.rules)

    def new_issue(self, title: str, text: Mapping[str, str]) -> str:
        """Return where a mistake is reported; `text` is what the report begins with, by label."""
        host = _host(self.address)
        told = "".join(f"{label}: {value}\n" for label, value in text.items())
        query = urlencode(dict(zip(host.fields, (title, f"{told}\n"), strict=True)))
        return f"{self.address}{host.new_issue}?{query}"


def _host(address: str) -> _Host:
    host = urlsplit(address).netloc
    return next(each for each in _HOSTS if each.name.search(host))


def line_address(rules_url: str | None, line: int | None) -> str | None:
    """Return where a line (from 1) of the rules file is shown; None where nobody knows.

    `rules_url` is where the file is changed. On an unknown host, or without a line, it is that
    address itself.
    """
    if rules_url is None:
        return None
    bare = rules_url.partition("#")[0].partition("?")[0]
    for host, shown, fragment in _SHOWN:
        if line is not None and host.match(bare):
            return host.sub(shown, bare) + fragment.format(line)
    return rules_url


def file_name(rules_url: str | None) -> str:
    """Return what the rules file is called: the end of its address."""
    if rules_url is None:
        return _USUAL_NAME
    return unquote(urlsplit(rules_url).path.rstrip("/").rpartition("/")[2])
