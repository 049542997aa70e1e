"""The article of a built page as plain Markdown, for a person or a program that reads no HTML."""

import re
from collections.abc import Mapping
from html.parser import HTMLParser
from typing import Final
from urllib.parse import urljoin

_SKIPPED: Final = frozenset(
    {"script", "style", "svg", "template", "button", "select", "form", "nav"}
)
_EMPTY: Final = frozenset({"br", "hr", "img", "input", "meta", "link", "wbr", "source", "col"})
_HEADINGS: Final = {f"h{level}": "#" * level for level in range(1, 7)}
_BLOCKS: Final = frozenset(
    {"article", "aside", "details", "div", "dl", "dt", "figure", "figcaption", "header", "ol", "p"}
    | {"pre", "section", "summary", "table", "tbody", "thead", "ul"}
)
_BOLD: Final = frozenset({"strong", "b", "dt"})
_MARKS: Final = {
    **dict.fromkeys(_BOLD, ("**", "**")),
    "tr": ("\n|", "\n"),
    "td": (" ", " |"),
    "th": (" ", " |"),
    "dd": ("\n", "\n"),
}
_WORDLESS: Final = frozenset({"headerlink", "md-content__button", "report", "dates-button"})
"""Classes of what is for a screen alone."""

_SPACE: Final = re.compile(r"[ \t\n\r\f]+")
_ROW: Final = re.compile(r"^\|.*$", re.MULTILINE)
_ARTICLE: Final = re.compile(r"<article\b.*</article>", re.DOTALL)


def plain_markdown(page: str, address: str = "") -> str:
    """Return what the article of a page says; its links are joined to the page's own address."""
    article = _ARTICLE.search(page)
    reader = _Reader(address)
    reader.feed(article[0] if article else "")
    reader.close()
    return reader.written()


class _Reader(HTMLParser):
    """Writes Markdown while it reads HTML."""

    def __init__(self, address: str) -> None:
        super().__init__()
        self._address = address
        self._parts: list[str] = []
        self._skipped: list[str] = []  # the open elements of what is left out
        self._open: list[tuple[str, str]] = []  # elements, and what is written at their end
        self._lists = 0
        self._cells = 0  # of the row
        self._in_row = False
        self._summary = 0  # where the last one begins

    def written(self) -> str:
        """Return all of it, without blank lines that say nothing."""
        text = re.sub(r"[ \t]+\n", "\n", "".join(self._parts))
        text = re.sub(r"\|\n{2,}\|", "|\n|", text)
        text = _ROW.sub(lambda row: re.sub(" {2,}", " ", row[0]), text)
        return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin an element, or leave it out with all that is in it."""
        given = dict(attrs)
        if self._skipped or tag in _SKIPPED or _is_wordless(given):
            if tag not in _EMPTY:
                self._skipped.append(tag)
            return
        if tag not in _EMPTY:
            self._open.append((tag, self._begun(tag, given)))
        elif tag == "br":
            self._parts.append(" " if self._in_row else "\n")
        elif tag == "img" and given.get("alt"):
            self._parts.append(str(given["alt"]))

    def _begun(self, tag: str, given: Mapping[str, str | None]) -> str:
        """Write how an element begins, and return how it ends."""
        if tag in _HEADINGS or tag in _BLOCKS:
            self._break()
        if tag in {"ul", "ol"}:
            self._lists += 1
        elif tag == "tr":
            self._in_row, self._cells = True, 0
        elif tag in {"td", "th"}:
            self._cells += 1
        elif tag == "summary":
            self._summary = len(self._parts)
        begin, end = self._marks(tag, given)
        self._parts.append(begin)
        return end

    def _marks(self, tag: str, given: Mapping[str, str | None]) -> tuple[str, str]:
        """Return what Markdown has before and after an element."""
        if tag in _HEADINGS:
            return f"{_HEADINGS[tag]} ", "\n\n"
        if tag == "li":
            return "\n" + "  " * (self._lists - 1) + "- ", "\n"
        classes = str(given.get("class") or "").split()
        if tag == "a" and given.get("href") and "number" not in classes:
            return "[", f"]({urljoin(self._address, str(given['href']))})"
        end = "\n\n" if tag in _BLOCKS and not self._in_row else ""
        return _MARKS.get(tag, ("", end))

    def _break(self) -> None:
        if self._in_row:
            self._parts.append(" ")
        elif not (self._lists and self._parts and self._parts[-1].endswith("- ")):
            self._parts.append("\n\n")

    def handle_endtag(self, tag: str) -> None:
        """End an element, and those within it that have no end of their own."""
        if self._skipped:
            if tag in self._skipped:
                while self._skipped.pop() != tag:
                    pass
            return
        if tag in _EMPTY or all(tag != name for name, _ in self._open):
            return
        while True:
            name, end = self._open.pop()
            self._end(name, end)
            if name == tag:
                return

    def _end(self, name: str, end: str) -> None:
        if name in {"ul", "ol"}:
            self._lists -= 1
        if name in _BOLD or name == "a":
            self._close_up(end)
            return
        if name == "summary" and not any(part[:1] == "#" for part in self._parts[self._summary :]):
            self._parts.insert(self._summary, "**")
            self._close_up("**")
        self._parts.append(end)
        if name == "tr":
            self._in_row = False
        if name == "thead":
            self._parts.append("|" + " --- |" * self._cells)

    def _close_up(self, end: str) -> None:
        """Write the end of an inline element right behind its last letter."""
        last = self._parts[-1] if self._parts else ""
        if last in {"**", "["}:  # nothing was in it
            self._parts.pop()
            return
        bare = last.rstrip(" \n")
        self._parts[-1:] = [bare, end, last[len(bare) :]]

    def handle_data(self, data: str) -> None:
        """Write a text, whose spaces mean nothing but in preformatted text."""
        if self._skipped:
            return
        text = data if any(name == "pre" for name, _ in self._open) else _SPACE.sub(" ", data)
        if text == " " and (not self._parts or self._parts[-1].endswith(("\n", " ", "[", "**"))):
            return
        if self._parts and self._parts[-1].endswith(("\n", "- ", "# ", "| ")):
            text = text.lstrip(" ")
        self._parts.append(text.replace("*", r"\*").replace("<", "&lt;"))


def _is_wordless(given: Mapping[str, str | None]) -> bool:
    classes = set(str(given.get("class") or "").split())
    return "hidden" in given or given.get("aria-hidden") == "true" or bool(classes & _WORDLESS)
