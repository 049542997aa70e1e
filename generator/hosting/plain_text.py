"""The article of a built page as plain Markdown, for a person or a program that reads no HTML.

One substitution follows the other: a parser takes four times as long, and MkDocs writes no HTML
that would need one.
"""

import re
from collections.abc import Iterator
from functools import partial
from html import unescape
from typing import Final
from urllib.parse import urljoin

_GIVEN: Final = r"""[^<>"']*(?:(?:"[^"]*"|'[^']*')[^<>"']*)*"""
"""The attributes of a tag."""

_BLOCKS: Final = (
    *("article", "aside", "details", "div", "dl", "figure", "figcaption", "header", "ol", "p"),
    *("pre", "section", "summary", "table", "tbody", "thead", "ul"),
)
_BREAKS: Final = {
    **{f"{slash}{block}": "\n\n" for slash in ("", "/") for block in _BLOCKS},
    **{f"h{level}": f"\n\n{'#' * level} " for level in range(1, 7)},
    **{f"/h{level}": "\n\n" for level in range(1, 7)},
    **dict.fromkeys(("br", "dd", "/dd", "/li"), "\n"),
}
"""What stands in the place of a tag; nothing stands in that of any other."""

_ARTICLE: Final = re.compile(r"<article\b.*</article>", re.DOTALL)
_LEFT_OUT: Final = re.compile(
    r"<(?:(?:script|style|svg|template|button|select|form|nav)\b"
    r"""|\w+(?:\s+[^\s<>"'=]+(?:=(?:"[^"]*"|'[^']*'|[^\s<>"']+))?)*?\s+"""
    r"(?:aria-hidden=\"true\"|hidden(?=[\s=>])|class=\"?(?:[^\"<>]*\s)?"
    r"(?:headerlink|md-content__button|report|dates-button|filter)(?=[\s\">])))"
)
"""What is for a screen alone: elements by their names, or by what is said of them."""

_OPENING: Final = re.compile(rf"<(\w+){_GIVEN}>")
_PREFORMATTED: Final = re.compile(r"<pre\b.*?</pre>", re.DOTALL)
_SPACE: Final = "\ue000"
_LINE_END: Final = "\ue001"
"""What stands for them where they mean something."""

_DASH: Final = "\ue002"
"""Begins an item of a list: what it holds comes right behind it, whatever would break a line."""

_LINK: Final = re.compile(rf"<a\b({_GIVEN})>(.*?)( *)</a>")
_HREF: Final = re.compile(r"""\shref=(?:"([^"]+)"|'([^']+)'|([^\s"']+))""")
_NUMBER: Final = re.compile(r"""\sclass="(?:[^"]*\s)?number[\s"]""")
_LIST: Final = re.compile(rf"<(?:(/?)[uo]l|li)\b{_GIVEN}>")
_ROW: Final = re.compile(rf"<tr\b{_GIVEN}>(.*?)</tr>(\s*</thead>)?")
_TAG: Final = re.compile(rf"<!--.*?-->|<(/?\w+){_GIVEN}>")
_SIMPLE: Final = {
    rf"<summary\b{_GIVEN}>((?:(?!<h\d|</summary>).)*?) *</summary>": r"\n\n**\1**\n\n",
    rf"<dt\b{_GIVEN}>(.*?) *</dt>": r"\n\n**\1**",
    rf"<(strong|b)\b{_GIVEN}>(.*?)((?:\s|<br>)*)</\1>": r"**\2**\3",
    rf"<img\b{_GIVEN}\salt=\"([^\"]*)\"{_GIVEN}>": r"\1",
}
_TIDY: Final = {
    rf"{_DASH}\s*": "- ",
    r" {2,}": " ",
    r"\|\n{2,}(?=\|)": "|\n",
    r"\n{3,}": "\n\n",
}


def plain_markdown(page: str, address: str = "") -> str:
    """Return what the article of a page says; its links are joined to the page's own address."""
    article = _ARTICLE.search(page)
    text = "".join(_told(article[0])) if article else ""
    text = _PREFORMATTED.sub(_kept, text).replace("\n", " ").replace("\t", " ")
    text = re.sub(r"\*(?=[^<>]*<)", r"\\*", text)
    text = _LINK.sub(partial(_link, address), text)
    for pattern, written in _SIMPLE.items():
        text = re.sub(pattern, written, text)
    text = _listed(_ROW.sub(_row, text))
    text = _TAG.sub(lambda tag: _BREAKS.get(tag[1], ""), text)
    text = "\n".join(line.strip(" ") for line in text.replace("****", "").split("\n"))
    for pattern, written in _TIDY.items():
        text = re.sub(pattern, written, text)
    text = unescape(text).replace("<", "&lt;")
    return text.replace(_SPACE, " ").replace(_LINE_END, "\n").strip() + "\n"


def _told(html: str) -> Iterator[str]:
    """Yield what stands between the elements that are left out with all that is in them."""
    place = 0
    for found in _LEFT_OUT.finditer(html):
        if found.start() >= place and (tag := _OPENING.match(html, found.start())):
            yield html[place : tag.start()]
            place = _end_of(tag)
    yield html[place:]


def _end_of(opening: re.Match[str]) -> int:
    """Return where an element ends; one that holds nothing ends with its tag."""
    depth = 1
    tags = re.compile(rf"<(/?){opening[1]}\b{_GIVEN}>")
    for tag in tags.finditer(opening.string, opening.end()):
        depth += -1 if tag[1] else 1
        if not depth:
            return tag.end()
    return opening.end()


def _kept(found: re.Match[str]) -> str:
    return found[0].replace(" ", _SPACE).replace("\n", _LINE_END)


def _link(address: str, found: re.Match[str]) -> str:
    given, words, space = found.groups()
    href = _HREF.search(given)
    if href is None or _NUMBER.search(given):
        return words + space
    return f"[{words}]({urljoin(address, href[href.lastindex or 0])}){space}" if words else ""


def _row(found: re.Match[str]) -> str:
    """Return a row of a table; below that of a head stands what makes a table of the rows."""
    cells = re.split(rf"<t[dh]\b{_GIVEN}>", found[1])
    words = [_TAG.sub(lambda tag: " " if tag[1] in _BREAKS else "", cell) for cell in cells[1:]]
    row = f"\n| {' | '.join(word.strip() for word in words)} |\n"
    return f"{row}|{' --- |' * len(words)}\n" if found[2] else row


def _listed(html: str) -> str:
    """Return lists with their items set in as deep as they are."""
    depth = 0

    def written(found: re.Match[str]) -> str:
        nonlocal depth
        if found[1] is None:
            return "\n" + _SPACE * 2 * (depth - 1) + _DASH
        depth += -1 if found[1] else 1
        return "\n\n"

    return _LIST.sub(written, html)
