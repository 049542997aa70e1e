"""What is written by hand: Markdown that takes its numbers from the rules."""

import re
import traceback
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import jinja2
import yaml
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup

from generator.pages.handwritten.snippets import snippet
from generator.pages.number_links import NumberLinks, number_link
from generator.rules import Problem, Resolver, RulesError
from generator.rules.braces import IN_MARKDOWN
from generator.rules.document import Path as RulesPath
from generator.rules.markdown import without_code
from generator.rules.model import Rules
from generator.wording.days import time_tag
from generator.wording.escape import escape, finalize
from generator.wording.typography import typeset

_FENCE: Final = "---\n"
_TEXTS: Final = ("title", "description")  # of the front matter
_PLAIN: Final = re.compile(
    r"""
    ^[ ]{0,3}\#[^\n]*$                                  # a heading
    | ^[^\n]+\n[ ]{0,3}(?:=+|-+)[ ]*$                   # a heading with a line below it
    | !?\[(?:[^\[\]]|\[[^\[\]]*\])*\](?=[(\[])          # the words of a link
    | (?<=\])\([^()\n]*\)                               # its target and title
    | <(?P<tag>a|summary|h[1-6]|button|code|pre)\b.*?</(?P=tag)\s*>
    | </?[A-Za-z][^<>]*>
    """,
    re.VERBOSE | re.MULTILINE | re.DOTALL | re.IGNORECASE,
)
"""Where a number stands as words alone: no link stands within another, in a heading (its words go
into the table of contents), in a tag or in code."""


@dataclass(frozen=True, slots=True)
class Prose:
    """One file of the content folder, rendered: its front matter, and its Markdown."""

    path: str
    body: str
    meta: Mapping[str, Any] = field(default_factory=dict)
    shows: frozenset[RulesPath] = frozenset()  # the places of the numbers in it

    @property
    def title(self) -> str:
        """The title: of the front matter, else the first heading, else the file's name."""
        if "title" in self.meta:
            return str(self.meta["title"])
        for line in self.body.splitlines():
            if line.startswith("# "):
                return line.removeprefix("# ").partition("{:")[0].strip()
        return Path(self.path).stem.replace("-", " ").capitalize()

    @property
    def for_editors(self) -> bool:
        """Whether its front matter says that it is for editors."""
        return bool(self.meta.get("editors"))

    @property
    def place(self) -> tuple[int, str]:
        """Where it stands in the navigation: by its `order`, then by its path."""
        order = self.meta.get("order", 0)
        return (order if isinstance(order, int) else 0), self.path


def read_prose(
    folder: Path, rules: Rules, resolver: Resolver, links: NumberLinks
) -> dict[str, Prose]:
    """Return the prose of a folder by its path within it, rendered.

    Raises:
        RulesError: a file cannot be rendered; all of the problems at once.
    """
    render = _renderer(rules, resolver, links)
    prose: dict[str, Prose] = {}
    problems: list[Problem] = []
    for file in sorted(folder.rglob("*.md")):
        path = file.relative_to(folder).as_posix()
        try:
            prose[path] = render(path, file.read_text(encoding="utf-8"))
        except (jinja2.TemplateError, yaml.YAMLError, LookupError, ValueError) as error:
            problems.append(_problem(file, path, error))
    if problems:
        raise RulesError(problems)
    return prose


def _renderer(rules: Rules, resolver: Resolver, links: NumberLinks) -> Callable[[str, str], Prose]:
    environment = SandboxedEnvironment(
        autoescape=True,
        finalize=finalize,
        undefined=jinja2.StrictUndefined,
        keep_trailing_newline=True,
    )
    environment.globals.update(
        snippet=lambda reference: snippet(rules, reference),
        guide=rules.guide,
        day=time_tag,
    )

    def render(path: str, written: str) -> Prose:
        head, body = _parts(written)
        shown: set[RulesPath] = set()

        def number(reference: str) -> tuple[Markup, Markup]:
            piece = resolver.piece(reference)
            shown.update([piece.path] if piece.path else [])
            target = links.address(path, piece.path) if piece.path and piece.is_number else None
            words = escape(typeset(piece.text))
            return words, number_link(words, target)

        # The lines of the head stay, as blank ones, so that an error names the line of the file.
        code = environment.compile("\n" * head.count("\n") + body, path, path)
        template = jinja2.Template.from_code(environment, code, environment.globals)
        meta = yaml.safe_load(head.strip("-\n")) or {}
        if not isinstance(meta, dict) or any(
            isinstance(meta.get(key), (dict, list)) for key in _TEXTS
        ):
            message = "the head between the two --- lines is not `key: value`"
            raise ValueError(message)
        prose = Prose(path, _numbered(template.render(), number), meta, frozenset(shown))
        # It stands in menus and links, where nobody would tell its place.
        resolver.text(prose.title)
        return prose

    return render


def _numbered(markdown: str, number: Callable[[str], tuple[Markup, Markup]]) -> str:
    """Return Markdown with its `{references}` put in; in code they stay, to be shown.

    `number` returns what one stands for as words alone, and as a link.
    """
    bare = without_code(markdown)
    plain = [match.span() for match in _PLAIN.finditer(bare)]
    parts: list[str] = []
    end = 0
    for match in IN_MARKDOWN.finditer(bare):
        words, link = number(match["name"])
        is_plain = any(start <= match.start() < stop for start, stop in plain)
        parts += [markdown[end : match.start()], words if is_plain else link]
        end = match.end()
    return "".join([*parts, markdown[end:]]).strip()


def _parts(written: str) -> tuple[str, str]:
    """Return the head of a file, fences included, and the rest."""
    written = written.replace("\r\n", "\n").removeprefix("\ufeff")
    if not written.startswith(_FENCE):
        return "", written
    head, fence, body = written.removeprefix(_FENCE).partition(f"\n{_FENCE}")
    return (f"{_FENCE}{head}\n{_FENCE}", body) if fence else ("", written)


def _problem(file: Path, path: str, error: Exception) -> Problem:
    message = f"this text cannot be put together: {_said(error)}"
    mend = "Take numbers as {steps.<step>.latest}; write all else as plain Markdown."
    return Problem.of_line(file, _line(path, error), "prose", message, mend)


def _said(error: Exception) -> str:
    said = getattr(error, "problem", None) or (error.args[0] if error.args else error)
    return str(said).strip().rstrip(".")


def _line(path: str, error: Exception) -> int:
    """Return the line of the file in which a template went wrong."""
    if isinstance(error, jinja2.TemplateSyntaxError):
        return error.lineno
    mark = getattr(error, "problem_mark", None)
    if mark is not None:
        return int(mark.line) + 2
    frames = traceback.extract_tb(error.__traceback__)
    return next((frame.lineno or 1 for frame in reversed(frames) if frame.filename == path), 1)
